//! Types as a person would write them.

use quote::ToTokens;
use syn::visit_mut::{self, VisitMut};
use syn::{Ident, Path, PathSegment, TypePath};

/// Removes the modules of a type: callers use the exported name.
struct Short;

impl VisitMut for Short {
    fn visit_type_path_mut(&mut self, of: &mut TypePath) {
        if of.qself.is_some() {
            // `<i64 as std::str::FromStr>::Err`: which part is the trait is counted in segments.
            of.path.leading_colon = None;
        } else {
            visit_mut::visit_type_path_mut(self, of);
        }
    }

    fn visit_path_mut(&mut self, path: &mut Path) {
        path.leading_colon = None;
        let first = path.segments.first().map(|segment| segment.ident.to_string());
        if matches!(first.as_deref(), Some("crate" | "std" | "types")) {
            let last: Option<PathSegment> = path.segments.pop();
            path.segments = last.into_iter().collect();
        }
        visit_mut::visit_path_mut(self, path);
    }
}

pub(super) fn of_type(of: &syn::Type) -> String {
    let mut of = of.clone();
    Short.visit_type_mut(&mut of);
    spaced(&of)
}

pub(super) fn of_path(of: &Path) -> String {
    let mut of = of.clone();
    Short.visit_path_mut(&mut of);
    spaced(&of)
}

/// `type` is how people know `r#type`.
pub(super) fn of_name(name: &Ident) -> String {
    name.to_string().trim_start_matches("r#").to_owned()
}

/// Tokens print with a space between any two.
pub(super) fn spaced(tokens: &impl ToTokens) -> String {
    let close = [(" ::", "::"), (":: ", "::"), (" <", "<"), ("< ", "<"), (" >", ">"), (" ,", ","), ("& ", "&")];
    let text = tokens.to_token_stream().to_string();
    close.iter().fold(text, |text, (apart, together)| text.replace(apart, together))
}

#[cfg(test)]
mod tests {
    use syn::parse_quote;

    use super::*;

    #[test]
    fn type_is_spelled_with_its_exported_name() {
        let spelled: [(syn::Type, &str); 7] = [
            (parse_quote!(<i64 as ::std::str::FromStr>::Err), "<i64 as std::str::FromStr>::Err"),
            (parse_quote!(Option<::std::string::String>), "Option<String>"),
            (parse_quote!(crate::wire::Patch<types::BotId>), "Patch<BotId>"),
            (
                parse_quote!(::serde_json::Map<String, ::serde_json::Value>),
                "serde_json::Map<String, serde_json::Value>",
            ),
            (parse_quote!(&'static [&str]), "&'static [&str]"),
            (parse_quote!(impl Into<types::BotId>), "impl Into<BotId>"),
            (parse_quote!(::std::vec::Vec<Timed<types::Bot>>), "Vec<Timed<Bot>>"),
        ];
        for (of, text) in spelled {
            assert_eq!(of_type(&of), text);
        }
    }
}
