//! Event unions: the lines of a stream, distinguished by their `type`.
//!
//! A schema with `x-events` instead of a `type` is a union. Each entry gives the wire's name of an
//! event, a description, the schema of its `data` and, where it is more than news, its `role`.

use crate::document::{Document, Place, referenced};
use crate::error::{Error, Problem};

use super::variant_name;

const RULE: &str = "event";

/// The `role` of an event in its stream.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Role {
    /// An ordinary event: no `role`.
    News,
    /// The connection is alive, nothing else.
    KeepAlive,
    /// Something failed.
    Error,
    /// The stream is complete with it.
    Result,
}

/// An event of a union.
#[derive(Clone, Debug)]
pub struct Event {
    /// The value of `type` on the wire.
    pub tag: String,
    /// Its meaning, for the documentation.
    pub description: String,
    /// The name of the type of `data`.
    pub payload: String,
    /// Its role in the stream.
    pub role: Role,
}

impl Event {
    /// The name of the variant.
    #[must_use]
    pub fn variant(&self) -> String {
        variant_name(&self.tag)
    }
}

/// A schema that is a choice of events.
#[derive(Clone, Debug)]
pub struct Union {
    /// The name of the schema.
    pub name: String,
    /// Its description, for the documentation.
    pub description: String,
    /// Its events, in alphabetical order.
    pub events: Vec<Event>,
}

/// All unions of a document.
///
/// # Errors
/// [`Error::Document`] where there are no events, or one has no data or an unknown role.
pub fn unions(document: &Document) -> Result<Vec<Union>, Error> {
    let (mut unions, mut problems) = (Vec::new(), Vec::new());
    for (name, schema) in document.schemas() {
        let place = schema.get("x-events");
        if place.value().is_null() {
            continue;
        }
        let mut events = Vec::new();
        if place.entries().is_empty() {
            problems.push(place.breach(RULE, "lists no event", ""));
        }
        for (tag, place) in place.entries() {
            match event(tag, &place) {
                Ok(event) => events.push(event),
                Err(problem) => problems.push(*problem),
            }
        }
        unions.push(Union {
            name: name.to_owned(),
            description: schema.get("description").text().unwrap_or_default().to_owned(),
            events,
        });
    }
    document.accept(problems)?;
    Ok(unions)
}

fn event(tag: &str, place: &Place<'_>) -> Result<Event, Box<Problem>> {
    let role = place.get("role");
    let payload = referenced(place.get("data").value())
        .filter(|name| !place.document().schema(name).is_null())
        .ok_or_else(|| place.breach(RULE, "has no data that refers to a schema", ""))?;
    Ok(Event {
        tag: tag.to_owned(),
        description: place.get("description").text().unwrap_or_default().to_owned(),
        payload: payload.to_owned(),
        role: match role.text() {
            None => Role::News,
            Some("keep-alive") => Role::KeepAlive,
            Some("error") => Role::Error,
            Some("result") => Role::Result,
            Some(_) => return Err(role.breach(RULE, "is keep-alive, error or result", "").into()),
        },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn document(event: &str) -> Result<Document, Error> {
        let schemas = "components:\n  schemas:\n    Ping: { type: object }\n    Event:\n      x-events:\n";
        Document::parse("events.yaml", format!("{schemas}        {event}\n"))
    }

    #[test]
    fn a_union_keeps_tag_payload_and_role() -> Result<(), Error> {
        let text = "keepAlive: { data: { $ref: '#/components/schemas/Ping' }, role: keep-alive }";
        let unions = unions(&document(text)?)?;
        let event = &unions[0].events[0];
        assert_eq!((event.variant().as_str(), event.payload.as_str()), ("KeepAlive", "Ping"));
        assert_eq!(event.role, Role::KeepAlive);
        Ok(())
    }

    #[test]
    fn a_union_of_nothing_is_refused() -> Result<(), Error> {
        let text = "components: { schemas: { Event: { x-events: {} } } }";
        let error = unions(&Document::parse("events.yaml", text)?).map(|_| ()).unwrap_err().to_string();
        assert_eq!(error, "events.yaml:1: components.schemas.Event.x-events: lists no event");
        Ok(())
    }

    #[test]
    fn an_event_of_no_known_schema_is_refused() -> Result<(), Error> {
        let error = unions(&document("ping: { data: { $ref: '#/components/schemas/Pong' } }")?);
        let message = error.map(|_| ()).unwrap_err().to_string();
        assert!(message.starts_with("events.yaml:6: components.schemas.Event.x-events.ping:"), "{message}");
        Ok(())
    }
}
