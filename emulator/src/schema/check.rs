//! Validation of bodies, reporting only the first problem, with the messages of the real service's validator.

use serde::de::DeserializeOwned;
use serde_json::Value;

use super::error::ApiError;

pub(crate) fn check<T: DeserializeOwned>(body: Value) -> Result<T, ApiError> {
    // Serde would take an array for the fields in their order.
    if body.is_array() {
        return Err(ApiError::bad_request("\"value\" must be of type object"));
    }
    serde_path_to_error::deserialize(body).map_err(|error| {
        let path = error.path().to_string();
        ApiError::bad_request(describe(&path, &error.into_inner().to_string()))
    })
}

/// Translates an error of serde into the wording of the server's validator. Errors of our types continue the name of the field.
fn describe(path: &str, problem: &str) -> String {
    let field = |name: &str| match path {
        "." => name.to_owned(),
        _ if path == name || path.ends_with(&format!(".{name}")) => path.to_owned(),
        _ => format!("{path}.{name}"),
    };
    let mut quoted = problem.split('`').skip(1).step_by(2);
    let path = if path == "." { "value" } else { path };
    if problem.starts_with("unknown field") {
        format!("\"{}\" is not allowed", field(quoted.next().unwrap_or_default()))
    } else if problem.starts_with("missing field") {
        format!("\"{}\" is required", field(quoted.next().unwrap_or_default()))
    } else if problem.starts_with("unknown variant") {
        format!("\"{path}\" must be one of [{}]", quoted.skip(1).collect::<Vec<_>>().join(", "))
    } else if problem.starts_with("invalid") {
        let expected = problem.rsplit("expected ").next().unwrap_or_default();
        format!("\"{path}\" must be {}", type_named(expected))
    } else {
        format!("\"{path}\" {problem}")
    }
}

fn type_named(expected: &str) -> &str {
    match expected {
        "a boolean" => "a boolean",
        "a string" => "a string",
        "a sequence" => "an array",
        "f64" | "u64" | "u32" | "usize" | "i64" => "a number",
        _ if expected.starts_with("struct") || expected == "a map" => "of type object",
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;
    use serde_json::json;

    use super::*;

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    #[expect(dead_code, reason = "only the refusals are looked at")]
    struct Outer {
        name: Option<String>,
        inner: Vec<Inner>,
    }

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    #[expect(dead_code, reason = "only the refusals are looked at")]
    struct Inner {
        kind: Kind,
        size: u64,
    }

    #[derive(Debug, Deserialize)]
    #[serde(rename_all = "lowercase")]
    enum Kind {
        User,
        Bot,
    }

    #[test]
    fn validation_errors_have_the_messages_of_the_service() {
        for (body, message) in [
            (json!({ "inner": [], "x": 1 }), r#""x" is not allowed"#),
            (json!({}), r#""inner" is required"#),
            (json!({ "inner": {} }), r#""inner" must be an array"#),
            (json!({ "inner": [], "name": 1 }), r#""name" must be a string"#),
            (json!({ "inner": [{ "kind": "user", "size": 1, "y": 2 }] }), r#""inner[0].y" is not allowed"#),
            (json!({ "inner": [{ "kind": "user" }] }), r#""inner[0].size" is required"#),
            (json!({ "inner": [{ "kind": "cat", "size": 1 }] }), r#""inner[0].kind" must be one of [user, bot]"#),
            (json!({ "inner": [{ "kind": "bot", "size": "1" }] }), r#""inner[0].size" must be a number"#),
            (json!([]), r#""value" must be of type object"#),
        ] {
            let error = check::<Outer>(body.clone()).expect_err("a refusal");
            let body = serde_json::to_value(&error).expect("an error is JSON");
            assert_eq!(body, json!({ "message": message, "code": "BAD_REQUEST" }), "{body}");
        }
    }
}
