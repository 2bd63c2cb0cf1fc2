//! Documents other than the curated one: what is added to the YAML is a method, and nothing else has to change.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpListener;
use std::sync::mpsc;
use std::thread;

use chatbotkit_codegen::{Document, Overlay};

use crate::common::program::Program;

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
                  besides: [k3v9p0c1x8m2z7q4t6w5y1ab]
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
      PokeManner: { description: How hard., type: string, enum: [gently, hard, err] }
      CreatePoke:
        description: A poke.
        type: object
        required: [how, messages]
        properties:
          how: { $ref: "#/components/schemas/PokeManner" }
          times: { description: How often., type: integer, format: int64 }
          pressure: { description: In pascals., type: number }
          byBotId: { $ref: "#/components/schemas/BotId" }
          besides: { description: Other bots., type: array, items: { $ref: "#/components/schemas/BotId" } }
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

/// The example in the documentation of a generated method, with its hidden lines.
fn doctest(clients: &str, method: &str) -> String {
    let (before, _) = clients.split_once(&format!("pub fn {method}(")).expect("the method");
    let lines = before.trim_end().lines().rev().map(str::trim).skip_while(|line| line.starts_with("#["));
    let docs: Vec<_> = lines.map_while(|line| line.strip_prefix("///")).collect();
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
    let program = Program::new("custom-document-test", &["generate"]).with_overlay(OVERLAY);
    assert_eq!(program.with_document(CURATED).check(&format!("{example}fn main() {{}}\n")), None, "{example}");

    // An edit of the document is an edit of the API, and nothing else has to be done.
    let nudge = "async fn it(client: chatbotkit_client::Client) { let _ = client.bot().nudge(\"b1\").await; }\nfn main() { let _ = it; }\n";
    let missing = program.with_document(CURATED).check(nudge).expect("no method yet");
    assert!(missing.contains("no method named `nudge`"), "{missing}");
    let edited = CURATED.replacen("\npaths:\n", &format!("\npaths:{NUDGE}"), 1);
    assert_eq!(program.with_document(&edited).check(nudge), None);

    // A document may lack what handwritten code does not use, and is refused where it lacks what it does.
    let without = |path: &str| {
        let (before, rest) = CURATED.split_once(&format!("  {path}:\n")).expect("the path");
        let (_, after) = rest.split_once("\n\n").expect("another path");
        format!("{before}{after}")
    };
    assert_eq!(program.with_document(&without("/bot/{botId}/clone")).check("fn main() {}"), None);
    let refused =
        program.with_document(&without("/channel/{channelId}/subscribe")).check("fn main() {}").expect("a refusal");
    let message = "paths: has no subscribeChannel, which handwritten code calls";
    assert!(refused.contains(message), "{refused}");
    Ok(())
}

