//! An HTTP/1 server whose responses are written byte by byte.

use std::net::SocketAddr;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use chatbotkit_client::{Client, ClientOptions};
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;

/// A request, as it was received.
#[derive(Clone, Debug, Default)]
pub(crate) struct Received {
    pub(crate) head: String,
    pub(crate) body: Vec<u8>,
}

impl Received {
    pub(crate) fn method(&self) -> &str {
        self.head.split(' ').next().unwrap_or_default()
    }

    pub(crate) fn path(&self) -> &str {
        self.head.split(' ').nth(1).unwrap_or_default()
    }

    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let fields = self.head.lines().skip(1).filter_map(|line| line.split_once(':'));
        fields.filter(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value.trim()).next()
    }
}

pub(crate) trait Io: AsyncRead + AsyncWrite + Send + Unpin {}

impl<T: AsyncRead + AsyncWrite + Send + Unpin> Io for T {}

/// A connection that a client has made.
pub(crate) struct Connection {
    /// The connections before it.
    pub(crate) number: usize,
    pub(crate) io: Box<dyn Io>,
    received: Arc<Mutex<Vec<Received>>>,
}

impl Connection {
    /// Reads the head of the next request, and returns it with its place among the requests.
    pub(crate) async fn head(&mut self) -> Option<(usize, Received)> {
        let mut request = Received::default();
        let mut bytes = Vec::new();
        let end = loop {
            if let Some(end) = bytes.windows(4).position(|end| end == b"\r\n\r\n") {
                break end + 4;
            }
            if self.io.read_buf(&mut bytes).await.ok()? == 0 {
                return None;
            }
        };
        request.body = bytes.split_off(end);
        request.head = String::from_utf8_lossy(&bytes).into_owned();
        let mut received = self.received.lock().expect("the requests");
        received.push(request.clone());
        Some((received.len() - 1, request))
    }

    /// Reads the next request with its body.
    pub(crate) async fn request(&mut self) -> Option<Received> {
        let (place, mut request) = self.head().await?;
        let length = request.header("content-length").and_then(|length| length.parse::<usize>().ok());
        let chunked = request.header("transfer-encoding").is_some();
        while length.is_some_and(|length| request.body.len() < length)
            || (chunked && !request.body.ends_with(b"0\r\n\r\n"))
        {
            let read = self.io.read_buf(&mut request.body).await;
            self.received.lock().expect("the requests")[place] = request.clone();
            if !matches!(read, Ok(1..)) {
                return None;
            }
        }
        Some(request)
    }

    /// Writes bytes; returns false where the client has gone.
    pub(crate) async fn send(&mut self, bytes: impl AsRef<[u8]>) -> bool {
        self.io.write_all(bytes.as_ref()).await.is_ok() && self.io.flush().await.is_ok()
    }

    /// Keeps the connection open without sending anything.
    pub(crate) async fn hang(self) {
        let _open = self.io;
        std::future::pending::<()>().await;
    }
}

/// A server on loopback that runs a script for each connection; it ends with the test.
pub(crate) struct Server {
    pub(crate) address: SocketAddr,
    host: &'static str,
    connections: Arc<AtomicUsize>,
    received: Arc<Mutex<Vec<Received>>>,
    task: tokio::task::JoinHandle<()>,
}

