//! A chat in the terminal.

use std::io::{self, IsTerminal};

use chatbotkit_client::types::{ConversationId, CreateConversation, MessageType};
use chatbotkit_client::{Client, Event};
use futures_util::StreamExt;
use rustyline::DefaultEditor;
use rustyline::error::ReadlineError;

use crate::failure::{Outcome, completed};
use crate::terminal::{report, write};

/// Chats until the end of the input, in this conversation or a new one.
pub(crate) async fn chat(
    client: &Client,
    bot: Option<String>,
    model: Option<String>,
    conversation: Option<String>,
) -> Outcome {
    let body = CreateConversation::builder().maybe_bot_id(bot).maybe_model(model).build();
    let conversation = match conversation {
        Some(id) => id.into(),
        None => client.conversation().create(body).await?.id,
    };
    let mut editor = DefaultEditor::new().map_err(io::Error::other)?;
    // A pipe has no prompt.
    let prompt = if io::stdin().is_terminal() { "> " } else { "" };
    loop {
        let read = tokio::task::spawn_blocking(move || (editor.readline(prompt), editor));
        let (line, again) = read.await.map_err(io::Error::other)?;
        editor = again;
        let line = match line {
            Ok(line) if !line.trim().is_empty() => line,
            Ok(_) | Err(ReadlineError::Interrupted) => continue,
            Err(ReadlineError::Eof) => break,
            Err(problem) => return Err(io::Error::other(problem).into()),
        };
        editor.add_history_entry(&line).map_err(io::Error::other)?;
        tokio::select! {
            ended = respond(client, &conversation, line) => ended?,
            // The stream is dropped here, and its connection with it.
            pressed = tokio::signal::ctrl_c() => {
                pressed?;
                report(" (cancelled)")?;
            }
        }
    }
    Ok(report(&format!("chatbotkit chat --conversation {conversation} continues it"))?)
}

/// Prints a response and the tool calls of the platform as they arrive, then the errors of the stream.
async fn respond(client: &Client, conversation: &ConversationId, text: String) -> Outcome {
    let mut events = client.conversation().complete(conversation, text).stream();
    let (mut printed, mut errors) = (String::new(), Vec::new());
    while let Some(event) = events.next().await {
        match event {
            Ok(Event::Token(token)) => {
                write(&token.token)?;
                printed += &token.token;
            }
            Ok(Event::Message(message)) if message.r#type == MessageType::Bot => whole(&mut printed, &message.text)?,
            Ok(Event::Result(result)) => {
                whole(&mut printed, result.text.as_deref().unwrap_or_default())?;
                errors.extend(completed(&result).err());
            }
            Ok(Event::OperationBegin(call)) => report(&format!("[{}]", call.action.name))?,
            Ok(_) => {}
            Err(error) => errors.push(error.into()),
        }
    }
    write("\n")?;
    Ok(errors.iter().try_for_each(|error| report(&format!("error: {error}")))?)
}

/// Prints a whole text, unless its tokens are what was printed last, with the same words.
fn whole(printed: &mut String, text: &str) -> io::Result<()> {
    let words = |text: &str| text.split_whitespace().collect::<String>();
    if words(printed).ends_with(&words(text)) {
        return Ok(());
    }
    let rest = if printed.is_empty() { text.to_owned() } else { format!("\n{text}") };
    *printed += &rest;
    write(&rest)
}
