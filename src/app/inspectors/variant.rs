//! The inspector of an individual variant: who follows it, and which modules are dosed otherwise for them.

use egui::{Label, RichText, Ui};

use super::pen;
use crate::app::action::{Action, Actions};
use crate::app::cx::Cx;
use crate::app::icon::Icon;
use crate::app::widgets::fields::{self, SeveralWords};
use crate::app::widgets::{button, fold, icon_button, link_button, mix_editor};
use crate::edit::{Edit, VariantEdit};
use crate::model::{Id as _, Key, Variant, VariantId, VariantMix, find};

/// Draws the inspector of a variant.
pub(super) fn ui(cx: &Cx<'_>, id: &VariantId, ui: &mut Ui, actions: &mut Actions) {
    let text = cx.text;
    let Some(variant) = find(&cx.plan.variants, id) else {
        return;
    };
    let set = |edit: VariantEdit| Edit::Variant(id.clone(), edit);
    fold(
        ui,
        pen(cx),
        "variant-about",
        text.get("module-about"),
        true,
        |ui| {
            fields::text(
                ui,
                pen(cx),
                text.get("form-title"),
                &variant.title,
                actions,
                |it| set(VariantEdit::Title(it)),
            );
            let learners: Vec<_> = cx
                .plan
                .learners
                .iter()
                .map(|it| (it.id.clone(), cx.title(&Key::Learner(it.id.clone()))))
                .collect();
            let changed = fields::several(
                ui,
                pen(cx),
                SeveralWords {
                    label: text.get("variant-learners"),
                    none: text.get("form-none"),
                    add: text.get("form-add"),
                    remove: text.get("form-remove"),
                },
                &variant.learners,
                &learners,
            );
            if let Some(learners) = changed {
                actions.edit(set(VariantEdit::Learners(learners)));
                actions.push(Action::EndGesture);
            }
            fields::long_text(
                ui,
                pen(cx),
                text.get("form-notes"),
                &variant.notes,
                actions,
                |it| set(VariantEdit::Notes(it)),
            );
        },
    );
    let heading = text.fmt("variant-mixes", &[("count", variant.mixes.len().into())]);
    fold(ui, pen(cx), "variant-mixes", &heading, true, |ui| {
        mixes(cx, variant, ui, actions);
    });
    ui.add_space(8.0);
    if button(ui, Some(Icon::Trash), text.get("variant-delete")).clicked() {
        actions.edit(Edit::Remove(Key::Variant(id.clone())));
    }
}

fn mixes(cx: &Cx<'_>, variant: &Variant, ui: &mut Ui, actions: &mut Actions) {
    let text = cx.text;
    let set = |mixes: Vec<VariantMix>| Edit::Variant(variant.id.clone(), VariantEdit::Mixes(mixes));
    for (index, own) in variant.mixes.iter().enumerate() {
        ui.push_id(("variant-mix", index), |ui| {
            let key = Key::Module(own.module.clone());
            let title = cx.title(&key);
            ui.horizontal(|ui| {
                let words = format!("{} {title}", text.get("form-remove"));
                if icon_button(ui, Icon::Close, &words).clicked() {
                    let mut mixes = variant.mixes.clone();
                    mixes.remove(index);
                    actions.edit(set(mixes));
                    actions.push(Action::EndGesture);
                }
                if link_button(ui, &title).clicked() {
                    actions.push(Action::Select(key.clone()));
                }
            });
            let salt = (variant.id.as_str(), own.module.as_str());
            let change = mix_editor(ui, pen(cx), salt, own.mix, cx.plan.grain);
            if let Some(mix) = change.mix {
                let mut mixes = variant.mixes.clone();
                if let Some(slot) = mixes.get_mut(index) {
                    slot.mix = mix;
                }
                actions.edit(set(mixes));
            }
            if change.ended {
                actions.push(Action::EndGesture);
            }
            ui.add_space(8.0);
        });
    }
    let mut rest = vec![(None, text.get("variant-add-module").to_owned())];
    rest.extend(
        cx.plan
            .modules
            .iter()
            .filter(|it| variant.mixes.iter().all(|own| own.module != it.id))
            .map(|it| (Some(it.id.clone()), cx.title(&Key::Module(it.id.clone())))),
    );
    if rest.len() == 1 {
        let words = RichText::new(text.get("variant-no-module")).color(cx.theme.muted);
        ui.add(Label::new(words).wrap());
        return;
    }
    if let (_, Some(Some(module))) = fields::pick(ui, text.get("variant-add-module"), &None, &rest)
        && let Some(common) = cx.plan.module(&module)
    {
        let mut mixes = variant.mixes.clone();
        mixes.push(VariantMix {
            mix: common.mix,
            module,
        });
        actions.edit(set(mixes));
        actions.push(Action::EndGesture);
    }
}
