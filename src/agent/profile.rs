//! Who an agent is, what it may use, and how far it may go.

use std::fmt;
use std::time::Duration;

use super::builtin;
use super::outcome::{AgentState, Outcome};
use super::run::AgentRun;
use super::skills::Skills;
use super::tool::{Tool, Tools};
use crate::error::{Error, Kind, Result};
use crate::types::{BotId, ConversationId, Message, MessageType, Model};
use crate::{Client, RetryPolicy};

const ITERATIONS: u32 = 100;

/// A model that works on its own, with tools of the program, until it is done.
///
/// Besides the tools that it is given it has some to plan, to report its progress, to exit and to give up, and
/// one to read its skills.
///
/// ```
/// # use chatbotkit_client::{Client, agent::{Agent, Tool, Tools}};
/// # async fn example(client: Client, tools: Tools) -> chatbotkit_client::Result<()> {
/// let agent = Agent::builder()
///     .client(&client)
///     .model("gpt-4o")
///     .backstory("You look after a small shop.")
///     .tools(tools)
///     .iterations(20)
///     .build()?;
/// let outcome = agent.run_to_end("Which articles have to be ordered?").await?;
/// println!("{} ({:?})", outcome.text, outcome.ended);
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct Agent {
    pub(super) client: Client,
    pub(super) model: Option<Model>,
    pub(super) bot: Option<BotId>,
    pub(super) conversation: Option<ConversationId>,
    pub(super) backstory: Option<String>,
    pub(super) tools: Tools,
    pub(super) skills: Option<Skills>,
    pub(super) iterations: u32,
    pub(super) calls: Option<u32>,
    pub(super) time: Option<Duration>,
    pub(super) retry_policy: RetryPolicy,
}

#[bon::bon]
impl Agent {
    /// Begins an agent.
    ///
    /// # Errors
    /// When two tools have the same name, or one has the name of a tool that each agent has; when there is a
    /// conversation, and a model or a bot besides: a conversation has its own.
    #[builder(builder_type(doc {
        /// Puts an [`Agent`] together.
    }))]
    pub fn new(
        /// What it calls the server with.
        client: &Client,
        /// The model that thinks for it. Unless set, that of the bot, or the platform's choice.
        #[builder(into)]
        model: Option<Model>,
        /// The bot whose backstory, datasets and skillsets it has.
        #[builder(into)]
        bot: Option<BotId>,
        /// The conversation that it works in, which keeps what is said. Unless set, nothing is kept but in
        /// the [state](AgentState) of the run.
        #[builder(into)]
        conversation: Option<ConversationId>,
        /// Who it is and how it is to behave.
        #[builder(into)]
        backstory: Option<String>,
        /// What it may use.
        tools: Option<Tools>,
        /// What it may read up on.
        skills: Option<Skills>,
        /// How often the model may have its turn; 100 unless set.
        #[builder(default = ITERATIONS)]
        iterations: u32,
        /// How many tools it may call; any number unless set. Those that it calls in one turn are all made.
        calls: Option<u32>,
        /// How long it may work, from the first time that its run is polled. Unless set, for ever.
        time: Option<Duration>,
        /// Which failures of a turn are followed by another attempt at it, after a pause, as often as the
        /// client [retries](crate::ClientOptions::retries). A turn in which a tool was called is not
        /// attempted again, nor one that may have said the input already.
        #[builder(default)]
        retry_policy: RetryPolicy,
    ) -> Result<Self> {
        if conversation.is_some() && (model.is_some() || bot.is_some()) {
            let message = "an agent: a conversation has its own model and bot";
            return Err(Error::new(Kind::Options, message));
        }
        let own = builtin::tools(skills.as_ref())?;
        let tools = Tools::new(own.into_iter().chain(tools.iter().flat_map(Tools::iter).cloned()))?;
        let client = client.clone();
        Ok(Self { client, model, bot, conversation, backstory, tools, skills, iterations, calls, time, retry_policy })
    }
}

impl Agent {
    /// Gives it something to do. Nothing happens until the run is polled, and dropping it stops everything.
    pub fn run(&self, input: impl Into<String>) -> AgentRun {
        self.resume(AgentState::default(), input)
    }

    /// Gives it something to do, and waits until it is done.
    ///
    /// # Errors
    /// The last failure of a run that did not come to an end.
    pub async fn run_to_end(&self, input: impl Into<String>) -> Result<Outcome> {
        self.run(input).to_end().await
    }

    /// Gives it something more to do, after a run that has left this state.
    pub fn resume(&self, mut state: AgentState, input: impl Into<String>) -> AgentRun {
        let input = input.into();
        if self.conversation.is_some() {
            state.input = Some(input);
        } else {
            state.messages.push(Message::builder().r#type(MessageType::User).text(input).build());
        }
        self.proceed(state)
    }

    /// Goes on where a run has stopped that did not come to an end.
    pub fn proceed(&self, state: AgentState) -> AgentRun {
        AgentRun::new(self.clone(), state)
    }
}

impl fmt::Debug for Agent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Agent")
            .field("tools", &self.tools.iter().map(Tool::name).collect::<Vec<_>>())
            .finish_non_exhaustive()
    }
}
