//! What a fix changes, before it is applied.

use std::collections::BTreeSet;
use std::sync::Arc;

use egui::{Grid, RichText, Ui};

use super::{Dialog, DialogCx, Flow, buttons};
use crate::app::action::{Action, Actions};
use crate::app::background::Background;
use crate::app::cx::Cx;
use crate::app::derived::Derived;
use crate::app::icon::Icon;
use crate::app::theme::{self, Tone};
use crate::app::widgets::tone_icon;
use crate::checks::{self, Diagnostic, Fix};
use crate::model::{Key, Modality, Plan, Severity};
use crate::text::Text;

/// Shows a fix before and after.
#[derive(Debug)]
pub struct FixPreview {
    diagnostic: Diagnostic,
    fix: Fix,
    after: Option<Background<Option<Derived>>>,
    shown: Option<Shown>,
}

/// What the preview shows, once the fix was tried.
#[derive(Debug, Default)]
struct Shown {
    rows: Vec<Row>,
    /// Errors and warnings that the fix brings to light, gravest first: severity, title, message.
    brought: Vec<(Severity, String, String)>,
}

/// Findings brought to light that are told one by one; the others are counted.
const TOLD: usize = 5;

#[derive(Debug)]
struct Row {
    what: String,
    before: String,
    after: String,
}

impl FixPreview {
    /// A preview of a fix of a diagnostic.
    pub fn new(diagnostic: Diagnostic, fix: Fix) -> Self {
        Self {
            diagnostic,
            fix,
            after: None,
            shown: None,
        }
    }
}

impl Dialog for FixPreview {
    fn title(&self, text: &Text) -> String {
        text.get("fix-preview-title").to_owned()
    }

    fn width(&self) -> f32 {
        620.0
    }

    fn ui(&mut self, cx: &DialogCx<'_>, ui: &mut Ui, actions: &mut Actions) -> Flow {
        let Some(plan) = cx.plan else { return Flow::Close };
        let words = checks::describe(cx.text, plan.plan, &self.diagnostic);
        ui.label(
            RichText::new(format!("{} {}", self.diagnostic.code, words.title)).text_style(theme::strong()),
        );
        ui.label(RichText::new(words.message).color(cx.theme.muted));
        ui.add_space(8.0);
        ui.label(checks::label(cx.text, plan.plan, &self.fix.label));
        ui.add_space(8.0);
        let fix = &self.fix;
        let after = self.after.get_or_insert_with(|| {
            let (before, edit) = (Arc::clone(plan.derived), fix.edit.clone());
            Background::of_plan(ui.ctx(), plan.plan, "preview", move || before.after(&edit))
        });
        if self.shown.is_none() {
            let after = after.get().map(Option::as_ref);
            self.shown = after.map(|after| {
                after.map_or_else(Shown::default, |after| Shown {
                    rows: rows(&plan, after),
                    brought: brought(&plan, after),
                })
            });
        }
        match &self.shown {
            None => {
                ui.spinner();
            }
            Some(shown) => {
                before_after(cx, &shown.rows, ui);
                tell_brought(cx, &shown.brought, ui);
            }
        }
        let labels = [cx.text.get("button-cancel"), cx.text.get("button-apply")];
        match buttons(ui, &labels, true) {
            None => Flow::Stay,
            Some(0) => Flow::Close,
            Some(_) => {
                actions.push(Action::Apply(Box::new(self.fix.clone())));
                Flow::Close
            }
        }
    }
}

fn before_after(cx: &DialogCx<'_>, rows: &[Row], ui: &mut Ui) {
    Grid::new("before-after")
        .num_columns(4)
        .spacing([16.0, 6.0])
        .striped(true)
        .show(ui, |ui| {
            ui.label("");
            ui.label(
                RichText::new(cx.text.get("fix-before"))
                    .small()
                    .color(cx.theme.muted),
            );
            ui.label("");
            ui.label(
                RichText::new(cx.text.get("fix-after"))
                    .small()
                    .color(cx.theme.muted),
            );
            ui.end_row();
            for row in rows {
                ui.label(&row.what);
                ui.label(&row.before);
                ui.label(Icon::ArrowRight.text());
                ui.label(RichText::new(&row.after).strong());
                ui.end_row();
            }
        });
}

