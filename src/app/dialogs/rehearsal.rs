//! A rehearsal beside the plan: what would move, what would not, who would be lost. It changes nothing.

use std::sync::Arc;

use egui::{Label, RichText, ScrollArea, Ui};

use super::{Dialog, DialogCx, Flow, buttons};
use crate::app::action::{Action, Actions};
use crate::app::cx::Cx;
use crate::app::theme::{self, space};
use crate::app::widgets::segmented;
use crate::checks::{Case, Rehearsal, Section, report};
use crate::model::Plan;
use crate::text::Text;

/// Shows a rehearsal of the open plan.
#[derive(Debug, Default)]
pub struct RehearsalReport {
    case: Case,
    found: Option<Found>,
}

/// What was computed, and from what.
#[derive(Debug)]
struct Found {
    plan: Arc<Plan>,
    case: Case,
    lang: crate::text::Lang,
    rehearsal: Rehearsal,
    sections: Vec<Section>,
}

impl RehearsalReport {
    fn find(&mut self, cx: &Cx<'_>) -> &Found {
        let case = self.case;
        let found = self
            .found
            .take()
            .filter(|it| it.case == case && it.lang == cx.text.lang() && Arc::ptr_eq(&it.plan, cx.plan));
        self.found.insert(found.unwrap_or_else(|| {
            let rehearsal = Rehearsal::of(cx.plan, &cx.derived.rules, case);
            Found {
                plan: Arc::clone(cx.plan),
                case,
                lang: cx.text.lang(),
                sections: report(cx.text, cx.plan, &rehearsal),
                rehearsal,
            }
        }))
    }
}

fn case_word(text: &Text, case: Case) -> &str {
    text.get(match case {
        Case::CentreClosed => "rehearse-case-centre-closed",
        Case::NoNetwork => "rehearse-case-no-network",
        Case::NoWorkplace => "rehearse-case-no-workplace",
    })
}

/// Where less height than this is left to the report, it goes along with the whole dialog.
const LEAST: f32 = 160.0;

fn sections(cx: &DialogCx<'_>, sections: &[Section], ui: &mut Ui) {
    for section in sections {
        ui.add_space(space::S);
        ui.label(RichText::new(&section.heading).text_style(theme::strong()));
        if section.lines.is_empty() {
            ui.label(RichText::new(cx.text.get("rehearse-none")).color(cx.theme.muted));
        }
        for line in &section.lines {
            // The dash stands by itself: a line that wraps goes on under its words.
            ui.horizontal_top(|ui| {
                ui.label(RichText::new("–").color(cx.theme.muted));
                ui.add(Label::new(line).wrap());
            });
        }
    }
}

impl Dialog for RehearsalReport {
    fn title(&self, text: &Text) -> String {
        text.get("rehearse-title").to_owned()
    }

    fn width(&self) -> f32 {
        720.0
    }

    fn ui(&mut self, cx: &DialogCx<'_>, ui: &mut Ui, actions: &mut Actions) -> Flow {
        let Some(plan) = cx.plan else { return Flow::Close };
        let text = cx.text;
        let choices = Case::ALL.map(|case| (case, case_word(text, case)));
        segmented(ui, text.get("rehearse-case"), &mut self.case, &choices);
        ui.label(
            RichText::new(text.get("rehearse-note"))
                .small()
                .color(cx.theme.muted),
        );
        let found = self.find(&plan);
        let room = ui.ctx().content_rect().height() - 280.0;
        if room < LEAST {
            sections(cx, &found.sections, ui);
        } else {
            ScrollArea::vertical()
                .id_salt("rehearsal")
                .max_height(room)
                .auto_shrink([false, true])
                .show(ui, |ui| {
                    ui.set_max_width(ui.available_width() - space::M);
                    sections(cx, &found.sections, ui);
                });
        }
        ui.add_space(space::S);
        ui.label(
            RichText::new(text.get("rehearse-variant.note"))
                .small()
                .color(cx.theme.muted),
        );
        let movable = !found.rehearsal.moved.is_empty();
        let labels = [text.get("button-ok"), text.get("rehearse-variant")];
        match buttons(ui, &labels, movable) {
            None => Flow::Stay,
            Some(0) => Flow::Close,
            Some(_) => {
                let title = text.fmt(
                    "rehearse-variant-title",
                    &[
                        ("title", plan.plan.title.as_str().into()),
                        ("case", case_word(text, found.case).into()),
                    ],
                );
                let variant = found.rehearsal.variant(plan.plan, title);
                actions.push(Action::EnterCopy(Box::new(variant)));
                Flow::Close
            }
        }
    }
}
