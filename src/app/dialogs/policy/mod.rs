//! The policy of the plan: which one it follows, every number with its unit, source and date, checks on and off,
//! equipment; what the plan changes, and what its findings become.

mod equipment;
mod keep;
mod numbers;
mod switches;

use std::collections::BTreeMap;
use std::sync::Arc;

use egui::{Label, RichText, Ui};

use super::{Dialog, DialogCx, Flow, buttons};
use crate::app::action::{Action, Actions};
use crate::app::cx::Cx;
use crate::app::icon::Icon;
use crate::app::jobs::Purpose;
use crate::app::theme::{self, Tone, space};
use crate::app::widgets::fields::{Pen, pick};
use crate::app::widgets::{button, icon_button, search_field, segmented, tone_card};
use crate::checks::{self, RulesError, Waived, in_lang};
use crate::edit::{Edit, PlanEdit};
use crate::model::{Plan, PolicyRef, Severity};
use crate::storage::Policies;
use crate::text::Text;

pub use keep::KeepPolicyForm;
use numbers::Numbers;

/// Width of a field for a number.
const FIELD: f32 = 104.0;
/// Width of the words that say what holds by default.
const DEFAULT: f32 = 168.0;

/// What is shown of the policy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Tab {
    #[default]
    Numbers,
    Checks,
    Equipment,
}

/// How many findings of each check are not waived.
type Found = BTreeMap<&'static str, usize>;

/// Shows and edits the policy of the open plan.
#[derive(Debug, Default)]
pub struct PolicyDialog {
    tab: Tab,
    query: String,
    only_changed: bool,
    numbers: Numbers,
    /// What was found when the dialog opened.
    before: Option<Found>,
    /// What is found now, for one plan.
    now: Option<(Arc<Plan>, Found)>,
}

/// What a part of the dialog draws with.
#[derive(Clone, Copy)]
struct Page<'a> {
    cx: Cx<'a>,
    policies: &'a Policies,
    /// What is looked for, in small letters.
    query: &'a str,
    only_changed: bool,
}

impl<'a> Page<'a> {
    const fn text(&self) -> &'a Text {
        self.cx.text
    }

    const fn pen(&self) -> Pen<'a> {
        Pen {
            theme: self.cx.theme,
            text: self.cx.text,
        }
    }

    /// Whether one of these words holds what is looked for.
    fn finds(&self, words: &[&str]) -> bool {
        self.query.is_empty() || words.iter().any(|it| it.to_lowercase().contains(self.query))
    }

    fn set(policy: PolicyRef, actions: &mut Actions) {
        actions.edit(Edit::Plan(PlanEdit::Policy(policy)));
    }

    /// What holds by default, beside what was changed, and the button that brings it back: `true` when it was
    /// pressed.
    fn back(&self, ui: &mut Ui, changed: bool, default: &str, name: &str) -> bool {
        let text = self.text();
        if !changed {
            ui.add_space(DEFAULT + 28.0 + ui.spacing().item_spacing.x);
            return false;
        }
        let reset = text.fmt("policy-reset", &[("name", name.into())]);
        let pressed = icon_button(ui, Icon::Undo, &reset).clicked();
        let words = text.fmt("policy-default", &[("value", default.into())]);
        let words = RichText::new(words)
            .text_style(theme::small())
            .color(self.cx.theme.accent.ink);
        ui.allocate_ui(egui::vec2(DEFAULT, ui.spacing().interact_size.y), |ui| {
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                ui.add(Label::new(words).truncate());
            });
        });
        pressed
    }
}

impl Dialog for PolicyDialog {
    fn title(&self, text: &Text) -> String {
        text.get("policy-title").to_owned()
    }

    fn width(&self) -> f32 {
        920.0
    }

