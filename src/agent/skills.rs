//! Skills: instructions that a model loads when it needs them.

use std::fs;
use std::path::Path;

use serde::Deserialize;

use super::markdown::{MarkdownError, front_matter, read};
use crate::types::{Feature, SkillReference, SkillsOptions};

/// The file that makes a folder a skill.
const FILE: &str = "SKILL.md";

/// Instructions for a model, with a name and a description from which the model decides when to load
/// them.
///
/// The text begins with YAML between lines of `---`, which has a `name` and a `description`. Other
/// keys are ignored.
///
/// ```
/// use chatbotkit_client::agent::Skill;
///
/// # fn main() -> Result<(), chatbotkit_client::agent::MarkdownError> {
/// // Or `include_str!("skills/weather/SKILL.md")`.
/// let text = "---\nname: weather\ndescription: How to read a forecast\n---\nBegin with the wind.";
/// let skill = Skill::parse("skills/weather/SKILL.md", text)?;
/// assert_eq!(skill.name(), "weather");
/// assert_eq!(skill.path(), "skills/weather");
/// assert_eq!(skill.text(), "Begin with the wind.");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Skill {
    name: String,
    description: String,
    file: String,
    path: String,
    text: String,
}

/// The YAML front matter.
#[derive(Default, Deserialize)]
struct FrontMatter {
    name: Option<String>,
    description: Option<String>,
}

impl Skill {
    /// Reads the text of a `SKILL.md` that lies at `path`. Nothing is read from disk.
    ///
    /// # Errors
    ///
    /// Fails if the text does not begin with front matter that has a name and a description.
    pub fn parse(path: impl Into<String>, text: &str) -> Result<Self, MarkdownError> {
        let file = path.into();
        let (FrontMatter { name, description }, text) = front_matter(&file, text)?;
        Ok(Self {
            name: filled(&file, "name", name)?,
            description: filled(&file, "description", description)?,
            path: folder(&file),
            text,
            file,
        })
    }

    fn read(file: &Path) -> Result<Option<Self>, MarkdownError> {
        let text = read(file)?;
        text.map(|text| Self::parse(file.to_string_lossy(), &text)).transpose()
    }

    /// Returns the name, with which the model requests the skill.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Returns the description: the purpose of the skill and when to use it.
    #[must_use]
    pub fn description(&self) -> &str {
        &self.description
    }

    /// Returns the folder of the `SKILL.md`, or the path of the file if it has another name.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// Returns the text after the front matter, trimmed.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }
}

fn filled(file: &str, key: &str, value: Option<String>) -> Result<String, MarkdownError> {
    let value = value.ok_or_else(|| MarkdownError::new(file, None, format!("has no `{key}` in its front matter")))?;
    match value.trim() {
        "" => Err(MarkdownError::new(file, None, format!("has an empty `{key}` in its front matter"))),
        value => Ok(value.to_owned()),
    }
}

fn folder(file: &str) -> String {
    let path = Path::new(file);
    match path.parent().filter(|_| path.file_name().is_some_and(|name| name == FILE)) {
        Some(folder) if folder.as_os_str().is_empty() => ".".to_owned(),
        Some(folder) => folder.to_string_lossy().into_owned(),
        None => file.to_owned(),
    }
}

/// Skills with names that differ.
///
/// ```no_run
/// use chatbotkit_client::agent::Skills;
/// use chatbotkit_client::types::Extensions;
///
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let skills = Skills::load("skills")?;
/// for skill in &skills {
///     println!("{}: {}", skill.name(), skill.description());
/// }
/// let extensions = Extensions::builder().features(vec![skills.feature()]).build();
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Skills(Vec<Skill>);

impl Skills {
    /// Creates a set of skills, in this order.
    ///
    /// # Errors
    /// Fails if two of them have the same name.
    pub fn new(skills: impl IntoIterator<Item = Skill>) -> Result<Self, MarkdownError> {
        let skills = Vec::from_iter(skills);
        for (index, skill) in skills.iter().enumerate() {
            if let Some(first) = skills[..index].iter().find(|first| first.name == skill.name) {
                let problem = format!("has the name `{}`, which {} has already", skill.name, first.file);
                return Err(MarkdownError::new(&skill.file, None, problem));
            }
        }
        Ok(Self(skills))
    }

