//! Classification of errors: predicates such as `is_timeout` and `is_retryable`.

use std::error::Error as _;

use reqwest::StatusCode;

use super::{Error, Kind, of_reqwest};
use crate::runtime::Target;
use crate::types::ErrorCode;

impl Error {
    /// Returns whether the client refused its options: a header that cannot be sent, an invalid base URL, no secret.
    #[must_use]
    pub fn is_invalid_options(&self) -> bool {
        self.0.kind == Kind::Options
    }

    /// Returns whether the request is invalid: refused by the client before it was sent, or by the server (400, 422).
    #[must_use]
    pub fn is_invalid_request(&self) -> bool {
        self.0.kind == Kind::Request || self.means(&[StatusCode::BAD_REQUEST, StatusCode::UNPROCESSABLE_ENTITY])
    }

    /// Returns whether the secret or session token is unknown, expired, or has no right to this operation (401, 403).
    #[must_use]
    pub fn is_unauthorized(&self) -> bool {
        self.means(&[StatusCode::UNAUTHORIZED, StatusCode::FORBIDDEN])
    }

    /// Returns whether the resource does not exist (404).
    #[must_use]
    pub fn is_not_found(&self) -> bool {
        self.means(&[StatusCode::NOT_FOUND])
    }

    /// Returns whether the state of the resource does not allow the operation (409), or an
    /// [authorization](Self::authorization_url) is required first.
    #[must_use]
    pub fn is_conflict(&self) -> bool {
        self.means(&[StatusCode::CONFLICT])
    }

    /// Returns whether a rate limit is exceeded (429): a retry succeeds later.
    #[must_use]
    pub fn is_rate_limited(&self) -> bool {
        self.means(&[StatusCode::TOO_MANY_REQUESTS]) && !self.is_quota()
    }

    /// Returns whether a quota of the account is exhausted, or a subscription is missing (402, 429): a retry does not help.
    #[must_use]
    pub fn is_quota_exceeded(&self) -> bool {
        self.is_quota() || self.means(&[StatusCode::PAYMENT_REQUIRED])
    }

    /// Returns whether the server failed (5xx).
    #[must_use]
    pub fn is_server_error(&self) -> bool {
        self.meant_status().is_some_and(|status| status.is_server_error())
    }

    /// Returns whether the server cancelled the work.
    #[must_use]
    pub fn is_cancelled(&self) -> bool {
        self.0.code == Some(ErrorCode::AbortError)
    }

    /// Returns the status with which a relay, such as a web server in front of the API, can respond to its own client:
    /// the original status for 400, 404, 409, 422, 429 and 503; 400 for a validation error; 503 for an exceeded quota;
    /// 504 for a timeout; and 502 otherwise, also for rejected credentials of the relay.
    #[must_use]
    pub fn relay_status(&self) -> StatusCode {
        match self.meant_status() {
            _ if self.is_timeout() => StatusCode::GATEWAY_TIMEOUT,
            _ if self.is_quota_exceeded() => StatusCode::SERVICE_UNAVAILABLE,
            _ if self.0.kind == Kind::Request => StatusCode::BAD_REQUEST,
            Some(
                status @ (StatusCode::BAD_REQUEST
                | StatusCode::NOT_FOUND
                | StatusCode::CONFLICT
                | StatusCode::UNPROCESSABLE_ENTITY
                | StatusCode::TOO_MANY_REQUESTS
                | StatusCode::SERVICE_UNAVAILABLE),
            ) => status,
            _ => StatusCode::BAD_GATEWAY,
        }
    }

    /// Returns whether a timeout or the deadline was exceeded, on the client or behind the server.
    #[must_use]
    pub fn is_timeout(&self) -> bool {
        // 524 is the timeout of a gateway as well.
        let is_timeout = |status: StatusCode| matches!(status.as_u16(), 408 | 504 | 524);
        match self.0.kind {
            Kind::Timeout | Kind::Deadline => true,
            Kind::Connect => self.source().and_then(of_reqwest).is_some_and(reqwest::Error::is_timeout),
            Kind::Api => self.meant_status().is_some_and(is_timeout),
            _ => false,
        }
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
                501 | 505 => false,
                status => matches!(status, 408 | 500..=599),
            },
            Kind::Options
            | Kind::Request
            | Kind::Deadline
            | Kind::Decode
            | Kind::NotJson
            | Kind::EndedEarly
            | Kind::Gap
            | Kind::Program => false,
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
        let read = self.0.target.as_ref().is_some_and(|it| it.method().is_safe());
        !read && (self.0.after_effect || !(self.0.unsent || self.is_refusal()))
    }

    /// True if the server rejected the request without processing it. A 408 leaves that unknown; of the redirects only
    /// 307 and 308 prove it.
    fn is_refusal(&self) -> bool {
        let Some(status) = self.0.status.filter(|_| self.0.kind == Kind::Api) else { return false };
        match status {
            StatusCode::REQUEST_TIMEOUT => false,
            StatusCode::SERVICE_UNAVAILABLE => self.0.retry_after.is_some(),
            StatusCode::TEMPORARY_REDIRECT | StatusCode::PERMANENT_REDIRECT => true,
            _ => status.is_client_error(),
        }
    }

    /// True if a quota is exhausted. Quotas and rate limits share one code, and differ in their messages.
    fn is_quota(&self) -> bool {
        let is_rate_limit = self.0.message.to_ascii_lowercase().contains("rate limit");
        self.0.code == Some(ErrorCode::LimitsReached) && !is_rate_limit && self.0.retry_after.is_none()
    }

    /// The status that the server would have sent, had it not sent a success before.
    fn meant_status(&self) -> Option<StatusCode> {
        match (self.0.status, &self.0.code) {
            (Some(status), Some(code)) if status.is_success() => Some(status_of(code)),
            (status, _) => status,
        }
    }

    fn means(&self, statuses: &[StatusCode]) -> bool {
        self.meant_status().is_some_and(|status| statuses.contains(&status))
    }
}

