//! Tool calls in flight.

use std::collections::VecDeque;
use std::io;
use std::pin::pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use futures_util::future::{AbortHandle, BoxFuture, Either, abortable, join_all, select};
use futures_util::stream::{FuturesUnordered, StreamExt};
use futures_util::{FutureExt, TryFutureExt};
use serde::Serialize;
use serde_json::{Value, json};
use uuid::Uuid;

use super::event::{ToolCall, ToolEvent, ToolOutcome};
use super::pending::PendingCall;
use super::telemetry;
use super::tool::{Handling, Tool, Tools};
use super::tool_error::Returned;
use crate::client::Client;
use crate::config::{Clock, RetryPolicy};
use crate::error::{Error, Result};
use crate::types::{
    ActivityFunction, ActivityType, ChannelId, ChannelMessage, ChannelReply, ChannelWait, Event, Function,
    FunctionChannel, FunctionReply, FunctionResult, Message, PublishMessage,
};

/// The deadline to deliver a result. Together with the timeout of a tool it is below the five minutes of the server.
const DELIVERY: Duration = Duration::from_secs(25);

/// The time in which concurrent calls of one tool are collected, so that their results are delivered together.
const BATCH_WINDOW: Duration = Duration::from_millis(20);

/// The largest result of a tool, as JSON: the server takes 4.5 MB as the body of a request.
pub(super) const MAX_RESULT_BYTES: usize = 4_000_000;

/// The tools on offer, and their open calls.
pub(super) struct Calls {
    offers: Vec<Offer>,
    client: Client,
    timeout: Duration,
    max_concurrency: usize,
    begun: u64,
    /// True once the completion has its result.
    is_over: bool,
    running: usize,
    queue: VecDeque<BoxFuture<'static, Step>>,
    work: FuturesUnordered<BoxFuture<'static, Step>>,
    news: VecDeque<Result<ToolEvent>>,
}

/// A tool on offer. The server receives its results on a channel that cannot be guessed.
struct Offer {
    tool: Tool,
    channel: ChannelId,
    open: Vec<Open>,
}

/// A call whose result the server waits for.
struct Open {
    call: Box<ToolCall>,
    state: State,
}

enum State {
    Running(AbortHandle),
    Returned(Returned),
    /// The result is being delivered, or has been.
    Delivering(AbortHandle),
}

enum Step {
    /// A tool returned, unless it was cancelled.
    Returned { offer: usize, id: u64, returned: Option<Returned> },
    /// A delivery ended.
    Delivered { offer: usize, calls: Vec<(Box<ToolCall>, Returned)>, response: Result<()> },
}

impl Calls {
    pub(super) fn new(tools: &Tools, client: Client, timeout: Duration, max_concurrency: usize) -> Self {
        let offer = |tool: &Tool| {
            let channel = Uuid::new_v4().simple().to_string();
            Offer { tool: tool.clone(), channel: channel.into(), open: Vec::new() }
        };
        Self {
            offers: tools.iter().map(offer).collect(),
            client,
            timeout,
            max_concurrency,
            begun: 0,
            is_over: false,
            running: 0,
            queue: VecDeque::new(),
            work: FuturesUnordered::new(),
            news: VecDeque::new(),
        }
    }

    /// The functions that the server offers to the model.
    pub(super) fn functions(&self) -> impl Iterator<Item = Function> {
        self.offers.iter().map(|offer| {
            let channel = FunctionChannel::builder().channel(&offer.channel).build();
            // The server leaves a function without a result to the caller.
            let result = (offer.tool.handling == Handling::Run).then_some(FunctionResult::Channel(channel));
            Function { result, ..offer.tool.function().clone() }
        })
    }

    /// The next event that is ready.
    #[inline]
    pub(super) fn news(&mut self) -> Option<Result<ToolEvent>> {
        self.news.pop_front()
    }

    /// The next event, if it is a pending call.
    pub(super) fn take_pending(&mut self) -> Option<Box<PendingCall>> {
        let Some(Ok(ToolEvent::Pending(call))) = self.news.front() else { return None };
        let call = call.clone();
        self.news.pop_front();
        Some(call)
    }

