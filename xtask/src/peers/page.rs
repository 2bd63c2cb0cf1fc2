//! A page that people write, with places in it that are written here.

use anyhow::Context;

/// The page with this text in the place of this name: between `<!-- name -->` and `<!-- /name -->`.
pub(super) fn replaced(page: &str, name: &str, text: &str) -> anyhow::Result<String> {
    let (begin, end) = (format!("<!-- {name} -->\n"), format!("<!-- /{name} -->\n"));
    let nowhere = || format!("no place between {} and {}", begin.trim_end(), end.trim_end());
    let (before, rest) = page.split_once(&begin).with_context(nowhere)?;
    let (_, after) = rest.split_once(&end).with_context(nowhere)?;
    Ok(format!("{before}{begin}\n{}\n\n{end}{after}", text.trim()))
}
