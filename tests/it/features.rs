//! Features of a request, with typed options.

use crate::common::contract;
use crate::common::{client, emulator};
use chatbotkit_client::types::{
    BackstoryMode, BackstoryOptions, BatchOptions, CompactOptions, CompleteStateless, Extensions, Feature, FeatureName,
    Message, NotesOptions, SkillReference, SkillsOptions, UserInfoOptions, WebOptions,
};
use chatbotkit_client::{Client, Result};
use serde_json::json;

async fn complete_with(client: &Client, features: Vec<Feature>) -> Result<()> {
    let extensions = Extensions::builder().features(features).build();
    let request = CompleteStateless::builder().messages([Message::user("Hello")]).extensions(extensions).build();
    client.conversation().complete_stateless(request).await.map(drop)
}

#[tokio::test]
async fn every_feature_is_accepted_with_its_options() {
    let skill = SkillReference::builder().name("a").description("b").path("c").build();
    let with_options: [Feature; 8] = [
        BackstoryOptions::builder().mode(BackstoryMode::Extend).text("Be brief.").build().into(),
        BatchOptions::builder().settle(true).build().into(),
        CompactOptions::builder().messages(20).build().into(),
        NotesOptions::builder().notes(["It rains.".to_owned()]).build().into(),
        SkillsOptions::builder().skills([skill]).build().into(),
        UserInfoOptions::builder().name("Ann").build().into(),
        WebOptions::builder().search(true).build().into(),
        WebOptions::builder().build().into(),
    ];
    let schema = contract::document().schema("FeatureName");
    let names = schema["enum"].as_array().expect("names").iter().filter_map(|name| name.as_str());
    let names: Vec<_> = names.map(FeatureName::from).collect();
    assert!(names.len() == 38 && names.iter().all(|name| !matches!(name, FeatureName::Unknown(_))));
    let without_options = names.iter().filter(|name| with_options.iter().all(|feature| feature.name != **name));
    let features = without_options.cloned().map(Feature::from).chain(with_options.clone()).collect();
    let emulator = emulator().await;
    complete_with(&client(&emulator), features).await.expect("a completion");
}

#[tokio::test]
async fn unknown_features_are_kept_and_unknown_options_refused_by_the_server() {
    let emulator = emulator().await;
    let client = client(&emulator);
    let later: Feature = serde_json::from_value(json!({ "name": "later", "options": { "a": 1 } })).expect("a feature");
    assert_eq!(json!(later), json!({ "name": "later", "options": { "a": 1 } }));
    let mut options = Feature::from(WebOptions::builder().build());
    options.options.get_or_insert_default().insert("depth".to_owned(), json!(1));
    for feature in [options, FeatureName::Compact.into()] {
        let error = complete_with(&client, vec![feature]).await.expect_err("a refusal");
        assert_eq!(error.status().map(|status| status.as_u16()), Some(400), "{error}");
    }
}
