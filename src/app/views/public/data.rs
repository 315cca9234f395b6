//! What *Public* shows: learners and what stands against each, modules and how much of them is remote.

use crate::checks::{Cell, Cohort, Follow, Following, Reason, Standing};
use crate::model::{LearnerId, Modality, ModuleId, Permille, Plan};
use crate::text::fold;

/// A learner or profile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Person {
    pub(super) id: LearnerId,
    pub(super) headcount: u32,
    /// The weakest item of autonomy.
    pub(super) autonomy: u8,
    pub(super) digital: u8,
    pub(super) standing: Standing,
    /// The alias and the name, ready to be searched.
    line: String,
}

/// A module as a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Column {
    pub(super) id: ModuleId,
    pub(super) title: String,
    pub(super) remote: Permille,
    pub(super) workplace: bool,
}

/// The cohort of one plan, as rows.
#[derive(Debug, Default)]
pub(super) struct Sheet {
    pub(super) people: Vec<Person>,
    pub(super) columns: Vec<Column>,
    pub(super) following: Following,
}

/// By what rows are sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Sort {
    /// The order of the plan.
    #[default]
    Plan,
    /// The alias.
    Alias,
    /// The weakest item of autonomy, lowest first.
    Autonomy,
    /// The digital level, lowest first.
    Digital,
    /// Those who cannot follow first.
    Standing,
}

impl Sort {
    /// All, in the order of lists.
    pub(super) const ALL: [Self; 5] = [
        Self::Plan,
        Self::Alias,
        Self::Standing,
        Self::Autonomy,
        Self::Digital,
    ];

    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::Plan => "public-sort-plan",
            Self::Alias => "public-sort-alias",
            Self::Autonomy => "public-sort-autonomy",
            Self::Digital => "public-sort-digital",
            Self::Standing => "public-sort-standing",
        }
    }
}

/// Which rows are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Show {
    /// Everybody.
    #[default]
    All,
    /// Those who cannot follow some module.
    Blocked,
    /// Those for whom a reason stands against some module, or is at the limit.
    For(Reason),
}

/// Which rows are shown, and in which order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Filter {
    pub(super) words: String,
    pub(super) show: Show,
    pub(super) sort: Sort,
}

impl Sheet {
    /// The cohort of a plan.
    pub(super) fn of(plan: &Plan, cohort: &Cohort) -> Self {
        let standings = cohort.standings();
        let people = plan
            .learners
            .iter()
            .enumerate()
            .map(|(at, learner)| Person {
                id: learner.id.clone(),
                headcount: learner.headcount,
                autonomy: learner.autonomy.weakest().get(),
                digital: learner.digital.get(),
                standing: standings.get(at).copied().unwrap_or_default(),
                line: fold(&format!("{} {}", learner.id, learner.name)),
            })
            .collect();
        let columns = plan
            .modules
            .iter()
            .map(|module| Column {
                id: module.id.clone(),
                title: module.title.clone(),
                remote: module.mix.remote().share_of(module.mix.total()),
                workplace: !module.mix.get(Modality::Workplace).is_zero(),
            })
            .collect();
        Self {
            people,
            columns,
            following: cohort.following(),
        }
    }

    /// The positions of the learners that a filter lets through, in its order.
    pub(super) fn visible(&self, filter: &Filter) -> Vec<usize> {
        let words = fold(&filter.words);
        let words: Vec<&str> = words.split_whitespace().collect();
        let mut out: Vec<usize> = self
            .people
            .iter()
            .enumerate()
            .filter(|(_, person)| {
                let against = person.standing.against;
                let kept = match filter.show {
                    Show::All => true,
                    Show::Blocked => !against.is_empty(),
                    Show::For(reason) => against.contains(reason) || person.standing.limits.contains(reason),
                };
                kept && words.iter().all(|word| person.line.contains(word))
            })
            .map(|(at, _)| at)
            .collect();
        let person = |at: &usize| self.people.get(*at);
        match filter.sort {
            Sort::Plan => {}
            Sort::Alias => out.sort_by(|a, b| person(a).map(|it| &it.id).cmp(&person(b).map(|it| &it.id))),
            Sort::Autonomy => out.sort_by_key(|at| person(at).map(|it| it.autonomy)),
            Sort::Digital => out.sort_by_key(|at| person(at).map(|it| it.digital)),
            Sort::Standing => out.sort_by_key(|at| {
                person(at).map(|it| {
                    let (against, limits) = (it.standing.against, it.standing.limits);
                    std::cmp::Reverse((against.iter().count(), limits.iter().count()))
                })
            }),
        }
        out
    }

