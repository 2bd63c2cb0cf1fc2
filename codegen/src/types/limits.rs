use std::collections::BTreeSet;

use proc_macro2::{Literal, TokenStream};
use quote::quote;
use serde_json::Value;

use super::Types;
use super::values::Collection;
use crate::code::{ident, literal};
use crate::document::{Document, referenced};
use crate::model::operation::Operation;
use crate::model::{choice_variants, choices, discriminator, reach};

/// Limits beyond the type, with their documentation.
const LIMITS: [(&str, &str); 12] = [
    ("minimum", "at least"),
    ("maximum", "at most"),
    ("minItems", "at least so many:"),
    ("maxItems", "at most so many:"),
    ("minLength", "at least so many characters:"),
    ("maxLength", "at most so many characters:"),
    ("minProperties", "at least so many properties:"),
    ("maxProperties", "at most so many properties:"),
    ("multipleOf", "a multiple of"),
    ("uniqueItems", "without duplicates:"),
    ("pattern", "of the form"),
    ("default", "unless set"),
];

/// The documentation of the limits of a property, empty without any.
pub(super) fn words(property: &Value) -> String {
    let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let limits = LIMITS.iter().filter(|(key, _)| !property[*key].is_null());
    let limits: Vec<_> = limits.map(|(key, words)| format!("{words} `{}`", text(&property[*key]))).collect();
    if limits.is_empty() { String::new() } else { format!("Limits: {}.", limits.join(", ")) }
}

