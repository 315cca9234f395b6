//! Applying all safe fixes of a plan.

use super::{Facts, Rules, Waived, run, safe_fix};
use crate::edit::Edit;
use crate::model::{Plan, Policy};
use crate::text::Lang;

/// Rounds at most: a fix may bring another diagnostic to light.
const ROUNDS: usize = 10;

/// The edits of all safe fixes of diagnostics that are not waived, in an order in which they apply; empty
/// when there is nothing to fix safely. What a fix adds is written in `lang`.
///
/// A round takes the first safe fix of each diagnostic; what a round brings to light is fixed in the next.
pub fn safe_edits(plan: &Plan, policy: &Policy, lang: Lang) -> Vec<Edit> {
    let mut plan = plan.clone();
    let mut edits = Vec::new();
    for _ in 0..ROUNDS {
        let rules = Rules::for_plan(&plan, policy);
        let facts = Facts::new(&plan, &rules).in_lang(lang);
        let wanted: Vec<Edit> = run(&facts)
            .iter()
            .filter(|finding| finding.waived != Waived::Yes)
            .filter_map(|finding| safe_fix(&facts, &finding.diagnostic))
            .map(|fix| fix.edit)
            .collect();
        let mut next = plan.clone();
        for edit in wanted {
            // Two fixes of one round may want the same thing: the second then has nothing left to do.
            if let Ok(changed) = edit.applied_to(&next)
                && changed != next
            {
                next = changed;
                edits.push(edit);
            }
        }
        if next == plan {
            break;
        }
        plan = next;
    }
    edits
}
