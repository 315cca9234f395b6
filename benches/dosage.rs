//! How long the exact dosage takes: the search alone, the problem of a plan, and a whole proposal.
//!
//! `cargo bench --bench dosage`

use divan::{Bencher, black_box};
use tresse::checks::Rules;
use tresse::dosage::rich::{Effort, solve};
use tresse::dosage::{Asked, Built, Limits, Preset, Rooted, curve, propose};
use tresse::exchange::generate::{Options, generate};
use tresse::model::{Minutes, Mix, Modality, Plan};
use tresse::storage::default_policy;
use tresse::text::{Lang, Text};

/// As in the program.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() {
    divan::main();
}

/// Modules and learners.
const SIZES: [(u32, u32); 3] = [(40, 15), (500, 500), (1000, 1000)];

fn plan((modules, learners): (u32, u32)) -> Plan {
    generate(Options {
        modules,
        learners,
        items: 12,
        seed: 1,
        lang: Lang::Fr,
    })
}

fn built(plan: &Plan, rules: &Rules) -> Built {
    let assumed: Vec<Mix> = plan.modules.iter().map(|it| it.mix).collect();
    Built::new(plan, rules, &Asked::default(), &assumed)
}

#[divan::bench(args = SIZES)]
fn optimum(bencher: Bencher<'_, '_>, size: (u32, u32)) {
    let (plan, policy) = (plan(size), default_policy());
    let built = built(&plan, &Rules::for_plan(&plan, &policy));
    bencher.bench_local(|| black_box(&built.problem).solve(&|_| true));
}

#[divan::bench(args = SIZES)]
fn problem(bencher: Bencher<'_, '_>, size: (u32, u32)) {
    let (plan, policy) = (plan(size), default_policy());
    let rules = Rules::for_plan(&plan, &policy);
    bencher.bench_local(|| built(black_box(&plan), &rules));
}

/// Four variants with a tenth of the rooms missing.
#[divan::bench(args = [(60, 30), SIZES[1]], sample_count = 3, sample_size = 1)]
fn variants_within_limits(bencher: Bencher<'_, '_>, size: (u32, u32)) {
    let (plan, policy) = (plan(size), default_policy());
    let rules = Rules::for_plan(&plan, &policy);
    let rooms = plan.mix().get(Modality::Classroom).get();
    let asked = Asked {
        limits: Limits {
            variants: 4,
            rooms: Some(Minutes::new(rooms - rooms / 10)),
            ..Limits::default()
        },
        ..Asked::default()
    };
    let rooted = Rooted::new(&plan, &rules, &asked, &built(&plan, &rules));
    let effort = Effort::of(&rooted.rich);
    bencher.bench_local(|| solve(black_box(&rooted.rich), effort, &|_, _, _| true));
}

/// The trade-off with a tenth of the rooms missing: each point is a search.
#[divan::bench(args = [SIZES[0]], sample_count = 3, sample_size = 1)]
fn trade_off_within_limits(bencher: Bencher<'_, '_>, size: (u32, u32)) {
    let (plan, policy, text) = (plan(size), default_policy(), Text::new(Lang::Fr));
    let rules = Rules::for_plan(&plan, &policy);
    let rooms = plan.mix().get(Modality::Classroom).get();
    let asked = Asked {
        limits: Limits {
            rooms: Some(Minutes::new(rooms - rooms / 10)),
            ..Limits::default()
        },
        ..Asked::default()
    };
    let Some(known) = propose(&plan, &rules, &asked, &text, &[Preset::Cost], &|_| true) else {
        return;
    };
    bencher.bench_local(|| curve(black_box(&plan), &rules, &asked, &text, &known, &|_| true));
}

#[divan::bench(args = [SIZES[0]])]
fn four_proposals(bencher: Bencher<'_, '_>, size: (u32, u32)) {
    let (plan, policy, text) = (plan(size), default_policy(), Text::new(Lang::Fr));
    let rules = Rules::for_plan(&plan, &policy);
    bencher.bench_local(|| {
        propose(
            black_box(&plan),
            &rules,
            &Asked::default(),
            &text,
            &Preset::ALL,
            &|_| true,
        )
    });
}
