//! The tests that `docs/parity.md` names exist.

#[test]
fn every_row_names_tests_that_exist() {
    let root = env!("CARGO_MANIFEST_DIR");
    let page = std::fs::read_to_string(format!("{root}/docs/parity.md")).expect("the page");
    let rows: Vec<_> = page.lines().filter(|line| line.starts_with("| ") && !line.starts_with("| #")).collect();
    assert!(rows.len() > 30, "{} rows", rows.len());
    for row in rows {
        let names: Vec<_> = row.split('`').skip(1).step_by(2).collect();
        let tests = names.iter().filter_map(|name| name.split_once("::"));
        let mut shown = usize::from(names.contains(&"cargo xtask coverage"));
        for (file, test) in tests {
            let (path, test) = match (test.strip_prefix("tests::"), file.strip_prefix("cli/")) {
                (Some(test), _) => (format!("{root}/src/{file}.rs"), test),
                (None, Some(file)) => (format!("{root}/cli/tests/it/{file}.rs"), test),
                (None, None) => (format!("{root}/tests/it/{file}.rs"), test),
            };
            let source = std::fs::read_to_string(&path).expect("a test file");
            assert!(source.contains(&format!("fn {test}(")), "{path} has no {test}");
            shown += 1;
        }
        assert!(shown > 0, "nothing shows {row}");
    }
}
