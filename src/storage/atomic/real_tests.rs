//! Saving on the real file system: modes, links, names, folders.

use std::fs;
use std::path::Path;
use std::time::{Duration, SystemTime};

use tempfile::TempDir;

use super::*;
use crate::storage::{
    DiskState, InPlaceError, ReadError, disk_state, read_document, remove_stale_files,
    write_document_in_place,
};

fn folder() -> TempDir {
    tempfile::tempdir().unwrap()
}

/// A plan saved once, and its fingerprint.
fn plan_in(folder: &TempDir) -> (PathBuf, Fingerprint) {
    let path = folder.path().join("plan.ron");
    let saved = write_document(&path, b"first", &SaveOptions::new_file()).unwrap();
    assert_eq!(saved.path, path.canonicalize().unwrap());
    (path, saved.fingerprint)
}

fn read(path: &Path) -> String {
    read_document(path).unwrap().0
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn what_is_saved_is_read_back_with_the_same_fingerprint() {
    let folder = folder();
    let (path, known) = plan_in(&folder);
    let (text, read_fingerprint) = read_document(&path).unwrap();
    assert_eq!((text.as_str(), read_fingerprint), ("first", known));
    let saved = write_document(&path, "deuxième".as_bytes(), &SaveOptions::over(known)).unwrap();
    assert!(saved.warning.is_none());
    assert_eq!(
        read_document(&path).unwrap(),
        ("deuxième".to_owned(), saved.fingerprint)
    );
    assert_eq!(names(folder.path()), ["plan.ron", "plan.ron.bak"]);
    assert_eq!(read(&backup_path(&path)), "first");
}

#[test]
fn a_file_of_several_pieces_is_known_again_and_a_change_in_its_last_byte_seen() {
    let folder = folder();
    let path = folder.path().join("plan.ron");
    let mut data: Vec<u8> = (0..200_000_u32).map(|at| b'a' + (at % 23) as u8).collect();
    let known = write_document(&path, &data, &SaveOptions::new_file())
        .unwrap()
        .fingerprint;
    assert_eq!(disk_state(&path, &known).unwrap(), DiskState::Same);
    assert!(read_back(&RealFs, &path, &data).is_ok());
    // Same length, another last byte; then a byte less.
    for changed in [true, false] {
        if changed {
            *data.last_mut().unwrap() = b'!';
        } else {
            data.pop();
        }
        let refused = read_back(&RealFs, &path, &data);
        assert!(matches!(refused, Err((Step::ReadBack, _))), "{changed}");
    }
    write_document(&path, &data, &SaveOptions::replacing()).unwrap();
    assert!(matches!(
        disk_state(&path, &known).unwrap(),
        DiskState::Changed(_)
    ));
    let saved = write_document(&path, b"mine", &SaveOptions::over(known));
    assert!(matches!(saved, Err(SaveError::ChangedOnDisk { .. })));
    let mut read = Vec::new();
    let too_long = RealFs.read_through(&path, 150_000, &mut |piece| read.extend_from_slice(piece));
    assert_eq!(too_long.unwrap_err().kind(), io::ErrorKind::FileTooLarge);
}

#[test]
fn unicode_and_long_names_are_saved() {
    let folder = folder();
    let long = format!("{}.ron", "x".repeat(247));
    for name in [
        "Été à l’Île — 2026.ron",
        "e\u{301}te\u{301}.ron",
        "計画.ron",
        "plan",
        long.as_str(),
    ] {
        let path = folder.path().join(name);
        write_document(&path, b"one", &SaveOptions::new_file()).unwrap();
        write_document(&path, b"two", &SaveOptions::replacing()).unwrap();
        assert_eq!(
            (read(&path), read(&backup_path(&path))),
            ("two".to_owned(), "one".to_owned()),
            "{name}"
        );
    }
    let error = write_document(
        &folder.path().join("x".repeat(300)),
        b"",
        &SaveOptions::new_file(),
    )
    .unwrap_err();
    assert_eq!(error.key(), "save-bad-name", "{error}");
}

#[test]
fn a_folder_and_a_missing_folder_are_told() {
    let folder = folder();
    let error = write_document(folder.path(), b"", &SaveOptions::replacing()).unwrap_err();
    assert!(matches!(error, SaveError::NotAFile { .. }), "{error}");
    assert!(matches!(
        read_document(folder.path()),
        Err(ReadError::NotAFile { .. })
    ));
    let missing = folder.path().join("none").join("plan.ron");
    let error = write_document(&missing, b"", &SaveOptions::new_file()).unwrap_err();
    assert!(matches!(error, SaveError::FolderMissing { .. }), "{error}");
    assert!(matches!(read_document(&missing), Err(ReadError::Missing { .. })));
    assert!(!folder.path().join("none").exists());
}

#[test]
fn a_file_of_more_than_200_mb_is_refused_without_reading_it() {
    let folder = folder();
    let path = folder.path().join("huge.ron");
    fs::File::create(&path).unwrap().set_len(200_000_001).unwrap();
    let error = read_document(&path).unwrap_err();
    assert!(
        matches!(
            error,
            ReadError::TooLarge {
                len: 200_000_001,
                limit: 200_000_000,
                ..
            }
        ),
        "{error}"
    );
    let known = Fingerprint::of(b"small", None);
    assert!(matches!(
        disk_state(&path, &known).unwrap(),
        DiskState::Changed(_)
    ));
    let error = write_document(&path, b"new", &SaveOptions::over(known)).unwrap_err();
    assert!(matches!(error, SaveError::ChangedOnDisk { .. }), "{error}");
}

#[test]
fn an_edit_that_keeps_length_and_date_is_noticed_and_a_touch_is_not() {
    let folder = folder();
    let (path, known) = plan_in(&folder);
    let dated = fs::File::options().write(true).open(&path).unwrap();
    dated
        .set_modified(SystemTime::UNIX_EPOCH + Duration::from_hours(1))
        .unwrap();
    assert_eq!(disk_state(&path, &known).unwrap(), DiskState::Same, "touched");
    let known = write_document(&path, b"again", &SaveOptions::over(known))
        .unwrap()
        .fingerprint;

    let mut other = fs::File::options().write(true).open(&path).unwrap();
    io::Write::write_all(&mut other, b"AGAIN").unwrap();
    other.set_modified(known.modified.unwrap()).unwrap();
    drop(other);
    assert_eq!(fs::metadata(&path).unwrap().modified().ok(), known.modified);
    assert!(matches!(
        disk_state(&path, &known).unwrap(),
        DiskState::Changed(_)
    ));
    let error = write_document(&path, b"third", &SaveOptions::over(known)).unwrap_err();
    assert!(matches!(error, SaveError::ChangedOnDisk { .. }), "{error}");
    assert_eq!(read(&path), "AGAIN");
    fs::remove_file(&path).unwrap();
    assert_eq!(disk_state(&path, &known).unwrap(), DiskState::Gone);
}

#[test]
fn files_of_killed_saves_are_removed_and_no_others() {
    let folder = folder();
    let (path, _) = plan_in(&folder);
    let dead = u32::MAX;
    let us = std::process::id();
    for name in [
        format!(".plan.ron.{dead}-0.tmp"),
        format!(".plan.ron.{us}-999999.tmp"),
        format!(".other.ron.{dead}-0.tmp"),
        "plan.ron.tmp".to_owned(),
    ] {
        fs::File::create(folder.path().join(name)).unwrap();
    }
    let now = fs::metadata(&path).unwrap().modified().unwrap();
    assert_eq!(remove_stale_files(&path, now).unwrap(), 0, "too young");
    let removed = remove_stale_files(&path, now + Duration::from_mins(2)).unwrap();
    if cfg!(target_os = "linux") {
        assert_eq!(removed, 1);
        assert!(!folder.path().join(format!(".plan.ron.{dead}-0.tmp")).exists());
    }
    assert!(
        folder.path().join(format!(".plan.ron.{us}-999999.tmp")).exists(),
        "a living process's"
    );
    assert!(folder.path().join(format!(".other.ron.{dead}-0.tmp")).exists());
    assert!(folder.path().join("plan.ron.tmp").exists());
    assert_eq!(read(&path), "first");
}

#[test]
fn saving_in_place_writes_the_file_and_keeps_its_old_version_elsewhere() {
    let folder = folder();
    let (path, known) = plan_in(&folder);
    let elsewhere = folder.path().join("state").join("backups");
    let saved = write_document_in_place(&path, b"2", &SaveOptions::over(known), &elsewhere).unwrap();
    assert_eq!(read(&path), "2");
    let copies = names(&elsewhere);
    assert_eq!(copies.len(), 1);
    assert_eq!(read(&elsewhere.join(&copies[0])), "first");
    let error = write_document_in_place(&path, b"3", &SaveOptions::over(known), &elsewhere).unwrap_err();
    assert!(
        matches!(error, InPlaceError::Unchanged(SaveError::ChangedOnDisk { .. })),
        "{error}"
    );
    let long = vec![b'x'; 100_000];
    write_document_in_place(&path, &long, &SaveOptions::over(saved.fingerprint), &elsewhere).unwrap();
    assert_eq!(read(&path).len(), long.len());
    assert_eq!(
        read(&elsewhere.join(&copies[0])),
        "2",
        "one copy, the last version"
    );
}

#[cfg(unix)]
mod unix {
    use super::*;
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, symlink};

    fn set_mode(path: &Path, mode: u32) {
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    }

    fn mode(path: &Path) -> u32 {
        fs::metadata(path).unwrap().mode() & 0o7777
    }

    #[test]
    fn the_mode_is_kept_and_a_private_file_starts_private() {
        let folder = folder();
        let (path, _) = plan_in(&folder);
        for wanted in [0o600, 0o664, 0o666] {
            set_mode(&path, wanted);
            write_document(&path, format!("{wanted:o}").as_bytes(), &SaveOptions::replacing()).unwrap();
            assert_eq!(mode(&path), wanted);
            assert_eq!(mode(&backup_path(&path)), wanted);
        }
        let private = folder.path().join("private");
        let options = SaveOptions {
            access: Access::Private,
            ..SaveOptions::new_file()
        };
        write_document(&private, b"", &options).unwrap();
        assert_eq!(mode(&private), 0o600);
    }

    #[test]
    fn the_group_is_kept() {
        let folder = folder();
        let (path, _) = plan_in(&folder);
        // Only an administrator may give a file to any group; for others there is nothing to see here.
        if std::os::unix::fs::chown(&path, None, Some(12_345)).is_ok() {
            write_document(&path, b"second", &SaveOptions::replacing()).unwrap();
            assert_eq!(fs::metadata(&path).unwrap().gid(), 12_345);
        }
    }

    #[test]
    fn a_link_is_kept_and_what_it_leads_to_is_replaced() {
        let folder = folder();
        let real = folder.path().join("real");
        fs::create_dir(&real).unwrap();
        let target = real.join("plan.ron");
        write_document(&target, b"first", &SaveOptions::new_file()).unwrap();
        let link = folder.path().join("link.ron");
        symlink("real/plan.ron", &link).unwrap();
        let saved = write_document(&link, b"second", &SaveOptions::replacing()).unwrap();
        assert_eq!(saved.path, target.canonicalize().unwrap());
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(read(&target), "second");
        assert_eq!(names(&real), ["plan.ron", "plan.ron.bak"]);
        assert_eq!(names(folder.path()), ["link.ron", "real"]);
    }

    #[test]
    fn a_link_that_leads_nowhere_is_kept_and_its_target_created() {
        let folder = folder();
        fs::create_dir(folder.path().join("real")).unwrap();
        symlink("b.ron", folder.path().join("a.ron")).unwrap();
        symlink("real/c.ron", folder.path().join("b.ron")).unwrap();
        write_document(&folder.path().join("a.ron"), b"x", &SaveOptions::new_file()).unwrap();
        assert!(
            fs::symlink_metadata(folder.path().join("a.ron"))
                .unwrap()
                .is_symlink()
        );
        assert!(
            fs::symlink_metadata(folder.path().join("b.ron"))
                .unwrap()
                .is_symlink()
        );
        assert_eq!(read(&folder.path().join("real/c.ron")), "x");
        let round = folder.path().join("round.ron");
        symlink("round.ron", &round).unwrap();
        assert!(write_document(&round, b"x", &SaveOptions::new_file()).is_err());
        assert!(fs::symlink_metadata(&round).unwrap().is_symlink());
    }

    #[test]
    fn a_read_only_file_is_refused_then_replaced_when_asked() {
        let folder = folder();
        let (path, known) = plan_in(&folder);
        set_mode(&path, 0o444);
        let options = SaveOptions::over(known);
        let error = write_document(&path, b"second", &options).unwrap_err();
        assert!(matches!(error, SaveError::ReadOnly { .. }), "{error}");
        assert_eq!(read(&path), "first");
        assert_eq!(names(folder.path()), ["plan.ron"]);
        let error = write_document_in_place(&path, b"second", &options, folder.path()).unwrap_err();
        assert!(
            matches!(error, InPlaceError::Unchanged(SaveError::ReadOnly { .. })),
            "{error}"
        );
        let options = SaveOptions {
            replace_read_only: true,
            ..options
        };
        write_document(&path, b"second", &options).unwrap();
        assert_eq!((read(&path), mode(&path)), ("second".to_owned(), 0o444));
    }

    #[test]
    fn where_names_cannot_be_taken_back_the_backup_is_a_copy() {
        let folder = folder();
        let (path, _) = plan_in(&folder);
        set_mode(folder.path(), 0o1777);
        let before = fs::metadata(&path).unwrap().ino();
        write_document(&path, b"second", &SaveOptions::replacing()).unwrap();
        let backup = backup_path(&path);
        assert_ne!(fs::metadata(&backup).unwrap().ino(), before);
        assert_eq!(read(&backup), "first");
        assert_eq!(names(folder.path()), ["plan.ron", "plan.ron.bak"]);
    }

    #[test]
    fn a_pipe_is_neither_read_nor_replaced() {
        let folder = folder();
        let pipe = folder.path().join("pipe");
        let made = std::process::Command::new("mkfifo")
            .arg(&pipe)
            .status()
            .is_ok_and(|status| status.success());
        if made {
            assert!(matches!(read_document(&pipe), Err(ReadError::NotAFile { .. })));
            let error = write_document(&pipe, b"", &SaveOptions::replacing()).unwrap_err();
            assert!(matches!(error, SaveError::NotAFile { .. }), "{error}");
        }
    }

    #[test]
    fn a_backup_that_is_already_the_plan_itself_leaves_nothing_behind() {
        let folder = folder();
        let (path, _) = plan_in(&folder);
        fs::hard_link(&path, backup_path(&path)).unwrap();
        write_document(&path, b"second", &SaveOptions::replacing()).unwrap();
        assert_eq!(names(folder.path()), ["plan.ron", "plan.ron.bak"]);
        assert_eq!(read(&backup_path(&path)), "first");
    }
}
