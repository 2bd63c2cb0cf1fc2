//! Authentication: an account by its secret, or a visitor by a session token.

use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, Method, header};

use crate::lock::lock;
use crate::schema::error::ApiError;
use crate::state::server::Server;
use crate::state::store::Scope;

/// The callers that a route permits.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Access {
    /// Secrets and OAuth tokens only.
    Owner,
    /// Also session tokens, for their own conversation.
    Conversation,
    /// Also session tokens, without a check of the conversation.
    Session,
}

/// The authenticated caller of an operation.
#[derive(Clone, Debug)]
pub(crate) struct Caller {
    /// Account that owns the bots and conversations.
    pub(crate) account: Scope,
    /// Scope of the channels: that of the token itself, even where a session token acts for an account.
    pub(crate) channels: Scope,
    /// The only conversation that a session token can access; `None` for secrets and OAuth tokens.
    conversation: Option<String>,
}

impl Caller {
    pub(crate) fn of(headers: &HeaderMap, method: &Method, server: &Server) -> Result<Self, ApiError> {
        let Some(authorization) = headers.get(header::AUTHORIZATION) else {
            // The CSRF check precedes authentication; `X-Requested-With: XMLHttpRequest` passes it.
            let same_site = headers.get("x-requested-with").is_some_and(|value| value == "XMLHttpRequest");
            let forged = method != Method::GET && !same_site;
            return Err(if forged { ApiError::not_authorized() } else { ApiError::not_authenticated() });
        };
        let token = authorization
            .to_str()
            .ok()
            .and_then(|value| value.split_once(' '))
            .filter(|(scheme, _)| scheme.eq_ignore_ascii_case("bearer"))
            .map(|(_, token)| token.trim())
            .ok_or_else(ApiError::not_authenticated)?;
        let run_as = |name| headers.get(name).map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned());
        let scope = Scope {
            token: token.to_owned(),
            user: run_as("x-runas-user-id"),
            child_email: run_as("x-runas-child-user-email"),
        };
        if ["sk-", "oaac-"].iter().any(|kind| token.len() > kind.len() && token.starts_with(kind)) {
            return Ok(Self { account: scope.clone(), channels: scope, conversation: None });
        }
        if scope.user.is_some() || scope.child_email.is_some() {
            return Err(ApiError::not_authenticated());
        }
        let session = lock(&server.store).session(token, server.clock.now()).ok_or_else(ApiError::not_authenticated)?;
        Ok(Self { account: session.account, channels: scope, conversation: Some(session.conversation) })
    }

    /// Rejects a session token that `access` does not permit; `conversation` is the id in the path.
    pub(crate) fn admit(self, access: Access, conversation: Option<&str>) -> Result<Self, ApiError> {
        let admitted = match (&self.conversation, access) {
            (None, _) | (Some(_), Access::Session) => true,
            (Some(own), Access::Conversation) => conversation == Some(own),
            (Some(_), Access::Owner) => false,
        };
        if admitted { Ok(self) } else { Err(ApiError::not_authenticated()) }
    }
}

/// Extracts the caller of a `GET` route, which session tokens cannot access.
impl FromRequestParts<Arc<Server>> for Caller {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, server: &Arc<Server>) -> Result<Self, ApiError> {
        Self::of(&parts.headers, &parts.method, server)?.admit(Access::Owner, None)
    }
}
