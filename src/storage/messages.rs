//! The failures of this layer in the user's language: the cause first, the path last.

use super::atomic::SaveWarning;
use super::error::{ReadError, SaveError};
use super::in_place::InPlaceError;
use super::recovery::RecoveryError;
use crate::text::{Text, Value};

impl SaveError {
    /// What the user is told.
    pub fn message(&self, text: &Text) -> String {
        let path = self.path().display().to_string();
        let path = ("path", Value::from(&path));
        match self {
            Self::DiskFull { needed, .. } | Self::QuotaExceeded { needed, .. } => {
                text.fmt(self.key(), &[path, ("size", Value::from(&size(text, *needed)))])
            }
            Self::FileTooLarge { needed, limit, .. } => {
                let limit = limit.map_or_else(String::new, |limit| size(text, limit));
                let (size, limit) = (&size(text, *needed), &limit);
                text.fmt(
                    self.key(),
                    &[path, ("size", Value::from(size)), ("limit", Value::from(limit))],
                )
            }
            Self::Io { source, .. } => {
                text.fmt(self.key(), &[path, ("reason", Value::from(&source.to_string()))])
            }
            Self::ReadOnly { .. }
            | Self::ChangedOnDisk { .. }
            | Self::NotAFile { .. }
            | Self::FolderMissing { .. }
            | Self::FolderRefuses { .. }
            | Self::DriveGone { .. }
            | Self::InUse { .. }
            | Self::BadName { .. }
            | Self::NotVerified { .. } => text.fmt(self.key(), &[path]),
        }
    }
}

impl SaveWarning {
    /// What the user is told.
    pub fn message(&self, text: &Text) -> String {
        match self {
            Self::NotDurable(_) => text.get("save-not-durable").to_owned(),
        }
    }
}

impl InPlaceError {
    /// What the user is told.
    pub fn message(&self, text: &Text) -> String {
        match self {
            Self::Unchanged(error) => error.message(text),
            Self::Torn { path, copy, .. } => {
                let (path, copy) = (path.display().to_string(), copy.display().to_string());
                text.fmt(
                    "save-torn",
                    &[("path", Value::from(&path)), ("copy", Value::from(&copy))],
                )
            }
        }
    }
}

impl ReadError {
    /// What the user is told.
    pub fn message(&self, text: &Text) -> String {
        let path = self.path().display().to_string();
        let path = ("path", Value::from(&path));
        match self {
            Self::TooLarge { len, limit, .. } => {
                let (size, limit) = (&size(text, *len), &size(text, *limit));
                text.fmt(
                    self.key(),
                    &[path, ("size", Value::from(size)), ("limit", Value::from(limit))],
                )
            }
            Self::NotText { looks_like, .. } => {
                let kind = Value::from(text.get(looks_like.key()));
                text.fmt(self.key(), &[path, ("kind", kind)])
            }
            Self::NotUtf8 { line, column, .. } => {
                let (line, column) = (&line.to_string(), &column.to_string());
                text.fmt(
                    self.key(),
                    &[path, ("line", Value::from(line)), ("column", Value::from(column))],
                )
            }
            Self::Io { source, .. } => {
                text.fmt(self.key(), &[path, ("reason", Value::from(&source.to_string()))])
            }
            Self::Missing { .. } | Self::NotAFile { .. } | Self::Refused { .. } | Self::Utf16 { .. } => {
                text.fmt(self.key(), &[path])
            }
        }
    }
}

impl RecoveryError {
    /// What the user is told.
    pub fn message(&self, text: &Text) -> String {
        match self {
            Self::Folder { path, source } => {
                let (path, reason) = (path.display().to_string(), source.to_string());
                text.fmt(
                    "recovery-folder",
                    &[("path", Value::from(&path)), ("reason", Value::from(&reason))],
                )
            }
            Self::Write(error) => error.message(text),
            Self::Read(error) => error.message(text),
            Self::Damaged { path } => text.fmt(
                "recovery-damaged",
                &[("path", Value::from(&path.display().to_string()))],
            ),
        }
    }
}

