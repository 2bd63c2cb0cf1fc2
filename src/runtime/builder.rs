/// A required field of a builder that is not set.
#[derive(Clone, Copy, Debug)]
pub struct Unset;

/// The value of a required field, which a builder has once it is set.
#[diagnostic::on_unimplemented(
    message = "a required field of the request is not set",
    label = "set it before `build`; the note shows its name"
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
