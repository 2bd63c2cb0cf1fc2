//! Errors that tell the whole story.

use std::error::Error as StdError;
use std::fmt;
use std::time::Duration;

use reqwest::header::HeaderMap;
use reqwest::{Method, StatusCode};

use crate::retry::retry_after;
use crate::types::{ErrorBody, ErrorCode, StreamError};
use crate::wire::{Operation, Target};

/// What went wrong, with what was called and what came back.
///
/// Display is the whole story in one line. The methods are for programs: match on what an error
/// means and not on its words.
///
/// ```
/// use chatbotkit_client::{Client, ClientOptions};
///
/// let error = Client::new(ClientOptions::new().secret("sk-1").base_url("not a url")).unwrap_err();
/// assert!(error.to_string().contains("base URL"));
/// assert!(!error.may_have_taken_effect());
/// ```
pub struct Error(Box<Story>);

/// Where servers, and what stands before them, name a request.
const REQUEST_IDS: [&str; 3] = ["x-request-id", "x-vercel-id", "cf-ray"];

/// What the client's methods give.
pub type Result<T, E = Error> = std::result::Result<T, E>;

struct Story {
    kind: Kind,
    target: Option<Target>,
    status: Option<StatusCode>,
    code: Option<ErrorCode>,
    url: Option<String>,
    retry_after: Option<Duration>,
    request_id: Option<String>,
    /// How many attempts were made.
    attempts: u32,
    /// Something went before that may have taken effect, whatever this error says of itself.
    effect: bool,
    message: String,
    source: Option<Box<dyn StdError + Send + Sync>>,
}

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Kind {
    /// The options make no client, or no tool.
    Options,
    /// The call makes no request.
    Request,
    /// The request did not reach the server.
    Connect,
    /// The client's patience has ended.
    Timeout,
    /// So has the time for the call with all its attempts.
    Deadline,
    /// The connection broke.
    Connection,
    /// The server says so.
    Api,
    /// What came is JSON, and not what was expected.
    Decode,
    /// What came is no JSON at all.
    NotJson,
    /// The stream ended before its result.
    EndedEarly,
    /// A stream may not be what it should be, although all of it can be read.
    Gap,
}

