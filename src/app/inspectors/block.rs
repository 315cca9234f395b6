//! The inspector of a block.

use egui::{Button, RichText, Ui};

use super::{order, pen};
use crate::app::action::{Action, Actions};
use crate::app::cx::Cx;
use crate::app::icon::Icon;
use crate::app::views::block_edits;
use crate::app::widgets::fields::{long_text, optional_hours, text, toggle};
use crate::app::widgets::{button, fold};
use crate::edit::{BlockEdit, Edit};
use crate::model::{BlockId, Key, Minutes};

/// Draws what a block is.
pub(super) fn ui(cx: &Cx<'_>, id: &BlockId, ui: &mut Ui, actions: &mut Actions) {
    let Some(block) = cx.plan.block(id) else { return };
    let words = cx.text;
    let pen = pen(cx);
    let edit = |edit| Edit::Block(id.clone(), edit);
    order::ui(cx, &Key::Block(id.clone()), ui, actions);
    text(ui, pen, words.get("block-title"), &block.title, actions, |it| {
        edit(BlockEdit::Title(it))
    });
    text(ui, pen, words.get("block-code"), &block.code, actions, |it| {
        edit(BlockEdit::Code(it))
    });
    ui.add_space(4.0);
    toggle(
        ui,
        words.get("block-certifying"),
        block.certifying,
        actions,
        |it| edit(BlockEdit::Certifying(it)),
    )
    .on_hover_text(words.get("block-certifying-hint"));
    optional_hours(ui, pen, words.get("block-target"), block.target, actions, |it| {
        edit(BlockEdit::Target(it))
    });
    let (count, planned) = cx
        .plan
        .lane(Some(id))
        .fold((0_usize, Minutes::ZERO), |(count, sum), module| {
            (count + 1, sum.plus(module.mix.total()))
        });
    let planned = words.fmt(
        "block-planned",
        &[
            ("hours", words.hours(planned.get()).into()),
            ("modules", count.into()),
        ],
    );
    ui.label(RichText::new(planned).small().color(cx.theme.muted));
    fold(
        ui,
        pen,
        "block-competencies",
        words.get("block-competencies"),
        true,
        |ui| {
            if block.competencies.is_empty() {
                ui.label(RichText::new(words.get("block-no-competency")).color(cx.theme.muted));
            }
            for competency in &block.competencies {
                let key = Key::Competency(competency.id.clone());
                let title = if competency.source_code.is_empty() {
                    cx.title(&key)
                } else {
                    format!("{} · {}", competency.source_code, cx.title(&key))
                };
                let row = ui
                    .add(Button::new(&title).frame_when_inactive(false).truncate())
                    .on_hover_text(&title);
                if row.clicked() {
                    actions.push(Action::Jump(key));
                }
            }
            if button(ui, Some(Icon::Plus), words.get("block-add-competency")).clicked() {
                let title = words.get("blocks-new-competency");
                let (new, edit) = block_edits::new_competency(cx.plan, id, title);
                actions.edit(edit);
                actions.push(Action::Jump(Key::Competency(new)));
            }
        },
    );
    let modules: std::collections::BTreeSet<_> = cx.plan.lane(Some(id)).map(|it| it.id.clone()).collect();
    if !modules.is_empty() && button(ui, Some(Icon::Sliders), words.get("dosage-propose-block")).clicked() {
        actions.push(Action::Propose(Some(modules)));
    }
    long_text(
        ui,
        pen,
        words.get("block-assessment"),
        &block.assessment,
        actions,
        |it| edit(BlockEdit::Assessment(it)),
    );
    long_text(ui, pen, words.get("block-notes"), &block.notes, actions, |it| {
        edit(BlockEdit::Notes(it))
    });
}
