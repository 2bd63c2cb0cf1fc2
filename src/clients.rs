//! The resource clients, generated from the document: a client for each resource, a method for each operation.

#[cfg(not(feature = "generate"))]
include!("../openapi/generated/clients.rs");
#[cfg(feature = "generate")]
include!(concat!(env!("OUT_DIR"), "/clients.rs"));
