//! The same calls as in `calls.mjs`, made by our client.

use chatbotkit_client::types::{
    ChannelMessage, CompleteConversation, CompleteStateless, CreateBot, CreateBotSession, CreateConversation,
    CreateConversationSession, CreateMessage, DispatchConversation, DispatchStateless, Downvote, Entity,
    EntityReplacement, EntitySpan, Extensions, Feature, Function, FunctionChannel, FunctionParameters, FunctionResult,
    Limits, ListBots, ListConversations, ListMessages, Message, MessageType, Meta, MetaUpdate, ModelSettings,
    OpeningMessage, Order, PublishMessage, ReceiveMessage, Region, SendMessage, SessionContact, SubscribeChannel,
    UpdateBot, UpdateConversation, UpdateMessage, Upvote, Visibility,
};
use chatbotkit_client::{Call, Client, ClientOptions, Error, Upload};
use futures_util::{TryStream, TryStreamExt};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};

use super::{CALL, REFUSED};

const BOT: &str = "b00000000000000000000000";
const CONVERSATION: &str = "c00000000000000000000000";
const MESSAGE: &str = "m00000000000000000000000";
const CHANNEL: &str = "orders-of-the-day-20261121";
/// More than the limit of one request, and less than the limit of the recorder.
const LARGE: usize = 4_600_000;

/// Makes all calls, one after the other.
pub(crate) async fn make(client: &Client) {
    bots(client).await;
    bots_of_models(client).await;
    conversations(client).await;
    completions(client).await;
    messages(client).await;
    attachments(client).await;
    channels(client).await;
}

/// The client for the call of this name.
fn named(client: &Client, name: &str) -> Client {
    client.extend(ClientOptions::new().header(CALL, name)).expect("a header")
}

async fn call<T: DeserializeOwned + Send + 'static, S: 'static>(call: Call<T, S>) {
    refused(call.await.err());
}

async fn stream<T>(mut events: impl TryStream<Ok = T, Error = Error> + Unpin) {
    refused(events.try_next().await.err());
}

/// A call that fails before it is sent, or for another reason, was not made.
fn refused(error: Option<Error>) {
    let error = error.expect("no response is given");
    assert_eq!(error.status().map(|status| status.as_u16()), Some(REFUSED), "{error}");
}

fn object(value: Value) -> Map<String, Value> {
    serde_json::from_value(value).expect("an object")
}

fn meta(value: Value) -> Meta {
    Meta::from_iter(object(value))
}

fn greeting() -> [Message; 2] {
    let hello = Message::builder().r#type(MessageType::User).text("Grüße 🙂").meta(meta(json!({ "page": 7 })));
    [Message::backstory("You are brief."), hello.build()]
}

fn weather() -> Function {
    let parameters = FunctionParameters::builder()
        .properties(object(json!({ "city": { "type": "string" } })))
        .required(["city".to_owned()])
        .build();
    Function::builder()
        .name("weather")
        .description("Returns the weather")
        .parameters(parameters)
        .result(FunctionResult::Channel(FunctionChannel::builder().channel(CHANNEL).build()))
        .build()
}

fn extensions() -> Extensions {
    let skills = Feature::builder().name("skills").options(object(json!({ "skills": [] }))).build();
    Extensions::builder().backstory("It is Monday.").features([skills]).build()
}

fn ada() -> [EntitySpan; 1] {
    [EntitySpan::builder().begin(0).end(3).build()]
}

async fn bots(client: &Client) {
    let on = |name| named(client, name).bot();
    let tagged = |tags| ListBots::builder().meta(meta(tags)).build();
    call(on("listBots").list(ListBots::default())).await;
    let page = ListBots::builder().cursor(BOT).order(Order::Asc).take(10).build();
    call(on("listBots: a page").list(page)).await;
    let gold = tagged(json!({ "tier": "gold", "city": "Graz & Köln + x=1" }));
    call(on("listBots: by metadata").list(gold)).await;
    call(on("listBots: by nested metadata").list(tagged(json!({ "shop": { "open": true } })))).await;
    stream(on("listBots: streamed").list(ListBots::builder().take(10).build()).stream()).await;
    call(on("fetchBot").fetch(BOT)).await;
    let user = ClientOptions::new().run_as_user_id("u1").timezone("Europe/Vienna");
    call(on("fetchBot: as a user, in a time zone").fetch(BOT).extend(user)).await;
    let child = ClientOptions::new().run_as_child_user_email("ada@example.com");
    call(on("fetchBot: as a child user").fetch(BOT).extend(child)).await;
    call(on("fetchBot: by an alias with letters").fetch("größe m")).await;
    call(on("fetchBot: by an alias with a slash").fetch("tea/coffee")).await;
    let guide = CreateBot::builder()
        .name("Guide")
        .description("Shows around")
        .backstory("You are brief.")
        .model("gpt-4o")
        .dataset_id("d1")
        .skillset_id("s1")
        .moderation(true)
        .privacy(false)
        .visibility(Visibility::Public)
        .meta(meta(json!({ "shop": { "open": true }, "tier": "gold" })));
    call(on("createBot").create(guide.build())).await;
    call(on("createBot: empty").create(CreateBot::default())).await;
}

