//! Retries of idempotent, deduplicated and other calls after each failure, and the requests that the retry budget allows:
//! the tables in `docs/reliability.md`.

use std::net::TcpListener;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use crate::common::{conversation, emulator, options};
use chatbotkit_client::types::{CreateBot, DispatchConversation, ListBots, UpdateBot};
use chatbotkit_client::{Call, Client, ClientOptions, Error};
use chatbotkit_emulator::{Emulator, Fault};
use serde::de::DeserializeOwned;

const PAGE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/reliability.md");

const ELSEWHERE: &str = "https://elsewhere.example/";

type Inject = fn(Fault) -> Fault;

/// The injected faults, by their names in the page.
const FAILURES: [(&str, Inject); 23] = [
    ("the connection closes before the response", |fault| fault.close()),
    ("the connection closes within the response", |fault| fault.cut_after(4)),
    ("timeout", |fault| fault.hang()),
    ("301", |fault| fault.status(301).header("location", ELSEWHERE)),
    ("302", |fault| fault.status(302).header("location", ELSEWHERE)),
    ("303", |fault| fault.status(303).header("location", ELSEWHERE)),
    ("307 to another origin", |fault| fault.status(307).header("location", ELSEWHERE)),
    ("308 to another origin", |fault| fault.status(308).header("location", ELSEWHERE)),
    ("408", |fault| fault.error(408, "TIMEOUT", "Timeout")),
    ("429, a rate limit", |fault| fault.error(429, "LIMITS_REACHED", "You have reached your rate limits")),
    ("429 with `Retry-After`", |fault| fault.error(429, "TOO_MANY_REQUESTS", "Slow down").header("retry-after", "1")),
    ("429, a quota of the account", |fault| fault.error(429, "LIMITS_REACHED", "You have reached your account limits")),
    ("500", |fault| fault.error(500, "INTERNAL_SERVER_ERROR", "Oops")),
    ("501", |fault| fault.error(501, "NOT_IMPLEMENTED", "Not implemented")),
    ("502", |fault| fault.status(502).text("<html>Bad gateway</html>")),
    ("503", |fault| fault.error(503, "SERVICE_UNAVAILABLE", "Busy")),
    ("503 with `Retry-After`", |fault| fault.error(503, "SERVICE_UNAVAILABLE", "Busy").header("retry-after", "1")),
    ("504", |fault| fault.error(504, "GATEWAY_TIMEOUT", "Too slow")),
    ("505", |fault| fault.status(505).text("HTTP version not supported")),
    ("507", |fault| fault.status(507).text("Insufficient storage")),
    ("520", |fault| fault.status(520).text("<html>Web server returns an unknown error</html>")),
    ("599", |fault| fault.status(599).text("Network connect timeout")),
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
    check_page(&table);
}

/// Replaces the table of the page with this header, or checks that the page has it.
fn check_page(table: &str) {
    static PAGES: Mutex<()> = Mutex::new(());
    let _turn = PAGES.lock().unwrap_or_else(PoisonError::into_inner);
    let page = std::fs::read_to_string(PAGE).expect("the page");
    let header = table.lines().next().expect("a header");
    let (before, rest) = page.split_once(header).expect("a table");
    let (_, after) = rest.split_once("\n\n").expect("an end of the table");
    let current = format!("{before}{table}\n{after}");
    if std::env::var_os("CHATBOTKIT_WRITE_PAGES").is_some() {
        std::fs::write(PAGE, &current).expect("the page");
    } else {
        assert_eq!(page, current, "with CHATBOTKIT_WRITE_PAGES=1 this test writes the page");
    }
}

#[tokio::test(start_paused = true)]
async fn retry_budget_limits_requests_as_documented() {
    let mut table = "| 1,000 calls | succeed | requests per call |\n|---|---|---|\n".to_owned();
    let retried: [(&str, Inject); 4] = [
        ("one 429 with `Retry-After: 0` each, concurrent", |fault| {
            fault.error(429, "TOO_MANY_REQUESTS", "Slow down").header("retry-after", "0")
        }),
        ("one 503 with `Retry-After: 1` each, concurrent", |fault| {
            fault.error(503, "SERVICE_UNAVAILABLE", "Busy").header("retry-after", "1")
        }),
        ("one 429 without `Retry-After` each", |fault| fault.error(429, "TOO_MANY_REQUESTS", "Slow down")),
        ("one 500 each", |fault| fault.error(500, "INTERNAL_SERVER_ERROR", "Oops")),
    ];
    for (failure, inject) in retried {
        let emulator = emulator().await;
        let client = Client::new(options(&emulator).retry_delay(Duration::from_millis(250))).expect("a client");
        let mut succeeded = 0;
        if failure.ends_with("concurrent") {
            emulator.fault(inject(Fault::on("GET", "/bot/list")).times(1000));
            let calls = (0..1000).map(|_| client.bot().list(ListBots::default()).into_future());
            succeeded = futures_util::future::join_all(calls).await.iter().filter(|result| result.is_ok()).count();
        } else {
            for _ in 0..1000 {
                emulator.fault(inject(Fault::on("GET", "/bot/list")).times(1));
                succeeded += usize::from(client.bot().list(ListBots::default()).await.is_ok());
            }
        }
        assert_eq!((succeeded, emulator.requests().len()), (1000, 2000), "{failure}");
        table += &budget_row(failure, succeeded, emulator.requests().len());
    }

    let down: [(&str, Inject); 2] =
        [("500", |fault| fault.error(500, "INTERNAL_SERVER_ERROR", "Oops")), ("timeout of 60 s", |fault| fault.hang())];
    let closed = TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr()).expect("a port");
    table += &down_row("connection refused", ClientOptions::new().base_url(format!("http://{closed}"))).await;
    for (failure, inject) in down {
        let emulator = emulator().await;
        emulator.fault(inject(Fault::on("*", "/*")));
        table += &down_row(failure, options(&emulator)).await;
    }
    check_page(&table);
}

/// 1,000 calls to a server that is down.
async fn down_row(failure: &str, options: ClientOptions) -> String {
    let options = options.secret("sk-test").retry_delay(Duration::from_millis(250)).jitter(|| 1.0);
    let client = Client::new(options).expect("a client");
    let mut attempts = 0;
    for _ in 0..1000 {
        attempts +=
            client.bot().list(ListBots::default()).await.expect_err("a server that is down").attempts() as usize;
    }
    assert!(attempts < 1500, "{failure}: {attempts}");
    budget_row(&format!("a server that is down: {failure}"), 0, attempts)
}

fn budget_row(failure: &str, succeeded: usize, requests: usize) -> String {
    format!("| {failure} | {succeeded} | {:.2} |\n", requests as f64 / 1000.0)
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
