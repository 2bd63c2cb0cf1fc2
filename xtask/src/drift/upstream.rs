//! The official document: fetched or read, and repaired where it is not OpenAPI.

use std::fmt::Display;
use std::sync::Arc;
use std::time::Duration;
use std::{fs, iter};

use anyhow::{Context, Error, anyhow, bail, ensure};
use chatbotkit_codegen::Document;
use chatbotkit_codegen::model::operation::{METHODS, segments};
use serde::Serialize;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

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

/// Takes what is not OpenAPI for what it most likely is.
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
                    let what = "a schema where a response belongs, taken for one in JSON";
                    note(&mut repairs, what, format!("{place}, responses.{status}"));
                    *response = json!({ "content": { "application/json": { "schema": response.take() } } });
                }
            }
            for what in declare_parameters(&before, path, &shared, operation) {
                note(&mut repairs, what, format!("{place}, parameters"));
            }
        }
    }
    leftovers(value, "", &mut repairs);
    repairs
}

/// Declares the parameters of a path that are not. Returns a repair for each that was empty or missing.
fn declare_parameters(
    document: &Document,
    path: &str,
    shared: &Value,
    operation: &mut Value,
) -> impl Iterator<Item = &'static str> + use<> {
    let is_parameter = |it: &Value| it["$ref"].is_string() || it["name"].is_string() && it["in"].is_string();
    let own = operation["parameters"].as_array().cloned().unwrap_or_default();
    let (mut own, empty): (Vec<_>, Vec<_>) = own.into_iter().partition(is_parameter);
    let all = own.iter().chain(shared.as_array().into_iter().flatten()).map(|it| document.resolve(it));
    let is_declared = |name: &String| all.clone().any(|it| it["in"] == "path" && it["name"] == **name);
    let missing: Vec<_> = segments(path).into_iter().filter(|name| !is_declared(name)).collect();
    let more = missing.len().saturating_sub(empty.len());
    let declared = |name| json!({ "name": name, "in": "path", "required": true, "schema": { "type": "string" } });
    own.extend(missing.into_iter().map(declared));
    operation["parameters"] = own.into();
    iter::repeat_n("an empty parameter, assumed to be the path parameter", empty.len())
        .chain(iter::repeat_n("a parameter of the path that is not declared, taken for a string", more))
}

/// Keys left over by a bundler. They are kept for the names in them.
fn leftovers(value: &Value, place: &str, repairs: &mut Vec<Repair>) {
    for (key, value) in value.as_object().into_iter().flatten() {
        let below = format!("{place}.{key}").trim_start_matches('.').to_owned();
        leftovers(value, &below, repairs);
        if key == "$$ref" {
            note(repairs, "a schema put in by a bundler ($$ref), taken for the one that it names", place.to_owned());
        } else if key.starts_with("$$") || key.starts_with("__") {
            note(repairs, "a key left over by a bundler, passed over", below);
        }
    }
    value.as_array().into_iter().flatten().for_each(|value| leftovers(value, place, repairs));
}

fn note(repairs: &mut Vec<Repair>, what: &'static str, place: String) {
    match repairs.iter_mut().find(|it| it.what == what) {
        Some(repair) => repair.count += 1,
        None => repairs.push(Repair { what, count: 1, first: place }),
    }
}
