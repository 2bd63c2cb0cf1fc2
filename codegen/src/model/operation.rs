//! Facts about an operation beyond its types.

use std::collections::BTreeSet;
use std::fmt;

use heck::{ToPascalCase, ToShoutySnakeCase, ToSnakeCase};
use serde_json::{Map, Value, json};

use crate::document::{Document, Place, referenced};
use crate::error::{Error, Problem};

use super::{CURSOR, is_name};

/// The media type of JSON responses and request bodies.
pub const JSON: &str = "application/json";
/// The media type of streamed responses, a JSON value on each line.
pub const JSON_LINES: &str = "application/jsonl";

/// The form of a body, by its media type.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Form {
    /// A JSON value.
    Json,
    /// A JSON value on each line.
    Lines,
    /// Text.
    Text,
    /// Bytes.
    Bytes,
}

impl Form {
    /// The form of a media type, whose parameters have no effect on it. None if the client cannot read it.
    #[must_use]
    pub fn of(media: &str) -> Option<Self> {
        let essence = media.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
        let is_value = media.bytes().all(|byte| byte == b' ' || byte.is_ascii_graphic());
        let is_media = essence.split_once('/').is_some_and(|(of, form)| is_token(of) && is_token(form));
        match essence.as_str() {
            _ if !is_value || !is_media => None,
            JSON => Some(Self::Json),
            JSON_LINES | "application/x-jsonl" | "application/ndjson" | "application/x-ndjson" => Some(Self::Lines),
            // A format of its own each, of which the bytes are of no use.
            "text/event-stream" | "application/x-www-form-urlencoded" | "application/json-seq" => None,
            other if other.starts_with("multipart/") || other.ends_with("+json") => None,
            other if other.starts_with("text/") => Some(Self::Text),
            _ => Some(Self::Bytes),
        }
    }
}

/// True for a token of HTTP, such as the name of a header.
pub(crate) fn is_token(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte))
}

/// The value of an awaited response.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Response {
    /// The schema of JSON.
    Schema(String),
    /// Text of these media types, as in `Accept`.
    Text(String),
    /// Bytes of these media types, as in `Accept`.
    Bytes(String),
    /// No body.
    Nothing,
}

/// The keys of a path item that hold an operation.
pub const METHODS: [&str; 8] = ["delete", "get", "head", "options", "patch", "post", "put", "trace"];

/// The longest timeout, in seconds.
const DAY: u64 = 86_400;

/// Idempotency of an operation: the values of `x-retry`.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Idempotency {
    /// A repeated request has no further effect.
    Idempotent,
    /// A repeated request may take effect twice.
    NotIdempotent,
    /// The server detects a repeated request and applies it once.
    Deduplicated,
}

/// An operation of the document.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Operation {
    /// The `operationId`, in camel case.
    pub id: String,
    /// The HTTP method, in lower case.
    pub method: String,
    /// The path with its parameters in braces.
    pub path: String,
    /// The class given by `x-retry`.
    pub idempotency: Idempotency,
    /// Timeout of a whole response in seconds, from `x-timeout`.
    pub timeout: Option<u64>,
    /// Idle timeout of the stream in seconds, from `x-idle-timeout`.
    pub idle_timeout: Option<u64>,
    /// `x-urgent`: streams wait for it, so that it may not wait for them.
    pub urgent: bool,
    /// The client method that makes the call.
    pub call: Call,
    /// The cargo feature that the operation requires: the name of its resource file.
    pub feature: Option<String>,
    /// Callers are warned.
    pub deprecated: bool,
    /// `x-handwritten`: the client method is written by hand, and none is generated.
    pub handwritten: bool,
    /// The path parameters in the order of the path: name and schema.
    pub segments: Vec<(String, String)>,
    /// The query parameters, references resolved.
    pub query: Vec<Value>,
    /// The schema of the JSON request body.
    pub body: Option<String>,
    /// The response that can be awaited; none if it can only be streamed.
    pub response: Option<Response>,
    /// A status without a body, such as `304`, is also a response.
    pub optional: bool,
    /// The media types of the response.
    pub media: Vec<String>,
    /// The event union of the streamed response.
    pub stream: Option<String>,
    /// The media type of the streamed response.
    pub lines: Option<String>,
}

