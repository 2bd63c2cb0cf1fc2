//! The log of a test.

use std::io;
use std::sync::{Arc, LazyLock, Mutex};

use tracing::instrument::WithSubscriber;
use tracing::subscriber::NoSubscriber;
use tracing::{Dispatch, Level};
use tracing_subscriber::fmt::MakeWriter;
use tracing_subscriber::fmt::format::FmtSpan;

/// Dispatchers that are always alive. With a single one, a call site that is first reached on a thread without a
/// subscriber is disabled for all threads, and tests without a subscriber run beside these.
static OTHERS: LazyLock<[Dispatch; 2]> =
    LazyLock::new(|| [Dispatch::new(NoSubscriber::default()), Dispatch::new(NoSubscriber::default())]);

/// A writer that keeps the log.
#[derive(Clone, Default)]
pub(crate) struct Log(Arc<Mutex<Vec<u8>>>);

impl Log {
    fn text(&self) -> String {
        String::from_utf8_lossy(&self.0.lock().expect("the log")).into_owned()
    }

    /// All that happens in `work`, spans as they end.
    pub(crate) async fn of<V>(work: impl Future<Output = V>) -> (V, String) {
        LazyLock::force(&OTHERS);
        let log = Self::default();
        let subscriber = tracing_subscriber::fmt().with_max_level(Level::TRACE).with_span_events(FmtSpan::CLOSE);
        let subscriber = subscriber.with_ansi(false).with_writer(log.clone()).finish();
        (work.with_subscriber(subscriber).await, log.text())
    }
}

impl io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().expect("the log").extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Log {
    type Writer = Self;

    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}
