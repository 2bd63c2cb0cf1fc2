//! The emulator on the command line.

use std::error::Error;
use std::io::{self, Write, stderr, stdout};
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use chatbotkit_emulator::{Emulator, Script};
use clap::Parser;
use futures_util::future::try_join;

#[derive(Debug, Parser)]
#[command(version, about)]
struct Arguments {
    /// The port on 127.0.0.1; 0 takes any that is free
    #[arg(long, default_value_t = 8787)]
    port: u16,
    /// A JSON file with replies and faults
    #[arg(long, value_name = "FILE")]
    script: Option<PathBuf>,
    /// Delay before each token, in milliseconds
    #[arg(long, value_name = "MS", default_value_t = 0)]
    token_delay: u64,
}

#[tokio::main]
async fn main() -> ExitCode {
    match run(Arguments::parse()).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // A closed standard error cannot be reported.
            let _ = writeln!(stderr(), "error: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn run(arguments: Arguments) -> Result<(), Box<dyn Error>> {
    let script = arguments.script.map_or_else(|| Ok(Script::new()), Script::from_file)?;
    let emulator = Emulator::builder()
        .port(arguments.port)
        .script(script)
        .token_delay(Duration::from_millis(arguments.token_delay))
        .start()
        .await?;
    // Polled in this order, so that the line is not out before an interrupt would be noticed.
    try_join(tokio::signal::ctrl_c(), async { announce(emulator.base_url()) }).await?;
    emulator.stop().await;
    Ok(())
}

/// Prints the address of the emulator, the line that scripts wait for.
fn announce(base_url: &str) -> io::Result<()> {
    let mut stdout = stdout().lock();
    writeln!(stdout, "listening on {base_url}")?;
    stdout.flush()
}
