//! Requests, responses and events, generated from the document, with a few conversions that no document describes.

mod feature;
mod message;
mod meta;
mod model;

#[cfg(not(feature = "generate"))]
include!("../../openapi/generated/types.rs");
#[cfg(feature = "generate")]
include!(concat!(env!("OUT_DIR"), "/types.rs"));
