//! The responses that a client has cached.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync;

use super::response::RawResponse;

/// The most responses that are cached.
const MAX_RESPONSES: usize = 1000;

/// Responses by everything that their requests consist of, the most recently used last. The call that makes the request
/// holds the lock of the entry, and others wait for it.
#[derive(Default)]
pub(super) struct Cache(Mutex<VecDeque<(Vec<u8>, Cell)>>);

pub(super) type Cell = Arc<sync::Mutex<Option<Box<RawResponse>>>>;

impl Cache {
    /// The entry of a key. A new one replaces the least recently used one of a full cache. Entries that no call uses and
    /// that have no response, because the calls failed or were dropped, are removed.
    pub(super) fn entry(&self, key: Vec<u8>) -> Cell {
        let mut entries = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        entries.retain(|(_, cell)| Arc::strong_count(cell) > 1 || cell.try_lock().is_ok_and(|it| it.is_some()));
        let place = entries.iter().position(|(used, _)| *used == key);
        let entry = place.and_then(|place| entries.remove(place)).unwrap_or_else(|| (key, Cell::default()));
        let cell = Arc::clone(&entry.1);
        entries.push_back(entry);
        if entries.len() > MAX_RESPONSES {
            entries.pop_front();
        }
        cell
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn raw() -> Option<Box<RawResponse>> {
        Some(Box::new(RawResponse {
            status: reqwest::StatusCode::OK,
            headers: Default::default(),
            body: Default::default(),
        }))
    }

    #[test]
    fn full_cache_replaces_the_least_recently_used_response() {
        let (cache, key) = (Cache::default(), |number: usize| number.to_be_bytes().to_vec());
        let respond = |number| *cache.entry(key(number)).try_lock().expect("the entry") = raw();
        (0..1000).for_each(respond);
        cache.entry(key(0));
        (1000..1010).for_each(respond);
        let kept: Vec<_> = cache.0.into_inner().expect("the entries").into_iter().map(|(key, _)| key).collect();
        let expected = (11..1000).chain([0]).chain(1000..1010);
        assert_eq!(kept, expected.map(key).collect::<Vec<_>>());
    }

    #[test]
    fn entries_without_a_response_are_removed() {
        let cache = Cache::default();
        *cache.entry(vec![1]).try_lock().expect("the entry") = raw();
        let (used, _) = (cache.entry(vec![2]), cache.entry(vec![3]));
        cache.entry(vec![1]);
        let kept: Vec<_> = cache.0.into_inner().expect("the entries").into_iter().map(|(key, _)| key).collect();
        assert_eq!(kept, [vec![2], vec![1]]);
        drop(used);
    }
}