/// Operations with responses of every kind.
const KIOSK: &str = r##"
overlay: 1.0.0
info: { title: Kiosks, version: 1.0.0 }
actions:
  - target: $.tags
    update: { name: kiosk, description: Kiosks. }
  - target: $.paths
    update:
      /kiosk/create:
        post:
          operationId: createKiosk
          summary: Creates a kiosk
          x-retry: not-idempotent
          parameters: [{ name: floor, in: query, description: The floor., example: 2, schema: { type: integer } }]
          requestBody:
            content:
              application/json; charset=utf-8:
                schema: { $ref: "#/components/schemas/Kiosk" }
                example: { self: k1, shows: { kind: film, url: a.mp4 } }
          responses:
            "201":
              description: The kiosk.
              content: { application/json; charset=utf-8: { schema: { $ref: "#/components/schemas/Kiosk" } } }
      /kiosk/{kioskId}/image:
        get:
          operationId: fetchKioskImage
          summary: Returns the image
          x-retry: idempotent
          parameters: [{ name: kioskId, in: path, required: true, schema: { $ref: "#/components/schemas/KioskId" } }]
          responses: { "200": { description: The image., content: { image/png: {} } } }
      /kiosk/{kioskId}/note:
        get:
          operationId: fetchKioskNote
          summary: Returns the note
          deprecated: true
          x-retry: idempotent
          parameters: [{ name: kioskId, in: path, required: true, schema: { $ref: "#/components/schemas/KioskId" } }]
          responses: { "200": { description: The note., content: { text/plain; charset=utf-8: { schema: { type: string } } } } }
      /kiosk/{kioskId}/close:
        post:
          operationId: closeKiosk
          summary: Closes it
          x-retry: idempotent
          parameters: [{ name: kioskId, in: path, required: true, schema: { $ref: "#/components/schemas/KioskId" } }]
          requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/KioskClosed" } } } }
          responses: { "204": { description: It is closed. } }
      /kiosk/{kioskId}/watch:
        get:
          operationId: watchKiosk
          summary: Streams the visitors
          x-retry: idempotent
          parameters:
            - { name: kioskId, in: path, required: true, schema: { $ref: "#/components/schemas/KioskId" } }
            - { name: floor, in: query, description: The floor., schema: { type: integer, maximum: 9 } }
            - { name: names, in: query, description: Names., explode: false, schema: { type: array, items: { $ref: "#/components/schemas/KioskName" } } }
          responses:
            "200":
              description: The visitors.
              content: { application/x-ndjson: { schema: { $ref: "#/components/schemas/KioskEvent" } } }
  - target: $.components.schemas
    update:
      KioskId: { description: The id of a kiosk., type: string }
      KioskName: { description: A name., type: string, maxLength: 3 }
      Kiosk:
        description: A kiosk.
        type: object
        required: [self]
        x-essential: [self]
        properties:
          self: { x-name: me, allOf: [{ $ref: "#/components/schemas/KioskId" }] }
          openedAt: { description: When., type: string, format: date-time }
          old: { description: Old., type: string, deprecated: true }
          shows: { $ref: "#/components/schemas/KioskContent" }
          more: { description: More., type: array, items: { $ref: "#/components/schemas/KioskContent" } }
          signs: { description: Signs., type: array, items: { $ref: "#/components/schemas/KioskSign" } }
          sign: { $ref: "#/components/schemas/KioskSign" }
          keys: { $ref: "#/components/schemas/KioskKeys" }
      K: { description: A key., type: string }
      KioskKeys: { description: "Keys, by door.", type: object, additionalProperties: { type: array, items: { $ref: "#/components/schemas/K" } } }
      KioskSign:
        description: A sign, of letters or painted.
        oneOf: [{ $ref: "#/components/schemas/KioskLetters" }, { $ref: "#/components/schemas/KioskPainting" }]
      KioskLetters:
        description: Letters.
        type: object
        required: [words]
        x-essential: [words]
        properties: { words: { description: Words., type: string }, note: { description: Note., type: string }, size: { description: Size., type: integer } }
      KioskPainting:
        description: A painting.
        type: object
        required: [image]
        x-essential: [image]
        properties: { image: { description: Its URL., type: string }, size: { description: Size., type: integer } }
      KioskContent:
        description: The content of a kiosk.
        oneOf: [{ $ref: "#/components/schemas/KioskText" }, { $ref: "#/components/schemas/KioskFilm" }]
        discriminator: { propertyName: kind, mapping: { text: "#/components/schemas/KioskText", film: KioskFilm } }
      KioskText:
        description: A text.
        type: object
        properties: { kind: { description: Kind., type: string }, text: { description: Words., type: string } }
      KioskFilm:
        description: A film.
        type: object
        required: [url]
        x-essential: [url]
        properties: { kind: { description: Kind., type: string }, url: { description: Its URL., type: string } }
      KioskVisitor: { description: A visitor., type: object, properties: { name: { description: Name., type: string } } }
      KioskEvent:
        description: Events of a kiosk.
        x-events:
          visitor: { description: Somebody came., data: { $ref: "#/components/schemas/KioskVisitor" } }
          closed: { description: It is closed., data: { $ref: "#/components/schemas/KioskClosed" } }
      KioskClosed: { description: "Nothing, sent and received.", type: object, properties: {} }
