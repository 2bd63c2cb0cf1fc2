//! Errors: the operation, the response, the cause, and whether the request may have taken effect.

mod class;
mod retry_after;
mod scrub;

use std::any::Any;
use std::error::Error as StdError;
use std::fmt;
use std::io::{self, ErrorKind};
use std::time::Duration;

use reqwest::header::HeaderMap;
use reqwest::{StatusCode, Url};
use tokio::runtime::TryCurrentError;

use crate::runtime::{Operation, Target};
use crate::types::{EndReason, ErrorBody, ErrorCode, Message, StreamResult};

use retry_after::retry_after;

pub(crate) use scrub::{scrub, scrub_body, scrub_headers, secrets_in_header, secrets_of, without};

/// An error: the operation that was called, the response, the cause, and whether the request may have taken effect.
///
/// `Display` shows all of it in one line. Programs should use the methods instead of matching on the text.
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

/// The response of a completion up to its failure.
#[derive(Debug)]
#[non_exhaustive]
pub struct PartialResponse {
    /// The result, with the text so far and the usage.
    pub result: StreamResult,
    /// The messages so far; none where the completion was not streamed.
    pub messages: Vec<Message>,
}

struct Inner {
    kind: Kind,
    target: Option<Target>,
    status: Option<StatusCode>,
    code: Option<ErrorCode>,
    url: Option<String>,
    headers: Option<HeaderMap>,
    body: Option<String>,
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
    /// A [`PartialResponse`]. Its type is unknown here, so that only programs with completions contain its code.
    partial: Option<Box<dyn Any + Send + Sync>>,
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
    /// An error of the program's own code, such as a tool.
    Program,
}

/// The most characters of a message or a code of the server that are kept.
const MAX_MESSAGE_CHARS: usize = 10_000;

impl Error {
    pub(crate) fn new(kind: Kind, message: impl AsRef<str>) -> Self {
        Self(Box::new(Inner {
            kind,
            target: None,
            status: None,
            code: None,
            url: None,
            headers: None,
            body: None,
            retry_after: None,
            request_id: None,
            attempts: 1,
            after_effect: false,
            unsent: matches!(kind, Kind::Options | Kind::Request | Kind::Connect | Kind::Deadline | Kind::Program),
            permanent: false,
            message: scrub(message.as_ref()),
            source: None,
            partial: None,
        }))
    }

    pub(crate) fn api(status: StatusCode, body: ErrorBody) -> Self {
        let mut error = Self::of_server(Some(body.code.as_str()), Some(&body.message));
        error.0.url = body.url;
        error.at(status)
    }

    /// An error with the code and the message of the server, if they are not empty.
    fn of_server(code: Option<&str>, message: Option<&str>) -> Self {
        fn kept(text: &str) -> Option<&str> {
            let end = text.char_indices().nth(MAX_MESSAGE_CHARS).map_or(text.len(), |(end, _)| end);
            (end > 0).then(|| &text[..end])
        }
        let mut error = Self::new(Kind::Api, message.and_then(kept).unwrap_or("error without a message"));
        error.0.code = code.and_then(kept).map(|code| ErrorCode::from(&*scrub(code)));
        error
    }

    /// An error event of a stream, whose own status was a success: the code gives the status.
    pub(crate) fn event(code: Option<&str>, message: Option<&str>) -> Self {
        let mut error = Self::of_server(code, message);
        error.0.status = error.code().map(class::status_of);
        error
    }

    /// The error of a completion whose end reason is an error, with what the model had responded before. `cause` is the
    /// error event of its stream.
    pub(crate) fn failed_completion(result: StreamResult, messages: Vec<Message>, cause: Option<Self>) -> Self {
        let failed = || Self::new(Kind::Api, "the completion failed: its end reason is \"error\"");
        let mut error = cause.unwrap_or_else(failed);
        error.0.partial = Some(Box::new(PartialResponse { result, messages }));
        error
    }

