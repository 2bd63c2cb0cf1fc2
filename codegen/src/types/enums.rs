use proc_macro2::TokenStream;
use quote::quote;
use serde_json::Value;

use super::Types;
use crate::code::ident;
use crate::model::variant_name;

/// Enums of strings are open, unless they are a constant of requests.
pub(super) fn definition(types: &Types<'_>, name: &str, schema: &Value) -> TokenStream {
    let values: Vec<_> = schema["enum"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    let received = types.received.contains(name);
    match values[..] {
        // A received enum may get more values.
        [value] if !received => constant(name, value),
        _ => open(name, &values, received),
    }
}

/// An unknown value is kept and cannot be matched, since a later version may know it.
fn open(name: &str, values: &[&str], received: bool) -> TokenStream {
    let name = ident(name);
    let variants: Vec<_> = values.iter().map(|value| ident(variant_name(value))).collect();
    let words = values.iter().map(|value| format!(" `{value}` on the wire."));
    let default = received.then(|| {
        quote! {
            /// An unknown value, the empty text: it was missing in a response.
            impl Default for #name {
                fn default() -> Self { Self::from("") }
            }
        }
    });
    quote! {
        #[cfg_attr(feature = "schemars", schemars(with = "String", extend("examples" = [#(#values),*])))]
        #[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
        #[non_exhaustive]
        pub enum #name {
            #(#[doc = #words] #variants,)*
            /// A value that this version does not know.
            Unknown(UnknownValue),
        }

        impl #name {
            /// The value as it stands on the wire.
            #[must_use]
            pub fn as_str(&self) -> &str {
                match self {
                    #(Self::#variants => #values,)*
                    Self::Unknown(value) => value.as_str(),
                }
            }
        }

        impl From<&str> for #name {
            fn from(value: &str) -> Self {
                match value {
                    #(#values => Self::#variants,)*
                    _ => Self::Unknown(UnknownValue::new(value)),
                }
            }
        }

        #default

        crate::runtime::text!(#name);
    }
}

/// An enum with one value: the server requires it, and the builder sets it.
fn constant(name: &str, value: &str) -> TokenStream {
    let (name, variant) = (ident(name), ident(variant_name(value)));
    let rename = (variant != value).then(|| quote!(#[cfg_attr(feature = "schemars", schemars(rename = #value))]));
    quote! {
        #[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq)]
        pub enum #name {
            #rename
            #[doc = " The only value."]
            #[default]
            #variant,
        }
        crate::runtime::constant!(#name::#variant = #value);
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::code;

    #[test]
    fn enum_keeps_unknown_values() {
        let code = code("Order: { type: string, enum: [asc, desc, 3d] }", true, false);
        assert!(code.contains("#[non_exhaustive]") && code.contains("Unknown(UnknownValue)"), "{code}");
        assert!(code.contains("Self::Asc => \"asc\"") && code.contains("\"3d\" => Self::X3d"), "{code}");
        assert!(code.contains(r#"schemars(with = "String", extend("examples" = ["asc", "desc", "3d"]))"#), "{code}");
    }

    #[test]
    fn an_enum_of_one_value_is_a_constant_of_requests() {
        let kind = "Kind: { type: string, enum: [object] }";
        let constant = code(kind, true, false);
        assert!(constant.contains("#[default]") && !constant.contains("Unknown"), "{constant}");
        assert!(constant.contains("schemars(rename = \"object\")"), "{constant}");
        let open = code(kind, true, true);
        assert!(open.contains("Unknown(UnknownValue)"), "{open}");
    }
}
