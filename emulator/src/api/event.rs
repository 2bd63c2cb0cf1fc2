//! The events of a streamed response, and their wire format.

use bytes::Bytes;
use serde::Serialize;
use serde_json::{Value, json};

use super::accept::Format;
use crate::schema::error::ApiError;

#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
pub(crate) enum Event {
    #[serde(rename_all = "camelCase")]
    Made {
        #[serde(rename = "type")]
        kind: &'static str,
        data: Value,
        #[serde(skip_serializing_if = "Option::is_none")]
        created_at: Option<u64>,
    },
    /// As a script has it.
    Scripted(Value),
}

impl Event {
    pub(crate) fn new(kind: &'static str, data: Value) -> Self {
        Self::Made { kind, data, created_at: None }
    }

    pub(crate) fn at(created_at: u64, kind: &'static str, data: Value) -> Self {
        Self::Made { kind, data, created_at: Some(created_at) }
    }

    pub(crate) fn nop() -> Self {
        Self::new("nop", json!({}))
    }

    pub(crate) fn ping() -> Self {
        Self::new("ping", json!({}))
    }

    /// An error that occurred after the status was sent.
    pub(crate) fn thrown(error: &ApiError) -> Self {
        Self::new("error", json!(error))
    }

    /// The data of a final result, which is the whole response if JSON is accepted.
    pub(crate) fn into_result(self) -> Option<Value> {
        match self {
            Self::Made { kind: "result", data, .. } => Some(data),
            _ => None,
        }
    }

    pub(crate) fn encode(&self, format: Format) -> Bytes {
        match format {
            // Server-sent events have a field for the type, and none for the time.
            Format::EventStream => {
                let event = json!(self);
                format!("event: {}\ndata: {}\n\n", event["type"].as_str().unwrap_or_default(), event["data"])
            }
            Format::Json | Format::Jsonl => format!("{}\n", serde_json::to_string(self).unwrap_or_default()),
        }
        .into()
    }
}
