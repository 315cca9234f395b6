//! Proposals on real plans: what they claim is what the checks find once they are accepted.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "helpers of tests stop at what they cannot make"
)]

#[path = "support/command.rs"]
mod command;
#[path = "support/dosage_plans.rs"]
mod dosage_plans;

use command::tresse;
use dosage_plans::{example, policy, red, weakened};
use tresse::checks::{Facts, Finding, Rules, Waived, run_plan};
use tresse::dosage::{
    Asked, Built, Crowd, Demand, Given, Goal, Lock, Owner, Part, Preset, Prices, Problem, Proposals, Unit,
    curve, gives_up, propose, short_words, whole_euros,
};
use tresse::edit::{Document, Edit, LearnerEdit, PlanEdit, StepName};
use tresse::model::{
    Band, BandScope, Device, DigitalLevel, Id as _, Minutes, Mix, Modality, Permille, Plan, Purpose, Severity,
};
use tresse::storage;
use tresse::text::{Lang, Text};

const EXAMPLES: [&str; 9] = [
    "acculturation-numerique-clea",
    "afest-atelier",
    "employe-commercial-hybride",
    "fab-lab-service-civique",
    "formateur-professionnel-adultes",
    "plan-a-problemes",
    "plan-vide-guide",
    "poec-consultant-formateur-digital",
    "tout-distance-entreprise",
];

fn proposals(plan: &Plan, asked: &Asked) -> Proposals {
    let rules = Rules::for_plan(plan, &policy(plan));
    // Few moves where limits cross the modules: tests are not optimised.
    let mut asked = asked.clone();
    asked.limits.moves = Some(20_000);
    propose(plan, &rules, &asked, &Text::new(Lang::Fr), &Preset::ALL, &|_| {
        true
    })
    .unwrap()
}

/// A plan as one step made it.
fn with(plan: &Plan, edits: Vec<Edit>) -> Plan {
    Edit::Batch(StepName::new("step-fix-all", ""), edits)
        .applied_to(plan)
        .unwrap()
}

/// The red example, whose funder wants more presence than the designer allows.
fn contradictory() -> Plan {
    let plan = red();
    let band = |min, max| Band {
        scope: BandScope::Modality(Modality::Classroom),
        min: Permille::percent(min),
        max: Permille::percent(max),
    };
    let mut funder = plan.funder.clone();
    funder.bands = vec![band(60, 100)];
    let mut targets = plan.targets.clone();
    targets.bands = vec![band(0, 50)];
    with(
        &plan,
        vec![
            Edit::Plan(PlanEdit::Funder(funder)),
            Edit::Plan(PlanEdit::Targets(targets)),
        ],
    )
}

#[test]
fn proposals_hold_what_they_say_and_never_lose_a_learner() {
    for (name, plan) in EXAMPLES
        .map(|name| (name, example(name)))
        .into_iter()
        .chain([("red", red())])
    {
        let rules = Rules::for_plan(&plan, &policy(&plan));
        let found = proposals(&plan, &Asked::default());
        assert!(!found.list.is_empty(), "{name}");
        for proposal in &found.list {
            let searched = proposal.limited.as_ref().is_some_and(|it| it.gap > 0);
            assert!(proposal.proven || searched, "{name}");
            let after = proposal.edit(&plan, None).applied_to(&plan).unwrap();
            let following = Facts::new(&after, &rules).cohort().following();
            assert_eq!(following, proposal.after.following, "{name}");
            assert!(
                following.follow_all >= found.before.following.follow_all,
                "{name}"
            );
            // A proposal adds no error, and says which warnings it adds; what the search itself answers for never gets
            // worse.
            assert!(
                proposal.added.iter().all(|it| it.severity != Severity::Error),
                "{name} {:?}",
                proposal.added
            );
            assert!(proposal.after.errors <= found.before.errors, "{name}");
            let open = |plan: &Plan, severity| {
                let findings = run_plan(plan, &policy(plan));
                let of = |it: &&Finding| it.waived != Waived::Yes && it.diagnostic.severity == severity;
                findings.iter().filter(of).count()
            };
            let told: usize = proposal.added.iter().map(|it| it.places.len()).sum();
            let warnings = |plan| open(plan, Severity::Warning);
            assert!(warnings(&after) <= warnings(&plan) + told, "{name}");
            let own = |plan: &Plan| {
                let findings = run_plan(plan, &policy(plan));
                let of = |it: &&Finding| {
                    ["A01", "A02", "E01", "M01", "M02", "M03"].contains(&it.diagnostic.code.0)
                };
                findings.iter().filter(of).count()
            };
            assert!(own(&after) <= own(&plan), "{name}");
            for (old, new) in plan.modules.iter().zip(&after.modules) {
                assert_eq!(old.mix.total(), new.mix.total(), "{name} {}", old.id);
            }
        }
    }
}

