//! Attachments, and the object store that they are in.

use crate::support::{Api, lines, status_and_body};
use chatbotkit_emulator::{Fault, StoredObject};
use reqwest::{Method, RequestBuilder, StatusCode, redirect};
use serde_json::{Value, json};

const LARGEST: usize = 4_718_592;
/// Of `Hello`.
const SHA256: &str = "185f8db32271fe25f561a6fc938b2e264306ec304eda518007d1764826381969";

async fn uploading() -> (Api, String) {
    let api = Api::start().await;
    let upload = format!("/conversation/{}/attachment/upload", api.conversation().await);
    (api, upload)
}

fn raw(api: &Api, path: &str, kind: &str, body: impl Into<reqwest::Body>) -> RequestBuilder {
    let request = api.bare(Method::POST, path).bearer_auth(&api.token).body(body);
    request.header("content-type", kind)
}

fn form(field: &str, bytes: &[u8]) -> Vec<u8> {
    let head = format!(
        "--edge\r\ncontent-disposition: form-data; name=\"{field}\"; filename=\"greeting.md\"\r\n\
         content-type: text/markdown\r\n\r\n"
    );
    [head.as_bytes(), bytes, b"\r\n--edge--\r\n"].concat()
}

async fn announced(api: &Api, path: &str, file: Value) -> Value {
    let response = api.ok(path, json!({ "file": file })).await;
    let request = &response["uploadRequest"];
    assert_eq!(request["method"], "PUT");
    request.clone()
}

/// The request that a response describes, sent without additional headers.
fn put(api: &Api, request: &Value, body: impl Into<reqwest::Body>) -> RequestBuilder {
    let url = request["url"].as_str().expect("an address");
    let headers = request["headers"].as_object().expect("headers").iter();
    headers.fold(api.http.put(url).body(body), |put, (name, value)| put.header(name, value.as_str().expect("a value")))
}

fn only(mut objects: Vec<StoredObject>) -> StoredObject {
    assert_eq!(objects.len(), 1);
    objects.remove(0)
}

async fn status(request: RequestBuilder) -> u16 {
    request.send().await.expect("a response").status().as_u16()
}

#[tokio::test]
async fn file_is_uploaded_in_four_forms_and_downloaded_without_credentials() {
    let (api, upload) = uploading().await;
    let link = {
        let (other, upload) = uploading().await;
        let file = json!({ "file": "data:text/html,Hello" });
        let response = other.ok(&upload, file).await;
        (other, response["downloadRequest"]["url"].clone())
    };
    let json = |file: Value| api.post(&upload, &json!({ "file": file }));
    for (request, kind, extension) in [
        (json(link.1), "text/html", "html"),
        (json(json!("data:image/png;base64,SGVsbG8=")), "image/png", "png"),
        (raw(&api, &upload, "multipart/form-data; boundary=edge", form("file", b"Hello")), "text/markdown", "md"),
        (raw(&api, &upload, "text/csv", "Hello"), "text/csv", "csv"),
    ] {
        let before = api.emulator.objects();
        let (status, response) = status_and_body(request).await;
        assert_eq!(status, 200, "{response}");
        let id = response["id"].as_str().expect("an id");
        assert_eq!(response["name"], format!("{id}.{extension}"));
        assert!(response.get("uploadRequest").is_none());
        let download = &response["downloadRequest"];
        assert_eq!((&download["method"], &download["headers"]), (&json!("GET"), &json!({})));
        let url = download["url"].as_str().expect("an address");
        let got = api.http.get(url).send().await.expect("a response");
        assert_eq!(got.headers()["content-type"], kind);
        assert_eq!(got.text().await.expect("a text"), "Hello");
        let mut objects = api.emulator.objects();
        objects.retain(|object| !before.contains(object));
        let object = only(objects);
        assert_eq!((object.content_type.as_str(), object.size), (kind, 5));
        assert_eq!(object.sha256, SHA256);
    }
}

