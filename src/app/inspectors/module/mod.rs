//! The inspector of a module: its mix first, what it asks, what is wrong, then everything else.

pub(super) mod afest;
pub(super) mod assessments;
mod chips;
mod needs;
mod skills;
mod steps;

use egui::Ui;

use super::{follow_up, options, pen, problems, sheets};
use crate::app::action::{Action, Actions};
use crate::app::copies;
use crate::app::cx::Cx;
use crate::app::icon::Icon;
use crate::app::widgets::fields::{self, SeveralWords};
use crate::app::widgets::{button, fold, mix_editor, mix_heading};
use crate::app::words;
use crate::edit::{Edit, ModuleEdit};
use crate::model::{Id as _, Key, Material, Modality, Module, ModuleId, Own, Purpose, WorkplaceKind};

/// Draws the inspector of a module, its problems included.
pub(super) fn ui(cx: &Cx<'_>, id: &ModuleId, ui: &mut Ui, actions: &mut Actions) {
    let Some(module) = cx.plan.module(id) else { return };
    let text = cx.text;
    let heading = mix_heading(pen(cx), module.mix.total());
    fold(ui, pen(cx), "module-mix", &heading, true, |ui| {
        let change = mix_editor(ui, pen(cx), id.as_str(), module.mix, cx.plan.grain);
        if let Some(mix) = change.mix {
            actions.edit(Edit::Module(id.clone(), ModuleEdit::Mix(mix)));
        }
        if change.ended {
            actions.push(Action::EndGesture);
        }
        if !module.mix.total().is_zero()
            && module.purpose != Purpose::Certification
            && button(ui, Some(Icon::Sliders), text.get("dosage-propose-module")).clicked()
        {
            actions.push(Action::Propose(Some([id.clone()].into())));
        }
    });
    fold(ui, pen(cx), "module-asks", text.get("module-asks"), true, |ui| {
        chips::ui(cx, module, ui);
    });
    problems::ui(cx, &Key::Module(id.clone()), ui, actions);
    fold(
        ui,
        pen(cx),
        "module-about",
        text.get("module-about"),
        true,
        |ui| {
            about(cx, module, ui, actions);
        },
    );
    let trained = module.trains.len() + module.assesses.len();
    let heading = text.fmt("module-skills", &[("count", trained.into())]);
    fold(ui, pen(cx), "module-skills", &heading, true, |ui| {
        skills::ui(cx, module, ui, actions);
    });
    let heading = text.fmt(
        "module-assessments",
        &[("count", cx.plan.assessments_for(module).count().into())],
    );
    fold(ui, pen(cx), "module-assessments", &heading, false, |ui| {
        assessments::ui(cx, module, ui, actions);
    });
    if !module.mix.get(Modality::RemoteAsync).is_zero() || module.follow_up != Own::Inherited {
        let heading = text.get("follow-up");
        fold(ui, pen(cx), "module-follow-up", heading, false, |ui| {
            follow_up::of_module(cx, module, ui, actions);
        });
    }
    if module.workplace == WorkplaceKind::Afest {
        let heading = text.get("module-afest");
        fold(ui, pen(cx), "module-afest", heading, module.is_afest(), |ui| {
            afest::ui(cx, module, ui, actions);
        });
    }
    let heading = text.fmt("module-steps", &[("count", module.activities.len().into())]);
    fold(ui, pen(cx), "module-steps", &heading, false, |ui| {
        steps::ui(cx, module, ui, actions);
    });
    fold(
        ui,
        pen(cx),
        "module-conditions",
        text.get("module-conditions"),
        false,
        |ui| conditions(cx, module, ui, actions),
    );
    fold(
        ui,
        pen(cx),
        "module-needs",
        text.get("module-needs"),
        false,
        |ui| {
            needs::ui(cx, module, ui, actions);
        },
    );
    fold(
        ui,
        pen(cx),
        "module-order",
        text.get("module-order"),
        false,
        |ui| {
            prerequisites(cx, module, ui, actions);
        },
    );
    fold(
        ui,
        pen(cx),
        "module-assistance",
        text.get("module-assistance"),
        false,
        |ui| {
            let own = id.clone();
            sheets::ui(
                cx,
                &module.assistance,
                Some(&cx.plan.assistance),
                ui,
                actions,
                |it| Edit::Module(own.clone(), ModuleEdit::Assistance(it)),
            );
        },
    );
    ui.add_space(8.0);
    ends(cx, module, ui, actions);
}

