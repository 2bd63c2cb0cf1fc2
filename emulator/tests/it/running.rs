//! Starting, watching and stopping an emulator, in a process and as one.

use std::io::Read;
use std::process::Command;
use std::time::Duration;

use crate::support::{Api, soon, status_and_body};
use chatbotkit_emulator::{Emulator, EmulatorError};
use serde_json::json;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

#[tokio::test]
async fn both_versions_of_the_path_reach_the_same_account() {
    let api = Api::start().await;
    api.ok("/bot/create", json!({})).await;
    let list = api.http.get(format!("{}/api/v1/bot/list", api.emulator.base_url())).bearer_auth(&api.token);
    assert_eq!(status_and_body(list).await.1["items"].as_array().map(Vec::len), Some(1));
}

#[tokio::test]
async fn requests_are_recorded_with_their_responses() {
    let api = Api::start().await;
    api.ok("/bot/create", json!({ "name": "n" })).await;
    api.fetch("/bot/list?take=1").await;
    let requests = api.emulator.requests();
    let [create, list] = requests.as_slice() else { panic!("two requests: {requests:?}") };
    assert_eq!((create.method.as_str(), create.path.as_str()), ("POST", "/v1/bot/create"));
    assert_eq!(create.json(), json!({ "name": "n" }));
    assert_eq!(create.header("authorization"), Some("Bearer sk-test"));
    let response = create.response.as_ref().expect("a response");
    assert_eq!((response.status, response.content_type.as_deref()), (200, Some("application/json")));
    assert!(response.body.starts_with(b"{\"id\":"));
    assert_eq!((list.method.as_str(), list.path.as_str(), list.body.len()), ("GET", "/v1/bot/list?take=1", 0));
}

#[tokio::test]
async fn too_large_body_is_rejected_with_413_and_recorded() {
    let api = Api::start().await;
    let request = api.post("/bot/create", &json!({ "name": "n".repeat(5_000_000) }));
    let response = request.send().await.expect("a response");
    assert_eq!(response.status(), 413);
    assert_eq!(response.headers()["access-control-allow-origin"], "*");
    let requests = api.emulator.requests();
    let [request] = requests.as_slice() else { panic!("a request: {}", requests.len()) };
    assert_eq!(request.response.as_ref().map(|response| response.status), Some(413));
}

#[tokio::test]
async fn clock_advances_without_overflow() {
    let api = Api::start().await;
    for _ in 0..2 {
        api.emulator.advance_clock(Duration::MAX);
        let own = api.conversation().await;
        api.ok(&format!("/conversation/{own}/session/create"), json!({})).await;
    }
}

#[tokio::test]
async fn a_port_in_use_is_an_error_and_is_free_again_after_a_stop() {
    let first = Emulator::start().await.expect("a free port");
    let port = first.base_url().rsplit(':').next().and_then(|port| port.parse().ok()).expect("a port");
    let error = Emulator::builder().port(port).start().await.expect_err("a port in use");
    assert!(matches!(error, EmulatorError::Listen { .. }));
    assert!(error.to_string().contains(&port.to_string()), "{error}");
    first.stop().await;
    assert!(Emulator::builder().port(port).start().await.is_ok());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stopped_emulator_has_closed_all_of_its_connections() {
    let emulator = Emulator::start().await.expect("a free port");
    let address = emulator.base_url().trim_start_matches("http://").to_owned();
    let mut sockets = Vec::new();
    for _ in 0..200 {
        let mut socket = TcpStream::connect(&address).await.expect("a connection");
        socket.write_all(b"OPTIONS /v1/bot/list HTTP/1.1\r\nhost: localhost\r\n\r\n").await.expect("a request");
        assert!(socket.read(&mut [0; 4096]).await.expect("a response") > 0);
        sockets.push(socket);
    }
    emulator.stop().await;
    let is_open = |socket: TcpStream| !matches!(socket.into_std().expect("a socket").read(&mut [0]), Ok(0));
    assert_eq!(sockets.into_iter().map(is_open).filter(|is_open| *is_open).count(), 0);
}

#[tokio::test]
async fn dropping_an_emulator_closes_its_connections() {
    let api = Api::start().await;
    let response = api.jsonl("/channel/0123456789abcdef/subscribe", &json!({})).await;
    let address = api.emulator.base_url().trim_start_matches("http://").to_owned();
    drop(api.emulator);
    assert!(soon(response.bytes()).await.is_err());
    assert!(TcpStream::connect(address).await.is_err());
}

#[test]
fn missing_script_file_is_an_error() {
    let error = chatbotkit_emulator::Script::from_file("no/such/script.json").expect_err("no file");
    assert!(error.to_string().contains("no/such/script.json"), "{error}");
}

#[cfg(unix)]
#[test]
fn command_prints_its_address_and_exits_cleanly_on_ctrl_c() {
    use std::io::{BufRead, BufReader};
    use std::process::Stdio;

    let mut command = Command::new(env!("CARGO_BIN_EXE_chatbotkit-emulator"));
    let mut child = command.args(["--port", "0"]).stdout(Stdio::piped()).spawn().expect("a process");
    let mut stdout = BufReader::new(child.stdout.take().expect("its output"));
    let mut line = String::new();
    stdout.read_line(&mut line).expect("a line");
    let port = line.trim_end().strip_prefix("listening on http://127.0.0.1:").expect("where it listens");
    assert!(port.parse::<u16>().is_ok_and(|port| port != 0), "{line}");
    let interrupted = Command::new("kill").args(["-INT", &child.id().to_string()]).status().expect("a signal");
    assert!(interrupted.success());
    assert!(child.wait().expect("an end").success());
    let mut rest = String::new();
    stdout.read_to_string(&mut rest).expect("the rest");
    assert_eq!(rest, "");
}

#[test]
fn the_command_fails_with_a_message_on_a_bad_script() {
    let mut command = Command::new(env!("CARGO_BIN_EXE_chatbotkit-emulator"));
    let output = command.args(["--port", "0", "--script", "no/such/script.json"]).output().expect("a process");
    assert!(!output.status.success());
    assert!(String::from_utf8_lossy(&output.stderr).starts_with("error: cannot read the script no/such/script.json"));
}
