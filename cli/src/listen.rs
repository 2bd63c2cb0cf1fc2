//! Prints the messages of a channel.

use std::io::{self, Write};

use chatbotkit_client::Client;
use chatbotkit_client::types::{ChannelEvent, SubscribeChannel};
use futures_util::StreamExt;
use serde_json::Value;

use crate::arguments::{Format, Listen};
use crate::failure::Failure;
use crate::output;

pub(crate) async fn listen(
    client: &Client,
    Listen { channel, history }: Listen,
    format: Format,
) -> Result<(), Failure> {
    let body = SubscribeChannel::builder().maybe_history_length(history).build();
    let mut events = client.channel().subscribe(channel, body).reconnecting_stream();
    while let Some(event) = events.next().await {
        match event {
            Ok(ChannelEvent::Message(message)) => {
                let message = Value::Object(message.data.0);
                let line = if format == Format::Json { format!("{message:#}\n") } else { format!("{message}\n") };
                output::write(&line)?;
            }
            Ok(_) => {}
            Err(gap) if gap.is_gap() => writeln!(io::stderr(), "warning: {gap}")?,
            Err(error) => return Err(error.into()),
        }
    }
    Ok(())
}
