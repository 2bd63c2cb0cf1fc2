//! The tools of an MCP server as tools of this program.

use std::error::Error;

use chatbotkit_client::agent::{Tool, ToolError, Tools};
use rmcp::model::{
    CallToolRequestParams, CallToolResult, CancelledNotificationParam, ClientRequest, Request, RequestId, ServerResult,
};
use rmcp::service::{Peer, PeerRequestOptions, RoleClient};
use serde_json::Value;

/// Offers all tools of a server. A schema that cannot be expressed is an error with the path of its field.
pub(crate) async fn tools(server: &Peer<RoleClient>) -> Result<Tools, Box<dyn Error>> {
    let mut tools = Vec::new();
    for tool in server.list_all_tools().await? {
        let (server, name) = (server.clone(), tool.name.to_string());
        let description = tool.description.unwrap_or_default();
        let schema = Value::Object((*tool.input_schema).clone());
        tools.push(Tool::dynamic(identifier(&name), description, schema, move |arguments| {
            call(server.clone(), name.clone(), arguments)
        })?);
    }
    Ok(Tools::new(tools)?)
}

/// MCP allows `-`, `.` and `/` in names.
fn identifier(name: &str) -> String {
    name.replace(|letter: char| !letter.is_ascii_alphanumeric(), "_")
}

async fn call(server: Peer<RoleClient>, name: String, arguments: Value) -> Result<Value, ToolError> {
    let mut params = CallToolRequestParams::new(name);
    params.arguments = arguments.as_object().cloned();
    let request = ClientRequest::CallToolRequest(Request::new(params));
    // The request has a progress token, so that the handler of the client receives the progress.
    let request = server.send_cancellable_request(request, PeerRequestOptions::no_options()).await?;
    let mut pending = CancelOnDrop { server: server.clone(), id: Some(request.id.clone()) };
    let response = request.await_response().await;
    pending.id = None;
    match response? {
        ServerResult::CallToolResult(result) => output(result),
        other => Err(ToolError::from(format!("unexpected response of the MCP server: {other:?}"))),
    }
}

fn output(result: CallToolResult) -> Result<Value, ToolError> {
    let text = || {
        let text: Vec<_> = result.content.iter().filter_map(|it| Some(it.as_text()?.text.as_str())).collect();
        text.join("\n")
    };
    match result.structured_content.clone() {
        _ if result.is_error == Some(true) => Err(ToolError::from(text())),
        Some(value) => Ok(value),
        None => Ok(text().into()),
    }
}

/// Cancels a request whose result is no longer needed.
struct CancelOnDrop {
    server: Peer<RoleClient>,
    id: Option<RequestId>,
}

impl Drop for CancelOnDrop {
    fn drop(&mut self) {
        if let Some(id) = self.id.take() {
            let server = self.server.clone();
            let cancelled = CancelledNotificationParam::new(Some(id), Some("cancelled by the caller".to_owned()));
            tokio::spawn(async move { server.notify_cancelled(cancelled).await });
        }
    }
}
