//! Earlier states of the document: that of the last release, and any that was committed.

use std::path::Path;

use anyhow::Context;
use chatbotkit_codegen::Document;
use semver::Version;
use xshell::{Shell, cmd};

use crate::DOCUMENT;
use crate::changes::Changes;
use crate::tools::{Found, found};

/// The changes since the last release, if there is one with a document.
pub(crate) fn since_release(sh: &Shell, now: &Document) -> anyhow::Result<Option<Changes>> {
    let Some((tag, version)) = last_release(sh)? else { return Ok(None) };
    Ok(document(sh, &tag)?.map(|before| Changes::new(tag, &version, &before, now)))
}

/// The last version that was tagged before this commit: a tag on the commit itself is the release at hand.
pub(crate) fn last_release(sh: &Shell) -> anyhow::Result<Option<(String, Version)>> {
    let tags = match found(cmd!(sh, "git tag --merged HEAD --no-contains HEAD")) {
        // Without a repository there are no tags.
        Err(problem) if problem.is::<Found>() && !sh.path_exists(".git") => String::new(),
        tags => tags.context("git cannot list the tags")?,
    };
    let versions = tags.lines().filter_map(|tag| Some((tag.to_owned(), named(tag)?)));
    Ok(versions.max_by(|(_, one), (_, other)| one.cmp(other)))
}

/// The version that a tag is named for: `v0.1.0`, or `0.1.0`.
fn named(tag: &str) -> Option<Version> {
    Version::parse(tag.strip_prefix('v').unwrap_or(tag)).ok()
}

/// The document of a revision with its resources; none where the revision has none.
pub(crate) fn document(sh: &Shell, revision: &str) -> anyhow::Result<Option<Document>> {
    let folder = sh.create_temp_dir()?;
    match extract(sh, revision, "openapi", folder.path()) {
        Err(problem) if problem.is::<Found>() => return Ok(None),
        extracted => extracted?,
    }
    Ok(Some(Document::read(&folder.path().join(DOCUMENT)).with_context(|| format!("the document of {revision}"))?))
}

/// Extracts the files of a revision below a path into a folder.
pub(crate) fn extract(sh: &Shell, revision: &str, path: &str, folder: &Path) -> anyhow::Result<()> {
    let archive = sh.create_temp_dir()?;
    let archive = archive.path().join("files.tar");
    found(cmd!(sh, "git archive --output {archive} {revision} {path}"))?;
    Ok(cmd!(sh, "tar -xf {archive} -C {folder}").quiet().run()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn release_has_the_document_of_its_tag() -> anyhow::Result<()> {
        let sh = Shell::new()?;
        let folder = sh.create_temp_dir()?;
        sh.change_dir(folder.path());
        let commit = ["-c", "user.name=it", "-c", "user.email=it@example.com", "commit", "--quiet", "--message", "it"];
        assert!(last_release(&sh)?.is_none(), "there is no repository");
        cmd!(sh, "git init --quiet").quiet().run()?;
        for (path, tag) in [("/old/list", "v0.1.0"), ("/new/list", "v0.2.0"), ("/newer/list", "later")] {
            sh.write_file(DOCUMENT, "info: { title: It }\n")?;
            sh.write_file("openapi/resources/it.yaml", format!("paths: {{ {path}: {{}} }}"))?;
            cmd!(sh, "git add .").quiet().run()?;
            cmd!(sh, "git {commit...}").quiet().run()?;
            cmd!(sh, "git tag {tag}").quiet().run()?;
        }
        assert_eq!(last_release(&sh)?, Some(("v0.2.0".to_owned(), Version::new(0, 2, 0))));
        let edited = document(&sh, "HEAD")?.context("a document")?;
        let changes = since_release(&sh, &edited)?.context("a release")?;
        assert_eq!((changes.since.as_str(), changes.breaking), ("v0.2.0", 1));
        assert_eq!(changes.next_version, Some(Version::new(0, 3, 0)), "a version after that of the tag");
        let document = document(&sh, "v0.2.0")?.context("a document")?;
        assert!(document.value()["paths"]["/new/list"].is_object(), "with its resources");
        sh.write_file("openapi/resources/it.yaml", "paths: { /edited/list: {} }")?;
        let committed = super::document(&sh, "HEAD")?.context("a document")?;
        assert!(committed.value()["paths"]["/newer/list"].is_object(), "edits are compared with it");
        assert!(super::document(&sh, "v0.0.1")?.is_none(), "there is no such revision");
        Ok(())
    }

    #[test]
    fn a_tag_is_named_for_its_version() {
        let tags = [("v0.1.0", true), ("1.2.3", true), ("v1.0.0-beta.1", true), ("nightly", false), ("v1", false)];
        for (tag, is_version) in tags {
            assert_eq!(named(tag).is_some(), is_version, "{tag}");
        }
    }
}
