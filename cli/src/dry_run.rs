//! A transport that prints the request and sends nothing.

use std::sync::atomic::{AtomicBool, Ordering};

use chatbotkit_client::reqwest::header::AUTHORIZATION;
use chatbotkit_client::reqwest::{Request, Response};
use chatbotkit_client::{Transport, TransportError};
use futures_util::future::{BoxFuture, ready};

use crate::terminal;

/// Prints requests.
#[derive(Debug, Default)]
pub(crate) struct DryRun {
    printed: AtomicBool,
}

impl DryRun {
    /// True once a request was printed.
    pub(crate) fn is_done(&self) -> bool {
        self.printed.load(Ordering::Relaxed)
    }
}

impl Transport for DryRun {
    fn execute(&self, request: Request) -> BoxFuture<'static, Result<Response, TransportError>> {
        let printed = terminal::write(&shown(&request));
        self.printed.store(printed.is_ok(), Ordering::Relaxed);
        Box::pin(ready(Err(printed.map_or_else(Into::into, |()| "dry run".into()))))
    }
}

/// The request as text, without the secret.
fn shown(request: &Request) -> String {
    let headers = request.headers().iter().map(|(name, value)| match value.to_str() {
        Ok(value) if name != AUTHORIZATION => format!("{name}: {value}\n"),
        _ => format!("{name}: …\n"),
    });
    let body =
        request.body().map(|body| body.as_bytes().map_or("(the bytes of the file)".into(), String::from_utf8_lossy));
    let body = body.map_or_else(String::new, |body| format!("\n{body}\n"));
    format!("{} {}\n{}{body}", request.method(), request.url(), headers.collect::<String>())
}
