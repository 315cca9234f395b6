//! Whether a learner can follow a module, and why not: the grid of the cohort.

use super::cohort::{Cohort, CrowdId};
use super::cohort_set::Set;
use crate::model::Modality;

/// Whether a learner can follow the remote and workplace parts of a module.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Follow {
    /// The module has no remote or workplace part for the learner.
    NotConcerned,
    /// All needs are met.
    Yes,
    /// Met with nothing to spare: a share or a rate exactly at its limit, a level reached only with support,
    /// acculturation or a mediator, a loan or seat that the plan does not record yet; or something that is a
    /// warning only.
    AtLimit,
    /// A need is not met.
    No,
}

impl Follow {
    /// All four, from none to worst.
    pub const ALL: [Self; 4] = [Self::NotConcerned, Self::Yes, Self::AtLimit, Self::No];

    /// The name used in JSON and message keys.
    pub const fn name(self) -> &'static str {
        match self {
            Self::NotConcerned => "not-concerned",
            Self::Yes => "yes",
            Self::AtLimit => "at-limit",
            Self::No => "no",
        }
    }
}

/// Why a learner cannot follow a module, or only just.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// An item of autonomy.
    Autonomy,
    /// The asynchronous share.
    Dose,
    /// The digital level.
    Digital,
    /// Reading or French.
    Comprehension,
    /// Equipment.
    Equipment,
    /// The connection.
    Connection,
    /// No quiet place.
    QuietPlace,
    /// No suitable workplace.
    Workplace,
}

impl Reason {
    /// All reasons, in the order of lists.
    pub const ALL: [Self; 8] = [
        Self::Autonomy,
        Self::Dose,
        Self::Digital,
        Self::Comprehension,
        Self::Equipment,
        Self::Connection,
        Self::QuietPlace,
        Self::Workplace,
    ];

    /// The name used in JSON and message keys.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Autonomy => "autonomy",
            Self::Dose => "dose",
            Self::Digital => "digital",
            Self::Comprehension => "comprehension",
            Self::Equipment => "equipment",
            Self::Connection => "connection",
            Self::QuietPlace => "quiet-place",
            Self::Workplace => "workplace",
        }
    }
}

/// A set of reasons.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Reasons(u8);

impl Reasons {
    /// Whether there is none.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether a reason is among them.
    pub const fn contains(self, reason: Reason) -> bool {
        self.0 & (1 << reason as u8) != 0
    }

    /// The reasons, in the order of lists.
    pub fn iter(self) -> impl Iterator<Item = Reason> {
        Reason::ALL.into_iter().filter(move |it| self.contains(*it))
    }

    /// These reasons and those.
    #[must_use]
    pub const fn with(self, others: Self) -> Self {
        Self(self.0 | others.0)
    }

    const fn insert(&mut self, reason: Reason) {
        self.0 |= 1 << reason as u8;
    }
}

/// One cell of the grid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Cell {
    /// Whether the learner can follow.
    pub follow: Follow,
    /// What stands against it: needs not met when they cannot, what is at the limit when they only just can.
    pub reasons: Reasons,
}

/// What stands against a learner somewhere on the path.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Standing {
    /// Needs not met: the learner cannot follow some module.
    pub against: Reasons,
    /// What is at the limit.
    pub limits: Reasons,
}

impl Cell {
    const NOT_CONCERNED: Self = Self {
        follow: Follow::NotConcerned,
        reasons: Reasons(0),
    };
}

/// How many people can follow the whole path, and what stands against it. Profiles count by their head-count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Following {
    /// Everybody.
    pub people: u32,
    /// Those who can follow every module, if only just.
    pub follow_all: u32,
    /// Those among them for whom nothing is at the limit.
    pub at_ease: u32,
    /// Those without the equipment for some module, even with the best use of the loan pool.
    pub without_equipment: u32,
    /// Those who are equipped or connected only by a loan or a seat that the plan does not record yet.
    pub not_recorded: u32,
    /// Those whose connection is too weak for some module or at its limit.
    pub weak_connection: u32,
    /// Those under the reading degree or the level in French of some module.
    pub comprehension: u32,
    /// Those under the autonomy or over the asynchronous share of some module.
    pub autonomy: u32,
    /// Those under the digital level of some module.
    pub digital: u32,
    /// Those without a suitable workplace for some module.
    pub without_workplace: u32,
}

/// What a crowd of a case means: for which reason, and whether it is a need not met.
type Meaning = (CrowdId, Reason, bool);

impl Cohort {
    /// The crowds that say something of a case.
    fn meanings(&self, case: &super::cohort::Case) -> impl Iterator<Item = Meaning> {
        let level = self.levels.get(case.level).map(|it| {
            [
                (it.autonomy, Reason::Autonomy, true),
                (it.digital, Reason::Digital, true),
                (it.comprehension, Reason::Comprehension, false),
                (it.helped, Reason::Autonomy, false),
            ]
        });
        let dose = self
            .doses
            .get(case.dose)
            .map(|it| [(it.over, Reason::Dose, true), (it.exact, Reason::Dose, false)]);
        let kit = self.kits.get(case.kit).map(|it| {
            [
                (it.lacking, Reason::Equipment, true),
                (it.pending, Reason::Equipment, false),
            ]
        });
        let link = self.links.get(case.link).map(|it| {
            [
                (it.blocked, Reason::Connection, true),
                (it.weak, Reason::Connection, false),
                (it.pending, Reason::Connection, false),
            ]
        });
        let quiet = (!case.mix.remote().is_zero()).then_some((self.unquiet, Reason::QuietPlace, false));
        let work = case
            .work
            .and_then(|at| self.works.get(at))
            .map(|it| (it.lacking, Reason::Workplace, true));
        level
            .into_iter()
            .flatten()
            .chain(dose.into_iter().flatten())
            .chain(kit.into_iter().flatten())
            .chain(link.into_iter().flatten())
            .chain(quiet)
            .chain(work)
    }

