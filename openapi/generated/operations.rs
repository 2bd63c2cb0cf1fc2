// Generated from openapi/chatbotkit.yaml by `cargo xtask generate`; do not edit.

pub use crate::runtime::{Operation, Idempotency};
/// All operations, in the order of their paths.
pub static ALL: &[&Operation] = &[
    &CREATE_BOT,
    &LIST_BOTS,
    &CLONE_BOT,
    &DELETE_BOT,
    &DOWNVOTE_BOT,
    &FETCH_BOT,
    &SEARCH_BOT_MEMORY,
    &CREATE_BOT_SESSION,
    &UPDATE_BOT,
    &UPVOTE_BOT,
    &FETCH_BOT_USAGE,
    &PUBLISH_MESSAGE,
    &SUBSCRIBE_CHANNEL,
    &COMPACT_STATELESS,
    &COMPLETE_STATELESS,
    &CREATE_CONVERSATION,
    &DISPATCH_STATELESS,
    &EXPORT_CONVERSATIONS,
    &LIST_CONVERSATIONS,
    &LIST_ATTACHMENTS,
    &UPLOAD_ATTACHMENT,
    &COMPACT_CONVERSATION,
    &COMPLETE_CONVERSATION,
    &UPSERT_CONTACT,
    &DELETE_CONVERSATION,
    &DISPATCH_CONVERSATION,
    &DOWNVOTE_CONVERSATION,
    &FETCH_CONVERSATION,
    &CREATE_MESSAGES,
    &CREATE_MESSAGE,
    &LIST_MESSAGES,
    &DELETE_MESSAGE,
    &DOWNVOTE_MESSAGE,
    &FETCH_MESSAGE,
    &SYNTHESIZE_MESSAGE,
    &UPDATE_MESSAGE,
    &UPVOTE_MESSAGE,
    &RECEIVE_MESSAGE,
    &SEND_MESSAGE,
    &CREATE_CONVERSATION_SESSION,
    &UPDATE_CONVERSATION,
    &UPVOTE_CONVERSATION,
    &FETCH_CONVERSATION_USAGE,
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
};
/// Downvotes a bot: `POST /bot/{botId}/downvote`.
///
/// Adds a downvote to the bot. Each call adds one.
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
};
/// Upvotes a bot: `POST /bot/{botId}/upvote`.
///
/// Adds an upvote to the bot. Each call adds one.
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
};
/// Subscribes to a channel: `POST /channel/{channelId}/subscribe`.
///
/// Returns the history of the channel, the oldest message first, and then each message as it is published. Subscriber and publisher need the same token and the same run-as user. The subscription lasts until the server ends it, after 770 seconds at the latest.
///
/// - Method: [`ChannelClient::subscribe`](crate::ChannelClient::subscribe).
/// - Idempotency: [`Idempotency::Idempotent`]. It is also retried after a failure that [may have taken effect](crate::Error::may_have_taken_effect).
/// - Response: `200` as `application/jsonl`. The messages as JSON lines.
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
};
/// Completes messages that are not stored in the background: `POST /conversation/dispatch`.
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
};
/// Downvotes a conversation: `POST /conversation/{conversationId}/downvote`.
///
/// Adds a downvote to the conversation. Each call adds one.
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
};
/// Downvotes a message: `POST /conversation/{conversationId}/message/{messageId}/downvote`.
///
/// Adds a downvote to the message. Each call adds one.
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
};
/// Upvotes a message: `POST /conversation/{conversationId}/message/{messageId}/upvote`.
///
/// Adds an upvote to the message. Each call adds one.
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
};
/// Upvotes a conversation: `POST /conversation/{conversationId}/upvote`.
///
/// Adds an upvote to the conversation. Each call adds one.
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
pub(crate) const SECRET_FIELDS: &[&str] = &["headers", "token", "url"];
/// The base URL of the hosted service.
pub(crate) const HOSTED_SERVER: &str = "https://api.chatbotkit.com/v1";
/// The path of the API below the origin of any other deployment.
pub(crate) const SELF_HOSTED_PATH: &str = "/api/v1";
