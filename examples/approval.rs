//! An agent whose payments need approval, which may take a day: meanwhile the state of the run is stored in a file.
//!
//! `cargo run --example approval` runs until a payment is pending, and again to decide on it. It talks to the real API when
//! `CHATBOTKIT_API_SECRET` is set, and when it is not, to an emulator in this process, whose model follows a script.

use std::error::Error;
use std::fs;
use std::io::{self, Write};

use chatbotkit_client::agent::{Agent, AgentRun, AgentState, Step, StopReason, Tool, Tools};
use chatbotkit_client::{Client, Event};
use chatbotkit_emulator::{Reply, Script};
use futures_util::TryStreamExt;
use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::json;

mod connect;

#[derive(Deserialize, JsonSchema)]
struct Payment {
    /// The name of the person or company.
    to: String,
    /// In euros.
    amount: u32,
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let file = std::env::temp_dir().join("chatbotkit-approval.json");
    let (client, emulator) = connect::connect().await?;
    let agent = agent(&client)?;
    let mut out = io::stdout();
    let saved = fs::read_to_string(&file).ok();
    let run = match &saved {
        None => {
            if let Some(emulator) = &emulator {
                let pay = Reply::call("pay", json!({ "to": "Lamps Ltd", "amount": 250 }));
                emulator.set_script(Script::new().reply(pay));
            }
            agent.run("Pay the open invoice of Lamps Ltd: 250 euros.")
        }
        Some(saved) => {
            if let Some(emulator) = &emulator {
                let exit = Reply::call("exit", json!({ "code": 0, "message": "That is settled." }));
                emulator.set_script(Script::new().reply(exit));
            }
            let mut state: AgentState = serde_json::from_str(saved)?;
            decide(&mut state)?;
            agent.resume(state)
        }
    };
    let (state, reason) = watch(run, &mut out).await?;
    if reason == StopReason::Pending {
        fs::write(&file, serde_json::to_string(&state)?)?;
        writeln!(out, "Stopped. Run this program again to decide.")?;
    } else {
        writeln!(out, "{reason:?}")?;
        if saved.is_some() {
            fs::remove_file(&file)?;
        }
    }
    Ok(())
}

fn agent(client: &Client) -> Result<Agent, Box<dyn Error>> {
    let pay = Tool::new("pay", "Pays an invoice", |payment: Payment| async move {
        Ok(format!("paid {} euros to {}", payment.amount, payment.to))
    })?;
    let backstory = "You are the bookkeeper of a small shop.";
    Ok(Agent::builder().client(client).backstory(backstory).tools(Tools::new([pay.needs_approval()])?).build()?)
}

/// Asks for each pending call. Anything but yes or no leaves it pending.
fn decide(state: &mut AgentState) -> Result<(), Box<dyn Error>> {
    for call in state.pending.clone() {
        write!(io::stdout(), "{} {}? [yes/no] ", call.name, call.arguments.unwrap_or_default())?;
        io::stdout().flush()?;
        let mut line = String::new();
        io::stdin().read_line(&mut line)?;
        match line.trim() {
            "yes" => state.grant(&call.id)?,
            "no" => state.deny(&call.id, "the owner of the shop refused")?,
            _ => {}
        }
    }
    Ok(())
}

async fn watch(mut run: AgentRun, out: &mut impl Write) -> Result<(AgentState, StopReason), Box<dyn Error>> {
    while let Some(step) = run.try_next().await? {
        match step {
            Step::Event(Event::Token(token)) => write!(out, "{}", token.token)?,
            Step::Pending(call) => writeln!(out, "{} needs approval", call.name)?,
            Step::ToolEnd(call, outcome) => writeln!(out, "{}: {outcome:?}", call.name)?,
            Step::Stopped(reason) => return Ok((run.state().clone(), reason)),
            _ => {}
        }
    }
    Err("the run ended without a reason".into())
}
