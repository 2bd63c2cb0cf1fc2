//! Statuses and headers: a status that has arrived is not lost to its body, statuses that are retried, statuses without a
//! body, redirects, and encodings of the body.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use crate::common::{cases, in_time, question};
use crate::hostile::http1::{Received, Server, json, lines, open_head, response};
use chatbotkit_client::types::{
    BotId, CreateBot, CreateMessage, ErrorCode, ListBots, MessageType, ReceiveMessage, UpdateBot,
};
use chatbotkit_client::{Client, Error};
use futures_util::TryStreamExt;
use reqwest::Method;
use serde_json::{Value, json};

const LIMIT: Duration = Duration::from_millis(300);

fn status(error: &Error) -> Option<u16> {
    error.status().map(|status| status.as_u16())
}

/// A server that sends this, and then a byte every 50 ms or nothing at all.
async fn endless_body(head: String, drips: bool) -> Server {
    Server::start(move |mut connection| {
        let head = head.clone();
        async move {
            connection.request().await;
            connection.send(head).await;
            while drips && connection.send(" ").await {
                tokio::time::sleep(Duration::from_millis(50)).await;
            }
            connection.hang().await;
        }
    })
    .await
}

/// A refusal whose body never ends is an error with its status, at the first attempt.
async fn refusal(code: u16, head: &str, drips: bool) {
    let server = endless_body(format!("{}{head}", open_head(code, "x-request-id: r-1\r\n")), drips).await;
    let client = Client::new(server.options().timeout(LIMIT)).expect("a client");
    let begin = Instant::now();
    let error = client.bot().create(CreateBot::default()).await.expect_err("a refusal");
    assert_eq!((status(&error), error.request_id(), server.requests()), (Some(code), Some("r-1"), 1), "{error:?}");
    assert!(!error.may_have_taken_effect() && begin.elapsed() < Duration::from_secs(2), "{error:?}");
}

mod refusal_whose_body_hangs_keeps_its_status {
    super::cases! { super::refusal;
        without_a_body: 401, "", false;
        within_json: 404, "{\"code\":\"NOT_FOUND\",", false;
        after_json: 400, "{\"code\":\"BAD_REQUEST\",\"message\":\"no\"}", false;
        with_a_byte_at_a_time: 401, "<html>", true;
    }
}

#[tokio::test]
async fn body_of_an_error_is_not_read_without_a_limit() {
    let sent = Arc::<AtomicUsize>::default();
    let mebibytes = Arc::clone(&sent);
    let server = Server::start(move |mut connection| {
        let mebibytes = Arc::clone(&mebibytes);
        async move {
            connection.request().await;
            connection.send(open_head(500, "content-type: application/json\r\n") + "{\"message\":\"").await;
            while connection.send(&vec![b'a'; 1 << 20]).await {
                mebibytes.fetch_add(1, Ordering::SeqCst);
            }
        }
    })
    .await;
    let error = server.client().bot().list(ListBots::default()).retries(0).await.expect_err("a 500");
    assert_eq!(status(&error), Some(500), "{error}");
    assert!(sent.load(Ordering::SeqCst) < 64, "{sent:?} MiB");
}

#[tokio::test]
async fn message_of_an_error_has_a_limit() {
    let body = json!({ "code": "BAD_REQUEST", "message": "token>".repeat(80_000) }).to_string();
    let error = Server::always(json(400, body)).await.client().bot().list(ListBots::default()).await;
    let error = error.expect_err("a 400");
    assert!((10_000..20_000).contains(&error.message().len()), "{} bytes", error.message().len());
}

#[tokio::test]
async fn error_with_a_code_of_another_type_keeps_its_message_and_url() {
    let body = r#"{"message":"Authorize","code":409,"error":"authorization_required","url":"https://a.example/x"}"#;
    let error = Server::always(json(409, body)).await.client().bot().list(ListBots::default()).await;
    let error = error.expect_err("a 409");
    assert_eq!((error.message(), error.code()), ("Authorize", None));
    assert_eq!(error.authorization_url(), Some("https://a.example/x"));
}

