//! Limits that a request has to keep. The server would refuse what breaks one; the client knows
//! before it asks.

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
pub(crate) fn within(field: &str, value: Option<i64>, least: Option<i64>, most: Option<i64>) -> Result<(), String> {
    match value {
        Some(value) if least.is_some_and(|least| value < least) => {
            Err(format!("{field}: {value} is less than {}", least.unwrap_or_default()))
        }
        Some(value) if most.is_some_and(|most| value > most) => {
            Err(format!("{field}: {value} is more than {}", most.unwrap_or_default()))
        }
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