    /// The error of a result that cannot be decoded, at the place that the problem has.
    pub(crate) fn lost_result(problem: &str) -> Self {
        Self::new(Kind::Decode, format!("the result cannot be decoded {problem}"))
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
        let problem = match problem.downcast::<Self>() {
            Ok(error) => return *error,
            Err(problem) => problem,
        };
        let of_reqwest = of_reqwest(&*problem);
        let (kind, message) = match of_reqwest {
            Some(problem) if problem.is_builder() => (Kind::Request, "the request cannot be sent".to_owned()),
            Some(problem) if problem.is_connect() => {
                let authority = |url: &Url| Some(format!(" to {}:{}", url.host_str()?, url.port_or_known_default()?));
                (Kind::Connect, format!("cannot connect{}", problem.url().and_then(authority).unwrap_or_default()))
            }
            Some(problem) if problem.is_timeout() => (Kind::Timeout, "timed out".to_owned()),
            None if problem.is::<TryCurrentError>() => (Kind::Options, "the request cannot be sent".to_owned()),
            _ => (Kind::Connection, "the connection broke".to_owned()),
        };
        let permanent = kind == Kind::Connect && !of_reqwest.is_some_and(reqwest::Error::is_timeout) && {
            // Network and server failures are temporary; invalid certificates, refusing proxies and unsupported
            // protocols are permanent.
            let of_network = |cause: &io::Error| {
                let kind = innermost(cause).kind();
                !matches!(kind, ErrorKind::InvalidData | ErrorKind::InvalidInput | ErrorKind::Unsupported)
            };
            !causes(&*problem).filter_map(|cause| cause.downcast_ref()).any(of_network)
        };
        let mut error = Self::new(kind, message).caused_by(without_url(problem));
        error.0.permanent = permanent;
        error
    }

    /// An error of the request body, which the server has not received as a whole.
    pub(crate) fn of_body(problem: TransportError) -> Self {
        Self::new(Kind::Request, "cannot read the request body").caused_by(problem)
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

    /// Adds the headers of the response, with its request id and `Retry-After`.
    pub(crate) fn with_headers(mut self, headers: &HeaderMap) -> Self {
        let id = REQUEST_IDS.into_iter().find_map(|name| headers.get(name)?.to_str().ok());
        self.0.request_id = id.map(scrub);
        self.0.retry_after = retry_after(headers);
        self.0.headers = Some(scrub_headers(headers, &[]));
        self
    }

    /// Adds the body of the response.
    pub(crate) fn with_body(mut self, body: &[u8]) -> Self {
        self.0.body = Some(scrub_body(body));
        self
    }

    /// Removes secrets that are known, wherever the server may have repeated them.
    pub(crate) fn without(mut self, secrets: &[String]) -> Self {
        let inner = &mut *self.0;
        let texts = [Some(&mut inner.message), inner.body.as_mut(), inner.request_id.as_mut(), inner.url.as_mut()];
        texts.into_iter().flatten().for_each(|text| *text = without(text, secrets));
        if let Some(ErrorCode::Unknown(code)) = &inner.code {
            inner.code = Some(ErrorCode::from(&*without(code.as_str(), secrets)));
        }
        inner.headers = inner.headers.take().map(|headers| scrub_headers(&headers, secrets));
        if let Some(Target::Other(other)) = &inner.target {
            inner.target = Some(Target::other(other.method.clone(), without(&other.path, secrets), None));
        }
        let shown = inner.source.iter().flat_map(|it| causes(&**it)).map(|cause| format!("{cause} {cause:?}"));
        if shown.into_iter().any(|text| without(&text, secrets) != text) {
            inner.source = None;
        }
        self
    }

    /// Adds the number of attempts and the effects of the previous attempt.
    pub(crate) fn after(mut self, before: Option<Self>) -> Self {
        if let Some(before) = before {
            self.0.after_effect |= before.may_have_taken_effect();
            self.0.attempts = before.0.attempts;
            match self.0.kind {
                Kind::Deadline => return self.caused_by(before),
                _ => self.0.attempts += 1,
            }
        }
        self
    }

    /// Marks an error of a stream after its first event: the request may have taken effect.
    pub(crate) fn after_first_event(mut self) -> Self {
        self.0.after_effect = true;
        self
    }

    /// Adds the cause, also to the message.
    pub(crate) fn caused_by(mut self, source: impl Into<TransportError>) -> Self {
        let source = source.into();
        if let Some(cause) = causes(&*source).last() {
            self.0.message += &format!(": {}", scrub(&cause.to_string()));
        }
        self.0.source = Some(source);
        self
    }

    /// Returns the HTTP status of the response. For an error event of a stream it is the status that its code stands for.
    #[must_use]
    pub fn status(&self) -> Option<StatusCode> {
        self.0.status
    }

    /// Returns the error code of the server.
    ///
    /// ```
    /// # async fn example(client: chatbotkit_client::Client) -> chatbotkit_client::Result<()> {
    /// use chatbotkit_client::types::ErrorCode;
    ///
    /// match client.bot().fetch("bot-1").await {
    ///     Err(error) if error.code() == Some(&ErrorCode::NotFound) => println!("There is no such bot."),
    ///     bot => println!("{:?}", bot?.name),
    /// }
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn code(&self) -> Option<&ErrorCode> {
        self.0.code.as_ref()
    }

    /// Returns the message: that of the server, if there is one.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.0.message
    }