/// A client method: `client.bot().session().create(..)` is the resource `bot.session` and the method `create`.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Call {
    /// The accessors that lead from the client to the resource client; empty for a method of the client itself.
    pub resource: Vec<String>,
    /// The name of the method.
    pub method: String,
}

impl Call {
    /// Derives a call from a path: the last literal segment is the method, the others are the resource. None where
    /// one of them cannot be a name in Rust.
    #[must_use]
    pub fn from_path(path: &str) -> Option<Self> {
        let literals = path.split('/').filter(|segment| !segment.is_empty() && !segment.contains('{'));
        Self::from_names(literals.map(str::to_snake_case).collect())
    }

    /// The type of the client with the method: `BotSessionClient`.
    #[must_use]
    pub fn client(&self) -> String {
        client_type(&self.resource)
    }

    fn from_names(mut resource: Vec<String>) -> Option<Self> {
        let are_names = resource.iter().all(|name| name.to_snake_case() == *name && is_name(name));
        let method = resource.pop()?;
        are_names.then_some(Self { resource, method })
    }
}

/// The type of the client of a resource: `BotSessionClient`.
pub(crate) fn client_type(resource: &[String]) -> String {
    let names = resource.iter().map(|name| name.to_pascal_case());
    names.chain(["Client".to_owned()]).collect()
}

/// `BotSessionClient::create`.
impl fmt::Display for Call {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}::{}", self.client(), self.method)
    }
}

impl Operation {
    /// The name of its entry in the operation table: `LIST_BOTS`.
    #[must_use]
    pub fn constant(&self) -> String {
        self.id.to_shouty_snake_case()
    }

    /// Finds the operation in its document.
    pub(crate) fn place<'a>(&self, document: &'a Document) -> Place<'a> {
        document.root().get("paths").get(&self.path).get(&self.method)
    }

    /// The type that holds the query parameters, where there are any: `ListBots`.
    #[must_use]
    pub fn query_type(&self) -> Option<String> {
        (!self.query.is_empty()).then(|| self.id.to_pascal_case())
    }

    /// True if the query has the cursor of the next page.
    #[must_use]
    pub fn takes_cursor(&self) -> bool {
        self.query.iter().any(|query| query["name"] == CURSOR)
    }

    /// The schema of the type that holds the query parameters.
    pub(crate) fn query_schema(&self) -> Value {
        let properties = self.query.iter().map(|query| {
            let mut schema = query["schema"].clone();
            for key in ["description", "deprecated"].into_iter().filter(|key| !query[*key].is_null()) {
                schema[key] = query[key].clone();
            }
            (query["name"].as_str().unwrap_or_default().to_owned(), schema)
        });
        let required = self.query.iter().filter(|query| query["required"] == true);
        json!({
            "description": format!("Query parameters of `{} {}`.", self.method.to_uppercase(), self.path),
            "type": "object",
            "required": required.map(|query| &query["name"]).collect::<Vec<_>>(),
            "properties": properties.collect::<Map<_, _>>(),
        })
    }
}

/// The places of all operations below the outermost place of a document, with their paths and methods.
#[must_use]
pub fn places<'a>(root: &Place<'a>) -> Vec<(&'a str, &'a str, Place<'a>)> {
    let paths = root.get("paths").entries().into_iter();
    let all = paths.flat_map(|(path, item)| item.entries().into_iter().map(move |(method, it)| (path, method, it)));
    all.filter(|(_, method, _)| METHODS.contains(method)).collect()
}

/// All operations of a document, in the order of their paths.
///
/// # Errors
/// [`Error::Document`] where one lacks what the table needs.
pub fn operations(document: &Document) -> Result<Vec<Operation>, Error> {
    let (mut found, mut problems) = (Vec::new(), Vec::new());
    for (path, method, place) in places(&document.root()) {
        match operation(path, method, &place) {
            Ok(operation) => found.push(operation),
            Err(problem) => problems.push(*problem),
        }
    }
    Error::accept(problems)?;
    Ok(found)
}

