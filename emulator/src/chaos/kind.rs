//! The kinds of injected faults.

/// A kind of fault that a [`Chaos`](crate::Chaos) proxy injects.
///
/// A reset is a TCP reset (RST): the connection is not closed in an orderly way.
///
/// ```
/// use chatbotkit_emulator::ChaosKind;
///
/// let without_effect: Vec<_> = ChaosKind::ALL.iter().filter(|kind| !kind.reaches_server()).collect();
/// assert!(without_effect.contains(&&ChaosKind::ServiceUnavailable));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ChaosKind {
    /// Resets the connection before anything is read from it, as if it were refused.
    ///
    /// Applies to connections, not to requests: at 50 % of the rate, or at the full rate if this is the only kind. The
    /// same seed refuses the same connections by number; the client decides which requests it sends on them.
    RefuseConnection,
    /// Resets the connection after the request headers; the server does not receive the request.
    ResetBeforeRequest,
    /// Resets the connection halfway through the request body; the server does not receive the request.
    ///
    /// A request without `x-chaos-key` is read to its end first, since its body is part of its identity.
    ResetDuringRequest,
    /// Lets the server process the request, then resets the connection instead of sending a response.
    ResetAfterRequest,
    /// Delays the response by up to 20 milliseconds.
    Delay,
    /// Resets the connection within the response body.
    Truncate,
    /// Overwrites one byte of the response, or of one of the first lines of a stream, so that it is invalid JSON.
    ///
    /// A response that is not JSON, or a stream that ends before that line, is truncated instead.
    Corrupt,
    /// Repeats one of the first lines of a stream. Only for requests that accept `application/jsonl`.
    RepeatLine,
    /// Responds with 503 `SERVICE_UNAVAILABLE`, sometimes with `Retry-After`; the server does not receive the request.
    ServiceUnavailable,
    /// Responds with 429 `LIMITS_REACHED`, sometimes with `Retry-After`; the server does not receive the request.
    RateLimited,
    /// Lets the server process the request, then responds with 502 and an HTML page, as a gateway does.
    BadGateway,
}

impl ChaosKind {
    /// All kinds.
    pub const ALL: &[Self] = &[
        Self::RefuseConnection,
        Self::ResetBeforeRequest,
        Self::ResetDuringRequest,
        Self::ResetAfterRequest,
        Self::Delay,
        Self::Truncate,
        Self::Corrupt,
        Self::RepeatLine,
        Self::ServiceUnavailable,
        Self::RateLimited,
        Self::BadGateway,
    ];

    /// Returns whether the server processes a request that receives this fault.
    #[must_use]
    pub const fn reaches_server(self) -> bool {
        !matches!(
            self,
            Self::RefuseConnection
                | Self::ResetBeforeRequest
                | Self::ResetDuringRequest
                | Self::ServiceUnavailable
                | Self::RateLimited
        )
    }
}
