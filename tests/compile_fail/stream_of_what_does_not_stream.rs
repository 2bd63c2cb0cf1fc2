use chatbotkit_client::Client;

fn wrong(client: Client) {
    let _ = client.bot().fetch("b1").stream();
}

fn main() {}
