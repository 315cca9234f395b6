//! One choice among a few, all in sight.

use egui::accesskit::Role;
use egui::{Button, CornerRadius, Frame, Key, Margin, Modifiers, RichText, Stroke, Ui, WidgetInfo};

use crate::app::theme::{Theme, radius};

/// Shows `choices` side by side and sets `current` to the one clicked, or moved to with the left and right
/// arrows. `true` when it changed. `name` says what is chosen.
pub fn segmented<T: Copy + PartialEq>(
    ui: &mut Ui,
    name: &str,
    current: &mut T,
    choices: &[(T, &str)],
) -> bool {
    let theme = Theme::of(ui.ctx());
    let before = *current;
    let frame = Frame::new()
        .fill(theme.sunken)
        .corner_radius(CornerRadius::same(radius::M + 2))
        .inner_margin(Margin::same(2));
    let group = frame.show(ui, |ui| {
        ui.spacing_mut().item_spacing.x = 2.0;
        ui.horizontal(|ui| {
            for (index, (value, words)) in choices.iter().enumerate() {
                let chosen = *value == *current;
                let button = if chosen {
                    Button::new(RichText::new(*words).color(theme.accent.ink))
                        .fill(theme.card)
                        .stroke(Stroke::new(1.0, theme.line))
                } else {
                    Button::new(RichText::new(*words).color(theme.muted)).frame_when_inactive(false)
                };
                let mut response = ui.add(button);
                if response.has_focus() {
                    // A group of choices is one stop of the Tab key for the eyes; arrows move inside it.
                    ui.painter().rect_stroke(
                        response.rect,
                        CornerRadius::same(radius::M),
                        Stroke::new(2.0, theme.accent.ink),
                        egui::StrokeKind::Inside,
                    );
                    let step = ui.input_mut(|input| {
                        if input.consume_key(Modifiers::NONE, Key::ArrowRight) {
                            index.checked_add(1)
                        } else if input.consume_key(Modifiers::NONE, Key::ArrowLeft) {
                            index.checked_sub(1)
                        } else {
                            None
                        }
                    });
                    if let Some((value, _)) = step.and_then(|it| choices.get(it)) {
                        *current = *value;
                        response.mark_changed();
                    }
                }
                if response.clicked() {
                    *current = *value;
                    response.mark_changed();
                }
                response.widget_info(|| {
                    WidgetInfo::selected(Role::RadioButton, ui.is_enabled(), *value == *current, words)
                });
            }
        });
    });
    ui.ctx().accesskit_node_builder(group.response.id, |node| {
        node.set_role(Role::RadioGroup);
        node.set_label(name);
    });
    *current != before
}