impl Error {
    pub(crate) fn new(kind: Kind, message: impl Into<String>) -> Self {
        Self(Box::new(Story {
            kind,
            target: None,
            status: None,
            code: None,
            url: None,
            retry_after: None,
            request_id: None,
            attempts: 1,
            effect: false,
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

    /// An error on a stream: the status of the stream itself was a success, so only the code tells.
    pub(crate) fn event(event: &StreamError) -> Self {
        let mut error = Self::new(Kind::Api, event.message.clone());
        error.0.status = event.code.as_ref().and_then(status_of);
        error.0.code.clone_from(&event.code);
        error
    }

    pub(crate) fn transport(problem: Box<dyn StdError + Send + Sync>) -> Self {
        let (kind, message) = match problem.downcast_ref::<reqwest::Error>() {
            Some(problem) if problem.is_builder() => (Kind::Request, "the request cannot be sent".to_owned()),
            Some(problem) if problem.is_connect() => {
                let host = problem.url().and_then(|url| url.host_str().map(|host| format!(" to {host}")));
                (Kind::Connect, format!("cannot connect{}", host.unwrap_or_default()))
            }
            _ if refused_stream(&*problem) => (Kind::Connect, "the server refused the stream".to_owned()),
            Some(problem) if problem.is_timeout() => (Kind::Timeout, "timed out".to_owned()),
            _ => (Kind::Connection, "the connection broke".to_owned()),
        };
        let problem = without_url(problem);
        let mut error = Self::new(kind, format!("{message}: {}", root_cause(&*problem)));
        error.0.source = Some(problem);
        error
    }

    pub(crate) fn of(mut self, target: &Target) -> Self {
        self.0.target = Some(target.clone());
        self
    }

    pub(crate) fn at(mut self, status: StatusCode) -> Self {
        self.0.status = Some(status);
        self
    }

    /// What the headers of the answer say besides.
    pub(crate) fn with_headers(mut self, headers: &HeaderMap) -> Self {
        let id = REQUEST_IDS.into_iter().find_map(|name| headers.get(name)?.to_str().ok());
        self.0.request_id = id.map(str::to_owned);
        self.0.retry_after = retry_after(headers);
        self
    }

    /// After another failed attempt at the same call.
    pub(crate) fn after(mut self, before: Option<Self>) -> Self {
        if let Some(before) = before {
            self.0.effect |= before.may_have_taken_effect();
            self.0.attempts = before.0.attempts;
            match self.0.kind {
                Kind::Deadline => self.0.source = Some(Box::new(before)),
                _ => self.0.attempts += 1,
            }
        }
        self
    }

    /// On a stream on which something has happened already.
    pub(crate) fn underway(mut self) -> Self {
        self.0.effect = true;
        self
    }

    pub(crate) fn caused_by(mut self, source: impl StdError + Send + Sync + 'static) -> Self {
        self.0.source = Some(Box::new(source));
        self
    }

    /// The HTTP status that came back. An error on a stream has the one that its code stands for.
    #[must_use]
    pub fn status(&self) -> Option<StatusCode> {
        self.0.status
    }

    /// The server's code for what went wrong.
    #[must_use]
    pub fn code(&self) -> Option<&ErrorCode> {
        self.0.code.as_ref()
    }

    /// What went wrong, in words: the server's, where it had any.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.0.message
    }

    /// The operation that was called; none where it was no call of one.
    #[must_use]
    pub fn operation(&self) -> Option<&'static Operation> {
        self.0.target.as_ref().and_then(Target::operation)
    }

    /// Where the user has to give an authorization before the call can succeed.
    #[must_use]
    pub fn authorization_url(&self) -> Option<&str> {
        self.0.url.as_deref()
    }

    /// No answer came in the time allowed, or the server says that something behind it was too slow.
    #[must_use]
    pub fn is_timeout(&self) -> bool {
        matches!(self.0.kind, Kind::Timeout | Kind::Deadline) || self.0.code == Some(ErrorCode::Timeout)
    }

    /// The request did not reach the server, which has seen nothing of it.
    #[must_use]
    pub fn is_connect(&self) -> bool {
        self.0.kind == Kind::Connect
    }

    /// Something came back that is not what the document describes.
    #[must_use]
    pub fn is_decode(&self) -> bool {
        matches!(self.0.kind, Kind::Decode | Kind::NotJson)
    }

    /// The events of a channel may not be all that there were, or not in order, or one of them came twice:
    /// the connection had to be made again, and the channel's memory does not show that nothing was missed.
    #[must_use]
    pub fn is_gap(&self) -> bool {
        self.0.kind == Kind::Gap
    }

    pub(crate) fn is_not_json(&self) -> bool {
        self.0.kind == Kind::NotJson
    }

    /// What failed may well succeed another time: the network, the server's health, a limit on how often
    /// it can be called. Not a limit of the account, which stays.
    #[must_use]
    pub fn is_transient(&self) -> bool {
        match self.0.kind {
            Kind::Connect | Kind::Timeout | Kind::Connection | Kind::NotJson => true,
            Kind::Api if self.0.code == Some(ErrorCode::ContentModeration) => false,
            Kind::Api => match self.meant_status().map_or(0, |status| status.as_u16()) {
                429 => !self.is_quota(),
                status => matches!(status, 408 | 500 | 502..=504),
            },
            Kind::Options | Kind::Request | Kind::Deadline | Kind::Decode | Kind::EndedEarly | Kind::Gap => false,
        }
    }

    /// The same call may well succeed, and making it again does no harm.
    ///
    /// Of what is [transient](Self::is_transient), that is any call that provably did not reach the server
    /// or that the server turned away before it did anything (429, and 503 with `Retry-After`), and a call
    /// that [can be repeated](crate::operations::Retry) in any case.
    #[must_use]
    pub fn is_retryable(&self) -> bool {
        let repeatable = self.0.target.as_ref().is_some_and(Target::may_be_repeated);
        let untouched = !self.0.effect && (self.is_connect() || self.is_refusal());
        self.is_transient() && (repeatable || untouched)
    }

    /// The server may have done what was asked, although the call failed, in this attempt or in one before.
    ///
    /// False when nothing was sent, when the server refused the request, and for reads.
    #[must_use]
    pub fn may_have_taken_effect(&self) -> bool {
        let read = self.0.target.as_ref().is_some_and(|it| it.method() == Method::GET);
        let unsent = matches!(self.0.kind, Kind::Options | Kind::Request | Kind::Connect | Kind::Deadline);
        !read && (self.0.effect || !(unsent || self.is_refusal()))
    }

    /// How long the server wants to be left alone, where it says so.
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        self.0.retry_after
    }

    /// The server's name for the request, for whoever asks its makers about it.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        self.0.request_id.as_deref()
    }

