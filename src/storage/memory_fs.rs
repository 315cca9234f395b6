//! A file system in memory for tests: each call can be made to fail, and every state that a power cut may leave
//! on the disk can be listed.

mod crash;

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use super::fs::{Access, Fs, Kind, Status};
use crash::Op;

/// The names and contents found after a crash.
pub(super) type Image = BTreeMap<PathBuf, Vec<u8>>;

#[derive(Debug, Clone, Default)]
struct Inode {
    content: Vec<u8>,
    changes: u64,
    read_only: bool,
}

/// A failure to come.
#[derive(Debug, Clone, Copy)]
pub(super) struct Fault {
    /// Which call fails, from 1.
    pub(super) call: usize,
    /// How it fails.
    pub(super) kind: io::ErrorKind,
    /// Whether a failing write writes half.
    pub(super) half: bool,
    /// Whether all later calls fail too.
    pub(super) ever_after: bool,
}

#[derive(Debug, Default)]
struct State {
    names: BTreeMap<PathBuf, usize>,
    inodes: Vec<Inode>,
    /// The names, and by inode the contents, that were on the disk before anything was done.
    before: BTreeMap<PathBuf, usize>,
    contents_before: Vec<Vec<u8>>,
    log: Vec<Op>,
    calls: usize,
    fault: Option<Fault>,
    refusing: BTreeSet<PathBuf>,
    locked: BTreeSet<PathBuf>,
    no_second_names: bool,
    flips_written_bits: bool,
    busy_renames: u32,
    size_limit: Option<u64>,
    refuses_opening: bool,
}

/// The file system. Folders exist without being made.
#[derive(Debug, Default)]
pub(super) struct MemoryFs(RefCell<State>);

impl MemoryFs {
    /// A disk that holds these files, and has held them for long.
    pub(super) fn with(files: &[(&str, &[u8])]) -> Self {
        let fs = Self::default();
        for (name, content) in files {
            fs.put(name, content);
        }
        fs
    }

    /// Puts a file there as another program would, durably. A file of that name is written into.
    pub(super) fn put(&self, name: &str, content: &[u8]) {
        let mut state = self.0.borrow_mut();
        assert!(
            state.log.is_empty(),
            "crash images start from what was put before anything was done"
        );
        if let Some(inode) = state.names.get(Path::new(name)).copied() {
            state.inodes[inode].content = content.to_vec();
            state.inodes[inode].changes += 1;
            state.contents_before[inode] = content.to_vec();
        } else {
            let inode = state.inodes.len();
            state.inodes.push(Inode {
                content: content.to_vec(),
                ..Inode::default()
            });
            state.contents_before.push(content.to_vec());
            state.names.insert(name.into(), inode);
            state.before.insert(name.into(), inode);
        }
    }

    /// The files whose names end so.
    pub(super) fn names_ending(&self, end: &str) -> Vec<PathBuf> {
        let state = self.0.borrow();
        state
            .names
            .keys()
            .filter(|name| name.to_string_lossy().ends_with(end))
            .cloned()
            .collect()
    }

    pub(super) fn content(&self, name: &Path) -> Option<Vec<u8>> {
        let state = self.0.borrow();
        state
            .names
            .get(name)
            .map(|inode| state.inodes[*inode].content.clone())
    }

    /// Gives a file a second name, durably.
    pub(super) fn put_second_name(&self, from: &str, to: &str) {
        let mut state = self.0.borrow_mut();
        let inode = state.names[Path::new(from)];
        state.names.insert(to.into(), inode);
        state.before.insert(to.into(), inode);
    }

    pub(super) fn make_read_only(&self, name: &str) {
        let mut state = self.0.borrow_mut();
        let inode = state.names[Path::new(name)];
        state.inodes[inode].read_only = true;
    }

    pub(super) fn is_read_only(&self, name: &str) -> bool {
        let state = self.0.borrow();
        state.inodes[state.names[Path::new(name)]].read_only
    }

    /// Fails the n-th call, from 1, once.
    pub(super) fn fail(&self, call: usize, kind: io::ErrorKind) {
        self.fail_as(Fault {
            call,
            kind,
            half: false,
            ever_after: false,
        });
    }

