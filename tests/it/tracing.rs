//! Spans and events of the feature `tracing`.

use crate::common::log::Log;
use crate::common::{conversation, emulator, options};
use chatbotkit_client::types::{CreateConversationSession, ListBots};
use chatbotkit_client::{Client, ClientOptions};
use chatbotkit_emulator::Fault;
use reqwest::Method;
use serde_json::json;

#[tokio::test]
async fn call_and_each_attempt_have_spans() {
    let emulator = emulator().await;
    emulator.fault(Fault::on("GET", "/bot/list").times(1).error(503, "SERVICE_UNAVAILABLE", "Busy"));
    let client = Client::new(options(&emulator)).expect("a client");
    let (response, log) = Log::of(async { client.bot().list(ListBots::default()).await }).await;
    response.expect("a response");
    let lines: Vec<_> = log.lines().filter(|line| line.contains("chatbotkit_client::")).collect();
    let [failed, pause, succeeded, call] = &lines[..] else { panic!("{log}") };
    assert!(failed.contains("http.response.status_code=503 error.type=SERVICE_UNAVAILABLE"), "{failed}");
    assert!(
        failed.contains("http.request.resend_count=0") && succeeded.contains("http.request.resend_count=1"),
        "{log}"
    );
    assert!(pause.contains("retrying") && pause.contains("delay_ms=0"), "{pause}");
    assert!(succeeded.contains("http.response.status_code=200"), "{succeeded}");
    for field in [
        "otel.kind=\"client\"",
        "otel.name=GET /bot/list",
        "operation=\"listBots\"",
        "http.request.method=GET",
        "url.template=\"/bot/list\"",
        "server.address=\"127.0.0.1\"",
    ] {
        assert!(call.contains(field), "{field}: {call}");
    }
    assert!(!call.contains("error.type"), "{call}");
}

#[tokio::test]
async fn cached_response_has_no_span() {
    let emulator = emulator().await;
    let client = Client::new(options(&emulator)).expect("a client");
    let call = || async { client.bot().list(ListBots::default()).cached("bots").await.expect("a response") };
    let spans = |log: String| log.matches("otel.name=GET /bot/list").count();
    assert!(spans(Log::of(call()).await.1) > 0);
    assert_eq!(spans(Log::of(call()).await.1), 0);
}

#[tokio::test]
async fn span_of_a_custom_request_has_its_path_template() {
    let emulator = emulator().await;
    let client = Client::new(options(&emulator)).expect("a client");
    let fetch = client.request(Method::GET, "/bot/b1/fetch").endpoint("/bot/{botId}/fetch");
    let (_, log) = Log::of(async { fetch.download().await }).await;
    assert!(log.contains("otel.name=GET /bot/{botId}/fetch") && !log.contains("b1"), "{log}");
}

#[tokio::test]
async fn bodies_are_logged_on_request_without_secrets() {
    let emulator = emulator().await;
    let client = Client::new(options(&emulator).secret("sk-hidden")).expect("a client");
    let id = conversation(&client).await;
    let session = async |client: &Client| {
        let lasting = CreateConversationSession::builder().duration_in_seconds(1800).build();
        client.conversation().session().create(&id, lasting).await.expect("a session").token
    };
    let (token, log) = Log::of(session(&client)).await;
    assert!(!log.contains("durationInSeconds") && !log.contains(token.expose()), "{log}");

    let open = client.extend(ClientOptions::new().trace_bodies(true)).expect("a client");
    let (token, log) = Log::of(session(&open)).await;
    assert!(log.contains("durationInSeconds") && log.contains("[secret]") && log.contains("expiresAt"), "{log}");
    assert!(!log.contains(token.expose()) && !log.contains("hidden"), "{log}");

    let long = crate::common::question(&"ä".repeat(5000));
    let (_, log) = Log::of(async { open.conversation().complete(&id, long).await }).await;
    assert!(log.contains("… of 10011 bytes"), "{log}");
    assert!(log.lines().filter(|line| line.contains("chatbotkit_client::")).all(|line| line.chars().count() < 3000));
}

#[tokio::test]
async fn spans_have_no_paths_of_callers_and_no_secrets() {
    let emulator = emulator().await;
    let client = Client::new(options(&emulator).secret("sk-hidden").retries(1)).expect("a client");
    emulator.fault(Fault::on("*", "/*").error(500, "sk-hidden", "Bearer sk-hidden"));
    let external = format!("{}/hidden?signature=hidden#hidden", emulator.base_url().replace("//", "//hidden:hidden@"));
    let requests = [
        client.request(Method::GET, "/robot/hidden/fetch?key=hidden"),
        client.request(Method::POST, "bot/hidden/update"),
        client.request(Method::GET, "/robot/hidden/fetch").endpoint("/robot/{robotId}/fetch?key=hidden"),
        client.request(Method::PUT, external).external(),
    ];
    for request in requests {
        let (_, log) = Log::of(async { request.download().await }).await;
        assert!(log.contains("error.type=500") && !log.contains("hidden"), "{log}");
    }
}

