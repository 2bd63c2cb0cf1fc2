//! Retries, backoff, deadlines and cancellation.

use std::sync::Arc;
use std::time::Duration;

use crate::common::clock::TestClock;
use crate::common::{client, complete, emulator, options, until};
use chatbotkit_client::types::{CreateBot, ListBots, ListConversations, UpdateBot};
use chatbotkit_client::{Client, ClientOptions, Clock, Result, RetryPolicy, Upload};
use chatbotkit_emulator::Fault;
use futures_util::TryStreamExt;

#[tokio::test]
async fn idempotent_request_is_retried() -> Result<()> {
    let emulator = emulator().await;
    emulator.fault(Fault::on("GET", "/bot/list").times(1).error(503, "SERVICE_UNAVAILABLE", "Busy"));
    emulator.fault(Fault::on("GET", "/bot/list").times(1).close());
    emulator.fault(Fault::on("GET", "/bot/list").times(1).cut_after(3));
    client(&emulator).bot().list(ListBots::default()).await?;
    assert_eq!(emulator.requests().len(), 4);
    Ok(())
}

#[tokio::test]
async fn idempotent_stream_is_retried_before_its_first_event() -> Result<()> {
    let emulator = emulator().await;
    emulator.fault(Fault::on("GET", "/bot/list").times(2).error(502, "BAD_GATEWAY", "Away"));
    let events: Vec<_> = client(&emulator).bot().list(ListBots::default()).stream().try_collect().await?;
    assert!(events.is_empty());
    assert_eq!(emulator.requests().len(), 3);
    Ok(())
}

#[tokio::test]
async fn idempotent_request_is_retried_after_every_5xx_but_501_and_505() {
    for status in 500..600 {
        let emulator = emulator().await;
        emulator.fault(Fault::on("GET", "/bot/list").times(1).status(status).text("Oops"));
        let result = client(&emulator).bot().list(ListBots::default()).await;
        assert_eq!(result.is_ok(), !matches!(status, 501 | 505), "{status}");
    }
}

#[tokio::test]
async fn redirect_of_a_post_may_have_taken_effect_unless_it_repeats_the_request() {
    for status in [300, 301, 302, 303, 307, 308] {
        let emulator = emulator().await;
        let elsewhere =
            Fault::on("POST", "/bot/create").status(status).header("location", "https://elsewhere.example/");
        emulator.fault(elsewhere);
        let error = client(&emulator).bot().create(CreateBot::default()).await.unwrap_err();
        assert_eq!(error.may_have_taken_effect(), !matches!(status, 307 | 308), "{error}");
        assert_eq!(error.attempts(), 1);
    }
}

#[tokio::test]
async fn retries_are_limited() {
    let emulator = emulator().await;
    emulator.fault(Fault::on("*", "/*").error(503, "SERVICE_UNAVAILABLE", "Busy"));
    let client = client(&emulator);
    client.bot().list(ListBots::default()).await.unwrap_err();
    assert_eq!(emulator.requests().len(), 4);
    client.bot().list(ListBots::default()).retries(0).await.unwrap_err();
    assert_eq!(emulator.requests().len(), 5);
}

#[tokio::test]
async fn request_that_is_not_idempotent_is_not_retried() {
    let emulator = emulator().await;
    emulator.fault(Fault::on("POST", "/bot/create").close());
    emulator.fault(Fault::on("POST", crate::common::COMPLETE).error(500, "INTERNAL_SERVER_ERROR", "Oops"));
    let client = client(&emulator);
    let error = client.bot().create(CreateBot::default()).await.unwrap_err();
    assert!(error.may_have_taken_effect() && !error.is_retryable());
    assert_eq!(emulator.requests().len(), 1);
    let call = complete(&client, "Hello").await;
    let error = call.stream().try_next().await.unwrap_err();
    assert!(error.may_have_taken_effect());
    assert_eq!(emulator.requests().iter().filter(|it| it.path.ends_with("/complete")).count(), 1);
}

#[tokio::test]
async fn client_error_is_not_retried() {
    let emulator = emulator().await;
    let client = client(&emulator);
    client.bot().fetch("b00000000000000000000000").await.unwrap_err();
    assert_eq!(emulator.requests().len(), 1);
}

