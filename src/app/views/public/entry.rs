//! Quick entry: a table in which one key fills a field, Tab goes to the next one, Enter to the next learner.

use egui::{
    EventFilter, Id, Key as KeyboardKey, Modifiers, Popup, PopupCloseBehavior, Rect, Role, Sense,
    SetOpenCommand, Stroke, StrokeKind, TextEdit, Ui, WidgetInfo, pos2, vec2,
};

use super::grid::{connection_words, devices_words, row_keys};
use super::{PublicView, edits};
use crate::app::action::{Action, Actions};
use crate::app::cx::Cx;
use crate::app::icon::Icon;
use crate::app::palette::folded;
use crate::app::theme;
use crate::app::widgets::matrix::{Matrix, Part, Reveal};
use crate::app::widgets::paint_line;
use crate::app::words;
use crate::edit::{Edit, LearnerEdit};
use crate::model::{
    Autonomy, Connection, DigitalLevel, FrenchLevel, Key, Learner, Level, MAX_HEADCOUNT, ReadingDegree,
};

const ROW: f32 = 34.0;
const HEADER: f32 = 30.0;
const ALIAS: f32 = 96.0;

/// A field of quick entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Field {
    Autonomy,
    Digital,
    French,
    Reading,
    Device,
    Connection,
    Quiet,
    Mobility,
    Headcount,
    Name,
}

/// The fields in the order of the Tab key, with their widths.
const FIELDS: [(Field, f32); 10] = [
    (Field::Autonomy, 84.0),
    (Field::Digital, 88.0),
    (Field::French, 76.0),
    (Field::Reading, 72.0),
    (Field::Device, 140.0),
    (Field::Connection, 110.0),
    (Field::Quiet, 84.0),
    (Field::Mobility, 84.0),
    (Field::Headcount, 76.0),
    (Field::Name, 170.0),
];

impl Field {
    const fn word(self) -> &'static str {
        match self {
            Self::Autonomy => "learner-autonomy",
            Self::Digital => "learner-digital",
            Self::French => "learner-french",
            Self::Reading => "learner-reading",
            Self::Device => "learner-device",
            Self::Connection => "learner-connection",
            Self::Quiet => "learner-quiet",
            Self::Mobility => "learner-mobility",
            Self::Headcount => "learner-headcount",
            Self::Name => "learner-name",
        }
    }
}

/// What a field asks for.
enum Ask {
    /// The same field of the learner above or below.
    Row(isize),
    /// The next learner, and a new one after the last.
    Next,
}

