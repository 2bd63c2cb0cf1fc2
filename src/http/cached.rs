//! The responses that a client has cached.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::OnceCell;

use super::response::RawResponse;

/// The most responses that are cached.
const MAX_RESPONSES: usize = 1000;

/// Responses by everything that their requests consist of, the most recently used last. Concurrent requests for the same
/// response wait for it together.
#[derive(Default)]
pub(super) struct Cache(Mutex<VecDeque<(Vec<u8>, Cell)>>);

pub(super) type Cell = Arc<OnceCell<Box<RawResponse>>>;

impl Cache {
    /// The entry of a key. A new one replaces the least recently used one of a full cache.
    pub(super) fn entry(&self, key: Vec<u8>) -> Cell {
        let mut entries = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let place = entries.iter().position(|(used, _)| *used == key);
        let entry = place.and_then(|place| entries.remove(place)).unwrap_or_else(|| (key, Cell::default()));
        let cell = Arc::clone(&entry.1);
        entries.push_back(entry);
        if entries.len() > MAX_RESPONSES {
            entries.pop_front();
        }
        cell
    }

    /// Removes an entry without a response.
    pub(super) fn remove_empty(&self, cell: &Cell) {
        let mut entries = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        entries.retain(|(_, it)| it.initialized() || !Arc::ptr_eq(it, cell));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn full_cache_replaces_the_least_recently_used_response() {
        let (cache, key) = (Cache::default(), |number: usize| number.to_be_bytes().to_vec());
        (0..MAX_RESPONSES).for_each(|number| drop(cache.entry(key(number))));
        cache.entry(key(0));
        (0..10).for_each(|number| drop(cache.entry(key(MAX_RESPONSES + number))));
        let kept: Vec<_> = cache.0.into_inner().expect("the entries").into_iter().map(|(key, _)| key).collect();
        let expected = (11..MAX_RESPONSES).chain([0]).chain(MAX_RESPONSES..MAX_RESPONSES + 10);
        assert_eq!(kept, expected.map(key).collect::<Vec<_>>());
    }

    #[test]
    fn entry_of_a_failure_is_removed() {
        let (cache, raw) = (Cache::default(), || {
            Box::new(RawResponse {
                status: reqwest::StatusCode::OK,
                headers: Default::default(),
                body: Default::default(),
            })
        });
        let (failed, kept) = (cache.entry(vec![1]), cache.entry(vec![2]));
        assert!(kept.set(raw()).is_ok());
        [&failed, &kept].into_iter().for_each(|cell| cache.remove_empty(cell));
        assert_eq!(cache.0.into_inner().expect("the entries").len(), 1);
    }
}
