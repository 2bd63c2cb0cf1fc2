//! Requests before they are sent.

use std::time::Duration;

use bytes::Bytes;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use reqwest::header::{CONTENT_TYPE, HeaderMap, HeaderValue};
use reqwest::{Method, StatusCode};
use serde_core::Serialize;
use serde_json::Value;

use super::body::Body;
use super::limits::Limited;
use super::media::{FORM, JSON, JSON_LINES};
use super::operation::Target;
use super::value::json_text;

/// Response type of an operation that only streams: a call of it cannot be awaited.
#[derive(Clone, Copy, Debug)]
pub enum StreamOnly {}

/// Event type of an operation that does not stream: a call of it can only be awaited.
#[derive(Clone, Copy, Debug)]
pub enum NoStream {}

/// The form of the response that a call is awaited for.
#[derive(Clone, Copy)]
#[allow(dead_code, reason = "a document may have an operation of each kind, or none")]
pub(crate) enum Form {
    Json,
    /// JSON, or no body.
    Optional,
    /// JSON with nothing but the id of what is changed, or no body.
    Known,
    /// Text of a media type.
    Text(&'static str),
    /// Bytes of a media type.
    Bytes(&'static str),
    Nothing,
}

impl Form {
    pub(crate) fn accept(self) -> &'static str {
        match self {
            Self::Json | Self::Optional | Self::Known | Self::Nothing => JSON,
            Self::Text(media) | Self::Bytes(media) => media,
        }
    }
}

/// A request, without the types of its response: those belong to the call.
#[derive(Clone)]
pub(crate) struct Request {
    pub(crate) target: Target,
    /// The path, with the values of its parameters.
    pub(crate) path: String,
    pub(crate) query: Vec<(String, String)>,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Body,
    /// True if it goes to another host, without the client's credentials and headers.
    pub(crate) external: bool,
    /// True if it must not wait for other requests, because they wait for it.
    pub(crate) urgent: bool,
    /// The timeout of the whole response, where neither the client nor the call sets one.
    pub(crate) timeout: Duration,
    /// The idle timeout of the stream, if it is not the usual one.
    pub(crate) idle_timeout: Option<Duration>,
    /// The form of the response.
    pub(crate) form: Form,
    /// The media type of the streamed response.
    pub(crate) lines: &'static str,
    /// The reason why it cannot be sent.
    pub(crate) problem: Option<String>,
}

/// The timeout of a whole response, unless the operation has another.
const TIMEOUT: Duration = Duration::from_secs(60);

/// Everything but what RFC 3986 calls unreserved.
const SEGMENT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

impl Request {
    /// A request, with the values of the path parameters. Each stays one segment of the path, whatever it holds.
    pub(crate) fn new(target: Target, parameters: &[&str]) -> Self {
        let mut rest = target.path();
        let mut path = String::with_capacity(2 * rest.len());
        let mut problem = None;
        for parameter in parameters {
            if matches!(*parameter, "" | "." | "..") {
                problem = Some(format!("invalid id {parameter:?}"));
            }
            let (literal, after) = rest.split_once('{').unwrap_or((rest, ""));
            rest = after.split_once('}').map_or("", |(_, after)| after);
            path.push_str(literal);
            path.extend(utf8_percent_encode(parameter, SEGMENT));
        }
        path.push_str(rest);
        Self {
            timeout: target.operation().and_then(|operation| operation.timeout).unwrap_or(TIMEOUT),
            idle_timeout: target.operation().and_then(|operation| operation.idle_timeout),
            urgent: target.operation().is_some_and(|operation| operation.urgent),
            target,
            path,
            query: Vec::new(),
            headers: HeaderMap::new(),
            body: Body::Nothing,
            external: false,
            form: Form::Json,
            lines: JSON_LINES,
            problem,
        }
    }

    /// Sets the form of the response, where it is not JSON.
    #[allow(dead_code, reason = "a document may have an operation of each kind, or none")]
    pub(crate) fn reads(self, form: Form) -> Self {
        Self { form, ..self }
    }

    /// Sets the media type of the streamed response, where it is not the usual one.
    #[allow(dead_code, reason = "a document may have an operation of each kind, or none")]
    pub(crate) fn lines(self, lines: &'static str) -> Self {
        Self { lines, ..self }
    }

    /// Sets a JSON body of the document. One that violates a limit is not sent.
    pub(crate) fn json(self, body: &(impl Serialize + Limited)) -> Self {
        self.checked(body).any_json(body)
    }

    /// Changes the JSON body, which is a `B` of the document.
    #[cfg(feature = "agent")]
    pub(crate) fn amend<B>(self, change: impl FnOnce(&mut B) -> Result<(), String>) -> Self
    where
        B: serde_core::de::DeserializeOwned + Serialize + Limited,
    {
        let Body::Bytes(body) = &self.body else { return self };
        let body = serde_json::from_slice(body).map_err(|problem| format!("the request has another body: {problem}"));
        match body.and_then(|mut body| change(&mut body).map(|()| body)) {
            Ok(body) => self.json(&body),
            Err(problem) => Self { problem: Some(problem), ..self },
        }
    }

