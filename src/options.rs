//! How a client is made, and how one is made from another.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use secrecy::SecretString;

use crate::Transport;
use crate::error::{Error, Kind, Result};
use crate::retry::{Clock, RetryPolicy};

/// Where the secret is looked for, in this order.
const SECRET_VARIABLES: [&str; 3] = ["CHATBOTKIT_API_SECRET", "CHATBOTKIT_API_TOKEN", "CHATBOTKIT_API_KEY"];
const BASE_URL_VARIABLE: &str = "CHATBOTKIT_BASE_URL";
const RUN_AS_VARIABLE: &str = "CHATBOTKIT_API_RUNAS_USERID";

/// The settings of a client, for making one and for extending one.
///
/// What is not set is the default when a client is made, and stays as it was when one is extended.
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
pub struct ClientOptions {
    pub(crate) secret: Option<SecretString>,
    pub(crate) base_url: Option<String>,
    pub(crate) host: Option<String>,
    pub(crate) protocol: Option<String>,
    pub(crate) endpoints: BTreeMap<String, String>,
    pub(crate) run_as_user_id: Option<String>,
    pub(crate) run_as_child_user_email: Option<String>,
    pub(crate) timezone: Option<String>,
    pub(crate) headers: BTreeMap<String, String>,
    pub(crate) timeout: Option<Duration>,
    pub(crate) stream_idle_timeout: Option<Duration>,
    pub(crate) longest_line: Option<usize>,
    pub(crate) connect_timeout: Option<Duration>,
    pub(crate) deadline: Option<Duration>,
    pub(crate) largest_answer: Option<usize>,
    pub(crate) retries: Option<u32>,
    pub(crate) retry_delay: Option<Duration>,
    pub(crate) retry_timeout: Option<bool>,
    pub(crate) retry_policy: Option<RetryPolicy>,
    pub(crate) clock: Option<Arc<dyn Clock>>,
    pub(crate) insecure_http: Option<bool>,
    #[cfg(feature = "tracing")]
    pub(crate) trace_bodies: Option<bool>,
    pub(crate) transport: Option<Arc<dyn Transport>>,
}

impl ClientOptions {
    /// Nothing set.
    pub fn new() -> Self {
        Self::default()
    }

    /// What the environment says: the secret from `CHATBOTKIT_API_SECRET`, else
    /// `CHATBOTKIT_API_TOKEN`, else `CHATBOTKIT_API_KEY`; the base URL from `CHATBOTKIT_BASE_URL`;
    /// the user to run as from `CHATBOTKIT_API_RUNAS_USERID`. An empty variable counts as missing.
    ///
    /// # Errors
    /// When none of the three holds a secret. The error names them.
    pub fn from_env() -> Result<Self> {
        Self::from_variables(|name| std::env::var(name).ok())
    }

    fn from_variables(read: impl Fn(&str) -> Option<String>) -> Result<Self> {
        let read = |name: &str| read(name).filter(|value| !value.is_empty());
        let Some(secret) = SECRET_VARIABLES.into_iter().find_map(read) else {
            let [first, second, third] = SECRET_VARIABLES;
            let message = format!("no secret: none of {first}, {second} and {third} is set");
            return Err(Error::new(Kind::Options, message));
        };
        Ok(Self {
            base_url: read(BASE_URL_VARIABLE),
            run_as_user_id: read(RUN_AS_VARIABLE),
            ..Self::new().secret(secret)
        })
    }

    /// What authorizes the calls: an API secret (`sk-…`), an OAuth access token (`oaac-…`) or the
    /// token of a session. It never comes out again.
    pub fn secret(mut self, secret: impl Into<String>) -> Self {
        self.secret = Some(SecretString::from(secret.into()));
        self
    }

