//! What the user asks for: goals in order, means, bands, what may change.

use egui::{RichText, Ui};

use super::{DosageView, goals, limits};
use crate::app::action::{Action, Actions};
use crate::app::cx::Cx;
use crate::app::icon::Icon;
use crate::app::theme::{self, Tone};
use crate::app::widgets::{self, chip_with_icon};
use crate::app::words;
use crate::checks::{BandOwner, path_bands};
use crate::model::Key;

/// The message that names who asks for a band.
const fn owner(owner: BandOwner) -> &'static str {
    match owner {
        BandOwner::Funder => "dosage-owner-funder",
        BandOwner::Device => "dosage-owner-device",
        BandOwner::Designer => "dosage-owner-designer",
    }
}

impl DosageView {
    /// The card above all: what is sought.
    pub(super) fn asked(&mut self, cx: &Cx<'_>, ui: &mut Ui, actions: &mut Actions) {
        widgets::card(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            ui.horizontal_wrapped(|ui| {
                ui.label(RichText::new(cx.text.get("dosage-wanted")).text_style(theme::strong()));
                ui.label(RichText::new(cx.text.get("dosage-in-order")).color(cx.theme.muted));
                goals::ui(cx, ui, &mut self.asked.order);
            });
            ui.horizontal_wrapped(|ui| {
                ui.label(RichText::new(cx.text.get("dosage-means")).color(cx.theme.muted));
                for (on, key, hint) in [
                    (&mut self.asked.loans, "dosage-loans", "dosage-loans-hint"),
                    (&mut self.asked.places, "dosage-places", "dosage-places-hint"),
                    (&mut self.asked.support, "dosage-support", "dosage-support-hint"),
                    (
                        &mut self.asked.acculturation,
                        "dosage-acculturation",
                        "dosage-acculturation-hint",
                    ),
                ] {
                    ui.checkbox(on, cx.text.get(key)).on_hover_text(cx.text.get(hint));
                }
            });
            limits::ui(cx, ui, &mut self.asked.limits);
            bands(cx, ui, actions);
            self.scope(cx, ui);
            self.locks(cx, ui);
        });
    }

    fn scope(&mut self, cx: &Cx<'_>, ui: &mut Ui) {
        let Some(only) = &self.asked.modules else { return };
        let words = match only.first() {
            Some(id) if only.len() == 1 => {
                let title = cx.title(&Key::Module(id.clone()));
                cx.text.fmt("dosage-only-one", &[("title", title.into())])
            }
            _ => cx.text.fmt("dosage-only", &[("count", only.len().into())]),
        };
        ui.horizontal_wrapped(|ui| {
            ui.label(RichText::new(cx.text.get("dosage-scope")).color(cx.theme.muted));
            if widgets::removable_chip(ui, &words, cx.text.get("dosage-only-all"), Tone::Accent) {
                self.asked.modules = None;
            }
        });
    }
}

/// The shares that funder, device and designer ask of the path, and where the path stands.
fn bands(cx: &Cx<'_>, ui: &mut Ui, actions: &mut Actions) {
    let mix = cx.derived.mix;
    ui.horizontal_wrapped(|ui| {
        ui.label(RichText::new(cx.text.get("dosage-bands")).color(cx.theme.muted));
        let bands = path_bands(cx.plan, &cx.derived.rules, &mix);
        if bands.is_empty() {
            ui.label(RichText::new(cx.text.get("dosage-bands-none")).color(cx.theme.muted));
        }
        for (who, band, standing) in bands {
            let percent = |share: u32| cx.text.percent(i64::from(share));
            let args = [
                ("part", cx.text.get(words::scope(band.scope)).to_owned().into()),
                ("least", percent(band.min.0).into()),
                ("most", percent(band.max.0).into()),
                ("owner", cx.text.get(owner(who)).to_owned().into()),
            ];
            let key = if band.min.0 == 0 {
                "dosage-band-under"
            } else if band.max.0 >= 1000 {
                "dosage-band-over"
            } else {
                "dosage-band-between"
            };
            let words = cx.text.fmt(key, &args);
            let here = band.scope.minutes(&mix).share_of(mix.total());
            let now = cx
                .text
                .fmt("dosage-band-now", &[("share", percent(here.0).into())]);
            let chip = if standing.is_eq() {
                chip_with_icon(ui, None, &words, Tone::Neutral)
            } else {
                chip_with_icon(
                    ui,
                    Some(Icon::Warning),
                    &format!("{words} · {now}"),
                    Tone::Warning,
                )
            };
            chip.on_hover_text(now);
        }
        if widgets::icon_button(ui, Icon::Pencil, cx.text.get("dosage-bands-edit")).clicked() {
            actions.push(Action::InspectPlan);
        }
    });
}
