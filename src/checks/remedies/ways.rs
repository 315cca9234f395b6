//! The candidates of each way out, and the gaps that no means of the plan close.

use super::{Way, applied, blocked};
use crate::checks::autonomy::{acculturate, acculturation_before, add_support, most, support_time};
use crate::checks::equipment::{Loans, passed_on, seats_for, thing};
use crate::checks::facts::{Cohort, Follow, Reason, bears};
use crate::checks::moves::convert;
use crate::checks::vary::vary;
use crate::checks::{Arg, Facts, Fix, Message, Safety, title};
use crate::edit::{Edit, LearnerEdit};
use crate::model::{
    Connection, EquipmentId, EquipmentKind, Key, Learner, Minutes, Mix, Modality, Module, ModuleId,
};

/// Workplaces are tried up to this many.
const MOST_WORKPLACES: usize = 8;

/// The fixes of one way that are worth a trial.
pub(super) fn candidates(facts: &Facts<'_>, at: usize, way: Way) -> Vec<Fix> {
    let Some(learner) = facts.plan.learners.get(at) else {
        return Vec::new();
    };
    match way {
        Way::Loan => loans(facts, at, learner),
        Way::Support => support(facts, at, learner).into_iter().collect(),
        Way::Place => places(facts, at, learner),
        Way::Workplace => workplaces(facts, at, learner),
        Way::Acculturation => learn(facts, at).into_iter().collect(),
        Way::Variant if facts.plan.learners.len() > 1 => {
            let found = SETS
                .into_iter()
                .filter_map(|set| variant(facts, at, learner, set));
            found.collect()
        }
        Way::ForAll => SETS
            .into_iter()
            .filter_map(|set| for_all(facts, at, learner, set))
            .collect(),
        Way::Variant | Way::Together | Way::TogetherWithVariant => Vec::new(),
    }
}

fn named(learner: &Learner) -> (&'static str, Arg) {
    ("learner", Arg::Title(Key::Learner(learner.id.clone())))
}

fn fix(facts: &Facts<'_>, learner: &Learner, label: Message, edits: Vec<Edit>) -> Fix {
    let subject = title(facts.plan, &Key::Learner(learner.id.clone()));
    Fix::new(label, Safety::Review, subject, edits)
}

fn lend(facts: &Facts<'_>, learner: &Learner, edits: Vec<Edit>) -> Option<Fix> {
    let before = &learner.loans;
    let given: Vec<Key> = edits
        .iter()
        .find_map(|edit| match edit {
            Edit::Learner(id, LearnerEdit::Loans(loans)) if *id == learner.id => Some(loans),
            _ => None,
        })?
        .iter()
        .filter(|it| !before.contains(it))
        .map(|it: &EquipmentId| Key::Equipment(it.clone()))
        .collect();
    if given.is_empty() {
        return None;
    }
    let label = Message::new("remedy-loan", vec![named(learner), ("items", Arg::Titles(given))]);
    Some(fix(facts, learner, label, edits))
}

