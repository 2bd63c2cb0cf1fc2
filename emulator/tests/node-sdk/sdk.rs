//! The official Node SDK, installed for a script: shared by the tests of the emulator and of the client.

use std::env;
use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output};

/// A folder with the SDK and a script that uses it.
pub(crate) struct Sdk {
    folder: PathBuf,
    script: &'static str,
}

impl Sdk {
    /// Puts the SDK and the script into a folder; the reason why not, where that is no fault of ours.
    pub(crate) fn install(folder: PathBuf, script: &'static str, source: &str) -> Result<Self, String> {
        fs::create_dir_all(&folder).expect("a folder for the SDK");
        fs::write(folder.join("package.json"), include_str!("package.json")).expect("a package");
        fs::write(folder.join(script), source).expect("a script");
        Command::new("node").arg("--version").output().map_err(|error| format!("node does not run ({error})"))?;
        let arguments = ["--no-audit", "--no-fund", "--no-package-lock", "--ignore-scripts", "--prefer-offline"];
        let installed = Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" })
            .arg("install")
            .args(arguments)
            .current_dir(&folder)
            .output()
            .map_err(|error| format!("npm does not run ({error})"))?;
        if installed.status.success() {
            return Ok(Self { folder, script });
        }
        assert!(env::var_os("CI").is_none(), "the SDK cannot be installed: {}", output_of(&installed));
        Err("the SDK cannot be installed".to_owned())
    }

    /// Runs the script against a server, to its end and with success; gives what it printed.
    pub(crate) async fn run(self, base_url: &str) -> String {
        let base_url = base_url.to_owned();
        let run = move || {
            let mut node = Command::new("node");
            node.arg(self.script).env("CHATBOTKIT_BASE_URL", base_url).current_dir(self.folder).output()
        };
        let output = tokio::task::spawn_blocking(run).await.expect("a thread").expect("node runs");
        assert!(output.status.success(), "{}", output_of(&output));
        String::from_utf8_lossy(&output.stdout).into_owned()
    }
}

fn output_of(output: &Output) -> String {
    [&output.stdout, &output.stderr].map(|bytes| String::from_utf8_lossy(bytes).into_owned()).concat()
}