#[tokio::test]
async fn backoff_is_exponential_with_full_jitter_and_a_maximum() {
    let emulator = emulator().await;
    emulator.fault(Fault::on("*", "/*").error(500, "INTERNAL_SERVER_ERROR", "Oops"));
    let longest = [250, 500, 1000, 2000, 4000, 8000, 16_000, 20_000, 20_000];
    for (jitter, expected) in [
        (1.0, longest),
        (f64::NAN, longest),
        (2.0, longest),
        (0.5, [125, 250, 500, 1000, 2000, 4000, 8000, 10_000, 10_000]),
        (0.0, [0; 9]),
    ] {
        let clock = Arc::new(TestClock::new());
        let options = options(&emulator).retry_delay(Duration::from_millis(250)).retries(9).clock(clock.clone());
        let options = options.jitter(move || jitter);
        let error = Client::new(options).expect("a client").bot().list(ListBots::default()).await.unwrap_err();
        assert_eq!((clock.pauses(), error.attempts()), (expected.to_vec(), 10));
    }
}

#[tokio::test]
async fn rejected_request_is_retried_after_retry_after() -> Result<()> {
    let busy = |fault: Fault| fault.error(503, "SERVICE_UNAVAILABLE", "Busy");
    let often = |fault: Fault| fault.error(429, "TOO_MANY_REQUESTS", "Slow down");
    let dated = |fault: Fault| fault.header("date", "Sat, 21 Nov 2026 12:00:00 GMT");
    for (fault, pause) in [
        (busy(Fault::on("POST", "/bot/create")).header("retry-after", "7"), 7000),
        (often(Fault::on("POST", "/bot/create")).header("retry-after", "0"), 0),
        (often(Fault::on("POST", "/bot/create")), 0),
        (dated(often(Fault::on("POST", "/bot/create"))).header("retry-after", "Sat, 21 Nov 2026 12:00:30 GMT"), 30_000),
        (often(Fault::on("POST", "/bot/create")).header("retry-after", "-5"), 0),
        (often(Fault::on("POST", "/bot/create")).header("retry-after", "next week"), 0),
    ] {
        let emulator = emulator().await;
        emulator.fault(fault.times(1));
        let clock = Arc::new(TestClock::new());
        let client = Client::new(options(&emulator).clock(clock.clone()).jitter(|| 0.5))?;
        // The backoff is added, so that clients do not return together.
        client.bot().create(CreateBot::default()).retry_delay(Duration::from_millis(250)).await?;
        assert_eq!(clock.pauses(), [pause + 125]);
        assert_eq!(client.bot().list(ListBots::default()).await?.items.len(), 1);
    }
    Ok(())
}

#[tokio::test]
async fn retry_after_above_limit_is_not_retried() {
    for (seconds, attempts) in [(60, 2), (61, 1), (31_536_000, 1)] {
        let emulator = emulator().await;
        let busy = Fault::on("GET", "/bot/list").error(503, "SERVICE_UNAVAILABLE", "Busy");
        emulator.fault(busy.header("retry-after", seconds.to_string()));
        let options = options(&emulator).clock(Arc::new(TestClock::new())).retries(1);
        let error = Client::new(options).expect("a client").bot().list(ListBots::default()).await.unwrap_err();
        assert_eq!(error.retry_after(), Some(Duration::from_secs(seconds)));
        assert_eq!((error.attempts(), emulator.requests().len()), (attempts, attempts as usize));
    }
}

#[tokio::test]
async fn timeout_is_not_retried_without_retry_timeout() {
    let emulator = emulator().await;
    emulator.fault(Fault::on("GET", "/bot/list").hang());
    for (retry, attempts) in [(true, 2), (false, 1)] {
        let call = client(&emulator).bot().list(ListBots::default()).timeout(Duration::from_millis(20)).retries(1);
        let error = call.retry_timeout(retry).await.unwrap_err();
        assert!(error.is_timeout() && error.attempts() == attempts, "{error}");
    }
}

