//! A question that has to be answered before anything else.

use egui::accesskit::Role;
use egui::{
    Align, Context, CornerRadius, Frame, Id, Key, Label, Layout, Margin, Modal, Modifiers, RichText, Stroke,
    Ui,
};

use super::button::{button, danger_button, primary_button};
use crate::app::theme::{self, Theme, Tone, radius, space};

/// A dialog: a title, contents, and two or three answers. Enter gives the main answer, Escape the last.
#[derive(Debug, Clone, Copy)]
pub struct Dialog<'a> {
    id: &'a str,
    title: &'a str,
    confirm: &'a str,
    cancel: &'a str,
    other: Option<&'a str>,
    tone: Tone,
    width: f32,
    ready: bool,
    enter: bool,
}

/// What the user has said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// Nothing yet.
    Open,
    /// The main answer.
    Confirmed,
    /// The third answer, such as « Ne pas enregistrer ».
    Other,
    /// Neither: the button, Escape, or a click beside the dialog.
    Cancelled,
}

impl<'a> Dialog<'a> {
    /// A dialog with a main answer and a way out. `id` tells it from other dialogs.
    pub const fn new(id: &'a str, title: &'a str, confirm: &'a str, cancel: &'a str) -> Self {
        Self {
            id,
            title,
            confirm,
            cancel,
            other: None,
            tone: Tone::Accent,
            width: 480.0,
            ready: true,
            enter: true,
        }
    }

    /// A third answer, between the other two.
    #[must_use]
    pub const fn other(self, other: &'a str) -> Self {
        Self {
            other: Some(other),
            ..self
        }
    }

    /// [`Tone::Danger`] where the main answer takes something away.
    #[must_use]
    pub const fn tone(self, tone: Tone) -> Self {
        Self { tone, ..self }
    }

    /// Width in points, as far as the window has room.
    #[must_use]
    pub const fn width(self, width: f32) -> Self {
        Self { width, ..self }
    }

    /// Whether the main answer can be given now.
    #[must_use]
    pub const fn ready(self, ready: bool) -> Self {
        Self { ready, ..self }
    }

    /// Leaves Enter to the contents: they have a field of several lines.
    #[must_use]
    pub const fn keep_enter(self) -> Self {
        Self { enter: false, ..self }
    }

    /// Shows the dialog over the window. It stays as long as it is shown: the caller stops after an answer.
    pub fn show<R>(&self, context: &Context, contents: impl FnOnce(&mut Ui) -> R) -> (Answer, R) {
        let theme = Theme::of(context);
        // Asked before the contents take the keys: a button that has the keyboard answers Enter by itself.
        let nothing_focused = context.memory(|memory| memory.focused().is_none());
        let enter_is_ours = self.enter && (nothing_focused || context.text_edit_focused());
        let enter =
            context.input(|input| input.key_pressed(Key::Enter) && input.modifiers == Modifiers::NONE);
        let frame = Frame::new()
            .fill(theme.card)
            .stroke(Stroke::new(1.0, theme.line))
            .corner_radius(CornerRadius::same(radius::L))
            .shadow(context.global_style().visuals.window_shadow)
            .inner_margin(Margin::same(20));
        let modal = Modal::new(Id::unique(("dialog", self.id)))
            .frame(frame)
            .backdrop_color(theme.scrim);
        let shown = modal.show(context, |ui| {
            let room = (context.content_rect().size() - egui::vec2(80.0, 200.0)).max(egui::vec2(200.0, 80.0));
            ui.set_width(self.width.min(room.x));
            context.accesskit_node_builder(ui.unique_id(), |node| {
                node.set_role(Role::Dialog);
                node.set_label(self.title);
                node.set_modal();
            });
            ui.add(Label::new(RichText::new(self.title).text_style(theme::title())).wrap());
            ui.add_space(space::XS);
            let inner = egui::ScrollArea::vertical()
                .max_height(room.y)
                .auto_shrink([false, true])
                .show(ui, contents)
                .inner;
            ui.add_space(space::M);
            (self.answers(ui), inner)
        });
        let (mut answer, inner) = (shown.inner.0, shown.inner.1);
        let (top, escaped) = (shown.is_top_modal, shown.response.ctx.clone());
        let popup = shown.any_popup_open;
        if answer == Answer::Open && top && !popup {
            if enter && enter_is_ours && self.ready {
                answer = Answer::Confirmed;
            } else if escaped.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape))
                || shown.backdrop_response.clicked()
            {
                answer = Answer::Cancelled;
            }
        }
        (answer, inner)
    }

    fn answers(&self, ui: &mut Ui) -> Answer {
        let mut answer = Answer::Open;
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.add_enabled_ui(self.ready, |ui| {
                let response = match self.tone {
                    Tone::Danger => danger_button(ui, None, self.confirm),
                    Tone::Neutral | Tone::Accent | Tone::Ok | Tone::Warning => {
                        primary_button(ui, None, self.confirm)
                    }
                };
                if response.clicked() {
                    answer = Answer::Confirmed;
                }
            });
            if let Some(other) = self.other
                && button(ui, None, other).clicked()
            {
                answer = Answer::Other;
            }
            if button(ui, None, self.cancel).clicked() {
                answer = Answer::Cancelled;
            }
        });
        answer
    }
}
