//! Generates types, operations and resource clients from the curated document, or from another, with the feature
//! `generate`. Without it the checked-in code in `openapi/generated/` is compiled, and the build has no generator.

use std::process::ExitCode;

/// The variables with the paths of another document and an overlay; see `openapi/README.md`.
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

    use chatbotkit_codegen::check::required;
    use chatbotkit_codegen::document::resources;
    use chatbotkit_codegen::{Document, Source};

    let ours = Path::new("openapi/chatbotkit.yaml");
    let source = Source::from_env(ours)?;
    for file in source.files().iter().map(PathBuf::as_path).chain([ours]) {
        println!("cargo::rerun-if-changed={}", file.display());
    }
    let features = std::fs::read_to_string("Cargo.toml")?;
    for (name, file) in resources::files(&source.document)? {
        if !features.contains(&format!("\n{name} = [")) {
            let file = file.display();
            return Err(
                format!("{file}: {name} is not a feature of chatbotkit-client: move it into the document").into()
            );
        }
    }
    let document = source.read_with(is_on)?;
    let code = chatbotkit_codegen::generate(&document)?;
    if source != Source::file(ours) {
        required::check(&document, &code, &Document::read_with(ours, is_on)?, &sources(Path::new("src"))?)?;
    }
    let out = PathBuf::from(std::env::var("OUT_DIR")?);
    for (name, code) in code.files() {
        std::fs::write(out.join(name), code)?;
    }
    Ok(())
}

/// True if a feature is on, such as that of a resource.
#[cfg(feature = "generate")]
fn is_on(feature: &str) -> bool {
    std::env::var_os(format!("CARGO_FEATURE_{}", feature.to_uppercase().replace('-', "_"))).is_some()
}

/// The handwritten sources of the client, in which the generator finds the operations and schemas that they require.
#[cfg(feature = "generate")]
fn sources(folder: &std::path::Path) -> std::io::Result<Vec<String>> {
    let mut texts = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            // Code of a disabled feature requires nothing.
            if !path.ends_with("src/agent") || is_on("agent") {
                texts.extend(sources(&path)?);
            }
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            texts.push(std::fs::read_to_string(path)?);
        }
    }
    Ok(texts)
}

/// Fails if another document is selected, which would be ignored without the feature.
#[cfg(not(feature = "generate"))]
fn generate() -> Result<(), Box<dyn std::error::Error>> {
    let set = |variable: &&str| std::env::var_os(variable).is_some_and(|path| !path.is_empty());
    match OTHERS.into_iter().find(set) {
        Some(variable) => Err(format!("{variable}: requires the feature `generate` of chatbotkit-client").into()),
        None => Ok(()),
    }
}