/// A length in bytes, in megabytes from one on, in kilobytes below; to the tenth.
fn size(text: &Text, bytes: u64) -> String {
    const KILO: u64 = 1000;
    let (key, thousandths) = if bytes >= KILO * KILO {
        ("size-mb", bytes / KILO)
    } else {
        ("size-kb", bytes)
    };
    let figure = text.decimal(i64::try_from(thousandths).unwrap_or(i64::MAX), 1);
    text.fmt(key, &[("figure", Value::from(&figure))])
}

#[cfg(test)]
mod tests {
    use std::io;
    use std::path::{Path, PathBuf};

    use super::*;
    use crate::storage::Step;
    use crate::text::Lang;

    const PLAN: &str = "/plans/Été.ron";

    fn save_errors() -> Vec<SaveError> {
        use io::ErrorKind as E;
        let at = |step, kind: E| SaveError::at(step, Path::new(PLAN), 1_234_567, kind.into());
        let path = PathBuf::from(PLAN);
        vec![
            SaveError::ReadOnly { path: path.clone() },
            SaveError::ChangedOnDisk {
                path: path.clone(),
                found: None,
            },
            SaveError::NotAFile { path: path.clone() },
            SaveError::FileTooLarge {
                path,
                needed: 300_000_000,
                limit: Some(200_000_000),
            },
            at(Step::Create, E::NotFound),
            at(Step::Create, E::PermissionDenied),
            at(Step::Write, E::StorageFull),
            at(Step::Write, E::QuotaExceeded),
            at(Step::Write, E::FileTooLarge),
            at(Step::Sync, E::TimedOut),
            at(Step::Replace, E::ResourceBusy),
            at(Step::Create, E::InvalidFilename),
            at(Step::ReadBack, E::InvalidData),
            at(Step::Write, E::Other),
        ]
    }

    fn read_errors() -> Vec<ReadError> {
        let path = PathBuf::from(PLAN);
        vec![
            ReadError::of(&path, io::ErrorKind::NotFound.into()),
            ReadError::of(&path, io::ErrorKind::IsADirectory.into()),
            ReadError::of(&path, io::ErrorKind::PermissionDenied.into()),
            ReadError::of(&path, io::ErrorKind::Other.into()),
            ReadError::TooLarge {
                path: path.clone(),
                len: 300_000_000,
                limit: 200_000_000,
            },
            ReadError::Utf16 { path: path.clone() },
            ReadError::NotText {
                path: path.clone(),
                looks_like: crate::storage::LooksLike::Zip,
            },
            ReadError::NotUtf8 {
                path,
                offset: 12,
                line: 3,
                column: 4,
            },
        ]
    }

    #[test]
    fn every_failure_has_words_with_the_path_and_nothing_missing() {
        for lang in Lang::ALL {
            let text = Text::new(*lang);
            let mut messages: Vec<String> = save_errors().iter().map(|error| error.message(&text)).collect();
            messages.extend(read_errors().iter().map(|error| error.message(&text)));
            let torn = InPlaceError::Torn {
                path: PLAN.into(),
                copy: "/state/copy.bak".into(),
                step: Step::Write,
                source: io::ErrorKind::Other.into(),
            };
            messages.push(torn.message(&text));
            messages.push(RecoveryError::Damaged { path: PLAN.into() }.message(&text));
            let folder = RecoveryError::Folder {
                path: PLAN.into(),
                source: io::ErrorKind::Other.into(),
            };
            messages.push(folder.message(&text));
            for message in messages {
                assert!(message.contains(PLAN), "{message}");
                assert!(!message.contains('{') && !message.contains('$'), "{message}");
            }
        }
    }

    #[test]
    fn sizes_are_written_as_each_language_does() {
        let french = Text::new(Lang::Fr);
        let full = SaveError::at(
            Step::Write,
            Path::new(PLAN),
            1_234_567,
            io::ErrorKind::StorageFull.into(),
        );
        assert!(
            full.message(&french).contains("1,2\u{202f}Mo"),
            "{}",
            full.message(&french)
        );
        assert_eq!(size(&french, 4_500), "4,5\u{202f}ko");
        assert_eq!(size(&Text::new(Lang::En), 200_000_000), "200\u{202f}MB");
    }
}
