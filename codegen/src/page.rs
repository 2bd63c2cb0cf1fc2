//! The page of an operation: what the document says of it, for whoever makes the call.

use crate::Document;
use crate::document::Place;
use crate::operation::{Operation, Retry};

/// Its lines.
pub(crate) fn page(document: &Document, operation: &Operation) -> Vec<String> {
    let Some(place) = operation.place(document) else { return Vec::new() };
    let text = |key| place.get(key).text().unwrap_or_default();
    let (method, path) = (operation.method.to_uppercase(), &operation.path);
    let mut lines = vec![format!("{}: `{method} {path}`.", text("summary").trim_end_matches('.')), String::new()];
    let words = text("description").lines().map(str::to_owned);
    lines.extend(words.chain([String::new()]).skip_while(String::is_empty));
    if let Some(call) = &operation.call {
        lines.push(format!("- Call: [`{call}`](crate::{call})."));
    }
    lines.push(format!("- Retry: {}", retry(operation.retry)));
    let responses: Vec<_> = place.get("responses").entries();
    let (errors, answers): (Vec<_>, Vec<_>) =
        responses.into_iter().partition(|(status, _)| !status.starts_with(['2', '3']));
    for (status, response) in answers {
        let media: Vec<_> = response.get("content").entries().iter().map(|(media, _)| format!("`{media}`")).collect();
        let form = if media.is_empty() { String::new() } else { format!(" as {}", media.join(" or ")) };
        lines.push(format!("- Answer: `{status}`{form}. {}", description(document, &response)));
    }
    if let Some(seconds) = operation.timeout {
        let unless = "unless the client or the call has [another limit](crate::ClientOptions::timeout)";
        lines.push(format!("- Time: {seconds} seconds for a whole answer, {unless}."));
    }
    if !errors.is_empty() {
        lines.extend([String::new(), "# Errors".to_owned()]);
    }
    for (status, response) in errors {
        lines.push(format!("- `{status}`: {}", description(document, &response)));
    }
    let spaced = |line: String| if line.is_empty() { line } else { format!(" {line}") };
    lines.into_iter().map(spaced).collect()
}

/// What the class is for a caller.
fn retry(retry: Retry) -> &'static str {
    match retry {
        Retry::Safe => {
            "[`Retry::Safe`]. Once more changes nothing: it is sent again also where it \
             [may have taken effect](crate::Error::may_have_taken_effect)."
        }
        Retry::Deduplicated => {
            "[`Retry::Deduplicated`]. The server itself recognises the second time: it is sent again also where it \
             [may have taken effect](crate::Error::may_have_taken_effect)."
        }
        Retry::Unsafe => {
            "[`Retry::Unsafe`]. Once more may do it twice: it is sent again only where it cannot \
             [have taken effect](crate::Error::may_have_taken_effect)."
        }
    }
}

/// What a response means, on one line.
fn description(document: &Document, response: &Place<'_>) -> String {
    let words = document.resolve(response.value())["description"].as_str().unwrap_or_default();
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Error, operation};

    const BOTS: &str = r##"
paths:
  /bot/{botId}/wake:
    post:
      operationId: wakeBot
      summary: Wake a bot
      description: |
        It was asleep.

        Softly.
      x-retry: unsafe
      x-timeout: 780
      x-call: BotClient::wake
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
        Ok(page(&document, &operations[0]).join("\n"))
    }

    #[test]
    fn a_page_says_all_that_the_document_says_of_an_operation() -> Result<(), Error> {
        let expected = " Wake a bot: `POST /bot/{botId}/wake`.

 It was asleep.

 Softly.

 - Call: [`BotClient::wake`](crate::BotClient::wake).
 - Retry: [`Retry::Unsafe`]. Once more may do it twice: it is sent again only where it cannot [have taken effect](crate::Error::may_have_taken_effect).
 - Answer: `200` as `application/json` or `application/jsonl`. The bot.
 - Answer: `304`. It is awake.
 - Time: 780 seconds for a whole answer, unless the client or the call has [another limit](crate::ClientOptions::timeout).

 # Errors
 - `4XX`: Not accepted.
 - `503`: Too early.";
        assert_eq!(page_of(BOTS)?, expected);
        Ok(())
    }

    #[test]
    fn a_page_is_silent_where_the_document_is() -> Result<(), Error> {
        let text = "paths: { /bot/wake: { post: { operationId: wakeBot, summary: Wake a bot., x-retry: safe } } }";
        let page = page_of(text)?;
        assert!(page.starts_with(" Wake a bot: `POST /bot/wake`.\n\n - Retry: [`Retry::Safe`]. "), "{page}");
        assert!(page.ends_with("(crate::Error::may_have_taken_effect)."), "{page}");
        Ok(())
    }
}
