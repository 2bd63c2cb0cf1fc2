//! Options of clients and calls.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use crate::common::{client, conversation, emulator, options};
use chatbotkit_client::types::{CreateConversationSession, ListBots};
use chatbotkit_client::{BotClient, ClientOptions, ConversationSessionClient, Result, Transport, TransportError};
use futures_util::future::BoxFuture;
use reqwest::{Request, Response};

#[tokio::test]
async fn requests_carry_the_headers_of_the_options() -> Result<()> {
    let emulator = emulator().await;
    let options = options(&emulator).run_as_user_id("u1").timezone("Europe/London").header("X-Trace", "7");
    BotClient::new(options)?.list(ListBots::default()).await?;
    let request = emulator.requests().pop().expect("a request");
    assert_eq!(request.path, "/api/v1/bot/list");
    assert_eq!(request.header("authorization"), Some("Bearer sk-test"));
    assert_eq!(request.header("x-runas-user-id"), Some("u1"));
    assert_eq!(request.header("x-timezone"), Some("Europe/London"));
    assert_eq!(request.header("x-trace"), Some("7"));
    assert!(request.header("user-agent").is_some_and(|agent| agent.starts_with("chatbotkit-client/")));
    assert_eq!(request.header("api-version"), None);
    Ok(())
}

#[tokio::test]
async fn extended_client_does_not_change_the_original() -> Result<()> {
    let emulator = emulator().await;
    let client = client(&emulator);
    let child = client.extend(ClientOptions::new().run_as_child_user_email("ada@example.com").header("x-a", "1"))?;
    let grandchild = child.extend(ClientOptions::new().header("x-b", "2"))?;
    grandchild.bot().list(ListBots::default()).await?;
    client.bot().list(ListBots::default()).await?;
    let requests = emulator.requests();
    assert_eq!(requests[0].header("x-runas-child-user-email"), Some("ada@example.com"));
    assert_eq!((requests[0].header("x-a"), requests[0].header("x-b")), (Some("1"), Some("2")));
    assert_eq!(requests[1].header("x-runas-child-user-email"), None);
    assert_eq!(requests[1].header("x-a"), None);
    Ok(())
}

#[tokio::test]
async fn run_as_user_of_an_extended_client_replaces_the_user_of_the_original() -> Result<()> {
    let emulator = emulator().await;
    let by_id = ClientOptions::new().run_as_user_id("u1");
    let by_email = ClientOptions::new().run_as_child_user_email("ada@example.com");
    let client = client(&emulator).extend(by_id.clone())?;
    for (options, id, email) in [
        (by_email.clone(), None, Some("ada@example.com")),
        (by_email.clone().run_as_user_id("u2"), Some("u2"), Some("ada@example.com")),
        (ClientOptions::new().timezone("UTC"), Some("u1"), None),
    ] {
        client.extend(options.clone())?.bot().list(ListBots::default()).await?;
        client.bot().list(ListBots::default()).extend(options).await?;
        for request in emulator.requests().iter().rev().take(2) {
            assert_eq!((request.header("x-runas-user-id"), request.header("x-runas-child-user-email")), (id, email));
        }
    }
    client.extend(by_email)?.extend(by_id)?.bot().list(ListBots::default()).await?;
    let request = emulator.requests().pop().expect("a request");
    assert_eq!(request.header("x-runas-user-id"), Some("u1"));
    assert_eq!(request.header("x-runas-child-user-email"), None);
    Ok(())
}

#[tokio::test]
async fn session_client_uses_the_session_token_only() -> Result<()> {
    let emulator = emulator().await;
    let mighty = ClientOptions::new().header("Authorization", "Bearer sk-test").header("X-RunAs-User-Id", "u1");
    let mighty = client(&emulator).extend(mighty.run_as_child_user_email("ada@example.com").header("x-trace", "7"))?;
    let session = CreateConversationSession::default();
    let session = mighty.conversation().session().create(conversation(&mighty).await, session).await?;
    session.client(&mighty)?.bot().list(ListBots::default()).await.unwrap_err();
    let request = emulator.requests().pop().expect("a request");
    assert_eq!(request.header("authorization"), Some(format!("Bearer {}", session.token.expose()).as_str()));
    assert_eq!(request.header("x-runas-user-id"), None);
    assert_eq!(request.header("x-runas-child-user-email"), None);
    assert_eq!(request.header("x-trace"), Some("7"));
    Ok(())
}

