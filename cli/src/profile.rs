//! Profiles: the config file, which only its owner can read.

use std::collections::BTreeMap;
use std::fs::{self, File, OpenOptions};
use std::io::{self, BufRead, IsTerminal, Write};
use std::path::PathBuf;

use chatbotkit_client::ClientOptions;
use console::Term;
use etcetera::BaseStrategy;
use serde::{Deserialize, Serialize};

use crate::arguments::Global;
use crate::failure::Failure;

/// The profile that is used unless another is named.
pub(crate) const DEFAULT: &str = "default";

#[derive(Default, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct Config {
    profiles: BTreeMap<String, Profile>,
}

/// An account, and the deployment that it is of.
#[derive(Clone, Deserialize, Serialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Profile {
    secret: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    base_url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    run_as: Option<String>,
}

impl Profile {
    /// Reads a profile; none if the file does not have it.
    pub(crate) fn read(name: &str) -> Result<Option<Self>, Failure> {
        Ok(config()?.profiles.remove(name))
    }

    pub(crate) fn options(self) -> ClientOptions {
        let options = ClientOptions::new().secret(self.secret);
        let options = self.base_url.into_iter().fold(options, ClientOptions::base_url);
        self.run_as.into_iter().fold(options, run_as)
    }
}

/// Runs requests as a user, by its id or its e-mail address.
pub(crate) fn run_as(options: ClientOptions, user: String) -> ClientOptions {
    if user.contains('@') { options.run_as_child_user_email(user) } else { options.run_as_user_id(user) }
}

/// Stores the secret that the user types, or that stdin has.
pub(crate) fn login(global: &Global) -> Result<(), Failure> {
    let name = global.profile.as_deref().unwrap_or(DEFAULT);
    let secret = if io::stdin().is_terminal() {
        let term = Term::stderr();
        term.write_str("API secret: ")?;
        term.read_secure_line()?
    } else {
        let mut line = String::new();
        io::stdin().lock().read_line(&mut line)?;
        line
    };
    let secret = secret.trim().to_owned();
    if secret.is_empty() {
        return Err(Failure::usage("no secret: stdin has an empty line"));
    }
    let mut config = config()?;
    let profile = Profile { secret, base_url: global.base_url.clone(), run_as: global.run_as.clone() };
    // Invalid options fail here and not at the first call.
    chatbotkit_client::Client::new(profile.clone().options())?;
    config.profiles.insert(name.to_owned(), profile);
    let path = path()?;
    store(&path, &config)?;
    writeln!(io::stderr(), "stored the profile {name:?} in {}", path.display())?;
    Ok(())
}

fn path() -> Result<PathBuf, Failure> {
    let folders = etcetera::choose_base_strategy().map_err(Failure::usage)?;
    Ok(folders.config_dir().join("chatbotkit").join("config.json"))
}

fn config() -> Result<Config, Failure> {
    let path = path()?;
    // Without the text, which has secrets.
    let invalid = |problem: serde_json::Error| {
        Failure::usage(format!("{}:{}:{}: invalid config file", path.display(), problem.line(), problem.column()))
    };
    match fs::read(&path) {
        Ok(text) => serde_json::from_slice(&text).map_err(invalid),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Config::default()),
        Err(error) => Err(Failure::usage(format!("cannot read {}: {error}", path.display()))),
    }
}

/// Replaces the file by one that only its owner can read.
fn store(path: &std::path::Path, config: &Config) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let new = path.with_extension(format!("{}.tmp", std::process::id()));
    let mut file = private(&new)?;
    let written = serde_json::to_writer_pretty(&mut file, config).map_err(io::Error::from);
    let stored = written.and_then(|()| file.write_all(b"\n")).and_then(|()| fs::rename(&new, path));
    stored.inspect_err(|_| drop(fs::remove_file(&new)))
}

fn private(path: &std::path::Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}
