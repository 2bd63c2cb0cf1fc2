//! Every operation of the document: its path, HTTP method, retry class, media types and timeout.

#[cfg(not(feature = "generate"))]
include!("../openapi/generated/operations.rs");
#[cfg(feature = "generate")]
include!(concat!(env!("OUT_DIR"), "/operations.rs"));
