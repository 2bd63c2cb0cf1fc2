//! Input of a call: what the arguments of a command say.

use std::path::Path;

use chatbotkit_client::Upload;
use clap::ArgMatches;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use crate::failure::Failure;
use crate::flags::{body_flags, flags};
use crate::table::Operation;
use crate::{body, progress, validate};

/// The input of a call.
#[derive(Clone)]
pub(crate) struct Input {
    /// The parameters of the path.
    pub(crate) ids: Vec<String>,
    pub(crate) query: Value,
    pub(crate) body: Value,
    file: Option<String>,
    media: Option<String>,
    /// All pages of a list.
    pub(crate) all: bool,
    /// The events of a response.
    pub(crate) stream: bool,
}

impl Input {
    pub(crate) fn read(operation: &'static Operation, matches: &ArgMatches) -> Result<Self, Failure> {
        let flag = |name: &str| matches.try_get_one::<bool>(name).is_ok_and(|set| set == Some(&true));
        let text = |name: &str| matches.try_get_one::<String>(name).ok().flatten().cloned();
        let given = text("json").map(|source| body::json(&source)).transpose()?.unwrap_or_default();
        let fields = operation.body.map_or(&[][..], |object| object.fields);
        let body = body::set(given, &body_flags(operation.query, fields), matches);
        operation.body.map_or(Ok(()), |object| validate::object(object, &body, "")).map_err(Failure::Usage)?;
        Ok(Self {
            ids: operation.ids.iter().filter_map(|(name, _)| text(name)).collect(),
            query: body::set(Map::new(), &flags(operation.query), matches),
            body,
            file: text("FILE"),
            media: text("TYPE"),
            all: flag("all"),
            stream: flag("stream"),
        })
    }

    /// The file to upload, by its path or its URL.
    pub(crate) fn upload(&self) -> Result<Upload, Failure> {
        let file = self.file.as_deref().unwrap_or_default();
        if file.starts_with("https://") || file.starts_with("http://") {
            return Ok(Upload::url(file));
        }
        let size = Path::new(file).metadata().map(|found| found.len());
        let size = size.map_err(|error| Failure::usage(format!("cannot read {file:?}: {error}")))?;
        let media = || mime_guess::from_path(file).first_or_octet_stream().to_string();
        Ok(Upload::path(file, self.media.clone().unwrap_or_else(media)).on_progress(progress::bar(size)))
    }
}

/// A part of the input as the type that a method takes.
pub(crate) fn typed<T: DeserializeOwned>(value: &Value) -> Result<T, Failure> {
    T::deserialize(value).map_err(|problem| Failure::usage(format!("invalid request: {problem}")))
}
