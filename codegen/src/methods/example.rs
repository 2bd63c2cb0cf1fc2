//! Rust expressions of JSON examples.

use std::collections::BTreeSet;

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{ToTokens, format_ident, quote};
use serde_json::{Map, Value, json};

use crate::code::{literal, number};
use crate::document::{Document, Place, referenced};
use crate::error::Problem;
use crate::model::{
    choices, constant, discriminator, field_ident, field_name, is_any, is_open, is_patch, is_struct, reach, required,
    requires, variant_name,
};

/// The expression of an example, and the names of the types in it.
pub(super) struct Example<'a> {
    pub(super) document: &'a Document,
    pub(super) types: BTreeSet<String>,
}

/// The position of an expression: a setter converts with `Into`, anything else needs the type itself.
#[derive(Clone, Copy, Eq, PartialEq)]
enum Position {
    Setter,
    Typed,
}

type Expression = Result<TokenStream, Box<Problem>>;

impl Example<'_> {
    /// The value of a schema in `components`: a builder expression for an object.
    ///
    /// # Errors
    /// The place and the reason where the example does not fit the schema.
    pub(super) fn of_schema(&mut self, name: &str, example: &Place<'_>) -> Expression {
        self.named(name, example, Position::Typed)
    }

    /// The builder expression of a type with these properties, whether it is a schema or a query.
    pub(super) fn object(&mut self, name: &str, schema: &Value, example: &Place<'_>) -> Expression {
        let Value::Object(fields) = example.value() else { return Err(mismatch(example, "an object")) };
        if let Some(missing) = required(schema).find(|name| !fields.contains_key(*name)) {
            return Err(problem(example, format!("does not fit {name}: {missing} is required")));
        }
        let (mut setters, mut extra) = (Vec::new(), Map::new());
        for (key, place) in example.entries() {
            let property = &schema["properties"][key];
            if property.is_null() {
                if !is_open(schema) {
                    return Err(problem(&place, format!("does not fit {name}: there is no property {key}")));
                }
                extra.insert(key.to_owned(), place.value().clone());
                continue;
            }
            let field = field_name(key, property);
            let setter = field_ident(&field);
            let is_required = requires(schema, key);
            match place.value() {
                Value::Null if is_patch(property, is_required) => {
                    let clear = format_ident!("clear_{field}");
                    setters.push(quote!(.#clear()));
                }
                Value::Null if property["nullable"] == true => {}
                Value::Array(items) if items.is_empty() && !is_required => {}
                _ => {
                    // The setter of a field in a `Box` converts its own type alone.
                    let is_boxed = reach::is_in(self.document, property, name, reach::fields);
                    let position = if is_boxed { Position::Typed } else { Position::Setter };
                    let value = self.value(property, &place, position)?;
                    // The builder sets it.
                    let is_set = is_required && property["nullable"] != true;
                    if !is_set || constant(self.document, property).is_none() {
                        setters.push(quote!(.#setter(#value)));
                    }
                }
            }
        }
        if !extra.is_empty() {
            let map = json!({ "type": "object", "additionalProperties": schema["additionalProperties"] });
            let extra = self.value(&map, &example.with(&extra.into()), Position::Typed)?;
            setters.push(quote!(.extra(#extra)));
        }
        let of = self.of_type(name);
        Ok(quote!(#of::builder() #(#setters)* .build()))
    }

    fn named(&mut self, name: &str, example: &Place<'_>, position: Position) -> Expression {
        let schema = self.document.schema(name);
        if let Some(values) = schema["enum"].as_array() {
            if !values.contains(example.value()) {
                let listed: Vec<_> = values.iter().filter_map(Value::as_str).collect();
                return Err(mismatch(example, &format!("one of {}", listed.join(", "))));
            }
            let (variant, of) = (format_ident!("{}", variant_name(text(example)?)), self.of_type(name));
            return Ok(quote!(#of::#variant));
        }
        if choices(schema).next().is_some() {
            return self.choice(name, schema, example, position);
        }
        match schema["type"].as_str() {
            Some("string") if position == Position::Setter => self.value(schema, example, position),
            Some(plain @ ("string" | "integer" | "number" | "boolean")) => {
                let (value, of) = (self.value(schema, example, Position::Setter)?, self.of_type(name));
                Ok(if plain == "string" { quote!(#of::from(#value)) } else { quote!(#of(#value)) })
            }
            Some("object") if is_struct(schema, || reach::is_only_sent(self.document, name)) => {
                self.object(name, schema, example)
            }
            Some("object") => {
                let pairs = self.pairs(&schema["additionalProperties"], example, true)?;
                let of = self.of_type(name);
                Ok(if pairs.is_empty() { quote!(#of::default()) } else { quote!(#of::from_iter([#(#pairs),*])) })
            }
            _ => {
                let (value, of) = (json(example.value()), self.of_type(name));
                Ok(quote!(serde_json::from_value::<#of>(#value)?))
            }
        }
    }

    /// The entries of a map. Those of a named map are converted, so that values of one type can be plain literals.
    fn pairs(&mut self, values: &Value, example: &Place<'_>, named: bool) -> Result<Vec<TokenStream>, Box<Problem>> {
        let Value::Object(map) = example.value() else { return Err(mismatch(example, "an object")) };
        let plain = named && (map.values().all(Value::is_string) || map.values().all(Value::is_boolean));
        let pair = |(key, place): (&str, Place<'_>)| {
            let value = match place.value() {
                _ if !is_any(values) => self.inner(values, &place)?,
                Value::String(text) if plain => quote!(#text),
                Value::Bool(value) if plain => quote!(#value),
                value => json(value),
            };
            Ok(if named { quote!((#key, #value)) } else { quote!((#key.to_owned(), #value)) })
        };
        example.entries().into_iter().map(pair).collect()
    }

    /// An item of a list, or a value of a map.
    fn inner(&mut self, schema: &Value, example: &Place<'_>) -> Expression {
        match example.value() {
            _ if schema["nullable"] != true || is_any(schema) => self.value(schema, example, Position::Typed),
            Value::Null => Ok(quote!(None)),
            _ => self.value(schema, example, Position::Typed).map(|value| quote!(Some(#value))),
        }
    }

    fn value(&mut self, schema: &Value, example: &Place<'_>, position: Position) -> Expression {
        if let Some(name) = referenced(schema) {
            return self.named(name, example, position);
        }
        match (schema["type"].as_str(), example.value()) {
            (Some("string"), _) => {
                let text = text(example)?;
                Ok(if position == Position::Setter { quote!(#text) } else { quote!(#text.to_owned()) })
            }
            (Some("number"), Value::Number(number)) => {
                Ok(Literal::f64_unsuffixed(number.as_f64().unwrap_or_default()).into_token_stream())
            }
            (Some("integer"), Value::Number(value)) if value.is_i64() => Ok(number(value).into_token_stream()),
            (Some("boolean"), Value::Bool(value)) => Ok(quote!(#value)),
            (Some("array"), Value::Array(_)) => {
                let items = example.items().into_iter();
                let items = items.map(|item| self.inner(&schema["items"], &item));
                let items = items.collect::<Result<Vec<_>, _>>()?;
                Ok(if position == Position::Setter { quote!([#(#items),*]) } else { quote!(vec![#(#items),*]) })
            }
            (Some("object"), _) => {
                let values = &schema["additionalProperties"];
                let pairs = self.pairs(values, example, false)?;
                let map = if is_any(values) { quote!(serde_json::Map) } else { quote!(std::collections::HashMap) };
                Ok(quote!(#map::from_iter([#(#pairs),*])))
            }
            (Some(of @ ("integer" | "array")), _) => Err(mismatch(example, &format!("an {of}"))),
            (Some(of @ ("number" | "boolean")), _) => Err(mismatch(example, &format!("a {of}"))),
            (_, value) => Ok(json(value)),
        }
    }

    /// The choice that the discriminator names, or the first that the example fits.
    fn choice(&mut self, name: &str, schema: &Value, example: &Place<'_>, position: Position) -> Expression {
        let (candidates, expected) = match discriminator(schema) {
            Some(of) => {
                let tag = example[of.property].as_str().unwrap_or_default();
                let tagged = of.tags.into_iter().filter(|(_, tags)| tags.contains(&tag));
                (tagged.map(|(choice, _)| choice).collect(), format!("a choice of {name} with {}", of.property))
            }
            None => (choices(schema).collect::<Vec<_>>(), format!("a choice of {name}")),
        };
        for choice in &candidates {
            let before = self.types.clone();
            match self.named(choice, example, Position::Typed) {
                Ok(value) if position == Position::Setter => return Ok(value),
                Ok(value) => {
                    let of = self.of_type(name);
                    return Ok(quote!(#of::from(#value)));
                }
                Err(problem) if candidates.len() == 1 => return Err(problem),
                Err(_) => self.types = before,
            }
        }
        Err(mismatch(example, &expected))
    }

    fn of_type(&mut self, name: &str) -> Ident {
        self.types.insert(name.to_owned());
        format_ident!("{name}")
    }
}

fn json(value: &Value) -> TokenStream {
    let literal = literal(value);
    quote!(serde_json::json!(#literal))
}

fn text<'a>(example: &Place<'a>) -> Result<&'a str, Box<Problem>> {
    example.text().ok_or_else(|| mismatch(example, "a string"))
}

fn mismatch(example: &Place<'_>, expected: &str) -> Box<Problem> {
    problem(example, format!("does not fit its schema: expected {expected}, found {}", example.value()))
}

fn problem(example: &Place<'_>, message: String) -> Box<Problem> {
    example.breach("example", message, "change the example or the schema").into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Error;

    #[test]
    fn example_has_the_type_of_its_field() -> Result<(), Error> {
        let text = r##"
            components:
              schemas:
                Name: { type: string }
                Node: { type: object, properties: { child: { $ref: "#/components/schemas/Child" } } }
                Child: { oneOf: [{ $ref: "#/components/schemas/Node" }, { $ref: "#/components/schemas/Name" }] }
                Open: { type: object, properties: { a: { type: string } }, additionalProperties: { type: integer } }
                Empty: { type: object, properties: {} }
                It:
                  type: object
                  properties:
                    size: { type: integer }
                    any: {}
                    tags: { type: array, items: { type: string, nullable: true } }
                    counts: { type: object, additionalProperties: { type: integer, nullable: true } }
                    node: { $ref: "#/components/schemas/Node" }
                    open: { $ref: "#/components/schemas/Open" }
                    empty: { $ref: "#/components/schemas/Empty" }
        "##;
        let document = Document::parse("it.yaml", text)?;
        for (example, expected) in [
            (json!({ "size": 5 }), ".size(5)"),
            (json!({ "size": -5_000_000_000_i64 }), ".size(-5000000000i64)"),
            (
                json!({ "any": [u64::MAX, 3_000_000_000_u64, 1.5, "\u{1}\n"] }),
                r#".any(serde_json::json!([18446744073709551615u64,3000000000i64,1.5,"\u{1}\n"]))"#,
            ),
            (json!({ "tags": ["a", null] }), r#".tags([Some("a".to_owned()),None])"#),
            (
                json!({ "counts": { "a": 1, "b": null } }),
                r#"from_iter([("a".to_owned(),Some(1)),("b".to_owned(),None)])"#,
            ),
            (json!({ "node": { "child": "x" } }), r#".child(Child::from(Name::from("x")))"#),
            (
                json!({ "open": { "a": "a", "b": 1 } }),
                r#".a("a").extra(std::collections::HashMap::from_iter([("b".to_owned(),1)]))"#,
            ),
            (json!({ "open": { "4xx": 1 } }), r#"from_iter([("4xx".to_owned(),1)])"#),
            (json!({ "empty": {} }), ".empty(Empty::default())"),
        ] {
            let mut it = Example { document: &document, types: BTreeSet::new() };
            let code = it.of_schema("It", &document.root().with(&example)).expect("it fits");
            let code = code.to_string().replace(' ', "");
            assert!(code.contains(expected), "{expected} in {code}");
        }
        Ok(())
    }
}
