//! A02: more asynchronous time in a module, or remote time in the path, than learners' autonomy bears.

use super::ways::{add_support, convert_for_all, convert_for_some, count, most, or_everybody, support_time};
use crate::checks::facts::over;
use crate::checks::moves::{convert, spread};
use crate::checks::proof::Proof;
use crate::checks::vary::vary;
use crate::checks::{Arg, Check, Code, Diagnostic, Facts, Fix, Message, Safety};
use crate::edit::Edit;
use crate::model::{Key, LearnerId, Minutes, Mix, Modality, Module, ModuleId, Permille, Severity};

/// See `docs/checks/dose-over-autonomy.md`.
#[derive(Debug)]
pub(in crate::checks) struct DoseOverAutonomy;

impl Check for DoseOverAutonomy {
    fn code(&self) -> Code {
        Code("A02")
    }

    fn name(&self) -> &'static str {
        "dose-over-autonomy"
    }

    fn severity(&self) -> Severity {
        Severity::Error
    }

    fn thresholds(&self) -> &'static [&'static str] {
        &["dose.*", "support.minutes", "support.per_remote", "support.raise"]
    }

    fn run(&self, facts: &Facts<'_>, out: &mut Vec<Diagnostic>) {
        if let Some(path) = Path::of(facts) {
            out.push(self.diagnostic(
                Key::Plan,
                "path",
                path.mix.remote(),
                path.mix.total(),
                path.limit,
                (path.heads, path.level),
                path.learners.into(),
            ));
        }
        let cohort = facts.cohort();
        for (at, module) in facts.plan.modules.iter().enumerate() {
            let found = cohort.affected(at, |cohort, case| Some(cohort.doses.get(case.dose)?.over));
            let Some(found) = found else { continue };
            let Some(case) = cohort.cases.get(found.case) else {
                continue;
            };
            let level = cohort.doses.get(case.dose).map_or(0, |it| it.lowest);
            out.push(self.diagnostic(
                Key::Module(module.id.clone()),
                "module",
                case.mix.get(Modality::RemoteAsync),
                case.mix.total(),
                limit(&facts.rules.dose_async, level),
                (found.heads, level),
                found.ids,
            ));
        }
    }

    fn fixes(&self, facts: &Facts<'_>, diagnostic: &Diagnostic) -> Vec<Fix> {
        match &diagnostic.place {
            Key::Plan => Path::of(facts).map_or_else(Vec::new, |path| path.fixes(facts, diagnostic)),
            Key::Module(id) => module_fixes(facts, diagnostic, id).unwrap_or_default(),
            _ => Vec::new(),
        }
    }

    fn safe_fix(&self, _: &Facts<'_>, _: &Diagnostic) -> Option<Fix> {
        None
    }
}

impl DoseOverAutonomy {
    #[expect(clippy::too_many_arguments, reason = "the numbers of one message, used twice")]
    fn diagnostic(
        &self,
        place: Key,
        kind: &str,
        part: Minutes,
        whole: Minutes,
        limit: Permille,
        (people, level): (u32, u8),
        learners: std::sync::Arc<[LearnerId]>,
    ) -> Diagnostic {
        Diagnostic {
            code: self.code(),
            severity: self.severity(),
            args: vec![
                ("place", Arg::Title(place.clone())),
                ("kind", Arg::Text(kind.to_owned())),
                ("minutes", Arg::Time(part)),
                ("share", Arg::Share(part.share_of(whole))),
                ("limit", Arg::Share(limit)),
                ("most", Arg::Time(limit.of(whole))),
                ("level", Arg::Number(level.into())),
                ("people", Arg::Number(people.into())),
                ("learners", Arg::Learners(learners)),
            ],
            place,
        }
    }
}

fn limit(limits: &[Permille; 4], level: u8) -> Permille {
    limits.get(usize::from(level)).copied().unwrap_or(Permille::ALL)
}

fn module_fixes(facts: &Facts<'_>, diagnostic: &Diagnostic, id: &ModuleId) -> Option<Vec<Fix>> {
    let at = *facts.module_at.get(id)?;
    let module: &Module = facts.plan.modules.get(at)?;
    let cohort = facts.cohort();
    let found = cohort.affected(at, |cohort, case| Some(cohort.doses.get(case.dose)?.over))?;
    let case = cohort.cases.get(found.case)?;
    let level = cohort.doses.get(case.dose)?.lowest;
    let limit = limit(&facts.rules.dose_async, level);
    let grain = facts.plan.grain;
    let excess = move |mix: &Mix| {
        mix.get(Modality::RemoteAsync)
            .minus(most(limit, mix.total(), grain))
    };
    let proof = Proof::new(facts, diagnostic);
    let support = add_support(
        facts,
        "fix-support-for-autonomy",
        support_time(facts, cohort.longest_remote(at)),
        vec![id.clone()],
        or_everybody(facts, &found.ids),
        None,
    );
    let targets = [Modality::RemoteSync, Modality::Classroom];
    let some = targets.into_iter().map(|to| {
        convert_for_some(facts, module, &found.ids, found.heads, to, move |mix| {
            mix.moved(Modality::RemoteAsync, to, excess(&mix))
        })
    });
    let all = targets.into_iter().map(|to| {
        let moves = [(Modality::RemoteAsync, excess(&module.mix))];
        convert_for_all(facts, module, &moves, to)
    });
    let few = found.ids.len() < facts.plan.learners.len();
    Some(
        [
            proof.first([support]),
            few.then(|| proof.first(some)).flatten(),
            proof.first(all),
        ]
        .into_iter()
        .flatten()
        .collect(),
    )
}