    pub(crate) fn any_json(self, body: &impl Serialize) -> Self {
        match serde_json::to_vec(body) {
            Ok(bytes) => self.body(HeaderValue::from_static(JSON), Body::Bytes(bytes.into())),
            Err(problem) => Self { problem: Some(format!("the body cannot be serialized: {problem}")), ..self },
        }
    }

    /// Sets a URL-encoded form, with the rules of a query.
    pub(crate) fn form(self, form: &impl Serialize) -> Self {
        let found = match pairs(form) {
            Ok(found) => found,
            Err(problem) => return Self { problem: Some(format!("the form cannot be serialized: {problem}")), ..self },
        };
        let encoded = |text: &str| utf8_percent_encode(text, SEGMENT).to_string();
        let fields = found.iter().map(|(key, value)| format!("{}={}", encoded(key), encoded(value)));
        let body = fields.collect::<Vec<_>>().join("&");
        self.body(HeaderValue::from_static(FORM), Body::Bytes(body.into()))
    }

    pub(crate) fn body(mut self, media: HeaderValue, body: Body) -> Self {
        self.headers.insert(CONTENT_TYPE, media);
        self.body = body;
        self
    }

    /// Adds a query of the document. One that violates a limit is not sent.
    #[allow(dead_code, reason = "a document may have no query")]
    pub(crate) fn query(self, query: &(impl Serialize + Limited)) -> Self {
        self.checked(query).any_query(query)
    }

    fn checked(mut self, request: &impl Limited) -> Self {
        if let Err(problem) = request.check() {
            self.problem = Some(problem);
        }
        self
    }

    /// Adds a query: objects become `key.sub=value`, lists become `a,b`; null and empty lists are left out. A comma in an item
    /// is an error, since it would separate two.
    pub(crate) fn any_query(mut self, query: &impl Serialize) -> Self {
        match pairs(query) {
            Ok(pairs) => self.query.extend(pairs),
            Err(problem) => self.problem = Some(format!("the query cannot be serialized: {problem}")),
        }
        self
    }

    /// The body of a successful response without one: the id of the resource that was changed, which the caller knows.
    pub(crate) fn echo(&self, status: StatusCode) -> Bytes {
        let reads = self.target.method() == Method::GET;
        match self.parameters().last() {
            _ if matches!(self.form, Form::Optional) => Bytes::from_static(b"null"),
            _ if reads && status == StatusCode::OK => Bytes::new(),
            Some((_, id)) if matches!(self.form, Form::Known) && status.is_success() => {
                let id = percent_decode_str(id).decode_utf8_lossy();
                json_text(&serde_json::json!({ "id": id })).into()
            }
            _ => Bytes::from_static(b"null"),
        }
    }

    /// Sets a query parameter, in place of an earlier value.
    pub(crate) fn set_query(&mut self, key: &str, value: String) {
        self.query.retain(|(name, _)| name != key);
        self.query.push((key.to_owned(), value));
    }

    /// Fills the parameters into another template for the same path.
    ///
    /// # Errors
    /// Fails where the path does not have the form of its own template, or the other has another parameter.
    pub(crate) fn fill(&self, template: &str) -> Result<String, String> {
        let filled = |path: String, (name, value): (&str, &str)| path.replace(&format!("{{{name}}}"), value);
        let filled = self.parameters().fold(template.to_owned(), filled);
        let segments = |path: &str| path.split('/').count();
        if filled.contains('{') || segments(&self.path) != segments(self.target.endpoint()) {
            let template = template.split('?').next().unwrap_or_default();
            return Err(format!("endpoint {template:?} cannot be filled in from the path {:?}", self.path));
        }
        Ok(filled)
    }

