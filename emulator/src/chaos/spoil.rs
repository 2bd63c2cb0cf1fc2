//! Faults in the body of a response: truncation, corruption, repeated lines.

use axum::BoxError;
use axum::body::{Body, HttpBody, to_bytes};
use axum::http::{Response, header};
use bytes::Bytes;
use fastrand::Rng;
use futures_util::{StreamExt, TryStreamExt, stream};
use serde::de::IgnoredAny;

use super::kind::ChaosKind;
use super::ledger::Mark;
use crate::body::lines::{Edit, Line, chunks, edited, lines};
use crate::body::{Broken, chunks_of, ended, separately};
use crate::media::content_type;

/// The media type of streams of lines.
pub(super) const LINES: &str = "application/jsonl";
/// The line that is changed is one of this many at the beginning of a stream.
const FIRST_LINES: usize = 4;
/// A response of unknown length is truncated within this many bytes.
const TRUNCATE_WITHIN: u64 = 512;

/// Waits for the complete body of a JSON response, and so for its effects. Streams are returned immediately.
pub(super) async fn settled(response: Response<Body>) -> Result<Response<Body>, BoxError> {
    if content_type(response.headers()) != "application/json" {
        return Ok(response);
    }
    let (head, body) = response.into_parts();
    Ok(Response::from_parts(head, Body::from(to_bytes(body, usize::MAX).await?)))
}

/// Resets the connection within the response body or, if that is empty, instead of responding.
pub(super) fn truncate(response: Response<Body>, random: &mut Rng, mark: Mark) -> Result<Response<Body>, BoxError> {
    let length = response.body().size_hint().exact().unwrap_or(TRUNCATE_WITHIN);
    if length == 0 {
        mark.done(ChaosKind::ResetAfterRequest);
        return Err(Broken.into());
    }
    let most = usize::try_from(random.u64(..length))?;
    let end = move || async move {
        mark.done(ChaosKind::Truncate);
        Err(Broken)
    };
    Ok(response.map(|body| Body::from_stream(ended(chunks_of(body), most, end))))
}

/// Overwrites a byte so that the response, or one line of it, is invalid JSON. Truncates anything else.
pub(super) async fn corrupt(response: Response<Body>, mut random: Rng, mark: Mark) -> Result<Response<Body>, BoxError> {
    match content_type(response.headers()) {
        LINES => Ok(response.map(|body| corrupt_line(body, random, mark))),
        "application/json" => {
            let (head, body) = response.into_parts();
            let whole = to_bytes(body, usize::MAX).await?;
            match corrupted(&whole, &mut random) {
                Some(corrupted) => {
                    mark.done(ChaosKind::Corrupt);
                    Ok(Response::from_parts(head, Body::from(corrupted)))
                }
                None => truncate(Response::from_parts(head, Body::from(whole)), &mut random, mark),
            }
        }
        _ => truncate(response, &mut random, mark),
    }
}

/// Corrupts one of the first lines. A stream that ends before that line, or has something else there, is truncated.
fn corrupt_line(body: Body, mut random: Rng, mark: Mark) -> Body {
    let place = random.usize(..FIRST_LINES);
    let lines = lines(chunks_of(body)).map_ok(Some).chain(stream::once(async { Ok(None) }));
    let changed = lines.enumerate().map(move |(number, line)| match line? {
        Some(line) if number != place => Ok(line),
        None if number > place => Ok(Line::new()),
        line => {
            let corrupted = line.and_then(|line| corrupted(&line.concat(), &mut random));
            mark.done(corrupted.as_ref().map_or(ChaosKind::Truncate, |_| ChaosKind::Corrupt));
            Ok(vec![corrupted.ok_or(Broken)?])
        }
    });
    Body::from_stream(separately(chunks(changed.boxed())))
}

/// Repeats one of the first lines. A stream without that line is not changed.
pub(super) fn repeat_line(mut response: Response<Body>, random: &mut Rng, mark: Mark) -> Response<Body> {
    if content_type(response.headers()) != LINES {
        return response;
    }
    // The body becomes longer.
    response.headers_mut().remove(header::CONTENT_LENGTH);
    let place = random.usize(..FIRST_LINES);
    response.map(|body| {
        let marked = lines(chunks_of(body)).enumerate().map(move |(number, line)| {
            if number == place && line.is_ok() {
                mark.done(ChaosKind::RepeatLine);
            }
            line
        });
        let repeated = edited(marked.boxed(), vec![Edit::Repeat(place..place + 1)]);
        Body::from_stream(separately(chunks(repeated)))
    })
}

/// Changes one byte so that the result is invalid JSON; `None` if the input is not JSON.
///
/// Invalid UTF-8 is not enough: some decoders skip strings that they do not need.
fn corrupted(json: &[u8], random: &mut Rng) -> Option<Bytes> {
    if !is_json(json) {
        return None;
    }
    let end = json.trim_ascii_end().len();
    let brackets = json.iter().enumerate().filter_map(|(at, &byte)| Some((at, turned(byte)?))).collect::<Vec<_>>();
    let bracket = random.choice(brackets).filter(|_| random.bool());
    // JSON allows no control character other than white space.
    let control = (random.usize(..end), b'\x01');
    bracket.into_iter().chain([control]).find_map(|(at, byte)| {
        let mut changed = json.to_vec();
        *changed.get_mut(at)? = byte;
        (!is_json(&changed)).then_some(changed.into())
    })
}

/// Swaps opening and closing. The result can still be JSON if the bracket is within a string.
fn turned(bracket: u8) -> Option<u8> {
    Some(match bracket {
        b'{' => b'}',
        b'}' => b'{',
        b'[' => b']',
        b']' => b'[',
        _ => return None,
    })
}

fn is_json(bytes: &[u8]) -> bool {
    serde_json::from_slice::<IgnoredAny>(bytes).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn corruption_changes_one_byte_and_makes_json_invalid() {
        for json in ["{}", "7", "\"{[]}\"\n", r#" {"text":"Grüße {you}","n":[1,2.5e3,null]}"#] {
            for seed in 0..200 {
                let corrupted = corrupted(json.as_bytes(), &mut Rng::with_seed(seed)).expect("JSON before");
                assert!(!is_json(&corrupted), "{corrupted:?}");
                assert_eq!(corrupted.len(), json.len());
                assert_eq!(corrupted.iter().zip(json.as_bytes()).filter(|(a, b)| a != b).count(), 1);
                assert_eq!(corrupted.ends_with(b"\n"), json.ends_with('\n'));
            }
        }
    }

    #[test]
    fn corruption_of_other_content_is_refused() {
        for text in ["", "\n", "<html>"] {
            assert_eq!(corrupted(text.as_bytes(), &mut Rng::with_seed(1)), None);
        }
    }
}
