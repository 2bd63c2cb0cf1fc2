#![allow(missing_docs)]
#[derive(Clone, Debug)]
pub struct Skills(Vec<Skill>);
#[derive(Clone, Debug)]
pub struct Skill(String);
#[derive(Debug)]
pub struct SkillError;
impl Skill {
    pub fn parse(_: &str, _: &str) -> Result<Self, SkillError> {
        Err(SkillError)
    }
    pub fn name(&self) -> &str {
        &self.0
    }
    pub fn text(&self) -> &str {
        &self.0
    }
}
impl Skills {
    pub fn new(_: impl IntoIterator<Item = Skill>) -> Result<Self, SkillError> {
        Err(SkillError)
    }
    pub fn iter(&self) -> impl Iterator<Item = &Skill> {
        self.0.iter()
    }
    pub fn feature(&self) -> crate::types::Feature {
        crate::types::Feature::builder().name("skills").build()
    }
}
