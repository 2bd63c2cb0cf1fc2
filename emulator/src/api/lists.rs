//! Lists: cursors, order, page size and the filter by metadata.

use std::sync::Arc;

use async_stream::try_stream;
use axum::Json;
use axum::extract::{FromRequestParts, Query};
use axum::http::HeaderMap;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use futures_util::{Stream, TryStreamExt};
use serde_json::{Value, json};

use super::accept::Format;
use super::context::{Context, Ids};
use super::event::Event;
use super::stream::{self, Manner};
use crate::schema::error::ApiError;
use crate::schema::form::{Kind, OneOf, Order};
use crate::state::server::Server;
use crate::state::store::Account;
use crate::state::stored::Stored;

/// Maximum and default page size.
const PAGE: usize = 100;

/// A request for a list.
#[derive(Debug)]
pub(crate) struct Listing {
    pub(crate) context: Context,
    pub(crate) headers: HeaderMap,
    pub(crate) query: ListQuery,
}

#[derive(Clone, Debug, Default)]
pub(crate) struct ListQuery {
    order: Option<Order>,
    pub(crate) cursor: Option<String>,
    pub(crate) take: Option<usize>,
    /// Paths into the metadata, and the value to be found there.
    meta: Vec<(Vec<String>, Value)>,
    rest: Vec<(String, String)>,
}

/// The part of a list to read next.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Page<'a> {
    query: &'a ListQuery,
    cursor: Option<&'a str>,
    take: usize,
}

/// Reads a page of a list from an account, given the ids in the path.
pub(crate) trait Read:
    Fn(&mut Account, &Ids, &Page<'_>) -> Result<Vec<Value>, ApiError> + Send + 'static
{
}

impl<T: Fn(&mut Account, &Ids, &Page<'_>) -> Result<Vec<Value>, ApiError> + Send + 'static> Read for T {}

impl FromRequestParts<Arc<Server>> for Listing {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, server: &Arc<Server>) -> Result<Self, ApiError> {
        Ok(Self {
            context: Context::from_request_parts(parts, server).await?,
            headers: parts.headers.clone(),
            query: ListQuery::from_request_parts(parts, server).await?,
        })
    }
}

impl FromRequestParts<Arc<Server>> for ListQuery {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, server: &Arc<Server>) -> Result<Self, ApiError> {
        let Query(pairs) = Query::from_request_parts(parts, server)
            .await
            .map_err(|_| ApiError::bad_request("The query is not valid"))?;
        Self::parse(pairs)
    }
}

impl Listing {
    /// Responds with one page as JSON, or with all requested items as JSON lines.
    pub(crate) async fn respond(self, read: impl Read) -> Result<Response, ApiError> {
        let Self { context, headers, query } = self;
        let format = Format::of(&headers)?;
        if format == Format::Json {
            let items = read(&mut context.account(), &context.ids, &query.page(query.cursor.as_deref()))?;
            return Ok(Json(document(&items)).into_response());
        }
        let server = Arc::clone(&context.server);
        let events = items(context, query, read).map_ok(|item| Event::new("item", item));
        Ok(stream::respond(&server, format, Manner::Plain, events).await)
    }
}

impl ListQuery {
    fn parse(pairs: Vec<(String, String)>) -> Result<Self, ApiError> {
        let mut query = Self::default();
        for (key, value) in pairs {
            match key.as_str() {
                "cursor" if !value.is_empty() => query.cursor = Some(value),
                "order" => {
                    OneOf("asc desc").check("order", &json!(value))?;
                    query.order = Some(if value == "asc" { Order::Asc } else { Order::Desc });
                }
                "take" => {
                    query.take = value.parse::<i64>().ok().map(|take| usize::try_from(take).unwrap_or(0).max(1));
                }
                _ => match meta_path(&key) {
                    Some(path) => query.meta.push((path, meta_value(value))),
                    None => query.rest.push((key, value)),
                },
            }
        }
        Ok(query)
    }

    fn page<'a>(&'a self, cursor: Option<&'a str>) -> Page<'a> {
        Page { query: self, cursor, take: self.take.unwrap_or(PAGE).min(PAGE) }
    }

    fn matches(&self, meta: &Value) -> bool {
        let at = |path: &[String]| path.iter().try_fold(meta, |value, key| value.get(key));
        self.meta.iter().all(|(path, wanted)| at(path) == Some(wanted))
    }

