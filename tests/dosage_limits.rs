//! Limits that cross the modules, on real plans: what a proposal keeps to is what the plan then says of itself.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "helpers of tests stop at what they cannot make"
)]

#[path = "support/command.rs"]
mod command;
#[path = "support/dosage_plans.rs"]
mod dosage_plans;

use std::sync::Arc;

use command::tresse;
use dosage_plans::{example, policy, red};
use tresse::checks::{Facts, Rules};
use tresse::cost::Costing;
use tresse::dosage::{
    Asked, Goal, Limit, Limits, Owner, Preset, Price, Proposal, Proposals, Rates, Short, Step, curve,
    propose, propose_live,
};
use tresse::model::{
    Autonomy, Cents, Id as _, Key, LearnerId, Level, Minutes, Modality, Module, Plan, Severity, Trainer,
    TrainerId,
};
use tresse::storage;
use tresse::text::{Lang, Text};

/// Few moves: these plans are small, and tests are not optimised.
const MOVES: Option<u64> = Some(30_000);

/// The red example, all of it taught by one trainer who has so much time.
fn one_trainer(available: Minutes) -> Plan {
    let mut plan = red();
    let mut trainer = Trainer::new(TrainerId::parse("TF").unwrap(), "Formatrice");
    trainer.available = Some(available);
    trainer.hourly_cost = Cents::new(4_000);
    plan.trainers = vec![Arc::new(trainer)];
    for module in &mut plan.modules {
        let mut own = Module::clone(module);
        own.trainers = vec![TrainerId::parse("TF").unwrap()];
        *module = Arc::new(own);
    }
    plan
}

fn taught(plan: &Plan) -> Minutes {
    let mix = plan.mix();
    mix.get(Modality::Classroom).plus(mix.get(Modality::RemoteSync))
}

fn asked(limits: Limits) -> Asked {
    Asked {
        limits: Limits {
            moves: MOVES,
            ..limits
        },
        ..Asked::default()
    }
}

fn proposals(plan: &Plan, asked: &Asked, presets: &[Preset]) -> Proposals {
    let rules = Rules::for_plan(plan, &policy(plan));
    propose(plan, &rules, asked, &Text::new(Lang::Fr), presets, &|_| true).unwrap()
}

fn one(plan: &Plan, limits: Limits, preset: Preset) -> Proposal {
    proposals(plan, &asked(limits), &[preset]).list.remove(0)
}

fn then(plan: &Plan, proposal: &Proposal) -> Plan {
    proposal.edit(plan, None).applied_to(plan).unwrap()
}

fn short(proposal: &Proposal) -> &[Short] {
    &proposal.limited.as_ref().unwrap().short
}

#[test]
fn a_trainer_teaches_no_more_than_their_time_and_what_lacks_is_named() {
    let free = one_trainer(Minutes::hours(4_000));
    let wide = one(&free, Limits::default(), Preset::LeastChange);
    let wanted = taught(&then(&free, &wide));
    assert!(
        short(&wide).is_empty() && wide.proven,
        "the group's optimum keeps to it"
    );
    assert_eq!(wide.limited.as_ref().unwrap().gap, 0);
    // Forty hours less than it would take.
    let plan = one_trainer(wanted.minus(Minutes::hours(40)));
    let tight = one(&plan, Limits::default(), Preset::LeastChange);
    assert!(short(&tight).is_empty(), "{:?}", short(&tight));
    assert!(taught(&then(&plan, &tight)) <= wanted.minus(Minutes::hours(40)));
    assert!(tight.after.following.follow_all <= wide.after.following.follow_all);
    // Twelve hours are not enough, whatever the dosage: what the plan then asks for beyond them is named.
    let plan = one_trainer(Minutes::hours(12));
    let none = one(&plan, Limits::default(), Preset::LeastChange);
    let over = taught(&then(&plan, &none)).minus(Minutes::hours(12));
    assert!(!over.is_zero());
    assert!(
        short(&none).contains(&Short::Trainer(TrainerId::parse("TF").unwrap(), over)),
        "{:?}",
        short(&none)
    );
}

