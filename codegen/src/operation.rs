//! What the client has to know of an operation beyond its types.

use heck::{ToPascalCase, ToShoutySnakeCase, ToSnakeCase};
use serde_json::Value;

use crate::document::{Place, referenced};
use crate::{Document, Error, Problem};

/// The media type of whole answers and of request bodies.
pub const JSON: &str = "application/json";
/// The media type of streamed answers, a JSON value on each line.
pub const JSON_LINES: &str = "application/jsonl";

/// What a path has an operation for; whatever else stands there is none.
pub(crate) const METHODS: [&str; 8] = ["delete", "get", "head", "options", "patch", "post", "put", "trace"];

/// Whether an operation may be repeated when nobody knows whether it took effect: the values of
/// `x-retry`.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Retry {
    /// Once more changes nothing.
    Safe,
    /// Once more may do it twice.
    Unsafe,
    /// The server itself recognises the second time.
    Deduplicated,
}

/// An operation of the document.
#[derive(Clone, Debug)]
pub struct Operation {
    /// The `operationId`, in camel case.
    pub id: String,
    /// The HTTP method, in lower case.
    pub method: String,
    /// The path with its parameters in braces.
    pub path: String,
    /// The class given by `x-retry`.
    pub retry: Retry,
    /// How many seconds a whole answer may take, where `x-timeout` says so.
    pub timeout: Option<u64>,
    /// The client's function that makes the call, below the crate: `BotClient::create`. What `x-call` says.
    pub call: Option<String>,
    /// The names of the path's parameters, in its order.
    pub segments: Vec<String>,
    /// The query parameters, references resolved.
    pub query: Vec<Value>,
    /// Whether it has a JSON body.
    pub body: bool,
    /// Whether the answer may be that nothing has changed: a 304 without a body.
    pub optional: bool,
    /// The media types of the answer.
    pub media: Vec<String>,
    /// The event union that it streams.
    pub stream: Option<String>,
}

impl Operation {
    /// The name of its function: `list_bots`.
    #[must_use]
    pub fn function(&self) -> String {
        self.id.to_snake_case()
    }

    /// The name of its entry in the operation table: `LIST_BOTS`.
    #[must_use]
    pub fn constant(&self) -> String {
        self.id.to_shouty_snake_case()
    }

    /// Where it stands in its document.
    pub(crate) fn place<'a>(&self, document: &'a Document) -> Option<Place<'a>> {
        let find = |place: Place<'a>, key: &str| place.entries().into_iter().find(|(name, _)| *name == key);
        let (_, item) = find(document.root().get("paths"), &self.path)?;
        find(item, &self.method).map(|(_, place)| place)
    }

    /// The name of the type that holds its query parameters: `ListBots`.
    #[must_use]
    pub fn query_type(&self) -> String {
        self.id.to_pascal_case()
    }
}

/// All operations of a document, in the order of their paths.
///
/// # Errors
/// [`Error::Document`] where one lacks what the table needs.
pub fn operations(document: &Document) -> Result<Vec<Operation>, Error> {
    let mut found = Vec::new();
    let mut problems = Vec::new();
    for (path, item) in document.root().get("paths").entries() {
        for (method, place) in item.entries().into_iter().filter(|(method, _)| METHODS.contains(method)) {
            match operation(document, path, method, &place) {
                Ok(operation) => found.push(operation),
                Err(problem) => problems.push(*problem),
            }
        }
    }
    document.accept(problems)?;
    Ok(found)
}

