use chatbotkit_client::Client;
use chatbotkit_client::types::BotId;

fn wrong(client: Client, bot: BotId) {
    let _ = client.conversation().fetch(bot);
}

fn main() {}
