//! The facts of a surface, and what is common to the modules that they are read from.

use std::collections::BTreeMap;

use syn::{Expr, ExprLit, Item, ItemMod, Lit, UseTree, Visibility};

pub(super) type Facts = BTreeMap<String, String>;

pub(super) fn contents(room: &ItemMod) -> impl Iterator<Item = &Item> {
    room.content.iter().flat_map(|(_, items)| items)
}

pub(super) fn unexpected(room: &str) -> String {
    format!("the generated module {room} has an item that has no place in the surface")
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
pub(super) fn uses(room: &str, tree: &UseTree, facts: &mut Facts) {
    match tree {
        UseTree::Path(path) => uses(room, &path.tree, facts),
        UseTree::Group(group) => group.items.iter().for_each(|tree| uses(room, tree, facts)),
        UseTree::Name(name) => {
            facts.insert(format!("{room}::{}", name.ident), "use".to_owned());
        }
        UseTree::Rename(name) => {
            facts.insert(format!("{room}::{}", name.rename), "use".to_owned());
        }
        UseTree::Glob(_) => {
            facts.insert(format!("{room}::*"), "use".to_owned());
        }
    }
}