/// Those whose path is more remote than they bear.
struct Path {
    learners: Vec<LearnerId>,
    heads: u32,
    /// The weakest item of the weakest of them, with support.
    level: u8,
    /// The share that this one bears.
    limit: Permille,
    /// The path of this one.
    mix: Mix,
}

impl Path {
    fn of(facts: &Facts<'_>) -> Option<Self> {
        let cohort = facts.cohort();
        let mut learners = Vec::new();
        let mut heads = 0_u32;
        let mut worst: Option<(u8, Mix)> = None;
        for (person, id) in cohort.people.iter().zip(&cohort.ids) {
            let Some(stream) = cohort.streams.get(person.stream) else {
                continue;
            };
            let level = person.weakest[usize::from(person.supported)];
            if !over(
                stream.mix.remote(),
                stream.mix.total(),
                limit(&facts.rules.dose_remote, level),
            ) {
                continue;
            }
            learners.push(id.clone());
            heads = heads.saturating_add(person.heads);
            if worst.is_none_or(|(old, _)| level < old) {
                worst = Some((level, stream.mix));
            }
        }
        let (level, mix) = worst?;
        Some(Self {
            learners,
            heads,
            level,
            limit: limit(&facts.rules.dose_remote, level),
            mix,
        })
    }

    fn fixes(&self, facts: &Facts<'_>, diagnostic: &Diagnostic) -> Vec<Fix> {
        let proof = Proof::new(facts, diagnostic);
        let support = add_support(
            facts,
            "fix-support-for-autonomy",
            support_time(facts, self.mix.remote()),
            Vec::new(),
            or_everybody(facts, &self.learners),
            None,
        );
        let modules: Vec<&Module> = facts.plan.modules.iter().map(AsRef::as_ref).collect();
        let wanted = |mix: &Mix| {
            mix.remote()
                .minus(most(self.limit, mix.total(), facts.plan.grain))
        };
        let few = self.learners.len() < facts.plan.learners.len();
        let some = || {
            // The hours of the weakest one's path say how much to take, and the common path says where.
            let taken = shares(&modules, wanted(&self.mix), facts.plan.grain);
            let edits = vary(facts, &self.learners, &modules, |module, mix| {
                let minutes = taken
                    .iter()
                    .find(|(id, _)| **id == module.id)
                    .map_or(Minutes::ZERO, |(_, minutes)| *minutes);
                out_of_remote(mix, minutes)
            });
            self.fix(facts, "fix-path-for-some", wanted(&self.mix), &taken, edits)
        };
        let all = || {
            let taken = shares(&modules, wanted(&facts.mix), facts.plan.grain);
            let mut edits = Vec::new();
            for (module, (_, minutes)) in modules.iter().zip(&taken) {
                let own_time = (*minutes).min(module.mix.get(Modality::RemoteAsync));
                let mut then = (*module).clone();
                for (from, minutes) in [
                    (Modality::RemoteAsync, own_time),
                    (Modality::RemoteSync, minutes.minus(own_time)),
                ] {
                    edits.extend(convert(&then, from, Modality::Classroom, minutes));
                    then.mix = then.mix.moved(from, Modality::Classroom, minutes);
                }
            }
            self.fix(facts, "fix-path-for-all", wanted(&facts.mix), &taken, edits)
        };
        [
            proof.first([support]),
            few.then(|| proof.first([some()])).flatten(),
            proof.first([all()]),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    fn fix(
        &self,
        facts: &Facts<'_>,
        key: &str,
        minutes: Minutes,
        taken: &[(&ModuleId, Minutes)],
        edits: Vec<Edit>,
    ) -> Fix {
        let touched = taken.iter().filter(|(_, minutes)| !minutes.is_zero()).count();
        let label = Message::new(
            key,
            vec![
                ("minutes", Arg::Time(minutes)),
                ("count", count(touched)),
                ("people", Arg::Number(self.heads.into())),
            ],
        );
        Fix::new(label, Safety::Review, facts.plan.title.clone(), edits)
    }
}

/// How much each module gives of its remote hours: the largest parts first.
fn shares<'m>(modules: &[&'m Module], wanted: Minutes, grain: Minutes) -> Vec<(&'m ModuleId, Minutes)> {
    let parts: Vec<Minutes> = modules.iter().map(|it| it.mix.remote()).collect();
    modules
        .iter()
        .map(|it| &it.id)
        .zip(spread(&parts, wanted, grain))
        .collect()
}

/// A mix with so many remote minutes in the classroom, asynchronous ones first.
fn out_of_remote(mix: Mix, minutes: Minutes) -> Mix {
    let own_time = minutes.min(mix.get(Modality::RemoteAsync));
    mix.moved(Modality::RemoteAsync, Modality::Classroom, own_time)
        .moved(Modality::RemoteSync, Modality::Classroom, minutes.minus(own_time))
}
