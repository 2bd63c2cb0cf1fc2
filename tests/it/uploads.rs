//! Uploads: the length that was announced and the one that was read agree, or the upload fails; a presigned request is
//! held to what a presigned request may be.

use std::io::Write;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use crate::common::{cases, in_time};
use crate::hostile::http1::{Received, Server, json, response};
use crate::hostile::process::{alone, tls};
use chatbotkit_client::{Client, Clock, Error, PendingUpload, Result, SystemClock, Upload};
use futures_util::future::BoxFuture;
use reqwest::Method;
use serde_json::{Value, json};
use tokio::io::AsyncReadExt;

/// The size of the chunks in which files are read, so that a longer file is longer by a whole chunk.
const CHUNK: usize = 65_536;

/// A file of this test alone; it is removed with it.
struct File(PathBuf);

impl File {
    fn new(name: &str, size: usize) -> Self {
        let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}-{}", std::process::id()));
        std::fs::write(&path, vec![b'x'; size]).expect("a file");
        Self(path)
    }

    fn append(&self, size: usize) {
        let file = std::fs::OpenOptions::new().append(true).open(&self.0);
        file.expect("a file").write_all(&vec![b'y'; size]).expect("a longer file");
    }

    fn upload(&self) -> Upload {
        Upload::path(&self.0, "text/plain")
    }
}

