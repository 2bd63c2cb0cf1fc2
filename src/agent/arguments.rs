pub(super) fn arguments<T: serde::de::DeserializeOwned>(args: Option<&serde_json::Value>) -> Result<T, String> {
    serde_json::from_value(args.cloned().unwrap_or_default()).map_err(|e| e.to_string())
}
