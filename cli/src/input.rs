//! Input of a call: what the arguments of a command say.

use std::path::Path;

use chatbotkit_client::Upload;
use clap::ArgMatches;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use crate::body;
use crate::failure::Failure;
use crate::flags::{BODY, QUERY, flags};
use crate::progress;
use crate::table::Operation;
use crate::validate;

/// The input of a call.
#[derive(Clone, Default)]
pub(crate) struct Input {
    /// The parameters of the path.
    pub(crate) ids: Vec<String>,
    query: Value,
    body: Value,
    file: Option<(String, Option<String>)>,
    /// All pages of a list.
    pub(crate) all: bool,
    /// The events of a response.
    pub(crate) stream: bool,
}

impl Input {
    pub(crate) fn read(operation: &'static Operation, matches: &ArgMatches) -> Result<Self, Failure> {
        let flag = |name: &str| matches.try_get_one::<bool>(name).is_ok_and(|set| set == Some(&true));
        let text = |name: &str| matches.try_get_one::<String>(name).ok().flatten().cloned();
        let mut input = Self {
            ids: operation.ids.iter().filter_map(|id| text(id.name)).collect(),
            query: body::read(Map::new(), &flags(QUERY, operation.query), matches),
            file: text("FILE").map(|file| (file, text("TYPE"))),
            all: flag("all"),
            stream: flag("stream"),
            ..Self::default()
        };
        if let Some(object) = operation.body {
            let given = matches.get_one::<String>("json").map(|source| body::json(source)).transpose()?;
            input.body = body::read(given.unwrap_or_default(), &flags(BODY, object.fields), matches);
            validate::object(object, &input.body, "").map_err(Failure::Usage)?;
        }
        Ok(input)
    }

    pub(crate) fn query<T: DeserializeOwned>(&self) -> Result<T, Failure> {
        typed(&self.query)
    }

    pub(crate) fn body<T: DeserializeOwned>(&self) -> Result<T, Failure> {
        typed(&self.body)
    }

    /// The file to upload, by its path or its URL.
    pub(crate) fn upload(&self) -> Result<Upload, Failure> {
        let Some((file, media)) = &self.file else { return Err(Failure::usage("no file to upload")) };
        if file.starts_with("https://") || file.starts_with("http://") {
            return Ok(Upload::url(file));
        }
        let path = Path::new(file);
        let size = path.metadata().and_then(|found| match found.is_file() {
            true => Ok(found.len()),
            false => Err(std::io::Error::other("is no file")),
        });
        let size = size.map_err(|error| Failure::usage(format!("cannot read {file:?}: {error}")))?;
        let media = media.clone().unwrap_or_else(|| mime_guess::from_path(path).first_or_octet_stream().to_string());
        let upload = Upload::path(path, media);
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
        let upload = name.into_iter().fold(upload, Upload::name);
        Ok(upload.on_progress(progress::bar(size)))
    }
}

fn typed<T: DeserializeOwned>(value: &Value) -> Result<T, Failure> {
    T::deserialize(value).map_err(|problem| Failure::usage(format!("invalid request: {problem}")))
}
