//! Bands: the least and the most that parts of a mix should be.

use egui::{RichText, Ui};

use super::{options, pen};
use crate::app::action::{Action, Actions};
use crate::app::cx::Cx;
use crate::app::icon::Icon;
use crate::app::widgets::fields::{self, parsed};
use crate::app::widgets::{button, icon_button};
use crate::app::words;
use crate::edit::Edit;
use crate::model::{Band, BandScope, Permille};
use crate::text::parse_percent;

/// Width of a field for a share.
const SHARE: f32 = 64.0;

/// Draws a list of bands; `words` names it.
pub(super) fn ui(
    cx: &Cx<'_>,
    words: &str,
    bands: &[Band],
    ui: &mut Ui,
    actions: &mut Actions,
    make: impl Fn(Vec<Band>) -> Edit,
) {
    let text = cx.text;
    fields::label(ui, pen(cx), words);
    if bands.is_empty() {
        ui.label(RichText::new(text.get("form-none-feminine")).color(cx.theme.muted));
    }
    let scopes = options(cx, &BandScope::ALL, words::scope);
    for (index, band) in bands.iter().enumerate() {
        let mut next = Some(*band);
        let mut ended = false;
        ui.push_id((words, index), |ui| {
            ui.horizontal(|ui| {
                let name = text.get(words::scope(band.scope));
                if icon_button(ui, Icon::Close, &format!("{} {name}", text.get("form-remove"))).clicked() {
                    next = None;
                }
                if let (_, Some(scope)) = fields::pick(ui, words, &band.scope, &scopes) {
                    next = Some(Band { scope, ..*band });
                    ended = true;
                }
            });
            // Under the part: beside it neither its name nor “100 %” would have the room.
            ui.horizontal(|ui| {
                let name = text.get(words::scope(band.scope));
                ui.add_space(ui.spacing().interact_size.y + ui.spacing().item_spacing.x);
                let read = |typed: &str| parse_percent(typed).ok().map(Permille);
                let shown = |share: Permille| text.percent(i64::from(share.0));
                let words = text.fmt("band-min", &[("part", name.into())]);
                ui.label(text.get("band-from"));
                let (least, min) = parsed(ui, pen(cx), &words, &shown(band.min), SHARE, read);
                let words = text.fmt("band-max", &[("part", name.into())]);
                ui.label(text.get("band-to"));
                let (most, max) = parsed(ui, pen(cx), &words, &shown(band.max), SHARE, read);
                if min.is_some() || max.is_some() {
                    next = Some(Band {
                        min: min.unwrap_or(band.min),
                        max: max.unwrap_or(band.max),
                        ..*band
                    });
                }
                ended |= least.lost_focus() || most.lost_focus();
            });
        });
        if next != Some(*band) {
            let mut all = bands.to_vec();
            if let Some(next) = next {
                if let Some(slot) = all.get_mut(index) {
                    *slot = next;
                }
            } else {
                all.remove(index);
                ended = true;
            }
            actions.edit(make(all));
        }
        if ended {
            actions.push(Action::EndGesture);
        }
    }
    let free = BandScope::ALL
        .into_iter()
        .find(|scope| bands.iter().all(|band| band.scope != *scope));
    if let Some(scope) = free
        && button(ui, Some(Icon::Plus), text.get("band-add"))
            .on_hover_text(words)
            .clicked()
    {
        let mut all = bands.to_vec();
        all.push(Band {
            scope,
            min: Permille(0),
            max: Permille(1000),
        });
        actions.edit(make(all));
        actions.push(Action::EndGesture);
    }
}
