//! A headless browser, controlled over a pipe with its `DevTools` protocol.

use std::collections::VecDeque;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};
use std::{env, fs, thread};

use serde_json::{Value, json};

const NAMES: [&str; 3] = ["chromium", "chromium-browser", "google-chrome"];
/// Timeout for any step, generous for a busy machine.
const TIMEOUT: Duration = Duration::from_secs(60);

/// The browser on one page.
pub(crate) struct Chromium {
    process: Child,
    commands: ChildStdin,
    messages: Receiver<Value>,
    /// Events that came while something else was awaited, and all before them.
    events: VecDeque<Value>,
    profile: PathBuf,
    session: Option<Value>,
    last: u64,
}

impl Chromium {
    /// Opens a page; `None` where there is no browser, unless the environment requires one.
    pub(crate) fn open(url: &str) -> Option<Self> {
        let Some(program) = installed() else {
            let required = env::var("CHATBOTKIT_CHROMIUM").is_ok_and(|it| it == "required");
            assert!(!required, "none of {NAMES:?} is installed: apt-get install chromium");
            return None;
        };
        let mut browser = Self::start(&program);
        let page = browser.command("Target.createTarget", json!({ "url": "about:blank" }))["targetId"].take();
        let attached = browser.command("Target.attachToTarget", json!({ "targetId": page, "flatten": true }));
        browser.session = Some(attached["sessionId"].clone());
        for domain in ["Log", "Network", "Page", "Runtime"] {
            browser.command(&format!("{domain}.enable"), json!({}));
        }
        browser.command("Page.navigate", json!({ "url": url }));
        browser.until("document.readyState == 'complete' && location.href != 'about:blank'");
        Some(browser)
    }

    fn start(program: &Path) -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let name = format!("chromium-{}-{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        let profile = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        // The browser reads commands at 3 and writes to 4. It has no sandbox: nothing but our own page is opened, and
        // root, who may run the tests, is not let into one.
        let script = r#"exec "$@" 3<&0 4>&1 </dev/null >/dev/null 2>&1"#;
        let mut process = Command::new("sh")
            .args(["-c", script, "sh"])
            .arg(program)
            .args(["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run"])
            .args(["--disable-background-networking", "--disable-component-update", "--remote-debugging-pipe"])
            .arg(format!("--user-data-dir={}", profile.display()))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("a browser");
        let commands = process.stdin.take().expect("a pipe");
        let output = BufReader::new(process.stdout.take().expect("a pipe"));
        let (sender, messages) = channel();
        thread::spawn(move || {
            for message in output.split(0).map_while(Result::ok) {
                let message = serde_json::from_slice(&message).expect("JSON");
                if sender.send(message).is_err() {
                    break;
                }
            }
        });
        Self { process, commands, messages, events: VecDeque::new(), profile, session: None, last: 0 }
    }

    fn command(&mut self, method: &str, parameters: Value) -> Value {
        self.try_command(method, parameters).unwrap_or_else(|problem| panic!("{method}: {problem}"))
    }

    fn try_command(&mut self, method: &str, parameters: Value) -> Result<Value, Value> {
        self.last += 1;
        let mut command = json!({ "id": self.last, "method": method, "params": parameters });
        if let Some(session) = &self.session {
            command["sessionId"] = session.clone();
        }
        self.commands.write_all(format!("{command}\0").as_bytes()).expect("a browser that listens");
        loop {
            let mut message = self.messages.recv_timeout(TIMEOUT).expect("a browser that responds");
            if message["id"] != self.last {
                self.events.push_back(message);
            } else if message["error"].is_null() {
                return Ok(message["result"].take());
            } else {
                return Err(message["error"].take());
            }
        }
    }

    /// Evaluates a JavaScript expression in the page, and awaits its promise.
    pub(crate) fn evaluate(&mut self, expression: &str) -> Value {
        let parameters = json!({ "expression": expression, "returnByValue": true, "awaitPromise": true });
        let mut response = self.command("Runtime.evaluate", parameters);
        assert!(response["exceptionDetails"].is_null(), "{expression}: {}", response["exceptionDetails"]);
        response["result"]["value"].take()
    }

    pub(crate) fn until(&mut self, expression: &str) {
        let begin = Instant::now();
        while self.evaluate(expression) != true {
            let text = "document.body.innerText";
            assert!(begin.elapsed() < TIMEOUT, "not so: {expression}; the page is: {}", self.evaluate(text));
            thread::sleep(Duration::from_millis(20));
        }
    }

    /// Presses keys, one after the other, in whatever has the focus.
    pub(crate) fn press(&mut self, text: &str) {
        for key in text.chars() {
            let (name, text) =
                if key == '\n' { ("Enter".into(), "\r".into()) } else { (key.to_string(), key.to_string()) };
            self.command("Input.dispatchKeyEvent", json!({ "type": "keyDown", "key": name, "text": text }));
            self.command("Input.dispatchKeyEvent", json!({ "type": "keyUp", "key": name }));
        }
    }

    /// Everything that the browser has reported: requests and responses with headers and bodies, and errors.
    pub(crate) fn seen(&mut self) -> String {
        self.evaluate("0");
        let of_kind = |event: &&Value| event["method"] == "Network.loadingFinished";
        let finished: Vec<_> =
            self.events.iter().filter(of_kind).map(|event| event["params"]["requestId"].clone()).collect();
        for request in finished {
            // A preflight has no body.
            if let Ok(mut body) = self.try_command("Network.getResponseBody", json!({ "requestId": request })) {
                if body["base64Encoded"] == true {
                    body = self.evaluate(&format!("atob({})", body["body"]));
                }
                self.events.push_back(body);
            }
        }
        let lines: Vec<_> = self.events.iter().map(Value::to_string).collect();
        lines.join("\n")
    }
}

impl Drop for Chromium {
    fn drop(&mut self) {
        // After a request to close, it does not touch its profile. It may have ended by itself.
        let _ = self.commands.write_all(b"{\"id\":0,\"method\":\"Browser.close\"}\0");
        while self.messages.recv_timeout(Duration::from_secs(10)).is_ok() {}
        let _ = self.process.kill();
        let _ = self.process.wait();
        let _ = fs::remove_dir_all(&self.profile);
    }
}

fn installed() -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    let folders: Vec<_> = env::split_paths(&path).collect();
    NAMES.iter().flat_map(|name| folders.iter().map(move |folder| folder.join(name))).find(|file| file.is_file())
}
