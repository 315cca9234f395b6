//! The trade-off between cost and learners who can follow, as a line of points that can be taken.

use egui::{
    Align2, EventFilter, Id, Key, Label, Modifiers, Pos2, Rect, RichText, Role, Sense, Stroke, StrokeKind,
    Ui, pos2, vec2,
};

use crate::app::cx::Cx;
use crate::app::theme;
use crate::app::widgets::fields;
use crate::dosage::{Outcome, Point, Proposal, point_words, whole_euros};

const HEIGHT: f32 = 190.0;
/// Room for the numbers beside the axes.
const LEFT: f32 = 34.0;
const BOTTOM: f32 = 36.0;
/// A point is taken within this square.
const REACH: f32 = 24.0;

/// Costs and heads as places on the screen.
struct Scale {
    area: Rect,
    cost: (i64, i64),
    heads: (u32, u32),
}

impl Scale {
    fn of(area: Rect, points: &[Point], (before, listed): (&Outcome, &[Proposal])) -> Self {
        let others = || listed.iter().map(|it| it.after.cost).chain([before.cost]);
        let costs = || points.iter().map(Point::cost).chain(others());
        let heads = || {
            points
                .iter()
                .map(Point::follow)
                .chain([before.following.follow_all])
        };
        Self {
            area,
            cost: (costs().min().unwrap_or(0), costs().max().unwrap_or(0)),
            heads: (heads().min().unwrap_or(0), before.following.people.max(1)),
        }
    }

    fn x(&self, cost: i64) -> f32 {
        let (from, to) = self.cost;
        self.area.left() + self.area.width() * share(cost - from, to - from)
    }

    fn y(&self, heads: u32) -> f32 {
        let (from, to) = (i64::from(self.heads.0), i64::from(self.heads.1));
        self.area.bottom() - self.area.height() * share(i64::from(heads) - from, to - from)
    }
}

/// A part of a whole, from 0 to 1; the middle where the whole is nothing.
#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    reason = "a place on the screen"
)]
fn share(part: i64, whole: i64) -> f32 {
    if whole == 0 {
        0.5
    } else {
        (part as f64 / whole as f64) as f32
    }
}

/// Draws the points; gives the one that is taken. `chosen` is the one whose proposal is shown.
pub(super) fn ui(
    cx: &Cx<'_>,
    ui: &mut Ui,
    points: &[Point],
    (before, listed): (&Outcome, &[Proposal]),
    chosen: Option<usize>,
) -> Option<usize> {
    let theme = cx.theme;
    ui.add(
        Label::new(
            RichText::new(cx.text.get("dosage-curve-note"))
                .small()
                .color(theme.muted),
        )
        .wrap(),
    );
    let (outer, _) = ui.allocate_exact_size(vec2(ui.available_width(), HEIGHT), Sense::hover());
    let frame = Rect::from_min_max(outer.min + vec2(LEFT, 8.0), outer.max - vec2(4.0, BOTTOM));
    let scale = Scale::of(frame.shrink2(vec2(28.0, 16.0)), points, (before, listed));
    axes(cx, ui, frame, &scale, points, before);
    let places: Vec<Pos2> = points
        .iter()
        .map(|it| pos2(scale.x(it.cost()), scale.y(it.follow())))
        .collect();
    for pair in places.windows(2) {
        if let [from, to] = pair {
            ui.painter()
                .line_segment([*from, *to], Stroke::new(1.5, theme.accent.fill));
        }
    }
    today(cx, ui, &scale, before);
    // Proposals that another point beats, in cost or in heads: their cards stand above.
    for it in listed {
        let place = pos2(scale.x(it.after.cost), scale.y(it.after.following.follow_all));
        if !places.contains(&place) {
            let stroke = Stroke::new(1.5, theme.accent.fill);
            ui.painter().circle(place, 4.0, theme.card, stroke);
        }
    }
    let ids: Vec<Id> = (0..points.len())
        .map(|at| Id::unique(("dosage-point", at)))
        .collect();
    let mut taken = None;
    for (at, ((point, place), id)) in points.iter().zip(&places).zip(&ids).enumerate() {
        let response = ui.interact(
            Rect::from_center_size(*place, vec2(REACH, REACH)),
            *id,
            Sense::click(),
        );
        let words = point_words(cx.text, point);
        fields::named(&response, Role::Button, &words);
        let is_chosen = chosen == Some(at);
        ui.ctx()
            .accesskit_node_builder(*id, |node| node.set_selected(is_chosen));
        let radius = if is_chosen || response.hovered() { 6.0 } else { 4.5 };
        ui.painter().circle_filled(*place, radius, theme.accent.fill);
        if is_chosen {
            ui.painter()
                .circle_stroke(*place, 9.0, Stroke::new(2.0, theme.accent.fill));
        }
        if response.has_focus() {
            let ring = Rect::from_center_size(*place, vec2(REACH, REACH));
            ui.painter()
                .rect_stroke(ring, 6.0, Stroke::new(2.0, theme.accent.ink), StrokeKind::Inside);
            neighbour(ui, *id, at, &ids);
        }
        if response.clicked() {
            taken = Some(at);
        }
        response.on_hover_text(words);
    }
    if let Some((place, point)) = chosen.and_then(|at| Some((places.get(at)?, points.get(at)?))) {
        name(cx, ui, frame, *place, &point_words(cx.text, point));
    }
    taken
}

