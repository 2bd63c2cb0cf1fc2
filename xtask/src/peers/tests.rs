//! The output of the programs, and its evaluation.

use super::report::{Cell, Row, Times, Unit};
use super::run::{Line, median, started};
use super::*;
use crate::output::replaced;

#[test]
fn output_of_each_program_is_parsed() {
    let lines = [
        r#"{"task":"events","count":200000,"cpu_seconds":0.045765737}"#,
        r#"{"task": "idle", "count": 1000, "resident_bytes": 25882624}"#,
        r#"{"task":"idle","count":1000,"resident_bytes":-4096}"#,
        r#"{"task":"calls","count":2000,"cpu_seconds":0.5399580000000002}"#,
        r#"{"task":"start","count":1}"#,
    ];
    for line in lines {
        assert!(Line::parse(format!("{line}\n").as_bytes()).is_ok(), "{line}");
    }
    for line in ["", "done", r#"{"task":"start"}"#, r#"{"task":"start","count":1,"seconds":1}"#] {
        let problem = Line::parse(line.as_bytes()).err().map(|it| output::reason(&it)).unwrap_or_default();
        assert!(problem.starts_with("printed a line that is not JSON: "), "{line}: {problem}");
    }
}

/// A pipe that stays open has one value, which is read without waiting for more.
#[cfg(unix)]
#[test]
fn server_is_started_with_its_addresses_and_ends_with_its_input() {
    let folder = tempfile::tempdir().expect("a folder");
    let program = folder.path().join("server");
    // A program that this process had open for writing might be busy.
    let write = r##"printf '%s\n' '#!/bin/sh' "echo '{\"bot\":\"http://a\"}'" cat > "$0"; chmod +x "$0""##;
    let written = std::process::Command::new("sh").args(["-c", write]).arg(&program).status();
    assert!(written.expect("a shell").success());
    let (mut process, addresses) = started(&program).expect("a server");
    assert_eq!(addresses, [("bot".to_owned(), "http://a".to_owned())].into());
    assert!(process.try_wait().expect("a process").is_none(), "it runs");
    drop(process.stdin.take());
    assert!(process.wait().expect("a process").success());
}

#[test]
fn a_median_is_the_middle_of_any_order() {
    assert_eq!(median(vec![3.0, 1.0, 2.0]), 2.0);
    assert_eq!(median(vec![4.0, 1.0, 2.0, 3.0]), 2.5);
}

/// The report of one row.
fn report(unit: Unit, cells: Vec<Cell>) -> String {
    let columns = ["ours", "by <hand>", "Python SDK"].map(str::to_owned).into_iter().take(cells.len()).collect();
    let row = Row { chart: true, ..Row::new("it", unit, cells) };
    let times = Times { tasks: 1, starts: 1 };
    let report = Report { on: String::new(), times, columns, rows: vec![row], builds: Vec::new(), missing: Vec::new() };
    report.markdown("peers").expect("a report")
}

#[test]
fn a_figure_has_three_digits_or_so() {
    for (unit, figures) in [
        (Unit::PerSecond, [(4_321_987.6, "4,320,000"), (999_600.0, "1,000,000"), (1_234.0, "1,230")]),
        (Unit::PerSecond, [(999.6, "1,000"), (12.3, "12"), (0.4, "0")]),
        (Unit::Bytes, [(17_874.944, "17.5 KiB"), (-4096.0, "-4.0 KiB"), (7_473_712.0, "7.1 MiB")]),
        (Unit::Seconds, [(0.0074, "7.4 ms"), (0.8123, "0.81 s"), (48.21, "48.2 s")]),
    ] {
        let text = report(unit, figures.iter().map(|(figure, _)| Cell::Figure(*figure)).collect());
        let line = text.lines().find_map(|line| line.strip_prefix("| it |")).unwrap_or_default();
        let cells: Vec<_> = line.split('|').map(str::trim).filter(|cell| !cell.is_empty()).collect();
        assert_eq!(cells, figures.map(|(_, expected)| expected), "{text}");
    }
}

#[test]
fn chart_has_a_bar_for_each_figure_and_starts_at_zero() {
    let not = || Cell::Not("not installed".to_owned());
    let text = report(Unit::PerSecond, vec![Cell::Figure(4_321_987.6), Cell::Figure(1_080_496.9), not()]);
    let expected = "```mermaid\nxychart-beta horizontal\n  title \"it\"\n  x-axis [\"ours\", \"by <hand>\"]\n  y-axis \"more is better\" 0 --> 4321988\n  bar [4321988, 1080497]\n```\n";
    assert!(text.ends_with(expected), "{text}");
    let nothing = report(Unit::Bytes, vec![not(), Cell::Figure(0.0), not()]);
    let expected = "[\"by <hand>\"]\n  y-axis \"bytes, less is better\" 0 --> 1\n  bar [0]\n";
    assert!(nothing.contains(expected), "{nothing}");
}

#[test]
fn page_keeps_handwritten_text() {
    let page = "a\n<!-- it -->\nold\n<!-- /it -->\nb\n";
    let new = replaced(page, "it", "new\n\n").expect("a page");
    assert_eq!(new, "a\n<!-- it -->\n\nnew\n\n<!-- /it -->\nb\n");
    assert_eq!(replaced(&new, "it", "new").expect("a page"), new);
    let nowhere = replaced(page, "other", "new").expect_err("no place").to_string();
    assert_eq!(nowhere, "no place between <!-- other --> and <!-- /other -->");
}

#[test]
fn the_page_has_a_place_for_each_table() {
    let page = include_str!("../../../docs/performance.md");
    for name in ["peers", "builds"] {
        assert!(replaced(page, name, "").is_ok(), "{name}");
    }
}

#[test]
fn each_chart_is_shown_with_the_table() {
    let report = Report::parse(include_str!("../../tests/documents/peers.json")).expect("a report");
    let text = report.markdown("peers").expect("a report");
    for title in ["events of a stream", "memory of an idle stream"] {
        assert!(text.contains(&format!("\n\n```mermaid\nxychart-beta horizontal\n  title \"{title}")), "{text}");
    }
}
