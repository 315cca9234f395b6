//! The optimum of the dosage against proven optima of a peer, and its properties on random problems.
//!
//! The problems are made from seeds, the same as in `tests/oracle/oracle.py`.

#![expect(
    clippy::unwrap_used,
    reason = "helpers of tests stop at what they cannot make"
)]

use tresse::dosage::{Crowd, Demand, Goal, Owner, Part, Prices, Problem, Unit};

struct Random(u64);

impl Random {
    fn below(&mut self, n: i64) -> i64 {
        let mut x = self.0;
        x ^= x >> 12;
        x ^= x << 25;
        x ^= x >> 27;
        self.0 = x;
        let high = x.wrapping_mul(2_685_821_657_736_338_717) >> 33;
        i64::try_from(high).unwrap() % n
    }
}

/// The problem of a seed, as `tests/oracle/oracle.py` makes it, and how many modules and learners it has.
fn instance(seed: u64) -> (Problem, i64, i64) {
    instance_with(seed, false)
}

/// The same; `aside` gives two learners in three aside what they cannot follow.
fn instance_with(seed: u64, aside: bool) -> (Problem, i64, i64) {
    let mut r = Random(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15).wrapping_add(1));
    let (modules, learners) = (5 + r.below(56), 5 + r.below(26));
    let people: Vec<(usize, bool, bool, bool, bool)> = (0..learners)
        .map(|_| {
            let level = usize::try_from(r.below(4)).unwrap();
            (
                level,
                r.below(8) == 0,
                r.below(6) == 0,
                r.below(4) == 0,
                r.below(10) >= 7,
            )
        })
        .collect();
    let demand = |part, least, most| Demand {
        part,
        least,
        most,
        owner: Owner::Lock,
    };
    let crowd = |part, bears, follows| Crowd {
        part,
        bears,
        follows,
        people: 1,
        aside: None,
    };
    let mut whole = 0;
    let mut units = Vec::new();
    // Whose each crowd is, module after module.
    let mut whose = Vec::new();
    for at in 0..modules {
        let total = 4 + r.below(60);
        whole += total;
        let sync = r.below(total + 1);
        let own = r.below(total - sync + 1);
        let mut work = r.below(total - sync - own + 1);
        if r.below(3) != 0 {
            work = 0;
        }
        let mut demands = vec![demand(Part::Workplace, 0, work)];
        if r.below(4) == 0 {
            let (part, least) = (r.below(5), r.below(total + 1));
            let part = Part::ALL[usize::try_from(part).unwrap()];
            demands.push(demand(part, least, least + r.below(total - least + 1)));
        }
        if r.below(5) == 0 {
            demands.push(demand(Part::Remote, 0, total * 7 / 10));
        }
        let mut crowds = Vec::new();
        for (person, (level, no_sync, no_async, uneasy, no_work)) in people.iter().enumerate() {
            let before = crowds.len();
            let bears = if *no_async {
                0
            } else {
                total * [0, 20, 50, 100][*level] / 100
            };
            crowds.push(crowd(Part::Async, bears, false));
            if *no_sync {
                crowds.push(crowd(Part::Sync, 0, false));
            }
            if *uneasy {
                crowds.push(crowd(Part::Async, 0, true));
            }
            if *no_work {
                crowds.push(crowd(Part::Workplace, 0, false));
            }
            whose.extend(std::iter::repeat_n(person, crowds.len() - before));
        }
        units.push(Unit {
            at: usize::try_from(at).unwrap(),
            now: [total - sync - own - work, sync, own, work],
            demands,
            crowds,
        });
    }
    let mut path = Unit::default();
    if r.below(2) == 0 {
        let least = whole * r.below(60) / 100;
        path.demands
            .push(demand(Part::Classroom, least, whole * (60 + r.below(41)) / 100));
    }
    if r.below(2) == 0 {
        let least = whole * r.below(40) / 100;
        path.demands
            .push(demand(Part::Remote, least, least + whole * r.below(50) / 100));
    }
    if r.below(3) == 0 {
        path.demands
            .push(demand(Part::Async, 0, whole * r.below(50) / 100));
    }
    path.crowds = people
        .iter()
        .map(|it| crowd(Part::Remote, whole * [10, 40, 75, 100][it.0] / 100, false))
        .collect();
    let each = [(); 4].map(|()| 1000 + r.below(5000));
    let remote = r.below(500);
    let mut order = Goal::ALL.to_vec();
    for i in (1..5).rev() {
        let j = usize::try_from(r.below(i64::try_from(i).unwrap() + 1)).unwrap();
        order.swap(i, j);
    }
    let cents = 500 + r.below(6000);
    let apart: Vec<bool> = people.iter().map(|_| r.below(3) != 0).collect();
    if aside {
        let path = path.crowds.iter_mut().zip(0..);
        let modules = units.iter_mut().flat_map(|it| &mut it.crowds).zip(whose);
        for (crowd, person) in modules.chain(path) {
            crowd.aside = (apart[person] && !crowd.follows).then_some(cents);
        }
    }
    let problem = Problem {
        order,
        modules: units,
        path,
        prices: Prices { each, remote },
    };
    (problem, modules, learners)
}