/// The arrows walk along the curve; Enter or the space bar take the point.
fn neighbour(ui: &Ui, id: Id, at: usize, ids: &[Id]) {
    ui.memory_mut(|memory| {
        memory.set_focus_lock_filter(
            id,
            EventFilter {
                horizontal_arrows: true,
                ..EventFilter::default()
            },
        );
    });
    let to = ui.input_mut(|input| {
        if input.consume_key(Modifiers::NONE, Key::ArrowRight) {
            at.checked_add(1)
        } else if input.consume_key(Modifiers::NONE, Key::ArrowLeft) {
            at.checked_sub(1)
        } else {
            None
        }
    });
    if let Some(next) = to.and_then(|it| ids.get(it)) {
        ui.memory_mut(|memory| memory.request_focus(*next));
    }
}

fn axes(cx: &Cx<'_>, ui: &Ui, frame: Rect, scale: &Scale, points: &[Point], before: &Outcome) {
    let theme = cx.theme;
    let painter = ui.painter();
    let line = Stroke::new(1.0, theme.line_strong);
    painter.line_segment([frame.left_top(), frame.left_bottom()], line);
    painter.line_segment([frame.left_bottom(), frame.right_bottom()], line);
    let font = theme::small().resolve(ui.style());
    let mut heads: Vec<u32> = points
        .iter()
        .map(Point::follow)
        .chain([before.following.follow_all, before.following.people])
        .collect();
    heads.sort_unstable();
    heads.dedup();
    let mut last = f32::INFINITY;
    for count in heads {
        let y = scale.y(count);
        // Numbers that would stand on each other are left out.
        if last - y < 14.0 {
            continue;
        }
        last = y;
        painter.line_segment(
            [pos2(frame.left(), y), pos2(frame.right(), y)],
            Stroke::new(1.0, theme.line),
        );
        painter.text(
            pos2(frame.left() - 6.0, y),
            Align2::RIGHT_CENTER,
            cx.text.integer(count.into()),
            font.clone(),
            theme.muted,
        );
    }
    let (from, to) = scale.cost;
    let y = frame.bottom() + 3.0;
    let ends = [
        (scale.x(from), Align2::CENTER_TOP, from),
        (scale.x(to), Align2::CENTER_TOP, to),
    ];
    for (x, align, cost) in ends.iter().take(if from == to { 1 } else { 2 }) {
        painter.text(
            pos2(*x, y),
            *align,
            whole_euros(cx.text, *cost),
            font.clone(),
            theme.muted,
        );
    }
    painter.text(
        pos2(frame.center().x, y + 15.0),
        Align2::CENTER_TOP,
        cx.text.get("dosage-curve-x"),
        font,
        theme.muted,
    );
}

/// The plan as it stands.
fn today(cx: &Cx<'_>, ui: &Ui, scale: &Scale, before: &Outcome) {
    let place = pos2(scale.x(before.cost), scale.y(before.following.follow_all));
    let ink = cx.theme.danger.fill;
    ui.painter().circle_filled(place, 5.0, ink);
    let left = place.x < scale.area.center().x;
    let (dx, align) = if left {
        (9.0, Align2::LEFT_CENTER)
    } else {
        (-9.0, Align2::RIGHT_CENTER)
    };
    let font = theme::small().resolve(ui.style());
    let at = place
        + vec2(
            dx,
            if before.following.follow_all == scale.heads.1 {
                12.0
            } else {
                0.0
            },
        );
    ui.painter()
        .text(at, align, cx.text.get("dosage-curve-today"), font, cx.theme.ink);
}

/// The name of the chosen point beside it, inside the frame.
fn name(cx: &Cx<'_>, ui: &Ui, frame: Rect, place: Pos2, words: &str) {
    let font = theme::small().resolve(ui.style());
    let galley = ui.painter().layout_no_wrap(words.to_owned(), font, cx.theme.ink);
    let size = galley.size() + vec2(8.0, 4.0);
    let above = place.y - 12.0 - size.y;
    let top = if above < frame.top() {
        place.y + 12.0
    } else {
        above
    };
    let left = (place.x - size.x / 2.0).clamp(frame.left() + 2.0, (frame.right() - size.x).max(frame.left()));
    let under = Rect::from_min_size(pos2(left, top), size);
    ui.painter().rect_filled(under, 4.0, cx.theme.card);
    ui.painter()
        .galley(under.min + vec2(4.0, 2.0), galley, cx.theme.ink);
}