async fn bots_of_models(client: &Client) {
    let on = |name| named(client, name).bot();
    let of = |settings: ModelSettings| CreateBot::builder().model(settings).build();
    let all = ModelSettings::builder()
        .name("gpt-4o")
        .frequency_penalty(0.5)
        .interaction_max_messages(20)
        .max_tokens(500)
        .presence_penalty(-1.0)
        .region(Region::Eu)
        .seed(7)
        .temperature(0.7);
    call(on("createBot: the settings of a model").create(of(all.build()))).await;
    let zero = ModelSettings::builder().name("gpt-4o").temperature(0.0);
    call(on("createBot: settings of zero").create(of(zero.build()))).await;
    let reordered = ModelSettings::builder().name("gpt-4o").temperature(1.0).max_tokens(500);
    call(on("createBot: settings in another order").create(of(reordered.build()))).await;
    let silver = || meta(json!({ "tier": "silver" }));
    let leader = UpdateBot::builder().name("Leader").clear_dataset_id().meta(MetaUpdate::merge(silver()));
    call(on("updateBot").update(BOT, leader.build())).await;
    let short = ModelSettings::builder().name("gpt-4o").max_tokens(500).build();
    let update = UpdateBot::builder().model(short).meta(MetaUpdate::replace(silver()));
    call(on("updateBot: the settings of a model").update(BOT, update.build())).await;
    call(on("deleteBot").delete(BOT)).await;
    let up = Upvote::builder().value(50).reason("Brief indeed").build();
    call(on("upvoteBot").upvote(BOT, up)).await;
    call(on("downvoteBot").downvote(BOT, Downvote::default())).await;
    let session = CreateBotSession::builder()
        .duration_in_seconds(1800)
        .contact(SessionContact::builder().name("Ada").email("ada@example.com").build())
        .messages([OpeningMessage::builder().text("Hello").build()])
        .meta(meta(json!({ "page": "home" })));
    call(on("createBotSession").session().create(BOT, session.build())).await;
}

async fn conversations(client: &Client) {
    let on = |name| named(client, name).conversation();
    let kind = |kind| meta(json!({ "kind": kind }));
    let list = ListConversations::builder().order(Order::Desc).take(5).meta(kind("test"));
    call(on("listConversations").list(list.build())).await;
    stream(on("listConversations: streamed").list(ListConversations::default()).stream()).await;
    call(on("fetchConversation").fetch(CONVERSATION)).await;
    let greetings = CreateConversation::builder()
        .bot_id(BOT)
        .contact_id("p1")
        .task_id("t1")
        .space_id("q1")
        .name("Greetings")
        .messages(greeting())
        .meta(kind("test"));
    call(on("createConversation").create(greetings.build())).await;
    let model = ModelSettings::builder().name("gpt-4o").temperature(0.5).build();
    let own = CreateConversation::builder().backstory("You are brief.").model(model).privacy(true);
    call(on("createConversation: a model of its own").create(own.build())).await;
    let over = UpdateConversation::builder()
        .description("Over")
        .clear_bot_id()
        .model(ModelSettings::builder().name("gpt-4o").build())
        .meta(MetaUpdate::replace(kind("old")));
    call(on("updateConversation").update(CONVERSATION, over.build())).await;
    call(on("deleteConversation").delete(CONVERSATION)).await;
}

