//! One way in which an operation fails.

pub(crate) mod operation;
pub(crate) mod response;

use std::num::NonZeroUsize;
use std::ops::Range;
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
    times: Option<u32>,
    #[serde(default, deserialize_with = "super::millis::deserialize")]
    pub(crate) delay: Duration,
    #[serde(default)]
    pub(crate) action: Action,
    #[serde(default)]
    pub(crate) lines: Vec<Edit>,
    cut_after: Option<usize>,
    pub(crate) cut_after_event: Option<String>,
    stall_after: Option<usize>,
    end_after: Option<usize>,
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

/// The end of an interrupted body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ending {
    /// The connection breaks.
    Cut,
    /// The connection stays open; nothing more is sent.
    Stall,
    /// The body ends as if it were whole.
    End,
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

/// Faults in the lines of a body, of the operation or a replacement.
///
/// Lines and places are counted from 0, always as they were before any of these changes, which may be combined. A line
/// is sent once complete; changes past the end of a body have no effect.
/// [`Fault::cut_after`] and its like count the bytes of the changed lines.
///
/// ```
/// use chatbotkit_emulator::Fault;
///
/// // A channel whose replay and live part overlap, and which has lost a message between them.
/// let seam = Fault::on("POST", "/channel/{channelId}/subscribe").drop_line(4).repeat_lines(2..4);
/// // Nonsense after the second line, and the fourth line as the first.
/// let mess = Fault::on("*", "/*").insert_line(2, "<html>").move_line(3, 0);
/// ```
impl Fault {
    /// Sends this as another line after the first `after` lines.
    #[must_use]
    pub fn insert_line(self, after: usize, text: impl Into<String>) -> Self {
        self.edit(Edit::Insert { after, text: text.into() })
    }

    /// Repeats these lines, in order, after the last of them.
    #[must_use]
    pub fn repeat_lines(self, lines: Range<usize>) -> Self {
        self.edit(Edit::Repeat(lines))
    }

    /// Moves the line at `from` to `to`. Lines that wait for it are sent at the end of the body if `from` does not
    /// exist. The last move of a line counts.
    #[must_use]
    pub fn move_line(self, from: usize, to: usize) -> Self {
        self.edit(Edit::Move { from, to })
    }

    /// Never sends this line, not even where it is repeated or moved.
    #[must_use]
    pub fn drop_line(self, line: usize) -> Self {
        self.edit(Edit::Drop(line))
    }

    fn edit(mut self, edit: Edit) -> Self {
        self.lines.push(edit);
        self
    }
}

/// A fault in the response body, of the operation or a replacement.
///
/// Of [`cut_after`](Fault::cut_after), [`stall_after`](Fault::stall_after) and [`end_after`](Fault::end_after), the one
/// with the fewest bytes happens, unless [`cut_after_event`](Fault::cut_after_event) comes first.
impl Fault {
    /// Cuts the connection after this many bytes of the body (the operation's own, where no other is given), or at its
    /// end if it is shorter, so that the client sees a body that was never finished.
    #[must_use]
    pub fn cut_after(mut self, bytes: usize) -> Self {
        self.cut_after = Some(bytes);
        self
    }

    /// Cuts the connection right after the first line that goes out with an event of this type. Where no such line
    /// comes, neither does the cut.
    ///
    /// On a channel, the event may also be one of a dispatch, nested in a message.
    ///
    /// ```
    /// use chatbotkit_emulator::Fault;
    ///
    /// // The client receives the call, and then loses the connection.
    /// let cut = Fault::on("POST", "/conversation/{conversationId}/complete")
    ///     .times(1)
    ///     .cut_after_event("waitForChannelMessageBegin");
    /// ```
    #[must_use]
    pub fn cut_after_event(mut self, kind: impl Into<String>) -> Self {
        self.cut_after_event = Some(kind.into());
        self
    }

    /// Stops sending after this many bytes of the body, or at its end if it is shorter, and keeps the connection open.
    /// Counts as an open stream until the client disconnects.
    #[must_use]
    pub fn stall_after(mut self, bytes: usize) -> Self {
        self.stall_after = Some(bytes);
        self
    }

    /// Ends the body properly after this many bytes, so that only its content shows that it is incomplete.
    #[must_use]
    pub fn end_after(mut self, bytes: usize) -> Self {
        self.end_after = Some(bytes);
        self
    }

    /// Cuts this body into chunks of this many bytes, as [`Script::chunk_size`](crate::Script::chunk_size) does with
    /// every stream.
    #[must_use]
    pub fn split(mut self, bytes: NonZeroUsize) -> Self {
        self.split = Some(bytes);
        self
    }

    /// The position at which the body is interrupted, and how.
    pub(crate) fn ending(&self) -> Option<(usize, Ending)> {
        let all = [(self.cut_after, Ending::Cut), (self.stall_after, Ending::Stall), (self.end_after, Ending::End)];
        all.into_iter().filter_map(|(after, ending)| Some((after?, ending))).min_by_key(|(after, _)| *after)
    }
}

#[cfg(test)]
mod tests {
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
