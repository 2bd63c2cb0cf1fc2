//! The calls of tools that are under way.

use std::collections::VecDeque;
use std::future::IntoFuture;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use futures_util::future::{AbortHandle, BoxFuture, abortable};
use futures_util::stream::{FuturesUnordered, StreamExt};
use futures_util::{FutureExt, TryFutureExt};
use serde::Serialize;
use serde_json::{Value, json};
use tokio::time::{Instant, sleep_until, timeout_at};
use uuid::Uuid;

use super::tool::{Returned, Tool, ToolError, Tools};
use super::with_tools::ToolEvent;
use crate::types::{
    ChannelId, ChannelMessage, ChannelReply, ChannelWait, Function, FunctionChannel, FunctionReply, FunctionResult,
    PublishMessage,
};
use crate::{ChannelClient, Event, Result, RetryPolicy};

/// How long the server may take to be told a result. With the time that a tool may take it is less than
/// the five minutes for which the server waits.
const DELIVERY: Duration = Duration::from_secs(25);

/// How long a call is left for others of the same tool to show up that were made with it, before its result
/// is told and taken by all of them.
const SETTLING: Duration = Duration::from_millis(20);

/// A call of a tool by the model.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ToolCall {
    /// Tells it from the other calls of the same stream.
    pub id: u64,
    /// The name of the tool.
    pub name: String,
    /// What it is called with, as the model gave it: an object as a rule, or a text that holds one.
    pub arguments: Option<Value>,
}

/// What became of a call of a tool.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ToolOutcome {
    /// The model was told this result.
    Result(Value),
    /// The model was told that it failed, in these words: an error of the tool, arguments that do not fit,
    /// a panic, too much time.
    Error(String),
    /// Nobody waits for it any longer. It was stopped where it still ran.
    Unwanted,
    /// The model took something else for its result that was told on its channel: that of another call of the
    /// same tool, made in the same moment. The protocol does not tell them apart. It was stopped where it
    /// still ran.
    Astray,
    /// It is not known to have reached the model. An error on the stream says why.
    Undelivered,
}

/// Tools on offer, and the calls of them that are open.
pub(super) struct Calls {
    offers: Vec<Offer>,
    channels: ChannelClient,
    /// How long a tool may take, and how many may run at once.
    patience: Duration,
    at_once: usize,
    begun: u64,
    running: usize,
    queue: VecDeque<BoxFuture<'static, Step>>,
    work: FuturesUnordered<BoxFuture<'static, Step>>,
    news: VecDeque<Result<ToolEvent>>,
}

/// A tool on offer: the server listens for its results on a channel that nobody else can know.
struct Offer {
    tool: Tool,
    channel: ChannelId,
    open: Vec<Open>,
}

/// A call for whose result the server waits.
struct Open {
    call: Box<ToolCall>,
    state: State,
}

enum State {
    Running(AbortHandle),
    Returned(Returned),
    /// The server is being told, or has been.
    Told(AbortHandle),
}

enum Step {
    /// A tool is done, unless it was stopped.
    Returned { offer: usize, id: u64, returned: Option<Returned> },
    /// The server was told, or was not.
    Delivered { calls: Vec<(Box<ToolCall>, Returned)>, answer: Result<()> },
}

impl Calls {
    pub(super) fn new(tools: &Tools, channels: ChannelClient, patience: Duration, at_once: usize) -> Self {
        let offer = |tool: &Tool| {
            let channel = Uuid::new_v4().simple().to_string();
            Offer { tool: tool.clone(), channel: channel.into(), open: Vec::new() }
        };
        Self {
            offers: tools.iter().map(offer).collect(),
            channels,
            patience,
            at_once,
            begun: 0,
            running: 0,
            queue: VecDeque::new(),
            work: FuturesUnordered::new(),
            news: VecDeque::new(),
        }
    }

    /// What the server is told of the tools.
    pub(super) fn functions(&self) -> impl Iterator<Item = Function> {
        self.offers.iter().map(|offer| {
            let channel = FunctionChannel::builder().channel(&offer.channel).build();
            Function { result: Some(FunctionResult::Channel(channel)), ..offer.tool.function().clone() }
        })
    }

