//! From two surfaces to what has changed, and how much it weighs for callers.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use semver::Version;
use serde::Serialize;

use super::behaviour;
use super::{NON_EXHAUSTIVE, OPTIONAL, REQUIRED, Surface};

/// The effect of a change on callers.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) enum Weight {
    /// Nothing.
    Compatible,
    /// Perhaps that they change their code.
    Breaking,
}

impl Weight {
    /// The lowest version that may come after another with changes of this weight, by the rules of cargo.
    pub(crate) fn version_after(self, Version { major, minor, patch, .. }: &Version) -> Version {
        match (major, minor, self) {
            (0, 0, _) | (0, _, Self::Compatible) => Version::new(*major, *minor, patch + 1),
            (0, _, Self::Breaking) | (_, _, Self::Compatible) => Version::new(*major, minor + 1, 0),
            (_, _, Self::Breaking) => Version::new(major + 1, 0, 0),
        }
    }
}

/// A name and what is known of it.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
pub(crate) struct Fact {
    pub(crate) name: String,
    pub(crate) fact: String,
}

#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
pub(crate) struct Change {
    pub(crate) weight: Weight,
    /// Missing where it is new.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) before: Option<Fact>,
    /// Missing where it is gone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) after: Option<Fact>,
}

/// The changes, sorted by name.
pub(crate) fn changes(before: &Surface, after: &Surface) -> Vec<Change> {
    let renamed = renamed(before, after);
    let names: BTreeSet<_> = before.0.keys().chain(after.0.keys()).collect();
    let mut changes = Vec::new();
    for name in names {
        let fact = |surface: &Surface, name: &String| {
            surface.0.get(name).map(|fact| Fact { name: name.clone(), fact: fact.clone() })
        };
        let (was, is) = (fact(before, name), fact(after, name));
        let text = |fact: &Option<Fact>| fact.as_ref().map(|it| it.fact.clone());
        let is_new = behaviour::subject(name).is_some_and(|of| !before.0.contains_key(of));
        let behaviour = behaviour::weight(name, text(&was).as_deref(), text(&is).as_deref(), is_new);
        let (weight, was, is) = match (was, is) {
            (was, is) if was != is && behaviour.is_some() => (behaviour.unwrap_or(Weight::Compatible), was, is),
            (None, Some(_)) if renamed.values().any(|it| it == name) => continue,
            (Some(was), Some(is)) if was == is => continue,
            (Some(was), None) => (Weight::Breaking, Some(was), renamed.get(name).and_then(|to| fact(after, to))),
            (Some(was), Some(is)) => (weight_of_change(name, &was.fact, &is.fact), Some(was), Some(is)),
            (None, Some(is)) => (weight_of_addition(before, &is), None, Some(is)),
            (None, None) => continue,
        };
        changes.push(Change { weight, before: was, after: is });
    }
    changes
}

/// The type that a field, a variant, a setter or a method belongs to with what stands before the name, and the name.
/// Types themselves belong to nothing.
fn member(name: &str) -> Option<(&str, &str)> {
    if name.contains(' ') {
        return None;
    }
    let end = name.rfind(['.', ':'])? + 1;
    let (of, member) = name.split_at(end);
    of.trim_end_matches(['.', ':']).contains("::").then_some((of, member))
}

/// A removed item of a type with one new item of the same kind: probably renamed.
fn renamed(before: &Surface, after: &Surface) -> BTreeMap<String, String> {
    let only_in = |one: &Surface, other: &Surface| {
        let mut sorts: BTreeMap<(String, String), Vec<String>> = BTreeMap::new();
        for (name, fact) in one.0.iter().filter(|(name, _)| !other.0.contains_key(*name)) {
            if let Some((of, _)) = member(name) {
                // Variants that stand for a word are all of one sort.
                let sort = if fact.starts_with('"') { "\"" } else { fact.as_str() };
                sorts.entry((of.to_owned(), sort.to_owned())).or_default().push(name.clone());
            }
        }
        sorts
    };
    let (gone, new) = (only_in(before, after), only_in(after, before));
    let pairs = gone.iter().filter_map(|(sort, gone)| match (&gone[..], new.get(sort).map(Vec::as_slice)) {
        ([gone], Some([new])) => Some((gone.clone(), new.clone())),
        _ => None,
    });
    pairs.collect()
}

fn weight_of_addition(before: &Surface, Fact { name, fact }: &Fact) -> Weight {
    let Some((of, member)) = member(name) else { return Weight::Compatible };
    let of = of.trim_end_matches(['.', ':']);
    if let Some(of) = of.strip_suffix("::builder()") {
        let was_built = before.0.contains_key(&format!("{of}::builder"));
        return if was_built && fact.ends_with(REQUIRED) { Weight::Breaking } else { Weight::Compatible };
    }
    // Callers may have named all fields, and matched all variants. Methods can be added to everything.
    let counted = name.contains('.') || member.starts_with(|it: char| it.is_ascii_uppercase());
    let was_closed = before.0.get(of).is_some_and(|shape| !shape.split(", ").any(|word| word == NON_EXHAUSTIVE));
    if counted && was_closed { Weight::Breaking } else { Weight::Compatible }
}

