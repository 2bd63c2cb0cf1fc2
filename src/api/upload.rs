//! Files to upload.

use std::fmt;
use std::io;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use bytes::Bytes;
use futures_util::future::BoxFuture;
use futures_util::stream::{self, TryStreamExt};
use tokio::io::AsyncRead;
use tokio_util::io::ReaderStream;

use crate::runtime::{Body, Source};

type Reader = Box<dyn AsyncRead + Send + Unpin>;
type Progress = Arc<dyn Fn(u64) + Send + Sync>;

/// The size of the chunks in which a file is read.
const CHUNK: usize = 64 * 1024;

/// A file to attach: a URL, bytes, a file on disk, or a reader of known size. Files and readers are streamed, and never held
/// in memory as a whole.
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
    /// A reader, until it is read, and its size.
    Reader(Arc<Mutex<Option<Reader>>>, u64),
}

impl Upload {
    /// Attaches the file at an `http:`, `https:` or `data:` URL, which the server fetches.
    pub fn url(url: impl Into<String>) -> Self {
        Self::new(Content::Url(url.into()), "")
    }

    /// Attaches bytes of a media type.
    pub fn bytes(bytes: impl Into<Bytes>, media: impl Into<String>) -> Self {
        Self::new(Content::Bytes(bytes.into()), media)
    }

    /// Attaches the file at a path, of a media type.
    pub fn path(path: impl Into<PathBuf>, media: impl Into<String>) -> Self {
        let path = path.into();
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
        Self { name, ..Self::new(Content::Path(path), media) }
    }

    /// Attaches `size` bytes of a reader, of a media type. A reader can be read only once, so the upload is not retried.
    ///
    /// ```
    /// # use chatbotkit_client::Upload;
    /// let report = &b"month,lamps\nMay,4\n"[..];
    /// let upload = Upload::reader(report, report.len() as u64, "text/csv").name("lamps.csv");
    /// ```
    pub fn reader(reader: impl AsyncRead + Send + Unpin + 'static, size: u64, media: impl Into<String>) -> Self {
        let reader: Reader = Box::new(reader);
        Self::new(Content::Reader(Arc::new(Mutex::new(Some(reader))), size), media)
    }

    fn new(content: Content, media: impl Into<String>) -> Self {
        Self { content, media: media.into(), name: None, progress: None }
    }

    /// Sets the name of the file, from which the server takes the extension. It is part of an announcement; a file that is
    /// sent as the request body has the usual extension of its media type.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Calls a function with the number of bytes sent, after each chunk. It starts from zero when the upload is retried.
    pub fn on_progress(mut self, progress: impl Fn(u64) + Send + Sync + 'static) -> Self {
        self.progress = Some(Arc::new(progress));
        self
    }

    /// The size in bytes.
    pub(crate) async fn size(&self) -> io::Result<u64> {
        match &self.content {
            Content::Url(_) => Err(at_a_url()),
            Content::Bytes(bytes) => Ok(bytes.len() as u64),
            Content::Path(path) => {
                // Without a runtime, reading a file panics.
                tokio::runtime::Handle::try_current().map_err(io::Error::other)?;
                let file = tokio::fs::metadata(path).await?;
                // Opening a named pipe would block.
                if file.is_file() { Ok(file.len()) } else { Err(io::Error::other("not a file")) }
            }
            Content::Reader(_, size) => Ok(*size),
        }
    }

    /// A streamed request body.
    pub(crate) fn body(&self, size: u64) -> Body {
        Body::Source(Arc::new(Stream { upload: self.clone(), size }))
    }
}

/// Request body of an upload; fails unless it has exactly the announced number of bytes.
struct Stream {
    upload: Upload,
    size: u64,
}

impl Source for Stream {
    fn open(&self) -> BoxFuture<'_, io::Result<reqwest::Body>> {
        Box::pin(async {
            let mut chunks = ReaderStream::with_capacity(self.reader().await?, CHUNK);
            let (size, progress) = (self.size, self.upload.progress.clone());
            let first = chunks.try_next().await?;
            check_length(size, 0, first.as_ref())?;
            // Each chunk is sent when the next one has been read: the transport reads nothing beyond the announced size, so
            // the last chunk must not be sent before the reader has ended.
            let counted = stream::try_unfold((chunks, first, 0), move |(mut chunks, chunk, sent)| {
                let progress = progress.clone();
                async move {
                    let Some(chunk) = chunk else { return Ok(None) };
                    let sent = sent + chunk.len() as u64;
                    let next = chunks.try_next().await?;
                    check_length(size, sent, next.as_ref())?;
                    if let Some(progress) = progress {
                        progress(sent);
                    }
                    Ok::<_, io::Error>(Some((chunk, (chunks, next, sent))))
                }
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
                reader.ok_or_else(|| io::Error::other("the reader has already been read"))
            }
        }
    }
}

/// Compares the announced size with the bytes that were read, up to the next chunk or the end.
fn check_length(size: u64, read: u64, next: Option<&Bytes>) -> io::Result<()> {
    let got = match next {
        Some(next) if read + next.len() as u64 > size => "more".to_owned(),
        None if read < size => format!("{read} bytes"),
        _ => return Ok(()),
    };
    Err(io::Error::other(format!("body length mismatch: expected {size} bytes, got {got}")))
}

fn at_a_url() -> io::Error {
    io::Error::new(io::ErrorKind::Unsupported, "the content of a URL is known to the server only")
}

impl fmt::Debug for Upload {
    /// A `data:` URL is content, so no URL is shown.
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
