pub(super) fn parameters<T: schemars::JsonSchema>() -> Result<crate::types::FunctionParameters, String> {
    let schema = schemars::schema_for!(T).to_value();
    let properties = schema["properties"].as_object().cloned().unwrap_or_default();
    Ok(crate::types::FunctionParameters::builder().properties(properties).build())
}
