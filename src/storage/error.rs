//! What can go wrong on disk, told apart so that the window can say it in the user's words and offer a way out.

use std::io;
use std::path::{Path, PathBuf};

use super::fs::{LOCK_VIOLATION, SHARING_VIOLATION, Status};

use super::load_error::LooksLike;

/// Where in a save something failed. The order is the order of the steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Finding the real path behind links.
    Resolve,
    /// Looking at what stands at the path.
    Inspect,
    /// Creating the new file beside the old one.
    Create,
    /// Writing the content.
    Write,
    /// Giving the new file the mode of the old one.
    Permissions,
    /// Waiting for the content to reach the disk.
    Sync,
    /// Reading the new file back.
    ReadBack,
    /// Comparing the old file with what was loaded from it.
    Compare,
    /// Keeping the previous version.
    Backup,
    /// Putting the new file in the place of the old one.
    Replace,
}

impl Step {
    /// A stable name for messages and logs.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Resolve => "resolve",
            Self::Inspect => "inspect",
            Self::Create => "create",
            Self::Write => "write",
            Self::Permissions => "permissions",
            Self::Sync => "sync",
            Self::ReadBack => "read-back",
            Self::Compare => "compare",
            Self::Backup => "backup",
            Self::Replace => "replace",
        }
    }
}

