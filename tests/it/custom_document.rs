//! Documents other than the curated one: what is added to the YAML is a method, and nothing else has to change.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use chatbotkit_codegen::{Document, Overlay};

const CURATED: &str = include_str!("../../openapi/chatbotkit.yaml");

const OVERLAY: &str = r##"
overlay: 1.0.0
info: { title: Pokes, version: 1.0.0 }
actions:
  - target: $.tags
    update: { name: bot.poke, description: Pokes of bots. }
  - target: $.paths
    update:
      /bot/{botId}/poke/create:
        post:
          operationId: createPoke
          tags: [bot.poke]
          summary: Poke a bot
          description: Wakes the bot, or annoys it.
          x-retry: not-idempotent
          parameters: [{ $ref: "#/components/parameters/botId" }]
          requestBody:
            required: true
            content:
              application/json:
                schema: { $ref: "#/components/schemas/CreatePoke" }
                example:
                  how: gently
                  times: 2
                  pressure: 1
                  byBotId: k3v9p0c1x8m2z7q4t6w5y1ab
                  messages: [{ type: user, text: "Wake \"up\"" }]
                  labels: { floor: ground }
                  meta: { reason: test, attempt: 1 }
                  anything: [1, two]
                  note: null
          responses:
            "200":
              description: The poke.
              content: { application/json: { schema: { $ref: "#/components/schemas/CreatedBot" } } }
            "4XX": { $ref: "#/components/responses/Refused" }
            "5XX": { $ref: "#/components/responses/Failed" }
  - target: $.components.schemas
    update:
      PokeManner: { description: How hard., type: string, enum: [gently, hard] }
      CreatePoke:
        description: A poke.
        type: object
        required: [how, messages]
        properties:
          how: { $ref: "#/components/schemas/PokeManner" }
          times: { description: How often., type: integer, format: int64 }
          pressure: { description: In pascals., type: number }
          byBotId: { $ref: "#/components/schemas/BotId" }
          messages: { description: Before it., type: array, items: { $ref: "#/components/schemas/Message" } }
          labels: { description: By name., type: object, additionalProperties: { type: string } }
          meta: { $ref: "#/components/schemas/Meta" }
          anything: { description: Any JSON. }
          note: { description: A note., type: string, nullable: true }
"##;

/// An operation without a body, to be inserted into the paths of a document.
const NUDGE: &str = r##"
  /bot/{botId}/nudge:
    get:
      operationId: nudgeBot
      tags: [bot]
      summary: Nudge a bot
      description: Nudges it.
      x-retry: idempotent
      parameters: [{ $ref: "#/components/parameters/botId" }]
      responses:
        "200":
          description: The bot.
          content: { application/json: { schema: { $ref: "#/components/schemas/Bot" } } }
"##;

/// A program that depends on the client, built with a custom document and an overlay.
struct Program {
    folder: PathBuf,
}

impl Program {
    fn new(name: &str) -> Self {
        let root = env!("CARGO_MANIFEST_DIR");
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        fs::create_dir_all(folder.join("src")).expect("a folder");
        let manifest = format!(
            "[package]\nname = \"{name}\"\nedition = \"2024\"\n\n[dependencies]\nfutures-util = \"0.3\"\nserde_json = \"1\"\nchatbotkit-client = {{ path = \"{root}\", default-features = false, features = [\"generate\"] }}\n\n[workspace]\n"
        );
        fs::write(folder.join("Cargo.toml"), manifest).expect("a manifest");
        fs::copy(format!("{root}/Cargo.lock"), folder.join("Cargo.lock")).expect("a lock file");
        fs::write(folder.join("overlay.yaml"), OVERLAY).expect("an overlay");
        Self { folder }
    }

    /// The complaint of the compiler about a program, if there is one.
    fn check(&self, document: &str, source: &str) -> Option<String> {
        fs::write(self.folder.join("document.yaml"), document).expect("a document");
        fs::write(self.folder.join("src/main.rs"), source).expect("a program");
        let mut cargo = Command::new(env!("CARGO"));
        cargo.args(["check", "--offline", "--quiet"]).current_dir(&self.folder);
        cargo.env("CARGO_TARGET_DIR", self.folder.join("target")).env_remove("RUSTFLAGS");
        cargo.env("CHATBOTKIT_OPENAPI", self.folder.join("document.yaml"));
        let output = cargo.env("CHATBOTKIT_OPENAPI_OVERLAY", self.folder.join("overlay.yaml")).output();
        let output = output.expect("a run of cargo");
        (!output.status.success()).then(|| String::from_utf8_lossy(&output.stderr).into_owned())
    }
}

/// The example in the documentation of a generated method, with its hidden lines.
fn doctest(clients: &str, method: &str) -> String {
    let (before, _) = clients.split_once(&format!("pub fn {method}(")).expect("the method");
    let docs: Vec<_> = before.trim_end().lines().rev().map_while(|line| line.trim().strip_prefix("///")).collect();
    let mut example = docs.iter().rev().map(|line| line.trim_start()).skip_while(|line| *line != "```").skip(1);
    let lines = example.by_ref().take_while(|line| *line != "```");
    lines.map(|line| format!("{}\n", line.strip_prefix("# ").unwrap_or(line))).collect()
}

#[test]
fn operation_of_an_overlay_is_a_method_whose_documentation_and_doctest_compile() -> Result<(), chatbotkit_codegen::Error>
{
    let document = Document::parse("document.yaml", CURATED)?;
    let clients = chatbotkit_codegen::generate(&document.overlaid(&Overlay::parse("overlay.yaml", OVERLAY)?)?)?.clients;
    for line in ["/// Poke a bot.", "/// Wakes the bot, or annoys it.", "pub fn poke(&self) -> BotPokeClient"] {
        assert!(clients.contains(line), "{line}");
    }
    let (_, poke) = clients.split_once("impl BotPokeClient").expect("the client");
    let example = doctest(poke, "create");
    for part in
        ["PokeManner::Gently", ".pressure(1.0)", "Message::builder()", "client.bot().poke().create(bot_id, body)"]
    {
        assert!(example.contains(part), "{part} in {example}");
    }
    let program = Program::new("custom-document-test");
    assert_eq!(program.check(CURATED, &format!("{example}fn main() {{}}\n")), None, "{example}");

    // An edit of the document is an edit of the API, and nothing else has to be done.
    let nudge = "async fn it(client: chatbotkit_client::Client) { let _ = client.bot().nudge(\"b1\").await; }\nfn main() { let _ = it; }\n";
    let missing = program.check(CURATED, nudge).expect("no method yet");
    assert!(missing.contains("no method named `nudge`"), "{missing}");
    let edited = CURATED.replacen("\npaths:\n", &format!("\npaths:{NUDGE}"), 1);
    assert_eq!(program.check(&edited, nudge), None);

    // A document may lack what handwritten code does not use, and is refused where it lacks what it does.
    let without = |path: &str| {
        let (before, rest) = CURATED.split_once(&format!("  {path}:\n")).expect("the path");
        let (_, after) = rest.split_once("\n\n").expect("another path");
        format!("{before}{after}")
    };
    assert_eq!(program.check(&without("/bot/{botId}/clone"), "fn main() {}"), None);
    let refused = program.check(&without("/channel/{channelId}/subscribe"), "fn main() {}").expect("a refusal");
    let message = "paths: has no subscribeChannel, which handwritten code calls";
    assert!(refused.contains(message), "{refused}");
    Ok(())
}