#[tokio::test]
async fn body_of_an_error_is_kept_as_far_as_it_arrived() {
    let long = json!({ "code": "BAD_REQUEST", "message": "x".repeat(2_000_000) }).to_string();
    let error = Server::always(json(400, long)).await.client().bot().list(ListBots::default()).await;
    assert_eq!(error.expect_err("a 400").code(), Some(&ErrorCode::BadRequest));
    let broken = open_head(400, "content-length: 100\r\nconnection: close\r\n") + "the reason";
    let error = Server::always(broken).await.client().bot().list(ListBots::default()).await.expect_err("a 400");
    assert_eq!((status(&error), error.body()), (Some(400), Some("the reason")), "{error}");
    let server = endless_body(open_head(400, "") + "the reason", false).await;
    let client = Client::new(server.options().timeout(LIMIT)).expect("a client");
    let error = client.bot().list(ListBots::default()).await.expect_err("a 400");
    assert_eq!((status(&error), error.body()), (Some(400), Some("the reason")), "{error}");
}

#[tokio::test]
async fn byte_stream_has_the_idle_timeout() {
    in_time(async {
        let server = endless_body(open_head(200, ""), false).await;
        let client = Client::new(server.options().stream_idle_timeout(LIMIT)).expect("a client");
        let error = client.request(Method::GET, "/x").byte_stream().try_next().await.expect_err("a timeout");
        assert!(error.is_timeout() && status(&error) == Some(200), "{error}");
    })
    .await;
}

