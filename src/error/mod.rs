//! Errors: the operation, the response, the cause, and whether the request may have taken effect.

mod retry_after;

use std::error::Error as StdError;
use std::fmt;
use std::io::{self, ErrorKind};
use std::time::Duration;

use reqwest::header::HeaderMap;
use reqwest::{Method, StatusCode};
use tokio::runtime::TryCurrentError;

use crate::runtime::{Operation, Target};
use crate::types::{ErrorBody, ErrorCode};

use retry_after::retry_after;

/// An error: the operation that was called, the response, the cause, and whether the request may have taken effect.
///
/// `Display` shows all of it in one line. The methods are for programs: match on the meaning of an error and not on its
/// text.
///
/// ```
/// use chatbotkit_client::{Client, ClientOptions};
///
/// let error = Client::new(ClientOptions::new().secret("sk-1").base_url("not a url")).unwrap_err();
/// assert!(error.to_string().contains("base URL"));
/// assert!(!error.may_have_taken_effect());
/// ```
pub struct Error(Box<Inner>);

/// The headers in which servers and gateways identify a request.
const REQUEST_IDS: [&str; 3] = ["x-request-id", "x-vercel-id", "cf-ray"];

/// The error of a transport. A [`reqwest::Error`] in it also shows whether a connection was made.
pub type TransportError = Box<dyn StdError + Send + Sync>;

/// The result of a call.
pub type Result<T, E = Error> = std::result::Result<T, E>;

struct Inner {
    kind: Kind,
    target: Option<Target>,
    status: Option<StatusCode>,
    code: Option<ErrorCode>,
    url: Option<String>,
    retry_after: Option<Duration>,
    request_id: Option<String>,
    attempts: u32,
    /// True if an earlier attempt or event may have taken effect.
    after_effect: bool,
    /// True if the request was not written to a connection, or the server has not begun to process it.
    unsent: bool,
    /// True if a retry fails in the same way.
    permanent: bool,
    message: String,
    source: Option<TransportError>,
}

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Kind {
    /// Invalid options of a client or a tool.
    Options,
    /// Invalid request, not sent.
    Request,
    /// No connection: the request was not sent.
    Connect,
    /// A timeout of an attempt or a stream.
    Timeout,
    /// The deadline of the call.
    Deadline,
    /// A connection that broke after the request was sent.
    Connection,
    /// An error response, or an error event.
    Api,
    /// A response that is JSON of another shape.
    Decode,
    /// A response that is not JSON.
    NotJson,
    /// A stream that ended before its result.
    EndedEarly,
    /// A channel whose messages may be incomplete, repeated or out of order.
    Gap,
}

impl Error {
    pub(crate) fn new(kind: Kind, message: impl Into<String>) -> Self {
        Self(Box::new(Inner {
            kind,
            target: None,
            status: None,
            code: None,
            url: None,
            retry_after: None,
            request_id: None,
            attempts: 1,
            after_effect: false,
            unsent: matches!(kind, Kind::Options | Kind::Request | Kind::Connect | Kind::Deadline),
            permanent: false,
            message: message.into(),
            source: None,
        }))
    }

    pub(crate) fn api(status: StatusCode, body: ErrorBody) -> Self {
        let mut error = Self::new(Kind::Api, body.message);
        error.0.code = Some(body.code);
        error.0.url = body.url;
        error.at(status)
    }

    /// An error event of a stream, whose own status was a success: the code gives the status.
    pub(crate) fn event(code: Option<&str>, message: Option<&str>) -> Self {
        let mut error = Self::new(Kind::Api, message.unwrap_or("error without a message"));
        let code = code.map(ErrorCode::from);
        error.0.status = code.as_ref().and_then(status_of);
        error.0.code = code;
        error
    }

    /// An error of the transport before a response began: the request may not have been processed.
    pub(crate) fn before_response(problem: TransportError) -> Self {
        let unprocessed = causes(&*problem).any(|cause| cause.downcast_ref().is_some_and(is_unprocessed));
        let mut error = Self::transport(problem);
        if unprocessed {
            error.0.kind = Kind::Connect;
            return error.unsent();
        }
        error
    }