/// Title, lane, objective, purpose, notes.
fn about(cx: &Cx<'_>, module: &Module, ui: &mut Ui, actions: &mut Actions) {
    let text = cx.text;
    let set = |edit: ModuleEdit| Edit::Module(module.id.clone(), edit);
    fields::text(
        ui,
        pen(cx),
        text.get("form-title"),
        &module.title,
        actions,
        |it| set(ModuleEdit::Title(it)),
    );
    let mut lanes = vec![(None, text.get("path-outside").to_owned())];
    lanes.extend(
        cx.plan
            .blocks
            .iter()
            .map(|it| (Some(it.id.clone()), cx.title(&Key::Block(it.id.clone())))),
    );
    fields::choice(
        ui,
        pen(cx),
        text.get("module-lane"),
        &module.block,
        &lanes,
        actions,
        |it| set(ModuleEdit::Block(it)),
    );
    fields::long_text(
        ui,
        pen(cx),
        text.get("module-objective"),
        &module.objective,
        actions,
        |it| set(ModuleEdit::Objective(it)),
    );
    let purposes = options(cx, &Purpose::ALL, words::purpose);
    fields::choice(
        ui,
        pen(cx),
        text.get("module-purpose"),
        &module.purpose,
        &purposes,
        actions,
        |it| set(ModuleEdit::Purpose(it)),
    );
    fields::long_text(
        ui,
        pen(cx),
        text.get("form-notes"),
        &module.notes,
        actions,
        |it| set(ModuleEdit::Notes(it)),
    );
}

/// How the remote and workplace parts run, and with what means.
fn conditions(cx: &Cx<'_>, module: &Module, ui: &mut Ui, actions: &mut Actions) {
    let text = cx.text;
    let set = |edit: ModuleEdit| Edit::Module(module.id.clone(), edit);
    fields::toggle(ui, text.get("module-tutored"), module.tutored, actions, |it| {
        set(ModuleEdit::Tutored(it))
    });
    let materials = options(cx, &Material::ALL, words::material);
    fields::choice(
        ui,
        pen(cx),
        text.get("module-material"),
        &module.material,
        &materials,
        actions,
        |it| set(ModuleEdit::Material(it)),
    );
    let kinds = options(cx, &WorkplaceKind::ALL, words::workplace_kind);
    fields::choice(
        ui,
        pen(cx),
        text.get("module-workplace"),
        &module.workplace,
        &kinds,
        actions,
        |it| set(ModuleEdit::Workplace(it)),
    );
    let mut rooms = vec![(None, text.get("form-none-feminine").to_owned())];
    rooms.extend(
        cx.plan
            .rooms
            .iter()
            .map(|it| (Some(it.id.clone()), cx.title(&Key::Room(it.id.clone())))),
    );
    fields::choice(
        ui,
        pen(cx),
        text.get("module-room"),
        &module.room,
        &rooms,
        actions,
        |it| set(ModuleEdit::Room(it)),
    );
    let trainers: Vec<_> = cx
        .plan
        .trainers
        .iter()
        .map(|it| (it.id.clone(), cx.title(&Key::Trainer(it.id.clone()))))
        .collect();
    let changed = fields::several(
        ui,
        pen(cx),
        SeveralWords {
            label: text.get("module-trainers"),
            none: text.get("form-none"),
            add: text.get("form-add"),
            remove: text.get("form-remove"),
        },
        &module.trainers,
        &trainers,
    );
    if let Some(trainers) = changed {
        actions.edit(set(ModuleEdit::Trainers(trainers)));
        actions.push(Action::EndGesture);
    }
}

fn prerequisites(cx: &Cx<'_>, module: &Module, ui: &mut Ui, actions: &mut Actions) {
    let text = cx.text;
    let others: Vec<_> = cx
        .plan
        .modules
        .iter()
        .filter(|it| it.id != module.id)
        .map(|it| (it.id.clone(), cx.title(&Key::Module(it.id.clone()))))
        .collect();
    let changed = fields::several(
        ui,
        pen(cx),
        SeveralWords {
            label: text.get("module-prerequisites"),
            none: text.get("form-none"),
            add: text.get("form-add"),
            remove: text.get("form-remove"),
        },
        &module.prerequisites,
        &others,
    );
    if let Some(prerequisites) = changed {
        actions.edit(Edit::Module(
            module.id.clone(),
            ModuleEdit::Prerequisites(prerequisites),
        ));
        actions.push(Action::EndGesture);
    }
}

/// What is done with the module as a whole.
fn ends(cx: &Cx<'_>, module: &Module, ui: &mut Ui, actions: &mut Actions) {
    let text = cx.text;
    ui.horizontal_wrapped(|ui| {
        let copy = button(ui, Some(Icon::Copy), text.get("path-duplicate"));
        if copy.clicked()
            && let Some((edit, key)) = copies::of_module(cx.plan, text, &module.id)
        {
            actions.edit(edit);
            actions.push(Action::Select(key));
        }
        if button(ui, Some(Icon::Trash), text.get("path-delete")).clicked() {
            actions.edit(Edit::Remove(Key::Module(module.id.clone())));
        }
    });
}

/// The remote parts that a module has.
pub(super) fn remote_parts(module: &Module) -> Vec<crate::checks::Remote> {
    Modality::ALL
        .into_iter()
        .filter(|it| !module.mix.get(*it).is_zero())
        .filter_map(|it| crate::checks::Remote::of(it, module))
        .collect()
}
