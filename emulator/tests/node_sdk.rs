//! The official Node SDK as a client: what it does must work here, or the emulator is not like the service.

use std::env;
use std::fs;
use std::io::{Write, stderr};
use std::path::Path;
use std::process::{Command, Output};

use chatbotkit_emulator::Emulator;

#[tokio::test]
async fn the_official_node_sdk_is_served() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("node-sdk");
    if let Err(reason) = install(&folder) {
        // Told past the test's own capture: a test that was skipped should not look like one that held.
        writeln!(stderr(), "skipped the Node SDK: {reason}").expect("a standard error");
        return;
    }
    let emulator = Emulator::start().await.expect("a free port");
    let base_url = emulator.base_url().to_owned();
    let scenario = move || {
        Command::new("node").arg("scenario.mjs").env("CHATBOTKIT_BASE_URL", base_url).current_dir(folder).output()
    };
    let output = tokio::task::spawn_blocking(scenario).await.expect("a thread").expect("node runs");
    assert!(output.status.success(), "{}", told(&output));
    let stdout = String::from_utf8_lossy(&output.stdout);
    assert_eq!(stdout.lines().last(), Some("the scenario holds"));
}

/// Puts the SDK and the scenario into a folder; the reason why not, where that is no fault of ours.
fn install(folder: &Path) -> Result<(), String> {
    let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/node-sdk");
    fs::create_dir_all(folder).expect("a folder for the SDK");
    for file in ["package.json", "scenario.mjs"] {
        fs::copy(sources.join(file), folder.join(file)).expect("a copy of the scenario");
    }
    let installed = npm()
        .args(["install", "--no-audit", "--no-fund", "--no-package-lock", "--ignore-scripts", "--prefer-offline"])
        .current_dir(folder)
        .output()
        .map_err(|error| format!("npm does not run ({error})"))?;
    if installed.status.success() {
        return Ok(());
    }
    assert!(env::var_os("CI").is_none(), "the SDK cannot be installed: {}", told(&installed));
    Err("the SDK cannot be installed".to_owned())
}

fn npm() -> Command {
    Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" })
}

fn told(output: &Output) -> String {
    [&output.stdout, &output.stderr].map(|bytes| String::from_utf8_lossy(bytes).into_owned()).concat()
}
