//! What the labour code asks a plan to state: training agreement (D. 6353-1), information of learners
//! (L. 6353-8), referents. What the plan knows by itself is shown under the empty field.

use egui::{Label, RichText, Ui};

use super::pen;
use crate::app::action::Actions;
use crate::app::cx::Cx;
use crate::app::theme;
use crate::app::widgets::fields;
use crate::edit::{Edit, PlanEdit};
use crate::model::{
    Agreement, AgreementItem, InformationItem, LearnerInformation, PublicSheet, QualityStatements, Referents,
};

/// Draws the forms.
pub(super) fn ui(cx: &Cx<'_>, ui: &mut Ui, actions: &mut Actions) {
    section(cx, "legal-agreement", ui);
    agreement(cx, ui, actions);
    section(cx, "legal-information", ui);
    information(cx, ui, actions);
    section(cx, "legal-referents", ui);
    referents(cx, ui, actions);
    section(cx, "sheet-title", ui);
    sheet(cx, ui, actions);
}

fn section(cx: &Cx<'_>, key: &'static str, ui: &mut Ui) {
    ui.add_space(theme::space::S);
    ui.label(RichText::new(cx.text.get(key)).text_style(theme::strong()));
}

/// Says under an empty field what stands in its place.
fn instead(cx: &Cx<'_>, value: &str, known: Option<&str>, ui: &mut Ui) {
    let Some(known) = known.filter(|it| value.trim().is_empty() && !it.trim().is_empty()) else {
        return;
    };
    let words = cx.text.fmt("legal-known", &[("value", known.into())]);
    let words = RichText::new(words)
        .text_style(theme::small())
        .color(cx.theme.muted);
    ui.add(Label::new(words).wrap());
}

/// A field: its words, its value, what the plan knows, how it is set.
type Field<'a, T> = (&'static str, &'a String, Option<String>, fn(&mut T, String));

/// How a field is drawn: on one line, or on several.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lines {
    One,
    Several,
}