/// Free items of the pool for what is lacking, those that the best assignment keeps for the learner first;
/// then those that others can do without.
fn loans(facts: &Facts<'_>, at: usize, learner: &Learner) -> Vec<Fix> {
    let cohort = facts.cohort();
    let (Some(person), Some(outcome)) = (cohort.people.get(at), cohort.assignment.outcomes.get(at)) else {
        return Vec::new();
    };
    let mut free = cohort.assignment.left.clone();
    for grant in &outcome.grants {
        for item in &grant.loans {
            if let Some(units) = free.get_mut(*item) {
                *units = units.saturating_add(grant.heads);
            }
        }
    }
    let Some(stream) = cohort.streams.get(person.stream) else {
        return Vec::new();
    };
    let key = Connection {
        down_kbps: facts.rules.mobile_key_down,
        up_kbps: facts.rules.mobile_key_up,
    };
    // What the connection is to bear: the rates without which nothing goes, or else those that go well.
    let rates = if outcome.unlinked {
        Some(stream.link.block)
    } else {
        (!person.connects(stream.link.warn)).then_some(stream.link.warn)
    };
    let wants: Vec<Option<usize>> = outcome
        .unmet
        .iter()
        .map(Some)
        .chain(rates.filter(|need| bears(key, *need)).map(|_| None))
        .collect();
    let mut given = Loans::default();
    let mut taken: Vec<usize> = Vec::new();
    for want in wants {
        let answers = |item: usize| {
            let kind = facts.plan.equipment.get(item).map(|it| it.kind);
            match want {
                None => kind == Some(EquipmentKind::MobileKey),
                Some(clause) => cohort
                    .assignment
                    .clauses
                    .get(clause)
                    .is_some_and(|clause| kind.is_some_and(|kind| clause.accepts(item, kind))),
            }
        };
        if taken.iter().any(|it| answers(*it)) {
            continue;
        }
        let granted = outcome.grants.iter().flat_map(|it| &it.loans).copied();
        let item = granted
            .chain(0..free.len())
            .find(|item| answers(*item) && free.get(*item).is_some_and(|units| *units >= person.heads));
        if let Some(item) = item {
            taken.push(item);
            given.give(facts, at, item);
        }
    }
    let passed = passed_on(facts, at).map(|it| it.edits(facts));
    [Some(given.edits(facts)), passed]
        .into_iter()
        .flatten()
        .filter_map(|edits| lend(facts, learner, edits))
        .collect()
}

/// Support of as many hours as the policy asks for, on the modules that want more autonomy.
fn support(facts: &Facts<'_>, at: usize, learner: &Learner) -> Option<Fix> {
    let modules: Vec<&Module> = blocked(facts, at, &[Reason::Autonomy, Reason::Dose])
        .into_iter()
        .filter_map(|it| facts.plan.modules.get(it))
        .map(AsRef::as_ref)
        .filter(|it| !facts.plan.mix_for(&learner.id, it).remote().is_zero())
        .collect();
    if modules.is_empty() {
        return None;
    }
    let remote = modules
        .iter()
        .map(|it| facts.plan.mix_for(&learner.id, it).remote())
        .sum();
    let ids: Vec<ModuleId> = modules.iter().map(|it| it.id.clone()).collect();
    let minutes = support_time(facts, remote);
    let label = Message::new(
        "remedy-support",
        vec![
            named(learner),
            ("minutes", Arg::Time(minutes)),
            ("remote", Arg::Time(remote)),
        ],
    );
    let made = add_support(
        facts,
        "fix-support-for-autonomy",
        minutes,
        ids,
        vec![learner.id.clone()],
        None,
    );
    Some(fix(facts, learner, label, super::edits_of(&made)))
}

/// Seats in third places known to be in reach.
fn places(facts: &Facts<'_>, at: usize, learner: &Learner) -> Vec<Fix> {
    let granted = facts
        .cohort()
        .assignment
        .outcomes
        .get(at)
        .and_then(|it| match it.grants.as_slice() {
            [only] if only.heads == learner.headcount => Some(only),
            _ => None,
        });
    // A seat that the best assignment keeps for the learner, with the items that it takes there.
    let kept = granted.and_then(|grant| {
        let place = facts.plan.third_places.get(grant.place?)?;
        let mut loans = Loans::default();
        for item in &grant.loans {
            loans.give(facts, at, *item);
        }
        let mut edits = loans.edits(facts);
        edits.push(Edit::Learner(
            learner.id.clone(),
            LearnerEdit::ThirdPlace(Some(place.id.clone())),
        ));
        let label = Message::new(
            "fix-third-place",
            vec![
                named(learner),
                ("place", Arg::Title(Key::ThirdPlace(place.id.clone()))),
                ("km", Arg::Number(learner.km_to(&place.id).unwrap_or(0).into())),
            ],
        );
        Some(fix(facts, learner, label, edits))
    });
    kept.into_iter()
        .chain(seats_for(facts, at, |place| learner.can_reach(&place.id)))
        .collect()
}

