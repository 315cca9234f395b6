//! Speed and memory of the register readers.
//!
//! `cargo bench --bench rncp` measures a file of 16 MB in memory. For one of the real size,
//! `TRESSE_RNCP_BIG=500 cargo bench --bench rncp` writes a file of 500 MB beside the others of the system that will
//! be thrown away, reads it in each way, and prints speed and peak memory. `TRESSE_RNCP_SEED=FILE.xml` repeats the
//! fiches of another export than the short one of the tests.

#![expect(clippy::print_stdout, reason = "a measure is printed")]
#![expect(clippy::unwrap_used, reason = "a measure that cannot be made stops")]

use std::collections::BTreeSet;
use std::env;
use std::fs::File;
use std::io::{self, BufReader, BufWriter, Write};
use std::ops::ControlFlow;
use std::path::Path;
use std::time::Instant;

use divan::Bencher;
use divan::counter::BytesCount;
use tresse::exchange::import::rncp::{
    FicheNumber, find_xml, scan_xml, search, split_competencies, unwatched,
};

const SEED: &str = include_str!("../tests/fixtures/rncp/rncp_v4_1.xml");

/// The buffer a caller should read with.
const BUFFER: usize = 256 << 10;

/// As in the program.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() {
    match env::var("TRESSE_RNCP_BIG")
        .ok()
        .and_then(|megabytes| megabytes.parse::<u64>().ok())
    {
        Some(megabytes) => measure(megabytes * 1_000_000),
        None => divan::main(),
    }
}

/// Writes an export of at least `size` bytes: the fiches of the seed over and over, each with a number of its own.
/// Gives the number of the last.
fn generate(seed: &str, size: u64, output: &mut impl Write) -> io::Result<FicheNumber> {
    let body = seed
        .split_once("<FICHE>")
        .unwrap()
        .1
        .rsplit_once("</FICHES>")
        .unwrap()
        .0;
    let fiches: Vec<(&str, &str)> = body
        .split("<FICHE>")
        .map(|fiche| {
            let number = fiche
                .split_once("<NUMERO_FICHE>")
                .unwrap()
                .1
                .split_once('<')
                .unwrap()
                .0;
            (number, fiche)
        })
        .collect();
    output.write_all(
        b"<?xml version='1.0' encoding='UTF-8'?>\n<FICHES>\n  <VERSION_FLUX>4.1</VERSION_FLUX>\n",
    )?;
    let mut written = 0;
    let mut last = FicheNumber::parse("RNCP100000").unwrap();
    for (number, fiche) in fiches.into_iter().cycle() {
        if written >= size {
            break;
        }
        last.digits += 1;
        let renumbered = fiche.replace(number, &last.to_string());
        output.write_all(b"  <FICHE>")?;
        output.write_all(renumbered.as_bytes())?;
        written += renumbered.len() as u64 + 9;
    }
    output.write_all(b"</FICHES>\n")?;
    output.flush()?;
    Ok(last)
}

fn in_memory() -> (Vec<u8>, FicheNumber) {
    let mut xml = Vec::new();
    let last = generate(SEED, 16 << 20, &mut xml).unwrap();
    (xml, last)
}

#[divan::bench]
fn scan(bencher: Bencher<'_, '_>) {
    let (xml, _) = in_memory();
    bencher.counter(BytesCount::of_slice(&xml)).bench(|| {
        scan_xml(xml.as_slice(), &mut unwatched(), &mut |_| {
            ControlFlow::Continue(())
        })
        .unwrap()
        .fiches
    });
}

#[divan::bench]
fn find_the_last(bencher: Bencher<'_, '_>) {
    let (xml, last) = in_memory();
    let wanted = BTreeSet::from([last]);
    bencher.counter(BytesCount::of_slice(&xml)).bench(|| {
        find_xml(xml.as_slice(), &wanted, &mut unwatched())
            .unwrap()
            .fiches
            .len()
    });
}

#[divan::bench]
fn split_a_list(bencher: Bencher<'_, '_>) {
    let list = SEED
        .split_once("<LISTE_COMPETENCES>")
        .unwrap()
        .1
        .split_once('<')
        .unwrap()
        .0;
    bencher
        .counter(BytesCount::of_str(list))
        .bench(|| split_competencies(divan::black_box(list)).len());
}

#[divan::bench]
fn search_all(bencher: Bencher<'_, '_>) {
    let (xml, _) = in_memory();
    let mut summaries = Vec::new();
    scan_xml(xml.as_slice(), &mut unwatched(), &mut |summary| {
        summaries.push(summary);
        ControlFlow::Continue(())
    })
    .unwrap();
    bencher.bench(|| search(&summaries, divan::black_box("assistant RESSOURCES")).len());
}

/// Reads a file of that size in each way and prints what it took.
fn measure(size: u64) {
    let seed = env::var("TRESSE_RNCP_SEED").map_or_else(
        |_| SEED.to_owned(),
        |path| io::read_to_string(File::open(path).unwrap()).unwrap(),
    );
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("export.xml");
    let last = generate(&seed, size, &mut BufWriter::new(File::create(&path).unwrap())).unwrap();
    println!(
        "file: {} bytes, last fiche {last}, peak before reading {}",
        path.metadata().unwrap().len(),
        peak()
    );
    timed("scan", &path, |input| {
        let scan = scan_xml(input, &mut unwatched(), &mut |_| ControlFlow::Continue(())).unwrap();
        assert!(scan.unreadable.is_empty());
        scan.fiches
    });
    timed("find the last", &path, |input| {
        find_xml(input, &BTreeSet::from([last]), &mut unwatched())
            .unwrap()
            .fiches
            .len() as u64
    });
}

fn timed(what: &str, path: &Path, read: impl Fn(BufReader<File>) -> u64) {
    for turn in 1..=3 {
        let start = Instant::now();
        let fiches = read(BufReader::with_capacity(BUFFER, File::open(path).unwrap()));
        let seconds = start.elapsed().as_secs_f64();
        let bytes = path.metadata().unwrap().len();
        #[expect(clippy::cast_precision_loss, reason = "a speed needs three digits")]
        let speed = bytes as f64 / seconds / 1e6;
        println!(
            "{what}, turn {turn}: {fiches} fiches, {seconds:.2} s, {speed:.0} MB/s, peak {}",
            peak()
        );
    }
}

/// The most memory the process held so far, as the kernel says; unknown elsewhere than on Linux.
fn peak() -> String {
    File::open("/proc/self/status")
        .and_then(io::read_to_string)
        .ok()
        .and_then(|status| {
            let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
            Some(line.trim().to_owned())
        })
        .unwrap_or_else(|| "unknown".to_owned())
}
