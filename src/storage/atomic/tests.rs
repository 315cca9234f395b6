//! Every call of a save made to fail, and every state a power cut may leave.

use std::collections::BTreeSet;
use std::io;
use std::path::Path;

use super::*;
use crate::storage::memory_fs::{Fault, Image, MemoryFs};

const OLDER: &[u8] = b"(format: 1, title: \"the one before\")";
const OLD: &[u8] = b"(format: 1, title: \"old\")";
const NEW: &[u8] = b"(format: 1, title: \"the new content\")";
const KINDS: [io::ErrorKind; 4] = [
    io::ErrorKind::StorageFull,
    io::ErrorKind::PermissionDenied,
    io::ErrorKind::Other,
    io::ErrorKind::Interrupted,
];

fn plan() -> &'static Path {
    Path::new("/d/plan.ron")
}

fn backup() -> &'static Path {
    Path::new("/d/plan.ron.bak")
}

/// A plan saved twice before.
fn disk() -> MemoryFs {
    MemoryFs::with(&[("/d/plan.ron", OLD), ("/d/plan.ron.bak", OLDER)])
}

/// The disks a save may meet.
fn disks() -> Vec<(&'static str, MemoryFs)> {
    let copying = disk();
    copying.forbid_second_names();
    // What a power cut between the backup and the replacement leaves.
    let interrupted = MemoryFs::with(&[("/d/plan.ron", OLD)]);
    interrupted.put_second_name("/d/plan.ron", "/d/plan.ron.bak");
    vec![
        ("saved before", disk()),
        ("never saved", MemoryFs::with(&[])),
        ("saved once", MemoryFs::with(&[("/d/plan.ron", OLD)])),
        ("no second names", copying),
        ("backup is the plan itself", interrupted),
    ]
}

fn expected(fs: &MemoryFs) -> SaveOptions {
    match fs.content(plan()) {
        Some(content) => SaveOptions::over(Fingerprint::of(&content, None)),
        None => SaveOptions::new_file(),
    }
}

fn save(fs: &MemoryFs) -> Result<Saved, SaveError> {
    write_with(fs, plan(), NEW, &expected(fs))
}

#[test]
fn a_save_puts_the_new_version_in_place_and_keeps_the_previous_one() {
    for (name, fs) in disks() {
        let before = fs.content(plan());
        let saved = save(&fs).unwrap();
        assert!(saved.fingerprint.matches(NEW));
        assert!(saved.warning.is_none());
        assert_eq!(fs.content(plan()).unwrap(), NEW, "{name}");
        assert_eq!(fs.content(backup()), before, "{name}");
        assert_eq!(fs.names_ending(".tmp"), Vec::<PathBuf>::new(), "{name}");
        write_with(&fs, plan(), b"third", &SaveOptions::over(saved.fingerprint)).unwrap();
        assert_eq!(fs.content(backup()).unwrap(), NEW, "{name}");
    }
}

#[test]
fn every_call_can_fail() {
    for kind in KINDS {
        for half in [false, true] {
            for ever_after in [false, true] {
                for disk in 0..disks().len() {
                    fail_each_call(
                        Fault {
                            call: 1,
                            kind,
                            half,
                            ever_after,
                        },
                        disk,
                    );
                }
            }
        }
    }
}

/// Fails call 1, 2, 3 … of a save until there is no such call.
fn fail_each_call(mut fault: Fault, disk: usize) {
    let Fault { kind, ever_after, .. } = fault;
    loop {
        let (name, fs) = disks().swap_remove(disk);
        let before = fs.content(plan());
        let options = expected(&fs);
        fs.fail_as(fault);
        let outcome = write_with(&fs, plan(), NEW, &options);
        let case = format!("{name}: {fault:?}");
        let kept = fs.content(backup());
        match &outcome {
            Ok(_) => assert_eq!(fs.content(plan()).unwrap(), NEW, "{case}"),
            Err(error) => {
                assert_eq!(fs.content(plan()), before, "{case}: {error}");
                let whole = kept.as_deref().is_none_or(|kept| kept == OLD || kept == OLDER);
                assert!(whole, "{case}: the backup is a whole version");
                if kind == io::ErrorKind::StorageFull {
                    assert!(matches!(error, SaveError::DiskFull { .. }), "{case}: {error}");
                }
                if !ever_after {
                    assert_eq!(fs.names_ending(".tmp"), Vec::<PathBuf>::new(), "{case}");
                }
            }
        }
        if fs.calls() < fault.call {
            assert!(outcome.is_ok(), "{case}");
            break;
        }
        fault.call += 1;
    }
    assert!(fault.call > 9, "only {} calls were made to fail", fault.call - 1);
}

