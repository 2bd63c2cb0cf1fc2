//! What generated code stands on: how values, events and requests look on the wire.
//!
//! Nothing here knows an operation; nothing above it spells a path or a field.

mod body;
mod event;
mod limits;
mod operation;
mod page;
mod patch;
mod request;
mod value;

pub use event::{Timed, UnknownEvent};
pub use operation::{Operation, Retry};
pub use patch::Patch;
pub use request::{NoStream, StreamOnly};
pub use value::UnknownValue;

pub(crate) use body::{Body, Source};
#[cfg(feature = "schemars")]
pub(crate) use event::events;
pub(crate) use event::{Payload, Role, Union};
pub(crate) use event::{deserialize, union};
pub(crate) use limits::{Limited, each, length, within};
pub(crate) use operation::{Other, Target};
pub(crate) use page::Page;
pub(crate) use request::Request;
#[cfg(feature = "schemars")]
pub(crate) use value::Optional;
pub(crate) use value::{null_as_default, secret, text, visit_text};
