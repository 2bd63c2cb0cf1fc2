//! A small MCP server.

use std::error::Error;
use std::time::Duration;

use rmcp::model::{
    CallToolRequestParams, CallToolResponse, CallToolResult, ContentBlock, JsonObject, ListToolsResult,
    PaginatedRequestParams, ProgressNotificationParam, ServerCapabilities, ServerConfig, Tool,
};
use rmcp::service::{RequestContext, RoleServer, ServiceExt};
use rmcp::{ErrorData, ServerHandler};
use serde_json::{Value, json};

/// A library that reserves books.
#[derive(Clone, Debug)]
pub(crate) struct Library;

/// Serves a client on stdin and stdout until it disconnects.
pub(crate) async fn serve() -> Result<(), Box<dyn Error>> {
    Library.serve(rmcp::transport::stdio()).await?.waiting().await?;
    Ok(())
}

fn schema(schema: Value) -> JsonObject {
    serde_json::from_value(schema).unwrap_or_default()
}

impl ServerHandler for Library {
    fn get_info(&self) -> ServerConfig {
        ServerConfig::new(ServerCapabilities::builder().enable_tools().build())
    }

    async fn list_tools(
        &self,
        _: Option<PaginatedRequestParams>,
        _: RequestContext<RoleServer>,
    ) -> Result<ListToolsResult, ErrorData> {
        let find = schema(json!({
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "title": "Find",
            "type": "object",
            "properties": {
                "by": { "anyOf": [
                    { "type": "object", "properties": { "title": { "type": "string" } }, "required": ["title"] },
                    { "type": "object", "properties": { "isbn": { "type": "string" } }, "required": ["isbn"] },
                ] },
                "limit": { "type": ["integer", "null"], "exclusiveMinimum": 0 },
            },
            "required": ["by"],
        }));
        let scan = schema(json!({ "type": "object", "properties": { "shelves": { "type": "integer" } } }));
        Ok(ListToolsResult::with_all_items(vec![
            Tool::new("find-book", "Finds books by title or ISBN", find),
            Tool::new("scan", "Counts the books on the shelves, one after the other", scan),
        ]))
    }

    async fn call_tool(
        &self,
        request: CallToolRequestParams,
        context: RequestContext<RoleServer>,
    ) -> Result<CallToolResponse, ErrorData> {
        let arguments = Value::Object(request.arguments.unwrap_or_default());
        let result = match &*request.name {
            "find-book" => match arguments["by"]["title"].as_str() {
                Some(title) => CallToolResult::structured(json!({ "title": title, "shelf": 3 })),
                None => CallToolResult::error(vec![ContentBlock::text("only titles are catalogued")]),
            },
            "scan" => {
                let shelves = arguments["shelves"].as_u64().unwrap_or(3);
                for shelf in 1..=shelves {
                    let pause = tokio::time::sleep(Duration::from_millis(20));
                    tokio::select! {
                        () = pause => {}
                        () = context.ct.cancelled() => return Err(ErrorData::internal_error("cancelled", None)),
                    }
                    if let Some(token) = context.meta.get_progress_token() {
                        let progress = ProgressNotificationParam::new(token, shelf as f64).with_total(shelves as f64);
                        // The client may have gone.
                        context.peer.notify_progress(progress).await.ok();
                    }
                }
                CallToolResult::success(vec![ContentBlock::text(format!("{} books", shelves * 40))])
            }
            name => return Err(ErrorData::invalid_params(format!("unknown tool {name:?}"), None)),
        };
        Ok(result.into())
    }
}
