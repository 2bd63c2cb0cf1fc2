//! Those who are beside each other: how each is built or installed, and run.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, anyhow, bail, ensure};
use serde_json::Value;

use super::report::{Cell, Measure, Row};
use crate::output::reason;

/// The workspace of the Rust programs.
pub(super) const MANIFEST: &str = "benches/peers/Cargo.toml";
pub(super) const NOT_INSTALLED: &str = "not installed";

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
    executable: PathBuf,
    arguments: Vec<OsString>,
    environment: Option<(&'static str, PathBuf)>,
    /// The program or folder whose size counts.
    installed: PathBuf,
    /// Of what is measured, and of what runs it.
    pub(super) versions: String,
}

impl Program {
    pub(super) fn command(&self) -> Command {
        let mut command = Command::new(&self.executable);
        command.args(&self.arguments).envs(self.environment.iter().map(|(name, value)| (name, value)));
        command
    }
}

/// All of them, ours first. What does not come from this repository may be missing.
pub(super) fn all(folder: &Path) -> anyhow::Result<Vec<Peer>> {
    let built = |name, package, on| {
        let executable = rust(package, folder)?;
        let versions = format!("{on} {}", locked(on).unwrap_or("?"));
        let installed = executable.clone();
        let program = Program { executable, arguments: vec![], environment: None, installed, versions };
        anyhow::Ok(Peer { name, package: Some(package), program: Ok(program) })
    };
    Ok(vec![
        built("ours", "ours", "chatbotkit-client")?,
        built("by hand", "by_hand", "reqwest")?,
        built("progenitor", "plain_progenitor", "progenitor")?,
        Peer { name: "Node SDK", package: None, program: node(&folder.join("node")) },
        Peer { name: "Python SDK", package: None, program: python(&folder.join("python")) },
    ])
}

/// Builds one of the programs of the workspace alone, with the release profile.
pub(super) fn rust(package: &str, folder: &Path) -> anyhow::Result<PathBuf> {
    let target = folder.join("rust");
    let mut cargo = Command::new("cargo");
    cargo.args(["build", "--release", "--quiet", "--manifest-path", MANIFEST, "--package", package]);
    let built = cargo.arg("--target-dir").arg(&target).status().context("cargo")?;
    ensure!(built.success(), "{package} does not build");
    Ok(target.join("release").join(package))
}

/// The version of a package that the programs are built with.
fn locked(name: &str) -> Option<&'static str> {
    let (_, after) = LOCK.split_once(&format!("name = \"{name}\"\nversion = \""))?;
    after.split('"').next()
}

fn node(folder: &Path) -> anyhow::Result<Program> {
    // The path may name a wrapper script.
    let executable = output_of(Command::new("node").args(["--print", "process.execPath"]))?;
    installed(folder, "package.json", NODE, |folder| {
        let mut npm = Command::new("npm");
        npm.args(["install", "--no-audit", "--no-fund", "--no-package-lock", "--ignore-scripts", "--prefer-offline"]);
        output_of(npm.current_dir(folder))
    })?;
    let script = folder.join("node.mjs");
    fs::write(&script, SCRIPT).with_context(|| script.display().to_string())?;
    let sdk: Value = serde_json::from_str(NODE)?;
    let sdk = sdk["dependencies"]["@chatbotkit/sdk"].as_str().unwrap_or("?");
    let node = output_of(Command::new(&executable).arg("--version"))?;
    Ok(Program {
        versions: format!("@chatbotkit/sdk {sdk} on Node {}", node.trim_start_matches('v')),
        executable: executable.into(),
        arguments: vec!["--expose-gc".into(), script.into()],
        environment: None,
        installed: folder.join("node_modules"),
    })
}

fn python(folder: &Path) -> anyhow::Result<Program> {
    let executable = output_of(Command::new("python3").args(["-c", "import sys; print(sys.executable)"]))?;
    let packages = folder.join("packages");
    installed(folder, "requirements.txt", PYTHON, |folder| {
        let mut pip = Command::new(&executable);
        pip.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--upgrade"]);
        output_of(pip.args(["--requirement", "requirements.txt", "--target", "packages"]).current_dir(folder))
    })?;
    let sdk = PYTHON.trim().replace("==", " ");
    Ok(Program {
        versions: format!("{sdk} on {}", output_of(Command::new(&executable).arg("--version"))?),
        executable: executable.into(),
        arguments: vec!["benches/peers/peer.py".into()],
        environment: Some(("PYTHONPATH", packages.clone())),
        installed: packages,
    })
}

/// Installs what the manifest names into the folder, unless it is there.
fn installed(
    folder: &Path,
    name: &str,
    manifest: &str,
    install: impl FnOnce(&Path) -> anyhow::Result<String>,
) -> anyhow::Result<()> {
    let failed = || folder.display().to_string();
    let done = folder.join("installed");
    if fs::read_to_string(&done).is_ok_and(|text| text == manifest) {
        return Ok(());
    }
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(failed)?;
    }
    fs::create_dir_all(folder).with_context(failed)?;
    fs::write(folder.join(name), manifest).with_context(failed)?;
    install(folder)?;
    fs::write(done, manifest).with_context(failed)
}

/// The output of a program, or the reason why there is none.
pub(super) fn output_of(command: &mut Command) -> anyhow::Result<String> {
    let name = command.get_program().to_string_lossy().into_owned();
    let output = command.output().with_context(|| format!("{name} does not run"))?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned());
    }
    let last = String::from_utf8_lossy(&output.stderr).trim().lines().last().unwrap_or_default().to_owned();
    bail!("{name} has failed with {}: {last}", output.status)
}

/// The sizes of each client on disk.
pub(super) fn sizes(peers: &[Peer]) -> [Row; 2] {
    let row = |measure, size: &dyn Fn(&Peer, &Program) -> Cell| {
        let size = |peer: &Peer| match &peer.program {
            Ok(program) => size(peer, program),
            Err(_) => Cell::Not(NOT_INSTALLED.to_owned()),
        };
        Row { measure, cells: peers.iter().map(size).collect() }
    };
    let cell = |size: anyhow::Result<u64>| {
        size.map_or_else(|problem| Cell::Not(reason(&problem)), |bytes| Cell::Figure(bytes as f64))
    };
    [
        row(Measure::Size, &|peer, Program { installed, .. }| match peer.package {
            Some(_) => cell(stripped(installed)),
            None => cell(size(installed)),
        }),
        row(Measure::Unstripped, &|peer, Program { installed, .. }| match peer.package {
            Some(_) => cell(size(installed)),
            None => Cell::Not("–".to_owned()),
        }),
    ]
}

fn size(path: &Path) -> anyhow::Result<u64> {
    let metadata = fs::symlink_metadata(path)?;
    if !metadata.is_dir() {
        return Ok(metadata.len());
    }
    fs::read_dir(path)?.map(|entry| size(&entry?.path())).sum()
}

fn stripped(program: &Path) -> anyhow::Result<u64> {
    let without = program.with_extension("stripped");
    output_of(Command::new("strip").arg("-o").arg(&without).arg(program)).map_err(|_| anyhow!("no strip"))?;
    size(&without)
}