/// Draws the table.
pub(super) fn ui(view: &mut PublicView, cx: &Cx<'_>, ui: &mut Ui, actions: &mut Actions) {
    let width: f32 = FIELDS.iter().map(|(_, width)| width).sum();
    let matrix = Matrix {
        rows: view.shown.len(),
        row_height: ROW,
        columns: 1,
        column_width: width,
        side_width: ALIAS.min(ui.available_width() * 0.4),
        header_height: HEADER,
    };
    if let Some((id, field)) = view.wanted.take() {
        if view.row_of(&id).is_some() {
            ui.memory_mut(|memory| memory.request_focus(field_id(&id, field)));
            view.field = Some((id, field));
        } else if cx.plan.learner(&id).is_none() {
            // The learner is added at the end of this frame.
            view.wanted = Some((id, field));
        }
    }
    let kept = view
        .field
        .as_ref()
        .and_then(|(id, _)| view.row_of(id))
        .map(|row| (row, 0));
    let reveal = view.take_scroll();
    let mut asked = None;
    let mut focused = None;
    matrix.show(ui, "public-entry", reveal, kept, |ui, part, rect| {
        let learner = |row: usize| cx.plan.learners.get(*view.shown.get(row)?);
        match part {
            Part::Row(row) => {
                if let Some(learner) = learner(row) {
                    let selected = cx.is_selected(&Key::Learner(learner.id.clone()));
                    let fill = if selected {
                        cx.theme.accent.soft
                    } else {
                        cx.theme.card
                    };
                    ui.painter().rect_filled(rect, 0.0, fill);
                    let line = Stroke::new(1.0, cx.theme.line);
                    ui.painter().hline(rect.x_range(), rect.bottom(), line);
                }
            }
            Part::Cell(row, _) => {
                if let Some(learner) = learner(row) {
                    let mut left = rect.left();
                    for (field, width) in FIELDS {
                        let at = Rect::from_min_size(pos2(left, rect.top()), vec2(width, ROW)).shrink(1.0);
                        left += width;
                        let (has_focus, ask) = self::field(cx, ui, at, learner, field, actions);
                        if has_focus {
                            focused = Some((learner.id.clone(), field));
                        }
                        if let Some(ask) = ask {
                            asked = Some((row, field, ask));
                        }
                    }
                }
            }
            Part::Header(_) => {
                ui.painter().rect_filled(rect, 0.0, cx.theme.card);
                let line = Stroke::new(1.0, cx.theme.line);
                ui.painter().hline(rect.x_range(), rect.bottom(), line);
                let mut left = rect.left();
                for (field, width) in FIELDS {
                    let at = pos2(left + 8.0, rect.center().y);
                    let word = cx.text.get(field.word());
                    paint_line(ui, at, word, theme::small(), cx.theme.muted, width - 8.0);
                    left += width;
                }
            }
            Part::Side(row) => {
                if let Some(learner) = learner(row) {
                    side(cx, ui, rect, learner, actions);
                }
            }
            Part::Corner => {
                ui.painter().rect_filled(rect, 0.0, cx.theme.card);
                let line = Stroke::new(1.0, cx.theme.line);
                ui.painter().hline(rect.x_range(), rect.bottom(), line);
                let at = pos2(rect.left() + 8.0, rect.center().y);
                let word = cx.text.get("public-head-alias");
                paint_line(ui, at, word, theme::small(), cx.theme.muted, rect.width() - 8.0);
            }
        }
    });
    if let Some(now) = focused {
        if view.field.as_ref() != Some(&now) {
            // The row that is being filled is the one that the inspector shows.
            actions.push(Action::Select(Key::Learner(now.0.clone())));
            view.scroll = Reveal {
                row: view.row_of(&now.0),
                column: None,
            };
        }
        view.field = Some(now);
    }
    if let Some((row, field, ask)) = asked {
        go(view, cx, ui, row, field, &ask, actions);
    }
}

fn go(
    view: &mut PublicView,
    cx: &Cx<'_>,
    ui: &Ui,
    row: usize,
    field: Field,
    ask: &Ask,
    actions: &mut Actions,
) {
    let to = match ask {
        Ask::Row(step) => row.checked_add_signed(*step),
        Ask::Next => Some(row + 1),
    };
    let learner = to
        .and_then(|row| view.shown.get(row))
        .and_then(|at| cx.plan.learners.get(*at));
    match (learner, ask) {
        (Some(learner), _) => {
            ui.memory_mut(|memory| memory.request_focus(field_id(&learner.id, field)));
            view.field = Some((learner.id.clone(), field));
            view.scroll = Reveal {
                row: to,
                column: None,
            };
            actions.push(Action::Select(Key::Learner(learner.id.clone())));
            ui.ctx().request_repaint();
        }
        (None, Ask::Next) => view.add(cx, 1, actions),
        (None, Ask::Row(_)) => {}
    }
}

fn field_id(learner: &crate::model::LearnerId, field: Field) -> Id {
    Id::unique(("public-field", learner, field))
}

fn side(cx: &Cx<'_>, ui: &mut Ui, rect: Rect, learner: &Learner, actions: &mut Actions) {
    let key = Key::Learner(learner.id.clone());
    let response = ui.interact(
        rect,
        Id::unique(("public-entry-row", &learner.id)),
        Sense::click(),
    );
    let selected = cx.is_selected(&key);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, selected, cx.title(&key)));
    let (fill, ink) = if selected {
        (cx.theme.accent.soft, cx.theme.accent.on_soft)
    } else {
        (cx.theme.card, cx.theme.ink)
    };
    ui.painter().rect_filled(rect, 0.0, fill);
    let line = Stroke::new(1.0, cx.theme.line);
    ui.painter().hline(rect.x_range(), rect.bottom(), line);
    let at = pos2(rect.left() + 8.0, rect.center().y);
    let alias = learner.id.to_string();
    paint_line(ui, at, &alias, theme::strong(), ink, rect.width() - 12.0);
    if response.has_focus() {
        ring(cx, ui, rect);
        row_keys(cx, ui, &key, actions);
    }
    if response.clicked() {
        actions.push(Action::Select(key));
    }
}

