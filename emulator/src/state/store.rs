//! Stored accounts with their bots and conversations, and sessions.

use std::collections::HashMap;

use serde::Serialize;
use serde_json::{Map, Value, json};

use super::clock::Clock;
use super::resources::Resources;
use super::usage::{Ledger, Used, User};
use crate::ids::new_id;
use crate::schema::bot::NewBot;
use crate::schema::changes::{Changes, Update};
use crate::schema::contact::ContactRef;
use crate::schema::conversation::NewConversation;
use crate::schema::error::ApiError;
use crate::schema::message::NewMessage;
use crate::schema::values::MessageType;

/// A bearer token, and the user it acts for. Each is a separate account, created with its first request.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Scope {
    pub(crate) token: String,
    pub(crate) user: Option<String>,
    pub(crate) child_email: Option<String>,
}

#[derive(Debug, Default)]
pub(crate) struct Store {
    accounts: HashMap<Scope, Account>,
    sessions: HashMap<String, Session>,
}

#[derive(Debug, Default)]
pub(crate) struct Account {
    pub(crate) bots: Vec<Stored<NewBot>>,
    pub(crate) conversations: Vec<Conversation>,
    pub(crate) ledger: Ledger,
    pub(crate) resources: Resources,
}

#[derive(Debug)]
pub(crate) struct Conversation {
    pub(crate) record: Stored<NewConversation>,
    pub(crate) messages: Vec<Stored<NewMessage>>,
}

#[derive(Clone, Debug)]
pub(crate) struct Session {
    pub(crate) account: Scope,
    pub(crate) conversation: String,
    pub(crate) expires_at: u64,
}

/// A thing as it was created, and what the server adds to it. Lists of these are in order of creation.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Stored<T> {
    pub(crate) id: String,
    #[serde(flatten)]
    pub(crate) value: T,
    pub(crate) created_at: u64,
    pub(crate) updated_at: u64,
}

impl Store {
    pub(crate) fn account(&mut self, scope: &Scope) -> &mut Account {
        self.accounts.entry(scope.clone()).or_default()
    }

    pub(crate) fn session(&self, token: &str, now: u64) -> Option<Session> {
        self.sessions.get(token).filter(|session| now < session.expires_at).cloned()
    }

    pub(crate) fn open_session(&mut self, token: String, session: Session) {
        self.sessions.insert(token, session);
    }
}

impl Account {
    /// The bot of this id or alias.
    pub(crate) fn bot(&mut self, id: &str) -> Result<&mut Stored<NewBot>, ApiError> {
        self.bots
            .iter_mut()
            .find(|bot| bot.id == id || bot.value.alias.as_deref() == Some(id))
            .ok_or_else(|| ApiError::not_found("Bot"))
    }

    /// The id of the bot that the `botId` of a body names.
    pub(crate) fn referenced_bot(&mut self, id: &str) -> Result<String, ApiError> {
        self.bot(id).map(|bot| bot.id.clone()).map_err(|_| ApiError::dangling("Bot", "botId"))
    }

    pub(crate) fn conversation(&mut self, id: &str) -> Result<&mut Conversation, ApiError> {
        self.conversations
            .iter_mut()
            .find(|conversation| conversation.record.id == id)
            .ok_or_else(|| ApiError::not_found("Conversation"))
    }

    /// Makes a conversation, its references resolved, and gives its id.
    pub(crate) fn create(&mut self, mut conversation: NewConversation, clock: &Clock) -> Result<String, ApiError> {
        if let Some(bot_id) = &mut conversation.bot_id {
            *bot_id = self.referenced_bot(bot_id)?;
        }
        let contact = conversation.contact.take().map(Into::into).or(conversation.contact_id);
        conversation.contact_id = contact.map(|contact| self.resolve(contact, clock));
        let messages = std::mem::take(&mut conversation.messages);
        self.open(conversation, messages.into_iter().map(NewMessage::from).collect(), clock)
    }

    /// Keeps a new conversation with its first messages, and gives its id.
    fn open(
        &mut self,
        conversation: NewConversation,
        messages: Vec<NewMessage>,
        clock: &Clock,
    ) -> Result<String, ApiError> {
        let record = Stored::new(conversation, clock);
        let id = record.id.clone();
        self.conversations.push(Conversation { record, messages: Vec::new() });
        let user = self.conversation(&id)?.user();
        self.ledger.enter(clock.now(), user, Used::Conversation);
        for message in messages {
            self.add(&id, message, clock)?;
        }
        Ok(id)
    }

    /// Adds a message to a conversation and gives its id.
    pub(crate) fn add(&mut self, conversation: &str, message: NewMessage, clock: &Clock) -> Result<String, ApiError> {
        let conversation = self.conversation(conversation)?;
        let counted = matches!(message.kind, MessageType::User | MessageType::Bot);
        let message = Stored::new(message, clock);
        let id = message.id.clone();
        conversation.messages.push(message);
        if counted {
            let user = conversation.user();
            self.ledger.enter(clock.now(), user, Used::Message);
        }
        Ok(id)
    }

    /// The dataset of a conversation: its own, or that of its bot.
    pub(crate) fn dataset_of(&mut self, own: Option<String>, bot: Option<&str>) -> Option<String> {
        own.or_else(|| self.bot(bot?).ok()?.value.dataset_id.clone())
    }

    /// The same contact by id.
    pub(crate) fn resolve(&mut self, contact: ContactRef, clock: &Clock) -> ContactRef {
        match contact {
            ContactRef::Id(id) => ContactRef::Id(id),
            ContactRef::Described(contact) => ContactRef::Id(self.resources.contact(&fields_of(&contact), clock)),
        }
    }
}

impl Conversation {
    pub(crate) fn message(&mut self, id: &str) -> Result<&mut Stored<NewMessage>, ApiError> {
        self.messages.iter_mut().find(|message| message.id == id).ok_or_else(|| ApiError::not_found("Message"))
    }

    /// As whom it uses things.
    pub(crate) fn user(&self) -> User {
        User { bot: self.record.value.bot_id.clone(), conversation: Some(self.record.id.clone()) }
    }
}

impl<T> Stored<T> {
    pub(crate) fn new(value: T, clock: &Clock) -> Self {
        let now = clock.tick();
        Self { id: new_id(), value, created_at: now, updated_at: now }
    }

    pub(crate) fn replace(&mut self, value: T, clock: &Clock) {
        self.value = value;
        self.updated_at = clock.tick();
    }
}

impl<T: Update> Stored<T> {
    pub(crate) fn update(&mut self, changes: &Changes<T>, clock: &Clock) -> Result<(), ApiError> {
        let changed = changes.over(&self.value)?;
        self.replace(changed, clock);
        Ok(())
    }
}

/// The fields that a description of a contact has.
pub(crate) fn fields_of(contact: &impl Serialize) -> Map<String, Value> {
    json!(contact).as_object().cloned().unwrap_or_default()
}
