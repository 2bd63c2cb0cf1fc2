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
    let mut found = Vec::new();
    let mut types = BTreeMap::new();
    for resource in resources(document, &operations) {
        let mut names = BTreeMap::new();
        let mut claim = |place: &Place<'_>, name: &str, what: String, found: &mut Vec<Problem>| {
            if TAKEN.contains(&name) {
                found.push(place.problem(format!("`{name}` is a method that every client has")).help(HELP));
            }
            if let Some(other) = names.insert(name.to_owned(), what.clone()) {
                let method = format!("{}::{name}", resource.client());
                found.push(place.problem(format!("{what} and {other} are both `{method}` in Rust")).help(HELP));
            }
        };
        for path in &resource.below {
            // The place of a resource is that of the first operation which needs it.
            let operation = operations.iter().find(|operation| operation.call.resource.starts_with(path));
            let Some(place) = operation.map(|operation| operation.place(document)) else { continue };
            let resource = path.join(".");
            claim(&place, &path[path.len() - 1], format!("the resource {resource}"), &mut found);
            if description(document, path).is_none_or(|text| text.trim().is_empty()) {
                let problem = place.problem(format!("the resource {resource} has no description"));
                found.push(problem.help(format!("add `{{ name: {resource}, description: … }}` to `tags`")));
            }
            if let Some(other) = types.insert(client_type(path), resource.clone()) {
                let client = client_type(path);
                found.push(place.problem(format!("{resource} and {other} are both `{client}` in Rust")).help(HELP));
            }
        }
        for operation in &resource.operations {
            let place = operation.place(document);
            claim(&place, &operation.call.method, operation.id.clone(), &mut found);
        }
    }
    problems.extend(found.into_iter().map(|problem| problem.rule("method")));
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
