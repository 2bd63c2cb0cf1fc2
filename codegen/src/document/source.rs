//! The document that a build generates from: ours, or the one that the environment selects.

use std::path::{Path, PathBuf};

use super::overlay::Overlay;
use super::{Document, resources};
use crate::error::Error;

/// Variable with the path of another document.
pub const DOCUMENT: &str = "CHATBOTKIT_OPENAPI";
/// Variable with the path of an overlay.
pub const OVERLAY: &str = "CHATBOTKIT_OPENAPI_OVERLAY";

/// The files of a document.
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub struct Source {
    /// The document itself.
    pub document: PathBuf,
    /// The overlay.
    pub overlay: Option<PathBuf>,
}

impl Source {
    /// Returns the source selected by the environment, or else this document.
    ///
    /// # Errors
    /// [`Error::Invalid`] for a relative path: a build script does not run in the folder of the user.
    pub fn from_env(ours: &Path) -> Result<Self, Error> {
        Self::from_variables(ours, |variable| std::env::var_os(variable).map(PathBuf::from))
    }

    fn from_variables(ours: &Path, variable: impl Fn(&str) -> Option<PathBuf>) -> Result<Self, Error> {
        let file = |name: &'static str| match variable(name).filter(|path| !path.as_os_str().is_empty()) {
            Some(path) if path.is_relative() => {
                let path = path.display();
                let message = format!("{path} is not absolute: write {name}=\"$PWD/{path}\", or see openapi/README.md");
                Err(Error::Invalid { place: name.to_owned(), message })
            }
            path => Ok(path),
        };
        Ok(Self { document: file(DOCUMENT)?.unwrap_or_else(|| ours.to_owned()), overlay: file(OVERLAY)? })
    }

    /// Returns this document without an overlay, regardless of the environment.
    #[must_use]
    pub fn file(document: impl Into<PathBuf>) -> Self {
        Self { document: document.into(), overlay: None }
    }

    /// All files, and the folder of the resource files, on which a build depends. If it is missing, the folder in which it
    /// would be, unless there are others: Cargo looks at everything below a folder.
    #[must_use]
    pub fn files(&self) -> Vec<PathBuf> {
        let is_file = |entry: std::fs::DirEntry| !entry.path().is_dir();
        let has_files_only = |folder: &&Path| std::fs::read_dir(folder).is_ok_and(|it| it.flatten().all(is_file));
        let (resources, around) = (resources::folder(&self.document), self.document.parent());
        let folder = if resources.is_dir() { Some(&*resources) } else { around.filter(has_files_only) };
        [&self.document].into_iter().chain(&self.overlay).cloned().chain(folder.map(Path::to_owned)).collect()
    }

    /// Reads the document with all its resources, and applies the overlay.
    ///
    /// # Errors
    /// Those of [`Document::read`], [`Overlay::read`] and [`Document::overlaid`].
    pub fn read(&self) -> Result<Document, Error> {
        self.read_with(|_| true)
    }

    /// Reads the document with the selected resources, and applies the overlay, which can refer to the schemas of all resources.
    ///
    /// # Errors
    /// Those of [`read`](Self::read).
    pub fn read_with(&self, selected: impl Fn(&str) -> bool) -> Result<Document, Error> {
        let overlay = self.overlay.as_deref().map(Overlay::read).transpose()?;
        let files = resources::files(&self.document)?;
        Document::read_file(&self.document)?.with_resources(&files, overlay.as_ref(), selected)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn build_depends_on_resource_files_that_are_added_later() -> std::io::Result<()> {
        let folder = tempfile::tempdir()?;
        let source = Source::file(folder.path().join("bots.yaml"));
        assert_eq!(source.files(), [source.document.as_path(), folder.path()]);
        std::fs::create_dir(folder.path().join("target"))?;
        assert_eq!(source.files(), [source.document.as_path()], "it can be large");
        std::fs::create_dir(folder.path().join("resources"))?;
        assert_eq!(source.files(), [source.document.as_path(), &folder.path().join("resources")]);
        Ok(())
    }

    #[test]
    fn environment_selects_files_by_absolute_paths() {
        let ours = Path::new("ours.yaml");
        let of = |document: &'static str, overlay: &'static str| {
            let value = move |name: &str| Some(PathBuf::from(if name == DOCUMENT { document } else { overlay }));
            Source::from_variables(ours, value)
        };
        assert_eq!(of("", "").expect("a source"), Source::file(ours));
        let both = of("/a.yaml", "/b.yaml").expect("a source");
        assert_eq!((both.document, both.overlay), ("/a.yaml".into(), Some("/b.yaml".into())));
        assert_eq!(
            of("", "b.yaml").unwrap_err().to_string(),
            "CHATBOTKIT_OPENAPI_OVERLAY: b.yaml is not absolute: write CHATBOTKIT_OPENAPI_OVERLAY=\"$PWD/b.yaml\", or see openapi/README.md"
        );
    }
}
