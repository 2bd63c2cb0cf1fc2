//! Dispatches run once in the background, and are streamed like completions.

use std::time::Duration;

use crate::common::{Emulated, client, conversation, emulator, in_time, options, user};
use chatbotkit_client::types::{
    ChannelEvent, ChannelMessage, DispatchConversation, DispatchStateless, Dispatched, ListMessages, PublishMessage,
    SubscribeChannel,
};
use chatbotkit_client::{Call, Client, Error, Event, OnChannel, Result};
use chatbotkit_emulator::{Emulator, Fault, Reply, Script};
use futures_util::{StreamExt, TryStreamExt};
use serde_json::{Value, json};

const SUBSCRIBE: &str = "/channel/{channelId}/subscribe";

fn names(events: &[Event]) -> Vec<&str> {
    events.iter().map(Event::name).collect()
}

async fn dispatch(client: &Client, text: &str) -> Call<Dispatched, OnChannel> {
    let id = conversation(client).await;
    client.conversation().dispatch(id, DispatchConversation::builder().text(text).build())
}

fn subscriptions(emulator: &Emulator) -> usize {
    emulator.requests().iter().filter(|request| request.path.ends_with("/subscribe")).count()
}

#[tokio::test]
async fn channel_id_of_a_dispatch_is_unguessable() -> Result<()> {
    let emulator = emulator().await;
    let client = client(&emulator);
    let (one, two) = (dispatch(&client, "Hi").await.await?.channel_id, dispatch(&client, "Hi").await.await?.channel_id);
    let common = one.as_str().bytes().zip(two.as_str().bytes()).filter(|(one, two)| one == two).count();
    assert!(one.as_str().len() >= 24 && common < 16, "{one} {two}");
    Ok(())
}

/// The streamed text and the errors.
async fn streamed(call: Call<Dispatched, OnChannel>) -> (String, Vec<Error>) {
    let (mut text, mut errors, mut last) = (String::new(), Vec::new(), None);
    let mut events = call.stream();
    while let Some(event) = events.next().await {
        match event {
            Ok(event) => {
                if let Event::Token(token) = &event {
                    text.push_str(&token.token);
                }
                last = Some(event);
            }
            Err(error) => errors.push(error),
        }
    }
    assert!(matches!(last, Some(Event::Result(_))), "{last:?} {errors:?}");
    (text, errors)
}

/// A model that takes its time: a second for each of the words.
async fn slow(words: usize) -> (Emulated, String) {
    let emulator = emulator().await;
    let expected: Vec<_> = (0..words).map(|number| format!("{number} ")).collect();
    let text = expected.concat();
    emulator.set_script(Script::new().reply(Reply::tokens(expected).token_delay(Duration::from_secs(1))));
    (emulator, text)
}

#[tokio::test]
async fn dispatch_runs_in_the_background() -> Result<()> {
    let emulator = emulator().await;
    let client = client(&emulator);
    let channel = dispatch(&client, "Hello").await.await?.channel_id;
    assert!(channel.as_str().len() >= 24);
    let history = SubscribeChannel::builder().history_length(1000).build();
    let mut messages = client.channel().subscribe(channel, history).stream();
    while let Some(message) = messages.try_next().await? {
        let ChannelEvent::Message(message) = message else { continue };
        if message.get("type") == Some(&json!("result")) {
            return Ok(());
        }
    }
    panic!("no result")
}

#[tokio::test]
async fn dispatch_is_streamed_like_a_completion() -> Result<()> {
    let emulator = emulator().await;
    let client = client(&emulator);
    let events: Vec<_> = dispatch(&client, "Hello").await.stream().try_collect().await?;
    let same: Vec<_> = crate::common::complete(&client, "Hello").await.stream().try_collect().await?;
    assert_eq!(names(&events), names(&same));
    assert!(events.iter().all(|event| event.created_at().is_some()));

    let messages = DispatchStateless::builder().messages([user("Hi")]).build();
    let response = client.conversation().dispatch_stateless(messages).stream().result().await?;
    assert_eq!(response.result.text.as_deref(), Some("You said: Hi"));
    Ok(())
}

#[tokio::test]
async fn dispatch_subscribes_before_the_request_is_sent() -> Result<()> {
    let emulator = emulator().await;
    dispatch(&client(&emulator), "Hello").await.stream().result().await?;
    let paths: Vec<_> = emulator.requests().iter().map(|request| request.path.clone()).collect();
    assert!(paths[1].ends_with("/subscribe") && paths[2].ends_with("/dispatch"), "{paths:?}");
    assert!(paths[1].split('/').nth(4).is_some_and(|channel| channel.len() >= 24), "{paths:?}");
    Ok(())
}

