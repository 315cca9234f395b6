//! *Moyens*: equipment and the loan pool, rooms, trainers, support, workplaces, tutors, third places.

mod costs;
mod data;
mod rows;
mod tab;
mod table;
mod typical;

use std::sync::Arc;

use egui::{Align, Key as KeyboardKey, Layout, Modifiers, RichText, Role, TextEdit, Ui, WidgetInfo};

use crate::app::action::{Action, Actions};
use crate::app::cx::Cx;
use crate::app::icon::Icon;
use crate::app::theme::{self, Tone};
use crate::app::view::{View, ViewId};
use crate::app::widgets::{self, StatTile};
use crate::edit::{Edit, Item};
use crate::model::{Cents, EquipmentKind, Key, Plan};

use costs::CostsPanel;
use data::{Totals, Uses};
use tab::Tab;
use table::{Rows, TableState};

pub(in crate::app) use rows::connection_words;

/// Below this height the totals take one line instead of tiles.
const TALL: f32 = 430.0;

/// The view *Moyens*.
#[derive(Debug, Default)]
pub(super) struct MeansView {
    tab: Tab,
    /// What is typed to be added.
    entry: String,
    /// The plan that the figures were counted from.
    of: Option<Arc<Plan>>,
    uses: Uses,
    totals: Totals,
    table: TableState,
    /// An object to bring into sight once the plan holds it; whether to put the keyboard there.
    awaited: Option<(Key, bool)>,
    entry_wants_focus: bool,
    costs: CostsPanel,
}

impl View for MeansView {
    fn id(&self) -> ViewId {
        ViewId::Means
    }

    fn ui(&mut self, cx: &Cx<'_>, ui: &mut Ui, actions: &mut Actions) {
        if !self.of.as_ref().is_some_and(|plan| Arc::ptr_eq(plan, cx.plan)) {
            self.of = Some(Arc::clone(cx.plan));
            self.uses = data::uses(cx.plan);
            self.totals = data::totals(cx.plan, &self.uses);
        }
        if let Some((key, enter)) = self.awaited.take()
            && let Some(tab) = Tab::of(&key)
            && let Some(at) = tab.position(cx.plan, &key)
        {
            self.tab = tab;
            self.costs.shown = false;
            if enter {
                self.table.enter(at);
            } else {
                self.table.reveal(at);
            }
        }
        let tall = ui.available_height() >= TALL;
        ui.label(RichText::new(cx.text.get(ViewId::Means.title())).text_style(theme::title()));
        self.tabs(cx, ui);
        if self.costs.shown {
            self.costs.ui(cx, ui, actions);
            return;
        }
        let empty = self.tab.len(cx.plan) == 0;
        if !empty {
            self.show_totals(cx, ui, tall);
        }
        self.bar(cx, ui, actions);
        if empty {
            self.nothing_yet(cx, ui, actions);
            return;
        }
        self.keys(cx, ui, actions);
        let (tab, uses) = (self.tab, &self.uses);
        let table = &mut self.table;
        widgets::card_frame(cx.theme)
            .inner_margin(egui::Margin::symmetric(8, 4))
            .show(ui, |ui| {
                let rows = Rows {
                    name: tab.name(),
                    columns: rows::columns(tab),
                    len: tab.len(cx.plan),
                    key: &|at| tab.key(cx.plan, at),
                    cells: &|at| rows::cells(tab, cx, uses, at),
                };
                table.show(cx, ui, &rows, actions);
            });
    }

    fn reveal(&mut self, key: &Key) {
        if let Some(tab) = Tab::of(key) {
            self.tab = tab;
            self.awaited = Some((key.clone(), false));
        }
    }
}

