//! Sessions: tokens that give a visitor access to one conversation for a limited time.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::routing::post;
use axum::{Json, Router};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use super::auth::Caller;
use super::post::{Body, Post};
use crate::ids::new_id;
use crate::lock::lock;
use crate::schema::contact::ContactRef;
use crate::schema::conversation::NewConversation;
use crate::schema::error::ApiError;
use crate::schema::values::{Message, MessageType, Meta, Ranged};
use crate::state::server::Server;
use crate::state::store::{Scope, Session, fields_of};

/// `{"alg":"HS256","typ":"JWT"}`, the header of every session token.
const TOKEN_HEAD: &str = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9";

pub(super) fn routes() -> Router<Arc<Server>> {
    Router::new()
        .route("/conversation/{conversation_id}/session/create", post(create_for_conversation))
        .route("/bot/{bot_id}/session/create", post(create_for_bot))
        .route("/conversation/{conversation_id}/realtime/websocket/create", post(websocket_for_conversation))
        .route("/bot/{bot_id}/realtime/websocket/create", post(websocket_for_bot))
}

/// Seconds, from half an hour to a day.
type Lifetime = Ranged<1_800, 86_400>;

const DEFAULT_LIFETIME: Lifetime = Ranged(3_600);

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct NewConversationSession {
    duration_in_seconds: Option<Lifetime>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct NewBotSession {
    duration_in_seconds: Option<Lifetime>,
    messages: Option<Vec<Opening>>,
    meta: Option<Meta>,
    contact: Option<Visitor>,
}

/// A message from before the session; only those of the user are accepted.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Opening {
    #[serde(rename = "type")]
    _kind: User,
    text: String,
    meta: Option<Meta>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
enum User {
    User,
}

#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct Visitor {
    name: Option<String>,
    email: Option<String>,
    phone: Option<String>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Opened {
    id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    conversation_id: Option<String>,
    #[serde(flatten)]
    key: Key,
    expires_at: u64,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    messages: Vec<Message>,
}

/// What gives access to the conversation.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
enum Key {
    Token(String),
    /// The emulator has no relay for speech behind it.
    Websocket(String),
}

impl Key {
    fn websocket() -> Self {
        Self::Websocket(format!("wss://relay.example.com/{}", new_id()))
    }
}

impl Body for NewConversationSession {}
impl Body for NewBotSession {}

async fn create_for_conversation(
    State(server): State<Arc<Server>>,
    Path(id): Path<String>,
    post: Post<NewConversationSession>,
) -> Result<Json<Opened>, ApiError> {
    lock(&server.store).account(&post.caller.account).conversation(&id)?;
    let (token, expires_at) = open(&server, post.caller.account, id.clone(), post.body.duration_in_seconds);
    Ok(Json(Opened { id, conversation_id: None, key: Key::Token(token), expires_at, messages: Vec::new() }))
}

async fn websocket_for_conversation(
    State(server): State<Arc<Server>>,
    Path(id): Path<String>,
    post: Post<NewConversationSession>,
) -> Result<Json<Opened>, ApiError> {
    lock(&server.store).account(&post.caller.account).conversation(&id)?;
    let expires_at = end(&server, post.body.duration_in_seconds);
    Ok(Json(Opened { id, conversation_id: None, key: Key::websocket(), expires_at, messages: Vec::new() }))
}

async fn create_for_bot(
    State(server): State<Arc<Server>>,
    Path(bot): Path<String>,
    Post { caller, body, .. }: Post<NewBotSession>,
) -> Result<Json<Opened>, ApiError> {
    let lifetime = body.duration_in_seconds;
    let (id, conversation, messages) = conversation_with(&server, &caller, &bot, body)?;
    let (token, expires_at) = open(&server, caller.account, conversation.clone(), lifetime);
    Ok(Json(Opened { id, conversation_id: Some(conversation), key: Key::Token(token), expires_at, messages }))
}

async fn websocket_for_bot(
    State(server): State<Arc<Server>>,
    Path(bot): Path<String>,
    Post { caller, body, .. }: Post<NewBotSession>,
) -> Result<Json<Opened>, ApiError> {
    let expires_at = end(&server, body.duration_in_seconds);
    let (id, conversation, messages) = conversation_with(&server, &caller, &bot, body)?;
    Ok(Json(Opened { id, conversation_id: Some(conversation), key: Key::websocket(), expires_at, messages }))
}

/// Creates a conversation with a bot; returns the ids of both, and the initial messages.
fn conversation_with(
    server: &Server,
    caller: &Caller,
    bot: &str,
    body: NewBotSession,
) -> Result<(String, String, Vec<Message>), ApiError> {
    let messages: Vec<_> = body
        .messages
        .unwrap_or_default()
        .into_iter()
        .map(|opening| Message {
            kind: MessageType::User,
            text: opening.text,
            meta: opening.meta,
            ..Message::default()
        })
        .collect();
    let mut store = lock(&server.store);
    let account = store.account(&caller.account);
    let id = account.bot(bot)?.id.clone();
    let contact =
        body.contact.map(|visitor| ContactRef::Id(account.resources.contact(&visitor.fields(), &server.clock)));
    let conversation = NewConversation::with_bot(id.clone(), contact, body.meta, messages.clone());
    Ok((id, account.create(conversation, &server.clock)?, messages))
}

/// The end of a lifetime, in milliseconds since the Unix epoch.
fn end(server: &Server, lifetime: Option<Lifetime>) -> u64 {
    let Ranged(seconds) = lifetime.unwrap_or(DEFAULT_LIFETIME);
    server.clock.now() + seconds.unsigned_abs() * 1000
}

/// Opens a session on a conversation; returns its token, and its end in milliseconds since the Unix epoch.
fn open(server: &Server, account: Scope, conversation: String, lifetime: Option<Lifetime>) -> (String, u64) {
    let expires_at = end(server, lifetime);
    let token = format!("{TOKEN_HEAD}.{}{}.{}{}", new_id(), new_id(), new_id(), new_id());
    lock(&server.store).open_session(token.clone(), Session { account, conversation, expires_at });
    (token, expires_at)
}

impl Visitor {
    /// Identifies a visitor: equal details are the same contact.
    fn fields(&self) -> Map<String, Value> {
        let mut fields = fields_of(self);
        let fingerprint = json!([self.name, self.email, self.phone]).to_string();
        fields.insert("fingerprint".to_owned(), fingerprint.into());
        fields
    }
}
