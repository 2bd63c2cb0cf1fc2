//! Runs the program, with a home of its own and no variable of the environment but those of a test.

use std::io::Write;
use std::process::{Child, Command, Output, Stdio};

use chatbotkit_emulator::Emulator;
use serde_json::Value;
use tempfile::TempDir;

pub(crate) const SECRET: &str = "sk-this-is-hidden";

/// An emulator, and a home for the program that calls it.
pub(crate) struct Setting {
    pub(crate) emulator: Emulator,
    pub(crate) home: TempDir,
}

impl Setting {
    pub(crate) async fn new() -> Self {
        let emulator = Emulator::start().await.expect("a port of this machine");
        Self { emulator, home: TempDir::new().expect("a folder") }
    }

    /// The program with these arguments, as the account of the secret.
    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = self.anonymous(arguments);
        command.env("CHATBOTKIT_API_SECRET", SECRET).env("CHATBOTKIT_API_URL", self.emulator.base_url());
        command
    }

    /// The program without an account.
    pub(crate) fn anonymous(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_chatbotkit"));
        command.env_clear().env("HOME", self.home.path()).current_dir(self.home.path()).args(arguments);
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }

    /// Runs the program to its end.
    pub(crate) fn run(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().expect("a program")
    }

    /// Runs the program, which must succeed, and returns its output as JSON.
    pub(crate) fn json(&self, arguments: &[&str]) -> Value {
        let output = self.run(arguments);
        assert!(output.status.success(), "{arguments:?}: {}", stderr(&output));
        serde_json::from_slice(&output.stdout).expect("a line of JSON")
    }

    /// The id of a new resource.
    pub(crate) fn create(&self, arguments: &[&str]) -> String {
        self.json(arguments)["id"].as_str().expect("an id").to_owned()
    }
}

/// Starts a program, and writes its stdin.
pub(crate) fn feed(mut command: Command, text: &str) -> Child {
    let mut child = command.stdin(Stdio::piped()).spawn().expect("a program");
    child.stdin.take().expect("a pipe").write_all(text.as_bytes()).expect("a reader");
    child
}

pub(crate) fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("a text")
}

pub(crate) fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).expect("a text")
}