impl MeansView {
    fn tabs(&mut self, cx: &Cx<'_>, ui: &mut Ui) {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = egui::vec2(4.0, 4.0);
            for tab in Tab::ALL {
                let chosen = tab == self.tab && !self.costs.shown;
                let name = cx.text.get(&format!("means-list-{}", tab.name())).to_owned();
                let count = tab.len(cx.plan);
                let words = if count == 0 {
                    name.clone()
                } else {
                    format!("{name} {count}")
                };
                let ink = if chosen {
                    cx.theme.accent.on_soft
                } else {
                    cx.theme.ink
                };
                let button = egui::Button::selectable(chosen, RichText::new(words).color(ink));
                let response = ui.add(button);
                response.widget_info(|| WidgetInfo::selected(Role::Tab, true, chosen, &name));
                if response.clicked() {
                    self.tab = tab;
                    self.costs.shown = false;
                    self.entry.clear();
                }
            }
            let (chosen, name) = (self.costs.shown, cx.text.get("cost-tab"));
            let ink = if chosen {
                cx.theme.accent.on_soft
            } else {
                cx.theme.ink
            };
            let response = ui.add(egui::Button::selectable(chosen, RichText::new(name).color(ink)));
            response.widget_info(|| WidgetInfo::selected(Role::Tab, true, chosen, name));
            self.costs.shown |= response.clicked();
        });
    }

    /// The object selected in this list, and where it stands.
    fn selected(&self, cx: &Cx<'_>) -> Option<(Key, usize)> {
        let key = cx.selection?;
        Some((key.clone(), self.tab.position(cx.plan, key)?))
    }

    /// Quick entry at the left, what is done with the selected row at the right.
    fn bar(&mut self, cx: &Cx<'_>, ui: &mut Ui, actions: &mut Actions) {
        let text = cx.text;
        let selected = self.selected(cx);
        let last = self.tab.len(cx.plan).saturating_sub(1);
        ui.horizontal_wrapped(|ui| {
            let hint = text
                .get(&format!("means-list-{}.add", self.tab.name()))
                .to_owned();
            let width = (ui.available_width() * 0.45).clamp(140.0, 400.0);
            let field = ui.add(
                TextEdit::singleline(&mut self.entry)
                    .hint_text(hint.clone())
                    .desired_width(width),
            );
            widgets::fields::named(&field, Role::TextInput, &hint);
            if std::mem::take(&mut self.entry_wants_focus) {
                field.request_focus();
            }
            let enter = field.lost_focus() && ui.input(|input| input.key_pressed(KeyboardKey::Enter));
            let ready = !self.entry.trim().is_empty();
            let add = ui
                .add_enabled_ui(ready, |ui| {
                    widgets::button(ui, Some(Icon::Plus), text.get("means-add"))
                })
                .inner;
            if ready && (enter || add.clicked()) {
                self.add(cx, actions);
                field.request_focus();
            }
            if self.tab == Tab::ThirdPlaces
                && widgets::quiet_button(ui, Some(Icon::Search), text.get("places-search-directory"))
                    .clicked()
            {
                actions.push(Action::AskImportFile);
            }
            if let Some(key) = self.typical_list() {
                let words = text.get(key);
                if widgets::quiet_button(ui, Some(Icon::List), words)
                    .on_hover_text(text.get("means-typical-hint"))
                    .clicked()
                {
                    self.add_typical(cx, actions);
                }
            }
            // Where the row has no room left, the four buttons begin another.
            if ui.available_size_before_wrap().x < 170.0 {
                ui.end_row();
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let at = selected.as_ref().map(|(_, at)| *at);
                for (icon, key, enabled, what) in [
                    (Icon::Trash, "means-delete", at.is_some(), Ask::Delete),
                    (Icon::Copy, "means-duplicate", at.is_some(), Ask::Duplicate),
                    (
                        Icon::ArrowDown,
                        "means-down",
                        at.is_some_and(|at| at < last),
                        Ask::Down,
                    ),
                    (Icon::ArrowUp, "means-up", at.is_some_and(|at| at > 0), Ask::Up),
                ] {
                    let response = ui
                        .add_enabled_ui(enabled, |ui| widgets::icon_button(ui, icon, text.get(key)))
                        .inner;
                    if response.clicked() {
                        self.carry_out(cx, what, actions);
                    }
                }
            });
        });
    }

    fn add(&mut self, cx: &Cx<'_>, actions: &mut Actions) {
        let (count, name) = typical::quick(&self.entry);
        let kind = if self.tab == Tab::Equipment {
            typical::kind_of(cx.text, name)
        } else {
            EquipmentKind::default()
        };
        let mut item = self.tab.fresh(cx.plan, name, kind);
        if let Some(count) = count.filter(|it| *it <= 10_000) {
            take_quantity(&mut item, count);
        }
        let key = item.key();
        actions.edit(Edit::Add(item, None));
        actions.push(Action::Select(key.clone()));
        self.awaited = Some((key, false));
        self.entry.clear();
    }

    const fn typical_list(&self) -> Option<&'static str> {
        match self.tab {
            Tab::Equipment => Some("means-typical-equipment"),
            Tab::Supports => Some("means-typical-supports"),
            Tab::Rooms | Tab::Trainers | Tab::Workplaces | Tab::Tutors | Tab::ThirdPlaces => None,
        }
    }

    fn add_typical(&mut self, cx: &Cx<'_>, actions: &mut Actions) {
        let (step, edits) = match self.tab {
            Tab::Equipment => ("step-typical-equipment", typical::equipment(cx.plan, cx.text)),
            Tab::Supports => ("step-typical-supports", typical::supports(cx.plan, cx.text)),
            Tab::Rooms | Tab::Trainers | Tab::Workplaces | Tab::Tutors | Tab::ThirdPlaces => return,
        };
        let Some(first) = typical::first(&edits) else {
            let nothing = crate::checks::Message::new("means-typical-all-there", Vec::new());
            actions.push(Action::Tell(Tone::Neutral, nothing));
            return;
        };
        actions.batch(step, String::new(), edits);
        actions.push(Action::Select(first.clone()));
        self.awaited = Some((first, false));
    }

    fn carry_out(&mut self, cx: &Cx<'_>, what: Ask, actions: &mut Actions) {
        let Some((key, at)) = self.selected(cx) else {
            return;
        };
        let last = self.tab.len(cx.plan).saturating_sub(1);
        match what {
            Ask::Up if at > 0 => self.shift(key, at - 1, actions),
            Ask::Down if at < last => self.shift(key, at + 1, actions),
            Ask::Up | Ask::Down => {}
            Ask::Duplicate => {
                let rename = |name: &str| cx.text.fmt("means-copy", &[("name", name.into())]);
                if let Some(twin) = self.tab.twin(cx.plan, at, rename) {
                    let key = twin.key();
                    actions.edit(Edit::Add(twin, Some(at + 1)));
                    actions.push(Action::Select(key.clone()));
                    self.awaited = Some((key, true));
                }
            }
            Ask::Delete => {
                let next = if at < last { at + 1 } else { at.wrapping_sub(1) };
                actions.edit(Edit::Remove(key));
                if let Some(next) = self.tab.key(cx.plan, next) {
                    actions.push(Action::Select(next));
                }
            }
        }
    }

    fn shift(&mut self, key: Key, to: usize, actions: &mut Actions) {
        actions.edit(Edit::Move(key.clone(), to));
        self.awaited = Some((key, false));
    }

    /// Alt+↑ and Alt+↓ move the selected row, Del removes it, Ctrl+D makes a twin; a field being typed in keeps
    /// Del and Ctrl+D for itself.
    fn keys(&mut self, cx: &Cx<'_>, ui: &Ui, actions: &mut Actions) {
        if self.selected(cx).is_none() || !ui.memory(|memory| memory.allows_interaction(ui.layer_id())) {
            return;
        }
        let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
        let mut asked = None;
        if pressed(Modifiers::ALT, KeyboardKey::ArrowUp) {
            asked = Some(Ask::Up);
        } else if pressed(Modifiers::ALT, KeyboardKey::ArrowDown) {
            asked = Some(Ask::Down);
        } else if !ui.ctx().text_edit_focused() {
            if pressed(Modifiers::NONE, KeyboardKey::Delete) {
                asked = Some(Ask::Delete);
            } else if pressed(Modifiers::COMMAND, KeyboardKey::D) {
                asked = Some(Ask::Duplicate);
            }
        }
        if let Some(what) = asked {
            self.carry_out(cx, what, actions);
        }
    }

    fn nothing_yet(&mut self, cx: &Cx<'_>, ui: &mut Ui, actions: &mut Actions) {
        let key = format!("means-list-{}", self.tab.name());
        let (title, note) = (format!("{key}.empty"), format!("{key}.examples"));
        let first = cx.text.get("means-add-first");
        let typical = self.typical_list().map(|key| (Icon::List, cx.text.get(key)));
        let directory = self.tab == Tab::ThirdPlaces;
        let mut offers = Vec::new();
        offers.extend(typical);
        if directory {
            offers.push((Icon::Search, cx.text.get("places-search-directory")));
        }
        offers.push((Icon::Plus, first));
        let shown = widgets::EmptyState {
            icon: icon(self.tab),
            title: cx.text.get(&title),
            sentence: cx.text.get(&note),
            actions: &offers,
        };
        match (shown.show(ui), typical.is_some()) {
            (Some(0), true) => self.add_typical(cx, actions),
            (Some(0), false) if directory => actions.push(Action::AskImportFile),
            (Some(_), _) => self.entry_wants_focus = true,
            (None, _) => {}
        }
    }

    fn show_totals(&self, cx: &Cx<'_>, ui: &mut Ui, tall: bool) {
        let figures = figures(cx, self.tab, &self.totals, &self.uses, cx.plan);
        if !tall {
            let words: Vec<String> = figures
                .iter()
                .map(|it| format!("{} {}", it.label, it.figure))
                .collect();
            let line = RichText::new(words.join(" · ")).small().color(cx.theme.muted);
            ui.add(egui::Label::new(line).wrap());
            return;
        }
        let gap = 12.0;
        #[expect(clippy::cast_precision_loss, reason = "three or four tiles")]
        let count = figures.len().max(1) as f32;
        let width = ((ui.available_width() - gap * (count - 1.0)) / count).min(320.0);
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = gap;
            for figure in &figures {
                ui.allocate_ui(egui::vec2(width, 0.0), |ui| {
                    // The frame's own margin is not part of the room that its contents take.
                    ui.set_max_width(width);
                    StatTile {
                        label: &figure.label,
                        figure: &figure.figure,
                        note: &figure.note,
                        tone: figure.tone,
                    }
                    .show(ui);
                });
            }
        });
    }
}

