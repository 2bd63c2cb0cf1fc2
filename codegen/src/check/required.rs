//! The part of the curated document that the client's handwritten code relies on, held against another document.
//!
//! Handwritten code names types as `types::Bot` and operations as `operations::FETCH_BOT`, so its source is the list of
//! what it relies on: nothing has to be kept in step with it.

use std::collections::BTreeSet;

use heck::ToShoutySnakeCase;

use crate::document::{Document, Place, referenced};
use crate::error::Error;
use crate::model::choices;
use crate::model::operation::{Operation, headers, operations, places};
use crate::model::reach::{contained, sent};
use crate::rust::parts;
use crate::{Generated, generate};

const RULE: &str = "handwritten";
const HELP: &str = "take it over from the curated document, openapi/chatbotkit.yaml";
const OTHER: &str = "give it another name with `x-call`, such as `bot.session.create`";

/// Checks that a document and the code that is generated from it have what the handwritten sources use of `ours`:
/// operations with the same parameters, and types with the same fields. Everything else may be missing.
///
/// # Errors
/// [`Error::Document`] with everything that is missing or differs.
pub fn check(document: &Document, code: &Generated, ours: &Document, sources: &[String]) -> Result<(), Error> {
    // Tests are at the end of a file.
    let sources = sources.iter().filter_map(|source| source.split("\n#[cfg(test)]\nmod ").next());
    let lines = sources.clone().flat_map(str::lines);
    let lines: Vec<_> = lines.filter(|line| !line.trim_start().starts_with("//")).collect();
    let (source, compact) = (lines.join("\n"), lines.concat().replace(' ', ""));
    let names: BTreeSet<_> = words(&source).collect();
    let (calls, used) = (after(&source, "operations::"), after(&source, "types::"));
    let found = operations(document)?;
    let written: BTreeSet<_> = sources.flat_map(methods).collect();
    let twice = found.iter().filter(|it| !it.handwritten && written.contains(&it.call.to_string()));
    let twice = twice.map(|it| it.place(document).breach(RULE, format!("{} is written by hand", it.call), OTHER));
    let mut problems: Vec<_> = twice.collect();
    let mut breach = |place: &Place<'_>, message: String| problems.push(place.breach(RULE, message, HELP));
    // A call is one chain, from the client to the method.
    let is_called = |it: &Operation| {
        let accessors = it.call.resource.iter().map(|name| format!(".{name}()"));
        compact.contains(&format!("{}.{}(", accessors.collect::<String>(), it.call.method))
    };
    for expected in operations(ours)?.iter().filter(|it| calls.contains(&*it.constant()) || is_called(it)) {
        let id = &expected.id;
        match found.iter().find(|operation| operation.id == *id) {
            None => breach(&document.root().get("paths"), format!("has no {id}, which handwritten code calls")),
            Some(it) if is_called(expected) && it.call != expected.call => {
                breach(
                    &it.place(document).get("x-call"),
                    format!("{id} is not {}, which handwritten code calls", expected.call),
                );
            }
            Some(it) if signature(it) == signature(expected) => {}
            Some(it) => breach(&it.place(document), format!("{id} differs from the one that handwritten code calls")),
        }
    }
    let components = document.root().get("components");
    let constants = |document: &Document| -> BTreeSet<_> {
        headers(&document.root()).map(|(key, _)| key.to_shouty_snake_case()).collect()
    };
    for missing in constants(ours).difference(&constants(document)).filter(|name| names.contains(&***name)) {
        breach(&components, format!("has no header parameter for {missing}, which handwritten code sends"));
    }
    let schemas = components.get("schemas");
    let (parts, our_parts) = (parts(&code.types), parts(&generate(ours)?.types));
    let named: Vec<_> = ours.schemas().into_iter().filter(|(name, _)| used.contains(name)).collect();
    // The variants of a union are used with what they hold.
    let held = named.iter().flat_map(|(_, schema)| {
        let data = schema.get("x-events").children().filter_map(|event| referenced(&event.value()["data"]));
        choices(schema.value()).chain(data).collect::<Vec<_>>()
    });
    for name in named.iter().map(|(name, _)| *name).chain(held).collect::<BTreeSet<_>>() {
        let theirs = schemas.get(name);
        if theirs.is_null() {
            breach(&schemas, format!("has no {name}, which handwritten code uses"));
            continue;
        }
        let missing = our_parts.get(name).into_iter().flatten().filter(|part| {
            let is_used = part.0.is_empty() || names.contains(&*part.0);
            is_used && !parts.get(name).is_some_and(|parts| parts.contains(part))
        });
        let missing: BTreeSet<_> = missing.map(|(part, _)| part).collect();
        if missing.is_empty() {
            continue;
        }
        // A type that is sent as well has other fields.
        let bodies = places(&document.root()).into_iter().map(|(_, _, operation)| operation.get("requestBody"));
        let mut bodies = bodies.filter(|body| contained(document, [body.value()]).contains(name));
        let body = if sent(ours).contains(name) { None } else { bodies.next() };
        if let Some(body) = body {
            breach(&body, format!("sends {name}, which handwritten code only receives"));
            continue;
        }
        for part in missing {
            let message = match part.as_str() {
                "" => format!("{name} is another kind of type than the one that handwritten code uses"),
                part => format!("{part} is missing or of another type, and handwritten code uses it"),
            };
            breach(&theirs, message);
        }
    }
    Error::accept(problems)
}

