//! The page of the example `sessions` in a browser: its content, its sessions, and that it never receives the secret.

#[path = "../../examples/sessions/server.rs"]
mod server;

use std::io::{self, Write};
use std::num::NonZeroUsize;
use std::time::Duration;

use crate::chromium::Chromium;
use chatbotkit_client::{Client, ClientOptions};
use chatbotkit_emulator::{Emulator, Fault, Reply, Script};
use serde_json::{Value, json};
use tokio::net::TcpListener;
use tokio::runtime::Runtime;

const SECRET: &str = "sk-this-stays-in-the-backend";
const COMPLETE: &str = "/conversation/{conversationId}/complete";

struct Visit {
    browser: Chromium,
    emulator: Emulator,
    /// Runs the emulator and the example's server, for as long as the visit lasts.
    _runtime: Runtime,
}

impl Visit {
    /// Opens the page. `None` if no browser is installed.
    fn begin(script: Script) -> Option<Self> {
        let runtime = Runtime::new().expect("a runtime");
        let (emulator, address) = runtime.block_on(async {
            let emulator = Emulator::builder().script(script).start().await.expect("a port");
            let options = ClientOptions::new().secret(SECRET).base_url(emulator.base_url());
            let router = server::router(Client::new(options).expect("a client")).expect("a router");
            let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
            let address = listener.local_addr().expect("an address");
            tokio::spawn(async { axum::serve(listener, router).await });
            (emulator, address)
        });
        let Some(browser) = Chromium::open(&format!("http://{address}/")) else {
            // Bypasses the capture of output, so that a skipped test does not look like a passed one.
            writeln!(io::stderr(), "skipped the page: no browser is installed").expect("a standard error");
            return None;
        };
        Some(Self { browser, emulator, _runtime: runtime })
    }

    /// Types a question, and waits until the page accepts another one.
    fn ask(&mut self, question: &str) {
        self.browser.press(&format!("{question}\n"));
        self.browser.until("!document.querySelector('fieldset').disabled");
    }

    /// The content of the page: class and text of each paragraph.
    fn shown(&mut self) -> Value {
        self.browser.evaluate("[...document.querySelectorAll('#log > p')].map(it => [it.className, it.textContent])")
    }
}

#[test]
fn browser_shows_the_response_token_by_token() {
    let tokens = ["Grüße", " aus", " <img src=x>", " Köln", " 👋🏽", "\n", "& mehr"];
    let reply = Reply::tokens(tokens).reasoning(["Hm"]).token_delay(Duration::from_millis(80));
    let script = Script::new().reply(reply).chunk_size(NonZeroUsize::new(7).expect("some"));
    let Some(mut visit) = Visit::begin(script) else { return };
    visit.browser.evaluate(
        "window.seen = []; new MutationObserver(() => seen.push(document.querySelector('.reply')?.textContent ?? ''))
            .observe(document.querySelector('#log'), { childList: true, subtree: true }); 0",
    );
    visit.ask("Wie heißt du? ☃");
    let whole = tokens.concat();
    assert_eq!(visit.shown(), json!([["question", "Wie heißt du? ☃"], ["reply", whole]]));
    assert_eq!(visit.browser.evaluate("document.querySelectorAll('#log img').length"), 0);
    let seen: Vec<String> = serde_json::from_value(visit.browser.evaluate("seen")).expect("texts");
    assert!(seen.iter().all(|text| whole.starts_with(text)), "{seen:?}");
    let partial = seen.iter().filter(|text| !text.is_empty() && **text != whole).count();
    assert!(partial >= 2, "the reply came in one chunk: {seen:?}");
    let asked = visit.emulator.requests().into_iter().find(|it| it.path.ends_with("/complete") && it.method == "POST");
    assert_eq!(asked.expect("a question").json(), json!({ "text": "Wie heißt du? ☃" }));
}

#[test]
fn browser_decodes_lines_split_between_chunks() {
    let Some(mut visit) = Visit::begin(Script::new()) else { return };
    let values = json!([{ "type": "token", "data": { "token": "Grüße 👋🏽" } }, { "type": "nop" }, { "type": "ß" }]);
    let lines: Vec<_> = values.as_array().into_iter().flatten().map(Value::to_string).collect();
    for text in [lines.join("\n"), lines.join("\n\n") + "\n", lines.join("\r\n") + "\r\n"] {
        for size in 1..=9 {
            let text = json!(text);
            let read = visit.browser.evaluate(&format!(
                "(async () => {{
                    const bytes = new TextEncoder().encode({text}), read = []
                    const pieces = new ReadableStream({{
                        start(to) {{
                            for (let at = 0; at < bytes.length; at += {size}) to.enqueue(bytes.slice(at, at + {size}))
                            to.close()
                        }},
                    }})
                    for await (const value of lines(pieces)) read.push(value)
                    return read
                }})()"
            ));
            assert_eq!(read, values, "{text} in pieces of {size}");
        }
    }
}

