//! The official document: fetched or read, and repaired where it is not OpenAPI.

use std::fmt::Display;
use std::fs;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Error, anyhow, bail, ensure};
use serde::Serialize;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::schema::resolve;
use super::shape::is_method;

const TIMEOUT: Duration = Duration::from_secs(60);
const SIZE: u64 = 64 << 20;

/// A document as it came, repaired.
pub(crate) struct Upstream {
    pub(crate) source: String,
    pub(crate) sha256: String,
    pub(crate) value: Value,
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
            fetch(source)
        } else {
            fs::read(source).map_err(Into::into)
        };
        let bytes = bytes.with_context(|| source.to_owned())?;
        Self::parse(source, &bytes)
    }

    pub(crate) fn parse(source: &str, bytes: &[u8]) -> anyhow::Result<Self> {
        let mut value = value(source, bytes)?;
        let repaired = repair(&mut value);
        let sha256 = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        Ok(Self { source: source.to_owned(), sha256, value, repaired })
    }
}

fn fetch(url: &str) -> anyhow::Result<Vec<u8>> {
    let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
    let tls = ureq::tls::TlsConfig::builder().unversioned_rustls_crypto_provider(provider).build();
    let agent = ureq::Agent::config_builder().tls_config(tls).timeout_global(Some(TIMEOUT)).build().new_agent();
    let mut response = agent.get(url).call().map_err(|problem| Error::msg(line(&problem)))?;
    response.body_mut().with_config().limit(SIZE).read_to_vec().map_err(|problem| Error::msg(line(&problem)))
}

/// The first line of a foreign error.
pub(crate) fn line(problem: &impl Display) -> String {
    problem.to_string().lines().next().unwrap_or_default().to_owned()
}

/// JSON or YAML, as long as it is OpenAPI 3.0.
pub(crate) fn value(file: &str, bytes: &[u8]) -> anyhow::Result<Value> {
    let text = std::str::from_utf8(bytes).with_context(|| file.to_string())?;
    let value: Value = if text.trim_start().starts_with('{') {
        serde_json::from_str(text).map_err(|problem| anyhow!("{file}: not JSON: {}", line(&problem)))?
    } else {
        serde_saphyr::from_str(text).map_err(|problem| anyhow!("{file}: not YAML: {}", line(&problem)))?
    };
    match value["openapi"].as_str() {
        Some(version) if version.starts_with("3.0.") => {}
        Some(version) => bail!("{file}: openapi: is {version}, and only 3.0 can be read"),
        None => bail!("{file}: openapi: missing, so this is no OpenAPI document"),
    }
    ensure!(value["paths"].is_object(), "{file}: paths: missing");
    Ok(value)
}

const SCHEMA: &str = "a schema where a response belongs, taken for one in JSON";
const EMPTY: &str = "an empty parameter, assumed to be the path parameter";
const UNDECLARED: &str = "a parameter of the path that is not declared, taken for a string";
const BUNDLED: &str = "a schema put in by a bundler ($$ref), taken for the one that it names";
const LEFTOVER: &str = "a key left over by a bundler, passed over";

struct Repairs(Vec<Repair>);

impl Repairs {
    fn note(&mut self, what: &'static str, place: impl FnOnce() -> String) {
        match self.0.iter_mut().find(|it| it.what == what) {
            Some(repair) => repair.count += 1,
            None => self.0.push(Repair { what, count: 1, first: place() }),
        }
    }
}

fn repair(document: &mut Value) -> Vec<Repair> {
    let mut repairs = Repairs(Vec::new());
    let names = named_parameters(document);
    for (path, item) in document["paths"].as_object_mut().into_iter().flatten() {
        let shared = declared(&item["parameters"], &names);
        let methods = item.as_object_mut().into_iter().flatten();
        for (method, operation) in methods.filter(|(key, _)| is_method(key)) {
            // Only objects can be repaired; indexing any other value would replace it.
            if !operation.is_object() {
                continue;
            }
            let place = format!("{} {path}", method.to_uppercase());
            for (status, response) in operation["responses"].as_object_mut().into_iter().flatten() {
                let is_schema = ["type", "properties", "oneOf", "allOf"].iter().any(|key| !response[*key].is_null());
                if is_schema && response["content"].is_null() {
                    repairs.note(SCHEMA, || format!("{place}, responses.{status}"));
                    *response = json!({ "content": { "application/json": { "schema": response.take() } } });
                }
            }
            parameters(operation, path, &place, &shared, &names, &mut repairs);
        }
    }
    leftovers(document, &mut repairs);
    repairs.0
}

/// The path parameters of `components`, by the reference to them.
fn named_parameters(document: &Value) -> Vec<(String, String)> {
    let named = document["components"]["parameters"].as_object().into_iter().flatten();
    let named = named.map(|(key, it)| (format!("#/components/parameters/{key}"), resolve(document, it)));
    let named = named.filter(|(_, it)| it["in"] == "path");
    named.filter_map(|(to, it)| Some((to, it["name"].as_str()?.to_owned()))).collect()
}

/// The names of the path parameters in a list.
fn declared(parameters: &Value, named: &[(String, String)]) -> Vec<String> {
    let parameters = parameters.as_array().into_iter().flatten();
    let name = |it: &Value| match it["$ref"].as_str() {
        Some(to) => named.iter().find(|(name, _)| name == to).map(|(_, name)| name.clone()),
        None => it["name"].as_str().filter(|_| it["in"] == "path").map(str::to_owned),
    };
    parameters.filter_map(name).collect()
}

fn parameters(
    operation: &mut Value,
    path: &str,
    place: &str,
    shared: &[String],
    named: &[(String, String)],
    repairs: &mut Repairs,
) {
    let mut empty = 0;
    if let Some(list) = operation["parameters"].as_array_mut() {
        let before = list.len();
        list.retain(|it| {
            it.is_object() && (it["$ref"].is_string() || (it["name"].is_string() && it["in"].is_string()))
        });
        empty = before - list.len();
    }
    let declared: Vec<_> = declared(&operation["parameters"], named).into_iter().chain(shared.to_vec()).collect();
    let names = path.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name);
    let missing: Vec<_> = names.filter(|name| !declared.iter().any(|it| it == name)).collect();
    for index in 0..empty.max(missing.len()) {
        repairs.note(if index < empty { EMPTY } else { UNDECLARED }, || format!("{place}, parameters"));
    }
    for name in missing {
        let parameter = json!({ "name": name, "in": "path", "required": true, "schema": { "type": "string" } });
        match operation["parameters"].as_array_mut() {
            Some(list) => list.push(parameter),
            None => operation["parameters"] = json!([parameter]),
        }
    }
}

/// Keys left over by a bundler. They are kept for the names in them.
fn leftovers(value: &Value, repairs: &mut Repairs) {
    fn walk<'a>(value: &'a Value, way: &mut Vec<&'a str>, repairs: &mut Repairs) {
        match value {
            Value::Object(map) => {
                for (key, below) in map {
                    if key == "$$ref" {
                        repairs.note(BUNDLED, || way.join("."));
                    } else if key.starts_with("$$") || key.starts_with("__") {
                        repairs
                            .note(LEFTOVER, || format!("{}.{key}", way.join(".")).trim_start_matches('.').to_owned());
                    }
                    way.push(key);
                    walk(below, way, repairs);
                    way.pop();
                }
            }
            Value::Array(list) => list.iter().for_each(|below| walk(below, way, repairs)),
            _ => {}
        }
    }
    walk(value, &mut Vec::new(), repairs);
}
