//! Files arrive whole, in the form that fits them, and the secret is sent to the API only.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use crate::common::{client, conversation, emulator};
use chatbotkit_client::types::ListAttachments;
use chatbotkit_client::{Result, Upload};
use chatbotkit_emulator::Fault;
use futures_util::TryStreamExt;
use reqwest::Method;

const UPLOAD: &str = "/conversation/{conversationId}/attachment/upload";
const LARGE: usize = 5_000_000;

#[tokio::test]
async fn attachment_is_uploaded_by_url_or_as_bytes() -> Result<()> {
    let emulator = emulator().await;
    let client = client(&emulator);
    let id = conversation(&client).await;
    let attachments = client.conversation().attachment();
    attachments.upload(&id, Upload::url("data:text/plain,Hello")).await?;
    attachments.upload(&id, Upload::bytes("Hello", "text/plain").name("note.txt")).await?;
    let sent = emulator.requests().pop().expect("a request");
    assert_eq!(sent.header("content-type"), Some("text/plain"));
    assert_eq!((sent.header("content-length"), &sent.body[..]), (Some("5"), &b"Hello"[..]));
    let listed: Vec<_> = attachments.list(&id, ListAttachments::default()).items().try_collect().await?;
    assert_eq!(listed.iter().map(|it| it.size).collect::<Vec<_>>(), [Some(5), Some(5)]);
    Ok(())
}

#[tokio::test]
async fn large_upload_uses_a_signed_url_without_credentials() -> Result<()> {
    let emulator = emulator().await;
    let client = client(&emulator);
    let id = conversation(&client).await;
    let seen = Arc::new(AtomicU64::new(0));
    let counter = Arc::clone(&seen);
    let file = Upload::bytes(vec![7; LARGE], "application/octet-stream").name("large.bin");
    let file = file.on_progress(move |sent| counter.store(sent, Ordering::Relaxed));
    let attachment = client.conversation().attachment().upload(&id, file).await?;
    assert_eq!(seen.load(Ordering::Relaxed), LARGE as u64);
    let put = emulator.requests().into_iter().find(|it| it.method == "PUT").expect("the bytes");
    assert_eq!(put.header("content-length"), Some("5000000"));
    for ours in ["authorization", "x-timezone", "user-agent", "x-runas-user-id"] {
        assert_eq!(put.header(ours), None, "{ours}");
    }
    let listed = client.conversation().attachment().list(&id, ListAttachments::default()).await?;
    assert_eq!(listed.items[0].id, attachment.id);
    assert_eq!(listed.items[0].size, Some(LARGE as i64));
    Ok(())
}

#[tokio::test]
async fn upload_of_a_path_has_its_file_name() -> Result<()> {
    let emulator = emulator().await;
    let client = client(&emulator);
    let id = conversation(&client).await;
    client.conversation().attachment().announce(&id, &Upload::path("./Cargo.toml", "text/plain")).await?;
    assert_eq!(emulator.requests()[1].json()["file"]["name"], "Cargo.toml");
    Ok(())
}

