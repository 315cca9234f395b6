//! Looking at folders, for the path field.

pub mod register;

use std::path::{Path, PathBuf};

use super::jobs::Purpose;

/// An entry of a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its name.
    pub name: String,
    /// Where it is.
    pub path: PathBuf,
    /// Whether it is a folder.
    pub is_folder: bool,
}

/// Most entries shown of one folder.
const LIMIT: usize = 500;

/// Folders, and files of these extensions, without hidden ones; folders first, then by name. A folder that
/// cannot be read is shown empty.
pub fn list(folder: &Path, extensions: &[&str]) -> Vec<Entry> {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut found: Vec<Entry> = entries
        .flatten()
        .filter_map(|entry| {
            let name = entry.file_name().to_string_lossy().into_owned();
            let path = entry.path();
            let is_folder = path.is_dir();
            let fits = is_folder || has_extension(&path, extensions);
            (!name.starts_with('.') && fits).then_some(Entry {
                name,
                path,
                is_folder,
            })
        })
        .take(LIMIT)
        .collect();
    found.sort_by(|a, b| b.is_folder.cmp(&a.is_folder).then_with(|| a.name.cmp(&b.name)));
    found
}

fn has_extension(path: &Path, extensions: &[&str]) -> bool {
    path.extension()
        .is_some_and(|own| extensions.iter().any(|it| own.eq_ignore_ascii_case(it)))
}

/// The path that was typed, `~` standing for the home folder.
pub fn expanded(typed: &str) -> PathBuf {
    let typed = typed.trim();
    match (typed.strip_prefix('~'), directories::UserDirs::new()) {
        (Some(rest), Some(user)) => user.home_dir().join(rest.trim_start_matches(['/', '\\'])),
        _ => PathBuf::from(typed),
    }
}

/// Whether a path can serve: an existing file to read, or a name in an existing folder to write.
pub fn fits(path: &Path, purpose: Purpose) -> bool {
    match purpose {
        Purpose::Open => path.is_file(),
        Purpose::Import => path.is_file() || (path.is_dir() && holds_export(path)),
        Purpose::Save | Purpose::Copy => {
            path.file_name().is_some() && !path.is_dir() && path.parent().is_some_and(Path::is_dir)
        }
    }
}

/// Whether the files of an export in several parts stand in a folder.
fn holds_export(folder: &Path) -> bool {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return false;
    };
    entries
        .flatten()
        .take(LIMIT)
        .any(|entry| has_extension(&entry.path(), &["csv"]))
}

/// Whether a file dropped on the window is a register to import from, and no plan to open: an export by its
/// extension, or the folder of one.
pub fn is_register(path: &Path) -> bool {
    path.is_dir() || has_extension(path, Purpose::Import.extensions())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_listed_folders_first() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["b.ron", "a.RON", "c.txt", ".hidden.ron"] {
            std::fs::File::create(folder.path().join(name)).unwrap();
        }
        std::fs::create_dir(folder.path().join("zone")).unwrap();
        let names: Vec<String> = list(folder.path(), &["ron"])
            .into_iter()
            .map(|it| it.name)
            .collect();
        assert_eq!(names, ["zone", "a.RON", "b.ron"]);
        assert!(fits(&folder.path().join("b.ron"), Purpose::Open));
        assert!(!fits(folder.path(), Purpose::Open));
        assert!(fits(&folder.path().join("new.ron"), Purpose::Save));
        assert!(!fits(&folder.path().join("nowhere/new.ron"), Purpose::Save));
        assert!(!fits(folder.path(), Purpose::Import), "it holds no export");
        std::fs::File::create(folder.path().join("Standard.CSV")).unwrap();
        assert!(fits(folder.path(), Purpose::Import));
        assert!(!fits(folder.path(), Purpose::Save));
    }
}