fn ring(cx: &Cx<'_>, ui: &Ui, rect: Rect) {
    let ring = Stroke::new(2.0, cx.theme.accent.ink);
    ui.painter()
        .rect_stroke(rect.shrink(0.5), 4.0, ring, StrokeKind::Inside);
}

/// Draws a field; says whether it has the keyboard, and where this should go.
fn field(
    cx: &Cx<'_>,
    ui: &mut Ui,
    rect: Rect,
    learner: &Learner,
    field: Field,
    actions: &mut Actions,
) -> (bool, Option<Ask>) {
    let text = cx.text;
    let id = field_id(&learner.id, field);
    let name = text.fmt(
        "public-field",
        &[
            ("learner", learner.id.to_string().into()),
            ("field", text.get(field.word()).into()),
        ],
    );
    let edit = |edit: LearnerEdit| Edit::Learner(learner.id.clone(), edit);
    let levels = |range: std::ops::RangeInclusive<u8>, words: &dyn Fn(u8) -> &'static str| -> Vec<String> {
        range
            .map(|level| format!("{level} · {}", text.get(words(level))))
            .collect()
    };
    let number = |value: u32| value.to_string();
    match field {
        Field::Autonomy => {
            let uniform = AutonomyShown::of(&learner.autonomy);
            let options = levels(0..=3, &words::autonomy_level);
            let at = learner.autonomy.weakest().get();
            let shown = match uniform {
                AutonomyShown::Uniform => at.to_string(),
                AutonomyShown::Mixed => text.fmt("public-weakest", &[("level", at.into())]),
            };
            let (ask, chosen) = choice(cx, ui, rect, id, &name, &shown, &options, usize::from(at));
            if let Some(level) = chosen {
                let level = Level::clamped(i64::try_from(level).unwrap_or(0));
                put(actions, edit(LearnerEdit::Autonomy(Autonomy::uniform(level))));
            }
            ask
        }
        Field::Digital => {
            let options = levels(0..=8, &words::digital_level);
            let at = learner.digital.get();
            let shown = at.to_string();
            let (ask, chosen) = choice(cx, ui, rect, id, &name, &shown, &options, usize::from(at));
            if let Some(level) = chosen {
                let level = DigitalLevel::clamped(i64::try_from(level).unwrap_or(0));
                put(actions, edit(LearnerEdit::Digital(level)));
            }
            ask
        }
        Field::Reading => {
            let options = levels(1..=4, &words::reading_degree);
            let at = learner.reading.get();
            let (ask, chosen) = choice(
                cx,
                ui,
                rect,
                id,
                &name,
                &at.to_string(),
                &options,
                usize::from(at.saturating_sub(1)),
            );
            if let Some(degree) = chosen {
                let degree = ReadingDegree::clamped(i64::try_from(degree + 1).unwrap_or(1));
                put(actions, edit(LearnerEdit::Reading(degree)));
            }
            ask
        }
        Field::French => {
            let options: Vec<String> = FrenchLevel::ALL.iter().map(|it| it.name().to_owned()).collect();
            let at = usize::from(learner.french.rank() - 1);
            let (ask, chosen) = choice(cx, ui, rect, id, &name, learner.french.name(), &options, at);
            if let Some(level) = chosen.and_then(|at| FrenchLevel::ALL.get(at)) {
                put(actions, edit(LearnerEdit::French(*level)));
            }
            ask
        }
        Field::Device => {
            let mut options = vec![text.get("device-none").to_owned()];
            options.extend(
                edits::DEVICES
                    .iter()
                    .map(|it| text.get(words::equipment_kind(*it)).to_owned()),
            );
            let owned = edits::devices(cx.plan, learner);
            let at = owned
                .first()
                .and_then(|first| edits::DEVICES.iter().position(|it| it == first))
                .map_or(0, |at| at + 1);
            let shown = devices_words(cx, learner);
            let (ask, chosen) = choice(cx, ui, rect, id, &name, &shown, &options, at);
            if let Some(at) = chosen {
                let kind = at.checked_sub(1).and_then(|at| edits::DEVICES.get(at)).copied();
                let word = kind.map_or("", |kind| text.get(words::equipment_kind(kind)));
                let made = edits::set_device(cx.plan, learner, kind, word);
                actions.batch("step-learner-owns", learner.id.to_string(), made);
            }
            ask
        }
        Field::Connection => {
            let options: Vec<String> = Connection::PRESETS
                .iter()
                .map(|(name, _)| text.get(words::connection(name)).to_owned())
                .collect();
            let at = Connection::PRESETS
                .iter()
                .position(|(_, rates)| *rates == learner.connection)
                .unwrap_or(usize::MAX);
            let shown = connection_words(cx, learner);
            let (ask, chosen) = choice(cx, ui, rect, id, &name, &shown, &options, at);
            if let Some((_, rates)) = chosen.and_then(|at| Connection::PRESETS.get(at)) {
                put(actions, edit(LearnerEdit::Connection(*rates)));
            }
            ask
        }
        Field::Quiet => {
            let options = [text.get("word-no").to_owned(), text.get("word-yes").to_owned()];
            let at = usize::from(learner.quiet_place);
            let shown = options.get(at).map_or("", String::as_str);
            let (ask, chosen) = choice(cx, ui, rect, id, &name, shown, &options, at);
            if let Some(at) = chosen {
                put(actions, edit(LearnerEdit::QuietPlace(at == 1)));
            }
            ask
        }
        Field::Mobility => typed(
            cx,
            ui,
            rect,
            id,
            &name,
            &number(learner.mobility_km),
            Some(text.get("public-km")),
            actions,
            |words| {
                words
                    .trim()
                    .parse()
                    .ok()
                    .map(|km| edit(LearnerEdit::MobilityKm(km)))
            },
        ),
        Field::Headcount => typed(
            cx,
            ui,
            rect,
            id,
            &name,
            &number(learner.headcount),
            None,
            actions,
            |words| {
                let count: u32 = words.trim().parse().ok()?;
                (1..=MAX_HEADCOUNT)
                    .contains(&count)
                    .then(|| edit(LearnerEdit::Headcount(count)))
            },
        ),
        Field::Name => typed(cx, ui, rect, id, &name, &learner.name, None, actions, |words| {
            Some(edit(LearnerEdit::Name(words.to_owned())))
        }),
    }
}

