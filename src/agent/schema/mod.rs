//! Schemas of arguments: read from JSON Schema, lowered to the subset that the server accepts, and raised back from the
//! arguments of a model to the JSON that serde expects.
//!
//! | schema | lowered to |
//! |---|---|
//! | enum with data | an object: a tag, and the fields of all variants, optional unless all have them |
//! | tuple | an array if all items have one schema, else an object `item1`, `item2`, … |
//! | recursive type, or one with too many fields | the type to a bounded depth, and any value below it |
//! | null, `()` | no field |
//! | constraint without a keyword | a sentence of the description |

mod choice;
mod constants;
mod keywords;
mod limits;
mod lower;
mod parse;
mod raise;
#[cfg(test)]
mod tests;
mod value;
mod words;

use std::collections::HashMap;
use std::fmt::Display;

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

pub(super) use raise::Raised;

/// The schema of the arguments of a tool.
#[derive(Debug)]
pub(super) struct Schema {
    root: Node,
    definitions: HashMap<String, Node>,
    /// A Rust type takes no unknown fields. A JSON Schema takes them unless it excludes them.
    is_typed: bool,
}

#[derive(Clone, Debug)]
struct Node {
    kind: Kind,
    nullable: bool,
    description: Option<String>,
    default: Option<Value>,
    /// Constants; empty if there is no such constraint.
    values: Vec<Value>,
    /// The keywords that constrain a value of the kind.
    limits: Map<String, Value>,
}

#[derive(Clone, Debug)]
enum Kind {
    Any,
    Null,
    Boolean,
    Integer,
    Number,
    String,
    Array(Box<Node>),
    Tuple(Vec<Node>),
    Object(Object),
    Choice(Box<Choice>),
    Reference(String),
}

#[derive(Clone, Debug, Default)]
struct Object {
    properties: Vec<Property>,
    /// The schema of further fields.
    others: Option<Box<Node>>,
    /// The names of further fields are integers.
    are_numbers: bool,
}

#[derive(Clone, Debug)]
struct Property {
    name: String,
    is_required: bool,
    node: Node,
}

/// One of several schemas.
#[derive(Clone, Debug)]
struct Choice {
    form: Form,
    /// The field that names the variant.
    tag: String,
    variants: Vec<Variant>,
    /// Fields beside the choice, if it is flattened into a struct.
    base: Vec<Property>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Form {
    /// The tag is a field of each variant.
    Internal,
    /// The variant is the name of the only field, or a string.
    External,
    Untagged,
}

#[derive(Clone, Debug)]
struct Variant {
    name: String,
    description: Option<String>,
    content: Content,
}

#[derive(Clone, Debug)]
enum Content {
    Unit,
    /// The value itself, which is a field with the name of the variant in the lowered schema.
    Field(Node),
    /// Fields, each with its name in the lowered schema, and the schema of further fields.
    Fields(Vec<(String, Property)>, Option<Box<Node>>),
}

impl Schema {
    /// The schema of a Rust type.
    ///
    /// # Errors
    /// Fails where no object can express the type, with the path of the field.
    pub(super) fn of<T: JsonSchema>() -> Result<Self, String> {
        let settings = SchemaSettings::draft2020_12();
        Self::parse(settings.into_generator().into_root_schema_for::<T>().to_value(), true)
    }

    /// A JSON Schema.
    ///
    /// # Errors
    /// Fails like [`of`](Self::of), and where the value is no schema.
    pub(super) fn dynamic(schema: Value) -> Result<Self, String> {
        Self::parse(schema, false)
    }

    /// Reads the arguments of a call into a type.
    pub(super) fn decode<T: DeserializeOwned>(&self, raised: Value) -> Result<T, String> {
        serde_path_to_error::deserialize(&raised).map_err(|error| {
            let (path, error) = (error.path().clone(), error.into_inner());
            self.refused(&raised, &path, &error.to_string())
        })
    }

    fn resolve<'a>(&'a self, mut node: &'a Node) -> &'a Node {
        while let Kind::Reference(name) = &node.kind
            && let Some(target) = self.definitions.get(name)
        {
            node = target;
        }
        node
    }
}

impl From<Kind> for Node {
    fn from(kind: Kind) -> Self {
        Self { kind, nullable: false, description: None, default: None, values: Vec::new(), limits: Map::new() }
    }
}

fn at(path: &str, reason: impl Display) -> String {
    if path.is_empty() { reason.to_string() } else { format!("`{path}`: {reason}") }
}

fn inside(path: &str, name: &str) -> String {
    if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") }
}

/// A list of names for people.
fn either<T: Display>(names: impl IntoIterator<Item = T>) -> String {
    let names: Vec<_> = names.into_iter().map(|name| format!("`{name}`")).collect();
    match &names[..] {
        [] => String::new(),
        [name] => name.clone(),
        [names @ .., last] => format!("{} or {last}", names.join(", ")),
    }
}

/// Text of a constant.
fn plain(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// Reads the arguments of a call.
pub(super) fn read<T: JsonSchema + DeserializeOwned>(given: Option<&Value>) -> Result<T, String> {
    let schema = Schema::of::<T>()?;
    schema.decode(schema.raise(given)?.value)
}
