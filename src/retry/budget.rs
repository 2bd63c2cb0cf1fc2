//! How much all the calls of a client may be repeated together.

use std::sync::{Mutex, PoisonError};

use crate::error::Error;

const FULL: u32 = 500;
/// What an attempt more costs, by why it is made: one after a timeout most, for it has cost the server most.
const COST: u32 = 5;
const COST_OF_TIMEOUT: u32 = 10;

/// What is left of the attempts that may be repeated. While few calls fail it is always full; where most
/// do, it is soon empty, and a server that is down is not asked four times as often.
pub(crate) struct Budget(Mutex<u32>);

impl Default for Budget {
    fn default() -> Self {
        Self(Mutex::new(FULL))
    }
}

impl Budget {
    /// Pays for an attempt after this error, if it can.
    pub(crate) fn allows(&self, error: &Error) -> bool {
        let cost = if error.is_timeout() { COST_OF_TIMEOUT } else { COST };
        let mut left = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let rest = left.checked_sub(cost);
        *left = rest.unwrap_or(*left);
        rest.is_some()
    }

    /// A call that succeeds gives a little back.
    pub(crate) fn refund(&self) {
        let mut left = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        *left = FULL.min(*left + 1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Kind;

    #[test]
    fn failures_use_it_up_and_successes_fill_it_again() {
        let budget = Budget::default();
        let (broke, late) = (Error::new(Kind::Connection, ""), Error::new(Kind::Timeout, ""));
        let paid = std::iter::repeat_with(|| budget.allows(&broke)).take_while(|paid| *paid).count();
        assert_eq!(paid, 100);
        (0..9).for_each(|_| budget.refund());
        assert!(!budget.allows(&late) && budget.allows(&broke));
    }
}
