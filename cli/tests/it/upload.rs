//! Uploads.

use crate::program::{Setting, stderr};

#[tokio::test(flavor = "multi_thread")]
async fn file_is_uploaded_with_the_media_type_of_its_extension() {
    let setting = Setting::new().await;
    let id = setting.create(&["conversation", "create"]);
    let upload = ["conversation", "attachment", "upload", &id];
    std::fs::write(setting.home.path().join("shoes.pdf"), "%PDF").expect("a file");
    for (arguments, media) in [(&[][..], "application/pdf"), (&["--type", "text/plain"], "text/plain")] {
        setting.json(&[&upload[..], &["shoes.pdf"], arguments].concat());
        let sent = setting.emulator.requests().pop().expect("a request");
        assert_eq!((sent.header("content-type"), sent.body.as_slice()), (Some(media), &b"%PDF"[..]));
    }
    // Larger than a request body may be.
    std::fs::write(setting.home.path().join("film.mp4"), vec![7; 5_000_000]).expect("a file");
    setting.json(&[&upload[..], &["film.mp4"]].concat());
    assert!(setting.emulator.objects().iter().any(|object| object.size == 5_000_000));

    let missing = setting.run(&[&upload[..], &["nowhere.pdf"]].concat());
    assert_eq!(missing.status.code(), Some(2));
    assert!(stderr(&missing).contains("cannot read \"nowhere.pdf\""), "{}", stderr(&missing));
}
