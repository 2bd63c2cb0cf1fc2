//! Collects a stream of events.

use std::future::ready;
use std::pin::pin;

use futures_core::Stream;
use futures_util::stream::{BoxStream, StreamExt, TryStreamExt};

use crate::error::{Error, Kind, Result, has_failed};
use crate::runtime::{Union, UnknownEvent};
use crate::stream::EventStream;
use crate::types::{Event, EventTag, Message, MessageType, StreamResult};

/// The events of a completion, collected.
#[derive(Debug)]
#[non_exhaustive]
pub struct CollectedResponse {
    /// The result of the operation.
    pub result: StreamResult,
    /// The messages of the stream: of the bot, of tools, of reasoning.
    pub messages: Vec<Message>,
    /// Errors of the stream before its result.
    pub errors: Vec<Error>,
}

impl EventStream<Event> {
    /// Streams the tokens of the response. One that cannot be decoded is skipped; [`text`](Self::text) uses the result or the
    /// messages instead.
    ///
    /// ```
    /// # use chatbotkit_client::{Client, types::ConversationId};
    /// # async fn example(client: Client, id: ConversationId) -> chatbotkit_client::Result<()> {
    /// use futures_util::TryStreamExt;
    ///
    /// let mut tokens = client.conversation().complete(id, "Hello").stream().tokens();
    /// while let Some(token) = tokens.try_next().await? {
    ///     print!("{token}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn tokens(self) -> BoxStream<'static, Result<String>> {
        let token = |event| match event {
            Event::Token(token) => Some(token.data.token),
            _ => None,
        };
        self.try_filter_map(move |event| ready(Ok(token(event)))).boxed()
    }

    /// Collects the tokens of the response into a string. Without tokens, or if one cannot be decoded or may be
    /// [missing](Error::is_gap), returns the text of the result, or else that of the messages of the bot.
    ///
    /// # Errors
    /// Fails with the first error before the result; a gap is one only if the result has no text. [`result`](Self::result)
    /// returns what followed it.
    pub async fn text(mut self) -> Result<String> {
        let (mut tokens, mut messages, mut result, mut incomplete) = (String::new(), String::new(), None, false);
        let (mut complete, mut gap) = (false, None);
        while let Some(event) = self.next().await {
            match event {
                // The first result counts.
                Ok(Event::Result(_)) if complete => {}
                Ok(Event::Token(token)) => tokens.push_str(&token.token),
                Ok(Event::Unknown(event)) => incomplete |= is_token(&event),
                Ok(Event::Message(message)) if matches!(message.r#type, MessageType::Bot | MessageType::Unknown(_)) => {
                    messages.push_str(&message.text);
                }
                Ok(Event::ReceiveResult(received)) if !has_failed(&received) => result = received.data.text,
                Ok(Event::Result(last)) if has_failed(&last) => {
                    return Err(Error::failed_completion(*last.data, Vec::new(), None));
                }
                Ok(Event::Result(last)) => {
                    complete = true;
                    result = last.data.text.or(result).or_else(|| Some(String::new()));
                }
                Err(error) if error.is_gap() => gap = Some(error),
                Err(error) if result.is_none() => return Err(error),
                Ok(_) | Err(_) => {}
            }
        }
        let result = result.unwrap_or_default();
        if let Some(gap) = gap {
            return if result.is_empty() { Err(gap) } else { Ok(result) };
        }
        let texts = if incomplete { [result, messages, tokens] } else { [tokens, result, messages] };
        Ok(texts.into_iter().find(|text| !text.is_empty()).unwrap_or_default())
    }

    /// Collects the result, the messages and the errors of the stream.
    ///
    /// ```
    /// # use chatbotkit_client::{Client, types::ConversationId};
    /// # async fn example(client: Client, id: ConversationId) -> chatbotkit_client::Result<()> {
    /// let collected = client.conversation().complete(id, "Hello").stream().result().await?;
    /// println!("{} messages: {}", collected.messages.len(), collected.text());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// Fails with the first error of a stream that ends without a result, or of a completion that failed. That one has a
    /// [partial response](Error::partial_response).
    pub async fn result(self) -> Result<CollectedResponse> {
        CollectedResponse::of(self).await
    }
}

/// True for a token that cannot be decoded.
fn is_token(event: &UnknownEvent) -> bool {
    event.problem().is_some() && matches!(Event::tag(event.name()), Some(EventTag::Token))
}

impl CollectedResponse {
    /// Creates a response of this result alone, such as for a test; its messages and errors can be set.
    #[must_use]
    pub fn new(result: StreamResult) -> Self {
        Self { result, messages: Vec::new(), errors: Vec::new() }
    }

    /// Returns the text of the result; empty if it has none.
    #[must_use]
    pub fn text(&self) -> &str {
        self.result.text.as_deref().unwrap_or_default()
    }

    pub(crate) async fn of(events: impl Stream<Item = Result<Event>>) -> Result<Self> {
        let mut events = pin!(events);
        let (mut messages, mut errors, mut result) = (Vec::new(), Vec::new(), None);
        while let Some(event) = events.next().await {
            match event {
                Ok(Event::Message(message)) => messages.push(*message.data),
                Ok(Event::Result(last)) if result.is_none() => result = Some(*last.data),
                Err(error) if result.is_none() => errors.push(error),
                Ok(_) | Err(_) => {}
            }
        }
        let ended_early = || Error::new(Kind::EndedEarly, "the stream ended without a result");
        match result {
            None => Err(errors.into_iter().next().unwrap_or_else(ended_early)),
            Some(result) if has_failed(&result) => {
                Err(Error::failed_completion(result, messages, errors.into_iter().next()))
            }
            Some(result) => Ok(Self { result, messages, errors }),
        }
    }
}
