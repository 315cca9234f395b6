//! What surrounds every view: the bar above, the rail, the inspector, the status bar.

use std::time::Instant;

use egui::{
    Align, Button, CentralPanel, Frame, Label, Layout, Margin, Panel, RichText, ScrollArea, Sense, Stroke,
    Ui, vec2,
};

use super::App;
use super::action::{Action, Actions};
use super::command::{self, Circumstances};
use super::cx::Cx;
use super::icon::Icon;
use super::inspectors;
use super::theme::{self, Theme};
use super::view::ViewId;
use super::widgets::fields::named;
use super::widgets::{icon_button, menu_rows};
use crate::edit::StepName;
use crate::model::Severity;
use crate::text::Text;

const RAIL_WIDTH: f32 = 76.0;
const INSPECTOR_WIDTH: f32 = 328.0;
/// Under this width the inspector has no room beside the view: it takes the view's place when asked for.
const NARROW: f32 = 800.0;

/// The name of a step in a language.
pub(super) fn step_words(text: &Text, name: &StepName) -> String {
    text.fmt(&name.key, &[("subject", name.subject.as_str().into())])
}

impl App {
    pub(super) fn circumstances(&self) -> Circumstances {
        Circumstances {
            open: self.session.is_some(),
            can_undo: self
                .session
                .as_ref()
                .is_some_and(|it| it.document().undo_name().is_some()),
            can_redo: self
                .session
                .as_ref()
                .is_some_and(|it| it.document().redo_name().is_some()),
        }
    }

    /// Draws the window of an open plan.
    pub(super) fn plan_window(&mut self, ui: &mut Ui, actions: &mut Actions) {
        let theme = Theme::of(ui.ctx());
        self.panes.narrow = ui.available_width() < NARROW;
        self.top_bar(ui, theme, actions);
        self.status_bar(ui, theme, actions);
        self.rail(ui, theme, actions);
        let Some(session) = &self.session else { return };
        let cx = Cx {
            plan: session.plan(),
            derived: session.derived(),
            selection: self.selection.as_ref(),
            text: &self.text,
            theme,
            path: session.path(),
            today: (self.environment.today)(),
            policy: session.policy(),
            issuer: &self.issuer,
            exporting: self.exporting.as_ref(),
        };
        let page = Frame::new()
            .fill(theme.page)
            .inner_margin(Margin::symmetric(16, 12));
        if self.panes.narrow && self.panes.inspector_over {
            CentralPanel::default()
                .frame(page.fill(theme.card))
                .show(ui, |ui| {
                    inspector(&cx, ui, actions);
                });
            return;
        }
        if self.panes.inspector_open && !self.panes.narrow {
            Panel::right("inspector")
                .resizable(true)
                .default_size(INSPECTOR_WIDTH)
                .size_range(260.0..=520.0)
                .frame(
                    Frame::new()
                        .fill(theme.card)
                        .inner_margin(Margin::symmetric(16, 12)),
                )
                .show(ui, |ui| {
                    inspector(&cx, ui, actions);
                });
        }
        CentralPanel::default().frame(page).show(ui, |ui| {
            if let Some(view) = self.views.iter_mut().find(|view| view.id() == self.view) {
                view.ui(&cx, ui, actions);
            }
        });
    }