    /// An error of the transport.
    pub(crate) fn transport(problem: TransportError) -> Self {
        let of_reqwest = problem.downcast_ref::<reqwest::Error>();
        let (kind, message) = match of_reqwest {
            Some(problem) if problem.is_builder() => (Kind::Request, "the request cannot be sent".to_owned()),
            Some(problem) if problem.is_connect() => {
                let host = problem.url().and_then(|url| url.host_str().map(|host| format!(" to {host}")));
                (Kind::Connect, format!("cannot connect{}", host.unwrap_or_default()))
            }
            Some(problem) if problem.is_timeout() => (Kind::Timeout, "timed out".to_owned()),
            None if problem.is::<TryCurrentError>() => (Kind::Options, "the request cannot be sent".to_owned()),
            _ => (Kind::Connection, "the connection broke".to_owned()),
        };
        let permanent = kind == Kind::Connect && !of_reqwest.is_some_and(reqwest::Error::is_timeout) && {
            // Networks and servers fail for a while; certificates, proxies that refuse and unknown protocols do not heal.
            let of_network = |cause: &io::Error| {
                !matches!(cause.kind(), ErrorKind::InvalidData | ErrorKind::InvalidInput | ErrorKind::Unsupported)
            };
            !causes(&*problem).filter_map(|cause| cause.downcast_ref()).any(of_network)
        };
        let problem = without_url(problem);
        let root = causes(&*problem).last().map(ToString::to_string).unwrap_or_default();
        let mut error = Self::new(kind, format!("{message}: {root}"));
        error.0.permanent = permanent;
        error.0.source = Some(problem);
        error
    }

    /// An error of the request body, which the server has not received as a whole.
    pub(crate) fn body(problem: TransportError) -> Self {
        let root = causes(&*problem).last().map(ToString::to_string).unwrap_or_default();
        let mut error = Self::new(Kind::Request, format!("cannot read the request body: {root}"));
        error.0.source = Some(problem);
        error
    }

    /// An error of a request that was not written, or that the server has not begun to process.
    pub(crate) fn unsent(mut self) -> Self {
        self.0.unsent = true;
        self
    }

    pub(crate) fn of(mut self, target: &Target) -> Self {
        self.0.target = Some(target.clone());
        self
    }

    pub(crate) fn at(mut self, status: StatusCode) -> Self {
        self.0.status = Some(status);
        self
    }

    /// Adds the request id and `Retry-After` of the response.
    pub(crate) fn with_headers(mut self, headers: &HeaderMap) -> Self {
        let id = REQUEST_IDS.into_iter().find_map(|name| headers.get(name)?.to_str().ok());
        self.0.request_id = id.map(str::to_owned);
        self.0.retry_after = retry_after(headers);
        self
    }

    /// Adds what is known of the attempt before.
    pub(crate) fn after(mut self, before: Option<Self>) -> Self {
        if let Some(before) = before {
            self.0.after_effect |= before.may_have_taken_effect();
            self.0.attempts = before.0.attempts;
            match self.0.kind {
                Kind::Deadline => self.0.source = Some(Box::new(before)),
                _ => self.0.attempts += 1,
            }
        }
        self
    }

    /// An error of a stream after its first event.
    pub(crate) fn after_first_event(mut self) -> Self {
        self.0.after_effect = true;
        self
    }

    pub(crate) fn caused_by(mut self, source: impl StdError + Send + Sync + 'static) -> Self {
        self.0.source = Some(Box::new(source));
        self
    }

    /// Returns the HTTP status of the response. For an error event of a stream it is the status that its code stands for.
    #[must_use]
    pub fn status(&self) -> Option<StatusCode> {
        self.0.status
    }

    /// Returns the error code of the server.
    #[must_use]
    pub fn code(&self) -> Option<&ErrorCode> {
        self.0.code.as_ref()
    }

