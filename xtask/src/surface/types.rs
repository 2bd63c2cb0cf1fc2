//! The types: structs, enums, their builders and the traits that they implement.

use std::collections::{BTreeMap, BTreeSet};

use syn::punctuated::Punctuated;
use syn::{
    Attribute, Expr, Field, Fields, ImplItem, Item, ItemEnum, ItemImpl, ItemMod, ItemStruct, Meta, Pat, Stmt, Token,
};

use super::facts::{Facts, contents, literal, public, unexpected, uses};
use super::{NON_EXHAUSTIVE, OPTIONAL, REQUIRED, signature, spelling};

/// Internal traits of the client.
const OWN: [&str; 2] = ["Limited", "Union"];

pub(super) fn types(module: &ItemMod, facts: &mut Facts) -> anyhow::Result<()> {
    let items: Vec<_> = contents(module).collect();
    let hidden: BTreeSet<_> = items.iter().filter_map(|item| hidden(item)).collect();
    let local: BTreeSet<_> = items.iter().filter_map(|item| name(item)).filter(|it| !hidden.contains(it)).collect();
    let words = words(&items);
    let macros = macros(&items)?;
    for item in items {
        match item {
            Item::Use(item) => uses("types", &item.tree, facts),
            Item::Struct(item) if local.contains(&item.ident.to_string()) => structure(item, &macros, facts),
            Item::Enum(item) if local.contains(&item.ident.to_string()) => {
                enumeration(item, &macros, &words, facts);
            }
            Item::Impl(item) => implementation(item, &local, facts)?,
            Item::Struct(_) | Item::Enum(_) | Item::Macro(_) => {}
            _ => return Err(unexpected("types")),
        }
    }
    Ok(())
}

fn name(item: &Item) -> Option<String> {
    match item {
        Item::Struct(ItemStruct { ident, vis, .. }) | Item::Enum(ItemEnum { ident, vis, .. }) if public(vis) => {
            Some(ident.to_string())
        }
        _ => None,
    }
}

fn hidden(item: &Item) -> Option<String> {
    let (Item::Struct(ItemStruct { attrs, .. }) | Item::Enum(ItemEnum { attrs, .. })) = item else { return None };
    let hidden = |it: &Attribute| matches!(&it.meta, Meta::List(list) if list.path.is_ident("doc"));
    attrs.iter().any(hidden).then(|| name(item)).flatten()
}

/// The client's own macros that give a type its conversions, by the name of the type.
fn macros(items: &[&Item]) -> anyhow::Result<BTreeMap<String, String>> {
    let calls = items.iter().filter_map(|item| if let Item::Macro(call) = item { Some(&call.mac) } else { None });
    let named = calls.map(|call| {
        let first = call.tokens.clone().into_iter().next();
        let of: syn::Ident = syn::parse2(first.into_iter().collect()).map_err(|_| unexpected("types"))?;
        let name = call.path.segments.last().ok_or_else(|| unexpected("types"))?;
        Ok((of.to_string(), format!("{}!", name.ident)))
    });
    named.collect()
}

/// The wire values of enum variants by `Enum::Variant`, from the matches that return them.
fn words(items: &[&Item]) -> BTreeMap<String, String> {
    let mut words = BTreeMap::new();
    for item in items {
        let Item::Impl(ItemImpl { trait_: None, self_ty, items, .. }) = item else { continue };
        for method in items.iter().filter_map(|item| if let ImplItem::Fn(method) = item { Some(method) } else { None })
        {
            let [Stmt::Expr(Expr::Match(choice), _)] = &method.block.stmts[..] else { continue };
            for arm in &choice.arms {
                let path = match &arm.pat {
                    Pat::Path(path) => &path.path,
                    Pat::TupleStruct(pattern) => &pattern.path,
                    _ => continue,
                };
                if let (Some(variant), Some(word)) = (path.segments.last(), literal(&arm.body)) {
                    words.insert(format!("{}::{}", spelling::of_type(self_ty), variant.ident), word);
                }
            }
        }
    }
    words
}

/// The names in all of an item's attributes of one kind, such as `derive`.
fn listed(attributes: &[Attribute], kind: &str) -> BTreeSet<String> {
    let lists = attributes.iter().filter(|it| it.path().is_ident(kind));
    // Other forms are not lists of names.
    let lists = lists.filter_map(|it| it.parse_args_with(Punctuated::<Meta, Token![,]>::parse_terminated).ok());
    let names = lists.flatten().filter_map(|meta| Some(meta.path().segments.last()?.ident.to_string()));
    names.collect()
}

fn shape(kind: &str, name: &str, attributes: &[Attribute], macros: &BTreeMap<String, String>) -> String {
    let mut words = vec![kind.to_owned()];
    if attributes.iter().any(|it| it.path().is_ident("non_exhaustive")) {
        words.push(NON_EXHAUSTIVE.to_owned());
    }
    // Every type implements serde's traits, and a builder is listed by itself.
    let silent = ["Deserialize", "Serialize", "Builder"];
    words.extend(listed(attributes, "derive").into_iter().filter(|it| !silent.contains(&it.as_str())));
    words.extend(macros.get(name).cloned());
    words.join(", ")
}

