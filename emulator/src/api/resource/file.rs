//! Files: their bytes, and the datasets that they are sources of.

use std::sync::Arc;

use axum::extract::{DefaultBodyLimit, Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::{Place, Shared, listed};
use crate::api::accept::asks_for;
use crate::api::auth::{Access, Caller};
use crate::api::lists::{Listing, Order};
use crate::api::post::{Body, Post, Rejection};
use crate::api::upload::File;
use crate::lock::lock;
use crate::schema::error::ApiError;
use crate::schema::resource::{DATASET, FILE, RECORD};
use crate::schema::values::Empty;
use crate::state::resources::{Fields, Resources};
use crate::state::server::Server;

pub(super) fn routes() -> Router<Arc<Server>> {
    Router::new()
        // The limit is the operation's own, which enforces it.
        .route("/file/{id}/upload", post(upload).layer(DefaultBodyLimit::disable()))
        .route("/file/{id}/download", get(download))
        .route("/file/{id}/sync", post(sync))
        .route("/dataset/{id}/file/list", get(list))
        .route("/dataset/{id}/file/{child_id}/attach", post(attach))
        .route("/dataset/{id}/file/{child_id}/detach", post(detach))
        .route("/dataset/{id}/file/{child_id}/sync", post(sync_in_dataset))
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Attach {
    #[serde(rename = "type")]
    _kind: Kind,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Kind {
    Source,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Detach {
    delete_records: Option<bool>,
}

impl Body for Attach {}
impl Body for Detach {}

async fn upload(State(server): Shared, place: Place, request: Request) -> Result<Json<Value>, Rejection> {
    let caller = Caller::of(request.headers(), request.method(), &server)?.admit(Access::Owner, None)?;
    let id = {
        let mut store = lock(&server.store);
        store.account(&caller.account).resources.get(&FILE, "", place.first())?.id.clone()
    };
    let file = File::from_request(request, &server).await?;
    let key = key(&id);
    let mut response = json!({ "id": id });
    if let Some(request) = file.store(&server, &key) {
        response["uploadRequest"] = request;
    }
    Ok(Json(response))
}

/// Responds with 204 as long as nothing was uploaded.
async fn download(
    State(server): Shared,
    place: Place,
    caller: Caller,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let mut store = lock(&server.store);
    let key = key(&store.account(&caller.account).resources.get(&FILE, "", place.first())?.id);
    let Some(object) = server.objects.get(&key) else {
        return Ok(StatusCode::NO_CONTENT.into_response());
    };
    if asks_for(&headers, "application/json") {
        return Ok(Json(json!({ "url": server.objects.download_url(&key) })).into_response());
    }
    // Of the largest objects the bytes are not kept.
    Ok(([(header::CONTENT_TYPE, object.content_type)], object.bytes.unwrap_or_default()).into_response())
}

async fn list(State(server): Shared, place: Place, listing: Listing) -> Response {
    listed(&server, listing, move |account, page| {
        let attached = account.resources.get(&DATASET, "", place.first())?.value.links.clone();
        Ok(page.of(account.resources.all(&FILE, "").filter(|file| attached.contains(&file.id)), Order::Desc))
    })
    .await
}

async fn attach(State(server): Shared, place: Place, post: Post<Attach>) -> Result<Json<Value>, ApiError> {
    let mut store = lock(&server.store);
    let resources = &mut store.account(&post.caller.account).resources;
    let (dataset, file) = both(resources, &place)?;
    resources.get(&DATASET, "", &dataset)?.value.links.insert(file.clone());
    Ok(Json(json!({ "id": file })))
}

async fn detach(State(server): Shared, place: Place, post: Post<Detach>) -> Result<Json<Value>, ApiError> {
    let mut store = lock(&server.store);
    let resources = &mut store.account(&post.caller.account).resources;
    let (dataset, file) = both(resources, &place)?;
    resources.get(&DATASET, "", &dataset)?.value.links.remove(&file);
    if post.body.delete_records == Some(true) {
        delete_records(resources, &dataset, &file);
    }
    Ok(Json(json!({ "id": file })))
}

async fn sync_in_dataset(State(server): Shared, place: Place, post: Post<Empty>) -> Result<Json<Value>, ApiError> {
    let mut store = lock(&server.store);
    let resources = &mut store.account(&post.caller.account).resources;
    let (dataset, file) = both(resources, &place)?;
    if !resources.get(&DATASET, "", &dataset)?.value.links.contains(&file) {
        return Err(ApiError::not_found("Attachment"));
    }
    import(&server, resources, &dataset, &file);
    Ok(Json(json!({ "id": file })))
}

/// Synchronizes all datasets that the file is attached to.
async fn sync(State(server): Shared, place: Place, post: Post<Empty>) -> Result<Json<Value>, ApiError> {
    let mut store = lock(&server.store);
    let resources = &mut store.account(&post.caller.account).resources;
    let file = resources.get(&FILE, "", place.first())?.id.clone();
    let attached = resources.all(&DATASET, "").filter(|dataset| dataset.value.links.contains(&file));
    let datasets: Vec<_> = attached.map(|dataset| dataset.id.clone()).collect();
    for dataset in datasets {
        import(&server, resources, &dataset, &file);
    }
    Ok(Json(json!({ "id": file })))
}

/// The ids of the dataset and of the file in the path.
fn both(resources: &mut Resources, place: &Place) -> Result<(String, String), ApiError> {
    let dataset = resources.get(&DATASET, "", place.first())?.id.clone();
    let file = resources.get(&FILE, "", place.last())?.id.clone();
    Ok((dataset, file))
}

/// Makes the text of a file, if it has one, its only record in the dataset.
fn import(server: &Server, resources: &mut Resources, dataset: &str, file: &str) {
    delete_records(resources, dataset, file);
    let bytes = server.objects.get(&key(file)).and_then(|object| object.bytes);
    if let Some(text) = bytes.and_then(|bytes| String::from_utf8(bytes.into()).ok()) {
        let body = Map::from_iter([("text".to_owned(), text.into()), ("source".to_owned(), file.into())]);
        resources.add(&RECORD, Fields::new(&RECORD, dataset, &body), &server.clock);
    }
}

fn delete_records(resources: &mut Resources, dataset: &str, file: &str) {
    let is_of_file = |fields: &Fields| fields.parent == dataset && fields.text("source") == Some(file);
    resources.keep(&RECORD, |record| !is_of_file(&record.value));
}

fn key(file: &str) -> String {
    format!("file/{file}")
}