    /// Returns the message: that of the server, if there is one.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.0.message
    }

    /// Returns the operation that was called, if it is one of the document.
    #[must_use]
    pub fn operation(&self) -> Option<&'static Operation> {
        self.0.target.as_ref().and_then(Target::operation)
    }

    /// Returns the URL at which the user has to grant an authorization before the call can succeed.
    #[must_use]
    pub fn authorization_url(&self) -> Option<&str> {
        self.0.url.as_deref()
    }

    /// Returns whether a timeout or the deadline was exceeded, on the client or behind the server.
    #[must_use]
    pub fn is_timeout(&self) -> bool {
        matches!(self.0.kind, Kind::Timeout | Kind::Deadline) || self.0.code == Some(ErrorCode::Timeout)
    }

    /// Returns whether no connection could be made, so that the request was not sent.
    #[must_use]
    pub fn is_connect(&self) -> bool {
        self.0.kind == Kind::Connect
    }

    /// Returns whether the response is not what the document describes.
    #[must_use]
    pub fn is_decode(&self) -> bool {
        matches!(self.0.kind, Kind::Decode | Kind::NotJson)
    }

    /// Returns whether events of a channel may be missing, repeated or out of order: the stream had to reconnect, and the
    /// history of the channel does not show that nothing was missed.
    #[must_use]
    pub fn is_gap(&self) -> bool {
        self.0.kind == Kind::Gap
    }

    pub(crate) fn is_not_json(&self) -> bool {
        self.0.kind == Kind::NotJson
    }

    /// Returns whether the failure is temporary: the network, the health of the server, a rate limit. A quota of the account
    /// is not.
    #[must_use]
    pub fn is_transient(&self) -> bool {
        match self.0.kind {
            Kind::Connect => !self.0.permanent,
            Kind::Timeout | Kind::Connection => true,
            Kind::Api if self.0.code == Some(ErrorCode::ContentModeration) => false,
            Kind::Api => match self.meant_status().map_or(0, |status| status.as_u16()) {
                429 => !self.is_quota(),
                status => matches!(status, 408 | 500 | 502..=504),
            },
            Kind::Options
            | Kind::Request
            | Kind::Deadline
            | Kind::Decode
            | Kind::NotJson
            | Kind::EndedEarly
            | Kind::Gap => false,
        }
    }

    /// Returns whether a retry may succeed and is safe.
    ///
    /// That holds for a [transient](Self::is_transient) failure of an operation that is
    /// [idempotent or deduplicated](crate::operations::Idempotency), and of any other if the request provably had no effect: it was
    /// not sent, or the server rejected it (429, or 503 with `Retry-After`).
    #[must_use]
    pub fn is_retryable(&self) -> bool {
        let repeatable = self.0.target.as_ref().is_some_and(Target::may_be_repeated);
        let untouched = !self.0.after_effect && (self.0.unsent || self.is_refusal());
        self.is_transient() && (repeatable || untouched)
    }

    /// Returns whether the request may have taken effect although the call failed, in this attempt or an earlier one.
    ///
    /// False where nothing was sent, where the server rejected the request, and for reads.
    #[must_use]
    pub fn may_have_taken_effect(&self) -> bool {
        let read = self.0.target.as_ref().is_some_and(|it| it.method() == Method::GET);
        !read && (self.0.after_effect || !(self.0.unsent || self.is_refusal()))
    }

    /// Returns the delay that the server asks for in `Retry-After`.
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        self.0.retry_after
    }

    /// Returns the id that the server gave the request, to be quoted in a support request.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        self.0.request_id.as_deref()
    }

    /// Returns the number of attempts; 1 also where nothing was sent.
    #[must_use]
    pub fn attempts(&self) -> u32 {
        self.0.attempts
    }

    /// The type of the error in one word: the code, the status, or the kind.
    #[cfg(feature = "tracing")]
    pub(crate) fn word(&self) -> String {
        match (&self.0.code, self.0.status) {
            (Some(code), _) => code.to_string(),
            (None, Some(status)) if !status.is_success() => status.as_str().to_owned(),
            _ => format!("{:?}", self.0.kind),
        }
    }

    /// True if the server rejected the request. After a 408 that is unknown.
    fn is_refusal(&self) -> bool {
        let Some(status) = self.0.status.filter(|_| self.0.kind == Kind::Api) else { return false };
        match status {
            StatusCode::REQUEST_TIMEOUT => false,
            StatusCode::SERVICE_UNAVAILABLE => self.0.retry_after.is_some(),
            _ => status.is_redirection() || status.is_client_error(),
        }
    }

    /// True if a quota is exhausted. Quotas and rate limits share one code, and differ in their messages.
    fn is_quota(&self) -> bool {
        let is_rate_limit = self.0.message.to_lowercase().contains("rate limit");
        self.0.code == Some(ErrorCode::LimitsReached) && !is_rate_limit && self.0.retry_after.is_none()
    }

    /// The status that the server would have sent, had it not sent a success before.
    fn meant_status(&self) -> Option<StatusCode> {
        match (self.0.status, &self.0.code) {
            (Some(status), Some(code)) if status.is_success() => {
                Some(status_of(code).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR))
            }
            (status, _) => status,
        }
    }
}

