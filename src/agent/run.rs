//! Runs of an agent, turn by turn.

use std::collections::VecDeque;
use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use futures_core::Stream;
use futures_util::FutureExt;
use futures_util::StreamExt;
use futures_util::future::BoxFuture;
use serde_json::json;

use super::builtin::{ABORT, EXIT, PLAN, PROGRESS};
use super::calls::{MAX_RESULT_BYTES, limited};
use super::event::{ToolCall, ToolEvent, ToolOutcome};
use super::handle::{Orders, RunHandle};
use super::outcome::{AgentState, INTERRUPTED, Outcome, Step, StopReason};
use super::pending::{Decision, PendingCall};
use super::profile::Agent;
use super::schema::read;
use super::telemetry::{self, Span};
use super::tool_error::Returned;
use super::with_tools::ToolStream;
use crate::error::{Error, Kind, Result};
use crate::http::Backoff;
use crate::types::{
    ActivityFunction, CompleteConversation, CompleteStateless, EndReason, Event, Extensions, Limits, Message,
    MessageType, StreamResult,
};

/// A run of an agent: a stream of its steps. The last one is [`Step::Stopped`], or an error that is not retried.
///
/// ```
/// # use chatbotkit_client::{Event, agent::{Agent, Step}};
/// # async fn example(agent: Agent) -> Result<(), Box<dyn std::error::Error>> {
/// use futures_util::TryStreamExt;
///
/// let mut run = agent.run("Which articles have to be ordered?");
/// while let Some(step) = run.try_next().await? {
///     match step {
///         Step::Plan(plan) => println!("{} steps", plan.steps.len()),
///         Step::ToolBegin(call) => println!("[{} …]", call.name),
///         Step::Event(Event::Token(token)) => print!("{}", token.token),
///         Step::Stopped(ended) => println!("{ended:?}"),
///         _ => {}
///     }
/// }
/// std::fs::write("agent.json", serde_json::to_string(run.state())?)?;
/// # Ok(())
/// # }
/// ```
#[must_use = "an agent does nothing until its run is polled"]
pub struct AgentRun {
    agent: Agent,
    state: AgentState,
    phase: Phase,
    turn: Turn,
    turns: u32,
    calls: u32,
    /// The pending calls that were delivered.
    delivered: u64,
    backoff: Backoff,
    /// The timer of the maximum duration.
    timer: Option<BoxFuture<'static, ()>>,
    news: VecDeque<Result<Step>>,
    handle: RunHandle,
    span: Span,
}