    /// What there is to tell already.
    #[inline]
    pub(super) fn news(&mut self) -> Option<Result<ToolEvent>> {
        self.news.pop_front()
    }

    /// Does what an event of the server asks for.
    #[inline]
    pub(super) fn hear(&mut self, event: &Event) {
        match event {
            Event::WaitForChannelMessageBegin(wait) => self.begin(wait),
            Event::WaitForChannelMessageEnd(reply) => self.waited(reply),
            // The answer is complete, and nobody waits for any of them any longer.
            Event::Result(_) => self.stop(),
            _ => {}
        }
    }

    /// The server waits for a result, perhaps of one of these tools.
    fn begin(&mut self, wait: &ChannelWait) {
        let Some(index) = self.offers.iter().position(|offer| offer.channel == wait.channel) else { return };
        let offer = &mut self.offers[index];
        let (id, tool) = (self.begun, offer.tool.clone());
        self.begun += 1;
        let arguments = wait.function.args.clone();
        let call = Box::new(ToolCall { id, name: tool.name().to_owned(), arguments: arguments.clone() });
        // The server's patience runs from now on, also while the call stands in the queue.
        let (now, patience) = (Instant::now(), self.patience);
        let (run, stop) = abortable(async move {
            let late = |_| Err(ToolError::new(format!("the tool took longer than {patience:?}")));
            let returned = timeout_at(now + patience, tool.call(arguments)).await.unwrap_or_else(late);
            sleep_until(now + SETTLING).await;
            returned
        });
        let step = move |returned: Result<_, _>| Step::Returned { offer: index, id, returned: returned.ok() };
        self.queue.push_back(run.map(step).boxed());
        offer.open.push(Open { call: call.clone(), state: State::Running(stop) });
        self.news.push_back(Ok(ToolEvent::Begin(call)));
    }

    /// The server waits no longer: it has been told, or has lost its patience.
    fn waited(&mut self, reply: &ChannelReply) {
        let Some(index) = self.offers.iter().position(|offer| offer.channel == reply.channel) else { return };
        let open = &mut self.offers[index].open;
        let ours = |open: &Open| open.call.arguments == reply.function.args;
        let told = open.iter().position(|open| ours(open) && matches!(open.state, State::Told(_)));
        let Some(place) = told.or_else(|| open.iter().position(ours)) else { return };
        let Open { call, state } = open.remove(place);
        match state {
            // It knows, whatever has become of the answer to the call that told it. Told again, it could take
            // the message for the result of the next call of the tool.
            State::Told(telling) if reply.message.is_some() => telling.abort(),
            State::Told(_) => {}
            State::Running(_) | State::Returned(_) => {
                if let State::Running(stop) = state {
                    stop.abort();
                }
                let outcome = if reply.message.is_some() { ToolOutcome::Astray } else { ToolOutcome::Unwanted };
                self.news.push_back(Ok(ToolEvent::End(call, Box::new(outcome))));
                self.tell(index);
            }
        }
    }

    /// The answer is complete, and nobody waits for anything any longer.
    fn stop(&mut self) {
        for Open { call, state } in self.offers.iter_mut().flat_map(|offer| offer.open.drain(..)) {
            if let State::Running(stop) = &state {
                stop.abort();
            }
            if !matches!(state, State::Told(_)) {
                self.news.push_back(Ok(ToolEvent::End(call, Box::new(ToolOutcome::Unwanted))));
            }
        }
    }