impl Drop for File {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

/// An API that announces uploads with this presigned request, and a storage that takes anything.
struct Storage {
    api: Server,
    storage: Server,
}

impl Storage {
    /// `request` replaces fields of the presigned request.
    async fn start(request: Value) -> Self {
        // Whatever a storage responds is no error of the API.
        let storage = Server::always(json(200, r#"{"code":"Success","message":"stored"}"#)).await;
        let mut presigned =
            json!({ "method": "PUT", "url": format!("{}/f?signature=s", storage.url()), "headers": {} });
        presigned.as_object_mut().expect("an object").extend(request.as_object().expect("an object").clone());
        let body = json!({ "id": "a1", "name": "a1.txt", "uploadRequest": presigned }).to_string();
        Self { api: Server::always(json(200, body)).await, storage }
    }

    async fn announce(&self, file: &Upload) -> Result<PendingUpload> {
        self.api.client().conversation().attachment().announce("c1", file).await
    }

    /// Announces a file and uploads it.
    async fn upload(&self, file: Upload) -> Result<()> {
        self.announce(&file).await?.put(&file).await
    }

    fn body(&self) -> Vec<u8> {
        self.storage.received().pop().expect("an upload").body
    }
}

fn presigned(headers: Value) -> Value {
    json!({ "headers": headers })
}

/// Uploads of the wrong length, as the request body, and after an announcement. No chunk crosses the announced length.
async fn wrong_length(read: usize, announced: usize) {
    let chunk = |size: usize| std::io::Cursor::new(vec![b'x'; size]);
    let file = || {
        let reader = chunk(read.min(announced)).chain(chunk(read.saturating_sub(announced)));
        Upload::reader(reader, announced as u64, "text/plain")
    };
    let direct = Server::always(json(200, r#"{"id":"a1"}"#)).await;
    let error = direct.client().conversation().attachment().upload("c1", file()).await.expect_err("another length");
    assert!(error.to_string().contains("body length mismatch"), "{error}");
    let storage = Storage::start(presigned(json!({ "Content-Length": announced.to_string() }))).await;
    let error = storage.upload(file()).await.expect_err("another length");
    assert!(error.to_string().contains("body length mismatch"), "{error}");
}

mod reader_of_another_length_is_an_error {
    super::cases! { super::wrong_length;
        longer_than_announced: 100, 50;
        longer_by_one_byte: 51, 50;
        shorter_than_announced: 50, 100;
        longer_than_a_chunk: 200_000, 100_000;
        longer_than_nothing: 1, 0;
        empty: 0, 50;
    }
}

#[tokio::test]
async fn reader_of_the_announced_length_is_uploaded() {
    in_time(async {
        let file = || Upload::reader(std::io::Cursor::new(vec![b'x'; 100_000]), 100_000, "text/plain");
        let server = Server::always(json(200, r#"{"id":"a1"}"#)).await;
        server.client().conversation().attachment().upload("c1", file()).await.expect("an attachment");
        assert_eq!(server.received()[0].body.len(), 100_000);
        let storage = Storage::start(presigned(json!({ "Content-Length": "100000" }))).await;
        storage.upload(file()).await.expect("an upload");
        assert_eq!(storage.body().len(), 100_000);
    })
    .await;
}

#[tokio::test]
async fn file_that_changed_since_its_announcement_is_an_error() {
    in_time(async {
        let storage = Storage::start(presigned(json!({ "Content-Length": CHUNK.to_string() }))).await;
        let file = File::new("changed", CHUNK);
        let pending = storage.announce(&file.upload()).await.expect("an announcement");
        file.append(50);
        let error = pending.put(&file.upload()).await.expect_err("a longer file");
        assert!(error.to_string().contains("body length mismatch"), "{error}");
        std::fs::write(&file.0, "short").expect("a file");
        let error = pending.put(&file.upload()).await.expect_err("a shorter file");
        assert!(error.to_string().contains("body length mismatch"), "{error}");
    })
    .await;
}

#[tokio::test]
async fn file_that_grows_while_it_is_sent_is_an_error() {
    in_time(async {
        let file = File::new("growing", 2 * CHUNK);
        let server = Server::always(json(200, r#"{"id":"a1"}"#)).await;
        let once = Mutex::new(true);
        let path = file.0.clone();
        let upload = file.upload().on_progress(move |_| {
            if std::mem::take(&mut *once.lock().expect("a lock")) {
                File(path.clone()).append_and_keep(1000);
            }
        });
        let error = server.client().conversation().attachment().upload("c1", upload).await.expect_err("a longer file");
        assert!(error.to_string().contains("body length mismatch"), "{error}");
    })
    .await;
}

impl File {
    /// Appends to a file that another value removes.
    fn append_and_keep(self, size: usize) {
        self.append(size);
        std::mem::forget(self);
    }
}

/// A presigned length that is not the announced one is an error, and nothing is sent.
async fn presigned_length(headers: Value) {
    let storage = Storage::start(presigned(headers)).await;
    let error = storage.upload(Upload::bytes("Hello", "text/plain")).await.expect_err("another length");
    assert!(!error.is_retryable(), "{error:?}");
    assert!(storage.storage.received().iter().all(|request| request.body.is_empty()), "something was sent");
}

mod presigned_content_length_of_another_size_is_an_error {
    use serde_json::json;

    super::cases! { super::presigned_length;
        below: json!({ "Content-Length": "3" });
        above: json!({ "Content-Length": "30" });
        as_a_number: json!({ "content-length": 3 });
        that_is_no_number: json!({ "Content-Length": "five" });
    }
}

/// A presigned request that is none is an error, and nothing is sent there.
async fn refused(request: Value) {
    let storage = Storage::start(request).await;
    storage.upload(Upload::bytes("Hello", "text/plain")).await.expect_err("no presigned request");
    assert_eq!(storage.storage.requests(), 0);
}

mod presigned_request_is_refused {
    use serde_json::json;

    super::cases! { super::refused;
        to_delete: json!({ "method": "DELETE" });
        to_get: json!({ "method": "GET" });
        to_post: json!({ "method": "POST" });
        of_an_unknown_method: json!({ "method": "PUT /x HTTP/1.1\r\nx: y" });
        of_a_file: json!({ "url": "file:///etc/passwd" });
        of_no_url: json!({ "url": "nowhere" });
    }
}

/// A header that belongs to the connection or to authentication is not sent with a presigned request.
async fn header_not_sent(name: &str, value: &str) {
    let storage = Storage::start(presigned(json!({ name: value, "Content-Length": "5" }))).await;
    let outcome = storage.upload(Upload::bytes("Hello", "text/plain")).await;
    let received = storage.storage.received();
    assert!(received.iter().all(|request: &Received| request.header(name) != Some(value)), "{received:?}");
    assert!(outcome.is_err() || received[0].body == b"Hello");
}

#[tokio::test]
async fn presigned_header_that_is_null_is_not_sent() -> Result<()> {
    let storage = Storage::start(presigned(json!({ "Content-Disposition": null, "Content-Length": "5" }))).await;
    storage.upload(Upload::bytes("Hello", "text/plain")).await?;
    let received = storage.storage.received();
    assert_eq!((received.len(), received[0].header("content-disposition")), (1, None));
    Ok(())
}

mod presigned_header_is_not_sent {
    super::cases! { super::header_not_sent;
        authorization: "Authorization", "Bearer planted";
        proxy_authorization: "Proxy-Authorization", "Basic planted";
        cookie: "Cookie", "a=planted";
        host: "Host", "elsewhere.example";
        connection: "Connection", "upgrade";
        transfer_encoding: "Transfer-Encoding", "chunked";
        upgrade: "Upgrade", "websocket";
        expect: "Expect", "100-continue";
    }
}

#[tokio::test]
async fn presigned_headers_of_the_content_are_sent() {
    in_time(async {
        let headers = json!({ "Content-Type": "text/plain", "Content-Length": 5, "x-amz-acl": "private" });
        let storage = Storage::start(json!({ "method": "put", "headers": headers })).await;
        storage.upload(Upload::bytes("Hello", "text/plain")).await.expect("an upload");
        let request = storage.storage.received().pop().expect("a request");
        assert_eq!((request.method(), request.header("x-amz-acl")), ("PUT", Some("private")));
        assert_eq!((request.header("content-length"), request.header("authorization")), (Some("5"), None));
        assert_eq!(request.body, b"Hello");
    })
    .await;
}

#[tokio::test]
async fn post_with_an_empty_body_that_was_received_is_sent_once_and_may_have_taken_effect() {
    let server = Server::start(|mut connection| async move { drop(connection.request().await) }).await;
    let client = server.client();
    let post = || client.request(Method::POST, "/x");
    let upload = async |file| client.conversation().attachment().upload("c1", file).await.map(drop);
    for outcome in [
        post().bytes("", "text/plain").send::<Value>().await.map(drop),
        post().form(json!({})).send::<Value>().await.map(drop),
        upload(Upload::bytes("", "text/plain")).await.map_err(Error::from),
        upload(Upload::reader(tokio::io::empty(), 0, "text/plain")).await.map_err(Error::from),
    ] {
        let error = outcome.expect_err("a closed connection");
        assert!(error.may_have_taken_effect() && !error.is_retryable(), "{error:?}");
    }
    assert_eq!(server.requests(), 4);
}

#[tokio::test]
async fn response_before_the_whole_upload_was_sent_is_an_error() {
    let server = Server::start(|mut connection| async move {
        connection.head().await;
        connection.send(json(200, r#"{"id":"f1","name":"a.txt"}"#)).await;
        connection.hang().await;
    })
    .await;
    let (mut writer, reader) = tokio::io::duplex(64);
    tokio::io::AsyncWriteExt::write_all(&mut writer, b"the beginning").await.expect("space");
    let attachments = server.client().conversation().attachment();
    let upload = attachments.upload("c1", Upload::reader(reader, 1000, "text/plain"));
    let error = in_time(upload).await.expect_err("a cut upload").to_string();
    assert!(error.contains("bytes of the request body were not sent"), "{error}");
}

/// Opening a named pipe would block a thread for ever.
#[cfg(unix)]
#[tokio::test]
async fn upload_of_what_is_no_file_is_refused() {
    let server = Server::always(json(200, r#"{"id":"a1"}"#)).await;
    let attachments = server.client().conversation().attachment();
    let upload = attachments.upload("c1", Upload::path("/dev/null", "text/plain"));
    let error = upload.await.expect_err("no file").to_string();
    assert!(error.contains("not a file"), "{error}");
    assert_eq!(server.requests(), 0);
}

#[tokio::test]
async fn timeout_covers_a_source_that_never_yields() {
    let server = Server::always(json(200, r#"{"id":"a1"}"#)).await;
    let (_open, source) = tokio::io::duplex(1);
    let client = Client::new(server.options().timeout(Duration::from_millis(200))).expect("a client");
    let attachments = client.conversation().attachment();
    let upload = attachments.upload("c1", Upload::reader(source, 5, "text/plain"));
    let error = Error::from(in_time(upload).await.expect_err("a timeout"));
    assert!(error.is_timeout() && !error.may_have_taken_effect(), "{error:?}");
    assert_eq!(server.requests(), 0);
}

/// Records the timeouts that are begun.
#[derive(Debug, Default)]
struct Timeouts(Mutex<Vec<Duration>>);

impl Clock for Timeouts {
    fn now(&self) -> Instant {
        SystemClock.now()
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        SystemClock.sleep(duration)
    }

    fn timeout(&self, duration: Duration) -> BoxFuture<'static, ()> {
        self.0.lock().expect("the timeouts").push(duration);
        SystemClock.timeout(duration)
    }
}

#[tokio::test]
async fn timeout_of_an_announced_upload_grows_with_its_size() -> Result<()> {
    let storage = Storage::start(json!({})).await;
    let file = Upload::bytes(vec![0; 500_000], "image/png");
    for (of_client, of_upload) in [(None, 70), (Some(1), 70), (Some(600), 600)] {
        let clock = Arc::new(Timeouts::default());
        let options = storage.api.options().clock(Arc::clone(&clock) as Arc<dyn Clock>);
        let options = of_client.map_or(options.clone(), |seconds| options.timeout(Duration::from_secs(seconds)));
        Client::new(options)?.conversation().attachment().announce("c1", &file).await?.put(&file).await?;
        let timeouts = clock.0.lock().expect("the timeouts");
        assert_eq!(timeouts.last(), Some(&Duration::from_secs(of_upload)), "{of_client:?}: {timeouts:?}");
    }
    Ok(())
}

#[test]
fn presigned_request_over_http_is_refused_where_the_api_is_https() {
    alone(&[], async || {
        let storage = Server::always(response(200, "", "")).await;
        let presigned = json!({ "method": "PUT", "url": storage.url(), "headers": {} });
        let body = json!({ "id": "a1", "uploadRequest": presigned }).to_string();
        let api = Server::responding_with(Some(tls("http/1.1")), move |_| json(200, &body)).await;
        let file = Upload::bytes("Hello", "text/plain");
        let client: Client = api.client();
        let upload = async {
            let pending = client.conversation().attachment().announce("c1", &file).await?;
            pending.put(&file).await
        };
        let outcome: Result<(), Error> = upload.await;
        assert!(outcome.is_err());
        assert_eq!((api.requests(), storage.requests()), (1, 0));
    });
}
