//! Connections, and HTTP/1.1 on them.
//!
//! `axum::serve` is not used because it neither allows withholding a response (a fault closes the connection instead)
//! nor ends the connections' tasks with the server's.

use std::net::{Ipv4Addr, SocketAddr};
use std::pin::pin;
use std::time::Duration;

use axum::body::Body;
use axum::http::Request;
use axum::response::Response;
use axum::{BoxError, Router};
use http_body_util::BodyExt;
use hyper::client;
use hyper::server::conn::http1;
use hyper::service::{Service, service_fn};
use hyper_util::rt::TokioIo;
use hyper_util::service::TowerToHyperService;
use socket2::SockRef;
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinSet;
use tokio::time::sleep;

use crate::body::Broken;
use crate::error::EmulatorError;

/// Set on a response that must not be sent: the connection is closed instead.
#[derive(Clone, Copy, Debug)]
pub(crate) struct HangUp;

/// Delay after a failed `accept`, which is most often a temporary shortage of file descriptors.
const ACCEPT_PAUSE: Duration = Duration::from_millis(50);

/// Listens on this port of 127.0.0.1, or with 0 on any that is free, and returns the base URL.
pub(crate) async fn listen(port: u16) -> Result<(TcpListener, String), EmulatorError> {
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    let failed = |source| EmulatorError::Listen { address, source };
    let listener = TcpListener::bind(address).await.map_err(failed)?;
    let base_url = format!("http://{}", listener.local_addr().map_err(failed)?);
    Ok((listener, base_url))
}

/// The next connection.
async fn accept(listener: &TcpListener) -> TcpStream {
    loop {
        match listener.accept().await {
            Ok((socket, _)) => {
                // Small events must be sent immediately; a failure here only costs speed.
                let _ = socket.set_nodelay(true);
                return socket;
            }
            Err(_) => sleep(ACCEPT_PAUSE).await,
        }
    }
}

/// Serves each connection until a stop, which aborts all of them, as dropping it does.
pub(crate) async fn serve<F: Future<Output = ()> + Send + 'static>(
    listener: TcpListener,
    stop: impl Future<Output = ()>,
    mut connected: impl FnMut(TcpStream) -> F,
) {
    let mut stop = pin!(stop);
    let mut connections = JoinSet::new();
    loop {
        tokio::select! {
            socket = accept(&listener) => drop(connections.spawn(connected(socket))),
            Some(_) = connections.join_next() => {}
            () = &mut stop => break,
        }
    }
    drop(listener);
    connections.shutdown().await;
}

/// Responds to the requests of a connection.
pub(crate) async fn respond(socket: TcpStream, router: Router) {
    let router = TowerToHyperService::new(router);
    let service = service_fn(move |request: Request<_>| {
        let response = router.call(request.map(Body::new));
        async move { response.await.map_err(|never| match never {}).and_then(withhold) }
    });
    // A failed connection was closed by the client or by a fault.
    let _ = http1::Builder::new().serve_connection(TokioIo::new(socket), service).await;
}

/// Makes a connection close with RST instead of FIN.
pub(crate) fn reset_when_closed(socket: &TcpStream) {
    // On failure the other end sees an early end of the connection.
    let _ = SockRef::from(socket).set_linger(Some(Duration::ZERO));
}

fn withhold(response: Response) -> Result<Response, Broken> {
    match response.extensions().get::<HangUp>() {
        Some(HangUp) => Err(Broken),
        None => Ok(response),
    }
}

/// Sends a request once, on a connection of its own, and waits for the response headers.
///
/// A connection that is reused could turn out to be closed, and the request would have to be sent twice.
pub(crate) async fn send(address: &str, request: Request<Body>) -> Result<Response, BoxError> {
    let socket = TcpStream::connect(address).await?;
    // As for an accepted connection: a failure here only costs speed.
    let _ = socket.set_nodelay(true);
    // Avoids thousands of ports in TIME_WAIT. The connection is closed only after the response.
    reset_when_closed(&socket);
    let (mut sender, connection) = client::conn::http1::handshake(TokioIo::new(socket)).await?;
    let mut driver = JoinSet::new();
    driver.spawn(async {
        // Its error is also that of the response.
        let _ = connection.await;
    });
    let response = sender.send_request(request).await?;
    Ok(response.map(|body| {
        Body::new(body.map_err(move |error| {
            let _ends_with_the_body = &driver;
            error
        }))
    }))
}
