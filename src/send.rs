//! One attempt: a request goes out, and what comes back is told apart.

use std::time::Duration;

use bytes::{Bytes, BytesMut};
use memchr::memmem;
use reqwest::StatusCode;
use reqwest::header::{ACCEPT, CONTENT_TYPE, HeaderMap, HeaderValue, LOCATION};
use serde::de::DeserializeOwned;
use tokio::time;

use crate::Response;
use crate::core::Core;
use crate::error::{Error, Kind, Result};
use crate::generated::secrets;
use crate::retry::retry;
use crate::trace;
use crate::types::ErrorBody;
use crate::wire::Request;

pub(crate) const JSON: &str = "application/json";
pub(crate) const JSON_LINES: &str = "application/jsonl";
pub(crate) const CSV: &str = "text/csv";
pub(crate) const ANYTHING: &str = "*/*";

/// The most that is read of an answer which only says what went wrong.
const LARGEST_ERROR: usize = 1024 * 1024;

/// An answer that is there as a whole.
#[derive(Clone)]
pub(crate) struct Whole {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
}

/// Gets a whole answer: the one that is kept, or else one of as many attempts as it takes.
pub(crate) async fn fetch<T, S, V>(
    core: &Core,
    request: &Request<T, S>,
    accept: &'static str,
    cached: Option<&str>,
    read: fn(&Whole) -> Result<V>,
) -> Result<Response<V>> {
    let answer = || {
        retry(core, request, |left| async move {
            let whole = attempt(core, request, accept, left).await?;
            let value = read(&whole).map_err(|error| error.of(&request.target).with_headers(&whole.headers))?;
            Ok((whole, value))
        })
    };
    let (whole, value) = match cached {
        None => answer().await?,
        // In a box, so that calls which are not kept do not carry the room for it around.
        Some(key) => {
            Box::pin(async {
                let key = core.fingerprint(request, accept, key)?;
                let whole = core.cache().get(key, || async { Ok(answer().await?.0) }).await?;
                let value = read(&whole).map_err(|error| error.of(&request.target))?;
                Ok::<_, Error>((whole, value))
            })
            .await?
        }
    };
    Ok(Response { value, status: whole.status, headers: whole.headers })
}

async fn attempt<T, S>(
    core: &Core,
    request: &Request<T, S>,
    accept: &'static str,
    left: Option<Duration>,
) -> Result<Whole> {
    // In a box, because all that is around it is moved before it runs.
    let answer = Box::pin(async {
        let mut answer = send(core, request, accept).await?;
        let (status, headers) = (answer.status(), std::mem::take(answer.headers_mut()));
        let body =
            body(answer, core.largest_answer()).await.map_err(|error| error.at(status).with_headers(&headers))?;
        trace::answer(core, &body);
        Ok(Whole { status, headers, body })
    });
    within(shorter(core.timeout(request), left), answer).await.map_err(|error| error.of(&request.target))
}

/// Gets the headers of an answer whose body is still to come.
pub(crate) async fn begin<T, S>(
    core: &Core,
    request: &Request<T, S>,
    accept: &'static str,
    left: Option<Duration>,
) -> Result<reqwest::Response> {
    let answer = within(shorter(core.stream_idle_timeout(), left), send(core, request, accept)).await;
    answer.map_err(|error| error.of(&request.target))
}

fn shorter(limit: Duration, left: Option<Duration>) -> Duration {
    left.map_or(limit, |left| limit.min(left))
}

/// A body to its end, which must not be too far away.
async fn body(mut answer: reqwest::Response, largest: usize) -> Result<Bytes> {
    let mut first = Bytes::new();
    let mut whole = BytesMut::new();
    while let Some(chunk) = answer.chunk().await.map_err(|problem| Error::transport(problem.into()))? {
        if first.len() + whole.len() + chunk.len() > largest {
            return Err(Error::new(Kind::Decode, format!("the answer is larger than {largest} bytes")));
        }
        // Most answers are one chunk, which need not be copied.
        if first.is_empty() && whole.is_empty() {
            first = chunk;
        } else {
            whole.extend_from_slice(&std::mem::take(&mut first));
            whole.extend_from_slice(&chunk);
        }
    }
    Ok(if whole.is_empty() { first } else { whole.freeze() })
}

/// Waits for something, and not for ever.
pub(crate) async fn within<V>(limit: Duration, what: impl Future<Output = Result<V>>) -> Result<V> {
    time::timeout(limit, what).await.unwrap_or_else(|_| Err(late(limit)))
}

