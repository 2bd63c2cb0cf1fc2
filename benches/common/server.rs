//! A server that sends the same bytes in response to every request, on its own thread.

use std::net::SocketAddr;
use std::thread;

use tokio::io::{self, AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};

/// It serves as long as its process lives.
#[derive(Clone)]
pub(crate) struct Server(SocketAddr);

impl Server {
    /// Responds to every request with these bytes, and keeps the connection.
    pub(crate) fn start(response: String) -> Self {
        let response: &'static str = response.leak();
        let runtime = super::runtime();
        let listener = runtime.block_on(TcpListener::bind("127.0.0.1:0")).expect("a port");
        let address = listener.local_addr().expect("an address");
        thread::spawn(move || {
            runtime.block_on(async {
                while let Ok((socket, _)) = listener.accept().await {
                    tokio::spawn(serve(socket, response.as_bytes()));
                }
            });
        });
        Self(address)
    }

    /// A server of another process.
    pub(crate) fn at(address: SocketAddr) -> Self {
        Self(address)
    }

    pub(crate) fn address(&self) -> SocketAddr {
        self.0
    }

    pub(crate) fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.0)
    }
}

async fn serve(socket: TcpStream, response: &[u8]) -> io::Result<()> {
    socket.set_nodelay(true)?;
    let mut socket = BufReader::new(socket);
    while request(&mut socket).await? {
        socket.write_all(response).await?;
    }
    Ok(())
}

/// Reads a request to its end, where there is one.
async fn request(socket: &mut BufReader<TcpStream>) -> io::Result<bool> {
    let (mut line, mut length) = (String::new(), 0);
    while socket.read_line(&mut line).await? > 0 {
        if line == "\r\n" {
            io::copy(&mut socket.take(length), &mut io::sink()).await?;
            return Ok(true);
        }
        if let Some((name, value)) = line.split_once(':')
            && name.eq_ignore_ascii_case("content-length")
        {
            length = value.trim().parse().map_err(io::Error::other)?;
        }
        line.clear();
    }
    Ok(false)
}