enum Phase {
    /// Before a turn.
    Next,
    Streaming(ToolStream),
    /// The tool of a granted call runs.
    Running(BoxFuture<'static, (String, Returned)>),
    /// The result of a pending call is delivered. Then the run stops, if there is a reason.
    Delivering(BoxFuture<'static, Delivered>, Option<StopReason>),
    /// The abort of the completion is published. Calls are cancelled, and deliveries in flight are awaited.
    Stopping(ToolStream, Option<BoxFuture<'static, ()>>, StopReason),
    /// Backoff before a retry, if there is one, after an error.
    Backoff(BoxFuture<'static, (bool, Backoff)>, Option<Error>),
    Done,
}

/// A pending call with its result, and whether the conversation has it.
type Delivered = (Box<PendingCall>, Returned, Result<Message>);

/// The turn so far.
#[derive(Default)]
struct Turn {
    /// The number of messages before it.
    begin: usize,
    result: Option<StreamResult>,
    /// True if the model responded with a message.
    responded: bool,
    called: bool,
    stop_reason: Option<StopReason>,
    errors: Vec<Error>,
}

impl Agent {
    /// Returns a run with this input. Nothing is sent until it is polled, and dropping it cancels it.
    pub fn run(&self, input: impl Into<String>) -> AgentRun {
        self.resume_with_input(AgentState::default(), input)
    }

    /// Runs the agent with this input until it stops.
    ///
    /// # Errors
    /// Fails with the last error of a run that did not stop by itself.
    pub async fn run_to_end(&self, input: impl Into<String>) -> Result<Outcome> {
        self.run(input).to_end().await
    }

    /// Returns a run that continues from a state, with another input.
    pub fn resume_with_input(&self, mut state: AgentState, input: impl Into<String>) -> AgentRun {
        state.queued.push_back(input.into());
        self.resume(state)
    }

    /// Returns a run that continues from the state of an interrupted one. A conversation receives an input again if its turn was
    /// interrupted before the server confirmed that it was stored.
    pub fn resume(&self, state: AgentState) -> AgentRun {
        AgentRun::new(self.clone(), state)
    }
}

impl AgentRun {
    fn new(agent: Agent, state: AgentState) -> Self {
        let mut run = Self {
            backoff: Backoff::new(&agent.client.0.settings),
            agent,
            state,
            phase: Phase::Next,
            turn: Turn::default(),
            turns: 0,
            calls: 0,
            delivered: 0,
            timer: None,
            news: VecDeque::new(),
            handle: RunHandle::default(),
            span: Span::agent(),
        };
        run.take_queued();
        run
    }

    /// Returns a handle that steers the run.
    #[must_use]
    pub fn handle(&self) -> RunHandle {
        self.handle.clone()
    }

    /// Returns the current state.
    #[must_use]
    pub fn state(&self) -> &AgentState {
        &self.state
    }

    /// Runs until the agent stops.
    ///
    /// # Errors
    /// Fails with the last error of a run that did not stop by itself.
    pub async fn to_end(mut self) -> Result<Outcome> {
        let mut errors = Vec::new();
        while let Some(step) = self.next().await {
            match step {
                Ok(Step::Stopped(stop_reason)) => {
                    let AgentState { messages, tokens, .. } = self.state;
                    let last = messages.iter().rfind(|message| message.r#type == MessageType::Bot);
                    let text = last.map(|message| message.text.clone()).unwrap_or_default();
                    return Ok(Outcome { stop_reason, text, tokens, messages, errors });
                }
                Ok(_) => {}
                Err(error) => errors.push(error),
            }
        }
        Err(errors.pop().unwrap_or_else(|| Error::new(Kind::EndedEarly, "the run ended before the agent stopped")))
    }

    /// Makes queued messages input, unless a call is pending.
    fn take_queued(&mut self) {
        if !self.state.pending.is_empty() {
            return;
        }
        if self.agent.conversation.is_none() {
            self.state.close_calls();
            self.state.messages.extend(self.state.queued.drain(..).map(Message::user));
        } else if self.state.input.is_none() {
            self.state.input = self.state.queued.pop_front();
        }
    }

    /// Delivers the result of the first pending call that is decided, or runs its tool, so that the state has the result before it
    /// is delivered. False if there is none.
    fn deliver_pending(&mut self) -> bool {
        let Some(call) = self.state.pending.iter().find(|call| call.is_decided()).cloned().map(Box::new) else {
            return false;
        };
        let Agent { client, conversation, tools, .. } = self.agent.clone();
        let returned = match &call.decision {
            Some(Decision::Result(result)) => Ok(result.clone()),
            Some(Decision::Error(error)) => Err(error.clone()),
            Some(Decision::Granted) | None => {
                let begun = self.tool_call(&call);
                self.news.push_back(Ok(Step::ToolBegin(Box::new(begun.clone()))));
                // Decided in advance, so that a run that resumes does not run the tool again.
                self.decide(&call.id, &Err(INTERRUPTED.to_owned()));
                self.phase = Phase::Running(Box::pin(async move {
                    let returned = telemetry::tool(&begun, &client.0, tools.returned(&call)).await;
                    (call.id, limited(returned, MAX_RESULT_BYTES))
                }));
                return true;
            }
        };
        let storing = async move {
            let message = call.reply(returned.clone());
            let stored = match conversation {
                Some(id) => call.store(&client, id, message).await,
                None => Ok(message),
            };
            (call, returned, stored)
        };
        self.phase = Phase::Delivering(Box::pin(storing), None);
        true
    }

    /// Sets the result of a pending call.
    fn decide(&mut self, id: &str, returned: &Returned) {
        for call in self.state.pending.iter_mut().filter(|call| call.id == id) {
            call.set_result(returned);
        }
    }

    /// A pending call that is being delivered.
    fn tool_call(&self, call: &PendingCall) -> ToolCall {
        let PendingCall { name, arguments, .. } = call.clone();
        ToolCall { id: self.delivered, name, arguments, coerced: Vec::new() }
    }

    fn delivered(&mut self, (call, returned, stored): Delivered, stop: Option<StopReason>) {
        match stored {
            Ok(message) => {
                self.state.messages.push(message);
                self.state.pending.retain(|pending| pending.id != call.id);
                let ended = Step::ToolEnd(Box::new(self.tool_call(&call)), Box::new(ToolOutcome::of(returned)));
                self.news.push_back(Ok(ended));
                self.delivered += 1;
                self.phase = Phase::Next;
            }
            Err(error) if stop.is_some() => self.turn.errors.push(error),
            Err(error) => self.fail(error),
        }
        if let Some(reason) = stop {
            self.stopped(reason);
        }
    }

    fn is_stopping(&self) -> bool {
        matches!(self.phase, Phase::Stopping(..) | Phase::Delivering(_, Some(_)))
    }

    /// Begins the next turn, unless a limit is reached. A turn is one iteration of the model.
    fn next_turn(&mut self) {
        if self.deliver_pending() {
            return;
        }
        self.take_queued();
        if !self.state.pending.is_empty() {
            self.end(StopReason::Pending);
        } else if self.turns >= self.agent.max_turns {
            self.end(StopReason::MaxTurns);
        } else if self.agent.max_tool_calls.is_some_and(|most| self.calls >= most) {
            self.end(StopReason::MaxToolCalls);
        } else {
            self.turns += 1;
            self.turn.begin = self.state.messages.len();
            self.news.push_back(Ok(Step::Turn(self.turns)));
            self.phase = Phase::Streaming(self.stream());
        }
    }

    fn stream(&self) -> ToolStream {
        let Self { agent, state, .. } = self;
        let calls = agent.max_tool_calls.map(|most| i64::from(most - self.calls));
        let limits = Limits::builder().iterations(1).maybe_calls(calls).build();
        let features = agent.skills.as_ref().map(|skills| [skills.feature()]);
        if let Some(conversation) = &agent.conversation {
            let extensions =
                Extensions::builder().maybe_features(features).maybe_backstory(agent.backstory.clone()).build();
            let turn = CompleteConversation::builder().maybe_text(state.input.clone());
            let turn = turn.extensions(extensions).limits(limits).build();
            let call = agent.client.conversation().complete(conversation, turn);
            call.with_tools(agent.tools.clone()).stream()
        } else {
            let turn = CompleteStateless::builder().messages(state.messages.clone()).limits(limits);
            let turn = turn.extensions(Extensions::builder().maybe_features(features).build());
            let turn = turn.maybe_model(agent.model.clone()).maybe_bot_id(agent.bot.clone());
            let turn = turn.maybe_backstory(agent.backstory.clone()).build();
            agent.client.conversation().complete_stateless(turn).with_tools(agent.tools.clone()).stream()
        }
    }

    fn received(&mut self, event: ToolEvent) {
        let place = self.news.len();
        let step = match event {
            ToolEvent::Event(event) => {
                match &event {
                    // A server that continues has stored the input, even if it does not confirm it.
                    Event::SendResult(_) | Event::CompleteBegin(_) => self.input_stored(),
                    Event::Message(message) => {
                        self.input_stored();
                        let message = Message::clone(message).sendable();
                        self.turn.responded |= message.r#type == MessageType::Bot;
                        self.state.messages.push(message);
                    }
                    Event::Result(result) => {
                        self.input_stored();
                        // A server may omit the message.
                        let text = result.text.clone().filter(|text| !text.is_empty() && !self.turn.responded);
                        let message = |text| Message::builder().r#type(MessageType::Bot).text(text).build();
                        self.state.messages.extend(text.map(message));
                        self.turn.result = Some(StreamResult::clone(result));
                    }
                    _ => {}
                }
                Step::Event(event)
            }
            ToolEvent::Begin(call) => {
                self.turn.called = true;
                self.calls += 1;
                Step::ToolBegin(call)
            }
            ToolEvent::Pending(call) => {
                self.turn.called = true;
                self.calls += 1;
                self.state.pending.push(PendingCall::clone(&call));
                // The model receives the error of invalid arguments at once.
                if call.is_decided() {
                    return;
                }
                Step::Pending(call)
            }
            ToolEvent::End(call, outcome) => {
                if matches!(*outcome, ToolOutcome::Result(_)) {
                    self.note(&call);
                }
                // A conversation has its results, and closes its calls.
                if self.agent.conversation.is_none() {
                    let result = match &*outcome {
                        ToolOutcome::Result(result) => Some(result.clone()),
                        ToolOutcome::Error(error) => Some(json!({ "error": error })),
                        _ => None,
                    };
                    let arguments = call.arguments.clone().unwrap_or_default();
                    let function = ActivityFunction::builder().name(&call.name).arguments(arguments);
                    self.state.returned.extend(result.map(|result| function.result(result).build()));
                }
                Step::ToolEnd(call, outcome)
            }
        };
        self.news.insert(place, Ok(step));
    }

    /// The conversation has stored the input, if there is one.
    fn input_stored(&mut self) {
        if let Some(text) = self.state.input.take() {
            self.state.messages.push(Message::builder().r#type(MessageType::User).text(text).build());
        }
    }

    /// Handles a call of a built-in tool.
    fn note(&mut self, call: &ToolCall) {
        let given = call.arguments.as_ref();
        match call.name.as_str() {
            PLAN => {
                self.state.plan = read(given).ok();
                self.news.extend(self.state.plan.clone().map(|plan| Ok(Step::Plan(plan))));
            }
            PROGRESS => {
                self.state.progress = read(given).ok();
                self.news.extend(self.state.progress.clone().map(|progress| Ok(Step::Progress(progress))));
            }
            EXIT => self.turn.stop_reason = read(given).ok().map(StopReason::Exit),
            ABORT => self.turn.stop_reason = read(given).ok().map(StopReason::Abort),
            _ => {}
        }
    }

    /// Ends a turn: with the next one, a retry, or the end of the run.
    fn turned(&mut self) {
        let Turn { begin, result, called, stop_reason, errors, .. } = std::mem::take(&mut self.turn);
        let tokens = result.as_ref().map_or(0, |result| result.usage.as_ref().map_or(0, |usage| usage.token));
        self.state.tokens = self.state.tokens.saturating_add(tokens);
        let reason = result.as_ref().map(|result| result.end.clone().map(|end| end.reason).unwrap_or_default());
        let mut errors = errors.into_iter();
        if stop_reason.is_none() && reason.as_ref().is_none_or(|reason| *reason == EndReason::Error) {
            let nothing = || Error::new(Kind::EndedEarly, "the model's turn ended without a result");
            let error = match result {
                Some(result) => Error::failed_completion(result, Vec::new(), errors.next()),
                None => errors.next().unwrap_or_else(nothing),
            };
            self.news.extend(errors.map(Err));
            let may_be_stored = self.state.input.is_some() && error.may_have_taken_effect();
            // A call with several attempts was already retried by the client.
            if called || may_be_stored || error.attempts() > 1 || !self.agent.retry_policy.retries(&error) {
                self.fail(error);
            } else {
                if self.agent.conversation.is_none() {
                    self.state.messages.truncate(begin);
                }
                let mut backoff = self.backoff.clone();
                let client = self.agent.client.clone();
                let pause = async move { (backoff.wait(&client.0.settings).await, backoff) };
                self.phase = Phase::Backoff(pause.boxed(), Some(error));
            }
            return;
        }
        self.news.extend(errors.map(Err));
        self.backoff = Backoff::new(&self.agent.client.0.settings);
        let goes_on = !self.state.pending.is_empty() || !self.state.queued.is_empty();
        let reason = reason.filter(|reason| *reason != EndReason::Iteration && !goes_on);
        match stop_reason.or(reason.map(StopReason::Completed)) {
            Some(reason) => self.end(reason),
            None => self.phase = Phase::Next,
        }
    }

    /// Takes the orders of the handle.
    fn steer(&mut self) {
        let Orders { messages, stop } = self.handle.take();
        self.state.queued.extend(messages);
        if let Some(reason) = stop
            && !self.is_stopping()
        {
            self.stop(&reason.clone(), StopReason::Stopped(reason));
        }
    }

    /// Returns true if messages arrived after the agent completed, before the caller received the last step.
    fn continues(&mut self, reason: &StopReason) -> bool {
        let Orders { messages, stop } = self.handle.take();
        self.state.queued.extend(messages);
        matches!(reason, StopReason::Completed(_)) && stop.is_none() && !self.state.queued.is_empty()
    }

    /// Stops within a turn or a backoff.
    fn stop(&mut self, why: &str, reason: StopReason) {
        match std::mem::replace(&mut self.phase, Phase::Done) {
            Phase::Streaming(mut stream) => {
                let aborting = stream.aborting(why);
                self.phase = Phase::Stopping(stream, Some(aborting), reason);
                return;
            }
            Phase::Delivering(delivery, _) => {
                self.phase = Phase::Delivering(delivery, Some(reason));
                return;
            }
            Phase::Running(_) => {
                let call = self.state.pending.iter().find(|call| call.is_decided());
                let cancelled =
                    call.map(|call| Step::ToolEnd(self.tool_call(call).into(), ToolOutcome::Cancelled.into()));
                self.news.extend(cancelled.map(Ok));
            }
            Phase::Backoff(_, Some(error)) => self.turn.errors.push(error),
            _ => {}
        }
        self.stopped(reason);
    }

    /// Ends a run within a turn, and yields the errors of the turn.
    fn stopped(&mut self, reason: StopReason) {
        let errors = std::mem::take(&mut self.turn.errors);
        self.news.extend(errors.into_iter().map(Err));
        self.end(reason);
    }

    fn end(&mut self, ended: StopReason) {
        self.news.push_back(Ok(Step::Stopped(ended)));
        self.phase = Phase::Done;
    }

    fn fail(&mut self, error: Error) {
        self.news.push_back(Err(error));
        self.phase = Phase::Done;
    }
}

impl Stream for AgentRun {
    type Item = Result<Step>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let span = self.span.clone();
        span.in_scope(|| self.poll_step(cx))
    }
}

impl AgentRun {
    fn poll_step(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<Step>>> {
        loop {
            match self.news.pop_front() {
                Some(Ok(Step::Stopped(reason))) if self.continues(&reason) => self.phase = Phase::Next,
                Some(news) => return Poll::Ready(Some(news)),
                None => {}
            }
            if matches!(self.phase, Phase::Done) {
                self.state.queued.extend(self.handle.take().messages);
                return Poll::Ready(None);
            }
            self.handle.register(cx);
            self.steer();
            if let Some(most) = self.agent.max_duration
                && !self.is_stopping()
            {
                let timer = self.timer.get_or_insert_with(|| self.agent.client.0.settings.clock.timeout(most));
                if timer.poll_unpin(cx).is_ready() {
                    self.stop("max_duration exceeded", StopReason::MaxDuration);
                    continue;
                }
            }
            match &mut self.phase {
                Phase::Next => self.next_turn(),
                Phase::Streaming(events) => match ready!(events.poll_next_unpin(cx)) {
                    Some(Ok(event)) => {
                        // The state has both the message and the call in it, or neither.
                        if let Some(call) = events.take_pending() {
                            self.received(ToolEvent::Pending(call));
                        }
                        self.received(event);
                    }
                    Some(Err(error)) => self.turn.errors.push(error),
                    None => self.turned(),
                },
                Phase::Running(running) => {
                    let (id, returned) = ready!(running.poll_unpin(cx));
                    self.decide(&id, &returned);
                    self.phase = Phase::Next;
                }
                Phase::Delivering(delivery, stop) => {
                    let delivered = ready!(delivery.poll_unpin(cx));
                    let stop = stop.take();
                    self.delivered(delivered, stop);
                }
                Phase::Stopping(stream, aborting, reason) => {
                    if aborting.as_mut().is_some_and(|aborting| aborting.poll_unpin(cx).is_ready()) {
                        *aborting = None;
                    }
                    match ready!(stream.poll_calls(cx)) {
                        Some(Ok(event)) => self.received(event),
                        Some(Err(error)) => self.turn.errors.push(error),
                        None if aborting.is_some() => return Poll::Pending,
                        None => {
                            let reason = reason.clone();
                            self.stopped(reason);
                        }
                    }
                }
                Phase::Backoff(pause, error) => {
                    let (again, backoff) = ready!(pause.poll_unpin(cx));
                    let error = error.take();
                    self.backoff = backoff;
                    match error.filter(|_| !again) {
                        Some(error) => self.fail(error),
                        None => self.phase = Phase::Next,
                    }
                }
                Phase::Done => {}
            }
        }
    }
}

impl fmt::Debug for AgentRun {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AgentRun").field("agent", &self.agent).field("state", &self.state).finish_non_exhaustive()
    }
}
