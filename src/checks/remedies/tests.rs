//! Small plans whose remedies are worked out by hand.

use std::sync::Arc;

use super::*;
use crate::checks::Rules;
use crate::model::{
    Autonomy, Distance, Equipment, EquipmentId, EquipmentKind, EquipmentNeed, Id as _, Learner, Level,
    Minutes, Mix, Modality, Module, Policy, ThirdPlace, ThirdPlaceId, Workplace, WorkplaceId,
};

fn id(text: &str) -> LearnerId {
    LearnerId::parse(text).unwrap()
}

fn item(text: &str) -> EquipmentId {
    EquipmentId::parse(text).unwrap()
}

/// One module of 8 h of classroom and 2 h at the learner's own time: a fifth, which autonomy 1 bears exactly.
/// It asks for autonomy 2 and a computer. The learners have the autonomy given, and no computer.
fn plan(autonomy: &[u32]) -> Plan {
    let mut plan = Plan::default();
    let mut module = Module::new(ModuleId::parse("M01").unwrap(), "Lire un planning");
    module.mix = Mix::new([Minutes::hours(8), Minutes::ZERO, Minutes::hours(2), Minutes::ZERO]);
    module.needs.equipment = vec![EquipmentNeed {
        item: item("E01"),
        modality: Modality::RemoteAsync,
        shared_by: 1,
    }];
    plan.modules.push(Arc::new(module));
    let computer = Equipment::new(item("E01"), "Portable", EquipmentKind::Computer);
    plan.equipment.push(Arc::new(computer));
    for (at, level) in (1..).zip(autonomy) {
        let mut learner = Learner::new(id(&format!("S{at:02}")));
        learner.autonomy = Autonomy::uniform(Level::clamped((*level).into()));
        plan.learners.push(Arc::new(learner));
    }
    plan
}

fn with(plan: &mut Plan, at: usize, change: impl FnOnce(&mut Learner)) {
    change(Arc::make_mut(&mut plan.learners[at]));
}

fn stock(plan: &mut Plan, count: u32) {
    Arc::make_mut(&mut plan.equipment[0]).stock = count;
}

fn of(plan: &Plan, learner: &str) -> Remedies {
    let rules = Rules::for_plan(plan, &Policy::default());
    remedies(&Facts::new(plan, &rules), &id(learner)).unwrap()
}

fn ways(found: &Remedies) -> Vec<Way> {
    found.list.iter().map(|it| it.way).collect()
}

fn keys(found: &Remedies) -> Vec<&str> {
    found.beyond.iter().map(|it| it.key.as_str()).collect()
}

const fn tally(followed: usize, at_ease: usize, concerned: usize) -> Tally {
    Tally {
        followed,
        at_ease,
        concerned,
    }
}

#[test]
fn a_free_loan_is_recorded_and_leaves_the_rest_of_the_stock() {
    let mut plan = plan(&[3]);
    stock(&mut plan, 3);
    let found = of(&plan, "S01");
    assert_eq!(found.before, tally(1, 0, 1), "the loan only waits to be recorded");
    assert_eq!(ways(&found), [Way::Loan]);
    assert_eq!(found.list[0].after, tally(1, 1, 1));
    assert_eq!(found.list[0].cost.loans, [(item("E01"), 2)]);
    assert_eq!(found.list[0].cost.moved, Minutes::ZERO);
    let then = found.list[0].fix.edit.applied_to(&plan).unwrap();
    assert!(of(&then, "S01").list.is_empty(), "nothing left to do");
}

#[test]
fn no_loan_is_offered_that_another_waits_for() {
    let mut plan = plan(&[3, 3]);
    stock(&mut plan, 1);
    with(&mut plan, 0, |it| it.loans = vec![item("E01")]);
    let found = of(&plan, "S02");
    assert_eq!(found.before, tally(0, 0, 1));
    assert_eq!(ways(&found), [Way::Variant, Way::ForAll]);
    assert_eq!(
        keys(&found),
        ["remedy-beyond-loan", "remedy-beyond-place-unknown"]
    );
    // A loan that its holder can do without is passed on.
    with(&mut plan, 0, |it| it.owns = vec![item("E01")]);
    let found = of(&plan, "S02");
    assert_eq!(ways(&found), [Way::Loan]);
    assert_eq!(found.list[0].after, tally(1, 1, 1));
    assert_eq!(found.list[0].cost.others_after, 1);
}

