//! A function of the program that a model may call.

use std::fmt;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;

use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use schemars::JsonSchema;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::arguments::arguments;
use super::parameters::parameters;
use crate::error::{Error, Kind, Result};
use crate::types::Function;
use crate::wire::Limited;

/// What a tool is called with: any struct that derives `serde::Deserialize` and `schemars::JsonSchema`.
///
/// The documentation of its fields is what the model reads about them.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be the arguments of a tool",
    label = "a model cannot fill this in",
    note = "derive both `serde::Deserialize` and `schemars::JsonSchema` for `{Self}`"
)]
pub trait Arguments: DeserializeOwned + JsonSchema + Send + 'static {}

impl<T: DeserializeOwned + JsonSchema + Send + 'static> Arguments for T {}

/// Why a tool has no result: what the model is told of it.
///
/// Any error becomes one by `?`.
///
/// ```
/// use chatbotkit_client::agent::ToolError;
///
/// fn celsius(text: &str) -> Result<f64, ToolError> {
///     let degrees: f64 = text.parse()?;
///     if degrees < -273.15 { Err(ToolError::new("nothing is that cold")) } else { Ok(degrees) }
/// }
/// # assert!(celsius("-300").is_err() && celsius("warm").is_err());
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct ToolError(String);

impl ToolError {
    /// An error with these words.
    pub fn new(message: impl Into<String>) -> Self {
        Self(message.into())
    }

    /// What the model is told.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.0
    }
}

impl<E: std::error::Error> From<E> for ToolError {
    fn from(error: E) -> Self {
        Self(error.to_string())
    }
}

/// A tool that has a state, or whose name is known at run time only. For all others there is [`Tool::new`].
///
/// ```
/// use chatbotkit_client::agent::{Handler, Tool, ToolError};
/// use schemars::JsonSchema;
/// use serde::Deserialize;
///
/// struct Stock {
///     pieces: std::collections::HashMap<String, u32>,
/// }
///
/// #[derive(Deserialize, JsonSchema)]
/// struct Article {
///     /// Its name, as it stands in the catalogue.
///     name: String,
/// }
///
/// impl Handler for Stock {
///     type Arguments = Article;
///     type Output = u32;
///
///     fn name(&self) -> &str {
///         "stock"
///     }
///
///     fn description(&self) -> &str {
///         "How many pieces of an article there are"
///     }
///
///     async fn call(&self, article: Article) -> Result<u32, ToolError> {
///         self.pieces.get(&article.name).copied().ok_or_else(|| ToolError::new("there is no such article"))
///     }
/// }
///
/// let tool = Tool::of(Stock { pieces: [("lamp".to_owned(), 3)].into() })?;
/// assert_eq!(tool.name(), "stock");
/// # Ok::<(), chatbotkit_client::Error>(())
/// ```
pub trait Handler: Send + Sync + 'static {
    /// What it is called with.
    type Arguments: Arguments;
    /// What it gives.
    type Output: Serialize + Send;

    /// Its name, by which the model calls it: letters, digits, `_` and `$`, 64 of them at most.
    fn name(&self) -> &str;

    /// What it does, for the model to read.
    fn description(&self) -> &str;

    /// Does it.
    fn call(&self, arguments: Self::Arguments) -> impl Future<Output = Result<Self::Output, ToolError>> + Send;
}

/// What a call of a tool comes to: the result, or what the model is told instead.
pub(super) type Returned = Result<Value, ToolError>;

type Run = dyn Fn(Option<Value>) -> BoxFuture<'static, Returned> + Send + Sync;

/// A function of the program that a model may call. Cheap to clone.
///
/// ```
/// use chatbotkit_client::agent::Tool;
/// use schemars::JsonSchema;
/// use serde::Deserialize;
///
/// #[derive(Deserialize, JsonSchema)]
/// struct Weather {
///     /// The name of the city.
///     city: String,
/// }
///
/// let weather = Tool::new("weather", "Current weather of a city", |args: Weather| async move {
///     Ok(format!("It is sunny in {}.", args.city))
/// })?;
/// # Ok::<(), chatbotkit_client::Error>(())
/// ```
#[derive(Clone)]
pub struct Tool {
    function: Arc<Function>,
    run: Arc<Run>,
    /// The answer is complete with its result.
    pub(super) is_last: bool,
}

