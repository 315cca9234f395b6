//! The lanes in sight, their cards, and what is carried over them.

use std::sync::Arc;

use egui::{
    Align2, DragAndDrop, EventFilter, FontSelection, Galley, Id, LayerId, Order, Pos2, Rect, Response,
    RichText, Role, Sense, Stroke, StrokeKind, TextEdit, TextWrapMode, Ui, UiBuilder, WidgetText, pos2, vec2,
};

use super::data::{Board, Card};
use super::gestures::{self, Carried, Step};
use super::layout::{Laid, LaidLane, Landing, LaneLanding};
use super::{PathView, lane};
use crate::app::action::{Action, Actions};
use crate::app::copies;
use crate::app::cx::Cx;
use crate::app::icon::Icon;
use crate::app::theme::{self, Theme};
use crate::app::widgets::fields::named;
use crate::app::widgets::mix_paint::mix_bar_painted;
use crate::app::words;
use crate::edit::{BlockEdit, Edit, ModuleEdit};
use crate::model::{Key, Modality};

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

#[expect(clippy::too_many_arguments, reason = "one card of the view's own drawing")]
fn draw_card(
    view: &mut PathView,
    cx: &Cx<'_>,
    board: &Board,
    card: &Card,
    rect: Rect,
    joins: bool,
    ui: &mut Ui,
    actions: &mut Actions,
) {
    let key = Key::Module(card.id.clone());
    let id = widget_id(&key);
    let response = ui.interact(rect, id, Sense::click_and_drag());
    let selected =
        cx.is_selected(&key) || matches!(cx.selection, Some(Key::Activity(module, _)) if *module == card.id);
    named(&response, Role::Button, &spoken(cx, card));
    ui.ctx()
        .accesskit_node_builder(id, |node| node.set_selected(selected));
    if view.focus.as_ref() == Some(&key) {
        response.request_focus();
        view.focus = None;
    }
    if response.has_focus() {
        ui.memory_mut(|memory| {
            memory.set_focus_lock_filter(
                id,
                EventFilter {
                    horizontal_arrows: selected,
                    vertical_arrows: selected,
                    ..EventFilter::default()
                },
            );
        });
    }
    if response.drag_started() {
        response.dnd_set_drag_payload(Carried::Module(card.id.clone()));
    }
    if response.clicked() {
        actions.push(Action::Select(key.clone()));
        response.request_focus();
    }
    if response.double_clicked() {
        view.start_rename(cx, &key);
    }
    let lifted = response.dragged();
    paint_card(cx, card, rect, &response, selected, joins || lifted, ui);
    if view.rename.as_ref().is_some_and(|it| it.key == key) {
        let field = Rect::from_min_max(
            rect.min + vec2(6.0, 5.0),
            pos2(rect.right() - 6.0, rect.top() + 33.0),
        );
        rename_field(view, cx, field, ui, actions);
        return;
    }
    let response = response.on_hover_ui(|ui| hover(cx, card, ui));
    response.context_menu(|ui| card_menu(view, cx, board, card, ui, actions));
}

/// A card in words, for a screen reader.
fn spoken(cx: &Cx<'_>, card: &Card) -> String {
    let mut parts = vec![card.title.clone(), cx.text.hours(card.mix.total().get())];
    parts.extend(card.competencies.iter().cloned());
    if card.errors > 0 {
        parts.push(cx.text.fmt("status-errors", &[("count", card.errors.into())]));
    }
    if card.warnings > 0 {
        parts.push(cx.text.fmt("status-warnings", &[("count", card.warnings.into())]));
    }
    // Two modules may bear one title.
    parts.push(card.id.to_string());
    parts.join(" · ")
}

fn paint_card(
    cx: &Cx<'_>,
    card: &Card,
    rect: Rect,
    response: &Response,
    selected: bool,
    marked: bool,
    ui: &Ui,
) {
    let theme = cx.theme;
    let painter = ui.painter();
    let fill = if marked {
        theme.accent.soft
    } else if response.hovered() {
        theme.hover
    } else {
        theme.card
    };
    let stroke = if selected {
        Stroke::new(2.0, theme.accent.fill)
    } else if response.hovered() {
        Stroke::new(1.0, theme.line_strong)
    } else {
        Stroke::new(1.0, theme.line)
    };
    if response.has_focus() {
        painter.rect_stroke(
            rect,
            10.0,
            Stroke::new(3.0, theme.accent.soft),
            StrokeKind::Outside,
        );
        if !selected {
            painter.rect_stroke(rect, 8.0, Stroke::new(2.0, theme.accent.ink), StrokeKind::Inside);
        }
    }
    painter.rect(rect, 8.0, fill, stroke, StrokeKind::Inside);
    let inside = rect.shrink2(vec2(10.0, 8.0));
    let title = one_line(
        ui,
        RichText::new(&card.title)
            .text_style(theme::strong())
            .color(theme.ink),
        inside.width(),
    );
    painter.galley(inside.min, title, theme.ink);
    figures(cx, card, inside, ui);
    let bar = Rect::from_min_max(pos2(inside.left(), inside.bottom() - 12.0), inside.max);
    mix_bar_painted(painter, bar, &card.mix, theme, None, |_| Vec::new());
}

