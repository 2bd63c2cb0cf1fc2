//! An agent works by itself until it is done, and never further than it may.

use std::future::pending;
use std::sync::Arc;
use std::time::{Duration, Instant};

use crate::common::{COMPLETE, client, conversation, emulator, model};
use chatbotkit_client::agent::{Agent, AgentState, Outcome, Skill, Skills, Step, StopReason, Tool, ToolOutcome, Tools};
use chatbotkit_client::types::{CreateBot, EndReason, ListMessages, MessageType};
use chatbotkit_client::{ClientOptions, Clock, Error, Result, RetryPolicy};
use chatbotkit_emulator::{Emulator, Fault, RecordedRequest, Reply};
use futures_util::future::BoxFuture;
use futures_util::{StreamExt, TryStreamExt};
use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::{Value, json};

const STATELESS: &str = "/conversation/complete";

#[derive(Deserialize, JsonSchema)]
struct Article {
    /// Its name.
    name: String,
}

fn stock() -> Tools {
    let stock =
        Tool::new("stock", "How many pieces there are", |article: Article| async move { Ok(article.name.len()) });
    Tools::new([stock.expect("a tool")]).expect("one tool")
}

fn exit(code: i64) -> Reply {
    Reply::call("exit", json!({ "code": code, "message": "That was it." }))
}

fn look_up() -> Reply {
    Reply::call("stock", json!({ "name": "lamp" }))
}

fn agent(emulator: &Emulator) -> Agent {
    Agent::builder().client(&client(emulator)).model("gpt-4o").tools(stock()).build().expect("an agent")
}

fn completions(emulator: &Emulator) -> Vec<Value> {
    let requests = emulator.requests();
    let bodies = requests.iter().filter(|request| request.path.ends_with("/complete"));
    bodies.map(RecordedRequest::json).collect()
}

async fn steps(run: impl futures_util::Stream<Item = Result<Step>>) -> (Vec<Step>, Vec<Error>) {
    let (mut steps, mut errors) = (Vec::new(), Vec::new());
    let mut run = std::pin::pin!(run);
    while let Some(step) = run.next().await {
        match step {
            Ok(step) => steps.push(step),
            Err(error) => errors.push(error),
        }
    }
    (steps, errors)
}

fn code(outcome: &Outcome) -> Option<i64> {
    match &outcome.stop_reason {
        StopReason::Exit(exit) => Some(exit.code),
        _ => None,
    }
}

#[tokio::test]
async fn agent_runs_until_it_calls_exit() -> Result<()> {
    let plan = Reply::call("plan", json!({ "steps": ["look it up", "report"] }));
    let progress = Reply::call("progress", json!({ "done": ["look it up"], "now": "report" }));
    let emulator =
        model([plan, look_up(), progress, Reply::text("Four lamps.").end_reason("iteration"), exit(0)]).await;
    let (steps, errors) = steps(agent(&emulator).run("How many lamps are there?")).await;
    assert!(errors.is_empty(), "{errors:?}");
    let planned = steps.iter().find_map(|step| match step {
        Step::Plan(plan) => Some(plan.steps.len()),
        _ => None,
    });
    assert_eq!(planned, Some(2));
    assert!(
        steps.iter().any(|step| matches!(step, Step::Progress(progress) if progress.now.as_deref() == Some("report")))
    );
    let result = steps.iter().find_map(|step| match step {
        Step::ToolEnd(call, outcome) if call.name == "stock" => Some(outcome.clone()),
        _ => None,
    });
    assert_eq!(result, Some(Box::new(ToolOutcome::Result(json!(4)))));
    assert!(matches!(steps.last(), Some(Step::Stopped(StopReason::Exit(exit))) if exit.code == 0));
    assert_eq!(steps.iter().filter(|step| matches!(step, Step::Turn(_))).count(), 5);
    Ok(())
}