#[test]
fn a_third_place_serves_within_mobility_and_not_beyond() {
    let mut plan = plan(&[3]);
    let mut place = ThirdPlace::new(ThirdPlaceId::parse("T01").unwrap(), "La Fabrique", 4);
    place.equipment = vec![item("E01")];
    plan.third_places.push(Arc::new(place));
    let at = |km| {
        let mut plan = plan.clone();
        with(&mut plan, 0, |it| {
            it.mobility_km = 10;
            it.distances = vec![Distance {
                place: ThirdPlaceId::parse("T01").unwrap(),
                km,
            }];
        });
        of(&plan, "S01")
    };
    let near = at(10);
    assert_eq!(ways(&near), [Way::Place]);
    let seat = near.list[0].cost.seat.clone().unwrap();
    assert_eq!((seat.km, seat.left), (Some(10), 3));
    assert_eq!(near.list[0].after, tally(1, 1, 1));
    let far = at(11);
    assert_eq!(far.before, tally(0, 0, 1));
    assert_eq!(ways(&far), [Way::ForAll]);
    assert_eq!(keys(&far), ["remedy-beyond-loan", "remedy-beyond-place-far"]);
    assert_eq!(far.beyond[1].args[1], ("km", Arg::Number(11)));
    assert_eq!(far.beyond[1].args[2], ("most", Arg::Number(10)));
}

#[test]
fn support_raises_one_level_and_no_more() {
    let of_level = |level| {
        let mut plan = plan(&[level, 3]);
        for at in 0..2 {
            with(&mut plan, at, |it| it.owns = vec![item("E01")]);
        }
        (of(&plan, "S01"), plan)
    };
    let (one, _) = of_level(1);
    assert_eq!(one.before, tally(0, 0, 1));
    assert_eq!(ways(&one), [Way::Support]);
    // 2 h of remote work × 1 h ÷ 7 h = 17,1 min, up to the next half-hour.
    assert_eq!(one.list[0].cost.support, Minutes::new(30));
    assert_eq!(one.list[0].after, tally(1, 0, 1), "only just: with help");
    let (none, plan) = of_level(0);
    assert_eq!(ways(&none), [Way::Variant, Way::ForAll]);
    assert_eq!(keys(&none), ["remedy-beyond-support"]);
    assert_eq!(
        none.beyond[0].args,
        [("level", Arg::Number(0)), ("raised", Arg::Number(1))]
    );
    let variant = &none.list[0];
    assert_eq!(variant.after, tally(1, 1, 1));
    assert_eq!(
        (variant.cost.moved, variant.cost.others_changed),
        (Minutes::hours(2), 0)
    );
    assert_eq!(none.list[1].cost.others_changed, 1);
    let then = variant.fix.edit.applied_to(&plan).unwrap();
    assert_eq!(
        then.mix_for(&id("S01"), &then.modules[0])
            .get(Modality::Classroom),
        Minutes::hours(10)
    );
    assert_eq!(then.modules[0].mix, plan.modules[0].mix);
}

/// A learner of autonomy 1 with a second module of 3 h at work, in a situation that their workplace lacks.
fn two_gaps() -> Plan {
    let mut plan = plan(&[1, 3]);
    let mut module = Module::new(ModuleId::parse("M02").unwrap(), "Tenir la caisse");
    module.mix = Mix::only(Modality::Workplace, Minutes::hours(3));
    module.needs.situations = vec!["Caisse".to_owned()];
    plan.modules.push(Arc::new(module));
    let place = |text: &str| WorkplaceId::parse(text).unwrap();
    for (name, situations) in [("W01", vec![]), ("W02", vec!["caisse".to_owned()])] {
        let mut workplace = Workplace::new(place(name), name);
        workplace.situations = situations;
        plan.workplaces.push(Arc::new(workplace));
    }
    for (at, workplace) in ["W01", "W02"].into_iter().enumerate() {
        with(&mut plan, at, |it| {
            it.owns = vec![item("E01")];
            it.workplace = Some(place(workplace));
        });
    }
    plan
}

