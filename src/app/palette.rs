//! The command palette: all commands, views and objects of the plan, by typing a few letters.

use std::sync::Arc;

use egui::{
    Align2, Area, Context, Frame, Id, Key as KeyboardKey, Order, RichText, ScrollArea, Stroke, TextEdit, vec2,
};

use super::action::{Action, Actions};
use super::command::{COMMANDS, Circumstances, keys_in_words};
use super::theme::Theme;
use super::widgets::fields::named;
use crate::model::{Key, Plan};
use crate::text::{Lang, Text, fold};

/// How many rows are offered at most.
const ROWS: usize = 60;

/// A row of the palette.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Row {
    /// What it says.
    pub(super) title: String,
    /// What kind of thing it is, or its keys.
    pub(super) note: String,
    pub(super) goal: Goal,
}

/// What a row does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Goal {
    /// Runs a command, by its place in the table.
    Command(usize),
    /// Goes to an object.
    Object(Key),
}

/// The palette's state.
#[derive(Debug, Default)]
pub(super) struct Palette {
    shown: bool,
    just_opened: bool,
    query: String,
    chosen: usize,
    /// The rows, and what they were found for.
    found: Option<(Sought, Vec<Row>)>,
}

/// What rows depend on.
#[derive(Debug, Clone)]
struct Sought {
    query: String,
    plan: Option<Arc<Plan>>,
    now: Circumstances,
    lang: Lang,
}

impl Sought {
    fn is_the_same(&self, other: &Self) -> bool {
        let same_plan = match (&self.plan, &other.plan) {
            (Some(own), Some(theirs)) => Arc::ptr_eq(own, theirs),
            (None, None) => true,
            (Some(_), None) | (None, Some(_)) => false,
        };
        same_plan && self.query == other.query && self.now == other.now && self.lang == other.lang
    }
}

impl Palette {
    /// Opens it, empty.
    pub(super) fn open(&mut self) {
        *self = Self {
            shown: true,
            just_opened: true,
            ..Self::default()
        };
    }

    /// Draws it above the window.
    pub(super) fn ui(
        &mut self,
        ctx: &Context,
        text: &Text,
        plan: Option<&Arc<Plan>>,
        now: Circumstances,
        actions: &mut Actions,
    ) {
        if !self.shown {
            return;
        }
        if ctx.input_mut(|input| input.consume_key(egui::Modifiers::NONE, KeyboardKey::Escape)) {
            self.shown = false;
            return;
        }
        let down = ctx.input_mut(|it| it.consume_key(egui::Modifiers::NONE, KeyboardKey::ArrowDown));
        let up = ctx.input_mut(|it| it.consume_key(egui::Modifiers::NONE, KeyboardKey::ArrowUp));
        let enter = ctx.input_mut(|it| it.consume_key(egui::Modifiers::NONE, KeyboardKey::Enter));
        let sought = Sought {
            query: self.query.clone(),
            plan: plan.cloned(),
            now,
            lang: text.lang(),
        };
        let kept = self.found.take().filter(|(of, _)| of.is_the_same(&sought));
        let rows = kept.map_or_else(
            || {
                rows(text, plan.map(AsRef::as_ref), now, &self.query, |keys| {
                    keys_in_words(ctx, text, keys)
                })
            },
            |(_, rows)| rows,
        );
        let last = rows.len().saturating_sub(1);
        self.chosen = self.chosen.min(last);
        if down {
            self.chosen = (self.chosen + 1).min(last);
        }
        if up {
            self.chosen = self.chosen.saturating_sub(1);
        }
        let mut run = enter.then(|| rows.get(self.chosen).cloned()).flatten();
        let theme = Theme::of(ctx);
        let area = Area::new(Id::unique("palette"))
            .order(Order::Foreground)
            .anchor(Align2::CENTER_TOP, vec2(0.0, 64.0));
        let shown = area.show(ctx, |ui| {
            let frame = Frame::new()
                .fill(theme.card)
                .stroke(Stroke::new(1.0, theme.line_strong))
                .corner_radius(8.0)
                .inner_margin(8.0);
            frame.show(ui, |ui| {
                ui.set_width(560.0_f32.min(ctx.content_rect().width() - 48.0));
                let field = TextEdit::singleline(&mut self.query)
                    .hint_text(text.get("palette-hint"))
                    .desired_width(f32::INFINITY);
                let response = ui.add(field);
                named(&response, egui::Role::TextInput, text.get("command-palette"));
                if self.just_opened {
                    response.request_focus();
                    self.just_opened = false;
                }
                if response.changed() {
                    self.chosen = 0;
                }
                ui.add_space(4.0);
                if rows.is_empty() {
                    ui.label(RichText::new(text.get("palette-nothing")).color(theme.muted));
                }
                ScrollArea::vertical().max_height(420.0).show(ui, |ui| {
                    for (index, row) in rows.iter().enumerate() {
                        let button = egui::Button::selectable(index == self.chosen, &row.title)
                            .right_text(RichText::new(&row.note).small().color(theme.muted))
                            .truncate()
                            .min_size(vec2(ui.available_width(), 28.0));
                        let shown = ui.add(button);
                        if index == self.chosen && (up || down) {
                            shown.scroll_to_me(None);
                        }
                        if shown.clicked() {
                            run = Some(row.clone());
                        }
                    }
                });
            });
        });
        self.found = Some((sought, rows));
        if let Some(row) = run {
            self.shown = false;
            match row.goal {
                Goal::Command(index) => actions.push((COMMANDS[index].action)()),
                Goal::Object(key) => actions.push(Action::Jump(key)),
            }
        } else if shown.response.clicked_elsewhere() && !self.just_opened {
            self.shown = false;
        }
    }
}

