//! The lanes in sight and what is carried over them.

use std::sync::Arc;

use egui::{
    Align2, DragAndDrop, FontSelection, Galley, Id, LayerId, Order, Pos2, Rect, RichText, Stroke, StrokeKind,
    TextWrapMode, Ui, WidgetText, vec2,
};

use super::cards::draw_card;
use super::data::Board;
use super::gestures::{self, Carried};
use super::layout::{Laid, LaidLane, Landing, LaneLanding};
use super::{PathView, lane};
use crate::app::action::Actions;
use crate::app::cx::Cx;
use crate::app::theme::{self, Theme};
use crate::model::Key;

/// The widget of an object of this view, so that the keyboard finds it.
pub(super) fn widget_id(key: &Key) -> Id {
    Id::unique(("path", key.to_string()))
}

/// Words on one line, cut where the room ends.
pub(super) fn one_line(ui: &Ui, words: RichText, room: f32) -> Arc<Galley> {
    WidgetText::from(words).into_galley(
        ui,
        Some(TextWrapMode::Truncate),
        room.max(8.0),
        FontSelection::Default,
    )
}

/// Draws the lanes in sight; `whole` is the room of all of them.
pub(super) fn ui(
    view: &mut PathView,
    cx: &Cx<'_>,
    board: &Board,
    laid: &Laid,
    whole: Rect,
    ui: &mut Ui,
    actions: &mut Actions,
) {
    let origin = whole.min.to_vec2();
    let clip = ui.clip_rect();
    reveal(view, board, laid, origin, ui);
    let carried = DragAndDrop::payload::<Carried>(ui.ctx());
    let under = carried
        .is_some()
        .then(|| ui.input(|input| input.pointer.interact_pos()));
    let under = under
        .flatten()
        .filter(|at| clip.contains(*at))
        .map(|at| at - origin);
    let landing = under
        .zip(carried.as_deref())
        .and_then(|(at, carried)| match carried {
            Carried::Lane(_) => None,
            Carried::Module(_) | Carried::Competency(_) | Carried::Ready(_) => laid
                .landing(at)
                .map(|it| (it, matches!(carried, Carried::Competency(_)))),
        });
    for laid_lane in laid.between(clip.top() - origin.y, clip.bottom() - origin.y) {
        let target = landing.filter(|(it, _)| it.lane == laid_lane.lane);
        draw_lane(view, cx, board, laid_lane, origin, target, ui, actions);
    }
    let Some(carried) = carried else { return };
    let place = match (carried.as_ref(), under) {
        (Carried::Lane(_), Some(at)) => laid.between_lanes(at, cx.plan.blocks.len()).map(Place::Between),
        _ => landing.map(|it| Place::Among(it.0)),
    };
    if let Some(Place::Between(it)) = place {
        let mark = it.mark.translate(origin);
        ui.painter().rect_filled(mark, 2.0, cx.theme.accent.ink);
        for end in [mark.left_center(), mark.right_center()] {
            ui.painter().circle_filled(end, 4.0, cx.theme.accent.ink);
        }
    }
    carry(view, cx, board, &carried, place, ui, actions);
}

/// Where what is carried would land.
#[derive(Debug, Clone, Copy)]
enum Place {
    /// Among the cards of a lane.
    Among(Landing),
    /// Between lanes.
    Between(LaneLanding),
}

/// Scrolls to what was asked for.
fn reveal(view: &mut PathView, board: &Board, laid: &Laid, origin: egui::Vec2, ui: &Ui) {
    let Some(key) = view.reveal.take() else { return };
    let rect = match &key {
        Key::Module(id) => {
            let Some((lane, place)) = board.find(id) else {
                return;
            };
            let block = board.lanes.get(lane).and_then(|it| it.block.as_ref());
            if view.folded.contains(&block.cloned()) {
                view.fold(block, false);
                view.reveal = Some(key);
                ui.ctx().request_repaint();
                return;
            }
            laid.card(lane, place)
        }
        Key::Block(id) => board
            .lanes
            .iter()
            .position(|it| it.block.as_ref() == Some(id))
            .and_then(|at| laid.lane(at))
            .map(|it| it.header),
        _ => None,
    };
    if let Some(rect) = rect {
        ui.scroll_to_rect(rect.translate(origin).expand(12.0), None);
    }
}

