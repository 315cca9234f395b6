//! The inspector of the plan itself.

use egui::{Label, RichText, Ui};

use super::{bands, follow_up, legal, module, offer, options, pen, provider, sheets};
use crate::app::action::{Action, Actions};
use crate::app::cx::Cx;
use crate::app::dialogs::PolicyDialog;
use crate::app::icon::Icon;
use crate::app::widgets::fields::{self, parsed};
use crate::app::widgets::{button, fold};
use crate::app::words;
use crate::checks::{self, days_words};
use crate::edit::{Edit, PlanEdit};
use crate::model::{Certification, Device, Funder, Minutes, Permille, Register, Targets};
use crate::text::parse_percent;

/// The steps that a path may be planned in.
const GRAINS: [Minutes; 6] = [
    Minutes::new(5),
    Minutes::new(15),
    Minutes::new(30),
    Minutes::hours(1),
    Minutes::HALF_DAY,
    Minutes::DAY,
];

/// Draws the inspector of the plan.
pub(super) fn ui(cx: &Cx<'_>, ui: &mut Ui, actions: &mut Actions) {
    let (plan, text) = (cx.plan, cx.text);
    fold(ui, pen(cx), "plan-about", text.get("plan-about"), true, |ui| {
        about(cx, ui, actions);
    });
    fold(
        ui,
        pen(cx),
        "plan-provider",
        text.get("plan-provider"),
        false,
        |ui| {
            provider::ui(cx, ui, actions);
        },
    );
    fold(
        ui,
        pen(cx),
        "plan-certification",
        text.get("plan-certification"),
        true,
        |ui| {
            certification(cx, ui, actions);
        },
    );
    fold(
        ui,
        pen(cx),
        "plan-targets",
        text.get("plan-targets"),
        true,
        |ui| {
            targets(cx, ui, actions);
        },
    );
    fold(ui, pen(cx), "plan-funder", text.get("plan-funder"), true, |ui| {
        funder(cx, ui, actions);
    });
    fold(
        ui,
        pen(cx),
        "plan-assistance",
        text.get("module-assistance"),
        false,
        |ui| {
            sheets::ui(cx, &plan.assistance, None, ui, actions, |it| {
                Edit::Plan(PlanEdit::Assistance(it))
            });
        },
    );
    let heading = text.get("follow-up");
    fold(ui, pen(cx), "plan-follow-up", heading, false, |ui| {
        follow_up::ui(cx, ui, actions);
    });
    let heading = text.fmt("plan-assessments", &[("count", plan.assessments.len().into())]);
    fold(ui, pen(cx), "plan-assessments", &heading, false, |ui| {
        module::assessments::usual(cx, ui, actions);
    });
    fold(ui, pen(cx), "plan-afest", text.get("module-afest"), false, |ui| {
        let note = RichText::new(text.get("legal-afest-note"))
            .small()
            .color(cx.theme.muted);
        ui.add(Label::new(note).wrap());
        module::afest::form(cx, (&plan.afest, None), ui, actions, &|it| {
            Edit::Plan(PlanEdit::Afest(it))
        });
    });
    fold(ui, pen(cx), "plan-legal", text.get("legal-frame"), false, |ui| {
        legal::ui(cx, ui, actions);
    });
    fold(ui, pen(cx), "plan-offer", text.get("plan-offer"), false, |ui| {
        offer::ui(cx, ui, actions);
    });
    fold(ui, pen(cx), "plan-policy", text.get("plan-policy"), false, |ui| {
        policy(cx, ui, actions);
    });
    fold(ui, pen(cx), "plan-notes", text.get("form-notes"), false, |ui| {
        fields::long_text(ui, pen(cx), text.get("form-notes"), &plan.notes, actions, |it| {
            Edit::Plan(PlanEdit::Notes(it))
        });
    });
}

