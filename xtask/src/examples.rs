//! The examples, run by the very commands that their first lines give.

use anyhow::{Context, bail, ensure};
use xshell::Shell;

use crate::tools::SECRET;

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

pub(crate) fn run(sh: &Shell, progress: fn(&str)) -> anyhow::Result<()> {
    for file in sh.read_dir(FOLDER)? {
        let Some(name) = file.file_name().and_then(|name| name.to_str()?.strip_suffix(".rs")) else { continue };
        let Some((_, words)) = EXPECTED.iter().find(|(expected, _)| *expected == name) else {
            bail!("example {name}: xtask/src/examples.rs has no expected output for it");
        };
        let text = sh.read_file(&file)?;
        // The first command that it gives.
        let command = text.split('`').find(|code| code.starts_with("cargo run --example "));
        let command = command.with_context(|| format!("{} has no command to run it", file.display()))?;
        progress(&format!("example {name}: {command}"));
        let printed = output(sh, command).with_context(|| format!("example {name}"))?;
        ensure!(printed.contains(words), "example {name}: {words:?} is not in its output:\n{printed}");
    }
    Ok(())
}

/// Returns the output of a command, or an error if it fails.
fn output(sh: &Shell, command: &str) -> anyhow::Result<String> {
    // Every other part stands in quotes.
    let parts = command.split('"').enumerate();
    let words = parts.flat_map(|(place, part)| match place % 2 {
        0 => part.split_whitespace().collect(),
        _ => vec![part],
    });
    let process = sh.cmd("cargo").args(words.skip(1)).env_remove(SECRET).stdin(TYPED);
    let output = process.ignore_status().output()?;
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let printed = text(&output.stdout);
    ensure!(output.status.success(), "{}:\n{printed}{}", output.status, text(&output.stderr));
    Ok(printed)
}
