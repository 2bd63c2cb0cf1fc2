//! An agent that manages the stock of a small shop, with two functions of this program as its tools.
//!
//! `cargo run --example agent -- "What has to be ordered?"` calls the real API if `CHATBOTKIT_API_SECRET` is set.
//! Otherwise it calls an emulator in this process, whose model follows a script.

use std::collections::HashMap;
use std::error::Error;
use std::io::{self, Write};
use std::sync::{Arc, Mutex, PoisonError};

use chatbotkit_client::Event;
use chatbotkit_client::agent::{Agent, Step, StopReason, Tool, ToolError, Tools};
use chatbotkit_emulator::{Reply, Script};
use futures_util::TryStreamExt;
use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::json;

mod connect;

#[derive(Deserialize, JsonSchema)]
struct Article {
    /// The name of the article, in the singular.
    name: String,
}

#[derive(Deserialize, JsonSchema)]
struct Order {
    /// The name of the article, in the singular.
    article: String,
    /// Number of pieces to order.
    pieces: u32,
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let input =
        std::env::args().nth(1).unwrap_or_else(|| "Are there ten of everything? Order what is missing.".to_owned());
    let (client, emulator) = connect::connect().await?;
    if let Some(emulator) = &emulator {
        emulator.set_script(script());
    }

    let shelf = Arc::new(Mutex::new(HashMap::from([("lamp", 4), ("chair", 12)].map(|(name, n)| (name.to_owned(), n)))));
    let stock = Tool::new("stock", "How many pieces of an article there are", {
        let shelf = Arc::clone(&shelf);
        move |article: Article| {
            let pieces = shelf.lock().unwrap_or_else(PoisonError::into_inner).get(&article.name).copied();
            async move { pieces.ok_or_else(|| ToolError::from(format!("there is no article {:?}", article.name))) }
        }
    })?;
    let order = Tool::new("order", "Orders pieces of an article", move |order: Order| {
        *shelf.lock().unwrap_or_else(PoisonError::into_inner).entry(order.article.clone()).or_default() += order.pieces;
        async move { Ok(format!("{} × {} will be here tomorrow", order.pieces, order.article)) }
    })?;

    let agent = Agent::builder()
        .client(&client)
        .backstory("You look after the stock of a small shop, which has lamps and chairs.")
        .tools(Tools::new([stock, order])?)
        .max_turns(20)
        .build()?;
    let mut out = io::stdout();
    writeln!(out, "> {input}")?;
    let mut run = agent.run(input);
    while let Some(step) = run.try_next().await? {
        match step {
            Step::Plan(plan) => writeln!(out, "plan: {}", plan.steps.join("; "))?,
            Step::Event(Event::Token(token)) => write!(out, "{}", token.token)?,
            Step::Event(Event::CompleteEnd(_)) => writeln!(out)?,
            Step::ToolEnd(call, outcome) => {
                writeln!(out, "{}({}): {outcome:?}", call.name, call.arguments.unwrap_or_default())?;
            }
            Step::Stopped(StopReason::Exit(exit)) => {
                writeln!(out, "exit {}: {}", exit.code, exit.message.unwrap_or_default())?;
            }
            Step::Stopped(other) => writeln!(out, "{other:?}")?,
            _ => {}
        }
        out.flush()?;
    }
    Ok(())
}

/// Script of the emulator's model.
fn script() -> Script {
    Script::new().replies([
        Reply::call("plan", json!({ "steps": ["see what there is", "order what is missing"] })),
        Reply::call("stock", json!({ "name": "lamp" })).and_call("stock", json!({ "name": "chair" })),
        Reply::call("order", json!({ "article": "lamp", "pieces": 6 })),
        Reply::text("There were only four lamps, so I have ordered six more.").end_reason("iteration"),
        Reply::call("exit", json!({ "code": 0, "message": "Six lamps are ordered." })),
    ])
}
