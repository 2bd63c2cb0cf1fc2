//~ the trait bound `ConversationId: From<BotId>` is not satisfied

use chatbotkit_client::Client;
use chatbotkit_client::types::BotId;

fn wrong(client: Client, bot: BotId) {
    let _ = client.conversation().fetch(bot);
}

fn main() {}