#[test]
fn whoever_the_means_can_serve_is_served() {
    let plan = red();
    let found = proposals(&plan, &Asked::default());
    assert!(found.conflict.is_none());
    assert!(found.before.following.follow_all < found.before.following.people);
    for proposal in &found.list {
        assert_eq!(
            proposal.after.following.follow_all, proposal.after.following.people,
            "{:?}",
            proposal.presets
        );
        assert!(!proposal.changes.is_empty());
    }
    let costs: Vec<i64> = found.list.iter().map(|it| it.after.cost).collect();
    let cheapest = found
        .list
        .iter()
        .find(|it| it.presets.contains(&Preset::Cost))
        .unwrap();
    assert_eq!(Some(&cheapest.after.cost), costs.iter().min());
}

#[test]
fn a_proposal_is_one_step_that_undo_takes_back_and_a_part_of_it_is_a_part() {
    let plan = red();
    let found = proposals(&plan, &Asked::default());
    let first = &found.list[0];
    let mut document = Document::new(plan.clone());
    document.apply(&first.edit(&plan, None)).unwrap();
    assert!(**document.plan() != plan, "it changes something");
    document.undo();
    assert!(**document.plan() == plan, "undo takes all of it back");
    let chosen = [first.changes[0].module.clone()].into();
    let part = first.edit(&plan, Some(&chosen)).applied_to(&plan).unwrap();
    let changed: Vec<_> = plan
        .modules
        .iter()
        .zip(&part.modules)
        .filter(|(old, new)| old.mix != new.mix)
        .collect();
    assert_eq!(changed.len(), 1);
    assert_eq!(changed[0].1.mix, first.changes[0].after);
}

#[test]
fn what_contradicts_is_named_and_loosening_either_side_solves_it() {
    let plan = contradictory();
    let conflict = proposals(&plan, &Asked::default()).conflict.unwrap();
    let owners: Vec<Owner> = conflict.clashes.iter().map(|it| it.demand.owner).collect();
    assert_eq!(owners, [Owner::Funder, Owner::Designer]);
    // 60 % asked and 50 % allowed of 399 h: 239 h 24 up to the grain, 199 h 30.
    let total = plan.mix().total();
    assert_eq!(total, Minutes::hours(399));
    assert_eq!(conflict.missing, Minutes::hours(40));
    assert!(conflict.minimal);
    for clash in &conflict.clashes {
        let loosened = clash.way.as_ref().unwrap().applied_to(&plan).unwrap();
        assert!(
            proposals(&loosened, &Asked::default()).conflict.is_none(),
            "{:?}",
            clash.demand.owner
        );
    }
    assert!(proposals(&red(), &Asked::default()).conflict.is_none());
}

#[test]
fn a_lock_is_kept_and_a_lock_too_many_is_named() {
    let plan = red();
    let module = plan
        .modules
        .iter()
        .find(|it| !it.mix.get(Modality::RemoteAsync).is_zero())
        .unwrap();
    let own = module.mix.get(Modality::RemoteAsync);
    let lock = |least, most| Lock {
        module: module.id.clone(),
        part: Part::Async,
        least,
        most,
    };
    let asked = Asked {
        locks: vec![lock(own, own)],
        ..Asked::default()
    };
    for proposal in proposals(&plan, &asked).list {
        let change = proposal.changes.iter().find(|it| it.module == module.id);
        assert!(change.is_none_or(|it| it.after.get(Modality::RemoteAsync) == own));
    }
    let mut both = asked;
    both.locks.push(Lock {
        part: Part::Classroom,
        ..lock(module.mix.total(), module.mix.total())
    });
    let conflict = proposals(&plan, &both).conflict.unwrap();
    assert!(
        conflict.clashes.iter().all(|it| it.demand.owner == Owner::Lock),
        "{conflict:?}"
    );
    assert_eq!(conflict.clashes.len(), 2);
}