    /// Handles an event of the server.
    #[inline]
    pub(super) fn handle(&mut self, event: &Event) {
        match event {
            Event::WaitForChannelMessageBegin(wait) if !self.is_over => self.begin(wait),
            Event::WaitForChannelMessageEnd(reply) => self.waited(reply),
            Event::Message(message) => self.requested(message),
            // The completion ended, and the server waits for no result.
            Event::Result(_) => {
                self.is_over = true;
                self.stop();
            }
            _ => {}
        }
    }

    /// The server waits for a result, perhaps of one of these tools.
    fn begin(&mut self, wait: &ChannelWait) {
        let Some(index) = self.offers.iter().position(|offer| offer.channel == wait.channel) else { return };
        let offer = &mut self.offers[index];
        let (id, tool) = (self.begun, offer.tool.clone());
        self.begun += 1;
        let arguments = wait.function.as_ref().and_then(|function| function.args.clone());
        let raised = tool.raise(arguments.as_ref());
        let (raised, coerced) = match raised {
            Ok(raised) => (Ok(raised.value), raised.coerced),
            Err(error) => (Err(error), Vec::new()),
        };
        let call = Box::new(ToolCall { id, name: tool.name().to_owned(), arguments, coerced });
        // The time in the queue counts, for the server is waiting.
        let state = &self.client.0;
        let (clock, limit) = (Arc::clone(&state.settings.clock), self.timeout);
        let begin = clock.now();
        let left = move |clock: &dyn Clock, limit: Duration| {
            limit.saturating_sub(clock.now().saturating_duration_since(begin))
        };
        let (named, state) = (call.clone(), Arc::clone(state));
        let (run, stop) = abortable(async move {
            let running = async { tool.call(raised?).await };
            let running = pin!(telemetry::tool(&named, &state, running));
            let returned = match left(&*clock, limit) {
                // The time is over: the tool is not started.
                Duration::ZERO => None,
                left => match select(running, clock.timeout(left)).await {
                    Either::Left((returned, _)) => Some(limited(returned, MAX_RESULT_BYTES)),
                    Either::Right(_) => None,
                },
            };
            let returned = returned.unwrap_or_else(|| Err(format!("the tool timed out after {limit:?}")));
            clock.timeout(left(&*clock, BATCH_WINDOW)).await;
            returned
        });
        let step = move |returned: Result<_, _>| Step::Returned { offer: index, id, returned: returned.ok() };
        self.queue.push_back(run.map(step).boxed());
        offer.open.push(Open { call: call.clone(), state: State::Running(stop) });
        self.news.push_back(Ok(ToolEvent::Begin(call)));
    }

