//! Executing an ability: the scripted model replies to the input.

use axum::response::Response;
use axum::routing::post;
use serde::Deserialize;
use serde_json::json;

use crate::api::accept::Format;
use crate::api::context::{Context, Routes};
use crate::api::model::Outcome;
use crate::api::post::Post;
use crate::api::run::{ROUNDS, Run};
use crate::schema::error::ApiError;
use crate::schema::function::Functions;
use crate::schema::kind::{ABILITY, CONTACT};
use crate::state::usage::User;

pub(super) fn routes() -> Routes {
    Routes::new().route("/skillset/{id}/ability/{child_id}/execute", post(execute))
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Execute {
    input: Option<String>,
    contact_id: Option<String>,
}

async fn execute(Post { context, body, format }: Post<Execute>) -> Result<Response, ApiError> {
    let format = format?;
    {
        let mut account = context.account();
        let skillset = context.ids.parent(&mut account, &ABILITY)?;
        account.get(&ABILITY, &skillset, context.ids.last())?;
        if let Some(contact) = &body.contact_id {
            account.referenced(&CONTACT, contact, "contactId")?;
        }
    }
    Ok(executed(context, format, body.input.unwrap_or_default()).await)
}

/// Responds with the model's reply to an input as the result of an ability.
pub(crate) async fn executed(context: Context, format: Format, asked: String) -> Response {
    let (user, functions) = (User::default(), Functions::default());
    let run = Run { context, user, asked, dataset: None, functions, rounds: ROUNDS };
    let result = |outcome: Outcome| {
        let data = json!({ "usage": { "token": outcome.tokens }, "result": outcome.text, "messages": [] });
        vec![("result", data)]
    };
    run.respond(format, result).await
}