#[tokio::test]
async fn dispatch_with_lost_response_is_deduplicated() -> Result<()> {
    let emulator = emulator().await;
    let client = client(&emulator);
    let id = conversation(&client).await;
    // The server does the work, and the connection breaks within its response.
    emulator.fault(Fault::on("POST", "/conversation/{conversationId}/dispatch").times(1).cut_after(4));
    let question = DispatchConversation::builder().text("Hello").build();
    client.conversation().dispatch(&id, question).stream().result().await?;
    let messages = client.conversation().message().list(&id, ListMessages::default()).await?;
    let texts: Vec<_> = messages.items.iter().map(|message| message.text.as_str()).collect();
    assert_eq!(texts, ["Hello", "You said: Hello"]);
    assert_eq!(emulator.requests().iter().filter(|it| it.path.ends_with("/dispatch")).count(), 2);
    Ok(())
}

#[tokio::test]
async fn dispatch_can_be_resumed_by_its_channel() -> Result<()> {
    let emulator = emulator().await;
    let client = client(&emulator);
    let id = conversation(&client).await;
    let question = DispatchConversation::builder().text("Hello").channel_id("the-same-channel-as-before").build();
    let first = client.conversation().dispatch(&id, question.clone()).stream().result().await?;
    let again = client.conversation().dispatch(&id, question).stream().result().await?;
    assert_eq!(first.result, again.result);
    assert_eq!(client.conversation().message().list(&id, ListMessages::default()).await?.items.len(), 2);
    Ok(())
}

#[tokio::test]
async fn short_channel_id_is_refused() {
    let emulator = emulator().await;
    let question = DispatchConversation::builder().text("Hello").channel_id("short").build();
    let error = client(&emulator).conversation().dispatch("c1", question).await.unwrap_err();
    assert!(error.to_string().contains("channelId: 5 is less than 24"), "{error}");
    assert!(emulator.requests().is_empty());
}

#[tokio::test(start_paused = true)]
async fn disconnect_at_any_byte_neither_loses_nor_repeats_events() {
    for bytes in (0..1200).step_by(37) {
        let (emulator, expected) = slow(12).await;
        emulator.fault(Fault::on("POST", SUBSCRIBE).times(2).cut_after(bytes));
        let (text, errors) = streamed(dispatch(&client(&emulator), "Count").await).await;
        assert_eq!((text, errors.len()), (expected, 0), "cut after {bytes} bytes: {errors:?}");
        assert!(subscriptions(&emulator) >= 3);
    }
}

#[tokio::test(start_paused = true)]
async fn closed_or_stalled_subscription_reconnects() {
    for fault in [Fault::on("POST", SUBSCRIBE).end_after(400), Fault::on("POST", SUBSCRIBE).stall_after(400)] {
        let (emulator, expected) = slow(12).await;
        emulator.fault(fault.times(2));
        let (text, errors) = streamed(dispatch(&client(&emulator), "Count").await).await;
        assert_eq!((text, errors.len()), (expected, 0), "{errors:?}");
        assert!(subscriptions(&emulator) >= 3);
    }
}

#[tokio::test(start_paused = true)]
async fn subscription_closed_while_idle_reconnects() {
    let emulator =
        Emulator::builder().subscription_idle_timeout(Duration::from_secs(300)).start().await.expect("a port");
    emulator.set_script(Script::new().reply(Reply::tokens(["a", "b"]).token_delay(Duration::from_secs(700))));
    let (text, errors) = streamed(dispatch(&client(&emulator), "Think").await).await;
    assert_eq!((text.as_str(), errors.len()), ("ab", 0), "{errors:?}");
    assert!(subscriptions(&emulator) > 3);
}

#[tokio::test(start_paused = true)]
async fn message_beyond_the_channel_history_is_a_gap() {
    let emulator = Emulator::builder().channel_history_limit(3).start().await.expect("a port");
    let expected: Vec<_> = (0..12).map(|number| format!("{number} ")).collect();
    emulator.set_script(Script::new().reply(Reply::tokens(expected).token_delay(Duration::from_secs(1))));
    // While the client waits for the stalled connection all tokens are published.
    emulator.fault(Fault::on("POST", SUBSCRIBE).times(1).stall_after(400));
    let (text, errors) = streamed(dispatch(&client(&emulator), "Count").await).await;
    assert!(text.len() < 20, "{text}");
    assert!(errors.iter().all(Error::is_gap) && errors[0].to_string().contains("may be missing"), "{errors:?}");
}

