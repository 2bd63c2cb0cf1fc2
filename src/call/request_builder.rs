//! Requests to any path.

use std::fmt;

use bytes::Bytes;
use futures_util::stream::BoxStream;
use reqwest::Method;
use reqwest::header::HeaderValue;
use serde_core::Serialize;
use serde_core::de::DeserializeOwned;
use serde_json::json;

use super::{Call, settings};
use crate::client::Client;
use crate::config::{header_name, header_value};
use crate::error::Result;
use crate::http::Response;
use crate::runtime::media::ANY;
use crate::runtime::{Body, MayFail, NoStream, Request, Target, Union};
use crate::stream::EventStream;

/// A request to any path, returned by [`Client::request`](crate::Client::request), for operations that are not in the
/// document. Its idempotency is that of the HTTP method.
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
    client: Result<Client>,
    request: Request,
}

impl Client {
    /// Builds a request to any path of the API, for operations that are not in the document. Set the query with
    /// [`RequestBuilder::query`]. A POST to the API without a body has an empty JSON object as its body: it accepts no other.
    pub fn request(&self, method: Method, path: impl Into<String>) -> RequestBuilder {
        let target = Target::other(method, path.into(), None);
        RequestBuilder { client: Ok(self.clone()), request: Request::new(target, &[]) }
    }
}

impl RequestBuilder {
    settings!();

    /// Adds a query, as a map or as pairs: objects become `key.sub=value`, lists become `a,b`; null and empty lists are
    /// left out. A comma in an item of a list is an error.
    pub fn query(mut self, query: impl Serialize) -> Self {
        self.request = self.request.any_query(&query);
        self
    }

    /// Sets a JSON body.
    pub fn json(mut self, body: impl Serialize) -> Self {
        self.request = self.request.any_json(&body);
        self
    }

    /// Sets a body of bytes of a media type.
    pub fn bytes(mut self, bytes: impl Into<Bytes>, media: &str) -> Self {
        match header_value("media type", media) {
            Ok(media) => self.request = self.request.body(media, Body::Bytes(bytes.into())),
            Err(error) => self.client = Err(error),
        }
        self
    }

    /// Sets a URL-encoded form as the body, with the rules of [`query`](Self::query).
    ///
    /// ```
    /// # async fn example(client: chatbotkit_client::Client) -> chatbotkit_client::Result<()> {
    /// use serde_json::{Value, json};
    ///
    /// let call = client.request(reqwest::Method::POST, "/token/create").form(json!({ "scope": ["read", "write"] }));
    /// println!("{}", call.send::<Value>().await?);
    /// # Ok(())
    /// # }
    /// ```
    pub fn form(mut self, form: impl Serialize) -> Self {
        self.request = self.request.form(&form);
        self
    }

    /// Sets a multipart form with one file as the body.
    ///
    /// ```
    /// # async fn example(client: chatbotkit_client::Client) -> chatbotkit_client::Result<()> {
    /// use serde_json::Value;
    ///
    /// let call = client.request(reqwest::Method::POST, "/report/upload").file("a,b\n1,2\n", "report.csv", "text/csv");
    /// println!("{}", call.send::<Value>().await?);
    /// # Ok(())
    /// # }
    /// ```
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

    /// Adds a header. It replaces a header of the client with the same name.
    pub fn header(mut self, name: &str, text: &str) -> Self {
        match header_name(name).and_then(|key| Ok((key, header_value(name, text)?))) {
            Ok((key, value)) => drop(self.request.headers.insert(key, value)),
            Err(error) => self.client = Err(error),
        }
        self
    }

    /// Sends the request to another host: the path is a whole URL, and neither the credentials nor the headers of the client
    /// are sent.
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

    /// Sets the path template by which [`ClientOptions::endpoint`](crate::ClientOptions::endpoint) replaces the path.
    pub fn endpoint(mut self, template: impl Into<String>) -> Self {
        let target = &self.request.target;
        self.request.target = Target::other(target.method().clone(), target.path().to_owned(), Some(template.into()));
        self
    }

    /// Returns a call with a response of this type.
    pub fn send<T: DeserializeOwned + Send>(self) -> Call<T> {
        self.call()
    }

    /// The call. The API accepts no POST without a JSON body, so an empty object is sent.
    fn call<T, S: MayFail>(self) -> Call<T, S> {
        let Self { client, request } = self;
        let is_empty = matches!(request.body, Body::Nothing) && *request.target.method() == Method::POST;
        Call::new(client, if is_empty && !request.external { request.any_json(&json!({})) } else { request })
    }

    /// Streams the events of one of the unions in [`types`](crate::types).
    pub fn stream<S: Union>(self) -> EventStream<S> {
        self.call::<(), S>().stream()
    }

    /// Returns the response body, of any media type. The redirects of a GET are followed, to another origin without
    /// credentials and other headers, and not from HTTPS to HTTP.
    ///
    /// # Errors
    /// Fails like awaiting a call.
    pub async fn download(self) -> Result<Response<Bytes>> {
        self.call::<(), NoStream>().fetch(ANY, |raw| Ok(Box::new(raw.body.clone()))).await
    }

    /// Streams the response body, of any media type. Redirects are followed as for [`download`](Self::download).
    ///
    /// ```
    /// # async fn example(client: chatbotkit_client::Client) -> chatbotkit_client::Result<()> {
    /// use futures_util::TryStreamExt;
    ///
    /// let mut pieces = client.request(reqwest::Method::GET, "/memory/export").byte_stream();
    /// while let Some(piece) = pieces.try_next().await? {
    ///     println!("{} bytes more", piece.len());
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// Yields an error as the last item where the response breaks off.
    pub fn byte_stream(self) -> BoxStream<'static, Result<Bytes>> {
        self.call::<(), NoStream>().chunks(ANY)
    }
}

impl fmt::Debug for RequestBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RequestBuilder").field("target", &self.request.target.to_string()).finish_non_exhaustive()
    }
}
