//! The routes that all kinds of stored objects have: create, fetch, list, update, delete and export.

use axum::Json;
use axum::routing::get;
use serde_json::{Value, json};

use super::context::{Context, Ids, JsonResult, Routes};
use super::lists::{Listing, Page};
use super::post::{EMPTY, Post, PostRoutes};
use crate::schema::error::ApiError;
use crate::schema::form::{Changes, Fields, Kind, New, fields};
use crate::state::store::{Account, fields_of};

/// Stores an object that belongs to this parent, from a body that was checked, and returns the response.
pub(super) type Create = fn(&mut Account, &Kind, &str, Fields) -> Result<Value, ApiError>;
/// Updates the object of this parent and id, from a body that was checked, and returns the response.
pub(super) type Update = fn(&mut Account, &Kind, &str, &str, Fields) -> Result<Value, ApiError>;

pub(super) fn create(account: &mut Account, kind: &Kind, parent: &str, body: Fields) -> Result<Value, ApiError> {
    Ok(json!({ "id": account.create(kind, parent, body)? }))
}

pub(super) fn update(
    account: &mut Account,
    kind: &Kind,
    parent: &str,
    id: &str,
    body: Fields,
) -> Result<Value, ApiError> {
    Ok(json!({ "id": account.update(kind, parent, id, body)? }))
}

/// The routes of a kind, some of which need more than its table to create and update an object.
pub(super) fn routes_of(kind: &'static Kind, create: Create, update: Update) -> Routes {
    let name = kind.name.to_lowercase();
    let (base, item) = match kind.parent {
        None => (format!("/{name}"), "{id}"),
        Some(parent) => (format!("/{}/{{id}}/{name}", parent.name.to_lowercase()), "{child_id}"),
    };
    let created = async move |Post { context, body, .. }: Post| -> JsonResult {
        let (mut account, parent) = context.within(kind)?;
        create(&mut account, kind, &parent, fields_of(&body)).map(Json)
    };
    let fetched = async move |context: Context| -> JsonResult { Ok(Json(json!(*context.object(kind)?))) };
    let updated = async move |Post { context, body, .. }: Post| -> JsonResult {
        let (mut account, parent) = context.within(kind)?;
        update(&mut account, kind, &parent, context.ids.last(), fields_of(&body)).map(Json)
    };
    let deleted = async move |Post { context, .. }: Post| -> JsonResult {
        let (mut account, parent) = context.within(kind)?;
        Ok(Json(json!({ "id": account.delete(kind, &parent, context.ids.last())? })))
    };
    let all = move |account: &mut Account, ids: &Ids, page: &Page<'_>| -> Result<Vec<Value>, ApiError> {
        let parent = ids.parent(account, kind)?;
        Ok(page.of_kind(account, kind, &parent))
    };
    let listed = async move |listing: Listing| listing.respond(all).await;
    let exported = async move |listing: Listing| listing.export(columns(kind), all).await;
    let routes = Routes::new()
        .post(&format!("{base}/create"), New(kind), created)
        .route(&format!("{base}/list"), get(listed))
        .route(&format!("{base}/{item}/fetch"), get(fetched))
        .post(&format!("{base}/{item}/update"), Changes(kind), updated)
        .post(&format!("{base}/{item}/delete"), EMPTY, deleted);
    if kind.exported { routes.route(&format!("{base}/export"), get(exported)) } else { routes }
}

fn columns(kind: &Kind) -> Vec<&'static str> {
    let fields = fields(kind.rows).map(|(name, ..)| name);
    ["id"].into_iter().chain(fields).chain(["createdAt", "updatedAt", "meta"]).collect()
}
