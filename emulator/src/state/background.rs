//! Work that continues after the response was sent, and ends with the server.

use parking_lot::Mutex;

use tokio::task::JoinSet;

#[derive(Debug, Default)]
pub(crate) struct Background(Mutex<JoinSet<()>>);

impl Background {
    pub(crate) fn spawn(&self, work: impl Future<Output = ()> + Send + 'static) {
        let mut tasks = self.0.lock();
        // Removes finished tasks.
        while tasks.try_join_next().is_some() {}
        tasks.spawn(work);
    }

    pub(crate) fn abort(&self) {
        self.0.lock().abort_all();
    }
}
