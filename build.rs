//! Generates the typed half of the client from the curated document, or from another, where the feature `generate` is
//! on. Where it is not, `openapi/chatbotkit.rs` is compiled, which was generated before, and the build has no generator.

use std::process::ExitCode;

/// They name another document, and an overlay: `openapi/README.md`.
const OTHERS: [&str; 2] = ["CHATBOTKIT_OPENAPI", "CHATBOTKIT_OPENAPI_OVERLAY"];

fn main() -> ExitCode {
    for variable in OTHERS {
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

#[cfg(feature = "generate")]
fn generate() -> Result<(), Box<dyn std::error::Error>> {
    use std::path::{Path, PathBuf};

    use chatbotkit_codegen::{Document, Source};

    let ours = Path::new("openapi/chatbotkit.yaml");
    let source = Source::from_env(ours)?;
    for file in [Some(ours), Some(&source.document), source.overlay.as_deref()].into_iter().flatten() {
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

/// What somebody wants to have generated is not passed over.
#[cfg(not(feature = "generate"))]
fn generate() -> Result<(), Box<dyn std::error::Error>> {
    let set = |variable: &&str| std::env::var_os(variable).is_some_and(|path| !path.is_empty());
    match OTHERS.into_iter().find(set) {
        Some(variable) => Err(format!("{variable}: takes the feature `generate` of chatbotkit-client").into()),
        None => Ok(()),
    }
}
