//! The client of a command, and the emulator that it may need.

use std::time::Duration;

use chatbotkit_client::{Client, ClientOptions};
use chatbotkit_emulator::Emulator;

use crate::arguments::Global;
use crate::failure::{Failure, Outcome};
use crate::profile::{self, DEFAULT, run_as};
use crate::terminal;

/// The delay before each token of the emulator, about as fast as a person reads.
const TOKEN_DELAY: Duration = Duration::from_millis(40);
/// Any secret with this prefix is an account of an emulator.
const EMULATOR_SECRET: &str = "sk-emulator";

/// Creates a client, with options of its own. Those of the command line apply over those of the emulator or the named
/// profile, or else of the environment, or else of the default profile.
pub(crate) fn client(global: &Global, emulator: Option<&Emulator>, own: ClientOptions) -> Result<Client, Failure> {
    let stored = |name: &str, missing: String| profile::options(name)?.ok_or(Failure::Usage(missing));
    let options = match (emulator, &global.profile, ClientOptions::from_env()) {
        (Some(emulator), ..) => ClientOptions::new().secret(EMULATOR_SECRET).base_url(emulator.base_url()),
        (None, Some(name), _) => {
            stored(name, format!("unknown profile {name:?}: `chatbotkit login --profile {name}` stores it"))?
        }
        (None, None, Ok(options)) => options,
        (None, None, Err(unset)) => {
            let missing = format!("{unset}; `chatbotkit login` stores one, and `--emulator` needs none");
            let options = stored(DEFAULT, missing)?;
            refuse_variables(ClientOptions::BASE_URL_VARIABLES, "--base-url", global.base_url.as_ref())?;
            refuse_variables(ClientOptions::RUN_AS_VARIABLES, "--run-as", global.run_as.as_ref())?;
            options
        }
    };
    let options = global.base_url.iter().cloned().fold(options, ClientOptions::base_url);
    // In an extension, it replaces a user of either kind.
    let own = global.run_as.iter().cloned().fold(own, run_as);
    Ok(Client::new(options)?.extend(own)?)
}

/// Fails if one of these variables is set, and no option replaces it: a profile has its own URL and user.
fn refuse_variables(variables: &[&str], option: &str, given: Option<&String>) -> Outcome {
    let is_set = |name: &&&str| std::env::var_os(name).is_some_and(|value| !value.to_string_lossy().trim().is_empty());
    match variables.iter().find(is_set) {
        Some(name) if given.is_none() => Err(Failure::Usage(format!(
            "{name} is set without a secret, and does not apply to the stored one: set CHATBOTKIT_API_SECRET, or pass \
             `{option}` or `--profile {DEFAULT}`"
        ))),
        _ => Ok(()),
    }
}

pub(crate) async fn emulator(port: u16) -> Result<Emulator, Failure> {
    Ok(Emulator::builder().port(port).token_delay(TOKEN_DELAY).start().await?)
}

/// Runs an emulator, and prints the variables with which other commands use it.
pub(crate) async fn emulate(port: u16) -> Outcome {
    let emulator = emulator(port).await?;
    let url = emulator.base_url();
    terminal::write(&format!("export CHATBOTKIT_API_URL={url}\nexport CHATBOTKIT_API_SECRET={EMULATOR_SECRET}\n"))?;
    std::future::pending().await
}
