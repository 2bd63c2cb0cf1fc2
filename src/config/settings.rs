//! The options of a client, checked, with the defaults filled in.

use std::sync::Arc;
use std::time::Duration;

use reqwest::Url;
use reqwest::header::{ACCEPT, HeaderMap};

use super::base_url::base_url;
use super::clock::{Clock, SystemClock};
use super::headers::headers;
use super::options::{ClientOptions, Jitter};
use super::retry_policy::RetryPolicy;
use crate::error::Result;

const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);
const POOL_IDLE_TIMEOUT: Duration = Duration::from_secs(90);
const HTTP2_KEEP_ALIVE_INTERVAL: Duration = Duration::from_secs(15);
const HTTP2_KEEP_ALIVE_TIMEOUT: Duration = Duration::from_secs(10);
const STREAM_IDLE_TIMEOUT: Duration = Duration::from_secs(60);
const RETRIES: u32 = 3;
const RETRY_DELAY: Duration = Duration::from_millis(250);
const MAX_RESPONSE_BYTES: usize = 256 * 1024 * 1024;

/// The default of [`ClientOptions::max_line_bytes`], and of [`Decoder::max_line_bytes`](crate::jsonl::Decoder): 64 MiB.
pub const MAX_LINE_BYTES: usize = 64 * 1024 * 1024;

/// The options of connections: clients with equal ones share them.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct ConnectionSettings {
    pub(crate) connect_timeout: Duration,
    pub(crate) pool_idle_timeout: Duration,
    pub(crate) http2_keep_alive_interval: Duration,
    pub(crate) http2_keep_alive_timeout: Duration,
    pub(crate) allow_plain_http_proxy: bool,
}

pub(crate) struct Settings {
    pub(crate) base_url: Url,
    /// Headers sent with every request to the API.
    pub(crate) headers: HeaderMap,
    /// True if the caller sets `Accept`.
    pub(crate) sets_accept: bool,
    pub(crate) connection: ConnectionSettings,
    /// The timeout that the caller sets; otherwise that of the request applies.
    pub(crate) timeout: Option<Duration>,
    /// The idle timeout that the caller sets; otherwise that of the operation applies, or the default.
    pub(crate) stream_idle_timeout: Option<Duration>,
    pub(crate) max_line_bytes: usize,
    pub(crate) max_response_bytes: usize,
    pub(crate) deadline: Option<Duration>,
    pub(crate) retries: u32,
    pub(crate) retry_delay: Duration,
    pub(crate) retry_timeout: bool,
    pub(crate) retry_policy: RetryPolicy,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) jitter: Jitter,
    #[cfg(feature = "tracing")]
    pub(crate) trace_bodies: bool,
}

/// A duration that the transport can add to a time: a year at most.
fn limited(duration: Option<Duration>, default: Duration) -> Duration {
    duration.unwrap_or(default).min(Duration::from_secs(365 * 24 * 60 * 60))
}

impl Settings {
    pub(crate) fn new(options: &ClientOptions) -> Result<Self> {
        Ok(Self {
            base_url: base_url(options)?,
            headers: headers(options)?,
            sets_accept: options.headers.contains_key(ACCEPT.as_str()),
            connection: ConnectionSettings {
                connect_timeout: limited(options.connect_timeout, CONNECT_TIMEOUT),
                pool_idle_timeout: limited(options.pool_idle_timeout, POOL_IDLE_TIMEOUT),
                http2_keep_alive_interval: limited(options.http2_keep_alive_interval, HTTP2_KEEP_ALIVE_INTERVAL),
                http2_keep_alive_timeout: limited(options.http2_keep_alive_timeout, HTTP2_KEEP_ALIVE_TIMEOUT),
                allow_plain_http_proxy: options.allow_plain_http_proxy.unwrap_or(false),
            },
            timeout: options.timeout,
            stream_idle_timeout: options.stream_idle_timeout,
            max_line_bytes: options.max_line_bytes.unwrap_or(MAX_LINE_BYTES),
            max_response_bytes: options.max_response_bytes.unwrap_or(MAX_RESPONSE_BYTES),
            deadline: options.deadline,
            retries: options.retries.unwrap_or(RETRIES),
            retry_delay: options.retry_delay.unwrap_or(RETRY_DELAY),
            retry_timeout: options.retry_timeout.unwrap_or(true),
            retry_policy: options.retry_policy.clone().unwrap_or_default(),
            clock: options.clock.clone().unwrap_or_else(|| Arc::new(SystemClock)),
            jitter: options.jitter.clone().unwrap_or_else(|| Arc::new(fastrand::f64)),
            #[cfg(feature = "tracing")]
            trace_bodies: options.trace_bodies.unwrap_or(false),
        })
    }

    /// The idle timeout of a stream with keep-alive events, or until its response begins.
    pub(crate) fn idle_timeout(&self) -> Duration {
        self.stream_idle_timeout.unwrap_or(STREAM_IDLE_TIMEOUT)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn defaults_are_as_documented() {
        let settings = Settings::new(&ClientOptions::new().secret("sk-1")).expect("settings");
        let seconds = Duration::from_secs;
        let ConnectionSettings { connect_timeout, pool_idle_timeout, .. } = settings.connection;
        assert_eq!((connect_timeout, pool_idle_timeout), (seconds(10), seconds(90)));
        let ConnectionSettings { http2_keep_alive_interval, http2_keep_alive_timeout, .. } = settings.connection;
        assert_eq!((http2_keep_alive_interval, http2_keep_alive_timeout), (seconds(15), seconds(10)));
        assert_eq!((settings.timeout, settings.idle_timeout(), settings.deadline), (None, seconds(60), None));
        assert_eq!((settings.retries, settings.retry_delay), (3, Duration::from_millis(250)));
        assert_eq!((settings.max_line_bytes, settings.max_response_bytes), (64 << 20, 256 << 20));
    }
}