    /// The position of a learner.
    pub(super) fn position(&self, id: &LearnerId) -> Option<usize> {
        self.people.iter().position(|it| it.id == *id)
    }
}

/// Reasons in the order in which a cell names them: what bars the door first.
pub(super) const FIRST_NAMED: [Reason; 8] = [
    Reason::Equipment,
    Reason::Connection,
    Reason::Workplace,
    Reason::Digital,
    Reason::Autonomy,
    Reason::Dose,
    Reason::Comprehension,
    Reason::QuietPlace,
];

/// The word of a reason.
pub(in crate::app) const fn reason_word(reason: Reason) -> &'static str {
    match reason {
        Reason::Autonomy => "reason-autonomy",
        Reason::Dose => "reason-dose",
        Reason::Digital => "reason-digital",
        Reason::Comprehension => "reason-comprehension",
        Reason::Equipment => "reason-equipment",
        Reason::Connection => "reason-connection",
        Reason::QuietPlace => "reason-quiet-place",
        Reason::Workplace => "reason-workplace",
    }
}

/// The word of a cell, and how many more reasons there are.
pub(super) fn cell_word(cell: Cell) -> (&'static str, usize) {
    match cell.follow {
        Follow::NotConcerned => ("follow-not-concerned", 0),
        Follow::Yes => ("follow-yes", 0),
        Follow::AtLimit => ("follow-at-limit", 0),
        Follow::No => {
            let count = cell.reasons.iter().count();
            let first = FIRST_NAMED.into_iter().find(|it| cell.reasons.contains(*it));
            (first.map_or("follow-no", reason_word), count.saturating_sub(1))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::Rules;
    use crate::model::{Autonomy, Connection, DigitalLevel, Id as _, Learner, Level, Minutes, Mix, Module};
    use std::sync::Arc;

    fn plan() -> Plan {
        let mut plan = Plan::default();
        for (id, autonomy, digital) in [("S02", 3, 6), ("S01", 0, 1), ("S03", 2, 4)] {
            let mut learner = Learner::new(LearnerId::parse(id).unwrap());
            learner.autonomy = Autonomy::uniform(Level::clamped(autonomy));
            learner.digital = DigitalLevel::clamped(digital);
            if id == "S03" {
                learner.name = "Équipe du soir".to_owned();
                learner.headcount = 4;
                learner.connection = Connection::NONE;
            }
            plan.learners.push(Arc::new(learner));
        }
        let mut module = Module::new(ModuleId::parse("M01").unwrap(), "Classe virtuelle");
        module.mix =
            Mix::only(Modality::RemoteSync, Minutes::hours(7)).with(Modality::Classroom, Minutes::hours(7));
        plan.modules.push(Arc::new(module));
        plan
    }

    fn sheet() -> Sheet {
        let plan = plan();
        let rules = Rules::for_plan(&plan, &crate::storage::default_policy());
        Sheet::of(&plan, &Cohort::new(&plan, &rules))
    }

    fn shown(filter: &Filter) -> Vec<String> {
        let sheet = sheet();
        sheet
            .visible(filter)
            .into_iter()
            .map(|at| sheet.people[at].id.to_string())
            .collect()
    }

    #[test]
    fn rows_are_sorted_filtered_and_searched() {
        assert_eq!(shown(&Filter::default()), ["S02", "S01", "S03"]);
        let sorted = |sort| Filter {
            sort,
            ..Filter::default()
        };
        assert_eq!(shown(&sorted(Sort::Alias)), ["S01", "S02", "S03"]);
        assert_eq!(shown(&sorted(Sort::Digital)), ["S01", "S03", "S02"]);
        assert_eq!(shown(&sorted(Sort::Standing))[2], "S02");
        let only = |show| Filter {
            show,
            ..Filter::default()
        };
        assert_eq!(shown(&only(Show::For(Reason::Digital))), ["S01"]);
        assert_eq!(shown(&only(Show::For(Reason::Connection))), ["S03"]);
        let words = Filter {
            words: "equipe".to_owned(),
            ..Filter::default()
        };
        assert_eq!(shown(&words), ["S03"]);
    }

    #[test]
    fn people_count_by_head_count() {
        let sheet = sheet();
        assert_eq!(sheet.following.people, 6);
        assert_eq!(sheet.columns[0].remote, Permille(500));
    }

    #[test]
    fn a_cell_names_what_bars_the_door_first() {
        let plan = plan();
        let rules = Rules::for_plan(&plan, &crate::storage::default_policy());
        let cohort = Cohort::new(&plan, &rules);
        let (word, more) = cell_word(cohort.follow(1, 0));
        assert_eq!(
            word, "reason-equipment",
            "no computer, too little autonomy and digital level"
        );
        assert!(more >= 2);
    }
}
