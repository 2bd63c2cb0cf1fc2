//! Tool calls that wait for a person or for the program, and runs that are steered.

use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::common::{client, complete, conversation, model, options};
use chatbotkit_client::agent::{Agent, AgentState, Step, StopReason, Tool, ToolError, ToolEvent, ToolOutcome, Tools};
use chatbotkit_client::types::{ActivityType, CompleteStateless, ListMessages, Message, MessageType};
use chatbotkit_client::{Client, Result};
use chatbotkit_emulator::{Emulator, Fault, RecordedRequest, Reply};
use futures_util::{FutureExt, StreamExt, TryStreamExt};
use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::{Value, json};

#[derive(Deserialize, JsonSchema)]
struct Payment {
    amount: u32,
}

/// A tool that needs approval, and the number of its runs.
fn pay() -> (Tools, Arc<AtomicUsize>) {
    let runs = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&runs);
    let pay = Tool::new("pay", "Pays an amount", move |payment: Payment| {
        count.fetch_add(1, Ordering::Relaxed);
        async move { Ok(format!("paid {}", payment.amount)) }
    });
    (Tools::new([pay.expect("a tool").needs_approval()]).expect("one tool"), runs)
}

fn agent(client: &Client, tools: &Tools) -> Agent {
    Agent::builder().client(client).tools(tools.clone()).build().expect("an agent")
}

fn called(amount: Value) -> Reply {
    Reply::call("pay", json!({ "amount": amount }))
}

fn requests(emulator: &Emulator, suffix: &str) -> Vec<Value> {
    let requests = emulator.requests();
    requests.iter().filter(|request| request.path.ends_with(suffix)).map(RecordedRequest::json).collect()
}

/// Runs until the agent stops; the state and the reason.
async fn stopped(mut run: chatbotkit_client::agent::AgentRun) -> (AgentState, StopReason, Vec<Step>) {
    let mut steps = Vec::new();
    while let Some(step) = run.next().await {
        match step.expect("a step") {
            Step::Stopped(reason) => return (run.state().clone(), reason, steps),
            step => steps.push(step),
        }
    }
    panic!("the run ended without a reason: {steps:?}");
}

/// The state after a restart of the program.
fn restored(state: &AgentState) -> AgentState {
    serde_json::from_str(&serde_json::to_string(state).expect("JSON")).expect("a state")
}

#[tokio::test]
async fn pending_call_is_approved_after_a_restart_and_the_conversation_continues() {
    let emulator = model([called(json!(5)), Reply::text("It is paid.")]).await;
    let (tools, runs) = pay();
    let (state, reason, steps) = stopped(agent(&client(&emulator), &tools).run("Pay 5")).await;
    assert_eq!((reason, runs.load(Ordering::Relaxed)), (StopReason::Pending, 0));
    assert!(steps.iter().any(|step| matches!(step, Step::Pending(call) if call.name == "pay")));
    assert_eq!(requests(&emulator, "/complete")[0]["functions"][4].get("result"), None);

    let mut state = restored(&state);
    let id = state.pending[0].id.clone();
    assert_eq!((state.pending.len(), &state.pending[0].arguments), (1, &Some(json!({ "amount": 5 }))));
    state.grant(&id).expect("a pending call");
    let (state, reason, steps) = stopped(agent(&client(&emulator), &tools).resume(restored(&state))).await;
    assert!(matches!(reason, StopReason::Completed(_)), "{reason:?}");
    assert_eq!((runs.load(Ordering::Relaxed), state.pending.len()), (1, 0));
    let result = ToolOutcome::Result(json!("paid 5"));
    assert!(steps.iter().any(|step| matches!(step, Step::ToolEnd(_, outcome) if **outcome == result)));
    let sent = &requests(&emulator, "/complete")[1]["messages"];
    let activity = |index: usize| sent[index]["meta"]["activity"].clone();
    assert_eq!((activity(1)["type"].clone(), activity(2)["type"].clone()), (json!("request"), json!("response")));
    assert_eq!(activity(2)["function"]["result"], "paid 5");
    let told = state.messages.last().expect("a message");
    assert_eq!(told.text, "It is paid.");
}

