//! What a streamed answer comes to, for those who do not want each event.

use std::future::ready;
use std::pin::pin;

use futures_core::Stream;
use futures_util::stream::{BoxStream, StreamExt, TryStreamExt};

use crate::error::{Error, Kind, Result};
use crate::types::{Message, StreamResult};
use crate::{Event, EventStream};

/// A streamed answer, read to its end.
#[derive(Debug)]
#[non_exhaustive]
pub struct Answer {
    /// What came of the operation.
    pub result: StreamResult,
    /// All that was said on the way: by the bot, by tools, in reasoning.
    pub messages: Vec<Message>,
    /// What failed on the way without costing the result.
    pub errors: Vec<Error>,
}

impl EventStream<Event> {
    /// The tokens of the answer as they come.
    ///
    /// ```
    /// # use chatbotkit_client::{Client, types::{CompleteConversation, ConversationId}};
    /// # async fn example(client: Client, id: ConversationId) -> chatbotkit_client::Result<()> {
    /// use futures_util::TryStreamExt;
    ///
    /// let question = CompleteConversation::builder().text("Hello").build();
    /// let mut tokens = client.conversation().complete(id, question).stream().tokens();
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

    /// The tokens of the answer put together.
    ///
    /// # Errors
    /// The first error of the stream. [`result`](Self::result) gives what came all the same.
    pub async fn text(self) -> Result<String> {
        self.tokens().try_collect().await
    }

    /// Reads to the end: the result, and what was said and what failed on the way to it.
    ///
    /// ```
    /// # use chatbotkit_client::{Client, types::{CompleteConversation, ConversationId}};
    /// # async fn example(client: Client, id: ConversationId) -> chatbotkit_client::Result<()> {
    /// let question = CompleteConversation::builder().text("Hello").build();
    /// let answer = client.conversation().complete(id, question).stream().result().await?;
    /// println!("{} messages, {} tokens", answer.messages.len(), answer.result.usage.token);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// The first error of a stream that ends without a result.
    pub async fn result(self) -> Result<Answer> {
        Answer::of(self).await
    }
}

impl Answer {
    pub(crate) async fn of(events: impl Stream<Item = Result<Event>>) -> Result<Self> {
        let mut events = pin!(events);
        let (mut messages, mut errors, mut result) = (Vec::new(), Vec::new(), None);
        while let Some(event) = events.next().await {
            match event {
                Ok(Event::Message(message)) => messages.push(*message.data),
                Ok(Event::Result(last)) => result = Some(*last.data),
                Ok(_) => {}
                Err(error) => errors.push(error),
            }
        }
        match result {
            Some(result) => Ok(Self { result, messages, errors }),
            None => {
                Err(errors.into_iter().next().unwrap_or_else(|| Error::new(Kind::EndedEarly, "there is no result")))
            }
        }
    }
}
