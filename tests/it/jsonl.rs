//! Lines are read as they were written, whatever the chunks in which they come.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use bytes::Bytes;
use chatbotkit_client::jsonl::{self, Decoder};
use futures_util::{FutureExt, StreamExt, stream};
use proptest::prelude::*;
use serde_json::Value;

/// All that a decoder gives. It never has to wait for bytes that are in memory.
fn all(decoder: Decoder<Value>) -> Vec<Result<Value, String>> {
    let items = decoder.map(|item| item.map_err(|error| error.message().to_owned())).collect();
    items.now_or_never().expect("nothing to wait for")
}

/// Cuts bytes at these places, in any order and however often.
fn chunks(bytes: &[u8], cuts: &[prop::sample::Index]) -> impl futures_util::Stream<Item = io::Result<Bytes>> + use<> {
    let mut cuts: Vec<_> = cuts.iter().map(|cut| cut.index(bytes.len() + 1)).chain([0, bytes.len()]).collect();
    cuts.sort_unstable();
    let pieces: Vec<_> = cuts.windows(2).map(|cut| Ok(Bytes::copy_from_slice(&bytes[cut[0]..cut[1]]))).collect();
    stream::iter(pieces)
}

/// A text with the characters that make trouble elsewhere.
fn text() -> impl Strategy<Value = String> {
    let trouble =
        prop_oneof![any::<char>(), prop::sample::select(vec!['\u{2028}', '\u{85}', '\u{feff}', '\r', '\n', '"', '🦀'])];
    prop::collection::vec(trouble, 0..20).prop_map(String::from_iter)
}

proptest! {
    #[test]
    fn json_lines_are_decoded_with_any_chunks(
        texts in prop::collection::vec(text(), 0..8),
        ends in prop::collection::vec(prop::sample::select(vec!["\n", "\r\n", "\n\n", "\n \t\r\n"]), 8),
        last in any::<bool>(),
        cuts in prop::collection::vec(any::<prop::sample::Index>(), 0..30),
    ) {
        let values: Vec<_> = texts.iter().map(|text| serde_json::json!({ "text": text })).collect();
        let mut body = String::from("\u{feff}");
        for (place, value) in values.iter().enumerate() {
            body.push_str(&value.to_string());
            body.push_str(if last || place + 1 < values.len() { ends[place] } else { "" });
        }
        let read = all(jsonl::decode(chunks(body.as_bytes(), &cuts)));
        prop_assert_eq!(read, values.into_iter().map(Ok).collect::<Vec<_>>());
    }

    #[test]
    fn arbitrary_bytes_decode_equally_with_any_chunks(
        bytes in prop::collection::vec(prop_oneof![any::<u8>(), prop::sample::select(b"\n\r{}[]\"1,:".to_vec())], 0..200),
        cuts in prop::collection::vec(any::<prop::sample::Index>(), 0..30),
    ) {
        let whole = all(jsonl::decode(chunks(&bytes, &[])));
        prop_assert_eq!(all(jsonl::decode(chunks(&bytes, &cuts))), whole);
    }
}

#[test]
fn line_above_max_line_bytes_ends_the_stream() {
    let body = "{\"a\":1}\n{\"a\":\"xxxxxxxxxxxxxxxxxxxxxxxx\"}\n{\"a\":2}\n";
    let read = all(jsonl::read(body.as_bytes()).max_line_bytes(16));
    assert_eq!(read.len(), 2);
    assert!(read[0].is_ok());
    assert_eq!(read[1].as_ref().unwrap_err(), "line longer than 16 bytes");
}

#[test]
fn unterminated_line_above_the_limit_is_not_buffered() {
    let taken = Arc::<AtomicUsize>::default();
    let count = Arc::clone(&taken);
    let endless = stream::repeat_with(move || {
        count.fetch_add(1, Ordering::SeqCst);
        Ok(Bytes::from_static(&[b'x'; 100]))
    });
    let read = all(jsonl::decode(endless).max_line_bytes(1000));
    assert_eq!((read.len(), taken.load(Ordering::SeqCst)), (1, 11));
    assert!(read[0].is_err());
}

#[test]
fn invalid_json_line_does_not_affect_the_next() {
    let read = all(jsonl::read(&b"{\"a\":1}\n<html>\n{\"a\":\n{\"a\":2}"[..]));
    let read: Vec<_> = read.iter().map(|item| item.as_ref().map_or_else(String::as_str, |_| "read")).collect();
    let causes = ["expected value at line 1 column 1", "EOF while parsing a value at line 1 column 5"];
    let [html, truncated] = ["invalid JSON: <html>", "truncated JSON: {\"a\":"];
    assert_eq!(read, ["read", &format!("{html}: {}", causes[0]), &format!("{truncated}: {}", causes[1]), "read"]);
}

#[test]
fn reader_error_ends_the_stream_with_its_cause() {
    let bytes = stream::iter([Ok(Bytes::from("{\"a\":1}\n{\"a\"")), Err(io::Error::other("the disk is gone"))]);
    let read = all(jsonl::decode(bytes));
    assert_eq!(read.len(), 2);
    assert!(read[1].as_ref().unwrap_err().contains("the disk is gone"), "{read:?}");
}
