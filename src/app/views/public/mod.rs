//! *Public*: learners and profiles, who can follow which module and why not, quick entry.

mod data;
pub(in crate::app) mod edits;
mod entry;
mod grid;
mod tiles;

use std::sync::Arc;

use egui::{Align, DragValue, Layout, RichText, Role, ScrollArea, Ui, vec2};

use crate::app::action::{Action, Actions};
use crate::app::cx::Cx;
use crate::app::dialogs::PasteGroup;
use crate::app::icon::Icon;
use crate::app::view::{View, ViewId};
use crate::app::widgets::fields::{named, pick};
use crate::app::widgets::matrix::Reveal;
use crate::app::widgets::{EmptyState, button, card_frame, heading, primary_button, search_field, segmented};
use crate::checks::{Cohort, Reason};
use crate::model::{Key, LearnerId, ModuleId, Plan};

use data::{Filter, Sheet, Show, Sort};
use entry::Field;

pub(in crate::app) use data::reason_word;

/// The height under which the table is not squeezed: the page scrolls instead.
const LEAST_TABLE: f32 = 220.0;
/// The width from which the title and the buttons stand on one line.
const ONE_LINE: f32 = 760.0;
/// The width of a field that narrows the list.
const FILTER: f32 = 190.0;

/// What the table shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Mode {
    /// Who can follow which module.
    #[default]
    Follow,
    /// The fields of quick entry.
    Entry,
}

/// The view *Public*.
#[derive(Debug, Default)]
pub(super) struct PublicView {
    plan: Option<Arc<Plan>>,
    cohort: Option<Arc<Cohort>>,
    sheet: Sheet,
    filter: Filter,
    shown: Vec<usize>,
    shown_for: Option<Filter>,
    mode: Mode,
    /// The cell of the grid that has, or last had, the keyboard.
    cell: Option<(LearnerId, ModuleId)>,
    /// The field of the table that has, or last had, the keyboard.
    field: Option<(LearnerId, Field)>,
    /// A field that takes the keyboard once its row exists.
    wanted: Option<(LearnerId, Field)>,
    reveal: Option<Key>,
    scroll: Reveal,
    /// How many learners « several » adds.
    several: u32,
    /// What a profile is called, and how many people it stands for.
    profile: (String, u32),
}

impl View for PublicView {
    fn id(&self) -> ViewId {
        ViewId::Public
    }

    fn ui(&mut self, cx: &Cx<'_>, ui: &mut Ui, actions: &mut Actions) {
        self.refresh(cx);
        self.pasted(ui, actions);
        if cx.plan.learners.is_empty() {
            self.empty(cx, ui, actions);
            return;
        }
        let room = ui.available_height();
        ScrollArea::vertical()
            .id_salt("public-page")
            .auto_shrink([false, false])
            .show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 12.0;
                let top = ui.cursor().top();
                if let Some(show) = tiles::ui(cx, &self.sheet.following, ui) {
                    self.filter.show = if self.filter.show == show { Show::All } else { show };
                }
                let used = ui.cursor().top() - top;
                let height = (room - used).max(LEAST_TABLE + 100.0);
                card_frame(cx.theme).show(ui, |ui| {
                    ui.set_min_size(vec2(ui.available_width(), 0.0));
                    ui.set_max_height(height - 26.0);
                    ui.spacing_mut().item_spacing.y = 8.0;
                    self.toolbar(cx, ui, actions);
                    self.filters(cx, ui);
                    if self.shown.is_empty() {
                        ui.label(RichText::new(cx.text.get("public-nobody")).color(cx.theme.muted));
                    } else {
                        match self.mode {
                            Mode::Follow => grid::ui(self, cx, ui, actions),
                            Mode::Entry => entry::ui(self, cx, ui, actions),
                        }
                    }
                });
            });
    }

    fn reveal(&mut self, key: &Key) {
        if matches!(key, Key::Learner(_)) {
            self.reveal = Some(key.clone());
        }
    }
}

impl PublicView {
    fn refresh(&mut self, cx: &Cx<'_>) {
        let same = self.plan.as_ref().is_some_and(|plan| Arc::ptr_eq(plan, cx.plan));
        // The policy may change while the plan does not.
        let judged = self
            .cohort
            .as_ref()
            .is_some_and(|cohort| Arc::ptr_eq(cohort, &cx.derived.cohort));
        if !same || !judged {
            self.sheet = Sheet::of(cx.plan, &cx.derived.cohort);
            self.plan = Some(Arc::clone(cx.plan));
            self.cohort = Some(Arc::clone(&cx.derived.cohort));
            self.shown_for = None;
        }
        if let Some(Key::Learner(id)) = &self.reveal
            && let Some(at) = self.sheet.position(id)
            && !self.sheet.visible(&self.filter).contains(&at)
        {
            self.filter = Filter::default();
        }
        if self.shown_for.as_ref() != Some(&self.filter) {
            self.shown = self.sheet.visible(&self.filter);
            self.shown_for = Some(self.filter.clone());
        }
    }

