//! A planned support of learners.

use egui::Ui;

use super::means::learner_options;
use crate::app::action::{Action, Actions};
use crate::app::cx::Cx;
use crate::app::widgets::fields;
use crate::app::words::{support_kind, support_moment};
use crate::edit::{Edit, SupportEdit};
use crate::model::{Key, ModuleId, SupportId, SupportKind, SupportMoment, find};

/// Draws the fields of a support.
pub(super) fn ui(cx: &Cx<'_>, id: &SupportId, ui: &mut Ui, actions: &mut Actions) {
    let Some(support) = find(&cx.plan.supports, id) else {
        return;
    };
    let (text, pen) = (cx.text, super::pen(cx));
    let set = |edit| Edit::Support(id.clone(), edit);
    fields::text(ui, pen, text.get("means-title"), &support.title, actions, |it| {
        set(SupportEdit::Title(it))
    });
    let kinds: Vec<_> = SupportKind::ALL
        .iter()
        .map(|it| (*it, text.get(support_kind(*it)).to_owned()))
        .collect();
    fields::choice(
        ui,
        pen,
        text.get("means-kind"),
        &support.kind,
        &kinds,
        actions,
        |it| set(SupportEdit::Kind(it)),
    );
    let moments: Vec<_> = SupportMoment::ALL
        .iter()
        .map(|it| (*it, text.get(support_moment(*it)).to_owned()))
        .collect();
    fields::choice(
        ui,
        pen,
        text.get("means-moment"),
        &support.moment,
        &moments,
        actions,
        |it| set(SupportEdit::Moment(it)),
    );
    fields::hours(
        ui,
        pen,
        text.get("means-per-learner-long"),
        support.per_learner,
        actions,
        |it| set(SupportEdit::PerLearner(it)),
    );
    let modules: Vec<(ModuleId, String)> = cx
        .plan
        .modules
        .iter()
        .map(|it| (it.id.clone(), cx.title(&Key::Module(it.id.clone()))))
        .collect();
    let words = |label, none| fields::SeveralWords {
        label: text.get(label),
        none: text.get(none),
        add: text.get("means-choose"),
        remove: text.get("means-remove"),
    };
    let with = words("means-support-modules", "means-support-modules-none");
    if let Some(next) = fields::several(ui, pen, with, &support.modules, &modules) {
        actions.edit(set(SupportEdit::Modules(next)));
        actions.push(Action::EndGesture);
    }
    let whom = words("means-support-learners", "means-support-learners-none");
    if let Some(next) = fields::several(ui, pen, whom, &support.learners, &learner_options(cx)) {
        actions.edit(set(SupportEdit::Learners(next)));
        actions.push(Action::EndGesture);
    }
    fields::long_text(ui, pen, text.get("means-notes"), &support.notes, actions, |it| {
        set(SupportEdit::Notes(it))
    });
}
