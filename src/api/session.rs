use crate::client::Client;
use crate::error::Result;
use crate::types::{BotSession, ConversationSession};

macro_rules! session {
    ($name:ident) => {
        impl $name {
            /// Creates a client with the rights of the session alone, from the settings of another client. It does not run
            /// as another user.
            ///
            /// # Errors
            /// Fails where no header can carry the token.
            pub fn client(&self, of: &Client) -> Result<Client> {
                of.with_token(self.token.expose())
            }
        }
    };
}

session!(BotSession);
session!(ConversationSession);