    /// How many attempts were made; 1 also where nothing came to be sent.
    #[must_use]
    pub fn attempts(&self) -> u32 {
        self.0.attempts
    }

    /// What it is in a word: the code, the status, or else the kind.
    #[cfg(feature = "tracing")]
    pub(crate) fn word(&self) -> String {
        match (&self.0.code, self.0.status) {
            (Some(code), _) => code.to_string(),
            (None, Some(status)) if !status.is_success() => status.as_str().to_owned(),
            _ => format!("{:?}", self.0.kind),
        }
    }

    /// The server has not done what was asked. Of a request that took too long nobody knows.
    fn is_refusal(&self) -> bool {
        let Some(status) = self.0.status.filter(|_| self.0.kind == Kind::Api) else { return false };
        match status {
            StatusCode::REQUEST_TIMEOUT => false,
            StatusCode::SERVICE_UNAVAILABLE => self.0.retry_after.is_some(),
            _ => status.is_redirection() || status.is_client_error(),
        }
    }

    /// A limit of the account: there is one code for it and for limits on how often, and the words differ.
    fn is_quota(&self) -> bool {
        let often = self.0.message.to_lowercase().contains("rate limit");
        self.0.code == Some(ErrorCode::LimitsReached) && !often && self.0.retry_after.is_none()
    }

    /// The status that the server would have given, had it not been too late for one.
    fn meant_status(&self) -> Option<StatusCode> {
        match (self.0.status, &self.0.code) {
            (Some(status), Some(code)) if status.is_success() => {
                Some(status_of(code).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR))
            }
            (status, _) => status,
        }
    }
}

/// Whether an HTTP/2 server says that it has not even begun with the request.
fn refused_stream(problem: &(dyn StdError + 'static)) -> bool {
    let refused = problem.downcast_ref::<h2::Error>().and_then(h2::Error::reason) == Some(h2::Reason::REFUSED_STREAM);
    refused || problem.source().is_some_and(refused_stream)
}

/// The target says what was called; the whole URL may be signed, and then it is a secret.
fn without_url(problem: Box<dyn StdError + Send + Sync>) -> Box<dyn StdError + Send + Sync> {
    match problem.downcast::<reqwest::Error>() {
        Ok(problem) => Box::new(problem.without_url()),
        Err(problem) => problem,
    }
}

/// Causes wrap each other, and the innermost says what happened.
fn root_cause(problem: &(dyn StdError + 'static)) -> String {
    problem.source().map_or_else(|| problem.to_string(), root_cause)
}

/// The status that the server gives with a code, where there is just one.
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
        let Story { target, status, code, message, url, .. } = &*self.0;
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
