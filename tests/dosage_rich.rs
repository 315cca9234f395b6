//! The rich layer of the dosage against two peers on committed problems, judged apart from the program.
//!
//! `tests/oracle/rich.py` makes the problems and asks the peers; `docs/dosage-measures.md` tells how.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::disallowed_methods,
    clippy::print_stderr,
    reason = "helpers of tests stop at what they cannot read"
)]

use std::collections::BTreeMap;
use std::fs;

use tresse::dosage::rich::{
    Course, Dosage, Effort, Lacked, Lacking, Lending, Lesson, Means, Own, Pool, Profile, Rich, UNITS, solve,
};
use tresse::dosage::{Crowd, Demand, Goal, Owner, Part, Unit};

const FOLDER: &str = "tests/oracle/rich";
/// Highest part of the path at one's own time, by autonomy, in per cent.
const OWN_TIME: [i64; 5] = [10, 20, 35, 60, 100];

/// A committed problem, line by line.
struct Instance(BTreeMap<String, Vec<Vec<i64>>>);

impl Instance {
    fn read(name: &str) -> Self {
        let mut lines: BTreeMap<String, Vec<Vec<i64>>> = BTreeMap::new();
        for line in fs::read_to_string(format!("{FOLDER}/{name}.txt"))
            .unwrap()
            .lines()
        {
            let (word, numbers) = line.split_once(' ').unwrap();
            let numbers = numbers.split(' ').map(|it| it.parse().unwrap()).collect();
            lines.entry(word.to_owned()).or_default().push(numbers);
        }
        Self(lines)
    }

    fn all(&self, word: &str) -> &[Vec<i64>] {
        &self.0[word]
    }

    fn one(&self, word: &str) -> &[i64] {
        &self.0[word][0]
    }

    fn variants(&self) -> usize {
        place(self.one("size")[2]).unwrap()
    }

    fn members(&self, variant: usize) -> Vec<&Vec<i64>> {
        let people = self.all("learner").iter();
        people.filter(|it| place(it[0]) == Some(variant)).collect()
    }

    fn whole(&self) -> i64 {
        self.all("module").iter().map(|it| it[0]).sum()
    }
}

fn place(number: i64) -> Option<usize> {
    usize::try_from(number).ok()
}

fn count<T>(list: &[T]) -> i64 {
    i64::try_from(list.len()).unwrap()
}

fn four(numbers: &[i64]) -> [i64; 4] {
    numbers[..4].try_into().unwrap()
}

/// Quarters of a grain of support for each grain; nothing when the learner cannot follow.
fn support(who: &[i64], module: &[i64], k: usize) -> Option<i64> {
    match k {
        0 => Some(0),
        3 => (who[5] >= 0).then_some(0),
        k => {
            let lacks = (module[17 + k] - who[1]).max(module[19 + k] - who[2]).max(0);
            (lacks < 3).then_some(lacks)
        }
    }
}

