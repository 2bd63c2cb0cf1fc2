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

use super::pending::PendingCall;
use super::schema::{Raised, Schema};
use super::tool_error::{Returned, ToolError, text};
use crate::error::{Error, Kind, Result};
use crate::runtime::Limited;
use crate::types::Function;

/// The arguments of a tool: any struct that derives `serde::Deserialize` and `schemars::JsonSchema`.
///
/// The doc comments of its fields describe them to the model. An alias (`#[serde(alias = "…")]`) is not part of the schema, and
/// is refused as an unknown argument.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be the arguments of a tool",
    label = "a model cannot fill this in",
    note = "derive both `serde::Deserialize` and `schemars::JsonSchema` for `{Self}`"
)]
pub trait Arguments: DeserializeOwned + JsonSchema + Send + 'static {}

impl<T: DeserializeOwned + JsonSchema + Send + 'static> Arguments for T {}

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
///         "Number of pieces of an article in stock"
///     }
///
///     async fn call(&self, article: Article) -> Result<u32, ToolError> {
///         self.pieces.get(&article.name).copied().ok_or("there is no such article".into())
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

type Run = dyn Fn(Value) -> BoxFuture<'static, Returned> + Send + Sync;

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
    schema: Arc<Schema>,
    run: Arc<Run>,
    /// True if its result ends the completion.
    pub(super) is_terminal: bool,
    pub(super) handling: Handling,
}

/// Handling of the calls of a tool.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Handling {
    /// The handler runs at once.
    Run,
    /// The handler runs once the call is granted.
    Approval,
    /// The program sets the result of the call.
    Deferred,
}

impl Tool {
    /// Creates a tool from an async function.
    ///
    /// # Errors
    /// Fails if the server would reject the name, or if the arguments are not an object, such as a map or a scalar:
    /// make it a field of a struct. The error has the path of the field.
    pub fn new<A, T, F, R>(name: impl Into<String>, description: impl Into<String>, call: F) -> Result<Self>
    where
        A: Arguments,
        T: Serialize,
        F: Fn(A) -> R + Send + Sync + 'static,
        R: Future<Output = Result<T, ToolError>> + Send + 'static,
    {
        Self::build(name.into(), description.into(), Schema::of::<A>(), |schema| {
            let run = move |raised: Value| -> BoxFuture<'static, Returned> {
                let running = schema.decode(raised).map(&call);
                Box::pin(async {
                    let result = running?.await.map_err(text)?;
                    json(result)
                })
            };
            Arc::new(run)
        })
    }

    /// Creates a tool from a JSON Schema that is known at run time only, such as that of a tool of an MCP server.
    ///
    /// The handler receives the arguments as an object of the types of the schema. A constraint for which the server has no
    /// keyword is part of the description, or is left to the handler, as are `pattern`, `format` and `if`. Unknown keywords are
    /// ignored.
    ///
    /// ```
    /// use chatbotkit_client::agent::Tool;
    /// use serde_json::{Value, json};
    ///
    /// let schema = json!({
    ///     "type": "object",
    ///     "properties": { "city": { "type": "string" }, "days": { "type": ["integer", "null"] } },
    ///     "required": ["city"],
    /// });
    /// let forecast = Tool::dynamic("forecast", "Weather of the next days", schema, |arguments: Value| async move {
    ///     Ok(format!("It will be sunny in {}.", arguments["city"]))
    /// })?;
    /// # Ok::<(), chatbotkit_client::Error>(())
    /// ```
    ///
    /// # Errors
    /// Fails where the server would reject the name, the value is no schema of an object, or the schema cannot be expressed:
    /// a reference to another document, a definition that refers to itself without an end, more than 5,000 fields. The error
    /// has the path of the field.
    pub fn dynamic<T, F, R>(
        name: impl Into<String>,
        description: impl Into<String>,
        schema: Value,
        call: F,
    ) -> Result<Self>
    where
        T: Serialize,
        F: Fn(Value) -> R + Send + Sync + 'static,
        R: Future<Output = Result<T, ToolError>> + Send + 'static,
    {
        Self::build(name.into(), description.into(), Schema::dynamic(schema), |_| {
            Arc::new(move |raised: Value| -> BoxFuture<'static, Returned> {
                let running = call(raised);
                Box::pin(async { json(running.await.map_err(text)?) })
            })
        })
    }

    fn build(
        name: String,
        description: String,
        schema: Result<Schema, String>,
        run: impl FnOnce(Arc<Schema>) -> Arc<Run>,
    ) -> Result<Self> {
        let refused = |why: String| Error::new(Kind::Options, format!("the tool {name:?}: {why}"));
        let schema = Arc::new(schema.map_err(refused)?);
        let (parameters, notes) = schema.parameters().map_err(refused)?;
        let description = [description].into_iter().chain(notes).collect::<Vec<_>>().join("\n");
        let function = Function::builder().name(&name).description(description).parameters(parameters).build();
        function.check().map_err(refused)?;
        if !is_identifier(&name) {
            return Err(refused(
                "invalid name: use letters, digits, `_` and `$`, and neither a digit nor `_` first".to_owned(),
            ));
        }
        Ok(Self {
            function: Arc::new(function),
            run: run(Arc::clone(&schema)),
            schema,
            is_terminal: false,
            handling: Handling::Run,
        })
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

    /// Makes each call of the tool need approval: it is a [`PendingCall`], and the completion ends until it is granted or
    /// denied.
    ///
    /// ```
    /// # use chatbotkit_client::agent::Tool;
    /// let pay = Tool::new("pay", "Pays all open bills", |(): ()| async { Ok("paid") })?.needs_approval();
    /// # Ok::<(), chatbotkit_client::Error>(())
    /// ```
    #[must_use]
    pub fn needs_approval(self) -> Self {
        Self { handling: Handling::Approval, ..self }
    }

    /// Creates a tool without a handler: each call is a [`PendingCall`], whose result the program sets, perhaps much later.
    ///
    /// ```
    /// # use chatbotkit_client::agent::Tool;
    /// let ask = Tool::deferred::<()>("askColleague", "Asks a colleague, who answers within a day")?;
    /// # Ok::<(), chatbotkit_client::Error>(())
    /// ```
    ///
    /// # Errors
    /// Fails like [`new`](Self::new).
    pub fn deferred<A: Arguments>(name: impl Into<String>, description: impl Into<String>) -> Result<Self> {
        let tool = Self::build(name.into(), description.into(), Schema::of::<A>(), |_| {
            Arc::new(|_| Box::pin(async { Err("the tool has no handler".to_owned()) }))
        })?;
        Ok(Self { handling: Handling::Deferred, ..tool })
    }

    /// Returns the name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.function.name
    }

    /// Returns the function that the server offers to the model.
    #[must_use]
    pub fn function(&self) -> &Function {
        &self.function
    }

    /// Reads the arguments of a call. The error is for the model.
    pub(super) fn raise(&self, arguments: Option<&Value>) -> Result<Raised, String> {
        self.schema.raise(arguments)
    }

    /// Runs the tool. A panic becomes an error.
    pub(super) async fn call(&self, raised: Value) -> Returned {
        // A handler may panic before it returns a future.
        let running = AssertUnwindSafe(async { (self.run)(raised).await }).catch_unwind();
        running.await.unwrap_or_else(|_| Err("the tool panicked".to_owned()))
    }
}

