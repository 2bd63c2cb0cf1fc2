//! Retries of idempotent, deduplicated and other calls after each failure: the table in `docs/reliability.md`.

use std::net::TcpListener;
use std::time::Duration;

use crate::common::{conversation, emulator};
use chatbotkit_client::types::{CreateBot, DispatchConversation, UpdateBot};
use chatbotkit_client::{Call, Client, Error};
use chatbotkit_emulator::{Emulator, Fault};
use serde::de::DeserializeOwned;

const PAGE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/reliability.md");

type Inject = fn(Fault) -> Fault;

/// The injected faults, by their names in the page.
const FAILURES: [(&str, Inject); 12] = [
    ("the connection closes before the response", |fault| fault.close()),
    ("the connection closes within the response", |fault| fault.cut_after(4)),
    ("timeout", |fault| fault.hang()),
    ("408", |fault| fault.error(408, "TIMEOUT", "Timeout")),
    ("429, a rate limit", |fault| fault.error(429, "LIMITS_REACHED", "You have reached your rate limits")),
    ("429, a quota of the account", |fault| fault.error(429, "LIMITS_REACHED", "You have reached your account limits")),
    ("500", |fault| fault.error(500, "INTERNAL_SERVER_ERROR", "Oops")),
    ("502", |fault| fault.status(502).text("<html>Bad gateway</html>")),
    ("503", |fault| fault.error(503, "SERVICE_UNAVAILABLE", "Busy")),
    ("503 with `Retry-After`", |fault| fault.error(503, "SERVICE_UNAVAILABLE", "Busy").header("retry-after", "1")),
    ("504", |fault| fault.error(504, "GATEWAY_TIMEOUT", "Too slow")),
    ("200 with an error", |fault| fault.error(200, "INTERNAL_SERVER_ERROR", "Oops")),
];

#[tokio::test(start_paused = true)]
async fn retries_of_each_failure_depend_on_idempotency_as_documented() {
    let mut table = "| | idempotent | deduplicated | not idempotent |\n|---|---|---|---|\n".to_owned();
    let closed = TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr()).expect("a port");
    table += &row("connection refused", &format!("http://{closed}"), "c1", "b1").await;
    for (failure, inject) in FAILURES {
        let emulator = emulator().await;
        let client = crate::common::client(&emulator);
        let conversation = conversation(&client).await;
        let bot = client.bot().create(CreateBot::default()).await.expect("a bot").id;
        for path in ["/bot/{botId}/update", "/bot/create", "/conversation/{conversationId}/dispatch"] {
            emulator.fault(inject(Fault::on("POST", path)));
        }
        table += &row(failure, emulator.base_url(), conversation.as_str(), bot.as_str()).await;
        requests_equal_attempts(&emulator, &table);
    }
    let page = std::fs::read_to_string(PAGE).expect("the page");
    let (before, rest) = page.split_once("| | idempotent").expect("a table");
    let (_, after) = rest.split_once("\n\n").expect("an end of the table");
    let current = format!("{before}{table}\n{after}");
    if std::env::var_os("CHATBOTKIT_WRITE_PAGES").is_some() {
        std::fs::write(PAGE, &current).expect("the page");
    } else {
        assert_eq!(page, current, "with CHATBOTKIT_WRITE_PAGES=1 this test writes the page");
    }
}

async fn row(failure: &str, base_url: &str, conversation: &str, bot: &str) -> String {
    let options = chatbotkit_client::ClientOptions::new().secret("sk-test").base_url(base_url);
    let client = Client::new(options.timeout(Duration::from_secs(5)).retries(1)).expect("a client");
    let update = client.bot().update(bot, UpdateBot::builder().name("Guide").build());
    let question = DispatchConversation::builder().text("Hello").build();
    let dispatch = client.conversation().dispatch(conversation, question);
    let create = client.bot().create(CreateBot::default());
    format!("| {failure} | {} | {} | {} |\n", outcome(update).await, outcome(dispatch).await, outcome(create).await)
}

async fn outcome<T: DeserializeOwned + Send + 'static, S: 'static>(call: Call<T, S>) -> &'static str {
    let error: Error = call.await.err().expect("a failure");
    match (error.attempts(), error.may_have_taken_effect()) {
        (1, false) => "error",
        (1, true) => "error, may have taken effect",
        (_, false) => "retried",
        (_, true) => "retried, may have taken effect",
    }
}

/// Checks that the server has received one request for each attempt.
fn requests_equal_attempts(emulator: &Emulator, table: &str) {
    let cells = table.lines().last().expect("a row").split(" | ").skip(1);
    let attempts: usize = cells.map(|cell| if cell.starts_with("retried") { 2 } else { 1 }).sum();
    // The first two created the conversation and the bot.
    assert_eq!(emulator.requests().len() - 2, attempts, "{table}");
}
