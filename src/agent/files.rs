//! Built-in tools for the files of a folder.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use tokio_util::sync::CancellationToken;
use uuid::Uuid;

use super::tool::{Arguments, Tool};
use super::tool_error::ToolError;
use crate::error::{Error, Kind, Result};

/// The size of a file that is read or written as a whole.
const MAX_FILE_BYTES: u64 = 1024 * 1024;
const MAX_ENTRIES: usize = 1000;
const MAX_MATCHES: usize = 100;
const MAX_LINE_CHARS: usize = 300;
const MAX_DEPTH: usize = 32;
const MAX_PATH_BYTES: usize = 1024;

/// The first part of the names of temporary files.
const TEMPORARY: &str = ".chatbotkit-";

/// Held from the read of a file to its replacement. One for all folders, since they may lie within each other.
static WRITING: Mutex<()> = Mutex::new(());

/// Tools for the files of one folder: to list, read, write, edit and find them.
///
/// Paths are relative to the folder. Absolute ones, `..` and symbolic links are refused, and so are devices and pipes. The check
/// does not hold against a program that moves files of the folder at the same time. Files are limited to 1 MiB, listings to 1,000
/// entries, and searches to 100 lines of 300 characters and a depth of 32 folders.
///
/// Listings and searches omit links, names that are not UTF-8, and temporary files (`.chatbotkit-…`).
///
/// A file is written to a temporary file, which replaces it: a failed write leaves it unchanged. The folder has to be writable, the
/// new file belongs to the writer, and hard links to the old one keep its content. Writes and edits of a process run one after the
/// other.
///
/// ```no_run
/// use chatbotkit_client::agent::{FileTools, Tools};
///
/// # fn main() -> chatbotkit_client::Result<()> {
/// let files = FileTools::of("notes")?;
/// let reading = Tools::new(files.read_only()?)?;
/// let writing = Tools::new(files.all()?)?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug)]
pub struct FileTools(Arc<Path>);

/// The folder of a call.
struct Folder {
    root: Arc<Path>,
    call: CancellationToken,
}

#[derive(Deserialize, JsonSchema)]
struct ListFiles {
    /// The folder, relative; the whole folder unless given.
    path: Option<String>,
}

#[derive(Deserialize, JsonSchema)]
struct ReadFile {
    /// The path of the file, relative.
    path: String,
    /// The first line to read, from 1.
    #[schemars(range(min = 1))]
    from_line: Option<usize>,
    /// The number of lines.
    lines: Option<usize>,
}

#[derive(Deserialize, JsonSchema)]
struct WriteFile {
    /// The path of the file, relative. Folders are created.
    path: String,
    /// All of the text.
    text: String,
}

#[derive(Deserialize, JsonSchema)]
struct EditFile {
    /// The path of the file, relative.
    path: String,
    /// The text to replace, which the file has exactly once.
    old: String,
    /// The text to put in its place.
    new: String,
}

#[derive(Deserialize, JsonSchema)]
struct FindInFiles {
    /// The text that a line has to contain.
    text: String,
    /// The folder to search, relative; the whole folder unless given.
    path: Option<String>,
}

#[derive(Serialize)]
struct Match {
    path: String,
    line: usize,
    text: String,
}

impl FileTools {
    /// Opens a folder.
    ///
    /// # Errors
    /// Fails where the path is no folder.
    pub fn of(folder: impl AsRef<Path>) -> Result<Self> {
        let folder = folder.as_ref();
        let refused =
            |why: String| Error::new(Kind::Options, format!("the folder {folder:?} of the file tools: {why}"));
        let root = folder.canonicalize().map_err(|error| refused(error.to_string()))?;
        if !root.is_dir() {
            return Err(refused("is no folder".to_owned()));
        }
        Ok(Self(root.into()))
    }

    /// Returns the tools `listFiles`, `readFile` and `findInFiles`.
    ///
    /// # Errors
    /// Fails like [`Tool::new`].
    pub fn read_only(&self) -> Result<Vec<Tool>> {
        let list = format!("Lists the files and folders of a folder, {MAX_ENTRIES} at most.");
        let find = format!("Finds the lines of text files that contain a text, {MAX_MATCHES} at most.");
        Ok(vec![
            self.tool("listFiles", &list, Folder::list)?,
            self.tool("readFile", "Reads a text file, or some lines of it.", Folder::read)?,
            self.tool("findInFiles", &find, Folder::find)?,
        ])
    }