fn weight_of_change(name: &str, was: &str, is: &str) -> Weight {
    let weight = |compatible| if compatible { Weight::Compatible } else { Weight::Breaking };
    if name.contains("::builder().") {
        let needed = was.strip_suffix(REQUIRED);
        return weight(needed.is_some() && needed == is.strip_suffix(OPTIONAL));
    }
    let shape = |fact: &str| ["struct", "enum"].contains(&fact.split(',').next().unwrap_or_default());
    if member(name).is_none() && shape(was) && shape(is) {
        let (was, is) = (words(was), words(is));
        let closed = is.contains(NON_EXHAUSTIVE) && !was.contains(NON_EXHAUSTIVE);
        let lost = was.difference(&is).any(|word| *word != NON_EXHAUSTIVE);
        return weight(!closed && !lost);
    }
    Weight::Breaking
}

fn words(fact: &str) -> BTreeSet<&str> {
    fact.split(", ").collect()
}

impl fmt::Display for Weight {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Compatible => "compatible",
            Self::Breaking => "breaking",
        })
    }
}

impl fmt::Display for Fact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { name, fact } = self;
        if fact.is_empty() { f.write_str(name) } else { write!(f, "{name}: {fact}") }
    }
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:<10} ", self.weight)?;
        match (&self.before, &self.after) {
            (None, Some(is)) => write!(f, "+ {is}"),
            (Some(was), None) => write!(f, "- {was}"),
            (Some(was), Some(is)) if was.name == is.name => write!(f, "~ {was} -> {}", is.fact),
            (Some(was), Some(is)) => write!(f, "~ {was} -> {is}"),
            (None, None) => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Surfaces that have a struct, a request, an enum that may grow and one that may not.
    const BEFORE: &str = r#"
        operations::CREATE_BOT: createBot, POST /bot/create, Deduplicated, application/json, 60 s
        requests::create_bot: fn(body: &CreateBot) -> Bot
        types::Bot: struct, non-exhaustive, Clone, Debug
        types::Bot.name: Option<String>
        types::BotId: struct, Clone, Debug, text!
        types::BotId impl From<&str>
        types::CreateBot: struct, non-exhaustive, Clone, Debug
        types::CreateBot.name: Option<String>
        types::CreateBot.name limits: maxLength 9
        types::CreateBot::builder: fn() -> CreateBotBuilder
        types::CreateBot::builder().name: impl Into<String>, required
        types::Event::Done: Timed<Done>
        types::Event::Done role: Result
        types::Kind: enum, Clone, Copy
        types::Kind::Object: "object"
        types::Order: enum, non-exhaustive, Clone, text!
        types::Order::Asc: "asc"
        types::Order::as_str: fn(&self) -> &str
    "#;

    fn trimmed(text: &str) -> String {
        text.lines().map(|line| format!("{}\n", line.trim())).collect()
    }

    /// The lines that replacing one text by another in the surface comes out as.
    fn shown(what: &str, with: &str) -> Vec<String> {
        let before = trimmed(BEFORE);
        assert!(before.contains(what), "{what}");
        let after = before.replace(what, with);
        changes(&Surface::parse(&before), &Surface::parse(&after)).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn each_change_is_a_line_and_has_its_weight() {
        let lines = [
            // Removed, renamed or retyped.
            ("types::Bot.name: Option<String>\n", "", "breaking   - types::Bot.name: Option<String>"),
            (
                "types::Bot.name:",
                "types::Bot.title:",
                "breaking   ~ types::Bot.name: Option<String> -> types::Bot.title: Option<String>",
            ),
            (
                "types::Bot.name: Option<String>",
                "types::Bot.name: String",
                "breaking   ~ types::Bot.name: Option<String> -> String",
            ),
            (
                "types::Order::Asc: \"asc\"",
                "types::Order::Up: \"up\"",
                "breaking   ~ types::Order::Asc: \"asc\" -> types::Order::Up: \"up\"",
            ),
            ("types::BotId impl From<&str>\n", "", "breaking   - types::BotId impl From<&str>"),
            (
                "types::Bot: struct, non-exhaustive, Clone, Debug",
                "types::Bot: struct, non-exhaustive, Debug",
                "breaking   ~ types::Bot: struct, non-exhaustive, Clone, Debug -> struct, non-exhaustive, Debug",
            ),
            (
                "&CreateBot) -> Bot",
                "&CreateBot) -> BotId",
                "breaking   ~ requests::create_bot: fn(body: &CreateBot) -> Bot -> fn(body: &CreateBot) -> BotId",
            ),
            // Newly required.
            (
                "types::CreateBot::builder().name: impl Into<String>, required",
                "types::CreateBot::builder().name: impl Into<String>, required\ntypes::CreateBot::builder().model: impl Into<Model>, required",
                "breaking   + types::CreateBot::builder().model: impl Into<Model>, required",
            ),
            (
                "types::Kind::Object: \"object\"\n",
                "types::Kind::Object: \"object\"\ntypes::Kind::Array: \"array\"\n",
                "breaking   + types::Kind::Array: \"array\"",
            ),
            // Not part of the surface.
            (
                "types::Order::Asc: \"asc\"",
                "types::Order::Asc: \"asc\"\ntypes::Order::Desc: \"desc\"",
                "compatible + types::Order::Desc: \"desc\"",
            ),
            ("types::Bot.name", "types::Bot.id: BotId\ntypes::Bot.name", "compatible + types::Bot.id: BotId"),
            (
                "types::CreateBot::builder().name",
                "types::CreateBot::builder().model: impl Into<Model>, optional\ntypes::CreateBot::builder().name",
                "compatible + types::CreateBot::builder().model: impl Into<Model>, optional",
            ),
            (
                "impl Into<String>, required",
                "impl Into<String>, optional",
                "compatible ~ types::CreateBot::builder().name: impl Into<String>, required -> impl Into<String>, optional",
            ),
            (
                "types::Kind: enum, Clone, Copy",
                "types::Kind: enum, Clone, Copy, Eq",
                "compatible ~ types::Kind: enum, Clone, Copy -> enum, Clone, Copy, Eq",
            ),
            (
                "Deduplicated",
                "Idempotent",
                "compatible ~ operations::CREATE_BOT: createBot, POST /bot/create, Deduplicated, application/json, 60 s -> createBot, POST /bot/create, Idempotent, application/json, 60 s",
            ),
            ("maxLength 9", "maxLength 10", "compatible ~ types::CreateBot.name limits: maxLength 9 -> maxLength 10"),
            (
                "types::CreateBot.name limits: maxLength 9\n",
                "",
                "compatible - types::CreateBot.name limits: maxLength 9",
            ),
            // What makes a working call fail, or changes what it returns.
            ("maxLength 9", "maxLength 8", "breaking   ~ types::CreateBot.name limits: maxLength 9 -> maxLength 8"),
            (
                "maxLength 9",
                "maxLength 9, minLength 1",
                "breaking   ~ types::CreateBot.name limits: maxLength 9 -> maxLength 9, minLength 1",
            ),
            ("types::Event::Done role: Result\n", "", "breaking   - types::Event::Done role: Result"),
            ("role: Result", "role: KeepAlive", "breaking   ~ types::Event::Done role: Result -> KeepAlive"),
            (
                "Deduplicated",
                "NotIdempotent",
                "breaking   ~ operations::CREATE_BOT: createBot, POST /bot/create, Deduplicated, application/json, 60 s -> createBot, POST /bot/create, NotIdempotent, application/json, 60 s",
            ),
            (
                "POST /bot/create",
                "POST /bots",
                "breaking   ~ operations::CREATE_BOT: createBot, POST /bot/create, Deduplicated, application/json, 60 s -> createBot, POST /bots, Deduplicated, application/json, 60 s",
            ),
            (
                "application/json",
                "text/csv",
                "breaking   ~ operations::CREATE_BOT: createBot, POST /bot/create, Deduplicated, application/json, 60 s -> createBot, POST /bot/create, Deduplicated, text/csv, 60 s",
            ),
            (
                "60 s",
                "30 s",
                "breaking   ~ operations::CREATE_BOT: createBot, POST /bot/create, Deduplicated, application/json, 60 s -> createBot, POST /bot/create, Deduplicated, application/json, 30 s",
            ),
        ];
        for (what, with, line) in lines {
            assert_eq!(shown(what, with), [line]);
        }
    }

    #[test]
    fn a_new_request_may_have_required_fields() {
        let new = "types::New: struct, non-exhaustive\ntypes::New::builder: fn() -> NewBuilder\n\
                   types::New::builder().id: impl Into<BotId>, required\ntypes::Order: ";
        assert!(shown("types::Order: ", new).iter().all(|line| line.starts_with("compatible +")));
    }

    #[test]
    fn version_bump_follows_cargo_semver() {
        let versions = [("0.0.3", "0.0.4", "0.0.4"), ("0.1.2", "0.1.3", "0.2.0"), ("1.2.3", "1.3.0", "2.0.0")];
        for (version, compatible, breaking) in versions {
            let version = Version::parse(version).expect("a version");
            assert_eq!(Weight::Compatible.version_after(&version).to_string(), compatible);
            assert_eq!(Weight::Breaking.version_after(&version).to_string(), breaking);
        }
    }
}
