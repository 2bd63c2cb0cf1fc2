//! Files on their way to a conversation.

use std::fmt;
use std::io;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use bytes::Bytes;
use futures_util::future::BoxFuture;
use futures_util::stream::{self, StreamExt};
use tokio::io::{AsyncRead, AsyncReadExt};
use tokio_util::io::ReaderStream;

use crate::wire::{Body, Source};

type Reader = Box<dyn AsyncRead + Send + Unpin>;
type Progress = Arc<dyn Fn(u64) + Send + Sync>;

/// How much is read from a file at a time.
const CHUNK: usize = 64 * 1024;

/// A file to be attached to a conversation: a URL, bytes, a file on disk, or anything that can be
/// read and has a known size. Files and readers are never held in memory as a whole.
///
/// ```
/// use chatbotkit_client::Upload;
///
/// let logo = Upload::url("https://example.com/logo.png");
/// let note = Upload::bytes("Hello", "text/plain").name("note.txt");
/// let film = Upload::path("film.mp4", "video/mp4").on_progress(|sent| println!("{sent} bytes"));
/// ```
#[derive(Clone)]
#[must_use = "nothing is sent until an upload is given to a client"]
pub struct Upload {
    pub(crate) content: Content,
    pub(crate) media: String,
    pub(crate) name: Option<String>,
    progress: Option<Progress>,
}

#[derive(Clone)]
pub(crate) enum Content {
    Url(String),
    Bytes(Bytes),
    Path(PathBuf),
    /// Can be read once.
    Reader(Arc<Mutex<Option<Reader>>>, u64),
}

impl Upload {
    /// What is at an `http:`, `https:` or `data:` URL. The server fetches it.
    pub fn url(url: impl Into<String>) -> Self {
        Self::new(Content::Url(url.into()), "")
    }

    /// These bytes, of this media type.
    pub fn bytes(bytes: impl Into<Bytes>, media: impl Into<String>) -> Self {
        Self::new(Content::Bytes(bytes.into()), media)
    }

    /// The file at this path, of this media type.
    pub fn path(path: impl Into<PathBuf>, media: impl Into<String>) -> Self {
        let path = path.into();
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
        Self { name, ..Self::new(Content::Path(path), media) }
    }

    /// What a reader gives, `size` bytes of this media type. It can be read only once, so nothing is
    /// tried again.
    pub fn reader(reader: impl AsyncRead + Send + Unpin + 'static, size: u64, media: impl Into<String>) -> Self {
        let reader: Reader = Box::new(reader);
        Self::new(Content::Reader(Arc::new(Mutex::new(Some(reader))), size), media)
    }

    fn new(content: Content, media: impl Into<String>) -> Self {
        Self { content, media: media.into(), name: None, progress: None }
    }

    /// The name of the file, from which the server takes its extension. It goes along with an announcement;
    /// a file that is sent with the request itself has the extension that its media type commonly has.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Calls this with the number of bytes sent so far, after each piece; from the beginning again
    /// when the upload is tried again.
    pub fn on_progress(mut self, progress: impl Fn(u64) + Send + Sync + 'static) -> Self {
        self.progress = Some(Arc::new(progress));
        self
    }

    /// How many bytes there are.
    pub(crate) async fn size(&self) -> io::Result<u64> {
        match &self.content {
            Content::Url(_) => Err(at_a_url()),
            Content::Bytes(bytes) => Ok(bytes.len() as u64),
            Content::Path(path) => tokio::fs::metadata(path).await.map(|file| file.len()),
            Content::Reader(_, size) => Ok(*size),
        }
    }

    /// The bytes as a body that is read as it is sent.
    pub(crate) fn body(&self, size: u64) -> Body {
        Body::Source(Arc::new(Stream { upload: self.clone(), size }))
    }
}

/// An upload whose bytes have to be as many as was said.
struct Stream {
    upload: Upload,
    size: u64,
}

impl Source for Stream {
    fn open(&self) -> BoxFuture<'_, io::Result<reqwest::Body>> {
        Box::pin(async {
            let reader = self.reader().await?;
            // One more than there should be, to see whether there is more.
            let pieces = ReaderStream::with_capacity(reader.take(self.size.saturating_add(1)), CHUNK);
            let (size, progress) = (self.size, self.upload.progress.clone());
            let end = stream::once(async { Ok(Bytes::new()) });
            let counted = pieces.chain(end).scan(0u64, move |sent, piece: io::Result<Bytes>| {
                let piece = piece.and_then(|piece| {
                    *sent += piece.len() as u64;
                    let at_end = piece.is_empty();
                    if *sent > size || (at_end && *sent < size) {
                        return Err(io::Error::other(format!("there are not the {size} bytes that were announced")));
                    }
                    if let Some(progress) = &progress
                        && !at_end
                    {
                        progress(*sent);
                    }
                    Ok(piece)
                });
                std::future::ready(Some(piece))
            });
            Ok(reqwest::Body::wrap_stream(counted))
        })
    }

    fn can_be_repeated(&self) -> bool {
        !matches!(self.upload.content, Content::Reader(..))
    }
}

impl Stream {
    async fn reader(&self) -> io::Result<Reader> {
        match &self.upload.content {
            Content::Url(_) => Err(at_a_url()),
            Content::Bytes(bytes) => Ok(Box::new(io::Cursor::new(bytes.clone()))),
            Content::Path(path) => Ok(Box::new(tokio::fs::File::open(path).await?)),
            Content::Reader(reader, _) => {
                let reader = reader.lock().unwrap_or_else(PoisonError::into_inner).take();
                reader.ok_or_else(|| io::Error::other("the reader has been read already"))
            }
        }
    }
}

fn at_a_url() -> io::Error {
    io::Error::new(io::ErrorKind::Unsupported, "only the server fetches what is at a URL")
}

impl fmt::Debug for Upload {
    /// A `data:` URL is content, so no URL shows.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let content = match &self.content {
            Content::Url(_) => "a URL",
            Content::Bytes(_) => "bytes",
            Content::Path(_) => "a file",
            Content::Reader(..) => "a reader",
        };
        f.debug_struct("Upload")
            .field("content", &content)
            .field("media", &self.media)
            .field("name", &self.name)
            .finish_non_exhaustive()
    }
}
