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
pub use transport::{Transport, TransportError};

pub(crate) use headers::{header_name, header_value};
pub use settings::MAX_LINE_BYTES;

pub(crate) use settings::Settings;
pub(crate) use transport::DefaultTransport;
