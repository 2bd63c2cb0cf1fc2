//! Searches, which rank texts by the words that they share with the search.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use axum::extract::State;
use axum::routing::post;
use axum::{Json, Router};
use serde::Deserialize;
use serde_json::{Value, json};

use super::filter::Filter;
use super::{Place, Shared};
use crate::api::post::{Body, Post};
use crate::lock::lock;
use crate::schema::error::ApiError;
use crate::schema::resource::{CONTACT, DATASET, MEMORY, RECORD};
use crate::schema::values::Keep;
use crate::state::resources::{Fields, Resources};
use crate::state::server::Server;
use crate::state::store::{Account, Stored};

/// Maximum number of results of a search.
const MOST: usize = 50;

/// What a search finds, best first, each with its score.
type Scored<T> = Vec<(f64, T)>;

pub(super) fn routes() -> Router<Arc<Server>> {
    Router::new()
        .route("/dataset/{id}/search", post(dataset))
        .route("/memory/search", post(memory))
        .route("/contact/{id}/memory/search", post(memory_of_contact))
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Search {
    pub(crate) search: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct SearchDataset {
    search: String,
    #[serde(default)]
    filter: Filter,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct SearchMemory {
    search: String,
    contact_id: Option<String>,
    bot_id: Option<String>,
}

impl Body for Search {}
impl Body for SearchDataset {}
impl Body for SearchMemory {}

async fn dataset(State(server): Shared, place: Place, post: Post<SearchDataset>) -> Result<Json<Value>, ApiError> {
    let mut store = lock(&server.store);
    let resources = &mut store.account(&post.caller.account).resources;
    let (id, found) = records(resources, place.first(), &post.body.search, &post.body.filter)?;
    let records: Vec<_> = found
        .into_iter()
        .map(|(score, record)| {
            let source = record.value.text("source");
            let mut item = item(record);
            item["source"] = json!(source);
            item["score"] = json!(score);
            item
        })
        .collect();
    Ok(Json(json!({ "id": id, "records": records })))
}

/// The id of a dataset, and its records that the search finds, within its limits, with their scores from 0 to 1.
fn records<'a>(
    resources: &'a mut Resources,
    dataset: &str,
    search: &str,
    filter: &Filter,
) -> Result<(String, Scored<&'a Stored<Fields>>), ApiError> {
    let Stored { id, value: settings, .. } = resources.get(&DATASET, "", dataset)?;
    let id = id.clone();
    let least = settings.number("searchMinScore").unwrap_or_default();
    let most = settings.number("searchMaxRecords").map_or(MOST, |most| most as usize);
    let candidates = resources.all(&RECORD, &id).filter(|record| filter.admits(record.value.meta()));
    let found = rank(search, candidates.map(|record| (record.value.text("text").unwrap_or_default(), record)));
    let found = found.into_iter().filter(|(score, _)| *score >= least).take(most).collect();
    Ok((id, found))
}

/// The text of the best record of this dataset for a message.
pub(crate) fn best_record(account: &mut Account, dataset: &str, message: &str) -> Option<String> {
    let (_, found) = records(&mut account.resources, dataset, message, &Filter::default()).ok()?;
    found.first().and_then(|(_, record)| record.value.text("text")).map(str::to_owned)
}

async fn memory(State(server): Shared, post: Post<SearchMemory>) -> Json<Value> {
    let SearchMemory { search, contact_id, bot_id } = post.body;
    let mut store = lock(&server.store);
    let resources = &store.account(&post.caller.account).resources;
    Json(found(&search, memories(resources, contact_id.as_deref(), bot_id.as_deref())))
}

async fn memory_of_contact(State(server): Shared, place: Place, post: Post<Search>) -> Result<Json<Value>, ApiError> {
    let mut store = lock(&server.store);
    let resources = &mut store.account(&post.caller.account).resources;
    let contact = resources.get(&CONTACT, "", place.first())?.id.clone();
    Ok(Json(found(&post.body.search, memories(resources, Some(&contact), None))))
}

/// The memories of a contact, of a bot, or of both, each with its text.
pub(crate) fn memories<'a>(
    resources: &'a Resources,
    contact: Option<&'a str>,
    bot: Option<&'a str>,
) -> impl Iterator<Item = (&'a str, Value)> {
    let memories = resources.all(&MEMORY, "").filter(move |memory| {
        let is = |field, id: Option<&str>| id.is_none() || memory.value.text(field) == id;
        is("contactId", contact) && is("botId", bot)
    });
    memories.map(|memory| (memory.value.text("text").unwrap_or_default(), item(memory)))
}

/// The response of a search in these texts, each with its item.
pub(crate) fn found<'a>(search: &str, texts: impl Iterator<Item = (&'a str, Value)>) -> Value {
    let items: Vec<_> = rank(search, texts).into_iter().take(MOST).map(|(_, item)| item).collect();
    json!({ "items": items })
}

fn item(stored: &Stored<Fields>) -> Value {
    json!({ "id": stored.id, "text": stored.value.text("text"), "meta": stored.value.meta() })
}

/// Sorts by the words shared with the search, of which rare ones count more, and otherwise keeps the order. The score is
/// 1 for a text with all words; texts that share none are dropped.
fn rank<'a, T>(search: &str, texts: impl Iterator<Item = (&'a str, T)>) -> Scored<T> {
    let wanted = words(search);
    let shared = |text| wanted.intersection(&words(text)).cloned().collect::<Vec<_>>();
    let found: Vec<_> = texts.map(|(text, of)| (shared(text), of)).collect();
    let mut frequency = HashMap::<_, f64>::new();
    found.iter().flat_map(|(shared, _)| shared).for_each(|word| *frequency.entry(word.clone()).or_default() += 1.0);
    let weight = |words: &mut dyn Iterator<Item = &String>| -> f64 {
        words.map(|word| 1.0 / frequency.get(word).unwrap_or(&1.0)).sum()
    };
    let all = weight(&mut wanted.iter());
    let scored = found.into_iter().map(|(shared, of)| (weight(&mut shared.iter()) / all, of));
    let mut scored: Vec<_> = scored.filter(|(score, _)| *score > 0.0).collect();
    scored.sort_by(|(one, _), (other, _)| other.total_cmp(one));
    scored
}

fn words(text: &str) -> HashSet<String> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}
