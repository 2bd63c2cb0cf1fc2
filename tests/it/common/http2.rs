//! A server of HTTP/2 over TLS in which each fault is a few lines.
//!
//! Its frames are written by hand, so that it can do what no library does. The client has to trust its certificate, which
//! takes a process of its own: see [`in_process_that_trusts_us`].

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use bytes::Bytes;
use chatbotkit_client::ClientOptions;
use futures_util::StreamExt;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::pki_types::pem::PemObject;
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer};
use tokio_rustls::server::TlsStream;

use super::process;

pub(crate) const DATA: u8 = 0;
pub(crate) const HEADERS: u8 = 1;
pub(crate) const RST_STREAM: u8 = 3;
const SETTINGS: u8 = 4;
const PING: u8 = 6;
pub(crate) const GOAWAY: u8 = 7;
const ACK: u8 = 1;
const END_STREAM: u8 = 1;
const END_HEADERS: u8 = 4;
const PREFACE: usize = 24;
/// `:status: 200` in the static table of HPACK.
const STATUS_200: &[u8] = &[0x88];

/// The variables that name the files of the certificate, which the client trusts, and of its key.
const CERTIFICATE: &str = "SSL_CERT_FILE";
const KEY: &str = "CHATBOTKIT_TEST_KEY";

/// Runs a test, given its name, in a process that trusts the server of this module.
pub(crate) fn in_process_that_trusts_us<F: Future<Output = ()>>(name: &str, test: impl FnOnce() -> F) {
    let folder = std::env::temp_dir().join(format!("chatbotkit-{}-{}", std::process::id(), name.replace(':', "-")));
    let (certificate, key) = (folder.join("certificate.pem"), folder.join("key.pem"));
    process::alone(
        name,
        |command| {
            let certified = rcgen::generate_simple_self_signed(["localhost".to_owned()]).expect("a certificate");
            std::fs::create_dir_all(&folder).expect("a folder");
            std::fs::write(&certificate, certified.cert.pem()).expect("a file");
            std::fs::write(&key, certified.signing_key.serialize_pem()).expect("a file");
            command.env(CERTIFICATE, &certificate).env(KEY, &key);
        },
        || tokio::runtime::Runtime::new().expect("a runtime").block_on(test()),
    );
    let _ = std::fs::remove_dir_all(&folder);
}

/// A server that passes each connection to a function, with its number from 0.
pub(crate) struct Http2 {
    address: SocketAddr,
    connections: Arc<AtomicUsize>,
}

