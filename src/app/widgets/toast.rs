//! Short news in the corner: what was done, what failed, and what can be done about it.

use std::time::Duration;

use egui::accesskit::{Live, Role};
use egui::{
    Align, Align2, Area, Context, CornerRadius, Frame, Id, Label, Layout, Margin, Order, RichText, Stroke,
    vec2,
};

use super::button::{button, icon_button};
use super::chip::tone_icon;
use crate::app::icon::Icon;
use crate::app::theme::{Theme, Tone, radius, space};

/// The most that are shown at once; older ones go.
const MOST: usize = 4;
const WIDTH: f32 = 360.0;

/// The news to show. `A` is what an action button stands for.
#[derive(Debug)]
pub struct Toasts<A> {
    list: Vec<Toast<A>>,
    next: u64,
}

#[derive(Debug)]
struct Toast<A> {
    key: u64,
    tone: Tone,
    words: String,
    action: Option<(String, A)>,
    /// Seconds left; `None` stays until it is closed.
    left: Option<f32>,
}

impl<A> Default for Toasts<A> {
    fn default() -> Self {
        Self {
            list: Vec::new(),
            next: 0,
        }
    }
}

impl<A: Clone> Toasts<A> {
    /// Adds a piece of news. Good news goes after five seconds, warnings after ten, failures when closed.
    pub fn push(&mut self, tone: Tone, words: impl Into<String>) {
        self.add(tone, words.into(), None);
    }

    /// Adds a piece of news with a button named `label`.
    pub fn push_with_action(
        &mut self,
        tone: Tone,
        words: impl Into<String>,
        label: impl Into<String>,
        action: A,
    ) {
        self.add(tone, words.into(), Some((label.into(), action)));
    }

    fn add(&mut self, tone: Tone, words: String, action: Option<(String, A)>) {
        // The same news again only starts its time anew.
        self.list.retain(|it| it.words != words);
        let left = match tone {
            Tone::Neutral | Tone::Accent | Tone::Ok => Some(5.0),
            Tone::Warning => Some(10.0),
            Tone::Danger => None,
        };
        self.list.push(Toast {
            key: self.next,
            tone,
            words,
            action,
            left,
        });
        self.next = self.next.wrapping_add(1);
        if self.list.len() > MOST {
            self.list.remove(0);
        }
    }

    /// Whether there is nothing to show.
    pub const fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// The words on show, oldest first.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.list.iter().map(|it| it.words.as_str())
    }

    /// Shows the news in the lower right corner, and gives the action whose button was clicked. `close`
    /// names the crosses. Time stands still while the pointer is on the news.
    pub fn show(&mut self, context: &Context, close: &str) -> Option<A> {
        if self.list.is_empty() {
            return None;
        }
        let mut clicked = None;
        let mut gone = Vec::new();
        let area = Area::new(Id::unique("toasts"))
            .order(Order::Tooltip)
            .anchor(Align2::RIGHT_BOTTOM, vec2(-space::L, -space::XXL))
            .show(context, |ui| {
                ui.set_width(WIDTH);
                for toast in &self.list {
                    ui.push_id(toast.key, |ui| {
                        let (closed, action) = toast.show(ui, close);
                        if closed || action.is_some() {
                            gone.push(toast.key);
                        }
                        clicked = action.or_else(|| clicked.take());
                    });
                }
            });
        self.list.retain(|it| !gone.contains(&it.key));
        if !area.response.contains_pointer() {
            self.pass(context);
        }
        clicked
    }

    fn pass(&mut self, context: &Context) {
        let elapsed = context.input(|input| input.stable_dt);
        for toast in &mut self.list {
            toast.left = toast.left.map(|it| it - elapsed);
        }
        self.list.retain(|it| it.left.is_none_or(|left| left > 0.0));
        let next = self.list.iter().filter_map(|it| it.left).reduce(f32::min);
        if let Some(next) = next {
            // Not once for the whole wait: the time that passes is counted by frames.
            context.request_repaint_after(Duration::from_secs_f32(next.clamp(0.02, 0.25)));
        }
    }
}

impl<A: Clone> Toast<A> {
    fn show(&self, ui: &mut egui::Ui, close: &str) -> (bool, Option<A>) {
        let theme = Theme::of(ui.ctx());
        let hue = theme.tone(self.tone);
        let mut result = (false, None);
        let shown = Frame::new()
            .fill(theme.card)
            .stroke(Stroke::new(1.0, hue.fill))
            .corner_radius(CornerRadius::same(radius::L))
            .shadow(ui.visuals().popup_shadow)
            .inner_margin(Margin {
                left: 12,
                right: 6,
                top: 6,
                bottom: 6,
            })
            .show(ui, |ui| {
                ui.set_width(ui.available_width());
                ui.horizontal(|ui| {
                    ui.add(Label::new(tone_icon(self.tone).rich(18.0).color(hue.ink)));
                    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                        result.0 = icon_button(ui, Icon::Close, close).clicked();
                        if let Some((label, action)) = &self.action
                            && button(ui, None, label).clicked()
                        {
                            result.1 = Some(action.clone());
                        }
                        ui.with_layout(Layout::left_to_right(Align::Center).with_main_wrap(true), |ui| {
                            ui.add(Label::new(RichText::new(&self.words)).wrap());
                        });
                    });
                });
            });
        ui.ctx().accesskit_node_builder(shown.response.id, |node| {
            node.set_role(if self.tone == Tone::Danger {
                Role::Alert
            } else {
                Role::Status
            });
            node.set_live(if self.tone == Tone::Danger {
                Live::Assertive
            } else {
                Live::Polite
            });
        });
        result
    }
}
