//! Work that continues after the response was sent, and ends with the server.

use std::sync::Mutex;

use tokio::task::JoinSet;

use crate::lock::lock;

#[derive(Debug, Default)]
pub(crate) struct Background(Mutex<JoinSet<()>>);

impl Background {
    pub(crate) fn spawn(&self, work: impl Future<Output = ()> + Send + 'static) {
        let mut tasks = lock(&self.0);
        // Removes finished tasks.
        while tasks.try_join_next().is_some() {}
        tasks.spawn(work);
    }

    pub(crate) fn abort(&self) {
        lock(&self.0).abort_all();
    }
}
