//! The client sends the same requests as the official Node SDK.
//!
//! Both make the calls of `node-sdk/calls.rs` and `node-sdk/calls.mjs` against an emulator that records
//! what it gets. Where they differ on purpose, `node-sdk/differences.json` has the reason.

#[path = "../node-sdk/calls.rs"]
mod calls;
#[path = "../../emulator/tests/node-sdk/sdk.rs"]
mod sdk;

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Write, stderr};
use std::path::Path;

use crate::common::{contract, emulator, options};
use chatbotkit_client::Client;
use chatbotkit_codegen::Document;
use chatbotkit_codegen::model::operation::operations;
use chatbotkit_emulator::{Emulator, Fault, RecordedRequest};
use reqwest::Url;
use sdk::Sdk;
use serde::Deserialize;
use serde_json::{Value, json};

/// The header by which a recorded request is assigned to a call.
const CALL: &str = "x-call";
/// The status with which everything is refused once it is recorded. No client has a meaning for it.
const REFUSED: u16 = 418;
/// In the place of a call's name, where a difference may be in any of them.
const ANY: &str = "*";
/// Maximum number of bytes shown of a body that is not JSON.
const LONGEST: usize = 20;

/// The requests of each call, in the order of calls.
type Recording = Vec<(String, Vec<RecordedRequest>)>;

/// `node-sdk/differences.json`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Known {
    /// The differences between the two, each with its reason.
    differences: Vec<Difference>,
    /// The operations that the Node SDK does not have.
    missing: BTreeSet<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Difference {
    /// The names of the calls; `*` stands for any.
    calls: Vec<String>,
    reason: String,
    /// The parts of the request that are not the same.
    parts: BTreeMap<String, Sent>,
}

/// A part as sent by each of the two; null if absent.
#[derive(Debug, Deserialize, PartialEq)]
#[serde(deny_unknown_fields)]
struct Sent {
    node: Option<String>,
    ours: Option<String>,
}

#[tokio::test]
async fn every_call_is_sent_as_the_official_node_sdk_sends_it() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("node-sdk-calls");
    let sdk = match Sdk::install(folder, "calls.mjs", include_str!("../node-sdk/calls.mjs")) {
        Ok(sdk) => sdk,
        Err(reason) => return print(&format!("skipped the comparison with the Node SDK: {reason}")),
    };
    let known: Known = serde_json::from_str(include_str!("../node-sdk/differences.json")).expect("differences");
    let node = recorded_of_node(sdk).await;
    let ours = recorded_of_ours().await;

    let names = |recording: &Recording| recording.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>();
    assert_eq!(names(&node), names(&ours), "both make the same calls in the same order");
    let compared = operations_of(&ours);
    // Those of the resources are called by the tests of the emulator, which serve the SDK.
    let core = concat!(env!("CARGO_MANIFEST_DIR"), "/openapi/chatbotkit.yaml");
    let core = Document::read_with(core.as_ref(), |_| false).expect("the document");
    let all: BTreeSet<_> = operations(&core).expect("operations").into_iter().map(|operation| operation.id).collect();
    assert!(compared.is_disjoint(&known.missing), "an operation is compared and listed as missing");
    let accounted: BTreeSet<_> = compared.union(&known.missing).cloned().collect();
    assert_eq!(accounted, all, "each operation is compared, or missing in the Node SDK");

    let figures = compare(&known.differences, &node, &ours).unwrap_or_else(|problems| panic!("{problems}"));
    print(&format!("{} operations of the Node SDK: {figures}", compared.len()));
}

/// Gives the figures, or what is different without being listed and listed without being different.
fn compare(known: &[Difference], node: &Recording, ours: &Recording) -> Result<String, String> {
    let mut problems = Vec::new();
    let mut seen = BTreeSet::new();
    let (mut equal, mut but_for_general) = (0, 0);
    for ((name, node), (_, ours)) in node.iter().zip(ours) {
        let different = differences(&parts(node), &parts(ours));
        let mut own = false;
        for (part, sent) in &different {
            let listed = |call: &str| {
                let lists = |it: &Difference| it.calls.iter().any(|it| it == call) && it.parts.get(part) == Some(sent);
                known.iter().position(lists).map(|place| (place, call.to_owned(), part.clone()))
            };
            match listed(name).or_else(|| listed(ANY)) {
                Some(place) => {
                    own |= place.1 != ANY;
                    seen.insert(place);
                }
                None => problems.push(format!("not listed: {part} of {name}: {sent:?}")),
            }
        }
        equal += usize::from(different.is_empty());
        but_for_general += usize::from(!different.is_empty() && !own);
    }
    for (place, difference) in known.iter().enumerate() {
        assert!(!difference.reason.is_empty(), "no reason: {difference:?}");
        for call in &difference.calls {
            for part in difference.parts.keys() {
                if !seen.contains(&(place, call.clone(), part.clone())) {
                    problems.push(format!("listed, but not so: {part} of {call}"));
                }
            }
        }
    }
    let own = ours.len() - equal - but_for_general;
    let figures = format!(
        "{} calls compared, {equal} equal, {but_for_general} equal but for what is listed for any call, \
         {own} otherwise different; {} differences with reasons",
        ours.len(),
        known.len()
    );
    if problems.is_empty() { Ok(figures) } else { Err(problems.join("\n")) }
}

/// Bypasses the capture of output, so that a skipped test does not look like a passed one.
fn print(text: &str) {
    writeln!(stderr(), "{text}").expect("a standard error");
}

