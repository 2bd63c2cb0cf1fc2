//! The resources that a bot is made of: every operation of contacts, datasets, files, memories, models, secrets and
//! skillsets.

use std::collections::BTreeSet;

use crate::common::{client, emulator, model};
use chatbotkit_client::types::{
    AttachDatasetFile, ContactId, ConversationId, CreateAbility, CreateContact, CreateConversation, CreateDataset,
    CreateFile, CreateMemory, CreateRecord, CreateSecret, CreateSkillset, DatasetFilter, DetachDatasetFile,
    EnsureContact, ExecuteAbility, ExecutionEvent, ExportContacts, ExportRecords, FilterAtLeast, FilterValue,
    ListContactConversations, ListContactMemories, ListContactRatings, ListContactSecrets, ListContactSpaces,
    ListContactTasks, ListContacts, ListDatasetFiles, ListModels, ListRecords, ListSecrets, Meta, SearchDataset,
    SearchMemory, SecretKind, SecretStatus, SecretType, UpdateContact, UpdateDataset, UpdateMemory, UpdateRecord,
};
use chatbotkit_client::{Error, Result, Upload};
use chatbotkit_emulator::{Fault, Reply};
use futures_util::TryStreamExt;
use futures_util::future::try_join_all;
use serde_json::json;

fn meta(value: serde_json::Value) -> Meta {
    serde_json::from_value(value).expect("an object")
}

#[tokio::test]
async fn contact_is_created_once_for_each_fingerprint() -> Result<()> {
    let emulator = emulator().await;
    let client = client(&emulator);
    let ada = client.contact().ensure("ada-of-the-shoe-shop").await?.id;
    let body = EnsureContact::builder().fingerprint("ada-of-the-shoe-shop").name("Somebody else").build();
    assert_eq!(client.contact().ensure(body).await?.id, ada);
    let bob = client
        .contact()
        .ensure(EnsureContact::builder().fingerprint("bob-of-the-shoe-shop").name("Bob").build())
        .await?
        .id;
    assert_ne!(ada, bob);

    client.contact().update(&ada, UpdateContact::builder().nick("Countess").build()).await?;
    let contact = client.contact().fetch(&ada).await?;
    assert_eq!(
        (contact.fingerprint.as_deref(), contact.nick.as_deref()),
        (Some("ada-of-the-shoe-shop"), Some("Countess"))
    );
    assert_eq!(contact.name, None);
    client.contact().delete(&ada).await?;
    assert!(client.contact().fetch(&ada).await.is_err_and(|error| error.is_not_found()));
    Ok(())
}

#[tokio::test]
async fn fingerprint_that_the_server_refuses_is_not_sent() {
    let emulator = emulator().await;
    let error = client(&emulator).contact().ensure("ada").await.unwrap_err();
    assert!(error.to_string().contains("fingerprint"), "{error}");
    assert!(emulator.requests().is_empty());
}

#[tokio::test]
async fn contacts_are_listed_filtered_and_exported() -> Result<()> {
    let emulator = emulator().await;
    let client = client(&emulator);
    for number in 0..3 {
        let body =
            CreateContact::builder().name(format!("Contact {number}")).meta(meta(json!({ "plan": number % 2 == 0 })));
        client.contact().create(body.build()).await?;
    }
    let paying = ListContacts::builder().meta(meta(json!({ "plan": true }))).build();
    assert_eq!(client.contact().list(paying).items().try_collect::<Vec<_>>().await?.len(), 2);
    let exported = client.contact().export(ExportContacts::default()).await?;
    assert_eq!(exported.items.len(), 3);
    let table = client.contact().export(ExportContacts::default()).csv().await?.value;
    assert_eq!(String::from_utf8_lossy(&table).lines().count(), 4);
    Ok(())
}