/// The channel keeps 1,000 messages, of which some are keep-alive events.
#[tokio::test(start_paused = true)]
async fn keep_alive_events_in_the_channel_history_are_no_gap() {
    let emulator = emulator().await;
    let line = |event: Value| json!({ "type": "message", "data": event }).to_string() + "\n";
    let mut lines = Vec::new();
    for number in 1..=1500 {
        let token = format!("{number} ");
        lines.push(line(json!({ "type": "token", "data": { "token": token }, "createdAt": number })));
        if number % 100 == 0 {
            lines.push(line(json!({ "type": "ping", "data": {} })));
        }
    }
    lines.push(line(json!({ "type": "result", "data": { "text": "" }, "createdAt": 1501 })));
    let broken = 1212;
    for connection in [&lines[..broken], &lines[broken - 1000..], &lines[lines.len() - 1000..]] {
        emulator.fault(Fault::on("POST", SUBSCRIBE).times(1).chunks([connection.concat()]));
    }
    let (text, errors) = streamed(dispatch(&client(&emulator), "Hello").await).await;
    assert_eq!((text, errors.len()), ((1..=1500).map(|number| format!("{number} ")).collect(), 0), "{errors:?}");
    assert_eq!(subscriptions(&emulator), 3);
}

#[tokio::test]
async fn result_of_a_dispatch_that_cannot_be_decoded_ends_its_stream_with_an_error() {
    let emulator = emulator().await;
    let lost = json!({ "type": "message", "data": { "type": "result", "data": { "text": 7 }, "createdAt": 1 } });
    emulator.fault(Fault::on("POST", SUBSCRIBE).times(1).chunks([lost.to_string() + "\n"]));
    let events: Vec<_> = dispatch(&client(&emulator), "Hello").await.stream().collect().await;
    let [Ok(Event::Unknown(_)), Err(error)] = &events[..] else { panic!("{events:?}") };
    assert!(error.is_decode() && error.message().contains("at data.text"), "{error}");
}

#[tokio::test(start_paused = true)]
async fn gap_between_replay_and_live_messages_is_reported_before_the_result() {
    // Each is what a connection may do to messages that come while it is being made.
    let again = || Fault::on("POST", SUBSCRIBE).times(1);
    for seam in [again().drop_line(9), again().repeat_lines(9..10), again().move_line(9, 8)] {
        let (emulator, expected) = slow(12).await;
        emulator.fault(Fault::on("POST", SUBSCRIBE).times(1).cut_after(400));
        emulator.fault(seam.clone());
        let (text, errors) = streamed(dispatch(&client(&emulator), "Count").await).await;
        assert_ne!(text, expected, "{seam:?}");
        let [gap] = &errors[..] else { panic!("{seam:?}: {errors:?}") };
        assert!(gap.is_gap() && gap.to_string().contains("the history of the channel has other messages"), "{gap}");
    }
}

