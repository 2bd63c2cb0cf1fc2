//! Responses of calls as JSON.

use chatbotkit_client::Result;
use futures_util::future::{BoxFuture, FutureExt};
use futures_util::stream::{BoxStream, Stream, StreamExt};
use serde::Serialize;
use serde_json::Value;

/// A call that is in flight once it is awaited.
pub(crate) enum Response {
    /// A whole response.
    Value(BoxFuture<'static, Result<Value>>),
    /// The pages of a list.
    Pages(BoxStream<'static, Result<Value>>),
    /// The events of a stream.
    Events(BoxStream<'static, Result<Value>>),
}

pub(crate) fn value<T: Serialize>(call: impl Future<Output = Result<T>> + Send + 'static) -> Response {
    Response::Value(call.map(|response| response.map(json)).boxed())
}

pub(crate) fn pages<T: Serialize>(pages: impl Stream<Item = Result<T>> + Send + 'static) -> Response {
    Response::Pages(pages.map(|page| page.map(json)).boxed())
}

pub(crate) fn events<T: Serialize>(events: impl Stream<Item = Result<T>> + Send + 'static) -> Response {
    Response::Events(events.map(|event| event.map(json)).boxed())
}

/// Generated types always serialize.
fn json<T: Serialize>(value: T) -> Value {
    serde_json::to_value(value).unwrap_or_default()
}
