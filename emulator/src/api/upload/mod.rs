//! Uploads: the four forms in which a file can come.

mod fetch;

use std::sync::Arc;

use axum::extract::{FromRequest, Multipart, Request};
use bytes::Bytes;
use data_url::DataUrl;
use futures_util::{Stream, TryStreamExt};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Value, json};

use crate::api::record::LARGEST_BODY;
use crate::json;
use crate::media::{content_type, essence};
use crate::schema::error::ApiError;
use crate::schema::form::{Form, Of, Optional, Required, Text, Whole};
use crate::state::objects::Upload;
use crate::state::server::Server;

/// The largest JSON that can hold a file of the largest size, in base64 and with space for the JSON around it.
const LARGEST_JSON: usize = LARGEST_BODY / 3 * 4 + 65_536;
pub(crate) const BINARY: &str = "application/octet-stream";
const DISPOSITION: &str = "attachment; filename=";
/// The characters that JavaScript's `encodeURIComponent` does not escape.
const IN_COMPONENT: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'_')
    .remove(b'.')
    .remove(b'!')
    .remove(b'~')
    .remove(b'*')
    .remove(b'\'')
    .remove(b'(')
    .remove(b')');

#[derive(Debug)]
pub(crate) enum File {
    /// With its bytes.
    Given { content_type: String, extension: Option<String>, bytes: Bytes },
    /// To be put into the object store by the caller.
    Announced(Upload),
}

const LINKED: Form = Of(&[("file", Text, Required)]);
const ANNOUNCED: Form = Of(&[(
    "file",
    Of(&[("type", Text, Required), ("size", Whole(0, i64::MAX), Required), ("name", Text, Optional)]),
    Required,
)]);

impl File {
    pub(crate) async fn from_request(request: Request, server: &Arc<Server>) -> Result<Self, ApiError> {
        Ok(match content_type(request.headers()).to_ascii_lowercase().as_str() {
            "application/json" => {
                let bytes = read(request.into_body().into_data_stream(), LARGEST_JSON).await?;
                let json = json::read(&bytes).ok_or_else(ApiError::not_json)?;
                Self::from_json(json).await?
            }
            "multipart/form-data" => {
                let form = Multipart::from_request(request, server)
                    .await
                    .map_err(|_| ApiError::bad_request("The form is not valid"))?;
                Self::from_form(form).await?
            }
            kind => {
                let bytes = read(request.into_body().into_data_stream(), LARGEST_BODY).await?;
                Self::given(kind, None, bytes)
            }
        })
    }

    /// Keeps the bytes under this key. Returns the request that puts them there where they are still to come.
    pub(crate) fn store(self, server: &Server, key: &str) -> Option<Value> {
        match self {
            Self::Given { content_type, bytes, .. } => {
                let now = server.clock.tick();
                server.objects.keep(key, &content_type, bytes, now);
                None
            }
            Self::Announced(upload) => Some(upload_request(server, key, &upload)),
        }
    }

    pub(crate) fn extension(&self) -> Option<String> {
        match self {
            Self::Given { extension, .. } => extension.clone(),
            Self::Announced(upload) => {
                let disposition = upload.content_disposition.as_deref()?;
                extension_of(disposition.strip_prefix(DISPOSITION)?)
            }
        }
    }

    /// A file without a name takes the extension that its type commonly has.
    fn given(content_type: &str, extension: Option<String>, bytes: Bytes) -> Self {
        let content_type = if content_type.is_empty() { BINARY } else { content_type };
        Self::Given {
            content_type: content_type.to_owned(),
            extension: extension.or_else(|| usual_extension(content_type)),
            bytes,
        }
    }

