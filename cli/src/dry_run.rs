//! A transport that prints the request and sends nothing.

use std::fmt::Write;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use chatbotkit_client::reqwest::header::AUTHORIZATION;
use chatbotkit_client::reqwest::{Request, Response};
use chatbotkit_client::{Transport, TransportError};
use futures_util::future::{BoxFuture, ready};

use crate::output;

/// Prints requests.
#[derive(Debug, Default)]
pub(crate) struct DryRun {
    printed: AtomicBool,
}

impl DryRun {
    pub(crate) fn new() -> Arc<Self> {
        Arc::default()
    }

    /// True once a request was printed.
    pub(crate) fn is_done(&self) -> bool {
        self.printed.load(Ordering::Relaxed)
    }
}

impl Transport for DryRun {
    fn execute(&self, request: Request) -> BoxFuture<'static, Result<Response, TransportError>> {
        let printed = output::write(&shown(&request));
        self.printed.store(printed.is_ok(), Ordering::Relaxed);
        Box::pin(ready(Err(printed.map_or_else(Into::into, |()| "dry run".into()))))
    }
}

/// The request as text, without the secret.
fn shown(request: &Request) -> String {
    let mut text = format!("{} {}\n", request.method(), request.url());
    for (name, value) in request.headers() {
        let value = if name == AUTHORIZATION { "Bearer …" } else { value.to_str().unwrap_or("…") };
        let _ = writeln!(text, "{name}: {value}");
    }
    match request.body().map(|body| body.as_bytes()) {
        None => {}
        Some(Some(body)) => {
            let _ = writeln!(text, "\n{}", String::from_utf8_lossy(body));
        }
        Some(None) => text.push_str("\n(the bytes of the file)\n"),
    }
    text
}
