use serde_json::Value;

use crate::types::{Model, ModelSettings};

impl From<ModelSettings> for Model {
    /// Flattens the settings into `name/key=value/…`, keys in alphabetical order.
    ///
    /// ```
    /// use chatbotkit_client::types::{CreateBot, ModelSettings};
    ///
    /// let model = ModelSettings::builder().name("gpt-4o").temperature(0.0).max_tokens(500).build();
    /// let bot = CreateBot::builder().model(model).build();
    /// assert_eq!(bot.model.as_ref().map(|it| it.as_str()), Some("gpt-4o/maxTokens=500/temperature=0"));
    /// ```
    fn from(mut settings: ModelSettings) -> Self {
        let mut text = std::mem::take(&mut settings.name);
        let Ok(Value::Object(fields)) = serde_json::to_value(settings) else {
            return Self::from(text);
        };
        for (key, value) in fields {
            match value {
                Value::String(value) if value.is_empty() => {}
                Value::String(value) => text.push_str(&format!("/{key}={value}")),
                // JavaScript prints 0.0 as 0.
                Value::Number(number) => match number.as_f64() {
                    Some(number) => text.push_str(&format!("/{key}={number}")),
                    None => text.push_str(&format!("/{key}={number}")),
                },
                Value::Bool(value) => text.push_str(&format!("/{key}={value}")),
                Value::Null | Value::Array(_) | Value::Object(_) => {}
            }
        }
        Self::from(text)
    }
}
