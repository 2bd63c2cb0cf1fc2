//! The secret is stored for its owner alone, and shown nowhere.

use std::process::Output;

use crate::program::{SECRET, Setting, feed, stderr, stdout};
use chatbotkit_emulator::Fault;

fn login(setting: &Setting, arguments: &[&str]) -> Output {
    let command = setting.anonymous(&[&["login"], arguments].concat());
    feed(command, &format!("{SECRET}\n")).wait_with_output().expect("a program")
}

#[tokio::test(flavor = "multi_thread")]
async fn login_stores_a_profile_that_only_its_owner_can_read() {
    let setting = Setting::new().await;
    let url = setting.emulator.base_url();
    for (arguments, calling) in [(&[][..], &[][..]), (&["--profile", "work"], &["--profile", "work"])] {
        let output = login(&setting, &[&["--base-url", url], arguments].concat());
        assert!(output.status.success(), "{}", stderr(&output));
        assert!(!stderr(&output).contains(SECRET) && output.stdout.is_empty());
        let listed = setting.anonymous(&[&["bot", "list"], calling].concat()).output().expect("a program");
        assert!(listed.status.success(), "{}", stderr(&listed));
    }
    let sent = setting.emulator.requests().pop().expect("a request");
    assert_eq!(sent.header("authorization"), Some(format!("Bearer {SECRET}").as_str()));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let file = setting.home.path().join(".config/chatbotkit/config.json");
        assert_eq!(file.metadata().expect("a file").permissions().mode() & 0o777, 0o600);
    }
}

