//! HTTP: the attempts of a request, and the response that comes back.

/// Calls a function of `trace`, with the work to instrument as its last argument. Without the feature `tracing` it is
/// the work alone.
macro_rules! traced {
    ($function:ident($($argument:expr),*)) => {
        #[cfg(feature = "tracing")]
        $crate::http::trace::$function($($argument),*);
    };
    ($function:ident($($argument:expr),*), $work:expr) => {{
        #[cfg(feature = "tracing")]
        let work = $crate::http::trace::$function($($argument,)* $work);
        #[cfg(not(feature = "tracing"))]
        let work = $work;
        work
    }};
}

mod cache;
mod connections;
mod decode;
mod default_transport;
mod execute;
#[cfg(feature = "tracing")]
pub(crate) mod gen_ai;
mod message;
mod response;
mod retry;
mod retry_budget;
mod state;
mod timeout;
#[cfg(feature = "tracing")]
mod trace;

pub use response::Response;

pub(crate) use connections::Lease;
#[cfg(feature = "agent")]
pub(crate) use decode::from_json;
pub(crate) use decode::{error_in_success, json};
pub(crate) use response::{Missing, RawResponse};
pub(crate) use retry::Backoff;
pub(crate) use state::State;
pub(crate) use timeout::{Timer, timeout};
#[cfg(all(feature = "agent", feature = "tracing"))]
pub(crate) use trace::shown;
