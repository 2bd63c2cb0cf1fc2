//! Spans of completions, with the attributes of OpenTelemetry for generative AI. The spans of their calls are within them.

use std::any::Any;

use futures_core::Stream;
use futures_util::{FutureExt, StreamExt, stream};
use tracing::field::{Empty, debug, display};
use tracing::{Instrument, Span, info_span};

use super::response::RawResponse;
use crate::error::{Error, Result};
use crate::operations::{COMPLETE_CONVERSATION, COMPLETE_STATELESS, RECEIVE_MESSAGE};
use crate::runtime::tolerant::read_strictly;
use crate::runtime::{Body, Request};
use crate::types::{CompleteStateless, Event, StreamResult};

/// The span of a request for a completion. None for other requests, and without a subscriber.
pub(crate) fn chat(request: &Request) -> Option<Span> {
    let id = request.target.operation()?.id;
    if ![COMPLETE_CONVERSATION.id, COMPLETE_STATELESS.id, RECEIVE_MESSAGE.id].contains(&id) {
        return None;
    }
    let span = info_span!(
        "chat",
        otel.kind = "client",
        otel.name = Empty,
        gen_ai.operation.name = "chat",
        gen_ai.provider.name = "chatbotkit",
        gen_ai.request.model = Empty,
        gen_ai.response.model = Empty,
        gen_ai.response.finish_reasons = Empty,
        gen_ai.usage.input_tokens = Empty,
        gen_ai.usage.output_tokens = Empty,
        chatbotkit.usage.tokens = Empty,
        error.r#type = Empty,
    );
    if span.is_disabled() {
        return None;
    }
    // A conversation has its own model.
    let model = match &request.body {
        Body::Bytes(body) if id == COMPLETE_STATELESS.id => read_strictly::<CompleteStateless>(body),
        _ => None,
    };
    match model.and_then(|request| request.model) {
        Some(model) => {
            span.record("otel.name", display(format_args!("chat {model}")));
            span.record("gen_ai.request.model", display(model));
        }
        None => _ = span.record("otel.name", "chat"),
    }
    Some(span)
}

/// Records a response in the span of its completion.
pub(super) fn response(
    span: Span,
    work: impl Future<Output = Result<Box<RawResponse>>>,
) -> impl Future<Output = Result<Box<RawResponse>>> {
    let record = span.clone();
    let work = work.inspect(move |response| match response {
        Ok(response) => response.decode_any().into_iter().for_each(|response| result(&record, &response)),
        Err(error) => record_error(&record, error),
    });
    work.instrument(span)
}

/// The events of a response, in the span of its completion.
pub(crate) fn events<S: Any>(
    span: Span,
    mut events: impl Stream<Item = Result<S>> + Unpin,
) -> impl Stream<Item = Result<S>> {
    stream::poll_fn(move |cx| {
        let event = span.in_scope(|| events.poll_next_unpin(cx));
        event.map(|event| {
            event.inspect(|event| match event {
                Ok(event) => (event as &dyn Any).downcast_ref().into_iter().for_each(|event| record(&span, event)),
                Err(error) => record_error(&span, error),
            })
        })
    })
}

/// Records the part of an event that is about the completion.
pub(crate) fn record(span: &Span, event: &Event) {
    match event {
        Event::Usage(usage) => {
            span.record("gen_ai.response.model", usage.model.as_deref());
            span.record("gen_ai.usage.input_tokens", usage.input_tokens_used);
            span.record("gen_ai.usage.output_tokens", usage.output_tokens_used);
        }
        Event::Result(last) => result(span, last),
        _ => {}
    }
}

fn result(span: &Span, result: &StreamResult) {
    if let Some(end) = &result.end {
        span.record("gen_ai.response.finish_reasons", debug([end.reason.as_str()]));
    }
    span.record("chatbotkit.usage.tokens", result.usage.as_ref().map(|usage| usage.token));
}

pub(crate) fn record_error(span: &Span, error: &Error) {
    span.record("error.type", display(error.word()));
}