/// The second line of a card: hours, competencies, and what is wrong.
fn figures(cx: &Cx<'_>, card: &Card, inside: Rect, ui: &Ui) {
    let theme = cx.theme;
    let small = |words: String, colour| RichText::new(words).text_style(theme::small()).color(colour);
    let mut told = Vec::new();
    for (count, icon, key, hue) in [
        (card.errors, Icon::Blocked, "status-errors", theme.danger),
        (card.warnings, Icon::Warning, "status-warnings", theme.warning),
    ] {
        if count > 0 {
            let words = format!("{} {}", icon.text(), cx.text.fmt(key, &[("count", count.into())]));
            told.push(one_line(ui, small(words, hue.ink), inside.width()));
        }
    }
    if told.is_empty() {
        told.push(one_line(
            ui,
            small(Icon::Check.text().to_owned(), theme.ok.ink),
            16.0,
        ));
    }
    let hours = one_line(
        ui,
        small(cx.text.hours(card.mix.total().get()), theme.muted),
        inside.width(),
    );
    let kept: f32 = told.iter().map(|it| it.size().x + 8.0).sum();
    let room = inside.width() - hours.size().x - kept - 8.0;
    let line = inside.top() + 22.0;
    let mut x = inside.left();
    let mut write = |galley: Arc<Galley>| {
        let wide = galley.size().x;
        ui.painter().galley(pos2(x, line), galley, theme.muted);
        x += wide + 8.0;
    };
    write(hours);
    if !card.competencies.is_empty() && room > 20.0 {
        write(one_line(
            ui,
            small(card.competencies.join(" "), theme.muted),
            room,
        ));
    }
    for galley in told {
        write(galley);
    }
}

/// What a card says under the pointer: its title in full, its mix in words.
fn hover(cx: &Cx<'_>, card: &Card, ui: &mut Ui) {
    ui.label(RichText::new(&card.title).text_style(theme::strong()));
    let shares = card.mix.shares();
    for (modality, share) in Modality::ALL.into_iter().zip(shares) {
        let minutes = card.mix.get(modality);
        if !minutes.is_zero() {
            ui.label(cx.text.fmt(
                "path-part",
                &[
                    ("modality", cx.text.get(words::modality(modality)).into()),
                    ("hours", cx.text.hours(minutes.get()).into()),
                    ("share", cx.text.percent(i64::from(share.0)).into()),
                ],
            ));
        }
    }
    if !card.competencies.is_empty() {
        ui.label(
            RichText::new(card.competencies.join(" "))
                .small()
                .color(cx.theme.muted),
        );
    }
}

fn card_menu(
    view: &mut PathView,
    cx: &Cx<'_>,
    board: &Board,
    card: &Card,
    ui: &mut Ui,
    actions: &mut Actions,
) {
    let text = cx.text;
    let key = Key::Module(card.id.clone());
    let row = |ui: &mut Ui, icon: Icon, words: &str, keys: &str| {
        let button = egui::Button::new(format!("{} {words}", icon.text())).shortcut_text(keys);
        let clicked = ui.add(button).clicked();
        if clicked {
            ui.close();
        }
        clicked
    };
    if row(
        ui,
        Icon::Pencil,
        text.get("path-rename"),
        text.get("path-rename.keys"),
    ) {
        view.start_rename(cx, &key);
    }
    if row(
        ui,
        Icon::Copy,
        text.get("path-duplicate"),
        text.get("gesture-duplicate.keys"),
    ) {
        view.carry_out(copies::of_module(cx.plan, text, &card.id), actions);
    }
    for (icon, words, keys, step) in [
        (
            Icon::ArrowLeft,
            "path-move-before",
            "path-move-before.keys",
            Step::Before,
        ),
        (
            Icon::ArrowRight,
            "path-move-after",
            "path-move-after.keys",
            Step::After,
        ),
        (
            Icon::ArrowUp,
            "path-move-up",
            "path-move-up.keys",
            Step::LaneAbove,
        ),
        (
            Icon::ArrowDown,
            "path-move-down",
            "path-move-down.keys",
            Step::LaneBelow,
        ),
    ] {
        if row(ui, icon, text.get(words), text.get(keys)) {
            view.carry_out(gestures::step(cx.plan, board, &card.id, step), actions);
        }
    }
    ui.separator();
    if row(
        ui,
        Icon::Trash,
        text.get("path-delete"),
        text.get("gesture-delete.keys"),
    ) {
        view.delete_module(board, &card.id, actions);
    }
}

/// The field in which a title is typed in place. Enter keeps it, Escape gives it up.
pub(super) fn rename_field(view: &mut PathView, cx: &Cx<'_>, rect: Rect, ui: &mut Ui, actions: &mut Actions) {
    let Some(rename) = &mut view.rename else { return };
    let id = widget_id(&rename.key).with("rename");
    let mut field = ui.new_child(UiBuilder::new().max_rect(rect));
    let given_up = ui.input(|input| input.key_pressed(egui::Key::Escape));
    let output = TextEdit::singleline(&mut rename.draft)
        .id(id)
        .desired_width(rect.width() - 8.0)
        .show(&mut field);
    let response = output.response.response;
    named(&response, Role::TextInput, cx.text.get("path-title-field"));
    if !rename.started {
        rename.started = true;
        response.request_focus();
        let mut state = output.state;
        let all = egui::text_selection::CCursorRange::select_all_str(&rename.draft);
        state.cursor.set_char_range(Some(all));
        state.store(ui.ctx(), id);
        return;
    }
    if !response.lost_focus() {
        return;
    }
    let Some(rename) = view.rename.take() else { return };
    let title = rename.draft.trim().to_owned();
    view.focus = Some(rename.key.clone());
    if given_up || title.is_empty() {
        return;
    }
    match rename.key {
        Key::Module(id) if cx.plan.module(&id).is_some_and(|it| it.title != title) => {
            actions.edit(Edit::Module(id, ModuleEdit::Title(title)));
        }
        Key::Block(id) if cx.plan.block(&id).is_some_and(|it| it.title != title) => {
            actions.edit(Edit::Block(id, BlockEdit::Title(title)));
        }
        _ => {}
    }
    actions.push(Action::EndGesture);
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
