//! The resources of the table: what is the same for all kinds, and a module for each special thing.

pub(crate) mod ability;
mod contact;
mod file;
mod filter;
mod model;
pub(crate) mod search;
mod secret;

use std::sync::Arc;

use axum::extract::{FromRequestParts, RawPathParams, State};
use axum::http::request::Parts;
use axum::response::Response;
use axum::routing::{get, post};
use axum::{Json, Router};
use serde_json::{Map, Value, json};

use super::auth::Caller;
use super::export::Export;
use super::lists::{self, Listing, Order, Page};
use super::post::{Body, Post};
use crate::ids::new_id;
use crate::lock::lock;
use crate::schema::error::ApiError;
use crate::schema::resource::{CONTACT, Form, KINDS, Kind};
use crate::schema::values::Empty;
use crate::state::resources::Fields;
use crate::state::server::Server;
use crate::state::store::Account;

pub(super) fn routes() -> Router<Arc<Server>> {
    KINDS
        .into_iter()
        .fold(Router::new(), |router, kind| router.merge(routes_of(kind)))
        .merge(ability::routes())
        .merge(contact::routes())
        .merge(file::routes())
        .merge(model::routes())
        .merge(search::routes())
        .merge(secret::routes())
}

/// The ids in the path, from the outermost inwards.
struct Place(Vec<String>);

impl Body for Map<String, Value> {}

impl FromRequestParts<Arc<Server>> for Place {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, server: &Arc<Server>) -> Result<Self, ApiError> {
        let params = RawPathParams::from_request_parts(parts, server).await;
        Ok(Self(params.iter().flatten().map(|(_, id)| id.to_owned()).collect()))
    }
}

impl Place {
    fn first(&self) -> &str {
        self.0.first().map_or("", String::as_str)
    }

    fn last(&self) -> &str {
        self.0.last().map_or("", String::as_str)
    }

    /// The id of the existing parent of a resource of this kind; empty where it has none.
    fn parent(&self, account: &mut Account, kind: &Kind) -> Result<String, ApiError> {
        let Some(parent) = kind.parent else {
            return Ok(String::new());
        };
        Ok(account.resources.get(parent, "", self.first())?.id.clone())
    }
}

type Shared = State<Arc<Server>>;

fn routes_of(kind: &'static Kind) -> Router<Arc<Server>> {
    let (base, item) = match kind.parent {
        None => (format!("/{}", kind.path), "{id}"),
        Some(parent) => (format!("/{}/{{id}}/{}", parent.path, kind.path), "{child_id}"),
    };
    let create = move |State(server): Shared, place: Place, post: Post<Map<String, Value>>| async move {
        create(&server, kind, &place, post)
    };
    let fetch =
        move |State(server): Shared, place: Place, caller: Caller| async move { fetch(&server, kind, &place, &caller) };
    let update = move |State(server): Shared, place: Place, post: Post<Map<String, Value>>| async move {
        update(&server, kind, &place, post)
    };
    let delete = move |State(server): Shared, place: Place, post: Post<Empty>| async move {
        delete(&server, kind, &place, &post.caller)
    };
    let list = move |State(server): Shared, place: Place, listing: Listing| async move {
        listed(&server, listing, move |account, page| all(account, kind, &place, page)).await
    };
    let export = move |State(server): Shared, place: Place, export: Export| async move {
        let kept = Arc::clone(&server);
        let read = move |account: &_, page: &Page<'_>| all(lock(&kept.store).account(account), kind, &place, page);
        export.respond(&server, columns(kind), read).await
    };
    let router = Router::new()
        .route(&format!("{base}/create"), post(create))
        .route(&format!("{base}/list"), get(list))
        .route(&format!("{base}/{item}/fetch"), get(fetch))
        .route(&format!("{base}/{item}/update"), post(update))
        .route(&format!("{base}/{item}/delete"), post(delete));
    if kind.exported { router.route(&format!("{base}/export"), get(export)) } else { router }
}

