//! The official Node SDK as a client: what it does must work here, or the emulator is not like the service.

#[path = "../node-sdk/sdk.rs"]
mod sdk;

use std::io::{Write, stderr};
use std::path::Path;

use chatbotkit_emulator::Emulator;
use sdk::Sdk;

#[tokio::test]
async fn the_official_node_sdk_is_served() {
    serves("scenario.mjs", include_str!("../node-sdk/scenario.mjs")).await;
}

#[tokio::test]
async fn resources_of_the_official_node_sdk_are_served() {
    serves("resources.mjs", include_str!("../node-sdk/resources.mjs")).await;
}

async fn serves(name: &'static str, scenario: &str) {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("node-sdk-{name}"));
    let sdk = match Sdk::install(folder, name, scenario) {
        Ok(sdk) => sdk,
        Err(reason) => {
            // Bypasses the capture of output, so that a skipped test does not look like a passed one.
            writeln!(stderr(), "skipped the Node SDK: {reason}").expect("a standard error");
            return;
        }
    };
    let emulator = Emulator::start().await.expect("a free port");
    let printed = sdk.run(emulator.base_url()).await;
    assert_eq!(printed.lines().last(), Some("the scenario holds"));
}
