//! The trace of calls on stderr. Other libraries are left out: they may trace the headers, and so the secret.

use std::io;

use tracing_subscriber::filter::{LevelFilter, Targets};
use tracing_subscriber::fmt::format::FmtSpan;
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;
use tracing_subscriber::{Layer, fmt, registry};

pub(crate) fn begin() {
    let layer = fmt::layer().with_writer(io::stderr).with_span_events(FmtSpan::CLOSE).with_ansi(false);
    let ours = Targets::new().with_target("chatbotkit_client", LevelFilter::DEBUG);
    registry().with(layer.with_filter(ours)).init();
}
