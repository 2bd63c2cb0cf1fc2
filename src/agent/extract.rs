//! Answers that are values of a type.

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use futures_util::StreamExt;
use schemars::JsonSchema;
use serde::Deserialize;

use super::calls::ToolOutcome;
use super::tool::{Arguments, Tool, Tools};
use super::with_tools::{ToolEvent, WithFunctions};
use crate::types::{Extensions, MessageType};
use crate::{Call, Error, Event};

const NAME: &str = "giveAnswer";
const DESCRIPTION: &str = "Gives the answer. Call it once, with all of the answer.";
const INSTRUCTION: &str = "Answer by calling the function giveAnswer, and in no other way.";

#[derive(Deserialize, JsonSchema)]
struct Given<T> {
    /// The answer.
    answer: T,
}

impl<T> Call<T, Event> {
    /// Has the answer given as a value of a type.
    ///
    /// The model is asked to give it by calling a function; with that its answer is complete, and the model
    /// is stopped. A value that does not fit is sent back to it with the reason, and it may try again.
    ///
    /// ```
    /// # use chatbotkit_client::{Client, types::{CompleteStateless, Message, MessageType}};
    /// # async fn example(client: Client, mail: String) -> Result<(), Box<dyn std::error::Error>> {
    /// use schemars::JsonSchema;
    /// use serde::Deserialize;
    ///
    /// #[derive(Deserialize, JsonSchema)]
    /// struct Order {
    ///     /// The name of the article.
    ///     article: String,
    ///     pieces: u32,
    /// }
    ///
    /// let mail = Message::builder().r#type(MessageType::User).text(mail).build();
    /// let question = CompleteStateless::builder().messages([mail]).model("gpt-4o").build();
    /// let orders: Vec<Order> = client.conversation().complete_stateless(question).extract().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// When no such value came: the error says what came instead.
    pub async fn extract<V>(self) -> Result<V, ExtractError>
    where
        V: Arguments,
        T: WithFunctions,
    {
        let answer = Arc::new(Mutex::new(None));
        let place = Arc::clone(&answer);
        let tool = Tool::new(NAME, DESCRIPTION, move |given: Given<V>| {
            place.lock().unwrap_or_else(PoisonError::into_inner).get_or_insert(given.answer);
            async { Ok("received") }
        })?;
        let tools = Tools::new([tool.ending()])?;
        let call = self.amend::<T::Request>(|request| {
            let extensions = T::extensions(request).get_or_insert_with(|| Extensions::builder().build());
            let backstory = extensions.backstory.take().map_or_else(String::new, |backstory| backstory + "\n\n");
            extensions.backstory = Some(backstory + INSTRUCTION);
            Ok(())
        });
        let mut instead = ExtractError::default();
        let mut events = call.with_tools(tools).stream();
        while let Some(event) = events.next().await {
            match event {
                Ok(ToolEvent::Event(Event::Message(message))) if message.r#type == MessageType::Bot => {
                    instead.text.clone_from(&message.text);
                }
                Ok(ToolEvent::End(_, outcome)) => {
                    if let ToolOutcome::Error(why) = *outcome {
                        instead.misfits.push(why);
                    }
                }
                Ok(_) => {}
                Err(error) => instead.error = instead.error.or(Some(error)),
            }
        }
        let answer = answer.lock().unwrap_or_else(PoisonError::into_inner).take();
        answer.ok_or(instead)
    }
}

/// Why there is no value, and what came instead.
#[derive(Debug, Default)]
pub struct ExtractError {
    text: String,
    misfits: Vec<String>,
    error: Option<Error>,
}

impl ExtractError {
    /// What the model said last; nothing where it said nothing.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Why the values that the model gave did not fit, one after the other.
    #[must_use]
    pub fn misfits(&self) -> &[String] {
        &self.misfits
    }

    /// What failed: the call, or the type, which cannot be described to a model.
    #[must_use]
    pub fn error(&self) -> Option<&Error> {
        self.error.as_ref()
    }
}

impl From<Error> for ExtractError {
    fn from(error: Error) -> Self {
        Self { error: Some(error), ..Self::default() }
    }
}

impl fmt::Display for ExtractError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (&self.error, &self.misfits[..]) {
            (Some(error), _) => write!(f, "there is no answer: {error}"),
            (None, [.., misfit]) => write!(f, "the answer does not fit: {misfit}"),
            (None, []) => write!(f, "the model said something else: {:?}", self.text),
        }
    }
}

impl std::error::Error for ExtractError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.error.as_ref().map(|error| error as &(dyn std::error::Error + 'static))
    }
}
