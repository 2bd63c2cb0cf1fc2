//! The official document: fetched or read, and the pin of the version that ours was last compared with.

use std::fmt::Display;
use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Error, anyhow, ensure};
use chatbotkit_codegen::Document;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::output;

pub(crate) const PIN: &str = "openapi/upstream.yaml";

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
        let version = document.value()["openapi"].as_str();
        let version = version.with_context(|| format!("{source}: openapi: missing, so this is no OpenAPI document"))?;
        ensure!(version.starts_with("3.0."), "{source}: openapi: is {version}, and only 3.0 can be read");
        ensure!(document.value()["paths"].is_object(), "{source}: paths: missing");
        let sha256 = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        Ok(Self { source: source.to_owned(), sha256, document })
    }
}

/// Fetches at most 64 MiB within a minute.
fn fetch(url: &str) -> Result<Vec<u8>, ureq::Error> {
    let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
    let tls = ureq::tls::TlsConfig::builder().unversioned_rustls_crypto_provider(provider).build();
    let agent =
        ureq::Agent::config_builder().tls_config(tls).timeout_global(Some(Duration::from_secs(60))).build().new_agent();
    agent.get(url).call()?.body_mut().with_config().limit(64 << 20).read_to_vec()
}

/// The first line of a foreign error.
pub(crate) fn line(problem: &impl Display) -> String {
    problem.to_string().lines().next().unwrap_or_default().to_owned()
}

/// The version of the official document that ours was last compared with.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Pin {
    /// The URL of the newest version.
    pub(crate) source: String,
    /// The commit of the source that was read.
    pub(crate) commit: String,
    pub(crate) sha256: String,
    /// The operations beyond our scope that it had.
    #[serde(default, rename = "out-of-scope")]
    pub(crate) out_of_scope: Vec<String>,
}

const HEAD: &str = "\
# The official document that chatbotkit.yaml was last compared with. `cargo xtask drift --accept` writes it.
";

impl Pin {
    pub(crate) fn read(path: &Path) -> anyhow::Result<Self> {
        Self::parse(&output::read(path)?).with_context(|| path.display().to_string())
    }

    pub(crate) fn parse(text: &str) -> anyhow::Result<Self> {
        serde_saphyr::from_str(text).map_err(|problem| Error::msg(line(&problem)))
    }

    pub(crate) fn text(&self) -> anyhow::Result<String> {
        let options = serde_saphyr::ser_options! { compact_list_indent: false, prefer_block_scalars: false };
        Ok(format!("{HEAD}{}", serde_saphyr::to_string_with_options(self, options)?))
    }

    /// The pin for a document that was read now. Its commit is given, or part of the address; only the same bytes are of
    /// the same commit as before.
    pub(crate) fn moved(self, to: &Upstream, commit: Option<&str>, out_of_scope: Vec<String>) -> anyhow::Result<Self> {
        let is_commit = |step: &&str| step.len() == 40 && step.bytes().all(|it| it.is_ascii_hexdigit());
        let in_address = to.source.split('/').find(is_commit);
        let same = (to.sha256 == self.sha256).then_some(self.commit.as_str());
        let commit = commit.or(in_address).or(same);
        let commit = commit.context("the document is not the pinned one; name its commit with --commit")?.to_owned();
        // A local path is not recorded: the file is a copy.
        let is_address = to.source.starts_with("https://") && in_address.is_none();
        let source = if is_address { to.source.clone() } else { self.source };
        Ok(Self { source, commit, sha256: to.sha256.clone(), out_of_scope })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pin() -> Pin {
        let out_of_scope = vec!["GET /a/{b}".into()];
        Pin { source: "https://a/HEAD/v1.json".into(), commit: "c0".into(), sha256: "00".into(), out_of_scope }
    }

    #[test]
    fn written_pin_can_be_read() {
        let read = Pin::parse(&pin().text().unwrap()).unwrap();
        assert_eq!((read.source, read.commit, read.sha256), (pin().source, pin().commit, pin().sha256));
        assert_eq!(read.out_of_scope, pin().out_of_scope);
    }

    #[test]
    fn other_bytes_need_a_commit_of_their_own() {
        let hex = "47165100b47eb2406fd9c6c793b9d47e4bcd783e";
        let address = format!("https://a/{hex}/v1.json");
        for (source, sha256, commit, expected) in [
            ("v1.json", "00", None, Some("c0")),
            ("v1.json", "11", None, None),
            ("v1.json", "11", Some("c1"), Some("c1")),
            (address.as_str(), "11", None, Some(hex)),
        ] {
            let to = Upstream { source: source.to_owned(), sha256: sha256.to_owned(), document: Document::default() };
            let moved = pin().moved(&to, commit, Vec::new());
            assert_eq!(moved.as_ref().ok().map(|it| it.commit.as_str()), expected, "{source}");
            assert!(moved.is_err() || moved.is_ok_and(|it| it.source == pin().source));
        }
    }
}
