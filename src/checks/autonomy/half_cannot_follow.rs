//! A08: half of the cohort or more cannot follow the remote part of a module.

use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::sync::Arc;

use super::ways::convert_for_all;
use crate::checks::facts::{Case, Cohort, Set};
use crate::checks::proof::Proof;
use crate::checks::{Arg, Check, Code, Diagnostic, Facts, Fix};
use crate::model::{Key, LearnerId, Modality, Permille, Severity};

/// See `docs/checks/half-cannot-follow.md`.
#[derive(Debug)]
pub(in crate::checks) struct HalfCannotFollow;

impl Check for HalfCannotFollow {
    fn code(&self) -> Code {
        Code("A08")
    }

    fn name(&self) -> &'static str {
        "half-cannot-follow"
    }

    fn severity(&self) -> Severity {
        Severity::Warning
    }

    fn thresholds(&self) -> &'static [&'static str] {
        &["cohort.*"]
    }

    fn run(&self, facts: &Facts<'_>, out: &mut Vec<Diagnostic>) {
        let cohort = facts.cohort();
        if cohort.heads() < facts.rules.cohort_least {
            return;
        }
        let mut lists: BTreeMap<Set, Arc<[LearnerId]>> = BTreeMap::new();
        let mut ids = |set: &Set| -> Arc<[LearnerId]> {
            if let Some(list) = lists.get(set) {
                return Arc::clone(list);
            }
            let mut list = Vec::with_capacity(set.len());
            list.extend(set.iter().filter_map(|it| cohort.ids.get(it).cloned()));
            let list: Arc<[LearnerId]> = list.into();
            lists.insert(set.clone(), Arc::clone(&list));
            list
        };
        let mut known: BTreeMap<[usize; 4], Lost> = BTreeMap::new();
        for (at, module) in facts.plan.modules.iter().enumerate() {
            let mut lost = Set::empty(cohort.people.len());
            let mut heads = 0_u32;
            let mut shared = None;
            for case in cohort.cases_of(at).iter().filter(|it| !it.mix.remote().is_zero()) {
                let key = [case.level, case.dose, case.kit, case.link];
                let whole = known.entry(key).or_insert_with(|| {
                    let all = cohort.lost(case);
                    let by_themselves = cohort.lost_by_themselves(case);
                    Lost {
                        heads: cohort.lost_heads(&by_themselves, &all),
                        ids: OnceCell::new(),
                        by_themselves,
                        all,
                    }
                });
                match &case.who {
                    None => {
                        heads = whole.heads;
                        shared = Some(Arc::clone(whole.ids.get_or_init(|| ids(&whole.all))));
                    }
                    Some(who) => {
                        let here = whole.all.among(who);
                        heads = heads.saturating_add(cohort.lost_heads(&whole.by_themselves, &here));
                        lost.add(&here);
                    }
                }
            }
            let half = u64::from(cohort.heads()) * u64::from(facts.rules.cannot_follow.0);
            if heads == 0 || u64::from(heads) * 1000 < half {
                continue;
            }
            let learners = shared.unwrap_or_else(|| ids(&lost));
            let share = u64::from(heads) * 1000 / u64::from(cohort.heads()).max(1);
            let place = Key::Module(module.id.clone());
            out.push(Diagnostic {
                code: self.code(),
                severity: self.severity(),
                args: vec![
                    ("module", Arg::Title(place.clone())),
                    ("people", Arg::Number(heads.into())),
                    ("all", Arg::Number(cohort.heads().into())),
                    (
                        "share",
                        Arg::Share(Permille(u32::try_from(share).unwrap_or(1000))),
                    ),
                    ("limit", Arg::Share(facts.rules.cannot_follow)),
                    ("learners", Arg::Learners(learners)),
                ],
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
        let own_time = (Modality::RemoteAsync, module.mix.get(Modality::RemoteAsync));
        let live = (Modality::RemoteSync, module.mix.get(Modality::RemoteSync));
        // The least change that helps enough: own time live, own time in the classroom, all in the classroom.
        let candidates = [
            convert_for_all(facts, module, &[own_time], Modality::RemoteSync),
            convert_for_all(facts, module, &[own_time], Modality::Classroom),
            convert_for_all(facts, module, &[own_time, live], Modality::Classroom),
        ];
        Proof::new(facts, diagnostic)
            .first(candidates)
            .into_iter()
            .collect()
    }

    fn safe_fix(&self, _: &Facts<'_>, _: &Diagnostic) -> Option<Fix> {
        None
    }
}

/// Those who cannot follow cases of one kind, whoever meets them.
struct Lost {
    all: Set,
    /// Those among them who lack more than equipment.
    by_themselves: Set,
    heads: u32,
    ids: OnceCell<Arc<[LearnerId]>>,
}

impl Cohort {
    /// Those who cannot follow the remote part of a case, whoever meets it.
    fn lost(&self, case: &Case) -> Set {
        let mut set = self.lost_by_themselves(case);
        if let Some(crowd) = self.kits.get(case.kit).and_then(|it| self.crowd(it.lacking)) {
            set.add(&crowd.set);
        }
        set
    }

    /// The same without those who lack equipment only.
    fn lost_by_themselves(&self, case: &Case) -> Set {
        let mut set = Set::empty(self.people.len());
        let level = self.levels.get(case.level);
        let crowds = [
            level.map(|it| it.autonomy),
            level.map(|it| it.digital),
            self.doses.get(case.dose).map(|it| it.over),
            self.links.get(case.link).map(|it| it.blocked),
        ];
        for crowd in crowds.into_iter().flatten().filter_map(|id| self.crowd(id)) {
            set.add(&crowd.set);
        }
        set
    }

    /// How many people: of a profile that lacks equipment only, those whom the best assignment leaves out.
    fn lost_heads(&self, by_themselves: &Set, lost: &Set) -> u32 {
        lost.iter().fold(0, |sum: u32, at| {
            let heads = self.people.get(at).map_or(0, |it| it.heads);
            let served = self.assignment.outcomes.get(at).map_or(0, |it| it.served);
            sum.saturating_add(if by_themselves.contains(at) {
                heads
            } else {
                heads.saturating_sub(served)
            })
        })
    }
}
