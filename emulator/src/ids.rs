//! Identifiers in the form of the real service: a letter, then twenty-three letters or digits.

use std::hash::{BuildHasher, RandomState};
use std::iter;

const ALPHABET: &[u8; 36] = b"abcdefghijklmnopqrstuvwxyz0123456789";
const LETTERS: u128 = 26;
const LENGTH: usize = 24;

/// A new identifier. Each `RandomState` has random keys, which makes it a source of unguessable numbers.
pub(crate) fn new_id() -> String {
    let random = || u128::from(RandomState::new().hash_one(()));
    let mut rest = random() << 64 | random();
    let mut next_of = |choices: u128| {
        let choice = ALPHABET[(rest % choices) as usize];
        rest /= choices;
        char::from(choice)
    };
    let first = next_of(LETTERS);
    iter::once(first).chain((1..LENGTH).map(|_| next_of(ALPHABET.len() as u128))).collect()
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