    /// Returns the tools of [`read_only`](Self::read_only), and `writeFile` and `editFile`.
    ///
    /// # Errors
    /// Fails like [`Tool::new`].
    pub fn all(&self) -> Result<Vec<Tool>> {
        let mut tools = self.read_only()?;
        tools.push(self.tool("writeFile", "Writes a text file, in the place of one that exists.", Folder::write)?);
        tools.push(self.tool("editFile", "Replaces a part of a text file.", Folder::edit)?);
        Ok(tools)
    }

    /// A tool that runs on a thread for blocking work, where a write ends even if the call is cancelled.
    fn tool<A: Arguments, T: Serialize + Send + 'static>(
        &self,
        name: &str,
        description: &str,
        run: fn(&Folder, A) -> Result<T, ToolError>,
    ) -> Result<Tool> {
        let root = Arc::clone(&self.0);
        Tool::new(name, description, move |args: A| {
            let folder = Folder { root: Arc::clone(&root), call: CancellationToken::new() };
            async move {
                let _cancel = folder.call.clone().drop_guard();
                tokio::task::spawn_blocking(move || run(&folder, args)).await?
            }
        })
    }
}

impl Folder {
    fn list(&self, ListFiles { path }: ListFiles) -> Result<Vec<String>, ToolError> {
        let path = self.confined(path.as_deref().unwrap_or("."))?;
        let mut names = Vec::new();
        for entry in fs::read_dir(&path).map_err(|error| failed(&self.shown(&path), &error))? {
            let entry = entry?;
            if names.len() == MAX_ENTRIES {
                break;
            }
            let Some(name) = visible_name(&entry) else { continue };
            let kind = entry.file_type()?;
            if kind.is_dir() {
                names.push(name + "/");
            } else if kind.is_file() {
                names.push(name);
            }
        }
        names.sort();
        Ok(names)
    }

    fn read(&self, ReadFile { path, from_line, lines }: ReadFile) -> Result<String, ToolError> {
        let text = self.text(&path)?;
        let from = from_line.unwrap_or(1).saturating_sub(1);
        let lines = text.split_inclusive('\n').skip(from).take(lines.unwrap_or(usize::MAX));
        Ok(lines.collect())
    }

