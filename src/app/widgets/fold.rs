//! A part of an inspector under a heading that folds it away.

use egui::{RichText, Role, Sense, TextStyle, Ui, vec2};

use super::fields::{Pen, named};
use super::found;
use crate::app::icon::Icon;
use crate::app::theme;

/// Folds and unfoldings since they were last asked for.
type Changes = Vec<(&'static str, bool)>;
const CHANGES: &str = "fold-changes";

fn memory_of(id: &str) -> egui::Id {
    egui::Id::unique(("fold", id))
}

/// Tells whether the part of a name stands open, from now on.
pub(in crate::app) fn remember(ctx: &egui::Context, id: &str, open: bool) {
    ctx.data_mut(|data| data.insert_temp(memory_of(id), open));
}

/// Takes what was folded and unfolded since the last call: the name of the part, and whether it is open.
pub(in crate::app) fn take_changes(ctx: &egui::Context) -> Vec<(&'static str, bool)> {
    ctx.data_mut(|data| data.remove_temp::<Changes>(egui::Id::unique(CHANGES)))
        .unwrap_or_default()
}

/// A part under a heading.
///
/// A press on the heading folds it away or back, and the choice is remembered
/// under `id` for every object of the kind. `open` is how it starts. Gives what `contents` gives while the
/// part is open.
pub fn fold<R>(
    ui: &mut Ui,
    pen: Pen<'_>,
    id: &'static str,
    words: &str,
    open: bool,
    contents: impl FnOnce(&mut Ui) -> R,
) -> Option<R> {
    let memory = memory_of(id);
    let mut is_open = ui.data(|data| data.get_temp(memory)).unwrap_or(open);
    ui.add_space(theme::space::S);
    if heading(ui, pen, words, is_open) {
        is_open = !is_open;
        ui.data_mut(|data| {
            data.insert_temp(memory, is_open);
            let changes: &mut Changes = data.get_temp_mut_or_default(egui::Id::unique(CHANGES));
            changes.push((id, is_open));
        });
    }
    is_open.then(|| ui.push_id(memory, contents).inner)
}

fn heading(ui: &mut Ui, pen: Pen<'_>, words: &str, open: bool) -> bool {
    let size = vec2(ui.available_width(), 24.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    named(&response, Role::Button, words);
    found(&response, words);
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_expanded(open));
    if ui.is_rect_visible(rect) {
        let ink = if response.hovered() || response.has_focus() {
            pen.theme.ink
        } else {
            pen.theme.muted
        };
        let icon = if open {
            Icon::ChevronDown
        } else {
            Icon::ChevronRight
        };
        let small = theme::small().resolve(ui.style());
        let family = TextStyle::resolve(&theme::strong(), ui.style()).family;
        let font = egui::FontId::new(small.size, family);
        let text = RichText::new(words).font(font).color(ink);
        let galley = egui::WidgetText::from(text).into_galley(
            ui,
            Some(egui::TextWrapMode::Truncate),
            rect.width() - 20.0,
            theme::small(),
        );
        let at = rect.left_center() - vec2(0.0, galley.size().y / 2.0);
        let width = galley.size().x;
        ui.painter().galley(at, galley, ink);
        let icon_at = rect.left_center() + vec2(width + 10.0, 0.0);
        ui.painter()
            .text(icon_at, egui::Align2::CENTER_CENTER, icon.text(), small, ink);
        if response.has_focus() {
            let ring = egui::Stroke::new(2.0, pen.theme.accent.ink);
            ui.painter()
                .rect_stroke(rect, 4.0, ring, egui::StrokeKind::Inside);
        }
    }
    response.clicked()
}
