//! Limits that cross the modules, on real plans: what a proposal keeps to is what the plan then says of itself.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "helpers of tests stop at what they cannot make"
)]

use std::ffi::OsString;
use std::sync::Arc;

use tresse::checks::{Facts, Rules};
use tresse::cli::{Cx, Request, request, run};
use tresse::cost::Costing;
use tresse::dosage::{Asked, Limits, Preset, Proposal, Proposals, Short, propose, propose_live};
use tresse::edit::{Edit, LearnerEdit, StepName};
use tresse::model::{
    Autonomy, Cents, Id as _, Key, LearnerId, Level, Minutes, Modality, Module, Plan, Policy, Trainer,
    TrainerId,
};
use tresse::storage;
use tresse::text::{Lang, Text};

/// Few moves: these plans are small, and tests are not optimised.
const MOVES: Option<u64> = Some(30_000);

fn policy(plan: &Plan) -> Policy {
    storage::shipped_policy(&plan.policy.id).unwrap()
}

/// The typical example without its weekly tutoring and with four learners of little autonomy.
fn red() -> Plan {
    let (source, _) = storage::read_document("examples/employe-commercial-hybride.ron".as_ref()).unwrap();
    let plan = storage::parse(&source).unwrap().plan;
    let weak = Autonomy::uniform(Level::clamped(1));
    let ids: Vec<_> = plan.learners.iter().take(4).map(|it| it.id.clone()).collect();
    let mut edits: Vec<Edit> = ids
        .into_iter()
        .map(|id| Edit::Learner(id, LearnerEdit::Autonomy(weak)))
        .collect();
    edits.push(Edit::Remove(Key::Support(plan.supports[0].id.clone())));
    Edit::Batch(StepName::new("step-fix-all", ""), edits)
        .applied_to(&plan)
        .unwrap()
}

/// The same, all of it taught by one trainer who has so much time.
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
    let seated = |most: Option<u32>, plan: &Plan| {
        let limits = Limits {
            place_seats: most,
            ..Limits::default()
        };
        let found = one(plan, limits, Preset::LeastChange);
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
    // One who has a seat keeps it.
    Arc::make_mut(&mut plan.learners[1]).third_place = Some(place.clone());
    assert_eq!(seated(Some(0), &plan), [plan.learners[1].id.clone()]);
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

fn tresse(words: &[&str]) -> (u8, String) {
    let words: Vec<OsString> = ["tresse"].iter().chain(words).map(Into::into).collect();
    let text = Text::new(Lang::En);
    let Request::Run(name, arguments) = request(&words, &text) else {
        panic!("not understood");
    };
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let today = chrono::NaiveDate::from_ymd_opt(2026, 11, 2).unwrap();
    let mut cx = Cx {
        text: &text,
        out: &mut out,
        err: &mut err,
        today,
    };
    let code = run(&name, &arguments, &mut cx);
    (code, String::from_utf8(out).unwrap())
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
        out.contains("The limits are kept, and no dosage does better."),
        "{out}"
    );
    let (code, out) = tresse(&[
        "dose",
        &place,
        "--explain-problem",
        "--room-hours",
        "900",
        "--block",
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
    let (source, _) = storage::read_document(format!("examples/{name}.ron").as_ref()).unwrap();
    let mut plan = storage::parse(&source).unwrap().plan;
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
    }
    assert!(lost >= 4, "{lost} templates have somebody to serve");
}