#[tokio::test]
async fn rate_limit_whose_body_hangs_is_retried_after_retry_after() {
    in_time(async {
        let server = Server::start(|mut connection| async move {
            connection.request().await;
            if connection.number > 0 {
                connection.send(json(200, r#"{"id":"b1"}"#)).await;
            }
            connection.send(open_head(429, "retry-after: 0\r\n")).await;
            connection.hang().await;
        })
        .await;
        let client = Client::new(server.options().timeout(LIMIT)).expect("a client");
        let error = client.bot().create(CreateBot::default()).retries(0).await.expect_err("a 429");
        assert_eq!((status(&error), error.retry_after()), (Some(429), Some(Duration::ZERO)), "{error:?}");
        client.bot().create(CreateBot::default()).await.expect("a bot");
    })
    .await;
}

#[tokio::test]
async fn rate_limit_of_a_stream_whose_body_hangs_keeps_its_status() {
    in_time(async {
        let server = endless_body(open_head(429, "retry-after: 0\r\n"), false).await;
        let client = Client::new(server.options().stream_idle_timeout(LIMIT).retries(0)).expect("a client");
        let error = client.bot().list(ListBots::default()).stream().try_next().await.expect_err("a 429");
        assert_eq!(status(&error), Some(429), "{error:?}");
    })
    .await;
}

#[tokio::test]
async fn timeout_within_the_body_of_a_success_has_its_status_and_request_id() {
    in_time(async {
        let server = endless_body(open_head(200, "x-request-id: r-1\r\n"), true).await;
        let client = Client::new(server.options().timeout(LIMIT).retries(0)).expect("a client");
        let error = client.bot().create(CreateBot::default()).await.expect_err("a timeout");
        assert!(error.is_timeout() && error.may_have_taken_effect(), "{error:?}");
        assert_eq!((status(&error), error.request_id()), (Some(200), Some("r-1")));
    })
    .await;
}

#[tokio::test]
async fn server_error_whose_body_is_reset_keeps_its_status() {
    in_time(async {
        let server = Server::start(|mut connection| async move {
            connection.request().await;
            connection.send("HTTP/1.1 503 Busy\r\ncontent-length: 50\r\n\r\n{").await;
        })
        .await;
        let error = server.client().bot().create(CreateBot::default()).await.expect_err("a 503");
        assert_eq!(status(&error), Some(503), "{error:?}");
    })
    .await;
}

/// A server that responds with a status once, and then with an empty page.
async fn once(code: u16) -> Server {
    let first = std::sync::atomic::AtomicBool::new(true);
    Server::responding(move |_| match first.swap(false, std::sync::atomic::Ordering::SeqCst) {
        true => response(code, "cf-ray: 1\r\ncontent-type: text/html\r\n", "<html>"),
        false => json(200, r#"{"items":[]}"#),
    })
    .await
}

/// A server error of an idempotent call is retried, that of any other call is not.
async fn server_error(code: u16) {
    let server = once(code).await;
    server.client().bot().list(ListBots::default()).await.expect("a page");
    assert_eq!(server.requests(), 2);
    let server = once(code).await;
    let error = server.client().bot().create(CreateBot::default()).await.expect_err("an error");
    assert_eq!((status(&error), error.may_have_taken_effect(), server.requests()), (Some(code), true, 1));
}

mod server_error_of_an_idempotent_call_is_retried {
    super::cases! { super::server_error;
        of_status_500: 500;
        of_status_502: 502;
        of_status_506: 506;
        of_status_507: 507;
        of_status_508: 508;
        of_status_510: 510;
        of_status_520: 520;
        of_status_521: 521;
        of_status_522: 522;
        of_status_523: 523;
        of_status_524: 524;
        of_status_525: 525;
        of_status_526: 526;
        of_status_527: 527;
        of_status_529: 529;
        of_status_530: 530;
        of_status_599: 599;
    }
}

#[tokio::test]
async fn statuses_501_and_505_are_not_retried() {
    for code in [501, 505] {
        let server = once(code).await;
        let error = server.client().bot().list(ListBots::default()).await.expect_err("an error");
        assert_eq!((status(&error), error.is_transient(), server.requests()), (Some(code), false, 1));
    }
}

/// A response without a body whose value is only what the caller knows.
async fn without_body(response: &str) {
    let server = Server::always(response).await;
    let client = server.client();
    client.bot().delete("b1").await.expect("a deleted bot");
    client.bot().update("b1", UpdateBot::builder().name("Guide").build()).await.expect("an updated bot");
    client.request(Method::DELETE, "/file/f1").send::<Value>().await.expect("nothing");
    assert_eq!(server.requests(), 3);
}

#[tokio::test]
async fn response_without_a_body_where_the_caller_does_not_know_its_content_is_an_error() {
    let server = Server::always("HTTP/1.1 204 No Content\r\n\r\n").await;
    let client = server.client();
    let (message, question) = (CreateMessage::builder().text("Hi"), ReceiveMessage::builder().build());
    for outcome in [
        client.conversation().message().create("c1", message.r#type(MessageType::User).build()).await.map(drop),
        client.conversation().receive("c1", question).await.map(drop),
        client.bot().clone_bot("b1").await.map(drop),
    ] {
        let error = outcome.expect_err("no content");
        assert!(error.is_decode() && error.may_have_taken_effect(), "{error:?}");
    }
    assert_eq!(server.requests(), 3);
}

mod response_without_a_body_is_a_success {
    super::cases! { super::without_body;
        of_status_204: "HTTP/1.1 204 No Content\r\n\r\n";
        of_status_202: "HTTP/1.1 202 Accepted\r\ncontent-length: 0\r\n\r\n";
        of_status_200: "HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n";
        of_white_space: "HTTP/1.1 200 OK\r\ncontent-length: 1\r\n\r\n\n";
        of_status_205: "HTTP/1.1 205 Reset Content\r\ncontent-length: 0\r\n\r\n";
    }
}

#[tokio::test]
async fn response_without_a_body_where_there_is_content_is_an_error_at_the_first_attempt() {
    let server = Server::always("HTTP/1.1 204 No Content\r\n\r\n").await;
    let error = server.client().bot().list(ListBots::default()).await.expect_err("no page");
    assert_eq!((status(&error), server.requests()), (Some(204), 1), "{error:?}");
}

#[tokio::test]
async fn null_in_response_to_a_change_is_no_body() {
    let server = Server::always(json(200, "null")).await;
    let deleted = server.client().bot().delete("b1").await.expect("a deleted bot");
    assert_eq!(deleted.id.as_ref().map(BotId::as_str), Some("b1"));
}

#[tokio::test]
async fn error_has_the_same_class_in_an_event_and_in_a_success() {
    for code in ["GENERIC_ERROR", "CONTENT_MODERATION", "AbortError", "NEXT_YEAR", "TIMEOUT"] {
        let body = format!(r#"{{"code":"{code}","message":"m"}}"#);
        let event = format!(r#"{{"type":"error","data":{body}}}"#);
        let server = Server::responding(move |request| match request.header("accept") {
            Some("application/json") => json(200, &body),
            _ => lines([&event]),
        })
        .await;
        let complete = || server.client().conversation().complete("c1", question("Hello"));
        let awaited = complete().retries(0).await.expect_err("an error in a success");
        let streamed = complete().stream().text().await.expect_err("an error event");
        let class = |it: &Error| (it.is_server_error(), it.is_transient(), it.is_timeout(), it.relay_status());
        assert_eq!(class(&streamed), class(&awaited), "{code}");
    }
}

#[tokio::test]
async fn not_modified_where_the_operation_has_no_such_response_is_an_error_with_its_status() {
    let server = Server::always("HTTP/1.1 304 Not Modified\r\n\r\n").await;
    let error = server.client().bot().list(ListBots::default()).await.expect_err("no page");
    assert!(!error.is_decode() && !error.is_retryable(), "{error:?}");
    assert_eq!((status(&error), server.requests()), (Some(304), 1));
    assert!(error.to_string().contains("304"), "{error}");
    let error = server.client().bot().list(ListBots::default()).stream().try_next().await;
    assert_eq!(error.as_ref().err().and_then(status), Some(304), "{error:?}");
}

/// The redirect of a POST, and whether it proves that nothing was done.
async fn redirect(code: u16, may_have_taken_effect: bool) {
    let server = Server::always(response(code, "location: https://elsewhere.example/x\r\n", "")).await;
    let error = server.client().bot().create(CreateBot::default()).await.expect_err("a redirect");
    assert_eq!((status(&error), server.requests()), (Some(code), 1));
    assert_eq!(error.may_have_taken_effect(), may_have_taken_effect, "{error:?}");
}

mod redirect_of_a_post {
    super::cases! { super::redirect;
        of_status_301_may_have_taken_effect: 301, true;
        of_status_302_may_have_taken_effect: 302, true;
        of_status_303_may_have_taken_effect: 303, true;
        of_status_300_may_have_taken_effect: 300, true;
        of_status_307_has_not_taken_effect: 307, false;
        of_status_308_has_not_taken_effect: 308, false;
    }
}

/// `{"items":[]}`, compressed.
const GZIP: [u8; 32] = [
    31, 139, 8, 0, 0, 0, 0, 0, 2, 3, 171, 86, 202, 44, 73, 205, 45, 86, 178, 138, 142, 173, 5, 0, 29, 31, 67, 234, 12,
    0, 0, 0,
];

/// A body in an encoding that the client did not ask for is decoded, or an error that names the encoding.
async fn encoded(encoding: &str, body: &[u8]) {
    let headers = format!("content-type: application/json\r\ncontent-encoding: {encoding}\r\n");
    let server = Server::always(response(200, &headers, body)).await;
    match server.client().bot().list(ListBots::default()).await {
        Ok(page) => assert!(page.items.is_empty()),
        Err(error) => {
            assert!(error.to_string().contains(encoding) && error.is_decode(), "{error}");
            assert!(error.to_string().chars().all(|it| !it.is_control() && it != '\u{fffd}'), "{error}");
        }
    }
    match server.client().bot().list(ListBots::default()).stream().try_next().await {
        Ok(_) => {}
        Err(error) => assert!(error.to_string().contains(encoding), "{error}"),
    }
    assert_eq!(server.requests(), 2);
}

mod unrequested_encoding_is_decoded_or_named {
    super::cases! { super::encoded;
        gzip: "gzip", &super::GZIP;
        brotli: "br", &[11, 5, 128];
        zstd: "zstd", &[40, 181, 47, 253];
    }
}

#[tokio::test]
async fn encoding_that_is_none_is_decoded() {
    for encoding in ["identity", "Identity", "", "identity, identity", "utf-8", "none"] {
        let headers = format!("content-type: application/json\r\ncontent-encoding: {encoding}\r\n");
        let server = Server::always(response(200, &headers, r#"{"items":[]}"#)).await;
        server.client().bot().list(ListBots::default()).await.expect("a page");
    }
}

#[tokio::test]
async fn error_response_in_an_unrequested_encoding_names_it() {
    let headers = "content-type: text/html\r\ncontent-encoding: gzip\r\n";
    let server = Server::always(response(400, headers, GZIP)).await;
    let error = server.client().bot().create(CreateBot::default()).await.expect_err("a 400");
    assert!(error.to_string().contains("gzip") && !error.to_string().contains('\u{fffd}'), "{error}");
}

/// An error body that is the content of a file or of a general request is content.
const LIKE_AN_ERROR: &str = r#"{"code":"NOT_FOUND","message":"from a file"}"#;

#[tokio::test]
async fn part_of_a_file_that_was_not_requested_is_an_error() {
    in_time(async {
        let part = "HTTP/1.1 206 Partial Content\r\ncontent-range: bytes 0-3/9\r\ncontent-length: 4\r\n\r\npart";
        let server = Server::always(part).await;
        let request = || server.client().request(Method::GET, "/file/f1/download");
        let error = request().download().await.expect_err("a part");
        assert!(status(&error) == Some(206) && error.message().contains("no range was requested"), "{error}");
        assert_eq!(request().header("range", "bytes=0-3").download().await.expect("a part").value, "part");
        assert_eq!(server.requests(), 2);
    })
    .await;
}

#[tokio::test]
async fn downloaded_file_that_looks_like_an_error_is_a_file() {
    in_time(async {
        let server = Server::always(json(200, LIKE_AN_ERROR)).await;
        let client = server.client();
        let get = |path: &str| client.request(Method::GET, path);
        let file = get("/file/f1/download").download().await.expect("a file");
        assert_eq!(file.value, LIKE_AN_ERROR);
        let file = get(&format!("{}/f1.json", server.url())).external().download().await.expect("a file");
        assert_eq!(file.value, LIKE_AN_ERROR);
        let chunks: Vec<_> = get("/file/f1/download").byte_stream().try_collect().await.expect("a file");
        assert_eq!(chunks.concat(), LIKE_AN_ERROR.as_bytes());
        assert_eq!(server.requests(), 3);
    })
    .await;
}

#[tokio::test]
async fn response_of_a_general_request_that_looks_like_an_error_is_its_value() {
    let server = Server::always(json(200, LIKE_AN_ERROR)).await;
    let value = server.client().request(Method::GET, "/secret/s1/fetch").send::<Value>().await.expect("a value");
    assert_eq!(value["message"], "from a file");
    assert_eq!(server.requests(), 1);
}

/// The body of a request with this header arrives whole, or the call fails.
async fn own_header(name: &str, value: &str) {
    let server =
        Server::responding(|request: &Received| json(200, json!({ "got": request.body.len() }).to_string())).await;
    let body = json!({ "text": "a whole body" });
    let client = Client::new(server.options().timeout(LIMIT)).expect("a client");
    let general = client.request(Method::POST, "/x").header(name, value).json(&body).send::<Value>();
    let options = chatbotkit_client::ClientOptions::new().header(name, value);
    let extended = client.extend(options).map(|client| client.request(Method::POST, "/x").json(&body).send::<Value>());
    for call in [Ok(general), extended] {
        let outcome = match call {
            Ok(call) => call.await,
            Err(error) => Err(error),
        };
        match outcome {
            Ok(value) => assert_eq!(value["got"], body.to_string().len()),
            Err(error) => assert!(!error.may_have_taken_effect(), "{error:?}"),
        }
    }
    for request in server.received() {
        assert!(request.header("transfer-encoding").is_none(), "{}", request.head);
    }
}

mod header_of_the_connection_does_not_cut_the_body {
    super::cases! { super::own_header;
        content_length_below_the_size: "content-length", "3";
        content_length_above_the_size: "Content-Length", "300";
        transfer_encoding: "transfer-encoding", "chunked";
        transfer_encoding_of_another_name: "Transfer-Encoding", "identity";
    }
}

/// A path that would leave the prefix of the API is not sent there with credentials.
async fn leaving_path(path: &str) {
    let server = Server::always(json(200, "{}")).await;
    let outcome = server.client().request(Method::GET, path).send::<Value>().await;
    for request in server.received() {
        assert!(request.path().starts_with("/api/v1/") && !request.path().contains(".."), "{}", request.path());
    }
    assert!(server.requests() > 0 || outcome.is_err_and(|error| !error.may_have_taken_effect()));
}

mod path_of_a_general_request_stays_below_the_api {
    super::cases! { super::leaving_path;
        with_dot_segments: "/../../admin";
        with_encoded_dot_segments: "/%2e%2e/%2E./admin";
        with_backslashes: r"/..\..\admin";
        with_dot_segments_within: "/bot/../../../admin";
        with_two_slashes: "//elsewhere.example/admin";
    }
}

#[tokio::test]
async fn endpoint_override_with_dot_segments_stays_below_the_api() {
    let server = Server::always(json(200, r#"{"items":[]}"#)).await;
    let options = server.options().endpoint("/bot/list", "/../../admin");
    let outcome = match Client::new(options) {
        Ok(client) => client.bot().list(ListBots::default()).await.map(drop),
        Err(error) => Err(error),
    };
    assert!(server.received().iter().all(|request| request.path().starts_with("/api/v1/")), "{outcome:?}");
}
