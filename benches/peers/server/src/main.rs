//! The server of the benches, once for each answer. It says where they are, and lives until its input ends.

#[path = "../../../common/answers.rs"]
#[allow(dead_code, reason = "the benches have more to say")]
mod answers;
#[path = "../../../common/server.rs"]
mod server;

use std::io;

use measure::{Failure, all_files_that_may_be_open};
use server::Server;
use tokio::runtime::{Builder, Runtime};

fn main() -> Result<(), Failure> {
    let events = std::env::args().nth(1).ok_or("<events>")?.parse()?;
    all_files_that_may_be_open()?;
    let bot = Server::start(answers::json(answers::BOT));
    let stream = Server::start(answers::stream(&answers::lines(events)));
    let idle = Server::start(answers::begun(&format!("{}\n", answers::TOKEN)));
    println!(r#"{{"bot":"{}","events":"{}","idle":"{}"}}"#, bot.url(""), stream.url(""), idle.url(""));
    io::copy(&mut io::stdin(), &mut io::sink())?;
    Ok(())
}

fn runtime() -> Runtime {
    Builder::new_current_thread().enable_all().build().expect("a runtime")
}