    fn top_bar(&self, ui: &mut Ui, theme: &Theme, actions: &mut Actions) {
        let Some(session) = &self.session else { return };
        let text = &self.text;
        Panel::top("bar")
            .exact_size(48.0)
            .frame(bar_frame(theme))
            .show(ui, |ui| {
                quiet_edges(ui, theme);
                ui.horizontal_centered(|ui| {
                    ui.label(RichText::new(text.get("app-name")).text_style(theme::strong()));
                    ui.add_space(4.0);
                    self.file_menu(ui, actions);
                    let document = session.document();
                    step_button(
                        ui,
                        text,
                        Icon::Undo,
                        "undo",
                        document.undo_name(),
                        Action::Undo,
                        actions,
                    );
                    step_button(
                        ui,
                        text,
                        Icon::Redo,
                        "redo",
                        document.redo_name(),
                        Action::Redo,
                        actions,
                    );
                    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                        self.appearance_menu(ui, actions);
                        if self.panes.narrow {
                            let name = text.get("command-inspector");
                            if icon_button(ui, Icon::PanelRight, name).clicked() {
                                actions.push(Action::ToggleInspector);
                            }
                        }
                        let search = format!("{} {}", Icon::Search.text(), text.get("palette-hint"));
                        let button = Button::new(RichText::new(search).color(theme.muted)).fill(theme.sunken);
                        let keys = command::command("palette").and_then(|it| it.shortcut);
                        let hint = keys
                            .map(|it| command::keys_in_words(ui.ctx(), text, &it))
                            .unwrap_or_default();
                        let response = if self.panes.narrow {
                            icon_button(ui, Icon::Search, text.get("command-palette")).on_hover_text(hint)
                        } else {
                            let wide = ui.available_width() > 420.0;
                            let width = if wide { 240.0 } else { 120.0 };
                            ui.add(button.truncate().min_size(vec2(width, 28.0)))
                                .on_hover_text(hint)
                        };
                        named(&response, egui::Role::Button, text.get("command-palette"));
                        if response.clicked() {
                            actions.push(Action::Palette);
                        }
                        let plan = session.plan();
                        let mut title = if plan.title.is_empty() {
                            text.get("plan-untitled").to_owned()
                        } else {
                            plan.title.clone()
                        };
                        if document.is_modified() {
                            title = format!("{title} · {}", text.get("plan-modified"));
                        }
                        let label = Label::new(RichText::new(title).text_style(theme::strong()))
                            .truncate()
                            .sense(Sense::click());
                        if ui.add(label).on_hover_text(text.get("plan-properties")).clicked() {
                            actions.push(Action::Jump(crate::model::Key::Plan));
                        }
                    });
                });
            });
    }

    fn file_menu(&self, ui: &mut Ui, actions: &mut Actions) {
        let text = &self.text;
        let now = self.circumstances();
        let menu = ui.menu_button(text.get("menu-file"), |ui| {
            menu_rows(ui, |ui| {
                for id in [
                    "new",
                    "open",
                    "import",
                    "import-file",
                    "save",
                    "save-as",
                    "share",
                    "close",
                ] {
                    menu_row(ui, text, id, now, actions);
                    if id == "import-file" || id == "share" {
                        ui.separator();
                    }
                }
                if !self.settings.recent().is_empty() {
                    ui.separator();
                    ui.menu_button(text.get("menu-recent"), |ui| {
                        for path in self.settings.recent() {
                            let shown = path.display().to_string();
                            let name = path.file_stem().unwrap_or_default().to_string_lossy();
                            if ui.button(name).on_hover_text(shown).clicked() {
                                actions.push(Action::OpenPath(path.clone()));
                                ui.close();
                            }
                        }
                    });
                }
                ui.separator();
                menu_row(ui, text, "quit", now, actions);
            });
        });
        named(&menu.response, egui::Role::Button, text.get("menu-file"));
    }

    /// Language, theme, zoom, shortcuts.
    pub(super) fn appearance_menu(&self, ui: &mut Ui, actions: &mut Actions) {
        let text = &self.text;
        let now = self.circumstances();
        let icon = RichText::new(Icon::Settings.text());
        let menu = ui.menu_button(icon, |ui| {
            menu_rows(ui, |ui| {
                for id in ["french", "english"] {
                    menu_row(ui, text, id, now, actions);
                }
                ui.separator();
                for id in ["light", "dark", "system-theme"] {
                    menu_row(ui, text, id, now, actions);
                }
                ui.separator();
                for id in ["zoom-80", "zoom-100", "zoom-125", "zoom-150", "zoom-200"] {
                    menu_row(ui, text, id, now, actions);
                }
                ui.separator();
                menu_row(ui, text, "inspector", now, actions);
                menu_row(ui, text, "shortcuts", now, actions);
            });
        });
        named(&menu.response, egui::Role::Button, text.get("menu-appearance"));
    }

    fn rail(&self, ui: &mut Ui, theme: &Theme, actions: &mut Actions) {
        let text = &self.text;
        Panel::left("rail")
            .exact_size(RAIL_WIDTH)
            .resizable(false)
            .frame(
                Frame::new()
                    .fill(theme.card)
                    .inner_margin(Margin::symmetric(4, 8)),
            )
            .show(ui, |ui| {
                let gap = 4.0;
                ui.spacing_mut().item_spacing.y = gap;
                let count = u8::try_from(ViewId::ALL.len()).map_or(1.0, f32::from);
                // In a low window, or at a large zoom, all views stay in reach: lower, and then without words.
                let height = ((ui.available_height() + gap) / count - gap).clamp(22.0, 52.0);
                for view in ViewId::ALL {
                    let chosen = view == self.view;
                    if rail_button(ui, theme, view.icon(), text.get(view.title()), chosen, height) {
                        actions.push(Action::Show(view));
                    }
                }
            });
    }

    fn status_bar(&self, ui: &mut Ui, theme: &Theme, actions: &mut Actions) {
        let Some(session) = &self.session else { return };
        let text = &self.text;
        let derived = session.derived();
        Panel::bottom("status")
            .exact_size(28.0)
            .frame(bar_frame(theme))
            .show(ui, |ui| {
                ui.horizontal_centered(|ui| {
                    ui.spacing_mut().item_spacing.x = 16.0;
                    if self.panes.narrow {
                        ui.spacing_mut().item_spacing.x = 8.0;
                    }
                    for (severity, icon, key, hue) in [
                        (Severity::Error, Icon::Blocked, "status-errors", theme.danger),
                        (Severity::Warning, Icon::Warning, "status-warnings", theme.warning),
                        (Severity::Hint, Icon::Info, "status-hints", theme.neutral),
                    ] {
                        let count = derived.count(severity);
                        let words = format!("{} {}", icon.text(), text.fmt(key, &[("count", count.into())]));
                        let colour = if count == 0 { theme.muted } else { hue.ink };
                        let button = Button::new(RichText::new(words).small().color(colour)).frame(false);
                        if ui.add(button).clicked() {
                            actions.push(Action::Show(ViewId::Checks));
                        }
                    }
                    let people = text.fmt("status-people", &[("count", session.plan().headcount().into())]);
                    ui.label(RichText::new(people).small().color(theme.muted));
                    ui.label(
                        RichText::new(text.hours(derived.mix.total().get()))
                            .small()
                            .color(theme.muted),
                    );
                    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                        if !self.panes.narrow {
                            let zoom = text.percent(i64::from(self.settings.zoom()) * 10);
                            ui.label(RichText::new(zoom).small().color(theme.muted));
                            ui.label(RichText::new(text.lang().own_name()).small().color(theme.muted));
                        }
                        let state = self.save_state(Instant::now());
                        ui.add(Label::new(RichText::new(state).small().color(theme.muted)).truncate());
                    });
                });
            });
    }

    /// How the plan stands to its file, in words.
    fn save_state(&self, now: Instant) -> String {
        let text = &self.text;
        let Some(session) = &self.session else {
            return String::new();
        };
        if let Some(words) = self.opening_words() {
            return words;
        }
        if session.saving {
            return text.get("status-saving").to_owned();
        }
        if session.document().is_modified() {
            let key = if session.copied {
                "status-copied"
            } else {
                "status-modified"
            };
            return text.get(key).to_owned();
        }
        match session.saved_at {
            Some(at) => {
                let minutes = now.saturating_duration_since(at).as_secs() / 60;
                text.fmt("status-saved", &[("minutes", minutes.into())])
            }
            None => text.get("status-unchanged").to_owned(),
        }
    }
}

