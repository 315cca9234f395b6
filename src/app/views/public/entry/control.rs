//! The two controls of quick entry: typed words or figures, and one of a few values.

use egui::{
    EventFilter, Id, Key as KeyboardKey, Modifiers, Popup, PopupCloseBehavior, Rect, Role, Sense,
    SetOpenCommand, Stroke, StrokeKind, TextEdit, Ui, WidgetInfo, pos2,
};

use super::field::Ask;
use crate::app::action::{Action, Actions};
use crate::app::cx::Cx;
use crate::app::icon::Icon;
use crate::app::theme;
use crate::app::widgets::paint_line;
use crate::edit::Edit;
use crate::text::fold;

/// The keys that move between rows, taken from a focused field.
fn row_moves(ui: &Ui, id: Id) -> Option<Ask> {
    if !ui.memory(|memory| memory.has_focus(id)) {
        return None;
    }
    ui.input_mut(|input| {
        let mut key = |key| input.consume_key(Modifiers::NONE, key);
        if key(KeyboardKey::Enter) {
            Some(Ask::Next)
        } else if key(KeyboardKey::ArrowDown) {
            Some(Ask::Row(1))
        } else if key(KeyboardKey::ArrowUp) {
            Some(Ask::Row(-1))
        } else {
            None
        }
    })
}

/// A field of words or figures. What is not understood is shown in red and changes nothing.
#[expect(
    clippy::too_many_arguments,
    reason = "a field is a place, a name, a value and what it makes"
)]
pub(super) fn typed(
    cx: &Cx<'_>,
    ui: &mut Ui,
    rect: Rect,
    id: Id,
    name: &str,
    value: &str,
    unit: Option<&str>,
    actions: &mut Actions,
    make: impl Fn(&str) -> Option<Edit>,
) -> (bool, Option<Ask>) {
    let ask = row_moves(ui, id);
    let draft_id = id.with("draft");
    let draft: Option<String> = ui.data(|data| data.get_temp(draft_id));
    let mut words = draft.unwrap_or_else(|| value.to_owned());
    let understood = make(&words).is_some();
    let mut edit = TextEdit::singleline(&mut words)
        .id(id)
        .frame(egui::Frame::NONE.inner_margin(egui::Margin::symmetric(7, 2)))
        .desired_width(rect.width() - 16.0)
        .min_size(rect.size())
        .align(egui::Align2::LEFT_CENTER);
    if !understood {
        edit = edit.text_color(cx.theme.danger.ink);
    }
    if let Some(unit) = unit {
        edit = edit.suffix(egui::RichText::new(unit).color(cx.theme.muted));
    }
    let response = ui.put(rect, edit);
    let spoken = name.to_owned();
    response.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, &spoken));
    let focused = response.has_focus();
    if response.gained_focus() {
        select_all(ui, id, words.chars().count());
    }
    if response.changed() {
        if let Some(edit) = make(&words) {
            actions.edit(edit);
        }
        ui.data_mut(|data| data.insert_temp(draft_id, words));
    }
    if response.lost_focus() {
        ui.data_mut(|data| data.remove_temp::<String>(draft_id));
        actions.push(Action::EndGesture);
    }
    if focused {
        ring(cx, ui, rect);
    } else if response.hovered() {
        outline(cx, ui, rect);
    }
    (focused, ask)
}

fn select_all(ui: &Ui, id: Id, chars: usize) {
    if let Some(mut state) = TextEdit::load_state(ui.ctx(), id) {
        let range =
            egui::text::CCursorRange::two(egui::text::CCursor::default(), egui::text::CCursor::new(chars));
        state.cursor.set_char_range(Some(range));
        TextEdit::store_state(ui.ctx(), id, state);
    }
}

fn outline(cx: &Cx<'_>, ui: &Ui, rect: Rect) {
    let line = Stroke::new(1.0, cx.theme.line_strong);
    ui.painter()
        .rect_stroke(rect.shrink(0.5), 4.0, line, StrokeKind::Inside);
}

