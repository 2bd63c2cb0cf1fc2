//! From generated code to its facts.

use anyhow::bail;
use syn::Item;

use super::facts::Facts;
use super::{operations, types};

/// A surface that leaves something out without a word would be worse than none: unknown items are refused.
pub(super) fn items(file: &syn::File) -> anyhow::Result<Facts> {
    let mut facts = Facts::new();
    for module in file.items.iter().filter_map(|item| if let Item::Mod(module) = item { Some(module) } else { None }) {
        match module.ident.to_string().as_str() {
            "types" => types::types(module, &mut facts)?,
            "operations" => operations::operations(module, &mut facts)?,
            "clients" => operations::clients(module, &mut facts),
            other => bail!("the generated module {other} has no place in the surface"),
        }
    }
    Ok(facts)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(code: &str) -> anyhow::Result<Vec<String>> {
        let facts = items(&syn::parse_str(code)?)?;
        Ok(facts.into_iter().map(|(name, fact)| format!("{name}: {fact}")).collect())
    }

    #[test]
    fn each_public_item_is_one_line() -> anyhow::Result<()> {
        let cases: [(&str, &[&str]); 7] = [
            ("pub struct Id(String);", &["types::Id: struct"]),
            ("pub struct Time(pub i64);", &["types::Time: struct", "types::Time.0: i64"]),
            ("#[derive(Clone, ::serde::Serialize)] #[serde(x)] pub struct It;", &["types::It: struct, Clone"]),
            ("#[doc(hidden)] pub enum Tag { A } impl crate::wire::Union for Tag {}", &[]),
            ("enum Own { A } pub(crate) struct Crate;", &[]),
            (
                "pub struct Id(String); impl From<Id> for String {} crate::wire::text!(Id);",
                &["types::Id: struct, text!", "types::Id impl Into<String>: "],
            ),
            (
                "pub struct Page; impl crate::wire::Page for Page { type Item = Bot; const C: u8 = 0; }",
                &["types::Page: struct", "types::Page impl Page: Item = Bot"],
            ),
        ];
        for (code, expected) in cases {
            assert_eq!(
                lines(&format!("pub mod types {{ {code} }} pub mod operations {{ pub(crate) mod servers {{}} }}"))?,
                expected
            );
        }
        Ok(())
    }

    #[test]
    fn setter_is_required_unless_it_has_a_default() -> anyhow::Result<()> {
        let fields = [
            ("a: String", Some("impl Into<String>, required")),
            ("a: Option<String>", Some("impl Into<String>, optional")),
            ("#[builder(default)] a: Vec<String>", Some("impl Into<Vec<String>>, optional")),
            ("#[builder(skip)] a: String", None),
            ("#[builder(default, setters(name = patch_a, vis = \"pub(crate)\"))] a: Patch<String>", None),
        ];
        for (field, expected) in fields {
            let code = format!(
                "pub mod types {{ #[derive(::bon::Builder)] #[builder(on(_, into))] pub struct It {{ {field} }} }}"
            );
            let lines = lines(&code)?;
            let setter = lines.iter().find_map(|line| line.strip_prefix("types::It::builder().a: "));
            assert_eq!(setter, expected, "{field}");
        }
        Ok(())
    }

    #[test]
    fn unsupported_item_is_refused() {
        for code in [
            "pub mod types { pub type It = u8; }",
            "pub mod types { pub fn it() {} }",
            "pub mod operations { pub struct It; }",
            "pub mod requests { pub struct It; }",
            "pub mod more {}",
        ] {
            assert!(lines(code).is_err_and(|problem| problem.to_string().contains("no place")), "{code}");
        }
    }
}