fn operation(document: &Document, path: &str, method: &str, place: &Place<'_>) -> Result<Operation, Box<Problem>> {
    let id = place.get("operationId");
    let id = id.text().ok_or_else(|| place.problem("has no operationId").rule("operation-id"))?;
    let retry = place.get("x-retry");
    let retry = match retry.text() {
        Some("safe") => Retry::Safe,
        Some("unsafe") => Retry::Unsafe,
        Some("deduplicated") => Retry::Deduplicated,
        Some(_) => return Err(retry.problem("is safe, unsafe or deduplicated").rule("retry").into()),
        None => return Err(place.problem("has no x-retry: safe, unsafe or deduplicated").rule("retry").into()),
    };
    let parameters = place.get("parameters");
    let parameters = parameters.value().as_array().map_or(&[][..], Vec::as_slice);
    let query = parameters.iter().map(|parameter| document.resolve(parameter));
    let answers = place.get("responses").get("200").get("content");
    let stream = answers.get(JSON_LINES).value();
    Ok(Operation {
        id: id.to_owned(),
        method: method.to_owned(),
        path: path.to_owned(),
        retry,
        timeout: timeout(&place.get("x-timeout"))?,
        call: call(&place.get("x-call"))?,
        segments: segments(path),
        query: query.filter(|it| it["in"] == "query").cloned().collect(),
        optional: !place.get("responses").get("304").value().is_null(),
        body: !place.get("requestBody").value().is_null(),
        media: answers.entries().iter().map(|(media, _)| (*media).to_owned()).collect(),
        stream: referenced(&stream["schema"]).map(str::to_owned),
    })
}

fn timeout(place: &Place<'_>) -> Result<Option<u64>, Box<Problem>> {
    match place.value().as_u64().filter(|seconds| *seconds > 0) {
        None if !place.value().is_null() => {
            let problem = place.problem("is no number of seconds").rule("timeout");
            Err(problem.mend("write a whole one, such as 780, or leave it out").into())
        }
        seconds => Ok(seconds),
    }
}

fn call(place: &Place<'_>) -> Result<Option<String>, Box<Problem>> {
    let is_method = |text: &str| {
        let names = text.split_once("::").map(<[_; 2]>::from);
        names.is_some_and(|names| names.iter().all(|name| syn::parse_str::<syn::Ident>(name).is_ok()))
    };
    match place.text().filter(|text| is_method(text)) {
        None if !place.value().is_null() => {
            let problem = place.problem("is no method of the client").rule("call");
            Err(problem.mend("write one, such as `BotClient::create`, or leave it out").into())
        }
        call => Ok(call.map(str::to_owned)),
    }
}

/// The names in braces.
pub(crate) fn segments(path: &str) -> Vec<String> {
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
        assert_eq!(error, "bots.yaml:3: paths./bot/create.post: has no x-retry: safe, unsafe or deduplicated");
        Ok(())
    }

    /// An operation with more said of it, on its sixth line.
    fn operation(more: &str) -> Result<Vec<Operation>, Error> {
        let text = "paths:\n  /bot/create:\n    post:\n      operationId: createBot\n      x-retry: safe\n";
        operations(&Document::parse("bots.yaml", format!("{text}{more}"))?)
    }

    #[test]
    fn the_time_of_an_operation_is_in_whole_seconds() -> Result<(), Error> {
        assert_eq!(operation("")?[0].timeout, None);
        assert_eq!(operation("      x-timeout: 780\n")?[0].timeout, Some(780));
        for wrong in ["soon", "'780'", "1.5", "-1", "0"] {
            let error = operation(&format!("      x-timeout: {wrong}\n")).map(|_| ()).unwrap_err().to_string();
            let said = "is no number of seconds: write a whole one, such as 780, or leave it out";
            assert_eq!(error, format!("bots.yaml:6: paths./bot/create.post.x-timeout: {said}"), "{wrong}");
        }
        Ok(())
    }

    #[test]
    fn the_call_of_an_operation_is_a_method_or_nothing() -> Result<(), Error> {
        assert_eq!(operation("")?[0].call, None);
        assert_eq!(operation("      x-call: BotClient::create\n")?[0].call.as_deref(), Some("BotClient::create"));
        for wrong in ["create", "'BotClient::'", "BotClient::create()", "crate::BotClient::create", "[create]"] {
            let error = operation(&format!("      x-call: {wrong}\n")).map(|_| ()).unwrap_err().to_string();
            let said = "is no method of the client: write one, such as `BotClient::create`, or leave it out";
            assert_eq!(error, format!("bots.yaml:6: paths./bot/create.post.x-call: {said}"), "{wrong}");
        }
        Ok(())
    }
}