/// The problem as the program takes it.
fn rich(instance: &Instance) -> Rich {
    let [room, trainer, own, help, loan, seat, work] = *instance.one("prices") else {
        panic!("seven prices");
    };
    let (groups, shares, periods) = (
        instance.one("groups"),
        instance.one("shares"),
        instance.all("period"),
    );
    let crowd = |part, bears, people| Crowd {
        part,
        bears,
        people,
        follows: false,
        aside: None,
    };
    let demand = |part, least, most| Demand {
        part,
        least,
        most,
        owner: Owner::Funder,
    };
    let mut pools = Vec::new();
    for (at, period) in periods.iter().enumerate() {
        let pool = |means, most| Pool { means, at, most };
        pools.push(pool(Means::Room, period[1] * UNITS));
        pools.push(pool(Means::Trainer, period[2] * UNITS));
        pools.push(pool(Means::Support, period[3] * UNITS / 4));
    }
    let of_variant = |module: &[i64], variant: usize| {
        let members = instance.members(variant);
        let (mut crowds, mut quarters) = (Vec::new(), [0; 4]);
        for (k, part) in [(1, Part::Sync), (2, Part::Async), (3, Part::Workplace)] {
            let asks: Vec<Option<i64>> = members.iter().map(|who| support(who, module, k)).collect();
            crowds.push(crowd(
                part,
                0,
                count(&asks) - asks.iter().flatten().map(|_| 1).sum::<i64>(),
            ));
            quarters[k] = asks.iter().flatten().sum();
        }
        let people = count(&members);
        Own {
            demands: Vec::new(),
            crowds,
            cents: [
                0,
                quarters[1] * help,
                quarters[2] * help + people * own,
                people * work,
            ],
            uses: vec![(
                3 * place(module[1]).unwrap() + 2,
                quarters.map(|it| it * UNITS / 4),
            )],
        }
    };
    let course = |(at, module): (usize, &Vec<i64>)| {
        let period = place(module[1]).unwrap();
        let lesson = |cents, groups, pools: &[usize]| Lesson {
            cents: cents * groups,
            groups,
            uses: pools
                .iter()
                .map(|pool| (3 * period + pool, groups * UNITS))
                .collect(),
        };
        Course {
            at,
            period,
            least: four(&module[2..]),
            most: four(&module[6..]),
            block: four(&module[10..]),
            now: four(&module[14..]),
            lessons: [
                lesson(room + trainer, groups[0], &[0, 1]),
                lesson(trainer, groups[1], &[1]),
            ],
            own: (0..instance.variants())
                .map(|it| of_variant(module, it))
                .collect(),
        }
    };
    let profile = |variant| {
        let members = instance.members(variant);
        let mut path = Unit::default();
        for (part, at) in [(Part::Classroom, 0), (Part::Remote, 2), (Part::Workplace, 4)] {
            path.demands.push(demand(part, shares[at], shares[at + 1]));
        }
        for who in &members {
            if who[5] >= 0 {
                path.demands.push(demand(Part::Workplace, 0, who[5]));
            }
            let most = instance.whole() * OWN_TIME[place(who[1]).unwrap()] / 100;
            path.crowds.push(crowd(Part::Async, most, 1));
        }
        Profile {
            people: count(&members),
            path,
        }
    };
    let modules = instance.all("module");
    let follows = |who: &[i64], module: &[i64]| [1, 2].map(|k| support(who, module, k).is_some());
    let lacking = instance.all("learner").iter().filter(|it| it[3] == 0);
    Rich {
        order: vec![Goal::Learners, Goal::Money, Goal::Change, Goal::Ease, Goal::Rooms],
        variants: (0..instance.variants()).map(profile).collect(),
        modules: modules.iter().enumerate().map(course).collect(),
        pools,
        periods: periods
            .iter()
            .map(|it| Lending {
                loans: it[0],
                seats: it[4..].to_vec(),
            })
            .collect(),
        lacking: lacking
            .map(|who| Lacking {
                variant: place(who[0]).unwrap(),
                place: place(who[4]),
                follows: modules.iter().map(|it| follows(who, it)).collect(),
            })
            .collect(),
        loan_cents: loan,
        seat_cents: seat,
        budget: Some(instance.one("budget")[0]),
        firm: 1,
        weight: 167,
    }
}

/// What people lose and what is paid in a period, with the best choice of loans: all choices are tried.
fn lent(instance: &Instance, period: &[i64], needs: &[(i64, Option<usize>)]) -> (i64, i64) {
    let (loan, seat) = (instance.one("prices")[4], instance.one("prices")[5]);
    let mut best = (i64::MAX, i64::MAX);
    for chosen in 0..1_u32 << needs.len() {
        if i64::from(chosen.count_ones()) > period[0] {
            continue;
        }
        let without = |at: &usize| chosen >> at & 1 == 0;
        let mut seats = period[4..].to_vec();
        let (mut lost, mut cents) = (0, i64::from(chosen.count_ones()) * loan);
        for at in (0..needs.len()).filter(without) {
            let (need, place) = needs[at];
            let sits = place.map_or(0, |place| need.min(seats[place]));
            if let Some(place) = place {
                seats[place] -= sits;
            }
            lost += need - sits;
            cents += sits * seat;
        }
        best = best.min((lost, cents));
    }
    best
}

