//! Channels.

use crate::Call;
use crate::client::client;
use crate::generated::requests;
use crate::types::{ChannelEvent, ChannelId, PublishMessage, PublishedMessage, SubscribeChannel};
use crate::wire::StreamOnly;

client! {
    /// Channels: named lines between programs that have the same secret and run as the same user.
    ChannelClient
}

impl ChannelClient {
    /// Hands a message to whoever listens.
    ///
    /// ```
    /// # use chatbotkit_client::{Client, types::{ChannelMessage, PublishMessage}};
    /// # async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let message: ChannelMessage = serde_json::from_str(r#"{ "celsius": 21 }"#)?;
    /// let message = PublishMessage::builder().message(message).build();
    /// client.channel().publish("orders-of-the-day", message).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn publish(&self, id: impl Into<ChannelId>, message: PublishMessage) -> Call<PublishedMessage> {
        self.0.call(requests::publish_message(&id.into(), &message))
    }

    /// Listens: what the channel remembers first, then each message as it is published.
    ///
    /// ```
    /// # use chatbotkit_client::{Client, types::{ChannelEvent, SubscribeChannel}};
    /// # async fn example(client: Client) -> chatbotkit_client::Result<()> {
    /// use futures_util::TryStreamExt;
    ///
    /// let mut events = client.channel().subscribe("orders-of-the-day", SubscribeChannel::default()).stream();
    /// while let Some(event) = events.try_next().await? {
    ///     if let ChannelEvent::Message(message) = event {
    ///         println!("{:?}", message.get("celsius"));
    ///     }
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn subscribe(&self, id: impl Into<ChannelId>, what: SubscribeChannel) -> Call<StreamOnly, ChannelEvent> {
        self.0.call(requests::subscribe_channel(&id.into(), &what))
    }
}
