//! A chat in the terminal.

use std::io::{self, IsTerminal};

use chatbotkit_client::types::{ConversationId, CreateConversation};
use chatbotkit_client::{Client, Event};
use futures_util::TryStreamExt;
use rustyline::DefaultEditor;
use rustyline::error::ReadlineError;

use crate::failure::{Failure, Outcome};
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
            ended = respond(client, &conversation, line) => match ended {
                Err(Failure::Call(error)) => report(&format!("error: {error}"))?,
                ended => ended?,
            },
            // The stream is dropped here, and its connection with it.
            pressed = tokio::signal::ctrl_c() => {
                pressed?;
                report(" (cancelled)")?;
            }
        }
    }
    Ok(report(&format!("chatbotkit chat --conversation {conversation} continues it"))?)
}

/// Prints the tokens of a response, and the tool calls of the platform.
async fn respond(client: &Client, conversation: &ConversationId, text: String) -> Outcome {
    let mut events = client.conversation().complete(conversation, text).stream();
    while let Some(event) = events.try_next().await? {
        match event {
            Event::Token(token) => write(&token.token)?,
            Event::OperationBegin(call) => report(&format!("[{}]", call.action.name))?,
            _ => {}
        }
    }
    write("\n")?;
    Ok(())
}
