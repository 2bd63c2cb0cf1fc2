//! The program as its users run it, against an emulator.

mod agent;
mod arguments;
mod chat;
mod completions;
mod exit;
mod operations;
mod output;
mod program;
mod secrets;
mod upload;
