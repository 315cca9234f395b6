//! How long documents take: on a typical plan, and the trainer's table and the workbook of a thousand modules.
//!
//! `cargo bench --bench documents`

use chrono::NaiveDate;
use divan::{Bencher, black_box};
use tresse::checks::{Facts, Rules, run};
use tresse::exchange::export::{Choice, Cx, Input, exporter};
use tresse::exchange::generate::{Options, generate};
use tresse::model::{Plan, Provider};
use tresse::storage::default_policy;
use tresse::text::{Lang, Text};

/// As in the program.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() {
    divan::main();
}

fn plan(modules: u32) -> Plan {
    generate(Options {
        modules,
        ..Options::default()
    })
}

/// Exports once; gives how many bytes came.
fn export(plan: &Plan, kind: &str) -> usize {
    let rules = Rules::for_plan(plan, &default_policy());
    let facts = Facts::new(plan, &rules);
    let findings = run(&facts);
    let text = Text::new(Lang::Fr);
    let input = Input {
        facts: &facts,
        findings: &findings,
        provider: &Provider::default(),
        logo: None,
        choice: &Choice::default(),
        templates: &[],
    };
    let cx = Cx {
        text: &text,
        today: NaiveDate::default(),
        progress: &|_| true,
    };
    let exported = exporter(kind).map(|it| it.export(&input, &cx));
    exported.and_then(Result::ok).map_or(0, |it| it.len())
}

#[divan::bench(args = [
    "programme-pdf", "deroule-pdf", "individual-pdf", "evidence-pdf", "foad-pdf", "programme-html", "deroule-html",
    "programme-docx", "programme-md", "workbook-xlsx",
    "braid-svg", "braid-png", "steps-csv", "plan-json",
])]
fn of_forty_modules(bencher: Bencher<'_, '_>, kind: &str) {
    let plan = plan(40);
    bencher.bench_local(|| export(black_box(&plan), kind));
}

#[divan::bench(args = ["deroule-pdf", "deroule-html", "programme-html", "workbook-xlsx", "steps-csv"], sample_count = 3, sample_size = 1)]
fn of_a_thousand_modules(bencher: Bencher<'_, '_>, kind: &str) {
    let plan = plan(1000);
    bencher.bench_local(|| export(black_box(&plan), kind));
}