#[tokio::test]
async fn outcome_has_text_messages_and_usage() -> Result<()> {
    let emulator = model([look_up(), Reply::text("Four lamps.").end_reason("iteration"), exit(3)]).await;
    let outcome = agent(&emulator).run_to_end("How many lamps are there?").await?;
    assert_eq!((code(&outcome), outcome.text.as_str()), (Some(3), "Four lamps."));
    let kinds: Vec<_> = outcome.messages.iter().map(|message| message.r#type.as_str()).collect();
    assert_eq!(kinds, ["user", "activity", "activity", "bot", "activity", "activity"]);
    assert_eq!((outcome.tokens, outcome.errors.len()), (2, 0));
    Ok(())
}

#[tokio::test]
async fn result_without_a_message_or_an_end_is_the_response() -> Result<()> {
    for end in ["", r#","end":null"#, r#","end":{"reason":"stop"},"usage":{"token":9223372036854775807}"#] {
        let emulator = model([]).await;
        let line = format!("{{\"type\":\"result\",\"data\":{{\"text\":\"Four.\"{end}}}}}\n");
        emulator.fault(Fault::on("POST", "/conversation/complete").chunks([line]));
        let agent = agent(&emulator);
        let outcome = agent.run_to_end("How many lamps are there?").await?;
        assert_eq!((outcome.text.as_str(), outcome.messages.len()), ("Four.", 2), "{end}");
    }
    Ok(())
}

#[tokio::test]
async fn each_turn_is_one_iteration_with_all_messages() -> Result<()> {
    let emulator = model([look_up(), exit(0)]).await;
    agent(&emulator).run_to_end("How many lamps are there?").await?;
    let turns = completions(&emulator);
    let messages: Vec<_> = turns.iter().map(|turn| turn["messages"].as_array().map_or(0, Vec::len)).collect();
    assert_eq!(messages, [1, 3]);
    assert!(turns.iter().all(|turn| turn["limits"]["iterations"] == 1 && turn["model"] == "gpt-4o"), "{turns:?}");
    Ok(())
}

#[tokio::test]
async fn turn_without_tool_calls_ends_the_run() -> Result<()> {
    for (reason, ended) in [("stop", EndReason::Stop), ("length", EndReason::Length), ("newReason", "newReason".into())]
    {
        let emulator = model([Reply::text("Well.").end_reason(reason)]).await;
        let outcome = agent(&emulator).run_to_end("Hello").await?;
        assert_eq!((outcome.stop_reason, completions(&emulator).len()), (StopReason::Completed(ended), 1));
    }
    Ok(())
}

#[tokio::test]
async fn agent_can_exit_with_a_failure() -> Result<()> {
    let emulator = model([Reply::call("abort", json!({ "reason": "there is no stock" }))]).await;
    let outcome = agent(&emulator).run_to_end("Hello").await?;
    assert!(matches!(outcome.stop_reason, StopReason::Abort(abort) if abort.reason == "there is no stock"));
    Ok(())
}

#[tokio::test]
async fn max_turns_and_max_tool_calls_stop_the_run() -> Result<()> {
    let emulator = model([look_up()]).await;
    let client = client(&emulator);
    let limited = || Agent::builder().client(&client).tools(stock());
    let outcome = limited().max_turns(3).build()?.run_to_end("Go on").await?;
    assert_eq!((outcome.stop_reason, completions(&emulator).len()), (StopReason::MaxTurns, 3));
    let outcome = limited().max_tool_calls(2).build()?.run_to_end("Go on").await?;
    assert_eq!((outcome.stop_reason, completions(&emulator).len()), (StopReason::MaxToolCalls, 3 + 2));
    assert_eq!(completions(&emulator)[3]["limits"]["calls"], 2);
    assert_eq!(completions(&emulator)[4]["limits"]["calls"], 1);
    Ok(())
}

#[tokio::test]
async fn run_has_at_most_a_hundred_turns_unless_set() -> Result<()> {
    let emulator = model([look_up()]).await;
    let outcome = agent(&emulator).run_to_end("How many lamps are there?").await?;
    assert_eq!((outcome.stop_reason, completions(&emulator).len()), (StopReason::MaxTurns, 100));
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn max_duration_stops_the_run() -> Result<()> {
    let emulator = model([Reply::text("a b c d").token_delay(Duration::from_secs(10)).end_reason("iteration")]).await;
    let agent = Agent::builder().client(&client(&emulator)).max_duration(Duration::from_secs(95)).build()?;
    let begin = tokio::time::Instant::now();
    let outcome = agent.run_to_end("Go on").await?;
    assert_eq!((outcome.stop_reason, begin.elapsed().as_secs()), (StopReason::MaxDuration, 95));
    assert_eq!(outcome.text, "a b c d");
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn max_duration_within_a_tool_call_aborts_the_completion() -> Result<()> {
    let emulator = model([look_up(), exit(0)]).await;
    let stuck = Tool::new("stock", "Never ends", |_: Article| async {
        pending::<()>().await;
        Ok(())
    });
    let (client, tools) = (client(&emulator), Tools::new([stuck?])?);
    let agent = Agent::builder().client(&client).tools(tools).max_duration(Duration::from_secs(60)).build()?;
    let (steps, errors) = steps(agent.run("Hello")).await;
    let [.., Step::ToolEnd(_, outcome), Step::Stopped(StopReason::MaxDuration)] = &steps[..] else {
        panic!("{steps:?}");
    };
    assert_eq!((&**outcome, errors.len()), (&ToolOutcome::Cancelled, 0));
    let published = emulator.requests().into_iter().find(|request| request.path.ends_with("/publish"));
    assert_eq!(
        published.map(|request| request.json()),
        Some(json!({ "message": { "abort": "max_duration exceeded" } }))
    );
    Ok(())
}

/// A clock by which no pause ends.
#[derive(Debug)]
struct Stopped;

impl Clock for Stopped {
    fn now(&self) -> Instant {
        Instant::now()
    }

    fn sleep(&self, _: Duration) -> BoxFuture<'static, ()> {
        Box::pin(pending())
    }
}

#[tokio::test(start_paused = true)]
async fn outcome_after_max_duration_has_earlier_errors() -> Result<()> {
    let emulator = model([Reply::text("a b c d").token_delay(Duration::from_secs(10))]).await;
    emulator.fault(Fault::on("POST", STATELESS).insert_line(2, "no JSON"));
    let client = client(&emulator);
    let outcome =
        Agent::builder().client(&client).max_duration(Duration::from_secs(25)).build()?.run_to_end("Go on").await?;
    assert_eq!((outcome.stop_reason, outcome.errors.len()), (StopReason::MaxDuration, 1));

    emulator.clear_faults();
    emulator.fault(Fault::on("POST", STATELESS).error(503, "SERVICE_UNAVAILABLE", "Busy"));
    let waiting = client.extend(ClientOptions::new().clock(Arc::new(Stopped)))?;
    let agent = Agent::builder().client(&waiting).retry_policy(RetryPolicy::at_least_once());
    let outcome = agent.max_duration(Duration::from_secs(25)).build()?.run_to_end("Go on").await?;
    assert_eq!((outcome.stop_reason, outcome.errors.len()), (StopReason::MaxDuration, 1));
    Ok(())
}

#[tokio::test]
async fn disconnect_ends_the_run() -> Result<()> {
    let emulator = model([Reply::text("a b c")]).await;
    emulator.fault(Fault::on("POST", STATELESS).cut_after(200));
    let mut run = agent(&emulator).run("Hello");
    let error = loop {
        match run.try_next().await {
            Ok(Some(_)) => {}
            Ok(None) => panic!("an error was to come"),
            Err(error) => break error,
        }
    };
    assert!(error.may_have_taken_effect(), "{error}");
    assert!(run.next().await.is_none());
    assert_eq!((completions(&emulator).len(), run.state().messages.len()), (1, 1));
    Ok(())
}

#[tokio::test]
async fn model_error_ends_the_run() -> Result<()> {
    let emulator = model([Reply::text("So f").error("The provider failed")]).await;
    let error = agent(&emulator).run_to_end("Hello").await.expect_err("a failure");
    assert!(error.to_string().contains("The provider failed"), "{error}");
    assert_eq!(completions(&emulator).len(), 1);
    Ok(())
}

#[tokio::test]
async fn turn_is_retried_if_the_policy_allows() -> Result<()> {
    let emulator = model([Reply::text("a b c")]).await;
    emulator.fault(Fault::on("POST", STATELESS).times(2).cut_after(200));
    let client = client(&emulator);
    let patient = Agent::builder().client(&client).retry_policy(RetryPolicy::at_least_once()).build()?;
    let outcome = patient.run_to_end("Hello").await?;
    assert_eq!((outcome.text.as_str(), completions(&emulator).len()), ("a b c", 3));
    assert_eq!(outcome.messages.iter().filter(|message| message.r#type == MessageType::User).count(), 1);

    emulator.fault(Fault::on("POST", STATELESS).cut_after(200));
    patient.run_to_end("Hello").await.expect_err("nothing helps");
    assert_eq!(completions(&emulator).len(), 3 + 4, "as many retries as the client makes");
    Ok(())
}

#[tokio::test]
async fn retried_turn_has_no_message_of_the_failed_one() -> Result<()> {
    let emulator = model([Reply::text("The answer is 42.")]).await;
    emulator.fault(Fault::on("POST", STATELESS).times(1).cut_after_event("message"));
    let client = client(&emulator);
    let patient = Agent::builder().client(&client).retry_policy(RetryPolicy::at_least_once()).build()?;
    let outcome = patient.run_to_end("Hello").await?;
    let texts: Vec<_> = outcome.messages.iter().map(|message| message.text.as_str()).collect();
    assert_eq!(texts, ["Hello", "The answer is 42."]);
    let sent = completions(&emulator);
    assert_eq!(sent[1]["messages"], sent[0]["messages"]);
    Ok(())
}

#[tokio::test]
async fn turn_whose_call_has_been_retried_is_not_retried() {
    let emulator = model([Reply::text("Hi")]).await;
    emulator.fault(Fault::on("POST", STATELESS).error(429, "TOO_MANY_REQUESTS", "Slow down"));
    let error = agent(&emulator).run_to_end("Hello").await.expect_err("a failure");
    assert_eq!((error.attempts(), completions(&emulator).len()), (4, 4));
}

#[tokio::test]
async fn turn_that_fails_with_a_result_has_its_partial_response() {
    let emulator = model([Reply::text("So f").end_reason("error")]).await;
    let error = agent(&emulator).run_to_end("Hello").await.expect_err("a failure");
    assert!(error.to_string().contains("its end reason is \"error\""), "{error}");
    let partial = error.partial_response().expect("a partial response");
    assert_eq!(partial.result.text.as_deref(), Some("So f"));
}

/// The server refuses messages with such keys, and without a type.
#[tokio::test]
async fn message_is_sent_back_with_a_type_and_without_reserved_meta() -> Result<()> {
    let meta = json!({ "_trace": "t1", "shop": "Graz" });
    let message = json!({ "type": "message", "data": { "text": "hm", "meta": meta } });
    let result = json!({ "type": "result", "data": { "text": "hm", "end": { "reason": "iteration" } } });
    let emulator = model([exit(0)]).await;
    emulator.fault(Fault::on("POST", STATELESS).times(1).chunks([format!("{message}\n{result}\n")]));
    assert_eq!(code(&agent(&emulator).run_to_end("Hello").await?), Some(0));
    let sent = &completions(&emulator)[1]["messages"];
    assert!(sent.to_string().contains(r#"{"meta":{"shop":"Graz"},"text":"hm","type":"bot"}"#), "{sent}");
    Ok(())
}

#[tokio::test]
async fn message_to_a_run_that_has_stopped_is_in_its_state() -> Result<()> {
    let emulator = model([Reply::text("one").end_reason("iteration")]).await;
    let mut run = Agent::builder().client(&client(&emulator)).max_turns(1).build()?.run("Hello");
    let handle = run.handle();
    while let Some(step) = run.try_next().await? {
        if matches!(step, Step::Stopped(StopReason::MaxTurns)) {
            handle.send("And the broken ones?");
        }
    }
    let state = serde_json::to_value(run.state()).expect("JSON");
    assert_eq!(state["queued"], json!(["And the broken ones?"]));
    Ok(())
}

#[tokio::test]
async fn completed_run_goes_on_for_a_message_that_arrives_before_its_last_step() {
    let error = json!({ "type": "error", "data": { "message": "No audio" } });
    let emulator = model([Reply::text("one").before(error), Reply::text("two")]).await;
    let mut run = agent(&emulator).run("Hello");
    let handle = run.handle();
    while let Some(step) = run.next().await {
        if step.is_err() {
            handle.send("And the broken ones?");
        }
    }
    let texts: Vec<_> = run.state().messages.iter().map(|message| message.text.as_str()).collect();
    assert_eq!(texts, ["Hello", "one", "And the broken ones?", "two"]);
}

/// Even with a policy that retries: the tool would run twice.
#[tokio::test]
async fn turn_with_a_tool_call_is_not_retried() -> Result<()> {
    let emulator = model([look_up(), exit(0)]).await;
    emulator.fault(Fault::on("POST", STATELESS).times(1).cut_after_event("waitForChannelMessageBegin"));
    let client = client(&emulator);
    let eager = Agent::builder().client(&client).tools(stock()).retry_policy(RetryPolicy::at_least_once()).build()?;
    let (steps, errors) = steps(eager.run("How many lamps are there?")).await;
    let ended = |step: &&Step| matches!(step, Step::ToolEnd(_, outcome) if **outcome == ToolOutcome::Cancelled);
    let cancelled = steps.iter().filter(ended).count();
    assert_eq!((cancelled, errors.len(), completions(&emulator).len()), (1, 1, 1));
    Ok(())
}

#[tokio::test]
async fn input_is_sent_once_to_a_conversation() -> Result<()> {
    let emulator = model([look_up(), look_up(), exit(0)]).await;
    let client = client(&emulator);
    let conversation = conversation(&client).await;
    let agent = Agent::builder().client(&client).conversation(&conversation).tools(stock()).build()?;
    let outcome = agent.run_to_end("How many lamps are there?").await?;
    assert_eq!(code(&outcome), Some(0));
    let inputs: Vec<_> = completions(&emulator).iter().map(|turn| turn["text"].clone()).collect();
    assert_eq!(inputs, [json!("How many lamps are there?"), Value::Null, Value::Null]);
    let stored = client.conversation().message().list(&conversation, ListMessages::default()).await?.items;
    assert_eq!(stored.iter().filter(|message| message.r#type == MessageType::User).count(), 1);
    Ok(())
}

#[tokio::test]
async fn input_is_sent_once_if_the_server_does_not_confirm_it() -> Result<()> {
    let emulator = model([Reply::text("One.").end_reason("iteration"), Reply::text("Two.")]).await;
    emulator.fault(Fault::on("POST", COMPLETE).drop_line(0));
    let client = client(&emulator);
    let id = conversation(&client).await;
    let outcome = Agent::builder().client(&client).conversation(&id).build()?.run_to_end("Count").await?;
    let texts: Vec<_> = completions(&emulator).iter().map(|body| body["text"].clone()).collect();
    assert_eq!(texts, [json!("Count"), json!(null)]);
    let messages: Vec<_> = outcome.messages.iter().map(|message| message.text.as_str()).collect();
    assert_eq!(messages, ["Count", "One.", "Two."]);
    Ok(())
}

#[tokio::test]
async fn bot_and_backstory_of_an_agent_are_sent() -> Result<()> {
    let emulator = model([exit(0)]).await;
    let client = client(&emulator);
    let conversation = conversation(&client).await;
    let bot = client.bot().create(CreateBot::default()).await?.id;
    let agent = || Agent::builder().client(&client).backstory("You keep a shop.");
    for agent in [agent().bot(&bot).build()?, agent().conversation(conversation).build()?] {
        agent.run_to_end("Hello").await?;
    }
    let sent = completions(&emulator);
    let backstory = json!("You keep a shop.");
    assert_eq!((&sent[0]["botId"], &sent[0]["backstory"]), (&json!(bot), &backstory));
    assert_eq!(sent[1]["extensions"]["backstory"], backstory);
    Ok(())
}

#[tokio::test]
async fn input_that_may_be_stored_is_not_sent_again_by_a_retry() -> Result<()> {
    let emulator = model([Reply::text("a b c")]).await;
    let client = client(&emulator);
    let conversation = conversation(&client).await;
    let agent = Agent::builder().client(&client).conversation(&conversation);
    let agent = agent.retry_policy(RetryPolicy::at_least_once()).build()?;
    // Its events are lost, but it is stored.
    emulator.fault(Fault::on("POST", COMPLETE).times(1).cut_after(0));
    let error = agent.run_to_end("Hello").await.expect_err("a broken connection");
    assert!(error.may_have_taken_effect());
    assert_eq!(completions(&emulator).len(), 1);
    // The server confirms that it is stored.
    emulator.fault(Fault::on("POST", COMPLETE).times(1).cut_after(600));
    agent.run_to_end("And now?").await?;
    let inputs: Vec<_> = completions(&emulator).iter().skip(1).map(|turn| turn["text"].clone()).collect();
    assert_eq!(inputs, [json!("And now?"), Value::Null]);
    Ok(())
}

#[tokio::test]
async fn run_can_be_saved_and_resumed() -> Result<()> {
    let emulator = model([look_up(), Reply::text("Four.")]).await;
    let agent = agent(&emulator);
    let mut run = agent.run("How many lamps are there?");
    while !matches!(run.try_next().await?, Some(Step::Turn(2))) {}
    let saved = serde_json::to_string(run.state()).expect("JSON");
    drop(run);
    let state: AgentState = serde_json::from_str(&saved).expect("a state");
    assert_eq!(state.messages.len(), 3);
    let outcome = agent.resume(state.clone()).to_end().await?;
    assert_eq!((outcome.text.as_str(), outcome.messages.len()), ("Four.", 4));
    let outcome = agent.resume_with_input(state, "And chairs?").to_end().await?;
    assert_eq!(outcome.messages.iter().filter(|message| message.r#type == MessageType::User).count(), 2);
    Ok(())
}

#[tokio::test]
async fn dropped_run_is_cancelled() -> Result<()> {
    let emulator = model([Reply::text("a b c").token_delay(Duration::from_millis(50))]).await;
    let mut run = agent(&emulator).run("Hello");
    while !matches!(run.try_next().await?, Some(Step::Event(_))) {}
    drop(run);
    emulator.streams_closed().await;
    Ok(())
}

#[tokio::test]
async fn skills_are_listed_and_loaded() -> Result<()> {
    let text = "---\nname: lamps\ndescription: All about lamps\n---\nThere are four.";
    let lamps = Skill::parse("skills/lamps/SKILL.md", text).expect("a skill");
    let read = |name: &str| Reply::call("readSkill", json!({ "name": name }));
    let emulator = model([read("lamps"), read("chairs"), exit(0)]).await;
    let skills = Skills::new([lamps]).expect("skills");
    let outcome = Agent::builder().client(&client(&emulator)).skills(skills).build()?.run_to_end("Hello").await?;
    let feature = &completions(&emulator)[0]["extensions"]["features"][0];
    let skill = json!({ "name": "lamps", "description": "All about lamps", "path": "skills/lamps" });
    assert_eq!(feature, &json!({ "name": "skills", "options": { "skills": [skill] } }));
    let messages = json!(outcome.messages).to_string();
    assert!(messages.contains("There are four.") && messages.contains("unknown skill"), "{messages}");
    Ok(())
}

#[tokio::test]
async fn invalid_agent_is_refused_by_build() {
    let emulator = emulator().await;
    let client = client(&emulator);
    let own = Tool::new("exit", "", |_: Article| async { Ok(()) }).and_then(|exit| Tools::new([exit])).expect("a tool");
    let error = Agent::builder().client(&client).tools(own).build().expect_err("two of a name");
    assert!(error.to_string().contains("\"exit\""), "{error}");
    let error = Agent::builder().client(&client).conversation("c1").model("gpt-4o").build().expect_err("two models");
    assert!(error.to_string().contains("conversation"), "{error}");
}
