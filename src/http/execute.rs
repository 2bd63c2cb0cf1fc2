//! From a request to its response, in as many attempts as it takes.

use std::borrow::Cow;
use std::time::Duration;

use http_body_util::{BodyExt, Collected, LengthLimitError, Limited};
use reqwest::header::{ACCEPT, CONTENT_TYPE, HeaderValue, LOCATION};
use reqwest::{StatusCode, Url};

use super::decode::excerpt;
use super::response::RawResponse;
use super::retry::Backoff;
use super::state::State;
use super::timeout::timeout;
use crate::error::{Error, Kind, Result};
use crate::runtime::media::JSON;
use crate::runtime::{Body, Request};
use crate::types::ErrorBody;

/// Checks a response: one that it refuses is an error that can be retried like any other.
pub(crate) type Read<'a> = &'a (dyn Fn(&RawResponse) -> Result<()> + Sync);

/// The most that is read of the body of an error.
const MAX_ERROR_BYTES: usize = 1024 * 1024;

impl State {
    /// Returns the first whole response that `read` accepts.
    pub(crate) async fn fetch(&self, request: &Request, accept: &'static str, read: Read<'_>) -> Result<RawResponse> {
        let (limit, max) = (self.settings.timeout.unwrap_or(request.timeout), self.settings.max_response_bytes);
        // In a box, because the futures around an attempt are moved before they run.
        let attempt = || {
            Box::pin(async {
                let mut response = self.send(request, accept).await?;
                let (status, headers) = (response.status(), std::mem::take(response.headers_mut()));
                // The frames of a body are joined; most have one, which is not copied.
                let body = Limited::new(reqwest::Body::from(response), max).collect().await.map(Collected::to_bytes);
                let body = body.map_err(|error| match error.downcast::<LengthLimitError>() {
                    Ok(_) => Error::new(Kind::Decode, format!("response body larger than {max} bytes")),
                    Err(error) => Error::transport(error),
                });
                let body = body.map_err(|error| error.at(status).with_headers(&headers))?;
                let raw = RawResponse { status, headers, body };
                traced!(response(self, &raw.body));
                read(&raw).map_err(|error| error.with_headers(&raw.headers))?;
                self.learn_token(request, &raw.body);
                Ok(raw)
            })
        };
        let attempts = self.attempts(request, limit, "the response", attempt);
        traced!(call(self, request), attempts).await
    }

    /// Returns a response as soon as its headers have arrived.
    pub(crate) async fn open(&self, request: &Request, accept: &'static str) -> Result<reqwest::Response> {
        let limit = self.settings.stream_idle_timeout;
        let attempts = self.attempts(request, limit, "response headers", || self.send(request, accept));
        traced!(call(self, request), attempts).await
    }

    /// Makes attempts until one succeeds, or fails and is not retried.
    async fn attempts<V, F>(
        &self,
        request: &Request,
        limit: Duration,
        waiting_for: &str,
        attempt: impl Fn() -> F,
    ) -> Result<V>
    where
        F: Future<Output = Result<V>>,
    {
        let settings = &self.settings;
        let deadline = settings.deadline.map(|deadline| settings.clock().now() + deadline);
        let left = || deadline.map(|deadline| deadline.saturating_duration_since(settings.clock().now()));
        let mut backoff = None;
        let mut previous: Option<Error> = None;
        loop {
            let limit = match left() {
                Some(Duration::ZERO) => {
                    return Err(Error::new(Kind::Deadline, "deadline exceeded").of(&request.target).after(previous));
                }
                left => left.map_or(limit, |left| limit.min(left)),
            };
            let attempt = timeout(settings, limit, waiting_for, attempt());
            let error = match traced!(attempt(previous.as_ref().map_or(0, Error::attempts)), attempt).await {
                Ok(value) => {
                    self.refund(backoff.as_ref());
                    return Ok(value);
                }
                Err(error) => self.scrub(error.of(&request.target)).after(previous),
            };
            let backoff = backoff.get_or_insert_with(|| Backoff::new(settings));
            let Some(delay) = self.retry_delay(request, &error, backoff, limit, left()) else { return Err(error) };
            traced!(retry(&error, delay));
            previous = Some(error);
            settings.clock().sleep(delay).await;
        }
    }

    /// Sends a request once. A response that is not a success becomes an error.
    async fn send(&self, request: &Request, accept: &'static str) -> Result<reqwest::Response> {
        let invalid = |message: String| Error::new(Kind::Request, message);
        if let Some(problem) = &request.problem {
            return Err(invalid(problem.clone()));
        }
        let settings = &self.settings;
        let path = match self.options.endpoints.get(request.target.endpoint()) {
            Some(template) => Cow::Owned(request.fill(template)),
            None => Cow::Borrowed(&*request.path),
        };
        let mut url = if request.external {
            let mut url = Url::parse(&path).map_err(|error| invalid(format!("invalid URL: {error}")))?;
            // The HTTP library does not send credentials of a URL, and logs them.
            _ = url.set_password(None).and_then(|()| url.set_username(""));
            url
        } else {
            // Appended and not joined, so that a prefix in the base URL stays.
            let mut url = settings.base_url.clone();
            url.set_path(&format!("{}/{}", url.path().trim_end_matches('/'), path.trim_start_matches('/')));
            url
        };
        if !request.query.is_empty() {
            url.query_pairs_mut().extend_pairs(&request.query);
        }
        let mut http = reqwest::Request::new(request.target.method().clone(), url);
        let headers = http.headers_mut();
        if !request.external {
            headers.clone_from(&settings.headers);
            if accept != JSON && !settings.sets_accept {
                headers.insert(ACCEPT, HeaderValue::from_static(accept));
            }
        }
        headers.extend(request.headers.clone());
        *http.body_mut() = match &request.body {
            Body::Nothing => None,
            Body::Bytes(bytes) => Some(bytes.clone().into()),
            Body::Source(source) => {
                let unreadable = |error| invalid(format!("cannot read the request body: {error}"));
                Some(source.open().await.map_err(unreadable)?)
            }
        };
        traced!(request(self, &http));
        let response = self.transport.execute(http).await.map_err(Error::transport)?;
        traced!(status(response.status()));
        match response.status() {
            status if status.is_success() || status == StatusCode::NOT_MODIFIED => Ok(response),
            _ => Err(refusal(response).await),
        }
    }
}

