//! Rust expressions of JSON examples.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{format_ident, quote};
use serde_json::Value;

use crate::document::{Document, Place, referenced};
use crate::error::Problem;
use crate::model::choice::{choices, discriminator};
use crate::model::{field_ident, field_name, is_open, is_patch, variant_name};

/// The expression of an example, and the names of the types in it.
pub(super) struct Example<'a> {
    document: &'a Document,
    pub(super) types: Vec<String>,
}

/// The position of an expression: a setter converts with `Into`, anything else needs the type itself.
#[derive(Clone, Copy, Eq, PartialEq)]
enum Position {
    Setter,
    Typed,
}

type Expression = Result<TokenStream, Box<Problem>>;

impl<'a> Example<'a> {
    pub(super) fn new(document: &'a Document) -> Self {
        Self { document, types: Vec::new() }
    }

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
        let required = schema["required"].as_array().into_iter().flatten();
        let required: Vec<_> = required.filter_map(Value::as_str).collect();
        if let Some(missing) = required.iter().find(|it| !fields.contains_key(**it)) {
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
            let is_required = required.contains(&key);
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
                    if !self.is_constant(property) {
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
            Some("string") => {
                let text = text(example)?;
                if position == Position::Setter {
                    return Ok(quote!(#text));
                }
                let of = self.of_type(name);
                Ok(quote!(#of::from(#text)))
            }
            Some("integer" | "number" | "boolean") => {
                let value = self.value(schema, example, position)?;
                let of = self.of_type(name);
                Ok(quote!(#of(#value)))
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
                _ if is_typed(values) => self.value(values, &place, Position::Typed)?,
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
            (Some("integer"), Value::Number(number)) if number.is_i64() => {
                let number = Literal::i64_unsuffixed(number.as_i64().unwrap_or_default());
                Ok(quote!(#number))
            }
            (Some("integer"), _) => Err(mismatch(example, "an integer")),
            (Some("number"), Value::Number(number)) => {
                let number = Literal::f64_unsuffixed(number.as_f64().unwrap_or_default());
                Ok(quote!(#number))
            }
            (Some("number"), _) => Err(mismatch(example, "a number")),
            (Some("boolean"), Value::Bool(value)) => Ok(quote!(#value)),
            (Some("boolean"), _) => Err(mismatch(example, "a boolean")),
            (Some("array"), Value::Array(_)) => {
                let items: Result<Vec<_>, _> =
                    example.items().iter().map(|it| self.value(&schema["items"], it, Position::Typed)).collect();
                let items = items?;
                Ok(if position == Position::Setter { quote!([#(#items),*]) } else { quote!(vec![#(#items),*]) })
            }
            (Some("array"), _) => Err(mismatch(example, "an array")),
            (Some("object"), _) => {
                let values = &schema["additionalProperties"];
                let pairs = self.pairs(values, example, false)?;
                let map = if is_typed(values) { quote!(std::collections::HashMap) } else { quote!(serde_json::Map) };
                Ok(quote!(#map::from_iter([#(#pairs),*])))
            }
            (_, value) => Ok(json(value)),
        }
    }

    /// The choice that the discriminator names, or the first that the example fits.
    fn choice(&mut self, name: &str, schema: &Value, example: &Place<'_>, position: Position) -> Expression {
        if let Some(of) = discriminator(schema) {
            let tag = example.value()[of.property].as_str();
            let known = of.tags.iter().find(|(_, tags)| tag.is_some_and(|tag| tags.contains(&tag)));
            let Some((choice, _)) = known else {
                return Err(mismatch(example, &format!("a choice of {name} with {}", of.property)));
            };
            let (value, of) = (self.named(choice, example, Position::Typed)?, self.of_type(name));
            return Ok(if position == Position::Setter { value } else { quote!(#of::from(#value)) });
        }
        for choice in choices(schema) {
            let before = self.types.len();
            match self.named(choice, example, Position::Typed) {
                Ok(value) if position == Position::Setter => return Ok(value),
                Ok(value) => {
                    let of = self.of_type(name);
                    return Ok(quote!(#of::from(#value)));
                }
                Err(_) => self.types.truncate(before),
            }
        }
        Err(mismatch(example, &format!("a choice of {name}")))
    }

    fn is_constant(&self, property: &Value) -> bool {
        self.document.named(property)["enum"].as_array().is_some_and(|values| values.len() == 1)
    }

    fn of_type(&mut self, name: &str) -> Ident {
        if !self.types.iter().any(|known| known == name) {
            self.types.push(name.to_owned());
        }
        format_ident!("{name}")
    }
}

/// Returns whether the values of a map have a type other than any JSON.
fn is_typed(values: &Value) -> bool {
    values.as_object().is_some_and(|schema| !schema.is_empty())
}

fn json(value: &Value) -> TokenStream {
    let text: TokenStream = value.to_string().parse().unwrap_or_default();
    quote!(serde_json::json!(#text))
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
