//! A01: learners under the autonomy that a module's remote or workplace part asks for.

use super::ways::{
    add_support, convert_for_all, convert_for_some, in_presence, or_everybody, parts, support_time, targets,
};
use crate::checks::facts::Respect;
use crate::checks::proof::Proof;
use crate::checks::{Arg, Check, Code, Diagnostic, Facts, Fix};
use crate::model::{Key, Module, Severity};

/// See `docs/checks/autonomy-below-need.md`.
#[derive(Debug)]
pub(in crate::checks) struct AutonomyBelowNeed;

impl Check for AutonomyBelowNeed {
    fn code(&self) -> Code {
        Code("A01")
    }

    fn name(&self) -> &'static str {
        "autonomy-below-need"
    }

    fn severity(&self) -> Severity {
        Severity::Error
    }

    fn thresholds(&self) -> &'static [&'static str] {
        &[
            "need.*.autonomy.*",
            "support.minutes",
            "support.per_remote",
            "support.raise",
        ]
    }

    fn run(&self, facts: &Facts<'_>, out: &mut Vec<Diagnostic>) {
        let cohort = facts.cohort();
        for (at, module) in facts.plan.modules.iter().enumerate() {
            let found = cohort.affected(at, |cohort, case| Some(cohort.levels.get(case.level)?.autonomy));
            let Some(found) = found else { continue };
            let Some(group) = cohort.group_of(&found) else {
                continue;
            };
            let Some(worst) = cohort.worst(group) else {
                continue;
            };
            let place = Key::Module(module.id.clone());
            out.push(Diagnostic {
                code: self.code(),
                severity: self.severity(),
                args: vec![
                    ("module", Arg::Title(place.clone())),
                    ("people", Arg::Number(found.heads.into())),
                    ("learners", Arg::Learners(found.ids)),
                    ("item", Arg::Word(format!("need-autonomy-{}", worst.item.name()))),
                    ("level", Arg::Number(worst.level.into())),
                    ("need", Arg::Number(worst.need.into())),
                    ("parts", parts(cohort.failing(group, Respect::Autonomy))),
                ],
                place,
            });
        }
    }

    fn fixes(&self, facts: &Facts<'_>, diagnostic: &Diagnostic) -> Vec<Fix> {
        fixes(facts, diagnostic).unwrap_or_default()
    }

    fn safe_fix(&self, _: &Facts<'_>, _: &Diagnostic) -> Option<Fix> {
        None
    }
}

fn fixes(facts: &Facts<'_>, diagnostic: &Diagnostic) -> Option<Vec<Fix>> {
    let Key::Module(id) = &diagnostic.place else {
        return None;
    };
    let at = *facts.module_at.get(id)?;
    let module: &Module = facts.plan.modules.get(at)?;
    let cohort = facts.cohort();
    let found = cohort.affected(at, |cohort, case| Some(cohort.levels.get(case.level)?.autonomy))?;
    let failing = cohort
        .failing(cohort.group_of(&found)?, Respect::Autonomy)
        .to_vec();
    let proof = Proof::new(facts, diagnostic);
    let remote = cohort.longest_remote(at);
    let support = add_support(
        facts,
        "fix-support-for-autonomy",
        support_time(facts, remote),
        vec![id.clone()],
        or_everybody(facts, &found.ids),
        None,
    );
    let some = targets(&failing)
        .iter()
        .map(|to| (*to, &failing))
        .map(|(to, failing)| {
            convert_for_some(facts, module, &found.ids, found.heads, to, |mix| {
                in_presence(mix, failing, to)
            })
        });
    let all = targets(&failing).iter().map(|to| {
        let moves: Vec<_> = failing
            .iter()
            .map(|part| (*part, module.mix.get(*part)))
            .collect();
        convert_for_all(facts, module, &moves, *to)
    });
    let few = found.ids.len() < facts.plan.learners.len();
    Some(
        [
            (!remote.is_zero()).then(|| proof.first([support])).flatten(),
            few.then(|| proof.first(some)).flatten(),
            proof.first(all),
        ]
        .into_iter()
        .flatten()
        .collect(),
    )
}