/// The rows for what was typed: commands first, then objects; all words must occur, in any order, without
/// regard to case and accents.
pub(super) fn rows(
    text: &Text,
    plan: Option<&Plan>,
    now: Circumstances,
    query: &str,
    keys: impl Fn(&egui::KeyboardShortcut) -> String,
) -> Vec<Row> {
    let words: Vec<String> = fold(query).split_whitespace().map(str::to_owned).collect();
    let fits = |title: &str| {
        let title = fold(title);
        words.iter().all(|word| title.contains(word.as_str()))
    };
    let mut rows = Vec::new();
    for (index, command) in COMMANDS.iter().enumerate() {
        let key = format!("command-{}", command.id);
        let title = text.get(&key);
        if command.id != "palette" && (command.enabled)(now) && fits(title) {
            let note = command.shortcut.as_ref().map(&keys).unwrap_or_default();
            rows.push(Row {
                title: title.to_owned(),
                note,
                goal: Goal::Command(index),
            });
        }
    }
    if let Some(plan) = plan
        && !words.is_empty()
    {
        for (key, title) in objects(plan) {
            if rows.len() >= ROWS {
                break;
            }
            let (id, title) = (key.id(), title.trim());
            let line = if title.is_empty() {
                id
            } else {
                format!("{id} {title}")
            };
            if fits(&line) {
                let note = text.get(kind_word(&key)).to_owned();
                rows.push(Row {
                    title: line,
                    note,
                    goal: Goal::Object(key),
                });
            }
        }
    }
    rows.truncate(ROWS);
    rows
}

/// The message that names the kind of an object.
pub(super) const fn kind_word(key: &Key) -> &'static str {
    match key {
        Key::Plan => "kind-plan",
        Key::Block(_) => "kind-block",
        Key::Competency(_) => "kind-competency",
        Key::Module(_) => "kind-module",
        Key::Activity(..) => "kind-activity",
        Key::Learner(_) => "kind-learner",
        Key::Equipment(_) => "kind-equipment",
        Key::Room(_) => "kind-room",
        Key::ThirdPlace(_) => "kind-third-place",
        Key::Workplace(_) => "kind-workplace",
        Key::Trainer(_) => "kind-trainer",
        Key::Tutor(_) => "kind-tutor",
        Key::Support(_) => "kind-support",
        Key::Variant(_) => "kind-variant",
    }
}

/// Every object of a plan with its title, which may be empty. Titles come along, since to look each up would take
/// a search through its list.
fn objects(plan: &Plan) -> impl Iterator<Item = (Key, &str)> + '_ {
    let modules = plan
        .modules
        .iter()
        .map(|it| (Key::Module(it.id.clone()), it.title.as_str()));
    let activities = plan.modules.iter().flat_map(|module| {
        let activities = module.activities.iter();
        activities.map(|it| (Key::Activity(module.id.clone(), it.id.clone()), it.title.as_str()))
    });
    let blocks = plan
        .blocks
        .iter()
        .map(|it| (Key::Block(it.id.clone()), it.title.as_str()));
    let competencies = plan
        .competencies()
        .map(|(_, it)| (Key::Competency(it.id.clone()), it.title.as_str()));
    let learners = plan
        .learners
        .iter()
        .map(|it| (Key::Learner(it.id.clone()), it.name.as_str()));
    let equipment = plan
        .equipment
        .iter()
        .map(|it| (Key::Equipment(it.id.clone()), it.name.as_str()));
    let rooms = plan
        .rooms
        .iter()
        .map(|it| (Key::Room(it.id.clone()), it.name.as_str()));
    let places = plan
        .third_places
        .iter()
        .map(|it| (Key::ThirdPlace(it.id.clone()), it.name.as_str()));
    let workplaces = plan
        .workplaces
        .iter()
        .map(|it| (Key::Workplace(it.id.clone()), it.name.as_str()));
    let trainers = plan
        .trainers
        .iter()
        .map(|it| (Key::Trainer(it.id.clone()), it.name.as_str()));
    let tutors = plan
        .tutors
        .iter()
        .map(|it| (Key::Tutor(it.id.clone()), it.name.as_str()));
    let supports = plan
        .supports
        .iter()
        .map(|it| (Key::Support(it.id.clone()), it.title.as_str()));
    let variants = plan
        .variants
        .iter()
        .map(|it| (Key::Variant(it.id.clone()), it.title.as_str()));
    modules
        .chain(blocks)
        .chain(competencies)
        .chain(learners)
        .chain(equipment)
        .chain(rooms)
        .chain(places)
        .chain(workplaces)
        .chain(trainers)
        .chain(tutors)
        .chain(supports)
        .chain(variants)
        .chain(activities)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;

    #[test]
    fn commands_are_found_without_accents() {
        let text = Text::new(Lang::Fr);
        let found = rows(&text, None, Circumstances::default(), "theme", |_| String::new());
        assert!(found.iter().all(|row| fold(&row.title).contains("theme")) && found.len() >= 2);
        let closed = rows(&text, None, Circumstances::default(), "annuler", |_| {
            String::new()
        });
        assert!(closed.is_empty(), "nothing to undo, nothing offered");
    }
}
