//! Usage: tokens and messages, by bot and by conversation.

use std::ops::RangeInclusive;
use std::time::Duration;

use axum::Json;
use axum::extract::Query;
use axum::routing::get;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde::Deserialize;
use serde_json::json;

use super::context::{Context, JsonResult, Routes};
use crate::schema::error::ApiError;
use crate::schema::form::Kind;
use crate::schema::kinds::{BOT, CONVERSATION};
use crate::state::usage::Usage;

/// Maximum age of reported usage, in milliseconds.
const MEMORY: u64 = Duration::from_secs(90 * 24 * 3600).as_millis() as u64;

pub(super) fn routes() -> Routes {
    let of = |kind: &'static Kind| get(async move |context: Context, asked: Query<Asked>| used(&context, &asked, kind));
    Routes::new().route("/bot/{id}/usage/fetch", of(&BOT)).route("/conversation/{id}/usage/fetch", of(&CONVERSATION))
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

fn used(context: &Context, asked: &Asked, kind: &Kind) -> JsonResult {
    let period = asked.period(context.server.clock.now())?;
    let id = Some(context.object(kind)?.id.clone());
    let ledger = &context.account().ledger;
    Ok(Json(if kind.name == BOT.name {
        let Usage { tokens, messages, conversations } = ledger.within(&period, |by| by.bot == id);
        json!({ "tokens": tokens, "conversations": conversations, "messages": messages })
    } else {
        let Usage { tokens, messages, .. } = ledger.within(&period, |by| by.conversation == id);
        json!({ "tokens": tokens, "messages": messages })
    }))
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