fn operation(path: &str, method: &str, place: &Place<'_>) -> Result<Operation, Box<Problem>> {
    let id = place.get("operationId").text().ok_or_else(|| place.breach("operation-id", "has no operationId", ""))?;
    let retry = place.get("x-retry");
    let idempotency = match retry.text() {
        Some("idempotent") => Idempotency::Idempotent,
        Some("not-idempotent") => Idempotency::NotIdempotent,
        Some("deduplicated") => Idempotency::Deduplicated,
        Some(_) => Err(retry.breach("retry", "is idempotent, not-idempotent or deduplicated", ""))?,
        None => Err(place.breach("retry", "has no x-retry: idempotent, not-idempotent or deduplicated", ""))?,
    };
    let segment = |name: String| {
        let parameter = parameters(place, "path").find(|it| it["name"] == *name);
        let schema = parameter.and_then(|it| referenced(&it.value()["schema"])).unwrap_or_default();
        (name, schema.to_owned())
    };
    let successes = successes(place);
    let content: Vec<_> = successes.iter().flat_map(|response| response.get("content").children()).collect();
    let body: Vec<_> = place.get("requestBody").get("content").children().collect();
    let is_empty = |response: &Place<'_>| response.get("content").entries().is_empty();
    let mut media: Vec<_> = content.iter().map(|content| content.key().to_owned()).collect();
    media.dedup();
    let (lines, stream) = of_form(&content, Form::Lines).unzip();
    Ok(Operation {
        id: id.to_owned(),
        method: method.to_owned(),
        path: path.to_owned(),
        idempotency,
        timeout: seconds(&place.get("x-timeout"))?,
        idle_timeout: seconds(&place.get("x-idle-timeout"))?,
        urgent: place["x-urgent"] == true,
        call: call(path, place)?,
        feature: place.document.origin("paths", path).map(str::to_owned),
        deprecated: place["deprecated"] == true,
        handwritten: place["x-handwritten"] == true,
        segments: segments(path).into_iter().map(segment).collect(),
        query: parameters(place, "query").map(|it| it.value().clone()).collect(),
        body: of_form(&body, Form::Json).and_then(|(_, schema)| schema),
        response: response(&content),
        optional: !content.is_empty() && (successes.iter().any(is_empty) || place.get("responses").has("304")),
        media,
        stream: stream.flatten(),
        lines,
    })
}

/// The time of an extension, if it is there.
fn seconds(place: &Place<'_>) -> Result<Option<u64>, Box<Problem>> {
    let seconds = place.as_u64().filter(|seconds| (1..=DAY).contains(seconds));
    if seconds.is_none() && !place.is_null() {
        let help = "write an integer up to 86400, such as 780, or remove it";
        Err(place.breach("timeout", "is not a number of seconds", help))?;
    }
    Ok(seconds)
}

/// The parameters in a part of the request, or all of them, with references resolved. A broken one is reported already.
pub(crate) fn parameters<'a>(operation: &Place<'a>, part: &str) -> impl Iterator<Item = Place<'a>> {
    let all = operation.get("parameters").items().into_iter();
    let all = all.map(|place| place.with(place.document.resolve(place.value())));
    all.filter(move |it| !it.is_null() && (part.is_empty() || it["in"] == part))
}

/// The header parameters that go with every request, by their keys.
pub(crate) fn headers<'a>(root: &Place<'a>) -> impl Iterator<Item = (&'a str, Place<'a>)> + use<'a> {
    let parameters = root.get("components").get("parameters").entries().into_iter();
    parameters.filter(|(_, parameter)| parameter["in"] == "header")
}

/// The responses that are successes.
pub(crate) fn successes<'a>(operation: &Place<'a>) -> Vec<Place<'a>> {
    operation.get("responses").children().filter(|response| response.key().starts_with('2')).collect()
}