#[tokio::test]
async fn call_options_override_client_options() -> Result<()> {
    let emulator = emulator().await;
    let client = client(&emulator);
    client.bot().list(ListBots::default()).header("x-once", "1").await?;
    client.bot().list(ListBots::default()).await?;
    let requests = emulator.requests();
    assert_eq!(requests[0].header("x-once"), Some("1"));
    assert_eq!(requests[1].header("x-once"), None);
    let error = client.bot().list(ListBots::default()).header("bad name", "1").await.unwrap_err();
    assert!(error.to_string().contains("listBots") && error.to_string().contains("bad name"), "{error}");
    Ok(())
}

#[tokio::test]
async fn path_prefix_of_the_base_url_is_kept() {
    let emulator = emulator().await;
    let options = options(&emulator).base_url(format!("{}/bots/", emulator.base_url()));
    let client = BotClient::new(options).expect("a client");
    assert_eq!(client.base_url(), format!("{}/bots/api/v1", emulator.base_url()));
    client.list(ListBots::default()).await.unwrap_err();
    assert_eq!(emulator.requests().pop().map(|request| request.path).as_deref(), Some("/bots/api/v1/bot/list"));
}

#[tokio::test]
async fn endpoint_override_replaces_the_path() {
    let emulator = emulator().await;
    let options = options(&emulator).endpoint("/bot/{botId}/fetch", "/robot/{botId}");
    BotClient::new(options).expect("a client").fetch("b 1").await.unwrap_err();
    assert_eq!(emulator.requests().pop().map(|request| request.path).as_deref(), Some("/api/v1/robot/b%201"));
}

#[tokio::test]
async fn response_metadata_has_status_and_headers() -> Result<()> {
    let emulator = emulator().await;
    let response = client(&emulator).bot().list(ListBots::default()).response().await?;
    assert_eq!(response.status.as_u16(), 200);
    assert!(response.headers.contains_key("content-type"));
    assert_eq!(response.value.items.len(), 0);
    Ok(())
}

#[test]
fn client_is_send_sync_and_clone() {
    fn shared<T: Clone + Send + Sync + 'static>() {}
    shared::<chatbotkit_client::Client>();
    shared::<ConversationSessionClient>();
    fn sent<T: Send + 'static>() {}
    sent::<chatbotkit_client::EventStream<chatbotkit_client::Event>>();
    fn unpinned<T: Unpin>() {}
    unpinned::<chatbotkit_client::EventStream<chatbotkit_client::Event>>();
}

/// Counts what it carries.
#[derive(Debug)]
struct Counting(reqwest::Client, AtomicUsize);

impl Transport for Counting {
    fn execute(&self, request: Request) -> BoxFuture<'static, std::result::Result<Response, TransportError>> {
        self.1.fetch_add(1, Ordering::Relaxed);
        Transport::execute(&self.0, request)
    }
}

#[tokio::test]
async fn custom_transport_receives_every_request() -> Result<()> {
    let emulator = emulator().await;
    let transport = Arc::new(Counting(reqwest::Client::new(), AtomicUsize::new(0)));
    let shared: Arc<dyn Transport> = transport.clone();
    let client = client(&emulator).extend(ClientOptions::new().transport(shared))?;
    client.bot().list(ListBots::default()).await?;
    client.extend(ClientOptions::new().timezone("UTC"))?.bot().list(ListBots::default()).await?;
    client
        .extend(ClientOptions::new().connect_timeout(Duration::from_secs(1)))?
        .bot()
        .list(ListBots::default())
        .await?;
    assert_eq!(transport.1.load(Ordering::Relaxed), 3);
    let own = ClientOptions::new().http_client(reqwest::Client::new());
    client.extend(own)?.bot().list(ListBots::default()).await?;
    assert_eq!(transport.1.load(Ordering::Relaxed), 3);
    Ok(())
}