/// What can be done with the selected row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ask {
    Up,
    Down,
    Duplicate,
    Delete,
}

fn take_quantity(item: &mut Item, count: u32) {
    match item {
        Item::Equipment(it) => it.stock = count,
        Item::Room(it) => it.capacity = count,
        Item::ThirdPlace(it) => it.seats = count,
        Item::Workplace(it) => it.capacity = count,
        Item::Tutor(it) => it.max_learners = count,
        Item::Block(_)
        | Item::Competency(..)
        | Item::Module(_)
        | Item::Activity(..)
        | Item::Learner(_)
        | Item::Variant(_)
        | Item::Trainer(_)
        | Item::Support(_) => {}
    }
}

const fn icon(tab: Tab) -> Icon {
    match tab {
        Tab::Equipment => Icon::Laptop,
        Tab::Rooms => Icon::Room,
        Tab::Trainers => Icon::Classroom,
        Tab::Supports => Icon::Support,
        Tab::Workplaces => Icon::Workplace,
        Tab::Tutors => Icon::Handshake,
        Tab::ThirdPlaces => Icon::Place,
    }
}

/// A total of a list.
struct Figure {
    label: String,
    figure: String,
    note: String,
    tone: Tone,
}

fn figures(cx: &Cx<'_>, tab: Tab, totals: &Totals, uses: &Uses, plan: &Plan) -> Vec<Figure> {
    let text = cx.text;
    let hours = |minutes: u64| text.hours(u32::try_from(minutes).unwrap_or(u32::MAX));
    let money = |cents: Cents| text.money(i64::try_from(cents.get()).unwrap_or(i64::MAX));
    let number = |count: u64| text.integer(i64::try_from(count).unwrap_or(i64::MAX));
    let figure = |key: &str, figure: String, note: Option<(String, Tone)>| {
        let (note, tone) = note.unwrap_or_default();
        Figure {
            label: text.get(key).to_owned(),
            figure,
            note,
            tone,
        }
    };
    let counted = |key: &str, count: u64, tone: Tone| {
        let count = usize::try_from(count).unwrap_or(usize::MAX);
        Some((
            text.fmt(key, &[("count", count.into())]),
            if count == 0 { Tone::Neutral } else { tone },
        ))
    };
    let of = |(used, most): (u64, u64)| format!("{} / {}", number(used), number(most));
    match tab {
        Tab::Equipment => vec![
            figure(
                "means-total-pool",
                money(totals.pool),
                counted("means-note-units", totals.stock, Tone::Neutral),
            ),
            figure(
                "means-total-lent",
                of((totals.lent, totals.stock)),
                counted("means-note-over-lent", totals.over_lent, Tone::Warning),
            ),
            figure("means-total-asked", number(uses.asked.len() as u64), None),
        ],
        Tab::Rooms => vec![
            figure(
                "means-total-seats",
                number(totals.seats),
                counted("means-note-people", uses.people, Tone::Neutral),
            ),
            figure(
                "means-total-roomless",
                number(totals.roomless),
                counted("means-note-roomless", totals.roomless, Tone::Neutral),
            ),
        ],
        Tab::Trainers => vec![
            figure(
                "means-total-planned",
                hours(totals.planned),
                Some((text.get("means-note-face-time").to_owned(), Tone::Neutral)),
            ),
            figure(
                "means-total-available",
                totals.available.map_or_else(|| "–".to_owned(), hours),
                counted("means-note-overloaded", totals.overloaded, Tone::Warning),
            ),
            figure("means-total-trainers-cost", money(totals.trainers_cost), None),
        ],
        Tab::Supports => vec![figure(
            "means-total-support",
            hours(totals.support),
            counted("means-note-people", uses.people, Tone::Neutral),
        )],
        Tab::Workplaces => {
            let over = totals.placed.0 > totals.placed.1;
            let note = if over {
                "means-note-too-many"
            } else {
                "means-note-room-left"
            };
            let tone = if over { Tone::Warning } else { Tone::Neutral };
            vec![figure(
                "means-total-placed",
                of(totals.placed),
                Some((text.get(note).to_owned(), tone)),
            )]
        }
        Tab::Tutors => vec![
            figure(
                "means-total-followed",
                of(totals.followed),
                counted("means-note-untrained", totals.untrained, Tone::Warning),
            ),
            figure("means-total-tutors", number(plan.tutors.len() as u64), None),
        ],
        Tab::ThirdPlaces => vec![figure("means-total-seated", of(totals.seated), None)],
    }
}
