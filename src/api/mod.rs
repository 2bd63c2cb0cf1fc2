//! Hand-written methods that supplement the generated ones: uploads, streamed dispatches, reconnecting subscriptions,
//! clients for session tokens, CSV exports.

mod attachment;
mod dispatch;
mod export;
mod replay;
mod session;
mod subscription;
mod upload;

pub use attachment::{PendingUpload, UploadError};
pub use dispatch::OnChannel;
pub use upload::Upload;
