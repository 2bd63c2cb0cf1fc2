//! Event unions: the lines of a stream, distinguished by their `type`.
//!
//! A schema with `x-events` instead of a `type` is a union. Each entry gives the wire's name of an
//! event, a description, the schema of its `data` and, where it is more than news, its `role`.

use crate::document::{Document, Place, referenced};

use super::variant_name;

/// The `role` of an event in its stream.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Role {
    /// The connection is alive, nothing else.
    KeepAlive,
    /// Something failed.
    Error,
    /// The stream is complete with it.
    Result,
}

impl Role {
    /// The role with this name in a document.
    pub(crate) fn of(name: &str) -> Option<Self> {
        match name {
            "keep-alive" => Some(Self::KeepAlive),
            "error" => Some(Self::Error),
            "result" => Some(Self::Result),
            _ => None,
        }
    }
}

/// An event of a union.
#[derive(Clone, Debug)]
pub struct Event<'a> {
    /// The value of `type` on the wire.
    pub tag: &'a str,
    /// Its meaning, for the documentation.
    pub description: &'a str,
    /// The name of the type of `data`.
    pub payload: &'a str,
    /// Its role in the stream; none if it is an ordinary event.
    pub role: Option<Role>,
}

impl Event<'_> {
    /// The name of the variant.
    #[must_use]
    pub fn variant(&self) -> String {
        variant_name(self.tag)
    }
}

/// A schema that is a choice of events.
#[derive(Clone, Debug)]
pub struct Union<'a> {
    /// The name of the schema.
    pub name: &'a str,
    /// Its description, for the documentation.
    pub description: &'a str,
    /// Its events, in alphabetical order.
    pub events: Vec<Event<'a>>,
}

/// All unions of a document.
#[must_use]
pub fn unions(document: &Document) -> Vec<Union<'_>> {
    let schemas = document.schemas().into_iter().filter(|(_, schema)| schema.has("x-events"));
    let union = schemas.map(|(name, schema)| Union {
        name,
        description: schema.get("description").text().unwrap_or_default(),
        events: schema.get("x-events").entries().into_iter().filter_map(event).collect(),
    });
    union.collect()
}

/// An event; none if it has no data that refers to a schema.
fn event<'a>((tag, event): (&'a str, Place<'a>)) -> Option<Event<'a>> {
    Some(Event {
        tag,
        description: event.get("description").text().unwrap_or_default(),
        payload: referenced(event.get("data").value())?,
        role: event.get("role").text().and_then(Role::of),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Error;

    fn document(event: &str) -> Result<Document, Error> {
        let schemas = "components:\n  schemas:\n    Ping: { type: object }\n    Event:\n      x-events:\n";
        Document::parse("events.yaml", format!("{schemas}        {event}\n"))
    }

    #[test]
    fn a_union_keeps_tag_payload_and_role() -> Result<(), Error> {
        let text = "keepAlive: { data: { $ref: '#/components/schemas/Ping' }, role: keep-alive }";
        let document = document(text)?;
        let unions = unions(&document);
        let event = &unions[0].events[0];
        assert_eq!((event.variant().as_str(), event.payload), ("KeepAlive", "Ping"));
        assert_eq!(event.role, Some(Role::KeepAlive));
        Ok(())
    }
}