#[test]
fn only_the_modules_named_change() {
    let plan = red();
    let chosen = plan.modules[2].id.clone();
    let asked = Asked {
        modules: Some([chosen.clone()].into()),
        ..Asked::default()
    };
    for proposal in proposals(&plan, &asked).list {
        assert!(proposal.changes.iter().all(|it| it.module == chosen));
    }
}

#[test]
fn tutoring_is_one_of_the_means_and_is_counted() {
    let plan = red();
    let asked = Asked {
        support: true,
        ..Asked::default()
    };
    let found = proposals(&plan, &asked);
    let least = found
        .list
        .iter()
        .find(|it| it.presets.contains(&Preset::LeastChange))
        .unwrap();
    assert_eq!(least.after.following.follow_all, least.after.following.people);
    let without = proposals(&plan, &Asked::default());
    let moved = |found: &Proposals| -> u32 {
        let all = found
            .list
            .iter()
            .find(|it| it.presets.contains(&Preset::LeastChange))
            .unwrap();
        all.changes
            .iter()
            .map(|it| {
                Modality::ALL
                    .map(|m| it.after.get(m).minus(it.before.get(m)).get())
                    .iter()
                    .sum::<u32>()
            })
            .sum()
    };
    assert!(moved(&found) <= moved(&without), "support can only save changes");
}

#[test]
fn the_trade_off_rises_and_each_of_its_points_holds_what_it_says() {
    let plan = red();
    let rules = Rules::for_plan(&plan, &policy(&plan));
    let asked = Asked::default();
    let found = proposals(&plan, &asked);
    let points = curve(&plan, &rules, &asked, &Text::new(Lang::Fr), &found, &|_| true).unwrap();
    assert!(points.len() > 1, "this group can be served at several costs");
    for pair in points.windows(2) {
        assert!(
            pair[0].cost() < pair[1].cost(),
            "each point costs more than the one before it"
        );
        assert!(pair[0].follow() < pair[1].follow(), "and serves more people");
    }
    for point in &points {
        let after = point.proposal.edit(&plan, None).applied_to(&plan).unwrap();
        let following = Facts::new(&after, &rules).cohort().following();
        assert_eq!(following.follow_all, point.follow());
    }
    let dearest = points.last().unwrap();
    assert_eq!(dearest.follow(), found.before.following.people);
    let cheapest = found.list.iter().map(|it| it.after.cost).min().unwrap();
    assert!(points[0].cost() <= cheapest);
    let stopped = curve(&plan, &rules, &asked, &Text::new(Lang::Fr), &found, &|_| false);
    assert_eq!(stopped, None);
}

#[test]
fn means_that_are_not_allowed_are_neither_counted_on_nor_recorded() {
    for name in EXAMPLES {
        let plan = example(name);
        let given = |plan: &Plan| -> Vec<_> {
            let learners = plan.learners.iter();
            learners
                .map(|it| (it.loans.clone(), it.third_place.clone()))
                .collect()
        };
        for (loans, places) in [(false, false), (true, false), (false, true)] {
            let asked = Asked {
                loans,
                places,
                ..Asked::default()
            };
            for proposal in proposals(&plan, &asked).list {
                let after = proposal.edit(&plan, None).applied_to(&plan).unwrap();
                for (old, new) in given(&plan).into_iter().zip(given(&after)) {
                    assert!(loans || old.0 == new.0, "{name}: a loan");
                    assert!(places || old.1 == new.1, "{name}: a seat");
                }
            }
        }
    }
}

