//! Limits of requests, checked before a request is sent.

use std::fmt::Display;

use super::timestamp::Timestamp;

/// A request with limits. Implemented by generated code alone.
#[doc(hidden)]
#[cfg_attr(
    not(feature = "agent"),
    allow(unreachable_pub, reason = "used in the bounds of a public trait of the feature `agent`")
)]
pub trait Limited {
    /// Returns the first violation of a limit.
    fn check(&self) -> Result<(), String> {
        Ok(())
    }
}

impl Limited for Timestamp {}

/// Checks numbers or lengths.
pub(crate) fn within<T: Display + PartialOrd>(
    field: &str,
    values: impl IntoIterator<Item = T>,
    least: Option<T>,
    most: Option<T>,
) -> Result<(), String> {
    values.into_iter().try_for_each(|value| match (&least, &most) {
        (Some(least), _) if value < *least => Err(format!("{field}: {value} is less than {least}")),
        (_, Some(most)) if value > *most => Err(format!("{field}: {value} is more than {most}")),
        _ => Ok(()),
    })
}

/// A length in items.
pub(crate) fn count(items: usize) -> i64 {
    i64::try_from(items).unwrap_or(i64::MAX)
}

/// The length in characters.
pub(crate) fn length(text: &str) -> i64 {
    count(text.chars().count())
}

/// Checks the requests in a field.
pub(crate) fn each<'a, T: Limited + 'a>(field: &str, below: impl IntoIterator<Item = &'a T>) -> Result<(), String> {
    let mut below = below.into_iter();
    below.try_for_each(|it| it.check().map_err(|problem| format!("{field}.{problem}")))
}

#[cfg(test)]
mod tests {
    #[test]
    fn length_is_in_characters() {
        assert_eq!(super::length("zwölf 😀"), 7);
    }
}