/// Whether all items of autonomy have one level.
enum AutonomyShown {
    Uniform,
    Mixed,
}

impl AutonomyShown {
    fn of(autonomy: &Autonomy) -> Self {
        let [first, rest @ ..] = autonomy.levels();
        if rest.iter().all(|it| *it == first) {
            Self::Uniform
        } else {
            Self::Mixed
        }
    }
}

fn put(actions: &mut Actions, edit: Edit) {
    actions.edit(edit);
    actions.push(Action::EndGesture);
}

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
fn typed(
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
        .frame(egui::Frame::NONE)
        .desired_width(rect.width() - 16.0)
        .min_size(rect.size())
        .align(egui::Align2::LEFT_CENTER)
        .margin(egui::Margin::symmetric(7, 2));
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
fn choice(
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
    let typed = folded(&typed.to_string());
    let begins = |index: &usize| {
        options
            .get(*index)
            .is_some_and(|it| folded(it).starts_with(&typed))
    };
    let after = if at == usize::MAX { 0 } else { at + 1 };
    let round = || (after..options.len()).chain(0..after.min(options.len()));
    round().find(begins).or_else(|| {
        let letter = options.get(at).map(|it| it.chars().take(1).collect::<String>());
        round().find(|index| {
            options.get(*index).is_some_and(|it| {
                letter
                    .as_ref()
                    .is_some_and(|letter| it.starts_with(letter.as_str()))
                    && folded(&it.chars().skip(1).take(1).collect::<String>()) == typed
            })
        })
    })
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
