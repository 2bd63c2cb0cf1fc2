//! Reads the orders out of a letter, as values of a type.
//!
//! `cargo run --example extract` talks to the real API when `CHATBOTKIT_API_SECRET` is set, and when it is not,
//! to an emulator in this process, whose model follows a script.

use std::error::Error;
use std::io::{self, Write};

use chatbotkit_client::types::{CompleteStateless, Message};
use chatbotkit_emulator::{Reply, Script};
use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::json;

mod connect;

#[derive(Deserialize, JsonSchema)]
struct Order {
    /// The name of the article, in the singular.
    article: String,
    pieces: u32,
    urgency: Urgency,
    /// Further requests of the customer.
    #[serde(default)]
    requests: Vec<String>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
enum Urgency {
    /// By the end of the week.
    Normal,
    /// As soon as possible.
    High,
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let letter = "We need four lamps, wrapped as a present, and as soon as you can. A dozen chairs would be nice too.";
    let (client, emulator) = connect::connect().await?;
    if let Some(emulator) = &emulator {
        emulator.set_script(Script::new().reply(Reply::call(
            "giveAnswer",
            json!({ "answer": [
                { "article": "lamp", "pieces": 4, "urgency": "high", "requests": ["wrapped as a present"] },
                { "article": "chair", "pieces": 12, "urgency": "normal" },
            ] }),
        )));
    }
    let question = CompleteStateless::builder()
        .messages([Message::user(letter)])
        .backstory("You take down the orders in letters of customers.")
        .build();
    let orders: Vec<Order> = client.conversation().complete_stateless(question).extract().await?;
    let mut out = io::stdout();
    for order in orders {
        let Order { pieces, article, urgency, requests } = order;
        writeln!(out, "{pieces} × {article}, urgency {urgency:?}, {}", requests.join(", "))?;
    }
    Ok(())
}
