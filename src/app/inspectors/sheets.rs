//! The two sheets of assistance of remote learners (Code du travail, D. 6313-3-1, 1°), for the plan or for a
//! module that departs from it.

use egui::{Label, RichText, Ui};

use super::pen;
use crate::app::action::{Action, Actions};
use crate::app::cx::Cx;
use crate::app::theme;
use crate::app::widgets::fields;
use crate::edit::Edit;
use crate::model::{Assistance, AssistanceSheet};

/// Draws both sheets. `inherited` is what holds while a sheet is not described here.
pub(super) fn ui(
    cx: &Cx<'_>,
    assistance: &Assistance,
    inherited: Option<&Assistance>,
    ui: &mut Ui,
    actions: &mut Actions,
    make: impl Fn(Assistance) -> Edit,
) {
    let technical = |sheet| Assistance {
        technical: sheet,
        ..assistance.clone()
    };
    let pedagogical = |sheet| Assistance {
        pedagogical: sheet,
        ..assistance.clone()
    };
    let kinds: [(
        &'static str,
        &Option<AssistanceSheet>,
        Option<&AssistanceSheet>,
        &dyn Fn(Option<AssistanceSheet>) -> Assistance,
    ); 2] = [
        (
            "assistance-technical",
            &assistance.technical,
            inherited.and_then(|it| it.technical.as_ref()),
            &technical,
        ),
        (
            "assistance-pedagogical",
            &assistance.pedagogical,
            inherited.and_then(|it| it.pedagogical.as_ref()),
            &pedagogical,
        ),
    ];
    for (key, own, above, with) in kinds {
        ui.push_id(key, |ui| {
            let title = cx.text.get(key);
            let mut on = own.is_some();
            if ui.checkbox(&mut on, title).changed() {
                let sheet = on.then(|| above.cloned().unwrap_or_default());
                actions.edit(make(with(sheet)));
                actions.push(Action::EndGesture);
            }
            if let Some(sheet) = own {
                ui.indent("sheet", |ui| {
                    fill(cx, title, sheet, ui, actions, &|it| make(with(Some(it))));
                });
            } else {
                let words = match (inherited, above) {
                    (None, _) => cx.text.get("assistance-missing").to_owned(),
                    (Some(_), None) => cx.text.get("assistance-missing-above").to_owned(),
                    (Some(_), Some(sheet)) => {
                        let value = told(cx, sheet);
                        cx.text.fmt("assistance-inherited", &[("value", value.into())])
                    }
                };
                let words = RichText::new(words)
                    .text_style(theme::small())
                    .color(cx.theme.muted);
                ui.add(Label::new(words).wrap());
            }
        });
    }
}

/// A sheet on one line.
fn told(cx: &Cx<'_>, sheet: &AssistanceSheet) -> String {
    let mut parts: Vec<String> = [&sheet.who, &sheet.channel, &sheet.hours]
        .into_iter()
        .filter(|it| !it.trim().is_empty())
        .cloned()
        .collect();
    if let Some(within) = sheet.answer_within {
        let hours = cx.text.hours(within.get());
        parts.push(cx.text.fmt("assistance-within", &[("hours", hours.into())]));
    }
    parts.join(" · ")
}

fn fill(
    cx: &Cx<'_>,
    title: &str,
    sheet: &AssistanceSheet,
    ui: &mut Ui,
    actions: &mut Actions,
    make: &dyn Fn(AssistanceSheet) -> Edit,
) {
    let text = cx.text;
    // Both sheets have the same fields: a screen reader hears whose each is.
    let of = |key: &str| text.said_of(title, text.get(key));
    fields::text(ui, pen(cx), &of("assistance-who"), &sheet.who, actions, |who| {
        make(AssistanceSheet { who, ..sheet.clone() })
    });
    fields::text(
        ui,
        pen(cx),
        &of("assistance-channel"),
        &sheet.channel,
        actions,
        |channel| {
            make(AssistanceSheet {
                channel,
                ..sheet.clone()
            })
        },
    );
    fields::text(
        ui,
        pen(cx),
        &of("assistance-hours"),
        &sheet.hours,
        actions,
        |hours| {
            make(AssistanceSheet {
                hours,
                ..sheet.clone()
            })
        },
    );
    fields::optional_hours(
        ui,
        pen(cx),
        &of("assistance-answer"),
        sheet.answer_within,
        actions,
        |answer_within| {
            make(AssistanceSheet {
                answer_within,
                ..sheet.clone()
            })
        },
    );
}
