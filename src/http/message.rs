//! The HTTP message of a request.

use reqwest::Url;
use reqwest::header::{ACCEPT, HeaderValue};

use super::state::State;
use crate::error::{Error, Kind, Result};
use crate::runtime::media::JSON;
use crate::runtime::{Body, Request};

impl State {
    /// The URL, with the query.
    pub(super) fn url(&self, request: &Request) -> Result<Url> {
        let filled;
        let (path, query) = match self.options.endpoints.get(request.target.endpoint()) {
            Some(template) => {
                filled = request.fill(template).map_err(|problem| Error::new(Kind::Request, problem))?;
                filled.split_once('?').map_or((&*filled, None), |(path, query)| (path, Some(query)))
            }
            // A `?` in it is encoded: it may come from an id.
            None => (&*request.path, None),
        };
        let mut url = if request.external {
            let invalid = |error| Error::new(Kind::Request, format!("invalid URL: {error}"));
            let mut url = Url::parse(path).map_err(invalid)?;
            // The HTTP library does not send credentials of a URL, and logs them.
            _ = url.set_password(None).and_then(|()| url.set_username(""));
            url
        } else {
            // Appended and not joined, so that a prefix in the base URL stays.
            let base_url = &self.settings.base_url;
            let prefix = base_url.path().trim_end_matches('/');
            let mut url = base_url.clone();
            url.set_path(&[prefix, "/", path.trim_start_matches('/')].concat());
            // A path with dot segments may have left it.
            if !url.path().strip_prefix(prefix).is_some_and(|path| path.starts_with('/')) {
                return Err(Error::new(Kind::Request, format!("invalid path {path:?}: it leaves the base URL")));
            }
            url
        };
        if query.is_some() {
            url.set_query(query);
        }
        if !request.query.is_empty() {
            url.query_pairs_mut().extend_pairs(&request.query);
        }
        Ok(url)
    }

    /// The request to a URL: its own, or that of a redirect.
    pub(super) fn http_request(
        &self,
        request: &Request,
        accept: &'static str,
        url: Url,
        body: Option<reqwest::Body>,
    ) -> reqwest::Request {
        let mut http = reqwest::Request::new(request.target.method().clone(), url);
        let headers = http.headers_mut();
        if !request.external {
            headers.clone_from(&self.settings.headers);
            if accept != JSON && !self.settings.sets_accept {
                headers.insert(ACCEPT, HeaderValue::from_static(accept));
            }
        }
        if !request.headers.is_empty() {
            headers.extend(request.headers.clone());
        }
        *http.body_mut() = body;
        http
    }
}

/// Opens the body of a request.
pub(super) async fn open(body: &Body) -> Result<Option<reqwest::Body>> {
    Ok(match body {
        Body::Nothing => None,
        Body::Bytes(bytes) => Some(bytes.clone().into()),
        Body::Source(source) => {
            let unreadable = |error| Error::new(Kind::Request, format!("cannot read the request body: {error}"));
            Some(source.open().await.map_err(unreadable)?)
        }
    })
}

#[cfg(test)]
mod tests {
    use reqwest::header::AUTHORIZATION;

    use super::*;
    use crate::config::ClientOptions;
    use crate::operations::{ALL, LIST_BOTS};
    use crate::runtime::{Operation, Target};

    /// The HTTP request of an operation with the same value for all its path parameters, if it can be sent.
    fn sent(options: ClientOptions, operation: &'static Operation, id: &str) -> Option<reqwest::Request> {
        let state = State::new(options.secret("sk-hidden")).expect("a client");
        let parameters = vec![id; operation.path.matches('{').count()];
        let request = Request::new(Target::Known(operation), &parameters);
        if request.problem.is_some() {
            return None;
        }
        let url = state.url(&request).expect("a URL");
        Some(state.http_request(&request, JSON, url, None))
    }

    fn options() -> ClientOptions {
        ClientOptions::new().base_url("http://localhost/x")
    }

    #[test]
    fn secret_is_sent_and_not_shown() {
        let request = sent(options().run_as_user_id("ada"), &LIST_BOTS, "").expect("a request");
        assert_eq!(request.headers()[AUTHORIZATION], "Bearer sk-hidden");
        assert_eq!(request.headers()["x-runas-user-id"], "ada");
        assert!(!format!("{request:?}").contains("hidden"));
    }

    #[test]
    fn path_parameter_of_any_operation_stays_one_segment() {
        let parts = |path: &str| path.split('/').count();
        let mut tried = 0;
        for operation in ALL.iter().filter(|operation| operation.path.contains('{')) {
            for id in [
                "..", ".", "", "../..", "a/b", "..%2f..", "%2e%2e", r"..\\..", "a?b=c", "a#b", "a;b", "a\r\nb", "//",
                "@b",
            ] {
                let Some(request) = sent(options(), operation, id) else {
                    assert!(matches!(id, "" | "." | ".."), "{id:?}");
                    continue;
                };
                tried += 1;
                let url = request.url();
                assert_eq!(parts(url.path()), parts("/x/api/v1") + parts(operation.path) - 1, "{id:?}: {url}");
                assert_eq!((url.query(), url.fragment(), url.host_str()), (None, None, Some("localhost")), "{url}");
                assert!(url.path().starts_with("/x/api/v1/"), "{url}");
            }
        }
        assert!(tried > 250, "{tried}");
    }

    #[test]
    fn endpoint_of_any_operation_can_be_replaced_with_its_parameters() {
        for operation in ALL {
            let replaced = options().endpoint(operation.path, format!("/elsewhere{}", operation.path));
            let request = sent(replaced, operation, "a/b").expect("a request");
            let direct = sent(options(), operation, "a/b").expect("a request");
            let path = direct.url().path().strip_prefix("/x/api/v1").expect("the prefix");
            assert_eq!(request.url().as_str(), format!("http://localhost/x/api/v1/elsewhere{path}"));
            assert_eq!(path.matches("a%2Fb").count(), operation.path.matches('{').count(), "{path}");
        }
    }
}
