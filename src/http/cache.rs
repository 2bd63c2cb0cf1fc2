//! Cached responses.

use std::collections::VecDeque;
use std::pin::pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Instant;

use futures_util::future::BoxFuture;
use tokio::sync;

use super::response::RawResponse;
use super::state::State;
use super::timeout::Timer;
use crate::error::{Error, Kind, Result};
use crate::runtime::{Body, Request};

/// The most responses that are cached, and the most bytes of their bodies and keys together.
const MAX_RESPONSES: usize = 1000;
const MAX_BYTES: usize = 256 << 20;

/// Responses by everything that their requests consist of, the most recently used last. The call that makes the request
/// holds the lock of the entry, and others wait for it.
#[derive(Default)]
pub(super) struct Cache(Mutex<VecDeque<(Vec<u8>, Cell)>>);

/// A response, once a call has fetched it.
type Cell = Arc<sync::Mutex<Option<Box<RawResponse>>>>;

/// An entry of the cache that a call has locked.
pub(crate) type Cached = sync::OwnedMutexGuard<Option<Box<RawResponse>>>;

impl Cache {
    /// The entry of a key. In a full cache it evicts the least recently used ones. Entries that no call uses and that have no
    /// response, because the calls failed or were dropped, are removed.
    fn entry(&self, key: Vec<u8>) -> Cell {
        let mut entries = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        entries.retain(|(_, cell)| Arc::strong_count(cell) > 1 || cell.try_lock().is_ok_and(|it| it.is_some()));
        let place = entries.iter().position(|(used, _)| *used == key);
        let entry = place.and_then(|place| entries.remove(place)).unwrap_or_else(|| (key, Cell::default()));
        let cell = Arc::clone(&entry.1);
        entries.push_back(entry);
        let size = |(key, cell): &(Vec<u8>, Cell)| {
            let response = cell.try_lock().ok();
            response.as_ref().and_then(|it| it.as_ref()).map_or(0, |response| key.len() + response.body.len())
        };
        let mut bytes: usize = entries.iter().map(size).sum();
        while entries.len() > MAX_RESPONSES || bytes > MAX_BYTES {
            // Calls wait for an entry without a response, and another one for the last.
            let oldest = (0..entries.len() - 1).find(|place| size(&entries[*place]) > 0);
            let Some(evicted) = oldest.and_then(|place| entries.remove(place)) else { break };
            bytes = bytes.saturating_sub(size(&evicted));
        }
        cell
    }
}

impl State {
    /// Locks the entry of a request in the cache, under a key of the caller. Returns none if another call holds the entry beyond
    /// the timeout or deadline of this one, which then makes a request of its own. The future is in a box, so that other calls
    /// need not carry its state.
    pub(crate) fn cached<'a>(
        &'a self,
        deadline: Option<Instant>,
        request: &'a Request,
        accept: &'static str,
        key: &'a str,
    ) -> BoxFuture<'a, Result<Option<Cached>>> {
        Box::pin(async move {
            let key = self.fingerprint(request, accept, key).map_err(|error| error.of(&request.target))?;
            let limit = self.timeout(request);
            let limit = self.left(deadline).map_or(limit, |left| left.min(limit));
            let entry = self.shared.cache.entry(key).lock_owned();
            Ok(Timer::new(&self.settings.clock, limit).limit(pin!(entry)).await)
        })
    }

    /// Everything that a response depends on, and the key of the caller.
    fn fingerprint(&self, request: &Request, accept: &str, key: &str) -> Result<Vec<u8>> {
        let (Body::Nothing | Body::Bytes(_)) = &request.body else {
            return Err(Error::new(Kind::Request, "a body that is not in memory cannot be a cache key"));
        };
        let target = &request.target;
        let path = self.options.endpoints.get(target.endpoint()).map_or("", String::as_str);
        let base_url = if request.external { "" } else { self.base_url() };
        let texts = [key, accept, target.method().as_str(), base_url, path, &request.path];
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

    /// A response with a body of this size.
    fn raw(bytes: usize) -> Option<Box<RawResponse>> {
        let (status, headers) = (reqwest::StatusCode::OK, Default::default());
        Some(Box::new(RawResponse { status, headers, body: vec![0; bytes].into() }))
    }

    #[test]
    fn full_cache_replaces_the_least_recently_used_response() {
        let (cache, key) = (Cache::default(), |number: usize| number.to_be_bytes().to_vec());
        let respond = |number| *cache.entry(key(number)).try_lock().expect("the entry") = raw(0);
        (0..1000).for_each(respond);
        cache.entry(key(0));
        (1000..1010).for_each(respond);
        let kept: Vec<_> = cache.0.into_inner().expect("the entries").into_iter().map(|(key, _)| key).collect();
        let expected = (11..1000).chain([0]).chain(1000..1010);
        assert_eq!(kept, expected.map(key).collect::<Vec<_>>());
    }

    #[test]
    fn cache_has_a_limit_of_bytes_and_keeps_the_last_response() {
        let (cache, mib) = (Cache::default(), 1 << 20);
        for (key, size) in [(1, 100 * mib), (2, 100 * mib), (3, 100 * mib), (4, 300 * mib)] {
            *cache.entry(vec![key]).try_lock().expect("the entry") = raw(size);
            cache.entry(vec![key]);
            let entries = cache.0.lock().expect("the entries");
            let kept: Vec<_> = entries.iter().map(|(key, _)| key[0]).collect();
            assert_eq!(kept, [&[1][..], &[1, 2], &[2, 3], &[4]][usize::from(key) - 1]);
        }
    }

    #[test]
    fn entries_without_a_response_are_removed() {
        let cache = Cache::default();
        *cache.entry(vec![1]).try_lock().expect("the entry") = raw(0);
        let (used, _) = (cache.entry(vec![2]), cache.entry(vec![3]));
        cache.entry(vec![1]);
        let kept: Vec<_> = cache.0.into_inner().expect("the entries").into_iter().map(|(key, _)| key).collect();
        assert_eq!(kept, [vec![2], vec![1]]);
        drop(used);
    }
}
