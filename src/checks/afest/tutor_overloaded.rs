//! W05: a tutor who follows more learners of an AFEST than they can.

use std::collections::BTreeMap;

use crate::checks::{Arg, Check, Code, Diagnostic, Facts};
use crate::model::{Key, LearnerId, Severity, TutorId, WorkplaceId};

/// See `docs/checks/tutor-overloaded.md`.
#[derive(Debug)]
pub(in crate::checks) struct TutorOverloaded;

impl Check for TutorOverloaded {
    fn code(&self) -> Code {
        Code("W05")
    }

    fn name(&self) -> &'static str {
        "tutor-overloaded"
    }

    fn severity(&self) -> Severity {
        Severity::Warning
    }

    fn thresholds(&self) -> &'static [&'static str] {
        &["tutor.learners"]
    }

    fn run(&self, facts: &Facts<'_>, out: &mut Vec<Diagnostic>) {
        if !facts.plan.modules.iter().any(|it| it.is_afest()) {
            return;
        }
        let tutor_at: BTreeMap<&WorkplaceId, &TutorId> = facts
            .plan
            .workplaces
            .iter()
            .filter_map(|it| Some((&it.id, it.tutor.as_ref()?)))
            .collect();
        let mut followed: BTreeMap<&TutorId, (u32, Vec<LearnerId>)> = BTreeMap::new();
        for learner in &facts.plan.learners {
            let Some(tutor) = learner.workplace.as_ref().and_then(|it| tutor_at.get(it)) else {
                continue;
            };
            let (heads, ids) = followed.entry(tutor).or_default();
            *heads = heads.saturating_add(learner.headcount);
            ids.push(learner.id.clone());
        }
        for tutor in &facts.plan.tutors {
            let Some((heads, ids)) = followed.get(&tutor.id) else {
                continue;
            };
            let most = tutor.max_learners.min(facts.rules.tutor_learners);
            if *heads <= most {
                continue;
            }
            let place = Key::Tutor(tutor.id.clone());
            out.push(Diagnostic {
                code: self.code(),
                severity: self.severity(),
                args: vec![
                    ("tutor", Arg::Title(place.clone())),
                    ("people", Arg::Number((*heads).into())),
                    ("most", Arg::Number(most.into())),
                    ("own", Arg::Number(tutor.max_learners.into())),
                    ("policy", Arg::Number(facts.rules.tutor_learners.into())),
                    ("learners", Arg::Learners(ids.clone().into())),
                ],
                place,
            });
        }
    }
}
