//! What the checks that stand guard say of a plan that leaves with what it holds about people.

use std::sync::Arc;

use super::background::Background;
use super::cx::Cx;
use crate::checks;
use crate::model::{Plan, Policy};
use crate::text::{Lang, Text};

/// The messages of P01 and P02, in the words of the screen.
pub(super) fn warnings(plan: &Plan, policy: &Policy, lang: Lang) -> Vec<String> {
    let text = Text::for_screen(lang);
    let found = checks::run_leaving(plan, policy);
    let message = |it: &checks::Finding| checks::describe(&text, plan, &it.diagnostic).message;
    found.iter().map(message).collect()
}

/// The warnings of the open plan, kept while neither it nor the language changes.
#[derive(Debug, Default)]
pub(super) struct Guard(Option<Kept>);

#[derive(Debug)]
struct Kept {
    plan: Arc<Plan>,
    lang: Lang,
    found: Background<Vec<String>>,
}

impl Guard {
    /// What there is to say, once it is found.
    pub(super) fn told(&mut self, cx: &Cx<'_>, ctx: &egui::Context) -> &[String] {
        let lang = cx.text.lang();
        let kept = self.0.take();
        let kept = kept.filter(|it| it.lang == lang && Arc::ptr_eq(&it.plan, cx.plan));
        let kept = kept.unwrap_or_else(|| {
            let (plan, policy) = (Arc::clone(cx.plan), Arc::clone(cx.policy));
            let of = Arc::clone(&plan);
            let work = move || warnings(&of, &policy, lang);
            let found = Background::of_plan(ctx, &plan, "guard", work);
            Kept { plan, lang, found }
        });
        self.0.insert(kept).found.get().map_or(&[], Vec::as_slice)
    }
}