#[tokio::test]
async fn logged_bodies_have_no_secrets_of_unknown_fields() {
    let emulator = emulator().await;
    let client = Client::new(options(&emulator).secret("hidden of the API").trace_bodies(true)).expect("a client");
    let secrets = json!({
        "shown": "yes", "apiKey": "hidden", "Token": "hidden", "clientSecret": "hidden", "access_token": { "a": "hidden" },
        "X-Api-Key": ["hidden"], "password": 7357, "secretKey": "hidden", "pass": "hidden", "pin": 7357, "otp": 7357, "email": "hidden@example.com", "contact": { "emailAddress": "hidden@x" },
        "file": "https://files.example/film.mp4?signature=hidden", "files": ["https://ada:hidden@files.example/a"],
        "headers": { "a": "hidden" }, "note": "it was hidden of the API", "text": "Bearer eyJhidden.eyJhidden",
        "uploadRequest": { "method": "PUT", "url": "https://files.example/hidden" },
    });
    emulator.fault(Fault::on("POST", "/*").json(secrets.clone()));
    let (_, log) =
        Log::of(async { client.request(Method::POST, "/space/create").json(&secrets).download().await }).await;
    assert_eq!(log.matches("shown").count(), 2, "{log}");
    assert!(!log.contains("hidden") && !log.contains("7357"), "{log}");
    assert!(log.contains("https://files.example/…"), "{log}");
    // Not cut, lest the beginning of a secret is left.
    let long = json!({ "a": "x ".repeat(510), "b": secrets["note"] });
    let (_, log) = Log::of(async { client.request(Method::POST, "/space/create").json(&long).download().await }).await;
    assert!(!log.contains("hid"), "{log}");
}

#[tokio::test]
async fn completions_and_tools_have_gen_ai_attributes() {
    use chatbotkit_client::agent::{Agent, Tool, ToolError, Tools};
    use chatbotkit_emulator::{Reply, Script};
    use serde_json::{Value, json};

    let emulator = emulator().await;
    let tools = || {
        let look = Tool::dynamic("look", "Looks", json!({}), |_: Value| async { Ok(json!({ "seen": "a hill" })) });
        let fails =
            Tool::dynamic("fails", "Fails", json!({}), |_: Value| async { Err::<(), _>(ToolError::from("no")) });
        Tools::new([look.expect("a tool"), fails.expect("a tool")]).expect("tools")
    };
    for traced in [false, true] {
        emulator.set_script(Script::new().replies([
            Reply::call("look", json!({ "token": "tok-1", "city": "Graz" })),
            Reply::call("fails", json!({})),
            Reply::text("Done.").after(json!({
                "type": "usage", "data": { "model": "m-1", "inputTokensUsed": 7, "outputTokensUsed": 3 }
            })),
        ]));
        let client = Client::new(options(&emulator).trace_bodies(traced)).expect("a client");
        let agent = Agent::builder().client(&client).model("gpt-4o").tools(tools()).build().expect("an agent");
        let (outcome, log) = Log::of(agent.run_to_end("Hello")).await;
        outcome.expect("an outcome");
        let closed = |span: &str| -> Vec<&str> {
            log.lines().filter(|line| line.contains("chatbotkit_client::") && line.contains(span)).collect()
        };
        let chat = closed("http::gen_ai: close").into_iter().next_back();
        let chat = chat.unwrap_or_else(|| panic!("{log}"));
        for field in [
            "gen_ai.operation.name=\"chat\"",
            "gen_ai.request.model=gpt-4o",
            "gen_ai.response.model=\"m-1\"",
            "gen_ai.usage.input_tokens=7",
            "gen_ai.usage.output_tokens=3",
            "gen_ai.response.finish_reasons=[\"stop\"]",
            "invoke_agent{",
        ] {
            assert!(chat.contains(field), "{field}: {chat}");
        }
        for field in ["gen_ai.tool.name=\"look\"", "gen_ai.tool.name=\"fails\"", "error.type=\"tool_error\""] {
            assert!(closed("execute_tool{").iter().any(|line| line.contains(field)), "{field}: {log}");
        }
        let spans = closed("execute_tool{").join("\n");
        assert_eq!((spans.contains("a hill"), spans.contains("Graz")), (traced, traced), "{spans}");
        assert!(!spans.contains("tok-1"), "{spans}");
    }
}