#[test]
fn acculturation_is_added_where_it_saves_changes() {
    let plan = example("employe-commercial-hybride");
    let beginner = DigitalLevel::clamped(1);
    let edits = plan.learners.iter().take(3);
    let edits = edits.map(|it| Edit::Learner(it.id.clone(), LearnerEdit::Digital(beginner)));
    let plan = with(&plan, edits.collect());
    let least = |asked: &Asked| {
        let list = proposals(&plan, asked).list;
        let found = list
            .into_iter()
            .find(|it| it.presets.contains(&Preset::LeastChange));
        found.unwrap()
    };
    let with_time = least(&Asked {
        acculturation: true,
        ..Asked::default()
    });
    let without = least(&Asked::default());
    assert!(without.after.following.follow_all <= with_time.after.following.follow_all);
    assert!(with_time.changes.len() <= without.changes.len());
    let after = with_time.edit(&plan, None).applied_to(&plan).unwrap();
    let minutes = |plan: &Plan| -> Minutes {
        let modules = plan.modules.iter();
        modules
            .filter(|it| it.purpose == Purpose::Acculturation)
            .map(|it| it.mix.total())
            .sum()
    };
    let rules = Rules::for_plan(&plan, &policy(&plan));
    let added = minutes(&after).minus(minutes(&plan));
    assert!(!added.is_zero(), "it is used here");
    assert_eq!(
        added.get() % rules.acculturation_minutes.get(),
        0,
        "whole stretches"
    );
    let following = Facts::new(&after, &rules).cohort().following();
    assert_eq!(following, with_time.after.following);
}

#[test]
fn a_band_of_the_scheme_gives_way_to_one_of_the_funder() {
    let mut plan = example("employe-commercial-hybride");
    let hours = plan.modules[0].mix.total();
    let work = Mix::new([hours.times(3), Minutes::ZERO, Minutes::ZERO, hours.times(7)]);
    for module in &mut plan.modules {
        let module = std::sync::Arc::make_mut(module);
        module.mix = work;
        module.activities.clear();
    }
    plan.funder.device = Device::Poei;
    plan.funder.bands.clear();
    plan.targets.bands = vec![Band {
        scope: BandScope::Modality(Modality::Workplace),
        min: Permille::percent(60),
        max: Permille::percent(100),
    }];
    let conflict = proposals(&plan, &Asked::default()).conflict.unwrap();
    let scheme = conflict
        .clashes
        .iter()
        .find(|it| it.demand.owner == Owner::Device)
        .unwrap();
    let loosened = scheme.way.as_ref().unwrap().applied_to(&plan).unwrap();
    assert_eq!(loosened.funder.bands.len(), 1);
    assert_eq!(loosened.funder.bands[0].max, Permille::percent(60));
    assert!(proposals(&loosened, &Asked::default()).conflict.is_none());
}

#[test]
fn what_a_proposal_gives_up_is_its_distance_from_the_best_of_the_others() {
    let list = proposals(&red(), &Asked::default()).list;
    assert!(list.len() > 1);
    for (at, own) in list.iter().enumerate() {
        let others = list.iter().enumerate().filter(|(index, _)| *index != at);
        let cheapest = others.map(|(_, it)| it.after.cost).min().unwrap();
        let told = gives_up(&list, at).into_iter().find_map(|it| match it {
            Given::Cost(cents) => Some(cents),
            Given::Learners(_) | Given::Rooms(_) | Given::Change(_) => None,
        });
        let expected = (own.after.cost > cheapest).then_some(own.after.cost - cheapest);
        assert_eq!(told, expected);
    }
}

/// The two modules of the manual's example, in grains of one hour: « A » has 4 h classroom and 6 h at one's own time,
/// « B » 8 h and 2 h; so many people bear so many hours of it, and beyond them an hour aside costs so many cents.
fn two_modules(order: &[Goal], bear: [(i64, i64); 2], aside: Option<i64>) -> Problem {
    let crowds = bear.map(|(bears, people)| Crowd {
        part: Part::Async,
        bears,
        people,
        follows: false,
        aside,
    });
    let unit = |at, now| Unit {
        at,
        now,
        demands: vec![Demand {
            part: Part::Workplace,
            least: 0,
            most: 0,
            owner: Owner::Workplace,
        }],
        crowds: crowds.to_vec(),
    };
    Problem {
        order: order.to_vec(),
        modules: vec![unit(0, [4, 0, 6, 0]), unit(1, [8, 0, 2, 0])],
        path: Unit::default(),
        prices: Prices {
            each: [6000, 4800, 1500, 0],
            remote: 0,
        },
    }
}