fn structure(item: &ItemStruct, macros: &BTreeMap<String, String>, facts: &mut Facts) {
    let name = item.ident.to_string();
    facts.insert(format!("types::{name}"), shape("struct", &name, &item.attrs, macros));
    let built = listed(&item.attrs, "derive").contains("Builder");
    let into = item.attrs.iter().any(|it| it.path().is_ident("builder") && spelling::spaced(it).contains("into"));
    if built {
        facts.insert(format!("types::{name}::builder"), format!("fn() -> {name}Builder"));
    }
    for (index, field) in item.fields.iter().enumerate() {
        let field_name = field.ident.as_ref().map_or_else(|| index.to_string(), spelling::of_name);
        if public(&field.vis) {
            facts.insert(format!("types::{name}.{field_name}"), spelling::of_type(&field.ty));
        }
        if built && let Some(setter) = setter(field, into) {
            facts.insert(format!("types::{name}::builder().{field_name}"), setter);
        }
    }
}

/// The setter that bon generates for a field. Fields that can be cleared have handwritten setters.
fn setter(field: &Field, into: bool) -> Option<String> {
    let arguments = listed(&field.attrs, "builder");
    if arguments.contains("skip") || arguments.contains("setters") {
        return None;
    }
    let ty = spelling::of_type(&field.ty);
    let (ty, need) = match ty.strip_prefix("Option<").and_then(|ty| ty.strip_suffix('>')) {
        Some(inner) => (inner, OPTIONAL),
        None if arguments.contains("default") => (ty.as_str(), OPTIONAL),
        None => (ty.as_str(), REQUIRED),
    };
    Some(if into { format!("impl Into<{ty}>, {need}") } else { format!("{ty}, {need}") })
}

fn enumeration(
    item: &ItemEnum,
    macros: &BTreeMap<String, String>,
    words: &BTreeMap<String, String>,
    facts: &mut Facts,
) {
    let name = item.ident.to_string();
    facts.insert(format!("types::{name}"), shape("enum", &name, &item.attrs, macros));
    for variant in &item.variants {
        let path = format!("{name}::{}", variant.ident);
        let word = words.get(&path).cloned().or_else(|| renamed(&variant.attrs));
        let held = match &variant.fields {
            Fields::Unnamed(fields) => Some(fields.unnamed.iter().map(|field| spelling::of_type(&field.ty))),
            _ => None,
        };
        let held = held.map(|held| format!("({})", held.collect::<Vec<_>>().join(", ")));
        let facts_of: Vec<_> = word.map(|word| format!("{word:?}")).into_iter().chain(held).collect();
        facts.insert(format!("types::{path}"), facts_of.join(" "));
    }
}

fn renamed(attributes: &[Attribute]) -> Option<String> {
    let mut word = None;
    for attribute in attributes.iter().filter(|it| it.path().is_ident("serde")) {
        // Other forms do not rename.
        let _ = attribute.parse_nested_meta(|meta| {
            if meta.path.is_ident("rename") {
                word = Some(meta.value()?.parse::<syn::LitStr>()?.value());
            }
            Ok(())
        });
    }
    word
}

fn implementation(item: &ItemImpl, local: &BTreeSet<String>, facts: &mut Facts) -> anyhow::Result<()> {
    let of = spelling::of_type(&item.self_ty);
    let Some((path, _)) = &item.trait_ else {
        return methods(item, &of, local, facts);
    };
    let name = path.segments.last().map(|segment| segment.ident.to_string()).unwrap_or_default();
    if OWN.contains(&name.as_str()) {
        return Ok(());
    }
    let types = item.items.iter().filter_map(|item| match item {
        ImplItem::Type(it) => Some(format!("{} = {}", it.ident, spelling::of_type(&it.ty))),
        _ => None,
    });
    let types = types.collect::<Vec<_>>().join(", ");
    let spelled = spelling::of_path(path);
    let (of, spelled) = match spelled.strip_prefix("From<").and_then(|from| from.strip_suffix('>')) {
        // It belongs to the type of this module, in whichever direction it goes.
        Some(from) if !local.contains(&of) => (from.to_owned(), format!("Into<{of}>")),
        _ => (of, spelled),
    };
    facts.insert(format!("types::{of} impl {spelled}"), types);
    Ok(())
}

fn methods(item: &ItemImpl, of: &str, local: &BTreeSet<String>, facts: &mut Facts) -> anyhow::Result<()> {
    let built = of.split('<').next().and_then(|name| name.strip_suffix("Builder")).filter(|it| local.contains(*it));
    for method in &item.items {
        let ImplItem::Fn(method) = method else { return Err(unexpected("types")) };
        let name = spelling::of_name(&method.sig.ident);
        match built {
            _ if !public(&method.vis) => {}
            // A setter returns the builder, as all setters do.
            Some(built) => {
                let fact = match &signature::arguments(&method.sig, false)[..] {
                    [] => format!("(), {OPTIONAL}"),
                    given => format!("{}, {OPTIONAL}", given.join(", ")),
                };
                facts.insert(format!("types::{built}::builder().{name}"), fact);
            }
            None => {
                facts.insert(format!("types::{of}::{name}"), signature::signature(&method.sig));
            }
        }
    }
    Ok(())
}
