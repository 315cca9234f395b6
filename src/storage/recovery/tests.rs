//! Copies of unsaved work: written, found, set aside, with every call made to fail.

use super::*;
use crate::storage::memory_fs::{Fault, MemoryFs};

fn folder() -> &'static Path {
    Path::new("/state/recovery")
}

fn store(fs: MemoryFs, session: &str) -> Recovery<MemoryFs> {
    Recovery {
        fs,
        folder: folder().to_path_buf(),
        session: session.to_owned(),
        mark: None,
    }
}

/// The same disk, seen by a program that starts now.
fn next_start(store: &mut Recovery<MemoryFs>) -> Recovery<MemoryFs> {
    let session = format!("{}x", store.session);
    self::store(std::mem::take(&mut store.fs), &session)
}

fn at(seconds: u64) -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_secs(seconds)
}

fn of_file(seconds: u64) -> Snapshot {
    Snapshot {
        subject: Subject::File("/plans/Été \"2026\".ron".into()),
        title: "Parcours\nd’été".to_owned(),
        taken: at(seconds),
        disk: Some(Fingerprint::of(b"on disk", Some(at(3)))),
    }
}

fn unsaved(number: u32, seconds: u64) -> Snapshot {
    Snapshot {
        subject: Subject::Unsaved(number),
        title: String::new(),
        taken: at(seconds),
        disk: None,
    }
}

#[test]
fn copies_are_found_at_the_next_start_newest_first_and_read_back() {
    let mut first = store(MemoryFs::default(), "a");
    first.write(&of_file(10), b"old text").unwrap();
    first.write(&of_file(20), b"(text\nof the plan)\n").unwrap();
    first.write(&unsaved(1, 30), b"").unwrap();
    first.write(&unsaved(2, 5), b"two").unwrap();
    assert!(
        first.list().unwrap().entries.is_empty(),
        "its own copies are no leftovers"
    );

    let next = next_start(&mut first);
    let listing = next.list().unwrap();
    let found: Vec<_> = listing
        .entries
        .iter()
        .map(|entry| (entry.snapshot.clone(), entry.len))
        .collect();
    assert_eq!(
        found,
        [(unsaved(1, 30), 0), (of_file(20), 19), (unsaved(2, 5), 3)]
    );
    assert_eq!(next.read(&listing.entries[1]).unwrap(), b"(text\nof the plan)\n");
    assert_eq!(
        next.list().unwrap().entries,
        listing.entries,
        "looking changes nothing"
    );
    next.discard(&listing.entries[1]).unwrap();
    next.discard(&listing.entries[1]).unwrap();
    assert_eq!(next.list().unwrap().entries.len(), 2);
}

#[test]
fn a_saved_plan_leaves_no_copy() {
    let mut first = store(MemoryFs::default(), "a");
    first.write(&of_file(10), b"text").unwrap();
    first.write(&unsaved(1, 10), b"other").unwrap();
    first.forget(&of_file(10).subject).unwrap();
    first.forget(&Subject::Unsaved(9)).unwrap();
    let entries = next_start(&mut first).list().unwrap().entries;
    assert_eq!(entries.len(), 1);
    assert_eq!(entries[0].snapshot.subject, Subject::Unsaved(1));
}

#[test]
fn copies_of_a_living_program_are_not_offered_and_never_written_over() {
    let mut first = store(MemoryFs::default(), "a");
    first.write(&of_file(10), b"of a").unwrap();
    let mut second = next_start(&mut first);
    let mark = mark_path(folder(), "a");
    second.fs.lock(&mark);
    assert!(second.list().unwrap().entries.is_empty());
    second.write(&of_file(20), b"of the second").unwrap();
    second.fs.unlock(&mark);
    let third = next_start(&mut second);
    let entries = third.list().unwrap().entries;
    let texts: Vec<_> = entries.iter().map(|entry| third.read(entry).unwrap()).collect();
    assert_eq!(texts, [b"of the second".to_vec(), b"of a".to_vec()]);
}