#[tokio::test]
async fn contact_has_its_conversations_memories_and_secrets() -> Result<()> {
    let emulator = emulator().await;
    let client = client(&emulator);
    let ada = client.contact().ensure("ada-of-the-shoe-shop").await?.id;
    let bob = client.contact().ensure("bob-of-the-shoe-shop").await?.id;
    let of = |contact: &ContactId| CreateConversation::builder().contact_id(contact).build();
    let first = client.conversation().create(of(&ada)).await?.id;
    client.conversation().create(of(&bob)).await?;
    let conversations = client.contact().conversation().list(&ada, ListContactConversations::default());
    let conversations: Vec<_> = conversations.items().map_ok(|it| it.id).try_collect().await?;
    assert_eq!(conversations, [first]);

    let memory = CreateMemory::builder().text("Ada wears size 39.").contact_id(&ada).build();
    let memory = client.memory().create(memory).await?.id;
    let listed = client.contact().memory().list(&ada, ListContactMemories::default()).await?.items;
    assert_eq!(listed.iter().map(|it| &it.id).collect::<Vec<_>>(), [&memory]);
    let found = client.contact().memory().search(&ada, "which size").await?.items;
    assert_eq!(found[0].text, "Ada wears size 39.");
    assert!(client.contact().memory().search(&bob, "which size").await?.items.is_empty());

    let secret = CreateSecret::builder().kind(SecretKind::Personal).r#type(SecretType::Oauth).build();
    let secret = client.secret().create(secret).await?.id;
    let secrets = client.contact().secret();
    assert!(secrets.list(&ada, ListContactSecrets::default()).await?.items.iter().any(|it| it.id == secret));
    assert_eq!(secrets.verify(&ada, &secret).await?.status, SecretStatus::Unauthenticated);
    assert!(secrets.authenticate(&ada, &secret).await?.url.expose().starts_with("http"));
    assert_eq!(secrets.verify(&ada, &secret).await?.status, SecretStatus::Authenticated);
    assert_eq!(secrets.revoke(&ada, &secret).await?.id, Some(secret.clone()));
    assert_eq!(secrets.verify(&ada, &secret).await?.status, SecretStatus::Unauthenticated);

    assert!(client.contact().rating().list(&ada, ListContactRatings::default()).await?.items.is_empty());
    assert!(client.contact().space().list(&ada, ListContactSpaces::default()).await?.items.is_empty());
    assert!(client.contact().task().list(&ada, ListContactTasks::default()).await?.items.is_empty());
    let missing = client.contact().conversation().list("none", ListContactConversations::default()).await;
    assert!(missing.is_err_and(|error| error.is_not_found()));
    Ok(())
}

#[tokio::test]
async fn dataset_is_updated_cleared_and_deleted_with_its_records() -> Result<()> {
    let emulator = emulator().await;
    let client = client(&emulator);
    let body = CreateDataset::builder().name("Shoes").alias("shoes").search_max_records(2).build();
    let id = client.dataset().create(body).await?.id;
    client.dataset().update(&id, UpdateDataset::builder().clear_alias().name("Boots").build()).await?;
    let dataset = client.dataset().fetch(&id).await?;
    assert_eq!((dataset.name.as_deref(), dataset.alias), (Some("Boots"), None));
    assert_eq!(dataset.search_max_records, Some(2));
    let record = client.dataset().record().create(&id, "The red shoes come in sizes 36 to 42.").await?.id;
    assert_eq!(client.dataset().record().fetch(&id, &record).await?.text, "The red shoes come in sizes 36 to 42.");
    client.dataset().delete(&id).await?;
    let gone = client.dataset().record().fetch(&id, &record).await.unwrap_err();
    assert!(gone.is_not_found());
    Ok(())
}

#[tokio::test]
async fn search_ranks_records_by_the_query_and_applies_the_filter() -> Result<()> {
    let emulator = emulator().await;
    let client = client(&emulator);
    let id = client.dataset().create(CreateDataset::default()).await?.id;
    for (text, size) in [("red shoes for the summer", 36), ("red boots", 42), ("a green coat", 40)] {
        let body = CreateRecord::builder().text(text).source("catalogue").meta(meta(json!({ "size": size }))).build();
        client.dataset().record().create(&id, body).await?;
    }
    let found = client.dataset().search(&id, "red summer shoes").await?.records;
    assert_eq!(found.iter().map(|it| it.text.as_str()).collect::<Vec<_>>(), ["red shoes for the summer", "red boots"]);
    assert!(found[0].score > found[1].score);
    let equal = SearchDataset::builder().search("red shoes").filter(DatasetFilter::from_iter([("size", 36)])).build();
    assert_eq!(client.dataset().search(&id, equal).await?.records.len(), 1);
    let large = DatasetFilter::from_iter([("size", FilterValue::from(FilterAtLeast::builder().gte(40.0).build()))]);
    let query = SearchDataset::builder().search("red shoes").filter(large).build();
    let found = client.dataset().search(&id, query).await?.records;
    assert_eq!(found.iter().map(|it| it.text.as_str()).collect::<Vec<_>>(), ["red boots"]);
    Ok(())
}

