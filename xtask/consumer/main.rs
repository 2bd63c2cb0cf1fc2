//! A program that depends on the published crates only.

use chatbotkit_client::types::CreateBot;
use chatbotkit_client::{Client, ClientOptions};
use chatbotkit_emulator::Emulator;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let emulator = Emulator::builder().start().await?;
    let client = Client::new(ClientOptions::new().secret("sk-consumer").base_url(emulator.base_url()))?;
    let made = client.bot().create(CreateBot::builder().name("Guide").build()).await?;
    let read = client.bot().fetch(&made.id).await?;
    assert_eq!(read.name.as_deref(), Some("Guide"));
    Ok(())
}
