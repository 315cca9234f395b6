//! Who a learner is: alias, label, head-count, needs and notes.

use egui::{Id, RichText, TextEdit, Ui};

use super::{edit, with_chosen};
use crate::app::action::{Action, Actions};
use crate::app::cx::Cx;
use crate::app::widgets::fields::{
    Pen, SeveralWords, label, long_text, number, optional_hours, several, text,
};
use crate::edit::{Edit, LearnerEdit};
use crate::model::{CompetencyId, Id as _, Key, Learner, LearnerId, MAX_HEADCOUNT};

/// Who the learner is, what they need and have acquired.
pub(super) fn ui(cx: &Cx<'_>, pen: Pen<'_>, learner: &Learner, ui: &mut Ui, actions: &mut Actions) {
    let words = cx.text;
    alias(cx, pen, learner, ui, actions);
    text(ui, pen, words.get("learner-name"), &learner.name, actions, |it| {
        edit(learner, LearnerEdit::Name(it))
    })
    .on_hover_text(words.get("learner-name-hint"));
    let name = words.get("learner-headcount");
    number(
        ui,
        pen,
        name,
        learner.headcount,
        1..=MAX_HEADCOUNT,
        actions,
        |it| edit(learner, LearnerEdit::Headcount(it)),
    );
    let name = words.get("learner-weekly");
    optional_hours(ui, pen, name, learner.weekly, actions, |it| {
        edit(learner, LearnerEdit::Weekly(it))
    });
    long_text(
        ui,
        pen,
        words.get("learner-accommodations"),
        &learner.accommodations,
        actions,
        |it| edit(learner, LearnerEdit::Accommodations(it)),
    );
    ui.label(
        RichText::new(words.get("learner-accommodations-hint"))
            .small()
            .color(cx.theme.muted),
    );
    let said = SeveralWords {
        label: words.get("learner-acquired"),
        none: words.get("learner-acquired-none"),
        add: words.get("learner-acquired-add"),
        remove: words.get("learner-acquired-remove"),
    };
    let competencies: Vec<(CompetencyId, String)> = cx
        .plan
        .competencies()
        .map(|(_, it)| {
            // To look each title up would take a search through all of them.
            let title = if it.title.trim().is_empty() {
                it.id.to_string()
            } else {
                it.title.clone()
            };
            (it.id.clone(), title)
        })
        .collect();
    let competencies = with_chosen(competencies, &learner.acquired, |it| {
        cx.title(&Key::Competency(it.clone()))
    });
    if let Some(acquired) = several(ui, pen, said, &learner.acquired, &competencies) {
        actions.edit(edit(learner, LearnerEdit::Acquired(acquired)));
        actions.push(Action::EndGesture);
    }
    long_text(
        ui,
        pen,
        words.get("learner-notes"),
        &learner.notes,
        actions,
        |it| edit(learner, LearnerEdit::Notes(it)),
    );
}

/// The alias: another one takes its place once it is typed and free.
fn alias(cx: &Cx<'_>, pen: Pen<'_>, learner: &Learner, ui: &mut Ui, actions: &mut Actions) {
    let words = cx.text.get("learner-alias");
    let caption = label(ui, pen, words);
    let id = Id::unique(("learner-alias", &learner.id));
    let draft: Option<String> = ui.data(|data| data.get_temp(id));
    let mut typed = draft.unwrap_or_else(|| learner.id.to_string());
    let read = |typed: &str| {
        let id = LearnerId::parse(typed.trim()).ok()?;
        (id == learner.id || cx.plan.learner(&id).is_none()).then_some(id)
    };
    let understood = read(&typed);
    let mut field = TextEdit::singleline(&mut typed)
        .id(id.with("field"))
        .desired_width(f32::INFINITY);
    if understood.is_none() {
        field = field.text_color(cx.theme.danger.ink);
    }
    let response = ui.add(field).labelled_by(caption.id);
    if response.changed() {
        ui.data_mut(|data| data.insert_temp(id, typed.clone()));
    }
    if response.lost_focus() {
        ui.data_mut(|data| data.remove_temp::<String>(id));
        if let Some(new) = read(&typed)
            && new != learner.id
        {
            let old = Key::Learner(learner.id.clone());
            actions.edit(Edit::Rename(old, new.to_string()));
            actions.push(Action::Select(Key::Learner(new)));
        }
    }
}