    /// Returns the headers of the response, without the values of those that hold secrets.
    #[must_use]
    pub fn headers(&self) -> Option<&HeaderMap> {
        self.0.headers.as_ref()
    }

    /// Returns the body of the response, or the line of a stream, that is or caused the error: its first 16 KiB, without
    /// secrets. Invalid UTF-8 is replaced by U+FFFD, and control characters are escaped.
    #[must_use]
    pub fn body(&self) -> Option<&str> {
        self.0.body.as_deref()
    }

    /// Returns the response up to the failure, if the model or its provider failed during a completion.
    ///
    /// ```
    /// # fn example(error: chatbotkit_client::Error) {
    /// if let Some(partial) = error.partial_response() {
    ///     println!("So far: {}", partial.result.text.as_deref().unwrap_or_default());
    /// }
    /// # }
    /// ```
    #[must_use]
    pub fn partial_response(&self) -> Option<&PartialResponse> {
        self.0.partial.as_ref()?.downcast_ref()
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

    /// Returns the delay that the server asks for in `Retry-After`.
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        self.0.retry_after
    }

    /// Returns the request id assigned by the server (`x-request-id`, `x-vercel-id` or `cf-ray`), for support requests.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        self.0.request_id.as_deref()
    }

    /// Returns the number of attempts; 1 if nothing was sent.
    #[must_use]
    pub fn attempts(&self) -> u32 {
        self.0.attempts
    }

    /// The type of the error in one word: the known code, the status, or the kind.
    #[cfg(feature = "tracing")]
    pub(crate) fn word(&self) -> String {
        match (&self.0.code, self.0.status) {
            (Some(code), _) if !matches!(code, ErrorCode::Unknown(_)) => code.to_string(),
            (_, Some(status)) if !status.is_success() => status.as_str().to_owned(),
            _ => format!("{:?}", self.0.kind),
        }
    }
}

/// True if the model or its provider failed during a completion.
pub(crate) fn has_failed(result: &StreamResult) -> bool {
    result.end.as_ref().is_some_and(|end| end.reason == EndReason::Error)
}

/// True if an HTTP/2 server has not processed the request: it refused the stream, or a GOAWAY frame excludes it.
fn is_unprocessed(problem: &h2::Error) -> bool {
    problem.is_remote() && (problem.is_go_away() || problem.reason() == Some(h2::Reason::REFUSED_STREAM))
}

/// The error of reqwest, which the transport of a caller may wrap.
fn of_reqwest<'a>(problem: &'a (dyn StdError + 'static)) -> Option<&'a reqwest::Error> {
    causes(problem).find_map(|cause| cause.downcast_ref())
}

/// The I/O error that others wrap. Their causes do not include it.
fn innermost(problem: &io::Error) -> &io::Error {
    problem.get_ref().and_then(|inner| inner.downcast_ref()).map_or(problem, innermost)
}

/// An error and its causes, the innermost last.
fn causes<'a>(problem: &'a (dyn StdError + 'static)) -> impl Iterator<Item = &'a (dyn StdError + 'static)> {
    std::iter::successors(Some(problem), |problem: &&'a (dyn StdError + 'static)| (**problem).source())
}

/// An error and its causes in one line. A cause that the text has already is left out.
pub(crate) fn chain(problem: &(dyn StdError + 'static)) -> String {
    causes(problem).map(ToString::to_string).fold(String::new(), |text, cause| match () {
        () if text.is_empty() => cause,
        () if text.contains(&cause) => text,
        () => text + ": " + &cause,
    })
}

/// Removes the URL, which may be signed and so a secret: the target names what was called.
fn without_url(problem: TransportError) -> TransportError {
    match problem.downcast::<reqwest::Error>() {
        Ok(problem) => Box::new(problem.without_url()),
        Err(problem) => problem,
    }
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
            write!(f, " (visit {} first)", scrub(url))?;
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

/// Converts an error of the program's own code, such as that of a tool. An [`Error`] in the box is returned as it was.
impl From<TransportError> for Error {
    fn from(problem: TransportError) -> Self {
        match problem.downcast::<Self>() {
            Ok(error) => *error,
            Err(problem) => {
                let mut error = Self::new(Kind::Program, chain(&*problem));
                error.0.source = Some(problem);
                error
            }
        }
    }
}

impl StdError for Error {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.0.source.as_deref().map(|source| source as &(dyn StdError + 'static))
    }
}
