//! The selected finding in full: what, where, why, and the ways out.

use egui::{Label, RichText, ScrollArea, Ui};

use super::list::{place_words, severity_hue, severity_icon};
use crate::app::action::{Action, Actions};
use crate::app::cx::Cx;
use crate::app::icon::Icon;
use crate::app::theme;
use crate::app::ways_out::WaysOut;
use crate::app::widgets;
use crate::app::words;
use crate::checks::{self, Diagnostic, Finding, Fix, Safety, Waived};
use crate::edit::Edit;
use crate::model::{Key, Plan, Waiver};

/// Learners named by a finding that are listed whole.
const LEARNERS: usize = 24;

/// The fixes of the selected finding, kept while the plan stays as it is.
#[derive(Debug, Default)]
pub(super) struct Details {
    ways: Option<WaysOut>,
}

impl Details {
    /// The fixes of a finding, looked for when the plan or the finding changed; `None` while that goes on.
    pub(super) fn fixes(&mut self, cx: &Cx<'_>, ctx: &egui::Context, finding: &Finding) -> Option<&[Fix]> {
        let findings = [finding];
        let ways = match self.ways.take() {
            Some(ways) if ways.are_of(cx, &findings) => ways,
            _ => WaysOut::look(cx, ctx, &findings),
        };
        let fixes = self.ways.insert(ways).get()?;
        Some(fixes.first().map_or(&[][..], Vec::as_slice))
    }

    /// Draws a finding. Gives the indicator whose evidence is to be shown, when that is asked for.
    pub(super) fn finding(
        &mut self,
        cx: &Cx<'_>,
        ui: &mut Ui,
        finding: &Finding,
        actions: &mut Actions,
    ) -> Option<u8> {
        let diagnostic = &finding.diagnostic;
        let said = checks::describe(cx.text, cx.plan, diagnostic);
        let fixes = self.fixes(cx, ui.ctx(), finding).map(<[Fix]>::to_vec);
        let mut indicator = None;
        ScrollArea::vertical()
            .id_salt("detail")
            .auto_shrink([false, false])
            .show(ui, |ui| {
                head(cx, ui, diagnostic, &said.title, actions);
                ui.add(Label::new(&said.message).wrap());
                learners(cx, ui, diagnostic, actions);
                ui.add_space(2.0);
                if let Some(number) = diagnostic.code.indicator()
                    && widgets::button(ui, Some(Icon::Checked), cx.text.get("map-open")).clicked()
                {
                    indicator = Some(number);
                }
                ways_out(cx, ui, finding, fixes.as_deref(), actions);
                if finding.waived != Waived::No {
                    let waiver = waiver_of(cx.plan, diagnostic.code.0, &diagnostic.place);
                    if let Some(waiver) = waiver {
                        standing(cx, ui, waiver, finding.waived == Waived::Stale);
                    }
                }
                ui.add_space(2.0);
                widgets::section(ui, cx.text.get("checks-why"));
                ui.add(Label::new(RichText::new(&said.why).color(cx.theme.muted)).wrap());
                explained(cx, ui, diagnostic);
            });
        indicator
    }
}

/// What the check compares, by which thresholds of which policy: why one sees this.
fn explained(cx: &Cx<'_>, ui: &mut Ui, diagnostic: &Diagnostic) {
    let text = cx.text;
    let muted = |ui: &mut Ui, words: &str| {
        ui.add(Label::new(RichText::new(words).color(cx.theme.muted)).wrap());
    };
    ui.add_space(2.0);
    widgets::section(ui, text.get("checks-why-shown"));
    if let Some(said) = checks::explain(text, diagnostic.code) {
        muted(ui, &said.what);
    }
    let policy = &cx.derived.policy;
    let found = checks::check(diagnostic.code)
        .map_or_else(Vec::new, |it| checks::thresholds(text, it, cx.plan, policy));
    for it in found {
        let mut args = vec![
            ("name", it.name.into()),
            ("key", it.key.into()),
            ("value", it.value.into()),
            ("source", it.source.into()),
        ];
        let key = match it.instead_of {
            Some(shipped) => {
                args.push(("policy", shipped.into()));
                "explain-threshold-own"
            }
            None => "explain-threshold",
        };
        muted(ui, &text.fmt(key, &args));
    }
    let id = policy.id.as_str().into();
    let under = match policy.from {
        Some(from) => text.fmt(
            "explain-policy",
            &[("policy", id), ("from", text.date(from).into())],
        ),
        None => text.fmt("explain-policy-undated", &[("policy", id)]),
    };
    muted(ui, &under);
}

