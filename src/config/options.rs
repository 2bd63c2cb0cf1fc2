//! Options of a client, for construction and for extension.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use secrecy::SecretString;

use super::clock::Clock;
use super::retry_policy::RetryPolicy;
use super::transport::Transport;
use crate::error::{Error, Kind, Result};

/// The variables that may hold the secret, in the order in which they are read.
const SECRET_VARIABLES: [&str; 6] = [
    "CHATBOTKIT_API_TOKEN",
    "CBK_API_TOKEN",
    "CHATBOTKIT_API_SECRET",
    "CBK_API_SECRET",
    "CHATBOTKIT_API_KEY",
    "CBK_API_KEY",
];

/// Source of jitter: numbers from 0 to 1.
pub(crate) type Jitter = Arc<dyn Fn() -> f64 + Send + Sync>;

/// Declares the options: a field and a setter for each, and the merge over other options. The `hidden` ones are left out
/// of `Debug`.
macro_rules! options {
    (
        $(#[$attribute:meta])* $name:ident
        shown { $($(#[$shown_attribute:meta])* $shown:ident($shown_argument:ident: $shown_given:ty) -> $shown_type:ty = $shown_value:expr;)* }
        hidden { $($(#[$hidden_attribute:meta])* $hidden:ident($hidden_argument:ident: $hidden_given:ty) -> $hidden_type:ty = $hidden_value:expr;)* }
    ) => {
        $(#[$attribute])*
        pub struct $name {
            $(pub(crate) $shown: Option<$shown_type>,)*
            $(pub(crate) $hidden: Option<$hidden_type>,)*
            pub(crate) trace_bodies: Option<bool>,
            pub(crate) endpoints: BTreeMap<String, String>,
            pub(crate) headers: BTreeMap<String, String>,
        }

        impl $name {
            $($(#[$shown_attribute])* pub fn $shown(mut self, $shown_argument: $shown_given) -> Self {
                self.$shown = Some($shown_value);
                self
            })*

            $($(#[$hidden_attribute])* pub fn $hidden(mut self, $hidden_argument: $hidden_given) -> Self {
                self.$hidden = Some($hidden_value);
                self
            })*

            /// Merges these options over others: `endpoints` and `headers` key by key, the rest one by one.
            pub(crate) fn over(self, below: &Self) -> Self {
                let mut below = below.clone();
                below.endpoints.extend(self.endpoints);
                below.headers.extend(self.headers);
                // A base URL is complete: parts that replaced those of another one do not apply to it.
                if self.base_url.is_some() {
                    (below.host, below.protocol) = (None, None);
                }
                // One user replaces another, whether by an id or by an e-mail address.
                if self.run_as_user_id.is_some() || self.run_as_child_user_email.is_some() {
                    (below.run_as_user_id, below.run_as_child_user_email) = (None, None);
                }
                Self {
                    $($shown: self.$shown.or(below.$shown),)*
                    $($hidden: self.$hidden.or(below.$hidden),)*
                    trace_bodies: self.trace_bodies.or(below.trace_bodies),
                    endpoints: below.endpoints,
                    headers: below.headers,
                }
            }
        }

        impl fmt::Debug for $name {
            /// Header values and paths of endpoints may be credentials, so only their names are shown.
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                let mut options = f.debug_struct(stringify!($name));
                $(options.field(stringify!($shown), &self.$shown);)*
                for (name, part) in [("base_url", &self.base_url), ("host", &self.host), ("protocol", &self.protocol)] {
                    options.field(name, &part.as_deref().map(without_credentials));
                }
                options.field("endpoints", &self.endpoints.keys()).field("headers", &self.headers.keys());
                options.finish_non_exhaustive()
            }
        }
    };
}

options! {
    /// Options to construct a client, or to extend one.
    ///
    /// An option that is not set has its default in a new client, and keeps its value in an extended one.
    ///
    /// ```
    /// use std::time::Duration;
    /// use chatbotkit_client::{Client, ClientOptions};
    ///
    /// let options = ClientOptions::new().secret("sk-1").timeout(Duration::from_secs(20));
    /// let client = Client::new(options)?;
    /// let as_ada = client.extend(ClientOptions::new().run_as_child_user_email("ada@example.com"))?;
    /// # Ok::<(), chatbotkit_client::Error>(())
    /// ```
    #[derive(Clone, Default)]
    #[must_use = "options do nothing until a client is made of them"]
    ClientOptions

    shown {
        /// Sets the secret that authorizes requests: an API secret (`sk-…`), an OAuth access token (`oaac-…`) or a
        /// session token. No method returns it, and no log, error or `Debug` shows it.
        secret(secret: impl Into<String>) -> SecretString = SecretString::from(secret.into());

        /// Sets the IANA name of the user's time zone, such as `Europe/London`.
        timezone(timezone: impl Into<String>) -> String = timezone.into();

        /// Sets the request timeout: how long one attempt may take, up to the end of the response body. 60 seconds
        /// unless set, and 780 where a model responds. Streams have an [idle timeout](Self::stream_idle_timeout) instead,
        /// and the upload of an announced file has at least 60 seconds and one more for every 50 kB.
        timeout(timeout: Duration) -> Duration = timeout;

        /// Sets the connect timeout: 10 seconds unless set. A client that is extended with it has connections of its
        /// own. It does not apply to a [transport](Self::transport) of the caller.
        connect_timeout(timeout: Duration) -> Duration = timeout;

        /// Sets how long an unused connection is kept: 90 seconds unless set. Like the connect timeout, it is a setting
        /// of connections: a client extended with another value has its own. It does not apply to a
        /// [transport](Self::transport) of the caller.
        pool_idle_timeout(timeout: Duration) -> Duration = timeout;

        /// Sets the interval of pings on an HTTP/2 connection with requests in flight: 15 seconds unless set. A connection
        /// on which a ping is not acknowledged in time is closed. Zero means no pings. Like the connect timeout, it is a
        /// setting of connections.
        http2_keep_alive_interval(interval: Duration) -> Duration = interval;

        /// Sets how long the response to such a ping may take: 10 seconds unless set.
        http2_keep_alive_timeout(timeout: Duration) -> Duration = timeout;

        /// Sets the deadline of a call: how long all its attempts and their backoff may take together. None unless set.
        /// For a stream it ends when the response begins.
        deadline(deadline: Duration) -> Duration = deadline;

        /// Limits the size of a response that is read as a whole: 256 MiB unless set. A larger one is an error for which
        /// [`is_decode`](Error::is_decode) returns true, and it is not retried. Streams are limited
        /// [by line](Self::max_line_bytes) alone.
        max_response_bytes(bytes: usize) -> usize = bytes;

        /// Sets the idle timeout of streams: how long no byte may arrive, the response headers included. 60 seconds
        /// unless set: the server sends a keep-alive event at least every 17 seconds. Subscriptions to
        /// a channel have no keep-alive events, and an idle timeout of 780 seconds unless set.
        stream_idle_timeout(timeout: Duration) -> Duration = timeout;

        /// Limits the size of a line in a stream: [`MAX_LINE_BYTES`](crate::jsonl::MAX_LINE_BYTES) unless set. A longer
        /// line is an error that ends the stream.
        max_line_bytes(bytes: usize) -> usize = bytes;

        /// Sets the maximum number of retries of a call, after the first attempt: 3 unless set. Which failures are
        /// retried is up to the [retry policy](Self::retry_policy).
        retries(retries: u32) -> u32 = retries;

        /// Sets the maximum backoff before the first retry, which doubles with each retry: 250 milliseconds unless set,
        /// and 20 seconds at most. It is multiplied by [jitter](Self::jitter), and added to a `Retry-After`.
        retry_delay(delay: Duration) -> Duration = delay;

        /// Sets whether a timeout is retried like other failures: true unless set.
        retry_timeout(retry: bool) -> bool = retry;

        /// Allows a base URL with `http` on another host than this machine: everything is sent unencrypted, the secret
        /// included. False unless set.
        insecure_http(allow: bool) -> bool = allow;

        /// Allows the proxy of the system for `http` URLs: it receives everything unencrypted, the secret included.
        /// False unless set, so that such requests bypass the proxy. Requests to this machine always do. It does not
        /// apply to a [transport](Self::transport) of the caller.
        allow_plain_http_proxy(allow: bool) -> bool = allow;
    }

    hidden {
        /// Sets the base URL. Its path is kept as a prefix, and followed by `/v1` on the hosted service and by `/api/v1`
        /// on any other host, unless it ends in `/v1` already. It replaces the host and the protocol of earlier options.
        base_url(url: impl Into<String>) -> String = url.into();

        /// Replaces the host of the base URL, optionally with a port: `example.com:8443`.
        host(host: impl Into<String>) -> String = host.into();

        /// Replaces the protocol in the base URL: `http` or `https`.
        protocol(protocol: impl Into<String>) -> String = protocol.into();

        /// Runs requests as the child user with this id. It replaces the user of a client that is extended, even one set by
        /// e-mail address. An empty one is an error of [`Client::new`](crate::Client::new).
        run_as_user_id(id: impl Into<String>) -> String = id.into();

        /// Runs requests as the child user with this e-mail address. It replaces the user of a client that is extended, even
        /// one set by id. An empty one is an error of [`Client::new`](crate::Client::new).
        run_as_child_user_email(email: impl Into<String>) -> String = email.into();

        /// Sets which failures are retried: [`RetryPolicy::idempotent_only`] unless set.
        retry_policy(policy: RetryPolicy) -> RetryPolicy = policy;

        /// Sets the clock of backoff, deadline and timeouts: that of the runtime unless set.
        clock(clock: Arc<dyn Clock>) -> Arc<dyn Clock> = clock;

        /// Sets the source of jitter: a function that returns a number from 0 to 1, by which each backoff is multiplied.
        /// Random unless set; any other number counts as 1.
        jitter(jitter: impl Fn() -> f64 + Send + Sync + 'static) -> Jitter = Arc::new(jitter);

        /// Sets the transport that executes requests: a [`reqwest::Client`] unless set.
        transport(transport: Arc<dyn Transport>) -> Arc<dyn Transport> = transport;
    }
}

impl ClientOptions {
    /// The variables that may hold the base URL, in the order in which [`from_env`](Self::from_env) reads them.
    pub const BASE_URL_VARIABLES: &[&str] = &["CHATBOTKIT_BASE_URL", "CHATBOTKIT_API_URL", "CBK_API_URL"];

    /// The variables that may hold the id of the user to run as, in the order in which [`from_env`](Self::from_env) reads
    /// them.
    pub const RUN_AS_VARIABLES: &[&str] =
        &["CHATBOTKIT_API_RUNAS_USERID", "CBK_API_RUNAS_USERID", "CHATBOTKIT_RUN_AS", "CBK_RUN_AS"];

    /// Creates options of which none is set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Reads options from the environment, each from the first of these variables that is set:
    ///
    /// | | |
    /// |---|---|
    /// | secret | `CHATBOTKIT_API_TOKEN`, `CBK_API_TOKEN`, `CHATBOTKIT_API_SECRET`, `CBK_API_SECRET`, `CHATBOTKIT_API_KEY`, `CBK_API_KEY` |
    /// | base URL | `CHATBOTKIT_BASE_URL`, `CHATBOTKIT_API_URL`, `CBK_API_URL` |
    /// | user to run as | `CHATBOTKIT_API_RUNAS_USERID`, `CBK_API_RUNAS_USERID`, `CHATBOTKIT_RUN_AS`, `CBK_RUN_AS` |
    ///
    /// White space around a value is removed, and an empty variable counts as unset.
    ///
    /// # Errors
    /// Fails where no variable holds a secret, and names them, and where the value of a variable is not Unicode.
    pub fn from_env() -> Result<Self> {
        Self::from_variables(|name| std::env::var_os(name))
    }

    fn from_variables(read: impl Fn(&str) -> Option<OsString>) -> Result<Self> {
        let first = |names: &[&str]| -> Result<Option<String>> {
            for name in names {
                let value = read(name).unwrap_or_default().into_string();
                let value = value.map_err(|_| Error::new(Kind::Options, format!("{name} is not Unicode")))?;
                if !value.trim().is_empty() {
                    return Ok(Some(value.trim().to_owned()));
                }
            }
            Ok(None)
        };
        let Some(secret) = first(&SECRET_VARIABLES)? else {
            let message = format!("no secret: none of {} is set", SECRET_VARIABLES.join(", "));
            return Err(Error::new(Kind::Options, message));
        };
        Ok(Self {
            base_url: first(Self::BASE_URL_VARIABLES)?,
            run_as_user_id: first(Self::RUN_AS_VARIABLES)?,
            ..Self::new().secret(secret)
        })
    }

    /// Sends requests with this path template, such as `/bot/{botId}/fetch`, to another path, which may contain the
    /// parameters of the template.
    pub fn endpoint(mut self, template: impl Into<String>, path: impl Into<String>) -> Self {
        self.endpoints.insert(template.into(), path.into());
        self
    }

    /// Adds a header to every request. It replaces a header of the client with the same name. An invalid name or value is an
    /// error of [`Client::new`](crate::Client::new).
    pub fn header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.headers.insert(name.into().to_ascii_lowercase(), value.into());
        self
    }

    /// Sets whether the bodies of requests and whole responses are recorded by `tracing`, at the level `TRACE`: false
    /// unless set. At most their first KiB, without the values of secret fields. Messages of users are in them.
    #[cfg(feature = "tracing")]
    pub fn trace_bodies(mut self, trace: bool) -> Self {
        self.trace_bodies = Some(trace);
        self
    }

    /// Sends requests through this [`reqwest::Client`].
    pub fn http_client(self, client: reqwest::Client) -> Self {
        self.transport(Arc::new(client))
    }
}

/// A URL, or a part of one, without credentials, query and fragment.
pub(super) fn without_credentials(part: &str) -> &str {
    let part = part.rsplit('@').next().unwrap_or_default();
    part.split(['?', '#']).next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use secrecy::ExposeSecret;

    use super::*;

    /// The secret, the base URL and the user to run as.
    fn read(variables: &[(&str, &str)]) -> [Option<String>; 3] {
        let value = |name: &str| Some(variables.iter().find(|(key, _)| *key == name)?.1.into());
        let options = ClientOptions::from_variables(value).unwrap_or_default();
        let secret = options.secret.map(|secret| secret.expose_secret().to_owned());
        [secret, options.base_url, options.run_as_user_id]
    }

    #[test]
    fn first_variable_that_is_set_is_the_secret() {
        let names = [&SECRET_VARIABLES, ClientOptions::BASE_URL_VARIABLES, ClientOptions::RUN_AS_VARIABLES];
        for (option, names) in names.into_iter().enumerate() {
            for first in 0..names.len() {
                let mut variables: Vec<_> = names[first..].iter().map(|name| (*name, *name)).collect();
                variables.extend(names[..first].iter().map(|name| (*name, " \n")));
                variables.extend((option > 0).then_some((SECRET_VARIABLES[0], "sk-1")));
                assert_eq!(read(&variables)[option].as_deref(), Some(names[first]));
            }
        }
    }

    #[test]
    fn white_space_around_a_variable_is_removed() {
        for value in ["sk-1\n", "sk-1\r\n", " sk-1 ", "\tsk-1\n\n"] {
            assert_eq!(read(&[("CBK_API_SECRET", value)])[0].as_deref(), Some("sk-1"));
        }
        assert_eq!(read(&[("CBK_API_KEY", "sk-1"), ("CBK_RUN_AS", "ada\n")])[2].as_deref(), Some("ada"));
    }

    #[test]
    fn without_a_secret_the_error_names_the_variables() {
        let error = ClientOptions::from_variables(|_| None).unwrap_err().to_string();
        for name in SECRET_VARIABLES {
            assert!(error.contains(name), "{error}");
        }
    }

    #[test]
    fn headers_and_endpoints_merge_key_by_key() {
        let below = ClientOptions::new().header("A", "1").header("b", "2").endpoint("/x", "/y");
        let merged = ClientOptions::new().header("a", "3").endpoint("/z", "/w").over(&below);
        assert_eq!(merged.headers, BTreeMap::from([("a".into(), "3".into()), ("b".into(), "2".into())]));
        assert_eq!(merged.endpoints.len(), 2);
    }

    #[test]
    fn options_do_not_show_secrets() {
        let options = ClientOptions::new().secret("sk-hidden").header("x-api-key", "hidden-too");
        let options = options.endpoint("/x", "/y/hidden?key=hidden").host("hidden:hidden@a").protocol("hidden@http");
        let options = options.run_as_user_id("hidden").run_as_child_user_email("hidden@example.com");
        for url in ["https://hidden:hid/den@host/path", "https://host/?key=hidden", "hidden@host#hidden"] {
            let shown = format!("{:?}", options.clone().base_url(url));
            assert!(!shown.contains("hid") && shown.contains("host"), "{shown}");
        }
    }
}
