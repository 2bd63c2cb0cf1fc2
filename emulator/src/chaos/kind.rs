//! The kinds of fault.

/// A way in which a [`Chaos`](crate::Chaos) strikes.
///
/// A reset is one of TCP: no last answer, no orderly end.
///
/// ```
/// use chatbotkit_emulator::ChaosKind;
///
/// let harmless: Vec<_> = ChaosKind::ALL.iter().filter(|kind| !kind.takes_effect()).collect();
/// assert!(harmless.contains(&&ChaosKind::Busy));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ChaosKind {
    /// The connection is reset before anything is read from it, as good as refused.
    ///
    /// It strikes connections and not requests: half of the rate, or all of it where this is the only kind. The same
    /// seed refuses, say, the third and the tenth connection; which requests these would have carried is up to the
    /// client.
    RefuseConnection,
    /// The connection is reset at the head of the request, which the server never sees.
    ResetBeforeRequest,
    /// The connection is reset halfway through the request, which the server never sees.
    ///
    /// A request without an `x-chaos-key` has to be read to its end to be known, and is reset there.
    ResetWithinRequest,
    /// The server has done what was asked, and then the connection is reset instead of an answer.
    ResetAfterRequest,
    /// The answer comes up to 20 milliseconds late.
    Delay,
    /// The answer begins, and the connection is reset before its end.
    Truncate,
    /// One byte of the answer, or of one line in the beginning of a stream, is overwritten so that it is no JSON.
    ///
    /// An answer that is no JSON to begin with, or a stream that ends too soon, is truncated instead.
    Corrupt,
    /// One line in the beginning of a stream comes twice. Only what asks for `application/jsonl` is struck like this.
    RepeatLine,
    /// The answer is 503 `SERVICE_UNAVAILABLE`, at times with a `retry-after`; the server never sees the request.
    Busy,
    /// The answer is 429 `LIMITS_REACHED`, at times with a `retry-after`; the server never sees the request.
    RateLimited,
    /// The server has done what was asked, and then the answer is a page of a proxy: 502, in HTML.
    BadGateway,
}

impl ChaosKind {
    /// Every kind there is.
    pub const ALL: &[Self] = &[
        Self::RefuseConnection,
        Self::ResetBeforeRequest,
        Self::ResetWithinRequest,
        Self::ResetAfterRequest,
        Self::Delay,
        Self::Truncate,
        Self::Corrupt,
        Self::RepeatLine,
        Self::Busy,
        Self::RateLimited,
        Self::BadGateway,
    ];

    /// Whether a request that is struck like this reaches the server all the same.
    #[must_use]
    pub const fn takes_effect(self) -> bool {
        match self {
            Self::RefuseConnection
            | Self::ResetBeforeRequest
            | Self::ResetWithinRequest
            | Self::Busy
            | Self::RateLimited => false,
            Self::ResetAfterRequest
            | Self::Delay
            | Self::Truncate
            | Self::Corrupt
            | Self::RepeatLine
            | Self::BadGateway => true,
        }
    }
}
