//! The lines of a body, and changes to them while they pass.

use std::collections::{BTreeMap, VecDeque};
use std::mem::take;
use std::ops::Range;

use async_stream::try_stream;
use axum::BoxError;
use bytes::Bytes;
use futures_util::stream::BoxStream;
use futures_util::{StreamExt, TryStreamExt, stream};
use serde::Deserialize;

use super::Chunks;

/// A line in the pieces in which it came, which is how it leaves.
pub(crate) type Line = Vec<Bytes>;
pub(crate) type Lines = BoxStream<'static, Result<Line, BoxError>>;

/// One change to the lines of a body, which are counted from 0 as they were before any change.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) enum Edit {
    Insert { after: usize, text: String },
    Repeat(Range<usize>),
    Move { from: usize, to: usize },
    Drop(usize),
}

/// Splits a body into lines, each as soon as it is complete. The last one may have no line feed.
pub(crate) fn lines(chunks: Chunks) -> Lines {
    let lines = try_stream! {
        let mut begun = Line::new();
        for await chunk in chunks {
            for line in completed(&mut begun, chunk?) {
                yield line;
            }
        }
        if !begun.is_empty() {
            yield begun;
        }
    };
    lines.boxed()
}

pub(crate) fn chunks(lines: Lines) -> Chunks {
    lines.map_ok(|line| stream::iter(line).map(Ok)).try_flatten().boxed()
}

pub(crate) fn edited(lines: Lines, edits: Vec<Edit>) -> Lines {
    let mut editor = Editor::new(edits);
    let first = editor.ready();
    let rest = lines.map_ok(Some).chain(stream::once(async { Ok(None) })).map_ok(move |line| {
        match line {
            Some(line) => editor.pass(line),
            None => editor.finish(),
        }
        editor.ready()
    });
    stream::once(async { Ok(first) }).chain(rest).map_ok(|lines| stream::iter(lines).map(Ok)).try_flatten().boxed()
}

pub(crate) fn is_complete(line: &Line) -> bool {
    line.last().is_some_and(|piece| piece.ends_with(b"\n"))
}

/// The lines that end in this chunk, of which the first has begun before.
fn completed(begun: &mut Line, mut chunk: Bytes) -> Vec<Line> {
    let mut lines = Vec::new();
    while let Some(end) = chunk.iter().position(|&byte| byte == b'\n') {
        begun.push(chunk.split_to(end + 1));
        lines.push(take(begun));
    }
    if !chunk.is_empty() {
        begun.push(chunk);
    }
    lines
}

/// Edits a body line by line; each line is returned as soon as it can be sent.
#[derive(Debug)]
struct Editor {
    edits: Vec<Edit>,
    /// The new places of moved lines.
    moves: BTreeMap<usize, usize>,
    received: Vec<Line>,
    /// The lines to send, in order. All behind one that is not received yet wait.
    queue: VecDeque<Item>,
    /// The last line sent was not terminated, and the next one must start with a line feed.
    unended: bool,
}

#[derive(Debug)]
enum Item {
    /// The line of the body at this place.
    Received(usize),
    Inserted(String),
}

impl Editor {
    fn new(edits: Vec<Edit>) -> Self {
        let moves = edits.iter().filter_map(|edit| match edit {
            Edit::Move { from, to } => Some((*from, *to)),
            _ => None,
        });
        let moves = moves.collect();
        let mut editor = Self { edits, moves, received: Vec::new(), queue: VecDeque::new(), unended: false };
        editor.add();
        editor
    }

    /// Takes the next line. Lines moved to its place stand before it if they come later, and after it otherwise.
    fn pass(&mut self, line: Line) {
        let place = self.received.len();
        self.received.push(line);
        let from: Vec<_> = self.moves.iter().filter(|&(_, &to)| to == place).map(|(&from, _)| from).collect();
        let later = from.iter().filter(|&&from| from > place);
        let earlier = from.iter().filter(|&&from| from < place);
        let own = self.moves.get(&place).is_none_or(|&to| to == place).then_some(&place);
        self.queue.extend(later.chain(own).chain(earlier).copied().map(Item::Received));
        self.add();
    }

