//! The part of `JSONPath` that targets of overlays need: one place after another, or all of them.

use crate::document::Place;

/// The key or the index of a place below another; none for all places below it.
type Step = Option<String>;

/// Takes a path apart.
///
/// # Errors
/// The description of an invalid path.
pub(super) fn parse(path: &str) -> Result<Vec<Step>, String> {
    let mut rest = path.strip_prefix('$').ok_or("does not begin with `$`, the whole document")?;
    let mut steps = Vec::new();
    while !rest.is_empty() {
        let (step, after) = step(rest).ok_or_else(|| {
            format!("cannot be read from `{rest}` on; known are `.name`, `['name']`, `[0]`, `.*` and `[*]`")
        })?;
        steps.push(step);
        rest = after;
    }
    Ok(steps)
}

fn step(rest: &str) -> Option<(Step, &str)> {
    if let Some(after) = rest.strip_prefix(".*").or_else(|| rest.strip_prefix("[*]")) {
        return Some((None, after));
    }
    if let Some(name) = rest.strip_prefix('.') {
        return prefix(name, |it| it.is_alphanumeric() || it == '_');
    }
    let inside = rest.strip_prefix('[')?;
    let (key, after) = match inside.chars().next()? {
        quote @ ('\'' | '"') => quoted(&inside[1..], quote)?,
        _ => prefix(inside, |it| it.is_ascii_digit())?,
    };
    Some((key, after.strip_prefix(']')?))
}

/// The part at the beginning of a text, of one letter at least, and what comes after.
fn prefix(text: &str, is_part: fn(char) -> bool) -> Option<(Step, &str)> {
    let (name, after) = text.split_at(text.find(|letter| !is_part(letter)).unwrap_or(text.len()));
    (!name.is_empty()).then(|| (Some(name.to_owned()), after))
}

/// A text up to its closing quote, which a backslash takes the meaning of, and what comes after.
fn quoted(text: &str, quote: char) -> Option<(Step, &str)> {
    let mut name = String::new();
    let mut letters = text.chars();
    loop {
        match letters.next()? {
            '\\' => name.push(letters.next()?),
            letter if letter == quote => return Some((Some(name), letters.as_str())),
            letter => name.push(letter),
        }
    }
}

/// The places that the steps lead to.
pub(super) fn find<'a>(place: Place<'a>, steps: &[Step]) -> Vec<Place<'a>> {
    let Some((step, rest)) = steps.split_first() else { return vec![place] };
    let below = place.children().filter(|below| step.as_deref().is_none_or(|key| key == below.key()));
    below.flat_map(|place| find(place, rest)).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::document::Document;

    #[test]
    fn a_path_leads_to_the_places_that_it_names() {
        let value = json!({ "paths": { "/bot/{botId}": { "get": { "tags": ["a", "b"] }, "post": {} } }, "it's": 1 });
        let document = Document::from_value("bots.yaml", value);
        for (path, expected) in [
            ("$", vec![""]),
            ("$.paths", vec!["paths"]),
            ("$.paths['/bot/{botId}'].get", vec!["paths /bot/{botId} get"]),
            (r#"$["paths"]["/bot/{botId}"].*"#, vec!["paths /bot/{botId} get", "paths /bot/{botId} post"]),
            ("$.paths[*].get.tags[1]", vec!["paths /bot/{botId} get tags 1"]),
            ("$.paths.*.*.tags[*]", vec!["paths /bot/{botId} get tags 0", "paths /bot/{botId} get tags 1"]),
            (r"$['it\'s']", vec!["it's"]),
            ("$.paths.nothing", vec![]),
        ] {
            let places = find(document.root(), &parse(path).expect("a path"));
            assert_eq!(places.iter().map(|place| place.keys().join(" ")).collect::<Vec<_>>(), expected, "{path}");
        }
    }

    #[test]
    fn unsupported_jsonpath_is_an_error() {
        assert_eq!(parse("paths").unwrap_err(), "does not begin with `$`, the whole document");
        let known = "known are `.name`, `['name']`, `[0]`, `.*` and `[*]`";
        for (path, rest) in [
            ("$..get", "..get"),
            ("$.paths[?@.x]", "[?@.x]"),
            ("$.a[0:2]", "[0:2]"),
            ("$.a.x-y", "-y"),
            ("$['a", "['a"),
            ("$.", "."),
        ] {
            assert_eq!(parse(path).unwrap_err(), format!("cannot be read from `{rest}` on; {known}"));
        }
    }
}
