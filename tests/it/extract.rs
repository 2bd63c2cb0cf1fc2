//! Structured output is returned as a value of a type, or the error has the response.

use std::collections::BTreeMap;

use crate::common::{Emulated, client, conversation, emulator, model, user};
use chatbotkit_client::Result;
use chatbotkit_client::agent::ExtractError;
use chatbotkit_client::types::{CompleteConversation, CompleteStateless, Extensions};
use chatbotkit_emulator::{Fault, Reply};
use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::{Value, json};

#[derive(Debug, Deserialize, JsonSchema, PartialEq)]
struct Order {
    /// The name of the article.
    article: String,
    pieces: u32,
}

fn lamps() -> Order {
    Order { article: "lamp".to_owned(), pieces: 4 }
}

fn gives(value: Value) -> Reply {
    Reply::call("giveAnswer", json!({ "answer": value }))
}

async fn extract<T>(emulator: &Emulated) -> Result<T, ExtractError>
where
    T: serde::de::DeserializeOwned + JsonSchema + Send + 'static,
{
    let question = CompleteStateless::builder().messages([user("Four lamps, please")]).build();
    client(emulator).conversation().complete_stateless(question).extract().attempts(2).await
}

#[tokio::test]
async fn extract_returns_a_typed_value() {
    let emulator = model([gives(json!({ "article": "lamp", "pieces": 4 }))]).await;
    assert_eq!(extract::<Order>(&emulator).await.expect("an order"), lamps());
}

#[tokio::test]
async fn extract_supports_types_other_than_structs() {
    let emulator = model([gives(json!([{ "article": "lamp", "pieces": 4 }]))]).await;
    assert_eq!(extract::<Vec<Order>>(&emulator).await.expect("orders"), [lamps()]);
    let emulator = model([gives(json!({ "lamp": 4 }))]).await;
    assert_eq!(extract::<BTreeMap<String, u32>>(&emulator).await.expect("a map")["lamp"], 4);
    let emulator = model([gives(json!(true))]).await;
    assert!(extract::<bool>(&emulator).await.expect("a decision"));
}

/// It is stopped when the value is there, so that nothing more is paid for.
#[tokio::test]
async fn extract_ends_after_the_terminal_tool() {
    let emulator = model([gives(json!(true)), Reply::text("That was all.")]).await;
    assert!(extract::<bool>(&emulator).await.expect("a decision"));
    let requests = emulator.requests();
    let response = requests[0].response.as_ref().expect("a response");
    assert!(!String::from_utf8_lossy(&response.body).contains("That was all"));
}

#[tokio::test]
async fn extract_lets_the_model_correct_an_invalid_value() {
    let emulator = model([gives(json!({ "article": "lamp" })), gives(json!({ "article": "lamp", "pieces": 4 }))]).await;
    assert_eq!(extract::<Order>(&emulator).await.expect("an order"), lamps());
}

#[tokio::test]
async fn extract_without_value_has_the_text_in_its_error() {
    let emulator = model([gives(json!({ "article": "lamp" })), Reply::text("I cannot.")]).await;
    let error = extract::<Order>(&emulator).await.expect_err("no order");
    assert_eq!((error.text(), error.validation_errors().len()), ("I cannot.", 1));
    assert!(error.to_string().contains("pieces"), "{error}");

    let emulator = model([Reply::text("I cannot.")]).await;
    let error = extract::<Order>(&emulator).await.expect_err("no order");
    assert!(error.validation_errors().is_empty() && error.to_string().contains("I cannot."), "{error}");

    let emulator = model([]).await;
    let result = r#"{"type":"result","data":{"text":"I cannot."}}"#;
    emulator.fault(Fault::on("POST", "/conversation/complete").chunks([format!("{result}\n")]));
    assert_eq!(extract::<Order>(&emulator).await.expect_err("no order").text(), "I cannot.");

    let emulator = model([Reply::text("I can")]).await;
    emulator.fault(Fault::on("POST", "/conversation/complete").cut_after(100));
    let error = extract::<Order>(&emulator).await.expect_err("no order");
    assert!(error.error().is_some_and(chatbotkit_client::Error::may_have_taken_effect), "{error}");
}

