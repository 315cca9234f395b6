//! The card of the certification: a line to read, a form to fill.

use chrono::NaiveDate;
use egui::{Align, Grid, Layout, RichText, TextEdit, Ui, vec2};

use crate::app::action::{Action, Actions};
use crate::app::cx::Cx;
use crate::app::icon::Icon;
use crate::app::theme::{self, Tone};
use crate::app::widgets::fields::{Pen, bare_date, named, pick};
use crate::app::widgets::{button, card, chip, chip_with_icon, quiet_button};
use crate::edit::{Edit, PlanEdit};
use crate::model::{Certification, Register};

/// The width from which the title and the buttons stand on one line.
const ONE_LINE: f32 = 640.0;

/// Draws the card.
pub(super) fn ui(cx: &Cx<'_>, ui: &mut Ui, editing: &mut bool, actions: &mut Actions) {
    card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        if ui.available_width() < ONE_LINE {
            ui.horizontal(|ui| summary(cx, ui));
            ui.horizontal_wrapped(|ui| {
                edit_button(cx, ui, editing, actions);
                import_button(cx, ui, actions);
            });
        } else {
            ui.horizontal(|ui| {
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    import_button(cx, ui, actions);
                    edit_button(cx, ui, editing, actions);
                    ui.with_layout(Layout::left_to_right(Align::Center), |ui| summary(cx, ui));
                });
            });
        }
        if let Some(certification) = &cx.plan.certification {
            if *editing {
                form(cx, ui, certification, actions);
            } else {
                line(cx, ui, certification);
            }
        }
    });
}

fn import_button(cx: &Cx<'_>, ui: &mut Ui, actions: &mut Actions) {
    if button(ui, Some(Icon::Import), cx.text.get("blocks-import")).clicked() {
        actions.push(Action::Import);
    }
}

fn edit_button(cx: &Cx<'_>, ui: &mut Ui, editing: &mut bool, actions: &mut Actions) {
    let (icon, word) = if *editing {
        (Icon::Check, "blocks-edit-done")
    } else {
        (Icon::Pencil, "blocks-edit")
    };
    if quiet_button(ui, Some(icon), cx.text.get(word)).clicked() {
        *editing = !*editing;
        if *editing && cx.plan.certification.is_none() {
            actions.edit(set(Some(Certification::default())));
            actions.push(Action::EndGesture);
        }
    }
}

fn set(certification: Option<Certification>) -> Edit {
    Edit::Plan(PlanEdit::Certification(certification))
}

const fn register_word(register: Register) -> &'static str {
    match register {
        Register::Rncp => "register-rncp",
        Register::Rs => "register-rs",
        Register::None => "register-none",
    }
}

fn summary(cx: &Cx<'_>, ui: &mut Ui) {
    let text = cx.text;
    let Some(certification) = &cx.plan.certification else {
        ui.add(
            egui::Label::new(RichText::new(text.get("blocks-no-certification")).color(cx.theme.muted))
                .truncate(),
        );
        return;
    };
    let code = if certification.code.is_empty() {
        text.get(register_word(certification.register)).to_owned()
    } else {
        certification.code.clone()
    };
    chip(ui, &code, Tone::Accent);
    if let Some(level) = certification.level {
        chip(
            ui,
            &text.fmt("certification-level-chip", &[("level", level.into())]),
            Tone::Neutral,
        );
    }
    let title = if certification.title.is_empty() {
        text.get("certification-untitled")
    } else {
        certification.title.as_str()
    };
    ui.add(egui::Label::new(RichText::new(title).text_style(theme::strong())).truncate())
        .on_hover_text(title);
}

fn line(cx: &Cx<'_>, ui: &mut Ui, certification: &Certification) {
    let text = cx.text;
    ui.horizontal_wrapped(|ui| {
        let muted = |words: &str| RichText::new(words).small().color(cx.theme.muted);
        if !certification.certifier.is_empty() {
            ui.label(muted(&certification.certifier));
        }
        if let Some(ends) = certification.ends {
            let words = text.fmt("certification-until", &[("date", text.date(ends).into())]);
            match standing(cx, ends) {
                Standing::Holds => {
                    ui.label(muted(&words));
                }
                Standing::EndsDuring => {
                    chip_with_icon(ui, Some(Icon::Warning), &words, Tone::Warning)
                        .on_hover_text(text.get("certification-ends-during"));
                }
                Standing::Over => {
                    chip_with_icon(ui, Some(Icon::Blocked), &words, Tone::Danger)
                        .on_hover_text(text.get("certification-over"));
                }
            }
        }
        if !certification.notes.is_empty() {
            ui.label(muted(Icon::Info.text()))
                .on_hover_text(&certification.notes);
        }
    });
}

