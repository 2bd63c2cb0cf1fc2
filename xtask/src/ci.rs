//! Everything that a change has to pass: the one list, run by people and by `.ci/run`.

use std::time::Instant;

use anyhow::Context;
use xshell::Shell;

use crate::output::{progress, reason};
use crate::release::{minimal, public_api};
use crate::{coverage, examples, generate, tools};

/// A check: its name, what it adds to the environment, and the command line, which is cargo's.
struct Step<'a>(&'a str, &'a [(&'a str, &'a str)], &'a str);

/// Cargo reads the `.cargo` of its working folder, or a given one.
const CUSTOM: &str = "cargo run --locked --manifest-path examples/custom_document/Cargo.toml --config examples/custom_document/.cargo/config.toml";

/// No feature, and each alone; the lints use all features.
const FEATURES: &str = "cargo hack clippy --lib --feature-powerset --depth 1 --exclude-features default -- -D warnings";

const STEPS: &[Step<'_>] = &[
    Step("format", &[], "cargo fmt --all -- --check"),
    Step("generated code", &[], "cargo xtask generate --check"),
    Step("document", &[], "cargo xtask lint"),
    Step("lints", &[], "cargo clippy --workspace --all-targets --all-features -- -D warnings"),
    Step("documentation", &[("RUSTDOCFLAGS", "-D warnings")], "cargo doc --workspace --all-features --no-deps"),
    Step("tests", &[("CHATBOTKIT_CHROMIUM", "required")], "cargo test --workspace"),
    Step("coverage", &[], "cargo xtask coverage"),
    Step("features", &[], FEATURES),
    Step("custom document", &[], CUSTOM),
    Step("dependencies", &[], "cargo deny check licenses bans sources"),
];

/// The step that the minimum supported Rust version has to pass.
const MSRV: Step<'_> = Step("build", &[], "cargo check --workspace --all-features");

/// Runs all checks, or only builds with the oldest compiler or with the lowest versions of the dependencies.
pub(crate) fn run(sh: &Shell, msrv: bool, minimal_versions: bool) -> bool {
    ended(match (msrv, minimal_versions) {
        (true, _) => MSRV.pass(sh),
        (_, true) => passed("minimal versions", "the packages with the lowest allowed versions", || minimal(sh)),
        _ => all(sh),
    })
}

fn all(sh: &Shell) -> anyhow::Result<()> {
    // The tests mark the operations that they call, so that they need not run again for the coverage.
    let _marks = sh.push_env(coverage::VARIABLE, coverage::marks(sh)?);
    STEPS.iter().try_for_each(|step| step.pass(sh))?;
    examples::run(sh)?;
    progress(format_args!("public API: {}", public_api(sh, &generate::version()?)?));
    advisories(sh)
}

/// Runs randomized tests for a long time: the variable sets the number of cases.
pub(crate) fn long(sh: &Shell, tests: &str, variable: &str, count: u64, unit: &str) -> bool {
    let line = format!("cargo test --release --package chatbotkit-client --test it -- {tests} --nocapture");
    ended(Step(&format!("{count} {unit}"), &[(variable, &count.to_string())], &line).pass(sh))
}

/// Advisories about dependencies. Without a connection to their list they cannot be checked, which is reported.
fn advisories(sh: &Shell) -> anyhow::Result<()> {
    if tools::cargo(sh, "deny")?.args(["fetch", "db"]).quiet().run().is_ok() {
        return Step("advisories", &[], "cargo deny check --disable-fetch advisories").pass(sh);
    }
    progress("advisories: NOT CHECKED, their list is not reachable");
    Ok(())
}

fn ended(outcome: anyhow::Result<()>) -> bool {
    if let Err(problem) = &outcome {
        progress(reason(problem));
    }
    outcome.is_ok()
}

impl Step<'_> {
    fn pass(&self, sh: &Shell) -> anyhow::Result<()> {
        let Self(name, environment, line) = self;
        passed(name, line, || {
            let mut words = line.split(' ').skip(1);
            let cargo =
                tools::cargo(sh, words.next().unwrap_or_default())?.args(words).envs(environment.iter().copied());
            Ok(cargo.env_remove(tools::SECRET).quiet().run()?)
        })
    }
}

/// Runs a check, and reports its begin and its end.
fn passed(name: &str, what: &str, check: impl FnOnce() -> anyhow::Result<()>) -> anyhow::Result<()> {
    progress(format_args!("{name}: {what}"));
    let begin = Instant::now();
    check().with_context(|| name.to_owned())?;
    progress(format_args!("{name}: passed in {:.0?}", begin.elapsed()));
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use chatbotkit_codegen::Document;
    use clap::Parser;
    use serde_json::Value;

    use crate::Arguments;

    const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../.github/workflows");

    /// The steps of all workflows.
    fn steps() -> Vec<Value> {
        let files = fs::read_dir(FOLDER).expect("a folder").map(|entry| entry.expect("a file").path());
        let documents: Vec<_> = files.map(|file| Document::read(&file).expect("YAML")).collect();
        let jobs = documents.iter().flat_map(|document| document.value()["jobs"].as_object().expect("jobs").values());
        jobs.flat_map(|job| job["steps"].as_array().expect("steps")).cloned().collect()
    }

    #[test]
    fn workflows_run_only_xtask_commands() {
        let lines: Vec<_> = steps().iter().filter_map(|step| step["run"].as_str().map(str::to_owned)).collect();
        assert!(lines.len() >= 4, "{lines:?}");
        for line in lines {
            let verb = line.strip_prefix("cargo xtask ").unwrap_or_else(|| panic!("{line}: not a verb"));
            // The output of a command may be redirected to a file.
            let (words, file) = verb.split_once(" > ").unwrap_or((verb, "file"));
            assert!(!file.contains([' ', ';', '&', '|']) && !words.contains([';', '&', '|', '\n']), "{line}");
            let parsed = Arguments::try_parse_from(["cargo xtask"].into_iter().chain(words.split(' ')));
            assert!(parsed.is_ok(), "{line}: {}", parsed.err().map(|problem| problem.to_string()).unwrap_or_default());
        }
    }

    #[test]
    fn msrv_job_uses_the_declared_rust_version() {
        let named = format!("dtolnay/rust-toolchain@{}", env!("CARGO_PKG_RUST_VERSION"));
        assert!(steps().iter().any(|step| step["uses"] == *named), "{named} is missing");
    }
}
