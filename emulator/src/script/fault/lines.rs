//! Line faults: lost, repeated, reordered and foreign lines.

use std::ops::Range;

use super::Fault;
use crate::body::lines::Edit;

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
