//! A proxy that injects faults at random, for tests of a client on an unreliable network.

pub(crate) mod kind;
pub(crate) mod ledger;
mod proxy;
mod select;
mod spoil;

use std::collections::BTreeMap;
use std::sync::Arc;

use tokio::task::JoinHandle;

use self::kind::ChaosKind;
use self::ledger::{InjectedFault, Ledger};
use self::proxy::Proxy;
use self::select::Selector;
use crate::connections;
use crate::emulator::Emulator;
use crate::error::EmulatorError;

/// Default of [`ChaosBuilder::rate`].
const DEFAULT_RATE: f64 = 0.2;

/// A proxy between a client and the emulator that injects faults at random, and the same faults again from the same
/// seed.
///
/// The fault of a request depends on the seed, on the identity of the request, and on the number of earlier attempts
/// with this identity, so that a retry can succeed. It does not depend on the order of concurrent requests. The
/// identity is the `x-chaos-key` header or, without one, the method, path and body. A request whose body contains
/// random bytes, such as a multipart boundary, needs the header to be reproducible.
/// [`ChaosKind::RefuseConnection`] depends on the order of connections instead: no request is known at that point.
///
/// The proxy forwards each request at most once, and streams responses without buffering. URLs in responses, such as
/// those of attachments, lead to the emulator directly. Dropping the proxy stops it.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), chatbotkit_emulator::EmulatorError> {
/// use chatbotkit_emulator::{Chaos, Emulator};
///
/// let emulator = Emulator::start().await?;
/// let chaos = Chaos::proxy_for(&emulator).rate(0.2).start().await?;
///
/// println!("point a client at {}; to replay, use seed {}", chaos.base_url(), chaos.seed());
/// # assert_ne!(chaos.base_url(), emulator.base_url());
/// # Ok(())
/// # }
/// ```
#[derive(Debug)]
pub struct Chaos {
    base_url: String,
    seed: u64,
    ledger: Arc<Ledger>,
    task: JoinHandle<()>,
}

/// Options of a [`Chaos`] proxy; created by [`Chaos::proxy_for`].
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), chatbotkit_emulator::EmulatorError> {
/// use chatbotkit_emulator::{Chaos, ChaosKind, Emulator};
///
/// let emulator = Emulator::start().await?;
/// let chaos = Chaos::proxy_for(&emulator).seed(7).rate(1.0).kinds([ChaosKind::Truncate]).start().await?;
/// assert_eq!(chaos.seed(), 7);
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug)]
pub struct ChaosBuilder {
    upstream: String,
    seed: u64,
    rate: f64,
    kinds: Vec<ChaosKind>,
}

impl ChaosBuilder {
    /// Sets the seed; the same seed injects the same faults. Random by default; see [`Chaos::seed`].
    #[must_use]
    pub fn seed(mut self, seed: u64) -> Self {
        self.seed = seed;
        self
    }

    /// Sets the share of requests that receive a fault, from 0.0 for none to 1.0 for all; 0.2 by default.
    ///
    /// Refused connections are additional; see [`ChaosKind::RefuseConnection`].
    #[must_use]
    pub fn rate(mut self, rate: f64) -> Self {
        self.rate = rate;
        self
    }

    /// Injects faults of these kinds only, each with the same probability. All kinds by default.
    #[must_use]
    pub fn kinds(mut self, kinds: impl IntoIterator<Item = ChaosKind>) -> Self {
        self.kinds = kinds.into_iter().collect();
        self
    }

    /// Starts the proxy as a task of the current Tokio runtime, on any free port of 127.0.0.1.
    ///
    /// # Errors
    ///
    /// [`EmulatorError::Listen`] if no port is available.
    pub async fn start(self) -> Result<Chaos, EmulatorError> {
        let Self { upstream, seed, rate, kinds } = self;
        let (listener, base_url) = connections::listen(0).await?;
        let ledger = Arc::new(Ledger::default());
        let proxy = Proxy { upstream, selector: Selector::new(seed, rate, kinds), ledger: Arc::clone(&ledger) };
        let task = tokio::spawn(proxy::serve(listener, Arc::new(proxy)));
        Ok(Chaos { base_url, seed, ledger, task })
    }
}

impl Chaos {
    /// Returns the options of a proxy for this emulator. Keep the emulator for as long as the proxy is used.
    #[must_use]
    pub fn proxy_for(emulator: &Emulator) -> ChaosBuilder {
        ChaosBuilder {
            upstream: emulator.base_url().trim_start_matches("http://").to_owned(),
            seed: fastrand::u64(..),
            rate: DEFAULT_RATE,
            kinds: ChaosKind::ALL.to_vec(),
        }
    }

    /// Returns the base URL, such as `http://127.0.0.1:8787`: without trailing slash and version.
    #[must_use]
    pub fn base_url(&self) -> &str {
        &self.base_url
    }

    /// Returns the seed. [`ChaosBuilder::seed`] injects the same faults with it.
    #[must_use]
    pub fn seed(&self) -> u64 {
        self.seed
    }

    /// Returns the injected faults with their requests, in the order in which the requests were received.
    #[must_use]
    pub fn injected_faults(&self) -> Vec<InjectedFault> {
        self.ledger.injected_faults()
    }

    /// Returns the number of injected faults of each kind; kinds without any are omitted.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), chatbotkit_emulator::EmulatorError> {
    /// # use chatbotkit_emulator::{Chaos, Emulator};
    /// # let emulator = Emulator::start().await?;
    /// # let chaos = Chaos::proxy_for(&emulator).start().await?;
    /// for (kind, times) in chaos.counts() {
    ///     println!("{kind:?} × {times}, of {} requests", chaos.request_count());
    /// }
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn counts(&self) -> BTreeMap<ChaosKind, usize> {
        let mut counts = BTreeMap::new();
        for fault in self.injected_faults() {
            *counts.entry(fault.kind).or_default() += 1;
        }
        counts
    }

    /// Returns the number of requests received, with or without a fault. Refused connections do not count.
    #[must_use]
    pub fn request_count(&self) -> usize {
        self.ledger.request_count()
    }
}

impl Drop for Chaos {
    fn drop(&mut self) {
        self.task.abort();
    }
}
