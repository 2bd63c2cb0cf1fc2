//! JSON Schema of the client's types, with the feature `schemars`: its attributes. It takes the rest from the types, from
//! their doc comments, and from serde's attributes where there are any.

use proc_macro2::TokenStream;
use quote::quote;
use serde_json::Value;

use super::limits::LIMITS;

/// The attributes of an item or a field, each on a line of its own.
pub(super) fn attributes(of: impl IntoIterator<Item = TokenStream>) -> TokenStream {
    of.into_iter().map(|of| quote!(#[cfg_attr(feature = "schemars", schemars(#of))])).collect()
}

/// A field that may be left out.
pub(super) fn optional(held: &TokenStream) -> TokenStream {
    let with = format!("Optional<{held}>").replace(' ', "");
    quote!(default, with = #with)
}

/// The limits of a field.
pub(super) fn limits(property: &Value) -> Option<TokenStream> {
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

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::testing::pretty;
    use super::*;

    fn with(of: Option<TokenStream>) -> String {
        let attributes = attributes(of);
        pretty(quote!(struct It { #attributes it: u8 }))
    }

    #[test]
    fn limits_are_those_of_the_document() {
        let code = with(limits(&json!({ "type": "integer", "minimum": -100, "maximum": -1, "default": -100 })));
        assert!(code.contains(r#"extend("minimum" = -100i64, "maximum" = -1i64, "default" = -100i64)"#), "{code}");
        assert!(limits(&json!({ "type": "integer" })).is_none());
    }

    #[test]
    fn optional_field_has_the_json_schema_of_its_value() {
        let code = with(Some(optional(&quote!(Vec<BotId>))));
        assert!(code.contains(r#"schemars(default, with = "Optional<Vec<BotId>>")"#), "{code}");
    }
}
