//! Cached responses.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::OnceCell;

use super::execute::Read;
use super::response::RawResponse;
use super::state::State;
use crate::error::{Error, Kind, Result};
use crate::runtime::{Body, Request};

/// The most responses that are cached.
const MAX_RESPONSES: usize = 1000;

/// Responses by everything that their requests consist of, the most recently used last. Concurrent requests for the same
/// response wait for it together.
#[derive(Default)]
pub(super) struct Cache(Mutex<VecDeque<(Vec<u8>, Cell)>>);

type Cell = Arc<OnceCell<RawResponse>>;

impl Cache {
    /// The entry of a key. A new one replaces the least recently used one of a full cache.
    fn entry(&self, key: Vec<u8>) -> Cell {
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
    fn remove_empty(&self, cell: &Cell) {
        let mut entries = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        entries.retain(|(_, it)| it.initialized() || !Arc::ptr_eq(it, cell));
    }
}

impl State {
    /// Returns the cached response of a request under a key of the caller, or fetches it. Failures are not cached.
    pub(crate) async fn fetch_cached(
        &self,
        request: &Request,
        accept: &'static str,
        key: &str,
        read: Read<'_>,
    ) -> Result<RawResponse> {
        let key = self.fingerprint(request, accept, key).map_err(|error| error.of(&request.target))?;
        let cell = self.shared.cache.entry(key);
        // Not polled where the response is there already.
        let fetching = self.fetch(request, accept, read);
        let response = cell.get_or_try_init(|| fetching).await.cloned();
        if response.is_err() {
            self.shared.cache.remove_empty(&cell);
        }
        response
    }

    /// Everything that a response depends on, and the key of the caller.
    fn fingerprint(&self, request: &Request, accept: &str, key: &str) -> Result<Vec<u8>> {
        let (Body::Nothing | Body::Bytes(_)) = &request.body else {
            return Err(Error::new(Kind::Request, "a body that is not in memory cannot be a cache key"));
        };
        let target = &request.target;
        let path = self.options.endpoints.get(target.endpoint()).map_or("", String::as_str);
        let texts = [key, accept, target.method().as_str(), self.base_url(), path, &request.path];
        let query = request.query.iter().flat_map(|(name, value)| [&**name, &**value]);
        let mut parts: Vec<_> = texts.into_iter().chain(query).map(str::as_bytes).collect();
        for (name, value) in self.settings.headers.iter().chain(&request.headers) {
            parts.extend([name.as_str().as_bytes(), value.as_bytes()]);
        }
        if let Body::Bytes(body) = &request.body {
            parts.push(body);
        }
        // Each part has its length before it, so that no two lists of parts give the same key.
        Ok(parts.iter().flat_map(|part| part.len().to_le_bytes().into_iter().chain(part.iter().copied())).collect())
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
        let (cache, raw) = (Cache::default(), || RawResponse {
            status: reqwest::StatusCode::OK,
            headers: Default::default(),
            body: Default::default(),
        });
        let (failed, kept) = (cache.entry(vec![1]), cache.entry(vec![2]));
        assert!(kept.set(raw()).is_ok());
        [&failed, &kept].into_iter().for_each(|cell| cache.remove_empty(cell));
        assert_eq!(cache.0.into_inner().expect("the entries").len(), 1);
    }
}