/// Errors and warnings that were not there before, at their place.
fn brought(cx: &Cx<'_>, mended: &Derived) -> Vec<(Severity, String, String)> {
    let spots = |of: &Derived| -> BTreeSet<_> {
        let all = of.findings.iter().map(|it| &it.diagnostic);
        all.map(|it| (it.code, it.place.clone(), it.severity)).collect()
    };
    let known = spots(cx.derived);
    let new = mended.findings.iter().map(|it| &it.diagnostic).filter(|it| {
        it.severity != Severity::Hint && !known.contains(&(it.code, it.place.clone(), it.severity))
    });
    let mut told: Vec<_> = new
        .map(|it| {
            let words = checks::describe(cx.text, mended.plan(), it);
            (it.severity, format!("{} {}", it.code, words.title), words.message)
        })
        .collect();
    told.sort_by_key(|it| it.0);
    told
}

fn tell_brought(cx: &DialogCx<'_>, brought: &[(Severity, String, String)], ui: &mut Ui) {
    if brought.is_empty() {
        return;
    }
    ui.add_space(8.0);
    let count = brought.len();
    let head = cx.text.fmt("fix-brings", &[("count", count.into())]);
    ui.label(RichText::new(head).text_style(theme::strong()));
    for (severity, title, message) in brought.iter().take(TOLD) {
        ui.horizontal_wrapped(|ui| {
            let tone = Tone::of(*severity);
            ui.colored_label(cx.theme.tone(tone).ink, tone_icon(tone).text());
            ui.label(RichText::new(title).text_style(theme::strong()));
            ui.label(RichText::new(message).color(cx.theme.muted));
        });
    }
    if count > TOLD {
        let more = cx.text.fmt("problems-more", &[("count", (count - TOLD).into())]);
        ui.label(RichText::new(more).color(cx.theme.muted));
    }
}

/// What differs: findings by severity, hours by modality, and the mixes of the modules that change.
fn rows(cx: &Cx<'_>, mended: &Derived) -> Vec<Row> {
    let (before, after): (&Plan, &Plan) = (cx.plan, mended.plan());
    let text = cx.text;
    let mut rows = Vec::new();
    let mut row = |what: String, before: String, after: String| {
        if before != after {
            rows.push(Row { what, before, after });
        }
    };
    for (severity, key) in [
        (Severity::Error, "severity-error.plural"),
        (Severity::Warning, "severity-warning.plural"),
        (Severity::Hint, "severity-hint.plural"),
    ] {
        let count = |of: &Derived| of.count(severity).to_string();
        row(text.get(key).to_owned(), count(cx.derived), count(mended));
    }
    for module in &after.modules {
        let old = before.module(&module.id).map(|it| it.mix);
        if old == Some(module.mix) {
            continue;
        }
        for modality in Modality::ALL {
            let was = old.map_or(0, |mix| mix.get(modality).get());
            let word = text.get(crate::app::words::modality(modality));
            let what = format!(
                "{} · {word}",
                after
                    .title_of(&Key::Module(module.id.clone()))
                    .unwrap_or_default()
            );
            row(what, text.hours(was), text.hours(module.mix.get(modality).get()));
        }
    }
    let (old, new) = (before.mix(), after.mix());
    row(
        text.get("total-hours").to_owned(),
        text.hours(old.total().get()),
        text.hours(new.total().get()),
    );
    for (key, old, new) in [
        ("counted-variants", before.variants.len(), after.variants.len()),
        ("counted-supports", before.supports.len(), after.supports.len()),
        ("counted-modules", before.modules.len(), after.modules.len()),
    ] {
        row(text.get(key).to_owned(), old.to_string(), new.to_string());
    }
    let loans = |plan: &Plan| {
        plan.learners
            .iter()
            .map(|it| it.loans.len())
            .sum::<usize>()
            .to_string()
    };
    row(text.get("counted-loans").to_owned(), loans(before), loans(after));
    rows
}
