//! Makes a bot that answers from a folder of Markdown files, and asks it a question.
//!
//! `cargo run --example knowledge_bot` talks to the real API when `CHATBOTKIT_API_SECRET` is set, and to an emulator in
//! this process when it is not. `-- docs "Which statuses are retried?"` is the folder and the question; unless given, they are
//! the guide of this crate and a question about it. Each section of a file is a record of a dataset. Only new and changed
//! sections are uploaded, so the same command continues after Ctrl-C, and updates the bot after an edit.

use std::error::Error;
use std::fs;
use std::io::{self, Write};

use chatbotkit_client::types::{BotId, CreateBot, CreateConversation, DatasetId, ListBots, UpdateBot};
use chatbotkit_client::{Client, Event, Result};
use futures_util::TryStreamExt;

mod connect;
#[path = "knowledge_bot/dataset.rs"]
mod dataset;

#[tokio::main]
async fn main() -> std::result::Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let folder = arguments.next().unwrap_or_else(|| "src/guide".to_owned());
    let question = arguments.next().unwrap_or_else(|| "Which statuses are retried by default?".to_owned());
    // Another folder of the same name is another dataset.
    let path = fs::canonicalize(&folder).map_err(|problem| format!("{folder}: {problem}"))?;
    let name = path.display().to_string();
    let sections = dataset::sections(&path)?;
    let (client, _emulator) = connect::connect().await?;
    let mut out = io::stdout();
    let dataset = dataset::of_folder(&client, &name).await?;
    let Some(uploaded) = dataset::synchronize(&client, &dataset, sections, tokio::signal::ctrl_c()).await? else {
        writeln!(out, "stopped: the same command continues")?;
        return Ok(());
    };
    writeln!(out, "{folder} is in dataset {dataset}: {uploaded} sections uploaded")?;

    let bot = bot(&client, &name, &dataset).await?;
    tokio::select! {
        answered = answer(&client, bot, question) => answered,
        stopped = tokio::signal::ctrl_c() => Ok(stopped?),
    }
}

/// Prints the response as it is generated.
async fn answer(client: &Client, bot: BotId, question: String) -> std::result::Result<(), Box<dyn Error>> {
    let mut out = io::stdout();
    let conversation = client.conversation().create(CreateConversation::builder().bot_id(bot).build()).await?;
    let mut events = client.conversation().complete(conversation.id, question).stream();
    while let Some(event) = events.try_next().await? {
        if let Event::Token(token) = event {
            write!(out, "{}", token.token)?;
            out.flush()?;
        }
    }
    writeln!(out)?;
    Ok(())
}

/// The bot that answers from a dataset, created if there is none.
async fn bot(client: &Client, folder: &str, id: &DatasetId) -> Result<BotId> {
    let query = ListBots::builder().meta(dataset::meta(folder)).take(1).build();
    let Some(bot) = client.bot().list(query).await?.items.into_iter().next() else {
        let body = CreateBot::builder().name("Knowledge bot").dataset_id(id).meta(dataset::meta(folder)).build();
        return Ok(client.bot().create(body).await?.id);
    };
    // The dataset of the bot may have been deleted.
    if bot.dataset_id.as_ref() != Some(id) {
        client.bot().update(&bot.id, UpdateBot::builder().dataset_id(id).build()).await?;
    }
    Ok(bot.id)
}
