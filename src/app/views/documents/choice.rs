//! Language, sections and columns of a document: kept in the plan.

use egui::Ui;

use super::lang_of;
use crate::app::action::Actions;
use crate::app::cx::Cx;
use crate::app::widgets::{self, fields::Pen};
use crate::edit::{Edit, PlanEdit};
use crate::exchange::export::{Exporter, choice_name};
use crate::model::{DocumentChoice, Plan};
use crate::text::Lang;

/// The edit that changes how a plan prints a document.
pub(super) fn edit(plan: &Plan, name: &str, change: impl FnOnce(&mut DocumentChoice)) -> Edit {
    let mut documents = plan.documents.clone();
    let at = documents
        .iter()
        .position(|it| it.kind == name)
        .unwrap_or(documents.len());
    if at == documents.len() {
        documents.push(DocumentChoice {
            kind: name.to_owned(),
            ..DocumentChoice::default()
        });
    }
    if let Some(choice) = documents.get_mut(at) {
        change(choice);
        if choice.is_usual() {
            documents.remove(at);
        }
    }
    Edit::Plan(PlanEdit::Documents(documents))
}

/// Chooses the language of a document; gives the one that holds.
pub(super) fn lang(cx: &Cx<'_>, ui: &mut Ui, exporter: &dyn Exporter, actions: &mut Actions) -> Lang {
    let mut chosen = lang_of(cx, exporter);
    let choices: Vec<(Lang, &str)> = Lang::ALL.iter().map(|it| (*it, it.own_name())).collect();
    if widgets::segmented(ui, cx.text.get("documents-lang"), &mut chosen, &choices) {
        actions.edit(edit(cx.plan, choice_name(exporter), |it| {
            it.lang = chosen.code().to_owned();
        }));
    }
    chosen
}

/// Ticks for sections and columns.
pub(super) fn parts(cx: &Cx<'_>, ui: &mut Ui, exporter: &dyn Exporter, actions: &mut Actions) {
    let name = choice_name(exporter);
    let kept = cx.plan.documents.iter().find(|it| it.kind == name);
    let sections: Vec<(&'static str, &'static str)> = exporter
        .sections()
        .iter()
        .map(|it| (it.name(), it.word()))
        .collect();
    let columns: Vec<(&'static str, &'static str)> = exporter
        .columns()
        .iter()
        .map(|it| (it.name(), it.word()))
        .collect();
    let none: &[String] = &[];
    let (without, without_columns) = kept.map_or((none, none), |it| (&it.without, &it.without_columns));
    if let Some((part, on)) = ticks(cx, ui, "documents-sections", &sections, without) {
        actions.edit(edit(cx.plan, name, |it| set(&mut it.without, part, on)));
    }
    if let Some((part, on)) = ticks(cx, ui, "documents-columns", &columns, without_columns) {
        actions.edit(edit(cx.plan, name, |it| set(&mut it.without_columns, part, on)));
    }
}

fn set(without: &mut Vec<String>, part: &str, on: bool) {
    without.retain(|it| it != part);
    if !on {
        without.push(part.to_owned());
        without.sort();
    }
}

/// A tick for each part; gives the one that changed.
fn ticks(
    cx: &Cx<'_>,
    ui: &mut Ui,
    title: &'static str,
    parts: &[(&'static str, &'static str)],
    without: &[String],
) -> Option<(&'static str, bool)> {
    if parts.is_empty() {
        return None;
    }
    let kept = parts
        .iter()
        .filter(|(name, _)| !without.iter().any(|it| it == name))
        .count();
    let args = [("kept", kept.into()), ("all", parts.len().into())];
    let words = cx.text.fmt(title, &args);
    let pen = Pen {
        text: cx.text,
        theme: cx.theme,
    };
    let mut changed = None;
    widgets::fold(ui, pen, title, &words, false, |ui| {
        ui.horizontal_wrapped(|ui| {
            for (name, word) in parts {
                let mut on = !without.iter().any(|it| it == name);
                if ui.checkbox(&mut on, cx.text.get(word)).changed() {
                    changed = Some((*name, on));
                }
            }
        });
    });
    changed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_choice_that_is_usual_again_leaves_no_trace() {
        let plan = Plan::default();
        let off = edit(&plan, "programme", |it| set(&mut it.without, "price", false));
        let plan = off.applied_to(&plan).expect("an edit");
        assert_eq!(plan.documents.len(), 1);
        assert_eq!(plan.documents[0].without, ["price"]);
        let more = edit(&plan, "programme", |it| set(&mut it.without, "access", false));
        let plan = more.applied_to(&plan).expect("an edit");
        assert_eq!(plan.documents[0].without, ["access", "price"]);
        let on = edit(&plan, "programme", |it| {
            set(&mut it.without, "price", true);
            set(&mut it.without, "access", true);
        });
        assert_eq!(on.applied_to(&plan).expect("an edit").documents, []);
    }
}
