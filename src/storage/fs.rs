//! The file operations that saving and recovery are made of, as a trait, so that tests can make each one fail.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read as _, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// What stands at a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// An ordinary file.
    File,
    /// A folder.
    Folder,
    /// A device, a pipe, a socket: nothing a plan can be read from or written to.
    Other,
}

/// What the file system tells of a path without reading it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Status {
    /// File, folder or neither.
    pub kind: Kind,
    /// Length in bytes.
    pub len: u64,
    /// When the content last changed; `None` where the file system does not tell.
    pub modified: Option<SystemTime>,
}

/// Who may read a file that does not exist yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Whoever the user's settings allow (the umask on Unix).
    Shared,
    /// The user alone: recovery copies hold learners' names. On Windows the folder decides.
    Private,
}

/// The file operations used by this layer. Each may fail, and the tests make each one fail in turn.
pub trait Fs {
    /// An open file.
    type File;

    /// Follows links to the path that would really be written, whether it exists yet or not.
    fn resolve(&self, path: &Path) -> io::Result<PathBuf>;
    /// What stands at the path, links followed.
    fn status(&self, path: &Path) -> io::Result<Status>;
    /// Whether the file itself is protected from writing, by its mode or by its owner.
    fn refuses_writing(&self, path: &Path) -> io::Result<bool>;
    /// Reads a whole file, and fails with `FileTooLarge` when it holds more than `limit` bytes.
    fn read(&self, path: &Path, limit: u64) -> io::Result<(Vec<u8>, Status)>;
    /// Reads as [`Self::read`] does, and hands the bytes out piece by piece instead of holding them.
    fn read_through(&self, path: &Path, limit: u64, each: &mut dyn FnMut(&[u8])) -> io::Result<Status> {
        let (bytes, status) = self.read(path, limit)?;
        each(&bytes);
        Ok(status)
    }
    /// Creates a file that did not exist.
    fn create_new(&self, path: &Path, access: Access) -> io::Result<Self::File>;
    /// Opens an existing file for writing, its content kept.
    fn open_existing(&self, path: &Path) -> io::Result<Self::File>;
    /// Writes all the bytes from an offset on.
    fn write_at(&self, file: &mut Self::File, offset: u64, bytes: &[u8]) -> io::Result<()>;
    /// Cuts or extends a file.
    fn set_len(&self, file: &mut Self::File, len: u64) -> io::Result<()>;
    /// Gives an open file the mode, and where possible the group, of another.
    fn copy_access(&self, from: &Path, file: &mut Self::File) -> io::Result<()>;
    /// Waits until content and mode have reached the disk. Never retried on the same file: after a failure Linux
    /// forgets the unwritten pages and the next call would lie.
    fn sync(&self, file: &mut Self::File) -> io::Result<()>;
    /// Gives a file another name, replacing what has it.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Gives a file a second name, which can be removed again.
    fn hard_link(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Removes a name.
    fn remove(&self, path: &Path) -> io::Result<()>;
    /// Waits until the names of a folder have reached the disk.
    fn sync_folder(&self, folder: &Path) -> io::Result<()>;
    /// Creates a folder for the user alone, and those above it.
    fn create_folder(&self, folder: &Path) -> io::Result<()>;
    /// The paths in a folder, in no order.
    fn list(&self, folder: &Path) -> io::Result<Vec<PathBuf>>;
    /// Whether a living process holds a lock on the file.
    fn is_locked(&self, path: &Path) -> bool;
    /// Whether a process of this machine is alive; `None` where that cannot be known.
    fn process_runs(&self, pid: u32) -> Option<bool>;
    /// The longest file this process may write, in bytes, where the system sets one.
    fn size_limit(&self) -> Option<u64>;
    /// Waits a little for another program to let go of a file; `false` when waiting is of no use.
    fn wait_for_release(&self, error: &io::Error, attempt: u32) -> bool;
}

/// The file system of the machine.
#[derive(Debug, Clone, Copy, Default)]
pub struct RealFs;

/// How much of a file is held at once where it is only read through, in bytes.
const PIECE: usize = 64 << 10;

/// As many links as Linux follows.
const MAX_LINKS: usize = 40;

/// Windows refuses to replace a file that an antivirus or an indexer is reading; they let go within half a second.
const RENAME_ATTEMPTS: u32 = 5;
const RENAME_PAUSE: std::time::Duration = std::time::Duration::from_millis(100);

impl Fs for RealFs {
    type File = File;