#[test]
fn every_damage_is_noticed_and_set_aside() {
    let whole = print(&of_file(10), b"the plan's text");
    let name = "/state/recovery/0123.a.recovery";
    let mut cases: Vec<Vec<u8>> = (0..whole.len()).map(|end| whole[..end].to_vec()).collect();
    for (index, byte) in whole.iter().enumerate() {
        let mut flipped = whole.clone();
        flipped[index] = byte ^ 0x10;
        cases.push(flipped);
    }
    cases.extend([
        b"".to_vec(),
        vec![0; 4096],
        b"garbage".to_vec(),
        [whole.clone(), b"x".to_vec()].concat(),
    ]);
    let mut aside = 0;
    for case in &cases {
        let store = store(
            MemoryFs::with(&[(name, case), ("/state/recovery/notes.txt", b"not ours")]),
            "b",
        );
        let listing = store.list().unwrap();
        if listing.entries.is_empty() && listing.unread.is_empty() {
            aside += 1;
            assert_eq!(listing.damaged, [PathBuf::from(format!("{name}.bad"))]);
            assert_eq!(
                store.fs.content(&listing.damaged[0]).as_ref(),
                Some(case),
                "nothing is thrown away"
            );
            assert!(store.list().unwrap().damaged.is_empty(), "told once");
        }
        // The plan's text is never handed back altered.
        for entry in &listing.entries {
            assert_eq!(store.read(entry).unwrap(), b"the plan's text");
        }
    }
    assert!(aside > whole.len(), "{aside} of {} cases set aside", cases.len());
}

#[test]
fn a_copy_of_a_newer_version_is_left_alone() {
    let name = "/state/recovery/0123.a.recovery";
    let store = store(
        MemoryFs::with(&[(name, b"tresse-recovery 2\nwhatever\nit is")]),
        "b",
    );
    let listing = store.list().unwrap();
    assert_eq!((listing.entries.len(), listing.damaged.len()), (0, 0));
    assert_eq!(listing.unread, [PathBuf::from(name)]);
    assert!(store.fs.content(Path::new(name)).is_some());
}

#[test]
fn a_copy_damaged_after_it_was_listed_is_not_handed_out() {
    let name = "/state/recovery/0123.a.recovery";
    let store = store(MemoryFs::with(&[(name, &print(&of_file(10), b"text"))]), "b");
    let entry = store.list().unwrap().entries.remove(0);
    store.fs.put(name, b"damaged");
    assert!(matches!(store.read(&entry), Err(RecoveryError::Damaged { .. })));
    store.fs.remove(Path::new(name)).unwrap();
    assert!(matches!(
        store.read(&entry),
        Err(RecoveryError::Read(ReadError::Missing { .. }))
    ));
}

#[test]
fn a_plan_changed_on_disk_since_the_copy_is_told() {
    let name = "/state/recovery/0123.a.recovery";
    let plan = "/plans/Été \"2026\".ron";
    let state = |files: &[(&str, &[u8])]| {
        let store = store(MemoryFs::with(files), "b");
        let entry = store.list().unwrap().entries.remove(0);
        store.disk_state(&entry).unwrap()
    };
    let copy = print(&of_file(10), b"text");
    assert_eq!(state(&[(name, &copy), (plan, b"on disk")]), Some(DiskState::Same));
    assert!(matches!(
        state(&[(name, &copy), (plan, b"changed")]),
        Some(DiskState::Changed(_))
    ));
    assert_eq!(state(&[(name, &copy)]), Some(DiskState::Gone));
    assert_eq!(state(&[(name, &print(&unsaved(1, 1), b"text"))]), None);
}

#[test]
fn every_call_can_fail_and_the_last_good_copy_stays() {
    for kind in [
        io::ErrorKind::StorageFull,
        io::ErrorKind::PermissionDenied,
        io::ErrorKind::Other,
    ] {
        for half in [false, true] {
            for ever_after in [false, true] {
                let mut call = 1;
                loop {
                    let mut first = store(MemoryFs::default(), "a");
                    first.write(&of_file(10), b"first").unwrap();
                    let calls = first.fs.calls();
                    first.fs.fail_as(Fault {
                        call: calls + call,
                        kind,
                        half,
                        ever_after,
                    });
                    let outcome = first.write(&of_file(20), b"second");
                    let made = first.fs.calls() - calls;
                    first.fs.fail(0, kind);
                    let next = next_start(&mut first);
                    let listing = next.list().unwrap();
                    assert!(listing.damaged.is_empty());
                    let text = next.read(&listing.entries[0]).unwrap();
                    let wanted: &[u8] = if outcome.is_ok() { b"second" } else { b"first" };
                    assert_eq!(
                        text, wanted,
                        "call {call} {kind:?} half {half} ever after {ever_after}"
                    );
                    if made < call {
                        assert!(outcome.is_ok());
                        break;
                    }
                    call += 1;
                }
                assert!(call > 8, "only {} calls were made to fail", call - 1);
            }
        }
    }
}

