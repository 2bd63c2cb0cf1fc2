//! Resets a connection instead of responding.

use std::error::Error;
use std::iter::successors;
use std::time::Duration;

use socket2::SockRef;
use tokio::net::TcpStream;

use crate::body::Broken;

/// Returns whether a connection was broken on purpose.
pub(super) fn is_reset(error: &hyper::Error) -> bool {
    successors(error.source(), |&error| error.source()).any(<dyn Error>::is::<Broken>)
}

/// Closes a connection with RST instead of FIN: closing with a linger time of zero.
pub(super) fn reset(socket: TcpStream) {
    // On failure the client sees an early end of the connection, which is a fault as well.
    let _ = SockRef::from(&socket).set_linger(Some(Duration::ZERO));
}
