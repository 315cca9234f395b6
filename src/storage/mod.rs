//! Files: plans and policies as text; plans on disk, replaced without ever losing one; work found after a crash.
//!
//! What the files of this folder promise, and to whom:
//!
//! - [`parse`] and [`write()`] turn a plan's text into a plan and back, without loss, or say what is wrong and where;
//! - [`read_document`] returns a whole text and the [`Fingerprint`] of what was read;
//! - [`write_document`] leaves the whole old or the whole new version at the path, whatever fails, and keeps the
//!   previous version beside it; [`write_document_in_place`] is for folders where no file may be created;
//! - [`DocumentLock`] tells a second window who has the plan open; it never refuses to open;
//! - [`Recovery`] keeps unsaved work in the user's own folder, at the rhythm of an [`AutosaveClock`], and
//!   [`Emergency`] does it once more when the program panics.
//!
//! `docs/decisions/0001-saving.md` tells why, and what was given up.

mod atomic;
mod autosave;
mod emergency;
mod error;
mod fingerprint;
mod fs;
mod in_place;
mod load;
mod load_error;
mod lock;
#[cfg(test)]
mod memory_fs;
mod messages;
mod names;
mod policies;
mod policy;
mod provider;
mod quality;
mod read;
mod recovery;
mod said;
mod scan;
mod seal;
mod survey;
mod unique;
mod v1;
mod write;

pub use atomic::{Backup, Expected, SaveOptions, SaveWarning, Saved, write_document};
pub use autosave::AutosaveClock;
pub use emergency::Emergency;
pub use error::{ReadError, SaveError, Step};
pub use fingerprint::{DiskState, Fingerprint, disk_state};
pub use fs::{Access, Fs, Kind, RealFs, Status};
pub use in_place::{InPlaceError, write_document_in_place};
pub use load::{Loaded, Note, parse, parse_bytes};
pub use load_error::{Form, LoadError, LooksLike, Place};
pub use lock::{DocumentLock, LockState, Owner, lock_document};
pub use names::{backup_path, remove_stale_files};
pub use policies::{KnownPolicy, Policies, UnusablePolicy, default_policies_folder};
pub use policy::{
    POLICY_FORMAT, PolicyError, default_policy, parse_policy, shipped, shipped_policy, write_policy,
};
pub use provider::{
    Issuer, IssuerError, MAX_LOGO_BYTES, default_config_folder, issuer_path, read_issuer, read_logo,
    read_templates, write_issuer,
};
pub use quality::{indicator_list, parse_indicators, shipped_indicators};
pub use read::{MAX_DOCUMENT_BYTES, read_document};
pub use recovery::{Entry, Listing, Recovery, RecoveryError, Snapshot, Subject, default_recovery_folder};
pub use write::write;
