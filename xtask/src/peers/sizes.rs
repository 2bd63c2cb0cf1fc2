//! Costs of the clients before they run: their sizes on disk, and the build times of those in Rust.

use std::fs::File;
use std::path::Path;
use std::time::{Instant, SystemTime};

use anyhow::{Context, anyhow};
use walkdir::{DirEntry, WalkDir};
use xshell::{Shell, cmd};

use super::programs::{MANIFEST, Peer};
use super::report::{Cell, NOT_INSTALLED, Row, Unit};
use super::run::median;
use crate::output::reason;
use crate::tools::found;

/// The number of incremental builds.
const TOUCHES: usize = 5;

/// The sizes of each client on disk.
pub(super) fn sizes(sh: &Shell, peers: &[Peer]) -> [Row; 2] {
    let row = |title, size_of: &dyn Fn(&Peer, &Path) -> Option<anyhow::Result<u64>>| {
        let cell = |peer: &Peer| match &peer.program {
            Err(_) => Cell::Not(NOT_INSTALLED.to_owned()),
            Ok(program) => match size_of(peer, &program.installed) {
                None => Cell::none(),
                Some(Ok(bytes)) => Cell::Figure(bytes as f64),
                Some(Err(problem)) => Cell::Not(reason(&problem)),
            },
        };
        Row::new(title, Unit::Bytes, peers.iter().map(cell).collect())
    };
    [
        row("size: a program without symbols, or what is installed", &|peer, path| {
            Some(if peer.package.is_some() { stripped(sh, path) } else { size(path) })
        }),
        row("size of the program with symbols", &|peer, path| peer.package.map(|_| size(path))),
    ]
}

fn size(path: &Path) -> anyhow::Result<u64> {
    let length = |file: walkdir::Result<DirEntry>| {
        let metadata = file?.metadata()?;
        Ok(if metadata.is_dir() { 0 } else { metadata.len() })
    };
    WalkDir::new(path).into_iter().map(length).sum()
}

fn stripped(sh: &Shell, program: &Path) -> anyhow::Result<u64> {
    let without = program.with_extension("stripped");
    found(cmd!(sh, "strip -o {without} {program}")).map_err(|_| anyhow!("no strip"))?;
    size(&without)
}

/// Build times of the Rust clients, cold and incremental.
pub(super) fn builds(sh: &Shell, peers: &[Peer], folder: &Path, progress: &impl Fn(&str)) -> anyhow::Result<[Row; 2]> {
    // Downloads are not part of the build times.
    let host = found(cmd!(sh, "rustc --print host-tuple"))?;
    found(cmd!(sh, "cargo fetch --quiet --manifest-path {MANIFEST} --target {host}"))?;
    let [mut cold, mut incremental] = [Vec::new(), Vec::new()];
    for peer in peers {
        let cells = match peer.package {
            None => [Cell::none(), Cell::none()],
            Some(package) => {
                progress(&format!("builds: {}", peer.name));
                times(sh, package, &folder.join("builds")).context(peer.name)?.map(Cell::Figure)
            }
        };
        let [first, later] = cells;
        cold.push(first);
        incremental.push(later);
    }
    Ok([
        Row::new("a build from nothing", Unit::Seconds, cold),
        Row::new("a build after a touch of its `main.rs`", Unit::Seconds, incremental),
    ])
}

/// The seconds of a build in an empty folder, and of those after a touch.
fn times(sh: &Shell, package: &str, target: &Path) -> anyhow::Result<[f64; 2]> {
    let build = || -> anyhow::Result<f64> {
        let cargo = cmd!(sh, "cargo build --quiet --offline --manifest-path {MANIFEST} --package {package}");
        // The default.
        let cargo = cargo.env_remove("CARGO_INCREMENTAL").env_remove("CARGO_PROFILE_DEV_DEBUG");
        let begin = Instant::now();
        cargo.arg("--target-dir").arg(target).quiet().ignore_stderr().run()?;
        Ok(begin.elapsed().as_secs_f64())
    };
    let main = Path::new(MANIFEST).with_file_name(package).join("src/main.rs");
    let touched = || {
        let touch = File::options().append(true).open(&main).and_then(|file| file.set_modified(SystemTime::now()));
        touch.with_context(|| main.display().to_string())?;
        build()
    };
    sh.remove_path(target)?;
    let cold = build()?;
    let incremental = (0..TOUCHES).map(|_| touched()).collect::<Result<_, _>>()?;
    sh.remove_path(target)?;
    Ok([cold, median(incremental)])
}