    /// Returns whether a filter of comma-separated values accepts this value.
    fn admits(&self, filter: &str, value: Option<&str>) -> bool {
        self.rest
            .iter()
            .filter(|(key, _)| key == filter)
            .all(|(_, wanted)| wanted.split(',').any(|wanted| Some(wanted.trim()) == value))
    }
}

impl Page<'_> {
    /// The page's items out of all of a kind that belong to this parent.
    pub(crate) fn of_kind(&self, account: &Account, kind: &Kind, parent: &str) -> Vec<Value> {
        let admitted = |one: &&Stored| kind.filters.iter().all(|filter| self.query.admits(filter, one.text(filter)));
        self.of(account.all(kind, parent).filter(admitted), kind.order)
    }

    /// The page's items out of these, which come in order of creation.
    pub(crate) fn of<'a>(&self, items: impl DoubleEndedIterator<Item = &'a Stored> + 'a, default: Order) -> Vec<Value> {
        let mut ordered: Box<dyn Iterator<Item = _>> = match self.query.order.unwrap_or(default) {
            Order::Asc => Box::new(items),
            Order::Desc => Box::new(items.rev()),
        };
        if let Some(cursor) = self.cursor {
            // Skips the item of the cursor too.
            ordered.find(|item| item.id == cursor);
        }
        ordered.filter(|item| self.query.matches(item.value("meta"))).take(self.take).map(|item| json!(item)).collect()
    }
}

/// As many items as were asked for, rounded up to whole pages.
pub(crate) fn items(
    context: Context,
    query: ListQuery,
    read: impl Read,
) -> impl Stream<Item = Result<Value, ApiError>> + Send + 'static {
    try_stream! {
        let wanted = query.take.unwrap_or(PAGE);
        let mut cursor = query.cursor.clone();
        let mut taken = 0;
        while taken < wanted {
            let items = read(&mut context.account(), &context.ids, &query.page(cursor.as_deref()));
            let items = items?;
            let Some(last) = items.last() else { break };
            cursor = id_of(last);
            taken += items.len();
            for item in items {
                yield item;
            }
        }
    }
}

/// The cursor is there on the last page too, and missing only where nothing is.
fn document(items: &[Value]) -> Value {
    match items.last().and_then(id_of) {
        Some(cursor) => json!({ "items": items, "cursor": cursor }),
        None => json!({ "items": items }),
    }
}

fn id_of(item: &Value) -> Option<String> {
    item.get("id").and_then(Value::as_str).map(str::to_owned)
}

/// `meta.a.b` and `meta[a][b]` are the same path.
fn meta_path(key: &str) -> Option<Vec<String>> {
    let rest = key.strip_prefix("meta").filter(|rest| rest.starts_with(['.', '[']))?;
    Some(rest.split(['.', '[']).skip(1).map(|part| part.trim_end_matches(']').to_owned()).collect())
}

fn meta_value(value: String) -> Value {
    match value.as_str() {
        "true" => Value::Bool(true),
        "false" => Value::Bool(false),
        _ => Value::String(value),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(pairs: &[(&str, &str)]) -> ListQuery {
        let pairs = pairs.iter().map(|&(key, value)| (key.to_owned(), value.to_owned())).collect();
        ListQuery::parse(pairs).expect("a valid query")
    }

    #[test]
    fn page_size_is_at_least_one_and_invalid_values_are_the_default() {
        for (take, kept) in [("0", Some(1)), ("-5", Some(1)), ("7", Some(7)), ("150", Some(150)), ("many", None)] {
            assert_eq!(parse(&[("take", take)]).take, kept, "{take}");
        }
    }

    #[test]
    fn metadata_is_addressed_with_dots_or_brackets() {
        let path = |parts: &[&str]| Some(parts.iter().map(|&part| part.to_owned()).collect::<Vec<_>>());
        assert_eq!(meta_path("meta.a.b"), path(&["a", "b"]));
        assert_eq!(meta_path("meta[a][b]"), path(&["a", "b"]));
        assert_eq!(meta_path("meta[a].b"), path(&["a", "b"]));
        assert_eq!(meta_path("metadata"), None);
        assert_eq!(meta_path("meta"), None);
        assert_eq!(parse(&[("meta.a", "true")]).meta, [(vec!["a".to_owned()], Value::Bool(true))]);
    }

    #[test]
    fn a_filter_with_commas_admits_any_of_its_values() {
        let query = parse(&[("botId", "a,b")]);
        assert!(query.admits("botId", Some("b")));
        assert!(!query.admits("botId", Some("c")));
        assert!(!query.admits("botId", None));
        assert!(query.admits("taskId", None));
    }
}