/// What a dosage is worth by the words of the problem: nothing of the program is used. Grains that are not
/// followed, cents, grains changed for somebody; `None` when something of it is broken.
fn judge(instance: &Instance, mixes: &[[i64; 4]]) -> Option<[i64; 3]> {
    let variants = instance.variants();
    let [room, trainer, own, help, _, _, work] = *instance.one("prices") else {
        panic!("seven prices");
    };
    let (groups, shares) = (instance.one("groups"), instance.one("shares"));
    let people = instance.all("learner");
    let mut good = mixes.len() == instance.all("module").len() * variants;
    let (mut lost, mut cents, mut changed) = (0, 0, 0);
    let mut totals = vec![[0; 4]; variants];
    for (number, period) in instance.all("period").iter().enumerate() {
        let (mut rooms, mut trainers, mut quarters) = (0, 0, 0);
        let mut needs = vec![0; people.len()];
        for (at, module) in instance.all("module").iter().enumerate() {
            if place(module[1]) != Some(number) {
                continue;
            }
            let own_mixes = &mixes[at * variants..(at + 1) * variants];
            let longest = |k: usize| own_mixes.iter().map(|it| it[k]).max().unwrap();
            rooms += groups[0] * longest(0);
            trainers += groups[0] * longest(0) + groups[1] * longest(1);
            cents += groups[0] * longest(0) * (room + trainer) + groups[1] * longest(1) * trainer;
            for (mix, total) in own_mixes.iter().zip(&mut totals) {
                good &= mix.iter().sum::<i64>() == module[0];
                for k in 0..4 {
                    good &= mix[k] >= module[2 + k] && mix[k] <= module[6 + k];
                    good &= mix[k] == 0 || mix[k] >= module[10 + k];
                    total[k] += mix[k];
                }
            }
            for (who, need) in people.iter().zip(&mut needs) {
                let mix = own_mixes[place(who[0]).unwrap()];
                for k in 0..4 {
                    changed += (mix[k] - module[14 + k]).abs();
                    match support(who, module, k) {
                        Some(ask) => {
                            quarters += ask * mix[k];
                            *need += if who[3] == 0 && (k == 1 || k == 2) {
                                mix[k]
                            } else {
                                0
                            };
                        }
                        None => lost += mix[k],
                    }
                }
                cents += mix[2] * own + mix[3] * work;
            }
        }
        good &= rooms <= period[1] && trainers <= period[2] && quarters <= period[3];
        cents += quarters * help;
        let lacking: Vec<(i64, Option<usize>)> = people
            .iter()
            .zip(needs)
            .filter(|it| it.1 > 0)
            .map(|(who, need)| (need, place(who[4])))
            .collect();
        let (more, paid) = lent(instance, period, &lacking);
        lost += more;
        cents += paid;
    }
    for who in people {
        let total = totals[place(who[0]).unwrap()];
        good &= who[5] < 0 || total[3] <= who[5];
        lost += (total[2] - instance.whole() * OWN_TIME[place(who[1]).unwrap()] / 100).max(0);
    }
    for total in totals {
        for (at, part) in [total[0], total[1] + total[2], total[3]].into_iter().enumerate() {
            good &= part >= shares[2 * at] && part <= shares[2 * at + 1];
        }
    }
    (good && cents <= instance.one("budget")[0]).then_some([lost, cents, changed])
}

/// What a peer found: what lacks, learners, cents, change; and for how many of these it proved that it is best.
struct Found {
    name: String,
    values: Vec<i64>,
    bounds: Vec<i64>,
}

fn peers() -> Vec<Found> {
    let whole = fs::read_to_string(format!("{FOLDER}/peers.txt")).unwrap();
    let numbers = |part: &str| part.split_whitespace().filter_map(|it| it.parse().ok()).collect();
    whole
        .lines()
        .map(|line| {
            let mut parts = line.split('|');
            let (name, rest) = parts.next().unwrap().split_once(' ').unwrap();
            Found {
                name: name.to_owned(),
                values: numbers(rest.split_once(' ').unwrap().1),
                bounds: parts.next().map(numbers).unwrap_or_default(),
            }
        })
        .collect()
}

