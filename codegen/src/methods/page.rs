//! The documentation of an operation in the operation table, and the parts that its method shares with it.

use crate::code::paragraphs;
use crate::document::{Document, Place};
use crate::markdown::with_plain_code;
use crate::model::operation::{Idempotency, Operation, Response};

/// Its text.
pub(crate) fn page(document: &Document, operation: &Operation) -> String {
    let place = operation.place(document);
    let text = |key| with_plain_code(place.get(key).text().unwrap_or_default());
    let (method, path) = (operation.method.to_uppercase(), &operation.path);
    let mut facts = vec![
        format!("- Method: [`{0}`](crate::{0}).", operation.call),
        format!("- Idempotency: {}", idempotency(operation.idempotency)),
    ];
    facts.extend(operation.deprecated.then(|| "- Deprecated.".to_owned()));
    let responses = place.get("responses").entries();
    for (status, response) in responses.iter().filter(|(status, _)| is_success(status)) {
        let media: Vec<_> = response.get("content").entries().iter().map(|(media, _)| format!("`{media}`")).collect();
        let form = if media.is_empty() { String::new() } else { format!(" as {}", media.join(" or ")) };
        facts.push(format!("- Response: `{status}`{form}. {}", description(document, response)));
    }
    if let Some(seconds) = operation.timeout {
        let unless = "unless the client or the call sets [another timeout](crate::ClientOptions::timeout)";
        facts.push(format!("- Timeout: {seconds} seconds for a whole response, {unless}."));
    }
    if let Some(seconds) = operation.idle_timeout {
        let unless = "unless the client or the call sets [another](crate::ClientOptions::stream_idle_timeout)";
        facts.push(format!("- Idle timeout: {seconds} seconds, {unless}."));
    }
    paragraphs([
        format!("{}: `{method} {path}`.", text("summary").trim_end_matches('.')),
        text("description"),
        facts.join("\n"),
        errors(document, &place),
    ])
}

/// The section on errors: a line for each response that is not a success.
pub(super) fn errors(document: &Document, place: &Place<'_>) -> String {
    let responses = place.get("responses").entries().into_iter().filter(|(status, _)| !is_success(status));
    let errors = responses.map(|(status, response)| format!("- `{status}`: {}", description(document, &response)));
    let errors = errors.collect::<Vec<_>>().join("\n");
    if errors.is_empty() { errors } else { format!("# Errors\n{errors}") }
}

/// The ways to read the response.
pub(super) fn forms(operation: &Operation) -> String {
    let awaited = operation.response.as_ref().map(|response| match response {
        Response::Schema(name) => format!("Await it for the [`{name}`](types::{name})"),
        Response::Text(_) => "Await it for the text".to_owned(),
        Response::Bytes(_) => "Await it for the bytes, or [stream](Call::byte_stream) them".to_owned(),
        Response::Nothing => "Await it; the response has no value".to_owned(),
    });
    let streamed = operation.stream.as_ref().map(|name| format!("[`{name}`](types::{name}) events"));
    match (awaited, streamed) {
        (Some(awaited), Some(events)) => format!("{awaited}, or [stream](Call::stream) it for the {events}."),
        (Some(awaited), None) => format!("{awaited}."),
        (None, Some(events)) => format!("[Stream](Call::stream) it for the {events}."),
        (None, None) => String::new(),
    }
}

fn is_success(status: &str) -> bool {
    status.starts_with(['2', '3'])
}

/// The idempotency, and its meaning for retries.
fn idempotency(of: Idempotency) -> String {
    let retried =
        "It is also retried after a failure that [may have taken effect](crate::Error::may_have_taken_effect).";
    match of {
        Idempotency::Idempotent => format!("[`Idempotency::Idempotent`]. {retried}"),
        Idempotency::Deduplicated => format!("[`Idempotency::Deduplicated`] by the server. {retried}"),
        Idempotency::NotIdempotent => "[`Idempotency::NotIdempotent`]. It is retried only where it cannot \
             [have taken effect](crate::Error::may_have_taken_effect)."
            .to_owned(),
    }
}

/// The description of a response, on one line.
fn description(document: &Document, response: &Place<'_>) -> String {
    let words = document.resolve(response.value())["description"].as_str().unwrap_or_default();
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Error;
    use crate::model::operation;

    const BOTS: &str = r##"
paths:
  /bot/{botId}/wake:
    post:
      operationId: wakeBot
      summary: Wake a bot
      description: |
        It was asleep.

        Softly.
      x-retry: not-idempotent
      x-timeout: 780
      responses:
        "200":
          description: >-
            The
            bot.
          content: { application/json: {}, application/jsonl: {} }
        "304": { description: It is awake. }
        "4XX": { $ref: "#/components/responses/Refused" }
        "503": { description: Too early. }
components: { responses: { Refused: { description: Not accepted. } } }
"##;

    fn page_of(text: &str) -> Result<String, Error> {
        let document = Document::parse("bots.yaml", text)?;
        let operations = operation::operations(&document)?;
        Ok(page(&document, &operations[0]))
    }

    #[test]
    fn documentation_contains_everything_the_document_has_about_an_operation() -> Result<(), Error> {
        let expected = "Wake a bot: `POST /bot/{botId}/wake`.

It was asleep.

Softly.

- Method: [`BotClient::wake`](crate::BotClient::wake).
- Idempotency: [`Idempotency::NotIdempotent`]. It is retried only where it cannot [have taken effect](crate::Error::may_have_taken_effect).
- Response: `200` as `application/json` or `application/jsonl`. The bot.
- Response: `304`. It is awake.
- Timeout: 780 seconds for a whole response, unless the client or the call sets [another timeout](crate::ClientOptions::timeout).

# Errors
- `4XX`: Not accepted.
- `503`: Too early.";
        assert_eq!(page_of(BOTS)?, expected);
        Ok(())
    }

    #[test]
    fn documentation_omits_absent_parts() -> Result<(), Error> {
        let text =
            "paths: { /bot/wake: { post: { operationId: wakeBot, summary: Wake a bot., x-retry: idempotent } } }";
        let page = page_of(text)?;
        assert!(page.starts_with("Wake a bot: `POST /bot/wake`.\n\n- Method: [`BotClient::wake`](crate::BotClient::wake).\n- Idempotency: [`Idempotency::Idempotent`]. "), "{page}");
        assert!(page.ends_with("(crate::Error::may_have_taken_effect)."), "{page}");
        Ok(())
    }
}
