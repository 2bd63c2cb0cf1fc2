//! Servers, and what stands before them, that do what no server should.

pub(crate) mod http1;
pub(crate) mod http2;
pub(crate) mod process;

use std::sync::Arc;
use std::time::Duration;

use chatbotkit_client::types::{CreateBot, ListBots};
use chatbotkit_client::{Client, ClientOptions, Error};
use futures_util::TryStreamExt;
use reqwest::Method;
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::pki_types::PrivatePkcs8KeyDer;

use http1::Server;

async fn list(client: &Client) -> Error {
    client.bot().list(ListBots::default()).await.expect_err("a hostile server")
}

fn redirect(status: &str, place: &str) -> String {
    format!("HTTP/1.1 {status} Elsewhere\r\nlocation: {place}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n")
}

#[tokio::test]
async fn redirect_loop_is_an_error() {
    let server = Server::always(redirect("308", "/api/v1/bot/list")).await;
    let error = list(&server.client()).await;
    assert!(error.to_string().contains("308: redirect not followed to /api/v1/bot/list"), "{error}");
    assert!(!error.may_have_taken_effect());
    assert_eq!(server.requests(), 6);
}

#[tokio::test]
async fn redirect_to_another_origin_is_not_followed() {
    let other = Server::always("HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}").await;
    for status in ["301", "302", "303", "307", "308"] {
        let server = Server::always(redirect(status, &format!("http://{}/api/v1/bot/list", other.address))).await;
        let error = list(&server.client()).await;
        assert_eq!(error.status().map(|status| status.as_str().to_owned()).as_deref(), Some(status));
    }
    assert_eq!(other.requests(), 0);
}

#[tokio::test]
async fn download_is_followed_to_another_origin_without_headers() {
    let storage = Server::always("HTTP/1.1 200 OK\r\ncontent-length: 8\r\n\r\nthe file").await;
    for status in ["301", "302", "303", "307", "308"] {
        let place = format!("http://{}/a.txt?signature=abc", storage.address);
        let server = Server::always(redirect(status, &place)).await;
        let request = server.client().request(Method::GET, "/conversation/c1/attachment/a1/download");
        let file = request.header("x-mine", "1").download().await.expect("a file");
        assert_eq!(file.value, "the file");
        let received = storage.received().pop().expect("a request");
        assert_eq!(received.path(), "/a.txt?signature=abc");
        assert_eq!((received.header("authorization"), received.header("x-mine")), (None, None));
        assert!(server.received()[0].header("authorization").is_some());
        assert_eq!(server.client().file().download("f1").await.expect("a file"), "the file");
        let chunks = server.client().file().download("f1").byte_stream();
        assert_eq!(chunks.try_collect::<Vec<_>>().await.expect("a file"), ["the file"]);
    }
    for status in ["300", "304", "305"] {
        let server = Server::always(redirect(status, &format!("http://{}/a.txt", storage.address))).await;
        let error = server.client().file().download("f1").await.expect_err("no redirect");
        assert_eq!(error.status().map(|status| status.as_str().to_owned()).as_deref(), Some(status));
    }
}

#[tokio::test]
async fn redirect_to_a_path_in_utf8_is_followed() {
    let page = "HTTP/1.1 200 OK\r\ncontent-length: 12\r\n\r\n{\"items\":[]}";
    let server = Server::responding(move |request| match request.path() {
        "/api/v1/bot/list" => redirect("308", "/api/v1/bot/größe/list").into_bytes(),
        _ => page.into(),
    })
    .await;
    server.client().bot().list(ListBots::default()).await.expect("a page");
    assert_eq!(server.received()[1].path(), "/api/v1/bot/gr%C3%B6%C3%9Fe/list");
}

#[tokio::test]
async fn redirect_that_changes_the_method_is_not_followed() {
    for status in ["301", "302", "303"] {
        let server = Server::always(redirect(status, "/api/v1/bot/list")).await;
        let error = server.client().bot().create(CreateBot::default()).await.unwrap_err();
        assert!(error.to_string().contains("not followed to /api/v1/bot/list"), "{error}");
        assert_eq!(server.requests(), 1);
    }
}

#[tokio::test]
async fn unlimited_response_headers_are_an_error() {
    let header = format!("x-long: {}\r\n", "x".repeat(1024 * 1024));
    let server = Server::always(format!("HTTP/1.1 200 OK\r\n{header}content-length: 2\r\n\r\n{{}}")).await;
    let error = server.client().bot().create(CreateBot::default()).await.unwrap_err();
    assert!(error.to_string().contains("the connection broke: message head is too large"), "{error}");
    assert!(error.may_have_taken_effect());
}

