//! Looking at folders, for the path field.

pub mod import;
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

/// The path that was typed or pasted: `~` stands for the home folder; the quotes that some desktops put around a
/// copied path are taken off, and an address of a file is understood.
pub fn expanded(typed: &str) -> PathBuf {
    let typed = typed.trim();
    let bare = ['"', '\'']
        .into_iter()
        .find_map(|quote| typed.strip_prefix(quote)?.strip_suffix(quote));
    let typed = bare.unwrap_or(typed);
    if let Some(address) = typed.strip_prefix("file://") {
        return PathBuf::from(without_escapes(address));
    }
    match (typed.strip_prefix('~'), directories::UserDirs::new()) {
        (Some(rest), Some(user)) => user.home_dir().join(rest.trim_start_matches(['/', '\\'])),
        _ => PathBuf::from(typed),
    }
}

/// The path of an address, `%20` and its like read as what they stand for.
fn without_escapes(address: &str) -> String {
    let mut bytes = Vec::with_capacity(address.len());
    let mut rest = address.as_bytes();
    while let [first, tail @ ..] = rest {
        let escaped = match (first, tail) {
            (b'%', [high, low, ..]) => std::str::from_utf8(&[*high, *low])
                .ok()
                .filter(|digits| digits.chars().all(|it| it.is_ascii_hexdigit()))
                .and_then(|digits| u8::from_str_radix(digits, 16).ok()),
            _ => None,
        };
        bytes.push(escaped.unwrap_or(*first));
        rest = if escaped.is_some() {
            tail.get(2..).unwrap_or_default()
        } else {
            tail
        };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// The path of a file to be written: with the extension of its kind, whatever dots its name has.
pub fn written_path(path: PathBuf, purpose: Purpose) -> PathBuf {
    let extensions = purpose.extensions();
    let Some(extension) = extensions.first().filter(|_| purpose.writes()) else {
        return path;
    };
    if has_extension(&path, &extensions) || path.file_name().is_none() {
        return path;
    }
    let mut whole = path.into_os_string();
    whole.push(".");
    whole.push(extension);
    PathBuf::from(whole)
}

/// Whether a path can serve: an existing file to read, or a name in an existing folder to write.
pub fn fits(path: &Path, purpose: Purpose) -> bool {
    match purpose {
        Purpose::Open | Purpose::OpenPolicy | Purpose::ImportFile => path.is_file(),
        Purpose::PolicyFolder => path.is_dir(),
        Purpose::Import => path.is_file() || (path.is_dir() && holds_export(path)),
        Purpose::Save | Purpose::Copy | Purpose::Share | Purpose::SavePolicy | Purpose::Export(_) => {
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

/// What a file that is dropped on the window or chosen to be imported is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dropped {
    /// A plan to open.
    Plan,
    /// A register of certifications to import from.
    Register,
    /// A file that may change the open plan.
    Import,
}

/// What a file dropped on the window is for: a plan by its extension, all else by what stands in it.
pub fn dropped(path: &Path) -> Dropped {
    if has_extension(path, &Purpose::Open.extensions()) {
        Dropped::Plan
    } else if import::is_register(path) {
        Dropped::Register
    } else {
        Dropped::Import
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pasted_path_is_understood() {
        assert_eq!(expanded(" /a/b.ron "), Path::new("/a/b.ron"));
        assert_eq!(
            expanded("\"C:\\Mes plans\\b.ron\""),
            Path::new("C:\\Mes plans\\b.ron")
        );
        assert_eq!(
            expanded("file:///home/a/mes%20plans/%C3%A9t%C3%A9.ron"),
            Path::new("/home/a/mes plans/été.ron")
        );
        assert_eq!(expanded("file:///100%.ron"), Path::new("/100%.ron"));
        assert_eq!(expanded("\""), Path::new("\""));
    }

    #[test]
    fn a_plan_gets_its_extension() {
        let named = |name: &str| {
            written_path(PathBuf::from(name), Purpose::Save)
                .display()
                .to_string()
        };
        assert_eq!(named("mon plan"), "mon plan.ron");
        assert_eq!(named("mon plan v1.2"), "mon plan v1.2.ron");
        assert_eq!(named("a.RON"), "a.RON");
        assert_eq!(named("a.ron"), "a.ron");
    }

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
