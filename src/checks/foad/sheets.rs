//! Assistance sheets: what one lacks, and how it is filled.

use crate::checks::content::content;
use crate::checks::{Arg, Check, Diagnostic, Facts, Fix, Message, Safety, SheetItem, title};
use crate::edit::{Edit, ModuleEdit, PlanEdit};
use crate::model::{Assistance, AssistanceSheet, Key, Module};

/// One of the two assistances.
#[derive(Debug, Clone, Copy)]
pub(super) enum Sheet {
    /// With tools and connection.
    Technical,
    /// With contents and work.
    Pedagogical,
}

impl Sheet {
    fn of(self, assistance: &Assistance) -> Option<&AssistanceSheet> {
        match self {
            Self::Technical => assistance.technical.as_ref(),
            Self::Pedagogical => assistance.pedagogical.as_ref(),
        }
    }

    fn put(self, assistance: &Assistance, sheet: Option<AssistanceSheet>) -> Assistance {
        let mut out = assistance.clone();
        match self {
            Self::Technical => out.technical = sheet,
            Self::Pedagogical => out.pedagogical = sheet,
        }
        out
    }

    const fn fix_keys(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::Technical => (
                "fix-fill-technical-of-plan",
                "fix-fill-technical-of-module",
                "fix-inherit-technical",
            ),
            Self::Pedagogical => (
                "fix-fill-pedagogical-of-plan",
                "fix-fill-pedagogical-of-module",
                "fix-inherit-pedagogical",
            ),
        }
    }
}

/// What a sheet does not say of what the policy asks: keys of words.
fn lacking(asked: &[SheetItem], sheet: Option<&AssistanceSheet>) -> Vec<String> {
    let blank = |text: fn(&AssistanceSheet) -> &str| sheet.is_none_or(|it| text(it).trim().is_empty());
    let missing = |item: SheetItem| match item {
        SheetItem::Who => (blank(|it| &it.who), "lacks-who"),
        SheetItem::Channel => (blank(|it| &it.channel), "lacks-channel"),
        SheetItem::Hours => (blank(|it| &it.hours), "lacks-hours"),
        SheetItem::Answer => (sheet.is_none_or(|it| it.answer_within.is_none()), "lacks-answer"),
    };
    asked
        .iter()
        .map(|item| missing(*item))
        .filter(|(missing, _)| *missing)
        .map(|(_, key)| key.to_owned())
        .collect()
}

fn effective<'a>(facts: &Facts<'a>, module: &'a Module, which: Sheet) -> Option<&'a AssistanceSheet> {
    which
        .of(&module.assistance)
        .or_else(|| which.of(&facts.plan.assistance))
}

/// Whether one of the two sheets of a module, its own or the plan's, does not say all, or says something that is
/// not `said`.
pub(in crate::checks) fn lacks_assistance(
    facts: &Facts<'_>,
    module: &Module,
    said: impl Fn(&str) -> bool,
) -> bool {
    [Sheet::Technical, Sheet::Pedagogical].into_iter().any(|which| {
        effective(facts, module, which).is_none_or(|sheet| {
            sheet.answer_within.is_none()
                || ![&sheet.who, &sheet.channel, &sheet.hours]
                    .into_iter()
                    .all(|it| said(it))
        })
    })
}

/// Reports each module with remote time whose sheet, its own or the plan's, does not say all.
pub(super) fn run(check: &dyn Check, which: Sheet, facts: &Facts<'_>, out: &mut Vec<Diagnostic>) {
    for module in &facts.plan.modules {
        if module.mix.remote().is_zero() {
            continue;
        }
        let missing = lacking(&facts.rules.sheet, effective(facts, module, which));
        if missing.is_empty() {
            continue;
        }
        let place = Key::Module(module.id.clone());
        out.push(Diagnostic {
            code: check.code(),
            severity: check.severity(),
            args: vec![
                ("module", Arg::Title(place.clone())),
                ("minutes", Arg::Time(module.mix.remote())),
                (
                    "count",
                    Arg::Number(i64::try_from(missing.len()).unwrap_or(i64::MAX)),
                ),
                ("missing", Arg::Words(missing)),
            ],
            place,
        });
    }
}

/// The sheet with what it lacks, to be completed.
fn filled(facts: &Facts<'_>, sheet: Option<&AssistanceSheet>, which: Sheet) -> AssistanceSheet {
    let say = |key: &str| content(facts.lang, key, &[]);
    let own = sheet.cloned().unwrap_or_default();
    let or = |text: String, key: &str| if text.trim().is_empty() { say(key) } else { text };
    let who = match which {
        Sheet::Technical => "content-technical-who",
        Sheet::Pedagogical => "content-pedagogical-who",
    };
    AssistanceSheet {
        who: or(own.who, who),
        channel: or(own.channel, "content-channel"),
        hours: or(own.hours, "content-hours"),
        answer_within: own.answer_within.or(Some(facts.rules.assistance_answer)),
    }
}

/// Fills the sheet that holds for the module: the plan's for all modules at once, or its own.
pub(super) fn fixes(which: Sheet, facts: &Facts<'_>, diagnostic: &Diagnostic) -> Vec<Fix> {
    let Key::Module(id) = &diagnostic.place else {
        return Vec::new();
    };
    let Some(module) = facts.plan.module(id) else {
        return Vec::new();
    };
    let (of_plan, of_module, inherit) = which.fix_keys();
    let plan = which.of(&facts.plan.assistance);
    let subject = title(facts.plan, &diagnostic.place);
    let label = |key: &str| Message::new(key, vec![("module", Arg::Title(diagnostic.place.clone()))]);
    let fix = |key: &str, edit: Edit| Fix::new(label(key), Safety::Review, subject.clone(), vec![edit]);
    let set = |sheet| ModuleEdit::Assistance(which.put(&module.assistance, sheet));
    let Some(own) = which.of(&module.assistance) else {
        let sheet = filled(facts, plan, which);
        let assistance = which.put(&facts.plan.assistance, Some(sheet));
        return vec![fix(of_plan, Edit::Plan(PlanEdit::Assistance(assistance)))];
    };
    let fill = fix(
        of_module,
        Edit::Module(id.clone(), set(Some(filled(facts, Some(own), which)))),
    );
    let back = lacking(&facts.rules.sheet, plan)
        .is_empty()
        .then(|| fix(inherit, Edit::Module(id.clone(), set(None))));
    back.into_iter().chain([fill]).collect()
}
