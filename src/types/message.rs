use serde_json::{Value, json};

use crate::types::{
    Activity, ActivityFunction, ActivityType, BatchMessage, ConversationMessage, CreateMessage, CreateMessages,
    Message, MessagePage, MessageType, Meta,
};

/// The key of an activity in the metadata of its message.
const ACTIVITY: &str = "activity";

macro_rules! constructors {
    ($($name:ident: $type:ident, $who:literal;)*) => {
        impl Message {
            $(
                #[doc = concat!(" Creates a message ", $who, ".")]
                #[must_use]
                pub fn $name(text: impl Into<String>) -> Self {
                    Self::builder().r#type(MessageType::$type).text(text).build()
                }
            )*
        }
    };
}

constructors! {
    user: User, "of the user";
    bot: Bot, "of the bot";
    context: Context, "that gives the model context";
    instruction: Instruction, "that instructs the model";
    backstory: Backstory, "that describes the role of the model";
}

impl Message {
    /// Creates a message of the type `activity`.
    #[must_use]
    pub fn activity(activity: Activity) -> Self {
        let text = activity.r#type.to_string();
        let meta = Meta::from_iter([(ACTIVITY, json!(activity))]);
        Self::builder().r#type(MessageType::Activity).text(text).meta(meta).build()
    }

    /// Creates the message with the result of a function that the caller handles. The next completion continues from it.
    ///
    /// ```
    /// use chatbotkit_client::types::Message;
    /// use serde_json::json;
    ///
    /// let result = Message::function_result("stock", json!({ "article": "lamp" }), json!(4));
    /// let function = result.as_activity().map(|activity| activity.function);
    /// assert_eq!(function.and_then(|function| function.result), Some(json!(4)));
    /// ```
    #[must_use]
    pub fn function_result(name: impl Into<String>, arguments: Value, result: Value) -> Self {
        let function = ActivityFunction::builder().name(name).arguments(arguments).result(result).build();
        Self::activity(Activity::builder().r#type(ActivityType::Response).function(function).build())
    }

    /// Changes a received message so that the server accepts it: removes the metadata that is reserved for the server, and makes
    /// a message without a type that of the bot.
    pub(crate) fn sendable(mut self) -> Self {
        if self.r#type.as_str().is_empty() {
            self.r#type = MessageType::Bot;
        }
        self.meta.iter_mut().for_each(|meta| meta.0.retain(|key, _| !key.starts_with('_')));
        self
    }

    /// Returns the activity of a message of the type `activity`; none if it has another form.
    #[must_use]
    pub fn as_activity(&self) -> Option<Activity> {
        if self.r#type != MessageType::Activity {
            return None;
        }
        serde_json::from_value(self.meta.as_ref()?.get(ACTIVITY)?.clone()).ok()
    }
}

/// A stored message, to be given to another completion: without the metadata that is reserved for the server.
impl From<ConversationMessage> for Message {
    fn from(message: ConversationMessage) -> Self {
        let ConversationMessage { id, r#type, text, name, description, meta, created_at, .. } = message;
        let of = Self::builder().r#type(r#type).text(text).maybe_name(name).maybe_description(description);
        of.id(id).maybe_created_at(created_at).maybe_meta(meta).build().sendable()
    }
}

/// The messages of a page, the oldest first, to be given to another completion.
impl From<MessagePage> for Vec<Message> {
    fn from(page: MessagePage) -> Self {
        let mut items = page.items;
        // The server orders messages of the same time by their ids.
        if let [first, .., last] = &items[..]
            && first.created_at.is_some()
            && (first.created_at, &first.id) > (last.created_at, &last.id)
        {
            items.reverse();
        }
        items.into_iter().map(Message::from).collect()
    }
}

/// Messages to be stored.
impl From<Vec<Message>> for CreateMessages {
    fn from(messages: Vec<Message>) -> Self {
        Self::from(messages.into_iter().map(BatchMessage::from).collect::<Vec<_>>())
    }
}

/// Messages to be stored.
impl<const N: usize> From<[Message; N]> for CreateMessages {
    fn from(messages: [Message; N]) -> Self {
        Self::from(messages.map(BatchMessage::from))
    }
}

macro_rules! stored {
    ($($name:ident),*) => {$(
        /// A message to be stored, without the metadata that is reserved for the server.
        impl From<Message> for $name {
            fn from(message: Message) -> Self {
                let Message { r#type, text, name, description, meta, .. } = message.sendable();
                let of = Self::builder().r#type(r#type).text(text).maybe_name(name).maybe_description(description);
                of.maybe_meta(meta).build()
            }
        }
    )*};
}

stored!(BatchMessage, CreateMessage);