    /// Fails as described.
    pub(super) fn fail_as(&self, fault: Fault) {
        self.0.borrow_mut().fault = Some(fault);
    }

    /// The calls made up to now.
    pub(super) fn calls(&self) -> usize {
        self.0.borrow().calls
    }

    pub(super) fn refuse_creation_in(&self, folder: &str) {
        self.0.borrow_mut().refusing.insert(folder.into());
    }

    /// As a disk that became read-only.
    pub(super) fn refuse_opening(&self) {
        self.0.borrow_mut().refuses_opening = true;
    }

    pub(super) fn lock(&self, name: &Path) {
        self.0.borrow_mut().locked.insert(name.into());
    }

    pub(super) fn unlock(&self, name: &Path) {
        self.0.borrow_mut().locked.remove(name);
    }

    pub(super) fn forbid_second_names(&self) {
        self.0.borrow_mut().no_second_names = true;
    }

    /// From now on a write reports success and stores something else.
    pub(super) fn flip_written_bits(&self) {
        self.0.borrow_mut().flips_written_bits = true;
    }

    /// The next renames fail because another program holds the file.
    pub(super) fn keep_busy_for(&self, renames: u32) {
        self.0.borrow_mut().busy_renames = renames;
    }

    pub(super) fn limit_size(&self, limit: u64) {
        self.0.borrow_mut().size_limit = Some(limit);
    }

    fn tick(&self) -> io::Result<()> {
        let mut state = self.0.borrow_mut();
        state.calls += 1;
        match state.fault {
            Some(fault) if state.calls == fault.call || (fault.ever_after && state.calls > fault.call) => {
                Err(fault.kind.into())
            }
            _ => Ok(()),
        }
    }

    fn inode(&self, path: &Path) -> io::Result<usize> {
        self.0
            .borrow()
            .names
            .get(path)
            .copied()
            .ok_or_else(|| io::ErrorKind::NotFound.into())
    }

    fn may_change(&self, path: &Path) -> io::Result<()> {
        let refused = path
            .parent()
            .is_some_and(|folder| self.0.borrow().refusing.contains(folder));
        if refused {
            Err(io::ErrorKind::PermissionDenied.into())
        } else {
            Ok(())
        }
    }

    fn stamp(changes: u64) -> SystemTime {
        SystemTime::UNIX_EPOCH + Duration::from_hours(1 + changes)
    }
}

fn write_into(content: &mut Vec<u8>, offset: usize, bytes: &[u8]) {
    let end = offset + bytes.len();
    if content.len() < end {
        content.resize(end, 0);
    }
    content[offset..end].copy_from_slice(bytes);
}

impl Fs for MemoryFs {
    type File = usize;

    fn resolve(&self, path: &Path) -> io::Result<PathBuf> {
        self.tick()?;
        Ok(path.to_path_buf())
    }

    fn status(&self, path: &Path) -> io::Result<Status> {
        self.tick()?;
        let inode = self.inode(path)?;
        let state = self.0.borrow();
        let inode = &state.inodes[inode];
        let modified = Some(Self::stamp(inode.changes));
        Ok(Status {
            kind: Kind::File,
            len: inode.content.len() as u64,
            modified,
        })
    }

    fn refuses_writing(&self, path: &Path) -> io::Result<bool> {
        self.tick()?;
        let inode = self.inode(path)?;
        Ok(self.0.borrow().inodes[inode].read_only)
    }

