//! The pin: the version of the official document that ours was last compared with.

use std::path::Path;

use anyhow::{Context, Error};
use serde::{Deserialize, Serialize};

use super::upstream::line;
use crate::output;

pub(crate) const PIN: &str = "openapi/upstream.yaml";

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
        let options = serde_saphyr::ser_options! { compact_list_indent: false };
        Ok(format!("{HEAD}{}", serde_saphyr::to_string_with_options(self, options)?))
    }

    /// The pin for a document that was read now. Its commit is given, or part of the address; only
    /// the same bytes are of the same commit as before.
    pub(crate) fn moved(
        &self,
        source: &str,
        sha256: &str,
        commit: Option<&str>,
        out_of_scope: Vec<String>,
    ) -> anyhow::Result<Self> {
        let in_address =
            source.split('/').find(|step| step.len() == 40 && step.bytes().all(|it| it.is_ascii_hexdigit()));
        let same = (sha256 == self.sha256).then_some(self.commit.as_str());
        let commit = commit
            .or(in_address)
            .or(same)
            .context("the document is not the pinned one; name its commit with --commit")?;
        // A local path is not recorded: the file is a copy.
        let is_address = source.starts_with("https://") && in_address.is_none();
        let source = if is_address { source } else { &self.source };
        Ok(Self { source: source.to_owned(), commit: commit.to_owned(), sha256: sha256.to_owned(), out_of_scope })
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
            let moved = pin().moved(source, sha256, commit, Vec::new());
            assert_eq!(moved.as_ref().ok().map(|it| it.commit.as_str()), expected, "{source}");
            assert!(moved.is_err() || moved.is_ok_and(|it| it.source == pin().source));
        }
    }
}
