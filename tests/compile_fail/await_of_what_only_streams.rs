//~ this operation only streams: a call of it cannot be awaited
//~ call `.stream()` on it

use chatbotkit_client::Client;
use chatbotkit_client::types::SubscribeChannel;

async fn wrong(client: Client) {
    let _ = client.channel().subscribe("orders-of-the-day", SubscribeChannel::default()).await;
}

fn main() {}