/// Compares the optimum of each line's problem, and its proof; gives how many there were.
fn compared(optima: &str, aside: bool) -> usize {
    let each = optima.lines().map(|line| {
        let numbers: Vec<i64> = line.split(' ').map(|it| it.parse().unwrap()).collect();
        let seed = u64::try_from(numbers[0]).unwrap();
        let (problem, modules, learners) = instance_with(seed, aside);
        assert_eq!([modules, learners], numbers[1..3], "seed {seed}: another problem");
        let solved = problem.solve(&|_| true).unwrap();
        assert_eq!(solved.cost.0, numbers[3..], "seed {seed}");
        assert!(problem.proves(&solved), "seed {seed}");
    });
    each.count()
}

#[test]
fn the_optimum_is_the_one_that_a_peer_proved() {
    assert!(compared(include_str!("oracle/optima.txt"), false) >= 300);
}

#[test]
fn with_hours_aside_too_the_optimum_is_the_one_that_a_peer_proved() {
    assert!(compared(include_str!("oracle/aside.txt"), true) >= 100);
}

#[test]
fn hours_aside_serve_whom_the_problem_would_lose() {
    for seed in 1..60 {
        let (alike, ..) = instance(seed);
        let (aside, ..) = instance_with(seed, true);
        let lost = |problem: &Problem| {
            let solved = problem.solve(&|_| true).unwrap();
            (solved.cost.get(0), problem.value(solved.cost, Goal::Learners))
        };
        let (before, after) = (lost(&alike), lost(&aside));
        assert_eq!(before.0, after.0, "seed {seed}: demands are the same");
        if alike.order[0] == Goal::Learners {
            assert!(after.1 <= before.1, "seed {seed}");
        }
    }
}

#[test]
fn prices_prove_the_optimum_and_refuse_anything_else() {
    for seed in 1..40 {
        let (problem, ..) = instance(seed);
        let solved = problem.solve(&|_| true).unwrap();
        assert!(problem.proves(&solved), "seed {seed}");
        let network = problem.network();
        for (from, to) in [(0, 1), (1, 0), (2, 0), (0, 2)] {
            let mut worse = solved.clone();
            let Some(at) = worse.mixes.iter().position(|mix| mix[from] > 0) else {
                continue;
            };
            worse.mixes[at][from] -= 1;
            worse.mixes[at][to] += 1;
            let cost = network.value(&worse.mixes);
            assert!(cost >= solved.cost, "seed {seed}");
            assert_eq!(problem.proves(&worse), cost == solved.cost, "seed {seed}");
        }
    }
}

#[test]
fn order_of_modules_changes_nothing_and_doubling_doubles() {
    for seed in 1..60 {
        let (problem, ..) = instance(seed);
        let solved = problem.solve(&|_| true).unwrap();
        let mut turned = problem.clone();
        turned.modules.reverse();
        assert_eq!(turned.solve(&|_| true).unwrap().cost, solved.cost, "seed {seed}");
        let mut double = problem.clone();
        for unit in double.modules.iter_mut().chain([&mut double.path]) {
            unit.now = unit.now.map(|it| it * 2);
            for demand in &mut unit.demands {
                demand.least *= 2;
                demand.most *= 2;
            }
            for crowd in &mut unit.crowds {
                crowd.bears *= 2;
            }
        }
        assert_eq!(
            double.solve(&|_| true).unwrap().cost,
            solved.cost * 2,
            "seed {seed}"
        );
    }
}

#[test]
fn a_looser_demand_never_makes_it_worse() {
    for seed in 1..60 {
        let (mut problem, ..) = instance(seed);
        let before = problem.solve(&|_| true).unwrap().cost;
        for demand in problem
            .modules
            .iter_mut()
            .chain([&mut problem.path])
            .flat_map(|it| &mut it.demands)
        {
            demand.least = (demand.least - 2).max(0);
            demand.most += 2;
        }
        assert!(problem.solve(&|_| true).unwrap().cost <= before, "seed {seed}");
    }
}
