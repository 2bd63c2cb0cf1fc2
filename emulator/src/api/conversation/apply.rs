//! Executing an ability or a function by its name: the scripted model replies to the input.

use axum::response::Response;

use super::complete::LIMITS;
use crate::api::context::Routes;
use crate::api::post::{Post, PostRoutes};
use crate::api::resource::ability::executed;
use crate::schema::error::ApiError;
use crate::schema::extension::EXTENSIONS;
use crate::schema::form::{Contact, Filled, Object, Of, Optional, Required, Row, Text};
use crate::schema::function::FUNCTIONS;
use crate::schema::kinds::{MODEL, PRIVACY};
use crate::schema::message::{ENTITIES, INLINE};

const NAME: Row = ("name", Text, Required);
const INPUT: Row = ("input", Object, Required);
const STATELESS: &[Row] = &[
    NAME,
    INPUT,
    ("messages", Filled(&INLINE, usize::MAX), Required),
    FUNCTIONS,
    EXTENSIONS,
    LIMITS,
    ("contactId", Contact, Optional),
    ("botId", Text, Optional),
    MODEL,
    PRIVACY,
];

pub(super) fn routes() -> Routes {
    Routes::new().post("/conversation/apply", Of(STATELESS), apply).post(
        "/conversation/{id}/apply",
        Of(&[NAME, INPUT, ENTITIES, FUNCTIONS, EXTENSIONS, LIMITS]),
        apply,
    )
}

async fn apply(Post { context, body, format }: Post) -> Result<Response, ApiError> {
    context.account().user_of(context.ids.first(), &body)?;
    // The text that the script sees: the name, and the input as JSON.
    let asked = format!("{} {}", body["name"].as_str().unwrap_or_default(), body["input"]);
    Ok(executed(context, format?, asked).await)
}
