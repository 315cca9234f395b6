//! Long work: how far it is, and a way to stop it.

use egui::accesskit::Role;
use egui::{CornerRadius, Label, Rect, Sense, Ui, WidgetInfo, vec2};

use super::button::button;
use crate::app::theme::{self, Theme, radius};

/// How far some work is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Progress {
    /// The share that is done, from 0 to 1.
    Share(f32),
    /// Under way, nobody knows how far.
    Unknown,
}

/// Shows what is being done, how far it is, and a button named `cancel`: `true` when it is clicked.
///
/// `words` says both, such as « Lecture du répertoire : 120 Mo sur 570 Mo ».
pub fn progress(ui: &mut Ui, words: &str, done: Progress, cancel: &str) -> bool {
    const HEIGHT: f32 = 8.0;
    let theme = Theme::of(ui.ctx());
    ui.vertical(|ui| {
        ui.add(Label::new(words).wrap());
        ui.horizontal(|ui| {
            let padding = ui.spacing().button_padding.x * 2.0 + ui.spacing().item_spacing.x;
            let room = ui.available_width() - padding - text_width(ui, cancel);
            let height = ui.spacing().interact_size.y;
            let (area, response) = ui.allocate_exact_size(vec2(room.max(40.0), height), Sense::hover());
            let bar = Rect::from_center_size(area.center(), vec2(area.width(), HEIGHT));
            let rounding = CornerRadius::same(radius::S);
            ui.painter().rect_filled(bar, rounding, theme.pressed);
            let filled = match done {
                Progress::Share(share) => {
                    Rect::from_min_size(bar.min, vec2(bar.width() * share.clamp(0.0, 1.0), HEIGHT))
                }
                Progress::Unknown => {
                    // A third of the bar, going to and fro in two seconds.
                    ui.ctx()
                        .request_repaint_after(std::time::Duration::from_millis(33));
                    #[expect(clippy::cast_possible_truncation, reason = "a phase within one period")]
                    let phase = (ui.input(|input| input.time) % 2.0) as f32;
                    let along = 1.0 - (phase - 1.0).abs();
                    let width = bar.width() / 3.0;
                    let left = bar.left() + along * (bar.width() - width);
                    Rect::from_min_size(egui::pos2(left, bar.top()), vec2(width, HEIGHT))
                }
            };
            ui.painter().rect_filled(filled, rounding, theme.accent.fill);
            response.widget_info(|| WidgetInfo {
                value: match done {
                    Progress::Share(share) => Some(f64::from(share)),
                    Progress::Unknown => None,
                },
                ..WidgetInfo::labeled(Role::ProgressIndicator, true, words)
            });
            button(ui, None, cancel).clicked()
        })
        .inner
    })
    .inner
}

fn text_width(ui: &Ui, words: &str) -> f32 {
    let font = theme::body().resolve(ui.style());
    ui.fonts_mut(|fonts| {
        fonts
            .layout_no_wrap(words.to_owned(), font, egui::Color32::PLACEHOLDER)
            .size()
            .x
    })
}