    fn ui(&mut self, cx: &DialogCx<'_>, ui: &mut Ui, actions: &mut Actions) -> Flow {
        let Some(plan) = cx.plan else { return Flow::Close };
        let text = cx.text;
        self.count(&plan);
        choice(cx, &plan, ui, actions);
        notes(cx, &plan, ui, actions);
        ui.add_space(space::S);
        ui.horizontal_wrapped(|ui| {
            let tabs = [
                (Tab::Numbers, text.get("policy-tab-numbers")),
                (Tab::Checks, text.get("policy-tab-checks")),
                (Tab::Equipment, text.get("policy-tab-equipment")),
            ];
            segmented(ui, text.get("policy-tabs"), &mut self.tab, &tabs);
            ui.checkbox(&mut self.only_changed, text.get("policy-only-changed"));
            let (hint, clear) = (text.get("policy-search"), text.get("checks-search-clear"));
            // What is left of the row, or a row of its own.
            let room = ui.available_size_before_wrap().x;
            let width = if room >= 160.0 { room } else { 280.0 };
            ui.allocate_ui(egui::vec2(width, ui.spacing().interact_size.y), |ui| {
                search_field(ui, &mut self.query, hint, clear);
            });
        });
        ui.add_space(space::XS);
        let query = self.query.trim().to_lowercase();
        let page = Page {
            cx: plan,
            policies: cx.policies,
            query: &query,
            only_changed: self.only_changed,
        };
        // What the window leaves of its height to a dialog, less what stands above the list and below it.
        let above = ui.cursor().min.y - ui.min_rect().min.y;
        let room = (ui.ctx().content_rect().height() - 150.0 - above - 110.0).clamp(140.0, 560.0);
        match self.tab {
            Tab::Numbers => self.numbers.ui(&page, room, ui, actions),
            Tab::Checks => switches::ui(&page, room, ui, actions),
            Tab::Equipment => equipment::ui(&page, room, ui, actions),
        }
        ui.add_space(space::XS);
        self.effect(&plan, ui);
        match buttons(ui, &[text.get("button-ok")], true) {
            Some(_) => Flow::Close,
            None => Flow::Stay,
        }
    }
}

impl PolicyDialog {
    /// Counts what is found, once for each plan.
    fn count(&mut self, cx: &Cx<'_>) {
        let same = self
            .now
            .as_ref()
            .is_some_and(|(plan, _)| Arc::ptr_eq(plan, cx.plan));
        if same {
            return;
        }
        let mut found = Found::new();
        for finding in &cx.derived.findings {
            if finding.waived != Waived::Yes {
                *found.entry(finding.diagnostic.code.0).or_default() += 1;
            }
        }
        if self.before.is_none() {
            self.before = Some(found.clone());
        }
        self.now = Some((Arc::clone(cx.plan), found));
    }

    /// What the plan's findings are now, and what changed since the dialog opened.
    fn effect(&self, cx: &Cx<'_>, ui: &mut Ui) {
        let text = cx.text;
        ui.horizontal_wrapped(|ui| {
            let counted = |key: &str, severity| {
                let count = cx.derived.count(severity);
                text.fmt(key, &[("count", count.into())]).into()
            };
            let counts = text.fmt(
                "policy-effect",
                &[
                    ("errors", counted("status-errors", Severity::Error)),
                    ("warnings", counted("status-warnings", Severity::Warning)),
                    ("hints", counted("status-hints", Severity::Hint)),
                ],
            );
            ui.label(RichText::new(counts).color(cx.theme.muted));
            let (Some(before), Some((_, now))) = (&self.before, &self.now) else {
                return;
            };
            let codes: std::collections::BTreeSet<_> = before.keys().chain(now.keys()).collect();
            for code in codes {
                let count = |of: &Found| of.get(code).copied().unwrap_or(0);
                let (was, is) = (count(before), count(now));
                let (key, by, tone) = match is.cmp(&was) {
                    std::cmp::Ordering::Less => ("policy-effect-less", was - is, Tone::Ok),
                    std::cmp::Ordering::Greater => ("policy-effect-more", is - was, Tone::Warning),
                    std::cmp::Ordering::Equal => continue,
                };
                let words = text.fmt(key, &[("code", (*code).into()), ("count", by.into())]);
                crate::app::widgets::chip(ui, &words, tone)
                    .on_hover_text(checks::title_of_check(text, checks::Code(code)));
            }
        });
    }
}

