//! Choices between schemas, and the property that distinguishes them.

use serde_json::Value;

use crate::document::referenced;

/// A `discriminator`: its property, and the values of that property for each choice.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct Discriminator<'a> {
    pub(crate) property: &'a str,
    pub(crate) tags: Vec<(&'a str, Vec<&'a str>)>,
}

/// The names of the schemas that a value can be of.
pub(crate) fn choices(schema: &Value) -> impl Iterator<Item = &str> {
    let lists = ["oneOf", "anyOf"].into_iter().filter_map(|key| schema[key].as_array());
    lists.flatten().filter_map(referenced)
}

/// The name of a schema that a `mapping` has for a value.
pub(crate) fn mapped(target: &Value) -> &str {
    let target = target.as_str().unwrap_or_default();
    target.strip_prefix("#/components/schemas/").unwrap_or(target)
}

/// The discriminator of a schema. A choice without a `mapping` is identified by the name of its schema.
pub(crate) fn discriminator(schema: &Value) -> Option<Discriminator<'_>> {
    let property = schema["discriminator"]["propertyName"].as_str()?;
    let mapping = schema["discriminator"]["mapping"].as_object();
    let tags = choices(schema).map(|name| {
        let mapped = mapping.into_iter().flatten().filter(|(_, target)| mapped(target) == name);
        let tags: Vec<_> = mapped.map(|(tag, _)| tag.as_str()).collect();
        (name, if tags.is_empty() { vec![name] } else { tags })
    });
    Some(Discriminator { property, tags: tags.collect() })
}