impl Server {
    pub(crate) async fn start<F>(script: impl Fn(Connection) -> F + Clone + Send + Sync + 'static) -> Self
    where
        F: Future<Output = ()> + Send + 'static,
    {
        Self::with(None, script).await
    }

    pub(crate) async fn with<F>(
        tls: Option<TlsAcceptor>,
        script: impl Fn(Connection) -> F + Clone + Send + Sync + 'static,
    ) -> Self
    where
        F: Future<Output = ()> + Send + 'static,
    {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let address = listener.local_addr().expect("an address");
        let (connections, received) = (Arc::<AtomicUsize>::default(), Arc::<Mutex<Vec<Received>>>::default());
        let (count, requests) = (Arc::clone(&connections), Arc::clone(&received));
        let host = if tls.is_some() { "https://localhost" } else { "http://127.0.0.1" };
        let task = tokio::spawn(async move {
            let mut scripts = tokio::task::JoinSet::new();
            while let Ok((socket, _)) = listener.accept().await {
                let number = count.fetch_add(1, Ordering::SeqCst);
                let (received, tls, script) = (Arc::clone(&requests), tls.clone(), script.clone());
                scripts.spawn(async move {
                    let io: Box<dyn Io> = match tls {
                        None => Box::new(socket),
                        Some(tls) => match tls.accept(socket).await {
                            Ok(socket) => Box::new(socket),
                            Err(_) => return,
                        },
                    };
                    script(Connection { number, io, received }).await;
                });
            }
        });
        Self { address, host, connections, received, task }
    }

    /// A server that responds to each request.
    pub(crate) async fn responding(respond: impl Fn(&Received) -> Vec<u8> + Send + Sync + 'static) -> Self {
        Self::responding_with(None, respond).await
    }

    pub(crate) async fn responding_with(
        tls: Option<TlsAcceptor>,
        respond: impl Fn(&Received) -> Vec<u8> + Send + Sync + 'static,
    ) -> Self {
        let respond = Arc::new(respond);
        Self::with(tls, move |mut connection| {
            let respond = Arc::clone(&respond);
            async move {
                while let Some(request) = connection.request().await {
                    if !connection.send(respond(&request)).await {
                        break;
                    }
                }
            }
        })
        .await
    }

    /// A server that always sends the same response.
    pub(crate) async fn always(response: impl Into<Vec<u8>>) -> Self {
        let response = response.into();
        Self::responding(move |_| response.clone()).await
    }

    pub(crate) fn url(&self) -> String {
        format!("{}:{}", self.host, self.address.port())
    }

    pub(crate) fn options(&self) -> ClientOptions {
        ClientOptions::new().secret("sk-hidden").base_url(self.url()).retry_delay(Duration::ZERO)
    }

    pub(crate) fn client(&self) -> Client {
        Client::new(self.options()).expect("a client")
    }

    pub(crate) fn connections(&self) -> usize {
        self.connections.load(Ordering::SeqCst)
    }

    pub(crate) fn received(&self) -> Vec<Received> {
        self.received.lock().expect("the requests").clone()
    }

    pub(crate) fn requests(&self) -> usize {
        self.received().len()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// A response with a `Content-Length`.
pub(crate) fn response(status: u16, headers: &str, body: impl AsRef<[u8]>) -> Vec<u8> {
    let body = body.as_ref();
    let head = format!("HTTP/1.1 {status} Status\r\n{headers}content-length: {}\r\n\r\n", body.len());
    [head.as_bytes(), body].concat()
}

/// A JSON response.
pub(crate) fn json(status: u16, body: impl AsRef<[u8]>) -> Vec<u8> {
    response(status, "content-type: application/json\r\n", body)
}

/// A response of JSON lines.
pub(crate) fn lines<T: AsRef<str>>(lines: impl IntoIterator<Item = T>) -> Vec<u8> {
    let body: String = lines.into_iter().map(|line| format!("{}\n", line.as_ref())).collect();
    response(200, "content-type: application/jsonl\r\n", body)
}

/// A server of one page of bots, as a whole and as JSON lines.
pub(crate) async fn page_of(bots: [&str; 2]) -> Server {
    let stream = bots.map(|bot| format!(r#"{{"type":"item","data":{bot}}}"#));
    let body = format!(r#"{{"items":[{}],"cursor":"b2"}}"#, bots.join(","));
    Server::responding(move |request| match request.header("accept") {
        Some("application/jsonl") => lines(&stream),
        _ => json(200, &body),
    })
    .await
}

/// The head of a response whose body follows in chunks until the connection closes.
pub(crate) fn open_head(status: u16, headers: &str) -> String {
    format!("HTTP/1.1 {status} Status\r\n{headers}connection: close\r\n\r\n")
}
