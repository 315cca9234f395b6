//! The competencies that a module trains and those that it assesses.

use egui::{Label, RichText, Ui};

use crate::app::action::{Action, Actions};
use crate::app::cx::Cx;
use crate::app::icon::Icon;
use crate::app::inspectors::{options, pen};
use crate::app::widgets::fields::{self, SeveralWords};
use crate::app::widgets::icon_button;
use crate::app::words;
use crate::edit::{Edit, ModuleEdit};
use crate::model::{AssessmentKind, AssessmentMark, CompetencyId, Id as _, Module};

/// Draws both lists.
pub(super) fn ui(cx: &Cx<'_>, module: &Module, ui: &mut Ui, actions: &mut Actions) {
    let text = cx.text;
    let all = competencies(cx, module);
    if all.is_empty() {
        let words = RichText::new(text.get("path-library-no-certification")).color(cx.theme.muted);
        ui.add(Label::new(words).wrap());
        return;
    }
    let changed = fields::several(
        ui,
        pen(cx),
        SeveralWords {
            label: text.get("module-trains"),
            none: text.get("form-none-feminine"),
            add: text.get("form-add"),
            remove: text.get("form-remove"),
        },
        &module.trains,
        &all,
    );
    if let Some(trains) = changed {
        actions.edit(Edit::Module(module.id.clone(), ModuleEdit::Trains(trains)));
        actions.push(Action::EndGesture);
    }
    assessed(cx, module, &all, ui, actions);
}

/// All competencies by code and wording, those of the module's own lane first.
fn competencies(cx: &Cx<'_>, module: &Module) -> Vec<(CompetencyId, String)> {
    let mut all: Vec<_> = cx
        .plan
        .competencies()
        .map(|(block, it)| {
            let name = if it.source_code.trim().is_empty() {
                it.id.as_str()
            } else {
                it.source_code.as_str()
            };
            let own = module.block.as_ref() == Some(&block.id);
            (own, (it.id.clone(), format!("{name} · {}", it.title)))
        })
        .collect();
    all.sort_by_key(|(own, _)| !*own);
    all.into_iter().map(|(_, it)| it).collect()
}

fn assessed(
    cx: &Cx<'_>,
    module: &Module,
    all: &[(CompetencyId, String)],
    ui: &mut Ui,
    actions: &mut Actions,
) {
    let text = cx.text;
    let label = text.get("module-assesses");
    fields::label(ui, pen(cx), label);
    if module.assesses.is_empty() {
        ui.label(RichText::new(text.get("form-none-feminine")).color(cx.theme.muted));
    }
    let kinds = options(cx, AssessmentKind::ALL, words::assessment);
    let mut next: Option<Vec<AssessmentMark>> = None;
    for (index, mark) in module.assesses.iter().enumerate() {
        let name = all
            .iter()
            .find(|(id, _)| *id == mark.competency)
            .map_or(mark.competency.as_str(), |(_, name)| name.as_str());
        ui.push_id(("assessed", index), |ui| {
            ui.horizontal(|ui| {
                let words = format!("{} {name}", text.get("form-remove"));
                if icon_button(ui, Icon::Close, &words).clicked() {
                    let mut marks = module.assesses.clone();
                    marks.remove(index);
                    next = Some(marks);
                }
                ui.add(Label::new(name).truncate()).on_hover_text(name);
            });
            ui.horizontal(|ui| {
                ui.add_space(36.0);
                let words = format!("{label}, {name}");
                if let (_, Some(kind)) = fields::pick(ui, &words, &mark.kind, &kinds) {
                    let mut marks = module.assesses.clone();
                    if let Some(mark) = marks.get_mut(index) {
                        mark.kind = kind;
                    }
                    next = Some(marks);
                }
            });
        });
    }
    let rest: Vec<(Option<CompetencyId>, String)> = all
        .iter()
        .filter(|(id, _)| module.assessment_of(id).is_none())
        .map(|(id, name)| (Some(id.clone()), name.clone()))
        .collect();
    if !rest.is_empty() {
        let mut shown = vec![(None, text.get("form-add").to_owned())];
        shown.extend(rest);
        let words = text.fmt("form-add-to", &[("list", label.into())]);
        if let (_, Some(Some(competency))) = fields::pick(ui, &words, &None, &shown) {
            let mut marks = module.assesses.clone();
            marks.push(AssessmentMark {
                competency,
                kind: AssessmentKind::default(),
            });
            next = Some(marks);
        }
    }
    if let Some(marks) = next {
        actions.edit(Edit::Module(module.id.clone(), ModuleEdit::Assesses(marks)));
        actions.push(Action::EndGesture);
    }
}