    fn resolve(&self, path: &Path) -> io::Result<PathBuf> {
        let mut here = std::path::absolute(path)?;
        for _ in 0..MAX_LINKS {
            match fs::canonicalize(&here) {
                Ok(real) => return Ok(real),
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                // Some virtual drives of Windows have no canonical form; links are rare there.
                Err(_) if cfg!(windows) => return Ok(here),
                Err(error) => return Err(error),
            }
            let folder = here.parent().unwrap_or(Path::new("/")).to_path_buf();
            if let Ok(next) = fs::read_link(&here) {
                here = folder.join(next);
            } else {
                let name = here.file_name().ok_or(io::ErrorKind::InvalidFilename)?;
                return Ok(fs::canonicalize(folder)?.join(name));
            }
        }
        Err(io::Error::other("too many links"))
    }

    fn status(&self, path: &Path) -> io::Result<Status> {
        fs::metadata(path).map(|metadata| status_of(&metadata))
    }

    fn refuses_writing(&self, path: &Path) -> io::Result<bool> {
        if fs::metadata(path)?.permissions().readonly() {
            return Ok(true);
        }
        // The mode does not tell everything: the file may belong to someone else.
        match OpenOptions::new().write(true).open(path) {
            Err(error) if error.kind() == io::ErrorKind::PermissionDenied => Ok(true),
            Ok(_) | Err(_) => Ok(false),
        }
    }

