//! Spans with the attributes of OpenTelemetry for generative AI, beside those of the HTTP calls within them. Without the feature
//! `tracing` they are nothing.

use super::event::ToolCall;
use super::tool_error::Returned;
use crate::http::State;
#[cfg(feature = "tracing")]
use crate::http::gen_ai;
use crate::runtime::Request;
use crate::types::Event;

/// The span of a completion, or of a run of an agent.
#[derive(Clone)]
pub(super) struct Span {
    #[cfg(feature = "tracing")]
    span: tracing::Span,
}

#[cfg(feature = "tracing")]
impl Span {
    pub(super) fn chat(request: &Request) -> Self {
        Self { span: gen_ai::chat(request).unwrap_or_else(tracing::Span::none) }
    }

    pub(super) fn agent() -> Self {
        let span = tracing::info_span!(
            "invoke_agent",
            otel.kind = "internal",
            gen_ai.operation.name = "invoke_agent",
            gen_ai.provider.name = "chatbotkit",
        );
        Self { span }
    }

    pub(super) fn in_scope<V>(&self, work: impl FnOnce() -> V) -> V {
        self.span.in_scope(work)
    }

    pub(super) fn record(&self, event: &Event) {
        gen_ai::record(&self.span, event);
    }

    pub(super) fn error(&self, error: &crate::error::Error) {
        gen_ai::record_error(&self.span, error);
    }
}

#[cfg(not(feature = "tracing"))]
impl Span {
    pub(super) fn chat(_: &Request) -> Self {
        Self {}
    }

    pub(super) fn agent() -> Self {
        Self {}
    }

    pub(super) fn in_scope<V>(&self, work: impl FnOnce() -> V) -> V {
        work()
    }

    pub(super) fn record(&self, _: &Event) {}

    pub(super) fn error(&self, _: &crate::error::Error) {}
}

/// Runs a tool in a span of its own. Arguments and result are part of it only if bodies are
/// [traced](crate::ClientOptions::trace_bodies), and without secrets.
#[cfg(feature = "tracing")]
pub(super) fn tool(
    call: &ToolCall,
    state: &State,
    work: impl Future<Output = Returned>,
) -> impl Future<Output = Returned> {
    use futures_util::FutureExt;
    use tracing::Instrument;
    use tracing::field::Empty;

    let with_content = state.settings.trace_bodies;
    let shown = |value: &serde_json::Value| crate::http::shown(state, value.to_string().as_bytes());
    let arguments = call.arguments.as_ref().filter(|_| with_content).map(shown);
    let span = tracing::info_span!(
        "execute_tool",
        otel.kind = "internal",
        otel.name = %format_args!("execute_tool {}", call.name),
        gen_ai.operation.name = "execute_tool",
        gen_ai.tool.name = call.name,
        gen_ai.tool.call.id = call.id,
        gen_ai.tool.r#type = "function",
        gen_ai.tool.call.arguments = arguments,
        gen_ai.tool.call.result = Empty,
        error.r#type = Empty,
    );
    let record = span.clone();
    work.instrument(span).map(move |returned| {
        match &returned {
            Ok(result) if with_content => _ = record.record("gen_ai.tool.call.result", shown(result)),
            Ok(_) => {}
            Err(_) => _ = record.record("error.type", "tool_error"),
        }
        returned
    })
}

#[cfg(not(feature = "tracing"))]
pub(super) fn tool(_: &ToolCall, _: &State, work: impl Future<Output = Returned>) -> impl Future<Output = Returned> {
    work
}
