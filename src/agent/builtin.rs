//! The tools that every agent has: to plan, to say how far it is, to end.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::skills::Skills;
use super::tool::{Arguments, Tool, ToolError};
use crate::Result;

pub(super) const PLAN: &str = "plan";
pub(super) const PROGRESS: &str = "progress";
pub(super) const EXIT: &str = "exit";
pub(super) const ABORT: &str = "abort";
const READ_SKILL: &str = "readSkill";

/// What an agent intends to do.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Plan {
    /// The steps, in order.
    pub steps: Vec<String>,
    /// Why these, where that is not plain.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// How far an agent is.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Progress {
    /// What is done.
    #[serde(default)]
    pub done: Vec<String>,
    /// What is being done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub now: Option<String>,
    /// What comes after it.
    #[serde(default)]
    pub next: Vec<String>,
    /// What stands in the way.
    #[serde(default)]
    pub blocked_by: Vec<String>,
}

/// How an agent has ended by itself.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Exit {
    /// 0 when the work is done, another number when it could not be.
    pub code: i64,
    /// What has come of it, in a few words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
}

/// Why an agent has given up.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Abort {
    /// What makes it pointless to go on.
    pub reason: String,
}

#[derive(Deserialize, JsonSchema)]
struct SkillName {
    /// The name of the skill.
    name: String,
}

/// What the tools say is read off their calls, so all they have to do is to take it in.
pub(super) fn tools(skills: Option<&Skills>) -> Result<Vec<Tool>> {
    let mut tools = vec![
        noted::<Plan>(PLAN, "Write down how to go about the work, before it begins and whenever that changes.")?,
        noted::<Progress>(PROGRESS, "Report how far the work is, after each step of it.")?,
        noted::<Exit>(EXIT, "End the work: it is done, or it cannot be. Call this last, and always.")?,
        noted::<Abort>(ABORT, "Give up at once, because to go on would be pointless or do harm.")?,
    ];
    if let Some(skills) = skills.cloned() {
        tools.push(Tool::new(READ_SKILL, "Read a skill before using it.", move |wanted: SkillName| {
            let skill = skills.iter().find(|skill| skill.name() == wanted.name).map(|skill| skill.text().to_owned());
            async move { skill.ok_or_else(|| ToolError::new(format!("there is no skill {:?}", wanted.name))) }
        })?);
    }
    Ok(tools)
}

fn noted<A: Arguments>(name: &str, description: &str) -> Result<Tool> {
    Tool::new(name, description, |_: A| async { Ok("noted") })
}
