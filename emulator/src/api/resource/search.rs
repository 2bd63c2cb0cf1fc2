//! Searches, which rank texts by the words that they share with the search.

use std::collections::{HashMap, HashSet};

use axum::Json;
use axum::routing::post;
use serde::Deserialize;
use serde_json::{Value, json};

use super::filter::Filter;
use crate::api::context::{JsonResult, Routes};
use crate::api::post::Post;
use crate::schema::error::ApiError;
use crate::schema::kind::{CONTACT, DATASET, MEMORY, RECORD};
use crate::state::store::Account;
use crate::state::stored::Stored;

/// Maximum number of results of a search.
const MOST: usize = 50;

/// Search results, best first, each with its score.
type Scored<T> = Vec<(f64, T)>;

pub(super) fn routes() -> Routes {
    Routes::new()
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

async fn dataset(Post { context, body, .. }: Post<SearchDataset>) -> JsonResult {
    let mut account = context.account();
    let (id, found) = records(&mut account, context.ids.first(), &body.search, &body.filter)?;
    let item = |(score, record): (f64, &Stored)| {
        let (_, mut item) = item(record);
        item["source"] = json!(record.text("source"));
        item["score"] = json!(score);
        item
    };
    let records: Vec<_> = found.into_iter().map(item).collect();
    Ok(Json(json!({ "id": id, "records": records })))
}

/// The id of a dataset, and its records that the search finds, within its limits, with their scores from 0 to 1.
fn records<'a>(
    account: &'a mut Account,
    dataset: &str,
    search: &str,
    filter: &Filter,
) -> Result<(String, Scored<&'a Stored>), ApiError> {
    let settings = account.get(&DATASET, "", dataset)?;
    let id = settings.id.clone();
    let least = settings.value("searchMinScore").as_f64().unwrap_or_default();
    let most = settings.value("searchMaxRecords").as_f64().map_or(MOST, |most| most as usize);
    let candidates = account.all(&RECORD, &id).filter(|record| filter.admits(record.value("meta")));
    let found = rank(search, candidates.map(|record| (record.text("text").unwrap_or_default(), record)));
    let found = found.into_iter().filter(|(score, _)| *score >= least).take(most).collect();
    Ok((id, found))
}

/// The text of the best record of this dataset for a message.
pub(crate) fn best_record(account: &mut Account, dataset: &str, message: &str) -> Option<String> {
    let (_, found) = records(account, dataset, message, &Filter::default()).ok()?;
    found.first().and_then(|(_, record)| record.text("text")).map(str::to_owned)
}

async fn memory(Post { context, body, .. }: Post<SearchMemory>) -> Json<Value> {
    let account = context.account();
    Json(found(&body.search, memories(&account, body.contact_id.as_deref(), body.bot_id.as_deref())))
}

async fn memory_of_contact(Post { context, body, .. }: Post<Search>) -> JsonResult {
    let mut account = context.account();
    let contact = account.id(&CONTACT, context.ids.first())?;
    Ok(Json(found(&body.search, memories(&account, Some(&contact), None))))
}

/// The memories of a contact, of a bot, or of both, each with its text.
pub(crate) fn memories<'a>(
    account: &'a Account,
    contact: Option<&'a str>,
    bot: Option<&'a str>,
) -> impl Iterator<Item = (&'a str, Value)> {
    let memories = account.all(&MEMORY, "").filter(move |memory| {
        let is = |field, id: Option<&str>| id.is_none() || memory.text(field) == id;
        is("contactId", contact) && is("botId", bot)
    });
    memories.map(item)
}

/// The response of a search in these texts, each with its item.
pub(crate) fn found<'a>(search: &str, texts: impl Iterator<Item = (&'a str, Value)>) -> Value {
    let items: Vec<_> = rank(search, texts).into_iter().take(MOST).map(|(_, item)| item).collect();
    json!({ "items": items })
}

/// The text of an object, and the object as an item of a search.
pub(crate) fn item(stored: &Stored) -> (&str, Value) {
    let text = stored.text("text");
    (text.unwrap_or_default(), json!({ "id": stored.id, "text": text, "meta": stored.value("meta") }))
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
