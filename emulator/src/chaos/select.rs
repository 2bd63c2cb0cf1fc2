//! Selects the fault of a request from the seed and the request alone.

use parking_lot::Mutex;
use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};

use axum::http::HeaderValue;
use axum::http::request::Parts;
use fastrand::Rng;
use sha2::{Digest, Sha256};

use super::kind::ChaosKind;

/// A hash that attempts of the same request have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Identity([u8; 32]);

impl Identity {
    /// From the `x-chaos-key` header.
    pub(super) fn named(key: &HeaderValue) -> Self {
        Self(digest([b"key", key.as_bytes()]))
    }

    pub(super) fn of(head: &Parts, body: &[u8]) -> Self {
        let path = head.uri.path_and_query().map_or("", |path| path.as_str());
        Self(digest([b"request", head.method.as_str().as_bytes(), path.as_bytes(), body]))
    }
}

/// The fault selected for a request.
#[derive(Debug)]
pub(super) struct Selection {
    /// The number of earlier requests with the same identity.
    pub(super) attempt: u64,
    pub(super) kind: Option<ChaosKind>,
    /// Decides the details, such as the length of a truncated body.
    pub(super) random: Rng,
}

#[derive(Debug)]
pub(super) struct Selector {
    seed: u64,
    rate: f64,
    kinds: Vec<ChaosKind>,
    requests: Mutex<HashMap<Identity, u64>>,
    connections: AtomicU64,
}

impl Selector {
    pub(super) fn new(seed: u64, rate: f64, kinds: Vec<ChaosKind>) -> Self {
        Self { seed, rate, kinds, requests: Mutex::default(), connections: AtomicU64::new(0) }
    }

    /// Returns the number of the next connection, and whether it is refused.
    pub(super) fn of_connection(&self) -> (u64, bool) {
        let number = self.connections.fetch_add(1, Ordering::Relaxed);
        // 50 % of the rate: even at 1.0 some connections are accepted, so that the other kinds can occur.
        let share = match self.kinds.as_slice() {
            [ChaosKind::RefuseConnection] => self.rate,
            kinds if kinds.contains(&ChaosKind::RefuseConnection) => self.rate / 2.0,
            _ => 0.0,
        };
        (number, self.random(b"connection", number).f64() < share)
    }

    pub(super) fn of_request(&self, identity: Identity, asks_for_lines: bool) -> Selection {
        let attempt = self.attempt(identity);
        let mut random = self.random(&identity.0, attempt);
        let injected = random.f64() < self.rate;
        let possible = |kind: &&ChaosKind| match kind {
            ChaosKind::RefuseConnection => false,
            ChaosKind::RepeatLine => asks_for_lines,
            _ => true,
        };
        let kinds: Vec<_> = self.kinds.iter().filter(possible).filter(|_| injected).collect();
        let kind = random.choice(kinds).copied();
        Selection { attempt, kind, random }
    }

    fn attempt(&self, identity: Identity) -> u64 {
        let mut requests = self.requests.lock();
        let next = requests.entry(identity).or_default();
        *next += 1;
        *next - 1
    }

    fn random(&self, of: &[u8], number: u64) -> Rng {
        let digest = digest([&self.seed.to_le_bytes(), of, &number.to_le_bytes()]);
        Rng::with_seed(digest.iter().take(8).fold(0, |seed, &byte| seed << 8 | u64::from(byte)))
    }
}

/// A hash that is stable across releases, unlike that of the standard library.
fn digest<const N: usize>(parts: [&[u8]; N]) -> [u8; 32] {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update((part.len() as u64).to_le_bytes());
        hash.update(part);
    }
    hash.finalize().into()
}
