//! Forwards a request to the emulator.
//!
//! Each request has its own connection: a reused one could turn out to be closed, and the request would have to be sent
//! twice.

use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use axum::BoxError;
use axum::body::{Body, HttpBody, to_bytes};
use axum::http::{Request, Response};
use bytes::Bytes;
use hyper::body::{Frame, Incoming, SizeHint};
use hyper::client::conn::http1;
use hyper_util::rt::TokioIo;
use socket2::SockRef;
use tokio::net::TcpStream;
use tokio::task::JoinSet;

use super::lines::media_type;

/// Sends a request once and waits for the response headers.
pub(super) async fn forward(to: &str, request: Request<Body>) -> Result<Response<Body>, BoxError> {
    let socket = TcpStream::connect(to).await?;
    // As in the emulator itself: a failure here only costs speed.
    let _ = socket.set_nodelay(true);
    // Avoids thousands of ports in TIME_WAIT. The connection is closed only after the response.
    let _ = SockRef::from(&socket).set_linger(Some(Duration::ZERO));
    let (mut sender, connection) = http1::handshake(TokioIo::new(socket)).await?;
    let mut driver = JoinSet::new();
    driver.spawn(async {
        // Its error is also that of the response.
        let _ = connection.await;
    });
    let response = sender.send_request(request).await?;
    Ok(response.map(|body| Body::new(Driven { body, _driver: driver })))
}

/// Waits for the complete body of a JSON response, and so for its effects. Streams are returned immediately.
pub(super) async fn settled(response: Response<Body>) -> Result<Response<Body>, BoxError> {
    if media_type(response.headers()) != "application/json" {
        return Ok(response);
    }
    let (head, body) = response.into_parts();
    Ok(Response::from_parts(head, Body::from(to_bytes(body, usize::MAX).await?)))
}

/// A body whose connection ends with it.
#[derive(Debug)]
struct Driven {
    body: Incoming,
    _driver: JoinSet<()>,
}

impl HttpBody for Driven {
    type Data = Bytes;
    type Error = hyper::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, hyper::Error>>> {
        Pin::new(&mut self.body).poll_frame(context)
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}
