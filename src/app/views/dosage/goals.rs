//! The goals in order: pills that are dragged, or moved with the arrow keys.

use egui::accesskit::Action;
use egui::{
    Align2, CursorIcon, EventFilter, Id, Key, Modifiers, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui,
    WidgetInfo, pos2, vec2,
};

use crate::app::cx::Cx;
use crate::app::icon::Icon;
use crate::app::theme;
use crate::dosage::Goal;

/// The message that says what a goal seeks.
pub(super) const fn wish(goal: Goal) -> &'static str {
    match goal {
        Goal::Learners => "dosage-wish-learners",
        Goal::Ease => "dosage-wish-ease",
        Goal::Money => "dosage-wish-cost",
        Goal::Rooms => "dosage-wish-rooms",
        Goal::Change => "dosage-wish-change",
    }
}

const HEIGHT: f32 = 26.0;
const PADDING: f32 = 10.0;
/// Room for the grip before the words.
const GRIP: f32 = 14.0;

/// Draws the goals and lets them be put in another order; `true` when they were.
pub(super) fn ui(cx: &Cx<'_>, ui: &mut Ui, order: &mut Vec<Goal>) -> bool {
    let pills: Vec<(Goal, Response)> = order
        .iter()
        .enumerate()
        .map(|(at, goal)| (*goal, pill(cx, ui, at, order.len(), *goal)))
        .collect();
    let mut moved = None;
    for (at, (_, response)) in pills.iter().enumerate() {
        if response.dragged() || response.drag_stopped() {
            let Some(pointer) = response.interact_pointer_pos() else {
                continue;
            };
            let to = pills
                .iter()
                .enumerate()
                .filter(|(other, (_, it))| *other != at && is_before(it.rect, pointer))
                .count();
            if response.drag_stopped() {
                moved = Some((at, to));
            } else {
                mark(cx, ui, &pills, at, to);
            }
        } else if let Some(to) = by_keys(ui, response, at, pills.len()) {
            moved = Some((at, to));
        }
    }
    let Some((from, to)) = moved.filter(|(from, to)| from != to && *to < order.len()) else {
        return false;
    };
    let goal = order.remove(from);
    order.insert(to, goal);
    true
}

/// Whether a pill comes before a point in reading order.
fn is_before(pill: Rect, point: egui::Pos2) -> bool {
    pill.bottom() < point.y || (pill.top() <= point.y && pill.center().x < point.x)
}

fn pill(cx: &Cx<'_>, ui: &mut Ui, at: usize, count: usize, goal: Goal) -> Response {
    let theme = cx.theme;
    let words = cx.text.get(wish(goal));
    let face = format!("{} · {words}", at + 1);
    let font = theme::body().resolve(ui.style());
    let galley = ui.painter().layout_no_wrap(face, font, theme.ink);
    // The identifier goes with the goal, so that the keyboard stays on what it moves.
    let id = Id::unique(("dosage-goal", goal.name()));
    let size = vec2(galley.size().x + GRIP + 2.0 * PADDING, HEIGHT);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let response = ui.interact(rect, id, Sense::click_and_drag());
    if response.clicked() || response.drag_started() {
        response.request_focus();
    }
    let place = u32::try_from(at + 1).unwrap_or(1);
    let told = cx
        .text
        .fmt("dosage-rank", &[("rank", place.into()), ("count", count.into())]);
    response.widget_info(|| WidgetInfo {
        label: Some(words.to_owned()),
        value: Some(f64::from(place)),
        current_text_value: Some(told.clone()),
        ..WidgetInfo::new(Role::Slider)
    });
    ui.ctx().accesskit_node_builder(id, |node| {
        node.set_min_numeric_value(1.0);
        node.set_max_numeric_value(f64::from(u32::try_from(count).unwrap_or(1)));
        node.add_action(Action::Increment);
        node.add_action(Action::Decrement);
    });
    let held = response.dragged();
    let (fill, edge) = if held || response.hovered() {
        (theme.hover, Stroke::new(1.0, theme.line_strong))
    } else {
        (theme.page, Stroke::new(1.0, theme.line))
    };
    let edge = if response.has_focus() {
        Stroke::new(2.0, theme.accent.ink)
    } else {
        edge
    };
    ui.painter()
        .rect(rect, HEIGHT / 2.0, fill, edge, StrokeKind::Inside);
    ui.painter().text(
        rect.left_center() + vec2(PADDING + 4.0, 0.0),
        Align2::CENTER_CENTER,
        Icon::Grip.text(),
        theme::small().resolve(ui.style()),
        theme.muted,
    );
    let left = rect.left() + PADDING + GRIP;
    let corner = pos2(left, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(corner, galley, theme.ink);
    response
        .on_hover_and_drag_cursor(CursorIcon::Grab)
        .on_hover_text(cx.text.get("dosage-drag"))
}

/// Where the dragged pill would come to stand.
fn mark(cx: &Cx<'_>, ui: &Ui, pills: &[(Goal, Response)], from: usize, to: usize) {
    let Some((_, it)) = pills.get(to) else { return };
    let x = if to > from {
        it.rect.right() + 3.0
    } else {
        it.rect.left() - 3.0
    };
    let line = [pos2(x, it.rect.top()), pos2(x, it.rect.bottom())];
    ui.painter()
        .line_segment(line, Stroke::new(3.0, cx.theme.accent.fill));
}

fn by_keys(ui: &Ui, response: &Response, at: usize, count: usize) -> Option<usize> {
    let asked = |action| ui.input(|input| input.num_accesskit_action_requests(response.id, action)) > 0;
    let (mut later, mut earlier) = (asked(Action::Increment), asked(Action::Decrement));
    if response.has_focus() {
        ui.memory_mut(|memory| {
            memory.set_focus_lock_filter(
                response.id,
                EventFilter {
                    horizontal_arrows: true,
                    ..EventFilter::default()
                },
            );
        });
        ui.input_mut(|input| {
            later |= input.consume_key(Modifiers::NONE, Key::ArrowRight);
            earlier |= input.consume_key(Modifiers::NONE, Key::ArrowLeft);
        });
    }
    match (earlier, later) {
        (true, false) => at.checked_sub(1),
        (false, true) => Some(at + 1).filter(|to| *to < count),
        (true, true) | (false, false) => None,
    }
}
