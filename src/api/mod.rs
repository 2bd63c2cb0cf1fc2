//! Methods that no generator can write: uploads, dispatches as streams, subscriptions that reconnect, sessions that
//! become clients, exports as CSV.

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
