//! Reading a message aloud.

use axum::Json;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::json;

use crate::api::accept::asks_for;
use crate::api::context::Routes;
use crate::api::post::{Post, PostRoutes};
use crate::schema::error::ApiError;
use crate::schema::form::{Of, Optional, Text};
use crate::schema::kinds::MESSAGE;

const MP3: &str = "audio/mpeg";
/// The head of a frame of MPEG-1 Layer III, at 128 kbit/s and 44.1 kHz; a frame of zeros is silent.
const FRAME_HEAD: [u8; 4] = [0xff, 0xfb, 0x90, 0x00];
const FRAME: usize = 417;

pub(super) fn routes() -> Routes {
    // A part of the message, where not all of it is to be read.
    let body = Of(&[("text", Text, Optional)]);
    Routes::new().post("/conversation/{id}/message/{child_id}/synthesize", body, synthesize)
}

async fn synthesize(headers: HeaderMap, Post { context, body, .. }: Post) -> Result<Response, ApiError> {
    let (conversation, id) = (context.ids.first(), context.ids.last());
    let whole = context.object(&MESSAGE)?.text("text").unwrap_or_default().to_owned();
    let part = body["text"].as_str().filter(|part| whole.contains(part));
    let key = format!("audio/{conversation}/{id}.mp3");
    let server = &context.server;
    server.objects.keep(&key, MP3, silence(part.unwrap_or(&whole)).into(), server.clock.now());
    let url = server.objects.download_url(&key);
    Ok(if asks_for(&headers, MP3) {
        (StatusCode::FOUND, [(header::LOCATION, url)]).into_response()
    } else {
        Json(json!({ "id": id, "url": url })).into_response()
    })
}

/// Silence, whose duration grows with the number of words.
fn silence(text: &str) -> Vec<u8> {
    let mut frame = FRAME_HEAD.to_vec();
    frame.resize(FRAME, 0);
    frame.repeat(text.split_whitespace().count().max(1))
}