async fn completions(client: &Client) {
    let on = |name| named(client, name).conversation();
    let whole = CompleteConversation::builder()
        .text("Ada lives in Graz")
        .entities(ada())
        .functions([weather()])
        .extensions(extensions())
        .limits(Limits::builder().iterations(1).build());
    call(on("completeConversation").complete(CONVERSATION, whole.build())).await;
    let hello = CompleteConversation::builder().text("Hello").build();
    let hello = on("completeConversation: streamed").complete(CONVERSATION, hello);
    stream(hello.extend(ClientOptions::new().timezone("Europe/Vienna")).stream()).await;
    let stateless = CompleteStateless::builder()
        .backstory("You are brief.")
        .model(ModelSettings::builder().name("gpt-4o").max_tokens(500).temperature(0.5).build())
        .messages(greeting())
        .functions([weather()])
        .extensions(extensions());
    call(on("completeStateless").complete_stateless(stateless.build())).await;
    let of_bot = CompleteStateless::builder().bot_id(BOT).messages(greeting()).build();
    stream(on("completeStateless: streamed").complete_stateless(of_bot).stream()).await;

    let later = || DispatchConversation::builder().text("Later");
    let dispatch = later().channel_id(CHANNEL).build();
    call(on("dispatchConversation").dispatch(CONVERSATION, dispatch)).await;
    call(on("dispatchConversation: on any channel").dispatch(CONVERSATION, later().build())).await;
    let seeded = ModelSettings::builder().name("gpt-4o").seed(7).build();
    let dispatch = DispatchStateless::builder().channel_id(CHANNEL).model(seeded).messages(greeting()).build();
    call(on("dispatchStateless").dispatch_stateless(dispatch)).await;
    let dispatch = DispatchStateless::builder().messages(greeting()).build();
    call(on("dispatchStateless: on any channel").dispatch_stateless(dispatch)).await;

    let send = SendMessage::builder().text("Ada").entities(ada()).build();
    call(on("sendMessage").send(CONVERSATION, send)).await;
    let send = SendMessage::builder().text("Hello").build();
    stream(on("sendMessage: streamed").send(CONVERSATION, send).stream()).await;
    let receive = ReceiveMessage::builder().functions([weather()]).build();
    call(on("receiveMessage").receive(CONVERSATION, receive)).await;
    let receive = on("receiveMessage: streamed").receive(CONVERSATION, ReceiveMessage::default());
    stream(receive.stream()).await;
    let up = Upvote::builder().reason("Good").build();
    call(on("upvoteConversation").upvote(CONVERSATION, up)).await;
    let down = Downvote::builder().value(-20).build();
    call(on("downvoteConversation").downvote(CONVERSATION, down)).await;
    let hour = CreateConversationSession::builder().duration_in_seconds(3600).build();
    call(on("createConversationSession").session().create(CONVERSATION, hour)).await;
}

async fn messages(client: &Client) {
    let on = |name| named(client, name).conversation().message();
    let page = ListMessages::builder().cursor(MESSAGE).order(Order::Desc).take(3).build();
    call(on("listMessages").list(CONVERSATION, page)).await;
    // Not expressible.
    call(on("listMessages: by metadata").list(CONVERSATION, ListMessages::default())).await;
    stream(on("listMessages: streamed").list(CONVERSATION, ListMessages::default()).stream()).await;
    call(on("fetchMessage").fetch(CONVERSATION, MESSAGE)).await;
    let anonymous = EntityReplacement::builder().begin(0).end(1).text("A").build();
    let ada = Entity::builder().r#type("person").begin(0).end(3).text("Ada").replacement(anonymous).build();
    let create =
        CreateMessage::builder().r#type(MessageType::User).text("Ada").meta(meta(json!({ "page": 7 }))).entities([ada]);
    call(on("createMessage").create(CONVERSATION, create.build())).await;
    let turned = MetaUpdate::merge(meta(json!({ "page": 8 })));
    let update = UpdateMessage::builder().text("It pours.").meta(turned).build();
    call(on("updateMessage").update(CONVERSATION, MESSAGE, update)).await;
    call(on("deleteMessage").delete(CONVERSATION, MESSAGE)).await;
    call(on("upvoteMessage").upvote(CONVERSATION, MESSAGE, Upvote::default())).await;
    let down = Downvote::builder().value(-1).reason("Wrong").build();
    call(on("downvoteMessage").downvote(CONVERSATION, MESSAGE, down)).await;
}

/// A large file is uploaded to the URL of the first response.
async fn attachments(client: &Client) {
    let on = |name| named(client, name).conversation().attachment();
    let small = Upload::bytes("Hello", "text/plain").name("greeting.txt");
    on("uploadAttachment: a small file").upload(CONVERSATION, small).await.expect("an attachment");
    let large = Upload::bytes("o".repeat(LARGE), "text/plain").name("greeting.txt");
    refused(on("uploadAttachment: a large file").upload(CONVERSATION, large).await.err().map(Error::from));
}

async fn channels(client: &Client) {
    let on = |name| named(client, name).channel();
    let message: ChannelMessage =
        serde_json::from_value(json!({ "celsius": 21, "where": ["Graz"] })).expect("an object");
    let publish = PublishMessage::builder().message(message).build();
    call(on("publishMessage").publish(CHANNEL, publish)).await;
    let past = SubscribeChannel::builder().history_length(100).build();
    stream(on("subscribeChannel").subscribe(CHANNEL, past).stream()).await;
    let nothing = SubscribeChannel::default();
    stream(on("subscribeChannel: without its past").subscribe(CHANNEL, nothing).stream()).await;
}
