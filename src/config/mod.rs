//! Settings of a client: its options, and the parts of it that a caller can replace.

mod base_url;
mod clock;
mod headers;
mod options;
mod retry_policy;
mod settings;
mod transport;

pub use clock::{Clock, SystemClock};
pub use options::ClientOptions;
pub use retry_policy::RetryPolicy;
pub use transport::{SendProgress, Transport};

pub(crate) use headers::{header_name, header_value};
pub use settings::MAX_LINE_BYTES;

pub(crate) use base_url::is_this_machine;
pub(crate) use settings::{ConnectionSettings, Settings};
