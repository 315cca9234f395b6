//! Checks of the policy: on or off, and how grave.

use egui::{Align, Label, Layout, RichText, ScrollArea, Ui, vec2};

use super::Page;
use crate::app::action::{Action, Actions};
use crate::app::theme;
use crate::app::widgets::fields::{named, pick};
use crate::app::words;
use crate::checks::{CHECKS, Check, title_of_check};
use crate::model::{CheckRule, Severity};
use crate::text::Text;

/// Height of a row.
const ROW: f32 = 32.0;
/// Width of the list of severities.
const SEVERITY: f32 = 184.0;

/// How a check behaves.
type Behaviour = (bool, Option<Severity>);

fn behaviour(rule: Option<&CheckRule>) -> Behaviour {
    rule.map_or((true, None), |it| (it.enabled, it.severity))
}

fn told(text: &Text, (enabled, severity): Behaviour) -> String {
    match (enabled, severity) {
        (false, _) => text.get("policy-check-off").to_owned(),
        (true, Some(severity)) => text.get(words::severity(severity)).to_owned(),
        (true, None) => text.get("policy-check-own").to_owned(),
    }
}

/// Draws all checks in a list of a height.
pub(super) fn ui(page: &Page<'_>, height: f32, ui: &mut Ui, actions: &mut Actions) {
    let text = page.text();
    let own = &page.cx.plan.policy;
    let rows: Vec<&dyn Check> = CHECKS
        .iter()
        .copied()
        .filter(|check| {
            let code = check.code();
            let changed =
                own.checks.iter().any(|it| it.code == code.0) || page.cx.policy.check(code.0).is_some();
            let title = title_of_check(text, code);
            (changed || !page.only_changed) && page.finds(&[code.0, &title])
        })
        .collect();
    if rows.is_empty() {
        let words = RichText::new(text.get("policy-nothing")).color(page.cx.theme.muted);
        ui.allocate_ui(vec2(ui.available_width(), height), |ui| {
            ui.label(words);
            ui.allocate_space(ui.available_size());
        });
        return;
    }
    ScrollArea::vertical()
        .id_salt("policy-checks")
        .max_height(height)
        .min_scrolled_height(height)
        .auto_shrink([false, false])
        .show_rows(ui, ROW, rows.len(), |ui, range| {
            for check in rows.get(range).unwrap_or_default() {
                ui.push_id(check.code().0, |ui| row(page, *check, ui, actions));
            }
        });
}

fn row(page: &Page<'_>, check: &dyn Check, ui: &mut Ui, actions: &mut Actions) {
    let text = page.text();
    let code = check.code();
    let own = &page.cx.plan.policy;
    let default = behaviour(page.cx.policy.check(code.0));
    let rule = own.checks.iter().find(|it| it.code == code.0);
    let now = rule.map_or(default, |it| behaviour(Some(it)));
    let set = |behaviour: Behaviour, actions: &mut Actions| {
        let rule = (behaviour != default).then(|| CheckRule {
            code: code.0.to_owned(),
            severity: behaviour.1,
            enabled: behaviour.0,
        });
        Page::set(own.with_check(code.0, rule), actions);
        actions.push(Action::EndGesture);
    };
    let title = title_of_check(text, code);
    let size = vec2(ui.available_width(), ROW - ui.spacing().item_spacing.y);
    ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
        ui.set_min_height(size.y);
        let usual = text.get(words::severity(check.severity()));
        let usual = text.fmt("policy-check-usual", &[("severity", usual.into())]);
        let mut options = vec![(None, usual)];
        options.extend(Severity::ALL.map(|it| (Some(it), text.get(words::severity(it)).to_owned())));
        let severity = format!("{} {}", code.0, text.get("policy-check-severity"));
        ui.allocate_ui(vec2(SEVERITY, size.y), |ui| {
            if let (_, Some(chosen)) = pick(ui, &severity, &now.1, &options) {
                set((now.0, chosen), actions);
            }
        });
        if page.back(ui, now != default, &told(text, default), code.0) {
            Page::set(own.with_check(code.0, None), actions);
            actions.push(Action::EndGesture);
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            let mut on = now.0;
            let response = ui.checkbox(&mut on, RichText::new(code.0).text_style(theme::mono()));
            named(&response, egui::Role::CheckBox, &format!("{} {title}", code.0));
            if response.changed() {
                set((on, now.1), actions);
            }
            let ink = if now.0 {
                page.cx.theme.ink
            } else {
                page.cx.theme.muted
            };
            ui.add(Label::new(RichText::new(&title).color(ink)).truncate());
        });
    });
}
