//! How a module assesses: one card an assessment, its own or the usual ones of the path. Which competencies it
//! assesses is chosen above.

use egui::{Label, RichText, Ui};

use super::super::follow_up::{Stance, small, stance};
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

/// Draws the assessments of a module: the usual ones of the path, its own, or that it has none.
pub(super) fn ui(cx: &Cx<'_>, module: &Module, ui: &mut Ui, actions: &mut Actions) {
    let text = cx.text;
    let set = |it| Edit::Module(module.id.clone(), ModuleEdit::Assessments(it));
    let modality = Modality::ALL
        .into_iter()
        .find(|it| !module.mix.get(*it).is_zero())
        .unwrap_or(Modality::Classroom);
    let usual: Vec<Assessment> = cx.plan.usual_assessments(module).cloned().collect();
    let own = module.own_assessments();
    let now = match &module.assessments {
        None => Stance::Inherited,
        Some(own) if own.is_empty() => Stance::Nothing,
        Some(_) => Stance::Own,
    };
    let words = ["assessments-inherits", "assessments-own", "assessments-nothing"];
    if let Some(next) = stance(cx, text.get("doc-assessments"), now, words, ui) {
        let blank = || Assessment::new("", AssessmentKind::default(), modality);
        actions.edit(set(match next {
            Stance::Inherited => None,
            Stance::Nothing => Some(Vec::new()),
            // To depart from the usual assessments starts from a copy of them.
            Stance::Own if usual.is_empty() => Some(vec![blank()]),
            Stance::Own => Some(usual.clone()),
        }));
        actions.push(Action::EndGesture);
    }
    match now {
        Stance::Inherited if usual.is_empty() => small(cx, text.get("assessments-none-above"), ui),
        Stance::Inherited => {
            let each: Vec<String> = usual.iter().map(|it| told(cx, it)).collect();
            let words = text.fmt("legal-inherited", &[("value", text.list(&each).into())]);
            small(cx, &words, ui);
        }
        Stance::Nothing => small(cx, text.get("assessments-nothing-note"), ui),
        Stance::Own => {}
    }
    let marked: Marked = module
        .assesses
        .iter()
        .map(|mark| {
            let title = cx.title(&Key::Competency(mark.competency.clone()));
            (mark.competency.clone(), title)
        })
        .collect();
    let held: &[Assessment] = match now {
        Stance::Inherited => &usual,
        Stance::Own | Stance::Nothing => own,
    };
    list(
        cx,
        (own, held),
        (modality, Some(&marked)),
        ui,
        actions,
        // Without its last one, a module has none: only where the path says something is that a departure.
        &|it| set(Some(it).filter(|it| !it.is_empty() || !usual.is_empty())),
    );
}

/// Draws the usual assessments of the path.
pub(in crate::app::inspectors) fn usual(cx: &Cx<'_>, ui: &mut Ui, actions: &mut Actions) {
    let note = RichText::new(cx.text.get("assessments-usual-note"))
        .small()
        .color(cx.theme.muted);
    ui.add(Label::new(note).wrap());
    let own = &cx.plan.assessments;
    if own.is_empty() {
        small(cx, cx.text.get("assessments-none"), ui);
    }
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
