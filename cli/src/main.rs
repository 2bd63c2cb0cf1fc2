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
mod trace;
mod validate;

use std::io::{self, Write};
use std::process::ExitCode;

use chatbotkit_client::ClientOptions;
use clap::error::ErrorKind;
use clap::{ArgMatches, FromArgMatches, Subcommand};

use arguments::{Builtin, Global};
use connect::Connection;
use dry_run::DryRun;
use failure::Failure;
use input::Input;
use table::Operation;

fn main() -> ExitCode {
    let matches = match commands::command().try_get_matches() {
        Ok(matches) => matches,
        Err(error) => return refused(&error),
    };
    let runtime = match tokio::runtime::Builder::new_current_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return ended(Err(error.into())),
    };
    let outcome = runtime.block_on(run(&matches));
    // A thread may still wait for a line of stdin.
    runtime.shutdown_background();
    ended(outcome)
}

/// Prints help as it is, and a usage error in one line.
fn refused(error: &clap::Error) -> ExitCode {
    let text = error.render().to_string();
    let is_help = !error.use_stderr() || error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand;
    let line = text.split("\n\nUsage:").next().unwrap_or_default().trim_start_matches("error: ");
    let line =
        line.split_whitespace().collect::<Vec<_>>().join(" ").replace(" For more information, try '--help'.", "");
    match is_help {
        true => error.print().map_or(ExitCode::SUCCESS, |()| u8::from(error.use_stderr()).saturating_mul(2).into()),
        false => ended(Err(Failure::Usage(format!("{line}; see --help")))),
    }
}

fn ended(outcome: Result<(), Failure>) -> ExitCode {
    match outcome {
        Err(failure) if !failure.is_closed_pipe() => {
            let line = failure.to_string().replace(char::is_control, " ");
            // A closed stderr cannot be reported.
            let _ = writeln!(io::stderr(), "error: {line}");
            failure.code().into()
        }
        _ => ExitCode::SUCCESS,
    }
}

async fn run(matches: &ArgMatches) -> Result<(), Failure> {
    let global = Global::from_arg_matches(matches).map_err(Failure::usage)?;
    if global.verbose {
        trace::begin();
    }
    let builtin = matches.subcommand_name().filter(|name| Builtin::has_subcommand(name));
    match builtin.map(|_| Builtin::from_arg_matches(matches)).transpose().map_err(Failure::usage)? {
        // A chat handles Ctrl-C itself.
        Some(Builtin::Chat(chat)) => chat::chat(&Connection::open(&global).await?.client, chat).await,
        Some(Builtin::Completions { shell }) => {
            clap_complete::generate(shell, &mut commands::command(), "chatbotkit", &mut io::stdout());
            Ok(())
        }
        Some(Builtin::Login) => profile::login(&global),
        Some(Builtin::Emulator(emulator)) => interruptible(connect::emulate(emulator.port)).await,
        Some(Builtin::Agent(agent)) => {
            let connection = Connection::open(&global).await?;
            interruptible(agent::agent(&connection.client, agent)).await
        }
        Some(Builtin::Listen(listen)) => {
            let connection = Connection::open(&global).await?;
            interruptible(listen::listen(&connection.client, listen, output::format(global.output))).await
        }
        None => match commands::operation(matches) {
            Some((operation, matches)) => interruptible(call(&global, operation, matches)).await,
            None => Err(Failure::usage("unknown command")),
        },
    }
}

/// Drops the work at Ctrl-C, and its connections with it.
async fn interruptible(work: impl Future<Output = Result<(), Failure>>) -> Result<(), Failure> {
    tokio::select! {
        ended = work => ended,
        pressed = tokio::signal::ctrl_c() => pressed.map_err(Failure::from).and(Err(Failure::Interrupted)),
    }
}

/// Calls an operation, and prints the response.
async fn call(global: &Global, operation: &'static Operation, matches: &ArgMatches) -> Result<(), Failure> {
    let input = Input::read(operation, matches)?;
    let format = output::format(global.output);
    if !matches.get_flag("dry-run") {
        let connection = Connection::open(global).await?;
        return output::print((operation.call)(&connection.client, &input)?, operation, format).await;
    }
    let transport = DryRun::new();
    let options = ClientOptions::new().transport(transport.clone()).retries(0);
    let connection = Connection::with(global, options).await?;
    match output::print((operation.call)(&connection.client, &input)?, operation, format).await {
        Err(_) if transport.is_done() => Ok(()),
        outcome => outcome,
    }
}
