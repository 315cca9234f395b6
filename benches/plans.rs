//! How long a plan of 10 MB takes to open and to save, and how much memory.
//!
//! `cargo bench --bench plans` prints the peak memory of a process that does nothing but open (or save) the plan,
//! beside the size of the file, then measures the time of each part.

#![expect(clippy::print_stdout, reason = "a measure is printed")]
#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a measure that cannot be made stops, and writes the plan that it opens"
)]

use std::env;
use std::path::Path;
use std::process::Command;
use std::time::Instant;

use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use tresse::checks::{Facts, Rules, run};
use tresse::exchange::generate::{Options, generate};
use tresse::model::Plan;
use tresse::storage::{SaveOptions, default_policy, parse, read_document, write, write_document};
use tresse::text::Lang;

/// What a process of its own is to do: `open` or `save`.
const TASK: &str = "TRESSE_BENCH_TASK";
/// The file that it does it with.
const FILE: &str = "TRESSE_BENCH_FILE";

/// The size of the file, in bytes.
const SIZE: usize = 10_000_000;

/// As in the program.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() {
    if let (Ok(task), Ok(file)) = (env::var(TASK), env::var(FILE)) {
        perform(&task, Path::new(&file));
    } else {
        measure();
        divan::main();
    }
}

/// A plan whose file has about [`SIZE`] bytes.
fn plan() -> Plan {
    let sized = |modules: u32| {
        generate(Options {
            modules,
            learners: modules,
            items: 200,
            seed: 1,
            lang: Lang::Fr,
        })
    };
    let sample = 1_000;
    let grown = SIZE as u64 * u64::from(sample) / write(&sized(sample)).len() as u64;
    sized(u32::try_from(grown).unwrap())
}

fn open(path: &Path) -> Plan {
    let (text, _) = read_document(path).unwrap();
    parse(&text).unwrap().plan
}

/// As the window saves: written as text, read back and compared, then put in the place of the old file.
fn save(plan: &Plan, path: &Path) {
    let text = write(plan);
    assert!(parse(&text).unwrap().plan == *plan);
    write_document(path, text.as_bytes(), &SaveOptions::replacing()).unwrap();
}

fn perform(task: &str, path: &Path) {
    let start = Instant::now();
    let plan = open(path);
    let opened = start.elapsed();
    if task == "save" {
        let start = Instant::now();
        save(&plan, path);
        println!("saved in {:.2} s, {}", start.elapsed().as_secs_f64(), peak());
    } else {
        println!("opened in {:.2} s, {}", opened.as_secs_f64(), peak());
    }
}

fn measure() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.ron");
    std::fs::write(&path, write(&plan())).unwrap();
    println!("file: {} bytes", path.metadata().unwrap().len());
    for task in ["open", "open", "open", "save", "save", "save"] {
        let itself = env::current_exe().unwrap();
        let output = Command::new(itself)
            .env(TASK, task)
            .env(FILE, &path)
            .output()
            .unwrap();
        print!("{}", String::from_utf8_lossy(&output.stdout));
    }
}

/// The most memory the process held so far, as the kernel says; unknown elsewhere than on Linux.
fn peak() -> String {
    std::fs::read_to_string("/proc/self/status")
        .ok()
        .and_then(|status| {
            let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
            Some(format!("peak {}", line.trim()))
        })
        .unwrap_or_else(|| "peak unknown".to_owned())
}

#[divan::bench]
fn read(bencher: Bencher<'_, '_>) {
    let text = write(&plan());
    bencher
        .counter(BytesCount::of_str(&text))
        .bench_local(|| parse(black_box(&text)).unwrap().plan.modules.len());
}

#[divan::bench]
fn written(bencher: Bencher<'_, '_>) {
    let plan = plan();
    let bytes = write(&plan).len();
    bencher
        .counter(BytesCount::new(bytes))
        .bench_local(|| write(black_box(&plan)).len());
}

#[divan::bench]
fn saved(bencher: Bencher<'_, '_>) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.ron");
    let plan = plan();
    bencher.bench_local(|| save(black_box(&plan), &path));
}

/// Before the window shows the plan, its checks have run.
#[divan::bench]
fn checked(bencher: Bencher<'_, '_>) {
    let (plan, policy) = (plan(), default_policy());
    let rules = Rules::for_plan(&plan, &policy);
    bencher.bench_local(|| run(black_box(&Facts::new(&plan, &rules))).len());
}