    fn read(&self, path: &Path, limit: u64) -> io::Result<(Vec<u8>, Status)> {
        let mut file = File::open(path)?;
        // Room for all of it from the start: to grow on the way would hold it twice.
        let room = file.metadata()?.len().min(limit);
        let mut bytes = Vec::new();
        bytes.try_reserve_exact(usize::try_from(room).unwrap_or(0))?;
        (&mut file)
            .take(limit.saturating_add(1))
            .read_to_end(&mut bytes)?;
        if bytes.len() as u64 > limit {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        Ok((bytes, status_of(&file.metadata()?)))
    }

    fn read_through(&self, path: &Path, limit: u64, each: &mut dyn FnMut(&[u8])) -> io::Result<Status> {
        let mut file = File::open(path)?;
        let mut piece = vec![0; PIECE];
        let mut len = 0_u64;
        loop {
            let read = match file.read(&mut piece) {
                Ok(0) => return Ok(status_of(&file.metadata()?)),
                Ok(read) => read,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(error),
            };
            len = len.saturating_add(read as u64);
            if len > limit {
                return Err(io::ErrorKind::FileTooLarge.into());
            }
            each(piece.get(..read).unwrap_or_default());
        }
    }

    fn create_new(&self, path: &Path, access: Access) -> io::Result<File> {
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        if access == Access::Private {
            std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        }
        #[cfg(not(unix))]
        let _ = access;
        options.open(path)
    }

    fn open_existing(&self, path: &Path) -> io::Result<File> {
        OpenOptions::new().write(true).open(path)
    }

    fn write_at(&self, file: &mut File, offset: u64, bytes: &[u8]) -> io::Result<()> {
        file.seek(SeekFrom::Start(offset))?;
        file.write_all(bytes)
    }

    fn set_len(&self, file: &mut File, len: u64) -> io::Result<()> {
        file.set_len(len)
    }

    fn copy_access(&self, from: &Path, file: &mut File) -> io::Result<()> {
        let wanted = fs::metadata(from)?;
        #[cfg(unix)]
        {
            use std::os::unix::fs::MetadataExt as _;
            if file.metadata()?.gid() != wanted.gid() {
                // A user may only give a file to a group of theirs; where that fails the mode still holds.
                let _ = std::os::unix::fs::fchown(&*file, None, Some(wanted.gid()));
            }
        }
        // Drives without modes (FAT, some shares) refuse even to set the one a file already has.
        if file.metadata()?.permissions() == wanted.permissions() {
            return Ok(());
        }
        file.set_permissions(wanted.permissions())
    }

    fn sync(&self, file: &mut File) -> io::Result<()> {
        file.sync_all()
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    fn hard_link(&self, from: &Path, to: &Path) -> io::Result<()> {
        #[cfg(unix)]
        {
            const STICKY: u32 = 0o1000;
            let folder = fs::metadata(to.parent().unwrap_or(Path::new(".")))?;
            if std::os::unix::fs::MetadataExt::mode(&folder) & STICKY != 0 {
                // A second name of somebody else's file could be given here, but never taken away again.
                return Err(io::ErrorKind::Unsupported.into());
            }
        }
        fs::hard_link(from, to)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }

    #[cfg(unix)]
    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        match File::open(folder)?.sync_all() {
            // Some network and user-space file systems have nothing to wait for, and say so.
            Err(error)
                if matches!(
                    error.kind(),
                    io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported
                ) =>
            {
                Ok(())
            }
            other => other,
        }
    }

    #[cfg(not(unix))]
    fn sync_folder(&self, _folder: &Path) -> io::Result<()> {
        Ok(())
    }

    fn create_folder(&self, folder: &Path) -> io::Result<()> {
        let mut builder = fs::DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(folder)
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        fs::read_dir(folder)?
            .map(|entry| entry.map(|entry| entry.path()))
            .collect()
    }

    fn is_locked(&self, path: &Path) -> bool {
        File::open(path).is_ok_and(|file| matches!(file.try_lock_shared(), Err(fs::TryLockError::WouldBlock)))
    }

    fn process_runs(&self, pid: u32) -> Option<bool> {
        let all = Path::new("/proc");
        all.join("self")
            .exists()
            .then(|| all.join(pid.to_string()).exists())
    }

    /// Reads `/proc/self/limits`, so only Linux is covered. It matters because a write past that limit raises
    /// `SIGXFSZ`, which kills the process before any error is returned; ignoring the signal would need `unsafe`
    /// code, which this crate forbids. Elsewhere such a kill leaves the old file whole, like any other kill.
    fn size_limit(&self) -> Option<u64> {
        let (bytes, _) = self.read(Path::new("/proc/self/limits"), 65_536).ok()?;
        let text = String::from_utf8(bytes).ok()?;
        let line = text.lines().find(|line| line.starts_with("Max file size"))?;
        line.split_whitespace().nth(3)?.parse().ok()
    }

    fn wait_for_release(&self, error: &io::Error, attempt: u32) -> bool {
        let held = matches!(
            error.kind(),
            io::ErrorKind::PermissionDenied | io::ErrorKind::ResourceBusy
        ) || matches!(error.raw_os_error(), Some(SHARING_VIOLATION | LOCK_VIOLATION));
        let worth_it = cfg!(windows) && held && attempt < RENAME_ATTEMPTS;
        if worth_it {
            std::thread::sleep(RENAME_PAUSE);
        }
        worth_it
    }
}

/// `ERROR_SHARING_VIOLATION` of Windows: another program has the file open and lets nobody replace it.
pub(super) const SHARING_VIOLATION: i32 = 32;
/// `ERROR_LOCK_VIOLATION` of Windows: another program has locked a part of the file.
pub(super) const LOCK_VIOLATION: i32 = 33;

fn status_of(metadata: &fs::Metadata) -> Status {
    let kind = match metadata.file_type() {
        kind if kind.is_file() => Kind::File,
        kind if kind.is_dir() => Kind::Folder,
        _ => Kind::Other,
    };
    Status {
        kind,
        len: metadata.len(),
        modified: metadata.modified().ok(),
    }
}
