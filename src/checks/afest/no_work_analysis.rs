//! W01: an AFEST without an analysis of the work activity before its first situation.

use super::dates::{self, Standing};
use crate::checks::content::content;
use crate::checks::{Arg, Check, Code, Diagnostic, Facts, Fix, Message, Safety, title};
use crate::edit::{Edit, ModuleEdit};
use crate::model::{Afest, Key, Module, Severity, WorkAnalysis};

/// See `docs/checks/no-work-analysis.md`.
#[derive(Debug)]
pub(in crate::checks) struct NoWorkAnalysis;

impl Check for NoWorkAnalysis {
    fn code(&self) -> Code {
        Code("W01")
    }

    fn name(&self) -> &'static str {
        "no-work-analysis"
    }

    fn severity(&self) -> Severity {
        Severity::Error
    }

    fn run(&self, facts: &Facts<'_>, out: &mut Vec<Diagnostic>) {
        for module in facts.plan.modules.iter().filter(|it| it.is_afest()) {
            let Some(what) = wrong(facts, module) else {
                continue;
            };
            let place = Key::Module(module.id.clone());
            let mut args = vec![
                ("module", Arg::Title(place.clone())),
                ("what", Arg::Text(what.to_owned())),
            ];
            let made = facts.plan.analysis_for(module).and_then(|it| it.date);
            args.extend(made.map(|it| ("date", Arg::Date(it))));
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
        let own = facts.plan.analysis_for(module).cloned().unwrap_or_default();
        let mut analysis = WorkAnalysis {
            date: match dates::standing(facts, module, own.date) {
                Standing::Before => own.date,
                Standing::Undated | Standing::Late => dates::eve(facts, module),
            },
            ..own
        };
        if !stated(&analysis) {
            analysis.author = content(facts.lang, "content-analyst", &[]);
            analysis.situations.clone_from(&module.needs.situations);
            if analysis.situations.iter().all(|it| it.trim().is_empty()) {
                analysis.situations = vec![content(facts.lang, "content-situations", &[])];
            }
        }
        let afest = Afest {
            analysis: Some(analysis),
            ..module.afest.clone()
        };
        let label = Message::new(
            "fix-add-work-analysis",
            vec![("module", Arg::Title(diagnostic.place.clone()))],
        );
        let edits = vec![Edit::Module(id.clone(), ModuleEdit::Afest(afest))];
        let subject = title(facts.plan, &diagnostic.place);
        vec![Fix::new(label, Safety::Review, subject, edits)]
    }

    fn safe_fix(&self, _: &Facts<'_>, _: &Diagnostic) -> Option<Fix> {
        None
    }
}

/// Whether an analysis says anything: who made it, or what it kept.
fn stated(analysis: &WorkAnalysis) -> bool {
    let said = |text: &String| !text.trim().is_empty();
    said(&analysis.author) || analysis.situations.iter().any(said)
}

fn wrong(facts: &Facts<'_>, module: &Module) -> Option<&'static str> {
    let Some(analysis) = facts.plan.analysis_for(module).filter(|it| stated(it)) else {
        return Some("none");
    };
    match dates::standing(facts, module, analysis.date) {
        Standing::Before => None,
        Standing::Undated => Some("undated"),
        Standing::Late => Some("late"),
    }
}
