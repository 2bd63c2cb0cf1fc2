//! Bodies that do not reach their end, or not in one piece.

use std::num::NonZeroUsize;

use super::Fault;

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
