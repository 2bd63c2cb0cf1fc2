//! The running emulator, as a test or an example holds it.

use std::sync::Arc;
use std::time::Duration;

use serde_json::Value;
use tokio::sync::Notify;
use tokio::task::JoinHandle;

use crate::api::router::router;
use crate::connections;
use crate::error::EmulatorError;
use crate::lock::lock;
use crate::script::Script;
use crate::script::fault::Fault;
use crate::state::objects::StoredObject;
use crate::state::requests::RecordedRequest;
use crate::state::server::Server;
use crate::state::settings::Settings;
use crate::state::votes::Vote;

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

/// How an [`Emulator`] is to run; made by [`Emulator::builder`].
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

    /// Waits this long before each token whose reply sets no delay of its own; by default not at all.
    #[must_use]
    pub fn token_delay(mut self, delay: Duration) -> Self {
        self.settings.token_delay = delay;
        self
    }

    /// Ends a channel subscription, in good order, once its channel has been silent for this long; keep-alives do not
    /// count. By default no subscription ends so. The service does it at about 300 s.
    ///
    /// ```
    /// use std::time::Duration;
    /// use chatbotkit_emulator::Emulator;
    ///
    /// let builder = Emulator::builder().idle_drop(Duration::from_secs(300));
    /// ```
    #[must_use]
    pub fn idle_drop(mut self, silence: Duration) -> Self {
        self.settings.idle_drop = Some(silence);
        self
    }

    /// Keeps this many messages of a dispatch for those who subscribe later; 1000 by default, as on the service. With
    /// fewer, a test needs only a short run to see messages lost.
    #[must_use]
    pub fn channel_memory(mut self, messages: usize) -> Self {
        self.settings.channel_memory = messages;
        self
    }

    /// Starts the emulator as a task of the current Tokio runtime.
    ///
    /// # Errors
    ///
    /// [`EmulatorError::Listen`] where the port cannot be had.
    pub async fn start(self) -> Result<Emulator, EmulatorError> {
        let (listener, base_url) = connections::listen(self.port).await?;
        let server = Arc::new(Server::new(&base_url, self.script, self.settings));
        let stop = Arc::<Notify>::default();
        let serving = connections::serve(listener, router(Arc::clone(&server)), Arc::clone(&stop));
        Ok(Emulator { base_url, server, stop, task: tokio::spawn(serving) })
    }
}

impl Emulator {
    /// Starts an emulator with the defaults: any free port, no script, no delays.
    ///
    /// # Errors
    ///
    /// [`EmulatorError::Listen`] where no port can be had.
    pub async fn start() -> Result<Self, EmulatorError> {
        Self::builder().start().await
    }

    /// Settles port, script and the like before starting.
    #[must_use]
    pub fn builder() -> EmulatorBuilder {
        EmulatorBuilder::default()
    }

    /// Where it listens, such as `http://127.0.0.1:8787`: no trailing slash and no version.
    #[must_use]
    pub fn base_url(&self) -> &str {
        &self.base_url
    }

    /// Every request so far, oldest first.
    #[must_use]
    pub fn requests(&self) -> Vec<RecordedRequest> {
        self.server.requests.all()
    }

    /// How many streaming answers are being written, or being withheld by [`Fault::hang`] or
    /// [`Fault::stall_after`], right now.
    #[must_use]
    pub fn open_streams(&self) -> usize {
        self.server.streams.count()
    }

    /// Waits until no stream is open, which a client that lets go of its streams soon brings about.
    pub async fn streams_closed(&self) {
        self.server.streams.closed().await;
    }

    /// The votes that were counted on the bot, conversation or message of this id, oldest first.
    ///
    /// As on the service, only the first within an hour counts.
    #[must_use]
    pub fn votes(&self, id: &str) -> Vec<Vote> {
        self.server.votes.on(id)
    }

    /// What was put into the object store, attachments above all, in the order of the keys.
    #[must_use]
    pub fn objects(&self) -> Vec<StoredObject> {
        self.server.objects.all()
    }

    /// Follows another script from now on. Completions under way keep the replies that they have begun.
    pub fn set_script(&self, script: Script) {
        *lock(&self.server.script) = script;
    }

    /// Adds a fault after those that are there.
    pub fn fault(&self, fault: Fault) {
        lock(&self.server.script).add_fault(fault);
    }

    /// Takes all faults away.
    pub fn clear_faults(&self) {
        lock(&self.server.script).clear_faults();
    }

    /// Ends every channel subscription that is open now, in good order and after all that was published before, as the
    /// service does with idle ones. Other streams go on.
    pub fn drop_subscriptions(&self) {
        self.server.channels.drop_subscribers();
    }

    /// Publishes to a channel of this secret, as a request would that runs as nobody else: only those who listen now
    /// hear it.
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
        self.server.publish(secret, channel, &message);
    }

    /// Moves the server's clock forward, for instance past the end of a session. Timers do not move with it.
    pub fn advance_clock(&self, by: Duration) {
        self.server.clock.advance(by);
    }

    /// Stops, and waits until the port is free and all connections are closed.
    pub async fn stop(mut self) {
        self.stop.notify_one();
        // It fails only where the runtime ends as well.
        let _ = (&mut self.task).await;
    }
}

impl Drop for Emulator {
    fn drop(&mut self) {
        self.task.abort();
        self.server.background.abort();
    }
}
