//! Wrong requests do not compile, and the compiler names the missing part.

use std::io::Write;
use std::process::Command;

/// The compiler whose words are written down beside the cases: each has its own.
const COMPILER: &str = "rustc 1.95.";

#[test]
fn a_wrong_request_does_not_compile() {
    let version = Command::new("rustc").arg("--version").output().expect("a compiler").stdout;
    let version = String::from_utf8_lossy(&version);
    if !version.starts_with(COMPILER) {
        let _ = writeln!(std::io::stderr(), "skipped: {} is not {COMPILER}x", version.trim());
        return;
    }
    trybuild::TestCases::new().compile_fail("tests/compile_fail/*.rs");
}