#[tokio::test]
async fn upload_requires_exactly_the_signed_headers() {
    let (api, upload) = uploading().await;
    let file = json!({ "type": "text/plain", "size": 5, "name": "Grüße (1).txt" });
    let request = announced(&api, &upload, file).await;
    let encoded = "attachment; filename=Gr%C3%BC%C3%9Fe%20(1).txt";
    assert_eq!(
        request["headers"],
        json!({ "Content-Length": "5", "Content-Type": "text/plain", "Content-Disposition": encoded })
    );
    let with = |name: &str, value: &str| {
        let mut request = request.clone();
        request["headers"][name] = json!(value);
        request
    };
    let without = |name: &str| {
        let mut request = request.clone();
        request["headers"].as_object_mut().expect("headers").remove(name);
        request
    };
    let elsewhere = {
        let mut request = request.clone();
        let url = request["url"].as_str().expect("an address");
        request["url"] = json!(url.replace(".txt", ".sh"));
        request
    };
    for (request, body, refused) in [
        (with("Authorization", "Bearer sk-test"), "Hello", 400),
        (with("X-RunAs-User-Id", "u1"), "Hello", 403),
        (with("X-RunAs-Child-User-Email", "a@example.com"), "Hello", 403),
        (with("X-Timezone", "Europe/Berlin"), "Hello", 403),
        (with("Content-Type", "text/html"), "Hello", 403),
        (with("Content-Length", "6"), "Hello!", 403),
        (without("Content-Disposition"), "Hello", 403),
        (elsewhere, "Hello", 403),
    ] {
        assert_eq!(status(put(&api, &request, body)).await, refused, "{request}");
    }
    let chunked = reqwest::Body::wrap_stream(futures_util::stream::iter([Ok::<_, String>("Hello")]));
    let chunked = put(&api, &without("Content-Length"), chunked);
    assert_eq!(status(chunked).await, 411);
    assert!(api.emulator.objects().is_empty());
    let response = put(&api, &request, "Hello").send().await.expect("a response");
    assert_eq!(response.status(), StatusCode::OK);
    let object = only(api.emulator.objects());
    assert_eq!(object.content_disposition.as_deref(), Some(encoded));
    assert_eq!(object.bytes.as_deref(), Some(b"Hello".as_slice()));
}

#[tokio::test]
async fn faults_are_injected_into_the_object_store() {
    let (api, upload) = uploading().await;
    let file = json!({ "type": "text/plain", "size": 5 });
    let request = announced(&api, &upload, file).await;
    let template = "/objects/conversation/{conversationId}/{name}";
    api.emulator.fault(Fault::on("PUT", template).times(1).status(503));
    assert_eq!(status(put(&api, &request, "Hello")).await, 503);
    assert_eq!(status(put(&api, &request, "Hello")).await, 200);
}

#[tokio::test]
async fn a_file_without_a_type_takes_that_of_its_name() {
    let (api, upload) = uploading().await;
    for (name, kind) in [(json!("a.pdf"), "application/pdf"), (Value::Null, "application/octet-stream")] {
        let file = json!({ "type": "", "size": 1, "name": name });
        let request = announced(&api, &upload, file).await;
        assert_eq!(request["headers"]["Content-Type"], kind);
    }
}

#[tokio::test]
async fn large_object_is_counted_and_hashed_but_not_stored() {
    let (api, upload) = uploading().await;
    let size = 12 << 20;
    let file = json!({ "type": "video/mp4", "size": size, "name": "film.mp4" });
    let response = api.ok(&upload, json!({ "file": file })).await;
    let request = &response["uploadRequest"];
    let pieces = (0..12).map(|_| Ok::<_, String>(vec![0; 1 << 20]));
    let body = reqwest::Body::wrap_stream(futures_util::stream::iter(pieces));
    assert_eq!(status(put(&api, request, body)).await, 200);
    let object = only(api.emulator.objects());
    assert_eq!((object.size, object.bytes), (size, None));
    // Of twelve mebibytes of zeros.
    assert_eq!(object.sha256, "cfadd44a103cbd6d5726fa07b27d7aad2f67ed3930ff96901c486a5beaf7e723");
    let requests = api.emulator.requests();
    let recorded = requests.last().expect("a request");
    assert_eq!(recorded.body_length, size);
    assert!(recorded.body.len() < 1 << 20);
    let url = response["downloadRequest"]["url"].as_str().expect("an address");
    assert_eq!(status(api.http.get(url)).await, 501);
}

