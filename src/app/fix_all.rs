//! All safe fixes of the open plan as one step, looked for beside the window where the plan is large.

use std::sync::Arc;

use super::App;
use super::background::Background;
use super::theme::Tone;
use crate::checks::{Arg, Message, safe_edits};
use crate::edit::{Edit, StepName};
use crate::model::Plan;

/// A search for all safe fixes of a plan.
#[derive(Debug)]
pub(super) struct Fixing {
    of: Arc<Plan>,
    found: Background<Vec<Edit>>,
}

impl App {
    /// Starts to look for all safe fixes; on a small plan they are applied at once.
    pub(super) fn fix_all_safe(&mut self) {
        let Some(session) = &self.session else { return };
        let of = Arc::clone(session.plan());
        let (plan, policy, lang) = (Arc::clone(&of), Arc::clone(session.policy()), self.text.lang());
        let work = move || safe_edits(&plan, &policy, lang);
        let found = Background::of_plan(&self.ctx, &of, "fix all", work);
        if found.get().is_none() {
            self.tell(Tone::Neutral, &Message::new("solutions-searching", Vec::new()));
        }
        self.fixing = Some(Fixing { of, found });
        self.finish_fix_all();
    }

    /// Applies the fixes once they are found, if the plan is still the one that they were found for.
    pub(super) fn finish_fix_all(&mut self) {
        let Some(edits) = self.fixing.as_ref().and_then(|it| it.found.get()).cloned() else {
            return;
        };
        let of = self.fixing.take().map(|it| it.of);
        let Some(session) = &self.session else { return };
        if of.is_none_or(|of| !Arc::ptr_eq(&of, session.plan())) {
            self.tell(Tone::Warning, &Message::new("fix-all-changed", Vec::new()));
            return;
        }
        if edits.is_empty() {
            self.tell(Tone::Neutral, &Message::new("fix-all-none", Vec::new()));
            return;
        }
        let count = i64::try_from(edits.len()).unwrap_or(i64::MAX);
        self.edit(&Edit::Batch(StepName::new("step-fix-all", ""), edits));
        self.tell(
            Tone::Ok,
            &Message::new("fix-all-done", vec![("count", Arg::Number(count))]),
        );
    }
}
