//! Runs the agent of a Markdown file.

use std::io::{self, Write};
use std::path::Path;

use chatbotkit_client::agent::{AgentFile, AgentRun, AgentState, FileTools, PendingCall, Step, StopReason};
use chatbotkit_client::types::MessageType;
use chatbotkit_client::{Client, Event};
use console::truncate_str;
use futures_util::StreamExt;
use serde_json::Value;

use crate::failure::{Failure, Outcome};
use crate::terminal::{line, report, write};

/// The maximum width of a tool call and of its outcome on stderr. The question for an approval has the whole call.
const MAX_WIDTH: usize = 200;

pub(crate) async fn agent(client: &Client, file: &Path, task: String, folder: &Path) -> Outcome {
    let agent = AgentFile::load(file)?.build(client, FileTools::of(folder)?.all()?)?;
    let mut run = agent.run(task);
    loop {
        match watch(&mut run).await? {
            StopReason::Pending => run = agent.resume(decide(run.state().clone()).await?),
            StopReason::Exit(exit) if exit.code == 0 => {
                return Ok(write(&exit.message.map_or_else(String::new, |message| message + "\n"))?);
            }
            StopReason::Completed(_) => return Ok(()),
            reason => return Err(Failure::Agent(format!("the agent stopped: {reason:?}"))),
        }
    }
}

/// Prints the steps of a run: the text of the model on stdout, all else on stderr. Only the last error of a run ends it.
async fn watch(run: &mut AgentRun) -> Result<StopReason, Failure> {
    let (mut responded, mut failure) = (false, None);
    while let Some(step) = run.next().await {
        if let Some(error) = failure.take() {
            report(&format!("warning: {error}"))?;
        }
        match step {
            Ok(Step::Turn(_)) => responded = false,
            Ok(Step::Event(Event::Message(message))) if message.r#type == MessageType::Bot => {
                responded = true;
                write(&format!("{}\n", message.text))?;
            }
            // A server may omit the message.
            Ok(Step::Event(Event::Result(result))) if !responded => {
                let text = result.data.text.filter(|text| !text.is_empty());
                write(&text.map_or_else(String::new, |text| text + "\n"))?;
            }
            Ok(Step::ToolBegin(call)) => report_short(&shown(&call.name, call.arguments))?,
            Ok(Step::ToolEnd(call, outcome)) => report_short(&format!("{}: {outcome:?}", call.name))?,
            Ok(Step::Stopped(reason)) => return Ok(reason),
            Ok(_) => {}
            Err(error) => failure = Some(error),
        }
    }
    Err(failure.map_or_else(|| Failure::Agent("the agent stopped without a reason".to_owned()), Failure::Call))
}

/// Asks for the approval of each pending call.
async fn decide(mut state: AgentState) -> Result<AgentState, Failure> {
    for call in state.pending.clone().into_iter().filter(|call| !call.is_decided()) {
        let id = call.id.clone();
        match tokio::task::spawn_blocking(move || ask(&call)).await.map_err(io::Error::other)?? {
            true => state.grant(&id)?,
            false => state.deny(&id, "the user refused")?,
        }
    }
    Ok(state)
}

fn ask(call: &PendingCall) -> Result<bool, Failure> {
    loop {
        write!(io::stderr(), "Allow {}? [yes/no] ", line(&shown(&call.name, call.arguments.clone())))?;
        let mut input = String::new();
        if io::stdin().read_line(&mut input)? == 0 {
            return Err(Failure::Agent(format!("{} needs approval, and stdin has ended", call.name)));
        }
        match input.trim() {
            "yes" | "y" => return Ok(true),
            "no" | "n" => return Ok(false),
            _ => {}
        }
    }
}

/// Writes a text to stderr as one line, shortened.
fn report_short(text: &str) -> io::Result<()> {
    report(&format!("[{}]", truncate_str(&line(text), MAX_WIDTH, "…")))
}

fn shown(name: &str, arguments: Option<Value>) -> String {
    arguments.map_or_else(|| name.to_owned(), |arguments| format!("{name} {arguments}"))
}
