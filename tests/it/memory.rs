//! A large file is never held in memory, neither by the client nor by the emulator beside it.
//!
//! The test runs itself in a separate process, so that nothing else is measured.

use std::io::Write;
use std::process::Command;

use crate::common::{client, conversation, emulator};
use chatbotkit_client::{Result, Upload};
use tokio::io::AsyncReadExt;

const SIZE: u64 = 200_000_000;
const MEBIBYTE: u64 = 1024 * 1024;

/// A figure of this process in bytes, if the system reports it.
fn figure(name: &str) -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with(name))?;
    Some(line.split_whitespace().nth(1)?.parse::<u64>().ok()? * 1024)
}

/// Marks the process that is measured.
const MEASURED: &str = "CHATBOTKIT_MEASURE_MEMORY";

#[test]
fn two_hundred_megabytes_are_uploaded_in_less_than_32_mebibytes() {
    if std::env::var_os(MEASURED).is_some() {
        let runtime = tokio::runtime::Runtime::new().expect("a runtime");
        return runtime.block_on(upload()).expect("an upload");
    }
    let name = "memory::two_hundred_megabytes_are_uploaded_in_less_than_32_mebibytes";
    let mut alone = Command::new(std::env::current_exe().expect("this test"));
    let output = alone.args(["--exact", name, "--nocapture"]).env(MEASURED, "1").output().expect("a process");
    let text = [output.stdout, output.stderr].map(|text| String::from_utf8_lossy(&text).into_owned()).concat();
    assert!(output.status.success() && text.contains("1 passed"), "{text}");
}

async fn upload() -> Result<()> {
    let emulator = emulator().await;
    let client = client(&emulator);
    let id = conversation(&client).await;
    // The first upload brings in what any upload needs.
    let small = Upload::bytes(vec![7; 5_000_000], "video/mp4");
    client.conversation().attachment().upload(&id, small).await?;
    let before = figure("VmRSS");

    let film = Upload::reader(tokio::io::repeat(7).take(SIZE), SIZE, "video/mp4");
    client.conversation().attachment().upload(&id, film).await?;
    let put = emulator.requests().into_iter().rfind(|it| it.method == "PUT").expect("the bytes");
    assert_eq!(put.header("content-length"), Some("200000000"));

    let (Some(before), Some(peak)) = (before, figure("VmHWM")) else {
        let _ = writeln!(std::io::stderr(), "not measured: this system does not report memory usage");
        return Ok(());
    };
    let growth = peak.saturating_sub(before);
    let _ = writeln!(std::io::stderr(), "memory growth: {:.1} MiB", growth as f64 / MEBIBYTE as f64);
    assert!(growth < 32 * MEBIBYTE, "{growth} bytes");
    Ok(())
}
