//! Agents defined in Markdown files.

use std::path::Path;

use serde::Deserialize;

use super::markdown::{MarkdownError, front_matter, read};
use super::profile::Agent;
use super::skills::Skills;
use super::tool::{Tool, Tools};
use crate::client::Client;
use crate::types::{BotId, Model};

/// An agent as a Markdown file defines it: front matter, and the backstory as the text.
///
/// | key | |
/// |---|---|
/// | `name`, `description` | for people |
/// | `model`, `bot` | as of [`Agent::builder`] |
/// | `tools` | names of tools of the program |
/// | `approval` | names of those of them that [need approval](Tool::needs_approval) |
/// | `skills` | the folder of the skills, relative to the file |
/// | `maxTurns` | the limit of turns: 100 unless set |
///
/// ```
/// use chatbotkit_client::agent::AgentFile;
///
/// # fn main() -> Result<(), chatbotkit_client::agent::MarkdownError> {
/// let text = "---\nname: shop\nmodel: gpt-4o\ntools: [stock]\n---\nYou look after a small shop.";
/// let file = AgentFile::parse("agents/shop.md", text)?;
/// assert_eq!(file.backstory(), "You look after a small shop.");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug)]
pub struct AgentFile {
    file: String,
    front_matter: FrontMatter,
    backstory: String,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
struct FrontMatter {
    name: Option<String>,
    description: Option<String>,
    model: Option<String>,
    bot: Option<String>,
    tools: Vec<String>,
    approval: Vec<String>,
    skills: Option<String>,
    max_turns: Option<u32>,
}

impl AgentFile {
    /// Reads a file. It blocks while it reads.
    ///
    /// # Errors
    /// Fails like [`parse`](Self::parse), and where the file cannot be read.
    pub fn load(file: impl AsRef<Path>) -> Result<Self, MarkdownError> {
        let file = file.as_ref();
        let path = file.to_string_lossy();
        let text = read(file)?.ok_or_else(|| MarkdownError::new(&path, None, "does not exist"))?;
        Self::parse(path, &text)
    }

    /// Reads the text of a file that lies at `path`. Nothing is read from disk.
    ///
    /// # Errors
    /// Fails where the text does not begin with front matter, or a key is unknown or has a value of another type.
    pub fn parse(path: impl Into<String>, text: &str) -> Result<Self, MarkdownError> {
        let file = path.into();
        let (front_matter, backstory) = front_matter(&file, text)?;
        Ok(Self { file, front_matter, backstory })
    }

    /// Returns the name.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        self.front_matter.name.as_deref()
    }

    /// Returns the description.
    #[must_use]
    pub fn description(&self) -> Option<&str> {
        self.front_matter.description.as_deref()
    }

    /// Returns the text after the front matter, trimmed.
    #[must_use]
    pub fn backstory(&self) -> &str {
        &self.backstory
    }

    /// Builds the agent, with those of the tools that the file names. Its skills are read from disk, which blocks.
    ///
    /// # Errors
    /// Fails where a tool that the file names is not among these, one of its approvals is not among its tools, a skill cannot
    /// be read, or the agent cannot be [built](Agent::builder).
    pub fn build(&self, client: &Client, tools: impl IntoIterator<Item = Tool>) -> Result<Agent, MarkdownError> {
        let invalid = |problem: String| MarkdownError::new(&self.file, None, problem);
        let FrontMatter { model, bot, tools: names, approval, skills, max_turns, .. } = self.front_matter.clone();
        let offered: Vec<_> = tools.into_iter().collect();
        if let Some(name) = approval.iter().find(|name| !names.contains(name)) {
            return Err(invalid(format!("wants approval of `{name}`, which is not among its tools")));
        }
        let mut tools = Vec::new();
        for name in names {
            let tool = offered.iter().find(|tool| tool.name() == name).ok_or_else(|| {
                let known: Vec<_> = offered.iter().map(Tool::name).collect();
                invalid(format!("names the unknown tool `{name}`: there are {}", known.join(", ")))
            })?;
            let tool = tool.clone();
            tools.push(if approval.contains(&name) { tool.needs_approval() } else { tool });
        }
        let tools = Tools::new(tools).map_err(|error| invalid(error.to_string()))?;
        let folder = Path::new(&self.file).parent().unwrap_or(Path::new(""));
        let skills = skills.map(|skills| Skills::load(folder.join(skills))).transpose()?;
        let agent = Agent::builder().client(client).tools(tools).maybe_skills(skills).maybe_max_turns(max_turns);
        let agent = agent.maybe_model(model.map(Model::from)).maybe_bot(bot.map(BotId::from));
        let backstory = Some(self.backstory.clone()).filter(|text| !text.is_empty());
        agent.maybe_backstory(backstory).build().map_err(|error| invalid(error.to_string()))
    }
}
