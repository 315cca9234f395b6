//! Mixes, braids and figures as this view shows them.

use egui::{Rect, RichText, Sense, Ui, vec2};

use crate::app::cx::Cx;
use crate::app::icon::Icon;
use crate::app::theme;
use crate::app::widgets::fields;
use crate::app::widgets::mix_paint::{bar_font, mix_bar_painted};
use crate::app::widgets::strands::strands;
use crate::dosage::modality_word;
use crate::exchange::export::braid::Braid;
use crate::model::{Mix, Modality};

/// A mix in words.
pub(super) fn mix_words(cx: &Cx<'_>, mix: &Mix) -> String {
    let parts: Vec<String> = Modality::ALL
        .into_iter()
        .filter(|it| !mix.get(*it).is_zero())
        .map(|it| {
            let hours = cx.text.hours(mix.get(it).get());
            format!("{} {hours}", cx.text.get(modality_word(it)))
        })
        .collect();
    parts.join(", ")
}

/// Paints a mix without words.
pub(super) fn painted(cx: &Cx<'_>, ui: &Ui, rect: Rect, mix: &Mix) {
    mix_bar_painted(ui.painter(), rect, mix, cx.theme, None, |_| Vec::new());
}

/// A mix as a bar over the width, named for those who do not see it.
pub(super) fn bar(cx: &Cx<'_>, ui: &mut Ui, mix: &Mix, height: f32, name: &str) {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    painted(cx, ui, rect, mix);
    fields::named(&response, egui::Role::Image, name);
    response.on_hover_text(mix_words(cx, mix));
}

/// The same with the hours of each part written into it.
pub(super) fn bar_with_hours(cx: &Cx<'_>, ui: &mut Ui, mix: &Mix, name: &str) {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 22.0), Sense::hover());
    let font = bar_font(ui);
    mix_bar_painted(ui.painter(), rect, mix, cx.theme, Some(&font), |modality| {
        vec![cx.text.hours(mix.get(modality).get())]
    });
    let words = cx.text.said_of(name, &mix_words(cx, mix));
    fields::named(&response, egui::Role::Image, &words);
    response.on_hover_text(mix_words(cx, mix));
}

/// A braid, small, without words.
pub(super) fn small_braid(cx: &Cx<'_>, ui: &mut Ui, braid: &Braid, name: &str) {
    if braid.samples.is_empty() {
        return;
    }
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 34.0), Sense::hover());
    if ui.is_rect_visible(rect) {
        ui.painter().extend(strands(cx.theme, braid, rect));
    }
    let words = cx.text.fmt("dosage-braid", &[("name", name.into())]);
    fields::named(&response, egui::Role::Image, &words);
    response.on_hover_text(cx.text.get("path-braid"));
}

/// A number before and after.
#[derive(Debug)]
pub(super) struct Figure<'t> {
    pub(super) name: &'t str,
    pub(super) hint: Option<&'t str>,
    pub(super) before: String,
    pub(super) after: String,
}

/// Numbers before and after, one a line, all names in one size.
pub(super) fn figures(cx: &Cx<'_>, ui: &mut Ui, all: &[Figure<'_>]) {
    let theme = cx.theme;
    let room = ui.available_width();
    let was = |it: &Figure<'_>| {
        if it.before == it.after {
            String::new()
        } else {
            format!("{} {}", it.before, Icon::ArrowRight.text())
        }
    };
    let wide = |words: &str, style: egui::TextStyle| {
        let font = style.resolve(ui.style());
        let galley = ui.painter().layout_no_wrap(words.to_owned(), font, theme.muted);
        galley.size().x
    };
    let needed = |it: &Figure<'_>, style: egui::TextStyle| {
        wide(it.name, style.clone()) + wide(&was(it), style) + wide(&it.after, theme::strong())
    };
    let gaps = 2.0 * ui.spacing().item_spacing.x;
    let style = if all.iter().any(|it| needed(it, theme::body()) + gaps > room) {
        theme::small()
    } else {
        theme::body()
    };
    // Where there is no room for both numbers, what is known already gives way.
    let lines: Vec<String> = all
        .iter()
        .map(|it| {
            if needed(it, style.clone()) + 12.0 > room {
                String::new()
            } else {
                was(it)
            }
        })
        .collect();
    for (it, was) in all.iter().zip(lines) {
        let row = ui.horizontal(|ui| {
            ui.label(
                RichText::new(it.name)
                    .text_style(style.clone())
                    .color(theme.muted),
            );
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                ui.spacing_mut().item_spacing.x = 4.0;
                ui.label(RichText::new(&it.after).text_style(theme::strong()));
                if !was.is_empty() {
                    ui.label(RichText::new(was).text_style(style.clone()).color(theme.muted));
                }
            });
        });
        if let Some(hint) = it.hint {
            row.response.on_hover_text(hint);
        }
    }
}