    fn write(&self, WriteFile { path, text }: WriteFile) -> Result<&'static str, ToolError> {
        let _writing = WRITING.lock().unwrap_or_else(PoisonError::into_inner);
        self.replace(&path, &text)
    }

    fn edit(&self, EditFile { path, mut old, mut new }: EditFile) -> Result<&'static str, ToolError> {
        let _writing = WRITING.lock().unwrap_or_else(PoisonError::into_inner);
        let text = self.text(&path)?;
        // A model writes `\n` where each line of the file ends with `\r\n`.
        if text.contains('\n') && text.matches('\n').count() == text.matches("\r\n").count() {
            [old, new] = [old, new].map(|part| part.replace("\r\n", "\n").replace('\n', "\r\n"));
        }
        match (text.find(&old), text.rfind(&old)) {
            _ if old.is_empty() => Err(ToolError::from("`old` is empty: use writeFile for a new file")),
            (None, _) => Err(ToolError::from(format!("{path:?} does not contain the text `old`"))),
            (first, last) if first == last => self.replace(&path, &text.replacen(&old, &new, 1)),
            _ => Err(ToolError::from(format!("{path:?} contains the text `old` more than once: give more of it"))),
        }
    }

    fn replace(&self, path: &str, text: &str) -> Result<&'static str, ToolError> {
        if text.len() as u64 > MAX_FILE_BYTES {
            return Err(ToolError::from(format!("the text has more than {MAX_FILE_BYTES} bytes")));
        }
        let file = self.confined(path)?;
        if *file == *self.root {
            return Err(ToolError::from(format!("{path:?} is a folder")));
        }
        match fs::symlink_metadata(&file) {
            Ok(found) if !found.is_file() => return Err(ToolError::from(format!("{path:?} is no file"))),
            _ => {}
        }
        self.running()?;
        replace(&file, text.as_bytes()).map_err(|error| failed(path, &error))?;
        Ok("written")
    }

    fn find(&self, FindInFiles { text, path }: FindInFiles) -> Result<Vec<Match>, ToolError> {
        if text.is_empty() {
            return Err(ToolError::from("`text` is empty"));
        }
        let mut matches = Vec::new();
        let mut folders = vec![(self.confined(path.as_deref().unwrap_or("."))?, 0)];
        while let Some((folder, depth)) = folders.pop() {
            let entries = match fs::read_dir(&folder) {
                Ok(entries) => entries,
                Err(error) if depth == 0 => return Err(failed(&self.shown(&folder), &error)),
                // Perhaps removed meanwhile, or not for this user.
                Err(_) => continue,
            };
            for entry in entries {
                self.running()?;
                let entry = entry?;
                // Not of the target of a link.
                let (Ok(found), Some(_)) = (entry.metadata(), visible_name(&entry)) else { continue };
                if found.is_dir() && depth < MAX_DEPTH {
                    folders.push((entry.path(), depth + 1));
                }
                if !found.is_file() || found.len() > MAX_FILE_BYTES {
                    continue;
                }
                let Ok(content) = fs::read_to_string(entry.path()) else { continue };
                for (index, line) in content.lines().enumerate().filter(|(_, line)| line.contains(&text)) {
                    if matches.len() == MAX_MATCHES {
                        return Ok(matches);
                    }
                    let text = line.chars().take(MAX_LINE_CHARS).collect();
                    matches.push(Match { path: self.shown(&entry.path()), line: index + 1, text });
                }
            }
        }
        Ok(matches)
    }

    /// Fails if the call was cancelled.
    fn running(&self) -> Result<(), ToolError> {
        if self.call.is_cancelled() { Err(ToolError::from("cancelled")) } else { Ok(()) }
    }

    fn text(&self, path: &str) -> Result<String, ToolError> {
        let file = self.confined(path)?;
        let found = fs::symlink_metadata(&file).map_err(|error| failed(path, &error))?;
        if !found.is_file() {
            return Err(ToolError::from(format!("{path:?} is no file")));
        }
        if found.len() > MAX_FILE_BYTES {
            return Err(ToolError::from(format!("{path:?} has more than {MAX_FILE_BYTES} bytes")));
        }
        let bytes = fs::read(&file).map_err(|error| failed(path, &error))?;
        String::from_utf8(bytes).map_err(|_| ToolError::from(format!("{path:?} is no text in UTF-8")))
    }

    /// The place of a relative path within the folder, to which no link leads.
    fn confined(&self, path: &str) -> Result<PathBuf, ToolError> {
        if path.len() > MAX_PATH_BYTES {
            return Err(ToolError::from(format!("invalid path: it has more than {MAX_PATH_BYTES} bytes")));
        }
        let refused = |why: &str| ToolError::from(format!("invalid path {path:?}: {why}"));
        if path.contains('\0') {
            return Err(refused("it has a null character"));
        }
        // Separators, drives and streams; elsewhere they are characters of names.
        if cfg!(windows) && path.contains(['\\', ':']) {
            return Err(refused("use `/` between names, and no `:`"));
        }
        let mut place = self.root.to_path_buf();
        for component in Path::new(path).components() {
            match component {
                Component::CurDir => {}
                Component::Normal(name) => place.push(name),
                Component::ParentDir => return Err(refused("`..` would leave the folder")),
                Component::RootDir | Component::Prefix(_) => {
                    return Err(refused("it has to be relative to the folder"));
                }
            }
            match fs::symlink_metadata(&place) {
                Ok(found) if found.is_symlink() => return Err(refused("links are not followed")),
                Ok(_) => {}
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                Err(error) => return Err(failed(path, &error)),
            }
        }
        Ok(place)
    }

    /// A path as the model knows it.
    fn shown(&self, path: &Path) -> String {
        let path = path.strip_prefix(&self.root).unwrap_or(path);
        path.iter().map(|name| name.to_string_lossy()).collect::<Vec<_>>().join("/")
    }
}

/// The name of an entry, unless it is not UTF-8 or that of a temporary file.
fn visible_name(entry: &fs::DirEntry) -> Option<String> {
    entry.file_name().into_string().ok().filter(|name| !name.starts_with(TEMPORARY))
}

/// Replaces a file, or creates it with its folders. Either all of the text is written or the file is unchanged.
fn replace(file: &Path, text: &[u8]) -> io::Result<()> {
    let folder = file.parent().unwrap_or(file);
    fs::create_dir_all(folder)?;
    // A file that may not be written is not replaced either.
    let permissions = match fs::OpenOptions::new().write(true).open(file) {
        Ok(file) => Some(file.metadata()?.permissions()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => return Err(error),
    };
    let temporary = folder.join(format!("{TEMPORARY}{}", Uuid::new_v4()));
    let write = || {
        let mut written = fs::File::create_new(&temporary)?;
        permissions.map_or(Ok(()), |permissions| written.set_permissions(permissions))?;
        written.write_all(text)?;
        drop(written);
        fs::rename(&temporary, file)
    };
    write().inspect_err(|_| _ = fs::remove_file(&temporary))
}

/// An error without the path of the folder.
fn failed(path: &str, error: &io::Error) -> ToolError {
    ToolError::from(format!("{path:?}: {error}"))
}
