//! The first screen: templates, recent plans, import, unsaved work found again.

use egui::{CentralPanel, Frame, Layout, Margin, RichText, ScrollArea, Stroke, Ui, vec2};

use super::App;
use super::action::{Action, Actions};
use super::icon::Icon;
use super::theme::{self, Theme};
use super::widgets::fields::named;

impl App {
    /// Draws the first screen.
    pub(super) fn start_screen(&self, ui: &mut Ui, actions: &mut Actions) {
        let theme = Theme::of(ui.ctx());
        CentralPanel::default()
            .frame(Frame::new().fill(theme.page))
            .show(ui, |ui| {
                ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
                    let width = 960.0_f32.min(ui.available_width() - 48.0);
                    let side = ((ui.available_width() - width) / 2.0).max(0.0);
                    ui.add_space(24.0);
                    ui.horizontal_top(|ui| {
                        ui.add_space(side);
                        ui.vertical(|ui| {
                            ui.set_width(width);
                            self.start_contents(ui, theme, actions);
                            ui.add_space(24.0);
                        });
                    });
                });
            });
    }

    fn start_contents(&self, ui: &mut Ui, theme: &Theme, actions: &mut Actions) {
        let text = &self.text;
        super::frame::quiet_edges(ui, theme);
        ui.horizontal(|ui| {
            ui.label(RichText::new(text.get("app-name")).text_style(theme::title()));
            ui.with_layout(Layout::right_to_left(egui::Align::Center), |ui| {
                self.appearance_menu(ui, actions);
            });
        });
        ui.label(RichText::new(text.get("start-promise")).color(theme.muted));
        ui.add_space(16.0);
        self.found_again(ui, theme, actions);
        ui.horizontal_wrapped(|ui| {
            for (icon, key, action) in [
                (Icon::FilePlus, "start-new", Action::New),
                (Icon::FolderOpen, "start-open", Action::Open),
                (Icon::Import, "start-import", Action::Import),
            ] {
                let words = format!("{}  {}", icon.text(), text.get(key));
                if ui
                    .add(egui::Button::new(words).min_size(vec2(0.0, 36.0)))
                    .clicked()
                {
                    actions.push(action);
                }
            }
        });
        match self.opening_words() {
            Some(words) => {
                ui.horizontal(|ui| {
                    ui.spinner();
                    ui.label(RichText::new(words).small().color(theme.muted));
                });
            }
            None => {
                ui.label(RichText::new(text.get("start-drop")).small().color(theme.muted));
            }
        }
        ui.add_space(16.0);
        if !self.settings.recent().is_empty() {
            self.recent_plans(ui, theme, actions);
            ui.add_space(16.0);
        }
        ui.label(RichText::new(text.get("start-templates")).text_style(theme::heading()));
        ui.add_space(4.0);
        let columns = if ui.available_width() > 820.0 { 3 } else { 2 };
        let gap = 12.0;
        let count = u8::try_from(columns).map_or(2.0, f32::from);
        let card_width = (ui.available_width() - gap * (count - 1.0)) / count;
        for row in crate::exchange::TEMPLATES.chunks(columns) {
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = gap;
                for template in row {
                    let title_key = format!("template-{}", template.name);
                    let note_key = format!("template-{}.note", template.name);
                    let title = text.get(&title_key);
                    let card = Frame::new()
                        .fill(theme.card)
                        .stroke(Stroke::new(1.0, theme.line))
                        .corner_radius(8.0)
                        .inner_margin(Margin::same(12));
                    let shown = card.show(ui, |ui| {
                        // The frame's margin and edge on both sides.
                        ui.set_width(card_width - 26.0);
                        ui.set_min_height(72.0);
                        ui.vertical(|ui| {
                            ui.label(RichText::new(title).text_style(theme::strong()));
                            ui.label(RichText::new(text.get(&note_key)).small().color(theme.muted));
                        });
                    });
                    let response = shown.response.interact(egui::Sense::click());
                    named(&response, egui::Role::Button, title);
                    if response.hovered() || response.has_focus() {
                        let stroke = Stroke::new(2.0, theme.accent.ink);
                        ui.painter()
                            .rect_stroke(response.rect, 8.0, stroke, egui::StrokeKind::Inside);
                    }
                    if response.clicked() {
                        actions.push(Action::NewFromTemplate(template.name));
                    }
                }
            });
            ui.add_space(gap - ui.spacing().item_spacing.y);
        }
    }

    fn found_again(&self, ui: &mut Ui, theme: &Theme, actions: &mut Actions) {
        if self.pending.is_empty() {
            return;
        }
        let text = &self.text;
        let frame = Frame::new()
            .fill(theme.warning.soft)
            .stroke(Stroke::new(1.0, theme.warning.ink))
            .corner_radius(8.0)
            .inner_margin(12.0);
        frame.show(ui, |ui| {
            ui.set_width(ui.available_width());
            let ink = theme.warning.on_soft;
            let title = format!("{}  {}", Icon::Warning.text(), text.get("recovery-title"));
            ui.label(RichText::new(title).text_style(theme::strong()).color(ink));
            for (index, entry) in self.pending.iter().enumerate() {
                ui.horizontal_wrapped(|ui| {
                    let line = super::dialogs::described(text, entry);
                    ui.label(RichText::new(line).color(ink));
                    let open = ui.button(text.get("recovery-open"));
                    let title = &entry.snapshot.title;
                    named(
                        &open,
                        egui::Role::Button,
                        &format!("{} {title}", text.get("recovery-open")),
                    );
                    if open.clicked() {
                        actions.push(Action::Recover(index));
                    }
                    let forget = ui.button(text.get("recovery-forget"));
                    named(
                        &forget,
                        egui::Role::Button,
                        &format!("{} {title}", text.get("recovery-forget")),
                    );
                    if forget.clicked() {
                        actions.push(Action::ForgetRecovery(index));
                    }
                });
            }
        });
        ui.add_space(16.0);
    }

    fn recent_plans(&self, ui: &mut Ui, theme: &Theme, actions: &mut Actions) {
        let text = &self.text;
        ui.label(RichText::new(text.get("start-recent")).text_style(theme::heading()));
        for path in self.settings.recent().iter().take(6) {
            ui.horizontal(|ui| {
                let title = path
                    .file_stem()
                    .unwrap_or_default()
                    .to_string_lossy()
                    .into_owned();
                if ui.link(&title).clicked() {
                    actions.push(Action::OpenPath(path.clone()));
                }
                let place = path.display().to_string();
                let forget = ui.add(egui::Button::new(Icon::Close.text()).frame(false).small());
                let words = format!("{} {title}", text.get("start-forget"));
                named(&forget, egui::Role::Button, &words);
                if forget.on_hover_text(&words).clicked() {
                    actions.push(Action::ForgetRecent(path.clone()));
                }
                ui.add(egui::Label::new(RichText::new(place).small().color(theme.muted)).truncate());
            });
        }
    }
}
