//! The work of an agent, turn by turn.

use std::collections::VecDeque;
use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use futures_core::Stream;
use futures_util::FutureExt;
use futures_util::StreamExt;
use futures_util::future::BoxFuture;
use tokio::time::{Sleep, sleep};

use super::arguments::arguments;
use super::builtin::{ABORT, EXIT, PLAN, PROGRESS};
use super::calls::{ToolCall, ToolOutcome};
use super::outcome::{AgentState, Ended, Outcome, Step};
use super::profile::Agent;
use super::skills::Skills;
use super::with_tools::{ToolEvent, ToolStream};
use crate::Event;
use crate::error::{Error, Kind, Result};
use crate::retry::Backoff;
use crate::types::{
    CompleteConversation, CompleteStateless, EndReason, Extensions, Limits, Message, MessageType, StreamResult,
};

/// The work of an agent: a stream of its steps. The last one is [`Step::Ended`], or an error that no attempt
/// has got over.
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
///         Step::Ended(ended) => println!("{ended:?}"),
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
    backoff: Backoff,
    /// Runs out when the agent has worked for as long as it may.
    time: Option<Pin<Box<Sleep>>>,
    news: VecDeque<Result<Step>>,
}

enum Phase {
    /// It is the model's turn.
    Next,
    Streaming(ToolStream),
    /// Before another attempt, if there may be one, after this error.
    Pausing(BoxFuture<'static, (bool, Backoff)>, Option<Error>),
    Ended,
}

/// What is known of a turn of the model.
#[derive(Default)]
struct Turn {
    result: Option<StreamResult>,
    called: bool,
    ended: Option<Ended>,
    errors: Vec<Error>,
}

impl AgentRun {
    pub(super) fn new(agent: Agent, state: AgentState) -> Self {
        let backoff = Backoff::of(&agent.client.0);
        let (turn, news) = (Turn::default(), VecDeque::new());
        Self { agent, state, phase: Phase::Next, turn, turns: 0, calls: 0, backoff, time: None, news }
    }

    /// What the agent knows by now.
    #[must_use]
    pub fn state(&self) -> &AgentState {
        &self.state
    }

