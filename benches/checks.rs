//! How long checks take: all of them on a typical and on a large plan, each family alone, and the facts.
//!
//! `cargo bench --bench checks`

use divan::{Bencher, black_box};
use tresse::checks::{CHECKS, Facts, Family, Rules, run};
use tresse::exchange::generate::{Options, generate};
use tresse::model::Plan;
use tresse::storage::default_policy;
use tresse::text::Lang;

/// As in the program.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() {
    divan::main();
}

/// Modules, learners, items.
const SIZES: [(u32, u32, u32); 2] = [(40, 15, 12), (1000, 1000, 200)];

fn plan((modules, learners, items): (u32, u32, u32)) -> Plan {
    generate(Options {
        modules,
        learners,
        items,
        seed: 1,
        lang: Lang::Fr,
    })
}

#[divan::bench(args = SIZES)]
fn all(bencher: Bencher<'_, '_>, size: (u32, u32, u32)) {
    let (plan, policy) = (plan(size), default_policy());
    let rules = Rules::for_plan(&plan, &policy);
    bencher.bench_local(|| run(black_box(&Facts::new(black_box(&plan), &rules))).len());
}

#[divan::bench(args = SIZES)]
fn facts(bencher: Bencher<'_, '_>, size: (u32, u32, u32)) {
    let (plan, policy) = (plan(size), default_policy());
    let rules = Rules::for_plan(&plan, &policy);
    bencher.bench_local(|| {
        black_box(Facts::new(black_box(&plan), &rules));
    });
}

#[divan::bench]
fn rules(bencher: Bencher<'_, '_>) {
    let (plan, policy) = (Plan::default(), default_policy());
    bencher.bench_local(|| Rules::for_plan(black_box(&plan), black_box(&policy)));
}

#[divan::bench(args = Family::ALL)]
fn family(bencher: Bencher<'_, '_>, family: Family) {
    let (plan, policy) = (plan(SIZES[1]), default_policy());
    let rules = Rules::for_plan(&plan, &policy);
    let facts = Facts::new(&plan, &rules);
    bencher.bench_local(|| {
        let mut found = Vec::new();
        for check in CHECKS.iter().filter(|it| it.code().family() == Some(family)) {
            check.run(black_box(&facts), &mut found);
        }
        found.len()
    });
}

#[divan::bench(args = CHECKS.iter().map(|it| it.code().0))]
fn each(bencher: Bencher<'_, '_>, code: &str) {
    let (plan, policy) = (plan(SIZES[1]), default_policy());
    let rules = Rules::for_plan(&plan, &policy);
    let facts = Facts::new(&plan, &rules);
    let Some(check) = CHECKS.iter().find(|it| it.code().0 == code) else {
        return;
    };
    bencher.bench_local(|| {
        let mut found = Vec::new();
        check.run(black_box(&facts), &mut found);
        found.len()
    });
}
