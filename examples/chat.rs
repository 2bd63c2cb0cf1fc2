//! A chat in the terminal: Ctrl-C cancels a response, Ctrl-D leaves.
//!
//! `cargo run --example chat` talks to the real API when `CHATBOTKIT_API_SECRET` is set, and to an
//! emulator in this process when it is not.

use std::error::Error;
use std::io::{self, Write};

use chatbotkit_client::types::{ConversationId, CreateConversation};
use chatbotkit_client::{Client, Event};
use futures_util::TryStreamExt;
use rustyline::DefaultEditor;
use rustyline::error::ReadlineError;

mod connect;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let (client, _emulator) = connect::connect().await?;
    let conversation = CreateConversation::builder().backstory("You are brief.").build();
    let conversation = client.conversation().create(conversation).await?.id;
    let mut editor = DefaultEditor::new()?;
    loop {
        let (line, again) = tokio::task::spawn_blocking(move || (editor.readline("> "), editor)).await?;
        editor = again;
        let line = match line {
            Ok(line) if line.trim().is_empty() => continue,
            Ok(line) => line,
            Err(ReadlineError::Interrupted) => continue,
            Err(ReadlineError::Eof) => return Ok(()),
            Err(problem) => return Err(problem.into()),
        };
        editor.add_history_entry(&line)?;
        tokio::select! {
            completed = respond(&client, &conversation, line) => match completed {
                Ok(()) => writeln!(io::stdout())?,
                Err(problem) => writeln!(io::stdout(), "\n! {problem}")?,
            },
            // The stream is dropped here, and its connection with it.
            pressed = tokio::signal::ctrl_c() => {
                pressed?;
                writeln!(io::stdout(), " (cancelled)")?;
            }
        }
    }
}

async fn respond(client: &Client, conversation: &ConversationId, text: String) -> Result<(), Box<dyn Error>> {
    let mut events = client.conversation().complete(conversation, text).stream();
    while let Some(event) = events.try_next().await? {
        if let Event::Token(token) = event {
            write!(io::stdout(), "{}", token.token)?;
            io::stdout().flush()?;
        }
    }
    Ok(())
}
