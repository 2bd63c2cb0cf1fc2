//! What the build makes of the document.

include!(concat!(env!("OUT_DIR"), "/chatbotkit.rs"));
