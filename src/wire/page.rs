/// A page of a list. Implemented by generated code alone.
#[diagnostic::on_unimplemented(
    message = "this operation does not list anything page by page",
    label = "only lists have `pages()` and `items()`"
)]
#[doc(hidden)]
pub trait Page {
    /// What the list is of.
    type Item;

    /// The query parameter that says where to go on.
    const CURSOR: &'static str;

    fn cursor(&self) -> Option<&str>;
    fn is_empty(&self) -> bool;
    fn into_items(self) -> Vec<Self::Item>;
}
