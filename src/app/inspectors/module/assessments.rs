//! How a module assesses: one card an assessment, its own or the usual ones of the path. Which competencies it
//! assesses is chosen above.

use egui::{Label, RichText, Ui};

use super::super::{options, pen};
use crate::app::action::{Action, Actions};
use crate::app::cx::Cx;
use crate::app::icon::Icon;
use crate::app::widgets::button;
use crate::app::widgets::fields::{self, SeveralWords};
use crate::app::words;
use crate::edit::{Edit, ModuleEdit, PlanEdit};
use crate::model::{Assessment, AssessmentKind, AssessmentMoment, CompetencyId, Key, Modality, Module};

/// Competencies that an assessment may be about, with their titles.
type Marked = Vec<(CompetencyId, String)>;

/// Draws the assessments of a module, its own or the usual ones of the path.
pub(super) fn ui(cx: &Cx<'_>, module: &Module, ui: &mut Ui, actions: &mut Actions) {
    let text = cx.text;
    let own = &module.assessments;
    let set = |it: Vec<Assessment>| Edit::Module(module.id.clone(), ModuleEdit::Assessments(it));
    let held: Vec<Assessment> = cx.plan.assessments_for(module).cloned().collect();
    if own.is_empty() && !held.is_empty() {
        let each: Vec<String> = held.iter().map(|it| told(cx, it)).collect();
        let words = text.fmt("legal-inherited", &[("value", text.list(&each).into())]);
        ui.add(Label::new(RichText::new(words).color(cx.theme.muted)).wrap());
        if button(ui, Some(Icon::Pencil), text.get("assessments-depart")).clicked() {
            actions.edit(set(held.clone()));
            actions.push(Action::EndGesture);
        }
    }
    let marked: Marked = module
        .assesses
        .iter()
        .map(|mark| {
            let title = cx.title(&Key::Competency(mark.competency.clone()));
            (mark.competency.clone(), title)
        })
        .collect();
    let modality = Modality::ALL
        .into_iter()
        .find(|it| !module.mix.get(*it).is_zero())
        .unwrap_or(Modality::Classroom);
    // To depart from the usual assessments starts from a copy of them.
    list(cx, (own, &held), (modality, Some(&marked)), ui, actions, &set);
    let usual = || {
        cx.plan
            .assessments
            .iter()
            .any(|it| !module.mix.get(it.modality).is_zero())
    };
    if !own.is_empty() && usual() && button(ui, Some(Icon::Undo), text.get("legal-inherit")).clicked() {
        actions.edit(set(Vec::new()));
        actions.push(Action::EndGesture);
    }
}

/// Draws the usual assessments of the path.
pub(in crate::app::inspectors) fn usual(cx: &Cx<'_>, ui: &mut Ui, actions: &mut Actions) {
    let note = RichText::new(cx.text.get("assessments-usual-note"))
        .small()
        .color(cx.theme.muted);
    ui.add(Label::new(note).wrap());
    let own = &cx.plan.assessments;
    let modality = Modality::RemoteAsync;
    list(cx, (own, own), (modality, None), ui, actions, &|it| {
        Edit::Plan(PlanEdit::Assessments(it))
    });
}

/// An assessment on one line.
fn told(cx: &Cx<'_>, it: &Assessment) -> String {
    let kind = cx.text.get(words::assessment(it.kind));
    let modality = cx.text.get(words::modality(it.modality));
    if it.title.trim().is_empty() {
        format!("{kind} ({modality})")
    } else {
        format!("{} ({kind}, {modality})", it.title)
    }
}

/// Draws assessments, each with its form. A new one joins those that hold.
fn list(
    cx: &Cx<'_>,
    (own, held): (&[Assessment], &[Assessment]),
    (modality, marked): (Modality, Option<&Marked>),
    ui: &mut Ui,
    actions: &mut Actions,
    set: &dyn Fn(Vec<Assessment>) -> Edit,
) {
    let text = cx.text;
    if held.is_empty() {
        let words = RichText::new(text.get("assessments-none")).color(cx.theme.muted);
        ui.add(Label::new(words).wrap());
    }
    for (index, assessment) in own.iter().enumerate() {
        let make = |next: Assessment| {
            let mut all = own.to_vec();
            if let Some(slot) = all.get_mut(index) {
                *slot = next;
            }
            set(all)
        };
        ui.push_id(("assessment", index), |ui| {
            form(cx, marked, (index, assessment), ui, actions, &make);
            let name = text.fmt("assessment-remove", &[("number", (index + 1).into())]);
            if button(ui, Some(Icon::Trash), &name).clicked() {
                let mut all = own.to_vec();
                all.remove(index);
                actions.edit(set(all));
                actions.push(Action::EndGesture);
            }
            ui.separator();
        });
    }
    if button(ui, Some(Icon::Plus), text.get("assessment-add")).clicked() {
        let mut all = held.to_vec();
        all.push(Assessment::new("", AssessmentKind::default(), modality));
        actions.edit(set(all));
        actions.push(Action::EndGesture);
    }
}

fn form(
    cx: &Cx<'_>,
    marked: Option<&Marked>,
    (index, own): (usize, &Assessment),
    ui: &mut Ui,
    actions: &mut Actions,
    make: &dyn Fn(Assessment) -> Edit,
) {
    let text = cx.text;
    // Each assessment has the same fields: a screen reader hears whose each is.
    let named = |key: &str| {
        let field = text.get(key);
        text.fmt(
            "assessment-field",
            &[("number", (index + 1).into()), ("field", field.into())],
        )
    };
    fields::text(
        ui,
        pen(cx),
        &named("assessment-title"),
        &own.title,
        actions,
        |title| make(Assessment { title, ..own.clone() }),
    );
    let kinds = options(cx, AssessmentKind::ALL, words::assessment);
    fields::choice(
        ui,
        pen(cx),
        &named("assessment-kind"),
        &own.kind,
        &kinds,
        actions,
        |kind| make(Assessment { kind, ..own.clone() }),
    );
    let moments = options(cx, AssessmentMoment::ALL, words::assessment_moment);
    fields::choice(
        ui,
        pen(cx),
        &named("assessment-moment"),
        &own.moment,
        &moments,
        actions,
        |moment| {
            make(Assessment {
                moment,
                ..own.clone()
            })
        },
    );
    let modalities = options(cx, &Modality::ALL, words::modality);
    fields::choice(
        ui,
        pen(cx),
        &named("assessment-modality"),
        &own.modality,
        &modalities,
        actions,
        |modality| {
            make(Assessment {
                modality,
                ..own.clone()
            })
        },
    );
    fields::long_text(
        ui,
        pen(cx),
        &named("assessment-criteria"),
        &own.criteria,
        actions,
        |criteria| {
            make(Assessment {
                criteria,
                ..own.clone()
            })
        },
    );
    // The usual assessments are about whatever their modules assess.
    let Some(marked) = marked else { return };
    let changed = fields::several(
        ui,
        pen(cx),
        SeveralWords {
            label: &named("assessment-competencies"),
            none: text.get("assessment-all"),
            add: text.get("form-add"),
            remove: text.get("form-remove"),
        },
        &own.competencies,
        marked,
    );
    if let Some(competencies) = changed {
        actions.edit(make(Assessment {
            competencies,
            ..own.clone()
        }));
        actions.push(Action::EndGesture);
    }
}
