//! Generated code, for comparisons: the parts of its types, on which callers depend.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::TokenTree;
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::{Field, ImplItem, Item, Visibility};

/// The parts of types by the names of the types: fields, variants and methods by name, with their types. Those without a
/// name are the kind of the type, its traits, and the fields that its builder requires.
pub type Parts = BTreeMap<String, BTreeSet<(String, String)>>;

/// Returns the parts of the types in a generated file.
#[must_use]
pub fn parts(code: &str) -> Parts {
    let text = |tokens: &dyn ToTokens| tokens.to_token_stream().to_string();
    let name = |token: Option<TokenTree>| token.map(|it| it.to_string()).unwrap_or_default();
    let unnamed = |what| vec![(String::new(), what)];
    let mut parts = Parts::new();
    // Generated code is Rust.
    for item in syn::parse_file(code).map(|file| file.items).unwrap_or_default() {
        let (of, found) = match item {
            Item::Struct(it) => match it.ident.to_string().strip_suffix("Builder") {
                // The fields of a schema are public.
                Some(of) if it.fields.iter().all(|field| matches!(field.vis, Visibility::Inherited)) => {
                    (of.to_owned(), unnamed(text(&it.generics)))
                }
                _ => {
                    let name = |it: &Field| it.ident.as_ref().map_or_else(String::new, |name| name.unraw().to_string());
                    (it.ident.to_string(), it.fields.iter().map(|field| (name(field), text(&field.ty))).collect())
                }
            },
            Item::Enum(it) => {
                let variants = it.variants.iter().map(|it| (it.ident.to_string(), text(&it.fields)));
                (it.ident.to_string(), variants.collect())
            }
            Item::Impl(it) => match it.trait_ {
                // Callers do not see the check of a request.
                Some((of, _)) if text(&of).ends_with("Limited") => continue,
                Some((of, _)) => (text(&it.self_ty), unnamed(text(&of))),
                None => {
                    let methods = it.items.into_iter().filter_map(|item| match item {
                        ImplItem::Fn(it) => Some((it.sig.ident.unraw().to_string(), text(&it.sig))),
                        _ => None,
                    });
                    (text(&it.self_ty), methods.collect())
                }
            },
            Item::Macro(it) => (name(it.mac.tokens.into_iter().next()), unnamed(text(&it.mac.path))),
            Item::Use(it) => (name(it.tree.to_token_stream().into_iter().last()), unnamed(text(&it.tree))),
            _ => continue,
        };
        parts.entry(of).or_default().extend(found);
    }
    parts
}
