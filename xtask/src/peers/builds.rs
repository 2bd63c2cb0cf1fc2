//! Build times of the Rust clients, cold and incremental.

use std::fs::{self, File};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Instant, SystemTime};

use super::programs::{MANIFEST, Peer, output_of};
use super::report::{Cell, Measure, Row};
use super::run::median;
use anyhow::{Context, ensure};

/// The number of incremental builds.
const TOUCHES: usize = 5;

pub(super) fn rows(peers: &[Peer], folder: &Path, progress: &impl Fn(&str)) -> anyhow::Result<[Row; 2]> {
    // Downloads are not part of the build times.
    let host = output_of(Command::new("rustc").args(["--print", "host-tuple"]))?;
    output_of(Command::new("cargo").args(["fetch", "--quiet", "--manifest-path", MANIFEST, "--target", &host]))?;
    let (mut cold, mut incremental) = (Vec::new(), Vec::new());
    for peer in peers {
        let Some(package) = peer.package else {
            for cells in [&mut cold, &mut incremental] {
                cells.push(Cell::Not("–".to_owned()));
            }
            continue;
        };
        progress(&format!("builds: {}", peer.name));
        let target = folder.join("builds");
        let taken = taken(package, &target).context(peer.name)?;
        cold.push(Cell::Figure(taken.0));
        incremental.push(Cell::Figure(taken.1));
    }
    Ok([Row { measure: Measure::Cold, cells: cold }, Row { measure: Measure::Incremental, cells: incremental }])
}

/// The seconds of a build in an empty folder, and of those after a touch.
fn taken(package: &str, target: &Path) -> anyhow::Result<(f64, f64)> {
    removed(target)?;
    let cold = build(package, target)?;
    let main = Path::new(MANIFEST).with_file_name(package).join("src/main.rs");
    let touched = || -> anyhow::Result<f64> {
        let touch = File::options().append(true).open(&main).and_then(|file| file.set_modified(SystemTime::now()));
        touch.with_context(|| main.display().to_string())?;
        build(package, target)
    };
    let incremental = (0..TOUCHES).map(|_| touched()).collect::<Result<_, _>>()?;
    removed(target)?;
    Ok((cold, median(incremental)))
}

fn build(package: &str, target: &Path) -> anyhow::Result<f64> {
    let mut cargo = Command::new("cargo");
    cargo.args(["build", "--quiet", "--offline", "--manifest-path", MANIFEST, "--package", package]);
    // The default.
    cargo.env_remove("CARGO_INCREMENTAL").env_remove("CARGO_PROFILE_DEV_DEBUG");
    let begin = Instant::now();
    let status = cargo.arg("--target-dir").arg(target).stderr(Stdio::null()).status().context("cargo")?;
    ensure!(status.success(), "does not build");
    Ok(begin.elapsed().as_secs_f64())
}

fn removed(folder: &Path) -> anyhow::Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| folder.display().to_string())?;
    }
    Ok(())
}