/// Draws a waiver that no finding answers to any more.
pub(super) fn orphan(cx: &Cx<'_>, ui: &mut Ui, waiver: &Waiver, actions: &mut Actions) {
    ScrollArea::vertical()
        .id_salt("detail")
        .auto_shrink([false, false])
        .show(ui, |ui| {
            ui.horizontal_wrapped(|ui| {
                ui.label(
                    RichText::new(&waiver.code)
                        .text_style(theme::mono())
                        .color(cx.theme.muted),
                );
                ui.label(RichText::new(cx.text.get("checks-orphan")).text_style(theme::strong()));
            });
            ui.add(Label::new(RichText::new(cx.text.get("checks-orphan-note")).color(cx.theme.muted)).wrap());
            unwaive(cx, ui, &waiver.code, &waiver.place, actions);
            standing(cx, ui, waiver, false);
        });
}

/// The waiver of a check at a place.
fn waiver_of<'a>(plan: &'a Plan, code: &str, place: &Key) -> Option<&'a Waiver> {
    plan.waivers
        .iter()
        .find(|waiver| waiver.code == code && waiver.place == *place)
}

fn head(cx: &Cx<'_>, ui: &mut Ui, diagnostic: &Diagnostic, title: &str, actions: &mut Actions) {
    ui.horizontal(|ui| {
        let hue = severity_hue(cx.theme, diagnostic.severity);
        let severity = cx.text.get(words::severity(diagnostic.severity));
        let words = format!("{} {severity}", severity_icon(diagnostic.severity).text());
        ui.label(RichText::new(words).small().color(hue.ink));
        ui.label(
            RichText::new(diagnostic.code.0)
                .text_style(theme::mono())
                .color(cx.theme.muted),
        );
        ui.add(Label::new(RichText::new(title).text_style(theme::strong())).truncate());
        let place = place_words(cx, &diagnostic.place);
        let link = egui::Button::new(RichText::new(&place).color(cx.theme.accent.ink))
            .frame_when_inactive(false)
            .truncate();
        let response = ui
            .add(link)
            .on_hover_text(cx.text.fmt("checks-jump", &[("place", place.as_str().into())]));
        widgets::fields::named(&response, egui::Role::Button, &place);
        if response.clicked() {
            actions.push(Action::Jump(diagnostic.place.clone()));
        }
    });
}

fn learners(cx: &Cx<'_>, ui: &mut Ui, diagnostic: &Diagnostic, actions: &mut Actions) {
    let learners = diagnostic.learners();
    if learners.is_empty() {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 2.0;
        ui.label(
            RichText::new(cx.text.get("checks-learners"))
                .small()
                .color(cx.theme.muted),
        );
        for id in learners.iter().take(LEARNERS) {
            let key = Key::Learner(id.clone());
            let title = cx.title(&key);
            if widgets::link_button(ui, &id.to_string())
                .on_hover_text(title)
                .clicked()
            {
                actions.push(Action::Jump(key));
            }
        }
        if let Some(others) = learners.len().checked_sub(LEARNERS).filter(|it| *it > 0) {
            let words = cx.text.fmt("checks-others", &[("count", others.into())]);
            ui.label(RichText::new(words).small().color(cx.theme.muted));
        }
    });
}