fn workplaces(facts: &Facts<'_>, at: usize, learner: &Learner) -> Vec<Fix> {
    if blocked(facts, at, &[Reason::Workplace]).is_empty() {
        return Vec::new();
    }
    facts
        .plan
        .workplaces
        .iter()
        .filter(|it| learner.workplace.as_ref() != Some(&it.id))
        .take(MOST_WORKPLACES)
        .map(|it| {
            let label = Message::new(
                "remedy-workplace",
                vec![
                    named(learner),
                    ("place", Arg::Title(Key::Workplace(it.id.clone()))),
                ],
            );
            let edit = Edit::Learner(learner.id.clone(), LearnerEdit::Workplace(Some(it.id.clone())));
            fix(facts, learner, label, vec![edit])
        })
        .collect()
}

/// The digital level that the modules out of reach ask for at most.
fn digital_need(facts: &Facts<'_>, at: usize, modules: &[usize]) -> u8 {
    let cohort = facts.cohort();
    modules
        .iter()
        .filter_map(|module| cohort.levels.get(cohort.case(at, *module)?.level))
        .map(super::super::facts::LevelGroup::digital_need)
        .max()
        .unwrap_or(0)
}

fn learn(facts: &Facts<'_>, at: usize) -> Option<Fix> {
    let modules = blocked(facts, at, &[Reason::Digital]);
    let first = *modules.first()?;
    let level = facts.cohort().people.get(at)?.digital(0);
    let levels = digital_need(facts, at, &modules).saturating_sub(level);
    let missing = facts
        .rules
        .acculturation_minutes
        .times(levels.into())
        .minus(acculturation_before(facts, first))
        .ceiled(facts.plan.grain);
    (!missing.is_zero()).then(|| acculturate(facts, first, missing))
}

/// How hours of a module may move for somebody who cannot follow it, gentlest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Change {
    /// Just the asynchronous time over what autonomy bears.
    Excess(Modality),
    /// Parts moved whole.
    Whole(&'static [Modality], Modality),
}

const CHANGES: [Change; 8] = [
    Change::Excess(Modality::RemoteSync),
    Change::Whole(&[Modality::RemoteAsync], Modality::RemoteSync),
    Change::Whole(&[Modality::RemoteSync], Modality::RemoteAsync),
    Change::Excess(Modality::Classroom),
    Change::Whole(&[Modality::RemoteSync], Modality::Classroom),
    Change::Whole(&[Modality::RemoteAsync], Modality::Classroom),
    Change::Whole(
        &[Modality::RemoteSync, Modality::RemoteAsync],
        Modality::Classroom,
    ),
    Change::Whole(
        &[Modality::RemoteSync, Modality::RemoteAsync, Modality::Workplace],
        Modality::Classroom,
    ),
];

/// Moves out of remote work only: they take no loan that another waits for.
const IN_CLASS: [Change; 4] = [
    Change::Excess(Modality::Classroom),
    Change::Whole(&[Modality::RemoteSync], Modality::Classroom),
    Change::Whole(&[Modality::RemoteAsync], Modality::Classroom),
    Change::Whole(
        &[Modality::RemoteSync, Modality::RemoteAsync, Modality::Workplace],
        Modality::Classroom,
    ),
];

const SETS: [&[Change]; 2] = [&CHANGES, &IN_CLASS];

type Moves = Vec<(Modality, Modality, Minutes)>;

fn moved(mix: Mix, moves: &Moves) -> Mix {
    moves
        .iter()
        .fold(mix, |mix, (from, to, minutes)| mix.moved(*from, *to, *minutes))
}

impl Change {
    fn moves(self, facts: &Facts<'_>, at: usize, module: usize, mix: &Mix) -> Moves {
        match self {
            Self::Excess(to) => {
                let limit = facts.cohort().dose_limit(facts.rules, at, module);
                let own_time = mix.get(Modality::RemoteAsync);
                let excess = own_time.minus(most(limit, mix.total(), facts.plan.grain));
                vec![(Modality::RemoteAsync, to, excess)]
            }
            Self::Whole(from, to) => from.iter().map(|it| (*it, to, mix.get(*it))).collect(),
        }
    }
}

