//! What an operation sends, before anybody sends it.

use std::borrow::Cow;
use std::marker::PhantomData;
use std::time::Duration;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use reqwest::header::{CONTENT_TYPE, HeaderMap, HeaderValue};
use serde::Serialize;
use serde_json::Value;

use super::{Body, Limited, Operation, Target};

/// In the place of an answer: the operation only streams, it cannot be awaited.
#[derive(Clone, Copy, Debug)]
pub enum StreamOnly {}

/// In the place of a stream: the operation answers as a whole, it cannot be streamed.
#[derive(Clone, Copy, Debug)]
pub enum NoStream {}

/// A request for an answer of type `T`, or a stream of `S`.
pub(crate) struct Request<T, S = NoStream> {
    pub(crate) target: Target,
    pub(crate) query: Vec<(String, String)>,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Body,
    /// It goes to somebody else: nothing of the client's own goes along.
    pub(crate) external: bool,
    /// How long its answer may take, where that is more than usual.
    pub(crate) patience: Option<Duration>,
    /// Why it cannot be sent.
    pub(crate) problem: Option<String>,
    segments: Vec<String>,
    answer: PhantomData<fn() -> (T, S)>,
}

/// Everything but what RFC 3986 calls unreserved.
const SEGMENT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

impl<T, S> Request<T, S> {
    pub(crate) fn new(operation: &'static Operation) -> Self {
        Self::to(Target::Known(operation))
    }

    pub(crate) fn to(target: Target) -> Self {
        Self {
            target,
            query: Vec::new(),
            headers: HeaderMap::new(),
            body: Body::Nothing,
            external: false,
            patience: None,
            problem: None,
            segments: Vec::new(),
            answer: PhantomData,
        }
    }

    /// The same request for an answer of another type.
    pub(crate) fn expecting<U, R>(self) -> Request<U, R> {
        Request {
            target: self.target,
            query: self.query,
            headers: self.headers,
            body: self.body,
            external: self.external,
            patience: self.patience,
            problem: self.problem,
            segments: self.segments,
            answer: PhantomData,
        }
    }

    /// Gives the next parameter of the path. It stays one segment, whatever it holds.
    pub(crate) fn segment(mut self, value: &str) -> Self {
        if matches!(value, "" | "." | "..") {
            self.problem = Some(format!("{value:?} is no id"));
        }
        self.segments.push(Cow::from(utf8_percent_encode(value, SEGMENT)).into_owned());
        self
    }

    /// A body of the document. One that breaks its limits is not sent.
    pub(crate) fn json(mut self, body: &(impl Serialize + Limited)) -> Self {
        if let Err(problem) = body.check() {
            self.problem = Some(problem);
        }
        self.any_json(body)
    }

    /// The same request with a change to its body, which is a `B` of the document.
    #[cfg(feature = "agent")]
    pub(crate) fn amend<B>(self, change: impl FnOnce(&mut B) -> Result<(), String>) -> Self
    where
        B: serde::de::DeserializeOwned + Serialize + Limited,
    {
        let Body::Bytes(body) = &self.body else { return self };
        let body = serde_json::from_slice(body).map_err(|problem| format!("the body is another: {problem}"));
        match body.and_then(|mut body| change(&mut body).map(|()| body)) {
            Ok(body) => self.json(&body),
            Err(problem) => Self { problem: Some(problem), ..self },
        }
    }

    pub(crate) fn any_json(self, body: &impl Serialize) -> Self {
        match serde_json::to_vec(body) {
            Ok(bytes) => self.body(HeaderValue::from_static("application/json"), Body::Bytes(bytes.into())),
            Err(problem) => Self { problem: Some(format!("the body is no JSON: {problem}")), ..self },
        }
    }

    pub(crate) fn body(mut self, media: HeaderValue, body: Body) -> Self {
        self.headers.insert(CONTENT_TYPE, media);
        self.body = body;
        self
    }

