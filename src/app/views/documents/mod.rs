//! *Documents*: what leaves the plan, in which format and language, with which sections, and how it will look.

mod choice;
mod preview;

use std::collections::BTreeMap;

use egui::{Align, Label, Layout, RichText, ScrollArea, Ui, UiBuilder, vec2};

use crate::app::action::{Action, Actions};
use crate::app::cx::Cx;
use crate::app::exports::Request;
use crate::app::icon::Icon;
use crate::app::inspectors::{offer_gaps, provider};
use crate::app::leaving::Guard;
use crate::app::theme::{self, Tone, space};
use crate::app::view::{View, ViewId};
use crate::app::widgets::{self, Progress, fields};
use crate::exchange::export::{Choice, EXPORTERS, Exporter, choice_name};
use crate::model::{Catalogue, Key, LearnerId};
use crate::text::Lang;

use preview::Shown;

/// How many warnings about people are told at most.
const WARNED: usize = 5;

/// A document with its formats, as the list shows it.
struct Group {
    document: &'static str,
    formats: Vec<&'static dyn Exporter>,
}

/// The exporters by what they print, in the order of the table.
fn groups() -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for exporter in EXPORTERS {
        match groups.iter_mut().find(|it| it.document == exporter.document()) {
            Some(group) => group.formats.push(*exporter),
            None => groups.push(Group {
                document: exporter.document(),
                formats: vec![*exporter],
            }),
        }
    }
    groups
}

/// The view *Documents*.
#[derive(Debug, Default)]
pub(super) struct DocumentsView {
    /// The document shown.
    document: Option<&'static str>,
    /// The format chosen for each document.
    formats: BTreeMap<&'static str, &'static str>,
    /// Whether people's data go out; asked for each document anew.
    cohort: bool,
    /// What the checks say of the plan that leaves with them.
    guard: Guard,
    learner: Option<LearnerId>,
    shown: Shown,
}

impl View for DocumentsView {
    fn id(&self) -> ViewId {
        ViewId::Documents
    }

    fn ui(&mut self, cx: &Cx<'_>, ui: &mut Ui, actions: &mut Actions) {
        ui.label(RichText::new(cx.text.get(ViewId::Documents.title())).text_style(theme::title()));
        ui.add_space(space::S);
        let groups = groups();
        let width = ui.available_width();
        if width < 620.0 {
            // A narrow window: the list drops down, and all scrolls.
            ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
                self.pick(cx, ui, &groups);
                self.document(cx, ui, &groups, actions);
            });
            return;
        }
        let list = (width * 0.3).clamp(200.0, 280.0);
        let whole = ui.available_rect_before_wrap();
        let (left, right) = whole.split_left_right_at_x(whole.left() + list);
        let mut side = ui.new_child(
            UiBuilder::new()
                .max_rect(left)
                .layout(Layout::top_down(Align::Min)),
        );
        ScrollArea::vertical()
            .id_salt("documents")
            .auto_shrink([false, false])
            .show(&mut side, |ui| self.list(cx, ui, &groups));
        let right = right.with_min_x(right.left() + space::L);
        let mut side = ui.new_child(
            UiBuilder::new()
                .max_rect(right)
                .layout(Layout::top_down(Align::Min)),
        );
        ScrollArea::vertical()
            .id_salt("document")
            .auto_shrink([false, false])
            .show(&mut side, |ui| self.document(cx, ui, &groups, actions));
        ui.advance_cursor_after_rect(whole);
    }
}

