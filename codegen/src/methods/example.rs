//! Rust expressions of JSON examples.

use std::collections::BTreeSet;

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{ToTokens, format_ident, quote};
use serde_json::Value;

use crate::document::{Document, Place, referenced};
use crate::error::Problem;
use crate::model::{
    choices, constant, discriminator, field_ident, field_name, is_any, is_open, is_patch, required, requires,
    variant_name,
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
        let (mut setters, mut extra) = (Vec::new(), Vec::new());
        for (key, place) in example.entries() {
            let property = &schema["properties"][key];
            if property.is_null() && !is_open(schema) {
                return Err(problem(&place, format!("does not fit {name}: there is no property {key}")));
            }
            let name = field_name(key, property);
            let setter = field_ident(&name);
            let is_required = requires(schema, key);
            match place.value() {
                value if property.is_null() => {
                    let value = json(value);
                    extra.push(quote!((#key.to_owned(), #value)));
                }
                Value::Null if is_patch(property, is_required) => {
                    let clear = format_ident!("clear_{name}");
                    setters.push(quote!(.#clear()));
                }
                Value::Null if property["nullable"] == true => {}
                Value::Array(items) if items.is_empty() && !is_required => {}
                _ => {
                    let value = self.value(property, &place, Position::Setter)?;
                    // The builder sets it.
                    let is_set = is_required && property["nullable"] != true;
                    if !is_set || constant(self.document, property).is_none() {
                        setters.push(quote!(.#setter(#value)));
                    }
                }
            }
        }
        if !extra.is_empty() {
            setters.push(quote!(.extra(serde_json::Map::from_iter([#(#extra),*]))));
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
            Some("object") if schema["properties"].is_object() => self.object(name, schema, example),
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
                _ if !is_any(values) => self.value(values, &place, Position::Typed)?,
                Value::String(text) if plain => quote!(#text),
                Value::Bool(value) if plain => quote!(#value),
                value => json(value),
            };
            Ok(if named { quote!((#key, #value)) } else { quote!((#key.to_owned(), #value)) })
        };
        example.entries().into_iter().map(pair).collect()
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
            (Some("integer"), value @ Value::Number(number)) if number.is_i64() => Ok(literal(value)),
            (Some("boolean"), Value::Bool(value)) => Ok(quote!(#value)),
            (Some("array"), Value::Array(_)) => {
                let items = example.items().into_iter();
                let items = items.map(|item| self.value(&schema["items"], &item, Position::Typed));
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
    let text = literal(value);
    quote!(serde_json::json!(#text))
}

/// JSON, which Rust reads as the literal that it is.
fn literal(value: &Value) -> TokenStream {
    value.to_string().parse().unwrap_or_default()
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
