//! Resetting a connection in place of an answer.

use std::error::Error;
use std::iter::successors;
use std::time::Duration;

use socket2::SockRef;
use tokio::net::TcpStream;

/// The failure of an answer that stands for a reset of the connection.
#[derive(Clone, Copy, Debug, thiserror::Error)]
#[error("the connection is reset on purpose")]
pub(super) struct Reset;

pub(super) fn is_reset(error: &hyper::Error) -> bool {
    successors(error.source(), |&error| error.source()).any(<dyn Error>::is::<Reset>)
}

/// Closes a connection with RST in place of FIN, which is what closing without lingering means.
pub(super) fn reset(socket: TcpStream) {
    // Where it fails, the client meets an early end and not a reset: no less of a fault.
    let _ = SockRef::from(&socket).set_linger(Some(Duration::ZERO));
}
