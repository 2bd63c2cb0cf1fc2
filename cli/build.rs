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

use chatbotkit_codegen::document::source::{DOCUMENT, OVERLAY};
use chatbotkit_codegen::{Document, Source};

fn main() -> Result<(), Box<dyn Error>> {
    let ours = Path::new("../openapi/chatbotkit.yaml");
    let source = Source::from_env(ours)?;
    println!("cargo::rerun-if-env-changed={DOCUMENT}");
    println!("cargo::rerun-if-env-changed={OVERLAY}");
    println!("cargo::rerun-if-changed=build");
    for file in source.files() {
        println!("cargo::rerun-if-changed={}", file.display());
    }
    let table = operations::table(&source.read()?, &Document::read(ours)?)?;
    Ok(std::fs::write(PathBuf::from(std::env::var("OUT_DIR")?).join("operations.rs"), table.to_string())?)
}
