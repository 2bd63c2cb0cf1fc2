//! Shared by the benches: a server that is not in the way, the least that a client can do, and a
//! clock that counts the client alone.

#![allow(dead_code, reason = "each bench uses some of it")]

pub(crate) mod cpu;
pub(crate) mod floor;
pub(crate) mod responses;
pub(crate) mod server;

use chatbotkit_client::{Client, ClientOptions};
use server::Server;
use tokio::runtime::{Builder, Runtime};

/// A secret that no server here checks.
pub(crate) const SECRET: &str = "sk-1";

/// A runtime on the thread that asks for it, where [`cpu::ThreadCpu`] sees all of its work.
pub(crate) fn runtime() -> Runtime {
    Builder::new_current_thread().enable_all().build().expect("a runtime")
}

/// A client with default options, except for the address.
pub(crate) fn client(server: &Server) -> Client {
    Client::new(ClientOptions::new().secret(SECRET).base_url(server.url(""))).expect("a client")
}
