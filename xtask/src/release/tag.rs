//! The surface and the version, against those of the last release.

use std::path::Path;
use std::process::Command;

use anyhow::bail;
use semver::Version;

use super::{Found, output_of};
use crate::generate;
use crate::output::reason;
use crate::surface::{self, Surface, Weight};

/// The last release.
pub(crate) struct Released {
    pub(crate) tag: String,
    pub(crate) version: Version,
    pub(crate) surface: Surface,
}

/// Checks that the version is high enough for the changes since the last tag.
pub(super) fn version(version: &Version) -> anyhow::Result<String> {
    let Some(Released { tag, version: released, surface }) = released(Path::new("."))? else {
        return Ok(format!("{version}, and there is no earlier tag to compare it with"));
    };
    Ok(high_enough(version, &tag, &released, &surface, &generate::surface()?)?)
}

/// The last release of the repository in a folder, with the surface that was checked in.
pub(crate) fn released(folder: &Path) -> anyhow::Result<Option<Released>> {
    let Some((tag, version)) = last(folder)? else { return Ok(None) };
    let mut git = Command::new("git");
    match output_of(git.current_dir(folder).args(["show", &format!("{tag}:{}", surface::FILE)])) {
        Err(problem) if problem.is::<Found>() => Ok(None),
        text => Ok(Some(Released { tag, version, surface: Surface::parse(&text?) })),
    }
}

/// The last version that was tagged before this commit: a tag on the commit itself is the release at hand.
pub(super) fn last(folder: &Path) -> anyhow::Result<Option<(String, Version)>> {
    let mut git = Command::new("git");
    git.current_dir(folder).args(["tag", "--merged", "HEAD", "--no-contains", "HEAD"]);
    let tags = match output_of(&mut git) {
        Ok(tags) => tags,
        // Without a repository there are no tags.
        Err(problem) if problem.is::<Found>() && !folder.join(".git").exists() => String::new(),
        Err(problem) => bail!("git cannot list the tags: {}", reason(&problem)),
    };
    let versions = tags.lines().filter_map(|tag| Some((tag.to_owned(), named(tag)?)));
    Ok(versions.max_by(|(_, one), (_, other)| one.cmp(other)))
}

/// The version that a tag is named for: `v0.1.0`, or `0.1.0`.
fn named(tag: &str) -> Option<Version> {
    Version::parse(tag.strip_prefix('v').unwrap_or(tag)).ok()
}

fn high_enough(
    version: &Version,
    tag: &str,
    released: &Version,
    before: &Surface,
    now: &Surface,
) -> Result<String, Found> {
    let changes = surface::changes(before, now);
    let Some(weight) = changes.iter().map(|change| change.weight).max() else {
        return Ok(format!("{version}, with the surface of {tag}"));
    };
    let least = weight.version_after(released);
    let breaking = changes.iter().filter(|change| change.weight == Weight::Breaking).count();
    let what = format!("{breaking} breaking and {} compatible changes since {tag}", changes.len() - breaking);
    if *version >= least {
        return Ok(format!("{version} will do for {what}"));
    }
    let reasons = changes.iter().filter(|change| change.weight == weight).map(|change| format!("\n{change}"));
    Err(Found(format!("{version} has to become {least}: {what}{}", reasons.collect::<String>())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_high_enough_for_its_changes_or_refused() {
        let surfaces = [
            "types::Bot: struct, non-exhaustive",
            "types::Bot: struct, non-exhaustive\ntypes::Bot.id: BotId",
            "types::Bot: struct",
            "",
        ];
        let [same, more, open, less] = surfaces.map(Surface::parse);
        let released = Version::new(0, 1, 2);
        let cases = [
            (&same, "0.1.2", Ok("0.1.2, with the surface of v0.1.2")),
            (&more, "0.1.3", Ok("0.1.3 will do for 0 breaking and 1 compatible changes since v0.1.2")),
            (&open, "0.1.3", Ok("0.1.3 will do for 0 breaking and 1 compatible changes since v0.1.2")),
            (
                &more,
                "0.1.2",
                Err("0.1.2 has to become 0.1.3: 0 breaking and 1 compatible changes since v0.1.2\n\
                     compatible + types::Bot.id: BotId"),
            ),
            (&less, "0.2.0", Ok("0.2.0 will do for 1 breaking and 0 compatible changes since v0.1.2")),
            (
                &less,
                "0.1.9",
                Err("0.1.9 has to become 0.2.0: 1 breaking and 0 compatible changes since v0.1.2\n\
                     breaking   - types::Bot: struct, non-exhaustive"),
            ),
        ];
        for (now, version, outcome) in cases {
            let version = Version::parse(version).expect("a version");
            let found = high_enough(&version, "v0.1.2", &released, &same, now);
            assert_eq!(found.as_deref().map_err(|Found(problem)| problem.as_str()), outcome);
        }
    }

    #[test]
    fn release_has_the_surface_of_its_tag() {
        let folder = tempfile::tempdir().expect("a folder");
        let git = |arguments: &[&str]| {
            let identity = ["-c", "user.name=it", "-c", "user.email=it@example.com"];
            let mut git = Command::new("git");
            output_of(git.current_dir(folder.path()).args(identity).args(arguments)).expect("git");
        };
        let file = folder.path().join(surface::FILE);
        std::fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
        git(&["init", "--quiet"]);
        for (text, tag) in [("types::Old: struct", "v0.1.0"), ("types::New: struct", "v0.2.0"), ("", "later")] {
            std::fs::write(&file, text).expect("a file");
            git(&["add", "."]);
            git(&["commit", "--quiet", "--message", tag]);
            git(&["tag", tag]);
        }
        let found = released(folder.path()).expect("git").expect("a release");
        assert_eq!((found.tag.as_str(), found.version), ("v0.2.0", Version::new(0, 2, 0)));
        assert_eq!(found.surface, Surface::parse("types::New: struct"));
    }

    #[test]
    fn a_tag_is_named_for_its_version() {
        let tags = [("v0.1.0", true), ("1.2.3", true), ("v1.0.0-beta.1", true), ("nightly", false), ("v1", false)];
        for (tag, is_version) in tags {
            assert_eq!(named(tag).is_some(), is_version, "{tag}");
        }
    }
}