#[tokio::test]
async fn denied_call_is_an_error_for_the_model_and_its_tool_does_not_run() {
    let emulator = model([called(json!(500)), Reply::text("Then not.")]).await;
    let client = client(&emulator);
    let (tools, runs) = pay();
    let id = conversation(&client).await;
    let agent = Agent::builder().client(&client).conversation(&id).tools(tools).build().expect("an agent");
    let (mut state, reason, _) = stopped(agent.run("Pay 500")).await;
    assert_eq!(reason, StopReason::Pending);
    let call = state.pending[0].id.clone();
    state.deny(&call, "too much").expect("a pending call");
    let outcome = agent.resume(state).to_end().await.expect("an outcome");
    assert_eq!((outcome.text.as_str(), runs.load(Ordering::Relaxed)), ("Then not.", 0));
    let stored = client.conversation().message().list(&id, ListMessages::default()).await.expect("messages").items;
    let kinds: Vec<_> = stored.iter().map(|message| message.r#type.clone()).collect();
    assert_eq!(kinds, [MessageType::User, MessageType::Activity, MessageType::Activity, MessageType::Bot]);
    let result = Message::from(stored[2].clone()).as_activity().expect("an activity");
    assert_eq!(result.function.result, Some(json!({ "error": "denied: too much" })));
    // The user has spoken once.
    assert_eq!(requests(&emulator, "/complete")[1].get("text"), None);
}

#[tokio::test]
async fn call_left_pending_stays_pending() {
    let emulator = model([called(json!(1)).and_call("pay", json!({ "amount": 2 })), Reply::text("Done.")]).await;
    let client = client(&emulator);
    let (tools, runs) = pay();
    let agent = agent(&client, &tools);
    let (mut state, ..) = stopped(agent.run("Pay")).await;
    let [first, second] = [0, 1].map(|index| state.pending[index].id.clone());
    state.grant(&first).expect("a pending call");
    let (mut state, reason, _) = stopped(agent.resume(state)).await;
    assert_eq!((reason, state.pending.len(), runs.load(Ordering::Relaxed)), (StopReason::Pending, 1, 1));
    assert_eq!(requests(&emulator, "/complete").len(), 1);
    state.set_result(&second, json!("paid elsewhere")).expect("a pending call");
    let outcome = agent.resume_with_input(state, "And now?").to_end().await.expect("an outcome");
    assert_eq!(runs.load(Ordering::Relaxed), 1);
    // The input comes after the results.
    let kinds: Vec<_> = outcome.messages.iter().map(|message| message.r#type.as_str()).collect();
    assert_eq!(kinds, ["user", "activity", "activity", "activity", "activity", "user", "bot"]);
}

/// A run whose only pending call is granted, from the begin of its tool.
async fn granted_run(agent: &Agent) -> chatbotkit_client::agent::AgentRun {
    let (mut state, ..) = stopped(agent.run("Pay")).await;
    let id = state.pending[0].id.clone();
    state.grant(&id).expect("a pending call");
    let mut run = agent.resume(state);
    let begun = run.next().await.expect("a step").expect("a step");
    assert!(matches!(begun, Step::ToolBegin(_)), "{begun:?}");
    run
}

#[tokio::test]
async fn stop_during_a_delivery_neither_runs_the_tool_again_nor_stores_its_result_twice() {
    let emulator = model([called(json!(1)), Reply::text("Done.")]).await;
    let client = client(&emulator);
    let conversation = conversation(&client).await;
    let (tools, runs) = pay();
    let agent = Agent::builder().client(&client).conversation(&conversation).tools(tools).build().expect("an agent");
    let mut run = granted_run(&agent).await;
    let handle = run.handle();
    // Polls the run until its tool has run, and stops it while the result is stored.
    while runs.load(Ordering::Relaxed) == 0 || requests(&emulator, "/message/create").is_empty() {
        assert!(run.next().now_or_never().is_none(), "no step before the result is stored");
        tokio::task::yield_now().await;
    }
    handle.stop("lunch");
    let (state, reason, steps) = stopped(run).await;
    assert_eq!((reason, state.pending.len()), (StopReason::Stopped("lunch".to_owned()), 0));
    assert!(matches!(&steps[0], Step::ToolEnd(_, outcome) if matches!(**outcome, ToolOutcome::Result(_))), "{steps:?}");
    stopped(agent.resume(state)).await;
    assert_eq!((runs.load(Ordering::Relaxed), requests(&emulator, "/message/create").len()), (1, 1));
}

/// A run that is dropped while the result is stored, and one that receives no response.
#[tokio::test]
async fn result_that_an_earlier_run_has_stored_is_not_stored_again() {
    for is_dropped in [true, false] {
        let emulator = model([called(json!(1)), Reply::text("Done.")]).await;
        let client = client(&emulator);
        let id = conversation(&client).await;
        let (tools, runs) = pay();
        let agent = Agent::builder().client(&client).conversation(&id).tools(tools).build().expect("an agent");
        let stored = async || {
            let page = client.conversation().message().list(&id, ListMessages::default()).await.expect("messages");
            page.items.into_iter().map(|message| message.r#type).collect::<Vec<_>>()
        };
        let create = Fault::on("POST", "/conversation/{conversationId}/message/create").times(1);
        emulator.fault(if is_dropped { create.stall_after(0) } else { create.cut_after(0) });
        let mut run = granted_run(&agent).await;
        if is_dropped {
            while stored().await.len() < 3 {
                assert!(run.next().now_or_never().is_none(), "no step before there is a response");
            }
        } else {
            assert!(matches!(run.next().await, Some(Err(error)) if error.may_have_taken_effect()));
        }
        let (state, reason, steps) = stopped(agent.resume(restored(run.state()))).await;
        assert!(matches!(reason, StopReason::Completed(_)) && state.pending.is_empty(), "{reason:?}");
        assert!(steps.iter().any(|step| matches!(step, Step::ToolEnd(..))), "{steps:?}");
        assert_eq!(stored().await, [MessageType::User, MessageType::Activity, MessageType::Activity, MessageType::Bot]);
        assert_eq!((runs.load(Ordering::Relaxed), requests(&emulator, "/message/create").len()), (1, 1));
    }
}

/// A tool that was stopped, and one whose program ended after it had saved the state.
#[tokio::test]
async fn granted_tool_that_was_interrupted_does_not_run_again() {
    for is_stopped in [true, false] {
        let emulator = model([called(json!(5)), Reply::text("I see.")]).await;
        let client = client(&emulator);
        let runs = Arc::new(AtomicUsize::new(0));
        let count = Arc::clone(&runs);
        let pay = Tool::new("pay", "Pays an amount", move |_: Payment| {
            count.fetch_add(1, Ordering::Relaxed);
            std::future::pending::<std::result::Result<Value, ToolError>>()
        });
        let agent = agent(&client, &Tools::new([pay.expect("a tool").needs_approval()]).expect("one tool"));
        let mut run = granted_run(&agent).await;
        let handle = run.handle();
        let saved = restored(run.state());
        assert!(run.next().now_or_never().is_none() && runs.load(Ordering::Relaxed) == 1);
        let state = if is_stopped {
            handle.stop("lunch");
            stopped(run).await.0
        } else {
            saved
        };
        let outcome = agent.resume_with_input(state, "What happened?").to_end().await.expect("an outcome");
        assert_eq!((outcome.text.as_str(), runs.load(Ordering::Relaxed)), ("I see.", 1));
        let told = &requests(&emulator, "/complete")[1]["messages"][2]["meta"]["activity"]["function"]["result"];
        assert_eq!(told, &json!({ "error": "interrupted before there was a result" }));
    }
}

#[tokio::test]
async fn result_of_a_pending_call_that_is_too_large_is_an_error() {
    for in_conversation in [true, false] {
        let emulator = model([called(json!(5)), Reply::text("I see.")]).await;
        let client = client(&emulator);
        let id = if in_conversation { Some(conversation(&client).await) } else { None };
        let pay = Tool::new("pay", "Pays an amount", |_: Payment| async { Ok("x".repeat(5_000_000)) });
        let tools = Tools::new([pay.expect("a tool").needs_approval()]).expect("one tool");
        let agent = Agent::builder().client(&client).maybe_conversation(id).tools(tools).build().expect("an agent");
        let (mut state, ..) = stopped(agent.run("Pay 5")).await;
        let id = state.pending[0].id.clone();
        let refused = state.set_result(&id, "x".repeat(5_000_000)).expect_err("too large");
        assert!(refused.to_string().contains("more than 4000000 bytes"), "{refused}");
        state.grant(&id).expect("a pending call");
        let (state, reason, steps) = stopped(agent.resume(state)).await;
        assert!(matches!(reason, StopReason::Completed(_)) && state.pending.is_empty(), "{reason:?}");
        let error = ToolOutcome::Error("the result has more than 4000000 bytes".to_owned());
        assert!(steps.iter().any(|step| matches!(step, Step::ToolEnd(_, outcome) if **outcome == error)));
    }
}

#[tokio::test]
async fn granted_calls_of_a_run_have_different_ids() {
    let emulator = model([called(json!(1)).and_call("pay", json!({ "amount": 2 })), Reply::text("Done.")]).await;
    let agent = agent(&client(&emulator), &pay().0);
    let (mut state, ..) = stopped(agent.run("Pay")).await;
    for call in state.pending.clone() {
        state.grant(&call.id).expect("a pending call");
    }
    let (_, _, steps) = stopped(agent.resume(state)).await;
    let ended = steps.iter().filter_map(|step| match step {
        Step::ToolEnd(call, _) => Some(call.id),
        _ => None,
    });
    assert_eq!(ended.collect::<Vec<_>>(), [0, 1]);
}

#[tokio::test]
async fn pending_call_and_other_calls_of_a_turn_are_both_handled() {
    let both = called(json!(1)).and_call("look", json!({}));
    let emulator = model([both, Reply::text("Done.")]).await;
    let client = client(&emulator);
    let (pay, runs) = pay();
    let look = Tool::new("look", "Looks", |(): ()| async { Ok("a hill") }).expect("a tool");
    let tools = Tools::new(pay.iter().cloned().chain([look])).expect("tools");
    let agent = agent(&client, &tools);
    let (mut state, reason, steps) = stopped(agent.run("Pay and look")).await;
    assert_eq!((reason, state.pending.len(), runs.load(Ordering::Relaxed)), (StopReason::Pending, 1, 0));
    let seen = ToolOutcome::Result(json!("a hill"));
    assert!(
        steps
            .iter()
            .any(|step| matches!(step, Step::ToolEnd(call, outcome) if call.name == "look" && **outcome == seen))
    );
    let id = state.pending[0].id.clone();
    state.deny(&id, "").expect("a pending call");
    let outcome = agent.resume(restored(&state)).to_end().await.expect("an outcome");
    assert_eq!((outcome.text.as_str(), runs.load(Ordering::Relaxed)), ("Done.", 0));
}

/// True if each request for a function has a response or is pending.
fn is_consistent(state: &AgentState) -> bool {
    let activities = state.messages.iter().filter_map(Message::as_activity);
    let (requests, responses): (Vec<_>, _) = activities.partition(|activity| activity.r#type == ActivityType::Request);
    requests.len() == responses.len() + state.pending.len()
}

#[tokio::test]
async fn state_saved_after_any_step_can_go_on() {
    let emulator = model([called(json!(1)), Reply::text("It is paid.")]).await;
    let client = client(&emulator);
    let (tools, runs) = pay();
    let agent = agent(&client, &tools);
    let mut run = agent.run("Pay");
    let mut saved = Vec::new();
    while let Some(step) = run.next().await {
        step.expect("a step");
        assert!(is_consistent(run.state()), "{:?}", run.state());
        saved.push(restored(run.state()));
    }
    let before = runs.load(Ordering::Relaxed);
    let pending: Vec<_> = saved.into_iter().filter(|state| !state.pending.is_empty()).collect();
    assert!(pending.len() > 2, "{pending:?}");
    for (index, mut state) in pending.into_iter().enumerate() {
        let id = state.pending[0].id.clone();
        state.grant(&id).expect("a pending call");
        let mut run = agent.resume(state);
        while let Some(step) = run.next().await {
            step.expect("a step");
            assert!(is_consistent(run.state()), "{:?}", run.state());
        }
        assert_eq!(runs.load(Ordering::Relaxed), before + index + 1);
    }
}

#[tokio::test]
async fn disconnect_at_any_point_of_a_turn_leaves_a_state_that_can_go_on() {
    let replies = || [called(json!(1)), Reply::text("It is paid.")];
    let emulator = model(replies()).await;
    let events = complete(&client(&emulator), "Pay").await.with_tools(pay().0).stream();
    let count = events.count().await;
    for cut in (0..count * 150).step_by(70) {
        let emulator = model(replies()).await;
        emulator.fault(Fault::on("POST", "/conversation/complete").times(1).cut_after(cut));
        let (tools, runs) = pay();
        let client = Client::new(options(&emulator).retries(0)).expect("a client");
        let agent = agent(&client, &tools);
        let mut run = agent.run("Pay");
        let (mut failed, mut reason) = (false, None);
        while let Some(step) = run.next().await {
            match step {
                Ok(Step::Stopped(stopped)) => reason = Some(stopped),
                Ok(_) => {}
                Err(_) => failed = true,
            }
        }
        assert!(failed || reason == Some(StopReason::Pending), "cut after {cut}: {reason:?}");
        assert!(is_consistent(run.state()), "cut after {cut}: {:?}", run.state());
        assert!(failed || !run.state().pending.is_empty(), "cut after {cut}");
        let (mut state, mut granted) = (restored(run.state()), 0);
        loop {
            for call in state.pending.clone() {
                state.grant(&call.id).expect("a pending call");
                granted += 1;
            }
            let (after, reason, _) = stopped(agent.resume(state)).await;
            assert!(is_consistent(&after), "cut after {cut}: {after:?}");
            if matches!(reason, StopReason::Completed(_)) {
                break;
            }
            assert!(reason == StopReason::Pending && granted < 2, "cut after {cut}: {reason:?}");
            state = restored(&after);
        }
        assert_eq!(runs.load(Ordering::Relaxed), granted, "cut after {cut}");
    }
}

#[tokio::test]
async fn tool_does_not_run_again_if_its_result_cannot_be_stored() {
    let emulator = model([called(json!(7)), Reply::text("It is paid.")]).await;
    let client = client(&emulator);
    let (tools, runs) = pay();
    let id = conversation(&client).await;
    let agent = Agent::builder().client(&client).conversation(&id).tools(tools).build().expect("an agent");
    let (mut state, ..) = stopped(agent.run("Pay 7")).await;
    let call = state.pending[0].id.clone();
    state.grant(&call).expect("a pending call");
    emulator.fault(Fault::on("POST", "/conversation/{conversationId}/message/create").times(1).error(
        402,
        "NO_SUBSCRIPTION",
        "Pay",
    ));
    let mut run = agent.resume(state);
    let mut steps = Vec::new();
    while let Some(step) = run.next().await {
        steps.push(step);
    }
    assert!(matches!(steps.last(), Some(Err(_))), "{steps:?}");
    let mut state = restored(run.state());
    assert!(state.pending[0].is_decided() && state.deny(&call, "too late").is_err());
    let outcome = agent.resume(state).to_end().await.expect("an outcome");
    assert_eq!((outcome.text.as_str(), runs.load(Ordering::Relaxed)), ("It is paid.", 1));
    let stored = client.conversation().message().list(&id, ListMessages::default()).await.expect("messages").items;
    let stored = stored.iter().filter(|message| message.r#type == MessageType::Activity).count();
    assert_eq!(stored, 2);
}

#[tokio::test]
async fn approval_given_twice_or_for_a_finished_call_is_an_error() {
    let emulator = model([called(json!(1)), Reply::text("Done.")]).await;
    let client = client(&emulator);
    let (tools, _) = pay();
    let agent = agent(&client, &tools);
    let (mut state, ..) = stopped(agent.run("Pay")).await;
    let id = state.pending[0].id.clone();
    state.grant(&id).expect("a pending call");
    for twice in [state.grant(&id), state.deny(&id, "no"), state.set_result(&id, 1)] {
        assert!(twice.expect_err("twice").to_string().contains("has been decided"));
    }
    let (mut state, reason, _) = stopped(agent.resume(state)).await;
    assert!(matches!(reason, StopReason::Completed(_)));
    let error = state.grant(&id).expect_err("a finished call").to_string();
    assert!(error.contains("unknown pending call") && error.contains(&id), "{error}");
    // The state can still go on.
    assert!(agent.resume_with_input(state, "Again").to_end().await.is_ok());
}

#[tokio::test]
async fn invalid_arguments_of_a_pending_call_go_back_to_the_model_at_once() {
    let emulator = model([called(json!("a lot")), Reply::text("Sorry.")]).await;
    let (tools, runs) = pay();
    let (state, reason, steps) = stopped(agent(&client(&emulator), &tools).run("Pay")).await;
    assert!(matches!(reason, StopReason::Completed(_)) && state.pending.is_empty());
    assert!(!steps.iter().any(|step| matches!(step, Step::Pending(_))));
    assert_eq!(runs.load(Ordering::Relaxed), 0);
    let told = json!(state.messages).to_string();
    assert!(told.contains("`amount`: expected an integer"), "{told}");
}

#[tokio::test]
async fn result_of_a_deferred_tool_is_set_by_the_program() {
    let emulator = model([Reply::call("choose", json!({ "amount": 3 })), Reply::text("Fine.")]).await;
    let client = client(&emulator);
    let choose = Tool::deferred::<Payment>("choose", "Has the user choose").expect("a tool");
    let tools = Tools::new([choose]).expect("one tool");
    let messages = vec![Message::user("Hello")];
    let question = |messages: Vec<Message>| CompleteStateless::builder().messages(messages).build();
    let call = client.conversation().complete_stateless(question(messages.clone())).with_tools(tools.clone());
    let (mut pending, mut messages) = (Vec::new(), messages);
    for event in call.stream().try_collect::<Vec<_>>().await.expect("events") {
        match event {
            ToolEvent::Pending(call) => pending.push(*call),
            ToolEvent::Event(chatbotkit_client::Event::Message(message)) => messages.push(Message::clone(&message)),
            _ => {}
        }
    }
    assert_eq!(pending.len(), 1);
    messages.push(pending[0].message(Ok(json!("the red one"))));
    let completion = client.conversation().complete_stateless(question(messages)).with_tools(tools.clone()).await;
    assert_eq!(completion.expect("a completion").text, "Fine.");

    let (mut state, ..) = stopped(agent(&client, &tools).run("Hello")).await;
    let id = state.pending[0].id.clone();
    assert!(state.grant(&id).expect_err("no handler").to_string().contains("has no handler"));
    state.set_result(&id, "the blue one").expect("a pending call");
}

#[tokio::test]
async fn message_put_into_a_run_is_input_of_the_next_turn() -> Result<()> {
    let replies = [Reply::text("One.").end_reason("iteration"), Reply::text("Two."), Reply::text("Three.")];
    let emulator = model(replies).await;
    let client = client(&emulator);
    let (tools, _) = pay();
    let mut run = agent(&client, &tools).run("Count");
    let handle = run.handle();
    while !matches!(run.try_next().await?, Some(Step::Turn(2))) {}
    handle.send("Faster");
    let (state, reason, _) = stopped(run).await;
    assert!(matches!(reason, StopReason::Completed(_)));
    let said: Vec<_> = state.messages.iter().map(|message| message.text.as_str()).collect();
    assert_eq!(said, ["Count", "One.", "Two.", "Faster", "Three."]);

    let id = conversation(&client).await;
    emulator.set_script(chatbotkit_emulator::Script::new().reply(Reply::text("Yes.")));
    let run = Agent::builder().client(&client).conversation(&id).build()?.run("First");
    run.handle().send("Second");
    let (_, reason, _) = stopped(run).await;
    assert!(matches!(reason, StopReason::Completed(_)));
    let texts: Vec<_> = requests(&emulator, "/complete").iter().skip(3).map(|body| body["text"].clone()).collect();
    assert_eq!(texts, ["First", "Second"]);
    Ok(())
}

#[tokio::test]
async fn stopped_run_aborts_the_completion_of_the_server() -> Result<()> {
    let emulator = model([Reply::call("wait", json!({})), Reply::text("Never.")]).await;
    let wait = Tool::new("wait", "Waits", |(): ()| async {
        std::future::pending::<()>().await;
        Ok(())
    })?;
    let mut run = agent(&client(&emulator), &Tools::new([wait])?).run("Hello");
    let handle = run.handle();
    while !matches!(run.try_next().await?, Some(Step::ToolBegin(_))) {}
    handle.stop("the user left");
    handle.stop("twice");
    let (state, reason, steps) = stopped(run).await;
    assert_eq!(reason, StopReason::Stopped("the user left".to_owned()));
    assert!(matches!(&steps[..], [Step::ToolEnd(_, outcome)] if **outcome == ToolOutcome::Cancelled), "{steps:?}");
    let published = requests(&emulator, "/publish");
    assert_eq!(published, [json!({ "message": { "abort": "the user left" } })]);
    emulator.streams_closed().await;
    assert_eq!(state.messages.len(), 2);
    Ok(())
}

#[tokio::test]
async fn run_resumes_after_it_was_stopped_within_a_tool_call() -> Result<()> {
    let calls = Reply::call("wait", json!({ "n": 1 })).and_call("look", json!({})).and_call("climb", json!({}));
    let emulator = model([calls, Reply::text("Done.")]).await;
    let wait = Tool::dynamic("wait", "Waits", json!({}), |_| async {
        std::future::pending::<()>().await;
        Ok(())
    })?;
    let look = Tool::new("look", "Looks", |(): ()| async { Ok("a hill") })?;
    let climb = Tool::new("climb", "Climbs", |(): ()| async { Err::<(), _>(ToolError::from("too steep")) })?;
    let agent = agent(&client(&emulator), &Tools::new([wait, look, climb])?);
    let mut run = agent.run("Hello");
    let handle = run.handle();
    for _ in 0..2 {
        while !matches!(run.try_next().await?, Some(Step::ToolEnd(..))) {}
    }
    handle.stop("lunch");
    let (state, ..) = stopped(run).await;
    let outcome = agent.resume_with_input(restored(&state), "Go on").to_end().await?;
    assert_eq!(outcome.text, "Done.");
    let activities = outcome.messages.iter().filter_map(Message::as_activity);
    let responses = activities.filter(|it| it.r#type == ActivityType::Response);
    let results: HashMap<_, _> = responses.map(|it| (it.function.name, it.function.result)).collect();
    for (name, result) in [
        ("look", json!("a hill")),
        ("climb", json!({ "error": "too steep" })),
        ("wait", json!({ "error": "interrupted before there was a result" })),
    ] {
        assert_eq!(results[name], Some(result), "{name}");
    }
    let kinds: Vec<_> = outcome.messages.iter().map(|message| message.r#type.as_str()).collect();
    assert_eq!(kinds, [&["user"][..], &["activity"; 6], &["user", "bot"]].concat());
    Ok(())
}

#[tokio::test]
async fn call_of_a_tool_that_the_agent_no_longer_has_is_closed() -> Result<()> {
    let emulator = model([Reply::call("wait", json!({})), Reply::text("Done.")]).await;
    let wait = Tool::new("wait", "Waits", |(): ()| std::future::pending::<std::result::Result<(), ToolError>>())?;
    let client = client(&emulator);
    let mut run = agent(&client, &Tools::new([wait])?).run("Hello");
    while !matches!(run.try_next().await?, Some(Step::ToolBegin(_))) {}
    run.handle().stop("lunch");
    let (state, ..) = stopped(run).await;
    let other = Agent::builder().client(&client).build()?;
    let outcome = other.resume_with_input(restored(&state), "Go on").to_end().await?;
    let results = outcome.messages.iter().filter_map(|message| message.as_activity()?.function.result);
    let error = json!({ "error": "interrupted before there was a result" });
    assert_eq!((outcome.text.as_str(), results.collect::<Vec<_>>()), ("Done.", vec![error]));
    Ok(())
}
