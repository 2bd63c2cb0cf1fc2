//! Cached responses.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::OnceCell;

use super::execute::Read;
use super::response::RawResponse;
use super::state::State;
use crate::error::{Error, Kind, Result};
use crate::runtime::{Body, Request};

/// The most responses that are cached.
const MAX_RESPONSES: usize = 1000;

/// Responses by everything that their requests consist of.
#[derive(Default)]
pub(super) struct Cache(Mutex<Entries>);

#[derive(Default)]
struct Entries {
    by_key: HashMap<Vec<u8>, Entry>,
    /// The number of uses so far.
    uses: u64,
}

struct Entry {
    /// Concurrent requests for the same response wait for it together.
    response: Arc<OnceCell<RawResponse>>,
    /// The calls that wait for it or read it.
    users: usize,
    last_use: u64,
}

/// A use of an entry. The last one removes it where there is no response: after a failure, or when the call is dropped.
struct Use<'a> {
    cache: &'a Cache,
    key: Vec<u8>,
    response: Arc<OnceCell<RawResponse>>,
}

impl Cache {
    fn entries(&self) -> MutexGuard<'_, Entries> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The entry of a key. A new one replaces the least recently used of a full cache.
    fn entry(&self, key: Vec<u8>) -> Use<'_> {
        let mut entries = self.entries();
        let Entries { by_key, uses } = &mut *entries;
        *uses += 1;
        if by_key.len() >= MAX_RESPONSES
            && !by_key.contains_key(&key)
            && let Some(oldest) = by_key.iter().min_by_key(|(_, entry)| entry.last_use).map(|(key, _)| key.clone())
        {
            by_key.remove(&oldest);
        }
        let entry =
            by_key.entry(key.clone()).or_insert_with(|| Entry { response: Arc::default(), users: 0, last_use: *uses });
        (entry.users, entry.last_use) = (entry.users + 1, *uses);
        Use { cache: self, key, response: Arc::clone(&entry.response) }
    }
}

impl Drop for Use<'_> {
    fn drop(&mut self) {
        let mut entries = self.cache.entries();
        // A full cache may have replaced it.
        let entry = entries.by_key.get_mut(&self.key).filter(|entry| Arc::ptr_eq(&entry.response, &self.response));
        if let Some(entry) = entry {
            entry.users -= 1;
            if entry.users == 0 && !entry.response.initialized() {
                entries.by_key.remove(&self.key);
            }
        }
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
        let entry = self.shared.cache.entry(key);
        // Not polled where the response is there already.
        let fetching = self.fetch(request, accept, read);
        entry.response.get_or_try_init(|| fetching).await.cloned()
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

    fn keys(cache: &Cache) -> Vec<Vec<u8>> {
        let mut keys: Vec<_> = cache.entries().by_key.keys().cloned().collect();
        keys.sort();
        keys
    }

    fn fill(entry: &Use<'_>) {
        let raw =
            RawResponse { status: reqwest::StatusCode::OK, headers: Default::default(), body: Default::default() };
        assert!(entry.response.set(raw).is_ok());
    }

    #[test]
    fn full_cache_replaces_the_least_recently_used_response() {
        let cache = Cache::default();
        let key = |number: usize| number.to_be_bytes().to_vec();
        (0..MAX_RESPONSES).for_each(|number| fill(&cache.entry(key(number))));
        assert!(cache.entry(key(0)).response.initialized());
        (0..10).for_each(|number| fill(&cache.entry(key(MAX_RESPONSES + number))));
        let kept: Vec<_> = [0].into_iter().chain(11..MAX_RESPONSES + 10).map(key).collect();
        assert_eq!(keys(&cache), kept);
    }

    #[test]
    fn entry_without_a_response_is_removed_with_its_last_use() {
        let cache = Cache::default();
        drop(cache.entry(vec![1]));
        let (one, two) = (cache.entry(vec![2]), cache.entry(vec![2]));
        drop(one);
        assert_eq!(keys(&cache), [[2]]);
        fill(&two);
        drop(two);
        assert_eq!(keys(&cache), [[2]]);
        let (one, two) = (cache.entry(vec![3]), cache.entry(vec![3]));
        drop((one, two));
        assert_eq!(keys(&cache), [[2]]);
    }
}