#[cfg(unix)]
#[tokio::test(flavor = "multi_thread")]
async fn login_writes_through_symbolic_links_to_the_config_file() {
    use std::os::unix::fs::symlink;
    let setting = Setting::new().await;
    let home = setting.home.path();
    std::fs::create_dir_all(home.join(".config/chatbotkit")).expect("a folder");
    let (config, link, file) =
        (home.join(".config/chatbotkit/config.json"), home.join("link.json"), home.join("dotfiles/chatbotkit.json"));
    symlink("../../link.json", &config).expect("a link");
    symlink(&file, &link).expect("a link");
    // The first time, the links lead to no file yet.
    for name in ["default", "work"] {
        let output = login(&setting, &["--base-url", setting.emulator.base_url(), "--profile", name]);
        assert!(output.status.success(), "{}", stderr(&output));
        assert!(config.is_symlink() && link.is_symlink());
        assert!(std::fs::read_to_string(&file).expect("a file").contains(name));
        let listed = setting.anonymous(&["bot", "list", "--profile", name]).output().expect("a program");
        assert!(listed.status.success(), "{}", stderr(&listed));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn base_url_and_user_of_the_command_line_replace_those_of_profile_and_environment() {
    let setting = Setting::new().await;
    login(&setting, &["--base-url", "http://127.0.0.1:1", "--run-as", "user-1"]);
    let url = ["--base-url", setting.emulator.base_url()];
    for (arguments, user, email) in [
        (&[][..], Some("user-1"), None),
        (&["--run-as", "user-2"], Some("user-2"), None),
        (&["--run-as", "ada@example.com"], None, Some("ada@example.com")),
    ] {
        let arguments = [&["bot", "list"], &url[..], arguments].concat();
        let mut with_variable = setting.command(&arguments);
        with_variable.env("CHATBOTKIT_RUN_AS", "user-1");
        for mut command in [setting.anonymous(&arguments), with_variable] {
            command.output().expect("a program");
            let sent = setting.emulator.requests().pop().expect("a request");
            assert_eq!((sent.header("x-runas-user-id"), sent.header("x-runas-child-user-email")), (user, email));
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn variable_without_a_secret_is_an_error_and_never_ignored_for_the_default_profile() {
    let setting = Setting::new().await;
    let url = setting.emulator.base_url();
    login(&setting, &["--base-url", url]);
    for (name, value, replaced) in [
        ("CHATBOTKIT_API_URL", "http://127.0.0.1:1", ["--base-url", url]),
        ("CBK_API_URL", "http://127.0.0.1:1", ["--profile", "default"]),
        ("CHATBOTKIT_RUN_AS", "user-1", ["--run-as", "user-2"]),
        ("CBK_API_RUNAS_USERID", "user-1", ["--profile", "default"]),
    ] {
        let run =
            |arguments: &[&str], value| setting.anonymous(arguments).env(name, value).output().expect("a program");
        let before = setting.emulator.requests().len();
        let refused = run(&["bot", "list"], value);
        assert_eq!(refused.status.code(), Some(2));
        let shown = stderr(&refused);
        assert!(shown.contains(&format!("{name} is set without a secret")) && shown.contains(replaced[0]), "{shown}");
        assert_eq!(setting.emulator.requests().len(), before);
        assert!(run(&[&["bot", "list"], &replaced[..]].concat(), value).status.success());
        assert_ne!(setting.emulator.requests().pop().expect("a request").header("x-runas-user-id"), Some("user-1"));
        assert!(run(&["bot", "list"], " ").status.success());
        assert_eq!(setting.emulator.requests().len(), before + 2);
    }
}

#[cfg(unix)]
#[tokio::test(flavor = "multi_thread")]
async fn variable_that_is_not_unicode_is_an_error() {
    use std::os::unix::ffi::OsStringExt;
    let setting = Setting::new().await;
    for name in ["CHATBOTKIT_API_TOKEN", "CHATBOTKIT_BASE_URL", "CHATBOTKIT_RUN_AS"] {
        let value = std::ffi::OsString::from_vec(b"http://host/caf\xe9".to_vec());
        let refused = setting.command(&["bot", "list"]).env(name, value).output().expect("a program");
        let problem = stderr(&refused);
        assert_eq!(refused.status.code(), Some(2), "{name}: {problem}");
        assert!(problem.contains(&format!("{name} is not Unicode")), "{problem}");
    }
    assert!(setting.emulator.requests().is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn secret_is_in_no_output() {
    let setting = Setting::new().await;
    for arguments in [
        &["bot", "list", "--verbose"][..],
        &["bot", "create", "--dry-run"],
        &["bot", "create", "--dry-run", "--verbose"],
        &["bot", "list", "--base-url", &format!("https://{SECRET}@127.0.0.1:1")],
    ] {
        let output = setting.run(arguments);
        let shown = format!("{}{}", stdout(&output), stderr(&output));
        assert!(!shown.contains(SECRET), "{shown}");
    }
    let traced = stderr(&setting.run(&["bot", "list", "--verbose"]));
    assert!(traced.contains("listBots") && traced.contains("status_code=200"), "{traced}");
    setting.emulator.fault(Fault::on("GET", "/bot/list").error(400, "BAD_REQUEST", format!("bad {SECRET}")));
    let refused = setting.run(&["bot", "list", "--verbose"]);
    assert!(stderr(&refused).contains("bad ") && !stderr(&refused).contains(SECRET), "{}", stderr(&refused));
}

#[tokio::test(flavor = "multi_thread")]
async fn secret_is_never_an_argument() {
    let setting = Setting::new().await;
    for arguments in [&["login", "sk-1"][..], &["login", "--secret", "sk-1"], &["login", "--token", "sk-1"]] {
        assert_eq!(setting.run(arguments).status.code(), Some(2));
    }
    assert!(!setting.home.path().join(".config").exists());
}

#[tokio::test(flavor = "multi_thread")]
async fn broken_config_file_is_an_error_without_its_text() {
    let setting = Setting::new().await;
    let folder = setting.home.path().join(".config/chatbotkit");
    std::fs::create_dir_all(&folder).expect("a folder");
    std::fs::write(folder.join("config.json"), format!("{{\"profiles\": \"{SECRET}\"}}")).expect("a file");
    let output = setting.anonymous(&["bot", "list"]).output().expect("a program");
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("config.json:1:") && !stderr(&output).contains(SECRET), "{}", stderr(&output));
}