/// True if an HTTP/2 server has not processed the request: it refused the stream, or said in a GOAWAY which ones it has
/// begun.
fn is_unprocessed(problem: &h2::Error) -> bool {
    problem.is_remote() && (problem.is_go_away() || problem.reason() == Some(h2::Reason::REFUSED_STREAM))
}

/// An error and its causes, the innermost last.
fn causes<'a>(problem: &'a (dyn StdError + 'static)) -> impl Iterator<Item = &'a (dyn StdError + 'static)> {
    std::iter::successors(Some(problem), |problem: &&'a (dyn StdError + 'static)| (**problem).source())
}

/// Removes the URL, which may be signed and so a secret: the target names what was called.
fn without_url(problem: TransportError) -> TransportError {
    match problem.downcast::<reqwest::Error>() {
        Ok(problem) => Box::new(problem.without_url()),
        Err(problem) => problem,
    }
}

/// The status of an error code that has just one.
fn status_of(code: &ErrorCode) -> Option<StatusCode> {
    Some(match code {
        ErrorCode::BadRequest => StatusCode::BAD_REQUEST,
        ErrorCode::NotAuthenticated => StatusCode::UNAUTHORIZED,
        ErrorCode::NoSubscription => StatusCode::PAYMENT_REQUIRED,
        ErrorCode::NotAuthorized => StatusCode::FORBIDDEN,
        ErrorCode::NotFound => StatusCode::NOT_FOUND,
        ErrorCode::MethodNotAllowed => StatusCode::METHOD_NOT_ALLOWED,
        ErrorCode::Timeout => StatusCode::REQUEST_TIMEOUT,
        ErrorCode::Conflict => StatusCode::CONFLICT,
        ErrorCode::UnprocessableEntity => StatusCode::UNPROCESSABLE_ENTITY,
        ErrorCode::TooManyRequests | ErrorCode::LimitsReached => StatusCode::TOO_MANY_REQUESTS,
        ErrorCode::InternalServerError => StatusCode::INTERNAL_SERVER_ERROR,
        ErrorCode::NotImplemented => StatusCode::NOT_IMPLEMENTED,
        ErrorCode::BadGateway => StatusCode::BAD_GATEWAY,
        ErrorCode::ServiceUnavailable => StatusCode::SERVICE_UNAVAILABLE,
        ErrorCode::GatewayTimeout => StatusCode::GATEWAY_TIMEOUT,
        _ => return None,
    })
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Inner { target, status, code, message, url, .. } = &*self.0;
        if let Some(target) = target {
            write!(f, "{target}: ")?;
        }
        match (status, code) {
            (Some(status), Some(code)) => write!(f, "{} {code}: ", status.as_u16())?,
            (Some(status), None) => write!(f, "{}: ", status.as_u16())?,
            (None, Some(code)) => write!(f, "{code}: ")?,
            (None, None) => {}
        }
        f.write_str(message)?;
        if let Some(url) = url {
            write!(f, " (visit {url} first)")?;
        }
        if self.0.attempts > 1 {
            write!(f, "; after {} attempts", self.0.attempts)?;
        }
        if self.may_have_taken_effect() {
            f.write_str("; it may have taken effect")?;
        }
        Ok(())
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Error")
            .field("kind", &self.0.kind)
            .field("target", &self.0.target.as_ref().map(ToString::to_string))
            .field("status", &self.0.status)
            .field("code", &self.0.code)
            .field("message", &self.0.message)
            .field("request_id", &self.0.request_id)
            .field("attempts", &self.0.attempts)
            .field("may_have_taken_effect", &self.may_have_taken_effect())
            .finish_non_exhaustive()
    }
}

impl StdError for Error {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.0.source.as_deref().map(|source| source as &(dyn StdError + 'static))
    }
}
