//! Wrong requests do not compile, and the compiler names the missing part.

use std::fs;

use crate::common::program::Program;

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/compile_fail");

/// Precedes expected output of the compiler in each file.
const EXPECTED: &str = "//~ ";

#[test]
fn wrong_request_does_not_compile() {
    let files = fs::read_dir(FOLDER).expect("a folder").map(|entry| entry.expect("a file").path());
    let cases: Vec<_> = files
        .map(|file| {
            let name = file.file_stem().and_then(|name| name.to_str()).expect("a name").to_owned();
            (name, fs::read_to_string(file).expect("a program"))
        })
        .collect();
    assert!(cases.len() >= 6, "{cases:?}");
    let program = Program::new("compile-fail-test", &["agent"]);
    let sources = cases.iter().map(|(name, source)| (name.as_str(), source.as_str()));
    let printed = program.check_all(sources).expect("errors");
    for (name, source) in &cases {
        // Each error is a paragraph, which names the file.
        let file = format!("src/bin/{name}.rs:");
        let errors: String = printed.split("\n\n").filter(|error| error.contains(&file)).collect();
        let expected: Vec<_> = source.lines().filter_map(|line| line.strip_prefix(EXPECTED)).collect();
        assert!(!expected.is_empty(), "{name}: no expected output");
        for words in expected {
            assert!(errors.contains(words), "{name}: {words}\n{printed}");
        }
    }
}
