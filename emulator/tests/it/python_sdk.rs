//! The official Python SDK as a client of the emulator's resources.

use std::env;
use std::io::{Write, stderr};
use std::path::Path;
use std::process::{Command, Output};

use chatbotkit_emulator::Emulator;

const SDK: &str = "chatbotkit==0.6.0";

/// Installs the SDK into a folder; the reason why not, where that is no fault of ours.
fn install(folder: &Path) -> Result<(), String> {
    let arguments = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--target"];
    let installed = Command::new("python3").args(arguments).arg(folder).arg(SDK).output();
    let installed = installed.map_err(|error| format!("python3 does not run ({error})"))?;
    if installed.status.success() {
        return Ok(());
    }
    assert!(env::var_os("CI").is_none(), "the SDK cannot be installed: {}", output_of(&installed));
    Err("the SDK cannot be installed".to_owned())
}

fn output_of(output: &Output) -> String {
    [&output.stdout, &output.stderr].map(|bytes| String::from_utf8_lossy(bytes).into_owned()).concat()
}

#[tokio::test]
async fn resources_of_the_official_python_sdk_are_served() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("python-sdk");
    if !folder.join("chatbotkit").exists()
        && let Err(reason) = install(&folder)
    {
        // Bypasses the capture of output, so that a skipped test does not look like a passed one.
        writeln!(stderr(), "skipped the Python SDK: {reason}").expect("a standard error");
        return;
    }
    let emulator = Emulator::start().await.expect("a free port");
    let base_url = emulator.base_url().to_owned();
    let run = move || {
        let mut python = Command::new("python3");
        python.args(["-c", include_str!("../python-sdk/resources.py")]).env("PYTHONPATH", folder);
        python.env("CHATBOTKIT_BASE_URL", base_url).output()
    };
    let output = tokio::task::spawn_blocking(run).await.expect("a thread").expect("python3 runs");
    assert!(output.status.success(), "{}", output_of(&output));
    assert_eq!(String::from_utf8_lossy(&output.stdout).lines().last(), Some("the scenario holds"));
}
