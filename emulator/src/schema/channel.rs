//! Validation of channel ids.

use serde::Deserialize;

/// A channel id of at least `SHORTEST` characters.
#[derive(Clone, Debug, Deserialize)]
#[serde(try_from = "String")]
pub(crate) struct ChannelId<const SHORTEST: usize = 16>(pub(crate) String);

impl<const SHORTEST: usize> TryFrom<String> for ChannelId<SHORTEST> {
    type Error = String;

    fn try_from(id: String) -> Result<Self, String> {
        if id.chars().count() < SHORTEST {
            return Err(format!("length must be at least {SHORTEST} characters long"));
        }
        Ok(Self(id))
    }
}
