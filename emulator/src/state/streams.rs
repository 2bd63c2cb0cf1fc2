//! Counts the responses being written, so that a test can wait for the end of one.

use tokio::sync::watch;

#[derive(Debug, Default)]
pub(crate) struct OpenStreams(watch::Sender<usize>);

/// Held by a body while it is written; hyper drops the body when the client disconnects.
#[derive(Debug)]
pub(crate) struct OpenStream(watch::Sender<usize>);

impl OpenStreams {
    pub(crate) fn open(&self) -> OpenStream {
        self.0.send_modify(|open| *open += 1);
        OpenStream(self.0.clone())
    }

    pub(crate) fn count(&self) -> usize {
        *self.0.borrow()
    }

    pub(crate) async fn closed(&self) {
        // The sender outlives this borrow, so waiting cannot fail.
        let _ = self.0.subscribe().wait_for(|open| *open == 0).await;
    }
}

impl Drop for OpenStream {
    fn drop(&mut self) {
        self.0.send_modify(|open| *open -= 1);
    }
}
