//! The problems of the selection: what is wrong, why, and the ways out.

use egui::{Id, Label, RichText, Role, Ui};

use super::pen;
use crate::app::action::{Action, Actions};
use crate::app::cx::Cx;
use crate::app::theme::{self, Tone};
use crate::app::view::ViewId;
use crate::app::ways_out::WaysOut;
use crate::app::widgets::fields::named;
use crate::app::widgets::{button, fold, link_button, primary_button, quiet_button, tone_card, tone_icon};
use crate::checks::{self, Finding, Fix, Waived};
use crate::edit::Edit;
use crate::model::Key;

/// How many problems are shown before the rest is asked for.
const SHOWN: usize = 6;

/// Draws the findings at an object; those of a module's activities count as the module's.
pub(super) fn ui(cx: &Cx<'_>, key: &Key, ui: &mut Ui, actions: &mut Actions) {
    let findings = findings(cx, key);
    let open = findings.iter().filter(|it| it.waived != Waived::Yes).count();
    let words = if open == 0 {
        cx.text.get("problems").to_owned()
    } else {
        cx.text.fmt("problems-counted", &[("count", open.into())])
    };
    fold(ui, pen(cx), "problems", &words, true, |ui| {
        if findings.is_empty() {
            let words = format!("{} {}", tone_icon(Tone::Ok).text(), cx.text.get("problems-none"));
            ui.label(RichText::new(words).color(cx.theme.ok.ink));
            return;
        }
        let all_id = Id::unique(("problems-all", key.to_string()));
        let all = ui.data(|data| data.get_temp(all_id)).unwrap_or(false);
        let most = if all { findings.len() } else { SHOWN };
        let shown = findings.get(..most.min(findings.len())).unwrap_or_default();
        let ways = ways_out(cx, shown, ui);
        for (at, finding) in shown.iter().enumerate() {
            let fixes = ways.get().map(|all| all.get(at).map_or(&[][..], Vec::as_slice));
            card(cx, finding, fixes, ui, actions);
        }
        let rest = findings.len().saturating_sub(most);
        if rest > 0 {
            let words = cx.text.fmt("problems-more", &[("count", rest.into())]);
            if link_button(ui, &words).clicked() {
                ui.data_mut(|data| data.insert_temp(all_id, true));
            }
        }
    });
}

fn findings<'a>(cx: &Cx<'a>, key: &Key) -> Vec<&'a Finding> {
    let mut found: Vec<&Finding> = cx.derived.at(key).collect();
    if let Key::Module(id) = key
        && let Some(module) = cx.plan.module(id)
    {
        for activity in &module.activities {
            found.extend(cx.derived.at(&Key::Activity(id.clone(), activity.id.clone())));
        }
    }
    found.sort_by_key(|it| (it.waived == Waived::Yes, it.diagnostic.severity));
    found
}

/// The fixes of the problems on show, kept while the plan stands.
fn ways_out(cx: &Cx<'_>, shown: &[&Finding], ui: &Ui) -> WaysOut {
    let id = Id::unique("problems-fixes");
    let kept: Option<WaysOut> = ui.data(|data| data.get_temp::<Option<WaysOut>>(id)).flatten();
    if let Some(kept) = kept
        && kept.are_of(cx, shown)
    {
        return kept;
    }
    let ways = WaysOut::look(cx, ui.ctx(), shown);
    ui.data_mut(|data| data.insert_temp(id, Some(ways.clone())));
    ways
}