    /// Adds what comes after the lines received so far.
    fn add(&mut self) {
        for edit in &self.edits {
            match edit {
                Edit::Insert { after, text } if *after == self.received.len() => {
                    self.queue.push_back(Item::Inserted(text.clone()));
                }
                Edit::Repeat(lines) if lines.end == self.received.len() => {
                    self.queue.extend(lines.clone().map(Item::Received));
                }
                _ => {}
            }
        }
    }

    /// Releases all lines that wait for a line that will not come.
    fn finish(&mut self) {
        let count = self.received.len();
        self.queue.retain(|item| !matches!(item, Item::Received(place) if *place >= count));
        let mut beyond: Vec<_> = self.moves.iter().filter(|&(&from, &to)| from < count && to >= count).collect();
        beyond.sort_by_key(|&(_, to)| to);
        self.queue.extend(beyond.into_iter().map(|(&from, _)| Item::Received(from)));
    }

    /// True if the first line of the queue is sent later as well, so that it has to be kept.
    fn is_sent_again(&self, place: usize) -> bool {
        let count = self.received.len();
        let will_repeat =
            |edit: &Edit| matches!(edit, Edit::Repeat(lines) if lines.contains(&place) && lines.end > count);
        self.queue.iter().skip(1).any(|item| matches!(item, Item::Received(other) if *other == place))
            || self.moves.get(&place).is_some_and(|&to| to >= count)
            || self.edits.iter().any(will_repeat)
    }