#[tokio::test]
async fn deadline_covers_all_attempts_and_backoff() {
    let emulator = emulator().await;
    emulator.fault(Fault::on("*", "/*").error(500, "INTERNAL_SERVER_ERROR", "Oops"));
    let clock = Arc::new(TestClock::new());
    let options = options(&emulator).retry_delay(Duration::from_secs(2)).retries(9).clock(clock.clone()).jitter(|| 1.0);
    let client = Client::new(options.deadline(Duration::from_secs(7))).expect("a client");
    let error = client.bot().list(ListBots::default()).await.unwrap_err();
    assert_eq!((clock.pauses(), error.attempts()), (vec![2000, 4000], 3));
    let error = client.bot().list(ListBots::default()).deadline(Duration::ZERO).await.unwrap_err();
    assert!(error.is_timeout() && !error.may_have_taken_effect(), "{error}");
    assert_eq!(emulator.requests().len(), 3);
}

#[tokio::test(start_paused = true)]
async fn attempt_timeout_is_bounded_by_the_deadline() {
    let emulator = emulator().await;
    emulator.fault(Fault::on("*", "/*").hang());
    let begin = tokio::time::Instant::now();
    let call = client(&emulator).bot().create(CreateBot::default()).deadline(Duration::from_secs(7));
    let error = call.await.unwrap_err();
    assert!(error.is_timeout() && error.may_have_taken_effect(), "{error}");
    assert_eq!(begin.elapsed().as_secs(), 7);
}

#[tokio::test]
async fn retry_policy_is_set_for_a_client_or_for_a_call() -> Result<()> {
    let emulator = emulator().await;
    emulator.fault(Fault::on("*", "/*").error(500, "INTERNAL_SERVER_ERROR", "Oops"));
    let client = client(&emulator);
    let attempts = async |client: &Client, policy: Option<RetryPolicy>| {
        let call = client.bot().create(CreateBot::default());
        let call = match policy {
            Some(policy) => call.retry_policy(policy),
            None => call,
        };
        call.await.unwrap_err().attempts()
    };
    assert_eq!(attempts(&client, None).await, 1);
    assert_eq!(attempts(&client, Some(RetryPolicy::at_least_once())).await, 4);
    assert_eq!(attempts(&client, Some(RetryPolicy::from_fn(|error| error.attempts() < 2))).await, 2);
    let eager = client.extend(ClientOptions::new().retry_policy(RetryPolicy::at_least_once()))?;
    assert_eq!(attempts(&eager, None).await, 4);
    assert_eq!(attempts(&eager, Some(RetryPolicy::never())).await, 1);
    Ok(())
}

#[tokio::test]
async fn retry_budget_limits_retries_of_many_failing_calls() -> Result<()> {
    let emulator = emulator().await;
    emulator.fault(Fault::on("*", "/*").error(500, "INTERNAL_SERVER_ERROR", "Oops"));
    let clock = Arc::new(TestClock::new());
    let client = Client::new(options(&emulator).clock(clock.clone()))?;
    // A client made by `extend` shares the budget.
    let extended = client.extend(ClientOptions::new().timezone("Europe/Vienna"))?;
    for _ in 0..100 {
        client.bot().list(ListBots::default()).await.unwrap_err();
        extended.bot().list(ListBots::default()).await.unwrap_err();
    }
    assert_eq!(emulator.requests().len(), 200 + 100);
    // A token in ten seconds, five for a retry.
    for (seconds, retries) in [(49, 0), (1, 1), (300, 6), (3600, 9)] {
        clock.sleep(Duration::from_secs(seconds)).await;
        let before = emulator.requests().len();
        for _ in 0..3 {
            client.bot().list(ListBots::default()).await.unwrap_err();
        }
        assert_eq!(emulator.requests().len(), before + 3 + retries, "after {seconds} s");
    }
    Ok(())
}

#[tokio::test]
async fn each_success_gives_a_fifth_of_a_retry_back() -> Result<()> {
    let emulator = emulator().await;
    emulator.fault(Fault::on("GET", "/bot/list").error(500, "INTERNAL_SERVER_ERROR", "Oops"));
    let client = Client::new(options(&emulator).clock(Arc::new(TestClock::new())))?;
    let attempts = async || client.bot().list(ListBots::default()).await.unwrap_err().attempts();
    while attempts().await > 1 {}
    let mut after = Vec::new();
    for _ in 0..10 {
        client.conversation().list(ListConversations::default()).await?;
        after.push(attempts().await);
    }
    assert_eq!(after, [1, 1, 1, 1, 2, 1, 1, 1, 1, 2]);
    Ok(())
}