/// Draws fields of `own`, each with what stands in its place while it is empty.
fn rows<T: Clone>(
    cx: &Cx<'_>,
    own: &T,
    (lines, of): (Lines, &[Field<'_, T>]),
    ui: &mut Ui,
    actions: &mut Actions,
    make: fn(T) -> PlanEdit,
) {
    for (key, value, known, set) in of {
        let words = cx.text.get(key);
        let edit = |typed: String| {
            let mut next = own.clone();
            set(&mut next, typed);
            Edit::Plan(make(next))
        };
        let _ = match lines {
            Lines::One => fields::text(ui, pen(cx), words, value, actions, edit),
            Lines::Several => fields::long_text(ui, pen(cx), words, value, actions, edit),
        };
        instead(cx, value, known.as_deref(), ui);
    }
}

fn agreement(cx: &Cx<'_>, ui: &mut Ui, actions: &mut Actions) {
    let (plan, text) = (cx.plan, cx.text);
    let own = &plan.agreement;
    let certification = plan.certification.as_ref().map(|it| {
        if it.title.trim().is_empty() {
            it.code.clone()
        } else {
            it.title.clone()
        }
    });
    let modules = plan.agreement_states(AgreementItem::Content).then(|| {
        let count = plan.modules.len();
        text.fmt("legal-known-modules", &[("count", count.into())])
    });
    let means = plan
        .agreement_states(AgreementItem::Means)
        .then(|| text.get("legal-known-means").to_owned());
    let period = plan.starts.zip(plan.ends).map(|(from, to)| {
        let args = [("from", text.date(from).into()), ("to", text.date(to).into())];
        text.fmt("legal-known-period", &args)
    });
    let of: [Field<'_, Agreement>; 6] = [
        (
            "legal-objective",
            &own.objective,
            certification.clone(),
            |it, value| {
                it.objective = value;
            },
        ),
        ("legal-content", &own.content, modules, |it, value| {
            it.content = value;
        }),
        ("legal-means", &own.means, means, |it, value| {
            it.means = value;
        }),
        ("legal-period", &own.period, period, |it, value| {
            it.period = value;
        }),
        ("legal-follow-up", &own.follow_up, None, |it, value| {
            it.follow_up = value;
        }),
        ("legal-sanction", &own.sanction, certification, |it, value| {
            it.sanction = value;
        }),
    ];
    rows(cx, own, (Lines::Several, &of), ui, actions, PlanEdit::Agreement);
    fields::optional_money(
        ui,
        pen(cx),
        text.get("legal-price"),
        own.price,
        actions,
        |price| Edit::Plan(PlanEdit::Agreement(Agreement { price, ..own.clone() })),
    );
    fields::long_text(
        ui,
        pen(cx),
        text.get("legal-payment"),
        &own.payment,
        actions,
        |payment| {
            Edit::Plan(PlanEdit::Agreement(Agreement {
                payment,
                ..own.clone()
            }))
        },
    );
}

fn information(cx: &Cx<'_>, ui: &mut Ui, actions: &mut Actions) {
    let (plan, text) = (cx.plan, cx.text);
    let own = &plan.information;
    let trainers: Vec<&str> = plan.trainers.iter().map(|it| it.name.as_str()).collect();
    let assessed = plan
        .information_states(InformationItem::Assessment)
        .then(|| text.get("legal-known-assessment").to_owned());
    let of: [Field<'_, LearnerInformation>; 5] = [
        (
            "legal-trainers",
            &own.trainers,
            Some(text.list(&trainers)),
            |it, value| {
                it.trainers = value;
            },
        ),
        ("legal-timetable", &own.timetable, None, |it, value| {
            it.timetable = value;
        }),
        ("legal-assessment", &own.assessment, assessed, |it, value| {
            it.assessment = value;
        }),
        (
            "legal-contact",
            &own.contact,
            Some(plan.referents.pedagogical.clone()),
            |it, value| {
                it.contact = value;
            },
        ),
        ("legal-rules", &own.internal_rules, None, |it, value| {
            it.internal_rules = value;
        }),
    ];
    rows(cx, own, (Lines::Several, &of), ui, actions, PlanEdit::Information);
}

fn referents(cx: &Cx<'_>, ui: &mut Ui, actions: &mut Actions) {
    let own = &cx.plan.referents;
    let of: [Field<'_, Referents>; 3] = [
        (
            "legal-referent-pedagogical",
            &own.pedagogical,
            None,
            |it, value| {
                it.pedagogical = value;
            },
        ),
        ("legal-referent-disability", &own.disability, None, |it, value| {
            it.disability = value;
        }),
        ("legal-referent-foad", &own.foad, None, |it, value| {
            it.foad = value;
        }),
    ];
    rows(cx, own, (Lines::One, &of), ui, actions, PlanEdit::Referents);
}

/// What the public is told beyond the agreement: fields of the sheet, and of what is stated for quality.
fn sheet(cx: &Cx<'_>, ui: &mut Ui, actions: &mut Actions) {
    let (own, quality) = (&cx.plan.sheet, &cx.plan.quality);
    let of_sheet = |set: fn(&mut PublicSheet, String)| {
        move |typed: String| {
            let mut next = own.clone();
            set(&mut next, typed);
            Edit::Plan(PlanEdit::Sheet(next))
        }
    };
    let of_quality = |set: fn(&mut QualityStatements, String)| {
        move |typed: String| {
            let mut next = quality.clone();
            set(&mut next, typed);
            Edit::Plan(PlanEdit::Quality(next))
        }
    };
    let mut row = |key: &'static str, value: &str, make: &dyn Fn(String) -> Edit| {
        fields::long_text(ui, pen(cx), cx.text.get(key), value, actions, make);
    };
    row(
        "sheet-public",
        &own.public,
        &of_sheet(|it, typed| it.public = typed),
    );
    row(
        "sheet-prerequisites",
        &quality.requirements,
        &of_quality(|it, typed| it.requirements = typed),
    );
    row(
        "sheet-access",
        &own.access,
        &of_sheet(|it, typed| it.access = typed),
    );
    row(
        "sheet-delay",
        &quality.access_delay,
        &of_quality(|it, typed| it.access_delay = typed),
    );
    row(
        "sheet-methods",
        &own.methods,
        &of_sheet(|it, typed| it.methods = typed),
    );
    row(
        "sheet-accessibility",
        &quality.accessibility,
        &of_quality(|it, typed| it.accessibility = typed),
    );
    row(
        "sheet-outlets",
        &quality.equivalences,
        &of_quality(|it, typed| it.equivalences = typed),
    );
}
