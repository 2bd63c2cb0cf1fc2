//! What generated values can do that no document says.

mod message;
mod meta;
mod model;
mod session;
mod timestamp;