#[test]
fn browser_receives_a_session_token_and_not_the_secret() {
    let Some(mut visit) = Visit::begin(Script::new().reply(Reply::text("All is well."))) else { return };
    visit.ask("First");
    visit.emulator.advance_clock(Duration::from_secs(3600));
    visit.ask("Second");
    visit.emulator.fault(Fault::on("POST", "/conversation/create").error(500, "GENERIC_ERROR", SECRET));
    visit.emulator.advance_clock(Duration::from_secs(3600));
    visit.ask("Third");

    let requests = visit.emulator.requests();
    let (browser, backend): (Vec<_>, Vec<_>) = requests.iter().partition(|it| it.header("origin").is_some());
    let authorized: Vec<_> = browser.iter().filter_map(|it| it.header("authorization")).collect();
    assert_eq!(authorized.len(), 4, "two accepted and two with a token that had expired");
    assert!(authorized.iter().all(|it| it.starts_with("Bearer eyJ")), "{authorized:?}");
    assert!(browser.iter().all(|it| it.path.ends_with("/complete")), "the browser calls only the conversation");
    let secret = format!("Bearer {SECRET}");
    assert!(backend.iter().all(|it| it.header("authorization") == Some(&secret)));

    let seen = visit.browser.seen();
    for expected in [authorized[0], authorized[3], "Ask something", "addEventListener", "All is well.", "expiresAt"] {
        assert!(seen.contains(expected), "the recorded traffic lacks {expected}");
    }
    assert!(!seen.contains(SECRET));
    assert!(!seen.contains("Content Security Policy"), "the page violates its content security policy");
}

#[test]
fn browser_replaces_an_expired_session() {
    let Some(mut visit) = Visit::begin(Script::new().reply(Reply::text("All is well."))) else { return };
    visit.ask("First");
    visit.ask("Second");
    let sessions =
        |visit: &Visit| visit.emulator.requests().iter().filter(|it| it.path.ends_with("/session/create")).count();
    assert_eq!(sessions(&visit), 1);
    visit.emulator.advance_clock(Duration::from_secs(3600));
    visit.ask("Third");
    assert_eq!(sessions(&visit), 2);
    let log = [
        ["question", "First"],
        ["reply", "All is well."],
        ["question", "Second"],
        ["reply", "All is well."],
        ["question", "Third"],
        ["note", "Your session had expired. This is a new conversation."],
        ["reply", "All is well."],
    ];
    assert_eq!(visit.shown(), json!(log));
}

#[test]
fn browser_shows_an_error_and_recovers() {
    let failing = Reply::text("So f").error("The provider failed");
    let script = Script::new().reply_when("fail", failing).reply(Reply::text("All is well."));
    let Some(mut visit) = Visit::begin(script) else { return };
    let on = |fault: fn(Fault) -> Fault| fault(Fault::on("POST", COMPLETE));
    let faults = [
        (on(|it| it.error(429, "LIMITS_REACHED", "You have reached your limits")), "You have reached your limits"),
        (on(|it| it.status(502).text("<html>")), "The server responded with 502."),
        (on(Fault::close), "Failed to fetch"),
        (on(|it| it.end_after(0)), "The reply was interrupted."),
    ];
    for (fault, message) in faults {
        visit.emulator.fault(fault);
        visit.ask("Hello");
        visit.emulator.clear_faults();
        let shown = visit.shown();
        assert_eq!(shown.as_array().and_then(|shown| shown.last()), Some(&json!(["error", message])));
    }
    visit.emulator.fault(on(|it| it.cut_after(150)));
    visit.ask("Hello");
    visit.emulator.clear_faults();
    assert!(visit.shown().to_string().contains("The reply was interrupted: "));
    visit.ask("Please fail");
    assert!(visit.shown().to_string().ends_with(r#"["reply","So f"],["error","The provider failed"]]"#));
    visit.ask("Hello");
    assert!(visit.shown().to_string().ends_with(r#"["reply","All is well."]]"#));
}