fn bar_frame(theme: &Theme) -> Frame {
    Frame::new()
        .fill(theme.card)
        .inner_margin(Margin::symmetric(12, 0))
}

/// Buttons with words or an icon are found by these: a quiet edge is enough.
pub(super) fn quiet_edges(ui: &mut Ui, theme: &Theme) {
    ui.visuals_mut().widgets.inactive.bg_stroke = Stroke::new(1.0, theme.line);
}

fn step_button(
    ui: &mut Ui,
    text: &Text,
    icon: Icon,
    command: &str,
    step: Option<&StepName>,
    action: Action,
    actions: &mut Actions,
) {
    let name = text.get(if command == "undo" {
        "command-undo"
    } else {
        "command-redo"
    });
    let what = step.map(|it| step_words(text, it));
    let full = what.as_ref().map_or_else(
        || name.to_owned(),
        |what| {
            text.fmt(
                "step-of",
                &[("command", name.into()), ("step", what.as_str().into())],
            )
        },
    );
    let shown = match (&what, command) {
        (Some(_), "undo") => format!("{} {full}", icon.text()),
        (Some(_) | None, _) => icon.text().to_owned(),
    };
    let button = Button::new(shown).truncate();
    let response = ui
        .scope(|ui| {
            ui.set_max_width(280.0);
            ui.add_enabled(step.is_some(), button).on_hover_text(&full)
        })
        .inner;
    named(&response, egui::Role::Button, &full);
    if response.clicked() {
        actions.push(action);
    }
}

