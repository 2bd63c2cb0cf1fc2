//! Our client, as its README has it.

use chatbotkit_client::types::CompleteConversation;
use chatbotkit_client::{Client, ClientOptions, Event, EventStream};
use futures_util::TryStreamExt;
use measure::{Failure, Task};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Failure> {
    let task = Task::from_arguments()?;
    let client = Client::new(ClientOptions::new().secret("sk-1").base_url(&task.base_url))?;
    task.run(async || fetch(&client).await, async || tokens(&client).await, async || begun(&client).await).await
}

async fn fetch(client: &Client) -> Result<(), Failure> {
    let bot = client.bot().fetch("b1").await?;
    bot.name.map(drop).ok_or_else(|| "a bot without a name".into())
}

fn events(client: &Client) -> EventStream<Event> {
    client.conversation().complete("c1", CompleteConversation::builder().text("Hello").build()).stream()
}

async fn tokens(client: &Client) -> Result<usize, Failure> {
    let (mut events, mut count) = (events(client), 0);
    while let Some(event) = events.try_next().await? {
        if let Event::Token(token) = event {
            count += usize::from(!token.token.is_empty());
        }
    }
    Ok(count)
}

async fn begun(client: &Client) -> Result<EventStream<Event>, Failure> {
    let mut events = events(client);
    events.try_next().await?.ok_or("nothing came")?;
    Ok(events)
}
