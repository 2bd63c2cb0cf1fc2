use crate::client::Client;
use crate::error::Result;
use crate::types::{BotSession, ConversationId, ConversationSession};

macro_rules! session {
    ($name:ident, $session:ident => $conversation:expr) => {
        impl $name {
            /// Returns the id of the conversation to which the token gives access.
            #[must_use]
            pub fn conversation_id(&self) -> Option<&ConversationId> {
                let $session = self;
                $conversation
            }

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

session!(BotSession, session => Some(&session.conversation_id));
session!(ConversationSession, session => session.id.as_ref());