#[test]
fn a_folder_that_does_not_reach_the_disk_is_a_warning_and_not_a_failure() {
    let calls = {
        let fs = disk();
        save(&fs).unwrap();
        fs.calls()
    };
    let fs = disk();
    let options = expected(&fs);
    fs.fail(calls, io::ErrorKind::Other);
    let saved = write_with(&fs, plan(), NEW, &options).unwrap();
    assert!(matches!(saved.warning, Some(SaveWarning::NotDurable(_))));
}

fn good(content: Option<&Vec<u8>>, allowed: &[&[u8]]) -> bool {
    content.is_some_and(|content| allowed.contains(&content.as_slice()))
}

#[test]
fn a_power_cut_at_any_moment_leaves_a_whole_version() {
    for (name, fs) in disks() {
        let before = fs.content(plan());
        save(&fs).unwrap();
        let images = fs.crash_images();
        assert!(images.len() > 5, "{name}: {} images", images.len());
        for image in &images {
            match (image.get(plan()), &before) {
                (None, None) => {}
                (content, _) => assert!(good(content, &[OLD, NEW]), "{name}: {image:?}"),
            }
            if let Some(kept) = image.get(backup()) {
                assert!(good(Some(kept), &[OLD, OLDER]), "{name}: {image:?}");
            }
        }
        let reached: BTreeSet<_> = images.iter().filter_map(|image| image.get(plan())).collect();
        assert!(reached.contains(&NEW.to_vec()), "{name}");
    }
}

/// The same enumeration finds what is wrong with simpler ways to save: without that it would prove nothing.
#[test]
fn the_enumeration_finds_torn_files_where_there_are_some() {
    type Way = fn(&MemoryFs) -> io::Result<()>;
    let torn = |way: Way| {
        let fs = disk();
        way(&fs).unwrap();
        let whole = |image: &Image| good(image.get(plan()), &[OLD, NEW]);
        fs.crash_images().iter().filter(|image| !whole(image)).count()
    };
    let truncate: Way = |fs| {
        let mut file = fs.open_existing(plan())?;
        fs.set_len(&mut file, 0)?;
        fs.write_at(&mut file, 0, NEW)?;
        fs.sync(&mut file)
    };
    let beside_without_sync: Way = |fs| {
        let mut file = fs.create_new(Path::new("/d/t.tmp"), Access::Shared)?;
        fs.write_at(&mut file, 0, NEW)?;
        fs.rename(Path::new("/d/t.tmp"), plan())
    };
    let aside_then_write: Way = |fs| {
        fs.rename(plan(), Path::new("/d/plan.bck"))?;
        let mut file = fs.create_new(plan(), Access::Shared)?;
        fs.write_at(&mut file, 0, NEW)?;
        fs.sync(&mut file)
    };
    let beside: Way = |fs| {
        let mut file = fs.create_new(Path::new("/d/t.tmp"), Access::Shared)?;
        fs.write_at(&mut file, 0, NEW)?;
        fs.sync(&mut file)?;
        fs.rename(Path::new("/d/t.tmp"), plan())
    };
    assert!(torn(truncate) > 0);
    assert!(torn(beside_without_sync) > 0);
    assert!(torn(aside_then_write) > 0);
    assert_eq!(torn(beside), 0);
}

#[test]
fn what_another_program_wrote_is_not_replaced_unseen() {
    for found in [
        &b"(format: 1, title: \"new\")"[..],
        b"longer than what was loaded from there",
        b"",
    ] {
        let fs = disk();
        let known = Fingerprint::of(OLD, None);
        fs.put("/d/plan.ron", found);
        let error = write_with(&fs, plan(), NEW, &SaveOptions::over(known)).unwrap_err();
        assert!(
            matches!(error, SaveError::ChangedOnDisk { found: Some(_), .. }),
            "{error}"
        );
        assert_eq!(fs.content(plan()).unwrap(), found);
        assert_eq!(fs.content(backup()).unwrap(), OLDER, "the backup is not touched");
        assert_eq!(fs.names_ending(".tmp"), Vec::<PathBuf>::new());
        write_with(&fs, plan(), NEW, &SaveOptions::replacing()).unwrap();
        assert_eq!(fs.content(plan()).unwrap(), NEW);
        assert_eq!(fs.content(backup()).unwrap(), found, "and even then it is kept");
    }
}

#[test]
fn a_change_that_keeps_length_and_date_is_noticed() {
    let fs = disk();
    let (_, status) = fs.read(plan(), 1000).unwrap();
    let mut loaded = OLD.to_vec();
    loaded.reverse();
    let known = Fingerprint::of(&loaded, status.modified);
    let error = write_with(&fs, plan(), NEW, &SaveOptions::over(known)).unwrap_err();
    assert!(matches!(error, SaveError::ChangedOnDisk { .. }), "{error}");
    assert_eq!(fs.names_ending(".tmp"), Vec::<PathBuf>::new());
}

#[test]
fn another_date_with_the_same_content_is_no_change() {
    let fs = disk();
    let known = Fingerprint::of(OLD, Some(std::time::SystemTime::UNIX_EPOCH));
    write_with(&fs, plan(), NEW, &SaveOptions::over(known)).unwrap();
    assert_eq!(fs.content(plan()).unwrap(), NEW);
}

