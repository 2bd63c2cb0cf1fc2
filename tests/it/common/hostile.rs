//! A server of HTTP/1 in which each fault is a few lines.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use chatbotkit_client::{Client, ClientOptions};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// A server that reads the head of a request on each connection and passes the socket to a function; it ends with the test.
pub(crate) struct Hostile {
    pub(crate) address: SocketAddr,
    requests: Arc<AtomicUsize>,
    task: tokio::task::JoinHandle<()>,
}

impl Hostile {
    pub(crate) async fn start<F>(serve: impl Fn(TcpStream, String) -> F + Send + Sync + 'static) -> Self
    where
        F: Future<Output = ()> + Send + 'static,
    {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let address = listener.local_addr().expect("an address");
        let requests = Arc::<AtomicUsize>::default();
        let count = Arc::clone(&requests);
        let task = tokio::spawn(async move {
            while let Ok((mut socket, _)) = listener.accept().await {
                let head = head(&mut socket).await;
                count.fetch_add(1, Ordering::SeqCst);
                tokio::spawn(serve(socket, head));
            }
        });
        Self { address, requests, task }
    }

    /// Always the same response.
    pub(crate) async fn responding(response: impl Into<String>) -> Self {
        let response = response.into();
        Self::start(move |mut socket, _| {
            let response = response.clone();
            async move {
                let _ = socket.write_all(response.as_bytes()).await;
            }
        })
        .await
    }

    pub(crate) fn options(&self) -> ClientOptions {
        ClientOptions::new()
            .secret("sk-hidden")
            .base_url(format!("http://{}", self.address))
            .retry_delay(Duration::ZERO)
    }

    pub(crate) fn client(&self) -> Client {
        Client::new(self.options()).expect("a client")
    }

    pub(crate) fn requests(&self) -> usize {
        self.requests.load(Ordering::SeqCst)
    }
}

impl Drop for Hostile {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// Reads the head of a request; empty at the end of the connection.
pub(crate) async fn head(socket: &mut TcpStream) -> String {
    let mut head = Vec::new();
    while !head.windows(4).any(|end| end == b"\r\n\r\n") {
        let mut more = [0; 1024];
        match socket.read(&mut more).await {
            Ok(length @ 1..) => head.extend_from_slice(&more[..length]),
            _ => break,
        }
    }
    String::from_utf8_lossy(&head).into_owned()
}
