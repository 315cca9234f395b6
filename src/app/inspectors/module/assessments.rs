//! How a module assesses: one card an assessment. Which competencies it assesses is chosen above.

use egui::{Label, RichText, Ui};

use super::super::{options, pen};
use crate::app::action::{Action, Actions};
use crate::app::cx::Cx;
use crate::app::icon::Icon;
use crate::app::widgets::button;
use crate::app::widgets::fields::{self, SeveralWords};
use crate::app::words;
use crate::edit::{Edit, ModuleEdit};
use crate::model::{Assessment, AssessmentKind, AssessmentMoment, Key, Modality, Module};

/// Draws the list.
pub(super) fn ui(cx: &Cx<'_>, module: &Module, ui: &mut Ui, actions: &mut Actions) {
    let text = cx.text;
    let own = &module.assessments;
    let set = |it: Vec<Assessment>| Edit::Module(module.id.clone(), ModuleEdit::Assessments(it));
    if own.is_empty() {
        let words = RichText::new(text.get("assessments-none")).color(cx.theme.muted);
        ui.add(Label::new(words).wrap());
    }
    for (index, assessment) in own.iter().enumerate() {
        let make = |next: Assessment| {
            let mut all = own.clone();
            if let Some(slot) = all.get_mut(index) {
                *slot = next;
            }
            set(all)
        };
        ui.push_id(("assessment", index), |ui| {
            form(cx, module, (index, assessment), ui, actions, &make);
            let name = text.fmt("assessment-remove", &[("number", (index + 1).into())]);
            if button(ui, Some(Icon::Trash), &name).clicked() {
                let mut all = own.clone();
                all.remove(index);
                actions.edit(set(all));
                actions.push(Action::EndGesture);
            }
            ui.separator();
        });
    }
    if button(ui, Some(Icon::Plus), text.get("assessment-add")).clicked() {
        let modality = Modality::ALL
            .into_iter()
            .find(|it| !module.mix.get(*it).is_zero())
            .unwrap_or(Modality::Classroom);
        let mut all = own.clone();
        all.push(Assessment::new("", AssessmentKind::default(), modality));
        actions.edit(set(all));
        actions.push(Action::EndGesture);
    }
}

fn form(
    cx: &Cx<'_>,
    module: &Module,
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
    let marked: Vec<_> = module
        .assesses
        .iter()
        .map(|mark| {
            let title = cx.title(&Key::Competency(mark.competency.clone()));
            (mark.competency.clone(), title)
        })
        .collect();
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
        &marked,
    );
    if let Some(competencies) = changed {
        actions.edit(make(Assessment {
            competencies,
            ..own.clone()
        }));
        actions.push(Action::EndGesture);
    }
}
