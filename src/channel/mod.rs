//! Channels.

mod replay;
mod subscription;

pub(crate) use subscription::Subscription;

use futures_util::future::ready;
use futures_util::stream::{self, TryStreamExt};

use crate::client::client;
use crate::generated::requests;
use crate::types::{ChannelEvent, ChannelId, PublishMessage, PublishedMessage, SubscribeChannel};
use crate::wire::StreamOnly;
use crate::{Call, EventStream};

client! {
    /// Channels: named lines between programs that have the same secret and run as the same user.
    ChannelClient
}

impl ChannelClient {
    /// Hands a message to whoever listens.
    ///
    /// See [`operations::PUBLISH_MESSAGE`](crate::operations::PUBLISH_MESSAGE).
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
    /// See [`operations::SUBSCRIBE_CHANNEL`](crate::operations::SUBSCRIBE_CHANNEL).
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

impl Call<StreamOnly, ChannelEvent> {
    /// What [`stream`](Self::stream) gives, over other connections when one breaks: the server drops a
    /// subscription that is silent for minutes, and none lasts longer than 770 seconds.
    ///
    /// Each time the channel is asked to say again what it remembers, and what was handed out already is
    /// passed over. A message is known by what it says and by its `createdAt`. Where nothing shows that
    /// the channel goes on where it was left, an error comes before the next message that is a
    /// [gap](crate::Error::is_gap); the stream goes on after it. That is always so for published
    /// messages, which no channel remembers. It gives up after as many attempts as there are
    /// [retries](crate::ClientOptions::retries), without one that brings anything new.
    ///
    /// ```
    /// # use chatbotkit_client::{Client, types::SubscribeChannel};
    /// # async fn example(client: Client) -> chatbotkit_client::Result<()> {
    /// use futures_util::StreamExt;
    ///
    /// let channel = client.channel().subscribe("orders-of-the-day", SubscribeChannel::default());
    /// let mut events = channel.reconnecting_stream();
    /// while let Some(event) = events.next().await {
    ///     match event {
    ///         Ok(event) => println!("{event:?}"),
    ///         Err(error) if error.is_gap() => println!("something was missed, perhaps"),
    ///         Err(error) => return Err(error),
    ///     }
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn reconnecting_stream(self) -> EventStream<ChannelEvent> {
        let Self { core, request, .. } = self;
        let target = request.target.clone();
        let subscription = core.map(|core| Subscription::new(core, request)).map_err(|error| error.of(&target));
        let step = |mut subscription: Subscription| async { Some((subscription.next().await?, subscription)) };
        let events = stream::once(ready(subscription)).map_ok(move |it| stream::unfold(it, step)).try_flatten();
        EventStream::of(target, events)
    }
}
