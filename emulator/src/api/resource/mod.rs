//! The resources beside bots and conversations: a module for each that has more than the routes of every kind.

pub(crate) mod ability;
mod contact;
mod file;
mod filter;
mod model;
pub(crate) mod search;
mod secret;

use super::context::Routes;
use super::kind::{create, routes_of, update};
use crate::schema::kinds::{ABILITY, DATASET, FILE, MEMORY, RECORD, SECRET, SKILLSET};

pub(super) fn routes() -> Routes {
    [&DATASET, &RECORD, &FILE, &SKILLSET, &ABILITY, &SECRET, &MEMORY]
        .into_iter()
        .fold(Routes::new(), |routes, kind| routes.merge(routes_of(kind, create, update)))
        .merge(ability::routes())
        .merge(contact::routes())
        .merge(file::routes())
        .merge(model::routes())
        .merge(search::routes())
        .merge(secret::routes())
}
