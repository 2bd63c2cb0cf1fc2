//! The official document: fetched or read.

use std::fmt::Display;
use std::fs;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Error, anyhow, bail, ensure};
use chatbotkit_codegen::Document;
use serde::Serialize;
use sha2::{Digest, Sha256};

const TIMEOUT: Duration = Duration::from_secs(60);
const SIZE: u64 = 64 << 20;

/// A document as it came.
#[derive(Serialize)]
pub(crate) struct Upstream {
    pub(crate) source: String,
    pub(crate) sha256: String,
    #[serde(skip)]
    pub(crate) document: Document,
}

impl Upstream {
    pub(crate) fn read(source: &str) -> anyhow::Result<Self> {
        let bytes = if source.starts_with("https://") || source.starts_with("http://") {
            fetch(source).map_err(|problem| Error::msg(line(&problem)))
        } else {
            fs::read(source).map_err(Into::into)
        };
        Self::parse(source, &bytes.with_context(|| source.to_owned())?)
    }

    /// JSON or YAML, as long as it is OpenAPI 3.0.
    pub(crate) fn parse(source: &str, bytes: &[u8]) -> anyhow::Result<Self> {
        let text = std::str::from_utf8(bytes).with_context(|| source.to_owned())?;
        let document = if text.trim_start().starts_with('{') {
            let value = serde_json::from_str(text).map_err(|problem| anyhow!("{source}: not JSON: {problem}"))?;
            Document::from_value(source, value)
        } else {
            Document::parse(source, text)?
        };
        match document.value()["openapi"].as_str() {
            Some(version) if version.starts_with("3.0.") => {}
            Some(version) => bail!("{source}: openapi: is {version}, and only 3.0 can be read"),
            None => bail!("{source}: openapi: missing, so this is no OpenAPI document"),
        }
        ensure!(document.value()["paths"].is_object(), "{source}: paths: missing");
        let sha256 = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        Ok(Self { source: source.to_owned(), sha256, document })
    }
}

fn fetch(url: &str) -> Result<Vec<u8>, ureq::Error> {
    let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
    let tls = ureq::tls::TlsConfig::builder().unversioned_rustls_crypto_provider(provider).build();
    let agent = ureq::Agent::config_builder().tls_config(tls).timeout_global(Some(TIMEOUT)).build().new_agent();
    agent.get(url).call()?.body_mut().with_config().limit(SIZE).read_to_vec()
}

/// The first line of a foreign error.
pub(crate) fn line(problem: &impl Display) -> String {
    problem.to_string().lines().next().unwrap_or_default().to_owned()
}
