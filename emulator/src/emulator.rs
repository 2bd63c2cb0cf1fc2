//! A running emulator.

use std::sync::Arc;
use std::time::Duration;

use serde_json::Value;
use tokio::sync::Notify;
use tokio::task::JoinHandle;

use crate::api::router::router;
use crate::connections;
use crate::error::EmulatorError;
use crate::script::Script;
use crate::script::fault::Fault;
use crate::script::fault::operation::Operation;
use crate::state::objects::StoredObject;
use crate::state::requests::RecordedRequest;
use crate::state::server::{Server, Settings};
use crate::state::store::Scope;
use crate::state::votes::Vote;
use crate::version::unversioned;

/// A running emulator. Dropping it stops it.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), chatbotkit_emulator::EmulatorError> {
/// use chatbotkit_emulator::Emulator;
///
/// let emulator = Emulator::start().await?;
/// assert!(emulator.base_url().starts_with("http://127.0.0.1:"));
/// # Ok(())
/// # }
/// ```
#[derive(Debug)]
pub struct Emulator {
    base_url: String,
    server: Arc<Server>,
    stop: Arc<Notify>,
    task: JoinHandle<()>,
}

/// Options of an [`Emulator`]; created by [`Emulator::builder`].
#[derive(Clone, Debug, Default)]
pub struct EmulatorBuilder {
    port: u16,
    script: Script,
    settings: Settings,
}

impl EmulatorBuilder {
    /// Listens on this port of 127.0.0.1. The default, 0, takes any that is free.
    #[must_use]
    pub fn port(mut self, port: u16) -> Self {
        self.port = port;
        self
    }

    /// Follows this script from the start.
    #[must_use]
    pub fn script(mut self, script: Script) -> Self {
        self.script = script;
        self
    }

    /// Sets the delay before each token; a [`Reply`](crate::Reply) can override it. Zero by default.
    #[must_use]
    pub fn token_delay(mut self, delay: Duration) -> Self {
        self.settings.token_delay = delay;
        self
    }

    /// Closes a channel subscription when its channel has had no message for this long; keep-alive events do not count.
    /// Off by default. The service does it after about 300 s.
    ///
    /// ```
    /// use std::time::Duration;
    /// use chatbotkit_emulator::Emulator;
    ///
    /// let builder = Emulator::builder().subscription_idle_timeout(Duration::from_secs(300));
    /// ```
    #[must_use]
    pub fn subscription_idle_timeout(mut self, timeout: Duration) -> Self {
        self.settings.subscription_idle_timeout = Some(timeout);
        self
    }

    /// Limits the messages of a dispatch that are replayed to later subscribers; 1000 by default, as on the service. A
    /// test with a low limit sees a gap after a short run.
    #[must_use]
    pub fn channel_history_limit(mut self, messages: usize) -> Self {
        self.settings.channel_history_limit = messages;
        self
    }

    /// Starts the emulator as a task of the current Tokio runtime.
    ///
    /// # Errors
    ///
    /// [`EmulatorError::Listen`] if the port is not available.
    pub async fn start(self) -> Result<Emulator, EmulatorError> {
        let (listener, base_url) = connections::listen(self.port).await?;
        let server = Arc::new(Server::new(&base_url, self.script, self.settings));
        let stop = Arc::<Notify>::default();
        let stopped = Arc::clone(&stop).notified_owned();
        let router = router(Arc::clone(&server));
        let serving = connections::serve(listener, stopped, move |socket| connections::respond(socket, router.clone()));
        Ok(Emulator { base_url, server, stop, task: tokio::spawn(serving) })
    }
}

impl Emulator {
    /// Starts an emulator with the defaults: any free port, no script, no delays.
    ///
    /// # Errors
    ///
    /// Fails with [`EmulatorError::Listen`] if no port is available.
    pub async fn start() -> Result<Self, EmulatorError> {
        Self::builder().start().await
    }