"##;

/// Calls all of them, with the base URL as its argument.
const VISIT: &str = r##"
#![deny(warnings)]

use chatbotkit_client::types::{CreateKiosk, Kiosk, KioskContent, KioskEvent, KioskFilm, KioskSign, WatchKiosk};
use chatbotkit_client::{Client, ClientOptions};
use futures_util::TryStreamExt;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let url = std::env::args().nth(1).ok_or("a URL")?;
    let client = Client::new(ClientOptions::new().secret("sk-1").base_url(url))?.kiosk();

    let film = KioskFilm::builder().url("a.mp4").build();
    let floor = CreateKiosk::builder().floor(9).build();
    let kiosk = client.create(floor, Kiosk::builder().me("k1").shows(film).build()).await?;
    assert_eq!(kiosk.me.as_str(), "k1");
    assert_eq!(kiosk.opened_at.as_deref(), Some("2026-01-01T00:00:00Z"));
    assert!(matches!(&kiosk.shows, Some(KioskContent::Film(film)) if film.url == "b.mp4"), "{kiosk:?}");
    let [KioskContent::Text(_), KioskContent::Unknown(game), KioskContent::Unknown(broken)] = &kiosk.more[..] else {
        return Err(format!("{kiosk:?}").into());
    };
    assert_eq!((&game["kind"], &game["level"]), (&"game".into(), &3.into()));
    assert_eq!(broken["kind"], "film", "a film without a URL is kept as it is");
    assert!(matches!(&kiosk.sign, Some(KioskSign::Letters(it)) if it.words == "Open" && it.note.is_none()), "{kiosk:?}");
    let [KioskSign::Letters(letters), KioskSign::Painting(one), KioskSign::Painting(two)] = &kiosk.signs[..] else {
        return Err(format!("a field of another type loses no choice: {kiosk:?}").into());
    };
    assert_eq!((&*letters.words, &*one.image, one.size, &*two.image, two.size), ("A", "b", Some(1), "c", None));
    let sent = serde_json::to_value(&kiosk)?;
    assert_eq!(sent["more"][0], serde_json::json!({ "kind": "text", "text": "Hi" }));
    assert_eq!(&sent["more"][1], game);

    assert_eq!(client.image("k1").await?, &b"\x89PNG\x00\xff"[..]);
    let pieces: Vec<_> = client.image("k1").byte_stream().try_collect().await?;
    assert_eq!(pieces.concat(), b"\x89PNG\x00\xff");
    #[expect(deprecated)]
    let note = client.note("k1");
    assert_eq!(note.await?, "Grüße");
    let () = client.close("k1").await?;
    let floor = WatchKiosk::builder().floor(10).build();
    let names = WatchKiosk::builder().names(["Ada".into(), "Ada L".into()]).build();
    for (query, problem) in [(floor, "floor: 10 is more than 9"), (names, "names.KioskName: 5 is more than 3")] {
        let refused = client.watch("k1", query).stream().try_next().await.err().ok_or(problem)?;
        assert!(refused.to_string().contains(problem), "{refused}");
    }
    let visitors: Vec<_> = client.watch("k1", WatchKiosk::builder().floor(9).build()).stream().try_collect().await?;
    assert!(matches!(&visitors[..], [KioskEvent::Visitor(one)] if one.name.as_deref() == Some("Ada")), "{visitors:?}");
    Ok(())
}
"##;