    async fn from_json(json: Value) -> Result<Self, ApiError> {
        let Some(url) = json["file"].as_str() else {
            ANNOUNCED.check("", &json)?;
            return Ok(Self::announced(&json["file"]));
        };
        LINKED.check("", &json)?;
        if url.starts_with("data:") {
            return Self::from_data_url(url);
        }
        let (content_type, body) = fetch::get(url).await?;
        let bytes = read(body.into_data_stream(), LARGEST_BODY).await?;
        let path = url.split(['?', '#']).next().unwrap_or_default();
        let name = path.rsplit('/').next().unwrap_or_default();
        Ok(Self::given(&content_type, extension_of(name), bytes))
    }

    fn from_data_url(url: &str) -> Result<Self, ApiError> {
        let invalid = || ApiError::bad_request("\"file\" must be a valid uri");
        let url = DataUrl::process(url).map_err(|_| invalid())?;
        let (bytes, _) = url.decode_to_vec().map_err(|_| invalid())?;
        if bytes.len() > LARGEST_BODY {
            return Err(ApiError::limits_reached());
        }
        let mime = url.mime_type();
        let kind = format!("{}/{}", mime.type_, mime.subtype);
        Ok(Self::given(&kind, None, bytes.into()))
    }

    fn announced(file: &Value) -> Self {
        let name = file["name"].as_str().filter(|name| !name.is_empty());
        let content_type = match file["type"].as_str().unwrap_or_default() {
            // Browsers have no type for some files.
            "" => mime_guess::from_path(name.unwrap_or_default()).first_or_octet_stream().to_string(),
            kind => kind.to_owned(),
        };
        Self::Announced(Upload {
            size: file["size"].as_f64().unwrap_or_default() as u64,
            content_type,
            content_disposition: name.map(|name| format!("{DISPOSITION}{}", utf8_percent_encode(name, IN_COMPONENT))),
        })
    }

    async fn from_form(mut form: Multipart) -> Result<Self, ApiError> {
        let invalid = |_| ApiError::bad_request("The form is not valid");
        while let Some(field) = form.next_field().await.map_err(invalid)? {
            if field.name() != Some("file") {
                continue;
            }
            let content_type = field.content_type().unwrap_or_default().to_owned();
            let extension = field.file_name().and_then(extension_of);
            let bytes = read(field.map_err(axum::Error::new), LARGEST_BODY).await?;
            return Ok(Self::given(&content_type, extension, bytes));
        }
        Err(ApiError::bad_request("No file was given"))
    }
}

/// The request that puts the bytes there: these headers, and no others that matter.
fn upload_request(server: &Server, key: &str, upload: &Upload) -> Value {
    let mut headers = json!({
        "Content-Length": upload.size.to_string(),
        "Content-Type": upload.content_type,
    });
    if let Some(disposition) = &upload.content_disposition {
        headers["Content-Disposition"] = json!(disposition);
    }
    json!({ "method": "PUT", "url": server.objects.upload_url(key, upload), "headers": headers })
}

fn usual_extension(content_type: &str) -> Option<String> {
    mime2ext::mime2ext(essence(content_type)).map(str::to_owned)
}

/// The extension of a file name, if valid.
fn extension_of(name: &str) -> Option<String> {
    let (_, extension) = name.rsplit_once('.')?;
    let plain = extension.chars().all(|c| c.is_ascii_alphanumeric());
    (plain && !extension.is_empty()).then(|| extension.to_owned())
}

/// Reads to the end in any case, since many clients read no response before the request is sent completely.
async fn read(chunks: impl Stream<Item = Result<Bytes, axum::Error>>, most: usize) -> Result<Bytes, ApiError> {
    let mut chunks = std::pin::pin!(chunks);
    let mut bytes = Vec::new();
    let mut length = 0;
    let broken = |_| ApiError::bad_request("The file broke off");
    while let Some(chunk) = chunks.try_next().await.map_err(broken)? {
        length += chunk.len();
        if length <= most {
            bytes.extend_from_slice(&chunk);
        }
    }
    if length > most {
        return Err(ApiError::limits_reached());
    }
    Ok(bytes.into())
}
