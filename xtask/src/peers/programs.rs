//! The programs that are compared: how each is built or installed, and run, and what it costs before it runs.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Context, anyhow};
use itertools::Itertools;
use serde_json::Value;
use walkdir::WalkDir;
use xshell::{Cmd, Shell, cmd};

use super::report::{Cell, NOT_INSTALLED, Row, Unit};
use super::run::median;
use crate::output::{progress, reason};
use crate::tools::found;

/// The workspace of the Rust programs.
const MANIFEST: &str = "benches/peers/Cargo.toml";

/// The installed versions. Node's is that of the tests against it.
const NODE: &str = include_str!("../../../emulator/tests/node-sdk/package.json");
const PYTHON: &str = include_str!("../../../benches/peers/requirements.txt");

const SCRIPT: &str = include_str!("../../../benches/peers/node.mjs");
const LOCK: &str = include_str!("../../../benches/peers/Cargo.lock");

/// One of them, or why it cannot be measured here.
pub(super) struct Peer {
    pub(super) name: &'static str,
    /// The package of the Rust ones.
    package: Option<&'static str>,
    pub(super) program: anyhow::Result<Program>,
}

/// A program with its arguments.
#[derive(Debug)]
pub(super) struct Program {
    words: Vec<OsString>,
    /// The program or folder whose size counts.
    installed: PathBuf,
    /// Of what is measured, and of what runs it.
    versions: String,
}

impl Program {
    pub(super) fn command<'a>(&self, sh: &'a Shell) -> Cmd<'a> {
        // Used by Python only.
        sh.cmd(&self.words[0]).args(&self.words[1..]).env("PYTHONPATH", &self.installed)
    }
}

/// All of them, ours first. What does not come from this repository may be missing.
pub(super) fn all(sh: &Shell, folder: &Path) -> anyhow::Result<Vec<Peer>> {
    let built = |name, package, on| {
        let installed = rust(sh, package, folder)?;
        let words = vec![installed.clone().into()];
        let program = Program { words, installed, versions: format!("{on} {}", locked(on)) };
        anyhow::Ok(Peer { name, package: Some(package), program: Ok(program) })
    };
    Ok(vec![
        built("ours", "ours", "chatbotkit-client")?,
        built("by hand", "by_hand", "reqwest")?,
        built("progenitor", "plain_progenitor", "progenitor")?,
        Peer { name: "Node SDK", package: None, program: node(sh, &folder.join("node")) },
        Peer { name: "Python SDK", package: None, program: python(sh, &folder.join("python")) },
    ])
}

/// Builds one of the programs of the workspace alone, with the release profile.
pub(super) fn rust(sh: &Shell, package: &str, folder: &Path) -> anyhow::Result<PathBuf> {
    let target = folder.join("rust");
    let cargo = cmd!(sh, "cargo build --release --quiet --manifest-path {MANIFEST} --package {package}");
    cargo.arg("--target-dir").arg(&target).quiet().run()?;
    Ok(target.join("release").join(package))
}

/// The version of a package that the programs are built with.
fn locked(name: &str) -> &'static str {
    let after = LOCK.split_once(&format!("name = \"{name}\"\nversion = \""));
    after.and_then(|(_, after)| after.split('"').next()).unwrap_or("?")
}

fn node(sh: &Shell, folder: &Path) -> anyhow::Result<Program> {
    // The path may name a wrapper script.
    let executable = found(cmd!(sh, "node --print process.execPath"))?;
    let install = "install --no-audit --no-fund --no-package-lock --ignore-scripts --prefer-offline";
    installed(sh, folder, ("package.json", NODE), sh.cmd("npm").args(install.split(' ')))?;
    let script = folder.join("node.mjs");
    sh.write_file(&script, SCRIPT)?;
    let sdk: Value = serde_json::from_str(NODE)?;
    let sdk = sdk["dependencies"]["@chatbotkit/sdk"].as_str().unwrap_or("?");
    let node = found(cmd!(sh, "{executable} --version"))?;
    Ok(Program {
        versions: format!("@chatbotkit/sdk {sdk} on Node {}", node.trim_start_matches('v')),
        words: vec![executable.into(), "--expose-gc".into(), script.into()],
        installed: folder.join("node_modules"),
    })
}