/// The example of the manual, step by step as a reader does it by hand.
#[test]
fn the_worked_example_of_the_manual_comes_out_as_written() {
    // Three learners at level 1 bear 20 % of asynchronous work, two at level 2 bear 50 %.
    let order = [Goal::Learners, Goal::Money, Goal::Change];
    let mut problem = two_modules(&order, [(2, 3), (5, 2)], None);
    assert_eq!(problem.present().0[..3], [0, 14, 84_000]);
    let solved = problem.solve(&|_| true).unwrap();
    assert_eq!(solved.mixes, [[0, 8, 2, 0], [0, 8, 2, 0]]);
    // The funder wants half in the classroom: 10 h, which cost 12 € more each than live remote hours.
    let band = Demand {
        part: Part::Classroom,
        least: 10,
        most: 20,
        owner: Owner::Funder,
    };
    problem.path.demands.push(band);
    let solved = problem.solve(&|_| true).unwrap();
    assert_eq!(solved.mixes, [[4, 4, 2, 0], [6, 2, 2, 0]]);
    assert_eq!(solved.cost.0[..4], [0, 0, 94_800, 12]);
    assert!(problem.proves(&solved));
    // The manual quotes these figures, and the price of the band: 12 € an hour.
    problem.path.demands[0].least = 9;
    assert_eq!(
        solved.cost.get(2) - problem.solve(&|_| true).unwrap().cost.get(2),
        1_200
    );
    for manual in [
        include_str!("../docs/manual/fr.md"),
        include_str!("../docs/manual/en.md"),
    ] {
        for figure in ["840", "828", "948", "(0, 8, 2)", "(4, 4, 2)", "(6, 2, 2)"] {
            assert!(manual.contains(figure), "{figure}");
        }
    }
}

/// The same two modules: one learner bears 20 % of asynchronous work, four bear 50 %, and an hour aside costs 30 €.
#[test]
fn hours_aside_are_bought_where_they_cost_less_than_another_mix_for_all() {
    let order = [Goal::Learners, Goal::Money, Goal::Rooms, Goal::Change];
    let mut problem = two_modules(&order, [(2, 1), (5, 4)], Some(3000));
    // Today « A » has 4 h too many for one and 1 h for four: 8 learner-hours, 240 € on top of 840 €.
    assert_eq!(problem.present().0[..3], [0, 0, 108_000]);
    // An hour from live to own time saves 33 €: worth the 30 € of one person aside, not the 150 € of five. So
    // 5 h of each, and 3 h aside for one: 5 × 48 + 5 × 15 + 3 × 30 = 405 €, where nobody aside would cost 414 €.
    let solved = problem.solve(&|_| true).unwrap();
    assert_eq!(solved.mixes, [[0, 5, 5, 0], [0, 5, 5, 0]]);
    // Rooms: the 6 hours aside. Changes: A 4 + 5 + 1, B 8 + 5 + 3, and each hour aside counts twice.
    assert_eq!(solved.cost.0[..5], [0, 0, 81_000, 6, 10 + 16 + 12]);
    assert!(problem.proves(&solved));
    // At 34 € it is worth nothing any more.
    for unit in &mut problem.modules {
        unit.crowds.iter_mut().for_each(|it| it.aside = Some(3400));
    }
    let solved = problem.solve(&|_| true).unwrap();
    assert_eq!(solved.mixes, [[0, 8, 2, 0], [0, 8, 2, 0]]);
}

