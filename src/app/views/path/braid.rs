//! The braid: the share of each modality along the hours of the path, as a ribbon of four strands.

use std::sync::Arc;

use egui::{
    Color32, EventFilter, Key as KeyboardKey, Modifiers, Rect, RichText, Role, Sense, Shape, Stroke,
    StrokeKind, Ui, pos2, vec2,
};

use super::data::Board;
use crate::app::action::{Action, Actions};
use crate::app::cx::Cx;
use crate::app::theme::{self, space};
use crate::app::widgets::card_frame;
use crate::app::widgets::fields::named;
use crate::app::widgets::mix_paint::bar_font;
use crate::app::widgets::strands::strands;
use crate::app::words;
use crate::exchange::export::braid::Braid;
use crate::model::{Key, Modality, Plan};

const HEIGHT: f32 = 84.0;

/// The shapes of the ribbon, kept while plan, place and theme stay.
#[derive(Debug, Default)]
pub(super) struct BraidPicture {
    of: Option<(Arc<Plan>, Rect, Color32)>,
    shapes: Vec<Shape>,
}

/// Draws the braid. The module under the pointer is told; a click selects it, as the arrows do.
pub(super) fn ui(picture: &mut BraidPicture, cx: &Cx<'_>, board: &Board, ui: &mut Ui, actions: &mut Actions) {
    let braid = &board.braid;
    if braid.samples.is_empty() {
        return;
    }
    card_frame(cx.theme).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 4.0;
        ui.label(
            RichText::new(cx.text.get("path-braid"))
                .text_style(theme::small())
                .color(cx.theme.muted),
        );
        let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), HEIGHT), Sense::click());
        named(&response, Role::Slider, cx.text.get("path-braid"));
        let selected = cx.selection.and_then(|key| match key {
            Key::Module(id) | Key::Activity(id, _) => braid.spans.iter().position(|(own, ..)| own == id),
            _ => None,
        });
        if let Some(words) = selected.and_then(|at| told(cx, braid, at)) {
            ui.ctx()
                .accesskit_node_builder(response.id, |node| node.set_value(words));
        }
        paint(picture, cx, braid, rect, ui);
        if let Some((from, to)) = selected.and_then(|at| braid.span(at)) {
            window(rect, from, to, Stroke::new(2.0, cx.theme.ink), ui);
        }
        if response.has_focus() {
            let ring = Stroke::new(2.0, cx.theme.accent.ink);
            ui.painter()
                .rect_stroke(rect.expand(3.0), 6.0, ring, StrokeKind::Outside);
        }
        let mut chosen = by_keys(&response, braid, selected, ui);
        if let Some(pointer) = response.hover_pos() {
            let part = (pointer.x - rect.left()) / rect.width().max(1.0);
            if let Some(at) = braid.at(part) {
                if let Some((from, to)) = braid.span(at) {
                    window(rect, from, to, Stroke::new(1.0, cx.theme.ink), ui);
                }
                if response.clicked() {
                    chosen = Some(at);
                }
                response.on_hover_ui_at_pointer(|ui| {
                    if let Some(words) = told(cx, braid, at) {
                        for (index, line) in words.lines().enumerate() {
                            let style = if index == 0 {
                                theme::strong()
                            } else {
                                theme::body()
                            };
                            ui.label(RichText::new(line).text_style(style));
                        }
                    }
                });
            }
        }
        if let Some((id, ..)) = chosen.and_then(|at| braid.spans.get(at)) {
            let key = Key::Module(id.clone());
            if !cx.is_selected(&key) {
                actions.push(Action::Select(key));
            }
        }
    });
}

fn by_keys(response: &egui::Response, braid: &Braid, selected: Option<usize>, ui: &Ui) -> Option<usize> {
    if !response.has_focus() {
        return None;
    }
    ui.memory_mut(|memory| {
        memory.set_focus_lock_filter(
            response.id,
            EventFilter {
                horizontal_arrows: true,
                ..EventFilter::default()
            },
        );
    });
    let last = braid.spans.len().checked_sub(1)?;
    ui.input_mut(|input| {
        if input.consume_key(Modifiers::NONE, KeyboardKey::ArrowRight) {
            Some(selected.map_or(0, |at| (at + 1).min(last)))
        } else if input.consume_key(Modifiers::NONE, KeyboardKey::ArrowLeft) {
            Some(selected.map_or(last, |at| at.saturating_sub(1)))
        } else {
            None
        }
    })
}