fn python(sh: &Shell, folder: &Path) -> anyhow::Result<Program> {
    let print = "import sys; print(sys.executable)";
    let executable = found(cmd!(sh, "python3 -c {print}"))?;
    let pip = cmd!(sh, "{executable} -m pip install --quiet --disable-pip-version-check --upgrade");
    let install = pip.args(["--requirement", "requirements.txt", "--target", "packages"]);
    installed(sh, folder, ("requirements.txt", PYTHON), install)?;
    let sdk = PYTHON.trim().replace("==", " ");
    Ok(Program {
        versions: format!("{sdk} on {}", found(cmd!(sh, "{executable} --version"))?),
        words: vec![executable.into(), "benches/peers/peer.py".into()],
        installed: folder.join("packages"),
    })
}

/// Installs what the manifest names into the folder, unless it is there.
fn installed(sh: &Shell, folder: &Path, (name, manifest): (&str, &str), install: Cmd<'_>) -> anyhow::Result<()> {
    let done = folder.join("installed");
    if fs::read_to_string(&done).is_ok_and(|text| text == manifest) {
        return Ok(());
    }
    sh.remove_path(folder)?;
    sh.write_file(folder.join(name), manifest)?;
    {
        let _folder = sh.push_dir(folder);
        found(install)?;
    }
    Ok(sh.write_file(done, manifest)?)
}

/// The day, the machine and the versions, in a line: figures are worth little without.
pub(super) fn described(sh: &Shell, peers: &[Peer]) -> anyhow::Result<String> {
    let (day, system) = (found(cmd!(sh, "date -u +%F"))?, found(cmd!(sh, "uname -s"))?);
    let rust = found(cmd!(sh, "rustc --version"))?;
    let rust = rust.split(' ').nth(1).context("rustc has no version")?;
    let processors = std::thread::available_parallelism().map_or(1, usize::from);
    let cpuinfo = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = cpuinfo.lines().find_map(|line| line.strip_prefix("model name")?.split_once(": "));
    let model = model.map(|(_, model)| format!(" ({model})")).unwrap_or_default();
    let versions = peers.iter().filter_map(|peer| Some(&peer.program.as_ref().ok()?.versions)).join(", ");
    Ok(format!("{day}, {processors} processors{model}, {system}, Rust {rust}; {versions}."))
}

/// The sizes of each client on disk.
pub(super) fn sizes(sh: &Shell, peers: &[Peer]) -> [Row; 2] {
    let row = |title, with_symbols: bool| {
        let cell = |peer: &Peer| {
            let Ok(Program { installed, .. }) = &peer.program else { return Cell::Not(NOT_INSTALLED.to_owned()) };
            let size = match peer.package {
                None if with_symbols => return Cell::none(),
                Some(_) if !with_symbols => stripped(sh, installed),
                _ => size(installed),
            };
            size.map_or_else(|problem| Cell::Not(reason(&problem)), |bytes| Cell::Figure(bytes as f64))
        };
        Row::new(title, Unit::Bytes, peers.iter().map(cell).collect())
    };
    [row("size: a program without symbols, or what is installed", false), row("size of the program with symbols", true)]
}

fn size(path: &Path) -> anyhow::Result<u64> {
    let files = WalkDir::new(path).into_iter().filter_ok(|file| !file.file_type().is_dir());
    files.map(|file| Ok(file?.metadata()?.len())).sum()
}

fn stripped(sh: &Shell, program: &Path) -> anyhow::Result<u64> {
    let without = program.with_extension("stripped");
    found(cmd!(sh, "strip -o {without} {program}")).map_err(|_| anyhow!("no strip"))?;
    size(&without)
}

/// Build times of the Rust clients, cold and incremental.
pub(super) fn builds(sh: &Shell, peers: &[Peer], folder: &Path) -> anyhow::Result<[Row; 2]> {
    // Downloads are not part of the build times.
    let host = found(cmd!(sh, "rustc --print host-tuple"))?;
    found(cmd!(sh, "cargo fetch --quiet --manifest-path {MANIFEST} --target {host}"))?;
    let cells = peers.iter().map(|peer| match peer.package {
        None => Ok((Cell::none(), Cell::none())),
        Some(package) => {
            progress(format_args!("builds: {}", peer.name));
            let [cold, incremental] = times(sh, package, &folder.join("builds")).context(peer.name)?;
            Ok((Cell::Figure(cold), Cell::Figure(incremental)))
        }
    });
    let (cold, incremental) = cells.collect::<anyhow::Result<_>>()?;
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
        cmd!(sh, "touch {main}").quiet().run()?;
        build()
    };
    sh.remove_path(target)?;
    let cold = build()?;
    let incremental = (0..5).map(|_| touched()).collect::<Result<_, _>>()?;
    sh.remove_path(target)?;
    Ok([cold, median(incremental)])
}