/// One problem: title, numbers, ways out; the reason and its source under the title.
fn card(cx: &Cx<'_>, finding: &Finding, fixes: Option<&[Fix]>, ui: &mut Ui, actions: &mut Actions) {
    let diagnostic = &finding.diagnostic;
    let words = checks::describe(cx.text, cx.plan, diagnostic);
    let waived = finding.waived == Waived::Yes;
    let tone = if waived {
        Tone::Neutral
    } else {
        Tone::of(diagnostic.severity)
    };
    let id = Id::unique(("problem", diagnostic.code.0, diagnostic.place.to_string()));
    let mut explained = ui.data(|data| data.get_temp(id)).unwrap_or(false);
    ui.push_id(id, |ui| {
        tone_card(ui, tone, |ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            let severity = cx.text.get(crate::app::words::severity(diagnostic.severity));
            let head = format!("{} {} {}", tone_icon(tone).text(), diagnostic.code, words.title);
            let head = RichText::new(head)
                .text_style(theme::strong())
                .color(cx.theme.tone(tone).ink);
            let title = ui.add(
                egui::Button::new(head)
                    .frame(false)
                    .wrap_mode(egui::TextWrapMode::Wrap),
            );
            named(
                &title,
                Role::Button,
                &format!("{severity} {} {}", diagnostic.code, words.title),
            );
            ui.ctx()
                .accesskit_node_builder(title.id, |node| node.set_expanded(explained));
            if title.on_hover_text(cx.text.get("problems-why")).clicked() {
                explained = !explained;
                ui.data_mut(|data| data.insert_temp(id, explained));
            }
            ui.add(Label::new(RichText::new(words.message).color(cx.theme.muted)).wrap());
            if explained {
                ui.add(Label::new(words.why).wrap());
                if link_button(ui, cx.text.get("problems-all")).clicked() {
                    actions.push(Action::Show(ViewId::Checks));
                }
            }
            if waived {
                waiver(cx, finding, ui, actions);
                return;
            }
            if finding.waived == Waived::Stale {
                let words = RichText::new(cx.text.get("problems-stale")).small();
                ui.add(Label::new(words.color(cx.theme.warning.ink)).wrap());
            }
            ui.horizontal_wrapped(|ui| {
                if fixes.is_none() {
                    let words = cx.text.get("solutions-searching");
                    ui.label(RichText::new(words).small().color(cx.theme.muted));
                }
                for (index, fix) in fixes.unwrap_or_default().iter().enumerate() {
                    let words = checks::label(cx.text, cx.plan, &fix.label);
                    let response = if index == 0 {
                        primary_button(ui, None, &words)
                    } else {
                        button(ui, None, &words)
                    };
                    if response.clicked() {
                        let (diagnostic, fix) = (Box::new(diagnostic.clone()), Box::new(fix.clone()));
                        actions.push(Action::Review(diagnostic, fix));
                    }
                }
                if let Some(modules) = crate::app::words::dosage_scope(diagnostic)
                    && button(
                        ui,
                        None,
                        cx.text.get(crate::app::words::dosage_button(modules.as_ref())),
                    )
                    .clicked()
                {
                    actions.push(Action::Propose(modules));
                }
                if quiet_button(ui, None, cx.text.get("problems-waive")).clicked() {
                    actions.push(Action::AskWaiver(Box::new(diagnostic.clone())));
                }
            });
        });
    });
}

/// The reason for which a problem is kept, and the way to take it back.
fn waiver(cx: &Cx<'_>, finding: &Finding, ui: &mut Ui, actions: &mut Actions) {
    let diagnostic = &finding.diagnostic;
    let waiver = cx
        .plan
        .waivers
        .iter()
        .find(|it| it.code == diagnostic.code.0 && it.place == diagnostic.place);
    let Some(waiver) = waiver else { return };
    let date = waiver.date.map(|it| cx.text.date(it)).unwrap_or_default();
    let words = cx.text.fmt(
        "problems-waived",
        &[
            ("reason", waiver.reason.as_str().into()),
            ("author", waiver.author.as_str().into()),
            ("date", date.into()),
        ],
    );
    ui.add(Label::new(words).wrap());
    if quiet_button(ui, None, cx.text.get("problems-unwaive")).clicked() {
        actions.edit(Edit::Unwaive(waiver.code.clone(), waiver.place.clone()));
    }
}
