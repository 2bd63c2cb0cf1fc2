//! Structured output.

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use futures_util::StreamExt;
use schemars::JsonSchema;
use serde::Deserialize;

use super::event::{ToolEvent, ToolOutcome};
use super::tool::{Arguments, Tool, Tools};
use super::with_tools::WithFunctions;
use crate::call::Call;
use crate::error::Error;
use crate::types::{Event, Extensions, MessageType};

const NAME: &str = "giveAnswer";
const DESCRIPTION: &str = "Gives the answer. Call it once, with all of the answer.";
const INSTRUCTION: &str = "Answer by calling the function giveAnswer, and in no other way.";

#[derive(Deserialize, JsonSchema)]
struct Given<T> {
    /// The output.
    answer: T,
}

impl<T> Call<T, Event> {
    /// Returns structured output: a value of a type.
    ///
    /// The model gives it by calling a terminal tool, which ends the completion. An invalid value is returned to the model with
    /// the validation error, and the model may try again.
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
    /// Fails where no valid value was returned; the error has what was returned instead.
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
        let tools = Tools::new([tool.terminal()])?;
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
                        instead.validation_errors.push(why);
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

/// The error of a structured output.
#[derive(Debug, Default)]
pub struct ExtractError {
    text: String,
    validation_errors: Vec<String>,
    error: Option<Error>,
}

impl ExtractError {
    /// Returns the last message of the model; empty where there is none.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Returns the validation errors of the values that the model gave, in their order.
    #[must_use]
    pub fn validation_errors(&self) -> &[String] {
        &self.validation_errors
    }

    /// Returns the error of the call, or of a type that has no supported schema.
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
        match (&self.error, &self.validation_errors[..]) {
            (Some(error), _) => write!(f, "no structured output: {error}"),
            (None, [.., error]) => write!(f, "invalid structured output: {error}"),
            (None, []) => write!(f, "no structured output; the model responded with {:?}", self.text),
        }
    }
}

impl std::error::Error for ExtractError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.error.as_ref().map(|error| error as &(dyn std::error::Error + 'static))
    }
}
