//! One way in which an operation fails.

pub(crate) mod body;
mod lines;
pub(crate) mod operation;
pub(crate) mod response;

use std::num::NonZeroUsize;
use std::time::Duration;

use serde::Deserialize;

use self::operation::Operation;
use self::response::ScriptedResponse;
use crate::body::lines::Edit;

/// A fault injected into an operation: another response, a delay, a truncated body or a closed connection.
///
/// ```
/// use chatbotkit_emulator::Fault;
///
/// let busy = Fault::on("POST", "/conversation/{conversationId}/complete")
///     .times(2)
///     .error(503, "SERVICE_UNAVAILABLE", "Busy")
///     .header("retry-after", "1");
/// let cut = Fault::on("*", "/*").cut_after(20);
/// let twice = Fault::on("POST", "/channel/{channelId}/subscribe").repeat_lines(1..2).stall_after(500);
/// ```
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Fault {
    on: Operation,
    #[serde(default)]
    after: u32,
    #[serde(default)]
    times: Option<u32>,
    #[serde(default, deserialize_with = "super::millis::deserialize")]
    pub(crate) delay: Duration,
    #[serde(default)]
    pub(crate) action: Action,
    #[serde(default)]
    pub(crate) lines: Vec<Edit>,
    #[serde(default)]
    cut_after: Option<usize>,
    #[serde(default)]
    pub(crate) cut_after_event: Option<String>,
    #[serde(default)]
    stall_after: Option<usize>,
    #[serde(default)]
    end_after: Option<usize>,
    #[serde(default)]
    pub(crate) split: Option<NonZeroUsize>,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) enum Action {
    /// The operation responds, subject to the delay and the faults of the body.
    #[default]
    Pass,
    /// The connection closes before a response.
    Close,
    /// No response is ever sent.
    Hang,
    Response(ScriptedResponse),
}

impl Fault {
    /// Creates a fault for every request of this operation; [`times`](Self::times) limits it.
    ///
    /// The path is a template without a version, such as `/conversation/{conversationId}/complete`; a part in braces
    /// stands for any one part. `*` as method and `/*` as path stand for all. By itself the fault changes nothing:
    /// the methods below define the effect.
    #[must_use]
    pub fn on(method: impl Into<String>, path: impl Into<String>) -> Self {
        Self {
            on: Operation { method: method.into(), path: path.into() },
            after: 0,
            times: None,
            delay: Duration::ZERO,
            action: Action::Pass,
            lines: Vec::new(),
            cut_after: None,
            cut_after_event: None,
            stall_after: None,
            end_after: None,
            split: None,
        }
    }

    /// Skips the next `requests` requests of the operation: with `after(2).times(1)` the third one fails.
    #[must_use]
    pub fn after(mut self, requests: u32) -> Self {
        self.after = requests;
        self
    }

    /// Limits the fault to the next `times` requests.
    #[must_use]
    pub fn times(mut self, times: u32) -> Self {
        self.times = Some(times);
        self
    }

    /// Waits this long before anything else happens.
    #[must_use]
    pub fn delay(mut self, delay: Duration) -> Self {
        self.delay = delay;
        self
    }

    /// Closes the connection without a response.
    #[must_use]
    pub fn close(mut self) -> Self {
        self.action = Action::Close;
        self
    }

    /// Never responds, and keeps the connection open. Counts as an open stream until the client disconnects.
    #[must_use]
    pub fn hang(mut self) -> Self {
        self.action = Action::Hang;
        self
    }

    /// Counts a request. Returns true if the fault is injected into it, unless another fault is.
    pub(super) fn meets(&mut self, method: &str, path: &str) -> bool {
        if self.times == Some(0) || !self.on.covers(method, path) {
            return false;
        }
        let is_skipped = self.after > 0;
        self.after = self.after.saturating_sub(1);
        !is_skipped
    }

    pub(super) fn spend(&mut self) {
        self.times = self.times.map(|times| times.saturating_sub(1));
    }
}

#[cfg(test)]
mod tests {
    use super::body::Ending;
    use super::*;

    #[test]
    fn a_template_covers_its_paths_only() {
        let mut complete = Fault::on("post", "/conversation/{conversationId}/complete");
        assert!(complete.meets("POST", "/conversation/c1/complete"));
        assert!(!complete.meets("GET", "/conversation/c1/complete"));
        assert!(!complete.meets("POST", "/conversation/complete"));
        assert!(!complete.meets("POST", "/conversation/c1/complete/more"));
        assert!(Fault::on("*", "/*").meets("PUT", "/anything/at/all"));
    }

    #[test]
    fn fault_ends_after_its_times() {
        let mut fault = Fault::on("*", "/*").times(1);
        assert!(fault.meets("GET", "/"));
        fault.spend();
        assert!(!fault.meets("GET", "/"));
    }

    #[test]
    fn fault_after_two_requests_is_injected_into_the_third() {
        let mut fault = Fault::on("GET", "/bot/list").after(2).times(1);
        assert_eq!([(); 3].map(|()| fault.meets("GET", "/bot/list")), [false, false, true]);
        assert!(!fault.meets("GET", "/bot/create"));
    }

    #[test]
    fn smallest_byte_count_selects_the_ending() {
        let fault = Fault::on("*", "/*");
        assert_eq!(fault.ending(), None);
        let fault = fault.end_after(9).stall_after(5).cut_after(7);
        assert_eq!(fault.ending(), Some((5, Ending::Stall)));
        assert_eq!(fault.cut_after(0).ending(), Some((0, Ending::Cut)));
    }
}
