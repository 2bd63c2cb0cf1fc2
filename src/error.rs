//! Errors that tell the whole story.

use std::error::Error as StdError;
use std::fmt;

use reqwest::{Method, StatusCode};

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

/// What the client's methods give.
pub type Result<T, E = Error> = std::result::Result<T, E>;

struct Story {
    kind: Kind,
    target: Option<Target>,
    status: Option<StatusCode>,
    code: Option<ErrorCode>,
    url: Option<String>,
    message: String,
    source: Option<Box<dyn StdError + Send + Sync>>,
}

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Kind {
    /// The options make no client.
    Options,
    /// The call makes no request.
    Request,
    /// No connection was made.
    Connect,
    /// The client's patience has ended.
    Timeout,
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
            Some(problem) if problem.is_builder() => (Kind::Request, "the request cannot be sent"),
            Some(problem) if problem.is_connect() => (Kind::Connect, "cannot connect"),
            Some(problem) if problem.is_timeout() => (Kind::Timeout, "timed out"),
            _ => (Kind::Connection, "the connection broke"),
        };
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
        self.0.kind == Kind::Timeout || self.0.code == Some(ErrorCode::Timeout)
    }

    /// No connection was made, so the server has seen nothing.
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

    /// The same call may well succeed, and making it again does no harm.
    ///
    /// Any call is retryable when it provably did not reach the server; a call that can be repeated
    /// also when the connection broke, when it timed out, and when the server was not well.
    #[must_use]
    pub fn is_retryable(&self) -> bool {
        let repeatable = self.0.target.as_ref().is_some_and(Target::may_be_repeated);
        match self.0.kind {
            Kind::Connect => true,
            Kind::Timeout | Kind::Connection => repeatable,
            Kind::Api | Kind::Decode | Kind::NotJson => {
                repeatable && self.0.status.is_some_and(|status| matches!(status.as_u16(), 408 | 500 | 502..=504))
            }
            Kind::Options | Kind::Request | Kind::EndedEarly | Kind::Gap => false,
        }
    }

    /// The server may have done what was asked, although the call failed.
    ///
    /// False when nothing was sent, when the server refused the request, and for reads.
    #[must_use]
    pub fn may_have_taken_effect(&self) -> bool {
        let read = self.0.target.as_ref().is_some_and(|it| it.method() == Method::GET);
        let refused = self.0.kind == Kind::Api && self.0.status.is_some_and(refuses);
        let unsent = matches!(self.0.kind, Kind::Options | Kind::Request | Kind::Connect);
        !(read || refused || unsent)
    }
}

/// The server has not done what was asked. Of a request that took too long nobody knows.
fn refuses(status: StatusCode) -> bool {
    status.is_redirection() || (status.is_client_error() && status != StatusCode::REQUEST_TIMEOUT)
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
            .field("may_have_taken_effect", &self.may_have_taken_effect())
            .finish_non_exhaustive()
    }
}

impl StdError for Error {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.0.source.as_deref().map(|source| source as &(dyn StdError + 'static))
    }
}
