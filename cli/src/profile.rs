//! Profiles: the config file, which only its owner can read.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};

use chatbotkit_client::ClientOptions;
use console::Term;
use etcetera::BaseStrategy;
use serde::{Deserialize, Serialize};
use tempfile::NamedTempFile;

use crate::arguments::Global;
use crate::failure::{Failure, Outcome};
use crate::terminal::report;

/// The profile that is used unless another is named.
pub(crate) const DEFAULT: &str = "default";

/// The content of the config file: profiles by their names.
type Config = BTreeMap<String, Profile>;

/// An account, and the deployment that it is of.
#[derive(Clone, Deserialize, Serialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Profile {
    secret: String,
    base_url: Option<String>,
    run_as: Option<String>,
}

impl Profile {
    fn options(self) -> ClientOptions {
        let options = ClientOptions::new().secret(self.secret);
        let options = self.base_url.into_iter().fold(options, ClientOptions::base_url);
        self.run_as.into_iter().fold(options, run_as)
    }
}

/// The options of a profile; none if the file does not have it.
pub(crate) fn options(name: &str) -> Result<Option<ClientOptions>, Failure> {
    Ok(config(&path()?)?.remove(name).map(Profile::options))
}

/// Runs requests as a user, by its id or its e-mail address.
pub(crate) fn run_as(options: ClientOptions, user: String) -> ClientOptions {
    if user.contains('@') { options.run_as_child_user_email(user) } else { options.run_as_user_id(user) }
}

/// Stores the secret that the user types, or that stdin has.
pub(crate) fn login(global: &Global) -> Outcome {
    let name = global.profile.as_deref().unwrap_or(DEFAULT);
    let mut secret = String::new();
    if io::stdin().is_terminal() {
        write!(io::stderr(), "API secret: ")?;
        secret = Term::stderr().read_secure_line()?;
    } else {
        io::stdin().read_line(&mut secret)?;
    }
    let secret = secret.trim().to_owned();
    if secret.is_empty() {
        return Err(Failure::usage("no secret: stdin has an empty line"));
    }
    let path = path()?;
    let mut config = config(&path)?;
    let profile = Profile { secret, base_url: global.base_url.clone(), run_as: global.run_as.clone() };
    // Invalid options fail here and not at the first call.
    chatbotkit_client::Client::new(profile.clone().options())?;
    config.insert(name.to_owned(), profile);
    // A symbolic link stays, and its target is written. The file was read, so that links end.
    let mut target = path.clone();
    while let Ok(link) = target.read_link() {
        target = target.parent().unwrap_or(&target).join(link);
    }
    let folder = target.parent().unwrap_or(&target);
    fs::create_dir_all(folder)?;
    // A file that only its owner can read, which replaces the other once it is complete.
    let file = NamedTempFile::new_in(folder)?;
    serde_json::to_writer_pretty(&file, &config).map_err(io::Error::from)?;
    file.persist(&target).map_err(io::Error::from)?;
    Ok(report(&format!("stored the profile {name:?} in {}", path.display()))?)
}

fn path() -> Result<PathBuf, Failure> {
    let folders = etcetera::choose_base_strategy().map_err(Failure::usage)?;
    Ok(folders.config_dir().join("chatbotkit/config.json"))
}

fn config(path: &Path) -> Result<Config, Failure> {
    match fs::read(path) {
        // Without the message, which may have a secret.
        Ok(text) => serde_json::from_slice(&text)
            .map_err(|problem| Failure::usage(format!("{}:{}: invalid config file", path.display(), problem.line()))),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Config::new()),
        Err(error) => Err(Failure::usage(format!("cannot read {}: {error}", path.display()))),
    }
}