#[test]
fn the_cost_of_the_plan_stays_within_the_budget_or_the_difference_is_named() {
    let mut plan = one_trainer(Minutes::hours(4_000));
    let free = one(&plan, Limits::default(), Preset::Learners);
    let cost = Costing::new(&then(&plan, &free)).total;
    let budget = Cents::new(cost.get() * 96 / 100);
    plan.funder.budget = Some(budget);
    let held = one(&plan, Limits::default(), Preset::Learners);
    assert!(short(&held).is_empty(), "{:?}", short(&held));
    assert!(Costing::new(&then(&plan, &held)).total <= budget);
    // The same as a limit of the search.
    plan.funder.budget = None;
    let limit = Limits {
        budget: Some(budget),
        ..Limits::default()
    };
    assert_eq!(
        then(&plan, &one(&plan, limit, Preset::Learners)).modules,
        then(&plan, &held).modules
    );
    // One euro pays for nothing.
    let poor = one(
        &plan,
        Limits {
            budget: Some(Cents::new(100)),
            ..Limits::default()
        },
        Preset::Cost,
    );
    let over = Costing::new(&then(&plan, &poor)).total.get() - 100;
    assert!(
        short(&poor).contains(&Short::Budget(i64::try_from(over).unwrap())),
        "{:?}",
        short(&poor)
    );
}

#[test]
fn blocks_are_useful_and_parallel_groups_take_rooms() {
    let plan = red();
    let block = Minutes::hours(3);
    let limits = Limits {
        blocks: [block; 4],
        ..Limits::default()
    };
    let found = one(&plan, limits, Preset::Learners);
    for (old, new) in plan.modules.iter().zip(&then(&plan, &found).modules) {
        for modality in Modality::ALL {
            let (before, after) = (old.mix.get(modality), new.mix.get(modality));
            let least = if before.is_zero() {
                block
            } else {
                block.min(before)
            };
            assert!(
                after.is_zero() || after >= least.floored(plan.grain),
                "{} {after:?}",
                new.id
            );
        }
    }
    // Twelve learners in rooms of eight are two groups: each hour takes two of rooms.
    let classroom = |it: &Proposal| then(&plan, it).mix().get(Modality::Classroom);
    let rooms = classroom(&found).times(2).minus(Minutes::hours(40));
    let limits = |rooms| Limits {
        room_seats: Some(8),
        rooms: Some(rooms),
        ..Limits::default()
    };
    let found = one(&plan, limits(rooms), Preset::Learners);
    assert!(short(&found).is_empty(), "{:?}", short(&found));
    assert!(classroom(&found).times(2) <= rooms);
    // The funder wants so much in the classroom that a hundred hours of rooms are not enough.
    let rooms = Minutes::hours(100);
    let found = one(&plan, limits(rooms), Preset::Learners);
    let over = classroom(&found).times(2).minus(rooms);
    assert!(short(&found).contains(&Short::Rooms(over)), "{:?}", short(&found));
}

#[test]
fn variants_serve_no_fewer_and_never_part_people_of_one_profile() {
    let plan = red();
    let rules = Rules::for_plan(&plan, &policy(&plan));
    let common = one(&plan, Limits::default(), Preset::LeastChange);
    let found = one(
        &plan,
        Limits {
            variants: 3,
            ..Limits::default()
        },
        Preset::LeastChange,
    );
    let limited = found.limited.as_ref().unwrap();
    assert!((2..=3).contains(&limited.groups.len()));
    let after = then(&plan, &found);
    assert!(!after.variants.is_empty(), "some need another mix");
    assert_eq!(
        Facts::new(&after, &rules).cohort().following(),
        found.after.following
    );
    assert!(found.after.following.follow_all >= common.after.following.follow_all);
    let everybody: usize = limited.groups.iter().map(Vec::len).sum();
    assert_eq!(everybody, plan.learners.len());
    let home = |id| limited.groups.iter().position(|it| it.contains(id));
    for (at, who) in plan.learners.iter().enumerate() {
        for other in &plan.learners[..at] {
            let mut same = tresse::model::Learner::clone(other);
            same.id = who.id.clone();
            same.name.clone_from(&who.name);
            if same == **who {
                assert_eq!(home(&who.id), home(&other.id), "{} and {}", who.id, other.id);
            }
        }
    }
    // Added up over people, less changes than when one mix must suit everybody.
    let moved = |then: &Plan| -> u32 {
        let own = |who: &LearnerId, module: &Module| {
            let variant = then.variant_of(who).into_iter().flat_map(|it| &it.mixes);
            variant
                .filter(|it| it.module == module.id)
                .map(|it| it.mix)
                .next()
                .unwrap_or(module.mix)
        };
        let pairs = plan.modules.iter().zip(&then.modules);
        let each = pairs.flat_map(|(old, new)| {
            let people = plan.learners.iter();
            people.flat_map(move |who| {
                Modality::ALL.map(|it| own(&who.id, new).get(it).minus(old.mix.get(it)).get())
            })
        });
        each.sum()
    };
    let alike = then(&plan, &common);
    assert!(
        moved(&after) < moved(&alike),
        "{} and {}",
        moved(&after),
        moved(&alike)
    );
}

