//! A05: learners under the reading degree or the French that a module's remote part asks for.

use super::ways::{convert_for_all, convert_for_some, in_presence, parts, targets};
use crate::checks::facts::Respect;
use crate::checks::proof::Proof;
use crate::checks::{Arg, Check, Code, Diagnostic, Facts, Fix, Message, Safety, title};
use crate::edit::{Edit, ModuleEdit};
use crate::model::{FrenchLevel, Key, Material, Modality, Module, Severity};

/// See `docs/checks/comprehension-below-need.md`.
#[derive(Debug)]
pub(in crate::checks) struct ComprehensionBelowNeed;

impl Check for ComprehensionBelowNeed {
    fn code(&self) -> Code {
        Code("A05")
    }

    fn name(&self) -> &'static str {
        "comprehension-below-need"
    }

    fn severity(&self) -> Severity {
        Severity::Warning
    }

    fn thresholds(&self) -> &'static [&'static str] {
        &["need.*.reading", "need.*.french"]
    }

    fn run(&self, facts: &Facts<'_>, out: &mut Vec<Diagnostic>) {
        let cohort = facts.cohort();
        for (at, module) in facts.plan.modules.iter().enumerate() {
            let found = cohort.affected(at, |cohort, case| {
                Some(cohort.levels.get(case.level)?.comprehension)
            });
            let Some(found) = found else { continue };
            let Some(group) = cohort.group_of(&found) else {
                continue;
            };
            let (reading, french) = group.comprehension_need();
            let (under_reading, under_french) = cohort.comprehension_of(group);
            let what = match (under_reading, under_french) {
                (true, true) => "both",
                (true, false) => "reading",
                (false, _) => "french",
            };
            let french = FrenchLevel::of_rank(french.into());
            let place = Key::Module(module.id.clone());
            out.push(Diagnostic {
                code: self.code(),
                severity: self.severity(),
                args: vec![
                    ("module", Arg::Title(place.clone())),
                    ("people", Arg::Number(found.heads.into())),
                    ("learners", Arg::Learners(found.ids)),
                    ("what", Arg::Text(what.to_owned())),
                    ("reading", Arg::Number(reading.into())),
                    ("french", Arg::Text(french.name().to_owned())),
                    ("parts", parts(cohort.failing(group, Respect::Comprehension))),
                ],
                place,
            });
        }
    }

    fn fixes(&self, facts: &Facts<'_>, diagnostic: &Diagnostic) -> Vec<Fix> {
        fixes(facts, diagnostic).unwrap_or_default()
    }

    fn safe_fix(&self, facts: &Facts<'_>, diagnostic: &Diagnostic) -> Option<Fix> {
        let Key::Module(id) = &diagnostic.place else {
            return None;
        };
        let at = *facts.module_at.get(id)?;
        spoken(facts, at, facts.plan.modules.get(at)?)
    }
}

/// Marks the material as spoken, where everybody can then follow.
fn spoken(facts: &Facts<'_>, at: usize, module: &Module) -> Option<Fix> {
    if module.material == Material::Oral {
        return None;
    }
    let oral = Module {
        material: Material::Oral,
        ..module.clone()
    };
    if !facts.cohort().all_understand(facts.rules, at, &oral) {
        return None;
    }
    let key = Key::Module(module.id.clone());
    Some(Fix::new(
        Message::new("fix-spoken-material", vec![("module", Arg::Title(key.clone()))]),
        Safety::Safe,
        title(facts.plan, &key),
        vec![Edit::Module(
            module.id.clone(),
            ModuleEdit::Material(Material::Oral),
        )],
    ))
}

fn fixes(facts: &Facts<'_>, diagnostic: &Diagnostic) -> Option<Vec<Fix>> {
    let Key::Module(id) = &diagnostic.place else {
        return None;
    };
    let at = *facts.module_at.get(id)?;
    let module: &Module = facts.plan.modules.get(at)?;
    let cohort = facts.cohort();
    let found = cohort.affected(at, |cohort, case| {
        Some(cohort.levels.get(case.level)?.comprehension)
    })?;
    let failing = cohort
        .failing(cohort.group_of(&found)?, Respect::Comprehension)
        .to_vec();
    let proof = Proof::new(facts, diagnostic);
    let few = found.ids.len() < facts.plan.learners.len();
    let some = targets(&failing).iter().map(|to| {
        convert_for_some(facts, module, &found.ids, found.heads, *to, |mix| {
            in_presence(mix, &failing, *to)
        })
    });
    let all = targets(&failing).iter().map(|to: &Modality| {
        let moves: Vec<_> = failing
            .iter()
            .map(|part| (*part, module.mix.get(*part)))
            .collect();
        convert_for_all(facts, module, &moves, *to)
    });
    Some(
        [
            spoken(facts, at, module),
            few.then(|| proof.first(some)).flatten(),
            proof.first(all),
        ]
        .into_iter()
        .flatten()
        .collect(),
    )
}