    /// The path parameters and their values, encoded. A segment of the path has one at most.
    fn parameters(&self) -> impl Iterator<Item = (&str, &str)> {
        let segments = self.target.endpoint().split('/').zip(self.path.split('/'));
        segments.filter_map(|(form, segment)| {
            let (before, rest) = form.split_once('{')?;
            let (name, after) = rest.split_once('}')?;
            Some((name, segment.strip_prefix(before)?.strip_suffix(after)?))
        })
    }
}

/// The parameters of a query or a form: of a map, or of a list of pairs.
fn pairs(fields: &impl Serialize) -> Result<Vec<(String, String)>, String> {
    fn add(key: &str, value: &Value, found: &mut Vec<(String, String)>) -> Result<(), String> {
        match value {
            Value::Null => {}
            Value::Object(map) => {
                map.iter().try_for_each(|(name, value)| add(&format!("{key}.{name}"), value, found))?;
            }
            Value::Array(list) => {
                let items: Vec<_> = list.iter().filter(|item| !item.is_null()).map(text).collect();
                if items.iter().any(|item| item.contains(',')) {
                    return Err(format!("an item of {key} contains a comma, which separates the items"));
                }
                if !items.is_empty() {
                    found.push((key.to_owned(), items.join(",")));
                }
            }
            scalar => found.push((key.to_owned(), text(scalar))),
        }
        Ok(())
    }
    let invalid = || "expected a map or a list of pairs".to_owned();
    let mut found = Vec::new();
    match serde_json::to_value(fields).map_err(|problem| problem.to_string())? {
        Value::Null => {}
        Value::Object(map) => map.iter().try_for_each(|(name, value)| add(name, value, &mut found))?,
        Value::Array(list) => {
            for item in &list {
                let pair = item.as_array().map(Vec::as_slice);
                let Some([Value::String(name), value]) = pair else { return Err(invalid()) };
                add(name, value, &mut found)?;
            }
        }
        _ => return Err(invalid()),
    }
    Ok(found)
}

fn text(value: &Value) -> String {
    value.as_str().map_or_else(|| json_text(value), str::to_owned)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::operations::{FETCH_BOT, LIST_BOTS};

    #[test]
    fn id_stays_one_path_segment() {
        let path = |id: &str| Request::new(Target::Known(&FETCH_BOT), &[id]).path;
        let expected = |segment: &str| FETCH_BOT.path.replace("{botId}", segment);
        assert_eq!(path("a/b"), expected("a%2Fb"));
        assert_eq!(path(r"..\..?x=1#y%z"), expected("..%5C..%3Fx%3D1%23y%25z"));
        assert_eq!(path("größe"), expected("gr%C3%B6%C3%9Fe"));
    }

    #[test]
    fn empty_id_and_dot_segments_are_refused() {
        for id in ["", ".", ".."] {
            assert!(Request::new(Target::Known(&FETCH_BOT), &[id]).problem.is_some(), "{id:?}");
        }
    }

    #[test]
    fn parameters_are_filled_into_another_template() {
        let bot = Request::new(Target::Known(&FETCH_BOT), &["a/b-fetch"]);
        assert_eq!(bot.fill("/robot/{botId}"), Ok("/robot/a%2Fb-fetch".to_owned()));
        assert!(bot.fill("/robot/{id}").is_err());
        let other = |path: &str, template: &str| {
            let target = Target::other(Method::GET, path.to_owned(), Some(template.to_owned()));
            let request = Request::new(target, &[]);
            request.fill("/x/{b}/{a}").ok()
        };
        assert_eq!(other("/c/one/two.json", "/c/{a}/{b}.json").as_deref(), Some("/x/two/one"));
        assert_eq!(other("/c/v1.json/a.json.json:get", "/c/v{a}.json/{b}.json:get").as_deref(), Some("/x/a.json/1"));
        for (path, template) in [("/elsewhere", "/c/{a}/{b}"), ("/c/1/2/3", "/c/{a}/{b}"), ("/c/1", "/c/{a}")] {
            assert_eq!(other(path, template), None, "{path}");
        }
    }

    #[test]
    fn query_parameters_are_flat() {
        let query = json!({ "take": 10, "order": null, "botId": ["a", "b"], "taskId": [],
            "meta": { "shop": { "open": true }, "city": "Graz" } });
        let request = Request::new(Target::Known(&LIST_BOTS), &[]).any_query(&query);
        let pairs: Vec<_> = request.query.iter().map(|(key, value)| format!("{key}={value}")).collect();
        assert_eq!(pairs, ["botId=a,b", "meta.city=Graz", "meta.shop.open=true", "take=10"]);
    }

    #[test]
    fn comma_in_an_item_of_a_list_is_refused() {
        let problem = |query| Request::new(Target::Known(&LIST_BOTS), &[]).any_query(&query).problem;
        let expected = "the query cannot be serialized: an item of botId contains a comma, which separates the items";
        assert_eq!(problem(json!({ "botId": ["a,b", "c"] })).as_deref(), Some(expected));
        assert_eq!(problem(json!({ "name": "a,b" })), None);
    }

    #[test]
    fn query_can_be_a_list_of_pairs() {
        let request = |query| Request::new(Target::Known(&LIST_BOTS), &[]).any_query(&query);
        let pairs = request(json!([["take", "5"], ["a", [null, 1]], ["a", 2], ["b", null]])).query;
        assert_eq!(pairs, [("take", "5"), ("a", "1"), ("a", "2")].map(|(a, b)| (a.to_owned(), b.to_owned())));
        for query in [json!("a=b"), json!([1]), json!([["a"]]), json!([[1, 2]])] {
            let problem = request(query).problem.unwrap_or_default();
            assert!(problem.contains("list of pairs"), "{problem}");
        }
    }
}
