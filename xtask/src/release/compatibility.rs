//! The version, against the changes since the last release: those of the document, and those of the public API.

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::{Context, bail};
use chatbotkit_codegen::Document;
use regex::Regex;
use semver::Version;
use xshell::{Shell, cmd};

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

/// Checks that the version is high enough for the breaking changes of the document, and of the whole public API, the
/// handwritten part too.
pub(crate) fn public_api(sh: &Shell, version: &Version) -> anyhow::Result<String> {
    let Some((tag, released)) = history::last_release(sh)? else {
        return Ok("there is no earlier tag to compare it with".to_owned());
    };
    // Not every breaking change of the document is one of Rust.
    if let Some(changes) = history::since_release(sh, &Document::read(Path::new(DOCUMENT))?)?
        && changes.breaking > 0
    {
        high_enough(version, &changes)?;
    }
    let packages = CRATES.iter().flat_map(|name| ["--package", name]);
    found(tools::cargo(sh, "semver-checks")?.args(["--baseline-rev", &tag]).args(packages))?;
    // It does not compare the types of signatures.
    let least = Weight::Breaking.version_after(&released);
    if *version < least {
        let before = sh.create_temp_dir()?;
        history::extract(sh, &tag, ".", before.path())?;
        for name in CRATES {
            let gone = gone(&items(sh, before.path(), name)?, &items(sh, &sh.current_dir(), name)?)?;
            if !gone.is_empty() {
                let gone = gone.join("\n- ");
                bail!(Found(format!("{name}: gone or changed since {tag}, which requires version {least}:\n- {gone}")));
            }
        }
    }
    Ok(format!("compatible with {tag} as far as its version demands"))
}

/// The public items of a crate, each with its signature.
fn items(sh: &Shell, workspace: &Path, name: &str) -> anyhow::Result<Vec<String>> {
    let target = tools::target()?.join("public-api");
    let file = target.join("doc").join(name.replace('-', "_")).with_extension("json");
    // Another state of the crate may have written it before.
    sh.remove_path(&file)?;
    let _folder = sh.push_dir(workspace);
    let json = ["-Z", "unstable-options", "--output-format", "json"];
    // Only nightly has this output; cargo-semver-checks uses it in the same way.
    let rustdoc = cmd!(sh, "cargo rustdoc --quiet --package {name} --all-features --lib -- {json...}");
    let rustdoc = rustdoc.env("RUSTC_BOOTSTRAP", "1").env("CARGO_TARGET_DIR", &target);
    found(rustdoc).with_context(|| format!("the documentation of {name}"))?;
    let api = public_api::Builder::from_rustdoc_json(file).omit_blanket_impls(true).omit_auto_trait_impls(true);
    let api =
        api.build().with_context(|| format!("{name}: another version of public-api reads this compiler's JSON"))?;
    Ok(api.items().map(ToString::to_string).collect())
}

/// The items that are no longer there. Callers do not depend on the names of parameters.
fn gone(before: &[String], after: &[String]) -> anyhow::Result<Vec<String>> {
    let parameter = Regex::new(r"([(,] ?)(mut )?\w+: ")?;
    let plain = |item: &String| parameter.replace_all(item, "${1}_: ").into_owned();
    let after: BTreeSet<_> = after.iter().map(plain).collect();
    Ok(before.iter().filter(|item| !after.contains(&plain(item))).cloned().collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changed_signature_is_found_and_a_renamed_parameter_or_an_added_item_is_not() -> anyhow::Result<()> {
        let items = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
        let before = items(&["pub fn it::Error::attempts(&self) -> u32", "pub fn it::pet(id: u8, name: &str)"]);
        let after = items(&["pub fn it::Error::attempts(&self) -> u64", "pub fn it::pet(pet_id: u8, name: &str)"]);
        assert_eq!(gone(&before, &after)?, ["pub fn it::Error::attempts(&self) -> u32"]);
        let retyped = items(&["pub fn it::Error::attempts(&self) -> u32", "pub fn it::pet(id: u8, name: String)"]);
        assert_eq!(gone(&before, &retyped)?, ["pub fn it::pet(id: u8, name: &str)"]);
        let more = [before.clone(), items(&["pub fn it::Error::retries(&self) -> u32"])].concat();
        assert_eq!(gone(&before, &more)?, [""; 0]);
        Ok(())
    }

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
