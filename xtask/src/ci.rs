//! Everything that a change has to pass: the one list, run by people and by `.ci/run`.

use std::process::ExitCode;
use std::time::Instant;

use crate::release::public_api;
use crate::{deny, examples, output, release, tools};
use anyhow::{Context, bail};

/// A check: its name, what it adds to the environment, and the command line, which is cargo's.
struct Step(&'static str, &'static [(&'static str, &'static str)], &'static str);

/// Cargo reads the `.cargo` of its working folder, or a given one.
const CUSTOM: &str = "cargo run --manifest-path examples/custom_document/Cargo.toml --config examples/custom_document/.cargo/config.toml";

/// No feature, and each alone; the lints use all features.
const FEATURES: &str = "cargo hack clippy --lib --feature-powerset --depth 1 --exclude-features default -- -D warnings";

const STEPS: &[Step] = &[
    Step("format", &[], "cargo fmt --all -- --check"),
    Step("surface", &[], "cargo xtask generate --check"),
    Step("lints", &[], "cargo clippy --workspace --all-targets --all-features -- -D warnings"),
    Step("documentation", &[("RUSTDOCFLAGS", "-D warnings")], "cargo doc --workspace --all-features --no-deps"),
    Step("document", &[], "cargo xtask lint"),
    Step("tests", &[("CHATBOTKIT_CHROMIUM", "required")], "cargo test --workspace"),
    Step("coverage", &[("CHATBOTKIT_CHAOS_SEEDS", "1")], "cargo xtask coverage"),
    Step("unit tests of the features", &[], "cargo test --all-features --lib"),
    Step("tests of the features", &[], "cargo test --all-features --test it -- schemas:: secrets:: tracing::"),
    Step("features", &[], FEATURES),
    Step("custom document", &[], CUSTOM),
];

/// The step that the minimum supported Rust version has to pass.
const MSRV: &[Step] = &[Step("build", &[], "cargo check --workspace --all-features")];

pub(crate) fn msrv() -> ExitCode {
    ended(MSRV.iter().try_for_each(Step::pass))
}

/// Builds and tests the packages with the minimal versions of all dependencies.
pub(crate) fn minimal() -> ExitCode {
    let begin = Instant::now();
    progress("minimal versions: the packages with the lowest allowed versions");
    ended(release::minimal().inspect(|()| progress(&format!("minimal versions: passed in {:.0?}", begin.elapsed()))))
}

pub(crate) fn run() -> ExitCode {
    let steps = STEPS.iter().try_for_each(Step::pass);
    let steps = steps.and_then(|()| examples::run(progress)).and_then(|()| public_api::run(progress));
    ended(steps.and_then(|()| deny::run(progress)))
}

fn ended(outcome: anyhow::Result<()>) -> ExitCode {
    match outcome {
        Ok(()) => output::end(true),
        Err(problem) => {
            progress(&output::reason(&problem));
            output::end(false)
        }
    }
}

impl Step {
    fn pass(&self) -> anyhow::Result<()> {
        let Self(name, environment, line) = self;
        progress(&format!("{name}: {line}"));
        let begin = Instant::now();
        let mut words = line.split(' ').skip(1);
        let status = tools::cargo(words.next().unwrap_or_default())
            .with_context(|| format!("{name}: cannot be run"))?
            .args(words)
            .envs(environment.iter().copied())
            // Nothing here may reach a real account.
            .env_remove("CHATBOTKIT_API_SECRET")
            .status()
            .with_context(|| format!("{name}: cannot be run"))?;
        if !status.success() {
            bail!("{name}: failed with {status}");
        }
        progress(&format!("{name}: passed in {:.0?}", begin.elapsed()));
        Ok(())
    }
}

fn progress(line: &str) {
    output::print(format_args!("==> {line}"));
}
