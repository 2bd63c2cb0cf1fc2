//! Files: their bytes, and the datasets that they are sources of.

use axum::Json;
use axum::extract::{DefaultBodyLimit, Request};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use serde_json::json;

use crate::api::accept::asks_for;
use crate::api::context::{Context, Ids, JsonResult, Routes};
use crate::api::lists::{Listing, Page};
use crate::api::post::{EMPTY, Post, PostRoutes};
use crate::api::upload::File;
use crate::schema::error::ApiError;
use crate::schema::form::{Boolean, Of, OneOf, Optional, Required};
use crate::schema::kinds::{DATASET, FILE, RECORD};
use crate::state::objects::Objects;
use crate::state::store::{Account, fields_of};

pub(super) fn routes() -> Routes {
    Routes::new()
        // The limit is the operation's own, which enforces it.
        .route("/file/{id}/upload", post(upload).layer(DefaultBodyLimit::disable()))
        .route("/file/{id}/download", get(download))
        .post("/file/{id}/sync", EMPTY, sync)
        .route("/dataset/{id}/file/list", get(list))
        .post("/dataset/{id}/file/{child_id}/attach", Of(&[("type", OneOf("source"), Required)]), attach)
        .post("/dataset/{id}/file/{child_id}/detach", Of(&[("deleteRecords", Boolean, Optional)]), detach)
        .post("/dataset/{id}/file/{child_id}/sync", EMPTY, sync_in_dataset)
}

async fn upload(context: Context, request: Request) -> JsonResult {
    let id = context.account().id(&FILE, context.ids.first())?;
    let file = File::from_request(request, &context.server).await?;
    let mut response = json!({ "id": id });
    if let Some(request) = file.store(&context.server, &key(&id)) {
        response["uploadRequest"] = request;
    }
    Ok(Json(response))
}

/// Responds with 204 as long as nothing was uploaded.
async fn download(context: Context, headers: HeaderMap) -> Result<Response, ApiError> {
    let key = key(&context.account().id(&FILE, context.ids.first())?);
    let objects = &context.server.objects;
    let Some(object) = objects.get(&key) else {
        return Ok(StatusCode::NO_CONTENT.into_response());
    };
    if asks_for(&headers, "application/json") {
        return Ok(Json(json!({ "url": objects.download_url(&key) })).into_response());
    }
    // Of the largest objects the bytes are not kept.
    Ok(([(header::CONTENT_TYPE, object.content_type)], object.bytes.unwrap_or_default()).into_response())
}

async fn list(listing: Listing) -> Result<Response, ApiError> {
    let read = |account: &mut Account, ids: &Ids, page: &Page<'_>| {
        let attached = account.get(&DATASET, "", ids.first())?.links.clone();
        Ok(page.of(account.all(&FILE, "").filter(|file| attached.contains(&file.id)), FILE.order))
    };
    listing.respond(read).await
}

async fn attach(Post { context, .. }: Post) -> JsonResult {
    let mut account = context.account();
    let (dataset, file) = both(&mut account, &context.ids)?;
    account.get(&DATASET, "", &dataset)?.links.insert(file.clone());
    Ok(Json(json!({ "id": file })))
}

async fn detach(Post { context, body, .. }: Post) -> JsonResult {
    let mut account = context.account();
    let (dataset, file) = both(&mut account, &context.ids)?;
    account.get(&DATASET, "", &dataset)?.links.remove(&file);
    if body["deleteRecords"] == true {
        delete_records(&mut account, &dataset, &file);
    }
    Ok(Json(json!({ "id": file })))
}

async fn sync_in_dataset(Post { context, .. }: Post) -> JsonResult {
    let mut account = context.account();
    let (dataset, file) = both(&mut account, &context.ids)?;
    if !account.get(&DATASET, "", &dataset)?.links.contains(&file) {
        return Err(ApiError::not_found("Attachment"));
    }
    import(&context.server.objects, &mut account, &dataset, &file);
    Ok(Json(json!({ "id": file })))
}

/// Synchronizes all datasets that the file is attached to.
async fn sync(Post { context, .. }: Post) -> JsonResult {
    let mut account = context.account();
    let file = account.id(&FILE, context.ids.first())?;
    let attached = account.all(&DATASET, "").filter(|dataset| dataset.links.contains(&file));
    let datasets: Vec<_> = attached.map(|dataset| dataset.id.clone()).collect();
    for dataset in datasets {
        import(&context.server.objects, &mut account, &dataset, &file);
    }
    Ok(Json(json!({ "id": file })))
}

/// The ids of the dataset and of the file in the path.
fn both(account: &mut Account, ids: &Ids) -> Result<(String, String), ApiError> {
    Ok((account.id(&DATASET, ids.first())?, account.id(&FILE, ids.last())?))
}

/// Makes the text of a file, if it has one, its only record in the dataset.
fn import(objects: &Objects, account: &mut Account, dataset: &str, file: &str) {
    delete_records(account, dataset, file);
    let bytes = objects.get(&key(file)).and_then(|object| object.bytes);
    if let Some(text) = bytes.and_then(|bytes| String::from_utf8(bytes.into()).ok()) {
        account.add(&RECORD, dataset, &fields_of(&json!({ "text": text, "source": file })));
    }
}

fn delete_records(account: &mut Account, dataset: &str, file: &str) {
    account.keep(&RECORD, |record| record.parent != dataset || record.text("source") != Some(file));
}

fn key(file: &str) -> String {
    format!("file/{file}")
}
