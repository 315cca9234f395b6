//! What is left when the program dies: killed in the middle of a save, by a panic, or with a plan open.
//!
//! Each test starts this same test program again as the one that dies: the test named in `as_child` finds
//! `TRESSE_TEST_ROLE` set and plays the part.

#![expect(clippy::unwrap_used, reason = "helpers of tests")]

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use tresse::storage::{
    DiskState, Emergency, LockState, Owner, Recovery, SaveOptions, Snapshot, Subject, backup_path,
    disk_state, lock_document, read_document, remove_stale_files, write_document,
};

const ROLE: &str = "TRESSE_TEST_ROLE";
const FOLDER: &str = "TRESSE_TEST_FOLDER";
/// Long enough for a kill to fall in the middle of writing it.
const LENGTH: usize = 4_000_000;
const ROUNDS: u32 = 20;

/// The n-th version of the plan: a counter, then one letter many times.
fn version(number: u64) -> Vec<u8> {
    let letter = b'a' + u8::try_from(number % 26).unwrap();
    let mut text = format!("{number}\n").into_bytes();
    text.resize(LENGTH, letter);
    text
}

fn number_of(text: &str) -> u64 {
    let number = text.lines().next().unwrap().parse().unwrap();
    assert!(
        text.as_bytes() == version(number),
        "a torn file: version {number} of {} bytes",
        text.len()
    );
    number
}

fn child(role: &str, folder: &Path) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["as_child", "--exact", "--nocapture", "--test-threads=1"])
        .env(ROLE, role)
        .env(FOLDER, folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// Waits until the child says a word on a line of its own.
fn wait_for(child: &mut Child, word: &str) {
    let mut lines = BufReader::new(child.stdout.as_mut().unwrap()).lines();
    assert!(
        lines.any(|line| line.unwrap().trim_end().ends_with(word)),
        "the child never said {word}"
    );
}

fn kill(mut child: Child) {
    child.kill().unwrap();
    child.wait().unwrap();
}

fn say(word: &str) {
    let mut out = std::io::stdout();
    writeln!(out, "{word}").unwrap();
    out.flush().unwrap();
}

fn snapshot(path: &Path) -> Snapshot {
    let (_, fingerprint) = read_document(path).unwrap();
    let taken = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000);
    Snapshot {
        subject: Subject::File(path.into()),
        title: "Été".to_owned(),
        taken,
        disk: Some(fingerprint),
    }
}

/// Plays the part that dies. Without a part it is an empty test.
#[test]
fn as_child() {
    let Ok(role) = std::env::var(ROLE) else { return };
    let folder = PathBuf::from(std::env::var_os(FOLDER).unwrap());
    let plan = folder.join("plan.ron");
    let started = SystemTime::UNIX_EPOCH + Duration::from_secs(5);
    match role.as_str() {
        "save for ever" => {
            let (text, mut known) = read_document(&plan).unwrap();
            let mut number = number_of(&text);
            say("ready");
            loop {
                number += 1;
                known = write_document(&plan, &version(number), &SaveOptions::over(known))
                    .unwrap()
                    .fingerprint;
            }
        }
        "hold the lock" => {
            let owner = Owner {
                user: "Aïcha".to_owned(),
                ..Owner::this_program(started)
            };
            let lock = lock_document(&plan, &owner);
            assert!(matches!(lock, LockState::Mine(_)));
            say("ready");
            std::io::stdin().read_to_end(&mut Vec::new()).unwrap();
            drop(lock);
        }
        "edit and panic" => {
            let recovery = Arc::new(Recovery::open(&folder.join("recovery"), started).unwrap());
            let emergency = Arc::new(Emergency::new(recovery));
            let in_hook = Arc::clone(&emergency);
            std::panic::set_hook(Box::new(move |_| {
                let _ = in_hook.write();
            }));
            emergency.put(snapshot(&plan), Arc::from(b"edited and not saved".as_slice()));
            panic!("a bug of ours");
        }
        "copy and wait" => {
            let recovery = Recovery::open(&folder.join("recovery"), started).unwrap();
            recovery.write(&snapshot(&plan), b"copied and not saved").unwrap();
            say("ready");
            std::io::stdin().read_to_end(&mut Vec::new()).unwrap();
        }
        "save too much" => {
            let error = write_document(&plan, &version(2), &SaveOptions::replacing()).unwrap_err();
            say(&format!("{} refused", error.key()));
        }
        other => panic!("no part named {other}"),
    }
}