/// For each module out of reach the gentlest moves with which the learner follows it. What one module asks for
/// may take what another had, for loans and seats are for the whole path: moves are tried together with those
/// kept so far, and what fails in the end goes to the classroom.
fn moves(facts: &Facts<'_>, at: usize, learner: &Learner, changes: &[Change]) -> Vec<(usize, Moves)> {
    let all = blocked(facts, at, &Reason::ALL);
    let mut kept: Vec<(usize, Moves)> = Vec::new();
    for change in changes.iter().chain(changes.last()) {
        let fails = still_blocked(facts, at, learner, &kept, &all);
        if fails.is_empty() {
            break;
        }
        let mut planned: Vec<(usize, Moves)> = kept
            .iter()
            .filter(|(module, _)| !fails.contains(module))
            .cloned()
            .collect();
        for module in &fails {
            let Some(found) = facts.plan.modules.get(*module) else {
                continue;
            };
            let mix = facts.plan.mix_for(&learner.id, found);
            let moves = change.moves(facts, at, *module, &mix);
            if moved(mix, &moves) != mix {
                planned.push((*module, moves));
            }
        }
        let fails = still_blocked(facts, at, learner, &planned, &all);
        kept = planned
            .into_iter()
            .filter(|(module, _)| !fails.contains(module))
            .collect();
    }
    kept.sort_by_key(|(module, _)| *module);
    kept
}

/// Those of some modules that the learner cannot follow with these moves in a variant.
fn still_blocked(
    facts: &Facts<'_>,
    at: usize,
    learner: &Learner,
    planned: &[(usize, Moves)],
    among: &[usize],
) -> Vec<usize> {
    let Some(plan) = applied(facts.plan, &varied(facts, learner, planned)) else {
        return among.to_vec();
    };
    let cohort = Cohort::new(&plan, facts.rules);
    among
        .iter()
        .copied()
        .filter(|module| cohort.follow(at, *module).follow == Follow::No)
        .collect()
}

fn varied(facts: &Facts<'_>, learner: &Learner, planned: &[(usize, Moves)]) -> Vec<Edit> {
    let modules: Vec<&Module> = planned
        .iter()
        .filter_map(|(at, _)| facts.plan.modules.get(*at))
        .map(AsRef::as_ref)
        .collect();
    vary(
        facts,
        std::slice::from_ref(&learner.id),
        &modules,
        |module, mix| {
            planned
                .iter()
                .find(|(at, _)| facts.plan.modules.get(*at).is_some_and(|it| it.id == module.id))
                .map_or(mix, |(_, moves)| moved(mix, moves))
        },
    )
}

fn hours(planned: &[(usize, Moves)]) -> Arg {
    let all = planned.iter().flat_map(|(_, moves)| moves);
    Arg::Time(all.map(|(_, _, minutes)| *minutes).sum())
}

fn count(planned: &[(usize, Moves)]) -> Arg {
    Arg::Number(i64::try_from(planned.len()).unwrap_or(i64::MAX))
}

fn variant(facts: &Facts<'_>, at: usize, learner: &Learner, changes: &[Change]) -> Option<Fix> {
    let planned = moves(facts, at, learner, changes);
    if planned.is_empty() {
        return None;
    }
    let label = Message::new(
        "remedy-variant",
        vec![
            named(learner),
            ("minutes", hours(&planned)),
            ("count", count(&planned)),
        ],
    );
    Some(fix(facts, learner, label, varied(facts, learner, &planned)))
}

fn for_all(facts: &Facts<'_>, at: usize, learner: &Learner, changes: &[Change]) -> Option<Fix> {
    let planned = moves(facts, at, learner, changes);
    if planned.is_empty() {
        return None;
    }
    let mut edits = Vec::new();
    for (module, moves) in &planned {
        let mut then = facts.plan.modules.get(*module)?.as_ref().clone();
        for (from, to, minutes) in moves {
            edits.extend(convert(&then, *from, *to, *minutes));
            then.mix = then.mix.moved(*from, *to, *minutes);
        }
    }
    let label = Message::new(
        "remedy-for-all",
        vec![("minutes", hours(&planned)), ("count", count(&planned))],
    );
    Some(fix(facts, learner, label, edits))
}