    /// Goes on with the calls until there is something to tell; nothing where there are none.
    pub(super) fn poll_next(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<ToolEvent>>> {
        loop {
            if let Some(news) = self.news.pop_front() {
                return Poll::Ready(Some(news));
            }
            while self.running < self.at_once
                && let Some(run) = self.queue.pop_front()
            {
                self.running += 1;
                self.work.push(run);
            }
            match ready!(self.work.poll_next_unpin(cx)) {
                Some(Step::Returned { offer, id, returned }) => self.returned(offer, id, returned),
                Some(Step::Delivered { calls, answer }) => self.delivered(calls, answer),
                None => return Poll::Ready(None),
            }
        }
    }

    fn returned(&mut self, index: usize, id: u64, returned: Option<Returned>) {
        self.running -= 1;
        let open = self.offers[index].open.iter_mut().find(|open| open.call.id == id);
        if let (Some(open), Some(returned)) = (open, returned) {
            open.state = State::Returned(returned);
            self.tell(index);
        }
    }

    /// Tells the server what a tool has returned, once all of its calls have.
    ///
    /// Each call that waits on the channel takes the next message for its own result, so while several
    /// wait there can be one message only, and it has to hold the results of all of them.
    fn tell(&mut self, index: usize) {
        let Offer { tool, channel, open } = &mut self.offers[index];
        if open.iter().any(|open| matches!(open.state, State::Running(_))) {
            return;
        }
        // Those that are told already wait for the server to say that it knows.
        let (told, returned): (Vec<_>, _) = open.drain(..).partition(|open| matches!(open.state, State::Told(_)));
        *open = told;
        let calls: Vec<_> = returned.into_iter().filter_map(Open::into_returned).collect();
        let mut reply = match &calls[..] {
            [] => return,
            [(_, returned)] => reply(returned),
            several => reply(&Ok(json!(several.iter().map(Among::of).collect::<Vec<_>>()))),
        };
        if tool.is_last && calls.iter().any(|(_, returned)| returned.is_ok()) {
            reply.abort = Some(true.into());
        }
        let (publishing, stop) = abortable(publish(&self.channels, channel, &reply));
        open.extend(calls.iter().map(|(call, _)| Open { call: call.clone(), state: State::Told(stop.clone()) }));
        let step = |answer: Result<Result<_>, _>| Step::Delivered { calls, answer: answer.unwrap_or(Ok(())) };
        self.work.push(publishing.map(step).boxed());
    }

    fn delivered(&mut self, calls: Vec<(Box<ToolCall>, Returned)>, answer: Result<()>) {
        let is_delivered = answer.is_ok();
        self.news.extend(answer.err().map(Err));
        self.news.extend(calls.into_iter().map(|(call, returned)| {
            let outcome = match returned {
                _ if !is_delivered => ToolOutcome::Undelivered,
                Ok(result) => ToolOutcome::Result(result),
                Err(error) => ToolOutcome::Error(error.message().to_owned()),
            };
            Ok(ToolEvent::End(call, Box::new(outcome)))
        }));
    }
}

impl Open {
    fn into_returned(self) -> Option<(Box<ToolCall>, Returned)> {
        match self.state {
            State::Returned(returned) => Some((self.call, returned)),
            State::Running(_) | State::Told(_) => None,
        }
    }
}

/// Whoever waits takes the first message, so it does no harm to publish it once more while it waits.
fn publish(
    channels: &ChannelClient,
    channel: &ChannelId,
    reply: &FunctionReply,
) -> impl Future<Output = Result<()>> + use<> {
    let message = match json!(reply) {
        Value::Object(fields) => ChannelMessage(fields),
        _ => ChannelMessage::default(),
    };
    let call = channels.publish(channel, PublishMessage::builder().message(message).build());
    call.retry_policy(RetryPolicy::at_least_once()).deadline(DELIVERY).into_future().map_ok(drop)
}

/// What the server is told of a call.
fn reply(returned: &Returned) -> FunctionReply {
    match returned {
        Ok(result) => FunctionReply::builder().result(result.clone()).build(),
        // No words would be taken for no error.
        Err(error) if error.message().is_empty() => FunctionReply::builder().error("the tool failed").build(),
        Err(error) => FunctionReply::builder().error(error.message()).build(),
    }
}

/// One of several calls that are told of together.
#[derive(Serialize)]
struct Among<'a> {
    arguments: &'a Option<Value>,
    #[serde(flatten)]
    reply: FunctionReply,
}

impl<'a> Among<'a> {
    fn of((call, returned): &'a (Box<ToolCall>, Returned)) -> Self {
        Self { arguments: &call.arguments, reply: reply(returned) }
    }
}