#[tokio::test]
async fn response_body_above_limit_is_an_error() {
    let server = Server::start(|mut connection| async move {
        connection.request().await;
        connection.send(b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n\r\n[").await;
        while connection.send([b' '; 65536]).await {}
    })
    .await;
    let client = Client::new(server.options().max_response_bytes(1_000_000)).expect("a client");
    let error = list(&client).await;
    assert!(error.is_decode() && error.to_string().contains("larger than 1000000 bytes"), "{error}");
    assert_eq!(server.requests(), 1);
}

#[tokio::test]
async fn unlimited_error_body_keeps_the_status_error() {
    let server = Server::start(|mut connection| async move {
        connection.request().await;
        connection.send(b"HTTP/1.1 403 Forbidden\r\ncontent-type: text/html\r\n\r\n<html>").await;
        while connection.send([b' '; 65536]).await {}
    })
    .await;
    let error = list(&server.client()).await;
    assert_eq!(error.status().map(|status| status.as_u16()), Some(403));
}

#[tokio::test]
async fn html_page_of_a_proxy_is_an_error() {
    let page = "<html><body>Please log in</body></html>";
    let head = format!("content-type: text/html\r\ncontent-length: {}\r\nconnection: close\r\n\r\n", page.len());
    let server = Server::always(format!("HTTP/1.1 200 OK\r\n{head}{page}")).await;
    let error = server.client().bot().create(CreateBot::default()).await.unwrap_err();
    assert!(error.is_decode() && error.to_string().contains("invalid JSON: <html><body>Please log in"), "{error}");
    let error = server.client().bot().list(ListBots::default()).stream().try_next().await.unwrap_err();
    assert!(error.is_decode() && error.to_string().contains("invalid JSON: <html><body>Please log in"), "{error}");
    let server = Server::always(format!("HTTP/1.1 502 Bad Gateway\r\n{head}{page}")).await;
    let error = server.client().bot().create(CreateBot::default()).await.unwrap_err();
    assert!(error.to_string().contains("502: text/html: <html><body>Please log in"), "{error}");
}

#[tokio::test]
async fn certificate_error_names_host_and_reason() {
    let certified = rcgen::generate_simple_self_signed(["localhost".to_owned()]).expect("a certificate");
    let key = PrivatePkcs8KeyDer::from(certified.signing_key.serialize_der());
    let config = ServerConfig::builder().with_no_client_auth();
    let config = config.with_single_cert(vec![certified.cert.der().clone()], key.into()).expect("a certificate");
    let acceptor = TlsAcceptor::from(Arc::new(config));
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let port = listener.local_addr().expect("an address").port();
    let server = tokio::spawn(async move {
        while let Ok((socket, _)) = listener.accept().await {
            let _ = acceptor.accept(socket).await;
        }
    });
    let options = ClientOptions::new().secret("sk-hidden").base_url(format!("https://localhost:{port}"));
    let client = Client::new(options.retry_delay(Duration::ZERO)).expect("a client");
    let error = client.bot().create(CreateBot::default()).await.unwrap_err();
    // The message depends on the TLS implementation.
    let message = error.to_string();
    assert!(
        message.contains(&format!("cannot connect to localhost:{port}: ")) && message.contains("certificate"),
        "{message}"
    );
    assert!(error.is_connect() && !error.may_have_taken_effect());
    assert_eq!((error.is_transient(), error.attempts()), (false, 1));
    server.abort();
}

#[tokio::test]
async fn refused_http2_stream_is_retried_for_any_operation() {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address");
    let server = tokio::spawn(async move {
        while let Ok((socket, _)) = listener.accept().await {
            let mut connection = h2::server::handshake(socket).await.expect("a connection");
            while let Some(Ok((_, mut respond))) = connection.accept().await {
                respond.send_reset(h2::Reason::REFUSED_STREAM);
            }
        }
    });
    let http = reqwest::Client::builder().http2_prior_knowledge().build().expect("a client");
    let options = ClientOptions::new().secret("sk-hidden").base_url(format!("http://{address}")).http_client(http);
    let client = Client::new(options.retry_delay(Duration::ZERO)).expect("a client");
    let error = client.bot().create(CreateBot::default()).await.unwrap_err();
    assert!(error.is_connect() && !error.may_have_taken_effect(), "{error:?}");
    assert_eq!(error.attempts(), 4);
    server.abort();
}