/// Refuses everything, but gives a file that is announced a place.
fn faults(base_url: &str) -> Vec<Fault> {
    let place = format!("{base_url}/files/greeting.txt");
    let announced = json!({ "id": "a00000000000000000000000",
        "uploadRequest": { "method": "PUT", "url": place, "headers": { "Content-Type": "text/plain" } } });
    // The second is where the Node SDK announces it.
    let places = ["/conversation/{conversationId}/attachment/upload", "/Attachment/{id}/upload"];
    let mut faults: Vec<_> = places.map(|path| Fault::on("POST", path).json(announced.clone())).into_iter().collect();
    faults.push(Fault::on("*", "/*").error(REFUSED, "RECORDED", "No response is given here"));
    faults
}

/// The requests of our client, which are also validated against the document.
async fn recorded_of_ours() -> Recording {
    let emulator = emulator().await;
    faults(emulator.base_url()).into_iter().for_each(|fault| emulator.fault(fault));
    let client = Client::new(options(&emulator).retries(0)).expect("options that make a client");
    calls::make(&client).await;
    recording(&emulator)
}

async fn recorded_of_node(sdk: Sdk) -> Recording {
    let emulator = Emulator::start().await.expect("a free port");
    faults(emulator.base_url()).into_iter().for_each(|fault| emulator.fault(fault));
    sdk.run(emulator.base_url()).await;
    recording(&emulator)
}

/// The requests by their calls. One without a name belongs to the call before it: what goes to others
/// than the API need not have the client's headers.
fn recording(emulator: &Emulator) -> Recording {
    let mut recording = Recording::new();
    for request in emulator.requests() {
        let name = request.header(CALL).map(str::to_owned);
        match recording.last_mut() {
            Some((last, requests)) if name.as_ref().is_none_or(|name| name == last) => requests.push(request),
            _ => recording.push((name.expect("a name"), vec![request])),
        }
    }
    recording
}

/// The operations that were called; a name without what stands behind a colon is the operation's id.
fn operations_of(recording: &Recording) -> BTreeSet<String> {
    let operation = |(name, requests): &(String, Vec<RecordedRequest>)| {
        let id = name.split(':').next().expect("a name").to_owned();
        let called = contract::operation(&requests[0]).expect("an operation");
        assert_eq!(called.id, id, "{name} has another id");
        id
    };
    recording.iter().map(operation).collect()
}

/// The parts of the requests that have to be equal.
fn parts(requests: &[RecordedRequest]) -> BTreeMap<String, String> {
    let mut parts = BTreeMap::new();
    for (place, request) in requests.iter().enumerate() {
        let then = "then ".repeat(place);
        let mut add = |part: String, value: &str| {
            let values = parts.entry(format!("{then}{part}")).or_insert_with(String::new);
            // More than one where a parameter stands twice.
            let separator = if values.is_empty() { "" } else { " and " };
            *values = format!("{values}{separator}{value}");
        };
        let url = Url::parse("http://emulator").and_then(|base| base.join(&request.path)).expect("a path");
        add("method".to_owned(), &request.method);
        // As it was sent: parsing it could make equal what is not.
        add("path".to_owned(), request.path.split('?').next().unwrap_or_default());
        for (key, value) in url.query_pairs() {
            add(format!("query {key}"), &value);
        }
        for (name, value) in request.headers.iter().filter(|(name, _)| matters(name)) {
            add(format!("header {name}"), value);
        }
        match serde_json::from_slice(&request.body) {
            Ok(body) => {
                add("body".to_owned(), "JSON");
                leaves("body", &body, &mut add);
            }
            Err(_) if request.body.is_empty() => {}
            Err(_) => add("body".to_owned(), &excerpt(&request.body)),
        }
    }
    parts
}

/// A body that is no JSON, short enough for a list of differences.
fn excerpt(body: &[u8]) -> String {
    match body.get(LONGEST..) {
        None => String::from_utf8_lossy(body).into_owned(),
        Some(_) => format!("{} bytes: {}…", body.len(), String::from_utf8_lossy(&body[..LONGEST])),
    }
}

/// The API reads these, and none of those that HTTP libraries add each in its own way.
fn matters(header: &str) -> bool {
    ["authorization", "accept", "content-type"].contains(&header) || header.starts_with("x-")
}

/// The values of a body, each with the way to it.
fn leaves(way: &str, value: &Value, add: &mut impl FnMut(String, &str)) {
    match value {
        Value::Object(fields) if !fields.is_empty() => {
            fields.iter().for_each(|(name, value)| leaves(&format!("{way}/{name}"), value, add));
        }
        Value::Array(items) if !items.is_empty() => {
            items.iter().enumerate().for_each(|(place, value)| leaves(&format!("{way}/{place}"), value, add));
        }
        Value::Object(_) if way == "body" => {}
        Value::String(text) if is_random(text) => add(way.to_owned(), "32 random hexadecimal digits"),
        value => add(way.to_owned(), &value.to_string()),
    }
}

fn is_random(text: &str) -> bool {
    text.len() == 32 && text.bytes().all(|it| matches!(it, b'0'..=b'9' | b'a'..=b'f'))
}

fn differences(node: &BTreeMap<String, String>, ours: &BTreeMap<String, String>) -> BTreeMap<String, Sent> {
    let parts: BTreeSet<_> = node.keys().chain(ours.keys()).collect();
    let sent = |part| Sent { node: node.get(part).cloned(), ours: ours.get(part).cloned() };
    let sent = parts.into_iter().map(|part| (part.clone(), sent(part)));
    sent.filter(|(_, sent)| sent.node != sent.ours).collect()
}
