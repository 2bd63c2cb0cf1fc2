//! The object store for attachments and recordings, reached by signed URLs instead of the credentials of the API.

use parking_lot::Mutex;
use std::collections::BTreeMap;

use bytes::Bytes;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use sha2::{Digest, Sha256};

use crate::ids::new_id;

/// The path prefix of all objects.
pub(crate) const ROOT: &str = "/objects/";
/// The characters of a key that are not escaped in a URL.
const IN_PATH: &AsciiSet = &NON_ALPHANUMERIC.remove(b'/').remove(b'.').remove(b'-').remove(b'_');
/// The largest object whose bytes are kept.
const LARGEST_KEPT: u64 = 8 << 20;

/// An object in the emulator's object store, such as an attachment.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct StoredObject {
    /// The key, such as `conversation/<conversation id>/<name of the attachment>`.
    pub key: String,
    /// Its media type.
    pub content_type: String,
    /// The `Content-Disposition` of its upload.
    pub content_disposition: Option<String>,
    /// The size in bytes.
    pub size: u64,
    /// The SHA-256 of its bytes, in lower-case hexadecimal.
    pub sha256: String,
    /// Time of its upload, in milliseconds since the Unix epoch.
    pub stored_at: u64,
    /// Its bytes, up to 8 MiB; of larger objects only size and hash are kept.
    pub bytes: Option<Bytes>,
}

/// The headers that an upload must have, and no others.
#[derive(Clone, Debug)]
pub(crate) struct Upload {
    pub(crate) size: u64,
    pub(crate) content_type: String,
    pub(crate) content_disposition: Option<String>,
}

#[derive(Debug)]
pub(crate) struct Objects {
    origin: String,
    /// Key of the signatures.
    secret: String,
    stored: Mutex<BTreeMap<String, StoredObject>>,
}

/// The bytes received for an object: counted, hashed, and kept up to [`LARGEST_KEPT`].
#[derive(Debug, Default)]
pub(crate) struct Intake {
    pub(crate) size: u64,
    hash: Sha256,
    kept: Vec<u8>,
}

impl Objects {
    pub(crate) fn new(origin: &str) -> Self {
        Self { origin: origin.to_owned(), secret: new_id(), stored: Mutex::default() }
    }

    pub(crate) fn all(&self) -> Vec<StoredObject> {
        self.stored.lock().values().cloned().collect()
    }

    /// The objects whose keys begin with `prefix`, in the order of their keys.
    pub(crate) fn under(&self, prefix: &str) -> Vec<StoredObject> {
        let stored = self.stored.lock();
        stored
            .range(prefix.to_owned()..)
            .take_while(|(key, _)| key.starts_with(prefix))
            .map(|(_, object)| object.clone())
            .collect()
    }

    pub(crate) fn get(&self, key: &str) -> Option<StoredObject> {
        self.stored.lock().get(key).cloned()
    }

    pub(crate) fn put(&self, object: StoredObject) {
        self.stored.lock().insert(object.key.clone(), object);
    }

    /// Stores an object that the server made itself.
    pub(crate) fn keep(&self, key: &str, content_type: &str, bytes: Bytes, now: u64) {
        let mut intake = Intake::default();
        intake.add(&bytes);
        let upload = Upload { size: intake.size, content_type: content_type.to_owned(), content_disposition: None };
        self.put(intake.into_object(key, upload, now));
    }

    /// The download URL of an object, uploaded or not.
    pub(crate) fn download_url(&self, key: &str) -> String {
        self.url(key, &self.signature("GET", key, None))
    }

    /// The upload URL of an object, signed for these headers.
    pub(crate) fn upload_url(&self, key: &str, upload: &Upload) -> String {
        self.url(key, &self.signature("PUT", key, Some(upload)))
    }

    fn url(&self, key: &str, signature: &str) -> String {
        let path = utf8_percent_encode(key, IN_PATH);
        format!("{}{ROOT}{path}?signature={signature}", self.origin)
    }

    /// A signature over the whole request: any other request has another.
    pub(crate) fn signature(&self, method: &str, key: &str, upload: Option<&Upload>) -> String {
        digest(&format!("{}\n{method}\n{key}\n{upload:?}", self.secret))
    }
}

impl Intake {
    pub(crate) fn add(&mut self, bytes: &[u8]) {
        self.size += bytes.len() as u64;
        self.hash.update(bytes);
        if self.size <= LARGEST_KEPT {
            self.kept.extend_from_slice(bytes);
        } else {
            self.kept = Vec::new();
        }
    }

    pub(crate) fn into_object(self, key: &str, upload: Upload, now: u64) -> StoredObject {
        let Upload { size, content_type, content_disposition } = upload;
        StoredObject {
            key: key.to_owned(),
            content_type,
            content_disposition,
            size,
            sha256: hex(&self.hash.finalize()),
            stored_at: now,
            bytes: (self.size <= LARGEST_KEPT).then(|| self.kept.into()),
        }
    }
}

pub(crate) fn digest(text: &str) -> String {
    hex(&Sha256::digest(text))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
