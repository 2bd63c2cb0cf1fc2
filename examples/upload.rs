//! Attaches a file to a conversation, lists what is attached, and fetches the file again to compare it.
//!
//! `cargo run --example upload` talks to the real API when `CHATBOTKIT_API_SECRET` is set, and to an emulator in this
//! process when it is not. `-- README.md text/markdown` is the file to attach and its media type; unless given, it is
//! one of 6 MB that is made for it. The emulator keeps no file of more than 8 MiB.

use std::error::Error;
use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use chatbotkit_client::types::{CreateConversation, FileRequest, ListAttachments};
use chatbotkit_client::{Client, Upload};
use futures_util::TryStreamExt;
use indicatif::{ProgressBar, ProgressStyle};
use reqwest::Method;

mod connect;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let (client, _emulator) = connect::connect().await?;
    let mut arguments = std::env::args().skip(1);
    if let Some(path) = arguments.next() {
        let media = arguments.next().unwrap_or_else(|| "application/octet-stream".to_owned());
        return there_and_back(&client, Path::new(&path), &media).await;
    }
    let path = made()?;
    let ended = there_and_back(&client, &path, "text/plain").await;
    fs::remove_file(path)?;
    ended
}

async fn there_and_back(client: &Client, path: &Path, media: &str) -> Result<(), Box<dyn Error>> {
    let mut out = io::stdout();
    let conversation = client.conversation().create(CreateConversation::default()).await?.id;
    let bar = ProgressBar::new(fs::metadata(path)?.len());
    bar.set_style(ProgressStyle::with_template("{bar:40} {bytes} of {total_bytes}, {bytes_per_sec}")?);
    let sent = bar.clone();
    let file = Upload::path(path, media).on_progress(move |bytes| sent.set_position(bytes));
    let attachment = client.conversation().attachment().upload(&conversation, file).await?;
    bar.finish();
    writeln!(out, "sent {} bytes as attachment {}", bar.position(), attachment.id)?;

    let attachments = client.conversation().attachment();
    let mut all = attachments.list(&conversation, ListAttachments::default()).items();
    while let Some(it) = all.try_next().await? {
        let (name, media) = (it.name.unwrap_or_default(), it.r#type.unwrap_or_default());
        writeln!(out, "attached: {name}, {} bytes, {media}", it.size.unwrap_or_default())?;
    }

    let download = attachment.download_request.ok_or("the response has no download request")?;
    if !is_same(client, &download, File::open(path)?).await? {
        return Err("what comes back is something else".into());
    }
    writeln!(out, "fetched again: it is the same")?;
    Ok(())
}

/// Compares what is fetched with a file, piece by piece: neither is held in memory as a whole.
async fn is_same(client: &Client, download: &FileRequest, file: File) -> Result<bool, Box<dyn Error>> {
    let mut request = client.request(Method::from_bytes(download.method.as_bytes())?, download.url.expose()).external();
    for (name, value) in download.headers.iter().flat_map(|headers| &headers.0) {
        request = request.header(name, &value.as_str().map_or_else(|| value.to_string(), str::to_owned));
    }
    let mut pieces = request.byte_stream();
    let mut file = io::BufReader::new(file);
    while let Some(piece) = pieces.try_next().await? {
        let mut own = Vec::new();
        file.by_ref().take(piece.len() as u64).read_to_end(&mut own)?;
        if own != piece {
            return Ok(false);
        }
    }
    Ok(file.read(&mut [0])? == 0)
}

/// A file that is too large to go as the body of a request, so that it is announced and then put.
fn made() -> io::Result<PathBuf> {
    let path = std::env::temp_dir().join(format!("upload-{}.txt", std::process::id()));
    let mut file = io::BufWriter::new(File::create_new(&path)?);
    for number in 0..500_000 {
        writeln!(file, "line {number:06}")?;
    }
    file.flush()?;
    Ok(path)
}