/// What the program found when the answers were last written.
struct Committed {
    name: String,
    values: [i64; 3],
    least: i64,
    mixes: Dosage,
}

fn committed() -> Vec<Committed> {
    let whole = fs::read_to_string(format!("{FOLDER}/answers.txt")).unwrap();
    whole
        .lines()
        .map(|line| {
            let mut words = line.split(' ');
            let name = words.next().unwrap().to_owned();
            let numbers: Vec<i64> = words.map(|it| it.parse().unwrap()).collect();
            Committed {
                name,
                values: numbers[..3].try_into().unwrap(),
                least: numbers[3],
                mixes: numbers[4..].chunks(4).map(four).collect(),
            }
        })
        .collect()
}

fn names() -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(FOLDER)
        .unwrap()
        .map(|it| it.unwrap().file_name().into_string().unwrap())
        .filter_map(|it| it.strip_suffix(".txt").map(str::to_owned))
        .filter(|it| !["peers", "answers"].contains(&it.as_str()))
        .collect();
    names.sort();
    names
}

#[test]
fn the_committed_answers_keep_to_everything_and_are_within_a_hundredth_of_the_peers() {
    let (peers, answers) = (peers(), committed());
    assert_eq!(
        answers.iter().map(|it| it.name.clone()).collect::<Vec<_>>(),
        names()
    );
    let mut compared = 0;
    for answer in &answers {
        let instance = Instance::read(&answer.name);
        assert_eq!(
            judge(&instance, &answer.mixes),
            Some(answer.values),
            "{}",
            answer.name
        );
        let rich = rich(&instance);
        let [lost, cents, changed] = answer.values;
        assert_eq!(
            rich.value(&answer.mixes).0[..4],
            [0, lost, cents, changed],
            "{}",
            answer.name
        );
        assert!(
            rich.fits(&answer.mixes) && rich.lacks(&answer.mixes).is_empty(),
            "{}",
            answer.name
        );
        let best = peers
            .iter()
            .filter(|it| it.name == answer.name)
            .map(|it| &it.values)
            .min();
        let Some([0, best_lost, best_cents, _]) = best.map(Vec::as_slice) else {
            continue;
        };
        compared += 1;
        // Cost counts where as many can follow.
        let (own, best) = if lost == *best_lost {
            (cents, *best_cents)
        } else {
            (lost, *best_lost)
        };
        assert!(own * 100 <= best * 101, "{}: {own} against {best}", answer.name);
    }
    assert_eq!(compared, answers.len(), "both peers looked at every problem");
}

#[test]
fn no_bound_passes_what_a_peer_found_or_proved() {
    let peers = peers();
    for answer in committed() {
        let own = peers.iter().filter(|it| it.name == answer.name);
        for found in own.filter(|it| it.values.first() == Some(&0) && it.values.len() == 4) {
            assert!(answer.least <= found.values[1], "{}", answer.name);
            // What a peer proved holds for the answer of the program too.
            if let Some(bound) = found.bounds.get(1) {
                assert!(*bound <= answer.values[0], "{}: {bound}", answer.name);
            }
        }
        assert!(answer.least <= answer.values[0], "{}", answer.name);
    }
}

#[test]
fn a_search_reaches_the_proven_optimum_and_is_the_same_every_time() {
    for (name, optimum) in [("tiny-3", [27, 252_850]), ("tiny-8", [7, 0])] {
        let instance = Instance::read(name);
        let rich = rich(&instance);
        let effort = Effort {
            moves: 60_000,
            seed: 1,
        };
        let run = || solve(&rich, effort, &|_, _, _| true).unwrap();
        let answer = run();
        assert_eq!(answer, run(), "{name}");
        assert!(answer.whole);
        let judged = judge(&instance, &answer.mixes).unwrap();
        assert_eq!(judged[0], optimum[0], "{name}");
        assert!(
            judged[1] >= optimum[1] && answer.cost.0[..2] == [0, optimum[0]],
            "{name}"
        );
        // Prices close the gap on both.
        assert_eq!(answer.gap(), 0, "{name}");
    }
}

