use crate::types::{BotSession, ConversationSession, SessionToken};
use crate::{Client, Result};

macro_rules! session {
    ($name:ident) => {
        impl $name {
            /// A client that has the rights of the session and no others. It runs as nobody else.
            ///
            /// # Errors
            /// When the token is not one that a header can carry.
            pub fn client(&self, of: &Client) -> Result<Client> {
                with_token(of, &self.token)
            }
        }
    };
}

session!(BotSession);
session!(ConversationSession);

fn with_token(client: &Client, token: &SessionToken) -> Result<Client> {
    client.0.with_token(token.expose()).map(Client)
}
