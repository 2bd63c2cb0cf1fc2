//! Searches, which rank texts by the words that they share with the search.

use std::collections::{HashMap, HashSet};

use axum::Json;
use serde_json::{Value, json};

use super::filter::{FILTER, admits};
use crate::api::context::{JsonResult, Routes};
use crate::api::post::{Post, PostRoutes};
use crate::schema::error::ApiError;
use crate::schema::form::{Form, Of, Optional, Passing, Required, Row, Text};
use crate::schema::kinds::{CONTACT, DATASET, MEMORY, RECORD};
use crate::state::store::Account;
use crate::state::stored::Stored;

/// Maximum number of results of a search.
const MOST: usize = 50;

/// Search results, best first, each with its score.
type Scored<T> = Vec<(f64, T)>;

pub(super) fn routes() -> Routes {
    Routes::new()
        .post("/dataset/{id}/search", Of(&[TEXT, ("filter", FILTER, Passing)]), dataset)
        .post("/memory/search", Of(&[TEXT, ("contactId botId", Text, Optional)]), memory)
        .post("/contact/{id}/memory/search", SEARCH, memory_of_contact)
}

const TEXT: Row = ("search", Text, Required);
pub(crate) const SEARCH: Form = Of(&[TEXT]);

async fn dataset(Post { context, body, .. }: Post) -> JsonResult {
    let mut account = context.account();
    let (id, found) = records(&mut account, context.ids.first(), text_of(&body), &body["filter"])?;
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
    filter: &Value,
) -> Result<(String, Scored<&'a Stored>), ApiError> {
    let settings = account.get(&DATASET, "", dataset)?;
    let id = settings.id.clone();
    let least = settings.value("searchMinScore").as_f64().unwrap_or_default();
    let most = settings.value("searchMaxRecords").as_f64().map_or(MOST, |most| most as usize);
    let candidates = account.all(&RECORD, &id).filter(|record| admits(filter, record.value("meta")));
    let found = rank(search, candidates.map(|record| (record.text("text").unwrap_or_default(), record)));
    let found = found.into_iter().filter(|(score, _)| *score >= least).take(most).collect();
    Ok((id, found))
}

/// The text of the best record of this dataset for a message.
pub(crate) fn best_record(account: &mut Account, dataset: &str, message: &str) -> Option<String> {
    let (_, found) = records(account, dataset, message, &Value::Null).ok()?;
    found.first().and_then(|(_, record)| record.text("text")).map(str::to_owned)
}

async fn memory(Post { context, body, .. }: Post) -> Json<Value> {
    let account = context.account();
    Json(found(&body, memories(&account, body["contactId"].as_str(), body["botId"].as_str())))
}

async fn memory_of_contact(Post { context, body, .. }: Post) -> JsonResult {
    let mut account = context.account();
    let contact = account.id(&CONTACT, context.ids.first())?;
    Ok(Json(found(&body, memories(&account, Some(&contact), None))))
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
pub(crate) fn found<'a>(body: &Value, texts: impl Iterator<Item = (&'a str, Value)>) -> Value {
    let items: Vec<_> = rank(text_of(body), texts).into_iter().take(MOST).map(|(_, item)| item).collect();
    json!({ "items": items })
}

fn text_of(body: &Value) -> &str {
    body["search"].as_str().unwrap_or_default()
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
