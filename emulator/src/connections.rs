//! Accepting connections and speaking HTTP/1.1 on them.
//!
//! `axum::serve` is not used because it neither allows withholding a response (a fault closes the connection instead)
//! nor ends the connections' tasks with the server's.

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::response::Response;
use hyper::server::conn::http1;
use hyper::service::{Service, service_fn};
use hyper_util::rt::TokioIo;
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Notify;
use tokio::task::JoinSet;
use tokio::time::sleep;

use crate::error::EmulatorError;

/// Set on a response that must not be sent: the connection is closed instead.
#[derive(Clone, Copy, Debug)]
pub(crate) struct HangUp;

#[derive(Debug, thiserror::Error)]
#[error("connection closed without a response")]
struct HungUp;

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
pub(crate) async fn accept(listener: &TcpListener) -> TcpStream {
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

/// Serves until shutdown is requested, and then until all connections are closed. Dropping it aborts them.
pub(crate) async fn serve(listener: TcpListener, router: Router, stop: Arc<Notify>) {
    let router = Arc::new(TowerToHyperService::new(router));
    let mut connections = JoinSet::new();
    loop {
        tokio::select! {
            socket = accept(&listener) => {
                let router = Arc::clone(&router);
                connections.spawn(async move {
                    let service = service_fn(move |request: hyper::Request<_>| {
                        let response = router.call(request.map(Body::new));
                        async move { response.await.map_err(|never| match never {}).and_then(withhold) }
                    });
                    // A connection that fails is the client's affair (it went away) or a fault's doing.
                    let _ = http1::Builder::new().serve_connection(TokioIo::new(socket), service).await;
                });
            }
            Some(_) = connections.join_next() => {}
            () = stop.notified() => break,
        }
    }
    drop(listener);
    connections.shutdown().await;
}

fn withhold(response: Response) -> Result<Response, HungUp> {
    match response.extensions().get::<HangUp>() {
        Some(HangUp) => Err(HungUp),
        None => Ok(response),
    }
}
