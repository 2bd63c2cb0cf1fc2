//! The models that a bot can have.

use std::sync::Arc;

use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::get;
use serde::Serialize;

use super::{Shared, listed};
use crate::api::lists::{Listing, Order};
use crate::schema::values::{Keep, Meta};
use crate::state::server::Server;
use crate::state::store::Stored;

pub(super) fn routes() -> Router<Arc<Server>> {
    Router::new().route("/platform/model/list", get(list))
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Model {
    name: &'static str,
    provider: &'static str,
    family: &'static str,
    r#type: &'static str,
    default: bool,
    max_tokens: u32,
    max_input_tokens: u32,
    max_output_tokens: u32,
}

impl Keep for Model {
    fn meta(&self) -> Option<&Meta> {
        None
    }
}

async fn list(State(server): Shared, listing: Listing) -> Response {
    let models = ["gpt-4o", "gpt-4o-mini"].map(|name| Stored {
        id: name.to_owned(),
        value: Model {
            name,
            provider: "openai",
            family: "gpt-4o",
            r#type: "language",
            default: name == "gpt-4o",
            max_tokens: 128_000,
            max_input_tokens: 111_616,
            max_output_tokens: 16_384,
        },
        created_at: 0,
        updated_at: 0,
    });
    listed(&server, listing, move |_, page| Ok(page.of(models.iter(), Order::Desc))).await
}
