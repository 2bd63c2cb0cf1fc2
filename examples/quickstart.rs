//! Creates a bot and a conversation, sends a message, and prints the response token by token.
//!
//! `cargo run --example quickstart -- "What is a channel?"` talks to the real API when
//! `CHATBOTKIT_API_SECRET` is set, and to an emulator in this process when it is not.

use std::error::Error;
use std::io::{self, Write};

use chatbotkit_client::Event;
use chatbotkit_client::types::{CreateBot, CreateConversation};
use futures_util::TryStreamExt;

mod connect;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let message = std::env::args().nth(1).unwrap_or_else(|| "What can you do?".to_owned());
    let (client, _emulator) = connect::connect().await?;

    let bot = CreateBot::builder().name("Guide").backstory("You are brief.").build();
    let bot = client.bot().create(bot).await?;
    let conversation = CreateConversation::builder().bot_id(&bot.id).build();
    let conversation = client.conversation().create(conversation).await?;

    let mut out = io::stdout();
    writeln!(out, "bot {}, conversation {}\n\n> {message}", bot.id, conversation.id)?;
    let mut events = client.conversation().complete(&conversation.id, message).stream();
    while let Some(event) = events.try_next().await? {
        match event {
            Event::Token(token) => {
                write!(out, "{}", token.token)?;
                out.flush()?;
            }
            Event::Result(result) => {
                let reason = result.end.as_ref().map_or("unknown", |end| end.reason.as_str());
                writeln!(out, "\n\nend: {reason}, tokens: {}", result.usage.as_ref().map_or(0, |usage| usage.token))?;
            }
            _ => {}
        }
    }
    Ok(())
}