impl Http2 {
    pub(crate) async fn start<F>(serve: impl Fn(usize, TlsStream<TcpStream>) -> F + Send + Sync + 'static) -> Self
    where
        F: Future<Output = ()> + Send + 'static,
    {
        let file = |name| std::env::var_os(name).expect("a process that trusts this server");
        let certificate = CertificateDer::from_pem_file(file(CERTIFICATE)).expect("a certificate");
        let key = PrivateKeyDer::from_pem_file(file(KEY)).expect("a key");
        let config = ServerConfig::builder().with_no_client_auth();
        let mut config = config.with_single_cert(vec![certificate], key).expect("a configuration");
        config.alpn_protocols = vec![b"h2".to_vec()];
        let acceptor = TlsAcceptor::from(Arc::new(config));
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let address = listener.local_addr().expect("an address");
        let connections = Arc::<AtomicUsize>::default();
        let count = Arc::clone(&connections);
        tokio::spawn(async move {
            while let Ok((socket, _)) = listener.accept().await {
                if let Ok(socket) = acceptor.accept(socket).await {
                    tokio::spawn(serve(count.fetch_add(1, Ordering::SeqCst), socket));
                }
            }
        });
        Self { address, connections }
    }

    /// A server that passes what it receives to another one, and limits the streams of a connection.
    pub(crate) async fn proxy(upstream: String, max_streams: u32) -> Self {
        let http = reqwest::Client::new();
        Self::start(move |_, socket| {
            let (http, upstream) = (http.clone(), upstream.clone());
            async move {
                let mut connection = h2::server::Builder::new();
                let connection = connection.max_concurrent_streams(max_streams).handshake::<_, Bytes>(socket);
                let Ok(mut connection) = connection.await else { return };
                while let Some(Ok((request, mut respond))) = connection.accept().await {
                    let (http, upstream) = (http.clone(), upstream.clone());
                    tokio::spawn(async move {
                        let (head, mut body) = request.into_parts();
                        let mut bytes = Vec::new();
                        while let Some(Ok(chunk)) = body.data().await {
                            bytes.extend_from_slice(&chunk);
                        }
                        let url = format!("{upstream}{}", head.uri.path());
                        let request = http.request(head.method, url).headers(head.headers).body(bytes);
                        let response = request.send().await.expect("a response");
                        let status = http::Response::builder().status(response.status());
                        let mut to = respond.send_response(status.body(()).expect("a head"), false).expect("a stream");
                        let mut chunks = response.bytes_stream();
                        while let Some(Ok(chunk)) = chunks.next().await {
                            let _ = to.send_data(chunk, false);
                        }
                        let _ = to.send_data(Bytes::new(), true);
                    });
                }
            }
        })
        .await
    }

    pub(crate) fn options(&self) -> ClientOptions {
        let base_url = format!("https://localhost:{}", self.address.port());
        ClientOptions::new().secret("sk-hidden").base_url(base_url).retry_delay(Duration::ZERO)
    }

    pub(crate) fn connections(&self) -> usize {
        self.connections.load(Ordering::SeqCst)
    }
}

/// A frame: its kind, its flags, its stream and its payload.
pub(crate) struct Frame {
    pub(crate) kind: u8,
    flags: u8,
    pub(crate) stream: u32,
}

impl Frame {
    /// True if it ends a request.
    pub(crate) fn ends_request(&self) -> bool {
        matches!(self.kind, DATA | HEADERS) && self.flags & END_STREAM != 0
    }
}

/// The frames of a connection.
pub(crate) struct Frames(TlsStream<TcpStream>);

impl Frames {
    /// Reads the preface, and limits the streams.
    pub(crate) async fn handshake(mut socket: TlsStream<TcpStream>, max_streams: u32) -> Self {
        socket.read_exact(&mut [0; PREFACE]).await.expect("the preface");
        let mut frames = Self(socket);
        let setting = [&[0, 3][..], &max_streams.to_be_bytes()].concat();
        frames.write(SETTINGS, 0, 0, &setting).await;
        frames
    }

    pub(crate) async fn write(&mut self, kind: u8, flags: u8, stream: u32, payload: &[u8]) {
        let length = u32::try_from(payload.len()).expect("a short payload").to_be_bytes();
        let frame = [&length[1..], &[kind, flags], &stream.to_be_bytes(), payload].concat();
        let _ = self.0.write_all(&frame).await;
    }

    /// The next frame of a stream. Settings are acknowledged, and so are pings.
    pub(crate) async fn next(&mut self) -> Option<Frame> {
        loop {
            let mut head = [0; 9];
            self.0.read_exact(&mut head).await.ok()?;
            let [a, b, c, kind, flags, stream @ ..] = head;
            let mut payload = vec![0; u32::from_be_bytes([0, a, b, c]) as usize];
            self.0.read_exact(&mut payload).await.ok()?;
            match (kind, flags & ACK) {
                (SETTINGS, 0) => self.write(SETTINGS, ACK, 0, &[]).await,
                (PING, 0) => self.write(PING, ACK, 0, &payload).await,
                (DATA | HEADERS, _) => return Some(Frame { kind, flags, stream: u32::from_be_bytes(stream) }),
                _ => {}
            }
        }
    }

    /// Reads up to the end of the next request, and returns its stream.
    pub(crate) async fn request(&mut self) -> Option<u32> {
        loop {
            let frame = self.next().await?;
            if frame.ends_request() {
                return Some(frame.stream);
            }
        }
    }

    /// Begins a response of status 200.
    pub(crate) async fn head(&mut self, stream: u32) {
        self.write(HEADERS, END_HEADERS, stream, STATUS_200).await;
    }

    pub(crate) async fn respond(&mut self, stream: u32, body: &str) {
        self.head(stream).await;
        self.write(DATA, END_STREAM, stream, body.as_bytes()).await;
    }

    pub(crate) async fn reset(&mut self, stream: u32, reason: h2::Reason) {
        self.write(RST_STREAM, 0, stream, &u32::from(reason).to_be_bytes()).await;
    }

    /// Says that no stream after this one has been processed.
    pub(crate) async fn go_away(&mut self, last_stream: u32, reason: h2::Reason) {
        let payload = [last_stream.to_be_bytes(), u32::from(reason).to_be_bytes()].concat();
        self.write(GOAWAY, 0, 0, &payload).await;
    }
}