    /// Waits until the agent works no longer.
    ///
    /// # Errors
    /// The last failure of a run that did not come to an end.
    pub async fn to_end(mut self) -> Result<Outcome> {
        let mut errors = Vec::new();
        while let Some(step) = self.next().await {
            match step {
                Ok(Step::Ended(ended)) => {
                    let AgentState { messages, tokens, .. } = self.state;
                    let said = messages.iter().rfind(|message| message.r#type == MessageType::Bot);
                    let text = said.map(|message| message.text.clone()).unwrap_or_default();
                    return Ok(Outcome { ended, text, tokens, messages, errors });
                }
                Ok(_) => {}
                Err(error) => errors.push(error),
            }
        }
        Err(errors.pop().unwrap_or_else(|| Error::new(Kind::EndedEarly, "the agent has not come to an end")))
    }

    /// Gives the model its turn, unless it has had enough. A turn is one round, so that the limits are kept here.
    fn next_turn(&mut self) {
        if self.turns >= self.agent.iterations {
            self.end(Ended::Iterations);
        } else if self.agent.calls.is_some_and(|most| self.calls >= most) {
            self.end(Ended::Calls);
        } else {
            self.turns += 1;
            self.news.push_back(Ok(Step::Turn(self.turns)));
            self.phase = Phase::Streaming(self.stream());
        }
    }

    fn stream(&self) -> ToolStream {
        let Self { agent, state, .. } = self;
        let calls = agent.calls.map(|most| i64::from(most - self.calls));
        let limits = Limits::builder().iterations(1).maybe_calls(calls).build();
        let features: Vec<_> = agent.skills.iter().map(Skills::feature).collect();
        let conversations = agent.client.conversation();
        if let Some(conversation) = &agent.conversation {
            let extensions = Extensions::builder().features(features).maybe_backstory(agent.backstory.clone()).build();
            let turn = CompleteConversation::builder().maybe_text(state.input.clone());
            let turn = turn.extensions(extensions).limits(limits).build();
            conversations.complete(conversation, turn).with_tools(agent.tools.clone()).stream()
        } else {
            let turn = CompleteStateless::builder().messages(state.messages.clone()).limits(limits);
            let turn = turn.extensions(Extensions::builder().features(features).build());
            let turn = turn.maybe_model(agent.model.clone()).maybe_bot_id(agent.bot.clone());
            let turn = turn.maybe_backstory(agent.backstory.clone()).build();
            conversations.complete_stateless(turn).with_tools(agent.tools.clone()).stream()
        }
    }

    fn hear(&mut self, event: ToolEvent) {
        let step = match event {
            ToolEvent::Event(event) => {
                match &event {
                    Event::SendResult(_) => self.said(),
                    Event::Message(message) => self.state.messages.push(Message::clone(message)),
                    Event::Result(result) => self.turn.result = Some(StreamResult::clone(result)),
                    _ => {}
                }
                Step::Event(event)
            }
            ToolEvent::Begin(call) => {
                self.turn.called = true;
                self.calls += 1;
                Step::ToolBegin(call)
            }
            ToolEvent::End(call, outcome) => {
                if matches!(*outcome, ToolOutcome::Result(_)) {
                    self.note(&call);
                }
                Step::ToolEnd(call, outcome)
            }
        };
        self.news.push_front(Ok(step));
    }

    /// The conversation has been told what there is to do.
    fn said(&mut self) {
        if let Some(text) = self.state.input.take() {
            self.state.messages.push(Message::builder().r#type(MessageType::User).text(text).build());
        }
    }

    /// What the agent says of itself by calling its own tools.
    fn note(&mut self, call: &ToolCall) {
        let given = call.arguments.as_ref();
        match call.name.as_str() {
            PLAN => {
                self.state.plan = arguments(given).ok();
                self.news.extend(self.state.plan.clone().map(|plan| Ok(Step::Plan(plan))));
            }
            PROGRESS => {
                self.state.progress = arguments(given).ok();
                self.news.extend(self.state.progress.clone().map(|progress| Ok(Step::Progress(progress))));
            }
            EXIT => self.turn.ended = arguments(given).ok().map(Ended::Exit),
            ABORT => self.turn.ended = arguments(given).ok().map(Ended::Abort),
            _ => {}
        }
    }

    /// After a turn: the next one, another attempt at it, or the end.
    fn turned(&mut self) {
        let Turn { result, called, ended, errors } = std::mem::take(&mut self.turn);
        self.state.tokens += result.as_ref().map_or(0, |result| result.usage.token);
        let reason = result.and_then(|result| result.end).map(|end| end.reason);
        let mut errors = errors.into_iter();
        if ended.is_none() && reason.as_ref().is_none_or(|reason| *reason == EndReason::Error) {
            let nothing = || Error::new(Kind::EndedEarly, "the model's turn ended without a reason");
            let error = errors.next().unwrap_or_else(nothing);
            self.news.extend(errors.map(Err));
            let perhaps_said = self.state.input.is_some() && error.may_have_taken_effect();
            if called || perhaps_said || !self.agent.retry_policy.allows(&error) {
                self.fail(error);
            } else {
                let mut backoff = self.backoff.clone();
                let pause = async move { (backoff.again().await, backoff) };
                self.phase = Phase::Pausing(pause.boxed(), Some(error));
            }
            return;
        }
        self.news.extend(errors.map(Err));
        self.backoff = Backoff::of(&self.agent.client.0);
        match ended.or_else(|| reason.filter(|reason| *reason != EndReason::Iteration).map(Ended::Answer)) {
            Some(ended) => self.end(ended),
            None => self.phase = Phase::Next,
        }
    }

    /// Ends in the middle of a turn, or before another attempt at one. What has failed in it is told.
    fn stop(&mut self) {
        let failed = match &mut self.phase {
            Phase::Pausing(_, error) => error.take(),
            _ => None,
        };
        let errors = std::mem::take(&mut self.turn.errors);
        self.news.extend(failed.into_iter().chain(errors).map(Err));
        self.end(Ended::Time);
    }

    fn end(&mut self, ended: Ended) {
        self.news.push_back(Ok(Step::Ended(ended)));
        self.phase = Phase::Ended;
    }

    fn fail(&mut self, error: Error) {
        self.news.push_back(Err(error));
        self.phase = Phase::Ended;
    }
}

impl Stream for AgentRun {
    type Item = Result<Step>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            if let Some(news) = self.news.pop_front() {
                return Poll::Ready(Some(news));
            }
            if matches!(self.phase, Phase::Ended) {
                return Poll::Ready(None);
            }
            if let Some(most) = self.agent.time {
                let time = self.time.get_or_insert_with(|| Box::pin(sleep(most)));
                if time.poll_unpin(cx).is_ready() {
                    self.stop();
                    continue;
                }
            }
            match &mut self.phase {
                Phase::Next => self.next_turn(),
                Phase::Streaming(events) => match ready!(events.poll_next_unpin(cx)) {
                    Some(Ok(event)) => self.hear(event),
                    Some(Err(error)) => self.turn.errors.push(error),
                    None => self.turned(),
                },
                Phase::Pausing(pause, error) => {
                    let (again, backoff) = ready!(pause.poll_unpin(cx));
                    let error = error.take();
                    self.backoff = backoff;
                    match error.filter(|_| !again) {
                        Some(error) => self.fail(error),
                        None => self.phase = Phase::Next,
                    }
                }
                Phase::Ended => {}
            }
        }
    }
}

impl fmt::Debug for AgentRun {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AgentRun").field("agent", &self.agent).field("state", &self.state).finish_non_exhaustive()
    }
}