/// What stands in the way of each kind of means that closes none of the learner's gaps.
pub(super) fn beyond(facts: &Facts<'_>, at: usize, offered: impl Fn(Way) -> bool) -> Vec<Message> {
    let mut told = Vec::new();
    let cohort = facts.cohort();
    let (Some(learner), Some(person), Some(outcome)) = (
        facts.plan.learners.get(at),
        cohort.people.get(at),
        cohort.assignment.outcomes.get(at),
    ) else {
        return told;
    };
    let open = |by: &[Reason]| !blocked(facts, at, by).is_empty();
    if !offered(Way::Loan) && open(&[Reason::Equipment]) {
        let things = outcome.missing.iter().filter_map(|it| thing(facts, it)).collect();
        told.push(Message::new(
            "remedy-beyond-loan",
            vec![("things", Arg::All(things))],
        ));
    }
    if !offered(Way::Loan)
        && open(&[Reason::Connection])
        && let Some(need) = cohort.streams.get(person.stream).map(|it| it.link.block)
    {
        let args = vec![
            ("key", Arg::Rate(facts.rules.mobile_key_down)),
            ("need", Arg::Rate(need.down_kbps)),
        ];
        told.push(Message::new("remedy-beyond-key", args));
    }
    let seatable = [Reason::Equipment, Reason::Connection, Reason::Digital];
    if !offered(Way::Place) && open(&seatable) {
        told.push(beyond_places(facts, learner));
    }
    let closes = |way, by: &[Reason]| {
        candidates(facts, at, way).iter().any(|fix| {
            applied(facts.plan, &super::edits_of(fix))
                .is_some_and(|plan| blocked(&Facts::new(&plan, facts.rules), at, by).is_empty())
        })
    };
    let alone = [Reason::Autonomy, Reason::Dose];
    if !offered(Way::Support) && open(&alone) && !closes(Way::Support, &alone) {
        let args = vec![
            ("level", Arg::Number(person.weakest[0].into())),
            ("raised", Arg::Number(person.weakest[1].into())),
        ];
        told.push(Message::new("remedy-beyond-support", args));
    }
    let digital = blocked(facts, at, &[Reason::Digital]);
    let closed = || closes(Way::Acculturation, &[Reason::Digital]);
    if !offered(Way::Acculturation) && !digital.is_empty() && !closed() {
        let args = vec![
            ("level", Arg::Number(facts.rules.acculturation_up_to.get().into())),
            ("need", Arg::Number(digital_need(facts, at, &digital).into())),
        ];
        told.push(Message::new("remedy-beyond-digital", args));
    }
    if !offered(Way::Workplace) && open(&[Reason::Workplace]) {
        let known = i64::try_from(facts.plan.workplaces.len()).unwrap_or(i64::MAX);
        let args = vec![("count", Arg::Number(known))];
        told.push(Message::new("remedy-beyond-workplace", args));
    }
    told
}

fn beyond_places(facts: &Facts<'_>, learner: &Learner) -> Message {
    let mut known: Vec<(u32, Key)> = facts
        .plan
        .third_places
        .iter()
        .filter_map(|it| Some((learner.km_to(&it.id)?, Key::ThirdPlace(it.id.clone()))))
        .collect();
    known.sort();
    match known.into_iter().next() {
        None => Message::new("remedy-beyond-place-unknown", Vec::new()),
        Some((km, place)) if km > learner.mobility_km => Message::new(
            "remedy-beyond-place-far",
            vec![
                ("place", Arg::Title(place)),
                ("km", Arg::Number(km.into())),
                ("most", Arg::Number(learner.mobility_km.into())),
            ],
        ),
        Some(_) => Message::new("remedy-beyond-place", Vec::new()),
    }
}