    fn read(&self, path: &Path, limit: u64) -> io::Result<(Vec<u8>, Status)> {
        self.tick()?;
        let inode = self.inode(path)?;
        let state = self.0.borrow();
        let Inode { content, changes, .. } = &state.inodes[inode];
        if content.len() as u64 > limit {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        let modified = Some(Self::stamp(*changes));
        Ok((
            content.clone(),
            Status {
                kind: Kind::File,
                len: content.len() as u64,
                modified,
            },
        ))
    }

    fn create_new(&self, path: &Path, _access: Access) -> io::Result<usize> {
        self.tick()?;
        self.may_change(path)?;
        let mut state = self.0.borrow_mut();
        if state.names.contains_key(path) {
            return Err(io::ErrorKind::AlreadyExists.into());
        }
        let inode = state.inodes.len();
        state.inodes.push(Inode::default());
        state.names.insert(path.into(), inode);
        state.log.push(Op::Link {
            name: path.into(),
            inode,
        });
        Ok(inode)
    }

    fn open_existing(&self, path: &Path) -> io::Result<usize> {
        self.tick()?;
        if self.0.borrow().refuses_opening {
            return Err(io::ErrorKind::ReadOnlyFilesystem.into());
        }
        self.inode(path)
    }

    fn write_at(&self, file: &mut usize, offset: u64, bytes: &[u8]) -> io::Result<()> {
        let outcome = self.tick();
        let mut state = self.0.borrow_mut();
        let half = outcome.is_err() && state.fault.is_some_and(|fault| fault.half);
        let mut bytes = match &outcome {
            Ok(()) => bytes.to_vec(),
            Err(_) if half => bytes[..bytes.len() / 2].to_vec(),
            Err(_) => return outcome,
        };
        if state.flips_written_bits
            && let Some(byte) = bytes.first_mut()
        {
            *byte ^= 1;
        }
        let offset = usize::try_from(offset).unwrap();
        write_into(&mut state.inodes[*file].content, offset, &bytes);
        state.inodes[*file].changes += 1;
        state.log.push(Op::Write {
            inode: *file,
            offset,
            bytes,
        });
        outcome
    }

    fn set_len(&self, file: &mut usize, len: u64) -> io::Result<()> {
        self.tick()?;
        let mut state = self.0.borrow_mut();
        let len = usize::try_from(len).unwrap();
        state.inodes[*file].content.resize(len, 0);
        state.log.push(Op::SetLen { inode: *file, len });
        Ok(())
    }

    fn copy_access(&self, from: &Path, file: &mut usize) -> io::Result<()> {
        self.tick()?;
        let from = self.inode(from)?;
        let mut state = self.0.borrow_mut();
        state.inodes[*file].read_only = state.inodes[from].read_only;
        Ok(())
    }

    fn sync(&self, file: &mut usize) -> io::Result<()> {
        self.tick()?;
        self.0.borrow_mut().log.push(Op::Sync { inode: *file });
        Ok(())
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.tick()?;
        self.may_change(to)?;
        let inode = self.inode(from)?;
        let mut state = self.0.borrow_mut();
        if state.busy_renames > 0 {
            state.busy_renames -= 1;
            return Err(io::ErrorKind::ResourceBusy.into());
        }
        // POSIX: two names of the same file, so nothing is done.
        if state.names.get(to) == Some(&inode) {
            return Ok(());
        }
        state.names.remove(from);
        state.names.insert(to.into(), inode);
        state.log.push(Op::Rename {
            from: from.into(),
            to: to.into(),
        });
        Ok(())
    }

    fn hard_link(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.tick()?;
        self.may_change(to)?;
        let inode = self.inode(from)?;
        let mut state = self.0.borrow_mut();
        if state.no_second_names {
            return Err(io::ErrorKind::Unsupported.into());
        }
        state.names.insert(to.into(), inode);
        state.log.push(Op::Link {
            name: to.into(),
            inode,
        });
        Ok(())
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.tick()?;
        self.may_change(path)?;
        self.inode(path)?;
        let mut state = self.0.borrow_mut();
        state.names.remove(path);
        state.log.push(Op::Unlink { name: path.into() });
        Ok(())
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        self.tick()?;
        self.0.borrow_mut().log.push(Op::SyncFolder {
            folder: folder.into(),
        });
        Ok(())
    }

    fn create_folder(&self, _folder: &Path) -> io::Result<()> {
        self.tick()
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        self.tick()?;
        let state = self.0.borrow();
        Ok(state
            .names
            .keys()
            .filter(|name| name.parent() == Some(folder))
            .cloned()
            .collect())
    }

    fn is_locked(&self, path: &Path) -> bool {
        self.0.borrow().locked.contains(path)
    }

    fn process_runs(&self, _pid: u32) -> Option<bool> {
        Some(false)
    }

    fn size_limit(&self) -> Option<u64> {
        self.0.borrow().size_limit
    }

    fn wait_for_release(&self, error: &io::Error, attempt: u32) -> bool {
        error.kind() == io::ErrorKind::ResourceBusy && attempt < 5
    }
}