#[test]
fn a_save_killed_at_any_moment_leaves_a_whole_plan_and_a_whole_backup() {
    let folder = tempfile::tempdir().unwrap();
    let plan = folder.path().join("plan.ron");
    write_document(&plan, &version(0), &SaveOptions::new_file()).unwrap();
    let mut last = 0;
    let mut left_behind = 0;
    let mut delay: u64 = 12_345;
    for _ in 0..ROUNDS {
        let mut child = child("save for ever", folder.path());
        wait_for(&mut child, "ready");
        // Moments spread over several saves, the same ones at each run.
        delay = delay
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        std::thread::sleep(Duration::from_micros((delay >> 33) % 60_000));
        kill(child);

        let number = number_of(&read_document(&plan).unwrap().0);
        assert!(number >= last, "version {last} was there and {number} is back");
        let backup = backup_path(&plan);
        if backup.exists() {
            let kept = number_of(&read_document(&backup).unwrap().0);
            assert!(
                kept == number || kept + 1 == number,
                "backup {kept} of version {number}"
            );
        }
        last = number;
        let later = std::fs::metadata(&plan).unwrap().modified().unwrap() + Duration::from_hours(48);
        left_behind += remove_stale_files(&plan, later).unwrap();
        let names = std::fs::read_dir(folder.path()).unwrap().count();
        assert!(
            names <= 2,
            "only the plan and its backup are left, not {names} files"
        );
    }
    assert!(last > 0, "some saves were finished");
    assert!(left_behind > 0, "some saves were killed half-way");
}

#[test]
fn a_second_program_is_told_who_has_the_plan_and_a_kill_frees_it() {
    let folder = tempfile::tempdir().unwrap();
    let plan = folder.path().join("plan.ron");
    let mut first = child("hold the lock", folder.path());
    wait_for(&mut first, "ready");
    let us = Owner::this_program(SystemTime::UNIX_EPOCH);
    match lock_document(&plan, &us) {
        LockState::Held(Some(owner)) => {
            assert_eq!((owner.user.as_str(), owner.pid), ("Aïcha", first.id()));
            assert_eq!(owner.since, SystemTime::UNIX_EPOCH + Duration::from_secs(5));
        }
        other => panic!("{other:?}"),
    }
    kill(first);
    assert!(matches!(lock_document(&plan, &us), LockState::Mine(_)));
}

#[test]
fn what_was_not_saved_when_the_program_panicked_is_found_at_the_next_start() {
    let folder = tempfile::tempdir().unwrap();
    let plan = folder.path().join("plan.ron");
    write_document(&plan, b"saved", &SaveOptions::new_file()).unwrap();
    let mut dying = child("edit and panic", folder.path());
    assert!(!dying.wait().unwrap().success());
    let recovery = Recovery::open(&folder.path().join("recovery"), SystemTime::UNIX_EPOCH).unwrap();
    let entries = recovery.list().unwrap().entries;
    assert_eq!(entries.len(), 1);
    assert_eq!(entries[0].snapshot, snapshot(&plan));
    assert_eq!(recovery.read(&entries[0]).unwrap(), b"edited and not saved");
    assert_eq!(recovery.disk_state(&entries[0]).unwrap(), Some(DiskState::Same));
}

#[test]
fn a_copy_is_offered_once_its_program_is_dead_and_not_before() {
    let folder = tempfile::tempdir().unwrap();
    let plan = folder.path().join("plan.ron");
    let known = write_document(&plan, b"saved", &SaveOptions::new_file())
        .unwrap()
        .fingerprint;
    let mut other = child("copy and wait", folder.path());
    wait_for(&mut other, "ready");
    let recovery = Recovery::open(&folder.path().join("recovery"), SystemTime::UNIX_EPOCH).unwrap();
    assert!(recovery.list().unwrap().entries.is_empty());
    kill(other);
    let entries = recovery.list().unwrap().entries;
    assert_eq!(entries.len(), 1);
    write_document(&plan, b"by a colleague", &SaveOptions::over(known)).unwrap();
    assert!(matches!(
        disk_state(&plan, &known).unwrap(),
        DiskState::Changed(_)
    ));
    assert!(matches!(
        recovery.disk_state(&entries[0]).unwrap(),
        Some(DiskState::Changed(_))
    ));
}

/// Past the limit Linux does not return an error: it kills the process.
#[cfg(target_os = "linux")]
#[test]
fn a_limit_on_file_size_is_an_error_and_not_a_death() {
    let folder = tempfile::tempdir().unwrap();
    let plan = folder.path().join("plan.ron");
    write_document(&plan, &version(1), &SaveOptions::new_file()).unwrap();
    let output = Command::new("sh")
        .args([
            "-c",
            "ulimit -f 100 && exec \"$0\" as_child --exact --nocapture --test-threads=1",
        ])
        .arg(std::env::current_exe().unwrap())
        .env(ROLE, "save too much")
        .env(FOLDER, folder.path())
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(
        output.status.success(),
        "{said}{}",
        String::from_utf8_lossy(&output.stderr)
    );
    assert!(said.contains("save-file-too-large refused"), "{said}");
    assert_eq!(number_of(&read_document(&plan).unwrap().0), 1);
}
