//! On what the figures were measured: they are worth little without.

use std::fs;
use std::process::Command;
use std::thread;

use super::programs::{Peer, output_of};

/// The day, the machine and the versions, in a line.
pub(super) fn described(peers: &[Peer]) -> anyhow::Result<String> {
    let day = output_of(Command::new("date").args(["-u", "+%F"]))?;
    let system = output_of(Command::new("uname").arg("-s"))?;
    let rust = output_of(Command::new("rustc").arg("--version"))?;
    let rust = rust.split(' ').nth(1).unwrap_or(&rust);
    let processors = thread::available_parallelism().map_or(1, usize::from);
    let model = fs::read_to_string("/proc/cpuinfo").ok().and_then(|text| model(&text));
    let model = model.map(|model| format!(" ({model})")).unwrap_or_default();
    let versions = peers.iter().filter_map(|peer| peer.program.as_ref().ok());
    let versions: Vec<_> = versions.map(|program| program.versions.as_str()).collect();
    Ok(format!("{day}, {processors} processors{model}, {system}, Rust {rust}; {}.", versions.join(", ")))
}

fn model(cpuinfo: &str) -> Option<String> {
    let line = cpuinfo.lines().find_map(|line| line.strip_prefix("model name"))?;
    Some(line.trim_start_matches([' ', '\t', ':']).to_owned())
}
