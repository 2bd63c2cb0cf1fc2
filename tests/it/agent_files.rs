//! Agents from Markdown files, and tools for the files of a folder.

use std::fs;
use std::path::PathBuf;

use crate::common::{client, complete, emulator, in_time, model};
use chatbotkit_client::agent::{AgentFile, FileTools, StopReason, Tool, ToolEvent, ToolOutcome, Tools};
use chatbotkit_client::types::CreateBot;
use chatbotkit_emulator::Reply;
use futures_util::{FutureExt, StreamExt};
use serde_json::{Value, json};

/// A folder that is removed when a test is over.
struct Folder(PathBuf);

impl Folder {
    fn with(files: &[(&str, &str)]) -> Self {
        let folder = Self(std::env::temp_dir().join(format!("chatbotkit-{}", uuid())));
        for (file, text) in files {
            let file = folder.0.join(file);
            fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
            fs::write(file, text).expect("a file");
        }
        folder
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        _ = fs::remove_dir_all(&self.0);
    }
}

fn uuid() -> String {
    use std::sync::atomic::{AtomicU32, Ordering};
    static NEXT: AtomicU32 = AtomicU32::new(0);
    format!("{}-{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed))
}

/// The outcomes of these calls of tools.
async fn outcomes(tools: Vec<Tool>, calls: &[(&str, Value)]) -> Vec<ToolOutcome> {
    let replies = calls.iter().map(|(name, arguments)| Reply::call(*name, arguments.clone()));
    let emulator = model(replies.chain([Reply::text("Done.")])).await;
    let tools = Tools::new(tools).expect("tools");
    let events = complete(&client(&emulator), "Hello").await.with_tools(tools).stream();
    let ended = events.filter_map(async |event| match event.expect("an event") {
        ToolEvent::End(_, outcome) => Some(*outcome),
        _ => None,
    });
    ended.collect().await
}

#[tokio::test]
async fn file_tools_list_read_write_edit_and_find() {
    let folder = Folder::with(&[("a.txt", "one\ntwo\nthree\n"), ("sub/b.txt", "two\n")]);
    let files = FileTools::of(&folder.0).expect("a folder");
    let ended = outcomes(
        files.all().expect("tools"),
        &[
            ("listFiles", json!({})),
            ("readFile", json!({ "path": "./a.txt", "fromLine": 1 })),
            ("readFile", json!({ "path": "a.txt", "from_line": 2, "lines": 1 })),
            ("writeFile", json!({ "path": "new/c.txt", "text": "two and two" })),
            ("editFile", json!({ "path": "new/c.txt", "old": "and", "new": "or" })),
            ("editFile", json!({ "path": "new/c.txt", "old": "two", "new": "2" })),
            ("findInFiles", json!({ "text": "two or", "path": "new" })),
            ("writeFile", json!({ "path": "overlap.txt", "text": "aaa" })),
            ("editFile", json!({ "path": "overlap.txt", "old": "aa", "new": "b" })),
        ],
    )
    .await;
    assert_eq!(ended[0], ToolOutcome::Result(json!(["a.txt", "sub/"])));
    assert!(matches!(&ended[1], ToolOutcome::Error(error) if error.contains("`fromLine`: unknown argument")));
    assert_eq!(ended[2], ToolOutcome::Result(json!("two\n")));
    assert_eq!(
        (&ended[3], &ended[4]),
        (&ToolOutcome::Result(json!("written")), &ToolOutcome::Result(json!("written")))
    );
    assert!(matches!(&ended[5], ToolOutcome::Error(error) if error.contains("more than once")), "{:?}", ended[5]);
    assert_eq!(ended[6], ToolOutcome::Result(json!([{ "path": "new/c.txt", "line": 1, "text": "two or two" }])));
    assert!(matches!(&ended[8], ToolOutcome::Error(error) if error.contains("more than once")), "{:?}", ended[8]);
    assert!(FileTools::of(folder.0.join("a.txt")).is_err() && FileTools::of(folder.0.join("none")).is_err());
}

#[tokio::test]
async fn found_lines_are_limited() {
    let folder = Folder::with(&[("many.txt", &"lamp\n".repeat(200)), ("long.txt", &"é".repeat(400))]);
    let tools = FileTools::of(&folder.0).expect("a folder").all().expect("tools");
    let find = |text: &str| ("findInFiles", json!({ "text": text }));
    let ended = outcomes(tools, &[find("lamp"), find("é")]).await;
    let [ToolOutcome::Result(many), ToolOutcome::Result(long)] = &ended[..] else { panic!("{ended:?}") };
    assert_eq!(many.as_array().map(Vec::len), Some(100));
    assert_eq!(long[0]["text"], "é".repeat(300));
}

#[cfg(unix)]
#[tokio::test]
async fn hostile_paths_do_not_leave_the_folder() {
    let outside = Folder::with(&[("secret.txt", "secret")]);
    let folder = Folder::with(&[("in/a.txt", "a"), ("b.txt", "b")]);
    let link = |target: &PathBuf, name: &str| std::os::unix::fs::symlink(target, folder.0.join(name)).expect("a link");
    link(&outside.0.join("secret.txt"), "link.txt");
    link(&outside.0, "linked");
    link(&outside.0.join("new.txt"), "dangling.txt");
    link(&PathBuf::from("/"), "root");
    link(&PathBuf::from("loop"), "loop");
    link(&PathBuf::from(".."), "in/up");
    let absolute = outside.0.join("secret.txt").display().to_string();
    let outside_name = outside.0.file_name().expect("a name").to_string_lossy().into_owned();
    let sibling = format!("../{outside_name}/secret.txt");
    let through_root = format!("root/{absolute}");
    let (long_name, long_path, deep) = ("a".repeat(300), "a".repeat(100_000), "a/".repeat(400) + "../../b.txt");
    let hostile = [
        long_name.as_str(),
        long_path.as_str(),
        deep.as_str(),
        absolute.as_str(),
        sibling.as_str(),
        through_root.as_str(),
        "..",
        "../",
        "../secret.txt",
        "in/../../secret.txt",
        "in/../b.txt",
        "./..",
        "/",
        "//etc/passwd",
        "/etc/passwd",
        "link.txt",
        "linked/secret.txt",
        "dangling.txt",
        "root/etc/passwd",
        "loop",
        "in/up/b.txt",
        "b.txt\0.png",
        "b.txt/../../secret.txt",
        "b.txt/a.txt",
        "link.txt/",
        "linked/",
        "./linked/./secret.txt",
    ];
    assert!(hostile.len() >= 20);
    let tools = FileTools::of(&folder.0).expect("a folder").all().expect("tools");
    let calls: Vec<_> = hostile
        .iter()
        .flat_map(|path| {
            [
                ("readFile", json!({ "path": path })),
                ("writeFile", json!({ "path": path, "text": "written" })),
                ("editFile", json!({ "path": path, "old": "secret", "new": "x" })),
                ("listFiles", json!({ "path": path })),
                ("findInFiles", json!({ "path": path, "text": "secret" })),
            ]
        })
        .collect();
    let mut ended = Vec::new();
    // The server makes a hundred rounds at most.
    for calls in calls.chunks(60) {
        ended.extend(outcomes(tools.clone(), calls).await);
    }
    for (outcome, call) in ended.iter().zip(&calls) {
        assert!(matches!(outcome, ToolOutcome::Error(_)), "{call:?}: {outcome:?}");
        let outcome = format!("{outcome:?}");
        assert!(!outcome.contains(&*folder.0.to_string_lossy()) && outcome.len() < 2000, "{call:?}: {outcome}");
    }
    assert_eq!(ended.len(), calls.len());
    assert_eq!(fs::read_to_string(outside.0.join("secret.txt")).expect("a file"), "secret");
    assert!(!outside.0.join("new.txt").exists() && fs::read_dir(&outside.0).expect("a folder").count() == 1);
    // Links are not followed on the way either.
    let found = outcomes(tools, &[("findInFiles", json!({ "text": "secret" }))]).await;
    assert_eq!(found, [ToolOutcome::Result(json!([]))]);
}

#[cfg(unix)]
#[tokio::test]
async fn folders_pipes_and_large_files_are_neither_read_nor_written() {
    let folder = Folder::with(&[("in/a.txt", "secret"), ("bytes.bin", "")]);
    let large = fs::File::create(folder.0.join("large.txt")).expect("a file");
    large.set_len(1 << 40).expect("a sparse file");
    fs::write(folder.0.join("bytes.bin"), [0xff, 0xfe]).expect("a file");
    let made = std::process::Command::new("mkfifo").arg(folder.0.join("pipe")).status();
    assert!(made.is_ok_and(|status| status.success()));
    let tools = FileTools::of(&folder.0).expect("a folder").all().expect("tools");
    let refused =
        [("in", "no file"), ("in/", "no file"), ("pipe", "no file"), ("large.txt", "more than 1048576 bytes")];
    let calls = refused.iter().flat_map(|(path, _)| {
        [
            ("readFile", json!({ "path": path })),
            ("editFile", json!({ "path": path, "old": "a", "new": "b" })),
            ("writeFile", json!({ "path": path, "text": "x".repeat(2_000_000) })),
        ]
    });
    let mut calls: Vec<_> = calls.collect();
    calls.extend([
        ("writeFile", json!({ "path": "in", "text": "" })),
        ("writeFile", json!({ "path": "pipe", "text": "" })),
        ("writeFile", json!({ "path": ".", "text": "" })),
        ("readFile", json!({ "path": "bytes.bin" })),
        ("listFiles", json!({ "path": "pipe" })),
        ("findInFiles", json!({ "path": "pipe", "text": "a" })),
        ("findInFiles", json!({ "text": "secret" })),
    ]);
    let ended = tokio::time::timeout(std::time::Duration::from_secs(30), outcomes(tools, &calls)).await;
    let mut ended = ended.expect("no read of a pipe");
    let found = ended.pop().expect("matches");
    assert_eq!(found, ToolOutcome::Result(json!([{ "path": "in/a.txt", "line": 1, "text": "secret" }])));
    for (outcome, call) in ended.iter().zip(&calls) {
        let ToolOutcome::Error(error) = outcome else { panic!("{call:?}: {outcome:?}") };
        let path = call.1["path"].as_str();
        let reason = refused.iter().find(|(refused, _)| call.0 != "writeFile" && path == Some(refused));
        assert!(
            reason.is_none_or(|(_, reason)| call.0 == "listFiles" || call.0 == "findInFiles" || error.contains(reason)),
            "{error}"
        );
    }
    assert_eq!(fs::metadata(folder.0.join("large.txt")).expect("a file").len(), 1 << 40);
}

#[cfg(unix)]
#[tokio::test]
async fn listed_and_found_files_can_be_read_whatever_their_names() {
    use std::os::unix::ffi::OsStrExt;

    let names = ["C:\\a.txt", "notes 12:30.md", "sub/..\\b: c.md"];
    let folder = Folder::with(&names.map(|name| (name, "lamp")));
    std::os::unix::fs::symlink("notes 12:30.md", folder.0.join("link.md")).expect("a link");
    // Not every file system has such names.
    _ = fs::write(folder.0.join(std::ffi::OsStr::from_bytes(b"\xff.md")), "lamp");
    let tools = FileTools::of(&folder.0).expect("a folder").all().expect("tools");
    let read = names.map(|name| ("readFile", json!({ "path": name })));
    let rest = [("listFiles", json!({ "path": "" })), ("findInFiles", json!({ "path": "", "text": "lamp" }))];
    let ended = outcomes(tools, &[&read[..], &rest].concat()).await;
    let [read @ .., listed, ToolOutcome::Result(found)] = &ended[..] else { panic!("{ended:?}") };
    assert!(read.iter().all(|outcome| *outcome == ToolOutcome::Result(json!("lamp"))), "{read:?}");
    assert_eq!(*listed, ToolOutcome::Result(json!(["C:\\a.txt", "notes 12:30.md", "sub/"])));
    let mut paths: Vec<_> = found.as_array().expect("matches").iter().map(|it| it["path"].clone()).collect();
    paths.sort_by_key(ToString::to_string);
    assert_eq!(paths, names);
}

#[cfg(windows)]
#[tokio::test]
async fn separators_drives_and_streams_of_windows_are_refused() {
    let folder = Folder::with(&[("a.txt", "a"), ("in/b.txt", "b")]);
    let tools = FileTools::of(&folder.0).expect("a folder").all().expect("tools");
    let paths =
        ["..\\secret.txt", "C:\\Windows\\win.ini", "C:a.txt", "in\\b.txt", "\\\\server\\share\\a.txt", "a.txt:stream"];
    for outcome in outcomes(tools, &paths.map(|path| ("readFile", json!({ "path": path })))).await {
        assert!(matches!(&outcome, ToolOutcome::Error(error) if error.contains("no `:`")), "{outcome:?}");
    }
}

/// The result of a call outside of a completion.
async fn run(tools: &Tools, name: &str, arguments: Value) -> Result<Value, String> {
    let call = json!({ "id": "1", "name": name, "arguments": arguments, "needs_approval": false });
    tools.run(&serde_json::from_value(call).expect("a call")).await.map_err(|error| error.to_string())
}

#[tokio::test]
async fn concurrent_edits_of_one_file_are_all_made() {
    let lines: String = (0..20).map(|line| format!("old {line}.\n")).collect();
    let folder = Folder::with(&[("in/a.txt", &lines)]);
    let tools = |path| Tools::new(FileTools::of(folder.0.join(path)).expect("a folder").all().expect("tools"));
    // Also where folders lie within each other.
    let all = [("", "in/a.txt"), ("", "in/a.txt"), ("in", "a.txt")].map(|(at, path)| (tools(at).expect("tools"), path));
    let edits = (0..20).map(|line| {
        let (tools, path) = &all[line % all.len()];
        let arguments = json!({ "path": path, "old": format!("old {line}."), "new": format!("new {line}.") });
        run(tools, "editFile", arguments)
    });
    let edited = futures_util::future::join_all(edits).await;
    assert!(edited.iter().all(Result::is_ok), "{edited:?}");
    assert_eq!(fs::read_to_string(folder.0.join("in/a.txt")).expect("a file"), lines.replace("old", "new"));
}

#[tokio::test]
async fn write_does_not_wait_for_a_call_that_is_not_polled() {
    let folder = Folder::with(&[("a.txt", "one")]);
    let tools = Tools::new(FileTools::of(&folder.0).expect("a folder").all().expect("tools")).expect("tools");
    let edit = || Box::pin(run(&tools, "editFile", json!({ "path": "a.txt", "old": "one", "new": "two" })));
    let mut idle = [edit(), edit()];
    assert!(idle.iter_mut().all(|edit| edit.now_or_never().is_none()));
    in_time(run(&tools, "writeFile", json!({ "path": "b.txt", "text": "three" }))).await.expect("written");
}

#[tokio::test]
async fn file_is_read_as_a_whole_while_it_is_written() {
    let text = "lamp\n".repeat(100_000);
    let folder = Folder::with(&[("a.txt", &text)]);
    let tools = Tools::new(FileTools::of(&folder.0).expect("a folder").all().expect("tools")).expect("tools");
    let write = async {
        for _ in 0..50 {
            run(&tools, "writeFile", json!({ "path": "a.txt", "text": text })).await.expect("written");
        }
    };
    let read = async {
        for _ in 0..100 {
            let read = run(&tools, "readFile", json!({ "path": "a.txt" })).await.expect("a file");
            assert!(read == text, "{} bytes of {}", read.as_str().map_or(0, str::len), text.len());
        }
    };
    futures_util::future::join(write, read).await;
}

#[cfg(unix)]
#[tokio::test]
async fn replaced_file_keeps_its_permissions_and_a_failed_write_keeps_the_file() {
    use std::os::unix::fs::PermissionsExt;

    const LIMITED: &str = "CHATBOTKIT_TEST_FILE_SIZE_LIMIT";
    let name = "agent_files::replaced_file_keeps_its_permissions_and_a_failed_write_keeps_the_file";
    if std::env::var_os(LIMITED).is_none() {
        // A process that can write files of some kilobytes only.
        let script = "trap '' XFSZ; ulimit -f 20; exec \"$0\" --exact \"$1\"";
        let mut limited = std::process::Command::new("sh");
        limited.args(["-c", script]).arg(std::env::current_exe().expect("this test")).arg(name).env(LIMITED, "1");
        let output = limited.output().expect("a test");
        let text = String::from_utf8_lossy(&output.stdout);
        assert!(output.status.success() && text.contains("1 passed"), "{text}");
        return;
    }
    let folder = Folder::with(&[("a.txt", "one\ntwo\n")]);
    let file = folder.0.join("a.txt");
    fs::set_permissions(&file, fs::Permissions::from_mode(0o640)).expect("permissions");
    let tools = Tools::new(FileTools::of(&folder.0).expect("a folder").all().expect("tools")).expect("tools");
    run(&tools, "editFile", json!({ "path": "a.txt", "old": "one", "new": "1" })).await.expect("an edit");
    let long = "x".repeat(100_000);
    for refused in [
        run(&tools, "editFile", json!({ "path": "a.txt", "old": "two", "new": long })).await,
        run(&tools, "writeFile", json!({ "path": "a.txt", "text": long })).await,
        run(&tools, "writeFile", json!({ "path": "b.txt", "text": long })).await,
    ] {
        assert!(refused.as_ref().is_err_and(|error| error.contains("File too large")), "{refused:?}");
    }
    assert_eq!(fs::read_to_string(&file).expect("a file"), "1\ntwo\n");
    assert_eq!(fs::metadata(&file).expect("a file").permissions().mode() & 0o777, 0o640);
    assert_eq!(fs::read_dir(&folder.0).expect("a folder").count(), 1);
    // One that a process left behind is not shown.
    fs::write(folder.0.join(".chatbotkit-0"), "two").expect("a file");
    assert_eq!(run(&tools, "listFiles", json!({})).await, Ok(json!(["a.txt"])));
    let found = run(&tools, "findInFiles", json!({ "text": "two" })).await.expect("matches");
    assert_eq!(found.as_array().map(Vec::len), Some(1));
}

#[tokio::test]
async fn edit_keeps_the_line_endings_of_the_file() {
    let folder = Folder::with(&[("crlf.txt", "a\r\nb\r\nc\r\n"), ("mixed.txt", "a\r\nb\nc\n")]);
    let tools = Tools::new(FileTools::of(&folder.0).expect("a folder").all().expect("tools")).expect("tools");
    for (file, old, new, text) in [
        ("crlf.txt", "a\nb\n", "x\ny\n", "x\r\ny\r\nc\r\n"),
        ("crlf.txt", "y\r\n", "b\r\nd\n", "x\r\nb\r\nd\r\nc\r\n"),
        ("mixed.txt", "b\nc", "y\nz", "a\r\ny\nz\n"),
    ] {
        run(&tools, "editFile", json!({ "path": file, "old": old, "new": new })).await.expect("an edit");
        assert_eq!(fs::read_to_string(folder.0.join(file)).expect("a file"), text);
    }
}

fn stock() -> Tool {
    Tool::new("stock", "How many there are", |(): ()| async { Ok(4) }).expect("a tool")
}

const SHOP: &str =
    "---\nname: shop\nmodel: gpt-4o\ntools: [stock]\nskills: skills\nmaxTurns: 3\n---\nYou keep a shop.\n";

#[tokio::test]
async fn agent_is_loaded_from_a_markdown_file() {
    let skill = "---\nname: lamps\ndescription: All about lamps\n---\nThere are four.";
    let folder = Folder::with(&[("shop.md", SHOP), ("skills/lamps/SKILL.md", skill)]);
    let emulator = model([Reply::call("stock", json!({}))]).await;
    let file = AgentFile::load(folder.0.join("shop.md")).expect("a file");
    assert_eq!((file.name(), file.backstory()), (Some("shop"), "You keep a shop."));
    let other = Tool::new("other", "", |(): ()| async { Ok(()) }).expect("a tool");
    let agent = file.build(&client(&emulator), [other, stock()]).expect("an agent");
    let outcome = agent.run_to_end("Hello").await.expect("an outcome");
    assert_eq!(outcome.stop_reason, StopReason::MaxTurns);
    let sent = emulator.requests()[0].json();
    assert_eq!((&sent["model"], &sent["backstory"]), (&json!("gpt-4o"), &json!("You keep a shop.")));
    let names: Vec<_> = sent["functions"].as_array().expect("functions").iter().map(|it| it["name"].clone()).collect();
    assert!(names.contains(&json!("stock")) && names.contains(&json!("readSkill")) && !names.contains(&json!("other")));
}

#[tokio::test]
async fn agent_file_names_the_bot() {
    let emulator = model([Reply::text("Hello.")]).await;
    let client = client(&emulator);
    let bot = client.bot().create(CreateBot::default()).await.expect("a bot").id;
    let file = AgentFile::parse("shop.md", &format!("---\nbot: {bot}\n---\n")).expect("a file");
    file.build(&client, []).expect("an agent").run_to_end("Hello").await.expect("an outcome");
    assert_eq!(emulator.requests()[1].json()["botId"], bot.as_str());
}

#[tokio::test]
async fn agent_file_names_the_tools_that_need_approval() {
    let emulator = model([Reply::call("stock", json!({}))]).await;
    let text = "---\ntools: [stock]\napproval: [stock]\n---\n";
    let agent =
        AgentFile::parse("shop.md", text).expect("a file").build(&client(&emulator), [stock()]).expect("an agent");
    let outcome = agent.run_to_end("Hello").await.expect("an outcome");
    assert_eq!(outcome.stop_reason, StopReason::Pending);
}

#[tokio::test]
async fn broken_agent_file_is_an_error_with_its_file_and_line() {
    let emulator = emulator().await;
    for (text, reason) in [
        ("You keep a shop.", "shop.md:1: begins with no front matter"),
        ("---\nname: a\n", "shop.md:1: has front matter that is not closed"),
        ("---\nname: [a\n---\n", "shop.md:"),
        ("---\nmaxTurns: many\n---\n", "shop.md:2: "),
        ("---\ntool: [stock]\n---\n", "shop.md:2: "),
        ("---\ntools: stock\n---\n", "shop.md:2: "),
        ("", "shop.md:1: begins with no front matter"),
        ("---\nname: a\nname: b\n---\n", "shop.md:3: "),
        ("---\n- a\n---\n", "shop.md:2: "),
        ("---\nname: \tb: c\n---\n", "shop.md:2: "),
        ("---\nname: &a [*a]\n---\n", "shop.md:2: "),
        ("---\nmaxTurns: -1\n---\n", "shop.md:2: "),
        ("---\nname: !!binary x\n---\n", "shop.md:2: "),
    ] {
        let error = AgentFile::parse("shop.md", text).expect_err("a broken file").to_string();
        assert!(error.starts_with(reason), "{error}");
    }
    let build = |text: &str| {
        let file = AgentFile::parse("shop.md", text).expect("a file");
        file.build(&client(&emulator), [stock()]).expect_err("no agent").to_string()
    };
    assert_eq!(build("---\ntools: [stok]\n---\n"), "shop.md: names the unknown tool `stok`: there are stock");
    assert!(build("---\ntools: [stock, stock]\n---\n").contains("duplicate tool"));
    assert!(build("---\napproval: [stock]\n---\n").contains("not among its tools"));
    assert!(build("---\nskills: nowhere\n---\n").contains("nowhere"));
    assert!(AgentFile::load("nowhere.md").expect_err("no file").to_string().contains("does not exist"));
}
