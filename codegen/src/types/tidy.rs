use syn::visit_mut::{self, VisitMut};
use syn::{Attribute, Expr, ExprLit, Lit, LitStr, Meta, Path};

/// Short paths, and a space before the words of each doc comment.
pub(super) struct Tidy;

impl VisitMut for Tidy {
    fn visit_path_mut(&mut self, path: &mut Path) {
        let names: Vec<_> = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        let names: Vec<_> = names.iter().map(String::as_str).collect();
        if let ["std", "option" | "string" | "vec", "Option" | "String" | "Vec"] = names[..] {
            path.leading_colon = None;
            path.segments = path.segments.iter().skip(2).cloned().collect();
        }
        visit_mut::visit_path_mut(self, path);
    }

    fn visit_attribute_mut(&mut self, attribute: &mut Attribute) {
        if let Meta::NameValue(meta) = &mut attribute.meta
            && meta.path.is_ident("doc")
            && let Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) = &mut meta.value
        {
            *text = LitStr::new(&format!(" {}", text.value().trim()), text.span());
        }
        visit_mut::visit_attribute_mut(self, attribute);
    }
}

#[cfg(test)]
mod tests {
    use quote::quote;
    use syn::parse_quote;

    use super::super::testing::pretty;
    use super::*;

    #[test]
    fn paths_are_short_and_comments_have_a_space() {
        let mut item: syn::ItemStruct = parse_quote! {
            #[doc = "A response."]
            pub struct It { pub text: ::std::option::Option<::std::string::String> }
        };
        Tidy.visit_item_struct_mut(&mut item);
        let code = pretty(quote!(#item));
        assert!(code.starts_with("/// A response.") && code.contains("pub text: Option<String>"), "{code}");
    }
}
