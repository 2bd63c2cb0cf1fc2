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
fn proxy_that_is_not_supported_is_an_error() {
    const SOCKS: &str = "socks://ada:of-the-proxy@127.0.0.1:1";
    for variables in [
        &[("ALL_PROXY", SOCKS), ("https_proxy", "")][..],
        &[("all_proxy", "SOCKS5://of-the-proxy@127.0.0.1:1"), ("NO_PROXY", "ample.com, .Exempt.example")],
        &[("HTTPS_PROXY", "ftp://127.0.0.1:1/of-the-proxy"), ("ALL_PROXY", "http://127.0.0.1:1")],
        &[("ALL_PROXY", SOCKS), ("NO_PROXY", "10.0.0.0/8,192.0.2.64/26, *.com,2001:db8::/32,exempt.example")],
        &[("HTTPS_PROXY", "::::of-the-proxy"), ("ALL_PROXY", "http://127.0.0.1:1")],
        &[("HTTPS_PROXY", "http://")],
        &[("HTTPS_PROXY", " http://127.0.0.1:1")],
        &[("HTTPS_PROXY", "http://127.0.0.1:1\n")],
        &[("HTTPS_PROXY", "127.0.0.1:1/")],
        &[("HTTPS_PROXY", "http://127.0.0.1:99999")],
    ] {
        alone(variables, async || {
            for url in ["https://example.com", "https://192.0.2.1"] {
                let error = Client::new(options(url)).expect_err("an unsupported proxy");
                assert!(error.to_string().contains(" of the proxy in ") && !error.is_retryable(), "{error}");
                assert!(!format!("{error} {error:?}").contains("of-the-proxy"), "{error:?}");
            }
            // A proxy that is not used.
            Client::new(options("http://127.0.0.1:1")).expect("a client");
            Client::new(options("https://localhost:1")).expect("a client");
            if let Ok(exempt) = std::env::var("NO_PROXY") {
                Client::new(options("https://api.exempt.example")).expect("a client");
                for url in ["https://192.0.2.65", "https://[2001:db8::7]", "https://10.9.9.9"] {
                    assert_eq!(Client::new(options(url)).is_ok(), exempt.contains('/'), "{url}");
                }
            }
        });
    }
}

#[test]
fn unsupported_proxy_of_plain_http_is_an_error_where_it_would_be_used() {
    for name in ["HTTP_PROXY", "http_proxy"] {
        alone(&[(name, "socks://127.0.0.1:1")], async || {
            let plain = || options("http://192.0.2.1").insecure_http(true);
            Client::new(plain()).expect("a client");
            Client::new(options("https://192.0.2.1")).expect("a client");
            Client::new(plain().allow_plain_http_proxy(true)).expect_err("an unsupported proxy");
        });
    }
}

#[test]
fn proxy_may_be_without_a_scheme_and_with_credentials() {
    for proxy in ["127.0.0.1:1", "HTTP://ada:p%40ss@proxy.internal:1/", "https://[::1]:1"] {
        alone(&[("HTTPS_PROXY", proxy)], async || drop(Client::new(options("https://example.com")).expect("a client")));
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
