//! The foundation of generated code: values, events and requests, without any operation or field.

mod body;
mod builder;
mod choice;
mod event;
mod extra;
mod json_path;
mod limits;
pub(crate) mod media;
mod newtypes;
mod object;
mod operation;
mod page;
mod patch;
mod read_event;
mod request;
mod secrets;
mod timestamp;
pub(crate) mod tolerant;
mod usual_line;
mod value;

pub use builder::Unset;
pub use event::{Timed, UnknownEvent};
pub use extra::Extra;
pub use operation::{Idempotency, Operation};
pub use patch::Patch;
pub use request::{NoStream, StreamOnly};
pub use timestamp::Timestamp;
pub use value::UnknownValue;

pub(crate) use body::{Body, Source};
pub(crate) use builder::IsSet;
#[allow(unused_imports, reason = "a document may have no such choice")]
pub(crate) use choice::{choice, first_choice, write_choice};
#[cfg(feature = "schemars")]
pub(crate) use event::events;
pub(crate) use event::{MayFail, Payload, Role, Union, is_outside_event, union};
#[allow(unused_imports, reason = "a document may not have a limit of each kind")]
pub(crate) use limits::{Limited, count, each, length, within};
#[allow(unused_imports, reason = "a document may not have a type of each kind")]
pub(crate) use newtypes::{
    collection, constant, from, hidden, holding, id, map, number, of_json, redacted, secret, text, transparent,
    untagged,
};
#[allow(unused_imports, reason = "a document may not have a field of each kind")]
pub(crate) use object::{Object, Writer, name, object, read, read_essential, read_object, read_or_default, required};
pub(crate) use operation::Target;
pub(crate) use page::{Csv, Page};
pub(crate) use read_event::deserialize;
pub(crate) use request::{Form, Request};
pub(crate) use secrets::{HIDDEN, hide, is_random, is_secret_name, is_separator, redact, shown, without_value};
pub(crate) use usual_line::{read_if_usual, read_usual_line};
#[cfg(feature = "schemars")]
pub(crate) use value::Optional;
#[allow(unused_imports, reason = "a document may have no constant")]
pub(crate) use value::read_constant;
pub(crate) use value::{json_text, visit_text};