    /// The position of a learner among the rows shown.
    fn row_of(&self, id: &LearnerId) -> Option<usize> {
        let at = self.sheet.position(id)?;
        self.shown.iter().position(|it| *it == at)
    }

    fn take_scroll(&mut self) -> Reveal {
        let asked = match self.reveal.take() {
            Some(Key::Learner(id)) => self.row_of(&id),
            Some(_) | None => None,
        };
        match asked {
            Some(row) => Reveal {
                row: Some(row),
                column: None,
            },
            None => std::mem::take(&mut self.scroll),
        }
    }

    /// A list pasted while no field takes words opens the dialog that reads it.
    fn pasted(&self, ui: &Ui, actions: &mut Actions) {
        if ui.ctx().text_edit_focused() || ui.memory(|memory| memory.top_modal_layer().is_some()) {
            return;
        }
        let text = ui.input(|input| {
            input.events.iter().find_map(|event| match event {
                egui::Event::Paste(text) => Some(text.clone()),
                _ => None,
            })
        });
        if let Some(text) = text.filter(|it| !it.trim().is_empty()) {
            actions.push(Action::Dialog(Box::new(PasteGroup::new(text))));
        }
    }

    fn empty(&mut self, cx: &Cx<'_>, ui: &mut Ui, actions: &mut Actions) {
        let text = cx.text;
        let state = EmptyState {
            icon: Icon::Users,
            title: text.get("public-empty"),
            sentence: text.get("public-empty-sentence"),
            actions: &[
                (Icon::Plus, text.get("public-add")),
                (Icon::Paste, text.get("public-paste")),
                (Icon::Users, text.get("public-add-profile")),
            ],
        };
        match state.show(ui) {
            Some(0) => self.add(cx, 1, actions),
            Some(1) => actions.push(Action::Dialog(Box::new(PasteGroup::asking()))),
            Some(_) => {
                let label = text.get("public-profile-label");
                self.add_profile(cx, label, 8, actions);
            }
            None => {}
        }
    }

    /// Adds learners, and gives the keyboard to the first field of the first one.
    fn add(&mut self, cx: &Cx<'_>, count: u32, actions: &mut Actions) {
        let (first, mut edits) = edits::add_learners(cx.plan, count);
        let Some(first) = first else { return };
        if count == 1 {
            if let Some(edit) = edits.pop() {
                actions.edit(edit);
            }
        } else {
            let counted = cx.text.integer(i64::from(count));
            actions.batch("step-add-learners", counted, edits);
        }
        self.begin(first, actions);
    }

    fn add_profile(&mut self, cx: &Cx<'_>, label: &str, headcount: u32, actions: &mut Actions) {
        let (id, edit) = edits::add_profile(cx.plan, label, headcount);
        actions.edit(edit);
        self.begin(id, actions);
    }

    fn begin(&mut self, id: LearnerId, actions: &mut Actions) {
        self.mode = Mode::Entry;
        self.filter = Filter::default();
        self.wanted = Some((id.clone(), Field::Autonomy));
        self.reveal = Some(Key::Learner(id.clone()));
        actions.push(Action::Select(Key::Learner(id)));
    }

