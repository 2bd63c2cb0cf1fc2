//! Tests in a process of their own.

use std::process::Command;

/// Marks the process of one test.
const ALONE: &str = "CHATBOTKIT_TEST_ALONE";

/// Runs a test, given its name, alone in a process that `prepare` adds variables to.
pub(crate) fn alone(name: &str, prepare: impl FnOnce(&mut Command), test: impl FnOnce()) {
    if std::env::var_os(ALONE).is_some() {
        return test();
    }
    let mut command = Command::new(std::env::current_exe().expect("this test"));
    command.args(["--exact", name, "--nocapture"]).env(ALONE, "1");
    prepare(&mut command);
    let output = command.output().expect("a process");
    let text = [output.stdout, output.stderr].map(|text| String::from_utf8_lossy(&text).into_owned()).concat();
    assert!(output.status.success() && text.contains("1 passed"), "{text}");
}