pub(crate) fn late(limit: Duration) -> Error {
    Error::new(Kind::Timeout, format!("nothing came within {limit:?}"))
}

/// Sends the request; what is not a success is an error with what the body says.
async fn send<T, S>(core: &Core, request: &Request<T, S>, accept: &'static str) -> Result<reqwest::Response> {
    let mut http = core.http_request(request).await?;
    if !request.external && accept != JSON && !core.accepts_as_told(request) {
        http.headers_mut().insert(ACCEPT, HeaderValue::from_static(accept));
    }
    trace::request(core, &http);
    let answer = core.transport().execute(http).await.map_err(Error::transport)?;
    let status = answer.status();
    trace::status(status);
    if status.is_success() || status == StatusCode::NOT_MODIFIED {
        return Ok(answer);
    }
    let headers = answer.headers().clone();
    let text = |name| headers.get(name).and_then(|value: &HeaderValue| value.to_str().ok());
    let error = match (status.is_redirection(), text(LOCATION)) {
        (true, Some(place)) => {
            // What comes after the path may be a signature.
            let place = place.split(['?', '#']).next().unwrap_or_default();
            Error::new(Kind::Api, format!("not followed to {}", excerpt(place.as_bytes())))
        }
        _ => {
            let body = body(answer, LARGEST_ERROR).await.unwrap_or_default();
            match serde_json::from_slice::<ErrorBody>(&body) {
                Ok(body) => Error::api(status, body),
                Err(_) => {
                    let media = text(CONTENT_TYPE).unwrap_or("an unnamed media type");
                    Error::new(Kind::Api, format!("{media}: {}", excerpt(&body)))
                }
            }
        }
    };
    Err(error.at(status).with_headers(&headers))
}

impl Whole {
    /// A body of any kind.
    pub(crate) fn bytes(&self) -> Result<Bytes> {
        match failure(&self.body) {
            Some(error) => Err(error.at(self.status)),
            None => Ok(self.body.clone()),
        }
    }

    /// A body is what was asked for, unless it says that the work has failed: the server commits to a
    /// 200 before it is done.
    pub(crate) fn decode<T: DeserializeOwned>(&self) -> Result<T> {
        // What was not changed is told without a body.
        let body = if self.status == StatusCode::NOT_MODIFIED { b"null" } else { &self.body[..] };
        if let Some(error) = failure(body) {
            return Err(error.at(self.status));
        }
        serde_json::from_slice(body).map_err(|problem| mismatch::<T>(body, &problem).at(self.status))
    }
}

/// The error that a success carries. No answer has both of `code` and `message`, and few have a `code`.
pub(crate) fn failure(body: &[u8]) -> Option<Error> {
    memmem::find(body, b"\"code\"")?;
    let body = serde_json::from_slice(body).ok()?;
    Some(Error::api(StatusCode::OK, body))
}

/// Reads once more, this time to find the place.
pub(crate) fn mismatch<T: DeserializeOwned>(body: &[u8], problem: &serde_json::Error) -> Error {
    if !problem.is_data() {
        let what = if problem.is_eof() { "JSON that ends too early" } else { "not JSON" };
        return Error::new(Kind::NotJson, format!("{what}: {}", excerpt(before_secrets(body))));
    }
    let mut json = serde_json::Deserializer::from_slice(body);
    let problem = match serde_path_to_error::deserialize::<_, T>(&mut json) {
        Err(problem) => format!("unexpected JSON at {}: {}", problem.path(), problem.inner()),
        Ok(_) => format!("unexpected JSON: {problem}"),
    };
    Error::new(Kind::Decode, problem)
}

/// As much of a body as comes before the first field that holds a secret.
fn before_secrets(body: &[u8]) -> &[u8] {
    let field = |name: &&str| {
        let name = format!("\"{name}\"");
        let ends = |place: &usize| body[place + name.len()..].trim_ascii_start().starts_with(b":");
        memmem::find_iter(body, &name).find(ends)
    };
    &body[..secrets::FIELDS.iter().filter_map(field).min().unwrap_or(body.len())]
}

/// The beginning of a body, on one line.
pub(crate) fn excerpt(body: &[u8]) -> String {
    const LONGEST: usize = 160;
    let text = String::from_utf8_lossy(&body[..body.len().min(4 * LONGEST)]);
    let words: Vec<_> = text.split_whitespace().collect();
    let text = words.join(" ");
    let short: String = text.chars().take(LONGEST).collect();
    match (short.is_empty(), short.len() < text.len()) {
        (true, _) => "an empty body".to_owned(),
        (_, true) => format!("{short}…"),
        (_, false) => short,
    }
}