/// The error of a response that is not a success.
async fn refusal(response: reqwest::Response) -> Error {
    let (status, headers) = (response.status(), response.headers().clone());
    let text = |name| headers.get(name).and_then(|value: &HeaderValue| value.to_str().ok());
    let error = match (status.is_redirection(), text(LOCATION)) {
        (true, Some(location)) => {
            // The query may be a signature.
            let location = location.split(['?', '#']).next().unwrap_or_default();
            Error::new(Kind::Api, format!("redirect not followed to {}", excerpt(location.as_bytes())))
        }
        _ => {
            let body = Limited::new(reqwest::Body::from(response), MAX_ERROR_BYTES).collect().await;
            let body = body.map(Collected::to_bytes).unwrap_or_default();
            let error = match serde_json::from_slice::<ErrorBody>(&body) {
                Ok(error) => Error::api(status, error),
                Err(_) => {
                    let media = text(CONTENT_TYPE).unwrap_or("no content type");
                    Error::new(Kind::Api, format!("{media}: {}", excerpt(&body)))
                }
            };
            error.with_body(&body)
        }
    };
    error.at(status).with_headers(&headers)
}

#[cfg(test)]
mod tests {
    use std::sync::{Arc, Mutex};

    use reqwest::header::AUTHORIZATION;

    use super::*;
    use crate::config::{ClientOptions, Transport, TransportError};
    use crate::operations::{ALL, LIST_BOTS};
    use crate::runtime::{Operation, Target};

    /// Keeps the last request, and fails.
    #[derive(Debug, Default)]
    struct Recorder(Mutex<Option<reqwest::Request>>);

    impl Transport for Recorder {
        fn execute(
            &self,
            request: reqwest::Request,
        ) -> futures_util::future::BoxFuture<'static, Result<reqwest::Response, TransportError>> {
            *self.0.lock().expect("the request") = Some(request);
            Box::pin(async { Err("recorded".into()) })
        }
    }

    /// The HTTP request of an operation with the same value for all its path parameters, if it can be sent.
    async fn sent(options: ClientOptions, operation: &'static Operation, id: &str) -> Option<reqwest::Request> {
        let recorder = Arc::new(Recorder::default());
        let options = options.secret("sk-hidden").transport(Arc::clone(&recorder) as Arc<dyn Transport>);
        let state = State::new(options).expect("a client");
        let parameters = vec![id; operation.path.matches('{').count()];
        let request = Request::new(Target::Known(operation), &parameters);
        state.send(&request, JSON).await.expect_err("no response");
        recorder.0.lock().expect("the request").take()
    }

    fn options() -> ClientOptions {
        ClientOptions::new().base_url("http://localhost/x")
    }

    #[tokio::test]
    async fn secret_is_sent_and_not_shown() {
        let request = sent(options().run_as_user_id("ada"), &LIST_BOTS, "").await.expect("a request");
        assert_eq!(request.headers()[AUTHORIZATION], "Bearer sk-hidden");
        assert_eq!(request.headers()["x-runas-user-id"], "ada");
        assert!(!format!("{request:?}").contains("hidden"));
    }

    #[tokio::test]
    async fn path_parameter_of_any_operation_stays_one_segment() {
        let parts = |path: &str| path.split('/').count();
        let mut tried = 0;
        for operation in ALL.iter().filter(|operation| operation.path.contains('{')) {
            for id in [
                "..", ".", "", "../..", "a/b", "..%2f..", "%2e%2e", r"..\\..", "a?b=c", "a#b", "a;b", "a\r\nb", "//",
                "@b",
            ] {
                let Some(request) = sent(options(), operation, id).await else {
                    assert!(matches!(id, "" | "." | ".."), "{id:?}");
                    continue;
                };
                tried += 1;
                let url = request.url();
                assert_eq!(parts(url.path()), parts("/x/api/v1") + parts(operation.path) - 1, "{id:?}: {url}");
                assert_eq!((url.query(), url.fragment(), url.host_str()), (None, None, Some("localhost")), "{url}");
                assert!(url.path().starts_with("/x/api/v1/"), "{url}");
            }
        }
        assert!(tried > 250, "{tried}");
    }

    #[tokio::test]
    async fn endpoint_of_any_operation_can_be_replaced_with_its_parameters() {
        for operation in ALL {
            let replaced = options().endpoint(operation.path, format!("/elsewhere{}", operation.path));
            let request = sent(replaced, operation, "a/b").await.expect("a request");
            let direct = sent(options(), operation, "a/b").await.expect("a request");
            let path = direct.url().path().strip_prefix("/x/api/v1").expect("the prefix");
            assert_eq!(request.url().as_str(), format!("http://localhost/x/api/v1/elsewhere{path}"));
            assert_eq!(path.matches("a%2Fb").count(), operation.path.matches('{').count(), "{path}");
        }
    }
}
