//! The client that progenitor makes, and what its user has to write besides: of a stream it gives the bytes.

use std::io;
use std::time::Duration;

use futures_util::{Stream, TryStreamExt};
use generated::Client;
use generated::types::{BotId, CompleteConversation, ConversationId, Event};
use measure::{Failure, Task};
use reqwest::header::{ACCEPT, AUTHORIZATION, HeaderMap, HeaderValue};
use tokio_util::codec::{FramedRead, LinesCodec};
use tokio_util::io::StreamReader;

#[allow(dead_code, reason = "it is a whole client")]
mod generated {
    include!(concat!(env!("OUT_DIR"), "/client.rs"));
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Failure> {
    let task = Task::from_arguments()?;
    // `Client::new` sends no credentials, and its timeout cuts streams. The accepted content type is a matter
    // of the whole client as well; the API looks at it only where there are streams.
    let headers = [
        (AUTHORIZATION, HeaderValue::from_static("Bearer sk-1")),
        (ACCEPT, HeaderValue::from_static("application/jsonl")),
    ];
    let builder = reqwest::Client::builder().connect_timeout(Duration::from_secs(10));
    let client = builder.default_headers(HeaderMap::from_iter(headers)).build()?;
    let client = Client::new_with_client(&format!("{}/api/v1", task.base_url), client);
    task.run(async || fetch(&client).await, async || tokens(&client).await, async || begun(&client).await).await
}

async fn fetch(client: &Client) -> Result<(), Failure> {
    let bot = client.fetch_bot(&BotId("b1".to_owned())).await?.into_inner();
    bot.name.map(drop).ok_or_else(|| "a bot without a name".into())
}

async fn events(client: &Client) -> Result<impl Stream<Item = Result<Event, Failure>> + use<>, Failure> {
    let question = CompleteConversation { text: Some("Hello".to_owned()), ..Default::default() };
    let response = client.complete_conversation(&ConversationId("c1".to_owned()), &question).await?;
    let reader = StreamReader::new(response.into_inner_stream().map_err(io::Error::other));
    let lines = FramedRead::new(reader, LinesCodec::new()).map_err(Failure::from);
    Ok(Box::pin(lines.and_then(async |line| Ok(serde_json::from_str(&line)?))))
}

async fn tokens(client: &Client) -> Result<usize, Failure> {
    let mut events = events(client).await?;
    let mut count = 0;
    while let Some(event) = events.try_next().await? {
        if let Event::Token { data, .. } = event {
            count += usize::from(!data.token.is_empty());
        }
    }
    Ok(count)
}

async fn begun(client: &Client) -> Result<impl Stream<Item = Result<Event, Failure>> + use<>, Failure> {
    let mut events = events(client).await?;
    events.try_next().await?.ok_or("nothing came")?;
    Ok(events)
}
