//! Dispatches a completion in the background, disconnects, and receives the response again from its beginning.
//!
//! `cargo run --example dispatch` talks to the real API when `CHATBOTKIT_API_SECRET` is set, and to an emulator in this
//! process when it is not. With the real API, another process can receive the response within the hour, with the printed
//! command. An emulator that several processes talk to does for that as well: `cargo run -p chatbotkit-emulator`,
//! with `CHATBOTKIT_API_SECRET=sk-any` and `CHATBOTKIT_BASE_URL=http://127.0.0.1:8787` for the others.

use std::error::Error;
use std::io::{self, Write};

use chatbotkit_client::types::{ChannelId, ConversationId, CreateConversation, DispatchConversation};
use chatbotkit_client::{Client, Event};
use futures_util::StreamExt;

mod connect;

/// Number of tokens after which the first listener disconnects.
const ENOUGH: usize = 5;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let (client, emulator) = connect::connect().await?;
    let arguments: Vec<_> = std::env::args().skip(1).collect();
    if let [conversation, channel] = &arguments[..] {
        return print(&client, &conversation.as_str().into(), &channel.as_str().into(), usize::MAX).await;
    }
    let conversation = CreateConversation::builder().backstory("You are brief.").build();
    let conversation = client.conversation().create(conversation).await?.id;
    let channel = client
        .conversation()
        .dispatch(&conversation, "What happens to a response after a disconnect?")
        .await?
        .channel_id;
    let mut out = io::stdout();
    writeln!(out, "conversation {conversation}, channel {channel}")?;
    if emulator.is_none() {
        writeln!(out, "cargo run --example dispatch -- {conversation} {channel}")?;
    }
    writeln!(out)?;
    print(&client, &conversation, &channel, ENOUGH).await?;
    writeln!(out, "… (not listening any more)\n")?;
    print(&client, &conversation, &channel, usize::MAX).await
}

/// Prints the response from its beginning, up to so many tokens.
async fn print(
    client: &Client,
    conversation: &ConversationId,
    channel: &ChannelId,
    tokens: usize,
) -> Result<(), Box<dyn Error>> {
    let mut out = io::stdout();
    // A dispatch to a channel with a response has no effect. Without text it adds no message, even if
    // the history of the channel has expired.
    let again = DispatchConversation::builder().channel_id(channel.clone()).build();
    let mut events = client.conversation().dispatch(conversation, again).stream();
    let mut received = 0;
    while received < tokens
        && let Some(event) = events.next().await
    {
        match event {
            Ok(Event::Token(token)) => {
                received += 1;
                write!(out, "{}", token.token)?;
                out.flush()?;
            }
            Ok(Event::Result(result)) => {
                let reason = result.end.as_ref().map_or("unknown", |end| end.reason.as_str());
                writeln!(out, "\n\nend: {reason}, tokens: {}", result.usage.as_ref().map_or(0, |usage| usage.token))?;
            }
            Ok(_) => {}
            // The stream continues after it.
            Err(gap) if gap.is_gap() => writeln!(out, "\n! {gap}")?,
            Err(problem) => return Err(problem.into()),
        }
    }
    Ok(())
}