    /// A message, perhaps of the call of a function that is left to the caller.
    fn requested(&mut self, message: &Message) {
        let Some(activity) = message.as_activity().filter(|it| it.r#type == ActivityType::Request) else { return };
        let ActivityFunction { name, arguments, .. } = activity.function;
        let offer = self.offers.iter().find(|offer| offer.tool.name() == name);
        let Some(tool) = offer.map(|offer| &offer.tool).filter(|tool| tool.handling != Handling::Run) else { return };
        let id = Uuid::new_v4().simple().to_string();
        let needs_approval = tool.handling == Handling::Approval;
        let invalid = tool.raise(arguments.as_ref()).err();
        let mut call = PendingCall { id, name, arguments, needs_approval, decision: None };
        if let Some(error) = invalid {
            call.set_result(&Err(error));
        }
        self.news.push_back(Ok(ToolEvent::Pending(Box::new(call))));
    }

    /// The server no longer waits: it has received the result, or timed out.
    fn waited(&mut self, reply: &ChannelReply) {
        let Some(index) = self.offers.iter().position(|offer| offer.channel == reply.channel) else { return };
        let open = &mut self.offers[index].open;
        // Without the function, the channel alone identifies the call.
        let ours = |open: &Open| reply.function.as_ref().is_none_or(|function| function.args == open.call.arguments);
        let delivering = open.iter().position(|open| ours(open) && matches!(open.state, State::Delivering(_)));
        let Some(place) = delivering.or_else(|| open.iter().position(ours)) else { return };
        let Open { call, state } = open.remove(place);
        match state {
            // It has received the result. A retry of the delivery could be taken for the result of the next call.
            State::Delivering(delivery) if reply.message.is_some() => delivery.abort(),
            State::Delivering(_) => {}
            State::Running(_) | State::Returned(_) => {
                if let State::Running(stop) = state {
                    stop.abort();
                }
                let outcome = if reply.message.is_some() { ToolOutcome::Superseded } else { ToolOutcome::Cancelled };
                self.news.push_back(Ok(ToolEvent::End(call, Box::new(outcome))));
                self.deliver(index);
            }
        }
    }

    /// Cancels all calls, and has the server end its run if it waits for one of them.
    pub(super) fn abort(&mut self, reason: &str) -> impl Future<Output = ()> + use<> {
        // An empty reason would be taken for none.
        let reason = if reason.is_empty() { "stopped" } else { reason };
        let reply = FunctionReply::builder().abort(reason).build();
        let waiting = self.offers.iter().filter(|offer| !offer.open.is_empty());
        let publishing: Vec<_> = waiting.map(|offer| publish(&self.client, &offer.channel, &reply)).collect();
        self.stop();
        // The stream ends anyway.
        async { drop(join_all(publishing).await) }
    }

    /// The completion or its stream ended: cancels all calls.
    pub(super) fn stop(&mut self) {
        for Open { call, state } in self.offers.iter_mut().flat_map(|offer| offer.open.drain(..)) {
            if let State::Running(stop) = &state {
                stop.abort();
            }
            if !matches!(state, State::Delivering(_)) {
                self.news.push_back(Ok(ToolEvent::End(call, Box::new(ToolOutcome::Cancelled))));
            }
        }
    }

    /// Polls the calls for the next event; none where there are no calls.
    pub(super) fn poll_next(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<ToolEvent>>> {
        loop {
            if let Some(news) = self.news.pop_front() {
                return Poll::Ready(Some(news));
            }
            while self.running < self.max_concurrency
                && let Some(run) = self.queue.pop_front()
            {
                self.running += 1;
                self.work.push(run);
            }
            match ready!(self.work.poll_next_unpin(cx)) {
                Some(Step::Returned { offer, id, returned }) => self.returned(offer, id, returned),
                Some(Step::Delivered { offer, calls, response }) => self.delivered(offer, calls, response),
                None => return Poll::Ready(None),
            }
        }
    }

    fn returned(&mut self, index: usize, id: u64, returned: Option<Returned>) {
        self.running -= 1;
        let open = self.offers[index].open.iter_mut().find(|open| open.call.id == id);
        if let (Some(open), Some(returned)) = (open, returned) {
            open.state = State::Returned(returned);
            self.deliver(index);
        }
    }

    /// Delivers the results of a tool, once all of its calls have returned.
    ///
    /// Each call that waits on the channel takes the next message for its own result, so concurrent calls get one message with
    /// all of their results.
    fn deliver(&mut self, index: usize) {
        let Offer { tool, open, .. } = &mut self.offers[index];
        if open.iter().any(|open| matches!(open.state, State::Running(_))) {
            return;
        }
        // Calls with a delivery wait for its acknowledgement.
        let (delivering, returned): (Vec<_>, _) =
            open.drain(..).partition(|open| matches!(open.state, State::Delivering(_)));
        *open = delivering;
        let returned = returned.into_iter().filter_map(|Open { call, state }| match state {
            State::Returned(returned) => Some((call, returned)),
            State::Running(_) | State::Delivering(_) => None,
        });
        let mut calls: Vec<_> = returned.collect();
        if calls.is_empty() {
            return;
        }
        let mut reply = reply_to(&calls);
        if calls.len() > 1 && !fits(&reply, MAX_RESULT_BYTES) {
            // Together they are too large: each has its share of one half, and the arguments have the other.
            let share = MAX_RESULT_BYTES / calls.len() / 2;
            calls = calls.into_iter().map(|(call, returned)| (call, limited(returned, share))).collect();
            reply = reply_to(&calls);
        }
        if tool.is_terminal && calls.iter().any(|(_, returned)| returned.is_ok()) {
            reply.abort = Some(true.into());
        }
        let delivered: Vec<_> = calls.iter().map(|(call, _)| call.clone()).collect();
        let stop = self.publishing(index, &reply, calls);
        let delivering = delivered.into_iter().map(|call| Open { call, state: State::Delivering(stop.clone()) });
        self.offers[index].open.extend(delivering);
    }

    /// Publishes a reply, after which these calls have ended.
    fn publishing(
        &mut self,
        index: usize,
        reply: &FunctionReply,
        calls: Vec<(Box<ToolCall>, Returned)>,
    ) -> AbortHandle {
        let (publishing, stop) = abortable(publish(&self.client, &self.offers[index].channel, reply));
        let step = move |response: Result<Result<_>, _>| {
            let response = response.unwrap_or(Ok(()));
            Step::Delivered { offer: index, calls, response }
        };
        self.work.push(publishing.map(step).boxed());
        stop
    }

    fn delivered(&mut self, index: usize, calls: Vec<(Box<ToolCall>, Returned)>, response: Result<()>) {
        let is_delivered = response.is_ok();
        let is_client_error = |error: &Error| error.status().is_some_and(|status| status.is_client_error());
        let is_refused = response.as_ref().is_err_and(|error| is_client_error(error) && !error.is_retryable());
        let is_waiting = |open: &Open| calls.iter().any(|(call, _)| call.id == open.call.id);
        if is_refused && self.offers[index].open.iter().any(is_waiting) {
            // The server waits for another result. Like the refused one, it is for all of these calls.
            let error = reply(&Err("the result cannot be delivered".to_owned()));
            let stop = self.publishing(index, &error, Vec::new());
            for open in self.offers[index].open.iter_mut().filter(|open| is_waiting(open)) {
                open.state = State::Delivering(stop.clone());
            }
        }
        self.news.extend(response.err().map(Err));
        self.news.extend(calls.into_iter().map(|(call, returned)| {
            let outcome = if is_delivered { ToolOutcome::of(returned) } else { ToolOutcome::DeliveryFailed };
            Ok(ToolEvent::End(call, Box::new(outcome)))
        }));
    }
}

/// The result of a call, or the error that it is too large to be delivered.
pub(super) fn limited(returned: Returned, max_bytes: usize) -> Returned {
    let fits = match &returned {
        Ok(result) => fits(result, max_bytes),
        Err(error) => fits(error, max_bytes),
    };
    if fits { returned } else { Err(format!("the result has more than {max_bytes} bytes")) }
}

fn fits(value: &impl Serialize, max_bytes: usize) -> bool {
    serde_json::to_writer(Limit(max_bytes), value).is_ok()
}

/// Counts what is written, up to a limit.
struct Limit(usize);

impl io::Write for Limit {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0 = self.0.checked_sub(bytes.len()).ok_or(io::ErrorKind::StorageFull)?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The server takes the first message, so a retry while it waits has no further effect.
fn publish(client: &Client, channel: &ChannelId, reply: &FunctionReply) -> impl Future<Output = Result<()>> + use<> {
    let message = match json!(reply) {
        Value::Object(fields) => ChannelMessage(fields),
        _ => ChannelMessage::default(),
    };
    let call = client.channel().publish(channel, PublishMessage::builder().message(message).build());
    call.retry_policy(RetryPolicy::at_least_once()).deadline(DELIVERY).map_ok(drop)
}

/// The message for the results of calls.
fn reply_to(calls: &[(Box<ToolCall>, Returned)]) -> FunctionReply {
    match calls {
        [(_, returned)] => reply(returned),
        several => reply(&Ok(json!(several.iter().map(Among::of).collect::<Vec<_>>()))),
    }
}

/// The message for the result of a call.
fn reply(returned: &Returned) -> FunctionReply {
    match returned {
        Ok(result) => FunctionReply::builder().result(result.clone()).build(),
        // An empty error would be taken for none.
        Err(error) if error.is_empty() => FunctionReply::builder().error("the tool failed").build(),
        Err(error) => FunctionReply::builder().error(error.as_str()).build(),
    }
}

/// One of several calls in a message.
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