/// The limits of a property in the JSON Schema of its field.
pub(super) fn attribute(property: &Value) -> Option<TokenStream> {
    let limits = LIMITS.iter().map(|(key, _)| (*key, &property[*key]));
    let limits = limits.filter(|(_, value)| !value.is_null() && !value.is_array() && !value.is_object());
    let (keys, values): (Vec<&str>, Vec<_>) = limits.map(|(key, value)| (key, literal(value))).unzip();
    (!keys.is_empty()).then(|| quote!(extend(#(#keys = #values),*)))
}

/// Validation of a request before it is sent: the limits of the document, and those of the requests in it. A body or a query
/// without limits has no checks.
pub(super) fn checks(types: &Types<'_>, name: &str, schema: &Value) -> Option<TokenStream> {
    let is_sent = |it: &Operation| it.body.as_deref() == Some(name) || it.query_type().as_deref() == Some(name);
    let check = types.limited.contains(name).then(|| {
        let checks = all_checks(types, name, schema);
        quote!(fn check(&self) -> Result<(), String> { #(#checks)* Ok(()) })
    });
    let of = ident(name);
    (check.is_some() || types.operations.iter().any(is_sent))
        .then(|| quote!(impl crate::runtime::Limited for #of { #check }))
}

/// The requests with limits, and those that contain one, directly or not.
pub(super) fn limited<'a>(types: &Types<'_>, all: &[(&'a str, &Value)]) -> BTreeSet<&'a str> {
    let requests = all.iter().filter(|(name, _)| types.requests.contains(name));
    let names = |is_limited: &dyn Fn(&str, &Value) -> bool| {
        requests.clone().filter(|(name, schema)| is_limited(name, schema)).map(|(name, _)| *name).collect()
    };
    let own: BTreeSet<_> = names(&|name, schema| !all_checks(types, name, schema).is_empty());
    names(&|name, schema| own.contains(name) || !reach::contained(types.document, [schema]).is_disjoint(&own))
}

/// The checks of a request, given the requests that have limits.
fn all_checks(types: &Types<'_>, name: &str, schema: &Value) -> Vec<TokenStream> {
    let Types { document, limited, .. } = types;
    let mut checks = Vec::new();
    let properties: Vec<_> = schema["properties"].as_object().into_iter().flatten().collect();
    for &(field, of) in &properties {
        let value = types.field(name, schema, field, of).value();
        let is_boxed = reach::is_in(document, of, name, reach::fields);
        let value = if is_boxed { quote!(#value.map(|held| &**held)) } else { value };
        checks.extend(value_checks(document, field, of, value, limited));
    }
    let choices: Vec<_> = choices(schema).collect();
    if choices.iter().any(|choice| limited.contains(choice)) {
        let arms =
            choice_variants(&choices).into_iter().map(ident).zip(&choices).map(|(variant, choice)| {
                match limited.contains(choice) {
                    true => quote!(#variant(it) => crate::runtime::Limited::check(it)?),
                    false => quote!(#variant(_) => {}),
                }
            });
        let arms = arms.chain(discriminator(schema).map(|_| quote!(Unknown(_) => {})));
        checks.push(quote!(match self { #(Self::#arms,)* }));
    }
    // Properties that are not listed, or the value of a type without any.
    let value = if properties.is_empty() { quote!(Some(&self.0)) } else { quote!(Some(&self.extra)) };
    checks.extend(value_checks(document, name, schema, value, limited));
    checks
}

/// The checks of a value, if present, and of the values in it. A type that it refers to has its own.
fn value_checks(
    document: &Document,
    name: &str,
    mut schema: &Value,
    mut values: TokenStream,
    limited: &BTreeSet<&str>,
) -> Vec<TokenStream> {
    let (mut checks, mut enter) = (Vec::new(), quote!(.into_iter()));
    loop {
        let of = document.named(schema);
        let (keys, measured) = measure(of, referenced(schema).is_some());
        let limits = keys.map(|key| match &schema[key] {
            limit if of["type"] == "number" => limit.as_f64().map(Literal::f64_unsuffixed),
            limit => limit.as_i64().map(Literal::i64_unsuffixed),
        });
        if limits.iter().any(Option::is_some) {
            let [least, most] = limits.map(|it| it.map_or_else(|| quote!(None), |limit| quote!(Some(#limit))));
            checks.push(quote!(crate::runtime::within(#name, #values #measured, #least, #most)?;));
        }
        if referenced(schema).is_some_and(|of| limited.contains(of)) {
            checks.push(quote!(crate::runtime::each(#name, #values)?;));
        }
        let (below, all) = match Collection::of(schema) {
            Some(Collection::List) => (&schema["items"], quote!(.flatten())),
            Some(Collection::Map) => {
                (&schema["additionalProperties"], quote!(.flat_map(::std::collections::HashMap::values)))
            }
            _ => return checks,
        };
        let set = (below["nullable"] == true).then(|| quote!(.flatten()));
        (schema, values, enter) = (below, quote!(#values #enter #all #set), TokenStream::new());
    }
}

/// The keys of the limits of a type, and the conversion of its values to what they limit.
fn measure(schema: &Value, is_named: bool) -> ([&'static str; 2], TokenStream) {
    match schema["type"].as_str() {
        Some("string") if is_named && schema["x-secret"] == true => {
            (["minLength", "maxLength"], quote!(.map(|text| crate::runtime::length(text.expose()))))
        }
        Some("string") => (["minLength", "maxLength"], quote!(.map(|text| crate::runtime::length(text.as_str())))),
        Some("array") => (["minItems", "maxItems"], quote!(.map(|list| crate::runtime::count(list.len())))),
        _ if is_named => (["minimum", "maximum"], quote!(.map(|number| number.0))),
        _ => (["minimum", "maximum"], quote!(.copied())),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::testing::{pretty, schemas, types};
    use super::*;
    use crate::error::Error;

    /// The checks of a field `it`, as a person reads them.
    fn checks_of(schema: &Value, required: bool, received: bool) -> String {
        let document = schemas("It: { type: object }\nOne: { type: object }");
        let types = Types { limited: BTreeSet::from(["One"]), ..types(&document, true, received) };
        let required: &[_] = if required { &["it"] } else { &[] };
        let owner = json!({ "type": "object", "required": required, "properties": { "it": schema } });
        let checks = all_checks(&types, "It", &owner);
        pretty(quote!(fn check() { #(#checks)* })).split_whitespace().collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn a_field_is_held_against_its_limits_in_its_own_type() {
        for (schema, required, expected) in [
            (
                json!({ "type": "integer", "minimum": 1 }),
                true,
                "within(\"it\", Some(&self.it).copied(), Some(1), None)?;",
            ),
            (
                json!({ "type": "number", "minimum": -1, "maximum": 0.5 }),
                false,
                "within(\"it\", self.it.as_ref().copied(), Some(-1.0), Some(0.5))?;",
            ),
            (
                json!({ "type": "integer", "minimum": 1, "nullable": true }),
                true,
                "within(\"it\", self.it.as_ref().copied(), Some(1), None)?;",
            ),
            (
                json!({ "type": "string", "maxLength": 9, "nullable": true }),
                false,
                "match &self.it { Patch::Set(held) => Some(held), _ => None, } .map(|text| crate::runtime::length(text.as_str())), None, Some(9),",
            ),
            (
                json!({ "type": "array", "minItems": 1, "items": { "$ref": "#/components/schemas/One" } }),
                false,
                "each(\"it\", self.it.as_ref().into_iter().flatten())?;",
            ),
        ] {
            let code = checks_of(&schema, required, false);
            assert!(code.contains(expected), "{expected} in {code}");
        }
    }

    #[test]
    fn a_list_that_is_not_set_has_no_limits() {
        let list = json!({ "type": "array", "minItems": 1, "items": { "type": "string" } });
        for (required, received, value) in [
            (false, true, "Some(&self.it).filter(|it| !it.is_empty()).map("),
            (false, false, "self.it.as_ref().map("),
            (true, true, "Some(&self.it).map("),
        ] {
            let code = checks_of(&list, required, received).replace(' ', "");
            assert!(code.contains(&value.replace(' ', "")), "{value} in {code}");
        }
    }

    #[test]
    fn limits_are_those_of_the_document() {
        let of = attribute(&json!({ "type": "integer", "minimum": -100, "maximum": -1, "default": -100 }));
        let code = pretty(quote!(
            struct It {
                #[schemars(#of)]
                it: u8,
            }
        ));
        assert!(code.contains(r#"extend("minimum" = -100, "maximum" = -1, "default" = -100)"#), "{code}");
        assert!(attribute(&json!({ "type": "integer" })).is_none());
    }

    #[test]
    fn limits_become_words() {
        let schema = json!({ "minimum": 1800, "maximum": 86400, "default": 3600 });
        assert_eq!(words(&schema), "Limits: at least `1800`, at most `86400`, unless set `3600`.");
    }

    #[test]
    fn request_that_contains_a_limited_schema_is_limited() -> Result<(), Error> {
        let text = r##"
            components:
              schemas:
                Vote: { properties: { value: { type: integer, maximum: 100 } } }
                One: { properties: { vote: { $ref: "#/components/schemas/Vote" } } }
                Many: { properties: { ones: { type: array, items: { $ref: "#/components/schemas/One" } } } }
                Free: { properties: { value: { type: integer } } }
                Plain: { type: integer, maximum: 3 }
                Alias: { allOf: [{ $ref: "#/components/schemas/One" }] }
                Map: { type: object, additionalProperties: { $ref: "#/components/schemas/Plain" } }
                Rest: { properties: { a: {} }, additionalProperties: { type: integer, maximum: 3 } }
                Pick: { oneOf: [{ $ref: "#/components/schemas/Free" }, { $ref: "#/components/schemas/Plain" }] }
        "##;
        let document = Document::parse("votes.yaml", text)?;
        let requests: Vec<_> = document.schemas().into_iter().map(|(name, schema)| (name, schema.value())).collect();
        let limited = Vec::from_iter(limited(&types(&document, true, false), &requests));
        assert_eq!(limited, ["Alias", "Many", "Map", "One", "Pick", "Plain", "Rest", "Vote"]);
        Ok(())
    }

    #[test]
    fn limits_are_checked_wherever_a_value_is() {
        let others = r##"
            Count: { type: integer }
            Name: { type: string, maxLength: 3 }
            Token: { type: string, x-secret: true }"##;
        let name = "{ $ref: '#/components/schemas/Name' }";
        let [inside, values] = [".into_iter().flatten()", ".flat_map(::std::collections::HashMap::values)"];
        for (schema, expected) in [
            (
                "type: string, maxLength: 3".to_owned(),
                "within(\"It\", Some(&self.0).map(|text| crate::runtime::length(text.as_str())), None, Some(3))?;"
                    .to_owned(),
            ),
            (
                "type: number, minimum: 1".to_owned(),
                "within(\"It\", Some(&self.0).copied(), Some(1.0), None)?;".to_owned(),
            ),
            (
                format!("type: array, maxItems: 2, items: {name}"),
                format!(
                    ".map(|list| crate::runtime::count(list.len())), None, Some(2))?; crate::runtime::each(\"It\", Some(&self.0){inside})?;"
                ),
            ),
            (
                "type: array, items: { type: string, nullable: true, maxLength: 3 }".to_owned(),
                format!(
                    "within(\"It\", Some(&self.0){inside}.flatten().map(|text| crate::runtime::length(text.as_str())), None, Some(3))?;"
                ),
            ),
            (
                format!("type: array, items: {{ type: array, items: {name} }}"),
                format!("each(\"It\", Some(&self.0){inside}.flatten())?;"),
            ),
            (
                format!("type: object, additionalProperties: {name}"),
                format!("each(\"It\", Some(&self.0).into_iter(){values})?;"),
            ),
            (format!("allOf: [{name}]"), "each(\"It\", Some(&self.0))?;".to_owned()),
            (
                format!("properties: {{ a: {{}} }}, additionalProperties: {name}"),
                format!("each(\"It\", Some(&self.extra).into_iter(){values})?;"),
            ),
            (format!("properties: {{ a: {name} }}"), "each(\"a\", self.a.as_ref())?;".to_owned()),
            (
                "properties: { a: { allOf: [{ $ref: '#/components/schemas/Count' }], maximum: 2 } }".to_owned(),
                "within(\"a\", self.a.as_ref().map(|number| number.0), None, Some(2))?;".to_owned(),
            ),
            (
                "properties: { a: { allOf: [{ $ref: '#/components/schemas/Token' }], minLength: 2 } }".to_owned(),
                "length(text.expose())".to_owned(),
            ),
            (
                "properties: { it: { $ref: '#/components/schemas/It' } }".to_owned(),
                "each(\"it\", self.it.as_ref().map(|held| &**held))?;".to_owned(),
            ),
            (
                format!("oneOf: [{name}, {{ $ref: '#/components/schemas/Count' }}]"),
                "match self { Self::Name(it) => crate::runtime::Limited::check(it)?, Self::Count(_) => {} }".to_owned(),
            ),
        ] {
            let document = schemas(&format!("It: {{ {schema} }}{others}"));
            let types = Types { limited: BTreeSet::from(["Name", "It"]), ..types(&document, true, false) };
            let checks = all_checks(&types, "It", document.schema("It"));
            let plain = |code: &str| code.replace(char::is_whitespace, "").replace(",)", ")").replace(",}", "}");
            let code = plain(&pretty(quote!(fn check() { #(#checks)* })));
            assert!(code.contains(&plain(&expected)), "{expected} in {code}");
        }
    }
}
