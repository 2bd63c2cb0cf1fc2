//! The backend: it serves the page, and it alone has the secret. Visitors get tokens.

use std::error::Error;
use std::io::{self, Write};

use axum::extract::State;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use chatbotkit_client::Client;
use chatbotkit_client::types::{CreateConversation, CreateConversationSession};
use reqwest::Url;
use serde_json::{Value, json};

/// Lifetime of a token in seconds: the shortest that the API supports. The page requests another once it has expired.
const LIFETIME: i64 = 1800;

pub(crate) fn router(client: Client) -> Result<Router, Box<dyn Error>> {
    let policy = policy(&client)?;
    let page = async move || ([(header::CONTENT_SECURITY_POLICY, policy)], Html(include_str!("page.html")));
    Ok(Router::new()
        .route("/", get(page))
        .route("/page.css", get(async || file("text/css", include_str!("page.css"))))
        .route("/page.js", get(async || file("text/javascript", include_str!("page.js"))))
        .route("/session", post(session))
        .with_state(client))
}

/// Lets the page load its own files and call this server and the API, and nothing else.
fn policy(client: &Client) -> Result<HeaderValue, Box<dyn Error>> {
    let api = Url::parse(client.base_url())?.origin().ascii_serialization();
    let policy = format!(
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self' {api}; \
         base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    );
    Ok(HeaderValue::try_from(policy)?)
}

fn file(media: &'static str, text: &'static str) -> impl IntoResponse {
    ([(header::CONTENT_TYPE, media)], text)
}

/// Creates a conversation for any visitor, at your expense: authenticate visitors first in a real program.
async fn session(State(client): State<Client>) -> Response {
    match open(&client).await {
        Ok(session) => ([(header::CACHE_CONTROL, "no-store")], Json(session)).into_response(),
        Err(problem) => {
            // The error is for the operator, not for visitors.
            let _ = writeln!(io::stderr(), "no session: {problem}");
            (StatusCode::BAD_GATEWAY, Json(json!({ "message": "The service is unavailable." }))).into_response()
        }
    }
}

/// A new conversation, and a token that may act on this conversation and on nothing else.
async fn open(client: &Client) -> chatbotkit_client::Result<Value> {
    let conversation = CreateConversation::builder().backstory("You are brief.").build();
    let conversation = client.conversation().create(conversation).await?.id;
    let lifetime = CreateConversationSession::builder().duration_in_seconds(LIFETIME).build();
    let session = client.conversation().session().create(&conversation, lifetime).await?;
    Ok(json!({
        "conversationId": conversation,
        "token": session.token.expose(),
        "expiresAt": session.expires_at,
        "baseUrl": client.base_url(),
    }))
}
