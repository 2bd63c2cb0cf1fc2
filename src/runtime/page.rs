/// A page of a list. Implemented by generated code alone.
#[diagnostic::on_unimplemented(
    message = "this operation does not list anything page by page",
    label = "only lists have `pages()` and `items()`"
)]
#[doc(hidden)]
pub trait Page {
    /// The items of the list.
    type Item;

    /// The query parameter of the cursor.
    const CURSOR: &'static str;

    fn cursor(&self) -> Option<&str>;
    fn is_empty(&self) -> bool;
    fn into_items(self) -> Vec<Self::Item>;
}

/// A response that is also available as a table. Implemented by generated code alone.
#[diagnostic::on_unimplemented(
    message = "this operation does not export a table",
    label = "only exports have `csv()` and `csv_stream()`"
)]
#[doc(hidden)]
pub trait Csv {}
