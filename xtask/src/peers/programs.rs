//! The programs that are compared: how each is built or installed, and run.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Context;
use serde_json::Value;
use xshell::{Cmd, Shell, cmd};

use crate::tools::found;

/// The workspace of the Rust programs.
pub(super) const MANIFEST: &str = "benches/peers/Cargo.toml";

/// The installed versions. Node's is that of the tests against it.
const NODE: &str = include_str!("../../../emulator/tests/node-sdk/package.json");
const PYTHON: &str = include_str!("../../../benches/peers/requirements.txt");

const SCRIPT: &str = include_str!("../../../benches/peers/node.mjs");
const LOCK: &str = include_str!("../../../benches/peers/Cargo.lock");

/// One of them, or why it cannot be measured here.
pub(super) struct Peer {
    pub(super) name: &'static str,
    /// The package of the Rust ones.
    pub(super) package: Option<&'static str>,
    pub(super) program: anyhow::Result<Program>,
}

/// A program with its arguments.
#[derive(Debug)]
pub(super) struct Program {
    words: Vec<OsString>,
    environment: Option<(&'static str, PathBuf)>,
    /// The program or folder whose size counts.
    pub(super) installed: PathBuf,
    /// Of what is measured, and of what runs it.
    pub(super) versions: String,
}

impl Program {
    pub(super) fn command<'a>(&self, sh: &'a Shell) -> Cmd<'a> {
        let environment = self.environment.iter().map(|(name, value)| (name, value));
        sh.cmd(&self.words[0]).args(&self.words[1..]).envs(environment)
    }
}

/// All of them, ours first. What does not come from this repository may be missing.
pub(super) fn all(sh: &Shell, folder: &Path) -> anyhow::Result<Vec<Peer>> {
    let built = |name, package, on| {
        let installed = rust(sh, package, folder)?;
        let words = vec![installed.clone().into()];
        let program = Program { words, environment: None, installed, versions: format!("{on} {}", locked(on)) };
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
        environment: None,
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
    let packages = folder.join("packages");
    Ok(Program {
        versions: format!("{sdk} on {}", found(cmd!(sh, "{executable} --version"))?),
        words: vec![executable.into(), "benches/peers/peer.py".into()],
        environment: Some(("PYTHONPATH", packages.clone())),
        installed: packages,
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
    let versions = peers.iter().filter_map(|peer| Some(peer.program.as_ref().ok()?.versions.as_str()));
    let versions = versions.collect::<Vec<_>>().join(", ");
    Ok(format!("{day}, {processors} processors{model}, {system}, Rust {rust}; {versions}."))
}