enum Standing {
    Holds,
    EndsDuring,
    Over,
}

fn standing(cx: &Cx<'_>, ends: NaiveDate) -> Standing {
    if ends < cx.today {
        Standing::Over
    } else if cx.plan.ends.is_some_and(|last| ends < last) {
        Standing::EndsDuring
    } else {
        Standing::Holds
    }
}

fn form(cx: &Cx<'_>, ui: &mut Ui, certification: &Certification, actions: &mut Actions) {
    let text = cx.text;
    let edit = |change: &dyn Fn(&mut Certification)| {
        let mut next = certification.clone();
        change(&mut next);
        set(Some(next))
    };
    let caption =
        |ui: &mut Ui, key: &str| ui.label(RichText::new(text.get(key)).small().color(cx.theme.muted));
    let line = |ui: &mut Ui,
                key: &str,
                value: &str,
                width: f32,
                actions: &mut Actions,
                put: &dyn Fn(&mut Certification, String)| {
        let mut typed = value.to_owned();
        let field = ui.add(TextEdit::singleline(&mut typed).desired_width(width));
        named(&field, egui::Role::TextInput, text.get(key));
        if field.changed() {
            actions.edit(edit(&|it| put(it, typed.clone())));
        }
        if field.lost_focus() {
            actions.push(Action::EndGesture);
        }
    };
    let wide = (ui.available_width() - 460.0).clamp(160.0, 520.0);
    Grid::new("certification")
        .num_columns(4)
        .spacing(vec2(8.0, 6.0))
        .show(ui, |ui| {
            caption(ui, "certification-register");
            let registers: Vec<(Register, String)> = [Register::Rncp, Register::Rs, Register::None]
                .into_iter()
                .map(|it| (it, text.get(register_word(it)).to_owned()))
                .collect();
            ui.scope(|ui| {
                ui.set_max_width(220.0);
                let (_, chosen) = pick(
                    ui,
                    text.get("certification-register"),
                    &certification.register,
                    &registers,
                );
                if let Some(register) = chosen {
                    actions.edit(edit(&|it| it.register = register));
                    actions.push(Action::EndGesture);
                }
            });
            caption(ui, "certification-title");
            line(
                ui,
                "certification-title",
                &certification.title,
                wide,
                actions,
                &|it, words| {
                    it.title = words;
                },
            );
            ui.end_row();
            caption(ui, "certification-code");
            line(
                ui,
                "certification-code",
                &certification.code,
                220.0,
                actions,
                &|it, words| {
                    it.code = words;
                },
            );
            caption(ui, "certification-certifier");
            line(
                ui,
                "certification-certifier",
                &certification.certifier,
                wide,
                actions,
                &|it, words| {
                    it.certifier = words;
                },
            );
            ui.end_row();
            caption(ui, "certification-level");
            let mut levels: Vec<(Option<u8>, String)> =
                vec![(None, text.get("certification-no-level").to_owned())];
            levels.extend((3..=8).map(|level: u8| {
                let words = text.fmt("certification-level-chip", &[("level", level.into())]);
                (Some(level), words)
            }));
            ui.scope(|ui| {
                ui.set_max_width(220.0);
                let (_, chosen) = pick(ui, text.get("certification-level"), &certification.level, &levels);
                if let Some(level) = chosen {
                    actions.edit(edit(&|it| it.level = level));
                    actions.push(Action::EndGesture);
                }
            });
            caption(ui, "certification-ends");
            let shown = bare_date(
                ui,
                Pen {
                    theme: cx.theme,
                    text,
                },
                text.get("certification-ends"),
                certification.ends,
                140.0,
            );
            if let Some(ends) = shown.1 {
                actions.edit(edit(&|it| it.ends = ends));
            }
            if shown.0.lost_focus() {
                actions.push(Action::EndGesture);
            }
            ui.end_row();
        });
}
