use crate::types::{Message, MessageType};

macro_rules! says {
    ($($name:ident: $type:ident, $who:literal;)*) => {
        impl Message {
            $(
                #[doc = concat!(" Creates a message ", $who, ".")]
                #[must_use]
                pub fn $name(text: impl Into<String>) -> Self {
                    Self::builder().r#type(MessageType::$type).text(text).build()
                }
            )*
        }
    };
}

says! {
    user: User, "of the user";
    bot: Bot, "of the bot";
    context: Context, "that gives the model context";
    instruction: Instruction, "that instructs the model";
    backstory: Backstory, "that describes the role of the model";
}
