//! W02: an AFEST without a tutor named before its first situation.

use super::dates::{self, Standing};
use crate::checks::content::content;
use crate::checks::{Arg, Check, Code, Diagnostic, Facts, Fix, Message, Safety, title};
use crate::edit::{Edit, Item, ModuleEdit, next_id};
use crate::model::{Afest, Key, Module, Severity, Tutor, TutorDesignation, TutorId};

/// See `docs/checks/tutor-not-named-before.md`.
#[derive(Debug)]
pub(in crate::checks) struct TutorNotNamedBefore;

impl Check for TutorNotNamedBefore {
    fn code(&self) -> Code {
        Code("W02")
    }

    fn name(&self) -> &'static str {
        "tutor-not-named-before"
    }

    fn severity(&self) -> Severity {
        Severity::Error
    }

    fn run(&self, facts: &Facts<'_>, out: &mut Vec<Diagnostic>) {
        for module in facts.plan.modules.iter().filter(|it| it.is_afest()) {
            let Some((what, late)) = wrong(facts, module) else {
                continue;
            };
            let place = Key::Module(module.id.clone());
            let mut args = vec![
                ("module", Arg::Title(place.clone())),
                ("what", Arg::Text(what.to_owned())),
            ];
            if let Some(named) = late {
                args.push(("tutor", Arg::Title(Key::Tutor(named.tutor.clone()))));
                args.extend(named.date.map(|it| ("date", Arg::Date(it))));
            }
            args.extend(dates::limit(facts, module).map(|it| ("limit", Arg::Date(it))));
            out.push(Diagnostic {
                code: self.code(),
                severity: self.severity(),
                args,
                place,
            });
        }
    }

    fn fixes(&self, facts: &Facts<'_>, diagnostic: &Diagnostic) -> Vec<Fix> {
        let Key::Module(id) = &diagnostic.place else {
            return Vec::new();
        };
        let Some(module) = facts.plan.module(id) else {
            return Vec::new();
        };
        let mut edits = Vec::new();
        let mut named: Vec<TutorId> = known(facts, module).map(|it| it.tutor.clone()).collect();
        if named.is_empty() {
            named = at_work(facts);
        }
        if named.is_empty() {
            let new = Tutor::new(
                next_id(&facts.plan.tutors),
                content(facts.lang, "content-tutor", &[]),
            );
            named.push(new.id.clone());
            edits.push(Edit::Add(Item::Tutor(new), None));
        }
        let date = dates::eve(facts, module);
        let tutors = named
            .into_iter()
            .map(|tutor| TutorDesignation { tutor, date })
            .collect();
        let afest = Afest {
            tutors,
            ..module.afest.clone()
        };
        edits.push(Edit::Module(id.clone(), ModuleEdit::Afest(afest)));
        let label = Message::new(
            "fix-name-tutor",
            vec![("module", Arg::Title(diagnostic.place.clone()))],
        );
        let subject = title(facts.plan, &diagnostic.place);
        vec![Fix::new(label, Safety::Review, subject, edits)]
    }

    fn safe_fix(&self, _: &Facts<'_>, _: &Diagnostic) -> Option<Fix> {
        None
    }
}

/// The designations of tutors who exist.
fn known<'a>(facts: &'a Facts<'_>, module: &'a Module) -> impl Iterator<Item = &'a TutorDesignation> {
    let named = facts.plan.tutors_for(module).iter();
    named.filter(|it| facts.index.tutors.contains(&it.tutor))
}

/// What is wrong, and with which designation; one tutor named in time is enough.
fn wrong<'a>(
    facts: &'a Facts<'_>,
    module: &'a Module,
) -> Option<(&'static str, Option<&'a TutorDesignation>)> {
    let mut found = ("none", None);
    for named in known(facts, module) {
        found = match dates::standing(facts, module, named.date) {
            Standing::Before => return None,
            Standing::Undated => ("undated", Some(named)),
            Standing::Late => ("late", Some(named)),
        };
    }
    Some(found)
}

/// The tutors of the workplaces, or else the first tutor of the plan.
fn at_work(facts: &Facts<'_>) -> Vec<TutorId> {
    let mut found: Vec<TutorId> = Vec::new();
    for tutor in facts.plan.workplaces.iter().filter_map(|it| it.tutor.as_ref()) {
        if facts.index.tutors.contains(tutor) && !found.contains(tutor) {
            found.push(tutor.clone());
        }
    }
    if found.is_empty() {
        found.extend(facts.plan.tutors.first().map(|it| it.id.clone()));
    }
    found
}
