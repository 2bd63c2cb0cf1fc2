//! What the document makes: as it was written down, or as it is now.

#[cfg(not(feature = "generate"))]
include!("../openapi/chatbotkit.rs");
#[cfg(feature = "generate")]
include!(concat!(env!("OUT_DIR"), "/chatbotkit.rs"));
