//! A question that has to be answered before anything else.

use std::fmt::Debug;
use std::hash::Hash;

use egui::accesskit::Role;
use egui::{
    Align, Context, CornerRadius, Frame, Id, Key, Label, Layout, Margin, Modal, Modifiers, RichText,
    ScrollArea, Stroke, Ui, vec2,
};

use super::button::{button, danger_button, primary_button};
use crate::app::theme::{self, Theme, Tone, radius, space};

/// A dialog that was shown.
#[derive(Debug)]
pub struct Shown<R> {
    /// What its contents gave back.
    pub inner: R,
    /// The user wants it gone without an answer: Escape, with no menu open above it.
    pub dismissed: bool,
}

/// Shows a dialog over the window, with a title and `contents`, `width` points wide where the window has the
/// room. It stays as long as it is shown. `id` tells it from those below it.
///
/// A click beside it does nothing: a form half filled is not lost by a slip of the hand.
pub fn dialog<R>(
    context: &Context,
    id: impl Hash + Debug,
    title: &str,
    width: f32,
    contents: impl FnOnce(&mut Ui) -> R,
) -> Shown<R> {
    let theme = Theme::of(context);
    let frame = Frame::new()
        .fill(theme.card)
        .stroke(Stroke::new(1.0, theme.line))
        .corner_radius(CornerRadius::same(radius::L))
        .shadow(context.global_style().visuals.window_shadow)
        .inner_margin(Margin::same(20));
    // By its title too: what follows another dialog at once is not drawn where that one stood.
    let id = Id::unique(("dialog", id, title));
    let opened = just_opened(context, id);
    let room = room_of(context);
    let modal = Modal::new(id).frame(frame).backdrop_color(theme.scrim);
    let shown = modal.show(context, |ui| {
        ui.set_width(width.min(room.x));
        context.accesskit_node_builder(ui.unique_id(), |node| {
            node.set_role(Role::Dialog);
            node.set_label(title);
            node.set_modal();
        });
        ui.add(Label::new(RichText::new(title).text_style(theme::title())).wrap());
        ui.add_space(space::XS);
        // What is said may grow while it is shown: the room is the window's, not what there was at first.
        let mut scroll = ScrollArea::vertical()
            .max_height(room.y)
            .min_scrolled_height(room.y);
        if opened {
            // It may have been left scrolled down the last time.
            scroll = scroll.vertical_scroll_offset(0.0);
        }
        scroll.show(ui, contents).inner
    });
    let dismissed = shown.is_top_modal
        && !shown.any_popup_open
        && context.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
    Shown {
        inner: shown.inner,
        dismissed,
    }
}

/// A window lower than this has no room for a list beside what stands above and below it.
const LOW: f32 = 480.0;

/// Whether the window is low: what stands above the list of a dialog then scrolls away with it.
pub fn is_low(context: &Context) -> bool {
    context.content_rect().height() < LOW
}

/// The room for what a dialog says, beside its title and the window around it.
fn room_of(context: &Context) -> egui::Vec2 {
    let window = context.content_rect().size();
    let around = if is_low(context) { 100.0 } else { 140.0 };
    (window - vec2(64.0, around)).max(vec2(200.0, 160.0))
}

/// The height left in a dialog for a list, under what was drawn already and above its answers and `below`, which
/// still come: no less than `least`, for which the whole dialog scrolls if it must.
pub fn dialog_room(ui: &Ui, below: f32, least: f32) -> f32 {
    let spacing = ui.spacing();
    let answers = space::M + spacing.interact_size.y + 2.0 * spacing.item_spacing.y;
    (room_of(ui.ctx()).y - ui.min_rect().height() - answers - below).max(least)
}

/// Whether this dialog was not there in the frame before.
fn just_opened(context: &Context, id: Id) -> bool {
    let frame = context.cumulative_frame_nr();
    let before: Option<u64> = context.data_mut(|data| {
        let before = data.get_temp(id);
        data.insert_temp(id, frame);
        before
    });
    before.is_none_or(|last| last + 1 < frame)
}

/// The answers of a dialog, at the right of its last row, the main one last: the index of the one given. With
/// [`Tone::Danger`] the main one takes something away; while not `ready` it cannot be given.
///
/// Enter gives the main answer, also from a field of one line; in a field of several lines it begins another,
/// and on a button it presses that button. Ctrl+Enter gives it from everywhere.
pub fn answers(ui: &mut Ui, labels: &[&str], tone: Tone, ready: bool) -> Option<usize> {
    let mut given = None;
    ui.add_space(space::M);
    // One row high: a layout left to itself would take all the room below.
    let row = vec2(ui.available_width(), ui.spacing().interact_size.y);
    ui.allocate_ui_with_layout(row, Layout::right_to_left(Align::Center), |ui| {
        for (index, label) in labels.iter().enumerate().rev() {
            let main = index + 1 == labels.len();
            let response = ui
                .add_enabled_ui(ready || !main, |ui| match (main, tone) {
                    (false, _) => button(ui, None, label),
                    (true, Tone::Danger) => danger_button(ui, None, label),
                    (true, Tone::Neutral | Tone::Accent | Tone::Ok | Tone::Warning) => {
                        primary_button(ui, None, label)
                    }
                })
                .inner;
            if response.clicked() {
                given = Some(index);
            }
        }
    });
    // A field of one line has let go of the keyboard by now; whatever still holds it wants Enter for itself.
    let free = ui.memory(|memory| memory.focused().is_none());
    let enter = given.is_none()
        && ready
        && ui.input_mut(|input| {
            (free && input.consume_key(Modifiers::NONE, Key::Enter))
                || input.consume_key(Modifiers::COMMAND, Key::Enter)
        });
    given.or_else(|| enter.then(|| labels.len().saturating_sub(1)))
}