/// Why a save did not happen. In every case the file at the path is what it was before, byte for byte.
///
/// The texts are for logs; a user reads [`SaveError::message`].
#[derive(Debug, thiserror::Error)]
pub enum SaveError {
    /// The file is protected from writing. Saving with `replace_read_only` replaces it; ask first.
    #[error("{} is read-only", path.display())]
    ReadOnly {
        /// The file.
        path: PathBuf,
    },
    /// The file is not what was loaded or saved last: another program or person changed it.
    #[error("{} changed on disk", path.display())]
    ChangedOnDisk {
        /// The file.
        path: PathBuf,
        /// What stands there now; `None` when it was removed or moved.
        found: Option<Status>,
    },
    /// The path is a folder, a device or a pipe.
    #[error("{} is not a file", path.display())]
    NotAFile {
        /// The path.
        path: PathBuf,
    },
    /// The folder that should hold the file does not exist.
    #[error("the folder of {} does not exist", path.display())]
    FolderMissing {
        /// The file.
        path: PathBuf,
    },
    /// No file may be created or renamed in the folder. Another place, or `write_document_in_place`, can be
    /// offered.
    #[error("no file may be created beside {}: {source}", path.display())]
    FolderRefuses {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The disk is full.
    #[error("no room on the disk for the {needed} bytes of {}", path.display())]
    DiskFull {
        /// The file.
        path: PathBuf,
        /// Length of what was to be written, in bytes.
        needed: u64,
        /// Where it failed.
        step: Step,
        /// What the system said.
        source: io::Error,
    },
    /// The user's share of the disk is used up.
    #[error("the disk quota leaves no room for the {needed} bytes of {}", path.display())]
    QuotaExceeded {
        /// The file.
        path: PathBuf,
        /// Length of what was to be written, in bytes.
        needed: u64,
        /// Where it failed.
        step: Step,
        /// What the system said.
        source: io::Error,
    },
    /// The file would be longer than the system, the disk's format or this program allows.
    #[error("{} would be too large: {needed} bytes", path.display())]
    FileTooLarge {
        /// The file.
        path: PathBuf,
        /// Length of what was to be written, in bytes.
        needed: u64,
        /// The longest allowed, where it is known, in bytes.
        limit: Option<u64>,
    },
    /// The drive or the network share is gone.
    #[error("the drive of {} cannot be reached: {source}", path.display())]
    DriveGone {
        /// The file.
        path: PathBuf,
        /// Where it failed.
        step: Step,
        /// What the system said.
        source: io::Error,
    },
    /// Another program holds the file and lets nobody replace it.
    #[error("{} is held by another program: {source}", path.display())]
    InUse {
        /// The file.
        path: PathBuf,
        /// Where it failed.
        step: Step,
        /// What the system said.
        source: io::Error,
    },
    /// The name is too long for the disk, or holds a character that it refuses.
    #[error("{} is not a name this disk accepts: {source}", path.display())]
    BadName {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// What was read back from the disk is not what was written to it: the disk or the share is failing.
    #[error("the disk gave back something else than was written for {}", path.display())]
    NotVerified {
        /// The file.
        path: PathBuf,
    },
    /// Any other failure.
    #[error("saving {} failed at {}: {source}", path.display(), step.key())]
    Io {
        /// The file.
        path: PathBuf,
        /// Where it failed.
        step: Step,
        /// What the system said.
        source: io::Error,
    },
}

impl SaveError {
    /// Names a failure of the system by what the user can do about it.
    pub(super) fn at(step: Step, path: &Path, needed: u64, source: io::Error) -> Self {
        use io::ErrorKind as E;
        let path = path.to_path_buf();
        let held = matches!(source.raw_os_error(), Some(SHARING_VIOLATION | LOCK_VIOLATION))
            || (step == Step::Replace && source.kind() == E::PermissionDenied);
        if cfg!(windows) && held {
            return Self::InUse { path, step, source };
        }
        match (source.kind(), step) {
            (E::StorageFull, _) => Self::DiskFull {
                path,
                needed,
                step,
                source,
            },
            (E::QuotaExceeded, _) => Self::QuotaExceeded {
                path,
                needed,
                step,
                source,
            },
            (E::InvalidData | E::FileTooLarge, Step::ReadBack) => Self::NotVerified { path },
            (E::FileTooLarge, _) => Self::FileTooLarge {
                path,
                needed,
                limit: None,
            },
            (
                E::NotConnected
                | E::NetworkDown
                | E::NetworkUnreachable
                | E::HostUnreachable
                | E::StaleNetworkFileHandle
                | E::TimedOut,
                _,
            ) => Self::DriveGone { path, step, source },
            (E::ResourceBusy | E::ExecutableFileBusy, _) => Self::InUse { path, step, source },
            (E::InvalidFilename, _) => Self::BadName { path, source },
            (E::NotFound, Step::Resolve | Step::Create)
            | (E::NotADirectory, Step::Resolve | Step::Inspect | Step::Create) => {
                Self::FolderMissing { path }
            }
            (E::PermissionDenied | E::ReadOnlyFilesystem, Step::Create | Step::Backup | Step::Replace) => {
                Self::FolderRefuses { path, source }
            }
            _ => Self::Io { path, step, source },
        }
    }

    /// The key of its message.
    pub const fn key(&self) -> &'static str {
        match self {
            Self::ReadOnly { .. } => "save-read-only",
            Self::ChangedOnDisk { found: Some(_), .. } => "save-changed-on-disk",
            Self::ChangedOnDisk { found: None, .. } => "save-removed-from-disk",
            Self::NotAFile { .. } => "save-not-a-file",
            Self::FolderMissing { .. } => "save-folder-missing",
            Self::FolderRefuses { .. } => "save-folder-refuses",
            Self::DiskFull { .. } => "save-disk-full",
            Self::QuotaExceeded { .. } => "save-quota-exceeded",
            Self::FileTooLarge { limit: Some(_), .. } => "save-file-too-large",
            Self::FileTooLarge { limit: None, .. } => "save-file-too-large-here",
            Self::DriveGone { .. } => "save-drive-gone",
            Self::InUse { .. } => "save-in-use",
            Self::BadName { .. } => "save-bad-name",
            Self::NotVerified { .. } => "save-not-verified",
            Self::Io { .. } => "save-io",
        }
    }

    /// The file that was to be written, as the caller named it.
    pub fn path(&self) -> &Path {
        match self {
            Self::ReadOnly { path }
            | Self::ChangedOnDisk { path, .. }
            | Self::NotAFile { path }
            | Self::FolderMissing { path }
            | Self::FolderRefuses { path, .. }
            | Self::DiskFull { path, .. }
            | Self::QuotaExceeded { path, .. }
            | Self::FileTooLarge { path, .. }
            | Self::DriveGone { path, .. }
            | Self::InUse { path, .. }
            | Self::BadName { path, .. }
            | Self::NotVerified { path }
            | Self::Io { path, .. } => path,
        }
    }
}

/// Why a file could not be read as text. The file is never changed.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// Nothing stands at the path.
    #[error("{} does not exist", path.display())]
    Missing {
        /// The path.
        path: PathBuf,
    },
    /// The path is a folder, a device or a pipe.
    #[error("{} is not a file", path.display())]
    NotAFile {
        /// The path.
        path: PathBuf,
    },
    /// The user may not read the file.
    #[error("{} may not be read: {source}", path.display())]
    Refused {
        /// The path.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The file is longer than any plan; it was not read.
    #[error("{} is too large: {len} bytes, {limit} at most", path.display())]
    TooLarge {
        /// The path.
        path: PathBuf,
        /// Its length, in bytes.
        len: u64,
        /// The longest accepted, in bytes.
        limit: u64,
    },
    /// The text is UTF-16, as Notepad's « Unicode » writes it; plans are UTF-8.
    #[error("{} is UTF-16 text, not UTF-8", path.display())]
    Utf16 {
        /// The path.
        path: PathBuf,
    },
    /// The bytes are a document of another kind: an archive, a PDF, an image…
    #[error("{} is not a text", path.display())]
    NotText {
        /// The path.
        path: PathBuf,
        /// What it seems to be.
        looks_like: LooksLike,
    },
    /// The bytes are not UTF-8 text: damaged, or in an old encoding.
    #[error("{}:{line}:{column}: not UTF-8 text (byte {offset})", path.display())]
    NotUtf8 {
        /// The path.
        path: PathBuf,
        /// The first wrong byte, from 0.
        offset: usize,
        /// Its line, from 1.
        line: usize,
        /// Its column in characters, from 1.
        column: usize,
    },
    /// Any other failure.
    #[error("reading {} failed: {source}", path.display())]
    Io {
        /// The path.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
}

impl ReadError {
    /// Names a failure of the system by what the user can do about it.
    pub(super) fn of(path: &Path, source: io::Error) -> Self {
        let path = path.to_path_buf();
        match source.kind() {
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => Self::Missing { path },
            io::ErrorKind::IsADirectory => Self::NotAFile { path },
            io::ErrorKind::PermissionDenied => Self::Refused { path, source },
            _ => Self::Io { path, source },
        }
    }

    /// The key of its message.
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Missing { .. } => "read-missing",
            Self::NotAFile { .. } => "read-not-a-file",
            Self::Refused { .. } => "read-refused",
            Self::TooLarge { .. } => "read-too-large",
            Self::Utf16 { .. } => "read-utf-16",
            Self::NotText { .. } => "read-not-text",
            Self::NotUtf8 { .. } => "read-not-utf-8",
            Self::Io { .. } => "read-io",
        }
    }

    /// The file that was to be read, as the caller named it.
    pub fn path(&self) -> &Path {
        match self {
            Self::Missing { path }
            | Self::NotAFile { path }
            | Self::Refused { path, .. }
            | Self::TooLarge { path, .. }
            | Self::Utf16 { path }
            | Self::NotText { path, .. }
            | Self::NotUtf8 { path, .. }
            | Self::Io { path, .. } => path,
        }
    }
}