impl fmt::Debug for Tool {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Tool").field("name", &self.name()).finish_non_exhaustive()
    }
}

fn json(result: impl Serialize) -> Returned {
    serde_json::to_value(result).map_err(|error| format!("invalid result: {error}"))
}

/// True if a name has the form that the document requires of functions.
fn is_identifier(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_alphabetic() || first == '$')
        && name.chars().all(|it| it.is_ascii_alphanumeric() || matches!(it, '_' | '$'))
}

/// A set of tools with distinct names. Cheap to clone.
#[derive(Clone, Debug, Default)]
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

    /// Runs the tool of a pending call that is granted.
    ///
    /// ```no_run
    /// # use chatbotkit_client::{Client, agent::{PendingCall, Tools}, types::ConversationId};
    /// # async fn example(client: Client, tools: Tools, call: PendingCall, id: ConversationId) -> chatbotkit_client::Result<()> {
    /// let result = tools.run(&call).await;
    /// client.conversation().message().create(id, call.message(result).into()).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// Fails with the error for the model: that of the tool, invalid arguments, a panic, or that there is no such tool.
    pub async fn run(&self, call: &PendingCall) -> Result<Value, ToolError> {
        Ok(self.returned(call).await?)
    }

    pub(super) async fn returned(&self, call: &PendingCall) -> Returned {
        let tool = self.iter().find(|tool| tool.name() == call.name);
        let tool = tool.ok_or_else(|| format!("there is no tool {:?} any more", call.name))?;
        tool.call(tool.raise(call.arguments.as_ref())?.value).await
    }

    /// Returns an iterator over the tools.
    pub fn iter(&self) -> impl Iterator<Item = &Tool> {
        self.0.iter()
    }
}
