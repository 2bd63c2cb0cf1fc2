use crate::types::{Message, MessageType};

macro_rules! says {
    ($($name:ident: $type:ident, $who:literal;)*) => {
        impl Message {
            $(
                #[doc = concat!(" A message ", $who, ".")]
                #[must_use]
                pub fn $name(text: impl Into<String>) -> Self {
                    Self::builder().r#type(MessageType::$type).text(text).build()
                }
            )*
        }
    };
}

says! {
    user: User, "that the user says";
    bot: Bot, "that the bot says";
    context: Context, "that the model should know of";
    instruction: Instruction, "that tells the model what to do";
    backstory: Backstory, "that tells the model who it is";
}
