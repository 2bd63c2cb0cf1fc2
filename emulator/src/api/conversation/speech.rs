//! Reading a message aloud.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use axum::{Json, Router};
use serde::Deserialize;
use serde_json::json;

use crate::api::accept::asks_for;
use crate::api::auth::Access;
use crate::api::post::{Body, Post};
use crate::lock::lock;
use crate::schema::error::ApiError;
use crate::state::server::Server;

const MP3: &str = "audio/mpeg";
/// The head of a frame of MPEG-1 Layer III, at 128 kbit/s and 44.1 kHz; a frame of zeros is silent.
const FRAME_HEAD: [u8; 4] = [0xff, 0xfb, 0x90, 0x00];
const FRAME: usize = 417;

pub(super) fn routes() -> Router<Arc<Server>> {
    Router::new().route("/conversation/{conversation_id}/message/{message_id}/synthesize", post(synthesize))
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Synthesize {
    /// A part of the message, where not all of it is to be read.
    text: Option<String>,
}

impl Body for Synthesize {
    const ACCESS: Access = Access::Conversation;
}

async fn synthesize(
    State(server): State<Arc<Server>>,
    Path((conversation, id)): Path<(String, String)>,
    headers: HeaderMap,
    post: Post<Synthesize>,
) -> Result<Response, ApiError> {
    let whole = {
        let mut store = lock(&server.store);
        let account = store.account(&post.caller.account);
        let conversation = account.conversation(&conversation)?;
        conversation.message(&id)?.value.text.clone()
    };
    let part = post.body.text.filter(|part| whole.contains(part.as_str()));
    let key = format!("audio/{conversation}/{id}.mp3");
    server.objects.keep(&key, MP3, silence(part.as_deref().unwrap_or(&whole)).into(), server.clock.now());
    let url = server.objects.download_url(&key);
    Ok(if asks_for(&headers, MP3) {
        (StatusCode::FOUND, [(header::LOCATION, url)]).into_response()
    } else {
        Json(json!({ "id": id, "url": url })).into_response()
    })
}

/// Silence, the longer the more words there are.
fn silence(text: &str) -> Vec<u8> {
    let mut frame = FRAME_HEAD.to_vec();
    frame.resize(FRAME, 0);
    frame.repeat(text.split_whitespace().count().max(1))
}