/// The plan of the manual in the program: what it tells is what the reader found by hand.
#[test]
fn the_plan_of_the_manual_gives_its_figures() {
    let folder = tempfile::tempdir().unwrap();
    let told = |edits: Vec<Edit>, arguments: &[&str]| {
        let (source, _) = storage::read_document("docs/manual/dosage.ron".as_ref()).unwrap();
        let plan = with(&storage::parse(&source).unwrap().plan, edits);
        let name = format!("example-{}.ron", 2 * plan.funder.bands.len() + arguments.len());
        let place = folder.path().join(name).display().to_string();
        let options = storage::SaveOptions::new_file();
        storage::write_document(place.as_ref(), storage::write(&plan).as_bytes(), &options).unwrap();
        let mut all = vec!["dose", place.as_str(), "--goal", "cost"];
        all.extend(arguments);
        let (code, out) = tresse(&all);
        assert_eq!(code, 0, "{out}");
        let out = out.replace('\u{202f}', " ");
        assert!(out.contains("0 of 5 can follow · €840 ·"), "{out}");
        assert!(out.contains("Proven optimum"), "{out}");
        out
    };
    let holds = |out: &str, parts: &[&str]| {
        for part in parts {
            assert!(out.contains(part), "{part} in {out}");
        }
    };
    let out = told(Vec::new(), &[]);
    holds(
        &out,
        &[
            "5 of 5 can follow · €828 ·",
            "0 h / 8 h / 2 h / 0 h",
            "16 h",
            "4 h",
        ],
    );
    let funder = tresse::model::Funder {
        bands: vec![Band {
            scope: BandScope::Modality(Modality::Classroom),
            min: Permille::percent(50),
            max: Permille::percent(100),
        }],
        ..tresse::model::Funder::default()
    };
    let out = told(vec![Edit::Plan(PlanEdit::Funder(funder))], &[]);
    holds(
        &out,
        &[
            "5 of 5 can follow · €948 ·",
            "> 4 h / 4 h / 2 h / 0 h",
            "> 6 h / 2 h / 2 h / 0 h",
            "1 h less: cost −€12",
        ],
    );
    // Hours aside: one learner at 20 %, four at 50 %, support at 30 € an hour.
    let heads = |id: &str, heads| {
        Edit::Learner(
            tresse::model::LearnerId::parse(id).unwrap(),
            LearnerEdit::Headcount(heads),
        )
    };
    let costs = tresse::model::Costs {
        support: Some(tresse::model::Cents::new(3000)),
        ..tresse::model::Costs::default()
    };
    let edits = vec![
        heads("S01", 1),
        heads("S02", 4),
        Edit::Plan(PlanEdit::Costs(costs)),
    ];
    let out = told(edits, &["--individual"]);
    holds(
        &out,
        &[
            "5 of 5 can follow · €810 ·",
            "> 0 h / 5 h / 5 h / 0 h",
            "S01: 6 h given in the classroom",
        ],
    );
}

/// Templates whose learners cannot follow, as they ship and weakened: the table of `docs/dosage-measures.md`.
#[test]
#[expect(clippy::disallowed_methods, reason = "the table is written anew on request")]
fn templates_whose_learners_cannot_follow_are_served_as_far_as_means_go() {
    const DOC: &str = "docs/dosage-measures.md";
    const MARKS: [&str; 2] = ["<!-- templates -->\n", "<!-- end of templates -->"];
    let mut table =
        "| path | means | can follow | errors | warnings | cost | changes, means added | still missing |\n\
                     |---|---|---|---|---|---|---|---|\n"
            .to_owned();
    let text = Text::new(Lang::En);
    let shipped = EXAMPLES.map(|name| (name.to_owned(), example(name)));
    let weak = EXAMPLES.map(|name| (format!("{name}, weakened"), weakened(&example(name))));
    for (name, plan) in shipped.into_iter().chain(weak) {
        let rules = Rules::for_plan(&plan, &policy(&plan));
        let now = Facts::new(&plan, &rules).cohort().following();
        if now.follow_all == now.people {
            continue;
        }
        for all in [false, true] {
            let mut asked = Asked {
                support: all,
                acculturation: all,
                individual: all,
                ..Asked::default()
            };
            asked.limits.moves = Some(20_000);
            let found = propose(&plan, &rules, &asked, &text, &[Preset::Cost], &|_| true).unwrap();
            let (before, own) = (&found.before, &found.list[0]);
            let after = &own.after;
            assert!(
                after.following.follow_all >= before.following.follow_all,
                "{name}"
            );
            let short = own
                .limited
                .iter()
                .flat_map(|it| &it.short)
                .map(|it| short_words(&text, &plan, it));
            let short: Vec<String> = short.collect();
            let row = [
                name.clone(),
                if all { "all" } else { "as planned" }.to_owned(),
                format!(
                    "{} → {} of {}",
                    before.following.follow_all, after.following.follow_all, after.following.people
                ),
                format!("{} → {}", before.errors, after.errors),
                format!("{} → {}", before.warnings, after.warnings),
                format!(
                    "{} → {}",
                    whole_euros(&text, before.cost),
                    whole_euros(&text, after.cost)
                ),
                format!("{}, {}", own.changes.len(), own.remedies.len()),
                short.join("; "),
            ];
            table.push_str(&format!("| {} |\n", row.join(" | ")));
        }
    }
    let doc = include_str!("../docs/dosage-measures.md");
    let (head, rest) = doc.split_once(MARKS[0]).unwrap();
    let (known, tail) = rest.split_once(MARKS[1]).unwrap();
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        std::fs::write(DOC, [head, MARKS[0], &table, MARKS[1], tail].concat()).unwrap();
    } else {
        assert_eq!(known, table);
    }
}

