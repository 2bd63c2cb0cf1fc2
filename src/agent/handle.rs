//! Steers runs.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::Context;

use futures_util::task::AtomicWaker;

/// Steers a run from elsewhere, such as another task. Cheap to clone.
///
/// ```no_run
/// # use chatbotkit_client::agent::Agent;
/// # async fn example(agent: Agent) -> chatbotkit_client::Result<()> {
/// let run = agent.run("Count the lamps");
/// let handle = run.handle();
/// let counting = tokio::spawn(run.to_end());
/// handle.send("The broken ones as well");
/// handle.stop("The shop closes");
/// println!("{:?}", counting.await.expect("a task").map(|outcome| outcome.stop_reason));
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, Default)]
pub struct RunHandle(Arc<Steering>);

#[derive(Debug, Default)]
struct Steering {
    waker: AtomicWaker,
    orders: Mutex<Orders>,
}

/// Messages for a run, and the reason to stop it.
#[derive(Debug, Default)]
pub(super) struct Orders {
    pub(super) messages: VecDeque<String>,
    pub(super) stop: Option<String>,
}

impl RunHandle {
    /// Sends the agent a message of the user, which it receives with the next turn. A completed agent continues for it. One that
    /// has stopped for another reason keeps it in its state for the next run, and so does one that has ended, once it is polled
    /// again. A run that is dropped before that loses it.
    pub fn send(&self, message: impl Into<String>) {
        self.order(|orders| orders.messages.push_back(message.into()));
    }

    /// Stops the run within its turn, for a reason: cancels its tools, and the run of the server. A result that is being delivered
    /// is awaited first.
    pub fn stop(&self, reason: impl Into<String>) {
        self.order(|orders| _ = orders.stop.get_or_insert_with(|| reason.into()));
    }

    fn order(&self, order: impl FnOnce(&mut Orders)) {
        order(&mut self.0.orders.lock().unwrap_or_else(PoisonError::into_inner));
        self.0.waker.wake();
    }

    /// Has the task woken by the next order.
    pub(super) fn register(&self, cx: &Context<'_>) {
        self.0.waker.register(cx.waker());
    }

    /// Takes the orders since the last time.
    pub(super) fn take(&self) -> Orders {
        std::mem::take(&mut self.0.orders.lock().unwrap_or_else(PoisonError::into_inner))
    }
}