#[tokio::test]
async fn too_large_missing_or_remote_file_is_rejected() {
    let (api, upload) = uploading().await;
    let most = vec![b'a'; LARGEST];
    let more = vec![b'a'; LARGEST + 1];
    let kind = "multipart/form-data; boundary=edge";
    let data = |bytes: &[u8]| {
        let url = format!("data:text/plain,{}", String::from_utf8_lossy(bytes));
        api.post(&upload, &json!({ "file": url }))
    };
    for request in
        [raw(&api, &upload, "text/plain", most.clone()), raw(&api, &upload, kind, form("file", &most)), data(&most)]
    {
        assert_eq!(status_and_body(request).await.0, 200);
    }
    let reached = json!({ "message": "Limits reached", "code": "LIMITS_REACHED" });
    for request in [
        raw(&api, &upload, "text/plain", more.clone()),
        raw(&api, &upload, "text/plain", more.repeat(4)),
        raw(&api, &upload, kind, form("file", &more)),
        data(&more),
    ] {
        assert_eq!(status_and_body(request).await, (429, reached.clone()));
    }
    let broken = Fault::on("GET", "/broken").text("Hello").header("content-type", "text/plain").cut_after(2);
    api.emulator.fault(broken);
    for request in [
        raw(&api, &upload, kind, form("image", b"Hello")),
        raw(&api, &upload, kind, "Hello"),
        api.post(&upload, &json!({})),
        api.post(&upload, &json!({ "file": "https://example.com/a.txt" })),
        api.post(&upload, &json!({ "file": "http://192.0.2.1/a.txt" })),
        api.post(&upload, &json!({ "file": format!("{}/nothing", api.emulator.base_url()) })),
        api.post(&upload, &json!({ "file": format!("{}/broken", api.emulator.base_url()) })),
        api.post(&upload, &json!({ "file": "data:" })),
    ] {
        let (status, response) = status_and_body(request).await;
        assert_eq!((status, &response["code"]), (400, &json!("BAD_REQUEST")));
    }
    let nowhere = raw(&api, "/conversation/nothing/attachment/upload", "text/plain", "Hello");
    assert_eq!(status_and_body(nowhere).await.0, 404);
    let anonymous = api.bare(Method::POST, &upload).body("Hello");
    assert_eq!(status_and_body(anonymous).await.0, 403);
}

#[tokio::test]
async fn attachments_are_listed_after_the_upload_until_the_cursor_is_null() {
    let (api, upload) = uploading().await;
    let list = upload.replace("/upload", "/list");
    assert_eq!(api.fetch(&list).await, json!({ "items": [], "cursor": null }));
    let mut names = Vec::new();
    for _ in 0..5 {
        let response = api.ok(&upload, json!({ "file": "data:text/plain,Hello" })).await;
        names.push(response["name"].as_str().expect("a name").to_owned());
    }
    let file = json!({ "type": "text/plain", "size": 5 });
    announced(&api, &upload, file).await;
    names.sort();
    let mut listed = Vec::new();
    let mut page = api.fetch(&format!("{list}?take=2")).await;
    loop {
        listed.extend(page["items"].as_array().expect("items").clone());
        let Some(cursor) = page["cursor"].as_str() else { break };
        assert!(!names.iter().any(|name| name == cursor), "it is opaque");
        page = api.fetch(&format!("{list}?take=2&cursor={cursor}")).await;
    }
    assert_eq!(page["cursor"], Value::Null);
    let first = &listed[0];
    let id = names[0].strip_suffix(".txt").expect("an extension");
    assert_eq!(
        (&first["id"], &first["name"], &first["type"], &first["size"]),
        (&json!(id), &json!(names[0]), &json!("text/plain"), &json!(5))
    );
    assert_eq!(first["meta"], json!({ "contentType": "text/plain", "size": 5 }));
    let of = |items: &[Value]| -> Vec<_> {
        let names = items.iter().map(|item| item["name"].as_str().expect("a name").to_owned());
        names.collect()
    };
    assert_eq!(of(&listed), names);
    let request = api.get(&list).header("accept", "application/jsonl");
    let streamed = lines(request.send().await.expect("a response")).await;
    let streamed: Vec<_> = streamed.iter().map(|line| line["data"].clone()).collect();
    assert_eq!(streamed, listed);
    assert_eq!(status_and_body(api.get(&format!("{list}?cursor=mine"))).await.0, 400);
}

#[tokio::test]
async fn a_download_is_a_redirect_to_the_object_store() {
    let (api, upload) = uploading().await;
    let response = api.ok(&upload, json!({ "file": "data:text/plain,Hello" })).await;
    let name = response["name"].as_str().expect("a name");
    let download = upload.replace("/upload", &format!("/{name}/download"));
    let got = api.get(&download).send().await.expect("a response");
    assert_eq!(got.text().await.expect("a text"), "Hello");
    let http = reqwest::Client::builder().redirect(redirect::Policy::none()).build().expect("a client");
    let redirected = http.get(api.url(&download)).bearer_auth(&api.token);
    let redirected = redirected.send().await.expect("a response");
    assert_eq!(redirected.status(), 302);
    assert_eq!(redirected.headers()["location"].to_str().ok(), response["downloadRequest"]["url"].as_str());
    let unsigned = format!("{}/objects/{name}", api.emulator.base_url());
    assert_eq!(status(api.http.get(unsigned)).await, 403);
}

#[tokio::test]
async fn an_upload_leaves_a_trace_in_its_conversation() {
    let (api, upload) = uploading().await;
    let response = api.ok(&upload, json!({ "file": "data:text/plain,Hello" })).await;
    let kept = api.fetch(&upload.replace("attachment/upload", "message/list")).await;
    let result = &kept["items"][1]["meta"]["activity"]["function"]["result"];
    assert_eq!((&result["id"], &result["name"]), (&response["id"], &response["name"]));
}