/// The status with which the server sends an error code: 500 unless it has one of its own.
pub(super) fn status_of(code: &ErrorCode) -> StatusCode {
    match code {
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
        ErrorCode::NotImplemented => StatusCode::NOT_IMPLEMENTED,
        ErrorCode::BadGateway => StatusCode::BAD_GATEWAY,
        ErrorCode::ServiceUnavailable => StatusCode::SERVICE_UNAVAILABLE,
        ErrorCode::GatewayTimeout => StatusCode::GATEWAY_TIMEOUT,
        _ => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::types::ErrorBody;

    /// The classes of an error, by name.
    fn classes(error: &Error) -> Vec<&'static str> {
        let all = [
            ("invalid options", error.is_invalid_options()),
            ("invalid request", error.is_invalid_request()),
            ("unauthorized", error.is_unauthorized()),
            ("not found", error.is_not_found()),
            ("conflict", error.is_conflict()),
            ("rate limited", error.is_rate_limited()),
            ("quota exceeded", error.is_quota_exceeded()),
            ("server error", error.is_server_error()),
            ("cancelled", error.is_cancelled()),
            ("timeout", error.is_timeout()),
            ("connect", error.is_connect()),
            ("decode", error.is_decode()),
            ("gap", error.is_gap()),
            ("transient", error.is_transient()),
        ];
        all.into_iter().filter_map(|(name, holds)| holds.then_some(name)).collect()
    }

    #[test]
    fn each_error_has_its_classes_and_the_status_of_a_relay() {
        let api = |status: u16, code: &str, message: &str| {
            let body = serde_json::json!({ "code": code, "message": message });
            let body: ErrorBody = serde_json::from_value(body).expect("an error body");
            Error::api(StatusCode::from_u16(status).expect("a status"), body)
        };
        for (error, expected, relay) in [
            (Error::new(Kind::Options, ""), &["invalid options"][..], 502),
            (Error::new(Kind::Request, ""), &["invalid request"], 400),
            (Error::new(Kind::Connect, ""), &["connect", "transient"], 502),
            (Error::new(Kind::Timeout, ""), &["timeout", "transient"], 504),
            (Error::new(Kind::Deadline, ""), &["timeout"], 504),
            (Error::new(Kind::Decode, ""), &["decode"], 502),
            (Error::new(Kind::Gap, ""), &["gap"], 502),
            (Error::new(Kind::Program, ""), &[], 502),
            (api(400, "BAD_REQUEST", ""), &["invalid request"], 400),
            (api(422, "UNPROCESSABLE_ENTITY", ""), &["invalid request"], 422),
            (api(401, "NOT_AUTHENTICATED", ""), &["unauthorized"], 502),
            (api(403, "NOT_AUTHORIZED", ""), &["unauthorized"], 502),
            (api(402, "NO_SUBSCRIPTION", ""), &["quota exceeded"], 503),
            (api(404, "NOT_FOUND", ""), &["not found"], 404),
            (api(200, "NOT_FOUND", ""), &["not found"], 404),
            (api(409, "CONFLICT", ""), &["conflict"], 409),
            (api(429, "TOO_MANY_REQUESTS", ""), &["rate limited", "transient"], 429),
            (api(429, "LIMITS_REACHED", "Rate limits reached"), &["rate limited", "transient"], 429),
            (api(429, "LIMITS_REACHED", "Account limits reached"), &["quota exceeded"], 503),
            (api(408, "TIMEOUT", ""), &["timeout", "transient"], 504),
            (api(504, "GATEWAY_TIMEOUT", ""), &["server error", "timeout", "transient"], 504),
            (api(524, "UNKNOWN", ""), &["server error", "timeout", "transient"], 504),
            (api(500, "AbortError", ""), &["server error", "cancelled", "transient"], 502),
            (api(500, "CONTENT_MODERATION", ""), &["server error"], 502),
            (api(501, "NOT_IMPLEMENTED", ""), &["server error"], 502),
            (api(503, "SERVICE_UNAVAILABLE", ""), &["server error", "transient"], 503),
        ] {
            assert_eq!(classes(&error), expected, "{error}");
            assert_eq!(error.relay_status().as_u16(), relay, "{error}");
        }
    }
}