#[tokio::test(start_paused = true)]
async fn text_of_a_dispatch_with_a_gap_is_that_of_its_result() -> Result<()> {
    let (emulator, expected) = slow(12).await;
    emulator.fault(Fault::on("POST", SUBSCRIBE).times(1).cut_after(400));
    emulator.fault(Fault::on("POST", SUBSCRIBE).times(1).drop_line(9));
    assert_eq!(dispatch(&client(&emulator), "Count").await.stream().text().await?, expected);
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn result_of_a_dispatch_waits_only_briefly_for_the_history_of_its_channel() {
    let (emulator, expected) = slow(12).await;
    emulator.fault(Fault::on("POST", SUBSCRIBE).times(1).cut_after(400));
    emulator.fault(Fault::on("POST", SUBSCRIBE).times(1).end_after(100_000));
    emulator.fault(Fault::on("POST", SUBSCRIBE).times(1).stall_after(0));
    let begin = tokio::time::Instant::now();
    let (text, errors) = streamed(dispatch(&client(&emulator), "Count").await).await;
    assert!(begin.elapsed() < Duration::from_secs(20), "{:?}", begin.elapsed());
    assert_eq!((text, subscriptions(&emulator)), (expected, 3));
    assert!(matches!(&errors[..], [gap] if gap.is_gap()), "{errors:?}");
}

#[tokio::test(start_paused = true)]
async fn reordered_replay_is_not_yielded_again() {
    let (emulator, expected) = slow(12).await;
    emulator.fault(Fault::on("POST", SUBSCRIBE).times(1).cut_after(600));
    emulator.fault(Fault::on("POST", SUBSCRIBE).times(1).move_line(3, 1));
    let (text, errors) = streamed(dispatch(&client(&emulator), "Count").await).await;
    assert_eq!((text, errors.len()), (expected, 0), "{errors:?}");
}

#[tokio::test(start_paused = true)]
async fn dispatch_reconnects_after_the_subscription_limit_of_770_seconds() {
    let (emulator, expected) = slow(800).await;
    let (text, errors) = streamed(dispatch(&client(&emulator), "Count").await).await;
    assert!(text == expected && errors.is_empty(), "{errors:?}");
}

#[tokio::test(start_paused = true)]
async fn dispatch_without_events_ends_with_a_timeout() {
    let emulator = emulator().await;
    let nowhere = DispatchConversation::builder().text("Hello").build();
    let call = client(&emulator).conversation().dispatch("c00000000000000000000000", nowhere);
    let items: Vec<_> = call.stream().collect().await;
    let [Err(error)] = &items[..] else { panic!("{items:?}") };
    assert!(error.is_timeout() && error.to_string().contains("timed out after 780s"), "{error}");
}

#[tokio::test]
async fn provider_error_event_does_not_discard_the_result_of_a_dispatch() {
    let emulator = emulator().await;
    emulator.set_script(Script::new().reply(Reply::text("So far").error("The model is gone")));
    let error = dispatch(&client(&emulator), "Hello").await.stream().result().await.unwrap_err();
    assert_eq!(error.message(), "The model is gone");
    let partial = error.partial_response().expect("a partial response");
    assert_eq!(partial.result.text.as_deref(), Some("So far"));
}

#[tokio::test]
async fn exception_ends_the_stream_of_a_dispatch() {
    let emulator = emulator().await;
    let exception = json!({ "type": "error", "data": { "message": "Oops" } });
    let line = json!({ "type": "message", "data": exception }).to_string() + "\n";
    let open = Fault::on("POST", SUBSCRIBE).stall_after(line.len());
    emulator.fault(open.chunks([line]));
    let events = dispatch(&client(&emulator), "Hello").await.stream().collect::<Vec<_>>();
    let events = in_time(events).await;
    assert!(matches!(&events[..], [Err(error)] if error.message() == "Oops"), "{events:?}");
}

#[tokio::test]
async fn garbled_message_in_the_history_is_an_error_and_a_gap_and_the_next_ones_follow() {
    let emulator = emulator().await;
    let message = |event: Value| json!({ "type": "message", "data": event }).to_string();
    let token = |text: &str, at| message(json!({ "type": "token", "data": { "token": text }, "createdAt": at }));
    let result = message(json!({ "type": "result", "data": { "text": "one two" }, "createdAt": 3 }));
    let lines = [token("one", 1), "<garbled>".to_owned(), token(" two", 2), result, String::new()].join("\n");
    emulator.fault(Fault::on("POST", "/channel/{channelId}/subscribe").chunks([lines]));
    let (text, errors) = streamed(dispatch(&client(&emulator), "Hello").await).await;
    assert_eq!(text, "one two");
    let kinds: Vec<_> = errors.iter().map(|error| (error.is_decode(), error.is_gap())).collect();
    assert_eq!(kinds, [(true, false), (false, true)], "{errors:?}");
}

#[tokio::test]
async fn failed_subscription_prevents_the_dispatch() {
    let emulator = emulator().await;
    emulator.fault(Fault::on("POST", SUBSCRIBE).error(401, "NOT_AUTHENTICATED", "Not authenticated"));
    let items: Vec<_> = dispatch(&client(&emulator), "Hello").await.stream().collect().await;
    let [Err(error)] = &items[..] else { panic!("{items:?}") };
    assert_eq!(error.status().map(|status| status.as_u16()), Some(401));
    assert!(!emulator.requests().iter().any(|request| request.path.ends_with("/dispatch")));
}

#[tokio::test]
async fn dropped_dispatch_stream_closes_its_subscription() -> Result<()> {
    let emulator = emulator().await;
    emulator.set_script(Script::new().reply(Reply::tokens(["a", "b"]).token_delay(Duration::from_secs(3600))));
    let mut events = dispatch(&client(&emulator), "Hello").await.stream();
    assert!(events.try_next().await?.is_some());
    drop(events);
    emulator.streams_closed().await;
    Ok(())
}

#[tokio::test]
async fn reconnected_subscription_reports_a_gap() -> Result<()> {
    let emulator = emulator().await;
    let client = client(&emulator);
    let channel = "a-channel-for-everybody";
    let publish = async |text: &str| {
        let message: ChannelMessage = serde_json::from_value(json!({ "text": text })).expect("a message");
        client.channel().publish(channel, PublishMessage::builder().message(message).build()).await
    };
    let call = client.channel().subscribe(channel, SubscribeChannel::default());
    let mut events = call.reconnecting_stream().with_keep_alives();
    assert!(matches!(events.try_next().await?, Some(ChannelEvent::Nop(_))));
    publish("one").await?;
    assert!(matches!(events.try_next().await?, Some(ChannelEvent::Message(_))));
    emulator.close_subscriptions();
    assert!(matches!(events.try_next().await?, Some(ChannelEvent::Nop(_))));
    publish("two").await?;
    let gap = events.try_next().await.unwrap_err();
    assert!(gap.is_gap() && gap.to_string().contains("may be missing"), "{gap}");
    let Some(ChannelEvent::Message(message)) = events.try_next().await? else { panic!("no message") };
    assert_eq!(message.get("text"), Some(&json!("two")));
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn channel_can_be_quiet_for_minutes() -> Result<()> {
    let emulator = emulator().await;
    let client = client(&emulator);
    let channel = "a-channel-for-everybody";
    let events = client.channel().subscribe(channel, SubscribeChannel::default()).stream();
    let late = async {
        tokio::time::sleep(Duration::from_secs(250)).await;
        let message: ChannelMessage = serde_json::from_value(json!({ "text": "late" })).expect("a message");
        client.channel().publish(channel, PublishMessage::builder().message(message).build()).await
    };
    let (event, published) = tokio::join!(events.into_future(), late);
    published?;
    assert!(matches!(event, (Some(Ok(ChannelEvent::Message(_))), _)), "{:?}", event.0);
    assert_eq!(subscriptions(&emulator), 1);
    Ok(())
}

#[tokio::test]
async fn reconnects_are_limited_by_the_retries() {
    let emulator = emulator().await;
    emulator.fault(Fault::on("POST", SUBSCRIBE).cut_after(20));
    let client = chatbotkit_client::Client::new(options(&emulator).retries(2)).expect("a client");
    let items: Vec<_> = client
        .channel()
        .subscribe("a-channel-for-everybody", SubscribeChannel::default())
        .reconnecting_stream()
        .collect()
        .await;
    let [Err(error)] = &items[..] else { panic!("{items:?}") };
    assert!(!error.is_gap(), "{error}");
    assert_eq!(subscriptions(&emulator), 3);
}

/// The items of a dispatch with these messages on its channel.
async fn with_messages(emulator: &Emulated, events: &[Value]) -> Vec<Result<Event>> {
    let lines = events.iter().map(|event| format!("{}\n", json!({ "type": "message", "data": event })));
    emulator.fault(Fault::on("POST", SUBSCRIBE).chunks([lines.collect::<String>()]).times(1));
    let dispatch = dispatch(&client(emulator), "Hello").await;
    in_time(dispatch.stream().collect()).await
}

#[tokio::test]
async fn error_event_whose_time_has_another_form_does_not_end_a_dispatch() {
    let error = json!({ "type": "error", "data": { "message": "provider" }, "createdAt": "2026-11-28T12:00:00Z" });
    let result = json!({ "type": "result", "data": { "text": "Hi" }, "createdAt": 7 });
    let items = with_messages(&emulator().await, &[error, result]).await;
    assert!(matches!(&items[..], [Err(_), Ok(Event::Result(_))]), "{items:?}");
}

#[tokio::test]
async fn response_to_a_dispatch_need_not_repeat_its_channel() {
    let emulator = emulator().await;
    emulator.fault(Fault::on("POST", "/conversation/{conversationId}/dispatch").json(json!({})));
    let items =
        with_messages(&emulator, &[json!({ "type": "result", "data": { "text": "Hi" }, "createdAt": 7 })]).await;
    assert!(matches!(&items[..], [Ok(Event::Result(_))]), "{items:?}");
}

#[tokio::test]
async fn deadline_of_a_dispatch_includes_its_subscription() {
    let emulator = emulator().await;
    for path in [SUBSCRIBE, "/conversation/{conversationId}/dispatch"] {
        emulator.fault(Fault::on("POST", path).delay(Duration::from_millis(200)));
    }
    let call = dispatch(&client(&emulator), "Hello").await.deadline(Duration::from_millis(300));
    let first = in_time(call.stream().next()).await.expect("an item");
    assert!(first.as_ref().is_err_and(Error::is_timeout), "{first:?}");
}
