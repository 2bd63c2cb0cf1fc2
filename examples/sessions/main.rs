//! A page in which visitors talk to a model: the browser calls the API itself, and the secret stays in this program.
//!
//! `cargo run --example sessions` and open the address that it prints. It talks to the real API when
//! `CHATBOTKIT_API_SECRET` is set, and to an emulator in this process when it is not. `-- 8080` takes that port.

use std::error::Error;
use std::io::{self, Write};
use std::net::Ipv4Addr;

use tokio::net::TcpListener;
use tokio::signal::ctrl_c;

#[path = "../connect/mod.rs"]
mod connect;
mod server;

/// Default address of the page.
const PORT: u16 = 8788;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let port = std::env::args().nth(1).map_or(Ok(PORT), |port| port.parse())?;
    let (client, _emulator) = connect::connect().await?;
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await?;
    writeln!(io::stdout(), "open http://{}/", listener.local_addr()?)?;
    let server = axum::serve(listener, server::router(client)?);
    tokio::select! {
        ended = async { server.await } => ended?,
        pressed = ctrl_c() => pressed?,
    }
    Ok(())
}
