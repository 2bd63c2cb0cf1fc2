//! The client of a command.

use std::time::Duration;

use chatbotkit_client::{Client, ClientOptions};
use chatbotkit_emulator::Emulator;

use crate::arguments::Global;
use crate::failure::Failure;
use crate::profile::{DEFAULT, Profile, run_as};

/// The delay before each token of the emulator, about as fast as a person reads.
const TOKEN_DELAY: Duration = Duration::from_millis(40);
/// Any secret with this prefix is an account of an emulator.
const EMULATOR_SECRET: &str = "sk-emulator";

/// A client, and the emulator that it may need.
pub(crate) struct Connection {
    pub(crate) client: Client,
    _emulator: Option<Emulator>,
}

impl Connection {
    /// Creates the client. Options of the command line apply over those of the named profile, or else of the environment, or
    /// else of the default profile.
    pub(crate) async fn open(global: &Global) -> Result<Self, Failure> {
        Self::with(global, ClientOptions::new()).await
    }

    /// Creates the client with options of its own.
    pub(crate) async fn with(global: &Global, own: ClientOptions) -> Result<Self, Failure> {
        let emulator = match global.emulator {
            true => Some(Emulator::builder().token_delay(TOKEN_DELAY).start().await?),
            false => None,
        };
        let options = match (&emulator, &global.profile) {
            (Some(emulator), _) => ClientOptions::new().secret(EMULATOR_SECRET).base_url(emulator.base_url()),
            (None, Some(name)) => Profile::read(name)?.ok_or_else(|| unknown(name))?.options(),
            (None, None) => match ClientOptions::from_env() {
                Ok(options) => options,
                Err(unset) => Profile::read(DEFAULT)?.ok_or_else(|| without_secret(&unset))?.options(),
            },
        };
        let options = global.base_url.iter().cloned().fold(options, ClientOptions::base_url);
        let options = global.run_as.iter().cloned().fold(options, run_as);
        let client = Client::new(options)?.extend(own)?;
        Ok(Self { client, _emulator: emulator })
    }
}

fn unknown(profile: &str) -> Failure {
    Failure::usage(format!("unknown profile {profile:?}: `chatbotkit login --profile {profile}` stores it"))
}

fn without_secret(unset: &chatbotkit_client::Error) -> Failure {
    Failure::usage(format!("{unset}; `chatbotkit login` stores one, and `--emulator` needs none"))
}

/// Runs an emulator until Ctrl-C.
pub(crate) async fn emulate(port: u16) -> Result<(), Failure> {
    let emulator = Emulator::builder().port(port).token_delay(TOKEN_DELAY).start().await?;
    let lines = format!(
        "export CHATBOTKIT_API_URL={}\nexport CHATBOTKIT_API_SECRET={EMULATOR_SECRET}\n# Ctrl-C ends the emulator.\n",
        emulator.base_url()
    );
    crate::output::write(&lines)?;
    std::future::pending().await
}
