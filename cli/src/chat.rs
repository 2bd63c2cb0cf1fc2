//! A chat in the terminal.

use std::io::{self, IsTerminal};

use chatbotkit_client::types::{ConversationId, CreateConversation, MessageType};
use chatbotkit_client::{Client, Event};
use futures_util::StreamExt;
use rustyline::DefaultEditor;
use rustyline::error::ReadlineError;

use crate::failure::{Failure, Outcome, completed};
use crate::terminal::{report, write};

/// Chats until the end of the input, in this conversation or a new one, and returns its id.
pub(crate) async fn chat(
    client: &Client,
    bot: Option<String>,
    model: Option<String>,
    conversation: Option<String>,
) -> Result<ConversationId, Failure> {
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
    Ok(conversation)
}

/// Prints a response and the tool calls of the platform as they arrive, then the errors of the stream.
async fn respond(client: &Client, conversation: &ConversationId, text: String) -> Outcome {
    let mut events = client.conversation().complete(conversation, text).stream();
    // All that is printed, and the tokens since the last message.
    let (mut printed, mut tokens, mut errors) = (String::new(), String::new(), Vec::new());
    while let Some(event) = events.next().await {
        match event {
            Ok(Event::Token(token)) => {
                if tokens.is_empty() {
                    begin_line(&mut printed)?;
                }
                tokens += &token.token;
                print(&mut printed, &token.token)?;
            }
            Ok(Event::Message(message)) if message.r#type == MessageType::Bot => {
                if !ends_with(&tokens, &message.text) {
                    begin_line(&mut printed)?;
                    print(&mut printed, &message.text)?;
                }
                tokens.clear();
            }
            Ok(Event::Result(result)) => {
                let text = result.text.as_deref().unwrap_or_default();
                if !ends_with(&printed, text) {
                    begin_line(&mut printed)?;
                    print(&mut printed, text)?;
                }
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

fn print(printed: &mut String, text: &str) -> io::Result<()> {
    *printed += text;
    write(text)
}

/// Begins a new line after other text.
fn begin_line(printed: &mut String) -> io::Result<()> {
    if printed.is_empty() || printed.ends_with('\n') { Ok(()) } else { print(printed, "\n") }
}

/// Returns whether a text was printed last; whitespace is ignored.
fn ends_with(printed: &str, text: &str) -> bool {
    let without_spaces = |text: &str| text.split_whitespace().collect::<String>();
    without_spaces(printed).ends_with(&without_spaces(text))
}
