/// The value of a required field, which a builder has once it is set.
#[diagnostic::on_unimplemented(
    message = "the required field `{Self}` is not set",
    label = "set it before `build`, which is a method of complete requests"
)]
pub trait IsSet<T> {
    #[doc(hidden)]
    fn value(self) -> T;
}

impl<T> IsSet<T> for T {
    fn value(self) -> T {
        self
    }
}