/// A module in words: title and hours, then its parts, a line each.
fn told(cx: &Cx<'_>, braid: &Braid, at: usize) -> Option<String> {
    let (id, from, _) = braid.spans.get(at)?;
    let module = cx.plan.module(id)?;
    let mix = module.mix;
    let mut lines = vec![cx.text.fmt(
        "path-braid-module",
        &[
            ("title", cx.title(&Key::Module(id.clone())).into()),
            ("hours", cx.text.hours(mix.total().get()).into()),
            ("from", cx.text.hours(from.get()).into()),
        ],
    )];
    for (modality, share) in Modality::ALL.into_iter().zip(mix.shares()) {
        let minutes = mix.get(modality);
        if !minutes.is_zero() {
            lines.push(cx.text.fmt(
                "path-part",
                &[
                    ("modality", cx.text.get(words::modality(modality)).into()),
                    ("hours", cx.text.hours(minutes.get()).into()),
                    ("share", cx.text.percent(i64::from(share.0)).into()),
                ],
            ));
        }
    }
    Some(lines.join("\n"))
}

/// A frame around a stretch of the ribbon.
fn window(rect: Rect, from: f32, to: f32, stroke: Stroke, ui: &Ui) {
    let left = rect.left() + rect.width() * from;
    let right = (rect.left() + rect.width() * to).max(left + 2.0);
    let frame = Rect::from_min_max(pos2(left, rect.top()), pos2(right, rect.bottom()));
    ui.painter().rect_stroke(frame, 2.0, stroke, StrokeKind::Middle);
}

fn paint(picture: &mut BraidPicture, cx: &Cx<'_>, braid: &Braid, rect: Rect, ui: &Ui) {
    let current = picture
        .of
        .as_ref()
        .is_some_and(|(plan, at, card)| Arc::ptr_eq(plan, cx.plan) && *at == rect && *card == cx.theme.card);
    if !current {
        picture.shapes = strands(cx.theme, braid, rect);
        picture.of = Some((Arc::clone(cx.plan), rect, cx.theme.card));
    }
    ui.painter().extend(picture.shapes.iter().cloned());
    labels(cx, braid, rect, ui);
}

/// Each strand's name where it is thickest, if it fits there.
fn labels(cx: &Cx<'_>, braid: &Braid, rect: Rect, ui: &Ui) {
    let edges = braid.edges();
    let font = bar_font(ui);
    for (slot, modality) in Modality::ALL.into_iter().enumerate() {
        let hue = cx.theme.modality(modality);
        let galley = ui.painter().layout_no_wrap(
            cx.text.get(words::modality(modality)).to_owned(),
            font.clone(),
            hue.on,
        );
        let size = galley.size() + vec2(space::S, 2.0);
        if let Some(at) = roomiest(&edges, slot, rect, size) {
            let under = Rect::from_center_size(at, size);
            ui.painter().rect_filled(under, 3.0, hue.fill);
            ui.painter()
                .galley(under.min + vec2(space::XS, 1.0), galley, hue.on);
        }
    }
}

/// The place where words of a size fit into a strand with the most room to spare.
fn roomiest(edges: &[[f32; 5]], slot: usize, rect: Rect, size: egui::Vec2) -> Option<egui::Pos2> {
    let count = edges.len();
    if count < 2 {
        return None;
    }
    #[expect(clippy::cast_precision_loss, reason = "a few hundred")]
    let step = rect.width() / (count - 1) as f32;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a number of samples"
    )]
    let span = (size.x / step.max(0.1)).ceil() as usize + 1;
    let mut best: Option<(f32, usize, f32, f32)> = None;
    for from in 0..count.saturating_sub(span) {
        let Some(stretch) = edges.get(from..=from + span) else {
            break;
        };
        let side = |edge: &[f32; 5], at: usize| edge.get(at).copied().unwrap_or(1.0);
        let top = stretch.iter().map(|it| side(it, slot)).fold(0.0, f32::max);
        let bottom = stretch.iter().map(|it| side(it, slot + 1)).fold(1.0, f32::min);
        let room = (bottom - top) * rect.height();
        if room > size.y && best.is_none_or(|(most, ..)| room > most + 0.5) {
            best = Some((room, from, top, bottom));
        }
    }
    let (_, from, top, bottom) = best?;
    #[expect(clippy::cast_precision_loss, reason = "a few hundred")]
    let x = rect.left() + step * (from as f32 + span as f32 / 2.0);
    Some(pos2(x, rect.top() + rect.height() * f32::midpoint(top, bottom)))
}
