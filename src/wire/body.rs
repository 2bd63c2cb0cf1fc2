use std::io;
use std::sync::Arc;

use bytes::Bytes;
use futures_util::future::BoxFuture;

/// What a request carries.
#[derive(Clone)]
pub(crate) enum Body {
    Nothing,
    Bytes(Bytes),
    Source(Arc<dyn Source>),
}

/// Bytes that are not held in memory.
pub(crate) trait Source: Send + Sync {
    fn open(&self) -> BoxFuture<'_, io::Result<reqwest::Body>>;

    /// Whether it can be opened more than once.
    fn can_be_repeated(&self) -> bool;
}

impl Body {
    pub(crate) fn can_be_repeated(&self) -> bool {
        match self {
            Self::Nothing | Self::Bytes(_) => true,
            Self::Source(source) => source.can_be_repeated(),
        }
    }

    pub(crate) async fn open(&self) -> io::Result<Option<reqwest::Body>> {
        match self {
            Self::Nothing => Ok(None),
            Self::Bytes(bytes) => Ok(Some(bytes.clone().into())),
            Self::Source(source) => source.open().await.map(Some),
        }
    }
}
