//! Cached responses.

use std::pin::pin;

use futures_util::future::BoxFuture;

use super::execute::Read;
use super::response::RawResponse;
use super::state::State;
use super::timeout::Timer;
use crate::error::{Error, Kind, Result};
use crate::runtime::{Body, Request};

impl State {
    /// Returns the cached response of a request under a key of the caller, or fetches it. Failures are not cached. The
    /// future is in a box, so that other calls need not carry its state.
    pub(crate) fn fetch_cached<'a>(
        &'a self,
        request: &'a Request,
        accept: &'static str,
        key: &'a str,
        read: Read<'a>,
    ) -> BoxFuture<'a, Result<Box<RawResponse>>> {
        Box::pin(async move {
            let key = self.fingerprint(request, accept, key).map_err(|error| error.of(&request.target))?;
            let (cell, deadline) = (self.shared.cache.entry(key), self.deadline());
            let limit = self.timeout(request);
            let limit = self.left(deadline).map_or(limit, |left| left.min(limit));
            // Another call may wait for longer than this one, or not be polled: then each makes a request.
            let mut cached = Timer::new(&self.settings.clock, limit).limit(pin!(cell.lock())).await;
            if let Some(response) = cached.as_ref().and_then(|cached| (**cached).clone()) {
                return Ok(response);
            }
            let response = self.fetch_before(deadline, request, accept, read).await;
            if let (Some(cached), Ok(response)) = (&mut cached, &response) {
                **cached = Some(response.clone());
            }
            response
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
