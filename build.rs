//! Generates the typed half of the client from the curated document.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

const DOCUMENT: &str = "openapi/chatbotkit.yaml";

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed={DOCUMENT}");
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
    let document = chatbotkit_codegen::Document::read(Path::new(DOCUMENT))?;
    let code = chatbotkit_codegen::generate(&document)?;
    let out = PathBuf::from(std::env::var("OUT_DIR")?).join("chatbotkit.rs");
    Ok(std::fs::write(out, code)?)
}
