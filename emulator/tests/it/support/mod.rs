//! A caller of the emulator, for the tests of this folder.

use std::time::Duration;

use async_stream::stream;
use chatbotkit_emulator::{Emulator, EmulatorBuilder, Script};
use futures_util::Stream;
use reqwest::{Client, Method, RequestBuilder, Response, StatusCode};
use serde_json::{Value, json};

/// An emulator and a token to call it with.
pub(crate) struct Api {
    pub(crate) emulator: Emulator,
    pub(crate) http: Client,
    pub(crate) token: String,
}

impl Api {
    pub(crate) async fn start() -> Self {
        Self::with(Script::new()).await
    }

    pub(crate) async fn with(script: Script) -> Self {
        Self::of(Emulator::builder().script(script)).await
    }

    pub(crate) async fn of(builder: EmulatorBuilder) -> Self {
        let emulator = builder.start().await.expect("a free port");
        Self { emulator, http: Client::new(), token: "sk-test".to_owned() }
    }

    pub(crate) fn url(&self, path: &str) -> String {
        format!("{}/v1{path}", self.emulator.base_url())
    }

    /// A POST as this account; the body may be changed afterwards.
    pub(crate) fn post(&self, path: &str, body: &Value) -> RequestBuilder {
        self.http.post(self.url(path)).bearer_auth(&self.token).json(body)
    }

    pub(crate) fn get(&self, path: &str) -> RequestBuilder {
        self.http.get(self.url(path)).bearer_auth(&self.token)
    }

    pub(crate) fn bare(&self, method: Method, path: &str) -> RequestBuilder {
        self.http.request(method, self.url(path))
    }

    /// Posts, and expects success.
    pub(crate) async fn ok(&self, path: &str, body: Value) -> Value {
        let response = self.post(path, &body).send().await.expect("a response");
        assert_eq!(response.status(), StatusCode::OK, "{path}");
        response.json().await.expect("JSON")
    }

    pub(crate) async fn fetch(&self, path: &str) -> Value {
        let response = self.get(path).send().await.expect("a response");
        assert_eq!(response.status(), StatusCode::OK, "{path}");
        response.json().await.expect("JSON")
    }

    /// Posts for a stream, and reads it to its end.
    pub(crate) async fn events(&self, path: &str, body: Value) -> Vec<Value> {
        lines(self.jsonl(path, &body).await).await
    }

    pub(crate) async fn jsonl(&self, path: &str, body: &Value) -> Response {
        let response = self.post(path, body).header("accept", "application/jsonl").send().await.expect("a response");
        assert_eq!(response.status(), StatusCode::OK, "{path}");
        response
    }

    pub(crate) async fn conversation(&self) -> String {
        id(&self.ok("/conversation/create", json!({})).await)
    }
}

pub(crate) fn id(response: &Value) -> String {
    response["id"].as_str().expect("an id").to_owned()
}

pub(crate) async fn status_and_body(request: RequestBuilder) -> (u16, Value) {
    let response = request.send().await.expect("a response");
    (response.status().as_u16(), response.json().await.expect("JSON"))
}

pub(crate) async fn lines(response: Response) -> Vec<Value> {
    let text = response.text().await.expect("a whole body");
    text.lines().map(|line| serde_json::from_str(line).expect("a line of JSON")).collect()
}

/// The lines of a stream as they come.
pub(crate) fn live(response: Response) -> impl Stream<Item = Value> {
    stream! {
        let mut bytes = Vec::new();
        for await chunk in response.bytes_stream() {
            bytes.extend_from_slice(&chunk.expect("a chunk"));
            while let Some(end) = bytes.iter().position(|&byte| byte == b'\n') {
                let line: Vec<_> = bytes.drain(..=end).collect();
                yield serde_json::from_slice(&line).expect("a line of JSON");
            }
        }
    }
}

pub(crate) fn types(events: &[Value]) -> Vec<&str> {
    events.iter().map(|event| event["type"].as_str().expect("a type")).collect()
}

/// Fails rather than hangs.
pub(crate) async fn soon<T>(future: impl Future<Output = T>) -> T {
    tokio::time::timeout(Duration::from_secs(10), future).await.expect("in time")
}