#[test]
fn individual_variants_serve_everybody_and_cost_what_they_say() {
    let mut plan = red();
    // A funder who wants a third of the path at one's own time.
    plan.funder.bands = vec![Band {
        scope: BandScope::Modality(Modality::RemoteAsync),
        min: Permille::percent(33),
        max: Permille::percent(100),
    }];
    plan.targets.bands.clear();
    let individual = Asked {
        individual: true,
        ..Asked::default()
    };
    let rules = Rules::for_plan(&plan, &policy(&plan));
    let common = proposals(&plan, &Asked::default());
    let found = proposals(&plan, &individual);
    for proposal in &found.list {
        assert!(proposal.proven, "{:?}", proposal.presets);
        let after = proposal.edit(&plan, None).applied_to(&plan).unwrap();
        let following = Facts::new(&after, &rules).cohort().following();
        assert_eq!(
            following, proposal.after.following,
            "what is told is what the checks find"
        );
        assert_eq!(following.follow_all, following.people, "{:?}", proposal.presets);
        assert!(proposal.added.iter().all(|it| it.severity != Severity::Error));
        // Each hour that leaves the common mix for the classroom costs support, for each person.
        let rates = tresse::dosage::Rates::of(&plan, rules.costs);
        let mut aside = 0;
        for learner in &after.learners {
            for module in &after.modules {
                let own = after.mix_for(&learner.id, module);
                assert_eq!(own.total(), module.mix.total());
                let more = own
                    .get(Modality::Classroom)
                    .minus(module.mix.get(Modality::Classroom));
                aside += i64::from(more.get()) * i64::from(learner.headcount);
            }
        }
        let hourly = rates.by_modality(plan.headcount().into());
        let hours: i64 = after
            .mix()
            .parts()
            .iter()
            .zip(hourly)
            .map(|(it, cents)| i64::from(it.get()) * cents / 60)
            .sum();
        assert_eq!(proposal.after.cost, hours + aside * rates.support / 60);
    }
    let served = |found: &Proposals| found.list[0].after.following.follow_all;
    assert!(served(&common) < served(&found), "one mix cannot serve all here");
    let varied = |it: &tresse::dosage::Proposal| {
        let after = it.edit(&plan, None).applied_to(&plan).unwrap();
        !after.variants.is_empty()
    };
    assert!(found.list.iter().any(varied));
}

#[test]
fn where_rooms_are_limited_variants_by_profile_take_the_place_of_individual_ones() {
    let asked = Asked {
        individual: true,
        ..Asked::default()
    };
    assert_eq!(asked.within(), asked);
    let mut limited = asked.clone();
    limited.limits.rooms = Some(Minutes::hours(100));
    let within = limited.within();
    assert!(!within.individual && within.limits.variants == tresse::dosage::MOST_VARIANTS);
    limited.limits.variants = 3;
    assert_eq!(limited.within().limits.variants, 3);
}

#[test]
fn the_problem_is_the_plan_s() {
    let plan = red();
    let rules = Rules::for_plan(&plan, &policy(&plan));
    let assumed: Vec<Mix> = plan.modules.iter().map(|it| it.mix).collect();
    let built = Built::new(&plan, &rules, &Asked::default(), &assumed);
    for unit in &built.problem.modules {
        let module = &plan.modules[unit.at];
        assert_eq!(
            built.mix(
                built
                    .problem
                    .modules
                    .iter()
                    .position(|it| it.at == unit.at)
                    .unwrap(),
                &unit.now
            ),
            module.mix
        );
    }
    // Four people at level 1, and two more who are there in technique: own-time work asks for more.
    let wide = built.problem.modules.iter().find(|it| it.now[2] > 0).unwrap();
    let barred = wide
        .crowds
        .iter()
        .find(|it| it.part == Part::Async && it.bears == 0 && !it.follows);
    assert_eq!(barred.map(|it| it.people), Some(6), "{wide:?}");
}