/// Which policy is followed, for what days, and the way to see and change it.
fn policy(cx: &Cx<'_>, ui: &mut Ui, actions: &mut Actions) {
    let text = cx.text;
    ui.label(checks::in_lang(text.lang(), &cx.policy.title));
    let days = days_words(text, cx.policy.from, cx.policy.until);
    ui.label(RichText::new(days).small().color(cx.theme.muted));
    let changes = cx.plan.policy.changes();
    if changes > 0 {
        let words = text.fmt("policy-changes", &[("count", changes.into())]);
        ui.label(RichText::new(words).color(cx.theme.accent.ink));
    }
    for note in checks::policy_notes(cx.plan, cx.policy, &cx.derived.rules, cx.today) {
        let words = checks::label(text, cx.plan, &note.message());
        let words = format!("{} {words}", Icon::Warning.text());
        ui.add(Label::new(RichText::new(words).color(cx.theme.warning.ink)).wrap());
    }
    ui.add_space(4.0);
    if button(ui, Some(Icon::Settings), text.get("policy-see")).clicked() {
        actions.push(Action::Dialog(Box::<PolicyDialog>::default()));
    }
}

fn about(cx: &Cx<'_>, ui: &mut Ui, actions: &mut Actions) {
    let (plan, text) = (cx.plan, cx.text);
    let set = Edit::Plan;
    fields::text(ui, pen(cx), text.get("form-title"), &plan.title, actions, |it| {
        set(PlanEdit::Title(it))
    });
    fields::text(
        ui,
        pen(cx),
        text.get("plan-author"),
        &plan.author,
        actions,
        |it| set(PlanEdit::Author(it)),
    );
    fields::date(ui, pen(cx), text.get("plan-starts"), plan.starts, actions, |it| {
        set(PlanEdit::Starts(it))
    });
    fields::date(ui, pen(cx), text.get("plan-ends"), plan.ends, actions, |it| {
        set(PlanEdit::Ends(it))
    });
    let mut grains: Vec<_> = GRAINS.into_iter().map(|it| (it, text.hours(it.get()))).collect();
    if !GRAINS.contains(&plan.grain) {
        grains.push((plan.grain, text.hours(plan.grain.get())));
    }
    fields::choice(
        ui,
        pen(cx),
        text.get("plan-grain"),
        &plan.grain,
        &grains,
        actions,
        |it| set(PlanEdit::Grain(it)),
    );
}

fn register_word(register: Register) -> &'static str {
    match register {
        Register::Rncp => "plan-register-rncp",
        Register::Rs => "plan-register-rs",
        Register::None => "plan-register-none",
    }
}

fn certification(cx: &Cx<'_>, ui: &mut Ui, actions: &mut Actions) {
    let text = cx.text;
    let Some(own) = &cx.plan.certification else {
        ui.label(RichText::new(text.get("plan-no-certification")).color(cx.theme.muted));
        ui.horizontal_wrapped(|ui| {
            if button(ui, Some(Icon::Import), text.get("path-empty.import")).clicked() {
                actions.push(Action::Import);
            }
            if button(ui, Some(Icon::Pencil), text.get("plan-describe-certification")).clicked() {
                let fresh = Some(Certification::default());
                actions.edit(Edit::Plan(PlanEdit::Certification(fresh)));
                actions.push(Action::EndGesture);
            }
        });
        return;
    };
    let set = |it: Certification| Edit::Plan(PlanEdit::Certification(Some(it)));
    let registers = options(cx, &[Register::Rncp, Register::Rs, Register::None], register_word);
    fields::choice(
        ui,
        pen(cx),
        text.get("plan-register"),
        &own.register,
        &registers,
        actions,
        |register| {
            set(Certification {
                register,
                ..own.clone()
            })
        },
    );
    fields::text(ui, pen(cx), text.get("plan-code"), &own.code, actions, |code| {
        set(Certification { code, ..own.clone() })
    });
    fields::text(
        ui,
        pen(cx),
        text.get("plan-certification-title"),
        &own.title,
        actions,
        |title| set(Certification { title, ..own.clone() }),
    );
    let mut levels = vec![(None, text.get("form-none").to_owned())];
    levels.extend((3..=8).map(|it: u8| (Some(it), it.to_string())));
    fields::choice(
        ui,
        pen(cx),
        text.get("plan-level"),
        &own.level,
        &levels,
        actions,
        |level| set(Certification { level, ..own.clone() }),
    );
    fields::text(
        ui,
        pen(cx),
        text.get("plan-certifier"),
        &own.certifier,
        actions,
        |certifier| {
            set(Certification {
                certifier,
                ..own.clone()
            })
        },
    );
    fields::date(
        ui,
        pen(cx),
        text.get("plan-registered-until"),
        own.ends,
        actions,
        |ends| set(Certification { ends, ..own.clone() }),
    );
    fields::toggle(
        ui,
        text.get("legal-in-person"),
        own.in_person,
        actions,
        |in_person| {
            set(Certification {
                in_person,
                ..own.clone()
            })
        },
    );
    fields::long_text(
        ui,
        pen(cx),
        text.get("plan-certification-notes"),
        &own.notes,
        actions,
        |notes| set(Certification { notes, ..own.clone() }),
    );
    ui.add_space(4.0);
    if button(ui, Some(Icon::Trash), text.get("plan-remove-certification")).clicked() {
        actions.edit(Edit::Plan(PlanEdit::Certification(None)));
        actions.push(Action::EndGesture);
    }
}

