//! Hand-written methods that supplement the generated ones: uploads, streamed dispatches, reconnecting subscriptions,
//! clients for session tokens, CSV exports.

mod attachment;
mod dispatch;
mod export;
#[cfg(feature = "file")]
mod file;
mod pending_upload;
mod replay;
mod session;
mod subscription;
mod upload;

pub use dispatch::OnChannel;
pub use pending_upload::{PendingUpload, UploadError};
pub use upload::Upload;
