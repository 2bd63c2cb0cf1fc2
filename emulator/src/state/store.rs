//! Accounts, each with all that it has stored, and sessions.

use std::collections::HashMap;
use std::sync::Arc;

use serde::Serialize;
use serde_json::{Value, json};

use super::clock::Clock;
use super::stored::Stored;
use super::usage::{Ledger, Usage, User};
use crate::ids::new_id;
use crate::schema::error::ApiError;
use crate::schema::form::{Fields, Form, Kind};
use crate::schema::kinds::{BOT, CONTACT, CONVERSATION, MESSAGE};
use crate::schema::message::{Message, MessageType};

/// A bearer token, and the user it acts for. Each is a separate account, created with its first request.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) struct Scope {
    pub(crate) token: String,
    pub(crate) user: Option<String>,
    pub(crate) child_email: Option<String>,
}

#[derive(Clone, Debug)]
pub(crate) struct Session {
    pub(crate) account: Scope,
    pub(crate) conversation: String,
    pub(crate) expires_at: u64,
}

#[derive(Debug)]
pub(crate) struct Account {
    clock: Arc<Clock>,
    /// The objects of each kind in order of creation.
    stored: HashMap<&'static str, Vec<Stored>>,
    pub(crate) ledger: Ledger,
}

impl Account {
    pub(crate) fn new(clock: Arc<Clock>) -> Self {
        Self { clock, stored: HashMap::new(), ledger: Ledger::default() }
    }

    /// All of a kind that belong to this parent, in order of creation.
    pub(crate) fn all(&self, kind: &Kind, parent: &str) -> impl DoubleEndedIterator<Item = &Stored> {
        self.stored.get(kind.name).into_iter().flatten().filter(move |one| one.parent == parent)
    }

    /// The object of this id or alias.
    pub(crate) fn get(&mut self, kind: &Kind, parent: &str, id: &str) -> Result<&mut Stored, ApiError> {
        let all = self.stored.get_mut(kind.name).into_iter().flatten();
        all.filter(|one| one.parent == parent)
            .find(|one| one.id == id || one.text("alias") == Some(id))
            .ok_or_else(|| ApiError::not_found(kind.name))
    }

    /// The id of the object that has no parent and this id or alias.
    pub(crate) fn id(&mut self, kind: &Kind, id: &str) -> Result<String, ApiError> {
        self.get(kind, "", id).map(|found| found.id.clone())
    }

    /// The id of the object that the field of a body names.
    pub(crate) fn referenced(&mut self, kind: &Kind, id: &str, field: &str) -> Result<String, ApiError> {
        self.id(kind, id).map_err(|_| ApiError::dangling(kind.name, field))
    }

    /// Stores an object, its references resolved, and returns its id.
    pub(crate) fn create(&mut self, kind: &Kind, parent: &str, mut body: Fields) -> Result<String, ApiError> {
        self.resolve(kind, &mut body)?;
        Ok(self.add(kind, parent, &body))
    }

    pub(crate) fn update(&mut self, kind: &Kind, parent: &str, id: &str, mut body: Fields) -> Result<String, ApiError> {
        let id = self.get(kind, parent, id)?.id.clone();
        self.resolve(kind, &mut body)?;
        let now = self.clock.tick();
        self.get(kind, parent, &id)?.update(kind, &body, now);
        Ok(id)
    }

    /// Deletes an object, and what belongs to it or is linked with it.
    pub(crate) fn delete(&mut self, kind: &Kind, parent: &str, id: &str) -> Result<String, ApiError> {
        let id = self.get(kind, parent, id)?.id.clone();
        for all in self.stored.values_mut() {
            all.retain(|one| one.id != id && one.parent != id);
            for one in all {
                one.links.remove(&id);
            }
        }
        Ok(id)
    }

    pub(crate) fn keep(&mut self, kind: &Kind, wanted: impl Fn(&Stored) -> bool) {
        if let Some(all) = self.stored.get_mut(kind.name) {
            all.retain(wanted);
        }
    }

