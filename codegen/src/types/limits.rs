use std::collections::BTreeSet;

use proc_macro2::{Literal, TokenStream};
use quote::quote;
use serde_json::Value;

use super::Types;
use crate::code::ident;
use crate::document::{Document, referenced};
use crate::model::{field_ident, field_name, is_patch, requires};

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
    let limits = LIMITS.iter().filter(|(key, _)| !property[*key].is_null());
    let limits = limits.map(|(key, words)| match &property[*key] {
        Value::String(text) => format!("{words} `{text}`"),
        other => format!("{words} `{other}`"),
    });
    let limits: Vec<_> = limits.collect();
    if limits.is_empty() { String::new() } else { format!("Limits: {}.", limits.join(", ")) }
}

/// The limits of a property in the JSON Schema of its field.
pub(super) fn attribute(property: &Value) -> Option<TokenStream> {
    let limits = LIMITS.iter().filter_map(|(key, _)| {
        let value = literal(&property[*key])?;
        Some(quote!(#key = #value))
    });
    let limits: Vec<_> = limits.collect();
    (!limits.is_empty()).then(|| quote!(extend(#(#limits),*)))
}

fn literal(value: &Value) -> Option<TokenStream> {
    let integer = value.as_i64().map(|value| quote!(#value));
    let number = || value.as_f64().map(|value| quote!(#value));
    let text = || value.as_str().map(|value| quote!(#value));
    let flag = || value.as_bool().map(|value| quote!(#value));
    integer.or_else(number).or_else(text).or_else(flag)
}

/// Validation of a request before it is sent: the limits of the document, and those of the requests in it. A body without
/// limits has no checks.
pub(super) fn checks(types: &Types<'_>, name: &str) -> Option<TokenStream> {
    let is_body = types.operations.iter().any(|operation| operation.body.as_deref() == Some(name));
    let check = types.limited.contains(name).then(|| {
        let checks = all_checks(types.document, name, &types.limited);
        quote!(fn check(&self) -> Result<(), String> { #(#checks)* Ok(()) })
    });
    let of = ident(name);
    (check.is_some() || is_body).then(|| quote!(impl crate::runtime::Limited for #of { #check }))
}

/// Request schemas with limits, and those that contain one, directly or not.
pub(super) fn limited(document: &Document, requests: &BTreeSet<String>) -> BTreeSet<String> {
    let mut limited = BTreeSet::new();
    loop {
        let more = requests.iter().filter(|name| !all_checks(document, name, &limited).is_empty()).cloned().collect();
        if limited == more {
            return limited;
        }
        limited = more;
    }
}

/// The checks of a request, given the requests that have limits.
fn all_checks(document: &Document, name: &str, limited: &BTreeSet<String>) -> Vec<TokenStream> {
    let schema = document.schema(name);
    let fields = schema["properties"].as_object().into_iter().flatten();
    fields.flat_map(|(field, of)| field_checks(field, of, requires(schema, field), limited)).collect()
}

fn field_checks(field: &str, schema: &Value, required: bool, limited: &BTreeSet<String>) -> Vec<TokenStream> {
    let name = field_ident(&field_name(field, schema));
    // The value of the field, if present.
    let nullable = schema["nullable"] == true;
    let held = if is_patch(schema, required) {
        quote!(match &self.#name { Patch::Set(held) => Some(held), _ => None })
    } else if !nullable && (required || schema["type"] == "array") {
        quote!(Some(&self.#name))
    } else {
        quote!(self.#name.as_ref())
    };
    let is_number = schema["type"] == "number";
    let limit = |key: &str| match &schema[key] {
        limit if is_number => limit.as_f64().map(Literal::f64_unsuffixed),
        limit => limit.as_i64().map(Literal::i64_unsuffixed),
    };
    let mut checks = Vec::new();
    let mut within = |[least, most]: [&str; 2], value: TokenStream| {
        let [least, most] = [limit(least), limit(most)];
        if least.is_some() || most.is_some() {
            let [least, most] = [least, most].map(|it| it.map_or_else(|| quote!(None), |limit| quote!(Some(#limit))));
            checks.push(quote!(crate::runtime::within(#field, #value, #least, #most)?;));
        }
    };
    // Another type of numbers, such as that of times, has no limits in a field.
    if is_number || schema["type"] == "integer" {
        within(["minimum", "maximum"], quote!(#held.copied()));
    }
    within(["minLength", "maxLength"], quote!(#held.map(|text| crate::runtime::length(text.as_str()))));
    within(["minItems", "maxItems"], quote!(#held.and_then(|list| i64::try_from(list.len()).ok())));
    let holds = |below: Option<&str>| below.is_some_and(|below| limited.contains(below));
    if holds(referenced(schema)) {
        checks.push(quote!(crate::runtime::each(#field, #held)?;));
    } else if holds(referenced(&schema["items"])) {
        checks.push(quote!(crate::runtime::each(#field, #held.into_iter().flatten())?;));
    }
    checks
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::testing::pretty;
    use super::*;
    use crate::error::Error;

    /// The checks of a field `it`, as a person reads them.
    fn checks_of(schema: &Value, required: bool) -> String {
        let checks = field_checks("it", schema, required, &BTreeSet::from(["One".to_owned()]));
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
                "each(\"it\", Some(&self.it).into_iter().flatten())?;",
            ),
        ] {
            let code = checks_of(&schema, required);
            assert!(code.contains(expected), "{expected} in {code}");
        }
        assert_eq!(
            checks_of(&json!({ "allOf": [{ "$ref": "#/components/schemas/Time" }], "minimum": 0 }), true),
            "fn check() {}"
        );
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
        assert!(code.contains(r#"extend("minimum" = -100i64, "maximum" = -1i64, "default" = -100i64)"#), "{code}");
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
        "##;
        let document = Document::parse("votes.yaml", text)?;
        let requests = document.schemas().into_iter().map(|(name, _)| name.to_owned()).collect();
        assert_eq!(Vec::from_iter(limited(&document, &requests)), ["Many", "One", "Vote"]);
        Ok(())
    }
}