#[tokio::test]
async fn records_are_updated_listed_exported_and_deleted() -> Result<()> {
    let emulator = emulator().await;
    let client = client(&emulator);
    let id = client.dataset().create(CreateDataset::default()).await?.id;
    let records = client.dataset().record();
    let created = (0..120).map(|number| records.create(&id, format!("Record {number}")));
    let ids: BTreeSet<_> = try_join_all(created).await?.into_iter().map(|it| it.id).collect();
    let every = ListRecords::builder().take(1000).build();
    let listed: BTreeSet<_> = records.list(&id, every).items().map_ok(|it| it.id).try_collect().await?;
    assert_eq!(listed, ids);
    let first = ids.first().expect("a record");
    records.update(&id, first, UpdateRecord::builder().text("Changed").build()).await?;
    assert_eq!(records.fetch(&id, first).await?.text, "Changed");
    records.delete(&id, first).await?;
    let query = ExportRecords::builder().take(1000).build();
    let exported: Vec<_> = records.export(&id, query).items().try_collect().await?;
    assert_eq!(exported.len(), 119);
    Ok(())
}

#[tokio::test]
async fn content_of_a_file_is_uploaded_downloaded_and_made_records_of()
-> std::result::Result<(), Box<dyn std::error::Error>> {
    let emulator = emulator().await;
    let client = client(&emulator);
    let file = client.file().create(CreateFile::builder().name("shoes.txt").build()).await?.id;
    assert!(client.file().download(&file).await?.is_empty());
    client.file().upload(&file, Upload::bytes("The red shoes.", "text/plain")).await?;
    assert_eq!(client.file().download(&file).await?, "The red shoes.");

    let dataset = client.dataset().create(CreateDataset::default()).await?.id;
    let files = client.dataset().file();
    files.attach(&dataset, &file, AttachDatasetFile::builder().build()).await?;
    assert_eq!(files.list(&dataset, ListDatasetFiles::default()).await?.items[0].id, file);
    files.sync(&dataset, &file).await?;
    let found = client.dataset().search(&dataset, "shoes").await?.records;
    assert_eq!(found[0].text, "The red shoes.");

    // A larger file is announced, and replaces the content.
    let large = vec![b'a'; 5_000_000];
    client.file().upload(&file, Upload::bytes(large.clone(), "text/plain")).await?;
    let chunks: Vec<_> = client.file().download(&file).byte_stream().try_collect().await?;
    assert_eq!(chunks.concat().len(), large.len());
    client.file().sync(&file).await?;
    files.detach(&dataset, &file, DetachDatasetFile::builder().delete_records(true).build()).await?;
    assert!(files.list(&dataset, ListDatasetFiles::default()).await?.items.is_empty());
    assert!(client.dataset().record().list(&dataset, ListRecords::default()).await?.items.is_empty());
    client.file().delete(&file).await?;
    assert!(client.file().fetch(&file).await.is_err_and(|error| error.is_not_found()));
    Ok(())
}