    /// Reads every `SKILL.md` that lies in a folder or right in one of its sub-folders, sorted by name.
    /// Blocks; in an async program call it at startup or in `tokio::task::spawn_blocking`.
    ///
    /// ```no_run
    /// # use chatbotkit_client::{Client, agent::{Agent, Skills}};
    /// # fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let agent = Agent::builder().client(&client).skills(Skills::load("skills")?).build()?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// Fails if the folder has no skill, a file cannot be read or is not a valid skill, or two skills have the same
    /// name.
    pub fn load(folder: impl AsRef<Path>) -> Result<Self, MarkdownError> {
        let folder = folder.as_ref();
        let unreadable = |error| MarkdownError::unreadable(&folder.to_string_lossy(), error);
        let mut files = vec![folder.join(FILE)];
        for entry in fs::read_dir(folder).map_err(unreadable)? {
            files.push(entry.map_err(unreadable)?.path().join(FILE));
        }
        files.sort();
        let skills = files.iter().filter_map(|file| Skill::read(file).transpose()).collect::<Result<Vec<_>, _>>()?;
        if skills.is_empty() {
            let problem = format!("no skill found: expected {FILE} in the folder or in one of its sub-folders");
            return Err(MarkdownError::new(&folder.to_string_lossy(), None, problem));
        }
        let mut skills = Self::new(skills)?;
        skills.0.sort_by(|one, other| one.name.cmp(&other.name));
        Ok(skills)
    }

    /// Returns the platform feature that offers the skills to the model, for `Extensions::features`.
    #[must_use]
    pub fn feature(&self) -> Feature {
        let skills = self.iter().map(|skill| {
            let reference = SkillReference::builder().name(&skill.name).description(&skill.description);
            reference.path(&skill.path).build()
        });
        SkillsOptions::builder().skills(skills.collect::<Vec<_>>()).build().into()
    }

    /// Returns an iterator over the skills.
    pub fn iter(&self) -> std::slice::Iter<'_, Skill> {
        self.0.iter()
    }
}

impl<'a> IntoIterator for &'a Skills {
    type Item = &'a Skill;
    type IntoIter = std::slice::Iter<'a, Skill>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use serde_json::json;

    use super::*;

    /// A folder that goes away.
    struct Folder(PathBuf);

    impl Folder {
        fn with(files: &[(&str, &[u8])]) -> Self {
            let folder = Self(std::env::temp_dir().join(uuid::Uuid::new_v4().to_string()));
            fs::create_dir(&folder.0).expect("a folder");
            for (file, bytes) in files {
                let file = folder.0.join(file);
                fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
                fs::write(file, bytes).expect("a file");
            }
            folder
        }

        /// The error of loading, after the path of this folder.
        fn complaint(&self) -> String {
            let error = Skills::load(&self.0).expect_err("an error").to_string();
            let folder = self.0.to_str().expect("text");
            error.strip_prefix(folder).expect("the folder").replace(folder, "").replace('\\', "/")
        }
    }

    impl Drop for Folder {
        fn drop(&mut self) {
            _ = fs::remove_dir_all(&self.0);
        }
    }

    const WIND: &str = "---\nname: wind\ndescription: How it blows\n---\nLook up.\n";
    const RAIN: &str = "---\nname: rain\ndescription: How it falls\n---\n";

