//! Usage: tokens and messages, by bot and by conversation.

use std::ops::RangeInclusive;
use std::sync::Arc;
use std::time::Duration;

use axum::extract::{Path, Query, State};
use axum::routing::get;
use axum::{Json, Router};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde::Deserialize;
use serde_json::{Value, json};

use super::auth::Caller;
use crate::lock::lock;
use crate::schema::error::ApiError;
use crate::state::server::Server;
use crate::state::usage::Used;

/// Maximum age of reported usage, in milliseconds.
const MEMORY: u64 = Duration::from_secs(90 * 24 * 3600).as_millis() as u64;

pub(super) fn routes() -> Router<Arc<Server>> {
    Router::new()
        .route("/bot/{bot_id}/usage/fetch", get(of_bot))
        .route("/conversation/{conversation_id}/usage/fetch", get(of_conversation))
}

fn tokens(used: &[Used]) -> usize {
    used.iter()
        .map(|used| match used {
            Used::Tokens(tokens) => *tokens,
            Used::Message | Used::Conversation => 0,
        })
        .sum()
}

fn count(used: &[Used], what: Used) -> usize {
    used.iter().filter(|used| **used == what).count()
}

#[derive(Debug, Deserialize)]
struct Asked {
    from: Option<String>,
    to: Option<String>,
}

impl Asked {
    /// The requested period, limited to that of which usage is kept.
    fn period(&self, now: u64) -> Result<RangeInclusive<u64>, ApiError> {
        let earliest = now.saturating_sub(MEMORY);
        let end = |name, text: &Option<String>, default| match text {
            Some(text) => moment(text)
                .map(|at| at.clamp(earliest, now))
                .ok_or_else(|| ApiError::bad_request(format!("\"{name}\" must be in ISO 8601 date format"))),
            None => Ok(default),
        };
        let from = end("from", &self.from, earliest)?;
        let to = end("to", &self.to, now)?.max(from);
        Ok(from..=to)
    }
}

/// A time in milliseconds; a date alone is its beginning in UTC.
fn moment(text: &str) -> Option<u64> {
    let timestamp = text.parse::<Timestamp>().ok().or_else(|| {
        let date = text.parse::<Date>().ok()?;
        Some(date.to_zoned(TimeZone::UTC).ok()?.timestamp())
    })?;
    Some(u64::try_from(timestamp.as_millisecond()).unwrap_or(0))
}

async fn of_bot(
    State(server): State<Arc<Server>>,
    Path(id): Path<String>,
    caller: Caller,
    Query(asked): Query<Asked>,
) -> Result<Json<Value>, ApiError> {
    let period = asked.period(server.clock.now())?;
    let mut store = lock(&server.store);
    let account = store.account(&caller.account);
    let id = account.bot(&id)?.id.clone();
    let used = account.ledger.within(period, |by| by.bot.as_ref() == Some(&id));
    Ok(Json(json!({
        "tokens": tokens(&used),
        "conversations": count(&used, Used::Conversation),
        "messages": count(&used, Used::Message),
    })))
}

async fn of_conversation(
    State(server): State<Arc<Server>>,
    Path(id): Path<String>,
    caller: Caller,
    Query(asked): Query<Asked>,
) -> Result<Json<Value>, ApiError> {
    let period = asked.period(server.clock.now())?;
    let mut store = lock(&server.store);
    let account = store.account(&caller.account);
    account.conversation(&id)?;
    let used = account.ledger.within(period, |by| by.conversation.as_ref() == Some(&id));
    Ok(Json(json!({
        "tokens": tokens(&used),
        "messages": count(&used, Used::Message),
    })))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn period_is_within_the_last_ninety_days_and_begins_before_it_ends() {
        let now = 2_000_000_000_000;
        let period = |from: Option<&str>, to: Option<&str>| {
            let asked = Asked { from: from.map(str::to_owned), to: to.map(str::to_owned) };
            asked.period(now).map(|period| (now - period.start(), now - period.end())).ok()
        };
        assert_eq!(period(None, None), Some((MEMORY, 0)));
        assert_eq!(period(Some("2001-01-01"), Some("2090-01-01T00:00:00+01:00")), Some((MEMORY, 0)));
        assert_eq!(period(Some("2033-05-18T03:33:19.500Z"), Some("2033-05-18")), Some((500, 500)));
        assert_eq!(period(Some("yesterday"), None), None);
    }
}
