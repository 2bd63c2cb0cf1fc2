//! Proxies and certificates of the system, which a client finds in environment variables.

use std::time::Duration;

use crate::common::emulator;
use crate::hostile::process::alone;
use chatbotkit_client::types::ListBots;
use chatbotkit_client::{Client, ClientOptions};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::mpsc::{UnboundedReceiver, unbounded_channel};

/// A proxy that refuses every request.
struct Proxy(UnboundedReceiver<String>);

impl Proxy {
    async fn start(address: &str) -> Self {
        let listener = TcpListener::bind(address).await.expect("the port");
        let (heads, received) = unbounded_channel();
        tokio::spawn(async move {
            while let Ok((mut socket, _)) = listener.accept().await {
                _ = heads.send(head(&mut socket).await);
                _ = socket.write_all(b"HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\nconnection: close\r\n\r\n").await;
            }
        });
        Self(received)
    }

    /// The result of a call, and the heads of the requests that have come to the proxy.
    async fn call(&mut self, options: ClientOptions) -> (String, Vec<String>) {
        let client = Client::new(options).expect("a client");
        let result = format!("{:?} {client:?}", client.bot().list(ListBots::default()).await);
        (result, std::iter::from_fn(|| self.0.try_recv().ok()).collect())
    }
}

async fn head(socket: &mut TcpStream) -> String {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        match socket.read_u8().await {
            Ok(byte) => head.push(byte),
            Err(_) => break,
        }
    }
    String::from_utf8_lossy(&head).into_owned()
}

fn options(base_url: &str) -> ClientOptions {
    ClientOptions::new().secret("sk-hidden").base_url(base_url).retries(0).connect_timeout(Duration::from_millis(200))
}

#[test]
fn requests_through_a_proxy_are_never_plain_unless_allowed() {
    let free = std::net::TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr()).expect("a port");
    let url = format!("http://ada:of-the-proxy@{free}");
    let variables = ["HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "ALL_PROXY"].map(|name| (name, &*url));
    alone(&variables, async || {
        let url = std::env::var("ALL_PROXY").expect("the proxy");
        let mut proxy = Proxy::start(url.rsplit('@').next().expect("an address")).await;
        let emulator = emulator().await;
        let port = emulator.base_url().rsplit(':').next().expect("a port");
        for near in [format!("http://127.0.0.1:{port}"), format!("http://localhost:{port}")] {
            for allow in [false, true] {
                let near = options(&near).secret("sk-test").allow_plain_http_proxy(allow);
                let (result, heads) = proxy.call(near).await;
                assert!(result.starts_with("Ok") && heads.is_empty(), "{result} {heads:?}");
            }
        }
        for near in ["https://localhost:1", "https://127.0.0.9:1", "https://[::1]:1"] {
            let (result, heads) = proxy.call(options(near)).await;
            assert!(result.starts_with("Err") && heads.is_empty(), "{result} {heads:?}");
        }
        // An address of documentation, which no host has.
        let far = || options("http://192.0.2.1").insecure_http(true);
        let (result, heads) = proxy.call(far()).await;
        assert!(result.starts_with("Err") && heads.is_empty(), "{result} {heads:?}");
        let (result, heads) = proxy.call(far().allow_plain_http_proxy(true)).await;
        assert!(heads.len() == 1 && heads[0].contains("sk-hidden") && !result.contains("of-the-proxy"), "{heads:?}");
        let (result, heads) = proxy.call(options("https://192.0.2.1")).await;
        assert!(heads.len() == 1 && heads[0].starts_with("CONNECT 192.0.2.1:443"), "{heads:?}");
        assert!(!heads[0].contains("sk-hidden") && !result.contains("of-the-proxy"), "{heads:?} {result}");
    });
}

#[test]
fn proxy_with_an_unsupported_scheme_is_an_error() {
    let first = [("ALL_PROXY", "socks://ada:of-the-proxy@127.0.0.1:1"), ("https_proxy", "")];
    let second = [("all_proxy", "SOCKS5://of-the-proxy@127.0.0.1:1"), ("NO_PROXY", "ample.com, .exempt.example")];
    let third = [("HTTPS_PROXY", "ftp://127.0.0.1:1/of-the-proxy"), ("ALL_PROXY", "http://127.0.0.1:1")];
    for variables in [&first[..], &second, &third] {
        alone(variables, async || {
            let error = Client::new(options("https://example.com")).expect_err("an unsupported proxy");
            assert!(error.to_string().starts_with("unsupported scheme \"") && !error.is_retryable(), "{error}");
            assert!(!format!("{error} {error:?}").contains("of-the-proxy"), "{error:?}");
            // A proxy that is not used.
            Client::new(options("http://127.0.0.1:1")).expect("a client");
            Client::new(options("https://localhost:1")).expect("a client");
            if std::env::var_os("NO_PROXY").is_some() {
                Client::new(options("https://api.exempt.example")).expect("a client");
            }
        });
    }
}

#[test]
fn without_certificates_plain_http_works_and_the_error_names_the_reason() {
    let nowhere = [("SSL_CERT_FILE", "/nowhere/certificates.pem"), ("SSL_CERT_DIR", "/nowhere")];
    alone(&nowhere, async || {
        let emulator = emulator().await;
        let client = Client::new(options(emulator.base_url()).secret("sk-test")).expect("a client");
        client.bot().list(ListBots::default()).await.expect("a list");
        let external = client.request(reqwest::Method::GET, "https://localhost:1/").external();
        let errors = [
            external.download().await.map(drop).expect_err("no server"),
            match Client::new(options("https://example.com")) {
                Ok(client) => client.bot().list(ListBots::default()).await.expect_err("no network"),
                Err(error) => error,
            },
        ];
        for error in errors {
            let text = error.to_string().to_lowercase();
            // OpenSSL verifies a certificate when it receives one.
            assert!(text.contains("certificate") || cfg!(feature = "native-tls"), "{text}");
            assert!(!error.may_have_taken_effect(), "{text}");
        }
    });
}
