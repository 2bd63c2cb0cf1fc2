//! Limits that a request has to keep. The server would refuse what breaks one; the client knows
//! before it asks.

use std::fmt::Display;

/// A request with limits. Implemented by generated code alone.
#[doc(hidden)]
#[cfg_attr(not(feature = "agent"), allow(unreachable_pub, reason = "public is what an agent asks of a request"))]
pub trait Limited {
    /// Says what breaks a limit.
    fn check(&self) -> Result<(), String> {
        Ok(())
    }
}

/// Holds a number, or a length, against its limits.
pub(crate) fn within<T: Display + PartialOrd>(
    field: &str,
    value: Option<T>,
    least: Option<T>,
    most: Option<T>,
) -> Result<(), String> {
    match (value, least, most) {
        (Some(value), Some(least), _) if value < least => Err(format!("{field}: {value} is less than {least}")),
        (Some(value), _, Some(most)) if value > most => Err(format!("{field}: {value} is more than {most}")),
        _ => Ok(()),
    }
}

/// The number of characters.
pub(crate) fn length(text: &str) -> i64 {
    i64::try_from(text.chars().count()).unwrap_or(i64::MAX)
}

/// Holds everything below a field against its limits.
pub(crate) fn each<'a, T: Limited + 'a>(field: &str, below: impl IntoIterator<Item = &'a T>) -> Result<(), String> {
    let mut below = below.into_iter();
    below.try_for_each(|it| it.check().map_err(|problem| format!("{field}.{problem}")))
}
