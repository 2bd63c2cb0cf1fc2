//! Those who are beside each other: how each is built or installed, and run.

use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use super::report::{Cell, Measure, Row};

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
    pub(super) program: Result<Program, String>,
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
pub(super) fn all(folder: &Path) -> Result<Vec<Peer>, String> {
    let built = |name, package, on| {
        let executable = rust(package, folder)?;
        let versions = format!("{on} {}", locked(on).unwrap_or("?"));
        let installed = executable.clone();
        let program = Program { executable, arguments: vec![], environment: None, installed, versions };
        Ok::<_, String>(Peer { name, package: Some(package), program: Ok(program) })
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
pub(super) fn rust(package: &str, folder: &Path) -> Result<PathBuf, String> {
    let target = folder.join("rust");
    let mut cargo = Command::new("cargo");
    cargo.args(["build", "--release", "--quiet", "--manifest-path", MANIFEST, "--package", package]);
    let built = cargo.arg("--target-dir").arg(&target).status();
    match built.map(|status| status.success()) {
        Ok(true) => Ok(target.join("release").join(package)),
        Ok(false) => Err(format!("{package} does not build")),
        Err(problem) => Err(format!("cargo: {problem}")),
    }
}

/// The version of a package that the programs are built with.
fn locked(name: &str) -> Option<&'static str> {
    let (_, after) = LOCK.split_once(&format!("name = \"{name}\"\nversion = \""))?;
    after.split('"').next()
}

fn node(folder: &Path) -> Result<Program, String> {
    // The path may name a wrapper script.
    let executable = output_of(Command::new("node").args(["--print", "process.execPath"]))?;
    installed(folder, "package.json", NODE, |folder| {
        let mut npm = Command::new("npm");
        npm.args(["install", "--no-audit", "--no-fund", "--no-package-lock", "--ignore-scripts", "--prefer-offline"]);
        output_of(npm.current_dir(folder))
    })?;
    let script = folder.join("node.mjs");
    fs::write(&script, SCRIPT).map_err(|problem| format!("{}: {problem}", script.display()))?;
    let sdk: Value = serde_json::from_str(NODE).map_err(|problem| problem.to_string())?;
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

fn python(folder: &Path) -> Result<Program, String> {
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
    install: impl FnOnce(&Path) -> Result<String, String>,
) -> Result<(), String> {
    let failed = |problem: io::Error| format!("{}: {problem}", folder.display());
    let done = folder.join("installed");
    if fs::read_to_string(&done).is_ok_and(|text| text == manifest) {
        return Ok(());
    }
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(failed)?;
    }
    fs::create_dir_all(folder).map_err(failed)?;
    fs::write(folder.join(name), manifest).map_err(failed)?;
    install(folder)?;
    fs::write(done, manifest).map_err(failed)
}

/// The output of a program, or the reason why there is none.
pub(super) fn output_of(command: &mut Command) -> Result<String, String> {
    let name = command.get_program().to_string_lossy().into_owned();
    let output = command.output().map_err(|problem| format!("{name} does not run: {problem}"))?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned());
    }
    let last = String::from_utf8_lossy(&output.stderr).trim().lines().last().unwrap_or_default().to_owned();
    Err(format!("{name} has failed with {}: {last}", output.status))
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
    let cell = |size: Result<u64, String>| size.map_or_else(Cell::Not, |bytes| Cell::Figure(bytes as f64));
    [
        row(Measure::Size, &|peer, Program { installed, .. }| match peer.package {
            Some(_) => cell(stripped(installed)),
            None => cell(size(installed).map_err(|problem| problem.to_string())),
        }),
        row(Measure::Unstripped, &|peer, Program { installed, .. }| match peer.package {
            Some(_) => cell(size(installed).map_err(|problem| problem.to_string())),
            None => Cell::Not("–".to_owned()),
        }),
    ]
}

fn size(path: &Path) -> io::Result<u64> {
    let metadata = fs::symlink_metadata(path)?;
    if !metadata.is_dir() {
        return Ok(metadata.len());
    }
    fs::read_dir(path)?.map(|entry| size(&entry?.path())).sum()
}

fn stripped(program: &Path) -> Result<u64, String> {
    let without = program.with_extension("stripped");
    output_of(Command::new("strip").arg("-o").arg(&without).arg(program)).map_err(|_| "no strip".to_owned())?;
    size(&without).map_err(|problem| problem.to_string())
}
