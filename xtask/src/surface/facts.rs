//! The lines of a surface, and helpers for reading them from the generated modules.

use std::collections::BTreeMap;

use anyhow::anyhow;
use syn::{Expr, ExprLit, Item, ItemMod, Lit, UseTree, Visibility};

pub(super) type Facts = BTreeMap<String, String>;

pub(super) fn contents(module: &ItemMod) -> impl Iterator<Item = &Item> {
    module.content.iter().flat_map(|(_, items)| items)
}

pub(super) fn unexpected(module: &str) -> anyhow::Error {
    anyhow!("the generated module {module} has an item that has no place in the surface")
}

pub(super) fn public(visibility: &Visibility) -> bool {
    matches!(visibility, Visibility::Public(_))
}

pub(super) fn literal(expression: &Expr) -> Option<String> {
    match expression {
        Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => Some(text.value()),
        _ => None,
    }
}

/// Re-exports of handwritten items.
pub(super) fn uses(module: &str, tree: &UseTree, facts: &mut Facts) {
    match tree {
        UseTree::Path(path) => uses(module, &path.tree, facts),
        UseTree::Group(group) => group.items.iter().for_each(|tree| uses(module, tree, facts)),
        UseTree::Name(name) => {
            facts.insert(format!("{module}::{}", name.ident), "use".to_owned());
        }
        UseTree::Rename(name) => {
            facts.insert(format!("{module}::{}", name.rename), "use".to_owned());
        }
        UseTree::Glob(_) => {
            facts.insert(format!("{module}::*"), "use".to_owned());
        }
    }
}
