//! Answers that are kept.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::OnceCell;

use crate::error::Result;
use crate::send::Whole;

/// The answers of a client and of all that were made from it, each by all that its request was made
/// of. Whoever asks while somebody else is asking waits for the same answer.
#[derive(Default)]
pub(crate) struct Cache(Mutex<HashMap<Vec<u8>, Arc<OnceCell<Whole>>>>);

impl Cache {
    /// The answer that is kept, or else the one that is made now. A failure is not kept.
    pub(crate) async fn get<F>(&self, key: Vec<u8>, answer: impl FnOnce() -> F) -> Result<Whole>
    where
        F: Future<Output = Result<Whole>>,
    {
        let kept = {
            let mut answers = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            Arc::clone(answers.entry(key).or_default())
        };
        kept.get_or_try_init(answer).await.cloned()
    }
}
