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
use std::path::PathBuf;

use chatbotkit_codegen::Source;
use chatbotkit_codegen::document::source::{DOCUMENT, OVERLAY};

fn main() -> Result<(), Box<dyn Error>> {
    let ours = Source::file("../openapi/chatbotkit.yaml");
    let source = Source::from_env(&ours.document)?;
    println!("cargo::rerun-if-env-changed={DOCUMENT}");
    println!("cargo::rerun-if-env-changed={OVERLAY}");
    println!("cargo::rerun-if-changed=build");
    for file in source.files() {
        println!("cargo::rerun-if-changed={}", file.display());
    }
    let document = source.read()?;
    let other = (source != ours).then(|| ours.read()).transpose()?;
    let table = operations::table(&document, other.as_ref().unwrap_or(&document))?;
    Ok(std::fs::write(PathBuf::from(std::env::var("OUT_DIR")?).join("operations.rs"), table.to_string())?)
}
