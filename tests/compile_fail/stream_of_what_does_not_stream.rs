//~ this operation does not stream
//~ only operations with a response in JSON lines have a `stream()`

use chatbotkit_client::Client;

fn wrong(client: Client) {
    let _ = client.bot().fetch("b1").stream();
}

fn main() {}
