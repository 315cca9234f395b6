//! C05: a competency assessed before any module has trained it.

use std::collections::{BTreeMap, BTreeSet};

use crate::checks::proof::Added;
use crate::checks::{Arg, Check, Code, Diagnostic, Facts, Fix, Message, Safety, title};
use crate::edit::{Edit, ModuleEdit};
use crate::model::{AssessmentKind, AssessmentMark, CompetencyId, Key, Module, Severity};

/// See `docs/checks/assessed-before-trained.md`.
#[derive(Debug)]
pub(in crate::checks) struct AssessedBeforeTrained;

impl Check for AssessedBeforeTrained {
    fn code(&self) -> Code {
        Code("C05")
    }

    fn name(&self) -> &'static str {
        "assessed-before-trained"
    }

    fn severity(&self) -> Severity {
        Severity::Warning
    }

    fn run(&self, facts: &Facts<'_>, out: &mut Vec<Diagnostic>) {
        for (at, early) in early(facts) {
            let last = early.iter().map(|it| it.1).max();
            let training = last.and_then(|at| facts.plan.modules.get(at));
            let (Some(module), Some(training)) = (facts.plan.modules.get(at), training) else {
                continue;
            };
            let place = Key::Module(module.id.clone());
            let count = i64::try_from(early.len()).unwrap_or(i64::MAX);
            out.push(Diagnostic {
                code: self.code(),
                severity: self.severity(),
                args: vec![
                    ("module", Arg::Title(place.clone())),
                    ("count", Arg::Number(count)),
                    (
                        "competencies",
                        Arg::Titles(early.iter().map(|it| Key::Competency(it.0.clone())).collect()),
                    ),
                    ("training", Arg::Title(Key::Module(training.id.clone()))),
                ],
                place,
            });
        }
    }

    fn fixes(&self, facts: &Facts<'_>, diagnostic: &Diagnostic) -> Vec<Fix> {
        let Key::Module(id) = &diagnostic.place else {
            return Vec::new();
        };
        let Some(at) = facts.module_at.get(id).copied() else {
            return Vec::new();
        };
        let (Some(module), Some(early)) = (facts.plan.modules.get(at), early(facts).remove(&at)) else {
            return Vec::new();
        };
        let mut fixes = Vec::new();
        if let Some(to) = early.iter().map(|it| it.1).max() {
            let training = facts
                .plan
                .modules
                .get(to)
                .map_or(Key::Plan, |it| Key::Module(it.id.clone()));
            fixes.push(Fix::new(
                Message::new(
                    "fix-move-assessment-after",
                    vec![("training", Arg::Title(training))],
                ),
                Safety::Review,
                title(facts.plan, &diagnostic.place),
                // Once the module has left its place, the training module stands one earlier.
                vec![Edit::Move(diagnostic.place.clone(), to)],
            ));
        }
        fixes.extend(as_positioning(facts, diagnostic, at, module, &early));
        Added::new(facts).least(fixes)
    }

    fn safe_fix(&self, _: &Facts<'_>, _: &Diagnostic) -> Option<Fix> {
        None
    }
}

/// A competency and the first module that trains it.
type Early<'a> = Vec<(&'a CompetencyId, usize)>;

/// The modules that assess competencies which only later modules train.
fn early<'a>(facts: &Facts<'a>) -> BTreeMap<usize, Early<'a>> {
    let mut early: BTreeMap<usize, Early<'a>> = BTreeMap::new();
    for it in &facts.coverage.list {
        let Some(first) = it.trained.first().copied() else {
            continue;
        };
        for at in it.assessed_after().filter(|at| *at < first) {
            let list = early.entry(at).or_default();
            // A module may mark one competency twice, in two ways.
            if list.last().is_none_or(|last| last.0 != &it.competency.id) {
                list.push((&it.competency.id, first));
            }
        }
    }
    early
}

/// Calls these assessments what they may be: positioning. Not offered where nothing else would assess one
/// of the competencies after its training.
fn as_positioning(
    facts: &Facts<'_>,
    diagnostic: &Diagnostic,
    at: usize,
    module: &Module,
    early: &Early<'_>,
) -> Option<Fix> {
    let later = |id: &CompetencyId| {
        facts
            .coverage
            .of(id)
            .is_some_and(|it| it.assessed_after().any(|other| other != at))
    };
    let ids: BTreeSet<&CompetencyId> = early.iter().map(|it| it.0).collect();
    let marked = ids.iter().all(|id| module.assessment_of(id).is_some());
    if !marked || !ids.iter().all(|id| later(id)) {
        return None;
    }
    let marks = module
        .assesses
        .iter()
        .map(|mark| AssessmentMark {
            competency: mark.competency.clone(),
            kind: if ids.contains(&mark.competency) {
                AssessmentKind::Positioning
            } else {
                mark.kind
            },
        })
        .collect();
    let count = i64::try_from(ids.len()).unwrap_or(i64::MAX);
    Some(Fix::new(
        Message::new("fix-call-it-positioning", vec![("count", Arg::Number(count))]),
        Safety::Review,
        title(facts.plan, &diagnostic.place),
        vec![Edit::Module(module.id.clone(), ModuleEdit::Assesses(marks))],
    ))
}
