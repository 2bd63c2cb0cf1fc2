//! Programs: their outcome, and cargo with installed subcommands; a missing one is installed below `target`.

use std::env;
use std::path::PathBuf;

use anyhow::{Context, ensure};
use xshell::{Cmd, Shell, cmd};

const FOLDER: &str = "target/tools";

/// The command, and the version that is installed.
const TOOLS: &[(&str, &str)] = &[("deny", "0.20.2"), ("hack", "0.6.46"), ("semver-checks", "0.51.0")];

/// The secret of a real account, which nothing may reach from here.
pub(crate) const SECRET: &str = "CHATBOTKIT_API_SECRET";

/// The output of a program that failed: the findings of a check. With any other error it could not run.
#[derive(Debug, PartialEq, thiserror::Error)]
#[error("{0}")]
pub(crate) struct Found(pub(crate) String);

/// Returns the standard output of a program, or what it [`Found`].
pub(crate) fn found(command: Cmd<'_>) -> anyhow::Result<String> {
    let output = command.ignore_status().output()?;
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).trim_end().to_owned();
    ensure!(output.status.success(), Found(text(&[&output.stdout[..], &output.stderr].concat())));
    Ok(text(&output.stdout))
}

/// The target directory of cargo.
pub(crate) fn target() -> anyhow::Result<PathBuf> {
    std::path::absolute(env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into())).context("the target folder")
}

/// Cargo with a built-in command, or with an installed one.
pub(crate) fn cargo<'a>(sh: &'a Shell, name: &str) -> anyhow::Result<Cmd<'a>> {
    let folder = std::path::absolute(FOLDER)?;
    // The installed tools come last.
    let known = env::var_os("PATH").unwrap_or_default();
    let path = env::join_paths(env::split_paths(&known).chain([folder.join("bin")]))?;
    let command = || cmd!(sh, "cargo {name}").env("PATH", &path);
    if let Some((_, version)) = TOOLS.iter().find(|(tool, _)| *tool == name)
        && found(command().arg("--version")).is_err()
    {
        // Without optimization, since they run once or twice.
        cmd!(sh, "cargo install cargo-{name} --debug --locked --version {version} --root {folder}").run()?;
    }
    Ok(command())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::output;

    #[test]
    fn failed_program_is_a_finding_and_a_missing_one_is_not() -> anyhow::Result<()> {
        let sh = Shell::new()?;
        let failed = found(cmd!(sh, "git no-such-command")).context("the check").expect_err("a failure");
        assert!(failed.is::<Found>() && output::reason(&failed).starts_with("the check: git: "), "{failed:?}");
        let both = found(cmd!(sh, "sh -c 'echo lint; echo summary >&2; exit 1'")).expect_err("a failure");
        assert_eq!(output::reason(&both), "lint\nsummary", "cargo-semver-checks lists its findings on standard output");
        let missing = found(cmd!(sh, "no-such-program")).context("the check").expect_err("a failure");
        assert!(!missing.is::<Found>(), "{missing:?}");
        Ok(())
    }
}
