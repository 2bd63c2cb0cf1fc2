//! Prints the messages of a channel.

use chatbotkit_client::Client;
use chatbotkit_client::types::{ChannelEvent, SubscribeChannel};
use futures_util::TryStreamExt;
use serde_json::Value;

use crate::arguments::Format;
use crate::failure::Outcome;
use crate::output;

pub(crate) async fn listen(client: &Client, id: &str, history: Option<i64>, format: Format) -> Outcome {
    let body = SubscribeChannel::builder().maybe_history_length(history).build();
    let events = client.channel().subscribe(id, body).reconnecting_stream();
    let messages = events.try_filter_map(async |event| match event {
        ChannelEvent::Message(message) => Ok(Some(Value::Object(message.data.0))),
        _ => Ok(None),
    });
    output::events(std::pin::pin!(messages), format).await
}
