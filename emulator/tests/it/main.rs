//! Integration tests of the emulator, in one binary: a module for each subject.

mod access;
mod attachments;
mod bodies;
mod channels;
mod chaos;
mod conversations;
mod dispatch;
mod export;
mod faults;
mod functions;
mod lists;
mod node_sdk;
mod python_sdk;
mod resource_operations;
mod resources;
mod running;
mod stream_faults;
mod streams;
mod subscriptions;
mod support;
mod updates;
mod votes_and_usage;
