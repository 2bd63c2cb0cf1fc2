//! Tools: results are sent to the model while events are received.

use std::collections::HashSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use crate::common::{COMPLETE, Emulated, client, complete, conversation, emulator, options, question, user};
use chatbotkit_client::agent::{Handler, Tool, ToolCall, ToolError, ToolEvent, ToolOutcome, ToolStream, Tools};
use chatbotkit_client::types::{CompleteConversation, CompleteStateless, CreateConversationSession, Function};
use chatbotkit_client::{Client, Error, Event, Result};
use chatbotkit_emulator::{Fault, Reply, Script};
use futures_util::{StreamExt, TryStreamExt};
use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::{Value, json};
use tokio::sync::Notify;

const PUBLISH: &str = "/channel/{channelId}/publish";

#[derive(Deserialize, JsonSchema)]
struct Weather {
    /// The name of the city.
    city: String,
    /// In what the temperature is to be given.
    #[serde(default)]
    unit: Option<Unit>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
enum Unit {
    Celsius,
    Kelvin,
}

fn weather() -> Tool {
    let tool = Tool::new("weather", "Current weather of a city", |args: Weather| async move {
        let degrees = match args.unit {
            Some(Unit::Kelvin) => 294,
            Some(Unit::Celsius) | None => 21,
        };
        Ok(json!({ "city": args.city, "degrees": degrees }))
    });
    tool.expect("a tool")
}

/// A tool that takes a text and runs the given closure.
fn tool<R>(name: &str, does: impl Fn(String) -> R + Send + Sync + 'static) -> Tool
where
    R: Future<Output = Result<Value, ToolError>> + Send + 'static,
{
    #[derive(Deserialize, JsonSchema)]
    struct Arguments {
        #[serde(default)]
        text: String,
    }
    Tool::new(name, "runs the given closure", move |arguments: Arguments| does(arguments.text)).expect("a tool")
}

fn tools(tools: impl IntoIterator<Item = Tool>) -> Tools {
    Tools::new(tools).expect("tools with names that differ")
}

/// A model that calls tools in a round each and responds with a text at the end.
async fn model(calls: impl IntoIterator<Item = Reply>) -> Emulated {
    crate::common::model(calls.into_iter().chain([Reply::text("Done.")])).await
}

#[derive(Default)]
struct Received {
    text: String,
    begun: Vec<ToolCall>,
    ended: Vec<(Box<ToolCall>, Box<ToolOutcome>)>,
    errors: Vec<Error>,
    events: Vec<Event>,
}

impl Received {
    async fn of(mut events: ToolStream) -> Self {
        let mut received = Self::default();
        while let Some(event) = events.next().await {
            match event {
                Ok(ToolEvent::Event(event)) => {
                    if let Event::Token(token) = &event {
                        received.text.push_str(&token.token);
                    }
                    received.events.push(event);
                }
                Ok(ToolEvent::Begin(call)) => received.begun.push(*call),
                Ok(ToolEvent::End(call, outcome)) => received.ended.push((call, outcome)),
                Ok(_) => {}
                Err(error) => received.errors.push(error),
            }
        }
        received
    }

    fn outcomes(&self) -> Vec<&ToolOutcome> {
        self.ended.iter().map(|(_, outcome)| &**outcome).collect()
    }

    /// The tool results received by the model, in the order of calls.
    fn results(&self) -> Vec<Value> {
        let results = self.events.iter().filter_map(|event| match event {
            Event::Message(message) => json!(message.meta)["activity"].get("function")?.get("result").cloned(),
            _ => None,
        });
        results.filter(|result| !result.is_null()).collect()
    }

    fn is_complete(&self) -> bool {
        matches!(self.events.last(), Some(Event::Result(_)))
    }
}

#[tokio::test]
async fn tool_result_is_sent_to_the_model() -> Result<()> {
    let emulator = model([Reply::call("weather", json!({ "city": "Graz", "unit": "kelvin" }))]).await;
    let call = complete(&client(&emulator), "Hello").await;
    let received = Received::of(call.with_tools(tools([weather()])).stream()).await;
    let result = json!({ "city": "Graz", "degrees": 294 });
    assert_eq!(received.outcomes(), [&ToolOutcome::Result(result.clone())]);
    assert_eq!(received.begun[0].arguments, Some(json!({ "city": "Graz", "unit": "kelvin" })));
    assert_eq!((received.results(), received.text.as_str(), received.is_complete()), (vec![result], "Done.", true));
    assert!(received.errors.is_empty());
    Ok(())
}

#[tokio::test]
async fn tool_result_above_the_limit_is_an_error() -> Result<()> {
    let large = |length: usize| tool("large", move |_| async move { Ok("x".repeat(length).into()) });
    let failing = |length: usize| tool("large", move |_| async move { Err(ToolError::from("x".repeat(length))) });
    for (tool, fits) in [
        (large(3_999_998), true),
        (large(3_999_999), false),
        (large(100_000_000), false),
        (failing(4_000_001), false),
        (tool("large", |_| async { Ok(json!(vec![["\u{1}"; 10]; 70_000])) }), false),
    ] {
        let emulator = model([Reply::call("large", json!({}))]).await;
        let received = Received::of(complete(&client(&emulator), "Hi").await.with_tools(tools([tool])).stream()).await;
        let refused = ToolOutcome::Error("the result has more than 4000000 bytes".to_owned());
        assert_eq!(matches!(received.outcomes()[..], [ToolOutcome::Result(_)]), fits);
        assert_eq!(received.outcomes() == [&refused], !fits);
        assert!(received.is_complete() && received.errors.is_empty());
    }
    Ok(())
}

#[tokio::test]
async fn result_that_the_server_refuses_is_replaced_by_an_error() {
    let one = || Reply::call("weather", json!({ "city": "Graz" }));
    for (calls, count) in [(one(), 1), (one().and_call("weather", json!({ "city": "Linz" })), 2)] {
        let emulator = model([calls]).await;
        emulator.fault(Fault::on("POST", PUBLISH).times(1).error(413, "PAYLOAD_TOO_LARGE", "Too large"));
        let call = complete(&client(&emulator), "Hello").await;
        let received = crate::common::in_time(Received::of(call.with_tools(tools([weather()])).stream())).await;
        assert_eq!(received.outcomes(), vec![&ToolOutcome::DeliveryFailed; count]);
        assert_eq!(received.results(), vec![json!({ "error": "the result cannot be delivered" }); count]);
        assert_eq!((received.is_complete(), received.errors.len()), (true, 1), "{:?}", received.errors);
        // One error is for all calls: another one would be taken for the result of the next call.
        assert_eq!(emulator.requests().iter().filter(|request| request.path.ends_with("/publish")).count(), 2);
    }
}

#[tokio::test]
async fn tools_work_with_stateless_completions() -> Result<()> {
    let emulator = model([Reply::call("weather", json!({ "city": "Graz" }))]).await;
    let question = CompleteStateless::builder().messages([user("Hello")]).build();
    let response = client(&emulator).conversation().complete_stateless(question).with_tools(tools([weather()])).await?;
    assert_eq!(response.text, "Done.");
    Ok(())
}

#[tokio::test]
async fn arguments_in_a_json_string_are_decoded() {
    let emulator = model([Reply::call("weather", json!(r#"{"city":"Graz"}"#))]).await;
    let call = complete(&client(&emulator), "Hello").await;
    let received = Received::of(call.with_tools(tools([weather()])).stream()).await;
    assert_eq!(received.results(), [json!({ "city": "Graz", "degrees": 21 })]);
}

#[tokio::test]
async fn invalid_arguments_are_returned_to_the_model_with_the_field() {
    let broken = [
        (json!({}), "city"),
        (Value::Null, "city"),
        (json!({ "city": 5 }), "city"),
        (json!({ "city": "Graz", "unit": "rankine" }), "unit"),
        (json!({ "city": "Graz", "country": "Austria" }), "country"),
        (json!("Graz"), "JSON"),
        (json!(["Graz"]), "object"),
    ];
    let emulator = model(broken.iter().map(|(arguments, _)| Reply::call("weather", arguments.clone()))).await;
    let call = complete(&client(&emulator), "Hello").await;
    let received = Received::of(call.with_tools(tools([weather()])).stream()).await;
    assert_eq!(received.results().len(), broken.len(), "{:?}", received.results());
    for (result, (arguments, field)) in received.results().iter().zip(&broken) {
        let why = result["error"].as_str().unwrap_or_default();
        assert!(why.contains(field), "{arguments}: {result}");
    }
    assert!(received.is_complete() && received.errors.is_empty());
}

#[tokio::test]
async fn error_and_panic_of_a_tool_are_sent_as_results() {
    let fails = tool("fails", |_| async { Err(ToolError::from("out of order")) });
    let panics = tool("panics", |_| async { panic!("as it does") });
    let panics_early = tool("panicsEarly", |_| -> std::future::Ready<_> { panic!("before there is a future") });
    let fails_silently = tool("failsSilently", |_| async { Err(ToolError::from("")) });
    let names = ["fails", "panics", "panicsEarly", "failsSilently"];
    let emulator = model(names.map(|name| Reply::call(name, json!({})))).await;
    let call = complete(&client(&emulator), "Hello").await;
    let received = Received::of(call.with_tools(tools([fails, panics, panics_early, fails_silently])).stream()).await;
    let errors: Vec<_> = received.results().iter().map(|result| result["error"].clone()).collect();
    assert_eq!(errors, ["out of order", "the tool panicked", "the tool panicked", "the tool failed"]);
    assert_eq!(received.outcomes()[0], &ToolOutcome::Error("out of order".to_owned()));
}

#[tokio::test]
async fn errors_of_all_kinds_convert_into_the_error_of_a_tool_with_their_causes() {
    use anyhow::Context;

    let boxed = || -> Result<(), Box<dyn std::error::Error + Send + Sync>> { Err("boxed")? };
    let all = [
        tool("str", |_| async { Err("text")? }),
        tool("string", |_| async { Err("text".to_owned())? }),
        tool("std", |_| async { Ok(json!("five".parse::<u32>()?)) }),
        tool("boxed", move |_| async move { Ok(json!(boxed()?)) }),
        tool("anyhow", |_| async { Ok(json!("five".parse::<u32>().context("no number")?)) }),
    ];
    let names: Vec<_> = all.iter().map(|tool| tool.name().to_owned()).collect();
    let emulator = model(names.iter().map(|name| Reply::call(name, json!({})))).await;
    let call = complete(&client(&emulator), "Hello").await;
    let received = Received::of(call.with_tools(tools(all)).stream()).await;
    let digit = "invalid digit found in string";
    let expected = ["text", "text", digit, "boxed", &format!("no number: {digit}")];
    assert_eq!(
        received.results().iter().map(|result| result["error"].as_str()).collect::<Vec<_>>(),
        expected.map(Some)
    );

    let error: chatbotkit_client::Error = ToolError::from(boxed().expect_err("an error")).into();
    assert!(error.to_string() == "boxed" && !error.may_have_taken_effect() && !error.is_retryable(), "{error}");
    let ours: ToolError = chatbotkit_client::Client::new(Default::default()).expect_err("no secret").into();
    assert!(chatbotkit_client::Error::from(ours).is_invalid_options());
}

/// A falsy `data` would not be taken for a result.
#[tokio::test]
async fn results_of_all_json_types_are_sent_unchanged() {
    let results = [json!(0), json!(false), json!(""), json!([]), json!({ "error": "of the weather" }), json!("text")];
    let all = Arc::new(results.clone());
    let next = AtomicUsize::new(0);
    let gives = tool("gives", move |_| {
        let (all, index) = (Arc::clone(&all), next.fetch_add(1, Ordering::Relaxed));
        async move { Ok(all[index].clone()) }
    });
    let emulator = model(results.iter().map(|_| Reply::call("gives", json!({})))).await;
    let call = complete(&client(&emulator), "Hello").await;
    let received = Received::of(call.with_tools(tools([gives])).stream()).await;
    assert_eq!(received.results(), results);
}

#[tokio::test]
async fn tool_can_have_state() {
    struct Counter(AtomicUsize);

    #[derive(Deserialize, JsonSchema)]
    struct By {
        by: usize,
    }

    impl Handler for Counter {
        type Arguments = By;
        type Output = usize;

        fn name(&self) -> &str {
            "count"
        }

        fn description(&self) -> &str {
            "Counts"
        }

        async fn call(&self, By { by }: By) -> Result<usize, ToolError> {
            Ok(self.0.fetch_add(by, Ordering::Relaxed) + by)
        }
    }

    let emulator = model([2, 3].map(|by| Reply::call("count", json!({ "by": by })))).await;
    let call = complete(&client(&emulator), "Hello").await;
    let counter = Tool::of(Counter(AtomicUsize::new(40))).expect("a tool");
    let received = Received::of(call.with_tools(tools([counter])).stream()).await;
    assert_eq!(received.results(), [json!(42), json!(45)]);
}

#[tokio::test]
async fn invalid_tool_is_refused_when_it_is_created() {
    let named = |name: &str| Tool::new(name, "", |_: Weather| async { Ok(()) });
    for name in ["", "_weather", "1st", "the weather", "größe", "a-b", &"x".repeat(65)] {
        let error = named(name).expect_err("a bad name").to_string();
        assert!(error.contains(&format!("{name:?}")) && error.contains("name"), "{error}");
    }
    assert!(named(&"x".repeat(64)).is_ok() && named("$the_Weather2").is_ok());
    let error = Tool::new("texts", "", |_: Vec<String>| async { Ok(()) }).expect_err("no fields").to_string();
    assert!(error.contains("\"texts\"") && error.contains("make it a field"), "{error}");
    let error = Tools::new([weather(), weather()]).expect_err("two of a name").to_string();
    assert!(error.contains("\"weather\""), "{error}");
}

#[tokio::test]
async fn duplicate_tool_and_function_names_are_refused() {
    let emulator = emulator().await;
    let client = client(&emulator);
    let function = Function::builder().name("weather").description("Of today").build();
    let question = CompleteConversation::builder().text("Hello").functions([function]).build();
    let call = client.conversation().complete("c1", question).with_tools(tools([weather()]));
    let error = call.await.expect_err("two of a name");
    assert!(error.to_string().contains("\"weather\"") && !error.may_have_taken_effect(), "{error}");
    assert!(emulator.requests().is_empty());
}

/// A tool that reports its begin and ends when the gate opens.
fn gated(name: &str, gate: &Arc<Notify>) -> Tool {
    let gate = Arc::clone(gate);
    tool(name, move |text| {
        let gate = Arc::clone(&gate);
        async move {
            gate.notified().await;
            Ok(json!(text))
        }
    })
}

#[tokio::test]
async fn events_are_yielded_while_a_tool_runs() -> Result<()> {
    let emulator = model([Reply::call("slow", json!({ "text": "s" })).and_call("quick", json!({}))]).await;
    let gate = Arc::new(Notify::new());
    let quick = tool("quick", |_| async { Ok(json!("q")) });
    let call = complete(&client(&emulator), "Hello").await;
    let mut events = call.with_tools(tools([gated("slow", &gate), quick])).stream();
    let mut ended = Vec::new();
    while let Some(event) = events.try_next().await? {
        match event {
            ToolEvent::End(call, _) => ended.push(call.name),
            // The slow tool continues only after this event.
            ToolEvent::Event(Event::OperationEnd(operation)) if operation.action.name == "quick" => gate.notify_one(),
            _ => {}
        }
    }
    assert_eq!(ended, ["quick", "slow"]);
    Ok(())
}

#[tokio::test]
async fn max_concurrency_limits_tools_in_flight_to_eight_unless_set() -> Result<()> {
    let (running, most) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
    let names = ["a", "b", "c", "d", "e", "f", "g", "h", "i"];
    let busy = names.map(|name| {
        let (running, most) = (Arc::clone(&running), Arc::clone(&most));
        tool(name, move |_| {
            let (running, most) = (Arc::clone(&running), Arc::clone(&most));
            async move {
                most.fetch_max(running.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
                for _ in 0..20 {
                    tokio::task::yield_now().await;
                }
                running.fetch_sub(1, Ordering::SeqCst);
                Ok(json!("done"))
            }
        })
    });
    let calls = names.iter().skip(1).fold(Reply::call("a", json!({})), |reply, name| reply.and_call(*name, json!({})));
    let emulator = model([calls]).await;
    for limit in [Some(2), None] {
        let call = complete(&client(&emulator), "Hello").await.with_tools(tools(busy.clone()));
        let call = if let Some(limit) = limit { call.max_concurrency(limit) } else { call };
        let received = Received::of(call.stream()).await;
        assert_eq!((received.results().len(), most.swap(0, Ordering::SeqCst)), (9, limit.unwrap_or(8)));
    }
    Ok(())
}

#[tokio::test]
async fn tool_call_after_the_result_does_not_run() {
    let emulator = model([Reply::call("weather", json!({ "city": "Graz" }))]).await;
    let result = r#"{"type":"result","data":{"text":"Early.","end":{"reason":"stop"}}}"#;
    emulator.fault(Fault::on("POST", COMPLETE).insert_line(0, result));
    let call = complete(&client(&emulator), "Hello").await;
    let received = Received::of(call.with_tools(tools([weather()])).stream()).await;
    assert!(received.begun.is_empty(), "{:?}", received.begun);
}

/// Each call that waits takes the next message on the channel, which is one for each tool, for its own result.
#[tokio::test]
async fn concurrent_calls_of_a_tool_have_separate_results() {
    let cities = ["Graz", "Linz"].map(|city| json!({ "city": city }));
    let [first, second] = cities.clone();
    let emulator = model([Reply::call("weather", first).and_call("weather", second)]).await;
    let call = complete(&client(&emulator), "Hello").await;
    let received = Received::of(call.with_tools(tools([weather()])).stream()).await;
    let results: Vec<_> = cities
        .iter()
        .map(|arguments| json!({ "arguments": arguments, "result": { "city": arguments["city"], "degrees": 21 } }))
        .collect();
    assert_eq!(received.results(), [json!(results), json!(results)]);
    assert_eq!(received.outcomes().len(), 2);
}

#[tokio::test(start_paused = true)]
async fn superseded_tool_call_is_cancelled() {
    let stops = Reply::call("stops", json!({})).and_call("slow", json!({}));
    let emulator = model([stops]).await;
    let slow = tool("slow", |_| std::future::pending());
    let stops = tool("stops", |_| async { Ok(json!("enough")) }).terminal();
    let call = complete(&client(&emulator), "Hello").await;
    let received = Received::of(call.with_tools(tools([stops, slow])).stream()).await;
    let outcomes = [&ToolOutcome::Result(json!("enough")), &ToolOutcome::Cancelled];
    assert!(received.outcomes().iter().all(|outcome| outcomes.contains(outcome)), "{:?}", received.ended);
    assert_eq!((received.ended.len(), received.is_complete()), (2, true));
}

#[tokio::test]
async fn foreign_channel_message_is_not_a_tool_result() -> Result<()> {
    let emulator = model([Reply::call("slow", json!({}))]).await;
    let slow = tool("slow", |_| std::future::pending());
    let call = complete(&client(&emulator), "Hello").await;
    let mut events = call.with_tools(tools([slow])).stream();
    let mut ended = Vec::new();
    while let Some(event) = events.try_next().await? {
        match event {
            ToolEvent::Event(Event::WaitForChannelMessageBegin(wait)) => {
                emulator.publish("sk-test", wait.channel.as_str(), json!({ "result": "not yours" }));
            }
            ToolEvent::End(_, outcome) => ended.push(outcome),
            _ => {}
        }
    }
    assert_eq!(ended, [Box::new(ToolOutcome::Superseded)]);
    Ok(())
}

/// The model calls what it was not offered: the server returns an error to it, and it continues.
#[tokio::test]
async fn unknown_tool_call_is_left_to_the_server() {
    let emulator = model([Reply::call("horoscope", json!({}))]).await;
    let call = complete(&client(&emulator), "Hello").await;
    let received = Received::of(call.with_tools(tools([weather()])).stream()).await;
    assert!(received.begun.is_empty() && received.is_complete());
    assert!(received.results()[0]["error"].as_str().is_some_and(|why| why.contains("horoscope")));
}

#[tokio::test]
async fn disconnect_cancels_running_tools() {
    let emulator = model([Reply::call("slow", json!({ "text": "delivered" }))]).await;
    emulator.fault(Fault::on("POST", COMPLETE).cut_after_event("waitForChannelMessageBegin"));
    let call = complete(&client(&emulator), "Hello").await;
    // Its gate never opens.
    let received = Received::of(call.with_tools(tools([gated("slow", &Arc::new(Notify::new()))])).stream()).await;
    assert_eq!(received.outcomes(), [&ToolOutcome::Cancelled]);
    assert!(received.errors.len() == 1 && received.errors[0].may_have_taken_effect(), "{:?}", received.errors);
    assert!(emulator.requests().iter().all(|request| !request.path.ends_with("/publish")));
}

#[tokio::test]
async fn disconnect_at_any_point_of_a_tool_round_delivers_once_or_is_an_error() {
    let emulator = model([Reply::call("weather", json!({ "city": "Graz" }))]).await;
    let client = client(&emulator);
    let question = || CompleteStateless::builder().messages([user("Hello")]).build();
    let run = async || {
        let call = client.conversation().complete_stateless(question());
        Received::of(call.with_tools(tools([weather()])).stream()).await
    };
    assert!(run().await.is_complete());
    let whole = emulator.requests()[0].response.as_ref().expect("a response").body.clone();
    // At the end of each event, and in its middle.
    let ends: Vec<_> = whole.iter().enumerate().filter(|(_, byte)| **byte == b'\n').map(|(at, _)| at + 1).collect();
    let begins = [0].into_iter().chain(ends.iter().copied());
    let cuts: Vec<_> = begins.zip(&ends).flat_map(|(begin, end)| [begin, usize::midpoint(begin, *end)]).collect();
    assert!(cuts.len() > 20, "{cuts:?}");
    for cut in cuts {
        emulator.set_script(
            Script::new().replies([Reply::call("weather", json!({ "city": "Graz" })), Reply::text("Done.")]),
        );
        let before = emulator.requests().len();
        emulator.fault(Fault::on("POST", "/conversation/complete").times(1).cut_after(cut));
        let received = run().await;
        let requests = emulator.requests();
        let published = requests[before..].iter().filter(|request| request.path.ends_with("/publish")).count();
        assert!(published <= 1, "cut after {cut}: {published} deliveries");
        assert_eq!(received.begun.len(), received.ended.len(), "cut after {cut}");
        let delivered = received.outcomes().iter().filter(|outcome| matches!(outcome, ToolOutcome::Result(_))).count();
        assert!(delivered <= published, "cut after {cut}: {:?}", received.outcomes());
        assert!(received.is_complete() || !received.errors.is_empty(), "cut after {cut}: no error");
    }
}

#[tokio::test]
async fn session_client_can_use_tools() -> Result<()> {
    let emulator = model([Reply::call("weather", json!({ "city": "Graz" }))]).await;
    let client = client(&emulator);
    let conversation = conversation(&client).await;
    let session = client.conversation().session().create(&conversation, CreateConversationSession::default()).await?;
    let visitor = Client::new(options(&emulator).secret(session.token.expose()))?;
    let call = visitor.conversation().complete(&conversation, question("Hello"));
    let received = Received::of(call.with_tools(tools([weather()])).stream()).await;
    assert_eq!(received.results(), [json!({ "city": "Graz", "degrees": 21 })]);
    Ok(())
}

#[tokio::test]
async fn concurrent_results_that_are_too_large_together_are_errors() {
    let calls = Reply::call("big", json!({})).and_call("big", json!({}));
    let emulator = model([calls, Reply::text("Done.")]).await;
    let big = tool("big", |_| async { Ok(Value::from("x".repeat(3_000_000))) });
    let call = complete(&client(&emulator), "Hello").await;
    let received = crate::common::in_time(Received::of(call.with_tools(tools([big])).stream())).await;
    assert!(received.is_complete() && received.errors.is_empty(), "{:?}", received.errors);
}

#[tokio::test]
async fn each_request_has_unguessable_channels() {
    let emulator = model([]).await;
    let client = client(&emulator);
    for _ in 0..2 {
        let call = complete(&client, "Hello").await;
        assert!(
            Received::of(call.with_tools(tools([weather(), tool("other", |_| async { Ok(Value::Null) })])).stream())
                .await
                .is_complete()
        );
    }
    let requests = emulator.requests();
    let functions = requests.iter().filter_map(|request| request.json()["functions"].as_array().cloned()).flatten();
    let channels: HashSet<_> = functions.map(|it| it["result"]["channel"].as_str().map(str::to_owned)).collect();
    assert_eq!(channels.len(), 4);
    assert!(channels.iter().flatten().all(|channel| channel.len() >= 32), "{channels:?}");
}

#[tokio::test(start_paused = true)]
async fn tool_timeout_is_shorter_than_the_timeout_of_the_server() {
    let emulator = model([Reply::call("slow", json!({}))]).await;
    let slow = tool("slow", |_| std::future::pending());
    for (timeout, seconds) in [(None, 270), (Some(300), 270), (Some(20), 20)] {
        let call = complete(&client(&emulator), "Hello").await.with_tools(tools([slow.clone()]));
        let timeout = timeout.map(Duration::from_secs);
        let call = if let Some(timeout) = timeout { call.tool_timeout(timeout) } else { call };
        let received = Received::of(call.stream()).await;
        assert_eq!(received.results(), [json!({ "error": format!("the tool timed out after {seconds}s") })]);
        assert!(received.is_complete() && received.errors.is_empty());
    }
}

#[tokio::test(start_paused = true)]
async fn tool_whose_time_ran_out_in_the_queue_does_not_begin() {
    let emulator = model([Reply::call("slow", json!({})).and_call("pay", json!({}))]).await;
    let payments = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&payments);
    let pay = tool("pay", move |_| {
        count.fetch_add(1, Ordering::Relaxed);
        async { Ok(json!("paid")) }
    });
    let slow = tool("slow", |_| std::future::pending());
    let call = complete(&client(&emulator), "Hello").await.with_tools(tools([slow, pay])).max_concurrency(1);
    let received = Received::of(call.stream()).await;
    assert_eq!(received.results(), [(); 2].map(|()| json!({ "error": "the tool timed out after 270s" })));
    assert_eq!(payments.load(Ordering::Relaxed), 0);
}

#[tokio::test]
async fn failed_publish_of_a_result_is_retried() {
    let emulator = model([Reply::call("weather", json!({ "city": "Graz" }))]).await;
    emulator.fault(Fault::on("POST", PUBLISH).times(2).status(500));
    let call = complete(&client(&emulator), "Hello").await;
    let received = Received::of(call.with_tools(tools([weather()])).stream()).await;
    assert_eq!(received.results(), [json!({ "city": "Graz", "degrees": 21 })]);
    assert!(received.errors.is_empty());
}

/// The response to the publish is lost, but the server continues: a retried publish could be taken for the result
/// of the next call.
#[tokio::test]
async fn delivered_result_is_not_published_again_by_a_retry() -> Result<()> {
    let city = |city: &str| Reply::call("weather", json!({ "city": city }));
    let emulator = model([city("Graz"), city("Linz")]).await;
    emulator.fault(Fault::on("POST", PUBLISH).times(1).cut_after(0));
    let client = Client::new(options(&emulator).retry_delay(Duration::from_secs(3600)))?;
    let received = Received::of(complete(&client, "Hello").await.with_tools(tools([weather()])).stream()).await;
    let results = ["Graz", "Linz"].map(|city| json!({ "city": city, "degrees": 21 }));
    assert_eq!(received.results(), results);
    assert_eq!(received.outcomes(), results.clone().map(ToolOutcome::Result).each_ref());
    let requests = emulator.requests();
    assert_eq!(requests.iter().filter(|request| request.path.ends_with("/publish")).count(), 2);
    assert!(received.errors.is_empty());
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn failed_delivery_of_a_result_is_an_error_of_the_stream() {
    let emulator = model([Reply::call("weather", json!({ "city": "Graz" }))]).await;
    emulator.fault(Fault::on("POST", PUBLISH).status(500));
    let call = complete(&client(&emulator), "Hello").await;
    let received = Received::of(call.with_tools(tools([weather()])).stream()).await;
    assert_eq!(received.errors.len(), 1);
    assert!(received.errors[0].to_string().contains("publishMessage"), "{}", received.errors[0]);
    assert_eq!(received.outcomes(), [&ToolOutcome::DeliveryFailed]);
    assert!(received.is_complete(), "the server times out after five minutes, and continues");
}

#[tokio::test]
async fn dropped_stream_cancels_its_tools() -> Result<()> {
    struct Dropped(Arc<Notify>);

    impl Drop for Dropped {
        fn drop(&mut self) {
            self.0.notify_one();
        }
    }

    let emulator = model([Reply::call("slow", json!({}))]).await;
    let dropped = Arc::new(Notify::new());
    let slow = {
        let dropped = Arc::clone(&dropped);
        tool("slow", move |_| {
            let guard = Dropped(Arc::clone(&dropped));
            async move {
                std::future::pending::<()>().await;
                drop(guard);
                Ok(Value::Null)
            }
        })
    };
    let call = complete(&client(&emulator), "Hello").await;
    let mut events = call.with_tools(tools([slow])).stream();
    while !matches!(events.try_next().await?, Some(ToolEvent::Begin(_))) {}
    // A second poll, so that it runs.
    let _ = tokio::time::timeout(Duration::from_millis(1), events.next()).await;
    drop(events);
    dropped.notified().await;
    Ok(())
}

#[tokio::test]
async fn stream_without_tool_calls_is_unchanged() -> Result<()> {
    let emulator = emulator().await;
    let client = client(&emulator);
    let plain: Vec<_> =
        complete(&client, "Hello").await.stream().map_ok(|event| event.name().to_owned()).try_collect().await?;
    let with = complete(&client, "Hello").await.with_tools(tools([weather()])).stream();
    let with: Vec<_> = with
        .map_ok(|event| match event {
            ToolEvent::Event(event) => event.name().to_owned(),
            other => format!("{other:?}"),
        })
        .try_collect()
        .await?;
    assert_eq!(plain, with);
    Ok(())
}

#[tokio::test]
async fn invalid_options_fail_the_call() {
    let emulator = emulator().await;
    let call = complete(&client(&emulator), "Hello").await;
    let broken = call.extend(options(&emulator).base_url("nowhere")).with_tools(tools([weather()]));
    assert!(broken.await.expect_err("no base URL").to_string().contains("base URL"));
}
