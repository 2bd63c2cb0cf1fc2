//! Integration tests, in one binary: a module for each subject.

mod agent;
mod agent_files;
mod approval;
mod attachments;
mod browser;
mod bulk_export;
mod cache;
mod changes;
mod chaos;
mod chromium;
mod common;
mod connections;
mod conversions;
mod custom_document;
mod dispatch;
mod errors;
mod extract;
mod faults;
#[cfg(feature = "schemars")]
mod features;
mod generated;
mod hostile;
mod jsonl;
mod knowledge_bot;
mod lists;
mod mcp;
mod memory;
mod node_sdk;
mod operations;
mod options;
mod parity;
mod proxies;
mod reliability;
mod request;
mod resources;
mod retry;
#[cfg(feature = "schemars")]
mod schemas;
mod secrets;
mod statuses;
mod stream;
mod stream_results;
mod tolerant;
mod tolerant_fields;
mod tolerant_json;
mod tool_schemas;
mod tools;
#[cfg(feature = "tracing")]
mod tracing;
mod uploads;
