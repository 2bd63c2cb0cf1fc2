//~ `Weather` cannot be the arguments of a tool
//~ a model cannot fill this in

use chatbotkit_client::agent::Tool;
use serde::Deserialize;

#[derive(Deserialize)]
struct Weather {
    city: String,
}

fn main() {
    let _ = Tool::new("weather", "Current weather of a city", |args: Weather| async move { Ok(args.city) });
}
