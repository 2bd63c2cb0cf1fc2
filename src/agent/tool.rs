//! Tools.

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
use crate::runtime::Limited;
use crate::types::Function;

/// The arguments of a tool: any struct that derives `serde::Deserialize` and `schemars::JsonSchema`.
///
/// The doc comments of its fields describe them to the model.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be the arguments of a tool",
    label = "a model cannot fill this in",
    note = "derive both `serde::Deserialize` and `schemars::JsonSchema` for `{Self}`"
)]
pub trait Arguments: DeserializeOwned + JsonSchema + Send + 'static {}

impl<T: DeserializeOwned + JsonSchema + Send + 'static> Arguments for T {}

/// The error of a tool, which is returned to the model.
///
/// Any error converts into it with `?`.
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
    /// Creates an error with a message.
    pub fn new(message: impl Into<String>) -> Self {
        Self(message.into())
    }

    /// Returns the message for the model.
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

/// A tool with state, or with a name that is known at run time only. [`Tool::new`] defines all others.
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
    /// The arguments.
    type Arguments: Arguments;
    /// The result.
    type Output: Serialize + Send;

    /// Returns the name: letters, digits, `_` and `$`, 64 at most.
    fn name(&self) -> &str;

    /// Returns the description for the model.
    fn description(&self) -> &str;

    /// Runs the tool.
    fn call(&self, arguments: Self::Arguments) -> impl Future<Output = Result<Self::Output, ToolError>> + Send;
}

/// The result of a tool call, or the error for the model.
pub(super) type Returned = Result<Value, ToolError>;

type Run = dyn Fn(Option<Value>) -> BoxFuture<'static, Returned> + Send + Sync;

/// A tool: a function of the program that the model may call. Cheap to clone.
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
    /// True if its result ends the completion.
    pub(super) is_terminal: bool,
}

impl Tool {
    /// Creates a tool from an async function.
    ///
    /// # Errors
    /// Fails where the server would reject the name, or the arguments have no supported schema: a tuple, an enum with data, a
    /// recursive type.
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
                "invalid name: use letters, digits, `_` and `$`, and neither a digit nor `_` first".to_owned(),
            ));
        }
        Ok(Self { function: Arc::new(function), run: Arc::new(run), is_terminal: false })
    }

    /// Creates a tool from a handler.
    ///
    /// # Errors
    /// Fails like [`new`](Self::new).
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

    /// Makes the tool terminal: its result ends the completion, with the end reason `abort`.
    #[must_use]
    pub fn terminal(self) -> Self {
        Self { is_terminal: true, ..self }
    }

    /// Returns the name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.function.name
    }

    /// The function that the server offers to the model.
    #[must_use]
    pub fn function(&self) -> &Function {
        &self.function
    }

    /// Runs the tool. A panic becomes an error.
    pub(super) async fn call(&self, arguments: Option<Value>) -> Returned {
        // A handler may panic before it returns a future.
        let running = AssertUnwindSafe(async { (self.run)(arguments).await }).catch_unwind();
        running.await.unwrap_or_else(|_| Err(ToolError::new("the tool panicked")))
    }
}

impl fmt::Debug for Tool {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Tool").field("name", &self.name()).finish_non_exhaustive()
    }
}

/// True if a name has the form that the document requires of functions.
fn is_identifier(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_alphabetic() || first == '$')
        && name.chars().all(|it| it.is_ascii_alphanumeric() || matches!(it, '_' | '$'))
}

/// A set of tools with distinct names. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Tools(Arc<[Tool]>);

impl Tools {
    /// Creates a set of tools.
    ///
    /// # Errors
    /// Fails where two of them have the same name.
    pub fn new(tools: impl IntoIterator<Item = Tool>) -> Result<Self> {
        let tools: Arc<[Tool]> = tools.into_iter().collect();
        let mut names = std::collections::HashSet::new();
        match tools.iter().find(|tool| !names.insert(tool.name())) {
            Some(twice) => Err(Error::new(Kind::Options, format!("duplicate tool {:?}", twice.name()))),
            None => Ok(Self(tools)),
        }
    }

    /// Returns an iterator over the tools.
    pub fn iter(&self) -> impl Iterator<Item = &Tool> {
        self.0.iter()
    }
}
