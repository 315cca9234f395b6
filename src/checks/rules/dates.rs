//! Whether a policy is the one for the days of a plan.

use chrono::NaiveDate;

use super::{Rules, RulesError};
use crate::model::{Plan, Policy};

/// The last day that a plan names.
pub(super) fn last_day(plan: &Plan) -> Option<NaiveDate> {
    plan.ends.or(plan.starts)
}

/// The first and the last day of a plan; the day of today for a plan without dates.
pub fn days_of(plan: &Plan, today: NaiveDate) -> (NaiveDate, NaiveDate) {
    let first = plan.starts.or(plan.ends).unwrap_or(today);
    (first, last_day(plan).unwrap_or(today).max(first))
}

/// Whether a policy holds on a day.
pub fn holds_on(policy: &Policy, day: NaiveDate) -> bool {
    policy.from.is_none_or(|from| from <= day) && policy.until.is_none_or(|until| day <= until)
}

/// How the days of a plan lie outside those of its policy: each side that does is one note.
pub fn out_of_date(plan: &Plan, policy: &Policy, today: NaiveDate) -> Vec<RulesError> {
    let (first, last) = days_of(plan, today);
    let dated = last_day(plan).is_some();
    let early = policy.from.filter(|from| first < *from);
    let late = policy.until.filter(|until| *until < last);
    let early = early.map(|from| RulesError::TooEarly {
        policy: policy.id.clone(),
        from,
        day: first,
        dated,
    });
    let late = late.map(|until| RulesError::TooLate {
        policy: policy.id.clone(),
        until,
        day: last,
        dated,
    });
    early.into_iter().chain(late).collect()
}

/// Everything to be told about the policy of a plan, what is out of date first.
pub fn policy_notes(plan: &Plan, policy: &Policy, rules: &Rules, today: NaiveDate) -> Vec<RulesError> {
    let mut notes = out_of_date(plan, policy, today);
    notes.extend(rules.notes.iter().cloned());
    notes
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn policy(from: Option<&str>, until: Option<&str>) -> Policy {
        Policy {
            id: "p".to_owned(),
            from: from.map(day),
            until: until.map(day),
            ..Policy::default()
        }
    }

    fn plan(starts: Option<&str>, ends: Option<&str>) -> Plan {
        Plan {
            starts: starts.map(day),
            ends: ends.map(day),
            ..Plan::default()
        }
    }

    #[test]
    fn each_side_outside_is_told_and_the_border_days_are_inside() {
        let policy = policy(Some("2026-11-01"), Some("2027-10-31"));
        let today = day("2027-01-12");
        let told = |starts, ends| out_of_date(&plan(starts, ends), &policy, today).len();
        assert_eq!(told(Some("2026-11-01"), Some("2027-10-31")), 0);
        assert_eq!(told(Some("2026-10-31"), Some("2027-10-31")), 1);
        assert_eq!(told(Some("2026-10-31"), Some("2027-11-01")), 2);
        assert_eq!(told(Some("2028-01-01"), None), 1);
        // Without dates, today counts.
        assert_eq!(told(None, None), 0);
        assert_eq!(
            out_of_date(&plan(None, None), &policy, day("2026-10-31")).len(),
            1
        );
    }

    #[test]
    fn a_policy_without_dates_always_holds() {
        let policy = policy(None, None);
        assert_eq!(
            out_of_date(&plan(Some("1999-01-01"), None), &policy, day("2027-01-12")),
            []
        );
    }
}
