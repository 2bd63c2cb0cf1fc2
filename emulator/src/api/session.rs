//! Sessions: tokens that give a visitor access to one conversation for a limited time.

use axum::Json;
use axum::routing::post;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::context::{Context, JsonResult, Routes};
use super::post::Post;
use crate::ids::new_id;
use crate::schema::kind::{BOT, CONVERSATION};
use crate::schema::values::{Message, Meta, Ranged};
use crate::state::store::{Session, fields_of};

/// `{"alg":"HS256","typ":"JWT"}`, the header of every session token.
const TOKEN_HEAD: &str = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9";

/// An access token of a conversation: its name and its value.
type Key = fn(&Context, &str, u64) -> (&'static str, String);

pub(super) fn routes() -> Routes {
    let keys: [(&str, Key); 2] = [("session", token), ("realtime/websocket", websocket)];
    keys.into_iter().fold(Routes::new(), |routes, (path, key)| {
        let with_bot = async move |request| for_bot(request, key).await;
        let with_conversation = async move |request| for_conversation(request, key).await;
        routes
            .route(&format!("/bot/{{id}}/{path}/create"), post(with_bot))
            .route(&format!("/conversation/{{id}}/{path}/create"), post(with_conversation))
    })
}

/// Seconds, from half an hour to a day.
type Lifetime = Ranged<1_800, 86_400>;

const DEFAULT_LIFETIME: Lifetime = Ranged(3_600);

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct ForConversation {
    duration_in_seconds: Option<Lifetime>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct ForBot {
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

async fn for_conversation(Post { context, body, .. }: Post<ForConversation>, key: Key) -> JsonResult {
    let id = context.account().id(&CONVERSATION, context.ids.first())?;
    let mut response = opened(&context, &id, key, body.duration_in_seconds);
    response["id"] = json!(id);
    Ok(Json(response))
}

/// Creates a conversation with a bot, with the initial messages.
async fn for_bot(Post { context, body, .. }: Post<ForBot>, key: Key) -> JsonResult {
    let opening = body.messages.unwrap_or_default().into_iter();
    let messages: Vec<_> =
        opening.map(|Opening { text, meta, .. }| Message { text, meta, ..Message::default() }).collect();
    let (bot, conversation) = {
        let mut account = context.account();
        let bot = account.id(&BOT, context.ids.first())?;
        let contact = body.contact.map(|visitor| {
            // Equal details are the same contact.
            let mut fields = fields_of(&visitor);
            let fingerprint = json!([visitor.name, visitor.email, visitor.phone]).to_string();
            fields.insert("fingerprint".to_owned(), fingerprint.into());
            account.contact(&fields)
        });
        let fields = fields_of(&json!({ "botId": bot, "contactId": contact, "meta": body.meta }));
        let conversation = account.open(fields, &messages)?;
        (bot, conversation)
    };
    let mut response = opened(&context, &conversation, key, body.duration_in_seconds);
    response["id"] = json!(bot);
    response["conversationId"] = json!(conversation);
    if !messages.is_empty() {
        response["messages"] = json!(messages);
    }
    Ok(Json(response))
}

/// Makes a key to a conversation, which expires in milliseconds since the Unix epoch.
fn opened(context: &Context, conversation: &str, key: Key, lifetime: Option<Lifetime>) -> Value {
    let Ranged(seconds) = lifetime.unwrap_or(DEFAULT_LIFETIME);
    let expires_at = context.server.clock.now() + seconds.unsigned_abs() * 1000;
    let (name, value) = key(context, conversation, expires_at);
    json!({ name: value, "expiresAt": expires_at })
}

fn token(context: &Context, conversation: &str, expires_at: u64) -> (&'static str, String) {
    let token = format!("{TOKEN_HEAD}.{}{}.{}{}", new_id(), new_id(), new_id(), new_id());
    let session = Session { account: context.owner.clone(), conversation: conversation.to_owned(), expires_at };
    context.server.sessions.lock().insert(token.clone(), session);
    ("token", token)
}

/// The emulator has no relay for speech behind it.
fn websocket(_: &Context, _: &str, _: u64) -> (&'static str, String) {
    ("websocket", format!("wss://relay.example.com/{}", new_id()))
}
