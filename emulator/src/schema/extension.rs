//! Extensions of a single run. They are checked; the scripted model has no use for them.

use serde_json::Value;

use super::error::ApiError;
use super::form::{
    Also, Any, Boolean, Form, List, META, Of, OneOf, Optional, Passing, Required, Row, Text, Whole, invalid,
};

pub(crate) const EXTENSIONS: Row = (
    "extensions",
    Of(&[
        ("backstory", Text, Optional),
        ("datasets", List(&DATASET), Optional),
        ("skillsets", List(&SKILLSET), Optional),
        ("features", List(&FEATURE), Optional),
    ]),
    Optional,
);
const DATASET: Form = Of(&[NAMES, ("records", List(&Of(&[("text", Text, Required), META])), Required)]);
const SKILLSET: Form = Of(&[NAMES, ("abilities", List(&ABILITY), Required)]);
const ABILITY: Form =
    Of(&[("name description instruction", Text, Required), ("linkedSecretId linkedSpaceId", Text, Optional), META]);
const NAMES: Row = ("name description", Text, Optional);

/// A feature that a request may switch on, with its settings.
const FEATURE: Form = Also(&Of(&[("name", FEATURES, Required), ("options", Any, Passing)]), check_options);
const FEATURES: Form = OneOf(
    "answer attachments audio auth backstory bash batch buttons canvas carousel chunking compact dataset diligence \
     footnotes form justification markdown math memory mermaid noFeatures noFunctions noInlineDatasets \
     noInlineSkillsets notes personalization references reprogramming silent skills skillset task time timeoutMarks \
     userInfo vision web",
);

const BACKSTORY: Form = Of(&[("mode", OneOf("extend replace"), Required), ("text", NOT_BLANK, Required)]);
const BATCH: Form = Of(&[("settle", Boolean, Optional)]);
const COMPACT: Form = Also(&Of(&[("tokens messages", Whole(1, u32::MAX as i64), Optional)]), check_compact);
const NOTES: Form = Of(&[("notes", List(&NOT_BLANK), Required)]);
const SKILLS: Form = Of(&[("skills", List(&Of(&[("name description path", Text, Required)])), Required)]);
const USER_INFO: Form = Of(&[("name username email phone externalId source", Text, Optional)]);
const WEB: Form = Of(&[("search fetch", Boolean, Optional)]);
/// Text that is not blank.
const NOT_BLANK: Form = Also(&Text, check_not_blank);

fn check_options(path: &str, feature: &Value) -> Result<(), ApiError> {
    let (form, rule) = match feature["name"].as_str().unwrap_or_default() {
        "backstory" => (BACKSTORY, Required),
        "batch" => (BATCH, Optional),
        "compact" => (COMPACT, Required),
        "notes" => (NOTES, Required),
        "skills" => (SKILLS, Required),
        "userInfo" => (USER_INFO, Required),
        "web" => (WEB, Optional),
        _ => return Of(&[("name", Text, Required)]).check(path, feature),
    };
    match &feature["options"] {
        Value::Null if rule == Required => Err(invalid(&format!("{path}.options"), "is required")),
        Value::Null => Ok(()),
        options => form.check(&format!("{path}.options"), options),
    }
}

fn check_compact(path: &str, options: &Value) -> Result<(), ApiError> {
    match (&options["tokens"], &options["messages"]) {
        (Value::Null, Value::Null) => Err(invalid(path, "must have tokens or messages")),
        _ => Ok(()),
    }
}

fn check_not_blank(path: &str, text: &Value) -> Result<(), ApiError> {
    match text.as_str().unwrap_or_default().trim() {
        "" => Err(invalid(path, "is not allowed to be empty")),
        _ => Ok(()),
    }
}
