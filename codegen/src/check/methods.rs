//! Methods of the resource clients: their names are unique, and each client has a description.

use std::collections::BTreeMap;

use crate::document::Place;
use crate::error::Problem;
use crate::model::operation::{self, client_type};
use crate::model::resource::{description, resources};

/// Names that every client uses itself, or that the compiler would take for a method of a trait.
pub const TAKEN: [&str; 9] =
    ["base_url", "clone", "clone_from", "extend", "from_env", "into", "new", "request", "try_into"];

const HELP: &str = "give one of them another name with `x-call`, such as `bot.session.create`";

pub(super) fn methods(root: &Place<'_>, problems: &mut Vec<Problem>) {
    let document = root.document();
    let operations = operation::operations(document).unwrap_or_default();
    let mut breach = |place: &Place<'_>, message: &str, help: &str| {
        problems.push(place.breach("method", message, help));
    };
    let mut types = BTreeMap::new();
    for resource in resources(document, &operations) {
        // The place of a resource is that of the first operation which needs it.
        let below = resource.below.iter().filter_map(|path| {
            let operation = operations.iter().find(|operation| operation.call.resource.starts_with(path))?;
            Some((path, operation.place(document)))
        });
        let below: Vec<_> = below.collect();
        for (path, place) in &below {
            let (resource, client) = (path.join("."), client_type(path));
            if description(document, path).is_none_or(|text| text.trim().is_empty()) {
                let help = format!("add `{{ name: {resource}, description: … }}` to `tags`");
                breach(place, &format!("the resource {resource} has no description"), &help);
            }
            if let Some(other) = types.insert(client.clone(), resource.clone()) {
                breach(place, &format!("{resource} and {other} are both `{client}` in Rust"), HELP);
            }
        }
        let below = below
            .into_iter()
            .filter_map(|(path, place)| Some((place, path.last()?, format!("the resource {}", path.join(".")))));
        let methods = resource.operations.iter().map(|it| (it.place(document), &it.call.method, it.id.clone()));
        let mut names = BTreeMap::new();
        for (place, name, what) in below.chain(methods) {
            if TAKEN.contains(&name.as_str()) {
                breach(&place, &format!("`{name}` is a method that every client has"), HELP);
            }
            if let Some(other) = names.insert(name, what.clone()) {
                let method = format!("{}::{name}", resource.client());
                breach(&place, &format!("{what} and {other} are both `{method}` in Rust"), HELP);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{paths, problems};
    use super::HELP;

    const TAGS: &str = "tags: [{ name: bot, description: Bots. }, { name: a, description: As. }]\n";

    fn of(first: (&str, &str), second: (&str, &str)) -> Vec<String> {
        let operation = |(path, more): (&str, &str), id: &str| {
            let responses = "responses: { '200': { description: It. } }";
            format!(
                "  {path}:\n    post: {{ operationId: {id}, summary: It, x-retry: idempotent, {more} {responses} }}\n"
            )
        };
        problems(&paths(&format!("{}{}{TAGS}", operation(first, "one"), operation(second, "two"))))
    }

    #[test]
    fn two_operations_with_one_method_are_refused_at_their_line() {
        for (first, second, expected) in [
            (("/bot/wake", ""), ("/bot/{a}/x", "x-call: bot.wake,"), "two and one are both `BotClient::wake` in Rust"),
            (("/bot/a/wake", ""), ("/bot/a", ""), "two and the resource bot.a are both `BotClient::a` in Rust"),
        ] {
            let found = of(first, second);
            let expected = format!("it.yaml:8: paths.{}.post: {expected}: {HELP}", second.0);
            assert!(found.contains(&expected), "{expected} in {found:#?}");
        }
    }

    #[test]
    fn a_method_that_every_client_has_is_refused_at_its_line() {
        for name in ["new", "extend", "clone", "base_url"] {
            let expected =
                format!("it.yaml:6: paths./bot/{name}.post: `{name}` is a method that every client has: {HELP}");
            assert_eq!(of((&format!("/bot/{name}"), ""), ("/bot/wake", "")), [expected]);
        }
    }

    #[test]
    fn a_resource_without_a_description_is_refused_at_the_line_of_its_first_operation() {
        let help = "add `{ name: bot.session, description: … }` to `tags`";
        let expected =
            format!("it.yaml:8: paths./bot/session/create.post: the resource bot.session has no description: {help}");
        assert_eq!(of(("/bot/wake", ""), ("/bot/session/create", "")), [expected]);
    }
}