    /// Where the API is. A path in it is a prefix and is kept. Below it come `/v1` on the hosted
    /// host and `/api/v1` anywhere else, unless the URL already ends in `/v1`.
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.base_url = Some(url.into());
        self
    }

    /// Another host in the base URL, with its port where it is not the usual one.
    pub fn host(mut self, host: impl Into<String>) -> Self {
        self.host = Some(host.into());
        self
    }

    /// Another protocol in the base URL: `http` or `https`.
    pub fn protocol(mut self, protocol: impl Into<String>) -> Self {
        self.protocol = Some(protocol.into());
        self
    }

    /// Sends what the document has under `template`, such as `/bot/{botId}/fetch`, to another path.
    /// The parameters of the template may stand in it.
    pub fn endpoint(mut self, template: impl Into<String>, path: impl Into<String>) -> Self {
        self.endpoints.insert(template.into(), path.into());
        self
    }

    /// Acts as this child user of the account.
    pub fn run_as_user_id(mut self, id: impl Into<String>) -> Self {
        self.run_as_user_id = Some(id.into());
        self
    }

    /// Acts as the child user with this e-mail address.
    pub fn run_as_child_user_email(mut self, email: impl Into<String>) -> Self {
        self.run_as_child_user_email = Some(email.into());
        self
    }

    /// The IANA name of the time zone in which the user is, such as `Europe/London`.
    pub fn timezone(mut self, timezone: impl Into<String>) -> Self {
        self.timezone = Some(timezone.into());
        self
    }

    /// A header that goes with every request. It wins over the client's own.
    pub fn header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.headers.insert(name.into().to_ascii_lowercase(), value.into());
        self
    }

    /// How long one attempt at a whole answer may take, the reading of it included. Unless set it is
    /// 60 seconds, and 780 where a model answers. Streams are held to
    /// [`stream_idle_timeout`](Self::stream_idle_timeout) instead.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = Some(timeout);
        self
    }

    /// How long it may take to connect: 10 seconds unless set. A client that is made from another one with
    /// this has connections of its own; a transport of your own keeps its own time.
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.connect_timeout = Some(timeout);
        self
    }

    /// How long a call may take with all its attempts and the pauses between them: as long as they take
    /// unless set. Of a stream it is the time until it begins.
    pub fn deadline(mut self, deadline: Duration) -> Self {
        self.deadline = Some(deadline);
        self
    }

    /// Reads no whole answer that has more bytes than this: 256 MiB unless set. Streams have no limit
    /// but that of [a line](Self::longest_line).
    pub fn largest_answer(mut self, bytes: usize) -> Self {
        self.largest_answer = Some(bytes);
        self
    }

    /// How long a stream may be silent, its first answer included: 60 seconds unless set. The server
    /// gives a sign of life at least every 17.
    pub fn stream_idle_timeout(mut self, timeout: Duration) -> Self {
        self.stream_idle_timeout = Some(timeout);
        self
    }

    /// Takes no line of a stream that has more bytes than this. Unless set the limit is
    /// [`LONGEST_LINE`](crate::jsonl::LONGEST_LINE); a longer line is an error that ends the stream.
    pub fn longest_line(mut self, bytes: usize) -> Self {
        self.longest_line = Some(bytes);
        self
    }

    /// How often a call that failed is made again, where it is known to do no harm: 3 times unless
    /// set. See [`Error::is_retryable`].
    pub fn retries(mut self, retries: u32) -> Self {
        self.retries = Some(retries);
        self
    }

    /// The longest pause before the first retry; it doubles with each. 250 milliseconds unless set.
    pub fn retry_delay(mut self, delay: Duration) -> Self {
        self.retry_delay = Some(delay);
        self
    }

    /// Whether a call that timed out is made again as well, where it does no harm: yes unless set.
    pub fn retry_timeout(mut self, retry: bool) -> Self {
        self.retry_timeout = Some(retry);
        self
    }

    /// Which calls are made again when they fail: those that can be without harm, unless set.
    pub fn retry_policy(mut self, policy: RetryPolicy) -> Self {
        self.retry_policy = Some(policy);
        self
    }

    /// Takes the time and the chance that retries need from here.
    pub fn clock(mut self, clock: Arc<dyn Clock>) -> Self {
        self.clock = Some(clock);
        self
    }

    /// Lets the secret and everything else be sent unencrypted. Without it a base URL with `http` is taken
    /// for this machine only.
    pub fn insecure_http(mut self, allow: bool) -> Self {
        self.insecure_http = Some(allow);
        self
    }

    /// Whether the bodies of requests and whole answers are told to `tracing`, at the level `TRACE`: no unless
    /// set. No more than their first KiB, and without the values of fields that the document calls secret. What
    /// people have said is in them.
    #[cfg(feature = "tracing")]
    pub fn trace_bodies(mut self, trace: bool) -> Self {
        self.trace_bodies = Some(trace);
        self
    }

    /// Sends requests through this [`reqwest::Client`].
    pub fn http_client(self, client: reqwest::Client) -> Self {
        self.transport(Arc::new(client))
    }

    /// Sends requests through this transport.
    pub fn transport(mut self, transport: Arc<dyn Transport>) -> Self {
        self.transport = Some(transport);
        self
    }

    /// These options over `below`: `headers` and `endpoints` key by key, the others as a whole.
    pub(crate) fn over(self, below: &Self) -> Self {
        let below = below.clone();
        // A base URL says all of where; what was changed in the one below does not change it.
        let (host, protocol) = match &self.base_url {
            Some(_) => (self.host, self.protocol),
            None => (self.host.or(below.host), self.protocol.or(below.protocol)),
        };
        Self {
            secret: self.secret.or(below.secret),
            base_url: self.base_url.or(below.base_url),
            host,
            protocol,
            endpoints: merged(self.endpoints, below.endpoints),
            run_as_user_id: self.run_as_user_id.or(below.run_as_user_id),
            run_as_child_user_email: self.run_as_child_user_email.or(below.run_as_child_user_email),
            timezone: self.timezone.or(below.timezone),
            headers: merged(self.headers, below.headers),
            timeout: self.timeout.or(below.timeout),
            stream_idle_timeout: self.stream_idle_timeout.or(below.stream_idle_timeout),
            longest_line: self.longest_line.or(below.longest_line),
            connect_timeout: self.connect_timeout.or(below.connect_timeout),
            deadline: self.deadline.or(below.deadline),
            largest_answer: self.largest_answer.or(below.largest_answer),
            retries: self.retries.or(below.retries),
            retry_delay: self.retry_delay.or(below.retry_delay),
            retry_timeout: self.retry_timeout.or(below.retry_timeout),
            retry_policy: self.retry_policy.or(below.retry_policy),
            clock: self.clock.or(below.clock),
            insecure_http: self.insecure_http.or(below.insecure_http),
            #[cfg(feature = "tracing")]
            trace_bodies: self.trace_bodies.or(below.trace_bodies),
            transport: self.transport.or(below.transport),
        }
    }
}

