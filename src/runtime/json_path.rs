//! Finds the place of a value in JSON by the position that `serde_json` reports for a problem with it.

use std::fmt;

use serde_json::Value;

use super::value::json_text;

/// The path of a value in another one. Displayed like `items[0].name`.
pub(crate) struct Path(pub(crate) Vec<Step>);

pub(crate) enum Step {
    Key(String),
    Index(usize),
}

impl Path {
    /// Returns the path of the innermost value that ends at a position in the JSON of a value, or begins there: `serde_json`
    /// reports a problem with the fields of an object at its end, and with an object in place of another value at its start. A type
    /// of the caller may return errors without a position, whose path is that of a value near it.
    pub(crate) fn at(mut value: &Value, position: usize) -> Self {
        let mut path = Vec::new();
        let mut start = 0;
        while let Some((step, inner, at)) = inner(value, start, position) {
            path.push(step);
            (value, start) = (inner, at);
        }
        Self(path)
    }
}

/// The value in a list or object that has a position in it, or at its edge, and the position of its start.
fn inner(value: &Value, start: usize, position: usize) -> Option<(Step, &Value, usize)> {
    // Behind the bracket.
    let mut at = start + 1;
    let mut has_position = |key: &str, value: &Value| {
        let from = at + key.len();
        let to = from + json_text(value).len();
        // Behind the comma.
        at = to + 1;
        (from..=to).contains(&position).then_some(from)
    };
    match value {
        Value::Object(fields) => fields.iter().find_map(|(name, value)| {
            let key = json_text(&name.as_str().into()) + ":";
            has_position(&key, value).map(|from| (Step::Key(name.clone()), value, from))
        }),
        Value::Array(items) => items
            .iter()
            .enumerate()
            .find_map(|(index, value)| has_position("", value).map(|from| (Step::Index(index), value, from))),
        _ => None,
    }
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.is_empty() {
            return f.write_str(".");
        }
        for (index, step) in self.0.iter().enumerate() {
            match step {
                Step::Key(key) if index == 0 => f.write_str(key)?,
                Step::Key(key) => write!(f, ".{key}")?,
                Step::Index(index) => write!(f, "[{index}]")?,
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use serde::Deserialize;
    use serde_json::json;

    use super::super::choice::first_choice;
    use super::*;

    #[derive(Debug, Deserialize)]
    #[allow(dead_code, reason = "only errors matter")]
    struct List {
        items: Vec<Item>,
        #[serde(default)]
        by_name: BTreeMap<String, Item>,
        #[serde(default)]
        picks: Vec<Pick>,
        #[serde(default)]
        zoo: Option<Pick>,
    }

    #[derive(Debug)]
    struct Pick;

    impl<'de> Deserialize<'de> for Pick {
        fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            first_choice(deserializer, "Pick", |json| (json == "1").then_some(Pick))
        }
    }

    #[derive(Debug, Deserialize)]
    #[allow(dead_code, reason = "only errors matter")]
    struct Item {
        id: String,
        #[serde(default)]
        count: i8,
    }

    #[test]
    fn path_is_that_of_the_value_at_fault() {
        for (value, path) in [
            (json!(5), "."),
            (json!({}), "."),
            (json!({ "items": {} }), "items"),
            (json!({ "items": null }), "items"),
            (json!({ "items": [{ "id": "a" }, { "id": "b", "count": "é\n" }] }), "items[1].count"),
            (json!({ "items": [{ "id": "a", "count": 1.5 }, { "id": "b" }] }), "items[0].count"),
            (json!({ "items": [{ "id": "a", "count": [] }] }), "items[0].count"),
            (json!({ "items": [{ "id": "a", "count": 1000 }] }), "items[0].count"),
            (json!({ "items": [{ "id": "a" }, { "count": 1 }] }), "items[1]"),
            (json!({ "items": [[]] }), "items[0]"),
            (json!({ "items": [], "by_name": { "a": { "id": "a" }, "ü\"": { "id": false } } }), "by_name.ü\".id"),
            (json!({ "items": [], "picks": [1, { "a": { "b": 1 } }, 1] }), "picks[1]"),
            (json!({ "items": [], "picks": [1, true] }), "picks[1]"),
            (json!({ "items": [], "picks": [[1], "a"] }), "picks[0]"),
            (json!({ "items": [], "picks": [null, {}] }), "picks[0]"),
            (json!({ "items": [], "zoo": true }), "zoo"),
            (json!({ "items": [], "zoo": { "a": [] } }), "zoo"),
        ] {
            let problem = serde_json::from_str::<List>(&value.to_string()).expect_err("a value that does not fit");
            assert_eq!(Path::at(&value, problem.column()).to_string(), path, "{value}: {problem}");
        }
    }
}
