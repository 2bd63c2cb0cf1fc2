//! Places as they are written, `POST /bot/create · request · name`, and patterns of them.

/// Between two steps of a place.
pub(crate) const STEP: &str = " · ";

/// Between a place and one of the values of its enum.
pub(crate) const VALUE: &str = " = ";

/// A pattern: `*` stands for anything within a step, a step `**` for any number of steps.
#[derive(Clone, Debug)]
pub(crate) struct Pattern(Vec<String>);

impl Pattern {
    pub(crate) fn new(text: &str) -> Self {
        Self(text.split(STEP).map(|step| step.trim().to_owned()).collect())
    }

    pub(crate) fn matches(&self, place: &str) -> bool {
        steps(&self.0, &place.split(STEP).collect::<Vec<_>>())
    }

    /// Returns whether a place below this one, or a value of it, can match.
    pub(crate) fn reaches_below(&self, place: &str) -> bool {
        let place: Vec<_> = place.split(STEP).collect();
        let Some((last, way)) = self.0.split_last() else { return false };
        let of_value =
            last.split_once(VALUE).is_some_and(|(last, _)| steps(&[way, &[last.to_owned()]].concat(), &place));
        of_value
            || (0..self.0.len()).any(|length| steps(&self.0[..length], &place))
            || last == "**" && steps(&self.0, &place)
    }
}

fn steps(pattern: &[String], place: &[&str]) -> bool {
    match (pattern.split_first(), place.split_first()) {
        (None, None) => true,
        (Some((first, rest)), _) if first == "**" => {
            steps(rest, place) || place.split_first().is_some_and(|(_, place)| steps(pattern, place))
        }
        (Some((first, pattern)), Some((step, place))) => matches(first, step) && steps(pattern, place),
        _ => false,
    }
}

/// Returns whether a text matches a pattern, in which `*` matches any text.
pub(crate) fn matches(form: &str, text: &str) -> bool {
    match form.split_once('*') {
        None => form == text,
        Some((start, rest)) => text.strip_prefix(start).is_some_and(|text| {
            text.char_indices().map(|(at, _)| at).chain([text.len()]).any(|at| matches(rest, &text[at..]))
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLACE: &str = "POST /bot/create · request · meta · name";

    #[test]
    fn a_pattern_matches_step_by_step() {
        for (pattern, expected) in [
            (PLACE, true),
            ("**", true),
            ("POST * · request · ** · name", true),
            ("** · meta · name", true),
            ("* · request · * · name", true),
            ("* · request · name", false),
            ("** · meta", false),
            ("GET * · **", false),
            ("POST /bot/* · req* · meta · na*e", true),
        ] {
            assert_eq!(Pattern::new(pattern).matches(PLACE), expected, "{pattern}");
        }
    }

    #[test]
    fn a_pattern_may_reach_below_a_place() {
        for (pattern, expected) in [
            ("** · name", true),
            ("* · request · name", true),
            ("* · response · **", false),
            ("POST /bot/create", false),
        ] {
            assert_eq!(Pattern::new(pattern).reaches_below("POST /bot/create · request"), expected, "{pattern}");
        }
    }
}
