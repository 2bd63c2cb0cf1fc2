//! Events as they stand on the wire.

/// The name of each event of a response, with data.
pub(crate) const EVENTS: [(&str, &str); 23] = [
    ("token", r#"{"type":"bot","token":"a"}"#),
    ("reasoningToken", r#"{"type":"bot","token":"a"}"#),
    ("message", r#"{"type":"bot","text":"a"}"#),
    ("completeBegin", r#"{"instance":"i","iteration":0}"#),
    ("completeEnd", r#"{"instance":"i","iteration":0}"#),
    ("operationBegin", r#"{"id":"o","action":{"id":"a","kind":"function","name":"f","input":{}}}"#),
    ("operationEnd", r#"{"id":"o","action":{"id":"a","kind":"dataset","name":"f","input":{}}}"#),
    ("intentDetectionBegin", r#"{"id":"o","action":{"id":"a","name":"f"}}"#),
    ("intentDetectionEnd", r#"{"id":"o","action":{"id":"a"}}"#),
    ("waitForChannelMessageBegin", r#"{"channel":"c","function":{"name":"f","args":{}}}"#),
    ("waitForChannelMessageEnd", r#"{"channel":"c","function":{"name":"f","args":{}},"message":{"data":1}}"#),
    ("abort", r#"{"instance":"i","iteration":0,"reason":"r","functionName":"f"}"#),
    ("compactionBegin", r#"{"messagesToSummarize":1,"messagesToKeep":2,"estimatedTokens":3}"#),
    ("compactionEnd", r#"{"success":true}"#),
    ("progressReport", r#"{"id":"p","step":1,"total":2,"eta":3}"#),
    ("audio", r#"{"data":"AAAA","format":{"encoding":"pcm16"}}"#),
    ("usage", r#"{"model":"m","inputTokensUsed":1,"outputTokensUsed":2}"#),
    ("sendResult", r#"{"id":"m","text":"a","entities":[],"usage":{"token":1}}"#),
    ("receiveResult", r#"{"id":"m","text":"a","usage":{"token":1},"end":{"reason":"stop"}}"#),
    ("result", r#"{"id":"m","text":"a","usage":{"token":1},"end":{"reason":"stop"}}"#),
    ("error", r#"{"message":"m","code":"NOT_FOUND"}"#),
    ("ping", "{}"),
    ("nop", "{}"),
];
