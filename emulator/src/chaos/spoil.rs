//! Spoiling the answers of the emulator.

use async_stream::try_stream;
use axum::BoxError;
use axum::body::{Body, HttpBody, to_bytes};
use axum::http::{Response, header};
use bytes::Bytes;
use fastrand::Rng;
use futures_util::TryStreamExt;
use serde::de::IgnoredAny;
use tokio::task::yield_now;

use super::kind::ChaosKind;
use super::ledger::Mark;
use super::lines::{LINES, change_line, flowing, media_type};
use super::reset::Reset;

/// The line that is struck is one of so many at the beginning of a stream.
const FIRST_LINES: usize = 4;
/// A stream, whose length is not known, breaks off before it has so many bytes.
const BEGINNING: u64 = 512;

/// Resets the connection within the answer or, where there is nothing to be within, instead of it.
pub(super) fn truncate(answer: Response<Body>, random: &mut Rng, mark: Mark) -> Result<Response<Body>, BoxError> {
    let length = answer.body().size_hint().exact().unwrap_or(BEGINNING);
    if length == 0 {
        mark.done(ChaosKind::ResetAfterRequest);
        return Err(Reset.into());
    }
    let most = random.u64(..length);
    Ok(answer.map(|body| cut(body, most, mark)))
}

fn cut(body: Body, most: u64, mark: Mark) -> Body {
    flowing(try_stream! {
        let mut chunks = body.into_data_stream();
        let mut left = usize::try_from(most).unwrap_or(usize::MAX);
        while left > 0 {
            let Some(mut chunk) = chunks.try_next().await? else { break };
            chunk.truncate(left);
            left -= chunk.len();
            yield chunk;
        }
        // What is written leaves first: hyper writes what it has whenever a body is not ready.
        yield_now().await;
        mark.done(ChaosKind::Truncate);
        Err(Reset)?;
    })
}

/// Overwrites a byte so that the answer, or one line of it, is no JSON any more. What never was any is truncated.
pub(super) async fn corrupt(answer: Response<Body>, mut random: Rng, mark: Mark) -> Result<Response<Body>, BoxError> {
    match media_type(answer.headers()) {
        LINES => {
            let skip = random.usize(..FIRST_LINES);
            let change = move |line: Option<Bytes>| {
                let corrupted = line.and_then(|line| corrupted(&line, &mut random));
                mark.done(corrupted.as_ref().map_or(ChaosKind::Truncate, |_| ChaosKind::Corrupt));
                corrupted.ok_or(Reset)
            };
            Ok(answer.map(|body| change_line(body, skip, change)))
        }
        "application/json" => {
            let (head, body) = answer.into_parts();
            let whole = to_bytes(body, usize::MAX).await?;
            match corrupted(&whole, &mut random) {
                Some(corrupted) => {
                    mark.done(ChaosKind::Corrupt);
                    Ok(Response::from_parts(head, Body::from(corrupted)))
                }
                None => truncate(Response::from_parts(head, Body::from(whole)), &mut random, mark),
            }
        }
        _ => truncate(answer, &mut random, mark),
    }
}

/// Sends a line twice. A stream without that line passes as it is.
pub(super) fn repeat_line(mut answer: Response<Body>, random: &mut Rng, mark: Mark) -> Response<Body> {
    if media_type(answer.headers()) != LINES {
        return answer;
    }
    // It may be longer than it said.
    answer.headers_mut().remove(header::CONTENT_LENGTH);
    let skip = random.usize(..FIRST_LINES);
    let change = move |line: Option<Bytes>| {
        if line.is_some() {
            mark.done(ChaosKind::RepeatLine);
        }
        Ok(line.map(|line| Bytes::from(line.repeat(2))).unwrap_or_default())
    };
    answer.map(|body| change_line(body, skip, change))
}

/// The same but for a byte, and no JSON; `None` if it never was any.
///
/// Bytes that are no UTF-8 would not do: some readers pass over the strings that they do not need.
fn corrupted(json: &[u8], random: &mut Rng) -> Option<Bytes> {
    if !is_json(json) {
        return None;
    }
    let end = json.trim_ascii_end().len();
    let brackets = json.iter().enumerate().filter_map(|(at, &byte)| Some((at, turned(byte)?))).collect::<Vec<_>>();
    let bracket = random.choice(brackets).filter(|_| random.bool());
    // Nowhere in JSON is a control character allowed, other than white space.
    let control = (random.usize(..end), b'\x01');
    bracket.into_iter().chain([control]).find_map(|(at, byte)| {
        let mut changed = json.to_vec();
        *changed.get_mut(at)? = byte;
        (!is_json(&changed)).then_some(changed.into())
    })
}

/// A bracket the wrong way round. It can still be JSON, if it is in a string.
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
    fn a_corrupted_answer_is_one_byte_away_and_no_json() {
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
    fn what_is_no_json_is_left_alone() {
        for text in ["", "\n", "<html>"] {
            assert_eq!(corrupted(text.as_bytes(), &mut Rng::with_seed(1)), None);
        }
    }
}