#[test]
fn the_order_of_modules_changes_no_value() {
    for answer in committed().iter().take(6) {
        let mut turned = rich(&Instance::read(&answer.name));
        let variants = turned.variants.len();
        let before = turned.value(&answer.mixes);
        turned.modules.reverse();
        for person in &mut turned.lacking {
            person.follows.reverse();
        }
        let mixes: Dosage = answer.mixes.chunks(variants).rev().flatten().copied().collect();
        assert_eq!(turned.value(&mixes), before, "{}", answer.name);
    }
}

#[test]
fn what_lacks_is_named_with_how_much_and_a_stop_keeps_the_best_so_far() {
    let instance = Instance::read("tiny-1");
    let mut rich = rich(&instance);
    // No trainer at all in the second period, where some hours must be in the classroom.
    let pool = rich
        .pools
        .iter()
        .position(|it| it.means == Means::Trainer && it.at == 1)
        .unwrap();
    rich.pools[pool].most = 0;
    let effort = Effort {
        moves: 20_000,
        seed: 1,
    };
    let answer = solve(&rich, effort, &|_, _, _| true).unwrap();
    let lacks = rich.lacks(&answer.mixes);
    let short = lacks.iter().find(|it| it.what == Lacked::Pool(pool)).unwrap();
    assert_eq!(short.amount, rich.used(&answer.mixes)[pool]);
    let bound = answer.bound.unwrap();
    assert_eq!(bound.slot, 0);
    assert!(bound.least > 0 && bound.least <= answer.cost.get(0), "{bound:?}");
    // Ended at once, the start is the answer, and nothing is known below it.
    let stopped = solve(&rich, effort, &|mixes, _, _| mixes.is_empty()).unwrap();
    assert!(!stopped.whole && rich.fits(&stopped.mixes));
    assert_eq!(rich.value(&stopped.mixes), stopped.cost);
    assert_eq!(stopped.gap(), 1000);
    assert!(stopped.cost >= answer.cost);
    assert!(solve(&rich, effort, &|_, _, _| false).is_none());
}

/// Seconds of the processor that this thread has used, where the system tells; by the clock elsewhere.
fn seconds() -> f64 {
    let told = fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    let nanoseconds = told.split(' ').next().and_then(|it| it.parse::<u64>().ok());
    let since = std::time::UNIX_EPOCH.elapsed().unwrap_or_default();
    nanoseconds
        .map_or(since, std::time::Duration::from_nanos)
        .as_secs_f64()
}

/// All committed problems, which takes minutes without optimisation:
/// `cargo test --release --test dosage_rich -- --ignored --nocapture`; `UPDATE_EXPECT=1` writes the answers anew.
#[test]
#[ignore = "for optimised builds"]
fn every_search_gives_its_committed_answer() {
    use std::fmt::Write as _;
    let mut written = String::new();
    for name in names() {
        let instance = Instance::read(&name);
        let rich = rich(&instance);
        let started = seconds();
        let answer = solve(&rich, Effort::of(&rich), &|_, _, _| true).unwrap();
        let seconds = seconds() - started;
        let judged = judge(&instance, &answer.mixes).unwrap();
        let least = answer.bound.map_or(0, |it| it.least);
        eprintln!("{name} {judged:?} at least {least}, {seconds:.2} s");
        write!(
            written,
            "{name} {} {} {} {least}",
            judged[0], judged[1], judged[2]
        )
        .unwrap();
        for grains in answer.mixes.iter().flatten() {
            write!(written, " {grains}").unwrap();
        }
        written.push('\n');
    }
    let place = format!("{FOLDER}/answers.txt");
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        fs::write(place, written).unwrap();
    } else {
        assert_eq!(fs::read_to_string(place).unwrap(), written);
    }
}