#[test]
fn no_more_learners_go_to_a_third_place_than_asked_but_those_who_do_already() {
    // Two who have nothing at home and can reach a third place of four seats; the loan pool is empty.
    let mut plan = red();
    plan.funder.budget = None;
    for trainer in &mut plan.trainers {
        Arc::make_mut(trainer).available = None;
    }
    plan.equipment.iter_mut().for_each(|it| {
        let mut own = tresse::model::Equipment::clone(it);
        own.stock = 0;
        *it = Arc::new(own);
    });
    let place = Arc::make_mut(&mut plan.third_places[0]);
    place.seats = 4;
    place.equipment = plan.equipment.iter().map(|it| it.id.clone()).collect();
    place.connection = tresse::model::Connection::FIBRE;
    let place = place.id.clone();
    for (at, learner) in plan.learners.iter_mut().enumerate() {
        let mut own = tresse::model::Learner::clone(learner);
        own.loans.clear();
        own.third_place = None;
        own.autonomy = Autonomy::uniform(Level::clamped(3));
        own.mobility_km = 10;
        own.distances = vec![tresse::model::Distance {
            place: place.clone(),
            km: 5,
        }];
        if at < 2 {
            own.owns.clear();
            own.headcount = 1;
        } else {
            own.owns = plan.equipment.iter().map(|it| it.id.clone()).collect();
        }
        *learner = Arc::new(own);
    }
    let found_with = |most: Option<u32>, plan: &Plan| {
        let limits = Limits {
            place_seats: most,
            ..Limits::default()
        };
        one(plan, limits, Preset::LeastChange)
    };
    let seated = |most: Option<u32>, plan: &Plan| {
        let found = found_with(most, plan);
        assert!(
            found.limited.is_none(),
            "seats make no problem that crosses modules"
        );
        let then = then(plan, &found);
        let there = then.learners.iter();
        there
            .filter(|it| it.third_place.as_ref() == Some(&place))
            .map(|it| it.id.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(seated(None, &plan).len(), 2);
    assert_eq!(seated(Some(1), &plan).len(), 1);
    assert_eq!(seated(Some(0), &plan).len(), 0);
    // A seat more serves the other one, and with two nobody lacks one: that is proven.
    for most in 0..2 {
        let prices = found_with(Some(most), &plan).prices;
        let [price] = prices.as_slice() else {
            panic!("{prices:?}")
        };
        assert_eq!(price.limit, Limit::Places(most));
        assert_eq!((price.step, price.follow, price.exact), (Step::Count(1), 1, true));
    }
    assert_eq!(found_with(Some(2), &plan).prices, []);
    Arc::make_mut(&mut plan.third_places[0]).seats = 1;
    let prices = found_with(None, &plan).prices;
    assert_eq!(prices.len(), 1);
    assert_eq!(
        (&prices[0].limit, prices[0].follow),
        (&Limit::Place(place.clone(), 1), 1)
    );
    // One who has a seat keeps it.
    Arc::make_mut(&mut plan.learners[1]).third_place = Some(place.clone());
    assert_eq!(seated(Some(0), &plan), [plan.learners[1].id.clone()]);
}

/// A module of ten hours, all in the classroom, for one learner who bears 20 % at their own time and 40 % at a
/// distance; the only trainer costs €40 an hour, the room €20, tutoring at a distance €15.
fn ten_hours(available: Minutes) -> Plan {
    let mut plan = Plan::default();
    let mut trainer = Trainer::new(TrainerId::parse("TF").unwrap(), "Formatrice");
    trainer.available = Some(available);
    trainer.hourly_cost = Cents::new(4_000);
    plan.trainers = vec![Arc::new(trainer)];
    let mut room = tresse::model::Room::new(tresse::model::RoomId::parse("SA").unwrap(), "Salle", 12);
    room.hourly_cost = Cents::new(2_000);
    plan.rooms = vec![Arc::new(room)];
    plan.costs.remote_async = Some(Cents::new(1_500));
    let mut module = Module::new(tresse::model::ModuleId::parse("M01").unwrap(), "Caisse");
    module.mix = tresse::model::Mix::only(Modality::Classroom, Minutes::hours(10));
    module.trainers = vec![TrainerId::parse("TF").unwrap()];
    module.assessments = Some(vec![tresse::model::Assessment::new(
        "Mise en situation",
        tresse::model::AssessmentKind::Summative,
        Modality::Classroom,
    )]);
    module.needs.autonomy = Some(Autonomy::uniform(Level::clamped(1)));
    module.room = Some(tresse::model::RoomId::parse("SA").unwrap());
    plan.modules = vec![Arc::new(module)];
    let mut learner = tresse::model::Learner::new(LearnerId::parse("S01").unwrap());
    learner.autonomy = Autonomy::uniform(Level::clamped(1));
    let example = red();
    plan.assistance = example.assistance.clone();
    plan.equipment = example.equipment.clone();
    learner.owns = plan.equipment.iter().map(|it| it.id.clone()).collect();
    plan.learners = vec![Arc::new(learner)];
    plan
}

#[test]
fn an_hour_more_of_a_trainer_is_worth_what_it_lets_one_follow_or_save() {
    let hour = Step::Time(Minutes::hours(1));
    let of = |gain: &[(Goal, i64)], goal: Goal| gain.iter().find(|it| it.0 == goal).map(|it| it.1);
    // Seven hours taught leave three at one's own time, where two can be followed: an hour more is the one that lacks.
    let plan = ten_hours(Minutes::hours(7));
    let found = one(&plan, Limits::default(), Preset::Learners);
    assert!(short(&found).is_empty());
    assert_eq!(found.after.following.follow_all, 0);
    let prices = &found.prices;
    assert_eq!(prices.len(), 1, "{prices:?}");
    let seven = Limit::Trainer(TrainerId::parse("TF").unwrap(), Minutes::hours(7));
    assert_eq!((&prices[0].limit, prices[0].step), (&seven, hour));
    assert_eq!(prices[0].follow, 1);
    assert_eq!(of(&prices[0].gain, Goal::Learners), Some(-60));
    assert!(!prices[0].exact, "the search found it");
    // Eight are enough to follow; nine need an hour less of change, counted where it leaves and where it arrives, and
    // cost an hour of trainer and room in the place of one of tutoring: 40 + 20 − 15 = €45 more.
    let plan = ten_hours(Minutes::hours(8));
    let found = one(&plan, Limits::default(), Preset::LeastChange);
    assert_eq!(found.after.following.follow_all, 1);
    let prices = &found.prices;
    assert_eq!(prices.len(), 1, "{prices:?}");
    assert_eq!(prices[0].follow, 0);
    assert_eq!(of(&prices[0].gain, Goal::Change), Some(-120));
    assert_eq!(of(&prices[0].gain, Goal::Money), Some(4_500));
    let words = tresse::dosage::limit_price_words(&Text::new(Lang::Fr), &prices[0]);
    assert!(words.contains("changements") && words.contains("45"), "{words}");
    // Ten leave nothing to gain.
    let found = one(
        &ten_hours(Minutes::hours(10)),
        Limits::default(),
        Preset::LeastChange,
    );
    assert_eq!(found.prices, []);
}

#[test]
fn a_module_that_lacks_what_the_law_asks_of_remote_hours_gets_none_or_it_is_told() {
    let mut plan = ten_hours(Minutes::hours(100));
    let remote = |found: &Proposal| then(&plan, found).mix().remote();
    let ready = one(&plan, Limits::default(), Preset::Cost);
    assert_eq!(remote(&ready), Minutes::hours(4));
    assert_eq!(
        ready
            .added
            .iter()
            .filter(|it| it.severity == Severity::Error)
            .count(),
        0
    );
    Arc::make_mut(&mut plan.modules[0]).assessments = None;
    let remote = |found: &Proposal| then(&plan, found).mix().remote();
    let found = one(&plan, Limits::default(), Preset::Cost);
    assert_eq!(remote(&found), Minutes::ZERO);
    assert!(found.added.is_empty());
    // It is among what holds the dosage back, with what it costs.
    let law = found
        .bindings
        .iter()
        .find(|it| it.demand.owner == Owner::Law)
        .unwrap();
    assert!(
        law.gain.iter().any(|it| it.0 == Goal::Money && it.1 < 0),
        "{law:?}"
    );
    // The user wants remote hours there, or the funder: they come, and the error with them.
    let id = plan.modules[0].id.clone();
    let mut wanted = asked(Limits::default());
    wanted.locks.push(tresse::dosage::Lock {
        module: id.clone(),
        part: tresse::dosage::Part::Remote,
        least: Minutes::hours(2),
        most: Minutes::hours(10),
    });
    let locked = proposals(&plan, &wanted, &[Preset::LeastChange]).list.remove(0);
    let mut funded = plan.clone();
    funded.funder.bands = vec![tresse::model::Band {
        scope: tresse::model::BandScope::Remote,
        min: tresse::model::Permille::percent(20),
        max: tresse::model::Permille::percent(100),
    }];
    let asked_for = one(&funded, Limits::default(), Preset::LeastChange);
    for found in [&locked, &asked_for] {
        assert_eq!(remote(found), Minutes::hours(2));
        let graver: Vec<_> = found
            .added
            .iter()
            .filter(|it| it.severity == Severity::Error)
            .collect();
        assert_eq!(graver.len(), 1, "{:?}", found.added);
        assert_eq!(
            (graver[0].code.0, &graver[0].places),
            ("F04", &vec![Key::Module(id.clone())])
        );
        let words = tresse::dosage::added_words(&Text::new(Lang::Fr), &found.added);
        assert!(
            words[0].starts_with("Ajoute 1 blocage") && words[0].contains("F04"),
            "{words:?}"
        );
    }
}

#[test]
fn kilometres_before_and_after_are_round_trips_by_days_of_seven_hours() {
    let mut plan = ten_hours(Minutes::hours(100));
    assert_eq!(
        one(&plan, Limits::default(), Preset::Cost).after.km,
        None,
        "no distance is known"
    );
    let learner = Arc::make_mut(&mut plan.learners[0]);
    learner.centre_km = Some(30);
    learner.headcount = 2;
    let found = proposals(&plan, &asked(Limits::default()), &[Preset::Cost]);
    // Ten hours are two days: 2 people × 2 days × 60 km. Six hours in the classroom are one day.
    assert_eq!((found.before.days, found.before.km), (4, Some(240)));
    let after = &found.list[0].after;
    assert_eq!(after.mix.get(Modality::Classroom), Minutes::hours(6));
    assert_eq!((after.days, after.km), (2, Some(120)));
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("plan.ron").display().to_string();
    let options = storage::SaveOptions::new_file();
    storage::write_document(place.as_ref(), storage::write(&plan).as_bytes(), &options).unwrap();
    let (_, out) = tresse(&["dose", &place, "--goal", "cost", "--format", "json"]);
    let value: serde_json::Value = serde_json::from_str(&out).unwrap();
    assert_eq!(value["before"]["travel_km"], 240);
    assert_eq!(value["proposals"][0]["after"]["travel_km"], 120);
    let (_, out) = tresse(&["dose", &place, "--goal", "cost"]);
    assert!(out.contains("days of travel: 2 (120"), "{out}");
}

#[test]
fn rooms_money_seats_and_blocks_have_prices_too() {
    let mut plan = ten_hours(Minutes::hours(100));
    let of = |it: &Price, goal: Goal| it.gain.iter().find(|own| own.0 == goal).map(|own| own.1);
    // Six hours of rooms are the fewest that can be followed; a seventh saves an hour of change.
    let limits = Limits {
        rooms: Some(Minutes::hours(6)),
        ..Limits::default()
    };
    let found = one(&plan, limits, Preset::LeastChange);
    assert_eq!(found.prices.len(), 1, "{:?}", found.prices);
    assert_eq!(found.prices[0].limit, Limit::Rooms(Minutes::hours(6)));
    assert_eq!(of(&found.prices[0], Goal::Change), Some(-120));
    // Two hours at one's own time cost 2 × 15, eight in the classroom 8 × 60: €510 where ten taught cost €600. With €100
    // more nothing need change.
    let limits = Limits {
        budget: Some(Cents::new(51_000)),
        ..Limits::default()
    };
    let found = one(&plan, limits, Preset::LeastChange);
    assert!(short(&found).is_empty(), "{:?}", short(&found));
    assert_eq!(found.prices.len(), 1, "{:?}", found.prices);
    assert_eq!(found.prices[0].limit, Limit::Budget(Cents::new(51_000)));
    assert_eq!(found.prices[0].step, Step::Money(Cents::new(10_000)));
    assert_eq!(of(&found.prices[0], Goal::Change), Some(-240));
    // Twenty learners in rooms of ten are two groups; with ten seats more they are one, and twenty hours of trainer and
    // room cost half.
    Arc::make_mut(&mut plan.learners[0]).headcount = 20;
    let limits = Limits {
        room_seats: Some(10),
        live_seats: Some(20),
        ..Limits::default()
    };
    let found = one(&plan, limits.clone(), Preset::LeastChange);
    assert!(found.changes.is_empty());
    assert_eq!(found.prices.len(), 1, "{:?}", found.prices);
    assert_eq!(
        (&found.prices[0].limit, found.prices[0].step),
        (&Limit::RoomSeats(10), Step::Count(10))
    );
    assert_eq!(of(&found.prices[0], Goal::Money), Some(-60_000));
    // What a room costs twice is taught live, as far as it can be followed: four hours.
    let cheap = one(&plan, limits, Preset::Cost);
    let mix = then(&plan, &cheap).mix();
    assert_eq!(mix.get(Modality::Classroom), Minutes::hours(6));
    // Two hours at one's own time are the most that can be followed; in blocks of two and a half none are. Half an hour
    // less lets two replace two live ones.
    Arc::make_mut(&mut plan.learners[0]).headcount = 1;
    let limits = Limits {
        blocks: [Minutes::ZERO, Minutes::ZERO, Minutes::new(150), Minutes::ZERO],
        ..Limits::default()
    };
    let found = one(&plan, limits, Preset::Cost);
    assert_eq!(
        then(&plan, &found).mix().get(Modality::RemoteAsync),
        Minutes::ZERO
    );
    assert_eq!(found.prices.len(), 1, "{:?}", found.prices);
    assert_eq!(
        found.prices[0].limit,
        Limit::Block(Modality::RemoteAsync, Minutes::new(150))
    );
    assert_eq!(found.prices[0].step, Step::Time(plan.grain));
    let rates = Rates::of(&plan, Rules::for_plan(&plan, &policy(&plan)).costs);
    let live = rates.live + rates.platform;
    assert_eq!(of(&found.prices[0], Goal::Money), Some(2 * (1_500 - live)));
}

#[test]
fn the_trade_off_under_limits_tells_how_far_it_is_and_can_be_stopped() {
    let plan = red();
    let rules = Rules::for_plan(&plan, &policy(&plan));
    let text = Text::new(Lang::Fr);
    let rooms = plan.mix().get(Modality::Classroom).minus(Minutes::hours(11));
    let asked = asked(Limits {
        rooms: Some(rooms),
        moves: Some(5_000),
        ..Limits::default()
    });
    let known = proposals(&plan, &asked, &[Preset::Cost]);
    let seen = std::cell::RefCell::new(Vec::new());
    let all = |done: u32| {
        seen.borrow_mut().push(done);
        true
    };
    let points = curve(&plan, &rules, &asked, &text, &known, &all).unwrap();
    assert!(points.len() > 1);
    for point in &points {
        let then = then(&plan, &point.proposal);
        assert!(then.mix().get(Modality::Classroom) <= rooms);
    }
    let seen = seen.into_inner();
    let highest = seen.iter().max().unwrap();
    assert!((200..=1000).contains(highest), "{highest}");
    // Stopped anywhere, nothing comes out.
    for stop in [0, seen.len() / 3, seen.len() - 1] {
        let calls = std::cell::Cell::new(0);
        let until = |_| {
            calls.set(calls.get() + 1);
            calls.get() <= stop
        };
        assert!(curve(&plan, &rules, &asked, &text, &known, &until).is_none());
        assert!(calls.get() <= stop + 3, "{} calls after {stop}", calls.get());
    }
}

#[test]
fn the_best_so_far_is_told_live_and_only_gets_better() {
    let plan = one_trainer(Minutes::hours(150));
    let rules = Rules::for_plan(&plan, &policy(&plan));
    let told = std::cell::RefCell::new(Vec::new());
    let run = |stop: bool| {
        propose_live(
            &plan,
            &rules,
            &asked(Limits::default()),
            &Text::new(Lang::En),
            &[Preset::Cost],
            &|_| true,
            &|preset, best| {
                told.borrow_mut()
                    .push((preset, best.short, best.goals.first().map(|it| it.1), best.done));
                !stop
            },
        )
    };
    let first = run(false).unwrap();
    let seen = told.take();
    assert!(seen.len() > 100);
    // The first word comes before there is any dosage.
    let known: Vec<_> = seen.iter().filter(|it| it.3 > 0).collect();
    assert!(known.is_sorted_by(|a, b| (a.1, a.2) >= (b.1, b.2)), "{known:?}");
    assert_eq!(first, run(false).unwrap(), "the same again");
    assert!(run(true).is_none(), "ended at once");
}

#[test]
fn the_command_tells_the_price_of_a_limit() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("plan.ron").display().to_string();
    let plan = ten_hours(Minutes::hours(7));
    let options = storage::SaveOptions::new_file();
    storage::write_document(place.as_ref(), storage::write(&plan).as_bytes(), &options).unwrap();
    let words = ["dose", &place, "--goal", "learners"];
    let (code, out) = tresse(&words);
    assert_eq!(code, 0, "{out}");
    let said = "Formatrice ≤ 7\u{a0}h – 1\u{a0}h more: 1 learner more follows, time not followed −1\u{a0}h";
    let plain = |it: &str| it.replace(['\u{a0}', '\u{202f}'], " ");
    assert!(plain(&out).contains(&plain(said)), "{out}");
    let (_, out) = tresse(&[&words[..], &["--format", "json"]].concat());
    let value: serde_json::Value = serde_json::from_str(&out).unwrap();
    let price = &value["proposals"][0]["prices"][0];
    assert_eq!(price["limit"], "trainer");
    assert_eq!(price["place"], "trainer:TF");
    assert_eq!(price["loosened"]["minutes"], 60);
    assert_eq!(price["follow"], 1);
    assert_eq!(price["change"]["learners"], -60);
    assert_eq!(price["proven"], false);
}

#[test]
fn the_command_tells_what_lacks_and_prints_the_whole_problem() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("plan.ron").display().to_string();
    let mut plan = one_trainer(Minutes::hours(4_000));
    // A small path: the command makes as many moves as a problem is worth.
    let kept: Vec<_> = plan.modules.iter().take(2).map(|it| it.id.clone()).collect();
    plan.funder.bands.clear();
    let options = storage::SaveOptions::new_file();
    storage::write_document(place.as_ref(), storage::write(&plan).as_bytes(), &options).unwrap();
    let (code, out) = tresse(&["dose", &place, "--goal", "learners", "--room-hours", "900"]);
    assert_eq!(code, 0, "{out}");
    assert!(
        out.contains("The limits are kept, and no mix does better."),
        "{out}"
    );
    let (code, out) = tresse(&[
        "dose",
        &place,
        "--explain-problem",
        "--room-hours",
        "900",
        "--smallest-block",
        "120",
        "--variants",
        "2",
        "--budget",
        "50000",
        "--module",
        kept[0].as_str(),
        kept[1].as_str(),
    ]);
    assert_eq!(code, 0);
    let value: serde_json::Value = serde_json::from_str(&out).unwrap();
    let limits = &value["limits"];
    assert_eq!(limits["units_per_grain"], 12);
    assert_eq!(limits["pools"].as_array().unwrap().len(), 2);
    assert_eq!(limits["variants"].as_array().unwrap().len(), 2);
    assert!(limits["budget_cents"].is_i64());
    assert_eq!(limits["modules"][0]["block"][0], 4);
    assert_eq!(
        limits["modules"][0]["lessons"][0]["uses"]
            .as_array()
            .unwrap()
            .len(),
        2
    );
}