impl DocumentsView {
    fn current<'a>(&mut self, groups: &'a [Group]) -> Option<&'a Group> {
        let found = groups
            .iter()
            .find(|it| Some(it.document) == self.document)
            .or_else(|| groups.first())?;
        self.document = Some(found.document);
        Some(found)
    }

    fn choose(&mut self, document: &'static str) {
        if self.document != Some(document) {
            self.document = Some(document);
            self.cohort = false;
        }
    }

    /// The documents, each with what it is for.
    fn list(&mut self, cx: &Cx<'_>, ui: &mut Ui, groups: &[Group]) {
        let current = self.current(groups).map(|it| it.document);
        ui.spacing_mut().item_spacing.y = 2.0;
        for group in groups {
            let chosen = current == Some(group.document);
            let response = ui
                .add(
                    egui::Button::selectable(
                        chosen,
                        RichText::new(cx.text.get(group.document)).text_style(if chosen {
                            theme::strong()
                        } else {
                            theme::body()
                        }),
                    )
                    .min_size(vec2(ui.available_width(), 32.0)),
                )
                .on_hover_text(cx.text.get(&format!("{}.note", group.document)));
            if response.clicked() {
                self.choose(group.document);
            }
        }
    }

    fn pick(&mut self, cx: &Cx<'_>, ui: &mut Ui, groups: &[Group]) {
        let Some(current) = self.current(groups).map(|it| it.document) else {
            return;
        };
        let options: Vec<(&'static str, String)> = groups
            .iter()
            .map(|it| (it.document, cx.text.get(it.document).to_owned()))
            .collect();
        let name = cx.text.get(ViewId::Documents.title());
        if let Some(chosen) = fields::pick(ui, name, &current, &options).1 {
            self.choose(chosen);
        }
    }

    /// One document: what is chosen of it, and how it looks.
    fn document(&mut self, cx: &Cx<'_>, ui: &mut Ui, groups: &[Group], actions: &mut Actions) {
        let Some(group) = self.current(groups) else { return };
        ui.spacing_mut().item_spacing.y = 8.0;
        widgets::heading(ui, cx.text.get(group.document));
        let key = format!("{}.note", group.document);
        let note = cx.text.get(&key);
        ui.add(Label::new(RichText::new(note).color(cx.theme.muted)).wrap());
        let Some(exporter) = self.format(cx, ui, group) else {
            return;
        };
        let lang = choice::lang(cx, ui, exporter, actions);
        if exporter.is_individual() {
            self.person(cx, ui);
        }
        choice::parts(cx, ui, exporter, actions);
        if exporter.may_carry_cohort() {
            ui.checkbox(&mut self.cohort, cx.text.get("documents-cohort"));
            if self.cohort {
                widgets::tone_card(ui, Tone::Warning, |ui| {
                    ui.add(Label::new(cx.text.get("documents-cohort-warning")).wrap());
                    for words in self.guard.told(cx, ui.ctx()).iter().take(WARNED) {
                        ui.add(Label::new(format!("{} {words}", Icon::Warning.text())).wrap());
                    }
                });
            }
        }
        let request = Request {
            exporter: exporter.id(),
            lang,
            choice: Choice {
                cohort: self.cohort && exporter.may_carry_cohort(),
                learner: self.learner.clone().filter(|_| exporter.is_individual()),
                ..Choice::of_plan(cx.plan, exporter)
            },
        };
        let catalogue = match group.document {
            "document-lheo" => Some(Catalogue::Lheo),
            "document-edof" => Some(Catalogue::Edof),
            _ => None,
        };
        if let Some(catalogue) = catalogue {
            offer_gaps::ui(cx, catalogue, ui, actions);
        }
        Self::go(cx, ui, &request, actions);
        self.shown.ui(cx, ui, &request);
    }

    /// The formats of a document; gives the one chosen.
    fn format(&mut self, cx: &Cx<'_>, ui: &mut Ui, group: &Group) -> Option<&'static dyn Exporter> {
        let first = group.formats.first()?;
        let mut id = self.formats.get(group.document).copied().unwrap_or(first.id());
        if group.formats.len() > 1 {
            let choices: Vec<(&'static str, &str)> = group
                .formats
                .iter()
                .map(|it| (it.id(), cx.text.get(it.format())))
                .collect();
            if widgets::segmented(ui, cx.text.get("documents-format"), &mut id, &choices) {
                self.formats.insert(group.document, id);
            }
        }
        group
            .formats
            .iter()
            .copied()
            .find(|it| it.id() == id)
            .or(Some(*first))
    }

    /// Whom the document is about.
    fn person(&mut self, cx: &Cx<'_>, ui: &mut Ui) {
        let options: Vec<(Option<LearnerId>, String)> = cx
            .plan
            .learners
            .iter()
            .map(|it| {
                let name = cx.title(&Key::Learner(it.id.clone()));
                let shown = if name == it.id.to_string() {
                    name
                } else {
                    format!("{} – {name}", it.id)
                };
                (Some(it.id.clone()), shown)
            })
            .collect();
        if self
            .learner
            .as_ref()
            .is_none_or(|it| cx.plan.learner(it).is_none())
        {
            self.learner = cx.plan.learners.first().map(|it| it.id.clone());
        }
        if options.is_empty() {
            let words = RichText::new(cx.text.get("export-error-no-learner")).color(cx.theme.muted);
            ui.add(Label::new(words).wrap());
            return;
        }
        let (_, chosen) = fields::pick(ui, cx.text.get("documents-learner"), &self.learner, &options);
        if let Some(learner) = chosen {
            self.learner = learner;
        }
    }

    /// The buttons, and the progress of what is under way.
    fn go(cx: &Cx<'_>, ui: &mut Ui, request: &Request, actions: &mut Actions) {
        if let Some(running) = cx.exporting {
            let name = running
                .path
                .file_name()
                .map(|it| it.to_string_lossy().into_owned());
            let args = [("file", name.unwrap_or_default().into())];
            let stop = widgets::progress(
                ui,
                &cx.text.fmt("documents-busy", &args),
                Progress::Share(running.control().share()),
                cx.text.get("documents-stop"),
            );
            if stop {
                actions.push(Action::StopExport);
            }
            return;
        }
        ui.horizontal_wrapped(|ui| {
            if widgets::primary_button(ui, Some(Icon::Export), cx.text.get("documents-export")).clicked() {
                actions.push(Action::Export(Box::new(request.clone())));
            }
        });
        ui.add_space(space::S);
        provider::ui(cx, ui, actions);
    }
}

/// The language that a plan keeps for a document, or else the window's.
fn lang_of(cx: &Cx<'_>, exporter: &dyn Exporter) -> Lang {
    let name = choice_name(exporter);
    let kept = cx.plan.documents.iter().find(|it| it.kind == name);
    kept.and_then(|it| it.lang.parse().ok())
        .unwrap_or_else(|| cx.text.lang())
}
