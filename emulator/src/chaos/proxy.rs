//! The proxy server: accepts connections, forwards requests and injects faults.

use std::error::Error;
use std::future::{pending, poll_fn};
use std::iter::successors;
use std::sync::Arc;
use std::time::Duration;

use axum::body::{Body, HttpBody, to_bytes};
use axum::http::{Request, Response, StatusCode, header};
use axum::response::{Html, IntoResponse};
use axum::{BoxError, Json};
use fastrand::Rng;
use futures_util::TryStreamExt;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use serde_json::json;
use tokio::net::{TcpListener, TcpStream};
use tokio::time::sleep;

use super::kind::ChaosKind;
use super::ledger::{InjectedFault, Ledger, Mark};
use super::select::{Identity, Selector};
use super::spoil::{self, settled};
use crate::api::accept::asks_for;
use crate::body::Broken;
use crate::connections::{self, reset_when_closed};

/// The header with which a client identifies attempts of the same request.
const KEY: &str = "x-chaos-key";
/// The maximum of [`ChaosKind::Delay`], in milliseconds.
const MAX_DELAY: u64 = 20;

#[derive(Debug)]
pub(super) struct Proxy {
    /// The host and port of the emulator.
    pub(super) upstream: String,
    pub(super) selector: Selector,
    pub(super) ledger: Arc<Ledger>,
}

/// Serves until dropped, which closes all connections.
pub(super) async fn serve(listener: TcpListener, proxy: Arc<Proxy>) {
    let connected = move |socket| {
        let (number, is_refused) = proxy.selector.of_connection();
        if is_refused {
            proxy.ledger.refused(number);
        }
        connected(socket, Arc::clone(&proxy), is_refused)
    };
    connections::serve(listener, pending(), connected).await;
}

async fn connected(socket: TcpStream, proxy: Arc<Proxy>, is_refused: bool) {
    if is_refused {
        return reset_when_closed(&socket);
    }
    let service = service_fn(move |request| Box::pin(Arc::clone(&proxy).respond(request)));
    let mut connection = http1::Builder::new().serve_connection(TokioIo::new(socket), service);
    // The shutdown is left out because a reset must come without one. Dropping the socket does the rest.
    let ended = poll_fn(|context| connection.poll_without_shutdown(context)).await;
    if ended.is_err_and(|error| successors(error.source(), |&error| error.source()).any(<dyn Error>::is::<Broken>)) {
        reset_when_closed(connection.into_parts().io.inner());
    }
}

impl Proxy {
    /// Responds to a request. An error closes the connection.
    async fn respond(self: Arc<Self>, request: Request<Incoming>) -> Result<Response<Body>, BoxError> {
        let (head, body) = request.map(Body::new).into_parts();
        let (identity, body) = match head.headers.get(KEY) {
            Some(key) => (Identity::named(key), body),
            None => {
                let whole = to_bytes(body, usize::MAX).await?;
                (Identity::of(&head, &whole), Body::from(whole))
            }
        };
        let selection = self.selector.of_request(identity, asks_for(&head.headers, spoil::LINES));
        let place = self.ledger.received();
        let Some(kind) = selection.kind else {
            return connections::send(&self.upstream, Request::from_parts(head, body)).await;
        };
        let fault = InjectedFault {
            kind,
            method: head.method.to_string(),
            path: head.uri.to_string(),
            key: head.headers.get(KEY).map(|key| String::from_utf8_lossy(key.as_bytes()).into_owned()),
            attempt: selection.attempt,
        };
        let mark = Mark { ledger: Arc::clone(&self.ledger), place, fault };
        if kind.reaches_server() {
            let response = connections::send(&self.upstream, Request::from_parts(head, body)).await?;
            after(kind, response, selection.random, mark).await
        } else {
            mark.done(kind);
            instead(kind, body, selection.random).await
        }
    }
}

/// Responds to a request that is not forwarded.
async fn instead(kind: ChaosKind, body: Body, mut random: Rng) -> Result<Response<Body>, BoxError> {
    let (status, message, code) = match kind {
        ChaosKind::ServiceUnavailable => {
            (StatusCode::SERVICE_UNAVAILABLE, "Service unavailable", "SERVICE_UNAVAILABLE")
        }
        ChaosKind::RateLimited => {
            (StatusCode::TOO_MANY_REQUESTS, "You have reached your rate limits", "LIMITS_REACHED")
        }
        ChaosKind::ResetDuringRequest => {
            read_half(body).await?;
            return Err(Broken.into());
        }
        _ => return Err(Broken.into()),
    };
    let hint = random.bool().then_some([(header::RETRY_AFTER, "0")]);
    Ok((status, hint, Json(json!({ "message": message, "code": code }))).into_response())
}

/// Reads 50 % of a body or, if its length is unknown, the first chunk.
async fn read_half(body: Body) -> Result<(), BoxError> {
    let half = body.size_hint().exact().map_or(1, |length| length / 2);
    let mut chunks = body.into_data_stream();
    let mut read = 0;
    while read < half
        && let Some(chunk) = chunks.try_next().await?
    {
        read += chunk.len() as u64;
    }
    Ok(())
}

/// Injects a fault into the response to a forwarded request.
async fn after(
    kind: ChaosKind,
    response: Response<Body>,
    mut random: Rng,
    mark: Mark,
) -> Result<Response<Body>, BoxError> {
    match kind {
        ChaosKind::Delay => {
            sleep(Duration::from_millis(random.u64(1..=MAX_DELAY))).await;
            mark.done(kind);
            Ok(response)
        }
        ChaosKind::RepeatLine => Ok(spoil::repeat_line(response, &mut random, mark)),
        ChaosKind::Truncate => spoil::truncate(settled(response).await?, &mut random, mark),
        ChaosKind::Corrupt => spoil::corrupt(response, random, mark).await,
        ChaosKind::BadGateway => {
            settled(response).await?;
            mark.done(kind);
            let page = Html("<html><body><h1>502 Bad Gateway</h1></body></html>");
            Ok((StatusCode::BAD_GATEWAY, page).into_response())
        }
        _ => {
            settled(response).await?;
            mark.done(kind);
            Err(Broken.into())
        }
    }
}
