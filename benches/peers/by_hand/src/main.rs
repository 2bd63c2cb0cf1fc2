//! A handwritten client on reqwest and serde_json for exactly these responses.

use std::io;
use std::time::Duration;

use futures_util::{Stream, TryStreamExt};
use measure::{Failure, Task};
use reqwest::Client;
use reqwest::header::ACCEPT;
use serde::{Deserialize, Serialize};
use tokio_util::codec::{FramedRead, LinesCodec};
use tokio_util::io::StreamReader;

const SECRET: &str = "sk-1";

#[derive(Serialize)]
struct Question<'a> {
    text: &'a str,
}

#[derive(Deserialize)]
#[allow(dead_code, reason = "it is read for the others")]
#[serde(rename_all = "camelCase")]
struct Bot {
    id: String,
    name: Option<String>,
    description: Option<String>,
    backstory: Option<String>,
    model: Option<String>,
    created_at: i64,
    updated_at: i64,
}

#[derive(Deserialize)]
struct Event {
    r#type: String,
    data: Data,
}

#[derive(Deserialize)]
struct Data {
    token: Option<String>,
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Failure> {
    let task = Task::from_arguments()?;
    // Calls to a server need timeouts.
    let client = Client::builder().connect_timeout(Duration::from_secs(10)).build()?;
    let (client, url) = (&client, &task.base_url);
    task.run(async || fetch(client, url).await, async || tokens(client, url).await, async || begun(client, url).await)
        .await
}

async fn fetch(client: &Client, base_url: &str) -> Result<(), Failure> {
    let request = client.get(format!("{base_url}/api/v1/bot/b1/fetch")).bearer_auth(SECRET);
    let response = request.timeout(Duration::from_secs(60)).send().await?.error_for_status()?;
    let bot: Bot = response.json().await?;
    bot.name.map(drop).ok_or_else(|| "a bot without a name".into())
}

async fn events(client: &Client, base_url: &str) -> Result<impl Stream<Item = Result<Event, Failure>>, Failure> {
    let request = client.post(format!("{base_url}/api/v1/conversation/c1/complete")).bearer_auth(SECRET);
    let request = request.header(ACCEPT, "application/jsonl").json(&Question { text: "Hello" });
    let response = request.send().await?.error_for_status()?;
    let reader = StreamReader::new(response.bytes_stream().map_err(io::Error::other));
    let lines = FramedRead::new(reader, LinesCodec::new()).map_err(Failure::from);
    Ok(Box::pin(lines.and_then(async |line| Ok(serde_json::from_str(&line)?))))
}

async fn tokens(client: &Client, base_url: &str) -> Result<usize, Failure> {
    let mut events = events(client, base_url).await?;
    let mut count = 0;
    while let Some(event) = events.try_next().await? {
        if event.r#type == "token" {
            count += usize::from(event.data.token.is_some_and(|token| !token.is_empty()));
        }
    }
    Ok(count)
}

async fn begun(client: &Client, base_url: &str) -> Result<impl Stream<Item = Result<Event, Failure>>, Failure> {
    let mut events = events(client, base_url).await?;
    events.try_next().await?.ok_or("nothing came")?;
    Ok(events)
}