/// The media type and the body of each path.
const REPLIES: [(&str, &str, &str, &[u8]); 5] = [
    (
        "/kiosk/create",
        "201 Created",
        "application/json",
        br#"{"self":"k1","openedAt":"2026-01-01T00:00:00Z","shows":{"kind":"film","url":"b.mp4"},"more":[{"kind":"text","text":"Hi"},{"kind":"game","level":3},{"kind":"film"}],"sign":{"words":"Open","note":5},"signs":[{"words":"A"},{"image":"b","size":1.5},{"image":"c","size":[]}]}"#,
    ),
    ("/kiosk/k1/image", "200 OK", "image/png", b"\x89PNG\x00\xff"),
    ("/kiosk/k1/note", "200 OK", "text/plain", "Grüße".as_bytes()),
    ("/kiosk/k1/close", "204 No Content", "text/plain", b""),
    ("/kiosk/k1/watch", "200 OK", "application/x-ndjson", b"{\"type\":\"visitor\",\"data\":{\"name\":\"Ada\"}}\n"),
];

/// A server of one request for each connection. It reports the path, the accepted media types and the body.
fn server() -> (String, mpsc::Receiver<(String, String, String)>) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let url = format!("http://{}", listener.local_addr().expect("an address"));
    let (report, requests) = mpsc::channel();
    thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.expect("a connection");
            let mut reader = BufReader::new(stream.try_clone().expect("the connection"));
            let mut head = Vec::new();
            for line in reader.by_ref().lines().map(|line| line.expect("a line")).take_while(|line| !line.is_empty()) {
                head.push(line);
            }
            let value =
                |name: &str| head.iter().find_map(|line| line.strip_prefix(name)).unwrap_or_default().to_owned();
            let mut body = vec![0; value("content-length: ").parse().unwrap_or_default()];
            reader.read_exact(&mut body).expect("a body");
            let path = head[0].split(' ').nth(1).unwrap_or_default().trim_start_matches("/api/v1");
            let reply = REPLIES.iter().find(|(of, ..)| *of == path.trim_end_matches("?floor=9"));
            let reply = reply.expect("a known path");
            let (_, status, media, content) = reply;
            let length = content.len();
            let head = format!(
                "HTTP/1.1 {status}\r\ncontent-type: {media}\r\ncontent-length: {length}\r\nconnection: close\r\n\r\n"
            );
            stream.write_all(&[head.as_bytes(), content].concat()).expect("a response");
            let request = (path.to_owned(), value("accept: "), String::from_utf8(body).expect("text"));
            // The test may have ended.
            let _ = report.send(request);
        }
    });
    (url, requests)
}

#[test]
fn document_with_discriminator_bytes_text_ndjson_and_deprecation_compiles_and_is_called() {
    let (url, requests) = server();
    let program = Program::new("custom-responses-test", &["generate"]).with_overlay(KIOSK);
    assert_eq!(program.with_document(CURATED).run(VISIT, &url), None);
    let requests: Vec<_> = requests.try_iter().collect();
    let accepted: Vec<_> = requests.iter().map(|(path, accept, _)| (path.as_str(), accept.as_str())).collect();
    let expected = [
        ("/kiosk/create?floor=9", "application/json"),
        ("/kiosk/k1/image", "image/png"),
        ("/kiosk/k1/image", "image/png"),
        ("/kiosk/k1/note", "text/plain; charset=utf-8"),
        ("/kiosk/k1/close", "application/json"),
        ("/kiosk/k1/watch?floor=9", "application/x-ndjson"),
    ];
    assert_eq!(accepted, expected);
    let sent: serde_json::Value = serde_json::from_str(&requests[0].2).expect("JSON");
    assert_eq!(sent, serde_json::json!({ "self": "k1", "shows": { "kind": "film", "url": "a.mp4" } }));
    // Without the deprecated method being expected, the compiler warns.
    let unexpected = VISIT.replace("#[expect(deprecated)]", "");
    let warning = program.run(&unexpected, &url).expect("a warning");
    assert!(warning.contains("use of deprecated method `chatbotkit_client::KioskClient::note`"), "{warning}");
}
