//! Makes a bot that answers from a folder of Markdown files, and asks it a question.
//!
//! `cargo run --example knowledge_bot` talks to the real API when `CHATBOTKIT_API_SECRET` is set, and to an emulator in
//! this process when it is not. `-- docs "Which statuses are retried?"` is the folder and the question; unless given, they are
//! the guide of this crate and a question about it. Each section of a file is a record of a dataset. Only new and changed
//! sections are uploaded, so the same command continues after Ctrl-C, and updates the bot after an edit.

use std::error::Error;
use std::io::{self, Write};
use std::path::Path;

use chatbotkit_client::types::{BotId, CreateBot, CreateConversation, DatasetId, ListBots};
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
    let (client, _emulator) = connect::connect().await?;
    let mut out = io::stdout();
    let dataset = dataset::of_folder(&client, &folder).await?;
    let Some(uploaded) = dataset::synchronize(&client, &dataset, Path::new(&folder), tokio::signal::ctrl_c()).await?
    else {
        writeln!(out, "stopped: the same command continues")?;
        return Ok(());
    };
    writeln!(out, "{folder} is in dataset {dataset}: {uploaded} sections uploaded")?;

    let bot = bot(&client, &folder, &dataset).await?;
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
    if let Some(bot) = client.bot().list(query).await?.items.into_iter().next() {
        return Ok(bot.id);
    }
    let body = CreateBot::builder().name(folder).dataset_id(id).meta(dataset::meta(folder)).build();
    Ok(client.bot().create(body).await?.id)
}
