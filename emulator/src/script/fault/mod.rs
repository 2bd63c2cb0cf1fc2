//! One way in which an operation fails.

pub(crate) mod answer;
pub(crate) mod body;
pub(crate) mod lines;
pub(crate) mod operation;

use std::num::NonZeroUsize;
use std::time::Duration;

use serde::Deserialize;

use self::answer::Answer;
use self::lines::Edit;
use self::operation::Operation;

/// Something that goes wrong on an operation: another answer, a slow one, half of one or none.
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
    /// The operation answers by itself, subject to the delay and to what happens to its body.
    #[default]
    Pass,
    /// The connection closes before an answer.
    Close,
    /// No answer ever comes.
    Hang,
    Answer(Answer),
}

impl Fault {
    /// A fault on every request of this operation, until told otherwise.
    ///
    /// The path is a template without a version, such as `/conversation/{conversationId}/complete`; a part in braces
    /// stands for any one part. `*` as method and `/*` as path stand for all. By itself the fault changes nothing:
    /// one of the methods below says what happens.
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

    /// Only on the next `times` requests.
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

    /// Closes the connection without an answer.
    #[must_use]
    pub fn close(mut self) -> Self {
        self.action = Action::Close;
        self
    }

    /// Never answers, and keeps the connection open. Counts as an open stream until the client goes away.
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
    fn a_fault_is_used_up() {
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
    fn the_first_ending_to_be_reached_happens() {
        let fault = Fault::on("*", "/*");
        assert_eq!(fault.ending(), None);
        let fault = fault.end_after(9).stall_after(5).cut_after(7);
        assert_eq!(fault.ending(), Some((5, Ending::Stall)));
        assert_eq!(fault.cut_after(0).ending(), Some((0, Ending::Cut)));
    }
}