    /// The lines that can be sent now.
    fn ready(&mut self) -> Vec<Line> {
        let is_dropped = |item: &Item| matches!(item, Item::Received(at) if self.edits.contains(&Edit::Drop(*at)));
        self.queue.retain(|item| !is_dropped(item));
        let mut lines = Vec::new();
        while let Some(item) = self.queue.front() {
            let mut line = match item {
                Item::Inserted(text) => vec![Bytes::from(format!("{text}\n"))],
                Item::Received(place) if *place >= self.received.len() => break,
                Item::Received(place) if self.is_sent_again(*place) => self.received[*place].clone(),
                Item::Received(place) => take(&mut self.received[*place]),
            };
            let is_complete = is_complete(&line);
            if self.unended {
                line.insert(0, Bytes::from_static(b"\n"));
            }
            self.unended = !is_complete;
            lines.push(line);
            self.queue.pop_front();
        }
        lines
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn insert(after: usize, text: &str) -> Edit {
        Edit::Insert { after, text: text.to_owned() }
    }

    fn shift(from: usize, to: usize) -> Edit {
        Edit::Move { from, to }
    }

    /// The bytes sent for each received chunk, then those at the end.
    fn edited<const N: usize>(edits: impl Into<Vec<Edit>>, chunks: [&'static str; N]) -> Vec<String> {
        let mut editor = Editor::new(edits.into());
        let text = |lines: Vec<Line>| String::from_utf8(lines.concat().concat()).expect("text");
        let mut begun = Line::new();
        let mut out = Vec::new();
        for chunk in chunks {
            completed(&mut begun, chunk.into()).into_iter().for_each(|line| editor.pass(line));
            out.push(text(editor.ready()));
        }
        if !begun.is_empty() {
            editor.pass(begun);
        }
        editor.finish();
        out.push(text(editor.ready()));
        out
    }

    fn whole(edits: impl Into<Vec<Edit>>) -> String {
        edited(edits, ["a\nb\nc\nd\n"]).concat().replace('\n', "")
    }

    #[test]
    fn each_edit_changes_its_lines() {
        assert_eq!(whole([]), "abcd");
        assert_eq!(whole([insert(0, "x"), insert(2, "y"), insert(4, "z"), insert(5, "never")]), "xabycdz");
        assert_eq!(whole([Edit::Repeat(0..1)]), "aabcd");
        assert_eq!(whole([Edit::Repeat(1..3)]), "abcbcd");
        assert_eq!(whole([Edit::Repeat(2..5)]), "abcd");
        assert_eq!(whole([shift(0, 2)]), "bcad");
        assert_eq!(whole([shift(3, 1)]), "adbc");
        assert_eq!(whole([shift(1, 1)]), "abcd");
        assert_eq!(whole([Edit::Drop(1)]), "acd");
        assert_eq!(whole([Edit::Drop(9)]), "abcd");
    }

    #[test]
    #[expect(clippy::reversed_empty_ranges, reason = "nothing keeps a caller from it")]
    fn a_range_without_lines_repeats_nothing() {
        assert_eq!(whole([Edit::Repeat(2..2), Edit::Repeat(3..1), Edit::Repeat(0..0)]), "abcd");
    }

    #[test]
    fn edits_go_together_and_count_lines_as_they_came() {
        assert_eq!(whole([shift(0, 1), shift(1, 0)]), "bacd");
        assert_eq!(whole([shift(0, 3), shift(3, 0)]), "dbca");
        assert_eq!(whole([shift(2, 0), shift(3, 0)]), "cdab");
        assert_eq!(whole([shift(3, 1), shift(2, 0)]), "cadb");
        assert_eq!(whole([shift(0, 1), shift(0, 2)]), "bcad", "the last move of a line counts");
        assert_eq!(whole([Edit::Drop(1), Edit::Repeat(0..2), insert(2, "x")]), "aaxcd");
        assert_eq!(whole([insert(2, "x"), Edit::Repeat(0..2)]), "abxabcd");
        assert_eq!(whole([shift(3, 0), Edit::Repeat(0..1)]), "daabc");
        assert_eq!(whole([shift(3, 0), Edit::Drop(3)]), "abc", "nothing waits for what never goes out");
        assert_eq!(whole([shift(3, 0), Edit::Repeat(3..4)]), "dabcd");
    }

    #[test]
    fn line_moved_behind_a_missing_line_is_sent_at_the_end() {
        assert_eq!(edited([shift(7, 1)], ["a\n", "b\n", "c\n"]), ["a\n", "", "", "b\nc\n"]);
        assert_eq!(edited([shift(1, 7), shift(0, 9)], ["a\n", "b\n", "c\n"]), ["", "", "c\n", "b\na\n"]);
        assert_eq!(edited([shift(2, 0)], ["a\n", "b\n", "c\n", "d\n"]), ["", "", "c\na\nb\n", "d\n", ""]);
    }

    #[test]
    fn a_line_goes_out_as_soon_as_it_is_complete() {
        assert_eq!(
            edited([insert(0, "x"), Edit::Repeat(1..2)], ["a", "b\nc", "\n", "d"]),
            ["x\n", "ab\n", "c\nc\n", "", "d"]
        );
    }

    #[test]
    fn lines_leave_in_the_pieces_in_which_they_came() {
        let mut editor = Editor::new(vec![Edit::Repeat(0..1)]);
        let mut begun = Line::new();
        for chunk in ["G", "r", "\u{fc}\n"] {
            completed(&mut begun, chunk.into()).into_iter().for_each(|line| editor.pass(line));
        }
        assert_eq!(editor.ready(), [["G", "r", "\u{fc}\n"]; 2]);
    }

    #[test]
    fn a_last_line_without_an_end_is_a_line() {
        assert_eq!(edited([Edit::Repeat(1..2)], ["a\nb"]), ["a\n", "b\nb"]);
        assert_eq!(edited([shift(1, 0)], ["a\nb"]), ["", "b\na\n"]);
        assert_eq!(edited([insert(1, "x")], ["{}"]), ["", "{}\nx\n"]);
        assert_eq!(edited([Edit::Drop(0)], ["{}"]), ["", ""]);
        assert_eq!(edited([Edit::Drop(0), insert(0, "x")], []), ["x\n"]);
    }
}
