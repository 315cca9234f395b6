//! A mix under all its gestures: the bar with its handles, hours and percentages to type, and the choice of
//! what typing does to the total.

use std::fmt::Debug;
use std::hash::Hash;

use egui::{Id, Response, RichText, Ui, vec2};

use super::fields::{Pen, parsed};
use super::mix_bar::{MixChange, mix_bar};
use super::mix_paint::mark;
use super::segmented;
use crate::app::words;
use crate::model::{Minutes, Mix, Modality, Permille};
use crate::text::{parse_hours, parse_percent};

/// What happens to the total when the hours of one modality are typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Total {
    /// The other modalities give or take the difference.
    #[default]
    Kept,
    /// The other modalities stay; the total follows.
    Free,
}

/// Rows narrower than this stand in two lines.
const ONE_LINE: f32 = 284.0;
/// Room for `100 h 30`, and for `100 %`.
const HOURS: f32 = 72.0;
const SHARE: f32 = 56.0;

/// The bar, the switch, a row a modality and the total.
pub fn mix_editor(ui: &mut Ui, pen: Pen<'_>, salt: impl Hash + Debug, mix: Mix, grain: Minutes) -> MixChange {
    let id = Id::unique(("mix-editor", salt));
    let mut change = mix_bar(ui, pen, id, mix, grain);
    let total_id = Id::unique("mix-total");
    let mut total: Total = ui.data(|data| data.get_temp(total_id)).unwrap_or_default();
    let choices = [
        (Total::Kept, pen.text.get("mix-total-kept")),
        (Total::Free, pen.text.get("mix-total-free")),
    ];
    if segmented(ui, pen.text.get("mix-total-choice"), &mut total, &choices) {
        ui.data_mut(|data| data.insert_temp(total_id, total));
    }
    let explained = match total {
        Total::Kept => "mix-total-kept.note",
        Total::Free => "mix-total-free.note",
    };
    ui.label(
        RichText::new(pen.text.get(explained))
            .small()
            .color(pen.theme.muted),
    );
    let shares = mix.shares();
    for (modality, share) in Modality::ALL.into_iter().zip(shares) {
        let typed = Typed {
            id,
            modality,
            total,
            grain,
        };
        change.absorb(typed.row(ui, pen, mix, share));
    }
    change.absorb(total_row(ui, pen, id, mix, grain));
    change
}

/// Reads what is typed as a duration that a plan can hold.
fn read_minutes(typed: &str) -> Option<Minutes> {
    let minutes = Minutes::new(parse_hours(typed).ok()?);
    (minutes <= Minutes::MAX_FIELD).then_some(minutes)
}

/// Hours and share of one modality.
struct Typed {
    id: Id,
    modality: Modality,
    total: Total,
    grain: Minutes,
}

impl Typed {
    fn row(&self, ui: &mut Ui, pen: Pen<'_>, mix: Mix, share: Permille) -> MixChange {
        let word = pen.text.get(words::modality(self.modality));
        let name = |ui: &mut Ui| {
            let (rect, _) = ui.allocate_exact_size(vec2(12.0, 20.0), egui::Sense::hover());
            mark(ui.painter(), rect.center(), self.modality, pen.theme);
            ui.label(RichText::new(word).text_style(crate::app::theme::small()));
        };
        if ui.available_width() < ONE_LINE {
            ui.horizontal(name);
            return ui.horizontal(|ui| self.figures(ui, pen, mix, share, word)).inner;
        }
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 4.0;
            name(ui);
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                self.figures(ui, pen, mix, share, word)
            })
            .inner
        })
        .inner
    }

    /// The fields. Right to left on wide rows: what is written first stands at the edge.
    fn figures(&self, ui: &mut Ui, pen: Pen<'_>, mix: Mix, share: Permille, word: &str) -> MixChange {
        ui.spacing_mut().item_spacing.x = 4.0;
        let of = |key: &str| pen.text.fmt(key, &[("modality", word.into())]);
        let base = base_of(ui, self.id, mix);
        let mut change = MixChange::default();
        let reads_share = |typed: &str| {
            let share = Permille(parse_percent(typed).ok()?);
            self.with_share(base, share)
        };
        let shown = pen.text.percent(i64::from(share.0));
        let (response, by_share) = parsed(ui, pen, &of("mix-share-of"), &shown, SHARE, reads_share);
        change.absorb(visited(ui, self.id, &response, base, by_share));
        let reads_hours = |typed: &str| Some(self.with_minutes(base, read_minutes(typed)?));
        let shown = pen.text.hours(mix.get(self.modality).get());
        let (response, by_hours) = parsed(ui, pen, &of("mix-hours-of"), &shown, HOURS, reads_hours);
        change.absorb(visited(ui, self.id, &response, base, by_hours));
        change
    }

    fn with_minutes(&self, base: Mix, minutes: Minutes) -> Mix {
        match self.total {
            // A module without any time yet has no total to keep.
            Total::Kept if !base.total().is_zero() => {
                base.with_kept_total(self.modality, minutes, self.grain)
            }
            Total::Kept | Total::Free => base.with(self.modality, minutes),
        }
    }

    fn with_share(&self, base: Mix, share: Permille) -> Option<Mix> {
        match self.total {
            Total::Kept => {
                let total = base.total();
                let minutes = if share.0 >= 1000 {
                    total
                } else {
                    share.of(total).rounded(self.grain).min(total)
                };
                Some(base.with_kept_total(self.modality, minutes, self.grain))
            }
            Total::Free => base.with_share_added(self.modality, share, self.grain),
        }
    }
}

fn total_row(ui: &mut Ui, pen: Pen<'_>, id: Id, mix: Mix, grain: Minutes) -> MixChange {
    ui.horizontal(|ui| {
        let words = pen.text.get("mix-total");
        ui.label(RichText::new(words).text_style(crate::app::theme::strong()));
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let base = base_of(ui, id, mix);
            let read = |typed: &str| Some(base.with_total(read_minutes(typed)?, grain));
            let shown = pen.text.hours(mix.total().get());
            let (response, changed) = parsed(ui, pen, words, &shown, HOURS, read);
            visited(ui, id, &response, base, changed)
        })
        .inner
    })
    .inner
}

/// The mix that a visit of a field starts from and the one that it last asked for. Typing `17` passes by
/// `1`: were each letter to start from what the last one left, the parts would drift.
#[derive(Debug, Clone, Copy, Default)]
struct Visit {
    base: Mix,
    last: Mix,
}

fn base_of(ui: &Ui, id: Id, mix: Mix) -> Mix {
    let visit: Option<Visit> = ui.data(|data| data.get_temp(id.with("visit")));
    // A change from elsewhere, such as undoing, starts anew.
    visit.filter(|it| it.last == mix).map_or(mix, |it| it.base)
}

fn visited(ui: &Ui, id: Id, response: &Response, base: Mix, typed: Option<Mix>) -> MixChange {
    let key = id.with("visit");
    if let Some(last) = typed {
        ui.data_mut(|data| data.insert_temp(key, Visit { base, last }));
    }
    let ended = response.lost_focus();
    if ended {
        ui.data_mut(|data| data.remove_temp::<Visit>(key));
    }
    MixChange { mix: typed, ended }
}

/// A caption over a mix: its name and its total, for headings.
pub fn mix_heading(pen: Pen<'_>, total: Minutes) -> String {
    pen.text
        .fmt("mix-heading", &[("hours", pen.text.hours(total.get()).into())])
}
