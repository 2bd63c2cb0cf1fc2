use std::collections::BTreeMap;

use syn::{Attribute, LitStr, Token};

/// The serde attributes of a field or a variant from progenitor: `rename`, `default` and the like, with
/// their values.
pub(super) fn serde_words(attributes: &[Attribute]) -> BTreeMap<String, Option<String>> {
    let mut words = BTreeMap::new();
    for attribute in attributes.iter().filter(|it| it.path().is_ident("serde")) {
        // Invalid attributes are reported by serde's macro.
        let _ = attribute.parse_nested_meta(|meta| {
            let value = if meta.input.peek(Token![=]) { Some(meta.value()?.parse::<LitStr>()?.value()) } else { None };
            words.extend(meta.path.get_ident().map(|word| (word.to_string(), value)));
            Ok(())
        });
    }
    words
}
