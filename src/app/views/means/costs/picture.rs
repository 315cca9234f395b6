//! The cost as a picture: the path and each block as a bar, its parts by modality. A press on a part opens the
//! sums that made it.

use egui::{CornerRadius, Label, Rect, RichText, Role, Sense, StrokeKind, Ui, pos2, vec2};

use super::{Part, modality_word, money};
use crate::app::cx::Cx;
use crate::app::theme::{self, mixed};
use crate::app::widgets::fields::named;
use crate::app::widgets::mix_paint::{bar_font, legend, pattern};
use crate::cost::Costing;
use crate::model::{BlockId, Cents, Key, Modality};

/// Height of a bar.
const BAR: f32 = 24.0;
/// Width of the names before the bars, at most.
const NAME: f32 = 170.0;
/// Width of the amounts after them.
const AMOUNT: f32 = 86.0;

/// The parts of a bar: modalities in their order, then what belongs to none.
pub(super) fn parts() -> impl Iterator<Item = Option<Modality>> {
    Modality::ALL.into_iter().map(Some).chain([None])
}

/// One bar: its name, whose it is (`None` for the path), and how much.
type Row = (String, Option<Option<BlockId>>, Cents);

/// Draws the picture; gives the part that was pressed.
pub(super) fn ui(cx: &Cx<'_>, costing: &Costing, open: Option<&Part>, ui: &mut Ui) -> Option<Part> {
    if costing.total == Cents::ZERO {
        return None;
    }
    ui.add_space(8.0);
    ui.label(RichText::new(cx.text.get("cost-picture")).text_style(theme::heading()));
    let blocks = cx.plan.blocks.iter().map(|it| Some(it.id.clone())).chain([None]);
    let rows = blocks.map(|id| -> Row {
        let name = match &id {
            Some(id) => cx.title(&Key::Block(id.clone())),
            None => cx.text.get("cost-no-block").to_owned(),
        };
        let amount = costing.of_block(id.as_ref());
        (name, Some(id), amount)
    });
    let whole = (cx.text.get("cost-picture-path").to_owned(), None, costing.total);
    let mut pressed = None;
    for row in [whole].into_iter().chain(rows).filter(|it| it.2 > Cents::ZERO) {
        pressed = bar(cx, costing, &row, open, ui).or(pressed);
    }
    ui.horizontal_wrapped(|ui| {
        for modality in Modality::ALL {
            legend(ui, cx.theme, modality, cx.text.get(modality_word(Some(modality))));
        }
        let words = cx.text.get("cost-no-modality");
        let font = theme::small().resolve(ui.style());
        let galley = ui
            .painter()
            .layout_no_wrap(words.to_owned(), font, cx.theme.muted);
        let size = vec2(galley.size().x + 16.0, galley.size().y.max(16.0));
        let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
        let mark = Rect::from_center_size(rect.left_center() + vec2(6.0, 0.0), vec2(9.0, 3.0));
        ui.painter().rect_filled(mark, 1.0, cx.theme.neutral.fill);
        let at = rect.left_center() + vec2(16.0, -galley.size().y / 2.0);
        ui.painter().galley(at, galley, cx.theme.muted);
        named(&response, Role::Label, words);
    });
    pressed
}

#[expect(clippy::cast_precision_loss, reason = "the length of a bar")]
fn share(amount: Cents, of: Cents) -> f32 {
    amount.get() as f32 / of.get().max(1) as f32
}

fn bar(cx: &Cx<'_>, costing: &Costing, row: &Row, open: Option<&Part>, ui: &mut Ui) -> Option<Part> {
    let (name, block, amount) = row;
    let mut pressed = None;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let room = NAME.min(ui.available_width() * 0.34);
        let words = RichText::new(name);
        let words = if block.is_none() {
            words.text_style(theme::strong())
        } else {
            words
        };
        ui.allocate_ui_with_layout(
            vec2(room, BAR),
            egui::Layout::left_to_right(egui::Align::Center),
            |ui| {
                ui.set_min_width(room);
                ui.add(Label::new(words).truncate()).on_hover_text(name);
            },
        );
        let width = (ui.available_width() - AMOUNT - 8.0).max(60.0);
        let (track, _) = ui.allocate_exact_size(vec2(width, BAR), Sense::hover());
        let mut left = track.left();
        for modality in parts() {
            let own = match block {
                None => costing.of_modality(modality),
                Some(block) => costing.of_part(block.as_ref(), modality),
            };
            if own == Cents::ZERO {
                continue;
            }
            let right = left + width * share(own, costing.total);
            let rect = Rect::from_min_max(pos2(left, track.top()), pos2(right, track.bottom()));
            left = right;
            let part = match block {
                None => Part::Modality(modality),
                Some(block) => Part::Cell(block.clone(), modality),
            };
            let said = format!(
                "{name}, {}, {}",
                cx.text.get(modality_word(modality)),
                money(cx, own)
            );
            let opened = open == Some(&part);
            if segment(cx, rect, modality, &said, (own, opened), ui) {
                pressed = Some(part);
            }
        }
        let amount = RichText::new(money(cx, *amount)).text_style(theme::strong());
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            ui.add(Label::new(amount));
        });
    });
    pressed
}

/// A part of a bar, with its share of the whole where it fits.
fn segment(
    cx: &Cx<'_>,
    rect: Rect,
    modality: Option<Modality>,
    said: &str,
    (amount, open): (Cents, bool),
    ui: &mut Ui,
) -> bool {
    let id = ui.scope_id().with(("segment", said));
    let response = ui.interact(rect, id, Sense::click());
    named(&response, Role::Button, said);
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_expanded(open));
    let hue = modality.map_or(cx.theme.neutral, |it| cx.theme.modality(it));
    let painter = ui.painter();
    painter.rect_filled(rect, CornerRadius::ZERO, hue.fill);
    if let Some(modality) = modality {
        pattern(painter, rect, modality, mixed(hue.fill, hue.on, 0.28));
    }
    let label = money(cx, amount);
    let galley = painter.layout_no_wrap(label, bar_font(ui), hue.on);
    if galley.size().x + 12.0 <= rect.width() {
        // The pattern must not run through the words.
        let under = Rect::from_center_size(rect.center(), galley.size() + vec2(6.0, 0.0));
        painter.rect_filled(under, 2.0, hue.fill);
        painter.galley(under.min + vec2(3.0, 0.0), galley, hue.on);
    }
    let edge = egui::Stroke::new(1.0, cx.theme.card);
    painter.rect_stroke(rect, CornerRadius::ZERO, edge, StrokeKind::Inside);
    if open || response.hovered() || response.has_focus() {
        let ring = egui::Stroke::new(2.0, cx.theme.ink);
        painter.rect_stroke(rect.shrink(1.0), CornerRadius::ZERO, ring, StrokeKind::Inside);
    }
    response
        .on_hover_text(format!("{said}\n{}", cx.text.get("cost-open")))
        .clicked()
}