#[tokio::test]
async fn exhausted_retry_budget_applies_to_extended_clients_only() -> Result<()> {
    let emulator = emulator().await;
    emulator.fault(Fault::on("*", "/*").error(500, "INTERNAL_SERVER_ERROR", "Oops"));
    let exhausted = client(&emulator);
    for _ in 0..100 {
        exhausted.bot().list(ListBots::default()).await.unwrap_err();
    }
    let extended = exhausted.extend(ClientOptions::new().timezone("Europe/Vienna"))?;
    assert_eq!(extended.bot().list(ListBots::default()).await.unwrap_err().attempts(), 1);
    let separate = client(&emulator).bot().list(ListBots::default()).await.unwrap_err();
    assert!(separate.attempts() > 1, "{separate}");
    Ok(())
}

#[tokio::test]
async fn error_after_retry_reports_effects_of_earlier_attempts() {
    let emulator = emulator().await;
    emulator.fault(Fault::on("POST", "/bot/{botId}/update").times(1).close());
    emulator.fault(Fault::on("POST", "/bot/{botId}/update").error(401, "NOT_AUTHENTICATED", "Not authenticated"));
    let update = UpdateBot::builder().name("Guide").build();
    let error = client(&emulator).bot().update("b1", update).await.unwrap_err();
    assert_eq!((error.attempts(), error.may_have_taken_effect()), (2, true), "{error}");
    assert!(error.to_string().contains("after 2 attempts"), "{error}");
}

#[tokio::test]
async fn error_contains_the_request_id_of_the_server() {
    let emulator = emulator().await;
    let refused = Fault::on("GET", "/bot/list").error(401, "NOT_AUTHENTICATED", "Not authenticated");
    for name in ["x-request-id", "x-vercel-id", "cf-ray"] {
        emulator.clear_faults();
        emulator.fault(refused.clone().header(name, "r-123"));
        let error = client(&emulator).bot().list(ListBots::default()).await.unwrap_err();
        assert_eq!(error.request_id(), Some("r-123"), "{name}");
    }
}

#[tokio::test]
async fn body_from_a_reader_is_not_retried() -> Result<()> {
    let emulator = emulator().await;
    let client = client(&emulator);
    let id = crate::common::conversation(&client).await;
    emulator.fault(Fault::on("POST", "/conversation/{conversationId}/attachment/upload").error(
        429,
        "TOO_MANY_REQUESTS",
        "Slow",
    ));
    let file = Upload::reader(&b"Hello"[..], 5, "text/plain").name("note.txt");
    client.conversation().attachment().upload(&id, file).await.unwrap_err();
    let requests = emulator.requests();
    let uploads: Vec<_> = requests.iter().filter(|request| request.path.ends_with("/attachment/upload")).collect();
    assert_eq!(uploads.iter().map(|request| request.body_length).collect::<Vec<_>>(), [5]);
    Ok(())
}

#[tokio::test]
async fn cancelled_call_closes_its_connection() {
    let emulator = emulator().await;
    emulator.fault(Fault::on("*", "/*").hang());
    let client = client(&emulator);
    tokio::select! {
        _ = client.bot().create(CreateBot::default()) => panic!("a response"),
        () = until(|| emulator.open_streams() > 0) => {}
    }
    emulator.streams_closed().await;
}

#[tokio::test(start_paused = true)]
async fn call_cancelled_during_backoff_is_not_retried() {
    let emulator = emulator().await;
    emulator.fault(Fault::on("*", "/*").error(500, "INTERNAL_SERVER_ERROR", "Oops"));
    let client = Client::new(options(&emulator).retry_delay(Duration::from_secs(3600))).expect("a client");
    tokio::select! {
        _ = client.bot().list(ListBots::default()) => panic!("a response"),
        () = until(|| emulator.requests().iter().any(|it| it.response.is_some())) => {}
    }
    // Longer than any pause.
    tokio::time::sleep(Duration::from_secs(60)).await;
    assert_eq!(emulator.requests().len(), 1);
}
