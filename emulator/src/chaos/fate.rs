//! Deciding what happens, from the seed and the request alone.

use std::collections::HashMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};

use axum::http::HeaderValue;
use axum::http::request::Parts;
use fastrand::Rng;
use sha2::{Digest, Sha256};

use super::kind::ChaosKind;
use crate::lock::lock;

/// What makes a request the same as an earlier one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Identity([u8; 32]);

impl Identity {
    /// By the name that the client has given it.
    pub(super) fn named(key: &HeaderValue) -> Self {
        Self(digest([b"key", key.as_bytes()]))
    }

    pub(super) fn of(head: &Parts, body: &[u8]) -> Self {
        let path = head.uri.path_and_query().map_or("", |path| path.as_str());
        Self(digest([b"request", head.method.as_str().as_bytes(), path.as_bytes(), body]))
    }
}

/// What is to happen to a request.
#[derive(Debug)]
pub(super) struct Fate {
    /// How many requests like this one came before.
    pub(super) attempt: u64,
    pub(super) kind: Option<ChaosKind>,
    /// For the details, such as where to cut.
    pub(super) random: Rng,
}

#[derive(Debug)]
pub(super) struct Fates {
    seed: u64,
    rate: f64,
    kinds: Vec<ChaosKind>,
    requests: Mutex<HashMap<Identity, u64>>,
    connections: AtomicU64,
}

impl Fates {
    pub(super) fn new(seed: u64, rate: f64, kinds: Vec<ChaosKind>) -> Self {
        Self { seed, rate, kinds, requests: Mutex::default(), connections: AtomicU64::new(0) }
    }

    /// The number of the next connection, and whether it is refused.
    pub(super) fn of_connection(&self) -> (u64, bool) {
        let number = self.connections.fetch_add(1, Ordering::Relaxed);
        // Half of the rate: at the highest, there are still connections whose requests can meet the other kinds.
        let share = match self.kinds.as_slice() {
            [ChaosKind::RefuseConnection] => self.rate,
            kinds if kinds.contains(&ChaosKind::RefuseConnection) => self.rate / 2.0,
            _ => 0.0,
        };
        (number, self.random(b"connection", number).f64() < share)
    }

    pub(super) fn of_request(&self, identity: Identity, asks_for_lines: bool) -> Fate {
        let attempt = self.attempt(identity);
        let mut random = self.random(&identity.0, attempt);
        let struck = random.f64() < self.rate;
        let possible = |kind: &&ChaosKind| match kind {
            ChaosKind::RefuseConnection => false,
            ChaosKind::RepeatLine => asks_for_lines,
            _ => true,
        };
        let kinds: Vec<_> = self.kinds.iter().filter(possible).filter(|_| struck).collect();
        let kind = random.choice(kinds).copied();
        Fate { attempt, kind, random }
    }

    fn attempt(&self, identity: Identity) -> u64 {
        let mut requests = lock(&self.requests);
        let next = requests.entry(identity).or_default();
        *next += 1;
        *next - 1
    }

    fn random(&self, of: &[u8], number: u64) -> Rng {
        let digest = digest([&self.seed.to_le_bytes(), of, &number.to_le_bytes()]);
        Rng::with_seed(digest.iter().take(8).fold(0, |seed, &byte| seed << 8 | u64::from(byte)))
    }
}

/// A hash that is the same tomorrow, unlike that of the standard library.
fn digest<const N: usize>(parts: [&[u8]; N]) -> [u8; 32] {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update((part.len() as u64).to_le_bytes());
        hash.update(part);
    }
    hash.finalize().into()
}
