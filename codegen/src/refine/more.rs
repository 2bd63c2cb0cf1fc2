use heck::ToShoutySnakeCase;
use proc_macro2::TokenStream;
use quote::quote;

use super::requests::{Part, Signature};

/// A public function for an operation that the client has no method for. It takes what the methods
/// take: ids made of any text, and what is sent as a whole.
pub(super) fn function(summary: &str, signature: &Signature) -> TokenStream {
    let Signature { name, parts, answer, stream, words } = signature;
    let parameters = parts.iter().map(|(part, name, of)| match part {
        Part::Segment => quote!(#name: impl Into<#of>),
        Part::Body | Part::Query => quote!(#name: #of),
    });
    let arguments = parts.iter().map(|(part, name, _)| match part {
        Part::Segment => quote!(&#name.into()),
        Part::Body | Part::Query => quote!(&#name),
    });
    let summary = format!(" {}: {}.", summary.trim_end_matches('.'), words.trim());
    let constant = name.to_string().to_shouty_snake_case();
    let page = format!(" See [`operations::{constant}`](crate::operations::{constant}).");
    quote! {
        #[doc = #summary]
        #[doc = ""]
        #[doc = #page]
        pub fn #name(client: &Client, #(#parameters),*) -> Call<#answer #stream> {
            client.0.call(requests::#name(#(#arguments),*))
        }
    }
}

#[cfg(test)]
mod tests {
    use syn::parse_quote;

    use super::super::testing::pretty;
    use super::*;

    #[test]
    fn an_addition_is_called_with_a_client_and_takes_what_methods_take() {
        let signature = Signature {
            name: parse_quote!(wake_bot),
            parts: vec![
                (Part::Segment, parse_quote!(bot_id), parse_quote!(types::BotId)),
                (Part::Body, parse_quote!(body), parse_quote!(types::WakeBot)),
            ],
            answer: quote!(types::Bot),
            stream: Some(quote!(, types::Event)),
            words: " `POST /bot/{botId}/wake`".into(),
        };
        let code = pretty(function("Wake a bot", &signature));
        for line in [
            "/// Wake a bot: `POST /bot/{botId}/wake`.",
            "/// See [`operations::WAKE_BOT`](crate::operations::WAKE_BOT).",
            "bot_id: impl Into<types::BotId>,",
            ") -> Call<types::Bot, types::Event> {",
            "client.0.call(requests::wake_bot(&bot_id.into(), &body))",
        ] {
            assert!(code.contains(line), "{line} in {code}");
        }
    }
}
