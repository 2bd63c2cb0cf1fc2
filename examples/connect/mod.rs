//! Server of the examples: the real API when there is a secret, an emulator when there is none.

use std::error::Error;
use std::io::{self, Write};
use std::time::Duration;

use chatbotkit_client::{Client, ClientOptions};
use chatbotkit_emulator::Emulator;

/// About as fast as a person reads.
const PACE: Duration = Duration::from_millis(40);

/// The client, and the emulator which must be kept while it is used.
pub(crate) async fn connect() -> Result<(Client, Option<Emulator>), Box<dyn Error>> {
    if std::env::var_os("CHATBOTKIT_API_SECRET").is_some_and(|secret| !secret.is_empty()) {
        return Ok((Client::from_env()?, None));
    }
    writeln!(io::stdout(), "CHATBOTKIT_API_SECRET is not set: talking to an emulator in this process.")?;
    let emulator = Emulator::builder().token_delay(PACE).start().await?;
    let options = ClientOptions::new().secret("sk-example").base_url(emulator.base_url());
    Ok((Client::new(options)?, Some(emulator)))
}