fn create(
    server: &Server,
    kind: &'static Kind,
    place: &Place,
    Post { caller, mut body, .. }: Post<Map<String, Value>>,
) -> Result<Json<Value>, ApiError> {
    kind.check_new(&body)?;
    let mut store = lock(&server.store);
    let account = store.account(&caller.account);
    let parent = place.parent(account, kind)?;
    resolve(account, kind, &mut body)?;
    if kind.name == CONTACT.name && body.get("fingerprint").is_none_or(Value::is_null) {
        body.insert("fingerprint".to_owned(), new_id().into());
    }
    let id = account.resources.add(kind, Fields::new(kind, &parent, &body), &server.clock);
    Ok(Json(json!({ "id": id })))
}

fn fetch(server: &Server, kind: &Kind, place: &Place, caller: &Caller) -> Result<Json<Value>, ApiError> {
    let mut store = lock(&server.store);
    let account = store.account(&caller.account);
    let parent = place.parent(account, kind)?;
    Ok(Json(json!(account.resources.get(kind, &parent, place.last())?)))
}

fn update(
    server: &Server,
    kind: &Kind,
    place: &Place,
    Post { caller, mut body, .. }: Post<Map<String, Value>>,
) -> Result<Json<Value>, ApiError> {
    kind.check_changes(&body)?;
    let mut store = lock(&server.store);
    let account = store.account(&caller.account);
    let parent = place.parent(account, kind)?;
    let id = account.resources.get(kind, &parent, place.last())?.id.clone();
    resolve(account, kind, &mut body)?;
    let stored = account.resources.get(kind, &parent, &id)?;
    let mut fields = stored.value.clone();
    fields.change(kind, &body);
    stored.replace(fields, &server.clock);
    Ok(Json(json!({ "id": id })))
}

fn delete(server: &Server, kind: &Kind, place: &Place, caller: &Caller) -> Result<Json<Value>, ApiError> {
    let mut store = lock(&server.store);
    let account = store.account(&caller.account);
    let parent = place.parent(account, kind)?;
    let id = account.resources.get(kind, &parent, place.last())?.id.clone();
    account.resources.delete(kind, &id);
    Ok(Json(json!({ "id": id })))
}

/// Replaces the aliases in a body by ids, all of which must exist.
fn resolve(account: &mut Account, kind: &Kind, body: &mut Map<String, Value>) -> Result<(), ApiError> {
    for field in kind.fields {
        let (Form::IdOf(target), Some(Value::String(id))) = (field.form, body.get_mut(field.name)) else {
            continue;
        };
        *id = match KINDS.iter().find(|kind| kind.name == target) {
            None => account.referenced_bot(id)?,
            Some(kind) => {
                let found = account.resources.get(kind, "", id);
                found.map_err(|_| ApiError::dangling(target, field.name))?.id.clone()
            }
        };
    }
    Ok(())
}

fn all(account: &mut Account, kind: &Kind, place: &Place, page: &Page<'_>) -> Result<Vec<Value>, ApiError> {
    let parent = place.parent(account, kind)?;
    Ok(page.of(account.resources.all(kind, &parent), Order::Desc))
}

/// Responds with a list that is read from the account of the caller.
async fn listed(
    server: &Arc<Server>,
    Listing { caller, format, query }: Listing,
    read: impl Fn(&mut Account, &Page<'_>) -> Result<Vec<Value>, ApiError> + Send + 'static,
) -> Response {
    let kept = Arc::clone(server);
    lists::respond(server, format, query, move |page| read(lock(&kept.store).account(&caller.account), page)).await
}

fn columns(kind: &Kind) -> Vec<&'static str> {
    let fields = kind.fields.iter().map(|field| field.name);
    std::iter::once("id").chain(fields).chain(["createdAt", "updatedAt", "meta"]).collect()
}
