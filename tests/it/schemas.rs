//! JSON Schemas of the types match the document, and the values received and sent.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use crate::common::contract::{self, Example, fits};
use crate::common::events::EVENTS;
use chatbotkit_client::operations;
use chatbotkit_client::types::{self, Event, Patch, Timed, Token, UpdateBot};
use chatbotkit_codegen::model::reach;
use jsonschema::Validator;
use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, schema_for};
use serde_json::{Value, json};

/// The JSON Schemas of a type for sending and for receiving.
struct Described {
    schemas: [Value; 2],
    sent: Validator,
    read: Validator,
}

fn described<T: JsonSchema>() -> Described {
    let sent = SchemaSettings::default().for_serialize().into_generator().into_root_schema_for::<T>();
    let schemas = [sent, schema_for!(T)].map(Value::from);
    let [sent, read] = schemas.each_ref().map(|schema| {
        jsonschema::meta::validate(schema).expect("JSON Schema");
        jsonschema::validator_for(schema).expect("a schema")
    });
    Described { schemas, sent, read }
}

macro_rules! described {
    ($($name:ident)*) => { BTreeMap::from([$((stringify!($name), described::<types::$name>())),*]) };
}

/// Types of requests and responses, with the types they contain.
static TYPES: LazyLock<BTreeMap<&str, Described>> = LazyLock::new(|| {
    described! {
        AttachmentPage Bot BotListEvent BotMemories BotPage BotSession BotUsage BotVote ChannelEvent Checkpoint CloneBot
        ClonedBot CompactConversation CompactStateless CompleteConversation CompleteStateless Completion Conversation
        ConversationExport ConversationExportEvent ConversationListEvent ConversationMessage ConversationPage
        ConversationSession ConversationUsage ConversationVote CreateBot CreateBotSession CreateConversation
        CreateConversationSession CreateMessage CreateMessages CreatedBot CreatedConversation CreatedMessage
        CreatedMessages DeleteBot DeleteConversation DeleteMessage DeletedBot DeletedConversation DeletedMessage
        DispatchConversation DispatchStateless Dispatched Downvote ErrorBody Event FileForm ListBots ListConversations
        MessageListEvent MessagePage MessageVote ModelSettings PublishMessage PublishedMessage ReceiveMessage
        ReceivedMessage SearchBotMemory SendMessage SentMessage StatelessCompletion SubscribeChannel Summary
        SynthesizeMessage SynthesizedMessage UpdateBot UpdateConversation UpdateMessage UpdatedBot UpdatedConversation
        UpdatedMessage UploadAttachment UploadedAttachment UpsertContact UpsertedContact Upvote Activity BackstoryOptions
        BatchOptions CompactOptions NotesOptions SkillsOptions UserInfoOptions WebOptions
    }
});

/// The validator for what an example is of.
fn of(example: &Example) -> &'static Validator {
    let described = TYPES.get(example.of).unwrap_or_else(|| panic!("{} is not in the list of types", example.of));
    if example.response { &described.read } else { &described.sent }
}

#[test]
fn every_example_of_the_document_matches_its_type() {
    let examples = contract::examples();
    assert!(examples.len() > operations::ALL.len());
    for example in &examples {
        fits(of(example), example.value, &example.what);
    }
}

#[test]
fn example_with_a_missing_or_wrong_field_is_rejected() {
    let mut refused = 0;
    let mut check = |example: &Example, field: &str, value: Option<Value>| {
        let mut broken = example.value.clone();
        let fields = broken.as_object_mut().expect("an object");
        match value {
            Some(value) => fields.insert(field.to_owned(), value),
            None => fields.remove(field),
        };
        assert!(!of(example).is_valid(&broken), "{} with another {field}: {broken}", example.what);
        refused += 1;
    };
    for example in contract::examples() {
        let schema = contract::document().schema(example.of);
        for (field, property) in schema["properties"].as_object().into_iter().flatten() {
            let required = if example.response { "x-essential" } else { "required" };
            if schema[required].as_array().is_some_and(|required| required.contains(&json!(field))) {
                check(&example, field, None);
            }
            match contract::document().resolve(property)["type"].as_str() {
                Some("array") => check(&example, field, Some(json!({}))),
                Some(_) => check(&example, field, Some(json!([]))),
                None => {}
            }
        }
    }
    assert!(refused > 100, "{refused} fields");
}