    /// Whether the learner at this position of the plan can follow the module at this position.
    pub fn follow(&self, learner: usize, module: usize) -> Cell {
        let Some(case) = self.case(learner, module) else {
            return Cell::NOT_CONCERNED;
        };
        if case.mix.remote().is_zero() && case.mix.get(Modality::Workplace).is_zero() {
            return Cell::NOT_CONCERNED;
        }
        let (mut against, mut limits) = (Reasons::default(), Reasons::default());
        for (crowd, reason, unmet) in self.meanings(case) {
            if self.holds(crowd, learner) {
                let set = if unmet { &mut against } else { &mut limits };
                set.insert(reason);
            }
        }
        let (follow, reasons) = if !against.is_empty() {
            (Follow::No, against)
        } else if !limits.is_empty() {
            (Follow::AtLimit, limits)
        } else {
            (Follow::Yes, against)
        };
        Cell { follow, reasons }
    }

    /// By reason, those for whom a need is not met somewhere on the path, and those for whom something is at
    /// the limit.
    fn by_reason(&self) -> ([Set; 8], [Set; 8]) {
        let len = self.people.len();
        let mut against = Reason::ALL.map(|_| Set::empty(len));
        let mut limits = Reason::ALL.map(|_| Set::empty(len));
        let mut seen: Vec<(CrowdId, Reason, bool)> = Vec::new();
        let mut everywhere = vec![[false; 2]; self.crowds.len() * Reason::ALL.len()];
        for case in &self.cases {
            for (id, reason, unmet) in self.meanings(case) {
                match &case.who {
                    // Crowds shared by many modules are counted once.
                    None => {
                        let at = id * Reason::ALL.len() + reason as usize;
                        if let Some(cell) = everywhere
                            .get_mut(at)
                            .and_then(|it| it.get_mut(usize::from(unmet)))
                            && !*cell
                        {
                            *cell = true;
                            seen.push((id, reason, unmet));
                        }
                    }
                    Some(who) => {
                        let sets = if unmet { &mut against } else { &mut limits };
                        if let (Some(set), Some(crowd)) = (sets.get_mut(reason as usize), self.crowd(id)) {
                            set.add_among(&crowd.set, who);
                        }
                    }
                }
            }
        }
        for (id, reason, unmet) in seen {
            let sets = if unmet { &mut against } else { &mut limits };
            if let (Some(set), Some(crowd)) = (sets.get_mut(reason as usize), self.crowd(id)) {
                set.add(&crowd.set);
            }
        }
        (against, limits)
    }

    /// What stands against each learner somewhere on the path, in the order of the plan.
    pub fn standings(&self) -> Vec<Standing> {
        let mut all = vec![Standing::default(); self.people.len()];
        let (against, limits) = self.by_reason();
        for reason in Reason::ALL {
            for at in against[reason as usize].iter() {
                if let Some(it) = all.get_mut(at) {
                    it.against.insert(reason);
                }
            }
            for at in limits[reason as usize].iter() {
                if let Some(it) = all.get_mut(at) {
                    it.limits.insert(reason);
                }
            }
        }
        all
    }

    /// How many people can follow the whole path, and what stands against it.
    pub fn following(&self) -> Following {
        let len = self.people.len();
        let (against, limits) = self.by_reason();
        let union = |sets: &[&Set]| {
            sets.iter().fold(Set::empty(len), |mut sum, set| {
                sum.add(set);
                sum
            })
        };
        let of = |reason: Reason| &against[reason as usize];
        let barred = union(&against.iter().collect::<Vec<_>>());
        let any = union(&against.iter().chain(&limits).collect::<Vec<_>>());
        let weak = union(&[of(Reason::Connection), &limits[Reason::Connection as usize]]);
        let unrecorded = self
            .assignment
            .outcomes
            .iter()
            .zip(&self.people)
            .filter(|(outcome, person)| !outcome.is_met() && outcome.served >= person.heads)
            .fold(0, |sum: u32, (_, person)| sum.saturating_add(person.heads));
        Following {
            people: self.heads,
            follow_all: self.heads.saturating_sub(self.heads_of(&barred)),
            at_ease: self.heads.saturating_sub(self.heads_of(&any)),
            without_equipment: self.heads_of(of(Reason::Equipment)),
            not_recorded: unrecorded,
            weak_connection: self.heads_of(&weak),
            comprehension: self.heads_of(&limits[Reason::Comprehension as usize]),
            autonomy: self.heads_of(&union(&[of(Reason::Autonomy), of(Reason::Dose)])),
            digital: self.heads_of(of(Reason::Digital)),
            without_workplace: self.heads_of(of(Reason::Workplace)),
        }
    }
}