    pub(crate) fn add(&mut self, kind: &Kind, parent: &str, body: &Fields) -> String {
        let stored = Stored::new(kind, parent, body, self.clock.tick());
        let id = stored.id.clone();
        self.stored.entry(kind.name).or_default().push(stored);
        id
    }

    /// Replaces aliases and descriptions in a body by ids. The objects must exist, but for contacts.
    fn resolve(&mut self, kind: &Kind, body: &mut Fields) -> Result<(), ApiError> {
        for (name, form, _) in kind.fields() {
            match (form, body.get_mut(name)) {
                (Form::IdOf(target), Some(Value::String(id))) => *id = self.referenced(target, id, name)?,
                (Form::Contact, Some(contact)) => {
                    if let Value::Object(described) = contact {
                        *contact = self.contact(described).into();
                    }
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// The contact of this fingerprint, made from the body if need be.
    pub(crate) fn contact(&mut self, body: &Fields) -> String {
        let given = body.get("fingerprint").and_then(Value::as_str).filter(|it| !it.is_empty());
        let fingerprint = given.map_or_else(new_id, str::to_owned);
        if let Some(known) = self.all(&CONTACT, "").find(|one| one.text("fingerprint") == Some(&fingerprint)) {
            return known.id.clone();
        }
        let mut body = body.clone();
        body.insert("fingerprint".to_owned(), fingerprint.into());
        self.add(&CONTACT, "", &body)
    }

    /// Creates a conversation with its first messages, and returns its id.
    pub(crate) fn open(&mut self, mut body: Fields, messages: &[Message]) -> Result<String, ApiError> {
        if let Some(contact @ Value::Object(_)) = body.remove("contact") {
            body.insert("contactId".to_owned(), contact);
        }
        let id = self.create(&CONVERSATION, "", body)?;
        let user = self.user(&id)?;
        self.enter(user, Usage { conversations: 1, ..Usage::default() });
        for message in messages {
            self.add_message(&id, message)?;
        }
        Ok(id)
    }

    /// Adds a message to a conversation, and returns its id.
    pub(crate) fn add_message(&mut self, conversation: &str, message: &Message) -> Result<String, ApiError> {
        let user = self.user(conversation)?;
        if matches!(message.kind, MessageType::User | MessageType::Bot) {
            self.enter(user, Usage { messages: 1, ..Usage::default() });
        }
        Ok(self.add(&MESSAGE, conversation, &fields_of(message)))
    }

    /// The bot and the conversation that usage is recorded for.
    pub(crate) fn user(&mut self, conversation: &str) -> Result<User, ApiError> {
        let stored = self.get(&CONVERSATION, "", conversation)?;
        Ok(User { bot: stored.text("botId").map(str::to_owned), conversation: Some(stored.id.clone()) })
    }

    /// The bot and the conversation of a path or, if that is empty, the bot of a body.
    pub(crate) fn user_of(&mut self, conversation: &str, body: &Value) -> Result<User, ApiError> {
        if !conversation.is_empty() {
            return self.user(conversation);
        }
        let bot = body["botId"].as_str().map(|bot| self.referenced(&BOT, bot, "botId")).transpose()?;
        Ok(User { bot, conversation: None })
    }

    pub(crate) fn spend(&mut self, user: User, tokens: usize) {
        self.enter(user, Usage { tokens, ..Usage::default() });
    }

    fn enter(&mut self, user: User, usage: Usage) {
        self.ledger.enter(self.clock.now(), user, usage);
    }

    /// The dataset of a conversation: its own, or that of its bot.
    pub(crate) fn dataset_of(&mut self, own: Option<&str>, bot: Option<&str>) -> Option<String> {
        own.map(str::to_owned).or_else(|| self.get(&BOT, "", bot?).ok()?.text("datasetId").map(str::to_owned))
    }
}

/// The fields that a value has as JSON.
pub(crate) fn fields_of(value: &impl Serialize) -> Fields {
    json!(value).as_object().cloned().unwrap_or_default()
}
