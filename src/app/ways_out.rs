//! The fixes of findings on show, looked for beside the window where the plan is large.

use std::sync::Arc;

use super::background::Background;
use super::cx::Cx;
use super::derived::Derived;
use crate::checks::{self, Diagnostic, Finding, Fix, Waived};
use crate::text::Lang;

/// Fixes of some findings of one plan, in the order of the findings.
#[derive(Debug, Clone)]
pub(super) struct WaysOut {
    of: Arc<Derived>,
    lang: Lang,
    diagnostics: Vec<Diagnostic>,
    found: Background<Vec<Vec<Fix>>>,
}

impl WaysOut {
    /// Starts to look for the fixes of these findings; those that are waived have none.
    pub(super) fn look(cx: &Cx<'_>, ctx: &egui::Context, findings: &[&Finding]) -> Self {
        let (of, lang) = (Arc::clone(cx.derived), cx.text.lang());
        let wanted: Vec<(Diagnostic, bool)> = findings
            .iter()
            .map(|it| (it.diagnostic.clone(), it.waived != Waived::Yes))
            .collect();
        let diagnostics = findings.iter().map(|it| it.diagnostic.clone()).collect();
        let derived = Arc::clone(&of);
        let work = move || {
            let facts = derived.facts(lang);
            let fixes = |(it, open): &(Diagnostic, bool)| {
                if *open {
                    checks::fixes(&facts, it)
                } else {
                    Vec::new()
                }
            };
            wanted.iter().map(fixes).collect()
        };
        let found = Background::of_plan(ctx, cx.plan, "fixes", work);
        Self {
            of,
            lang,
            diagnostics,
            found,
        }
    }

    /// Whether these are the fixes of these findings as the plan stands.
    pub(super) fn are_of(&self, cx: &Cx<'_>, findings: &[&Finding]) -> bool {
        Arc::ptr_eq(&self.of, cx.derived)
            && self.lang == cx.text.lang()
            && self
                .diagnostics
                .iter()
                .eq(findings.iter().map(|it| &it.diagnostic))
    }

    /// The fixes; `None` while they are looked for.
    pub(super) fn get(&self) -> Option<&[Vec<Fix>]> {
        self.found.get().map(Vec::as_slice)
    }
}