#[tokio::test]
async fn value_of_a_secret_is_never_returned_or_shown() -> Result<()> {
    let emulator = emulator().await;
    let client = client(&emulator);
    let body = CreateSecret::builder().name("Shop").r#type(SecretType::Bearer).value("key-of-the-shop").build();
    assert!(!format!("{body:?}").contains("key-of-the-shop"));
    let id = client.secret().create(body).await?.id;
    let secret = client.secret().fetch(&id).await?;
    assert_eq!(secret.r#type, Some(SecretType::Bearer));
    let listed = client.secret().list(ListSecrets::default()).await?;
    for shown in [format!("{secret:?}"), format!("{listed:?}"), json!(secret).to_string(), json!(listed).to_string()] {
        assert!(!shown.contains("key-of-the-shop"), "{shown}");
    }
    let url = client.secret().authenticate(&id).await?.url;
    assert!(!format!("{url:?}").contains("http"));
    assert_eq!(client.secret().verify(&id).await?.status, SecretStatus::Authenticated);
    client.secret().revoke(&id).await?;
    client.secret().update(&id, Default::default()).await?;
    client.secret().delete(&id).await?;
    assert!(client.secret().fetch(&id).await.is_err_and(|error| error.is_not_found()));
    Ok(())
}

#[tokio::test]
async fn memories_are_searched_by_contact_and_updated() -> Result<()> {
    let emulator = emulator().await;
    let client = client(&emulator);
    let ada = client.contact().ensure("ada-of-the-shoe-shop").await?.id;
    let id = client.memory().create(CreateMemory::builder().text("Size 39").contact_id(&ada).build()).await?.id;
    client.memory().create("Size 36").await?;
    let found = client.memory().search(SearchMemory::builder().search("size").contact_id(&ada).build()).await?.items;
    assert_eq!(found.iter().map(|it| it.text.as_str()).collect::<Vec<_>>(), ["Size 39"]);
    assert_eq!(client.memory().search("size").await?.items.len(), 2);
    client.memory().update(&id, UpdateMemory::builder().clear_contact_id().text("Size 40").build()).await?;
    let memory = client.memory().fetch(&id).await?;
    assert_eq!((memory.text.as_deref(), memory.contact_id), (Some("Size 40"), None));
    assert_eq!(client.memory().list(Default::default()).items().try_collect::<Vec<_>>().await?.len(), 2);
    assert_eq!(client.memory().export(Default::default()).items().try_collect::<Vec<_>>().await?.len(), 2);
    client.memory().delete(&id).await?;
    assert!(client.memory().fetch(&id).await.is_err_and(|error| error.is_not_found()));
    Ok(())
}

#[tokio::test]
async fn ability_is_executed_with_a_scripted_result() -> Result<()> {
    let emulator = model([Reply::text("It is shipped.")]).await;
    let client = client(&emulator);
    let skillset = client.skillset().create(CreateSkillset::builder().name("Shop").build()).await?.id;
    let abilities = client.skillset().ability();
    let body = CreateAbility::builder().name("order").description("Finds an order.").instruction("Look it up.");
    let ability = abilities.create(&skillset, body.build()).await?.id;
    let order = || ExecuteAbility::builder().input("Order 1815").build();
    let executed = abilities.execute(&skillset, &ability, order()).await?;
    assert_eq!(executed.result, Some(json!("It is shipped.")));
    let events: Vec<_> = abilities.execute(&skillset, &ability, order()).stream().try_collect().await?;
    assert!(events.iter().any(|event| matches!(event, ExecutionEvent::Token(token) if token.token.contains("It"))));
    let Some(ExecutionEvent::Result(result)) = events.last() else { panic!("{events:?}") };
    assert_eq!(result.result, Some(json!("It is shipped.")));

    abilities.update(&skillset, &ability, Default::default()).await?;
    assert_eq!(abilities.fetch(&skillset, &ability).await?.instruction.as_deref(), Some("Look it up."));
    assert_eq!(abilities.list(&skillset, Default::default()).items().try_collect::<Vec<_>>().await?.len(), 1);
    assert_eq!(abilities.export(&skillset, Default::default()).await?.items.len(), 1);
    abilities.delete(&skillset, &ability).await?;
    client.skillset().update(&skillset, Default::default()).await?;
    assert_eq!(client.skillset().list(Default::default()).await?.items.len(), 1);
    assert_eq!(client.skillset().fetch(&skillset).await?.name.as_deref(), Some("Shop"));
    client.skillset().delete(&skillset).await?;
    assert!(client.skillset().fetch(&skillset).await.is_err_and(|error| error.is_not_found()));
    Ok(())
}

#[tokio::test]
async fn listed_model_is_the_model_of_a_conversation() -> Result<()> {
    let emulator = emulator().await;
    let client = client(&emulator);
    let models: Vec<_> = client.platform().model().list(ListModels::default()).items().try_collect().await?;
    let model = models.first().expect("a model").id.clone();
    let body = CreateConversation::builder().model(model.clone()).build();
    let id: ConversationId = client.conversation().create(body).await?.id;
    assert_eq!(client.conversation().fetch(id).await?.model, Some(model));
    Ok(())
}

#[tokio::test]
async fn datasets_and_files_are_listed_and_a_missing_dataset_is_an_error() -> Result<()> {
    let emulator = emulator().await;
    let client = client(&emulator);
    client.dataset().create(CreateDataset::default()).await?;
    assert_eq!(client.dataset().list(Default::default()).await?.items.len(), 1);
    let file = client.file().create(CreateFile::default()).await?.id;
    client.file().update(&file, Default::default()).await?;
    assert_eq!(client.file().fetch(&file).await?.id, file);
    assert_eq!(client.file().list(Default::default()).await?.items.len(), 1);
    let refused: Error = client.dataset().record().create("none", "text").await.unwrap_err();
    assert!(refused.is_not_found());
    Ok(())
}

#[tokio::test]
async fn echoed_value_of_a_secret_is_not_in_the_error() {
    let emulator = emulator().await;
    let echo = "\"value\" hunter2-of-the-shop is not valid";
    emulator.fault(Fault::on("POST", "/secret/create").error(400, "BAD_REQUEST", echo));
    let body = CreateSecret::builder().value("hunter2-of-the-shop").build();
    let error = client(&emulator).secret().create(body).await.unwrap_err();
    assert!(!format!("{error} {error:?}").contains("hunter2"), "{error}");
}

#[tokio::test]
async fn unknown_action_of_a_secret_is_kept() -> Result<()> {
    let emulator = emulator().await;
    let action = json!({ "type": "reconnect", "url": "https://auth.example.com" });
    let body = json!({ "id": "s", "status": "authenticated", "action": action });
    emulator.fault(Fault::on("POST", "/secret/{secretId}/verify").status(200).json(body));
    let verified = client(&emulator).secret().verify("s").await?;
    assert_eq!(json!(verified)["action"], action);
    Ok(())
}