/// A field that holds one of a few values: a key picks the value that begins with it, left and right step,
/// Space or a click opens the list. Gives where the keyboard should go, and the value picked.
#[expect(
    clippy::too_many_arguments,
    reason = "a field is a place, a name, a value and its options"
)]
pub(super) fn choice(
    cx: &Cx<'_>,
    ui: &mut Ui,
    rect: Rect,
    id: Id,
    name: &str,
    shown: &str,
    options: &[String],
    at: usize,
) -> ((bool, Option<Ask>), Option<usize>) {
    let mut ask = None;
    let mut chosen = None;
    let focused = ui.memory(|memory| memory.has_focus(id));
    if focused {
        let filter = EventFilter {
            horizontal_arrows: true,
            vertical_arrows: true,
            ..EventFilter::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
        ask = row_moves(ui, id);
        ui.input_mut(|input| {
            if input.consume_key(Modifiers::NONE, KeyboardKey::ArrowRight) {
                chosen = Some(if at == usize::MAX { 0 } else { at + 1 }).filter(|at| *at < options.len());
            } else if input.consume_key(Modifiers::NONE, KeyboardKey::ArrowLeft) {
                chosen = at.checked_sub(1).filter(|at| *at < options.len());
            }
            for event in &input.events {
                if let egui::Event::Text(typed) = event
                    && let Some(typed) = typed.chars().next()
                    && !typed.is_whitespace()
                {
                    chosen = pick_by_key(options, at, typed).or(chosen);
                }
            }
        });
    }
    let response = ui.interact(rect, id, Sense::click());
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(Role::ComboBox, true, name);
        info.current_text_value = Some(shown.to_owned());
        info
    });
    if ui.is_rect_visible(rect) {
        if response.hovered() {
            outline(cx, ui, rect);
            let at = pos2(rect.right() - 10.0, rect.center().y);
            let small = theme::small().resolve(ui.style());
            ui.painter().text(
                at,
                egui::Align2::CENTER_CENTER,
                Icon::ChevronDown.text(),
                small,
                cx.theme.muted,
            );
        }
        paint_line(
            ui,
            pos2(rect.left() + 7.0, rect.center().y),
            shown,
            theme::body(),
            cx.theme.ink,
            rect.width() - 12.0,
        );
        if focused {
            ring(cx, ui, rect);
        }
    }
    let popup = Popup::default_response_id(&response);
    let open = response.clicked().then_some(SetOpenCommand::Toggle);
    if response.clicked() {
        response.request_focus();
    }
    if open.is_some() || Popup::is_id_open(ui.ctx(), popup) {
        Popup::menu(&response)
            .open_memory(open)
            .close_behavior(PopupCloseBehavior::CloseOnClick)
            .accessible_name(name)
            .show(|ui| {
                for (index, option) in options.iter().enumerate() {
                    if ui.selectable_label(index == at, option).clicked() {
                        chosen = Some(index);
                    }
                }
            });
    } else if response.hovered()
        && let Some(now) = options.get(at)
    {
        response.on_hover_text(now);
    }
    ((focused, ask), chosen.filter(|chosen| *chosen != at))
}

/// The next option, after the present one, that begins with a typed letter or figure; of options that all
/// begin alike, such as B1 and B2, also one whose second letter it is.
fn pick_by_key(options: &[String], at: usize, typed: char) -> Option<usize> {
    let typed = fold(&typed.to_string());
    let begins = |index: &usize| options.get(*index).is_some_and(|it| fold(it).starts_with(&typed));
    let after = if at == usize::MAX { 0 } else { at + 1 };
    let round = || (after..options.len()).chain(0..after.min(options.len()));
    round().find(begins).or_else(|| {
        let letter = options.get(at).map(|it| it.chars().take(1).collect::<String>());
        round().find(|index| {
            options.get(*index).is_some_and(|it| {
                letter
                    .as_ref()
                    .is_some_and(|letter| it.starts_with(letter.as_str()))
                    && fold(&it.chars().skip(1).take(1).collect::<String>()) == typed
            })
        })
    })
}

pub(super) fn ring(cx: &Cx<'_>, ui: &Ui, rect: Rect) {
    let ring = Stroke::new(2.0, cx.theme.accent.ink);
    ui.painter()
        .rect_stroke(rect.shrink(0.5), 4.0, ring, StrokeKind::Inside);
}

#[cfg(test)]
mod tests {
    use super::pick_by_key;

    #[test]
    fn a_key_picks_the_next_option_that_begins_with_it() {
        let owned = |words: &[&str]| words.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>();
        let levels = owned(&["0 · a", "1 · b", "2 · c", "3 · d"]);
        assert_eq!(pick_by_key(&levels, 2, '0'), Some(0));
        assert_eq!(pick_by_key(&levels, 2, '7'), None);
        let devices = owned(&["aucun", "Ordinateur", "Tablette", "Téléphone"]);
        assert_eq!(pick_by_key(&devices, 0, 't'), Some(2));
        assert_eq!(pick_by_key(&devices, 2, 'T'), Some(3));
        assert_eq!(pick_by_key(&devices, 3, 't'), Some(2), "round again");
        let french = owned(&["A1", "A2", "B1", "B2", "C1", "C2"]);
        assert_eq!(pick_by_key(&french, 0, 'b'), Some(2));
        assert_eq!(pick_by_key(&french, 2, '2'), Some(3), "B1, then 2: B2");
        assert_eq!(pick_by_key(&french, usize::MAX, 'c'), Some(4));
    }
}
