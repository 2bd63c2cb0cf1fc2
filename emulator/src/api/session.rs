//! Sessions: tokens that give a visitor access to one conversation for a limited time.

use axum::Json;
use serde_json::{Value, json};

use super::context::{Context, JsonResult, Routes};
use super::post::{Post, PostRoutes};
use crate::ids::new_id;
use crate::schema::form::{Form, List, META, Of, OneOf, Optional, Required, Row, Text, Whole};
use crate::schema::kinds::{BOT, CONVERSATION};
use crate::schema::message::Message;
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
        routes.post(&format!("/bot/{{id}}/{path}/create"), FOR_BOT, with_bot).post(
            &format!("/conversation/{{id}}/{path}/create"),
            FOR_CONVERSATION,
            with_conversation,
        )
    })
}

const DEFAULT_LIFETIME: u64 = 3_600;
/// From half an hour to a day.
const LIFETIME: Row = ("durationInSeconds", Whole(1_800, 86_400), Optional);
const FOR_CONVERSATION: Form = Of(&[LIFETIME]);
/// The messages from before the session are those of the user.
const FOR_BOT: Form = Of(&[
    LIFETIME,
    ("messages", List(&Of(&[("type", OneOf("user"), Required), ("text", Text, Required), META])), Optional),
    ("contact", Of(&[("name email phone", Text, Optional)]), Optional),
    META,
]);

async fn for_conversation(Post { context, body, .. }: Post, key: Key) -> JsonResult {
    let id = context.account().id(&CONVERSATION, context.ids.first())?;
    let mut response = opened(&context, &id, key, &body);
    response["id"] = json!(id);
    Ok(Json(response))
}

/// Creates a conversation with a bot, with the initial messages.
async fn for_bot(Post { context, body, .. }: Post, key: Key) -> JsonResult {
    let messages = Message::all_in(&body);
    let (bot, conversation) = {
        let mut account = context.account();
        let bot = account.id(&BOT, context.ids.first())?;
        let contact = body["contact"].as_object().map(|visitor| {
            // Equal details are the same contact.
            let details = ["name", "email", "phone"].map(|detail| visitor.get(detail));
            let mut fields = visitor.clone();
            fields.insert("fingerprint".to_owned(), json!(details).to_string().into());
            account.contact(&fields)
        });
        let fields = fields_of(&json!({ "botId": bot, "contactId": contact, "meta": body["meta"] }));
        let conversation = account.open(fields, &messages)?;
        (bot, conversation)
    };
    let mut response = opened(&context, &conversation, key, &body);
    response["id"] = json!(bot);
    response["conversationId"] = json!(conversation);
    if !messages.is_empty() {
        response["messages"] = json!(messages);
    }
    Ok(Json(response))
}

/// Makes a key to a conversation, which expires in milliseconds since the Unix epoch.
fn opened(context: &Context, conversation: &str, key: Key, body: &Value) -> Value {
    let lifetime = body["durationInSeconds"].as_f64().map_or(DEFAULT_LIFETIME, |seconds| seconds as u64);
    let expires_at = context.server.clock.now() + lifetime * 1000;
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