#[tokio::test]
async fn granted_call_has_a_span_of_its_tool() {
    use chatbotkit_client::agent::{Agent, Tool, Tools};
    use chatbotkit_emulator::{Reply, Script};
    use futures_util::StreamExt;
    use serde_json::Value;

    let emulator = emulator().await;
    emulator.set_script(Script::new().replies([Reply::call("pay", json!({ "to": "Ann" })), Reply::text("Done.")]));
    let client = Client::new(options(&emulator)).expect("a client");
    let pay = Tool::dynamic("pay", "Pays", json!({}), |_: Value| async { Ok("paid") }).expect("a tool");
    let tools = Tools::new([pay.needs_approval()]).expect("one tool");
    let agent = Agent::builder().client(&client).tools(tools).build().expect("an agent");
    let mut run = agent.run("Pay");
    while run.next().await.is_some_and(|step| step.is_ok()) {}
    let mut state = run.state().clone();
    let id = state.pending[0].id.clone();
    state.grant(&id).expect("a pending call");
    let (outcome, log) = Log::of(async { agent.resume(state).to_end().await }).await;
    outcome.expect("an outcome");
    let span = "invoke_agent{otel.kind=\"internal\" gen_ai.operation.name=\"invoke_agent\"";
    let tool = log.lines().find(|line| line.contains("execute_tool{") && line.contains("gen_ai.tool.name=\"pay\""));
    assert!(tool.is_some_and(|line| line.contains(span) && !line.contains("Ann")), "{log}");
}

#[tokio::test]
async fn completions_without_tools_have_gen_ai_attributes() {
    use chatbotkit_client::types::{CompleteStateless, Message};
    use chatbotkit_emulator::{Reply, Script};

    let emulator = emulator().await;
    let client = Client::new(options(&emulator)).expect("a client");
    let usage = json!({ "type": "usage", "data": { "model": "m-1", "inputTokensUsed": 7, "outputTokensUsed": 3 } });
    emulator.set_script(Script::new().reply(Reply::text("Hello").after(usage)));
    let id = conversation(&client).await;
    let stateless = || {
        let request = CompleteStateless::builder().messages([Message::user("a word")]).model("gpt-4o");
        client.conversation().complete_stateless(request.build())
    };
    let stateful = || client.conversation().complete(&id, crate::common::question("a word"));
    let logs = [
        Log::of(async { stateless().await.map(drop) }).await,
        Log::of(async { stateful().response().await.map(drop) }).await,
        Log::of(async { stateless().stream().result().await.map(drop) }).await,
        Log::of(async { stateful().stream().text().await.map(drop) }).await,
    ];
    for (index, (outcome, log)) in logs.into_iter().enumerate() {
        outcome.expect("a response");
        let chats: Vec<_> = log.lines().filter(|line| line.contains("gen_ai: close")).collect();
        let [chat] = chats[..] else { panic!("{log}") };
        for field in
            ["gen_ai.operation.name=\"chat\"", "gen_ai.response.finish_reasons=[\"stop\"]", "chatbotkit.usage.tokens="]
        {
            assert!(chat.contains(field), "{field}: {chat}");
        }
        let is_stateless = index % 2 == 0;
        assert_eq!(chat.contains("otel.name=chat gpt-4o"), is_stateless, "{chat}");
        assert_eq!(chat.contains("gen_ai.request.model=gpt-4o"), is_stateless, "{chat}");
        let is_streamed = index > 1;
        assert_eq!(chat.contains("gen_ai.usage.input_tokens=7 gen_ai.usage.output_tokens=3"), is_streamed, "{chat}");
        assert!(log.lines().any(|line| line.contains("chat{") && line.contains("call{")), "{log}");
        assert!(!log.contains("a word"), "{log}");
    }
    emulator.fault(Fault::on("POST", "/conversation/complete").error(402, "NO_SUBSCRIPTION", "Pay"));
    let (_, log) = Log::of(async { stateless().await.map(drop) }).await;
    assert!(
        log.lines().any(|line| line.contains("gen_ai: close") && line.contains("error.type=NO_SUBSCRIPTION")),
        "{log}"
    );
    let (_, log) = Log::of(async { client.bot().list(ListBots::default()).await }).await;
    assert!(!log.contains("gen_ai"), "{log}");
}
