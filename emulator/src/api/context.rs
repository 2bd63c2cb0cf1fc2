//! The context of a request: the server, the ids in the path, and the account of the caller, which is authenticated by
//! a secret, or is a visitor with a session token.

use std::sync::Arc;

use axum::extract::{FromRequestParts, MatchedPath, RawPathParams};
use axum::http::request::Parts;
use axum::http::{HeaderMap, Method, header};
use axum::{Json, Router};
use parking_lot::MappedMutexGuard;
use serde_json::Value;

use crate::schema::error::ApiError;
use crate::schema::form::Kind;
use crate::state::server::Server;
use crate::state::store::{Account, Scope, Session};
use crate::state::stored::Stored;
use crate::version::unversioned;

pub(crate) type Routes = Router<Arc<Server>>;
pub(crate) type JsonResult = Result<Json<Value>, ApiError>;

/// The operations that a session token permits, each on its own conversation.
const OF_VISITORS: [&str; 8] = [
    "/conversation/{id}/complete",
    "/conversation/{id}/send",
    "/conversation/{id}/receive",
    "/conversation/{id}/contact/upsert",
    "/conversation/{id}/attachment/upload",
    "/conversation/{id}/message/{child_id}/upvote",
    "/conversation/{id}/message/{child_id}/downvote",
    "/conversation/{id}/message/{child_id}/synthesize",
];
/// The operation that it permits on any channel.
const PUBLISH: &str = "/channel/{id}/publish";

/// The context of an authenticated request that its caller may make.
#[derive(Clone, Debug)]
pub(crate) struct Context {
    pub(crate) server: Arc<Server>,
    pub(crate) ids: Ids,
    /// Account that owns the bots and conversations.
    pub(crate) owner: Scope,
    /// Scope of the channels: that of the token itself, even where a session token acts for an account.
    pub(crate) channels: Scope,
}

/// The ids in the path, from the outermost inwards.
#[derive(Clone, Debug)]
pub(crate) struct Ids(Vec<String>);

impl Context {
    /// Locks the account. All others wait.
    pub(crate) fn account(&self) -> MappedMutexGuard<'_, Account> {
        self.server.account(&self.owner)
    }

    /// Locks the account, in which the parent of the object in the path exists, and returns the parent's id too.
    pub(crate) fn within(&self, kind: &Kind) -> Result<(MappedMutexGuard<'_, Account>, String), ApiError> {
        let mut account = self.account();
        let parent = self.ids.parent(&mut account, kind)?;
        Ok((account, parent))
    }

    /// The object in the path, with the account locked.
    pub(crate) fn object(&self, kind: &Kind) -> Result<MappedMutexGuard<'_, Stored>, ApiError> {
        let (account, parent) = self.within(kind)?;
        MappedMutexGuard::try_map(account, |account| account.get(kind, &parent, self.ids.last()).ok())
            .map_err(|_| ApiError::not_found(kind.name))
    }
}

impl FromRequestParts<Arc<Server>> for Context {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, server: &Arc<Server>) -> Result<Self, ApiError> {
        let params = RawPathParams::from_request_parts(parts, server).await;
        let ids = Ids(params.iter().flatten().map(|(_, id)| id.to_owned()).collect());
        let channels = scope(&parts.headers, &parts.method)?;
        let owner = match session(server, &channels)? {
            None => channels.clone(),
            Some(session) => {
                let route = parts.extensions.get::<MatchedPath>().map_or("", |path| unversioned(path.as_str()));
                let is_own = ids.first() == session.conversation && OF_VISITORS.contains(&route);
                if !is_own && route != PUBLISH {
                    return Err(ApiError::not_authenticated());
                }
                session.account
            }
        };
        Ok(Self { server: Arc::clone(server), ids, owner, channels })
    }
}

fn scope(headers: &HeaderMap, method: &Method) -> Result<Scope, ApiError> {
    let Some(authorization) = headers.get(header::AUTHORIZATION) else {
        // The CSRF check precedes authentication; `X-Requested-With: XMLHttpRequest` passes it.
        let same_site = headers.get("x-requested-with").is_some_and(|value| value == "XMLHttpRequest");
        let forged = method != Method::GET && !same_site;
        return Err(if forged { ApiError::not_authorized() } else { ApiError::not_authenticated() });
    };
    let authorization = authorization.to_str().ok().and_then(|value| value.split_once(' '));
    let (_, token) = authorization
        .filter(|(scheme, _)| scheme.eq_ignore_ascii_case("bearer"))
        .ok_or_else(ApiError::not_authenticated)?;
    let run_as = |name| {
        let user = headers.get(name).filter(|user| !user.is_empty());
        user.map(|user| String::from_utf8_lossy(user.as_bytes()).into_owned())
    };
    Ok(Scope {
        token: token.trim().to_owned(),
        user: run_as("x-runas-user-id"),
        child_email: run_as("x-runas-child-user-email"),
    })
}

/// The session of a session token; `None` for secrets and OAuth tokens.
fn session(server: &Server, scope: &Scope) -> Result<Option<Session>, ApiError> {
    let token = scope.token.as_str();
    if ["sk-", "oaac-"].iter().any(|kind| token.len() > kind.len() && token.starts_with(kind)) {
        return Ok(None);
    }
    let session = server.sessions.lock().get(token).cloned();
    session
        .filter(|session| server.clock.now() < session.expires_at)
        .filter(|_| scope.user.is_none() && scope.child_email.is_none())
        .map(Some)
        .ok_or_else(ApiError::not_authenticated)
}

impl Ids {
    pub(crate) fn first(&self) -> &str {
        self.0.first().map_or("", String::as_str)
    }

    pub(crate) fn last(&self) -> &str {
        self.0.last().map_or("", String::as_str)
    }

    /// The id of the existing parent of an object of this kind; empty where it has none.
    pub(crate) fn parent(&self, account: &mut Account, kind: &Kind) -> Result<String, ApiError> {
        kind.parent.map_or_else(|| Ok(String::new()), |parent| account.id(parent, self.first()))
    }
}
