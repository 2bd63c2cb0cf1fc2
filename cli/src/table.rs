//! The generated table of operations, and its types.

use chatbotkit_client::{Client, types};

use crate::failure::Failure;
use crate::input::{Input, typed};
use crate::response::{self, Response};

/// An operation of the document, which is a command.
pub(crate) struct Operation {
    /// The names of the command and of the groups that it is in.
    pub(crate) command: &'static [&'static str],
    pub(crate) summary: &'static str,
    pub(crate) description: &'static str,
    /// An example of the body as JSON; empty if there is none.
    pub(crate) example: &'static str,
    /// The parameters of the path: their names and the help.
    pub(crate) ids: &'static [(&'static str, &'static str)],
    pub(crate) query: &'static [Field],
    pub(crate) body: Option<&'static Object>,
    /// True if a file is uploaded.
    pub(crate) file: bool,
    /// True if the response is a page of a list.
    pub(crate) page: bool,
    /// True if the response can be awaited or streamed.
    pub(crate) streams: bool,
    /// The scalar values of the response, or of an item of a list.
    pub(crate) columns: &'static [Column],
    /// Makes the call.
    pub(crate) call: fn(&Client, &Input) -> Result<Response, Failure>,
}

/// A column of a table.
pub(crate) struct Column {
    pub(crate) name: &'static str,
    /// True if the value is a time in milliseconds.
    pub(crate) time: bool,
}

/// A field of a request.
pub(crate) struct Field {
    /// The name in JSON.
    pub(crate) name: &'static str,
    /// The name of the option.
    pub(crate) flag: &'static str,
    pub(crate) help: &'static str,
    pub(crate) required: bool,
    pub(crate) nullable: bool,
    pub(crate) kind: Kind,
}

/// The fields of an object.
pub(crate) struct Object {
    pub(crate) fields: &'static [Field],
    /// True if it may have other fields.
    pub(crate) open: bool,
}

/// The values of a field.
#[allow(dead_code, reason = "a document may have fields of each kind, or none")]
pub(crate) enum Kind {
    Text,
    Integer,
    Number,
    Boolean,
    /// One of these texts.
    Choice(&'static [&'static str]),
    List(&'static Kind),
    Object(&'static Object),
    /// An object with any fields.
    Map,
    Any,
}

include!(concat!(env!("OUT_DIR"), "/operations.rs"));
