//! Lets progenitor generate a client from our document, with nothing else around it.
//!
//! It takes all operations, after three changes of what it cannot read:
//!
//! - the request of `uploadAttachment` is JSON alone: of several media types it knows no one,
//! - the response of `completeConversation` is JSON lines alone: with JSON beside them it would drop them,
//! - event unions are written as the `oneOf` that OpenAPI has for them: `x-events` is our own.

use std::error::Error;
use std::path::PathBuf;
use std::{env, fs};

use progenitor::{GenerationSettings, Generator};
use serde_json::{Value, json};

const DOCUMENT: &str = "../../../openapi/chatbotkit.yaml";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed={DOCUMENT}");
    let mut document: Value = serde_saphyr::from_str(&fs::read_to_string(DOCUMENT)?)?;
    let upload = &mut document["paths"]["/conversation/{conversationId}/attachment/upload"]["post"];
    only(&mut upload["requestBody"]["content"], "application/json")?;
    let complete = &mut document["paths"]["/conversation/{conversationId}/complete"]["post"];
    only(&mut complete["responses"]["200"]["content"], "application/jsonl")?;
    let schemas = document["components"]["schemas"].as_object_mut().ok_or("no schemas")?;
    schemas.values_mut().filter(|schema| schema.get("x-events").is_some()).for_each(write_out);

    let api = serde_json::from_value(document)?;
    let tokens = Generator::new(&GenerationSettings::default()).generate_tokens(&api)?;
    let code = prettyplease::unparse(&syn::parse2(tokens)?);
    Ok(fs::write(PathBuf::from(env::var("OUT_DIR")?).join("client.rs"), code)?)
}

/// Leaves this media type, which has to be there.
fn only(content: &mut Value, media: &str) -> Result<(), Box<dyn Error>> {
    let schema = content.get_mut(media).ok_or("the document has changed")?.take();
    *content = json!({ media: schema });
    Ok(())
}

/// Each event as an object, distinguished by its `type`.
fn write_out(union: &mut Value) {
    let events = union["x-events"].as_object().into_iter().flatten();
    let objects = events.map(|(tag, event)| {
        json!({
            "description": event["description"],
            "type": "object",
            "required": ["type", "data"],
            "properties": {
                "type": { "type": "string", "enum": [tag] },
                "data": event["data"],
                "createdAt": { "type": "integer", "format": "int64" },
            },
        })
    });
    *union = json!({ "description": union["description"], "oneOf": objects.collect::<Vec<_>>() });
}