#[test]
fn every_schema_of_the_document_is_described_in_its_words() {
    let document = contract::document();
    let mut found = BTreeSet::new();
    for (name, schema) in TYPES.iter().flat_map(|(name, it)| it.schemas.iter().map(|schema| (*name, schema))) {
        let held = schema["$defs"].as_object().into_iter().flatten();
        for (name, schema) in held.map(|(name, schema)| (name.as_str(), schema)).chain([(name, schema)]) {
            let expected = document.schema(name);
            // The query of a list is no schema of the document.
            if !expected.is_null() || !name.starts_with("List") {
                same(name, schema, expected);
                found.insert(name);
            }
        }
    }
    let expected: BTreeSet<_> = document.schemas().into_iter().map(|(name, _)| name).collect();
    assert_eq!(found, expected);
}

/// Panics if a type differs from the document.
fn same(name: &str, schema: &Value, expected: &Value) {
    let names = |list: &Value| -> BTreeSet<String> {
        let names = list.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned);
        names.chain(list.as_object().into_iter().flatten().map(|(name, _)| name.clone())).collect()
    };
    assert_eq!(schema["description"], expected["description"], "{name}");
    assert_eq!(names(&schema["properties"]), names(&expected["properties"]), "{name}.properties");
    let (required, promised) = (names(&schema["required"]), names(&expected["required"]));
    if reach::received(contract::document()).contains(name) {
        assert!(required.is_subset(&promised), "{name}.required: {required:?}");
        assert!(required.is_superset(&names(&expected["x-essential"])), "{name}.required: {required:?}");
    } else {
        assert_eq!(required, promised, "{name}.required");
    }
    for (field, property) in expected["properties"].as_object().into_iter().flatten() {
        for key in ["minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems", "pattern", "default"] {
            assert_eq!(schema["properties"][field][key], property[key], "{name}.{field}.{key}");
        }
    }
    // Of a constant there is no other.
    if names(&expected["enum"]).len() > 1 {
        assert_eq!((&schema["examples"], &schema["type"]), (&expected["enum"], &json!("string")), "{name}");
    }
}

#[test]
fn every_event_matches_the_union() {
    let Described { sent, read, .. } = &TYPES["Event"];
    let unknown = ("tomorrow", r#"[{"type":"token"}]"#);
    for (name, data) in EVENTS.into_iter().chain([unknown]) {
        let line = format!(r#"{{"type":"{name}","data":{data},"createdAt":7}}"#);
        fits(read, &serde_json::from_str(&line).expect("JSON"), name);
        let event: Event = serde_json::from_str(&line).expect("an event");
        fits(sent, &serde_json::to_value(event).expect("JSON"), name);
    }
    for line in [
        json!({ "data": { "type": "bot", "token": "Hi" } }),
        json!({ "type": "token" }),
        json!({ "type": "token", "data": { "type": "bot" } }),
        json!({ "type": "token", "data": { "type": "bot", "token": 1 } }),
        json!({ "type": "token", "data": { "type": "bot", "token": "Hi" }, "createdAt": "today" }),
    ] {
        assert!(!read.is_valid(&line) && !sent.is_valid(&line), "{line}");
    }
    assert_eq!(schema_for!(Timed<Token>), schema_for!(Token));
}

#[test]
fn unknown_fields_and_values_are_accepted() {
    let mut bot = json!({ "id": "b", "visibility": "secret", "mood": "good", "createdAt": 1, "updatedAt": 2 });
    fits(&TYPES["Bot"].read, &bot, "a bot of next year's");
    bot["visibility"] = json!(1);
    assert!(!TYPES["Bot"].read.is_valid(&bot));
    assert!(!TYPES["DeleteBot"].read.is_valid(&json!({ "id": "b" })));
}

#[test]
fn null_clears_nullable_fields_and_is_omitted_otherwise() {
    let Described { sent, read, .. } = &TYPES["UpdateBot"];
    let update = UpdateBot::builder().name("Guide").clear_alias().dataset_id("d").build();
    assert_eq!(update.alias, Patch::Clear);
    fits(sent, &serde_json::to_value(update).expect("JSON"), "a change");
    let nothing = json!({ "name": null });
    assert!(read.is_valid(&nothing) && serde_json::from_value::<UpdateBot>(nothing.clone()).is_ok());
    assert!(!sent.is_valid(&nothing));
    let response = json!({ "id": "d", "messages": null });
    fits(&TYPES["CreatedConversation"].read, &response, "a list that is left out");
}
