//! What the user asks for: goals in order, means, bands, what may change.

use std::collections::BTreeSet;

use egui::containers::menu::{MenuButton, MenuConfig};
use egui::{PopupCloseBehavior, RichText, Ui};

use super::{DosageView, goals, limits};
use crate::app::action::{Action, Actions};
use crate::app::cx::Cx;
use crate::app::icon::Icon;
use crate::app::theme::{self, Tone};
use crate::app::widgets::{self, chip_with_icon};
use crate::app::words;
use crate::checks::{BandOwner, path_bands};
use crate::model::{Block, Key, ModuleId};

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
                    (
                        &mut self.asked.individual,
                        "dosage-individual",
                        "dosage-individual-hint",
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

    /// Which modules may change: some blocks, or what another view asked for.
    fn scope(&mut self, cx: &Cx<'_>, ui: &mut Ui) {
        let all = cx.plan.blocks.iter().map(AsRef::as_ref);
        let blocks: Vec<&Block> = all
            .filter(|it: &&Block| cx.plan.lane(Some(&it.id)).next().is_some())
            .collect();
        if blocks.len() < 2 && self.asked.modules.is_none() {
            return;
        }
        ui.horizontal_wrapped(|ui| {
            ui.label(RichText::new(cx.text.get("dosage-scope")).color(cx.theme.muted));
            if blocks.len() > 1 {
                let words = format!(
                    "{} {}",
                    cx.text.get("dosage-scope-blocks"),
                    Icon::ChevronDown.text()
                );
                let menu = MenuButton::new(words)
                    .config(MenuConfig::new().close_behavior(PopupCloseBehavior::CloseOnClickOutside));
                let (button, _) = menu.ui(ui, |ui| {
                    for block in &blocks {
                        let modules = cx.plan.lane(Some(&block.id)).map(|it| it.id.clone());
                        self.block(ui, &block.title, &modules.collect());
                    }
                });
                let button = button.on_hover_text(cx.text.get("dosage-scope-blocks-hint"));
                widgets::fields::named(&button, egui::Role::Button, cx.text.get("dosage-scope-blocks"));
            }
            let Some(only) = &self.asked.modules else {
                ui.label(cx.text.get("dosage-scope-all"));
                return;
            };
            let words = match only.first() {
                Some(id) if only.len() == 1 => {
                    let title = cx.title(&Key::Module(id.clone()));
                    cx.text.fmt("dosage-only-one", &[("title", title.into())])
                }
                _ => cx.text.fmt("dosage-only", &[("count", only.len().into())]),
            };
            if widgets::removable_chip(ui, &words, cx.text.get("dosage-only-all"), Tone::Accent) {
                self.asked.modules = None;
            }
        });
    }

    /// Takes the modules of a block into the search, or out of it.
    fn block(&mut self, ui: &mut Ui, title: &str, modules: &BTreeSet<ModuleId>) {
        let only = self.asked.modules.get_or_insert_default();
        let mut on = modules.is_subset(only);
        if ui.checkbox(&mut on, title).changed() {
            if on {
                only.extend(modules.iter().cloned());
            } else {
                only.retain(|it| !modules.contains(it));
            }
        }
        if only.is_empty() {
            self.asked.modules = None;
        }
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
