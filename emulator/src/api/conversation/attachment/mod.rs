//! Attachments: uploading them, listing them and getting them back.

mod fetch;
mod file;

use std::sync::Arc;

use axum::extract::{DefaultBodyLimit, Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use serde_json::{Value, json};

use self::file::{BINARY, File, Incoming};
use crate::api::accept::Format;
use crate::api::activity;
use crate::api::auth::Caller;
use crate::api::event::Event;
use crate::api::lists::Listing;
use crate::api::stream::{self, Manner};
use crate::ids::new_id;
use crate::lock::lock;
use crate::schema::error::ApiError;
use crate::state::objects::{StoredObject, Upload, digest};
use crate::state::server::Server;

/// The most attachments on a page.
const PAGE: usize = 1000;

pub(super) fn routes() -> Router<Arc<Server>> {
    Router::new()
        .route(
            "/conversation/{conversation_id}/attachment/upload",
            // The limit is the operation's own, which enforces it.
            post(upload).layer(DefaultBodyLimit::disable()),
        )
        .route("/conversation/{conversation_id}/attachment/list", get(list))
        .route("/conversation/{conversation_id}/attachment/{attachment_name}/download", get(download))
}

async fn upload(
    State(server): State<Arc<Server>>,
    Path(conversation): Path<String>,
    Incoming { caller, file }: Incoming,
) -> Result<Json<Value>, ApiError> {
    let id = new_id();
    let name = match file.extension() {
        Some(extension) => format!("{id}.{extension}"),
        None => id.clone(),
    };
    let key = key(&conversation, &name);
    let mut kind = BINARY.to_owned();
    let mut response = json!({
        "id": id,
        "name": name,
        "downloadRequest": {
            "method": "GET",
            "url": server.objects.download_url(&key),
            "headers": {},
        },
    });
    match file {
        File::Given { content_type, bytes, .. } => {
            let now = server.clock.tick();
            server.objects.keep(&key, &content_type, bytes, now);
        }
        File::Announced(upload) => {
            response["uploadRequest"] = upload_request(&server, &key, &upload);
            kind = upload.content_type;
        }
    }
    let url = format!("attachment://{name}");
    let result = json!({ "id": id, "name": name, "type": kind, "url": url });
    let mut store = lock(&server.store);
    let account = store.account(&caller.account);
    for message in activity::done("uploadAttachment", &json!({}), &result) {
        account.add(&conversation, message.into(), &server.clock)?;
    }
    Ok(Json(response))
}

/// The request that puts the bytes there: these headers, and no others that matter.
fn upload_request(server: &Server, key: &str, upload: &Upload) -> Value {
    let mut headers = json!({
        "Content-Length": upload.size.to_string(),
        "Content-Type": upload.content_type,
    });
    if let Some(disposition) = &upload.content_disposition {
        headers["Content-Disposition"] = json!(disposition);
    }
    json!({ "method": "PUT", "url": server.objects.upload_url(key, upload), "headers": headers })
}

/// Unlike other lists, this one is the object store's: what was announced and never put there is not on it.
async fn list(
    State(server): State<Arc<Server>>,
    Path(conversation): Path<String>,
    Listing { caller, format, query }: Listing,
) -> Result<Response, ApiError> {
    lock(&server.store).account(&caller.account).conversation(&conversation)?;
    let stored = server.objects.under(&key(&conversation, ""));
    let mut rest = stored.as_slice();
    if let Some(cursor) = &query.cursor {
        let after = rest.iter().position(|object| cursor_after(object) == *cursor);
        rest = after
            .and_then(|place| rest.get(place + 1..))
            .ok_or_else(|| ApiError::bad_request("The cursor is not valid"))?;
    }
    let page = query.take.unwrap_or(PAGE).min(PAGE);
    if format == Format::Json {
        let (page, more) = rest.split_at(page.min(rest.len()));
        let cursor = page.last().filter(|_| !more.is_empty()).map(cursor_after);
        let items: Vec<_> = page.iter().map(item).collect();
        return Ok(Json(json!({ "items": items, "cursor": cursor })).into_response());
    }
    // Whole pages, as everywhere; but without a limit all there is.
    let wanted = query.take.map_or(usize::MAX, |take| take.div_ceil(page) * page);
    let items: Vec<_> = rest.iter().take(wanted).map(item).collect();
    let events = items.into_iter().map(|item| Ok(Event::new("item", item)));
    let events = futures_util::stream::iter(events);
    Ok(stream::respond(&server, format, Manner::Plain, events).await)
}

/// By the name, and not by the id; the object store responds with 404 if there is no such attachment.
async fn download(
    State(server): State<Arc<Server>>,
    Path((conversation, name)): Path<(String, String)>,
    caller: Caller,
) -> Result<Response, ApiError> {
    lock(&server.store).account(&caller.account).conversation(&conversation)?;
    let url = server.objects.download_url(&key(&conversation, &name));
    Ok((StatusCode::FOUND, [(header::LOCATION, url)]).into_response())
}

fn key(conversation: &str, name: &str) -> String {
    format!("conversation/{conversation}/{name}")
}

/// Means nothing to anyone else.
fn cursor_after(object: &StoredObject) -> String {
    digest(&object.key)
}

fn item(object: &StoredObject) -> Value {
    let name = object.key.rsplit('/').next().unwrap_or_default();
    let id = name.split('.').next().unwrap_or_default();
    let kind = mime_guess::from_path(name).first_or_octet_stream();
    let kind = kind.essence_str();
    json!({
        "id": id,
        "name": name,
        "description": name,
        "type": kind,
        "size": object.size,
        "createdAt": object.stored_at,
        "updatedAt": object.stored_at,
        "meta": { "contentType": kind, "size": object.size },
    })
}