/// All that the method of an operation is made of.
fn signature(operation: &Operation) -> impl PartialEq {
    let Operation { segments, body, response, optional, stream, handwritten, .. } = operation.clone();
    (segments, body, response, optional, stream, handwritten, operation.query_type())
}

/// The methods in a Rust source, such as `Client::new`.
fn methods(source: &str) -> Vec<String> {
    let all = parts(source).into_iter().flat_map(|(of, parts)| parts.into_iter().map(move |part| (of.clone(), part)));
    let methods = all.filter(|(_, (_, signature))| signature.contains("fn "));
    methods.map(|(of, (name, _))| format!("{of}::{name}")).collect()
}

/// The names in a Rust source.
fn words(source: &str) -> impl Iterator<Item = &str> {
    source.split(|letter: char| !letter.is_alphanumeric() && letter != '_').filter(|word| !word.is_empty())
}

/// The names that stand after that of a module, as in `types::{Bot, BotId}`.
fn after<'a>(source: &'a str, module: &str) -> BTreeSet<&'a str> {
    let names = source.split(module).skip(1).map(|rest| match rest.strip_prefix('{') {
        Some(list) => list.split('}').next().unwrap_or_default(),
        None => words(rest).next().unwrap_or_default(),
    });
    names.flat_map(words).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const OURS: &str = r##"openapi: 3.0.3
info: { title: It, version: v1 }
servers: [{ url: "https://a/v1" }, { url: "{origin}/v1" }]
tags: [{ name: bot, description: Bots. }]
paths:
  /bot/{botId}/fetch:
    get:
      operationId: fetchBot
      summary: It
      x-retry: idempotent
      parameters: [{ name: botId, in: path, required: true, schema: { $ref: "#/components/schemas/BotId" } }]
      responses: { "200": { description: It., content: { application/json: { schema: { $ref: "#/components/schemas/Bot" } } } } }
  /bot/poke:
    post:
      operationId: pokeBot
      summary: It
      x-retry: idempotent
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Poke" } } } }
      responses: { "200": { description: It., content: { application/jsonl: { schema: { $ref: "#/components/schemas/Event" } } } } }
components:
  schemas:
    BotId: { description: It., type: string }
    Bot: { description: It., type: object, properties: { name: { description: It., type: string }, nickName: { description: It., type: string }, age: { description: It., type: integer } } }
    Poke: { description: It., type: object, properties: { where: { description: It., type: string }, how: { $ref: "#/components/schemas/How" } } }
    How: { description: It., oneOf: [{ $ref: "#/components/schemas/Hand" }, { $ref: "#/components/schemas/Bot" }] }
    Hand: { description: It., type: string, enum: [left, right] }
    Event: { description: It., x-events: { token: { description: It., data: { $ref: "#/components/schemas/Token" } }, end: { description: It., data: { $ref: "#/components/schemas/Bot" } } } }
    Token: { description: It., type: object, properties: { token: { description: It., type: string } } }
