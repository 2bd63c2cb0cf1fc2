//! The examples, run by the very commands that their first lines give.

use std::fs;
use std::io::{self, Write};
use std::process::{Command, Stdio};

use anyhow::{Context, bail, ensure};

const FOLDER: &str = "examples";
/// The input of an interactive example.
const TYPED: &str = "Hello\n";

/// Expected output of each example. `sessions` does not end by itself, and is tested in `tests/it/browser.rs`.
const EXPECTED: &[(&str, &str)] = &[
    ("agent", "exit 0: Six lamps are ordered."),
    ("approval", "Run this program again to decide."),
    ("bulk_export", "all conversations are in "),
    ("chat", "You said: Hello"),
    ("dispatch", "end: stop"),
    ("extract", "4 × lamp, urgency High, wrapped as a present"),
    ("knowledge_bot", "By default a transient failure is retried"),
    ("mcp", "Emma is on shelf 3"),
    ("quickstart", "end: stop"),
    ("upload", "fetched again: it is the same"),
];

pub(crate) fn run(progress: fn(&str)) -> anyhow::Result<()> {
    for name in names().context(FOLDER)? {
        let Some((_, words)) = EXPECTED.iter().find(|(expected, _)| *expected == name) else {
            bail!("example {name}: xtask/src/examples.rs has no expected output for it");
        };
        let command = command(&name).with_context(|| format!("example {name}"))?;
        progress(&format!("example {name}: {command}"));
        let printed = output(&command).with_context(|| format!("example {name}"))?;
        ensure!(printed.contains(words), "example {name}: {words:?} is not in its output:\n{printed}");
    }
    Ok(())
}

/// The examples that are a file each.
fn names() -> io::Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(FOLDER)? {
        let file = entry?.file_name().to_string_lossy().into_owned();
        names.extend(file.strip_suffix(".rs").map(str::to_owned));
    }
    names.sort();
    Ok(names)
}

/// The first command that an example gives.
fn command(name: &str) -> anyhow::Result<String> {
    let path = format!("{FOLDER}/{name}.rs");
    let text = fs::read_to_string(&path)?;
    let found = text.split('`').find(|code| code.starts_with("cargo run --example "));
    found.map(str::to_owned).with_context(|| format!("{path} has no command to run it"))
}

/// Returns the output of a command, or an error if it fails.
fn output(command: &str) -> anyhow::Result<String> {
    // Every other part stands in quotes.
    let parts = command.split('"').enumerate();
    let mut words = parts.flat_map(|(place, part)| match place % 2 {
        0 => part.split_whitespace().collect(),
        _ => vec![part],
    });
    let mut process = Command::new(words.next().unwrap_or_default())
        .args(words)
        // Nothing here may reach a real account.
        .env_remove("CHATBOTKIT_API_SECRET")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()?;
    if let Some(mut input) = process.stdin.take() {
        // Most do not read it.
        let _ = input.write_all(TYPED.as_bytes());
    }
    let output = process.wait_with_output()?;
    let printed = String::from_utf8_lossy(&output.stdout).into_owned();
    ensure!(output.status.success(), "{}:\n{printed}", output.status);
    Ok(printed)
}
