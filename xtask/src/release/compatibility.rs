//! The version, against the changes since the last release: those of the document, and those of the public API.

use std::path::Path;

use chatbotkit_codegen::Document;
use semver::Version;
use xshell::Shell;

use super::CRATES;
use crate::changes::{Changes, Weight};
use crate::tools::{self, Found, found};
use crate::{DOCUMENT, history};

/// Checks that the version is high enough for the changes of the document.
pub(super) fn version(sh: &Shell, version: &Version) -> anyhow::Result<String> {
    match history::since_release(sh, &Document::read(Path::new(DOCUMENT))?)? {
        None => Ok(format!("{version}, and there is no earlier tag to compare it with")),
        Some(changes) => Ok(high_enough(version, &changes)?),
    }
}

fn high_enough(version: &Version, changes: &Changes) -> Result<String, Found> {
    let Some(least) = &changes.next_version else {
        return Ok(format!("{version}, with the document of {}", changes.since));
    };
    if version >= least {
        return Ok(format!("{version} is high enough for {changes}"));
    }
    let weight = if changes.breaking > 0 { Weight::Breaking } else { Weight::Compatible };
    let reasons = changes.changes.iter().filter(|change| change.weight == weight).map(|change| format!("\n{change}"));
    Err(Found(format!(
        "version {version} is too low, at least {least} is required: {changes}{}",
        reasons.collect::<String>()
    )))
}

/// Checks that the version is high enough for the changes of the whole public API, the handwritten part too.
pub(crate) fn public_api(sh: &Shell) -> anyhow::Result<String> {
    let Some((tag, _)) = history::last_release(sh)? else {
        return Ok("there is no earlier tag to compare it with".to_owned());
    };
    let packages = CRATES.iter().flat_map(|name| ["--package", name]);
    found(tools::cargo(sh, "semver-checks")?.args(["--baseline-rev", &tag]).args(packages))?;
    Ok(format!("compatible with {tag} as far as its version demands"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_high_enough_for_its_changes_or_refused() -> anyhow::Result<()> {
        let released = Version::new(0, 1, 2);
        let changes = |paths: &str| {
            let [before, after] = ["{ /bot/list: {} }", paths]
                .map(|paths| Document::parse("bots.yaml", format!("paths: {paths}")).expect("YAML"));
            Changes::new("v0.1.2".to_owned(), &released, &before, &after)
        };
        let [same, more, less] = ["{ /bot/list: {} }", "{ /bot/list: {}, /bot/create: {} }", "{}"].map(changes);
        let cases = [
            (&same, "0.1.2", Ok("0.1.2, with the document of v0.1.2")),
            (&more, "0.1.3", Ok("0.1.3 is high enough for 0 breaking and 1 compatible changes since v0.1.2")),
            (
                &more,
                "0.1.2",
                Err(
                    "version 0.1.2 is too low, at least 0.1.3 is required: 0 breaking and 1 compatible changes since v0.1.2\n\
                     compatible + paths./bot/create",
                ),
            ),
            (&less, "0.2.0", Ok("0.2.0 is high enough for 1 breaking and 0 compatible changes since v0.1.2")),
            (
                &less,
                "0.1.9",
                Err(
                    "version 0.1.9 is too low, at least 0.2.0 is required: 1 breaking and 0 compatible changes since v0.1.2\n\
                     breaking   - paths./bot/list",
                ),
            ),
        ];
        for (changes, version, outcome) in cases {
            let found = high_enough(&Version::parse(version)?, changes);
            assert_eq!(found.as_deref().map_err(|Found(problem)| problem.as_str()), outcome);
        }
        Ok(())
    }
}
