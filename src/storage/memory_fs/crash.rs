//! Every state that a power cut may leave on the disk.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super::{Image, MemoryFs, write_into};

/// What was done to the disk, in order.
#[derive(Debug, Clone)]
pub(super) enum Op {
    Link {
        name: PathBuf,
        inode: usize,
    },
    Unlink {
        name: PathBuf,
    },
    Rename {
        from: PathBuf,
        to: PathBuf,
    },
    Write {
        inode: usize,
        offset: usize,
        bytes: Vec<u8>,
    },
    SetLen {
        inode: usize,
        len: usize,
    },
    Sync {
        inode: usize,
    },
    SyncFolder {
        folder: PathBuf,
    },
}

impl MemoryFs {
    /// Every state the disk may be found in after a power cut at any moment of what was done since [`Self::with`]
    /// and [`Self::put`]. Content that was not waited for may be missing, half there, or zeros; changes of names
    /// that were not waited for may be there in any choice, as the weakest reading of POSIX has it.
    pub(in crate::storage) fn crash_images(&self) -> BTreeSet<Image> {
        let state = self.0.borrow();
        let log = &state.log;
        let mut images = BTreeSet::new();
        for cut in 0..=log.len() {
            let done = &log[..cut];
            let contents: Vec<Vec<Vec<u8>>> = (0..state.inodes.len())
                .map(|inode| {
                    let old = state.contents_before.get(inode).cloned();
                    contents_after(old.unwrap_or_default(), inode, done)
                })
                .collect();
            for names in names_after(&state.before, done) {
                let mut partial = vec![Image::new()];
                for (name, inode) in names {
                    partial = partial
                        .into_iter()
                        .flat_map(|image| {
                            contents[inode].iter().map({
                                let name = &name;
                                move |content| {
                                    let mut image = image.clone();
                                    image.insert(name.clone(), content.clone());
                                    image
                                }
                            })
                        })
                        .collect();
                }
                images.extend(partial);
            }
        }
        images
    }
}

/// The contents one file may be found with.
fn contents_after(old: Vec<u8>, inode: usize, done: &[Op]) -> Vec<Vec<u8>> {
    let mut now = old;
    let mut possible = BTreeSet::from([now.clone()]);
    for op in done {
        match op {
            Op::Write {
                inode: written,
                offset,
                bytes,
            } if *written == inode => {
                let mut torn = now.clone();
                write_into(&mut torn, *offset, &bytes[..bytes.len() / 2]);
                write_into(&mut now, *offset, bytes);
                possible.extend([torn, vec![0; now.len()], now.clone()]);
            }
            Op::SetLen { inode: cut, len } if *cut == inode => {
                now.resize(*len, 0);
                possible.insert(now.clone());
            }
            Op::Sync { inode: synced } if *synced == inode => possible = BTreeSet::from([now.clone()]),
            _ => {}
        }
    }
    possible.into_iter().collect()
}

/// The sets of names that may be found. Those changed before their folder was waited for are certain.
fn names_after(before: &BTreeMap<PathBuf, usize>, done: &[Op]) -> Vec<BTreeMap<PathBuf, usize>> {
    let folder_of = |op: &Op| match op {
        Op::Link { name, .. } | Op::Unlink { name } | Op::Rename { to: name, .. } => {
            name.parent().map(Path::to_path_buf)
        }
        Op::Write { .. } | Op::SetLen { .. } | Op::Sync { .. } | Op::SyncFolder { .. } => None,
    };
    let mut certain = Vec::new();
    let mut open = Vec::new();
    for (index, op) in done.iter().enumerate() {
        if let Some(folder) = folder_of(op) {
            let synced = |later: &Op| matches!(later, Op::SyncFolder { folder: synced } if *synced == folder);
            if done[index..].iter().any(synced) {
                certain.push(index);
            } else {
                open.push(index);
            }
        }
    }
    (0..1_u32 << open.len())
        .map(|choice| {
            let chosen = open.iter().enumerate().filter(|(bit, _)| choice >> bit & 1 == 1);
            let mut kept: Vec<usize> = certain
                .iter()
                .chain(chosen.map(|(_, index)| index))
                .copied()
                .collect();
            kept.sort_unstable();
            // A rename carries the file it renamed, whether or not its first name reached the disk.
            let mut names = before.clone();
            let mut whole = names.clone();
            for (index, op) in done.iter().enumerate() {
                let keep = kept.contains(&index);
                match op {
                    Op::Link { name, inode } => {
                        whole.insert(name.clone(), *inode);
                        if keep {
                            names.insert(name.clone(), *inode);
                        }
                    }
                    Op::Unlink { name } => {
                        whole.remove(name);
                        if keep {
                            names.remove(name);
                        }
                    }
                    Op::Rename { from, to } => {
                        let inode = whole.remove(from).unwrap();
                        whole.insert(to.clone(), inode);
                        if keep {
                            names.remove(from);
                            names.insert(to.clone(), inode);
                        }
                    }
                    Op::Write { .. } | Op::SetLen { .. } | Op::Sync { .. } | Op::SyncFolder { .. } => {}
                }
            }
            names
        })
        .collect()
}
