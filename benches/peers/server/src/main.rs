//! The server of the benches, once for each response. It prints the addresses, and runs until its standard input ends.

#[path = "../../../common/responses.rs"]
#[allow(dead_code, reason = "used by the benches")]
mod responses;
#[path = "../../../common/server.rs"]
#[allow(dead_code, reason = "used by the benches")]
mod server;

use std::io;

use measure::{Failure, all_files_that_may_be_open};
use server::Server;
use tokio::runtime::{Builder, Runtime};

fn main() -> Result<(), Failure> {
    let events = std::env::args().nth(1).ok_or("<events>")?.parse()?;
    all_files_that_may_be_open()?;
    let bot = Server::start(responses::json(responses::BOT));
    let stream = Server::start(responses::stream(&responses::lines(events)));
    let idle = Server::start(responses::begun(&format!("{}\n", responses::TOKEN)));
    println!(r#"{{"bot":"{}","events":"{}","idle":"{}"}}"#, bot.url(""), stream.url(""), idle.url(""));
    io::copy(&mut io::stdin(), &mut io::sink())?;
    Ok(())
}

fn runtime() -> Runtime {
    Builder::new_current_thread().enable_all().build().expect("a runtime")
}
