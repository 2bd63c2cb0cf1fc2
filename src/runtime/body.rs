use std::io;
use std::sync::Arc;

use bytes::Bytes;
use futures_util::future::BoxFuture;

/// The body of a request.
#[derive(Clone)]
pub(crate) enum Body {
    Nothing,
    Bytes(Bytes),
    Source(Arc<dyn Source>),
}

/// A body that is streamed.
pub(crate) trait Source: Send + Sync {
    fn open(&self) -> BoxFuture<'_, io::Result<reqwest::Body>>;

    /// True if it can be opened more than once.
    fn can_be_repeated(&self) -> bool;
}

impl Body {
    pub(crate) fn can_be_repeated(&self) -> bool {
        match self {
            Self::Nothing | Self::Bytes(_) => true,
            Self::Source(source) => source.can_be_repeated(),
        }
    }
}
