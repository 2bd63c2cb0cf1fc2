//! Everything that a change has to pass: the one list, run by people and by `.ci/run`.

use std::io::{self, Write};
use std::process::{Command, ExitCode};
use std::time::Instant;

/// A name, the environment it needs, and the command.
type Step = (
    &'static str,
    &'static [(&'static str, &'static str)],
    &'static [&'static str],
);

const STEPS: &[Step] = &[
    ("format", &[], &["cargo", "fmt", "--all", "--", "--check"]),
    (
        "lints",
        &[],
        &[
            "cargo",
            "clippy",
            "--workspace",
            "--all-targets",
            "--all-features",
            "--",
            "-D",
            "warnings",
        ],
    ),
    (
        "documentation",
        &[("RUSTDOCFLAGS", "-D warnings")],
        &["cargo", "doc", "--workspace", "--all-features", "--no-deps"],
    ),
    ("tests", &[], &["cargo", "test", "--workspace"]),
    (
        "tests of the features",
        &[],
        &["cargo", "test", "--all-features", "--lib"],
    ),
    (
        "quickstart, without an account",
        &[],
        &["cargo", "run", "--example", "quickstart"],
    ),
];

pub(crate) fn run() -> ExitCode {
    for (name, environment, command) in STEPS {
        say(&format!("{name}: {}", command.join(" ")));
        let begin = Instant::now();
        let (program, arguments) = (command[0], &command[1..]);
        let status = Command::new(program)
            .args(arguments)
            .envs(environment.iter().copied())
            // Nothing here may reach a real account.
            .env_remove("CHATBOTKIT_API_SECRET")
            .status();
        match status {
            Ok(status) if status.success() => {
                say(&format!("{name}: passed in {:.0?}", begin.elapsed()))
            }
            Ok(status) => {
                say(&format!("{name}: failed ({status})"));
                return ExitCode::FAILURE;
            }
            Err(problem) => {
                say(&format!("{name}: cannot run {program}: {problem}"));
                return ExitCode::FAILURE;
            }
        }
    }
    ExitCode::SUCCESS
}

/// Where nobody listens any more, there is nobody to tell.
fn say(line: &str) {
    let _ = writeln!(io::stdout(), "==> {line}");
}
