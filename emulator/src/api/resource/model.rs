//! The models that a bot can have.

use axum::response::Response;
use axum::routing::get;
use serde_json::json;

use crate::api::context::Routes;
use crate::api::lists::Listing;
use crate::schema::error::ApiError;
use crate::schema::form::Order;
use crate::state::store::fields_of;
use crate::state::stored::Stored;

pub(super) fn routes() -> Routes {
    Routes::new().route("/platform/model/list", get(list))
}

async fn list(listing: Listing) -> Result<Response, ApiError> {
    let models = ["gpt-4o", "gpt-4o-mini"].map(|name| {
        let fields = json!({
            "name": name,
            "provider": "openai",
            "family": "gpt-4o",
            "type": "language",
            "default": name == "gpt-4o",
            "maxTokens": 128_000,
            "maxInputTokens": 111_616,
            "maxOutputTokens": 16_384,
        });
        Stored { id: name.to_owned(), fields: fields_of(&fields), ..Stored::default() }
    });
    listing.respond(move |_, _, page| Ok(page.of(models.iter(), Order::Desc))).await
}