#[test]
fn the_command_proposes_writes_and_ends_with_3_on_a_contradiction() {
    let folder = tempfile::tempdir().unwrap();
    let place = |name: &str| folder.path().join(name).display().to_string();
    let save = |name: &str, plan: &Plan| {
        let options = storage::SaveOptions::new_file();
        storage::write_document(place(name).as_ref(), storage::write(plan).as_bytes(), &options).unwrap();
    };
    save("red.ron", &red());
    save("not.ron", &contradictory());
    let (code, out) = tresse(&[
        "dose",
        &place("red.ron"),
        "--goal",
        "cost",
        "-o",
        &place("out.ron"),
    ]);
    assert_eq!(code, 0, "{out}");
    assert!(
        out.contains("12 of 12 can follow") && out.contains("Least cost"),
        "{out}"
    );
    let (source, _) = storage::read_document(place("out.ron").as_ref()).unwrap();
    let written = storage::parse(&source).unwrap().plan;
    let rules = Rules::for_plan(&written, &policy(&written));
    assert_eq!(Facts::new(&written, &rules).cohort().following().follow_all, 12);
    let (code, out) = tresse(&["dose", &place("not.ron"), "--format", "json"]);
    assert_eq!(code, 3);
    let value: serde_json::Value = serde_json::from_str(&out).unwrap();
    assert_eq!(value["conflict"]["demands"].as_array().unwrap().len(), 2);
    assert_eq!(value["conflict"]["missing"], 2400);
    let (code, out) = tresse(&["dose", &place("red.ron"), "--explain-problem"]);
    assert_eq!(code, 0);
    let value: serde_json::Value = serde_json::from_str(&out).unwrap();
    assert_eq!(value["grain_minutes"], 30);
    assert!(tresse(&["dose", &place("red.ron"), "--module", "M99"]).0 == 2);
    assert!(tresse(&["dose", &place("red.ron"), "--block", "B99"]).0 == 2);
}

#[test]
fn the_command_searches_some_blocks_and_tells_what_is_settled() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("red.ron").display().to_string();
    let plan = red();
    let options = storage::SaveOptions::new_file();
    storage::write_document(place.as_ref(), storage::write(&plan).as_bytes(), &options).unwrap();
    let of = |names: &[&str]| {
        let mut modules: Vec<String> = plan
            .modules
            .iter()
            .filter(|it| it.block.as_ref().is_some_and(|own| names.contains(&own.as_str())))
            // What certifies keeps its mix.
            .filter(|it| it.purpose != Purpose::Certification)
            .map(|it| it.id.to_string())
            .collect();
        modules.sort();
        modules
    };
    let searched = |arguments: &[&str]| {
        let mut all = vec!["dose", place.as_str(), "--explain-problem"];
        all.extend(arguments);
        let (code, out) = tresse(&all);
        assert_eq!(code, 0, "{out}");
        let value: serde_json::Value = serde_json::from_str(&out).unwrap();
        let mut places: Vec<String> = value["modules"]
            .as_array()
            .unwrap()
            .iter()
            .map(|it| it["place"].as_str().unwrap().to_owned())
            .collect();
        places.sort();
        places
    };
    let both = of(&["B00", "B02"]);
    assert_eq!(searched(&["--block", "B00", "--block", "B02"]), both);
    assert_eq!(searched(&["--block", "B00", "B02"]), both);
    let first = of(&["B01"]).remove(0);
    let mut with_one = both;
    with_one.push(first.clone());
    with_one.sort();
    assert_eq!(
        searched(&["--module", &first, "--block", "B00", "--block", "B02"]),
        with_one
    );
    // What a proposal settles and adds is the difference between the findings before and after.
    let (_, out) = tresse(&["dose", &place, "--goal", "cost", "--format", "json"]);
    let value: serde_json::Value = serde_json::from_str(&out).unwrap();
    let proposal = &value["proposals"][0];
    let places = |list: &str, severity: &str| -> i64 {
        let list = proposal[list].as_array().unwrap().iter();
        let of = list.filter(|it| it["severity"] == severity);
        of.map(|it| i64::try_from(it["places"].as_array().unwrap().len()).unwrap())
            .sum()
    };
    assert!(places("settled", "error") > 0, "{out}");
    let errors = |of: &serde_json::Value| of["errors"].as_i64().unwrap();
    assert_eq!(
        errors(&proposal["after"]),
        errors(&value["before"]) - places("settled", "error") + places("added", "error")
    );
    let (_, out) = tresse(&["dose", &place, "--goal", "cost"]);
    assert!(out.contains("Settles"), "{out}");
}