fn ways_out(cx: &Cx<'_>, ui: &mut Ui, finding: &Finding, fixes: Option<&[Fix]>, actions: &mut Actions) {
    ui.horizontal_wrapped(|ui| {
        let searching = fixes.is_none();
        if searching {
            ui.label(RichText::new(cx.text.get("solutions-searching")).color(cx.theme.muted));
        }
        let fixes = fixes.unwrap_or_default();
        for (index, fix) in fixes.iter().enumerate() {
            let words = checks::label(cx.text, cx.plan, &fix.label);
            let (icon, hint) = match fix.safety {
                Safety::Safe => (Icon::Wand, "checks-fix-safe"),
                Safety::Review => (Icon::Eye, "checks-fix-review"),
            };
            let response = if index == 0 {
                widgets::primary_button(ui, Some(icon), &words)
            } else {
                widgets::button(ui, Some(icon), &words)
            };
            if response.on_hover_text(cx.text.get(hint)).clicked() {
                actions.push(review(finding, fix));
            }
            if index == 0 {
                propose(cx, ui, finding, actions);
            }
        }
        // What is kept knowingly needs no way out.
        let kept = finding.waived == Waived::Yes;
        if fixes.is_empty() && !propose(cx, ui, finding, actions) && !searching && !kept {
            ui.label(RichText::new(cx.text.get("checks-no-fix")).color(cx.theme.muted));
        }
        let diagnostic = &finding.diagnostic;
        let (key, hint) = match finding.waived {
            Waived::No => ("checks-waive", Some("checks-waive-hint")),
            Waived::Stale => ("checks-waive-again", None),
            Waived::Yes => {
                unwaive(cx, ui, diagnostic.code.0, &diagnostic.place, actions);
                return;
            }
        };
        let mut waive = widgets::button(ui, None, cx.text.get(key));
        if let Some(hint) = hint {
            waive = waive.on_hover_text(cx.text.get(hint));
        }
        if waive.clicked() {
            actions.push(Action::AskWaiver(Box::new(diagnostic.clone())));
        }
        if finding.waived == Waived::Stale {
            unwaive(cx, ui, diagnostic.code.0, &diagnostic.place, actions);
        }
    });
}

/// The way out that a dosage is, where it can be one; gives whether it is.
fn propose(cx: &Cx<'_>, ui: &mut Ui, finding: &Finding, actions: &mut Actions) -> bool {
    let Some(modules) = words::dosage_scope(&finding.diagnostic) else {
        return false;
    };
    let said = cx.text.get(words::dosage_button(modules.as_ref()));
    if widgets::button(ui, Some(Icon::Sliders), said).clicked() {
        actions.push(Action::Propose(modules));
    }
    true
}

/// What choosing a fix asks for: safe ones apply at once, others are shown before and after.
pub(super) fn review(finding: &Finding, fix: &Fix) -> Action {
    Action::Review(Box::new(finding.diagnostic.clone()), Box::new(fix.clone()))
}

fn unwaive(cx: &Cx<'_>, ui: &mut Ui, code: &str, place: &Key, actions: &mut Actions) {
    if widgets::button(ui, None, cx.text.get("checks-unwaive")).clicked() {
        actions.edit(Edit::Unwaive(code.to_owned(), place.clone()));
    }
}

/// The recorded reason, who gave it and when.
fn standing(cx: &Cx<'_>, ui: &mut Ui, waiver: &Waiver, stale: bool) {
    let tone = if stale {
        theme::Tone::Warning
    } else {
        theme::Tone::Neutral
    };
    widgets::tone_card(ui, tone, |ui| {
        let title = if stale {
            format!("{} {}", Icon::History.text(), cx.text.get("checks-stale"))
        } else {
            format!("{} {}", Icon::Check.text(), cx.text.get("checks-waived"))
        };
        ui.label(RichText::new(title).text_style(theme::strong()));
        let reason = cx.text.fmt("quoted", &[("title", waiver.reason.as_str().into())]);
        ui.add(Label::new(reason).wrap());
        let mut by: Vec<String> = Vec::new();
        if !waiver.author.trim().is_empty() {
            by.push(waiver.author.clone());
        }
        by.extend(waiver.date.map(|date| cx.text.date(date)));
        if !by.is_empty() {
            ui.label(RichText::new(by.join(" · ")).small().color(cx.theme.muted));
        }
    });
}
