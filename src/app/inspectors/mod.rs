//! Inspectors: what the selected object is, one file a kind; then its problems and their ways out.
//!
//! To add a kind: a file with `pub(super) fn ui(cx, id, ui, actions)` and its line in [`ui`]. The kind, the
//! title and the problems are drawn here for all.

mod activity;
mod bands;
mod block;
mod competency;
mod equipment;
mod follow_up;
mod lane;
mod learner;
mod legal;
mod means;
mod module;
mod offer;
pub(super) mod offer_gaps;
mod order;
mod plan;
mod problems;
pub(super) mod provider;
mod room;
mod sheets;
mod support;
mod third_place;
mod trainer;
mod tutor;
mod variant;
mod workplace;

use egui::{Label, RichText, Ui};

use super::action::Actions;
use super::cx::Cx;
use super::theme;
use super::widgets::fields::Pen;
use crate::model::Key;

pub(in crate::app) use learner::show_module;

/// Draws the inspector of the selection, or of the plan when nothing is selected.
pub fn ui(cx: &Cx<'_>, ui: &mut Ui, actions: &mut Actions) {
    let key = cx.selection.cloned().unwrap_or(Key::Plan);
    // Fields keep drafts under their names: one object's draft must never show in another's field.
    ui.push_id(("inspector", key.to_string()), |ui| {
        header(cx, &key, ui);
        match &key {
            Key::Plan => plan::ui(cx, ui, actions),
            Key::Block(id) => {
                lane::ui(cx, id, ui, actions);
                block::ui(cx, id, ui, actions);
            }
            Key::Competency(id) => competency::ui(cx, id, ui, actions),
            // Its problems stand between its mix and its form.
            Key::Module(id) => return module::ui(cx, id, ui, actions),
            Key::Activity(module, id) => activity::ui(cx, module, id, ui, actions),
            Key::Learner(id) => learner::ui(cx, id, ui, actions),
            Key::Equipment(id) => equipment::ui(cx, id, ui, actions),
            Key::Room(id) => room::ui(cx, id, ui, actions),
            Key::ThirdPlace(id) => third_place::ui(cx, id, ui, actions),
            Key::Workplace(id) => workplace::ui(cx, id, ui, actions),
            Key::Trainer(id) => trainer::ui(cx, id, ui, actions),
            Key::Tutor(id) => tutor::ui(cx, id, ui, actions),
            Key::Support(id) => support::ui(cx, id, ui, actions),
            Key::Variant(id) => variant::ui(cx, id, ui, actions),
        }
        problems::ui(cx, &key, ui, actions);
    });
}

/// What kind of object it is, where it stands, and its title.
fn header(cx: &Cx<'_>, key: &Key, ui: &mut Ui) {
    let mut kind = cx.text.get(super::palette::kind_word(key)).to_owned();
    if let Some(home) = home(cx, key) {
        kind = format!("{kind} · {home}");
    }
    let kind = RichText::new(kind).small().color(cx.theme.muted);
    ui.add(Label::new(kind).truncate());
    let mut title = cx.title(key);
    if title.trim().is_empty() {
        cx.text.get("plan-untitled").clone_into(&mut title);
    }
    ui.add(Label::new(RichText::new(title).text_style(theme::heading())).wrap());
}

/// The name of what an object stands in: a block's code, or its title; a module's title.
fn home(cx: &Cx<'_>, key: &Key) -> Option<String> {
    let block = match key {
        Key::Module(id) => cx.plan.block(cx.plan.module(id)?.block.as_ref()?)?,
        Key::Competency(id) => cx.plan.competency(id)?.0,
        Key::Activity(module, _) => return Some(cx.title(&Key::Module(module.clone()))),
        Key::Plan
        | Key::Block(_)
        | Key::Learner(_)
        | Key::Equipment(_)
        | Key::Room(_)
        | Key::ThirdPlace(_)
        | Key::Workplace(_)
        | Key::Trainer(_)
        | Key::Tutor(_)
        | Key::Support(_)
        | Key::Variant(_) => return None,
    };
    Some(if block.code.trim().is_empty() {
        cx.title(&Key::Block(block.id.clone()))
    } else {
        block.code.clone()
    })
}

/// Values with their words, for lists that drop down.
pub(super) fn options<T: Copy>(cx: &Cx<'_>, all: &[T], word: impl Fn(T) -> &'static str) -> Vec<(T, String)> {
    all.iter()
        .map(|it| (*it, cx.text.get(word(*it)).to_owned()))
        .collect()
}

/// What form fields draw with.
pub(super) const fn pen<'a>(cx: &Cx<'a>) -> Pen<'a> {
    Pen {
        theme: cx.theme,
        text: cx.text,
    }
}
