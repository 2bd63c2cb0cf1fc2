//! Structured output.

use std::any::type_name;
use std::fmt;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};

use futures_util::{FutureExt, StreamExt};
use schemars::JsonSchema;
use serde::Deserialize;

use super::event::{ToolEvent, ToolOutcome};
use super::tool::{Arguments, Tool, Tools};
use super::with_tools::{ToolStream, WithFunctions};
use crate::call::{Call, Progress};
use crate::error::{Error, Kind};
use crate::types::{Event, Extensions, MessageType};

const NAME: &str = "giveAnswer";
const DESCRIPTION: &str = "Returns the final answer. Call it exactly once, with the complete answer.";
const INSTRUCTION: &str = "Answer by calling the function giveAnswer, and in no other way.";

/// The number of values that the model may give, unless another is set.
const ATTEMPTS: u32 = 3;

#[derive(Deserialize, JsonSchema)]
struct Given<V> {
    /// The output.
    answer: V,
}

impl<T> Call<T, Event> {
    /// Returns the response as structured output: a value of a type.
    ///
    /// The model gives it by calling a terminal tool, which ends the completion. An invalid value is returned to the model with
    /// the validation error, and the model tries again, up to three [attempts](Extract::attempts) in all.
    ///
    /// ```
    /// # use chatbotkit_client::{Client, types::{CompleteStateless, Message}};
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
    /// let question = CompleteStateless::builder().messages([Message::user(mail)]).model("gpt-4o").build();
    /// let orders: Vec<Order> = client.conversation().complete_stateless(question).extract().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn extract<V>(self) -> Extract<V, T>
    where
        V: Arguments,
        T: WithFunctions,
    {
        Extract { call: self, attempts: ATTEMPTS, progress: Progress::NotSent }
    }
}

/// A call that returns structured output. Nothing is sent until it is awaited. See [`Call::extract`].
#[must_use = "nothing is sent until a call is awaited"]
pub struct Extract<V, T> {
    call: Call<T, Event>,
    attempts: u32,
    progress: Progress<Result<V, ExtractError>>,
}

impl<V: Arguments, T: WithFunctions> Extract<V, T> {
    /// Sets the number of values that the model may give: 3 unless set, and at least 1. After as many invalid ones the
    /// completion is cancelled.
    pub fn attempts(self, most: u32) -> Self {
        Self { attempts: most.max(1), ..self }
    }

    /// Sends the request, and returns the value: the same as awaiting it.
    ///
    /// # Errors
    /// Fails where no valid value was returned; the error has what was returned instead.
    pub async fn send(self) -> Result<V, ExtractError> {
        let value = Arc::new(Mutex::new(None));
        let mut instead = ExtractError::new::<V>();
        let mut events = match self.call.instructed(&value) {
            Ok(events) => events,
            Err(error) => return Err(instead.caused_by(error)),
        };
        while let Some(event) = events.next().await {
            match event {
                Ok(ToolEvent::Event(Event::Message(message))) if message.r#type == MessageType::Bot => {
                    instead.text.clone_from(&message.text);
                }
                Ok(ToolEvent::Event(Event::Result(result))) if instead.text.is_empty() => {
                    instead.text = result.data.text.unwrap_or_default();
                }
                Ok(ToolEvent::End(_, outcome)) => {
                    if let ToolOutcome::Error(why) = *outcome {
                        instead.validation_errors.push(of_value(&why));
                    }
                    if instead.validation_errors.len() >= self.attempts as usize {
                        events.abort("too many invalid values").await;
                        break;
                    }
                }
                Ok(_) => {}
                Err(error) => instead.error = instead.error.or(Some(error)),
            }
        }
        let value = value.lock().unwrap_or_else(PoisonError::into_inner).take();
        value.ok_or(instead)
    }
}

impl<T: WithFunctions> Call<T, Event> {
    /// The same call, whose model is instructed to give a value.
    fn instructed<V: Arguments>(self, value: &Arc<Mutex<Option<V>>>) -> Result<ToolStream, Error> {
        let place = Arc::clone(value);
        let tool = Tool::new(NAME, DESCRIPTION, move |given: Given<V>| {
            place.lock().unwrap_or_else(PoisonError::into_inner).get_or_insert(given.answer);
            async { Ok("received") }
        });
        // The tool is not the caller's.
        let tool = tool.map_err(|error| {
            let why = error.message();
            Error::new(Kind::Options, of_value(why.split_once("\": ").map_or(why, |(_, why)| why)))
        })?;
        let tools = Tools::new([tool.terminal()])?;
        let call = self.amend::<T::Request>(|request| {
            let extensions = T::extensions(request).get_or_insert_with(|| Extensions::builder().build());
            let backstory = extensions.backstory.take().map_or_else(String::new, |backstory| backstory + "\n\n");
            extensions.backstory = Some(backstory + INSTRUCTION);
            Ok(())
        });
        Ok(call.with_tools(tools).stream())
    }
}

impl<V: Arguments, T: WithFunctions> Future for Extract<V, T> {
    type Output = Result<V, ExtractError>;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<V, ExtractError>> {
        let Self { call, attempts, progress } = &mut *self;
        let value = progress.poll(cx, || call.take().extract().attempts(*attempts).send().boxed());
        value.map(|value| value.unwrap_or_else(|| Err(ExtractError::new::<V>().caused_by(call.ended()))))
    }
}

impl<V, T> fmt::Debug for Extract<V, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Extract").field("call", &self.call).field("attempts", &self.attempts).finish_non_exhaustive()
    }
}

/// The text of an error with paths that begin at the value and not at the argument that holds it.
fn of_value(why: &str) -> String {
    let mut parts = why.split("`answer");
    let first = parts.next().unwrap_or_default().to_owned();
    // Each place once: the value may have a field of this name.
    parts.fold(first, |text, part| match (part.strip_prefix('.'), part.strip_prefix("`: ")) {
        (Some(field), _) => text + "`" + field,
        (_, Some(reason)) => text + "the value: " + reason,
        _ if part.starts_with('[') => text + "`" + part,
        _ => text + "`answer" + part,
    })
}

/// The error of a structured output.
///
/// It converts into an [`Error`] with `?`.
#[derive(Debug)]
pub struct ExtractError {
    /// The type of the value, without the paths of its modules.
    of: String,
    text: String,
    validation_errors: Vec<String>,
    error: Option<Error>,
}

impl ExtractError {
    fn new<V>() -> Self {
        let parts = type_name::<V>().split_inclusive(['<', ',', ' ', '(', '[', '&']);
        let of = parts.filter_map(|part| part.rsplit("::").next()).collect();
        Self { of, text: String::new(), validation_errors: Vec::new(), error: None }
    }

    fn caused_by(self, error: Error) -> Self {
        Self { error: Some(error), ..self }
    }

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

impl From<ExtractError> for Error {
    fn from(mut error: ExtractError) -> Self {
        error.error.take().unwrap_or_else(|| Self::new(Kind::Decode, error.to_string()))
    }
}

impl fmt::Display for ExtractError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no valid {}: ", self.of)?;
        match (&self.error, &self.validation_errors[..]) {
            (Some(error), _) => write!(f, "{error}"),
            (None, [.., last]) => f.write_str(last),
            (None, []) => write!(f, "the model responded with {:?}", self.text),
        }
    }
}

impl std::error::Error for ExtractError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.error.as_ref().map(|error| error as &(dyn std::error::Error + 'static))
    }
}
