//! The configuration of an agent.

use std::fmt;
use std::time::Duration;

use super::builtin;
use super::skills::Skills;
use super::tool::{Tool, Tools};
use crate::client::Client;
use crate::config::RetryPolicy;
use crate::error::{Error, Kind, Result};
use crate::types::{BotId, ConversationId, Model};

const MAX_TURNS: u32 = 100;

/// An agent: a model that works with tools of the program until it stops.
///
/// Besides its tools it has built-in ones to plan, to report progress, to exit, to give up, and to read skills.
///
/// ```
/// # use chatbotkit_client::{Client, agent::{Agent, Tool, Tools}};
/// # async fn example(client: Client, tools: Tools) -> chatbotkit_client::Result<()> {
/// let agent = Agent::builder()
///     .client(&client)
///     .model("gpt-4o")
///     .backstory("You look after a small shop.")
///     .tools(tools)
///     .max_turns(20)
///     .build()?;
/// let outcome = agent.run_to_end("Which articles have to be ordered?").await?;
/// println!("{} ({:?})", outcome.text, outcome.stop_reason);
/// # Ok(())
/// # }
/// ```
#[derive(bon::Builder, Clone)]
#[builder(finish_fn(name = unchecked, vis = ""), builder_type(doc {
    /// Builds an [`Agent`].
}))]
pub struct Agent {
    /// Sets the client.
    #[builder(with = |client: &Client| client.clone())]
    pub(super) client: Client,
    /// Sets the model: that of the bot, or the default of the account unless set.
    #[builder(into)]
    pub(super) model: Option<Model>,
    /// Sets the bot whose backstory, datasets and skillsets are used.
    #[builder(into)]
    pub(super) bot: Option<BotId>,
    /// Sets the conversation that stores the messages. Unless set, they are part of the [state](super::AgentState) alone.
    #[builder(into)]
    pub(super) conversation: Option<ConversationId>,
    /// Sets the backstory: the role of the agent, and how it behaves.
    #[builder(into)]
    pub(super) backstory: Option<String>,
    /// Sets the tools.
    #[builder(default)]
    pub(super) tools: Tools,
    /// Sets the skills.
    pub(super) skills: Option<Skills>,
    /// Limits the turns of the model: 100 unless set.
    #[builder(default = MAX_TURNS)]
    pub(super) max_turns: u32,
    /// Limits the tool calls, after a complete turn: no limit unless set.
    pub(super) max_tool_calls: Option<u32>,
    /// Limits the duration of a run, from its first poll: no limit unless set. Then the run stops within its turn, as with
    /// [`RunHandle::stop`](crate::agent::RunHandle::stop), after a result that is being delivered.
    pub(super) max_duration: Option<Duration>,
    /// Sets which failures of a turn are retried, with the backoff and as often as the client
    /// [retries](crate::ClientOptions::retries). A turn is not retried after a tool call, or where it may have stored the
    /// input.
    #[builder(default)]
    pub(super) retry_policy: RetryPolicy,
}

impl<S: agent_builder::IsComplete> AgentBuilder<S> {
    /// Builds the agent.
    ///
    /// # Errors
    /// Fails where two tools have the same name, or one has the name of a built-in tool, and where a conversation is given
    /// together with a model or a bot: a conversation has its own.
    pub fn build(self) -> Result<Agent> {
        let mut agent = self.unchecked();
        if agent.conversation.is_some() && (agent.model.is_some() || agent.bot.is_some()) {
            let message = "an agent: a conversation has its own model and bot";
            return Err(Error::new(Kind::Options, message));
        }
        let own = builtin::tools(agent.skills.as_ref())?;
        agent.tools = Tools::new(own.into_iter().chain(agent.tools.iter().cloned()))?;
        Ok(agent)
    }
}

impl fmt::Debug for Agent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Agent")
            .field("tools", &self.tools.iter().map(Tool::name).collect::<Vec<_>>())
            .finish_non_exhaustive()
    }
}