#[tokio::test]
async fn extract_stops_after_its_attempts_and_names_the_type_and_the_field_of_the_caller() {
    let invalid = || gives(json!({ "article": "lamp", "pieces": "many" }));
    let question = || CompleteStateless::builder().messages([user("Four lamps, please")]).build();
    let emulator = model((0..9).map(|_| invalid())).await;
    let error = extract::<Order>(&emulator).await.expect_err("no order");
    assert_eq!(error.validation_errors().len(), 2, "{error}");
    let completion = client(&emulator).conversation().complete_stateless(question());
    let error = completion.extract::<Order>().await.expect_err("no order");
    assert_eq!(error.validation_errors().len(), 3, "{error}");
    let text = error.to_string();
    assert!(text.starts_with("no valid Order: `pieces`: "), "{text}");

    let error = chatbotkit_client::Error::from(error);
    assert!(error.is_decode() && error.to_string().starts_with(&text), "{error}");
    // As many as the default, and the last one is right.
    let emulator = model([invalid(), invalid(), gives(json!({ "article": "lamp", "pieces": 4 }))]).await;
    let call = client(&emulator).conversation().complete_stateless(question());
    let order: Order = tokio::spawn(call.extract()).await.expect("a task").expect("an order");
    assert_eq!(order, lamps());
}

#[tokio::test]
async fn field_with_the_name_of_the_argument_is_named_in_the_error() {
    #[derive(Debug, Deserialize, JsonSchema)]
    struct Quiz {
        #[expect(dead_code, reason = "the schema of the field is what counts")]
        answer: String,
    }

    for (given, reason) in [
        (json!({}), "no valid Quiz: `answer`: missing"),
        (json!({ "answer": 5 }), "no valid Quiz: `answer`: expected a string, got 5"),
        (json!(5), "no valid Quiz: the value: expected an object, got 5"),
        (json!({ "answer": "", "more": 1 }), "no valid Quiz: `more`: unknown argument; known in the value: `answer`"),
    ] {
        let emulator = model([gives(given), Reply::text("I cannot.")]).await;
        assert_eq!(extract::<Quiz>(&emulator).await.expect_err("no answer").to_string(), reason);
    }
}

#[tokio::test]
async fn unsupported_type_is_refused_before_the_request() {
    #[derive(Debug, Deserialize, JsonSchema)]
    struct Linked {
        #[expect(dead_code, reason = "the schema of the field is what counts")]
        #[schemars(extend("$ref" = "https://example.com/schema.json"))]
        at: String,
    }

    let emulator = emulator().await;
    let error = extract::<Vec<Linked>>(&emulator).await.expect_err("a schema elsewhere");
    assert!(error.to_string().contains("no valid Vec<Linked>: `[].at`: the reference"), "{error}");
    assert!(emulator.requests().is_empty());
}

#[tokio::test]
async fn extract_keeps_the_backstory_of_the_caller() -> Result<()> {
    let emulator = model([gives(json!(true))]).await;
    let client = client(&emulator);
    let conversation = conversation(&client).await;
    let extensions = Extensions::builder().backstory("Be brief.").build();
    let question = CompleteConversation::builder().text("Are there lamps?").extensions(extensions).build();
    let there_are: bool = client.conversation().complete(conversation, question).extract().await.expect("a decision");
    assert!(there_are);
    let requests = emulator.requests();
    let request = requests.iter().find(|request| request.path.ends_with("/complete")).expect("a request");
    let body = request.json();
    let backstory = body["extensions"]["backstory"].as_str().unwrap_or_default();
    assert!(backstory.starts_with("Be brief.\n\n") && backstory.contains("giveAnswer"), "{backstory}");
    Ok(())
}
