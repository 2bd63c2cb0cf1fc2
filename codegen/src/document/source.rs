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
    /// [`Error::Environment`] for a relative path: a build script does not run in the folder of the user.
    pub fn from_env(ours: &Path) -> Result<Self, Error> {
        Self::from_variables(ours, |variable| std::env::var_os(variable).map(PathBuf::from))
    }

    fn from_variables(ours: &Path, variable: impl Fn(&str) -> Option<PathBuf>) -> Result<Self, Error> {
        let file = |name: &'static str| match variable(name).filter(|path| !path.as_os_str().is_empty()) {
            Some(path) if path.is_relative() => {
                let path = path.display();
                let message = format!("{path} is not absolute: write {name}=\"$PWD/{path}\", or see openapi/README.md");
                Err(Error::Environment { variable: name, message })
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

    /// All files, and the folder of the resource files if there is one: a build depends on them.
    ///
    /// # Errors
    /// Those of [`resources::files`].
    pub fn files(&self) -> Result<Vec<PathBuf>, Error> {
        let resources = resources::files(&self.document)?;
        let folder = resources.values().next().and_then(|file| file.parent()).map(Path::to_owned);
        Ok([self.document.clone()].into_iter().chain(self.overlay.clone()).chain(folder).collect())
    }

    /// Reads the document with all its resources, and applies the overlay.
    ///
    /// # Errors
    /// Those of [`Document::read`], [`Overlay::read`] and [`Document::overlaid`].
    pub fn read(&self) -> Result<Document, Error> {
        self.read_with(|_| true)
    }

    /// Reads the document with the selected resources, and applies the overlay.
    ///
    /// # Errors
    /// Those of [`read`](Self::read).
    pub fn read_with(&self, selected: impl Fn(&str) -> bool) -> Result<Document, Error> {
        let document = Document::read_with(&self.document, selected)?;
        match &self.overlay {
            Some(overlay) => document.overlaid(&Overlay::read(overlay)?),
            None => Ok(document),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
