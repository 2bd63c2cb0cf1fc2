//! The official document: fetched or read, repaired where it is not OpenAPI, and pinned.

use std::fmt::Display;
use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Error, anyhow, bail, ensure};
use chatbotkit_codegen::Document;
use chatbotkit_codegen::model::operation::{METHODS, segments};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::output;

const TIMEOUT: Duration = Duration::from_secs(60);
const SIZE: u64 = 64 << 20;

/// A document as it came, repaired.
#[derive(Serialize)]
pub(crate) struct Upstream {
    pub(crate) source: String,
    pub(crate) sha256: String,
    #[serde(skip)]
    pub(crate) document: Document,
    pub(crate) repaired: Vec<Repair>,
}

/// Something that was not as it should be, and how it was taken.
#[derive(Debug, Eq, PartialEq, Serialize)]
pub(crate) struct Repair {
    pub(crate) what: &'static str,
    pub(crate) count: usize,
    /// The first place.
    pub(crate) first: String,
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

    pub(crate) fn parse(source: &str, bytes: &[u8]) -> anyhow::Result<Self> {
        let mut value = value(source, bytes)?;
        let repaired = repair(&mut value);
        let sha256 = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        Ok(Self { source: source.to_owned(), sha256, document: Document::from_value(source, value), repaired })
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

/// JSON or YAML, as long as it is OpenAPI 3.0.
pub(crate) fn value(file: &str, bytes: &[u8]) -> anyhow::Result<Value> {
    let text = std::str::from_utf8(bytes).with_context(|| file.to_string())?;
    let value = if text.trim_start().starts_with('{') {
        serde_json::from_str(text).map_err(|problem| anyhow!("{file}: not JSON: {}", line(&problem)))?
    } else {
        Document::parse(file, text)?.value().clone()
    };
    match value["openapi"].as_str() {
        Some(version) if version.starts_with("3.0.") => {}
        Some(version) => bail!("{file}: openapi: is {version}, and only 3.0 can be read"),
        None => bail!("{file}: openapi: missing, so this is no OpenAPI document"),
    }
    ensure!(value["paths"].is_object(), "{file}: paths: missing");
    Ok(value)
}

fn note(repairs: &mut Vec<Repair>, what: &'static str, place: impl FnOnce() -> String) {
    match repairs.iter_mut().find(|it| it.what == what) {
        Some(repair) => repair.count += 1,
        None => repairs.push(Repair { what, count: 1, first: place() }),
    }
}

fn repair(value: &mut Value) -> Vec<Repair> {
    let mut repairs = Vec::new();
    let before = Document::from_value("", value.clone());
    for (path, item) in value["paths"].as_object_mut().into_iter().flatten() {
        let shared = item["parameters"].clone();
        let methods = item.as_object_mut().into_iter().flatten();
        // Only objects can be repaired; indexing any other value would replace it.
        for (method, operation) in methods.filter(|(key, it)| METHODS.contains(&key.as_str()) && it.is_object()) {
            let place = format!("{} {path}", method.to_uppercase());
            for (status, response) in operation["responses"].as_object_mut().into_iter().flatten() {
                let is_schema = ["type", "properties", "oneOf", "allOf"].iter().any(|key| !response[*key].is_null());
                if is_schema && response["content"].is_null() {
                    note(&mut repairs, "a schema where a response belongs, taken for one in JSON", || {
                        format!("{place}, responses.{status}")
                    });
                    *response = json!({ "content": { "application/json": { "schema": response.take() } } });
                }
            }
            let (empty, undeclared) = declare_parameters(&before, path, &shared, operation);
            for (what, count) in [
                ("an empty parameter, assumed to be the path parameter", empty),
                ("a parameter of the path that is not declared, taken for a string", undeclared),
            ] {
                (0..count).for_each(|_| note(&mut repairs, what, || format!("{place}, parameters")));
            }
        }
    }
    leftovers(value, "", &mut repairs);
    repairs
}

/// Declares the parameters of a path that are not. Returns how many were empty, and how many more were missing.
fn declare_parameters(document: &Document, path: &str, shared: &Value, operation: &mut Value) -> (usize, usize) {
    let all = || [&operation["parameters"], shared].into_iter().filter_map(Value::as_array).flatten();
    let is_declared =
        |name: &str| all().map(|it| document.resolve(it)).any(|it| it["in"] == "path" && it["name"] == name);
    let missing: Vec<_> = segments(path).into_iter().filter(|name| !is_declared(name)).collect();
    let mut list = operation["parameters"].as_array().cloned().unwrap_or_default();
    let before = list.len();
    list.retain(|it| it["$ref"].is_string() || it["name"].is_string() && it["in"].is_string());
    let (empty, undeclared) = (before - list.len(), missing.len().saturating_sub(before - list.len()));
    let declared = |name| json!({ "name": name, "in": "path", "required": true, "schema": { "type": "string" } });
    list.extend(missing.into_iter().map(declared));
    operation["parameters"] = list.into();
    (empty, undeclared)
}

/// Keys left over by a bundler. They are kept for the names in them.
fn leftovers(value: &Value, place: &str, repairs: &mut Vec<Repair>) {
    let below = |key: &str| format!("{place}.{key}").trim_start_matches('.').to_owned();
    for (key, value) in value.as_object().into_iter().flatten() {
        if key == "$$ref" {
            note(repairs, "a schema put in by a bundler ($$ref), taken for the one that it names", || place.to_owned());
        } else if key.starts_with("$$") || key.starts_with("__") {
            note(repairs, "a key left over by a bundler, passed over", || below(key));
        }
        leftovers(value, &below(key), repairs);
    }
    value.as_array().into_iter().flatten().for_each(|value| leftovers(value, place, repairs));
}

/// The version of the official document that ours was last compared with.
#[derive(Clone, Debug, Deserialize)]
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

    pub(crate) fn text(&self) -> String {
        let Self { source, commit, sha256, out_of_scope } = self;
        let operations: String = out_of_scope.iter().map(|name| format!("  - {name:?}\n")).collect();
        let list = if operations.is_empty() { " []\n".to_owned() } else { format!("\n{operations}") };
        format!("{HEAD}source: {source:?}\ncommit: {commit:?}\nsha256: {sha256:?}\nout-of-scope:{list}")
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
        let read = Pin::parse(&pin().text()).unwrap();
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
