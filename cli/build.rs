//! Generates the table of commands from the document that the client is generated from.

#[path = "build/call.rs"]
mod call;
#[path = "build/columns.rs"]
mod columns;
#[path = "build/fields.rs"]
mod fields;
#[path = "build/operations.rs"]
mod operations;

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use chatbotkit_codegen::Source;
use chatbotkit_codegen::document::source::{DOCUMENT, OVERLAY};

fn main() -> ExitCode {
    for variable in [DOCUMENT, OVERLAY] {
        println!("cargo::rerun-if-env-changed={variable}");
    }
    println!("cargo::rerun-if-changed=build");
    match generate() {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            for line in problem.to_string().lines() {
                println!("cargo::error={line}");
            }
            ExitCode::FAILURE
        }
    }
}

fn generate() -> Result<(), Box<dyn Error>> {
    let source = Source::from_env(Path::new("../openapi/chatbotkit.yaml"))?;
    for file in [Some(&source.document), source.overlay.as_ref()].into_iter().flatten() {
        println!("cargo::rerun-if-changed={}", file.display());
    }
    let table = operations::table(&source.read()?)?;
    std::fs::write(PathBuf::from(std::env::var("OUT_DIR")?).join("operations.rs"), table.to_string())?;
    Ok(())
}
