//! What all handlers share, and the way from a path to its handler.

use std::sync::{Arc, Mutex};

use axum::Router;
use axum::extract::Request;
use axum::http::{Method, StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::{Html, IntoResponse, Response};
use serde_json::Value;

use super::channel::Channels;
use super::error::ApiError;
use super::store::{Scope, Store};
use super::{bot, channel, conversation, cors, fault, memory, session, usage, vote};
use crate::background::Background;
use crate::clock::Clock;
use crate::objects::{self, Objects};
use crate::requests::{self, Requests};
use crate::script::Script;
use crate::settings::Settings;
use crate::streams::OpenStreams;
use crate::votes::Votes;

/// The versions of the path under which everything is served.
const PREFIXES: [&str; 2] = ["/v1", "/api/v1"];

#[derive(Debug)]
pub(crate) struct Server {
    pub(crate) script: Mutex<Script>,
    pub(crate) settings: Settings,
    pub(crate) store: Mutex<Store>,
    pub(crate) channels: Channels,
    pub(crate) clock: Clock,
    pub(crate) requests: Requests,
    pub(crate) streams: OpenStreams,
    pub(crate) background: Background,
    pub(crate) votes: Votes,
    pub(crate) objects: Objects,
}

impl Server {
    /// A server that is reached at this origin.
    pub(crate) fn new(origin: &str, script: Script, settings: Settings) -> Self {
        Self {
            script: Mutex::new(script),
            settings,
            store: Mutex::default(),
            channels: Channels::new(settings.channel_memory),
            clock: Clock::default(),
            requests: Requests::default(),
            streams: OpenStreams::default(),
            background: Background::default(),
            votes: Votes::default(),
            objects: Objects::new(origin),
        }
    }

    /// Publishes to a channel of this token.
    pub(crate) fn publish(&self, token: &str, channel: &str, message: &Value) {
        let scope = Scope { token: token.to_owned(), user: None, child_email: None };
        self.channels.publish(scope, channel.to_owned(), message);
    }
}

pub(crate) fn router(server: Arc<Server>) -> Router {
    let operations = Router::new()
        .merge(bot::routes())
        .merge(conversation::routes())
        .merge(session::routes())
        .merge(channel::routes())
        .merge(memory::routes())
        .merge(usage::routes())
        .merge(vote::routes())
        .method_not_allowed_fallback(async || ApiError::method_not_allowed())
        .route_layer(middleware::from_fn(answer_probes));
    PREFIXES
        .into_iter()
        .fold(Router::new(), |router, prefix| router.nest(prefix, operations.clone()))
        .merge(objects::routes())
        .fallback(unknown_route)
        .layer(middleware::from_fn(redirect_trailing_slash))
        .layer(middleware::from_fn_with_state(Arc::clone(&server), fault::inject))
        .layer(middleware::from_fn_with_state(Arc::clone(&server), requests::record))
        .layer(middleware::from_fn(cors::allow))
        .with_state(server)
}

/// The path of an operation without its version.
pub(super) fn unversioned(path: &str) -> &str {
    PREFIXES
        .into_iter()
        .find_map(|prefix| path.strip_prefix(prefix).filter(|rest| rest.starts_with('/')))
        .unwrap_or(path)
}

/// HEAD and OPTIONS succeed on every known route before anything is looked at.
async fn answer_probes(request: Request, next: Next) -> Response {
    match *request.method() {
        Method::HEAD | Method::OPTIONS => StatusCode::OK.into_response(),
        _ => next.run(request).await,
    }
}

async fn redirect_trailing_slash(request: Request, next: Next) -> Response {
    let uri = request.uri();
    match uri.path().strip_suffix('/') {
        Some(path) if !path.is_empty() => {
            let query = uri.query().map_or_else(String::new, |query| format!("?{query}"));
            (StatusCode::PERMANENT_REDIRECT, [(header::LOCATION, format!("{path}{query}"))]).into_response()
        }
        _ => next.run(request).await,
    }
}

async fn unknown_route() -> (StatusCode, Html<&'static str>) {
    let page =
        "<!DOCTYPE html><html><head><title>404</title></head><body><h1>Nothing is served here</h1></body></html>";
    (StatusCode::NOT_FOUND, Html(page))
}