impl Tool {
    /// A tool that is an async function.
    ///
    /// # Errors
    /// When the server would refuse the name, or the arguments cannot be described to it: a tuple, an enum
    /// with data, a type that contains itself.
    pub fn new<A, T, F, R>(name: impl Into<String>, description: impl Into<String>, call: F) -> Result<Self>
    where
        A: Arguments,
        T: Serialize,
        F: Fn(A) -> R + Send + Sync + 'static,
        R: Future<Output = Result<T, ToolError>> + Send + 'static,
    {
        let run = move |given: Option<Value>| -> BoxFuture<'static, Returned> {
            let running = arguments(given.as_ref()).map(&call);
            Box::pin(async {
                let result = running.map_err(ToolError)?.await?;
                Ok(serde_json::to_value(result)?)
            })
        };
        let name = name.into();
        let refused = |why: String| Error::new(Kind::Options, format!("the tool {name:?}: {why}"));
        let parameters = parameters::<A>().map_err(refused)?;
        let function = Function::builder().name(&name).description(description).parameters(parameters).build();
        function.check().map_err(refused)?;
        if !is_identifier(&name) {
            return Err(refused(
                "its name is none: letters, digits, `_` and `$`, and no digit or `_` first".to_owned(),
            ));
        }
        Ok(Self { function: Arc::new(function), run: Arc::new(run), is_last: false })
    }

    /// A tool that has a state.
    ///
    /// # Errors
    /// Those of [`new`](Self::new).
    pub fn of<H: Handler>(handler: H) -> Result<Self> {
        let handler = Arc::new(handler);
        let call = {
            let handler = Arc::clone(&handler);
            move |arguments| {
                let handler = Arc::clone(&handler);
                async move { handler.call(arguments).await }
            }
        };
        Self::new(handler.name(), handler.description(), call)
    }

    /// The same tool, as one with whose result the answer is complete: the model is stopped, and the reason
    /// that the server gives is `abort`.
    #[must_use]
    pub fn ending(self) -> Self {
        Self { is_last: true, ..self }
    }

    /// The name by which the model calls it.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.function.name
    }

    /// What the server is told of it.
    #[must_use]
    pub fn function(&self) -> &Function {
        &self.function
    }

    /// Runs it. A panic ends the tool and not the program.
    pub(super) async fn call(&self, arguments: Option<Value>) -> Returned {
        // From the beginning: a handler may panic before it gives a future.
        let running = AssertUnwindSafe(async { (self.run)(arguments).await }).catch_unwind();
        running.await.unwrap_or_else(|_| Err(ToolError::new("the tool panicked")))
    }
}

impl fmt::Debug for Tool {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Tool").field("name", &self.name()).finish_non_exhaustive()
    }
}

/// Whether it has the form that the document gives for the names of functions.
fn is_identifier(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_alphabetic() || first == '$')
        && name.chars().all(|it| it.is_ascii_alphanumeric() || matches!(it, '_' | '$'))
}

/// Tools that go together: no two of them have the same name. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Tools(Arc<[Tool]>);

impl Tools {
    /// These tools.
    ///
    /// # Errors
    /// When two of them have the same name.
    pub fn new(tools: impl IntoIterator<Item = Tool>) -> Result<Self> {
        let tools: Arc<[Tool]> = tools.into_iter().collect();
        let mut names = std::collections::HashSet::new();
        match tools.iter().find(|tool| !names.insert(tool.name())) {
            Some(twice) => Err(Error::new(Kind::Options, format!("there are two tools {:?}", twice.name()))),
            None => Ok(Self(tools)),
        }
    }

    /// Each of them.
    pub fn iter(&self) -> impl Iterator<Item = &Tool> {
        self.0.iter()
    }
}
