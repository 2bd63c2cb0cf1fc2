//! Requests that no operation describes.

use std::fmt;
use std::sync::Arc;

use bytes::Bytes;
use futures_util::stream::BoxStream;
use reqwest::Method;
use reqwest::header::HeaderValue;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::call::settings;
use crate::core::Core;
use crate::error::Result;
use crate::headers::{header_name, value};
use crate::send::{ANYTHING, Whole};
use crate::stream::byte_stream;
use crate::wire::{Body, Other, Request, Target, Union};
use crate::{Call, EventStream, Response};

/// A request to any path, made by [`Client::request`](crate::Client::request): the way out where the
/// operations do not reach. What can be repeated without harm is told by the method.
///
/// ```
/// # use chatbotkit_client::Client;
/// # async fn example(client: Client) -> chatbotkit_client::Result<()> {
/// use reqwest::Method;
/// use serde_json::{Value, json};
///
/// let datasets = client.request(Method::GET, "/dataset/list").query(json!({ "take": 5 }));
/// let page = datasets.send::<Value>().await?;
/// println!("{}", page["items"]);
/// # Ok(())
/// # }
/// ```
#[must_use = "nothing is sent until a request is sent"]
pub struct RequestBuilder {
    core: Result<Core>,
    request: Request<()>,
}

impl RequestBuilder {
    pub(crate) fn new(core: &Core, method: Method, path: String) -> Self {
        let other = Other { method, path, endpoint: None };
        Self { core: Ok(core.clone()), request: Request::to(Target::Other(Arc::new(other))) }
    }

    settings!();

    /// The query: objects become `key.sub=value`, lists become `a,b`; null and empty lists are left out.
    pub fn query(mut self, query: impl Serialize) -> Self {
        self.request = self.request.query(&query);
        self
    }

    /// A JSON body.
    pub fn json(mut self, body: impl Serialize) -> Self {
        self.request = self.request.any_json(&body);
        self
    }

    /// A body of bytes of this media type.
    pub fn bytes(mut self, bytes: impl Into<Bytes>, media: &str) -> Self {
        match value("media type", media) {
            Ok(media) => self.request = self.request.body(media, Body::Bytes(bytes.into())),
            Err(error) => self.core = Err(error),
        }
        self
    }

    /// A body that is a form with one file in it.
    pub fn file(mut self, data: impl AsRef<[u8]>, name: &str, media: &str) -> Self {
        let boundary = format!("{:032x}", fastrand::u128(..));
        let name: String = name.chars().filter(|it| !it.is_control()).collect();
        let name = name.replace('"', "%22");
        let disposition = format!("content-disposition: form-data; name=\"file\"; filename=\"{name}\"");
        let media = media.split(char::is_control).next().unwrap_or_default();
        let mut form = format!("--{boundary}\r\n{disposition}\r\ncontent-type: {media}\r\n\r\n").into_bytes();
        form.extend_from_slice(data.as_ref());
        form.extend_from_slice(format!("\r\n--{boundary}--\r\n").as_bytes());
        let kind = format!("multipart/form-data; boundary={boundary}");
        match HeaderValue::try_from(kind) {
            Ok(kind) => self.request = self.request.body(kind, Body::Bytes(form.into())),
            Err(problem) => self.request.problem = Some(problem.to_string()),
        }
        self
    }

    /// A header of this request. It wins over the client's own.
    pub fn header(mut self, name: &str, text: &str) -> Self {
        match header_name(name).and_then(|key| Ok((key, value(name, text)?))) {
            Ok((key, value)) => drop(self.request.headers.insert(key, value)),
            Err(error) => self.core = Err(error),
        }
        self
    }

    /// The path is a whole URL of somebody else's: no credentials and no other headers of the
    /// client's own go along.
    ///
    /// ```
    /// # use chatbotkit_client::{Client, types::UploadedAttachment};
    /// # async fn example(client: Client, attachment: UploadedAttachment) -> chatbotkit_client::Result<()> {
    /// if let Some(file) = attachment.download_request {
    ///     let bytes = client.request(reqwest::Method::GET, file.url.expose()).external().download().await?.value;
    ///     println!("{} bytes", bytes.len());
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn external(mut self) -> Self {
        self.request.external = true;
        self
    }

    /// The template under which [`ClientOptions::endpoint`](crate::ClientOptions::endpoint) may send
    /// the request to another path.
    pub fn endpoint(mut self, template: impl Into<String>) -> Self {
        let other = Other {
            method: self.request.target.method().clone(),
            path: self.request.target.path().to_owned(),
            endpoint: Some(template.into()),
        };
        self.request.target = Target::Other(Arc::new(other));
        self
    }

    /// A call for an answer of this type.
    pub fn send<T: DeserializeOwned>(self) -> Call<T> {
        Call::new(self.core, self.request.expecting())
    }

    /// What happens, as it happens: the events of one of the unions in [`types`](crate::types).
    pub fn stream<S: Union>(self) -> EventStream<S> {
        Call::new(self.core, self.request.expecting::<(), S>()).stream()
    }

    /// The body of the answer, whatever it is.
    ///
    /// # Errors
    /// Those of awaiting a call.
    pub async fn download(self) -> Result<Response<Bytes>> {
        Call::new(self.core, self.request).fetch(ANYTHING, Whole::bytes).await
    }

    /// The body of the answer, whatever it is, as it comes.
    ///
    /// ```
    /// # async fn example(client: chatbotkit_client::Client) -> chatbotkit_client::Result<()> {
    /// use futures_util::TryStreamExt;
    ///
    /// let mut pieces = client.request(reqwest::Method::GET, "/conversation/export").byte_stream();
    /// while let Some(piece) = pieces.try_next().await? {
    ///     println!("{} bytes more", piece.len());
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// The last item, where the body broke off.
    pub fn byte_stream(self) -> BoxStream<'static, Result<Bytes>> {
        byte_stream(self.core, self.request, ANYTHING)
    }
}

impl fmt::Debug for RequestBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RequestBuilder").field("target", &self.request.target.to_string()).finish_non_exhaustive()
    }
}
