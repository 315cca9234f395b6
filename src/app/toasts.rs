//! What is said in passing, in a corner of the window.

use std::time::{Duration, Instant};

use egui::{Align2, Area, Context, Frame, Id, Order, RichText, Stroke, vec2};

use super::icon::Icon;
use super::theme::{Theme, Tone};

/// How long a word in passing stays.
const STAYS: Duration = Duration::from_secs(6);
/// How many stand at once.
const LIMIT: usize = 4;

#[derive(Debug)]
struct Toast {
    tone: Tone,
    words: String,
    until: Instant,
}

/// Words in passing, latest last.
#[derive(Debug, Default)]
pub(super) struct Toasts(Vec<Toast>);

impl Toasts {
    /// Says something.
    pub(super) fn push(&mut self, tone: Tone, words: String, now: Instant) {
        self.0.retain(|toast| toast.words != words);
        self.0.push(Toast {
            tone,
            words,
            until: now + STAYS,
        });
        if self.0.len() > LIMIT {
            self.0.remove(0);
        }
    }

    /// Draws what still stands; a click takes a word away.
    pub(super) fn ui(&mut self, ctx: &Context, now: Instant) {
        self.0.retain(|toast| toast.until > now);
        if let Some(first) = self.0.iter().map(|toast| toast.until).min() {
            ctx.request_repaint_after(first.saturating_duration_since(now));
        }
        let theme = Theme::of(ctx);
        let mut gone = None;
        Area::new(Id::unique("toasts"))
            .order(Order::Foreground)
            .anchor(Align2::RIGHT_BOTTOM, vec2(-16.0, -40.0))
            .show(ctx, |ui| {
                ui.set_max_width(420.0);
                for (index, toast) in self.0.iter().enumerate() {
                    let hue = theme.tone(toast.tone);
                    let icon = match toast.tone {
                        Tone::Neutral | Tone::Accent => Icon::Info,
                        Tone::Ok => Icon::Done,
                        Tone::Warning => Icon::Warning,
                        Tone::Danger => Icon::Blocked,
                    };
                    let frame = Frame::new()
                        .fill(theme.card)
                        .stroke(Stroke::new(1.0, hue.ink))
                        .corner_radius(8.0)
                        .inner_margin(12.0);
                    let shown = frame.show(ui, |ui| {
                        ui.horizontal_top(|ui| {
                            ui.label(RichText::new(icon.text()).color(hue.ink));
                            ui.label(&toast.words);
                        });
                    });
                    if shown.response.interact(egui::Sense::click()).clicked() {
                        gone = Some(index);
                    }
                }
            });
        if let Some(index) = gone {
            self.0.remove(index);
        }
    }
}
