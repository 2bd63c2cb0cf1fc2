//! A model that calls the tools of an MCP server, which this program starts as a child process.
//!
//! `cargo run --example mcp` talks to the real API when `CHATBOTKIT_API_SECRET` is set, and when it is not, to an emulator
//! in this process, whose model follows a script. `cargo run --example mcp -- npx some-mcp-server` offers the tools of
//! another server.

use std::env;
use std::error::Error;
use std::io::{self, Write};

use chatbotkit_client::Event;
use chatbotkit_client::agent::ToolEvent;
use chatbotkit_client::types::Message;
use chatbotkit_emulator::{Reply, Script};
use futures_util::TryStreamExt;
use rmcp::model::ProgressNotificationParam;
use rmcp::service::{NotificationContext, RoleClient, ServiceExt};
use rmcp::transport::TokioChildProcess;
use rmcp::{ClientHandler, ServiceError};
use serde_json::json;
use tokio::process::Command;

mod connect;
#[path = "mcp/server.rs"]
mod server;
#[path = "mcp/tools.rs"]
mod tools;

/// Prints the progress of the tools.
struct Progress;

impl ClientHandler for Progress {
    async fn on_progress(&self, progress: ProgressNotificationParam, _: NotificationContext<RoleClient>) {
        let total = progress.total.map_or_else(String::new, |total| format!(" of {total}"));
        writeln!(io::stdout(), "[{}{total}]", progress.progress).ok();
    }
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let mut command = env::args().skip(1);
    let mut child = match command.next() {
        Some(serve) if serve == "serve" => return server::serve().await,
        Some(program) => Command::new(program),
        None => Command::new(env::current_exe()?),
    };
    let arguments: Vec<_> = command.collect();
    child.args(if env::args().len() > 1 { arguments } else { vec!["serve".to_owned()] });

    let mcp = Progress.serve(TokioChildProcess::new(child)?).await?;
    let (client, emulator) = connect::connect().await?;
    if let Some(emulator) = &emulator {
        emulator.set_script(
            Script::new().replies([
                Reply::call("find_book", json!({ "by": { "kind": "title", "title": "Emma" } }))
                    .and_call("scan", json!({ "shelves": "2" })),
                Reply::text("Emma is on shelf 3; there are 80 books."),
            ]),
        );
    }

    let question = Message::user("Where is Emma, and how many books are on the first two shelves?");
    let tools = tools::tools(mcp.peer()).await?;
    let mut events = client.conversation().complete_stateless([question]).with_tools(tools).stream();
    let mut out = io::stdout();
    while let Some(event) = events.try_next().await? {
        match event {
            ToolEvent::Event(Event::Token(token)) => write!(out, "{}", token.token)?,
            ToolEvent::End(call, outcome) => writeln!(out, "{}: {outcome:?}", call.name)?,
            _ => {}
        }
        out.flush()?;
    }
    writeln!(out)?;
    mcp.cancel().await.map_err(|_| ServiceError::TransportClosed)?;
    Ok(())
}