/// The inspector of the selection. Objects of one kind share a form, and how far it is scrolled.
fn inspector(cx: &Cx<'_>, ui: &mut Ui, actions: &mut Actions) {
    let kind = cx.selection.unwrap_or(&crate::model::Key::Plan).kind();
    ScrollArea::vertical()
        .id_salt(("inspector", kind))
        .auto_shrink([false, false])
        .show(ui, |ui| {
            ui.take_available_width();
            inspectors::ui(cx, ui, actions);
        });
}

/// A command as a row of a menu, with its keys.
pub(super) fn menu_row(ui: &mut Ui, text: &Text, id: &str, now: Circumstances, actions: &mut Actions) {
    let Some(command) = command::command(id) else {
        return;
    };
    let key = format!("command-{id}");
    let mut button = Button::new(text.get(&key));
    if let Some(keys) = command.shortcut {
        button = button.shortcut_text(command::keys_in_words(ui.ctx(), text, &keys));
    }
    if ui.add_enabled((command.enabled)(now), button).clicked() {
        actions.push((command.action)());
        ui.close();
    }
}

fn rail_button(ui: &mut Ui, theme: &Theme, icon: Icon, words: &str, chosen: bool, height: f32) -> bool {
    const WORDS_FROM: f32 = 40.0;
    let (rect, response) = ui.allocate_exact_size(vec2(RAIL_WIDTH - 8.0, height), Sense::click());
    named(&response, egui::Role::Button, words);
    if ui.is_rect_visible(rect) {
        let fill = if chosen {
            theme.accent.soft
        } else if response.hovered() {
            theme.hover
        } else {
            theme.card
        };
        let ink = if chosen { theme.accent.on_soft } else { theme.muted };
        ui.painter().rect_filled(rect, 8.0, fill);
        if response.has_focus() {
            let stroke = Stroke::new(2.0, theme.accent.ink);
            ui.painter()
                .rect_stroke(rect, 8.0, stroke, egui::StrokeKind::Inside);
        }
        let body = theme::body().resolve(ui.style());
        let small = theme::small().resolve(ui.style());
        let icon_font = egui::FontId::new(18.0, body.family);
        let worded = height >= WORDS_FROM;
        let at = if worded {
            rect.center_top() + vec2(0.0, height * 0.33)
        } else {
            rect.center()
        };
        ui.painter()
            .text(at, egui::Align2::CENTER_CENTER, icon.text(), icon_font, ink);
        if worded {
            let below = rect.center_bottom() - vec2(0.0, height * 0.25);
            ui.painter()
                .text(below, egui::Align2::CENTER_CENTER, words, small, ink);
        }
    }
    let clicked = response.clicked();
    if height < WORDS_FROM {
        response.on_hover_text(words);
    }
    clicked
}