#[test]
fn looking_for_copies_survives_every_failing_call() {
    let files = |text: &[u8]| {
        [
            ("/state/recovery/0.a.recovery", print(&of_file(10), text)),
            ("/state/recovery/1.a.recovery", b"damaged".to_vec()),
        ]
    };
    let mut call = 1;
    loop {
        let files = files(b"text");
        let files: Vec<(&str, &[u8])> = files
            .iter()
            .map(|(name, bytes)| (*name, bytes.as_slice()))
            .collect();
        let store = store(MemoryFs::with(&files), "b");
        store.fs.fail(call, io::ErrorKind::Other);
        let outcome = store.list();
        let left = store.fs.names_ending("").len();
        assert_eq!(left, 2, "call {call}: nothing is ever removed");
        if store.fs.calls() < call {
            assert_eq!(outcome.unwrap().entries.len(), 1);
            break;
        }
        if let Ok(listing) = outcome {
            let told = listing.entries.len() + listing.damaged.len() + listing.unread.len();
            assert_eq!(told, 2, "call {call}: each copy is told of");
        }
        call += 1;
    }
    assert_eq!(call, 5, "four calls were made to fail");
}

#[test]
fn a_power_cut_leaves_a_whole_copy() {
    let name = "/state/recovery/0123456789abcdef.a.recovery";
    let old = print(&unsaved(0, 1), b"old");
    let fs = MemoryFs::with(&[(name, &old)]);
    let options = SaveOptions {
        backup: Backup::None,
        access: Access::Private,
        ..SaveOptions::replacing()
    };
    let new = print(&unsaved(0, 2), b"new");
    write_with(&fs, Path::new(name), &new, &options).unwrap();
    let images = fs.crash_images();
    assert!(images.len() > 3);
    for image in images {
        let found = &image[Path::new(name)];
        assert!(*found == old || *found == new);
        assert!(matches!(parse(found.clone()).0, Parsed::Copy(_)));
    }
}

#[test]
fn a_real_folder_is_created_used_and_cleaned() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("state").join("recovery");
    let first = Recovery::open(&folder, at(1)).unwrap();
    let also_first = Recovery::open(&folder, at(1)).unwrap();
    assert_ne!(first.session, also_first.session);
    first.write(&of_file(10), b"text").unwrap();
    assert!(
        also_first.list().unwrap().entries.is_empty(),
        "the first is still running"
    );
    drop(first);
    assert_eq!(also_first.list().unwrap().entries.len(), 1);
    drop(also_first);
    // Left by a program that was killed: a mark nobody holds, and a torn write.
    File::create(mark_path(&folder.canonicalize().unwrap(), "dead")).unwrap();
    File::create(folder.join(format!(".0.dead.recovery.{}-0.tmp", u32::MAX))).unwrap();
    let soon = Recovery::open(&folder, at(2)).unwrap();
    assert!(mark_path(&folder, "dead").exists(), "it may be about to lock it");
    drop(soon);
    let now = std::fs::metadata(mark_path(&folder, "dead"))
        .unwrap()
        .modified()
        .unwrap();
    let later = Recovery::open(&folder, now + Duration::from_hours(48)).unwrap();
    assert!(!mark_path(&folder, "dead").exists());
    let names: Vec<_> = RealFs.list(&folder).unwrap();
    assert_eq!(names.len(), 2, "one copy, one mark: {names:?}");
    assert_eq!(later.list().unwrap().entries.len(), 1);
    #[cfg(unix)]
    for path in
        std::iter::once(folder.clone()).chain(later.list().unwrap().entries.into_iter().map(|it| it.file))
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = std::fs::metadata(&path).unwrap().permissions().mode();
        assert_eq!(
            mode & 0o077,
            0,
            "{}: learners' names are nobody else's to read",
            path.display()
        );
    }
}

#[test]
fn a_folder_that_cannot_be_made_is_an_error_with_its_place() {
    let home = tempfile::tempdir().unwrap();
    let file = home.path().join("file");
    File::create(&file).unwrap();
    let error = Recovery::open(&file.join("recovery"), at(1)).unwrap_err();
    assert!(
        matches!(&error, RecoveryError::Folder { path, .. } if path.starts_with(&file)),
        "{error}"
    );
}

#[cfg(unix)]
#[test]
fn a_path_that_is_not_text_comes_back_as_it_was() {
    use std::os::unix::ffi::OsStrExt as _;
    let path = Path::new(std::ffi::OsStr::from_bytes(b"/plans/\xe9t\xe9.ron"));
    let snapshot = Snapshot {
        subject: Subject::File(path.to_path_buf()),
        ..of_file(10)
    };
    let mut first = store(MemoryFs::default(), "a");
    first.write(&snapshot, b"text").unwrap();
    assert_eq!(
        next_start(&mut first).list().unwrap().entries[0].snapshot,
        snapshot
    );
}

#[test]
fn the_default_folder_is_the_users_own() {
    let Some(folder) = default_recovery_folder() else {
        return;
    };
    assert!(folder.is_absolute());
    assert!(folder.ends_with("recovery"), "{}", folder.display());
}