    fn toolbar(&mut self, cx: &Cx<'_>, ui: &mut Ui, actions: &mut Actions) {
        let text = cx.text;
        let title = match self.mode {
            Mode::Follow => "public-title-follow",
            Mode::Entry => "public-title-entry",
        };
        if ui.available_width() < ONE_LINE {
            heading(ui, text.get(title));
            ui.horizontal_wrapped(|ui| {
                self.add_button(cx, ui, actions);
                self.add_menu(cx, ui, actions);
                Self::paste_button(cx, ui, actions);
                Self::anonymise_button(cx, ui, actions);
            });
            return;
        }
        ui.horizontal(|ui| {
            heading(ui, text.get(title));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                self.add_menu(cx, ui, actions);
                self.add_button(cx, ui, actions);
                Self::anonymise_button(cx, ui, actions);
                Self::paste_button(cx, ui, actions);
            });
        });
    }

    fn add_button(&mut self, cx: &Cx<'_>, ui: &mut Ui, actions: &mut Actions) {
        if primary_button(ui, Some(Icon::Plus), cx.text.get("public-add")).clicked() {
            self.add(cx, 1, actions);
        }
    }

    fn paste_button(cx: &Cx<'_>, ui: &mut Ui, actions: &mut Actions) {
        if button(ui, Some(Icon::Paste), cx.text.get("public-paste")).clicked() {
            actions.push(Action::Dialog(Box::new(PasteGroup::asking())));
        }
    }

    fn anonymise_button(cx: &Cx<'_>, ui: &mut Ui, actions: &mut Actions) {
        let text = cx.text;
        let named_ones = edits::anonymise(cx.plan);
        let anonymise = ui
            .add_enabled_ui(!named_ones.is_empty(), |ui| {
                button(ui, Some(Icon::EyeOff), text.get("public-anonymise"))
            })
            .inner
            .on_hover_text(text.get("public-anonymise-hint"))
            .on_disabled_hover_text(text.get("public-anonymise-none"));
        if anonymise.clicked() {
            actions.batch("step-anonymise", "", named_ones);
        }
    }

    /// The small menu beside « Ajouter »: several learners, or a profile.
    fn add_menu(&mut self, cx: &Cx<'_>, ui: &mut Ui, actions: &mut Actions) {
        let text = cx.text;
        let menu = ui.menu_button(Icon::ChevronDown.text(), |ui| {
            ui.set_min_width(240.0);
            ui.spacing_mut().item_spacing.y = 6.0;
            if self.several == 0 {
                self.several = 12;
            }
            ui.label(RichText::new(text.get("public-add-several")).strong());
            ui.horizontal(|ui| {
                let count = ui.add(DragValue::new(&mut self.several).range(1..=500).speed(0.2));
                named(&count, Role::SpinButton, text.get("public-several-count"));
                let words = text.fmt("public-add-count", &[("count", self.several.into())]);
                if button(ui, None, &words).clicked() {
                    self.add(cx, self.several, actions);
                    ui.close();
                }
            });
            ui.separator();
            ui.label(RichText::new(text.get("public-add-profile")).strong());
            if self.profile.1 == 0 {
                self.profile = (text.get("public-profile-label").to_owned(), 8);
            }
            let label = ui.add(egui::TextEdit::singleline(&mut self.profile.0).desired_width(200.0));
            named(&label, Role::TextInput, text.get("public-profile-name"));
            ui.horizontal(|ui| {
                let count = ui.add(DragValue::new(&mut self.profile.1).range(1..=10_000).speed(0.2));
                named(&count, Role::SpinButton, text.get("public-profile-count"));
                let words = text.fmt("public-profile-people", &[("count", self.profile.1.into())]);
                if button(ui, None, &words).clicked() {
                    let (label, headcount) = self.profile.clone();
                    self.add_profile(cx, &label, headcount, actions);
                    ui.close();
                }
            });
        });
        named(&menu.response, Role::Button, text.get("public-add-more"));
        menu.response.on_hover_text(text.get("public-add-more"));
    }

    fn filters(&mut self, cx: &Cx<'_>, ui: &mut Ui) {
        let text = cx.text;
        ui.horizontal_wrapped(|ui| {
            segmented(
                ui,
                text.get("public-mode"),
                &mut self.mode,
                &[
                    (Mode::Follow, text.get("public-mode-follow")),
                    (Mode::Entry, text.get("public-mode-entry")),
                ],
            );
            room_for(ui, FILTER);
            ui.scope(|ui| {
                ui.set_max_width(FILTER);
                search_field(
                    ui,
                    &mut self.filter.words,
                    text.get("public-search"),
                    text.get("search-clear"),
                );
            });
            let mut shows: Vec<(Show, String)> = vec![
                (Show::All, text.get("public-show-all").to_owned()),
                (Show::Blocked, text.get("public-show-blocked").to_owned()),
            ];
            shows.extend(data::FIRST_NAMED.into_iter().map(|reason: Reason| {
                let word = text.get(reason_word(reason));
                (
                    Show::For(reason),
                    text.fmt("public-show-for", &[("reason", word.into())]),
                )
            }));
            room_for(ui, FILTER);
            ui.scope(|ui| {
                ui.set_max_width(FILTER);
                if let (_, Some(show)) = pick(ui, text.get("public-show"), &self.filter.show, &shows) {
                    self.filter.show = show;
                }
            });
            let sorts: Vec<(Sort, String)> = Sort::ALL
                .into_iter()
                .map(|it| (it, text.get(it.word()).to_owned()))
                .collect();
            room_for(ui, FILTER);
            ui.scope(|ui| {
                ui.set_max_width(FILTER);
                if let (_, Some(sort)) = pick(ui, text.get("public-sort"), &self.filter.sort, &sorts) {
                    self.filter.sort = sort;
                }
            });
            if self.shown.len() < self.sheet.people.len() {
                let words = text.fmt(
                    "public-shown",
                    &[
                        ("shown", self.shown.len().into()),
                        ("all", self.sheet.people.len().into()),
                    ],
                );
                ui.label(RichText::new(words).small().color(cx.theme.muted));
            }
        });
    }
}

/// Begins another row where this one has no room left for `width` points.
fn room_for(ui: &mut Ui, width: f32) {
    if ui.available_size_before_wrap().x < width {
        ui.end_row();
    }
}
