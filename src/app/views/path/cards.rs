//! The card of a module: how it is drawn, said, renamed in place, and its menu.

use std::sync::Arc;

use egui::{
    EventFilter, Galley, Rect, Response, RichText, Role, Sense, Stroke, StrokeKind, TextEdit, Ui, UiBuilder,
    pos2, vec2,
};

use super::PathView;
use super::data::{Board, Card};
use super::gestures::{self, Carried, Step};
use super::lanes::{one_line, widget_id};
use crate::app::action::{Action, Actions};
use crate::app::copies;
use crate::app::cx::Cx;
use crate::app::icon::Icon;
use crate::app::theme;
use crate::app::widgets::fields::named;
use crate::app::widgets::mix_paint::mix_bar_painted;
use crate::app::words;
use crate::edit::{BlockEdit, Edit, ModuleEdit};
use crate::model::{Key, Modality};

#[expect(clippy::too_many_arguments, reason = "one card of the view's own drawing")]
pub(super) fn draw_card(
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

/// A row of a menu, with the keys that do the same; whether it was chosen, which closes the menu.
pub(super) fn menu_row(ui: &mut Ui, icon: Icon, words: &str, keys: &str) -> bool {
    let button = egui::Button::new(format!("{} {words}", icon.text())).shortcut_text(keys);
    let clicked = ui.add(button).clicked();
    if clicked {
        ui.close();
    }
    clicked
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
    if menu_row(
        ui,
        Icon::Pencil,
        text.get("path-rename"),
        text.get("path-rename.keys"),
    ) {
        view.start_rename(cx, &key);
    }
    if menu_row(
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
        if menu_row(ui, icon, text.get(words), text.get(keys)) {
            view.carry_out(gestures::step(cx.plan, board, &card.id, step), actions);
        }
    }
    ui.separator();
    if menu_row(
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
