//! Attachments: uploading them, listing them and getting them back.

use axum::Json;
use axum::extract::{DefaultBodyLimit, Request};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use futures_util::stream as streams;
use serde_json::{Value, json};

use crate::api::accept::Format;
use crate::api::context::{Context, JsonResult, Routes};
use crate::api::event::Event;
use crate::api::lists::Listing;
use crate::api::stream::{self, Manner};
use crate::api::upload::{BINARY, File};
use crate::ids::new_id;
use crate::schema::error::ApiError;
use crate::schema::kinds::CONVERSATION;
use crate::schema::message::Message;
use crate::state::objects::{StoredObject, digest};

/// The most attachments on a page.
const PAGE: usize = 1000;

pub(super) fn routes() -> Routes {
    // The limit of an upload is the operation's own, which enforces it.
    let upload = post(upload).layer(DefaultBodyLimit::disable());
    Routes::new()
        .route("/conversation/{id}/attachment/upload", upload)
        .route("/conversation/{id}/attachment/list", get(list))
        .route("/conversation/{id}/attachment/{name}/download", get(download))
}

async fn upload(context: Context, request: Request) -> JsonResult {
    let conversation = context.account().id(&CONVERSATION, context.ids.first())?;
    let server = &context.server;
    let file = File::from_request(request, server).await?;
    let id = new_id();
    let name = match file.extension() {
        Some(extension) => format!("{id}.{extension}"),
        None => id.clone(),
    };
    let key = key(&conversation, &name);
    let mut response = json!({
        "id": id,
        "name": name,
        "downloadRequest": {
            "method": "GET",
            "url": server.objects.download_url(&key),
            "headers": {},
        },
    });
    let kind = match &file {
        File::Given { .. } => BINARY.to_owned(),
        File::Announced(upload) => upload.content_type.clone(),
    };
    if let Some(request) = file.store(server, &key) {
        response["uploadRequest"] = request;
    }
    let url = format!("attachment://{name}");
    let result = json!({ "id": id, "name": name, "type": kind, "url": url });
    for message in Message::activities("uploadAttachment", &json!({}), &result) {
        context.account().add_message(&conversation, &message)?;
    }
    Ok(Json(response))
}

/// Unlike other lists, this one is the object store's: what was announced and never put there is not on it.
async fn list(Listing { context, headers, query }: Listing) -> Result<Response, ApiError> {
    let format = Format::of(&headers)?;
    let conversation = context.account().id(&CONVERSATION, context.ids.first())?;
    let stored = context.server.objects.under(&key(&conversation, ""));
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
    Ok(stream::respond(&context.server, format, Manner::Plain, streams::iter(events)).await)
}

/// By the name, and not by the id; the object store responds with 404 if there is no such attachment.
async fn download(context: Context) -> Result<Response, ApiError> {
    let conversation = context.account().id(&CONVERSATION, context.ids.first())?;
    let url = context.server.objects.download_url(&key(&conversation, context.ids.last()));
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
