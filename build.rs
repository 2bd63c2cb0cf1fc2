//! Generates the typed half of the client from the curated document, or from another.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use chatbotkit_codegen::{Document, Source, source};

const DOCUMENT: &str = "openapi/chatbotkit.yaml";

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed={DOCUMENT}");
    for variable in [source::DOCUMENT, source::OVERLAY] {
        println!("cargo::rerun-if-env-changed={variable}");
    }
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

fn generate() -> Result<(), Box<dyn std::error::Error>> {
    let ours = Path::new(DOCUMENT);
    let source = Source::from_env(ours)?;
    for file in [Some(&source.document), source.overlay.as_ref()].into_iter().flatten() {
        println!("cargo::rerun-if-changed={}", file.display());
    }
    let document = source.read()?;
    let code = if source == Source::file(ours) {
        chatbotkit_codegen::generate(&document)?
    } else {
        chatbotkit_codegen::generate_other(&document, &Document::read(ours)?)?
    };
    let out = PathBuf::from(std::env::var("OUT_DIR")?).join("chatbotkit.rs");
    Ok(std::fs::write(out, code)?)
}