/// Which policy the plan follows, and what can be done with it.
fn choice(cx: &DialogCx<'_>, plan: &Cx<'_>, ui: &mut Ui, actions: &mut Actions) {
    let text = cx.text;
    let own = &plan.plan.policy;
    ui.horizontal_wrapped(|ui| {
        let mut options: Vec<(String, String)> = cx
            .policies
            .all()
            .iter()
            .map(|it| {
                (
                    it.policy.id.clone(),
                    in_lang(text.lang(), &it.policy.title).to_owned(),
                )
            })
            .collect();
        if options.iter().all(|(id, _)| *id != own.id) {
            let gone = text.fmt("policy-gone", &[("policy", own.id.as_str().into())]);
            options.push((own.id.clone(), gone));
        }
        ui.allocate_ui(egui::vec2(300.0, ui.spacing().interact_size.y), |ui| {
            if let (_, Some(id)) = pick(ui, text.get("plan-policy"), &own.id, &options) {
                Page::set(PolicyRef { id, ..own.clone() }, actions);
                actions.push(Action::EndGesture);
            }
        });
        if button(ui, Some(Icon::FolderOpen), text.get("policy-open")).clicked() {
            actions.push(Action::AskPath(Purpose::OpenPolicy));
        }
        if button(ui, Some(Icon::Save), text.get("policy-keep")).clicked() {
            let form = KeepPolicyForm::new(plan, text);
            actions.push(Action::Dialog(Box::new(form)));
        }
        let folder = text.fmt(
            "policy-folder",
            &[("folder", cx.policies_folder.display().to_string().into())],
        );
        let name = text.get("path-policy-folder");
        if icon_button(ui, Icon::Settings, name)
            .on_hover_text(folder)
            .clicked()
        {
            actions.push(Action::AskPath(Purpose::PolicyFolder));
        }
    });
    let mut facts = vec![checks::days_words(text, plan.policy.from, plan.policy.until)];
    facts.extend(
        plan.policy
            .quality
            .as_ref()
            .map(|it| in_lang(text.lang(), &it.source).to_owned()),
    );
    ui.add(Label::new(RichText::new(facts.join(" · ")).small().color(cx.theme.muted)).wrap());
    let changes = own.changes();
    if changes > 0 {
        ui.horizontal(|ui| {
            let words = text.fmt("policy-changes", &[("count", changes.into())]);
            ui.label(RichText::new(words).color(cx.theme.accent.ink));
            if button(ui, Some(Icon::Undo), text.get("policy-reset-all")).clicked() {
                Page::set(PolicyRef::to(own.id.clone()), actions);
                actions.push(Action::EndGesture);
            }
        });
    }
}

/// What is to be told of the policy, and the shipped one that is for the plan's days.
fn notes(cx: &DialogCx<'_>, plan: &Cx<'_>, ui: &mut Ui, actions: &mut Actions) {
    let text = cx.text;
    let notes = checks::policy_notes(plan.plan, plan.policy, &plan.derived.rules, cx.today);
    let unusable = cx.policies.unusable.iter().map(|it| it.message(text));
    let said: Vec<String> = notes
        .iter()
        .map(|it| checks::label(text, plan.plan, &it.message()))
        .chain(unusable)
        .collect();
    if said.is_empty() {
        return;
    }
    ui.add_space(space::XS);
    tone_card(ui, Tone::Warning, |ui| {
        for words in said.iter().take(6) {
            ui.add(Label::new(format!("{} {words}", Icon::Warning.text())).wrap());
        }
        if let Some(better) = better(plan, cx.policies, cx.today, &notes)
            && button(
                ui,
                None,
                &text.fmt(
                    "policy-follow",
                    &[("title", in_lang(text.lang(), &better.title).into())],
                ),
            )
            .clicked()
        {
            let id = better.id.clone();
            let own = plan.plan.policy.clone();
            Page::set(PolicyRef { id, ..own }, actions);
            actions.push(Action::EndGesture);
        }
    });
}

/// The shipped policy to follow rather, when the plan's own is not for its days.
fn better(
    cx: &Cx<'_>,
    policies: &Policies,
    today: chrono::NaiveDate,
    notes: &[RulesError],
) -> Option<Arc<crate::model::Policy>> {
    notes
        .iter()
        .any(|it| matches!(it, RulesError::TooEarly { .. } | RulesError::TooLate { .. }))
        .then_some(())?;
    let (first, last) = checks::days_of(cx.plan, today);
    let found = policies.shipped_for(first, last)?;
    (found.id != cx.policy.id).then(|| Arc::clone(found))
}