    #[test]
    fn skills_of_a_folder_and_its_sub_folders_are_sorted_by_name() {
        let rest: [(&str, &[u8]); 2] = [("a/README.md", b"no skill"), ("note.txt", b"no folder")];
        let folder = Folder::with(&[("a/SKILL.md", RAIN.as_bytes()), ("SKILL.md", WIND.as_bytes()), rest[0], rest[1]]);
        let skills = Skills::load(&folder.0).expect("skills");
        let paths = [folder.0.join("a"), folder.0.clone()].map(|path| path.to_str().expect("text").to_owned());
        let skills_sent = json!([
            {"name": "rain", "description": "How it falls", "path": paths[0]},
            {"name": "wind", "description": "How it blows", "path": paths[1]},
        ]);
        let feature = serde_json::to_value(skills.feature()).expect("JSON");
        assert_eq!(feature, json!({"name": "skills", "options": {"skills": skills_sent}}));
        assert_eq!(skills.iter().map(Skill::text).collect::<Vec<_>>(), ["", "Look up."]);
    }

    #[test]
    fn crlf_and_byte_order_mark_are_accepted() {
        let text = format!("\u{feff}{}", WIND.replace('\n', "\r\n"));
        let skill = Skill::parse("wind.md", &text).expect("a skill");
        assert_eq!((skill.name(), skill.description(), skill.text()), ("wind", "How it blows", "Look up."));
        assert_eq!(skill.path(), "wind.md");
    }

    #[test]
    fn unknown_front_matter_is_accepted() {
        let text = "--- \ntags: [a]\nname: x\ndescription: >\n  one\n  two\n---\n\n  a\n---\nb\n\n";
        let skill = Skill::parse("SKILL.md", text).expect("a skill");
        assert_eq!((skill.description(), skill.text(), skill.path()), ("one two", "  a\n---\nb", "."));
    }

    #[test]
    fn an_error_names_file_line_and_fault() {
        for (text, said) in [
            ("", "x/SKILL.md:1: begins with no front matter: its first line has to be `---`"),
            ("# X\n---\n", "x/SKILL.md:1: begins with no front matter: its first line has to be `---`"),
            ("---\nname: x\n", "x/SKILL.md:1: has front matter that is not closed by another `---`"),
            ("---\n---\n", "x/SKILL.md: has no `name` in its front matter"),
            ("---\nname: ''\n---\n", "x/SKILL.md: has an empty `name` in its front matter"),
            ("---\nname: x\ndescription:\n---", "x/SKILL.md: has no `description` in its front matter"),
            ("---\nname: x\ndescription: a: b\n---\n", "x/SKILL.md:3: mapping values are not allowed in this context"),
            ("---\r\nname: [x]\r\n---\r\n", "x/SKILL.md:2: expected string scalar"),
        ] {
            assert_eq!(Skill::parse("x/SKILL.md", text).expect_err("an error").to_string(), said);
        }
    }

    #[test]
    fn skill_that_cannot_be_loaded_is_an_error() {
        let complaint = |files: &[(&str, &[u8])]| Folder::with(files).complaint();
        assert_eq!(
            complaint(&[("a/b.md", b"")]),
            ": no skill found: expected SKILL.md in the folder or in one of its sub-folders"
        );
        assert_eq!(complaint(&[("a/SKILL.md", b"---\n\xff")]), "/a/SKILL.md:2: is not UTF-8");
        assert!(complaint(&[("a/SKILL.md/b", b"")]).starts_with("/a/SKILL.md: cannot be read: "));
        assert_eq!(
            complaint(&[("a/SKILL.md", WIND.as_bytes()), ("b/SKILL.md", WIND.as_bytes())]),
            "/b/SKILL.md: has the name `wind`, which /a/SKILL.md has already"
        );
        #[cfg(unix)]
        {
            let folder = Folder::with(&[("a/notes.md", b"")]);
            let pipe = folder.0.join("a/SKILL.md");
            assert!(std::process::Command::new("mkfifo").arg(&pipe).status().is_ok_and(|status| status.success()));
            assert_eq!(folder.complaint(), "/a/SKILL.md: cannot be read: not a regular file");
        }
        let error = Skills::load("/no/such/folder").expect_err("an error");
        assert_eq!((error.path(), error.line()), ("/no/such/folder", None));
        assert!(std::error::Error::source(&error).is_some());
    }
}