#[test]
fn a_plan_removed_or_appeared_meanwhile_is_told() {
    let fs = MemoryFs::with(&[]);
    let error = write_with(&fs, plan(), NEW, &SaveOptions::over(Fingerprint::of(OLD, None))).unwrap_err();
    assert!(
        matches!(error, SaveError::ChangedOnDisk { found: None, .. }),
        "{error}"
    );
    let fs = disk();
    let error = write_with(&fs, plan(), NEW, &SaveOptions::new_file()).unwrap_err();
    assert!(
        matches!(error, SaveError::ChangedOnDisk { found: Some(_), .. }),
        "{error}"
    );
    assert_eq!(fs.content(plan()).unwrap(), OLD);
}

#[test]
fn saving_the_same_content_again_keeps_the_version_before() {
    let fs = disk();
    write_with(&fs, plan(), OLD, &SaveOptions::over(Fingerprint::of(OLD, None))).unwrap();
    assert_eq!(fs.content(backup()).unwrap(), OLDER);
}

#[test]
fn a_read_only_file_is_replaced_only_when_asked_and_stays_read_only() {
    let fs = disk();
    fs.make_read_only("/d/plan.ron");
    let error = save(&fs).unwrap_err();
    assert!(matches!(error, SaveError::ReadOnly { .. }), "{error}");
    assert_eq!(fs.content(plan()).unwrap(), OLD);
    let options = SaveOptions {
        replace_read_only: true,
        ..expected(&fs)
    };
    write_with(&fs, plan(), NEW, &options).unwrap();
    assert_eq!(fs.content(plan()).unwrap(), NEW);
    assert!(fs.is_read_only("/d/plan.ron"));
}

#[test]
fn a_folder_that_takes_no_file_is_told_apart() {
    let fs = disk();
    fs.refuse_creation_in("/d");
    let error = save(&fs).unwrap_err();
    assert!(matches!(error, SaveError::FolderRefuses { .. }), "{error}");
    assert_eq!(error.path(), plan());
}

#[test]
fn a_disk_that_lies_is_found_out() {
    let fs = disk();
    fs.flip_written_bits();
    let error = save(&fs).unwrap_err();
    assert!(matches!(error, SaveError::NotVerified { .. }), "{error}");
    assert_eq!(fs.content(plan()).unwrap(), OLD);
    assert_eq!(fs.names_ending(".tmp"), Vec::<PathBuf>::new());
}

#[test]
fn a_file_held_for_a_moment_is_waited_for_and_then_named() {
    let fs = disk();
    fs.keep_busy_for(4);
    save(&fs).unwrap();
    let fs = disk();
    fs.keep_busy_for(100);
    let error = save(&fs).unwrap_err();
    assert!(matches!(error, SaveError::InUse { .. }), "{error}");
    assert_eq!(fs.content(plan()).unwrap(), OLD);
    assert_eq!(fs.names_ending(".tmp"), Vec::<PathBuf>::new());
}

#[test]
fn a_plan_longer_than_the_system_allows_is_refused_before_writing() {
    let fs = disk();
    fs.limit_size(NEW.len() as u64 - 1);
    let options = expected(&fs);
    let calls = fs.calls();
    let error = write_with(&fs, plan(), NEW, &options).unwrap_err();
    assert!(
        matches!(error, SaveError::FileTooLarge { limit: Some(_), .. }),
        "{error}"
    );
    assert_eq!(fs.calls(), calls, "nothing was even looked at");
    fs.limit_size(NEW.len() as u64);
    save(&fs).unwrap();
}

#[test]
fn failures_are_named_by_what_can_be_done() {
    use io::ErrorKind as E;
    let key = |step, kind: E| SaveError::at(step, plan(), 10, kind.into()).key();
    assert_eq!(key(Step::Write, E::StorageFull), "save-disk-full");
    assert_eq!(key(Step::Backup, E::StorageFull), "save-disk-full");
    assert_eq!(key(Step::Write, E::QuotaExceeded), "save-quota-exceeded");
    assert_eq!(key(Step::Write, E::FileTooLarge), "save-file-too-large-here");
    assert_eq!(key(Step::Sync, E::StaleNetworkFileHandle), "save-drive-gone");
    assert_eq!(key(Step::Create, E::InvalidFilename), "save-bad-name");
    assert_eq!(key(Step::Resolve, E::NotFound), "save-folder-missing");
    assert_eq!(key(Step::Create, E::ReadOnlyFilesystem), "save-folder-refuses");
    assert_eq!(key(Step::Write, E::PermissionDenied), "save-io");
    let shown = SaveError::at(Step::Write, plan(), 10, E::Other.into()).to_string();
    assert!(
        shown.contains("/d/plan.ron") && shown.contains("write"),
        "{shown}"
    );
}