const TEMPLATES: [&str; 7] = [
    "acculturation-numerique-clea",
    "afest-atelier",
    "employe-commercial-hybride",
    "fab-lab-service-civique",
    "formateur-professionnel-adultes",
    "poec-consultant-formateur-digital",
    "tout-distance-entreprise",
];

/// A template without its supports, whose first four learners have little autonomy and whose fifth has nothing
/// at home.
fn harder(name: &str) -> Plan {
    let mut plan = example(name);
    plan.supports.clear();
    for learner in plan.learners.iter_mut().take(4) {
        let mut own = tresse::model::Learner::clone(learner);
        own.autonomy = Autonomy::uniform(Level::clamped(1));
        *learner = Arc::new(own);
    }
    if let Some(learner) = plan.learners.get_mut(4) {
        let mut own = tresse::model::Learner::clone(learner);
        own.owns.clear();
        own.loans.clear();
        *learner = Arc::new(own);
    }
    plan
}

#[test]
fn every_template_made_harder_serves_all_whom_its_means_can_serve() {
    let mut lost = 0;
    for name in TEMPLATES {
        let plan = harder(name);
        let rules = Rules::for_plan(&plan, &policy(&plan));
        let asked = Asked {
            support: true,
            acculturation: true,
            ..asked(Limits::default())
        };
        let found = proposals(&plan, &asked, &[Preset::Learners]);
        let proposal = &found.list[0];
        let after = then(&plan, proposal);
        let following = Facts::new(&after, &rules).cohort().following();
        assert_eq!(following, proposal.after.following, "{name}");
        // Nobody is lost by a dosage alone whom the classroom could serve.
        let mut present = plan.clone();
        for module in &mut present.modules {
            let mut own = Module::clone(module);
            own.mix = tresse::model::Mix::only(Modality::Classroom, own.mix.total());
            *module = Arc::new(own);
        }
        let most = Facts::new(&present, &rules).cohort().following().follow_all;
        lost += u32::from(found.before.following.follow_all < most);
        let said = (found.before.following.follow_all, following.follow_all, most);
        assert!(
            found.conflict.is_none() && short(proposal).is_empty(),
            "{name}: {:?}",
            proposal.limited
        );
        assert_eq!(following.follow_all, most, "{name}: {said:?}");
        // What is claimed to be served is not found by the checks.
        let findings = |plan: &Plan| {
            let all = tresse::checks::run_plan(plan, &policy(plan));
            let of = |it: &&tresse::checks::Finding| ["A01", "A02", "E01"].contains(&it.diagnostic.code.0);
            all.iter().filter(of).count()
        };
        assert!(findings(&after) <= findings(&plan), "{name}");
        let graver = proposal.added.iter().filter(|it| it.severity == Severity::Error);
        assert_eq!(graver.count(), 0, "{name}: {:?}", proposal.added);
    }
    assert!(lost >= 4, "{lost} templates have somebody to serve");
}