/// The first media type of a form, and the name of its schema.
fn of_form(content: &[Place<'_>], form: Form) -> Option<(String, Option<String>)> {
    let content = content.iter().find(|content| Form::of(content.key()) == Some(form))?;
    Some((content.key().to_owned(), referenced(&content["schema"]).map(str::to_owned)))
}

fn response(content: &[Place<'_>]) -> Option<Response> {
    if let Some((_, schema)) = of_form(content, Form::Json) {
        return schema.map(Response::Schema);
    }
    let media = |form| {
        let media: BTreeSet<_> = content.iter().map(Place::key).filter(|it| Form::of(it) == Some(form)).collect();
        (!media.is_empty()).then(|| Vec::from_iter(media).join(", "))
    };
    let nothing = || content.is_empty().then_some(Response::Nothing);
    media(Form::Text).map(Response::Text).or_else(|| media(Form::Bytes).map(Response::Bytes)).or_else(nothing)
}

/// Reads `x-call`, or derives the call from the path.
fn call(path: &str, place: &Place<'_>) -> Result<Call, Box<Problem>> {
    let given = place.get("x-call");
    let (call, place, problem) = if given.is_null() {
        (Call::from_path(path), place, format!("{path} gives no name that a Rust method can have"))
    } else {
        let names = given.text().map(|text| text.split('.').map(str::to_owned).collect());
        (names.and_then(Call::from_names), &given, format!("{} is not a dotted path of Rust names", *given))
    };
    let help = "write `x-call` with the resource and the method, such as `bot.session.create`";
    call.ok_or_else(|| place.breach("call", problem, help).into())
}

/// The names in the braces of a path.
#[must_use]
pub fn segments(path: &str) -> Vec<String> {
    let names = path.split('{').skip(1).filter_map(|rest| rest.split_once('}'));
    names.map(|(name, _)| name.to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_gives_its_parameters_in_order() {
        let path = "/conversation/{conversationId}/message/{messageId}/fetch";
        assert_eq!(segments(path), ["conversationId", "messageId"]);
    }

    #[test]
    fn an_operation_without_a_retry_class_is_refused_at_its_line() -> Result<(), Error> {
        let text = "paths:\n  /bot/create:\n    post:\n      operationId: createBot\n";
        let document = Document::parse("bots.yaml", text)?;
        let error = operations(&document).unwrap_err().to_string();
        assert_eq!(
            error,
            "bots.yaml:3: paths./bot/create.post: has no x-retry: idempotent, not-idempotent or deduplicated"
        );
        Ok(())
    }

    /// An operation with another key, on its sixth line.
    fn operation(more: &str) -> Result<Vec<Operation>, Error> {
        let text = "paths:\n  /bot/create:\n    post:\n      operationId: createBot\n      x-retry: idempotent\n";
        operations(&Document::parse("bots.yaml", format!("{text}{more}"))?)
    }

    #[test]
    fn the_time_of_an_operation_is_in_whole_seconds() -> Result<(), Error> {
        for (key, of) in
            [("x-timeout", |it| it.timeout), ("x-idle-timeout", |it| it.idle_timeout)] as [(_, fn(&Operation) -> _); 2]
        {
            assert_eq!(of(&operation("")?[0]), None);
            assert_eq!(of(&operation(&format!("      {key}: 780\n"))?[0]), Some(780));
            for wrong in ["soon", "'780'", "1.5", "-1", "0", "86401"] {
                let error = operation(&format!("      {key}: {wrong}\n")).map(|_| ()).unwrap_err().to_string();
                let expected = "is not a number of seconds: write an integer up to 86400, such as 780, or remove it";
                assert_eq!(error, format!("bots.yaml:6: paths./bot/create.post.{key}: {expected}"), "{wrong}");
            }
        }
        Ok(())
    }

    #[test]
    fn call_is_derived_from_the_path_unless_x_call_names_it() -> Result<(), Error> {
        let call = |path: &str| Call::from_path(path).map(|call| (client_type(&call.resource), call.method));
        let of = |client: &str, method: &str| Some((client.to_owned(), method.to_owned()));
        assert_eq!(call("/bot/{botId}/session/create"), of("BotSessionClient", "create"));
        assert_eq!(call("/conversation/complete"), of("ConversationClient", "complete"));
        assert_eq!(call("/rate-limit/{id}/re-set"), of("RateLimitClient", "re_set"));
        assert_eq!(call("/ping"), of("Client", "ping"));
        for nameless in ["/", "/{id}", "/bot/match", "/2fa/list"] {
            assert_eq!(call(nameless), None, "{nameless}");
        }
        assert_eq!(operation("")?[0].call.to_string(), "BotClient::create");
        assert_eq!(operation("      x-call: bot.make\n")?[0].call.to_string(), "BotClient::make");
        for wrong in ["BotClient.create", "bot.", "bot.create()", "bot.match", "[create]"] {
            let error = operation(&format!("      x-call: {wrong}\n")).map(|_| ()).unwrap_err().to_string();
            let (begin, end) = ("bots.yaml:6: paths./bot/create.post.x-call: ", "such as `bot.session.create`");
            assert!(error.starts_with(begin) && error.ends_with(end), "{error}");
        }
        Ok(())
    }
}