fn merged(over: BTreeMap<String, String>, mut below: BTreeMap<String, String>) -> BTreeMap<String, String> {
    below.extend(over);
    below
}

impl fmt::Debug for ClientOptions {
    /// Header values may be credentials, so only their names show.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientOptions")
            .field("secret", &self.secret)
            .field("base_url", &self.base_url)
            .field("host", &self.host)
            .field("protocol", &self.protocol)
            .field("endpoints", &self.endpoints)
            .field("run_as_user_id", &self.run_as_user_id)
            .field("run_as_child_user_email", &self.run_as_child_user_email)
            .field("timezone", &self.timezone)
            .field("headers", &self.headers.keys())
            .field("timeout", &self.timeout)
            .field("stream_idle_timeout", &self.stream_idle_timeout)
            .field("longest_line", &self.longest_line)
            .field("connect_timeout", &self.connect_timeout)
            .field("deadline", &self.deadline)
            .field("largest_answer", &self.largest_answer)
            .field("retries", &self.retries)
            .field("retry_delay", &self.retry_delay)
            .field("retry_timeout", &self.retry_timeout)
            .field("insecure_http", &self.insecure_http)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use secrecy::ExposeSecret;

    use super::*;

    #[test]
    fn the_first_variable_that_holds_something_is_the_secret() -> Result<()> {
        let variables = BTreeMap::from([
            ("CHATBOTKIT_API_SECRET", ""),
            ("CHATBOTKIT_API_TOKEN", "sk-token"),
            ("CHATBOTKIT_API_KEY", "sk-key"),
            ("CHATBOTKIT_BASE_URL", "http://localhost:1"),
            ("CHATBOTKIT_API_RUNAS_USERID", "ada"),
        ]);
        let options = ClientOptions::from_variables(|name| variables.get(name).map(ToString::to_string))?;
        assert_eq!(options.secret.as_ref().map(ExposeSecret::expose_secret), Some("sk-token"));
        assert_eq!(options.base_url.as_deref(), Some("http://localhost:1"));
        assert_eq!(options.run_as_user_id.as_deref(), Some("ada"));
        Ok(())
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
        assert!(!format!("{options:?}").contains("hidden"));
    }
}