fn targets(cx: &Cx<'_>, ui: &mut Ui, actions: &mut Actions) {
    let text = cx.text;
    let own = &cx.plan.targets;
    let set = |it: Targets| Edit::Plan(PlanEdit::Targets(it));
    fields::optional_hours(ui, pen(cx), text.get("plan-total"), own.total, actions, |total| {
        set(Targets { total, ..own.clone() })
    });
    let words = text.get("plan-tolerance");
    fields::label(ui, pen(cx), words);
    let shown = text.percent(i64::from(own.tolerance.0));
    let read = |typed: &str| parse_percent(typed).ok().map(Permille);
    let (response, tolerance) = parsed(ui, pen(cx), words, &shown, f32::INFINITY, read);
    if let Some(tolerance) = tolerance {
        actions.edit(set(Targets {
            tolerance,
            ..own.clone()
        }));
    }
    if response.lost_focus() {
        actions.push(Action::EndGesture);
    }
    bands::ui(
        cx,
        text.get("plan-target-bands"),
        &own.bands,
        ui,
        actions,
        |bands| set(Targets { bands, ..own.clone() }),
    );
}

fn funder(cx: &Cx<'_>, ui: &mut Ui, actions: &mut Actions) {
    let text = cx.text;
    let own = &cx.plan.funder;
    let set = |it: Funder| Edit::Plan(PlanEdit::Funder(it));
    fields::text(
        ui,
        pen(cx),
        text.get("plan-funder-name"),
        &own.name,
        actions,
        |name| set(Funder { name, ..own.clone() }),
    );
    let devices = options(cx, Device::ALL, words::device);
    fields::choice(
        ui,
        pen(cx),
        text.get("plan-device"),
        &own.device,
        &devices,
        actions,
        |device| {
            set(Funder {
                device,
                ..own.clone()
            })
        },
    );
    fields::optional_hours(ui, pen(cx), text.get("plan-cap"), own.cap, actions, |cap| {
        set(Funder { cap, ..own.clone() })
    });
    fields::optional_money(
        ui,
        pen(cx),
        text.get("plan-budget"),
        own.budget,
        actions,
        |budget| {
            set(Funder {
                budget,
                ..own.clone()
            })
        },
    );
    fields::optional_money(
        ui,
        pen(cx),
        text.get("plan-hourly-cap"),
        own.hourly_cap,
        actions,
        |hourly_cap| {
            set(Funder {
                hourly_cap,
                ..own.clone()
            })
        },
    );
    bands::ui(
        cx,
        text.get("plan-funder-bands"),
        &own.bands,
        ui,
        actions,
        |bands| set(Funder { bands, ..own.clone() }),
    );
}
