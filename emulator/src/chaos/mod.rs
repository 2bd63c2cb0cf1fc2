//! A proxy that breaks things on purpose, for tests of what a client makes of a bad network.

mod fate;
pub(crate) mod kind;
pub(crate) mod ledger;
mod lines;
mod proxy;
mod reset;
mod spoil;
mod upstream;

use std::collections::BTreeMap;
use std::sync::Arc;

use tokio::task::JoinHandle;

use self::fate::Fates;
use self::kind::ChaosKind;
use self::ledger::{Ledger, Struck};
use self::proxy::Proxy;
use crate::connections;
use crate::emulator::Emulator;
use crate::error::EmulatorError;

/// The share of requests that is struck where none is given.
const USUAL_RATE: f64 = 0.2;

/// A proxy between a client and the emulator that breaks things at random, and the same things again from the same
/// seed.
///
/// What befalls a request follows from the seed, from what the request is, and from how often one like it came before,
/// so that a retry has new luck. It does not depend on which of many concurrent requests happened to be first. Requests
/// are alike if their `x-chaos-key` header is the same or, without one, their method, path and body. A body that is
/// random itself, as the boundaries of multipart are, therefore needs a key to be struck alike again. Only
/// [`ChaosKind::RefuseConnection`] goes by the order of the connections instead, which have nothing else to go by.
///
/// No request is ever sent to the emulator twice, and what passes does so as it comes: a stream stays live.
/// Addresses in answers, such as those of attachments, lead to the emulator and past the proxy. Dropping it stops it.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), chatbotkit_emulator::EmulatorError> {
/// use chatbotkit_emulator::{Chaos, Emulator};
///
/// let emulator = Emulator::start().await?;
/// let chaos = Chaos::before(&emulator).rate(0.2).start().await?;
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

/// How a [`Chaos`] is to run; made by [`Chaos::before`].
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), chatbotkit_emulator::EmulatorError> {
/// use chatbotkit_emulator::{Chaos, ChaosKind, Emulator};
///
/// let emulator = Emulator::start().await?;
/// let chaos = Chaos::before(&emulator).seed(7).rate(1.0).only([ChaosKind::Truncate]).start().await?;
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
    /// Does what this seed did before. The default is a random one, which [`Chaos::seed`] tells.
    #[must_use]
    pub fn seed(mut self, seed: u64) -> Self {
        self.seed = seed;
        self
    }

    /// The share of requests that are struck, from 0.0 for none to 1.0 for all; by default 0.2.
    ///
    /// Refused connections come on top, see [`ChaosKind::RefuseConnection`].
    #[must_use]
    pub fn rate(mut self, rate: f64) -> Self {
        self.rate = rate;
        self
    }

    /// Strikes in these ways alone, a request in each as likely as in the next. By default in all.
    #[must_use]
    pub fn only(mut self, kinds: impl IntoIterator<Item = ChaosKind>) -> Self {
        self.kinds = kinds.into_iter().collect();
        self
    }

    /// Starts the proxy as a task of the current Tokio runtime, on any free port of 127.0.0.1.
    ///
    /// # Errors
    ///
    /// [`EmulatorError::Listen`] where no port can be had.
    pub async fn start(self) -> Result<Chaos, EmulatorError> {
        let Self { upstream, seed, rate, kinds } = self;
        let (listener, base_url) = connections::listen(0).await?;
        let ledger = Arc::new(Ledger::default());
        let proxy = Proxy { upstream, fates: Fates::new(seed, rate, kinds), ledger: Arc::clone(&ledger) };
        let task = tokio::spawn(proxy::serve(listener, Arc::new(proxy)));
        Ok(Chaos { base_url, seed, ledger, task })
    }
}

impl Chaos {
    /// A proxy before this emulator, which has to be kept for as long as something is to answer.
    #[must_use]
    pub fn before(emulator: &Emulator) -> ChaosBuilder {
        ChaosBuilder {
            upstream: emulator.base_url().trim_start_matches("http://").to_owned(),
            seed: fastrand::u64(..),
            rate: USUAL_RATE,
            kinds: ChaosKind::ALL.to_vec(),
        }
    }

    /// Where it listens, such as `http://127.0.0.1:8787`: no trailing slash and no version.
    #[must_use]
    pub fn base_url(&self) -> &str {
        &self.base_url
    }

    /// What [`ChaosBuilder::seed`] needs to do the same again.
    #[must_use]
    pub fn seed(&self) -> u64 {
        self.seed
    }

    /// What was done and to which request, in the order in which the requests came.
    #[must_use]
    pub fn struck(&self) -> Vec<Struck> {
        self.ledger.struck()
    }

    /// How often each kind of fault has happened; one that never did is left out.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), chatbotkit_emulator::EmulatorError> {
    /// # use chatbotkit_emulator::{Chaos, Emulator};
    /// # let emulator = Emulator::start().await?;
    /// # let chaos = Chaos::before(&emulator).start().await?;
    /// for (kind, times) in chaos.counts() {
    ///     println!("{kind:?} × {times}, of {} requests", chaos.seen());
    /// }
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn counts(&self) -> BTreeMap<ChaosKind, usize> {
        let mut counts = BTreeMap::new();
        for struck in self.struck() {
            *counts.entry(struck.kind).or_default() += 1;
        }
        counts
    }

    /// How many requests have come, struck or not. Those of refused connections are not known of.
    #[must_use]
    pub fn seen(&self) -> usize {
        self.ledger.seen()
    }
}

impl Drop for Chaos {
    fn drop(&mut self) {
        self.task.abort();
    }
}