    /// Objects become `key.sub=value`, lists become `a,b`; null and empty lists are left out.
    pub(crate) fn query(mut self, query: &impl Serialize) -> Self {
        match serde_json::to_value(query) {
            Ok(query) => pairs(String::new(), &query, &mut self.query),
            Err(problem) => self.problem = Some(format!("the query is no JSON: {problem}")),
        }
        self
    }

    /// Sets a parameter of the query, whether it was there or not.
    pub(crate) fn set_query(&mut self, key: &str, value: String) {
        self.query.retain(|(name, _)| name != key);
        self.query.push((key.to_owned(), value));
    }

    pub(crate) fn timeout(&self) -> Option<Duration> {
        self.patience.or(self.target.timeout())
    }

    /// The path, its parameters filled in: the document's, or another one for the same template.
    pub(crate) fn path(&self, template: &str) -> String {
        let mut path = String::with_capacity(2 * template.len());
        let mut pieces = template.split('{');
        path.push_str(pieces.next().unwrap_or_default());
        for piece in pieces {
            match piece.split_once('}').and_then(|(name, rest)| Some((self.parameter(name)?, rest))) {
                Some((value, rest)) => path.extend([value, rest]),
                None => path.extend(["{", piece]),
            }
        }
        path
    }

    /// What has been given for this parameter of the document's path.
    fn parameter(&self, name: &str) -> Option<&str> {
        let names = self.target.path().split('{').skip(1).filter_map(|piece| piece.split_once('}'));
        names.zip(&self.segments).find(|((of, _), _)| *of == name).map(|(_, value)| value.as_str())
    }
}

impl<T, S> Clone for Request<T, S> {
    fn clone(&self) -> Self {
        Self {
            target: self.target.clone(),
            query: self.query.clone(),
            headers: self.headers.clone(),
            body: self.body.clone(),
            external: self.external,
            patience: self.patience,
            problem: self.problem.clone(),
            segments: self.segments.clone(),
            answer: PhantomData,
        }
    }
}

fn pairs(key: String, value: &Value, found: &mut Vec<(String, String)>) {
    match value {
        Value::Null => {}
        Value::Object(map) => {
            for (name, value) in map {
                let dot = if key.is_empty() { "" } else { "." };
                pairs(format!("{key}{dot}{name}"), value, found);
            }
        }
        Value::Array(list) if list.is_empty() => {}
        Value::Array(list) => {
            let items: Vec<_> = list.iter().map(text).collect();
            found.push((key, items.join(",")));
        }
        scalar => found.push((key, text(scalar))),
    }
}

fn text(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::operations::{FETCH_BOT, LIST_BOTS};

    #[test]
    fn an_id_stays_one_segment() {
        let path = |id: &str| Request::<()>::new(&FETCH_BOT).segment(id).path(FETCH_BOT.path);
        let expected = |segment: &str| FETCH_BOT.path.replace("{botId}", segment);
        assert_eq!(path("a/b"), expected("a%2Fb"));
        assert_eq!(path(r"..\..?x=1#y%z"), expected("..%5C..%3Fx%3D1%23y%25z"));
        assert_eq!(path("größe"), expected("gr%C3%B6%C3%9Fe"));
    }

    #[test]
    fn an_id_of_dots_or_nothing_is_refused() {
        for id in ["", ".", ".."] {
            assert!(Request::<()>::new(&FETCH_BOT).segment(id).problem.is_some(), "{id:?}");
        }
    }

    #[test]
    fn a_query_is_flat() {
        let query = json!({ "take": 10, "order": null, "botId": ["a", "b"], "taskId": [],
            "meta": { "shop": { "open": true }, "city": "Graz" } });
        let request = Request::<()>::new(&LIST_BOTS).query(&query);
        let pairs: Vec<_> = request.query.iter().map(|(key, value)| format!("{key}={value}")).collect();
        assert_eq!(pairs, ["botId=a,b", "meta.city=Graz", "meta.shop.open=true", "take=10"]);
    }
}
