// Generated from openapi/chatbotkit.yaml and openapi/resources/ by `cargo xtask generate`; do not edit.

pub use crate::runtime::{Operation, Idempotency};
/// All operations, in the order of their paths.
pub static ALL: &[&Operation] = &[
    &CREATE_BOT,
    &LIST_BOTS,
    &FETCH_BOT_ACCESS,
    &UNBLOCK_BOT,
    &CLONE_BOT,
    &DELETE_BOT,
    &DOWNVOTE_BOT,
    &FETCH_BOT,
    &SEARCH_BOT_MEMORY,
    &CREATE_BOT_WEBSOCKET,
    &CREATE_BOT_SESSION,
    &UPDATE_BOT,
    &UPVOTE_BOT,
    &FETCH_BOT_USAGE,
    &PUBLISH_MESSAGE,
    &SUBSCRIBE_CHANNEL,
    #[cfg(feature = "contact")]
    &CREATE_CONTACT,
    #[cfg(feature = "contact")]
    &ENSURE_CONTACT,
    #[cfg(feature = "contact")]
    &EXPORT_CONTACTS,
    #[cfg(feature = "contact")]
    &LIST_CONTACTS,
    #[cfg(feature = "contact")]
    &LIST_CONTACT_CONVERSATIONS,
    #[cfg(feature = "contact")]
    &DELETE_CONTACT,
    #[cfg(feature = "contact")]
    &FETCH_CONTACT,
    #[cfg(feature = "contact")]
    &LIST_CONTACT_MEMORIES,
    #[cfg(feature = "contact")]
    &SEARCH_CONTACT_MEMORY,
    #[cfg(feature = "contact")]
    &LIST_CONTACT_RATINGS,
    #[cfg(feature = "contact")]
    &LIST_CONTACT_SECRETS,
    #[cfg(feature = "contact")]
    &AUTHENTICATE_CONTACT_SECRET,
    #[cfg(feature = "contact")]
    &REVOKE_CONTACT_SECRET,
    #[cfg(feature = "contact")]
    &VERIFY_CONTACT_SECRET,
    #[cfg(feature = "contact")]
    &LIST_CONTACT_SPACES,
    #[cfg(feature = "contact")]
    &LIST_CONTACT_TASKS,
    #[cfg(feature = "contact")]
    &UPDATE_CONTACT,
    &APPLY_STATELESS,
    &COMPACT_STATELESS,
    &COMPLETE_STATELESS,
    &CREATE_CONVERSATION,
    &DISPATCH_STATELESS,
    &EXPORT_CONVERSATIONS,
    &LIST_CONVERSATIONS,
    &APPLY_FUNCTION,
    &LIST_ATTACHMENTS,
    &UPLOAD_ATTACHMENT,
    &COMPACT_CONVERSATION,
    &COMPLETE_CONVERSATION,
    &UPSERT_CONTACT,
    &DELETE_CONVERSATION,
    &DISPATCH_CONVERSATION,
    &DOWNVOTE_CONVERSATION,
    &FETCH_CONVERSATION,
    &INITIATE_CONVERSATION,
    &CREATE_MESSAGES,
    &CREATE_MESSAGE,
    &LIST_MESSAGES,
    &DELETE_MESSAGE,
    &DOWNVOTE_MESSAGE,
    &FETCH_MESSAGE,
    &SYNTHESIZE_MESSAGE,
    &UPDATE_MESSAGE,
    &UPVOTE_MESSAGE,
    &CREATE_CONVERSATION_WEBSOCKET,
    &RECEIVE_MESSAGE,
    &SEND_MESSAGE,
    &CREATE_CONVERSATION_SESSION,
    &UPDATE_CONVERSATION,
    &UPVOTE_CONVERSATION,
    &FETCH_CONVERSATION_USAGE,
    #[cfg(feature = "dataset")]
    &CREATE_DATASET,
    #[cfg(feature = "dataset")]
    &LIST_DATASETS,
    #[cfg(feature = "dataset")]
    &DELETE_DATASET,
    #[cfg(feature = "dataset")]
    &FETCH_DATASET,
    #[cfg(feature = "dataset")]
    &LIST_DATASET_FILES,
    #[cfg(feature = "dataset")]
    &ATTACH_DATASET_FILE,
    #[cfg(feature = "dataset")]
    &DETACH_DATASET_FILE,
    #[cfg(feature = "dataset")]
    &SYNC_DATASET_FILE,
    #[cfg(feature = "dataset")]
    &CREATE_RECORD,
    #[cfg(feature = "dataset")]
    &EXPORT_RECORDS,
    #[cfg(feature = "dataset")]
    &LIST_RECORDS,
    #[cfg(feature = "dataset")]
    &DELETE_RECORD,
    #[cfg(feature = "dataset")]
    &FETCH_RECORD,
    #[cfg(feature = "dataset")]
    &UPDATE_RECORD,
    #[cfg(feature = "dataset")]
    &SEARCH_DATASET,
    #[cfg(feature = "dataset")]
    &UPDATE_DATASET,
    #[cfg(feature = "file")]
    &CREATE_FILE,
    #[cfg(feature = "file")]
    &LIST_FILES,
    #[cfg(feature = "file")]
    &DELETE_FILE,
    #[cfg(feature = "file")]
    &DOWNLOAD_FILE,
    #[cfg(feature = "file")]
    &FETCH_FILE,
    #[cfg(feature = "file")]
    &SYNC_FILE,
    #[cfg(feature = "file")]
    &UPDATE_FILE,
    #[cfg(feature = "file")]
    &UPLOAD_FILE,
    #[cfg(feature = "memory")]
    &CREATE_MEMORY,
    #[cfg(feature = "memory")]
    &EXPORT_MEMORIES,
    #[cfg(feature = "memory")]
    &LIST_MEMORIES,
    #[cfg(feature = "memory")]
    &SEARCH_MEMORY,
    #[cfg(feature = "memory")]
    &DELETE_MEMORY,
    #[cfg(feature = "memory")]
    &FETCH_MEMORY,
    #[cfg(feature = "memory")]
    &UPDATE_MEMORY,
    #[cfg(feature = "model")]
    &LIST_MODELS,
    #[cfg(feature = "secret")]
    &CREATE_SECRET,
    #[cfg(feature = "secret")]
    &LIST_SECRETS,
    #[cfg(feature = "secret")]
    &AUTHENTICATE_SECRET,
    #[cfg(feature = "secret")]
    &DELETE_SECRET,
    #[cfg(feature = "secret")]
    &FETCH_SECRET,
    #[cfg(feature = "secret")]
    &REVOKE_SECRET,
    #[cfg(feature = "secret")]
    &UPDATE_SECRET,
    #[cfg(feature = "secret")]
    &VERIFY_SECRET,
    #[cfg(feature = "skillset")]
    &CREATE_SKILLSET,
    #[cfg(feature = "skillset")]
    &LIST_SKILLSETS,
    #[cfg(feature = "skillset")]
    &CREATE_ABILITY,
    #[cfg(feature = "skillset")]
    &EXPORT_ABILITIES,
    #[cfg(feature = "skillset")]
    &LIST_ABILITIES,
    #[cfg(feature = "skillset")]
    &DELETE_ABILITY,
    #[cfg(feature = "skillset")]
    &EXECUTE_ABILITY,
    #[cfg(feature = "skillset")]
    &FETCH_ABILITY,
    #[cfg(feature = "skillset")]
    &UPDATE_ABILITY,
    #[cfg(feature = "skillset")]
    &DELETE_SKILLSET,
    #[cfg(feature = "skillset")]
    &FETCH_SKILLSET,
    #[cfg(feature = "skillset")]
    &UPDATE_SKILLSET,
];
/// Creates a bot: `POST /bot/create`.
///
/// Stores a bot. Every property is optional; a bot without a model uses the default model of the account.
///
/// - Method: [`BotClient::create`](crate::BotClient::create).
/// - Idempotency: [`Idempotency::NotIdempotent`]. It is retried only where it cannot [have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json`. The id of the new bot.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static CREATE_BOT: Operation = Operation {
    id: "createBot",
    method: ::reqwest::Method::POST,
    path: "/bot/create",
    idempotency: Idempotency::NotIdempotent,
    media: &["application/json"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
/// Lists bots: `GET /bot/list`.
///
/// Returns the bots of the account page by page, the newest first unless `order` is set.
///
/// - Method: [`BotClient::list`](crate::BotClient::list).
/// - Idempotency: [`Idempotency::Idempotent`]. It is also retried after a failure that [may have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json` or `application/jsonl`. One page as JSON, or the items one by one as JSON lines.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static LIST_BOTS: Operation = Operation {
    id: "listBots",
    method: ::reqwest::Method::GET,
    path: "/bot/list",
    idempotency: Idempotency::Idempotent,
    media: &["application/json", "application/jsonl"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
/// Returns the block of a bot: `GET /bot/{botId}/access/fetch`.
///
/// Returns the block of the bot, if it has one. A blocked bot does not respond. A usage policy blocks a bot for a limited time.
///
/// - Method: [`BotAccessClient::fetch`](crate::BotAccessClient::fetch).
/// - Idempotency: [`Idempotency::Idempotent`]. It is also retried after a failure that [may have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json`. The block, or null.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static FETCH_BOT_ACCESS: Operation = Operation {
    id: "fetchBotAccess",
    method: ::reqwest::Method::GET,
    path: "/bot/{botId}/access/fetch",
    idempotency: Idempotency::Idempotent,
    media: &["application/json"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
/// Removes the block of a bot: `POST /bot/{botId}/access/unblock`.
///
/// Removes the block of the bot before its end. A usage policy may block it again.
///
/// - Method: [`BotAccessClient::unblock`](crate::BotAccessClient::unblock).
/// - Idempotency: [`Idempotency::Idempotent`]. It is also retried after a failure that [may have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json`. The id of the bot.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static UNBLOCK_BOT: Operation = Operation {
    id: "unblockBot",
    method: ::reqwest::Method::POST,
    path: "/bot/{botId}/access/unblock",
    idempotency: Idempotency::Idempotent,
    media: &["application/json"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
/// Clones a bot: `POST /bot/{botId}/clone`.
///
/// Creates another bot with the same configuration.
///
/// - Method: [`BotClient::clone_bot`](crate::BotClient::clone_bot).
/// - Idempotency: [`Idempotency::NotIdempotent`]. It is retried only where it cannot [have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json`. The id of the new bot.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static CLONE_BOT: Operation = Operation {
    id: "cloneBot",
    method: ::reqwest::Method::POST,
    path: "/bot/{botId}/clone",
    idempotency: Idempotency::NotIdempotent,
    media: &["application/json"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
/// Deletes a bot: `POST /bot/{botId}/delete`.
///
/// Deletes a bot permanently. Its conversations are kept, without a bot.
///
/// - Method: [`BotClient::delete`](crate::BotClient::delete).
/// - Idempotency: [`Idempotency::Idempotent`]. It is also retried after a failure that [may have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json`. The id of the deleted bot.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static DELETE_BOT: Operation = Operation {
    id: "deleteBot",
    method: ::reqwest::Method::POST,
    path: "/bot/{botId}/delete",
    idempotency: Idempotency::Idempotent,
    media: &["application/json"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
/// Downvotes a bot: `POST /bot/{botId}/downvote`.
///
/// Adds a downvote to the bot. Within an hour, only the first vote on a bot counts.
///
/// - Method: [`BotClient::downvote`](crate::BotClient::downvote).
/// - Idempotency: [`Idempotency::NotIdempotent`]. It is retried only where it cannot [have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json`. The id of the bot.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static DOWNVOTE_BOT: Operation = Operation {
    id: "downvoteBot",
    method: ::reqwest::Method::POST,
    path: "/bot/{botId}/downvote",
    idempotency: Idempotency::NotIdempotent,
    media: &["application/json"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
/// Returns a bot: `GET /bot/{botId}/fetch`.
///
/// Returns the stored configuration of a bot.
///
/// - Method: [`BotClient::fetch`](crate::BotClient::fetch).
/// - Idempotency: [`Idempotency::Idempotent`]. It is also retried after a failure that [may have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json`. The bot.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static FETCH_BOT: Operation = Operation {
    id: "fetchBot",
    method: ::reqwest::Method::GET,
    path: "/bot/{botId}/fetch",
    idempotency: Idempotency::Idempotent,
    media: &["application/json"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
/// Searches the memory of a bot: `POST /bot/{botId}/memory/search`.
///
/// Returns the memories of the bot that match a query.
///
/// - Method: [`BotClient::search_memory`](crate::BotClient::search_memory).
/// - Idempotency: [`Idempotency::Idempotent`]. It is also retried after a failure that [may have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json`. The memories, the best match first.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static SEARCH_BOT_MEMORY: Operation = Operation {
    id: "searchBotMemory",
    method: ::reqwest::Method::POST,
    path: "/bot/{botId}/memory/search",
    idempotency: Idempotency::Idempotent,
    media: &["application/json"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
/// Creates a voice conversation with a bot: `POST /bot/{botId}/realtime/websocket/create`.
///
/// Creates a conversation with the bot, and a WebSocket for speech in both directions.
///
/// - Method: [`BotClient::create_websocket`](crate::BotClient::create_websocket).
/// - Idempotency: [`Idempotency::NotIdempotent`]. It is retried only where it cannot [have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json`. The conversation and its WebSocket.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static CREATE_BOT_WEBSOCKET: Operation = Operation {
    id: "createBotWebsocket",
    method: ::reqwest::Method::POST,
    path: "/bot/{botId}/realtime/websocket/create",
    idempotency: Idempotency::NotIdempotent,
    media: &["application/json"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
/// Creates a session with a bot: `POST /bot/{botId}/session/create`.
///
/// Creates a conversation with the bot, and a session token that is valid for this conversation alone, to be handed to a browser or a mobile app.
///
/// - Method: [`BotSessionClient::create`](crate::BotSessionClient::create).
/// - Idempotency: [`Idempotency::NotIdempotent`]. It is retried only where it cannot [have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json`. The conversation and its token.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static CREATE_BOT_SESSION: Operation = Operation {
    id: "createBotSession",
    method: ::reqwest::Method::POST,
    path: "/bot/{botId}/session/create",
    idempotency: Idempotency::NotIdempotent,
    media: &["application/json"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
/// Updates a bot: `POST /bot/{botId}/update`.
///
/// Updates the properties that are set, and leaves the others unchanged.
///
/// - Method: [`BotClient::update`](crate::BotClient::update).
/// - Idempotency: [`Idempotency::Idempotent`]. It is also retried after a failure that [may have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json`. The id of the bot.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static UPDATE_BOT: Operation = Operation {
    id: "updateBot",
    method: ::reqwest::Method::POST,
    path: "/bot/{botId}/update",
    idempotency: Idempotency::Idempotent,
    media: &["application/json"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
/// Upvotes a bot: `POST /bot/{botId}/upvote`.
///
/// Adds an upvote to the bot. Within an hour, only the first vote on a bot counts.
///
/// - Method: [`BotClient::upvote`](crate::BotClient::upvote).
/// - Idempotency: [`Idempotency::NotIdempotent`]. It is retried only where it cannot [have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json`. The id of the bot.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static UPVOTE_BOT: Operation = Operation {
    id: "upvoteBot",
    method: ::reqwest::Method::POST,
    path: "/bot/{botId}/upvote",
    idempotency: Idempotency::NotIdempotent,
    media: &["application/json"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
/// Returns the usage of a bot: `GET /bot/{botId}/usage/fetch`.
///
/// Returns the usage of the conversations of the bot, in a period or in total.
///
/// - Method: [`BotClient::usage`](crate::BotClient::usage).
/// - Idempotency: [`Idempotency::Idempotent`]. It is also retried after a failure that [may have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json`. The usage.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static FETCH_BOT_USAGE: Operation = Operation {
    id: "fetchBotUsage",
    method: ::reqwest::Method::GET,
    path: "/bot/{botId}/usage/fetch",
    idempotency: Idempotency::Idempotent,
    media: &["application/json"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
/// Publishes a message to a channel: `POST /channel/{channelId}/publish`.
///
/// Publishes a message to the current subscribers of a channel. It is not kept for later subscribers.
///
/// - Method: [`ChannelClient::publish`](crate::ChannelClient::publish).
/// - Idempotency: [`Idempotency::NotIdempotent`]. It is retried only where it cannot [have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json`. The channel of the message.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static PUBLISH_MESSAGE: Operation = Operation {
    id: "publishMessage",
    method: ::reqwest::Method::POST,
    path: "/channel/{channelId}/publish",
    idempotency: Idempotency::NotIdempotent,
    media: &["application/json"],
    timeout: None,
    idle_timeout: None,
    urgent: true,
};
/// Subscribes to a channel: `POST /channel/{channelId}/subscribe`.
///
/// Returns the history of the channel, the oldest message first, and then each message as it is published. Subscriber and publisher need the same token and the same run-as user. The subscription lasts until the server ends it, after 770 seconds at the latest. There are no keep-alive events but one at its beginning.
///
/// - Method: [`ChannelClient::subscribe`](crate::ChannelClient::subscribe).
/// - Idempotency: [`Idempotency::Idempotent`]. It is also retried after a failure that [may have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/jsonl`. The messages as JSON lines.
/// - Idle timeout: 780 seconds, unless the client or the call sets [another](crate::ClientOptions::stream_idle_timeout).
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static SUBSCRIBE_CHANNEL: Operation = Operation {
    id: "subscribeChannel",
    method: ::reqwest::Method::POST,
    path: "/channel/{channelId}/subscribe",
    idempotency: Idempotency::Idempotent,
    media: &["application/jsonl"],
    timeout: None,
    idle_timeout: Some(::std::time::Duration::from_secs(780u64)),
    urgent: false,
};
#[cfg(feature = "contact")]
/// Creates a contact: `POST /contact/create`.
///
/// Stores a contact. Every property is optional. To find a contact that exists, or create it, use `ensure`.
///
/// - Method: [`ContactClient::create`](crate::ContactClient::create).
/// - Idempotency: [`Idempotency::NotIdempotent`]. It is retried only where it cannot [have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json`. The id of the contact.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static CREATE_CONTACT: Operation = Operation {
    id: "createContact",
    method: ::reqwest::Method::POST,
    path: "/contact/create",
    idempotency: Idempotency::NotIdempotent,
    media: &["application/json"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
#[cfg(feature = "contact")]
/// Returns the contact with a fingerprint, or creates it: `POST /contact/ensure`.
///
/// Finds the contact with this fingerprint. If there is none, it is created with these properties, as a verified contact; an existing contact is not changed.
///
/// - Method: [`ContactClient::ensure`](crate::ContactClient::ensure).
/// - Idempotency: [`Idempotency::Idempotent`]. It is also retried after a failure that [may have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json`. The id of the contact.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static ENSURE_CONTACT: Operation = Operation {
    id: "ensureContact",
    method: ::reqwest::Method::POST,
    path: "/contact/ensure",
    idempotency: Idempotency::Idempotent,
    media: &["application/json"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
#[cfg(feature = "contact")]
/// Exports contacts: `GET /contact/export`.
///
/// Returns the contacts of the account, for backups and analysis. Also available as CSV.
///
/// - Method: [`ContactClient::export`](crate::ContactClient::export).
/// - Idempotency: [`Idempotency::Idempotent`]. It is also retried after a failure that [may have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json` or `application/jsonl` or `text/csv`. One page as JSON, the items one by one as JSON lines, or a table with a header as CSV.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static EXPORT_CONTACTS: Operation = Operation {
    id: "exportContacts",
    method: ::reqwest::Method::GET,
    path: "/contact/export",
    idempotency: Idempotency::Idempotent,
    media: &["application/json", "application/jsonl", "text/csv"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
#[cfg(feature = "contact")]
/// Lists contacts: `GET /contact/list`.
///
/// Returns the contacts of the account page by page, the newest first unless `order` is set.
///
/// - Method: [`ContactClient::list`](crate::ContactClient::list).
/// - Idempotency: [`Idempotency::Idempotent`]. It is also retried after a failure that [may have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json` or `application/jsonl`. One page as JSON, or the items one by one as JSON lines.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static LIST_CONTACTS: Operation = Operation {
    id: "listContacts",
    method: ::reqwest::Method::GET,
    path: "/contact/list",
    idempotency: Idempotency::Idempotent,
    media: &["application/json", "application/jsonl"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
#[cfg(feature = "contact")]
/// Lists conversations of a contact: `GET /contact/{contactId}/conversation/list`.
///
/// Returns the conversations of the contact page by page, the newest first unless `order` is set.
///
/// - Method: [`ContactConversationClient::list`](crate::ContactConversationClient::list).
/// - Idempotency: [`Idempotency::Idempotent`]. It is also retried after a failure that [may have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json` or `application/jsonl`. One page as JSON, or the items one by one as JSON lines.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static LIST_CONTACT_CONVERSATIONS: Operation = Operation {
    id: "listContactConversations",
    method: ::reqwest::Method::GET,
    path: "/contact/{contactId}/conversation/list",
    idempotency: Idempotency::Idempotent,
    media: &["application/json", "application/jsonl"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
#[cfg(feature = "contact")]
/// Deletes a contact: `POST /contact/{contactId}/delete`.
///
/// Deletes the contact. Its conversations stay, without a contact.
///
/// - Method: [`ContactClient::delete`](crate::ContactClient::delete).
/// - Idempotency: [`Idempotency::Idempotent`]. It is also retried after a failure that [may have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json`. The id of the contact.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static DELETE_CONTACT: Operation = Operation {
    id: "deleteContact",
    method: ::reqwest::Method::POST,
    path: "/contact/{contactId}/delete",
    idempotency: Idempotency::Idempotent,
    media: &["application/json"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
#[cfg(feature = "contact")]
/// Returns a contact: `GET /contact/{contactId}/fetch`.
///
/// Returns all stored properties of the contact.
///
/// - Method: [`ContactClient::fetch`](crate::ContactClient::fetch).
/// - Idempotency: [`Idempotency::Idempotent`]. It is also retried after a failure that [may have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json`. The contact.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static FETCH_CONTACT: Operation = Operation {
    id: "fetchContact",
    method: ::reqwest::Method::GET,
    path: "/contact/{contactId}/fetch",
    idempotency: Idempotency::Idempotent,
    media: &["application/json"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
#[cfg(feature = "contact")]
/// Lists memories of a contact: `GET /contact/{contactId}/memory/list`.
///
/// Returns the memories of the contact page by page, the newest first unless `order` is set.
///
/// - Method: [`ContactMemoryClient::list`](crate::ContactMemoryClient::list).
/// - Idempotency: [`Idempotency::Idempotent`]. It is also retried after a failure that [may have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json` or `application/jsonl`. One page as JSON, or the items one by one as JSON lines.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static LIST_CONTACT_MEMORIES: Operation = Operation {
    id: "listContactMemories",
    method: ::reqwest::Method::GET,
    path: "/contact/{contactId}/memory/list",
    idempotency: Idempotency::Idempotent,
    media: &["application/json", "application/jsonl"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
#[cfg(feature = "contact")]
/// Searches the memories of a contact: `POST /contact/{contactId}/memory/search`.
///
/// Returns the memories of the contact that match the query, the best match first.
///
/// - Method: [`ContactMemoryClient::search`](crate::ContactMemoryClient::search).
/// - Idempotency: [`Idempotency::Idempotent`]. It is also retried after a failure that [may have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json`. The memories.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static SEARCH_CONTACT_MEMORY: Operation = Operation {
    id: "searchContactMemory",
    method: ::reqwest::Method::POST,
    path: "/contact/{contactId}/memory/search",
    idempotency: Idempotency::Idempotent,
    media: &["application/json"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
#[cfg(feature = "contact")]
/// Lists ratings of a contact: `GET /contact/{contactId}/rating/list`.
///
/// Returns the ratings by the contact page by page, the newest first unless `order` is set.
///
/// - Method: [`ContactRatingClient::list`](crate::ContactRatingClient::list).
/// - Idempotency: [`Idempotency::Idempotent`]. It is also retried after a failure that [may have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json` or `application/jsonl`. One page as JSON, or the items one by one as JSON lines.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static LIST_CONTACT_RATINGS: Operation = Operation {
    id: "listContactRatings",
    method: ::reqwest::Method::GET,
    path: "/contact/{contactId}/rating/list",
    idempotency: Idempotency::Idempotent,
    media: &["application/json", "application/jsonl"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
#[cfg(feature = "contact")]
/// Lists secrets of a contact: `GET /contact/{contactId}/secret/list`.
///
/// Returns the secrets of the contact page by page, without their values, the newest first unless `order` is set.
///
/// - Method: [`ContactSecretClient::list`](crate::ContactSecretClient::list).
/// - Idempotency: [`Idempotency::Idempotent`]. It is also retried after a failure that [may have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json` or `application/jsonl`. One page as JSON, or the items one by one as JSON lines.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static LIST_CONTACT_SECRETS: Operation = Operation {
    id: "listContactSecrets",
    method: ::reqwest::Method::GET,
    path: "/contact/{contactId}/secret/list",
    idempotency: Idempotency::Idempotent,
    media: &["application/json", "application/jsonl"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
#[cfg(feature = "contact")]
/// Begins the authentication of a secret for a contact: `POST /contact/{contactId}/secret/{secretId}/authenticate`.
///
/// Returns a URL at which the person grants access to the service of the secret.
///
/// - Method: [`ContactSecretClient::authenticate`](crate::ContactSecretClient::authenticate).
/// - Idempotency: [`Idempotency::NotIdempotent`]. It is retried only where it cannot [have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json`. The URL.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static AUTHENTICATE_CONTACT_SECRET: Operation = Operation {
    id: "authenticateContactSecret",
    method: ::reqwest::Method::POST,
    path: "/contact/{contactId}/secret/{secretId}/authenticate",
    idempotency: Idempotency::NotIdempotent,
    media: &["application/json"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
#[cfg(feature = "contact")]
/// Revokes a secret for a contact: `POST /contact/{contactId}/secret/{secretId}/revoke`.
///
/// Forgets the access that the person has granted.
///
/// - Method: [`ContactSecretClient::revoke`](crate::ContactSecretClient::revoke).
/// - Idempotency: [`Idempotency::Idempotent`]. It is also retried after a failure that [may have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json`. The id of the secret.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static REVOKE_CONTACT_SECRET: Operation = Operation {
    id: "revokeContactSecret",
    method: ::reqwest::Method::POST,
    path: "/contact/{contactId}/secret/{secretId}/revoke",
    idempotency: Idempotency::Idempotent,
    media: &["application/json"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
#[cfg(feature = "contact")]
/// Verifies a secret for a contact: `POST /contact/{contactId}/secret/{secretId}/verify`.
///
/// Returns whether the person has granted access, and what to do if not.
///
/// - Method: [`ContactSecretClient::verify`](crate::ContactSecretClient::verify).
/// - Idempotency: [`Idempotency::Idempotent`]. It is also retried after a failure that [may have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json`. The status.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static VERIFY_CONTACT_SECRET: Operation = Operation {
    id: "verifyContactSecret",
    method: ::reqwest::Method::POST,
    path: "/contact/{contactId}/secret/{secretId}/verify",
    idempotency: Idempotency::Idempotent,
    media: &["application/json"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
#[cfg(feature = "contact")]
/// Lists spaces of a contact: `GET /contact/{contactId}/space/list`.
///
/// Returns the spaces of the contact page by page, the newest first unless `order` is set.
///
/// - Method: [`ContactSpaceClient::list`](crate::ContactSpaceClient::list).
/// - Idempotency: [`Idempotency::Idempotent`]. It is also retried after a failure that [may have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json` or `application/jsonl`. One page as JSON, or the items one by one as JSON lines.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static LIST_CONTACT_SPACES: Operation = Operation {
    id: "listContactSpaces",
    method: ::reqwest::Method::GET,
    path: "/contact/{contactId}/space/list",
    idempotency: Idempotency::Idempotent,
    media: &["application/json", "application/jsonl"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
#[cfg(feature = "contact")]
/// Lists tasks of a contact: `GET /contact/{contactId}/task/list`.
///
/// Returns the tasks of the contact page by page, the newest first unless `order` is set.
///
/// - Method: [`ContactTaskClient::list`](crate::ContactTaskClient::list).
/// - Idempotency: [`Idempotency::Idempotent`]. It is also retried after a failure that [may have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json` or `application/jsonl`. One page as JSON, or the items one by one as JSON lines.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static LIST_CONTACT_TASKS: Operation = Operation {
    id: "listContactTasks",
    method: ::reqwest::Method::GET,
    path: "/contact/{contactId}/task/list",
    idempotency: Idempotency::Idempotent,
    media: &["application/json", "application/jsonl"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
#[cfg(feature = "contact")]
/// Updates a contact: `POST /contact/{contactId}/update`.
///
/// Replaces the properties that the request has, and leaves the others unchanged.
///
/// - Method: [`ContactClient::update`](crate::ContactClient::update).
/// - Idempotency: [`Idempotency::Idempotent`]. It is also retried after a failure that [may have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json`. The id of the contact.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static UPDATE_CONTACT: Operation = Operation {
    id: "updateContact",
    method: ::reqwest::Method::POST,
    path: "/contact/{contactId}/update",
    idempotency: Idempotency::Idempotent,
    media: &["application/json"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
/// Executes an ability without storing anything: `POST /conversation/apply`.
///
/// Executes an ability or a function by its name, as if the model had called it with this input after these messages. Nothing is stored.
///
/// - Method: [`ConversationClient::apply_stateless`](crate::ConversationClient::apply_stateless).
/// - Idempotency: [`Idempotency::NotIdempotent`]. It is retried only where it cannot [have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json` or `application/jsonl`. The result, or the events as they happen.
/// - Timeout: 780 seconds for a whole response, unless the client or the call sets [another timeout](crate::ClientOptions::timeout).
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static APPLY_STATELESS: Operation = Operation {
    id: "applyStateless",
    method: ::reqwest::Method::POST,
    path: "/conversation/apply",
    idempotency: Idempotency::NotIdempotent,
    media: &["application/json", "application/jsonl"],
    timeout: Some(::std::time::Duration::from_secs(780u64)),
    idle_timeout: None,
    urgent: false,
};
/// Summarizes messages that are not stored: `POST /conversation/compact`.
///
/// Returns a text that summarizes the messages of the request.
///
/// - Method: [`ConversationClient::compact_stateless`](crate::ConversationClient::compact_stateless).
/// - Idempotency: [`Idempotency::Idempotent`]. It is also retried after a failure that [may have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json`. The summary.
/// - Timeout: 780 seconds for a whole response, unless the client or the call sets [another timeout](crate::ClientOptions::timeout).
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static COMPACT_STATELESS: Operation = Operation {
    id: "compactStateless",
    method: ::reqwest::Method::POST,
    path: "/conversation/compact",
    idempotency: Idempotency::Idempotent,
    media: &["application/json"],
    timeout: Some(::std::time::Duration::from_secs(780u64)),
    idle_timeout: None,
    urgent: false,
};
/// Returns the model's response to messages that are not stored: `POST /conversation/complete`.
///
/// Runs the model on the messages of the request. Nothing is stored, so each call sends the whole conversation.
///
/// - Method: [`ConversationClient::complete_stateless`](crate::ConversationClient::complete_stateless).
/// - Idempotency: [`Idempotency::NotIdempotent`]. It is retried only where it cannot [have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json` or `application/jsonl`. The whole response as JSON, or its events as JSON lines.
/// - Timeout: 780 seconds for a whole response, unless the client or the call sets [another timeout](crate::ClientOptions::timeout).
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static COMPLETE_STATELESS: Operation = Operation {
    id: "completeStateless",
    method: ::reqwest::Method::POST,
    path: "/conversation/complete",
    idempotency: Idempotency::NotIdempotent,
    media: &["application/json", "application/jsonl"],
    timeout: Some(::std::time::Duration::from_secs(780u64)),
    idle_timeout: None,
    urgent: false,
};
/// Creates a conversation: `POST /conversation/create`.
///
/// Stores a conversation, with initial messages if there are any. The model's responses come from a bot, from a configuration of the conversation itself, or from both: the configuration then overrides that of the bot.
///
/// - Method: [`ConversationClient::create`](crate::ConversationClient::create).
/// - Idempotency: [`Idempotency::NotIdempotent`]. It is retried only where it cannot [have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json`. The id of the new conversation, and its initial messages.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static CREATE_CONVERSATION: Operation = Operation {
    id: "createConversation",
    method: ::reqwest::Method::POST,
    path: "/conversation/create",
    idempotency: Idempotency::NotIdempotent,
    media: &["application/json"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
/// Completes messages in the background without storing them: `POST /conversation/dispatch`.
///
/// Completes like the stateless `complete`, but publishes the events on a channel, which keeps them for an hour, instead of streaming them. A repeated channel id is deduplicated by the server.
///
/// - Method: [`ConversationClient::dispatch_stateless`](crate::ConversationClient::dispatch_stateless).
/// - Idempotency: [`Idempotency::Deduplicated`] by the server. It is also retried after a failure that [may have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json`. The channel on which the events are published.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static DISPATCH_STATELESS: Operation = Operation {
    id: "dispatchStateless",
    method: ::reqwest::Method::POST,
    path: "/conversation/dispatch",
    idempotency: Idempotency::Deduplicated,
    media: &["application/json"],
    timeout: None,
    idle_timeout: None,
    urgent: true,
};
/// Exports conversations: `GET /conversation/export`.
///
/// Returns conversations with their messages, page by page, as JSON lines, or as CSV.
///
/// - Method: [`ConversationClient::export`](crate::ConversationClient::export).
/// - Idempotency: [`Idempotency::Idempotent`]. It is also retried after a failure that [may have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json` or `application/jsonl` or `text/csv`. One page as JSON, the items one by one as JSON lines, or a table with a header as CSV.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static EXPORT_CONVERSATIONS: Operation = Operation {
    id: "exportConversations",
    method: ::reqwest::Method::GET,
    path: "/conversation/export",
    idempotency: Idempotency::Idempotent,
    media: &["application/json", "application/jsonl", "text/csv"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
/// Lists conversations: `GET /conversation/list`.
///
/// Returns the conversations of the account page by page, the newest first unless `order` is set. They can be filtered by bots, contacts, tasks and metadata.
///
/// - Method: [`ConversationClient::list`](crate::ConversationClient::list).
/// - Idempotency: [`Idempotency::Idempotent`]. It is also retried after a failure that [may have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json` or `application/jsonl`. One page as JSON, or the items one by one as JSON lines.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static LIST_CONVERSATIONS: Operation = Operation {
    id: "listConversations",
    method: ::reqwest::Method::GET,
    path: "/conversation/list",
    idempotency: Idempotency::Idempotent,
    media: &["application/json", "application/jsonl"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
/// Executes an ability in a conversation: `POST /conversation/{conversationId}/apply`.
///
/// Executes an ability or a function of the conversation by its name, as if the model had called it with this input.
///
/// - Method: [`ConversationClient::apply`](crate::ConversationClient::apply).
/// - Idempotency: [`Idempotency::NotIdempotent`]. It is retried only where it cannot [have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json` or `application/jsonl`. The result, or the events as they happen.
/// - Timeout: 780 seconds for a whole response, unless the client or the call sets [another timeout](crate::ClientOptions::timeout).
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static APPLY_FUNCTION: Operation = Operation {
    id: "applyFunction",
    method: ::reqwest::Method::POST,
    path: "/conversation/{conversationId}/apply",
    idempotency: Idempotency::NotIdempotent,
    media: &["application/json", "application/jsonl"],
    timeout: Some(::std::time::Duration::from_secs(780u64)),
    idle_timeout: None,
    urgent: false,
};
/// Lists the attachments of a conversation: `GET /conversation/{conversationId}/attachment/list`.
///
/// Returns the files attached to the conversation, in no particular order.
///
/// - Method: [`ConversationAttachmentClient::list`](crate::ConversationAttachmentClient::list).
/// - Idempotency: [`Idempotency::Idempotent`]. It is also retried after a failure that [may have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json`. A page of attachments.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static LIST_ATTACHMENTS: Operation = Operation {
    id: "listAttachments",
    method: ::reqwest::Method::GET,
    path: "/conversation/{conversationId}/attachment/list",
    idempotency: Idempotency::Idempotent,
    media: &["application/json"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
/// Attaches a file to a conversation: `POST /conversation/{conversationId}/attachment/upload`.
///
/// Accepts a file by URL, as the request body, in a form, or announced by type and size: the response to an announcement has a presigned request that uploads the bytes. Files of more than 4.5 MB have to be announced.
///
/// - Method: [`ConversationAttachmentClient::upload`](crate::ConversationAttachmentClient::upload).
/// - Idempotency: [`Idempotency::NotIdempotent`]. It is retried only where it cannot [have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json`. The attachment; for an announced file, also the request that uploads its bytes.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static UPLOAD_ATTACHMENT: Operation = Operation {
    id: "uploadAttachment",
    method: ::reqwest::Method::POST,
    path: "/conversation/{conversationId}/attachment/upload",
    idempotency: Idempotency::NotIdempotent,
    media: &["application/json"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
/// Summarizes a conversation: `POST /conversation/{conversationId}/compact`.
///
/// Adds a checkpoint to the conversation that summarizes the messages before it.
///
/// - Method: [`ConversationClient::compact`](crate::ConversationClient::compact).
/// - Idempotency: [`Idempotency::NotIdempotent`]. It is retried only where it cannot [have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json`. The checkpoint; or the id of the conversation and an empty text, if there are no messages to summarize.
/// - Timeout: 780 seconds for a whole response, unless the client or the call sets [another timeout](crate::ClientOptions::timeout).
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static COMPACT_CONVERSATION: Operation = Operation {
    id: "compactConversation",
    method: ::reqwest::Method::POST,
    path: "/conversation/{conversationId}/compact",
    idempotency: Idempotency::NotIdempotent,
    media: &["application/json"],
    timeout: Some(::std::time::Duration::from_secs(780u64)),
    idle_timeout: None,
    urgent: false,
};
/// Adds a message and returns the model's response: `POST /conversation/{conversationId}/complete`.
///
/// Stores a message of the user, runs the model with its tools, and stores the response. The message is stored before the model runs, so a repeated call stores it twice. Without a text the model responds to the stored messages; after a call that may have taken effect, this completes a message that was stored and has no response yet.
///
/// - Method: [`ConversationClient::complete`](crate::ConversationClient::complete).
/// - Idempotency: [`Idempotency::NotIdempotent`]. It is retried only where it cannot [have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json` or `application/jsonl`. The whole response as JSON, or its events as JSON lines.
/// - Timeout: 780 seconds for a whole response, unless the client or the call sets [another timeout](crate::ClientOptions::timeout).
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static COMPLETE_CONVERSATION: Operation = Operation {
    id: "completeConversation",
    method: ::reqwest::Method::POST,
    path: "/conversation/{conversationId}/complete",
    idempotency: Idempotency::NotIdempotent,
    media: &["application/json", "application/jsonl"],
    timeout: Some(::std::time::Duration::from_secs(780u64)),
    idle_timeout: None,
    urgent: false,
};
/// Sets the contact of a conversation: `POST /conversation/{conversationId}/contact/upsert`.
///
/// Finds or creates a contact and sets it on the conversation. A conversation that has a contact stays unchanged.
///
/// - Method: [`ConversationClient::upsert_contact`](crate::ConversationClient::upsert_contact).
/// - Idempotency: [`Idempotency::Idempotent`]. It is also retried after a failure that [may have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json`. The id of the contact.
/// - Response: `304`. The conversation already has a contact. The response has no body.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static UPSERT_CONTACT: Operation = Operation {
    id: "upsertContact",
    method: ::reqwest::Method::POST,
    path: "/conversation/{conversationId}/contact/upsert",
    idempotency: Idempotency::Idempotent,
    media: &["application/json"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
/// Deletes a conversation: `POST /conversation/{conversationId}/delete`.
///
/// Deletes a conversation with all its messages permanently.
///
/// - Method: [`ConversationClient::delete`](crate::ConversationClient::delete).
/// - Idempotency: [`Idempotency::Idempotent`]. It is also retried after a failure that [may have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json`. The id of the deleted conversation.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static DELETE_CONVERSATION: Operation = Operation {
    id: "deleteConversation",
    method: ::reqwest::Method::POST,
    path: "/conversation/{conversationId}/delete",
    idempotency: Idempotency::Idempotent,
    media: &["application/json"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
/// Completes a conversation in the background: `POST /conversation/{conversationId}/dispatch`.
///
/// Completes like `complete`, but publishes the events on a channel, which keeps them for an hour, instead of streaming them. A conversation that does not exist is not an error: nothing is published. A repeated channel id is deduplicated by the server.
///
/// - Method: [`ConversationClient::dispatch`](crate::ConversationClient::dispatch).
/// - Idempotency: [`Idempotency::Deduplicated`] by the server. It is also retried after a failure that [may have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json`. The channel on which the events are published.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static DISPATCH_CONVERSATION: Operation = Operation {
    id: "dispatchConversation",
    method: ::reqwest::Method::POST,
    path: "/conversation/{conversationId}/dispatch",
    idempotency: Idempotency::Deduplicated,
    media: &["application/json"],
    timeout: None,
    idle_timeout: None,
    urgent: true,
};
/// Downvotes a conversation: `POST /conversation/{conversationId}/downvote`.
///
/// Adds a downvote to the conversation. Within an hour, only the first vote on a conversation counts.
///
/// - Method: [`ConversationClient::downvote`](crate::ConversationClient::downvote).
/// - Idempotency: [`Idempotency::NotIdempotent`]. It is retried only where it cannot [have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json`. The id of the conversation.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static DOWNVOTE_CONVERSATION: Operation = Operation {
    id: "downvoteConversation",
    method: ::reqwest::Method::POST,
    path: "/conversation/{conversationId}/downvote",
    idempotency: Idempotency::NotIdempotent,
    media: &["application/json"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
/// Returns a conversation: `GET /conversation/{conversationId}/fetch`.
///
/// Returns the properties of a conversation. Its messages are listed separately.
///
/// - Method: [`ConversationClient::fetch`](crate::ConversationClient::fetch).
/// - Idempotency: [`Idempotency::Idempotent`]. It is also retried after a failure that [may have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json`. The conversation.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static FETCH_CONVERSATION: Operation = Operation {
    id: "fetchConversation",
    method: ::reqwest::Method::GET,
    path: "/conversation/{conversationId}/fetch",
    idempotency: Idempotency::Idempotent,
    media: &["application/json"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
/// Begins a turn of the bot: `POST /conversation/{conversationId}/initiate`.
///
/// Stores the text as an instruction, which the user does not see, runs the model on the conversation, and stores its response.
///
/// - Method: [`ConversationClient::initiate`](crate::ConversationClient::initiate).
/// - Idempotency: [`Idempotency::NotIdempotent`]. It is retried only where it cannot [have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json` or `application/jsonl`. The whole response as JSON, or its events as JSON lines.
/// - Timeout: 780 seconds for a whole response, unless the client or the call sets [another timeout](crate::ClientOptions::timeout).
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static INITIATE_CONVERSATION: Operation = Operation {
    id: "initiateConversation",
    method: ::reqwest::Method::POST,
    path: "/conversation/{conversationId}/initiate",
    idempotency: Idempotency::NotIdempotent,
    media: &["application/json", "application/jsonl"],
    timeout: Some(::std::time::Duration::from_secs(780u64)),
    idle_timeout: None,
    urgent: false,
};
/// Creates several messages: `POST /conversation/{conversationId}/message/batch/create`.
///
/// Stores messages at the end of a conversation, in the order of the request. The model does not respond to them.
///
/// - Method: [`ConversationMessageClient::create_batch`](crate::ConversationMessageClient::create_batch).
/// - Idempotency: [`Idempotency::NotIdempotent`]. It is retried only where it cannot [have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json`. The ids of the new messages, in the order of the request.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static CREATE_MESSAGES: Operation = Operation {
    id: "createMessages",
    method: ::reqwest::Method::POST,
    path: "/conversation/{conversationId}/message/batch/create",
    idempotency: Idempotency::NotIdempotent,
    media: &["application/json"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
/// Creates a message: `POST /conversation/{conversationId}/message/create`.
///
/// Stores a message of any type at the end of a conversation. The model does not respond to it.
///
/// - Method: [`ConversationMessageClient::create`](crate::ConversationMessageClient::create).
/// - Idempotency: [`Idempotency::NotIdempotent`]. It is retried only where it cannot [have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json`. The id of the new message, and the entities in its text.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static CREATE_MESSAGE: Operation = Operation {
    id: "createMessage",
    method: ::reqwest::Method::POST,
    path: "/conversation/{conversationId}/message/create",
    idempotency: Idempotency::NotIdempotent,
    media: &["application/json"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
/// Lists the messages of a conversation: `GET /conversation/{conversationId}/message/list`.
///
/// Returns the messages page by page, the oldest first unless `order` is set.
///
/// - Method: [`ConversationMessageClient::list`](crate::ConversationMessageClient::list).
/// - Idempotency: [`Idempotency::Idempotent`]. It is also retried after a failure that [may have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json` or `application/jsonl`. One page as JSON, or the items one by one as JSON lines.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static LIST_MESSAGES: Operation = Operation {
    id: "listMessages",
    method: ::reqwest::Method::GET,
    path: "/conversation/{conversationId}/message/list",
    idempotency: Idempotency::Idempotent,
    media: &["application/json", "application/jsonl"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
/// Deletes a message: `POST /conversation/{conversationId}/message/{messageId}/delete`.
///
/// Deletes a message of a conversation permanently.
///
/// - Method: [`ConversationMessageClient::delete`](crate::ConversationMessageClient::delete).
/// - Idempotency: [`Idempotency::Idempotent`]. It is also retried after a failure that [may have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json`. The id of the deleted message.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static DELETE_MESSAGE: Operation = Operation {
    id: "deleteMessage",
    method: ::reqwest::Method::POST,
    path: "/conversation/{conversationId}/message/{messageId}/delete",
    idempotency: Idempotency::Idempotent,
    media: &["application/json"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
/// Downvotes a message: `POST /conversation/{conversationId}/message/{messageId}/downvote`.
///
/// Adds a downvote to the message. Within an hour, only the first vote on a message counts.
///
/// - Method: [`ConversationMessageClient::downvote`](crate::ConversationMessageClient::downvote).
/// - Idempotency: [`Idempotency::NotIdempotent`]. It is retried only where it cannot [have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json`. The id of the message.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static DOWNVOTE_MESSAGE: Operation = Operation {
    id: "downvoteMessage",
    method: ::reqwest::Method::POST,
    path: "/conversation/{conversationId}/message/{messageId}/downvote",
    idempotency: Idempotency::NotIdempotent,
    media: &["application/json"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
/// Returns a message: `GET /conversation/{conversationId}/message/{messageId}/fetch`.
///
/// Returns a stored message.
///
/// - Method: [`ConversationMessageClient::fetch`](crate::ConversationMessageClient::fetch).
/// - Idempotency: [`Idempotency::Idempotent`]. It is also retried after a failure that [may have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json`. The message.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static FETCH_MESSAGE: Operation = Operation {
    id: "fetchMessage",
    method: ::reqwest::Method::GET,
    path: "/conversation/{conversationId}/message/{messageId}/fetch",
    idempotency: Idempotency::Idempotent,
    media: &["application/json"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
/// Synthesizes speech from a message: `POST /conversation/{conversationId}/message/{messageId}/synthesize`.
///
/// Synthesizes speech from the text of a message.
///
/// - Method: [`ConversationMessageClient::synthesize`](crate::ConversationMessageClient::synthesize).
/// - Idempotency: [`Idempotency::NotIdempotent`]. It is retried only where it cannot [have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json`. The id of the message.
/// - Timeout: 780 seconds for a whole response, unless the client or the call sets [another timeout](crate::ClientOptions::timeout).
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static SYNTHESIZE_MESSAGE: Operation = Operation {
    id: "synthesizeMessage",
    method: ::reqwest::Method::POST,
    path: "/conversation/{conversationId}/message/{messageId}/synthesize",
    idempotency: Idempotency::NotIdempotent,
    media: &["application/json"],
    timeout: Some(::std::time::Duration::from_secs(780u64)),
    idle_timeout: None,
    urgent: false,
};
/// Updates a message: `POST /conversation/{conversationId}/message/{messageId}/update`.
///
/// Updates the properties that are set, and leaves the others unchanged.
///
/// - Method: [`ConversationMessageClient::update`](crate::ConversationMessageClient::update).
/// - Idempotency: [`Idempotency::Idempotent`]. It is also retried after a failure that [may have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json`. The id of the message.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static UPDATE_MESSAGE: Operation = Operation {
    id: "updateMessage",
    method: ::reqwest::Method::POST,
    path: "/conversation/{conversationId}/message/{messageId}/update",
    idempotency: Idempotency::Idempotent,
    media: &["application/json"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
/// Upvotes a message: `POST /conversation/{conversationId}/message/{messageId}/upvote`.
///
/// Adds an upvote to the message. Within an hour, only the first vote on a message counts.
///
/// - Method: [`ConversationMessageClient::upvote`](crate::ConversationMessageClient::upvote).
/// - Idempotency: [`Idempotency::NotIdempotent`]. It is retried only where it cannot [have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json`. The id of the message.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static UPVOTE_MESSAGE: Operation = Operation {
    id: "upvoteMessage",
    method: ::reqwest::Method::POST,
    path: "/conversation/{conversationId}/message/{messageId}/upvote",
    idempotency: Idempotency::NotIdempotent,
    media: &["application/json"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
/// Creates a WebSocket for a conversation: `POST /conversation/{conversationId}/realtime/websocket/create`.
///
/// Creates a WebSocket for speech in both directions, in a stored conversation.
///
/// - Method: [`ConversationClient::create_websocket`](crate::ConversationClient::create_websocket).
/// - Idempotency: [`Idempotency::NotIdempotent`]. It is retried only where it cannot [have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json`. The WebSocket.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static CREATE_CONVERSATION_WEBSOCKET: Operation = Operation {
    id: "createConversationWebsocket",
    method: ::reqwest::Method::POST,
    path: "/conversation/{conversationId}/realtime/websocket/create",
    idempotency: Idempotency::NotIdempotent,
    media: &["application/json"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
/// Returns the model's response to a conversation: `POST /conversation/{conversationId}/receive`.
///
/// Runs the model on the conversation, and stores its response.
///
/// - Method: [`ConversationClient::receive`](crate::ConversationClient::receive).
/// - Idempotency: [`Idempotency::NotIdempotent`]. It is retried only where it cannot [have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json` or `application/jsonl`. The whole response as JSON, or its events as JSON lines.
/// - Timeout: 780 seconds for a whole response, unless the client or the call sets [another timeout](crate::ClientOptions::timeout).
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static RECEIVE_MESSAGE: Operation = Operation {
    id: "receiveMessage",
    method: ::reqwest::Method::POST,
    path: "/conversation/{conversationId}/receive",
    idempotency: Idempotency::NotIdempotent,
    media: &["application/json", "application/jsonl"],
    timeout: Some(::std::time::Duration::from_secs(780u64)),
    idle_timeout: None,
    urgent: false,
};
/// Adds a message without a response: `POST /conversation/{conversationId}/send`.
///
/// Stores a message of the user, and returns the entities in it. The model does not respond until `receive` is called.
///
/// - Method: [`ConversationClient::send`](crate::ConversationClient::send).
/// - Idempotency: [`Idempotency::NotIdempotent`]. It is retried only where it cannot [have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json` or `application/jsonl`. The stored message as JSON, or the events as JSON lines.
/// - Timeout: 780 seconds for a whole response, unless the client or the call sets [another timeout](crate::ClientOptions::timeout).
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static SEND_MESSAGE: Operation = Operation {
    id: "sendMessage",
    method: ::reqwest::Method::POST,
    path: "/conversation/{conversationId}/send",
    idempotency: Idempotency::NotIdempotent,
    media: &["application/json", "application/jsonl"],
    timeout: Some(::std::time::Duration::from_secs(780u64)),
    idle_timeout: None,
    urgent: false,
};
/// Creates a session of a conversation: `POST /conversation/{conversationId}/session/create`.
///
/// Creates a session token that is valid for this conversation alone, to be handed to a browser or a mobile app.
///
/// - Method: [`ConversationSessionClient::create`](crate::ConversationSessionClient::create).
/// - Idempotency: [`Idempotency::NotIdempotent`]. It is retried only where it cannot [have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json`. The token and its expiry.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static CREATE_CONVERSATION_SESSION: Operation = Operation {
    id: "createConversationSession",
    method: ::reqwest::Method::POST,
    path: "/conversation/{conversationId}/session/create",
    idempotency: Idempotency::NotIdempotent,
    media: &["application/json"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
/// Updates a conversation: `POST /conversation/{conversationId}/update`.
///
/// Updates the properties that are set, and leaves the others unchanged.
///
/// - Method: [`ConversationClient::update`](crate::ConversationClient::update).
/// - Idempotency: [`Idempotency::Idempotent`]. It is also retried after a failure that [may have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json`. The id of the conversation.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static UPDATE_CONVERSATION: Operation = Operation {
    id: "updateConversation",
    method: ::reqwest::Method::POST,
    path: "/conversation/{conversationId}/update",
    idempotency: Idempotency::Idempotent,
    media: &["application/json"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
/// Upvotes a conversation: `POST /conversation/{conversationId}/upvote`.
///
/// Adds an upvote to the conversation. Within an hour, only the first vote on a conversation counts.
///
/// - Method: [`ConversationClient::upvote`](crate::ConversationClient::upvote).
/// - Idempotency: [`Idempotency::NotIdempotent`]. It is retried only where it cannot [have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json`. The id of the conversation.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static UPVOTE_CONVERSATION: Operation = Operation {
    id: "upvoteConversation",
    method: ::reqwest::Method::POST,
    path: "/conversation/{conversationId}/upvote",
    idempotency: Idempotency::NotIdempotent,
    media: &["application/json"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
/// Returns the usage of a conversation: `GET /conversation/{conversationId}/usage/fetch`.
///
/// Returns the usage of the conversation, in a period or in total.
///
/// - Method: [`ConversationClient::usage`](crate::ConversationClient::usage).
/// - Idempotency: [`Idempotency::Idempotent`]. It is also retried after a failure that [may have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json`. The usage.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static FETCH_CONVERSATION_USAGE: Operation = Operation {
    id: "fetchConversationUsage",
    method: ::reqwest::Method::GET,
    path: "/conversation/{conversationId}/usage/fetch",
    idempotency: Idempotency::Idempotent,
    media: &["application/json"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
#[cfg(feature = "dataset")]
/// Creates a dataset: `POST /dataset/create`.
///
/// Stores a dataset without records. Every property is optional.
///
/// - Method: [`DatasetClient::create`](crate::DatasetClient::create).
/// - Idempotency: [`Idempotency::NotIdempotent`]. It is retried only where it cannot [have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json`. The id of the dataset.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static CREATE_DATASET: Operation = Operation {
    id: "createDataset",
    method: ::reqwest::Method::POST,
    path: "/dataset/create",
    idempotency: Idempotency::NotIdempotent,
    media: &["application/json"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
#[cfg(feature = "dataset")]
/// Lists datasets: `GET /dataset/list`.
///
/// Returns the datasets of the account page by page, the newest first unless `order` is set.
///
/// - Method: [`DatasetClient::list`](crate::DatasetClient::list).
/// - Idempotency: [`Idempotency::Idempotent`]. It is also retried after a failure that [may have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json` or `application/jsonl`. One page as JSON, or the items one by one as JSON lines.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static LIST_DATASETS: Operation = Operation {
    id: "listDatasets",
    method: ::reqwest::Method::GET,
    path: "/dataset/list",
    idempotency: Idempotency::Idempotent,
    media: &["application/json", "application/jsonl"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
#[cfg(feature = "dataset")]
/// Deletes a dataset: `POST /dataset/{datasetId}/delete`.
///
/// Deletes the dataset with its records. Attached files stay.
///
/// - Method: [`DatasetClient::delete`](crate::DatasetClient::delete).
/// - Idempotency: [`Idempotency::Idempotent`]. It is also retried after a failure that [may have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json`. The id of the dataset.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static DELETE_DATASET: Operation = Operation {
    id: "deleteDataset",
    method: ::reqwest::Method::POST,
    path: "/dataset/{datasetId}/delete",
    idempotency: Idempotency::Idempotent,
    media: &["application/json"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
#[cfg(feature = "dataset")]
/// Returns a dataset: `GET /dataset/{datasetId}/fetch`.
///
/// Returns all stored properties of the dataset, without its records.
///
/// - Method: [`DatasetClient::fetch`](crate::DatasetClient::fetch).
/// - Idempotency: [`Idempotency::Idempotent`]. It is also retried after a failure that [may have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json`. The dataset.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static FETCH_DATASET: Operation = Operation {
    id: "fetchDataset",
    method: ::reqwest::Method::GET,
    path: "/dataset/{datasetId}/fetch",
    idempotency: Idempotency::Idempotent,
    media: &["application/json"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
#[cfg(feature = "dataset")]
/// Lists files of a dataset: `GET /dataset/{datasetId}/file/list`.
///
/// Returns the files that are attached to the dataset page by page, the newest first unless `order` is set.
///
/// - Method: [`DatasetFileClient::list`](crate::DatasetFileClient::list).
/// - Idempotency: [`Idempotency::Idempotent`]. It is also retried after a failure that [may have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json` or `application/jsonl`. One page as JSON, or the items one by one as JSON lines.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static LIST_DATASET_FILES: Operation = Operation {
    id: "listDatasetFiles",
    method: ::reqwest::Method::GET,
    path: "/dataset/{datasetId}/file/list",
    idempotency: Idempotency::Idempotent,
    media: &["application/json", "application/jsonl"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
#[cfg(feature = "dataset")]
/// Attaches a file to a dataset: `POST /dataset/{datasetId}/file/{fileId}/attach`.
///
/// Attaches the file as a source of records. `sync` creates the records.
///
/// - Method: [`DatasetFileClient::attach`](crate::DatasetFileClient::attach).
/// - Idempotency: [`Idempotency::Idempotent`]. It is also retried after a failure that [may have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json`. The id of the file.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static ATTACH_DATASET_FILE: Operation = Operation {
    id: "attachDatasetFile",
    method: ::reqwest::Method::POST,
    path: "/dataset/{datasetId}/file/{fileId}/attach",
    idempotency: Idempotency::Idempotent,
    media: &["application/json"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
#[cfg(feature = "dataset")]
/// Detaches a file from a dataset: `POST /dataset/{datasetId}/file/{fileId}/detach`.
///
/// Detaches the file, and deletes its records if the request says so. The file stays.
///
/// - Method: [`DatasetFileClient::detach`](crate::DatasetFileClient::detach).
/// - Idempotency: [`Idempotency::Idempotent`]. It is also retried after a failure that [may have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json`. The id of the file.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static DETACH_DATASET_FILE: Operation = Operation {
    id: "detachDatasetFile",
    method: ::reqwest::Method::POST,
    path: "/dataset/{datasetId}/file/{fileId}/detach",
    idempotency: Idempotency::Idempotent,
    media: &["application/json"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
#[cfg(feature = "dataset")]
/// Creates the records of an attached file: `POST /dataset/{datasetId}/file/{fileId}/sync`.
///
/// Replaces the records of the file by those of its current content. The server continues after it has responded.
///
/// - Method: [`DatasetFileClient::sync`](crate::DatasetFileClient::sync).
/// - Idempotency: [`Idempotency::Idempotent`]. It is also retried after a failure that [may have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json`. The id of the file.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static SYNC_DATASET_FILE: Operation = Operation {
    id: "syncDatasetFile",
    method: ::reqwest::Method::POST,
    path: "/dataset/{datasetId}/file/{fileId}/sync",
    idempotency: Idempotency::Idempotent,
    media: &["application/json"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
#[cfg(feature = "dataset")]
/// Creates a record: `POST /dataset/{datasetId}/record/create`.
///
/// Stores a text in the dataset.
///
/// - Method: [`DatasetRecordClient::create`](crate::DatasetRecordClient::create).
/// - Idempotency: [`Idempotency::NotIdempotent`]. It is retried only where it cannot [have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json`. The id of the record.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static CREATE_RECORD: Operation = Operation {
    id: "createRecord",
    method: ::reqwest::Method::POST,
    path: "/dataset/{datasetId}/record/create",
    idempotency: Idempotency::NotIdempotent,
    media: &["application/json"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
#[cfg(feature = "dataset")]
/// Exports records: `GET /dataset/{datasetId}/record/export`.
///
/// Returns the records of the dataset, for backups and analysis. Also available as CSV.
///
/// - Method: [`DatasetRecordClient::export`](crate::DatasetRecordClient::export).
/// - Idempotency: [`Idempotency::Idempotent`]. It is also retried after a failure that [may have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json` or `application/jsonl` or `text/csv`. One page as JSON, the items one by one as JSON lines, or a table with a header as CSV.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static EXPORT_RECORDS: Operation = Operation {
    id: "exportRecords",
    method: ::reqwest::Method::GET,
    path: "/dataset/{datasetId}/record/export",
    idempotency: Idempotency::Idempotent,
    media: &["application/json", "application/jsonl", "text/csv"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
#[cfg(feature = "dataset")]
/// Lists records: `GET /dataset/{datasetId}/record/list`.
///
/// Returns the records of the dataset page by page, the newest first unless `order` is set.
///
/// - Method: [`DatasetRecordClient::list`](crate::DatasetRecordClient::list).
/// - Idempotency: [`Idempotency::Idempotent`]. It is also retried after a failure that [may have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json` or `application/jsonl`. One page as JSON, or the items one by one as JSON lines.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static LIST_RECORDS: Operation = Operation {
    id: "listRecords",
    method: ::reqwest::Method::GET,
    path: "/dataset/{datasetId}/record/list",
    idempotency: Idempotency::Idempotent,
    media: &["application/json", "application/jsonl"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
#[cfg(feature = "dataset")]
/// Deletes a record: `POST /dataset/{datasetId}/record/{recordId}/delete`.
///
/// Deletes the record.
///
/// - Method: [`DatasetRecordClient::delete`](crate::DatasetRecordClient::delete).
/// - Idempotency: [`Idempotency::Idempotent`]. It is also retried after a failure that [may have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json`. The id of the record.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static DELETE_RECORD: Operation = Operation {
    id: "deleteRecord",
    method: ::reqwest::Method::POST,
    path: "/dataset/{datasetId}/record/{recordId}/delete",
    idempotency: Idempotency::Idempotent,
    media: &["application/json"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
#[cfg(feature = "dataset")]
/// Returns a record: `GET /dataset/{datasetId}/record/{recordId}/fetch`.
///
/// Returns all stored properties of the record.
///
/// - Method: [`DatasetRecordClient::fetch`](crate::DatasetRecordClient::fetch).
/// - Idempotency: [`Idempotency::Idempotent`]. It is also retried after a failure that [may have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json`. The record.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static FETCH_RECORD: Operation = Operation {
    id: "fetchRecord",
    method: ::reqwest::Method::GET,
    path: "/dataset/{datasetId}/record/{recordId}/fetch",
    idempotency: Idempotency::Idempotent,
    media: &["application/json"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
#[cfg(feature = "dataset")]
/// Updates a record: `POST /dataset/{datasetId}/record/{recordId}/update`.
///
/// Replaces the properties that the request has, and leaves the others unchanged.
///
/// - Method: [`DatasetRecordClient::update`](crate::DatasetRecordClient::update).
/// - Idempotency: [`Idempotency::Idempotent`]. It is also retried after a failure that [may have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json`. The id of the record.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static UPDATE_RECORD: Operation = Operation {
    id: "updateRecord",
    method: ::reqwest::Method::POST,
    path: "/dataset/{datasetId}/record/{recordId}/update",
    idempotency: Idempotency::Idempotent,
    media: &["application/json"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
#[cfg(feature = "dataset")]
/// Searches a dataset: `POST /dataset/{datasetId}/search`.
///
/// Returns the records that match the query, the best match first. A filter selects records by their metadata.
///
/// - Method: [`DatasetClient::search`](crate::DatasetClient::search).
/// - Idempotency: [`Idempotency::Idempotent`]. It is also retried after a failure that [may have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json`. The records.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static SEARCH_DATASET: Operation = Operation {
    id: "searchDataset",
    method: ::reqwest::Method::POST,
    path: "/dataset/{datasetId}/search",
    idempotency: Idempotency::Idempotent,
    media: &["application/json"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
#[cfg(feature = "dataset")]
/// Updates a dataset: `POST /dataset/{datasetId}/update`.
///
/// Replaces the properties that the request has, and leaves the others unchanged.
///
/// - Method: [`DatasetClient::update`](crate::DatasetClient::update).
/// - Idempotency: [`Idempotency::Idempotent`]. It is also retried after a failure that [may have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json`. The id of the dataset.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static UPDATE_DATASET: Operation = Operation {
    id: "updateDataset",
    method: ::reqwest::Method::POST,
    path: "/dataset/{datasetId}/update",
    idempotency: Idempotency::Idempotent,
    media: &["application/json"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
#[cfg(feature = "file")]
/// Creates a file: `POST /file/create`.
///
/// Stores a file without content, which `upload` adds. Every property is optional.
///
/// - Method: [`FileClient::create`](crate::FileClient::create).
/// - Idempotency: [`Idempotency::NotIdempotent`]. It is retried only where it cannot [have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json`. The id of the file.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static CREATE_FILE: Operation = Operation {
    id: "createFile",
    method: ::reqwest::Method::POST,
    path: "/file/create",
    idempotency: Idempotency::NotIdempotent,
    media: &["application/json"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
#[cfg(feature = "file")]
/// Lists files: `GET /file/list`.
///
/// Returns the files of the account page by page, the newest first unless `order` is set.
///
/// - Method: [`FileClient::list`](crate::FileClient::list).
/// - Idempotency: [`Idempotency::Idempotent`]. It is also retried after a failure that [may have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json` or `application/jsonl`. One page as JSON, or the items one by one as JSON lines.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static LIST_FILES: Operation = Operation {
    id: "listFiles",
    method: ::reqwest::Method::GET,
    path: "/file/list",
    idempotency: Idempotency::Idempotent,
    media: &["application/json", "application/jsonl"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
#[cfg(feature = "file")]
/// Deletes a file: `POST /file/{fileId}/delete`.
///
/// Deletes the file with its content. Records that were made from it stay.
///
/// - Method: [`FileClient::delete`](crate::FileClient::delete).
/// - Idempotency: [`Idempotency::Idempotent`]. It is also retried after a failure that [may have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json`. The id of the file.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static DELETE_FILE: Operation = Operation {
    id: "deleteFile",
    method: ::reqwest::Method::POST,
    path: "/file/{fileId}/delete",
    idempotency: Idempotency::Idempotent,
    media: &["application/json"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
#[cfg(feature = "file")]
/// Returns the content of a file: `GET /file/{fileId}/download`.
///
/// Returns the bytes of the file, which are none if it has no content yet.
///
/// - Method: [`FileClient::download`](crate::FileClient::download).
/// - Idempotency: [`Idempotency::Idempotent`]. It is also retried after a failure that [may have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/octet-stream`. The content.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static DOWNLOAD_FILE: Operation = Operation {
    id: "downloadFile",
    method: ::reqwest::Method::GET,
    path: "/file/{fileId}/download",
    idempotency: Idempotency::Idempotent,
    media: &["application/octet-stream"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
#[cfg(feature = "file")]
/// Returns a file: `GET /file/{fileId}/fetch`.
///
/// Returns all stored properties of the file, without its content.
///
/// - Method: [`FileClient::fetch`](crate::FileClient::fetch).
/// - Idempotency: [`Idempotency::Idempotent`]. It is also retried after a failure that [may have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json`. The file.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static FETCH_FILE: Operation = Operation {
    id: "fetchFile",
    method: ::reqwest::Method::GET,
    path: "/file/{fileId}/fetch",
    idempotency: Idempotency::Idempotent,
    media: &["application/json"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
#[cfg(feature = "file")]
/// Makes the records of a file in all datasets: `POST /file/{fileId}/sync`.
///
/// Replaces the records of the file by those of its current content, in each dataset to which it is attached. The server works on after it has responded.
///
/// - Method: [`FileClient::sync`](crate::FileClient::sync).
/// - Idempotency: [`Idempotency::Idempotent`]. It is also retried after a failure that [may have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json`. The id of the file.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static SYNC_FILE: Operation = Operation {
    id: "syncFile",
    method: ::reqwest::Method::POST,
    path: "/file/{fileId}/sync",
    idempotency: Idempotency::Idempotent,
    media: &["application/json"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
#[cfg(feature = "file")]
/// Updates a file: `POST /file/{fileId}/update`.
///
/// Replaces the properties that the request has, and leaves the others unchanged.
///
/// - Method: [`FileClient::update`](crate::FileClient::update).
/// - Idempotency: [`Idempotency::Idempotent`]. It is also retried after a failure that [may have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json`. The id of the file.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static UPDATE_FILE: Operation = Operation {
    id: "updateFile",
    method: ::reqwest::Method::POST,
    path: "/file/{fileId}/update",
    idempotency: Idempotency::Idempotent,
    media: &["application/json"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
#[cfg(feature = "file")]
/// Uploads the content of a file: `POST /file/{fileId}/upload`.
///
/// Accepts content by URL, as the request body, in a form, or announced by type and size: the response to an announcement has a presigned request that uploads the bytes. Content of more than 4.5 MB has to be announced.
///
/// - Method: [`FileClient::upload`](crate::FileClient::upload).
/// - Idempotency: [`Idempotency::NotIdempotent`]. It is retried only where it cannot [have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json`. The file; for announced content, also the request that uploads its bytes.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static UPLOAD_FILE: Operation = Operation {
    id: "uploadFile",
    method: ::reqwest::Method::POST,
    path: "/file/{fileId}/upload",
    idempotency: Idempotency::NotIdempotent,
    media: &["application/json"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
#[cfg(feature = "memory")]
/// Creates a memory: `POST /memory/create`.
///
/// Stores a text for a bot, a contact, or both.
///
/// - Method: [`MemoryClient::create`](crate::MemoryClient::create).
/// - Idempotency: [`Idempotency::NotIdempotent`]. It is retried only where it cannot [have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json`. The id of the memory.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static CREATE_MEMORY: Operation = Operation {
    id: "createMemory",
    method: ::reqwest::Method::POST,
    path: "/memory/create",
    idempotency: Idempotency::NotIdempotent,
    media: &["application/json"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
#[cfg(feature = "memory")]
/// Exports memories: `GET /memory/export`.
///
/// Returns the memories of the account, for backups and analysis. Also available as CSV.
///
/// - Method: [`MemoryClient::export`](crate::MemoryClient::export).
/// - Idempotency: [`Idempotency::Idempotent`]. It is also retried after a failure that [may have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json` or `application/jsonl` or `text/csv`. One page as JSON, the items one by one as JSON lines, or a table with a header as CSV.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static EXPORT_MEMORIES: Operation = Operation {
    id: "exportMemories",
    method: ::reqwest::Method::GET,
    path: "/memory/export",
    idempotency: Idempotency::Idempotent,
    media: &["application/json", "application/jsonl", "text/csv"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
#[cfg(feature = "memory")]
/// Lists memories: `GET /memory/list`.
///
/// Returns the memories of the account page by page, the newest first unless `order` is set.
///
/// - Method: [`MemoryClient::list`](crate::MemoryClient::list).
/// - Idempotency: [`Idempotency::Idempotent`]. It is also retried after a failure that [may have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json` or `application/jsonl`. One page as JSON, or the items one by one as JSON lines.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static LIST_MEMORIES: Operation = Operation {
    id: "listMemories",
    method: ::reqwest::Method::GET,
    path: "/memory/list",
    idempotency: Idempotency::Idempotent,
    media: &["application/json", "application/jsonl"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
#[cfg(feature = "memory")]
/// Searches memories: `POST /memory/search`.
///
/// Returns the memories that match the query, the best match first: those of a bot or a contact, or all.
///
/// - Method: [`MemoryClient::search`](crate::MemoryClient::search).
/// - Idempotency: [`Idempotency::Idempotent`]. It is also retried after a failure that [may have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json`. The memories.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static SEARCH_MEMORY: Operation = Operation {
    id: "searchMemory",
    method: ::reqwest::Method::POST,
    path: "/memory/search",
    idempotency: Idempotency::Idempotent,
    media: &["application/json"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
#[cfg(feature = "memory")]
/// Deletes a memory: `POST /memory/{memoryId}/delete`.
///
/// Deletes the memory.
///
/// - Method: [`MemoryClient::delete`](crate::MemoryClient::delete).
/// - Idempotency: [`Idempotency::Idempotent`]. It is also retried after a failure that [may have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json`. The id of the memory.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static DELETE_MEMORY: Operation = Operation {
    id: "deleteMemory",
    method: ::reqwest::Method::POST,
    path: "/memory/{memoryId}/delete",
    idempotency: Idempotency::Idempotent,
    media: &["application/json"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
#[cfg(feature = "memory")]
/// Returns a memory: `GET /memory/{memoryId}/fetch`.
///
/// Returns all stored properties of the memory.
///
/// - Method: [`MemoryClient::fetch`](crate::MemoryClient::fetch).
/// - Idempotency: [`Idempotency::Idempotent`]. It is also retried after a failure that [may have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json`. The memory.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static FETCH_MEMORY: Operation = Operation {
    id: "fetchMemory",
    method: ::reqwest::Method::GET,
    path: "/memory/{memoryId}/fetch",
    idempotency: Idempotency::Idempotent,
    media: &["application/json"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
#[cfg(feature = "memory")]
/// Updates a memory: `POST /memory/{memoryId}/update`.
///
/// Replaces the properties that the request has, and leaves the others unchanged.
///
/// - Method: [`MemoryClient::update`](crate::MemoryClient::update).
/// - Idempotency: [`Idempotency::Idempotent`]. It is also retried after a failure that [may have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json`. The id of the memory.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static UPDATE_MEMORY: Operation = Operation {
    id: "updateMemory",
    method: ::reqwest::Method::POST,
    path: "/memory/{memoryId}/update",
    idempotency: Idempotency::Idempotent,
    media: &["application/json"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
#[cfg(feature = "model")]
/// Lists models: `GET /platform/model/list`.
///
/// Returns the models of the platform page by page.
///
/// - Method: [`PlatformModelClient::list`](crate::PlatformModelClient::list).
/// - Idempotency: [`Idempotency::Idempotent`]. It is also retried after a failure that [may have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json` or `application/jsonl`. One page as JSON, or the items one by one as JSON lines.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static LIST_MODELS: Operation = Operation {
    id: "listModels",
    method: ::reqwest::Method::GET,
    path: "/platform/model/list",
    idempotency: Idempotency::Idempotent,
    media: &["application/json", "application/jsonl"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
#[cfg(feature = "secret")]
/// Creates a secret: `POST /secret/create`.
///
/// Stores a secret. No response has its value.
///
/// - Method: [`SecretClient::create`](crate::SecretClient::create).
/// - Idempotency: [`Idempotency::NotIdempotent`]. It is retried only where it cannot [have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json`. The id of the secret.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static CREATE_SECRET: Operation = Operation {
    id: "createSecret",
    method: ::reqwest::Method::POST,
    path: "/secret/create",
    idempotency: Idempotency::NotIdempotent,
    media: &["application/json"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
#[cfg(feature = "secret")]
/// Lists secrets: `GET /secret/list`.
///
/// Returns the secrets of the account page by page, without their values, the newest first unless `order` is set.
///
/// - Method: [`SecretClient::list`](crate::SecretClient::list).
/// - Idempotency: [`Idempotency::Idempotent`]. It is also retried after a failure that [may have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json` or `application/jsonl`. One page as JSON, or the items one by one as JSON lines.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static LIST_SECRETS: Operation = Operation {
    id: "listSecrets",
    method: ::reqwest::Method::GET,
    path: "/secret/list",
    idempotency: Idempotency::Idempotent,
    media: &["application/json", "application/jsonl"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
#[cfg(feature = "secret")]
/// Begins the authentication of a secret: `POST /secret/{secretId}/authenticate`.
///
/// Returns a URL at which a person grants access to the service of the secret.
///
/// - Method: [`SecretClient::authenticate`](crate::SecretClient::authenticate).
/// - Idempotency: [`Idempotency::NotIdempotent`]. It is retried only where it cannot [have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json`. The URL.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static AUTHENTICATE_SECRET: Operation = Operation {
    id: "authenticateSecret",
    method: ::reqwest::Method::POST,
    path: "/secret/{secretId}/authenticate",
    idempotency: Idempotency::NotIdempotent,
    media: &["application/json"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
#[cfg(feature = "secret")]
/// Deletes a secret: `POST /secret/{secretId}/delete`.
///
/// Deletes the secret. Abilities that use it fail from then on.
///
/// - Method: [`SecretClient::delete`](crate::SecretClient::delete).
/// - Idempotency: [`Idempotency::Idempotent`]. It is also retried after a failure that [may have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json`. The id of the secret.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static DELETE_SECRET: Operation = Operation {
    id: "deleteSecret",
    method: ::reqwest::Method::POST,
    path: "/secret/{secretId}/delete",
    idempotency: Idempotency::Idempotent,
    media: &["application/json"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
#[cfg(feature = "secret")]
/// Returns a secret: `GET /secret/{secretId}/fetch`.
///
/// Returns all stored properties of the secret except its value.
///
/// - Method: [`SecretClient::fetch`](crate::SecretClient::fetch).
/// - Idempotency: [`Idempotency::Idempotent`]. It is also retried after a failure that [may have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json`. The secret, without its value.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static FETCH_SECRET: Operation = Operation {
    id: "fetchSecret",
    method: ::reqwest::Method::GET,
    path: "/secret/{secretId}/fetch",
    idempotency: Idempotency::Idempotent,
    media: &["application/json"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
#[cfg(feature = "secret")]
/// Revokes a secret: `POST /secret/{secretId}/revoke`.
///
/// Forgets the access that has been granted. The secret stays.
///
/// - Method: [`SecretClient::revoke`](crate::SecretClient::revoke).
/// - Idempotency: [`Idempotency::Idempotent`]. It is also retried after a failure that [may have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json`. The id of the secret.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static REVOKE_SECRET: Operation = Operation {
    id: "revokeSecret",
    method: ::reqwest::Method::POST,
    path: "/secret/{secretId}/revoke",
    idempotency: Idempotency::Idempotent,
    media: &["application/json"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
#[cfg(feature = "secret")]
/// Updates a secret: `POST /secret/{secretId}/update`.
///
/// Replaces the properties that the request has, and leaves the others unchanged.
///
/// - Method: [`SecretClient::update`](crate::SecretClient::update).
/// - Idempotency: [`Idempotency::Idempotent`]. It is also retried after a failure that [may have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json`. The id of the secret.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static UPDATE_SECRET: Operation = Operation {
    id: "updateSecret",
    method: ::reqwest::Method::POST,
    path: "/secret/{secretId}/update",
    idempotency: Idempotency::Idempotent,
    media: &["application/json"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
#[cfg(feature = "secret")]
/// Verifies a secret: `POST /secret/{secretId}/verify`.
///
/// Returns whether access has been granted, and what to do if not.
///
/// - Method: [`SecretClient::verify`](crate::SecretClient::verify).
/// - Idempotency: [`Idempotency::Idempotent`]. It is also retried after a failure that [may have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json`. The status.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static VERIFY_SECRET: Operation = Operation {
    id: "verifySecret",
    method: ::reqwest::Method::POST,
    path: "/secret/{secretId}/verify",
    idempotency: Idempotency::Idempotent,
    media: &["application/json"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
#[cfg(feature = "skillset")]
/// Creates a skillset: `POST /skillset/create`.
///
/// Stores a skillset without abilities. Every property is optional.
///
/// - Method: [`SkillsetClient::create`](crate::SkillsetClient::create).
/// - Idempotency: [`Idempotency::NotIdempotent`]. It is retried only where it cannot [have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json`. The id of the skillset.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static CREATE_SKILLSET: Operation = Operation {
    id: "createSkillset",
    method: ::reqwest::Method::POST,
    path: "/skillset/create",
    idempotency: Idempotency::NotIdempotent,
    media: &["application/json"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
#[cfg(feature = "skillset")]
/// Lists skillsets: `GET /skillset/list`.
///
/// Returns the skillsets of the account page by page, the newest first unless `order` is set.
///
/// - Method: [`SkillsetClient::list`](crate::SkillsetClient::list).
/// - Idempotency: [`Idempotency::Idempotent`]. It is also retried after a failure that [may have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json` or `application/jsonl`. One page as JSON, or the items one by one as JSON lines.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static LIST_SKILLSETS: Operation = Operation {
    id: "listSkillsets",
    method: ::reqwest::Method::GET,
    path: "/skillset/list",
    idempotency: Idempotency::Idempotent,
    media: &["application/json", "application/jsonl"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
#[cfg(feature = "skillset")]
/// Creates an ability: `POST /skillset/{skillsetId}/ability/create`.
///
/// Stores an ability in the skillset.
///
/// - Method: [`SkillsetAbilityClient::create`](crate::SkillsetAbilityClient::create).
/// - Idempotency: [`Idempotency::NotIdempotent`]. It is retried only where it cannot [have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json`. The id of the ability.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static CREATE_ABILITY: Operation = Operation {
    id: "createAbility",
    method: ::reqwest::Method::POST,
    path: "/skillset/{skillsetId}/ability/create",
    idempotency: Idempotency::NotIdempotent,
    media: &["application/json"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
#[cfg(feature = "skillset")]
/// Exports abilities: `GET /skillset/{skillsetId}/ability/export`.
///
/// Returns the abilities of the skillset, for backups and analysis. Also available as CSV.
///
/// - Method: [`SkillsetAbilityClient::export`](crate::SkillsetAbilityClient::export).
/// - Idempotency: [`Idempotency::Idempotent`]. It is also retried after a failure that [may have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json` or `application/jsonl` or `text/csv`. One page as JSON, the items one by one as JSON lines, or a table with a header as CSV.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static EXPORT_ABILITIES: Operation = Operation {
    id: "exportAbilities",
    method: ::reqwest::Method::GET,
    path: "/skillset/{skillsetId}/ability/export",
    idempotency: Idempotency::Idempotent,
    media: &["application/json", "application/jsonl", "text/csv"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
#[cfg(feature = "skillset")]
/// Lists abilities: `GET /skillset/{skillsetId}/ability/list`.
///
/// Returns the abilities of the skillset page by page, the newest first unless `order` is set.
///
/// - Method: [`SkillsetAbilityClient::list`](crate::SkillsetAbilityClient::list).
/// - Idempotency: [`Idempotency::Idempotent`]. It is also retried after a failure that [may have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json` or `application/jsonl`. One page as JSON, or the items one by one as JSON lines.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static LIST_ABILITIES: Operation = Operation {
    id: "listAbilities",
    method: ::reqwest::Method::GET,
    path: "/skillset/{skillsetId}/ability/list",
    idempotency: Idempotency::Idempotent,
    media: &["application/json", "application/jsonl"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
#[cfg(feature = "skillset")]
/// Deletes an ability: `POST /skillset/{skillsetId}/ability/{abilityId}/delete`.
///
/// Deletes the ability.
///
/// - Method: [`SkillsetAbilityClient::delete`](crate::SkillsetAbilityClient::delete).
/// - Idempotency: [`Idempotency::Idempotent`]. It is also retried after a failure that [may have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json`. The id of the ability.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static DELETE_ABILITY: Operation = Operation {
    id: "deleteAbility",
    method: ::reqwest::Method::POST,
    path: "/skillset/{skillsetId}/ability/{abilityId}/delete",
    idempotency: Idempotency::Idempotent,
    media: &["application/json"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
#[cfg(feature = "skillset")]
/// Executes an ability: `POST /skillset/{skillsetId}/ability/{abilityId}/execute`.
///
/// Executes the ability as if the model had called it. Awaited, the call returns the result; streamed, also the events of the run. The ability may call other services, so a repeated call can take effect twice.
///
/// - Method: [`SkillsetAbilityClient::execute`](crate::SkillsetAbilityClient::execute).
/// - Idempotency: [`Idempotency::NotIdempotent`]. It is retried only where it cannot [have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json` or `application/jsonl`. The result, or the events as they happen.
/// - Timeout: 780 seconds for a whole response, unless the client or the call sets [another timeout](crate::ClientOptions::timeout).
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static EXECUTE_ABILITY: Operation = Operation {
    id: "executeAbility",
    method: ::reqwest::Method::POST,
    path: "/skillset/{skillsetId}/ability/{abilityId}/execute",
    idempotency: Idempotency::NotIdempotent,
    media: &["application/json", "application/jsonl"],
    timeout: Some(::std::time::Duration::from_secs(780u64)),
    idle_timeout: None,
    urgent: false,
};
#[cfg(feature = "skillset")]
/// Returns an ability: `GET /skillset/{skillsetId}/ability/{abilityId}/fetch`.
///
/// Returns all stored properties of the ability.
///
/// - Method: [`SkillsetAbilityClient::fetch`](crate::SkillsetAbilityClient::fetch).
/// - Idempotency: [`Idempotency::Idempotent`]. It is also retried after a failure that [may have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json`. The ability.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static FETCH_ABILITY: Operation = Operation {
    id: "fetchAbility",
    method: ::reqwest::Method::GET,
    path: "/skillset/{skillsetId}/ability/{abilityId}/fetch",
    idempotency: Idempotency::Idempotent,
    media: &["application/json"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
#[cfg(feature = "skillset")]
/// Updates an ability: `POST /skillset/{skillsetId}/ability/{abilityId}/update`.
///
/// Replaces the properties that the request has, and leaves the others unchanged.
///
/// - Method: [`SkillsetAbilityClient::update`](crate::SkillsetAbilityClient::update).
/// - Idempotency: [`Idempotency::Idempotent`]. It is also retried after a failure that [may have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json`. The id of the ability.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static UPDATE_ABILITY: Operation = Operation {
    id: "updateAbility",
    method: ::reqwest::Method::POST,
    path: "/skillset/{skillsetId}/ability/{abilityId}/update",
    idempotency: Idempotency::Idempotent,
    media: &["application/json"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
#[cfg(feature = "skillset")]
/// Deletes a skillset: `POST /skillset/{skillsetId}/delete`.
///
/// Deletes the skillset with its abilities.
///
/// - Method: [`SkillsetClient::delete`](crate::SkillsetClient::delete).
/// - Idempotency: [`Idempotency::Idempotent`]. It is also retried after a failure that [may have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json`. The id of the skillset.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static DELETE_SKILLSET: Operation = Operation {
    id: "deleteSkillset",
    method: ::reqwest::Method::POST,
    path: "/skillset/{skillsetId}/delete",
    idempotency: Idempotency::Idempotent,
    media: &["application/json"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
#[cfg(feature = "skillset")]
/// Returns a skillset: `GET /skillset/{skillsetId}/fetch`.
///
/// Returns all stored properties of the skillset, without its abilities.
///
/// - Method: [`SkillsetClient::fetch`](crate::SkillsetClient::fetch).
/// - Idempotency: [`Idempotency::Idempotent`]. It is also retried after a failure that [may have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json`. The skillset.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static FETCH_SKILLSET: Operation = Operation {
    id: "fetchSkillset",
    method: ::reqwest::Method::GET,
    path: "/skillset/{skillsetId}/fetch",
    idempotency: Idempotency::Idempotent,
    media: &["application/json"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
#[cfg(feature = "skillset")]
/// Updates a skillset: `POST /skillset/{skillsetId}/update`.
///
/// Replaces the properties that the request has, and leaves the others unchanged.
///
/// - Method: [`SkillsetClient::update`](crate::SkillsetClient::update).
/// - Idempotency: [`Idempotency::Idempotent`]. It is also retried after a failure that [may have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/json`. The id of the skillset.
///
/// # Errors
/// - `4XX`: The request was refused.
/// - `5XX`: The server, or a service that it depends on, failed.
pub static UPDATE_SKILLSET: Operation = Operation {
    id: "updateSkillset",
    method: ::reqwest::Method::POST,
    path: "/skillset/{skillsetId}/update",
    idempotency: Idempotency::Idempotent,
    media: &["application/json"],
    timeout: None,
    idle_timeout: None,
    urgent: false,
};
/// The names of the headers that the client's options set.
#[allow(dead_code, reason = "another document may have headers that no option sets")]
pub(crate) mod headers {
    /// Runs the request as the child user with this e-mail address.
    pub(crate) const RUN_AS_CHILD_USER_EMAIL: &str = "x-runas-child-user-email";
    /// Runs the request as this child user of the account.
    pub(crate) const RUN_AS_USER_ID: &str = "x-runas-user-id";
    /// The IANA name of the user's time zone.
    pub(crate) const TIMEZONE: &str = "x-timezone";
}
/// The names of the fields that hold a secret.
pub(crate) const SECRET_FIELDS: &[&str] = &[
    #[cfg(any(feature = "contact", feature = "secret"))]
    "config",
    "headers",
    "token",
    "url",
    #[cfg(feature = "secret")]
    "value",
    "websocket",
];
/// The base URL of the hosted service.
pub(crate) const HOSTED_SERVER: &str = "https://api.chatbotkit.com/v1";
/// The path of the API below the origin of any other deployment.
pub(crate) const SELF_HOSTED_PATH: &str = "/api/v1";
