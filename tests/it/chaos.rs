//! Two thousand calls over a proxy that injects random faults: no effect is repeated, nothing is lost,
//! and each error is right about its effect.
//!
//! `CHATBOTKIT_CHAOS_SEED` selects one seed, `CHATBOTKIT_CHAOS_SEEDS` the number of seeds.

#![allow(clippy::print_stdout, reason = "a seed that fails can be run again")]

use std::collections::HashMap;
use std::time::Duration;

use crate::common::question;
use chatbotkit_client::types::{
    BotId, ConversationId, CreateBot, CreateMessage, DispatchConversation, ListBots, ListMessages, MessageType,
    UpdateBot,
};
use chatbotkit_client::{Client, ClientOptions, Result};
use chatbotkit_emulator::{Chaos, Emulator};
use futures_util::{StreamExt, TryStreamExt, stream};

const CALLS: usize = 2_000;
const AT_A_TIME: usize = 64;
const RATE: f64 = 0.2;
const SEEDS: u64 = 20;

/// The number of effects by name.
type State = HashMap<String, usize>;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn effects_happen_at_most_once_on_an_unreliable_network() {
    let number = |name: &str| std::env::var(name).ok().and_then(|text| text.parse::<u64>().ok());
    let seeds = match number("CHATBOTKIT_CHAOS_SEED") {
        Some(seed) => seed..seed + 1,
        None => 0..number("CHATBOTKIT_CHAOS_SEEDS").unwrap_or(SEEDS),
    };
    let (mut succeeded, mut failed) = (0, 0);
    let mut runs =
        stream::iter(seeds).map(|seed| async move { (seed, tokio::spawn(run(seed)).await) }).buffer_unordered(2);
    while let Some((seed, run)) = runs.next().await {
        let (right, wrong) = run.unwrap_or_else(|problem| panic!("seed {seed}: {problem}"));
        succeeded += right;
        failed += wrong;
    }
    // Most calls get through, and the faults are real.
    assert!(succeeded > 4 * failed && failed > 0, "{succeeded} succeeded, {failed} failed");
}

async fn run(seed: u64) -> (usize, usize) {
    let emulator = Emulator::start().await.expect("a port");
    let chaos = Chaos::proxy_for(&emulator).seed(seed).rate(RATE).start().await.expect("a port");
    let options = ClientOptions::new().secret("sk-test").timeout(Duration::from_secs(20));
    let options = options.retry_delay(Duration::from_millis(1));
    let direct = Client::new(options.clone().base_url(emulator.base_url())).expect("a client");
    let client = Client::new(options.base_url(chaos.base_url())).expect("a client");
    // The model quotes the last message, so that each conversation has one call.
    let conversations = stream::iter(0..CALLS / 2).map(|_| crate::common::conversation(&direct)).buffered(AT_A_TIME);
    let conversations: Vec<_> = conversations.collect().await;
    let bot = direct.bot().create(CreateBot::builder().name("Fixed").build()).await.expect("a bot").id;

    let calls = stream::iter(0..CALLS).map(|number| {
        let (client, id, bot) = (client.clone(), conversations[number / 2].clone(), bot.clone());
        async move { (number, call(&client, number, &id, &bot).await) }
    });
    let outcomes: Vec<_> = calls.buffer_unordered(AT_A_TIME).collect().await;

    let state = state(&direct, &conversations).await;
    let mut failed = 0;
    for (number, outcome) in &outcomes {
        let done = state.get(&name(*number)).copied().unwrap_or(0);
        let once = sort(*number).is_once();
        match outcome {
            Ok(()) => assert!(!once || done == 1, "seed {seed}: {} is there {done} times", name(*number)),
            Err(error) => {
                failed += 1;
                let most = usize::from(error.may_have_taken_effect());
                assert!(!once || done <= most, "seed {seed}: {} is there {done} times, but {error}", name(*number));
            }
        }
    }
    println!("seed {seed}: {} succeeded, {failed} failed", CALLS - failed);
    (CALLS - failed, failed)
}

/// The operations under test.
#[derive(Clone, Copy, Debug)]
enum Sort {
    Read,
    Update,
    Create,
    Message,
    Stream,
    Dispatch,
}

impl Sort {
    /// The operation has an effect that must not happen twice.
    fn is_once(self) -> bool {
        !matches!(self, Self::Read | Self::Update)
    }
}

fn sort(number: usize) -> Sort {
    [Sort::Read, Sort::Stream, Sort::Update, Sort::Dispatch, Sort::Create, Sort::Message][number % 6]
}

fn name(number: usize) -> String {
    format!("call {number}")
}

/// Makes a call. A wrong response fails the test.
async fn call(client: &Client, number: usize, id: &ConversationId, bot: &BotId) -> Result<()> {
    let named = name(number);
    // Chaos knows a call by this, whichever comes first.
    let options = ClientOptions::new().header("x-chaos-key", number.to_string());
    let client = client.extend(options)?;
    match sort(number) {
        Sort::Read => {
            let read = client.bot().fetch(bot).await?;
            assert_eq!(&read.id, bot);
        }
        Sort::Update => {
            let updated = client.bot().update(bot, UpdateBot::builder().description(named).build()).await?;
            assert_eq!(updated.id.as_ref(), Some(bot));
        }
        Sort::Create => {
            client.bot().create(CreateBot::builder().name(named).build()).await?;
        }
        Sort::Message => {
            let message = CreateMessage::builder().r#type(MessageType::User).text(named).build();
            client.conversation().message().create(id, message).await?;
        }
        Sort::Stream => {
            let response = client.conversation().complete(id, question(&named)).stream().result().await?;
            assert_eq!(response.result.text, Some(format!("You said: {named}")));
        }
        Sort::Dispatch => {
            let question = DispatchConversation::builder().text(&named).build();
            let response = client.conversation().dispatch(id, question).stream().result().await?;
            assert_eq!(response.result.text, Some(format!("You said: {named}")));
        }
    }
    Ok(())
}

/// The final state of the server, read without the proxy.
async fn state(direct: &Client, conversations: &[ConversationId]) -> State {
    let mut state = State::new();
    let mut bots = direct.bot().list(ListBots::default()).items();
    while let Some(bot) = bots.try_next().await.expect("a bot") {
        *state.entry(bot.name.unwrap_or_default()).or_default() += 1;
    }
    let messages = |id: &ConversationId| direct.conversation().message().list(id, ListMessages::default());
    let pages = stream::iter(conversations).map(messages).buffered(AT_A_TIME);
    for message in pages.map_ok(|page| page.items).try_concat().await.expect("messages") {
        if message.r#type == MessageType::User {
            *state.entry(message.text).or_default() += 1;
        }
    }
    state
}
