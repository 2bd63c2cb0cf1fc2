//! The ChatBotKit API on the command line: a command for each operation of the document, chats and agents.

mod agent;
mod arguments;
mod body;
mod chat;
mod commands;
mod connect;
mod dry_run;
mod failure;
mod flags;
mod input;
mod listen;
mod output;
mod profile;
mod progress;
mod response;
mod table;
mod tabular;
mod terminal;
mod trace;
mod validate;

use std::sync::Arc;

use chatbotkit_client::{Client, ClientOptions};
use clap::error::ErrorKind;
use clap::{ArgMatches, FromArgMatches};

use arguments::{Builtin, Format, Global};
use dry_run::DryRun;
use failure::{Failure, Outcome};
use input::Input;
use table::Operation;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let outcome = match commands::command().try_get_matches() {
        Ok(matches) => run(&matches).await,
        Err(error) if error.use_stderr() && error.kind() != ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            Err(Failure::Usage(summary(&error)))
        }
        // Help, or the version.
        Err(error) => error.exit(),
    };
    // A thread may still wait for a line of stdin.
    std::process::exit(ended(outcome))
}

/// A usage error in one line.
fn summary(error: &clap::Error) -> String {
    let text = error.render().to_string().replace("For more information, try '--help'.", "");
    let line = text.split("\n\nUsage:").next().unwrap_or_default().trim_start_matches("error: ");
    format!("{}; see --help", line.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// The exit code, after the line of an error.
fn ended(outcome: Outcome) -> i32 {
    match outcome {
        Err(failure) if !failure.is_closed_pipe() => {
            // A closed stderr cannot be reported.
            let _ = terminal::report(&format!("error: {failure}"));
            failure.code()
        }
        _ => 0,
    }
}

/// Runs a command. Ctrl-C drops its work, and its connections with it; a chat handles Ctrl-C itself.
async fn run(matches: &ArgMatches) -> Outcome {
    let global = Global::from_arg_matches(matches).map_err(Failure::usage)?;
    if global.verbose {
        trace::begin();
    }
    let emulator = if global.emulator { Some(connect::emulator(0).await?) } else { None };
    let client = |options| connect::client(&global, emulator.as_ref(), options);
    let format = output::format(global.output);
    if let Some((operation, matches)) = commands::operation(matches) {
        return interruptible(call(client, operation, matches, format)).await;
    }
    let client = || client(ClientOptions::new());
    match Builtin::from_arg_matches(matches).map_err(Failure::usage)? {
        Builtin::Chat { bot, model, conversation } => {
            let conversation = chat::chat(&client()?, bot, model, conversation).await?;
            // The emulator and its conversations end with the command.
            if emulator.is_none() {
                terminal::report(&format!("chatbotkit chat --conversation {conversation} continues it"))?;
            }
            Ok(())
        }
        Builtin::Agent { file, task, folder } => interruptible(agent::agent(&client()?, &file, task, &folder)).await,
        Builtin::Listen { channel, history } => {
            interruptible(listen::listen(&client()?, &channel, history, format)).await
        }
        Builtin::Emulator { port } => interruptible(connect::emulate(port)).await,
        Builtin::Login => profile::login(&global),
        Builtin::Completions { shell } => {
            let mut script = Vec::new();
            clap_complete::generate(shell, &mut commands::command(), "chatbotkit", &mut script);
            Ok(terminal::write(&String::from_utf8_lossy(&script))?)
        }
    }
}

async fn interruptible(work: impl Future<Output = Outcome>) -> Outcome {
    tokio::select! {
        ended = work => ended,
        pressed = tokio::signal::ctrl_c() => pressed.map_err(Failure::from).and(Err(Failure::Interrupted)),
    }
}

/// Calls an operation, and prints the response, or only the request.
async fn call(
    client: impl Fn(ClientOptions) -> Result<Client, Failure>,
    operation: &'static Operation,
    matches: &ArgMatches,
    format: Format,
) -> Outcome {
    let input = Input::read(operation, matches)?;
    let dry_run = Arc::new(DryRun::default());
    let options = ClientOptions::new();
    let options = if matches.get_flag("dry-run") { options.transport(dry_run.clone()).retries(0) } else { options };
    match output::print(&client(options)?, operation, &input, format).await {
        Err(_) if dry_run.is_done() => Ok(()),
        outcome => outcome,
    }
}
