//! Tools of an MCP server, offered through `Tool::dynamic`.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::common::{client, complete, model, until};
use chatbotkit_client::agent::{ToolEvent, ToolOutcome, Tools};
use chatbotkit_emulator::Reply;
use futures_util::StreamExt;
use rmcp::model::ProgressNotificationParam;
use rmcp::service::{NotificationContext, RoleClient, RunningService, ServiceExt};
use rmcp::{ClientHandler, RoleServer};
use serde_json::json;

#[path = "../../examples/mcp/server.rs"]
#[expect(dead_code, reason = "served on stdio by the example")]
mod server;
#[path = "../../examples/mcp/tools.rs"]
mod tools;

/// Counts the progress notifications.
#[derive(Clone, Default)]
struct Progress(Arc<AtomicUsize>);

impl ClientHandler for Progress {
    async fn on_progress(&self, _: ProgressNotificationParam, _: NotificationContext<RoleClient>) {
        self.0.fetch_add(1, Ordering::Relaxed);
    }
}

struct Mcp {
    client: RunningService<RoleClient, Progress>,
    server: RunningService<RoleServer, server::Library>,
    progress: Progress,
    tools: Tools,
}

async fn mcp() -> Mcp {
    let (near, far) = tokio::io::duplex(4096);
    let progress = Progress::default();
    let (client, server) = tokio::join!(progress.clone().serve(near), server::Library.serve(far));
    let (client, server) = (client.expect("a client"), server.expect("a server"));
    let tools = tools::tools(client.peer()).await.expect("tools");
    Mcp { client, server, progress, tools }
}

async fn outcomes(tools: Tools, replies: impl IntoIterator<Item = Reply>) -> Vec<(String, ToolOutcome)> {
    let emulator = model(replies.into_iter().chain([Reply::text("Done.")])).await;
    let events = complete(&client(&emulator), "Hello").await.with_tools(tools).stream();
    let ended = events.filter_map(async |event| match event.expect("an event") {
        ToolEvent::End(call, outcome) => Some((call.name, *outcome)),
        _ => None,
    });
    ended.collect().await
}

#[tokio::test]
async fn mcp_tools_return_results_errors_and_progress() {
    let mcp = mcp().await;
    let by = |by| Reply::call("find_book", json!({ "by": by, "limit": "5" }));
    let replies = [
        by(json!({ "kind": "title", "title": "Emma" })),
        by(json!({ "isbn": "1" })),
        Reply::call("find_book", json!({ "by": 5 })),
        Reply::call("scan", json!({ "shelves": 3.0 })),
    ];
    let ended = outcomes(mcp.tools.clone(), replies).await;
    let find = |outcome| ("find_book".to_owned(), outcome);
    let wrong = "`by`: expected an object with `kind`, which is `title` or `isbn`, got 5".to_owned();
    assert_eq!(
        ended,
        [
            find(ToolOutcome::Result(json!({ "title": "Emma", "shelf": 3 }))),
            find(ToolOutcome::Error("only titles are catalogued".to_owned())),
            find(ToolOutcome::Error(wrong)),
            ("scan".to_owned(), ToolOutcome::Result(json!("120 books"))),
        ]
    );
    until(|| mcp.progress.0.load(Ordering::Relaxed) == 3).await;
}

#[tokio::test]
async fn dropped_stream_cancels_the_mcp_call() {
    let mcp = mcp().await;
    let emulator = model([Reply::call("scan", json!({ "shelves": 1_000_000 }))]).await;
    let mut events = complete(&client(&emulator), "Hello").await.with_tools(mcp.tools.clone()).stream();
    while mcp.progress.0.load(Ordering::Relaxed) == 0 {
        tokio::select! {
            event = events.next() => assert!(event.is_some_and(|event| event.is_ok())),
            () = tokio::task::yield_now() => {}
        }
    }
    drop(events);
    // Its progress ends.
    let mut seen = 0;
    while seen < mcp.progress.0.load(Ordering::Relaxed) {
        seen = mcp.progress.0.load(Ordering::Relaxed);
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
    assert!(seen < 100);
}

#[tokio::test]
async fn mcp_server_that_dies_during_a_call_is_an_error_of_the_tool() {
    let Mcp { client, server, progress, tools } = mcp().await;
    let dies = async {
        until(|| progress.0.load(Ordering::Relaxed) > 0).await;
        server.cancel().await.expect("the end of the server");
    };
    let replies = [Reply::call("scan", json!({ "shelves": 1_000_000 })), Reply::call("scan", json!({}))];
    let (ended, ()) = tokio::join!(outcomes(tools, replies), dies);
    let errors: Vec<_> = ended.iter().map(|(_, outcome)| matches!(outcome, ToolOutcome::Error(_))).collect();
    assert_eq!(errors, [true, true], "{ended:?}");
    drop(client);
}
