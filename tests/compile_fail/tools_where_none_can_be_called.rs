//~ this operation takes no tools
//~ only `complete`, `complete_stateless` and `receive` do

use chatbotkit_client::Client;
use chatbotkit_client::agent::Tools;
use chatbotkit_client::types::SendMessage;

fn wrong(client: Client, tools: Tools) {
    let message = SendMessage::builder().text("Hello").build();
    let _ = client.conversation().send("c1", message).with_tools(tools);
}

fn main() {}
