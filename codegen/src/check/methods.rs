//! Methods of the resource clients: their names are unique, and each client has a description.

use super::names::twice;
use crate::document::Place;
use crate::error::Problem;
use crate::model::operation::{self, client_type};
use crate::model::resource::resources;

/// Names that every client uses itself, or that the compiler would take for a method of a trait.
pub const TAKEN: [&str; 9] =
    ["base_url", "clone", "clone_from", "extend", "from_env", "into", "new", "request", "try_into"];

const RULE: &str = "method";
const HELP: &str = "give one of them another name with `x-call`, such as `bot.session.create`";

pub(super) fn methods(root: &Place<'_>, problems: &mut Vec<Problem>) {
    let document = root.document;
    let operations = operation::operations(document).unwrap_or_default();
    let (mut methods, mut types) = (Vec::new(), Vec::new());
    for resource in resources(document, &operations) {
        // The place of a resource is that of the first operation which needs it.
        let first = operations.iter().find(|operation| operation.call.resource.starts_with(resource.path));
        let (Some(first), Some((name, parent))) = (first, resource.path.split_last()) else { continue };
        let (place, path) = (first.place(document), resource.path.join("."));
        if resource.description.trim().is_empty() {
            let help = format!("add `{{ name: {path}, description: … }}` to `tags`");
            problems.push(place.breach(RULE, format!("the resource {path} has no description"), help));
        }
        methods.push((format!("the resource {path}"), format!("{}::{name}", client_type(parent)), place.clone()));
        types.push((path, resource.client(), place));
    }
    methods.extend(operations.iter().map(|it| (it.id.clone(), it.call.to_string(), it.place(document))));
    for (_, method, place) in &methods {
        if let Some(name) = TAKEN.iter().find(|name| method.ends_with(&format!("::{name}"))) {
            problems.push(place.breach(RULE, format!("`{name}` is a method that every client has"), HELP));
        }
    }
    let twice = twice(types).into_iter().chain(twice(methods));
    problems.extend(twice.map(|(place, message)| place.breach(RULE, format!("{message} in Rust"), HELP)));
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