#[tokio::test]
async fn attachment_can_be_downloaded() -> Result<()> {
    let emulator = emulator().await;
    let client = client(&emulator);
    let id = conversation(&client).await;
    // JSON as bytes would be taken for a description of a file, so it is announced however small it is.
    for media in ["application/json", "Application/JSON; charset=utf-8"] {
        let file = Upload::bytes(r#"{"a":1}"#, media).name("a.json");
        let attachment = client.conversation().attachment().upload(&id, file).await?;
        let download = attachment.download_request.expect("a way to fetch it");
        let bytes = client.request(Method::GET, download.url.expose()).external().download().await?.value;
        assert_eq!(&bytes[..], br#"{"a":1}"#);
    }
    Ok(())
}

#[tokio::test]
async fn attachment_by_url_cannot_be_announced() {
    let emulator = emulator().await;
    let upload = Upload::url("https://example.com/film.mp4");
    let error = client(&emulator).conversation().attachment().announce("c1", &upload).await.unwrap_err();
    assert!(error.to_string().contains("known to the server only"), "{error}");
    assert!(emulator.requests().is_empty());
}

#[tokio::test]
async fn failed_upload_is_retried_without_a_second_attachment() -> Result<()> {
    let emulator = emulator().await;
    let client = client(&emulator);
    let id = conversation(&client).await;
    emulator.fault(Fault::on("PUT", "/*").times(1).error(403, "NOT_AUTHORIZED", "Not now"));
    let file = Upload::bytes(vec![7; LARGE], "application/octet-stream");
    let failed = client.conversation().attachment().upload(&id, file.clone()).await.unwrap_err();
    assert_eq!(failed.error().status().map(|it| it.as_u16()), Some(403));
    let pending = failed.pending().expect("a file that was announced");
    assert!(failed.to_string().contains(pending.attachment().id.as_str()), "{failed}");
    pending.put(&file).await?;
    let announced = emulator.requests().iter().filter(|it| it.path.ends_with("/upload")).count();
    assert_eq!(announced, 1);
    let listed = client.conversation().attachment().list(&id, ListAttachments::default()).await?;
    assert_eq!(listed.items.len(), 1);
    Ok(())
}

#[tokio::test]
async fn disconnected_upload_is_retried_from_the_beginning() -> Result<()> {
    let emulator = emulator().await;
    let client = client(&emulator);
    let id = conversation(&client).await;
    emulator.fault(Fault::on("PUT", "/*").times(2).error(503, "SERVICE_UNAVAILABLE", "Busy"));
    let file = Upload::bytes(vec![7; LARGE], "application/octet-stream");
    client.conversation().attachment().upload(&id, file).await?;
    assert_eq!(emulator.requests().iter().filter(|it| it.method == "PUT").count(), 3);
    Ok(())
}

#[tokio::test]
async fn upload_from_a_reader_is_not_retried() -> Result<()> {
    let emulator = emulator().await;
    let client = client(&emulator);
    let id = conversation(&client).await;
    let bytes = std::io::Cursor::new(vec![7; LARGE]);
    client.conversation().attachment().upload(&id, Upload::reader(bytes, LARGE as u64, "video/mp4")).await?;

    emulator.fault(Fault::on("PUT", "/*").times(1).error(503, "SERVICE_UNAVAILABLE", "Busy"));
    let bytes = std::io::Cursor::new(vec![7; LARGE]);
    let failed = client.conversation().attachment().upload(&id, Upload::reader(bytes, LARGE as u64, "video/mp4")).await;
    assert_eq!(failed.unwrap_err().error().status().map(|it| it.as_u16()), Some(503));
    Ok(())
}

#[tokio::test]
async fn body_length_mismatch_fails_the_upload() {
    let emulator = emulator().await;
    let client = client(&emulator);
    let id = conversation(&client).await;
    for (expected, given) in [(5, 4), (5, 6), (LARGE, LARGE - 1), (LARGE, LARGE + 1)] {
        let bytes = std::io::Cursor::new(vec![7; given]);
        let upload = Upload::reader(bytes, expected as u64, "video/mp4");
        let failed = client.conversation().attachment().upload(&id, upload).await.unwrap_err();
        assert!(failed.to_string().contains(&format!("expected {expected} bytes")), "{expected} {given}: {failed}");
    }
}

#[tokio::test]
async fn missing_file_is_an_error_before_the_request() {
    let emulator = emulator().await;
    let client = client(&emulator);
    let upload = Upload::path("no/such/file.mp4", "video/mp4");
    let failed = client.conversation().attachment().upload("c1", upload).await.unwrap_err();
    assert!(failed.to_string().contains("cannot read the file"), "{failed}");
    assert!(!failed.error().may_have_taken_effect());
    assert!(emulator.requests().is_empty());
}

#[tokio::test]
async fn rejected_upload_returns_the_error_of_the_server() {
    let emulator = emulator().await;
    let client = client(&emulator);
    let id = conversation(&client).await;
    emulator.fault(Fault::on("POST", UPLOAD).error(429, "LIMITS_REACHED", "Limits reached"));
    let failed = client.conversation().attachment().upload(&id, Upload::bytes("Hi", "text/plain")).await.unwrap_err();
    assert_eq!(failed.error().message(), "Limits reached");
    assert!(failed.pending().is_none());
}
