//! Identifiers in the form of the real service: a letter, then twenty-three letters or digits.

use std::iter::repeat_with;

pub(crate) fn new_id() -> String {
    let digit = || char::from_digit(fastrand::u32(..36), 36).unwrap_or_default();
    let rest = repeat_with(digit).take(23);
    [fastrand::lowercase()].into_iter().chain(rest).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::new_id;

    #[test]
    fn ids_have_the_form_of_the_service_and_differ() {
        let ids: HashSet<_> = (0..1000).map(|_| new_id()).collect();
        assert_eq!(ids.len(), 1000);
        for id in ids {
            assert_eq!(id.len(), 24);
            assert!(id.starts_with(|c: char| c.is_ascii_lowercase()), "{id}");
            assert!(id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit()), "{id}");
        }
    }
}
