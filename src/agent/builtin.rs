//! Built-in tools of agents: to plan, to report progress, to exit, to give up.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::skills::Skills;
use super::tool::{Arguments, Tool};
use super::tool_error::ToolError;
use crate::error::Result;

pub(super) const PLAN: &str = "plan";
pub(super) const PROGRESS: &str = "progress";
pub(super) const EXIT: &str = "exit";
pub(super) const ABORT: &str = "abort";
const READ_SKILL: &str = "readSkill";

/// The plan of an agent.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Plan {
    /// The steps, in order.
    pub steps: Vec<String>,
    /// The reason for them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// The progress of an agent.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Progress {
    /// Completed steps.
    #[serde(default)]
    pub done: Vec<String>,
    /// The current step.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub now: Option<String>,
    /// The next steps.
    #[serde(default)]
    pub next: Vec<String>,
    /// Obstacles.
    #[serde(default)]
    pub blocked_by: Vec<String>,
}

/// The exit of an agent.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Exit {
    /// 0 when the work is done, another number when it could not be.
    pub code: i64,
    /// The outcome, in a few words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
}

/// The reason why an agent gave up.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Abort {
    /// The reason.
    pub reason: String,
}

impl Exit {
    /// Creates an exit without a message.
    #[must_use]
    pub fn new(code: i64) -> Self {
        Self { code, message: None }
    }
}

impl Abort {
    /// Creates an abort.
    pub fn new(reason: impl Into<String>) -> Self {
        Self { reason: reason.into() }
    }
}

#[derive(Deserialize, JsonSchema)]
struct SkillName {
    /// The name of the skill.
    name: String,
}

/// A built-in tool acknowledges its call; the run reads the arguments.
pub(super) fn tools(skills: Option<&Skills>) -> Result<Vec<Tool>> {
    let mut tools = vec![
        noted::<Plan>(PLAN, "Record the plan before starting work and whenever it changes.")?,
        noted::<Progress>(PROGRESS, "Report how far the work is, after each step of it.")?,
        noted::<Exit>(EXIT, "End the work: it is done, or it cannot be. Call this last, and always.")?,
        noted::<Abort>(ABORT, "Give up immediately, because continuing would be pointless or harmful.")?,
    ];
    if let Some(skills) = skills.cloned() {
        tools.push(Tool::new(READ_SKILL, "Read a skill before using it.", move |wanted: SkillName| {
            let skill = skills.iter().find(|skill| skill.name() == wanted.name).map(|skill| skill.text().to_owned());
            async move { skill.ok_or_else(|| ToolError::from(format!("unknown skill {:?}", wanted.name))) }
        })?);
    }
    Ok(tools)
}

fn noted<A: Arguments>(name: &str, description: &str) -> Result<Tool> {
    Tool::new(name, description, |_: A| async { Ok("noted") })
}
