//! The examples, run by the very commands that their first lines give.

use anyhow::{Context, bail, ensure};
use xshell::{Shell, cmd};

use crate::output::progress;
use crate::tools::{SECRET, found};

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

pub(crate) fn run(sh: &Shell) -> anyhow::Result<()> {
    for file in sh.read_dir(FOLDER)? {
        let Some(name) = file.file_name().and_then(|name| name.to_str()?.strip_suffix(".rs")) else { continue };
        let Some((_, words)) = EXPECTED.iter().find(|(expected, _)| *expected == name) else {
            bail!("example {name}: xtask/src/examples.rs has no expected output for it");
        };
        let text = sh.read_file(&file)?;
        // The first command that it gives.
        let command = text.split('`').find(|code| code.starts_with("cargo run --example "));
        let command = command.with_context(|| format!("{} has no command to run it", file.display()))?;
        progress(format_args!("example {name}: {command}"));
        let printed = found(cmd!(sh, "sh -c {command}").env_remove(SECRET).stdin(TYPED));
        let printed = printed.with_context(|| format!("example {name}"))?;
        ensure!(printed.contains(words), "example {name}: {words:?} is not in its output:\n{printed}");
    }
    Ok(())
}
