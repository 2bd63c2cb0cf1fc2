use crate::Call;
use crate::client::client;
use crate::generated::requests;
use crate::types::{ConversationId, ConversationSession, CreateConversationSession};

client! {
    /// Sessions on conversations: tokens for browsers and mobile apps.
    ConversationSessionClient
}

impl ConversationSessionClient {
    /// Makes a token that may act on this conversation alone.
    ///
    /// See [`operations::CREATE_CONVERSATION_SESSION`](crate::operations::CREATE_CONVERSATION_SESSION).
    ///
    /// ```
    /// # use chatbotkit_client::{Client, types::{ConversationId, CreateConversationSession}};
    /// # async fn example(client: Client, id: ConversationId) -> chatbotkit_client::Result<()> {
    /// let hour = CreateConversationSession::builder().duration_in_seconds(3600).build();
    /// let session = client.conversation().session().create(id, hour).await?;
    /// println!("hand this to the browser: {}", session.token.expose());
    /// # Ok(())
    /// # }
    /// ```
    pub fn create(
        &self,
        id: impl Into<ConversationId>,
        session: CreateConversationSession,
    ) -> Call<ConversationSession> {
        self.0.call(requests::create_conversation_session(&id.into(), &session))
    }
}
