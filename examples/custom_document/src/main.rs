//! Calls an operation and reads a field that only a custom deployment has. From this folder:
//!
//! ```sh
//! cargo run
//! ```
//!
//! `.cargo/config.toml` selects `overlay.yaml`, and the build generates the client from its document with this
//! overlay. Cargo reads the `.cargo` of the current folder and of its parents. From the root of the workspace, use
//!
//! ```sh
//! cargo run --manifest-path examples/custom_document/Cargo.toml --config examples/custom_document/.cargo/config.toml
//! ```

use std::error::Error;

use chatbotkit_client::types::{CreateBot, ListWidgets};
use chatbotkit_client::{Client, ClientOptions};
use chatbotkit_emulator::{Emulator, Fault};
use serde_json::json;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let emulator = Emulator::start().await?;
    let client = Client::new(ClientOptions::new().secret("sk-example").base_url(emulator.base_url()))?;
    let bot = client.bot().create(CreateBot::builder().name("Guide").build()).await?;

    // The emulator does not know the overlay; its responses are scripted.
    let widgets = json!({ "items": [{ "id": "w1", "url": "https://shop.example/help" }] });
    emulator.fault(Fault::on("GET", "/bot/{botId}/widget/list").json(widgets));
    let guide = json!({ "id": bot.id, "createdAt": 0, "updatedAt": 0, "costCentre": "4711" });
    emulator.fault(Fault::on("GET", "/bot/{botId}/fetch").json(guide));

    // An operation of the overlay is a method like any other, and its call has the same settings.
    let widgets = client.bot().widget().list(&bot.id, ListWidgets::builder().take(5).build()).retries(1).await?;
    for widget in widgets.items {
        println!("{}: {}", widget.id, widget.url);
    }

    // A field of the overlay, in addition to those of every bot.
    let bot = client.bot().fetch(bot.id).await?;
    println!("paid by {}", bot.cost_centre.as_deref().unwrap_or("unknown"));
    Ok(())
}