#[expect(clippy::too_many_arguments, reason = "one lane of the view's own drawing")]
fn draw_lane(
    view: &mut PathView,
    cx: &Cx<'_>,
    board: &Board,
    laid: &LaidLane,
    origin: egui::Vec2,
    target: Option<(Landing, bool)>,
    ui: &mut Ui,
    actions: &mut Actions,
) {
    let theme = cx.theme;
    let Some(data) = board.lanes.get(laid.lane) else {
        return;
    };
    let rect = laid.rect.translate(origin);
    let edge = if target.is_some() {
        Stroke::new(2.0, theme.accent.ink)
    } else {
        Stroke::new(1.0, theme.line)
    };
    ui.painter().rect(
        rect,
        f32::from(theme::radius::L),
        theme.card,
        edge,
        StrokeKind::Inside,
    );
    let header = laid.header.translate(origin);
    lane::header(view, cx, board, laid.lane, header, ui, actions);
    if let Some(empty) = laid.empty {
        let words = if data.block.is_some() {
            cx.text.get("path-lane-empty")
        } else {
            cx.text.get("path-outside-empty")
        };
        let galley = one_line(
            ui,
            RichText::new(words).text_style(theme::small()).color(theme.muted),
            empty.width(),
        );
        let at = empty.translate(origin).left_center() - vec2(0.0, galley.size().y / 2.0);
        ui.painter().galley(at, galley, theme.muted);
    }
    let clip = ui.clip_rect();
    let from = laid
        .cards
        .partition_point(|it| it.bottom() + origin.y < clip.top());
    for (place, place_rect) in laid.cards.iter().enumerate().skip(from) {
        let card_rect = place_rect.translate(origin);
        if card_rect.top() > clip.bottom() {
            break;
        }
        let Some(card) = data.cards.get(place) else { break };
        let joins = target.is_some_and(|(it, joining)| joining && it.on == Some(place));
        draw_card(view, cx, board, card, card_rect, joins, ui, actions);
    }
    if let Some((landing, joining)) = target
        && !(joining && landing.on.is_some())
    {
        let mark = landing.mark.translate(origin);
        ui.painter().rect_filled(mark, 2.0, theme.accent.ink);
        for end in [mark.center_top(), mark.center_bottom()] {
            ui.painter().circle_filled(end, 4.0, theme.accent.ink);
        }
    }
}

/// What is carried follows the pointer, scrolls the view at its edges, and lands when it is let go.
fn carry(
    view: &mut PathView,
    cx: &Cx<'_>,
    board: &Board,
    carried: &Carried,
    place: Option<Place>,
    ui: &Ui,
    actions: &mut Actions,
) {
    let Some(at) = ui.input(|input| input.pointer.interact_pos()) else {
        return;
    };
    ghost(cx, carried, at, place.is_some(), ui);
    let clip = ui.clip_rect();
    let room = 40.0;
    if clip.contains(at) {
        let up = (clip.top() + room - at.y).max(0.0);
        let down = (at.y - clip.bottom() + room).max(0.0);
        if up > 0.0 || down > 0.0 {
            ui.scroll_with_delta_animation(
                vec2(0.0, (up - down) * 0.4),
                egui::style::ScrollAnimation::none(),
            );
            ui.ctx().request_repaint();
        }
    }
    if ui.input(|input| input.pointer.any_released())
        && let Some(place) = place
        && let Some(carried) = DragAndDrop::take_payload::<Carried>(ui.ctx())
    {
        let gesture = match (place, carried.as_ref()) {
            (Place::Between(at), Carried::Lane(id)) => gestures::put_lane(cx.plan, id, at.before),
            (Place::Between(_), _) => None,
            (Place::Among(at), carried) => {
                gestures::put(cx.plan, board, cx.text, carried, at.lane, at.before, at.on)
            }
        };
        view.carry_out(gesture, actions);
    }
}

/// The words of what is carried, beside the pointer.
fn ghost(cx: &Cx<'_>, carried: &Carried, at: Pos2, lands: bool, ui: &Ui) {
    let theme: &Theme = cx.theme;
    let words = match carried {
        Carried::Module(id) => cx.title(&Key::Module(id.clone())),
        Carried::Competency(id) => cx.title(&Key::Competency(id.clone())),
        Carried::Lane(id) => cx.title(&Key::Block(id.clone())),
        Carried::Ready(index) => super::shelf::READY
            .get(*index)
            .map(|it| cx.text.get(&it.title_key()).to_owned())
            .unwrap_or_default(),
    };
    let painter = ui
        .ctx()
        .layer_painter(LayerId::new(Order::Tooltip, Id::unique("path-carried")));
    let ink = if lands { theme.accent.on_soft } else { theme.muted };
    let galley = one_line(
        ui,
        RichText::new(words).text_style(theme::strong()).color(ink),
        240.0,
    );
    let rect = Align2::LEFT_CENTER.anchor_size(at + vec2(14.0, 0.0), galley.size() + vec2(20.0, 14.0));
    let fill = if lands { theme.accent.soft } else { theme.card };
    painter.rect(
        rect,
        8.0,
        fill,
        Stroke::new(1.0, theme.accent.ink),
        StrokeKind::Inside,
    );
    painter.galley(rect.min + vec2(10.0, 7.0), galley, ink);
}