#[test]
fn two_gaps_want_two_ways_together() {
    let found = of(&two_gaps(), "S01");
    assert_eq!(found.before, tally(0, 0, 2));
    assert_eq!(
        ways(&found),
        [
            Way::Support,
            Way::Workplace,
            Way::Together,
            Way::Variant,
            Way::ForAll
        ]
    );
    let followed: Vec<usize> = found.list.iter().map(|it| it.after.followed).collect();
    assert_eq!(followed, [1, 1, 2, 2, 2]);
    let both = &found.list[2];
    assert!(both.suffices());
    let parts: Vec<&str> = both.parts.iter().map(|it| it.key.as_str()).collect();
    assert_eq!(parts, ["remedy-support", "remedy-workplace"]);
    assert_eq!(both.cost.moved, Minutes::ZERO);
    let then = both.fix.edit.applied_to(&two_gaps()).unwrap();
    assert_eq!(of(&then, "S01").before.followed, 2);
}

#[test]
fn what_no_gentle_way_closes_goes_to_a_variant_of_fewer_hours() {
    let mut plan = two_gaps();
    plan.workplaces.truncate(1);
    let found = of(&plan, "S01");
    // Support for the remote part; the workplace part, for which there is no place, in the classroom.
    assert_eq!(
        ways(&found),
        [Way::Support, Way::TogetherWithVariant, Way::Variant, Way::ForAll]
    );
    let moved: Vec<u32> = found.list.iter().map(|it| it.cost.moved.get()).collect();
    assert_eq!(moved, [0, 180, 300, 300]);
    assert_eq!(keys(&found), ["remedy-beyond-workplace"]);
}

#[test]
fn who_follows_at_ease_needs_nothing_and_nobody_has_no_remedies() {
    let mut plan = plan(&[3]);
    with(&mut plan, 0, |it| it.owns = vec![item("E01")]);
    let found = of(&plan, "S01");
    assert_eq!(found.before, tally(1, 1, 1));
    assert!(found.list.is_empty() && found.beyond.is_empty());
    let rules = Rules::for_plan(&plan, &Policy::default());
    assert!(remedies(&Facts::new(&plan, &rules), &id("S09")).is_none());
}

#[test]
fn standings_gather_what_stands_against_a_learner_over_the_path() {
    let plan = two_gaps();
    let rules = Rules::for_plan(&plan, &Policy::default());
    let cohort = Cohort::new(&plan, &rules);
    let standings = cohort.standings();
    let reasons: Vec<Reason> = standings[0].against.iter().collect();
    // 2 h of 10 h is a fifth: exactly what autonomy 1 bears.
    assert_eq!(reasons, [Reason::Autonomy, Reason::Workplace]);
    assert_eq!(standings[0].limits.iter().collect::<Vec<_>>(), [Reason::Dose]);
    assert!(standings[1].against.is_empty() && standings[1].limits.is_empty());
}

#[test]
fn the_reasons_of_one_cell_come_with_their_numbers() {
    let plan = two_gaps();
    let rules = Rules::for_plan(&plan, &Policy::default());
    let cohort = Cohort::new(&plan, &rules);
    let said = |module| {
        cohort
            .why(&plan, &rules, 0, module)
            .into_iter()
            .map(|it| (it.message.key, it.unmet))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        said(0),
        [
            ("why-autonomy".to_owned(), true),
            ("why-dose-exact".to_owned(), false)
        ]
    );
    assert_eq!(said(1), [("why-workplace-situation".to_owned(), true)]);
    let why = cohort.why(&plan, &rules, 0, 0);
    let numbers = [("level", Arg::Number(1)), ("need", Arg::Number(2))];
    assert!(numbers.iter().all(|it| why[0].message.args.contains(it)));
    assert!(cohort.why(&plan, &rules, 1, 1).is_empty());
}
