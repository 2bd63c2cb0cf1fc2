//! Extensions of a single run. They are checked; the scripted model has no use for them.

#![expect(dead_code, reason = "only the form matters")]

use serde::{Deserialize, Deserializer, de};

use super::values::{Meta, Ranged};

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Extensions {
    backstory: Option<String>,
    datasets: Option<Vec<Dataset>>,
    skillsets: Option<Vec<Skillset>>,
    features: Option<Vec<Feature>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Dataset {
    name: Option<String>,
    description: Option<String>,
    records: Vec<Record>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Record {
    text: String,
    meta: Option<Meta>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Skillset {
    name: Option<String>,
    description: Option<String>,
    abilities: Vec<Ability>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Ability {
    name: String,
    description: String,
    instruction: String,
    linked_secret_id: Option<String>,
    linked_space_id: Option<String>,
    meta: Option<Meta>,
}

/// The features that a request may switch on, with their settings.
#[derive(Debug, Deserialize)]
#[serde(tag = "name", content = "options", rename_all = "camelCase", deny_unknown_fields)]
enum Feature {
    Answer,
    Attachments,
    Audio,
    Auth,
    Backstory(BackstoryOptions),
    Bash,
    Batch(Option<BatchOptions>),
    Buttons,
    Canvas,
    Carousel,
    Chunking,
    Compact(CompactOptions),
    Dataset,
    Diligence,
    Footnotes,
    Form,
    Justification,
    Markdown,
    Math,
    Memory,
    Mermaid,
    NoFeatures,
    NoFunctions,
    NoInlineDatasets,
    NoInlineSkillsets,
    Notes(NotesOptions),
    Personalization,
    References,
    Reprogramming,
    Silent,
    Skills(SkillsOptions),
    Skillset,
    Task,
    Time,
    TimeoutMarks,
    UserInfo(UserInfoOptions),
    Vision,
    Web(Option<WebOptions>),
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct BackstoryOptions {
    mode: BackstoryMode,
    text: Text,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
enum BackstoryMode {
    Extend,
    Replace,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct BatchOptions {
    settle: Option<bool>,
}

#[derive(Debug, Deserialize)]
#[serde(try_from = "CompactLimits")]
struct CompactOptions {}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct CompactLimits {
    tokens: Option<Positive>,
    messages: Option<Positive>,
}

type Positive = Ranged<1, { u32::MAX as i64 }>;

impl TryFrom<CompactLimits> for CompactOptions {
    type Error = &'static str;

    fn try_from(limits: CompactLimits) -> Result<Self, Self::Error> {
        match limits {
            CompactLimits { tokens: None, messages: None } => Err("must have tokens or messages"),
            CompactLimits { .. } => Ok(Self {}),
        }
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct NotesOptions {
    notes: Vec<Text>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct SkillsOptions {
    skills: Vec<Skill>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Skill {
    name: String,
    description: String,
    path: String,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct UserInfoOptions {
    name: Option<String>,
    username: Option<String>,
    email: Option<String>,
    phone: Option<String>,
    external_id: Option<String>,
    source: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct WebOptions {
    search: Option<bool>,
    fetch: Option<bool>,
}

/// Text that is not blank.
#[derive(Debug)]
struct Text;

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match String::deserialize(deserializer)?.trim() {
            "" => Err(de::Error::custom("is not allowed to be empty")),
            _ => Ok(Self),
        }
    }
}
