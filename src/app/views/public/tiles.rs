//! The four figures above the table: who can follow, and what stands against the others.

use egui::{Rect, Sense, Ui, UiBuilder, pos2, vec2};

use super::data::Show;
use crate::app::cx::Cx;
use crate::app::theme::Tone;
use crate::app::widgets::StatTile;
use crate::app::widgets::fields::named;
use crate::checks::{Following, Reason};

/// Draws the tiles; gives the filter of the one that was pressed.
pub(super) fn ui(cx: &Cx<'_>, following: &Following, ui: &mut Ui) -> Option<Show> {
    let text = cx.text;
    let people = following.people;
    let share = |count: u32| {
        let permille = (u64::from(count) * 1000)
            .checked_div(u64::from(people))
            .unwrap_or(0);
        text.percent(i64::try_from(permille).unwrap_or(0))
    };
    let tone = |count: u32, tone: Tone| if count == 0 { Tone::Neutral } else { tone };
    let note = |count: u32, key: &str| {
        if count == 0 {
            text.get("tile-nobody").to_owned()
        } else {
            text.fmt(key, &[("count", count.into()), ("share", share(count).into())])
        }
    };
    let tight = following.follow_all.saturating_sub(following.at_ease);
    let all = text.fmt(
        "tile-of",
        &[("count", following.follow_all.into()), ("all", people.into())],
    );
    let rates = rates(cx);
    let tiles = [
        (
            "tile-follow",
            all,
            text.fmt(
                "tile-follow-note",
                &[
                    ("share", share(following.follow_all).into()),
                    ("tight", tight.into()),
                ],
            ),
            tone(people.saturating_sub(following.follow_all), Tone::Danger),
            Show::Blocked,
        ),
        (
            "tile-equipment",
            text.integer(following.without_equipment.into()),
            if following.not_recorded > 0 {
                text.fmt(
                    "tile-equipment-pending",
                    &[("count", following.not_recorded.into())],
                )
            } else {
                note(following.without_equipment, "tile-equipment-note")
            },
            tone(
                following.without_equipment.saturating_add(following.not_recorded),
                Tone::Warning,
            ),
            Show::For(Reason::Equipment),
        ),
        (
            "tile-connection",
            text.integer(following.weak_connection.into()),
            text.fmt("tile-connection-note", &[("rate", rates.into())]),
            tone(following.weak_connection, Tone::Warning),
            Show::For(Reason::Connection),
        ),
        (
            "tile-comprehension",
            text.integer(following.comprehension.into()),
            note(following.comprehension, "tile-comprehension-note"),
            tone(following.comprehension, Tone::Warning),
            Show::For(Reason::Comprehension),
        ),
    ];
    let mut pressed = None;
    let width = ui.available_width();
    let gap = 12.0;
    let per_row: usize = if width >= 700.0 { 4 } else { 2 };
    let tile_width = if per_row == 4 {
        (width - 3.0 * gap) / 4.0
    } else {
        (width - gap) / 2.0
    };
    for row in tiles.chunks(per_row) {
        let height = row
            .iter()
            .map(|(label, figure, note, tone, _)| {
                let tile = StatTile {
                    label: text.get(label),
                    figure,
                    note,
                    tone: *tone,
                };
                tile.height(ui, tile_width)
            })
            .fold(0.0, f32::max);
        let (line, _) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
        let mut left = line.left();
        for (label, figure, note, tone, show) in row {
            let rect = Rect::from_min_size(pos2(left, line.top()), vec2(tile_width, height));
            left += tile_width + gap;
            // What is pressed lies under the words, which take no clicks.
            let response = ui.interact(rect, ui.scope_id().with(label), Sense::click());
            let name = text.said_of(text.get(label), &format!("{figure}. {note}"));
            named(&response, egui::Role::Button, &name);
            let builder = UiBuilder::new()
                .max_rect(rect)
                .layout(egui::Layout::top_down(egui::Align::Min));
            ui.scope_builder(builder, |ui| {
                ui.set_clip_rect(rect.expand(1.0).intersect(ui.clip_rect()));
                StatTile {
                    label: text.get(label),
                    figure,
                    note,
                    tone: *tone,
                }
                .show_tall(ui, height);
            });
            if response.hovered() || response.has_focus() {
                let ring = egui::Stroke::new(1.5, cx.theme.accent.ink);
                ui.painter()
                    .rect_stroke(rect, 10.0, ring, egui::StrokeKind::Inside);
            }
            if response.on_hover_text(text.get("tile-press")).clicked() {
                pressed = Some(*show);
            }
        }
    }
    pressed
}

/// The rate under which live remote work is at the limit.
fn rates(cx: &Cx<'_>) -> String {
    let need = &cx.derived.rules.remote_sync;
    cx.text.mbit(need.down.warn.max(need.down.block))
}
