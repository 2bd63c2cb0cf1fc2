//! Extensions of a single run. They are checked; the scripted model has no use for them.

use serde::Deserialize;
use serde_json::{Map, Value};

use super::values::Meta;

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[expect(dead_code, reason = "only the form matters")]
pub(crate) struct Extensions {
    backstory: Option<String>,
    datasets: Option<Vec<Dataset>>,
    skillsets: Option<Vec<Skillset>>,
    features: Option<Vec<Feature>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "only the form matters")]
struct Dataset {
    name: Option<String>,
    description: Option<String>,
    records: Vec<Record>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "only the form matters")]
struct Record {
    text: String,
    meta: Option<Meta>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "only the form matters")]
struct Skillset {
    name: Option<String>,
    description: Option<String>,
    abilities: Vec<Ability>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[expect(dead_code, reason = "only the form matters")]
struct Ability {
    name: String,
    description: String,
    instruction: String,
    linked_secret_id: Option<String>,
    meta: Option<Meta>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "only the form matters")]
struct Feature {
    name: String,
    options: Option<Map<String, Value>>,
}