"##;

    const SOURCE: &str = "use crate::types::{Bot, Event, How, Other, Poke};
        fn it(bot: &Bot) { send(&operations::FETCH_BOT, bot.nick_name, Poke::builder().build(), How::Hand) }
        fn event(event: Event) { match event { Event::Token(it) => it.token, _ => {} } }";

    fn check(theirs: &str) -> String {
        check_with(theirs, OURS, SOURCE)
    }

    fn check_with(theirs: &str, ours: &str, source: &str) -> String {
        let [theirs, ours] = [theirs, ours].map(|text| Document::parse("theirs.yaml", text).expect("a document"));
        let code = generate(&theirs).expect("code");
        let checked = super::check(&theirs, &code, &ours, &[source.to_owned()]);
        checked.map_or_else(|error| error.to_string(), |()| String::new())
    }

    #[test]
    fn a_method_has_the_name_by_which_handwritten_code_calls_it_and_no_handwritten_name() {
        let source = "impl BotClient {\n    async fn wake(&self) {}\n}\nfn it() {\n    client\n        .bot()\n        .poke(it);\n}\n#[cfg(test)]\nmod tests { client.bot().fetch(id) }";
        let called = |name: &str| {
            OURS.replace("operationId: pokeBot", &format!("operationId: pokeBot\n      x-call: bot.{name}"))
        };
        let place = "theirs.yaml:14: paths./bot/poke.post";
        let other = format!(
            "theirs.yaml:16: paths./bot/poke.post.x-call: pokeBot is not BotClient::poke, which handwritten code calls: {HELP}"
        );
        let twice = format!("{place}: BotClient::wake is written by hand: {OTHER}");
        assert_eq!(check_with(&called("poke"), OURS, source), "");
        assert_eq!(check_with(&called("nudge"), OURS, source), other);
        assert_eq!(check_with(&called("wake"), OURS, source), format!("{twice}\n{other}"));
        assert_eq!(check_with(&OURS.replace("/bot/{botId}/fetch", "/bot/{botId}/get"), OURS, source), "");
    }

    #[test]
    fn type_that_is_also_sent_is_refused_at_the_body() {
        let ours = OURS.replace("Token: { description: It.,", "Token: { description: It., required: [token],");
        let theirs =
            ours.replace("$ref: \"#/components/schemas/Poke\" } } }", "$ref: \"#/components/schemas/Token\" } } }");
        let expected =
            "theirs.yaml:18: paths./bot/poke.post.requestBody: sends Token, which handwritten code only receives";
        let problems = check_with(&theirs, &ours, SOURCE);
        assert_eq!(problems.matches(&format!("{expected}: {HELP}")).count(), 1, "{problems}");
    }

    #[test]
    fn a_document_has_the_headers_that_handwritten_code_sends() {
        let header = "components:\n  parameters: { zone: { name: x-zone, in: header, schema: { type: string } } }";
        let ours = Document::parse("ours.yaml", OURS.replace("components:", header)).expect("a document");
        let theirs = Document::parse("theirs.yaml", OURS).expect("a document");
        let code = generate(&theirs).expect("code");
        let check = |source: &str| super::check(&theirs, &code, &ours, &[source.to_owned()]);
        check("").expect("no header is used");
        let error = check("headers::ZONE").expect_err("a header is missing").to_string();
        assert!(error.contains("has no header parameter for ZONE, which handwritten code sends"), "{error}");
    }

    #[test]
    fn a_document_may_lack_what_no_handwritten_code_uses() {
        let end = ", end: { description: It., data: { $ref: \"#/components/schemas/Bot\" } }";
        let age = ", age: { description: It., type: integer }";
        assert!([end, age, " name: {"].iter().all(|part| OURS.contains(part)));
        assert_eq!(check(&OURS.replace(end, "").replace(age, "").replace(" name: {", " title: {")), "");
    }

    #[test]
    fn a_document_without_what_handwritten_code_uses_is_refused_at_its_line() {
        let schemas = "components.schemas";
        let field = "is missing or of another type, and handwritten code uses it";
        let kind = "is another kind of type than the one that handwritten code uses";
        for (from, to, expected) in [
            (
                "operationId: fetchBot",
                "operationId: getBot",
                "5: paths: has no fetchBot, which handwritten code calls".to_owned(),
            ),
            (
                "application/json: { schema: { $ref: \"#/components/schemas/Bot\"",
                "application/json: { schema: { $ref: \"#/components/schemas/Token\"",
                "7: paths./bot/{botId}/fetch.get: fetchBot differs from the one that handwritten code calls".to_owned(),
            ),
            (
                "nickName: { description: It., type: string",
                "nickName: { description: It., type: integer",
                format!("23: {schemas}.Bot: nick_name {field}"),
            ),
            ("nickName: {", "nickName: { x-name: nick,", format!("23: {schemas}.Bot: nick_name {field}")),
            (
                "Token: { description: It.,",
                "Token: { description: It., required: [token], x-essential: [token],",
                format!("28: {schemas}.Token: token {field}"),
            ),
            (
                "Poke: { description: It.,",
                "Poke: { description: It., required: [where],",
                format!("24: {schemas}.Poke: Poke {kind}"),
            ),
            ("Hand: { description: It.", "Hand: { description: Its.", String::new()),
            ("[{ $ref: \"#/components/schemas/Hand\" }, ", "[", format!("25: {schemas}.How: Hand {field}")),
            (
                "token: { description: It., data: { $ref: \"#/components/schemas/Token\" } }, ",
                "",
                format!("27: {schemas}.Event: Token {field}"),
            ),
            (
                "token: { description: It., data",
                "token: { unboxed: true, description: It., data",
                format!("27: {schemas}.Event: Token {field}"),
            ),
            (
                "{ token: { description: It., type: string } }",
                "{ token: { description: It., type: boolean } }",
                format!("28: {schemas}.Token: token {field}"),
            ),
        ] {
            assert!(OURS.contains(from), "{from}");
            let expected = if expected.is_empty() { expected } else { format!("theirs.yaml:{expected}: {HELP}") };
            assert_eq!(check(&OURS.replacen(from, to, 1)), expected, "{to}");
        }
        let robot = OURS.replace("    Bot: {", "    Robot: {").replace("schemas/Bot\"", "schemas/Robot\"");
        assert!(
            check(&robot).contains(&format!("components.schemas: has no Bot, which handwritten code uses: {HELP}"))
        );
    }
}