    /// Returns a builder with the options of an emulator.
    #[must_use]
    pub fn builder() -> EmulatorBuilder {
        EmulatorBuilder::default()
    }

    /// Returns the base URL, such as `http://127.0.0.1:8787`: without trailing slash and version.
    #[must_use]
    pub fn base_url(&self) -> &str {
        &self.base_url
    }

    /// Returns all requests received so far, oldest first.
    #[must_use]
    pub fn requests(&self) -> Vec<RecordedRequest> {
        self.server.requests.all()
    }

    /// Returns the requests of one operation, oldest first: its method, and its path as a template without a version, such as
    /// `/bot/{botId}/fetch`.
    ///
    /// ```
    /// # async fn example(emulator: chatbotkit_emulator::Emulator) {
    /// let created = emulator.requests_to("POST", "/bot/create");
    /// assert_eq!(created[0].json()["name"], "Guide");
    /// # }
    /// ```
    #[must_use]
    pub fn requests_to(&self, method: &str, path: &str) -> Vec<RecordedRequest> {
        let operation = Operation { method: method.to_owned(), path: path.to_owned() };
        let mut requests = self.requests();
        requests.retain(|request| {
            let path = request.path.split('?').next().unwrap_or_default();
            operation.covers(&request.method, unversioned(path))
        });
        requests
    }

    /// Returns the number of open streaming responses, including those held by [`Fault::hang`] or
    /// [`Fault::stall_after`].
    #[must_use]
    pub fn open_streams(&self) -> usize {
        self.server.streams.receiver_count()
    }

    /// Waits until no stream is open, as after a client has dropped its streams.
    pub async fn streams_closed(&self) {
        self.server.streams.closed().await;
    }

    /// Returns the counted votes on the bot, conversation or message with this id, oldest first.
    ///
    /// As on the service, only the first vote within an hour counts.
    #[must_use]
    pub fn votes(&self, id: &str) -> Vec<Vote> {
        self.server.votes.on(id)
    }

    /// Returns the content of the object store, such as attachments, in the order of keys.
    #[must_use]
    pub fn objects(&self) -> Vec<StoredObject> {
        self.server.objects.all()
    }

    /// Replaces the script. Completions in flight keep their replies.
    pub fn set_script(&self, script: Script) {
        *self.server.script.lock() = script;
    }

    /// Appends a fault.
    pub fn fault(&self, fault: Fault) {
        self.server.script.lock().add_fault(fault);
    }

    /// Removes all faults.
    pub fn clear_faults(&self) {
        self.server.script.lock().clear_faults();
    }

    /// Closes all open channel subscriptions after the messages published so far, as the service does with idle ones.
    /// Other streams continue.
    pub fn close_subscriptions(&self) {
        self.server.channels.drop_subscribers();
    }

    /// Publishes a message to a channel of the account with this secret. Only current subscribers receive it.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), chatbotkit_emulator::EmulatorError> {
    /// use chatbotkit_emulator::Emulator;
    /// use serde_json::json;
    ///
    /// let emulator = Emulator::start().await?;
    /// emulator.publish("sk-test", "my-channel-0123456789", json!({ "status": "done" }));
    /// # Ok(())
    /// # }
    /// ```
    pub fn publish(&self, secret: &str, channel: &str, message: Value) {
        let scope = Scope { token: secret.to_owned(), ..Scope::default() };
        self.server.channels.publish((scope, channel.to_owned()), &message);
    }

    /// Advances the server's clock, for instance past the expiry of a session. Does not affect timers.
    pub fn advance_clock(&self, by: Duration) {
        self.server.clock.advance(by);
    }

    /// Stops the server, and waits until the port is free and all connections are closed.
    pub async fn stop(mut self) {
        self.stop.notify_one();
        // Fails only if the runtime shuts down as well.
        let _ = (&mut self.task).await;
    }
}

impl Drop for Emulator {
    fn drop(&mut self) {
        self.task.abort();
        self.server.abort();
    }
}
