//! What the window remembers from one start to the next: language, theme, zoom, recent plans, its place.
//!
//! The file is a RON map in the user's configuration folder. Its values are strings, numbers, booleans, lists
//! and maps only, so that what a newer version has added there is kept by this one as it was. A value out of
//! bounds counts as absent; a file that cannot be read at all is set aside and the defaults are used.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

use ron::Value;
use ron::ser::PrettyConfig;
use serde::{Deserialize, Serialize};

use crate::storage::{
    Access, Backup, Expected, Fs as _, ReadError, RealFs, SaveError, SaveOptions, read_document,
    write_document,
};
use crate::text::Lang;

/// Name of the file in its folder.
const FILE: &str = "settings.ron";
/// What a file is renamed to that could not be read.
const BAD: &str = "settings.ron.bad";
/// Recent plans kept.
pub const MAX_RECENT: usize = 12;
/// Headers of lists of learners kept.
pub const MAX_COLUMNS: usize = 200;
/// Bounds of the zoom, in percent.
pub const ZOOM: std::ops::RangeInclusive<u16> = 80..=200;

/// Which theme to draw with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ThemeChoice {
    /// Daylight.
    Light,
    /// Lamplight.
    Dark,
    /// As the desktop says.
    #[default]
    System,
}

impl ThemeChoice {
    /// Every choice.
    pub const ALL: &'static [Self] = &[Self::System, Self::Light, Self::Dark];

    /// The name in the file and in message keys.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
            Self::System => "system",
        }
    }

    /// The same choice in egui's words.
    pub const fn preference(self) -> egui::ThemePreference {
        match self {
            Self::Light => egui::ThemePreference::Light,
            Self::Dark => egui::ThemePreference::Dark,
            Self::System => egui::ThemePreference::System,
        }
    }
}

/// Where the window stood, in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct WindowPlace {
    /// Left and top of the frame; `None` where the desktop does not tell (Wayland).
    pub position: Option<(f32, f32)>,
    /// Width and height of the inside.
    pub size: (f32, f32),
    /// Whether it filled the screen.
    pub maximized: bool,
}

/// What is remembered.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Settings {
    /// Chosen language; `None` follows the system's.
    pub lang: Option<Lang>,
    /// Chosen theme.
    pub theme: ThemeChoice,
    /// Zoom in percent; `None` is 100.
    zoom: Option<u16>,
    /// Plans opened lately, the latest first.
    recent: Vec<PathBuf>,
    /// Where the window stood.
    pub window: Option<WindowPlace>,
    /// The view that was shown, by its name in the code.
    pub view: Option<String>,
    /// Parts of inspectors and drawers that were folded or unfolded, by name: whether they stand open.
    folds: BTreeMap<String, bool>,
    /// The folder of the user's own policies; `None` is one beside these settings.
    pub policies: Option<PathBuf>,
    /// What columns of lists of learners were taken for, by their headers.
    columns: BTreeMap<String, String>,
    /// Who signs justifications.
    pub author: String,
    /// What a newer version wrote there.
    unknown: BTreeMap<String, Value>,
}

impl Settings {
    /// Zoom in percent, within [`ZOOM`].
    pub fn zoom(&self) -> u16 {
        self.zoom.unwrap_or(100)
    }

    /// Sets the zoom, brought within [`ZOOM`].
    pub fn set_zoom(&mut self, percent: u16) {
        self.zoom = Some(percent.clamp(*ZOOM.start(), *ZOOM.end()));
    }

    /// Plans opened lately, the latest first, [`MAX_RECENT`] at most.
    pub fn recent(&self) -> &[PathBuf] {
        &self.recent
    }

    /// Parts that were folded or unfolded, by name: whether they stand open.
    pub fn folds(&self) -> impl Iterator<Item = (&str, bool)> {
        self.folds.iter().map(|(name, open)| (name.as_str(), *open))
    }

    /// Remembers whether a part stands open.
    pub fn set_fold(&mut self, name: &str, open: bool) {
        self.folds.insert(name.to_owned(), open);
    }

    /// What columns of lists of learners were taken for, by their headers.
    pub const fn columns(&self) -> &BTreeMap<String, String> {
        &self.columns
    }

    /// Remembers what columns were taken for, [`MAX_COLUMNS`] at most.
    pub fn remember_columns(&mut self, columns: Vec<(String, String)>) {
        for (header, column) in columns {
            if self.columns.len() < MAX_COLUMNS || self.columns.contains_key(&header) {
                self.columns.insert(header, column);
            }
        }
    }

    /// Puts `plan` first among the recent ones.
    pub fn add_recent(&mut self, plan: &Path) {
        self.forget_recent(plan);
        self.recent.insert(0, plan.to_path_buf());
        self.recent.truncate(MAX_RECENT);
    }

    /// Drops `plan` from the recent ones: it is gone, or the user asked.
    pub fn forget_recent(&mut self, plan: &Path) {
        self.recent.retain(|it| it != plan);
    }

    fn parse(text: &str) -> Result<Self, ron::error::SpannedError> {
        let mut values: BTreeMap<String, Value> = ron::from_str(text)?;
        let mut settings = Self {
            lang: take::<String>(&mut values, "lang").and_then(|it| it.parse().ok()),
            theme: take(&mut values, "theme")
                .and_then(|name: String| ThemeChoice::ALL.iter().copied().find(|it| it.name() == name))
                .unwrap_or_default(),
            zoom: take(&mut values, "zoom").filter(|it| ZOOM.contains(it)),
            recent: take::<Vec<PathBuf>>(&mut values, "recent").unwrap_or_default(),
            window: take::<BTreeMap<String, Value>>(&mut values, "window").and_then(window_from),
            view: take(&mut values, "view"),
            folds: take::<BTreeMap<String, bool>>(&mut values, "folds").unwrap_or_default(),
            policies: take(&mut values, "policies"),
            columns: take::<BTreeMap<String, String>>(&mut values, "columns").unwrap_or_default(),
            author: take(&mut values, "author").unwrap_or_default(),
            unknown: BTreeMap::new(),
        };
        settings.recent.truncate(MAX_RECENT);
        settings.unknown = values;
        Ok(settings)
    }

    fn write(&self) -> Result<String, ron::Error> {
        let mut values = self.unknown.clone();
        let mut put = |key: &str, value: Value| {
            values.insert(key.to_owned(), value);
        };
        if let Some(lang) = self.lang {
            put("lang", Value::String(lang.code().to_owned()));
        }
        put("theme", Value::String(self.theme.name().to_owned()));
        if let Some(zoom) = self.zoom {
            put("zoom", zoom.into());
        }
        // A path that is no text could not be written down; such a plan is only missing from the list.
        let recent = self.recent.iter().filter_map(|it| it.to_str());
        put(
            "recent",
            Value::Seq(recent.map(|it| Value::String(it.to_owned())).collect()),
        );
        if let Some(window) = self.window {
            put("window", window_to(window));
        }
        if let Some(view) = &self.view {
            put("view", Value::String(view.clone()));
        }
        if !self.folds.is_empty() {
            let folds = self.folds.iter();
            let folds = folds.map(|(name, open)| (Value::String(name.clone()), Value::Bool(*open)));
            put("folds", Value::Map(folds.collect()));
        }
        if let Some(folder) = self.policies.as_ref().and_then(|it| it.to_str()) {
            put("policies", Value::String(folder.to_owned()));
        }
        if !self.columns.is_empty() {
            let columns = self.columns.iter();
            let columns =
                columns.map(|(header, it)| (Value::String(header.clone()), Value::String(it.clone())));
            put("columns", Value::Map(columns.collect()));
        }
        if !self.author.is_empty() {
            put("author", Value::String(self.author.clone()));
        }
        let layout = PrettyConfig::new().new_line("\n").depth_limit(2).indentor("  ");
        ron::ser::to_string_pretty(&values, layout).map(|it| it + "\n")
    }
}

/// Takes a known key out; a value of another kind counts as absent.
fn take<T: serde::de::DeserializeOwned>(values: &mut BTreeMap<String, Value>, key: &str) -> Option<T> {
    values.remove(key)?.into_rust().ok()
}

fn window_from(mut values: BTreeMap<String, Value>) -> Option<WindowPlace> {
    let mut number = |key| take::<f32>(&mut values, key).filter(|it| it.is_finite());
    let (x, y) = (number("x"), number("y"));
    let size = (number("width")?, number("height")?);
    let sane = |it: f32| (200.0..=20_000.0).contains(&it);
    (sane(size.0) && sane(size.1)).then(|| WindowPlace {
        position: x
            .zip(y)
            .filter(|(x, y)| x.abs() < 100_000.0 && y.abs() < 100_000.0),
        size,
        maximized: take(&mut values, "maximized").unwrap_or_default(),
    })
}

fn window_to(window: WindowPlace) -> Value {
    let mut map = ron::Map::new();
    let mut put = |key: &str, value: Value| {
        map.insert(Value::String(key.to_owned()), value);
    };
    if let Some((x, y)) = window.position {
        put("x", x.into());
        put("y", y.into());
    }
    put("width", window.size.0.into());
    put("height", window.size.1.into());
    put("maximized", Value::Bool(window.maximized));
    Value::Map(map)
}

/// The settings file of a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SettingsFile {
    folder: PathBuf,
}

/// What was found when the settings were read.
#[derive(Debug)]
pub enum Found {
    /// The settings of an earlier start.
    Settings,
    /// No file: a first start.
    Nothing,
    /// A file that could not be understood, now renamed to the path given: the defaults are used.
    Damaged(PathBuf),
    /// A file that could not be read; it was left as it is, and the defaults are used.
    Unreadable(ReadError),
}

/// Settings that could not be saved. The window goes on; they are only not remembered.
#[derive(Debug, thiserror::Error)]
pub enum SettingsError {
    /// The settings could not be put in words.
    #[error("the settings cannot be written down: {0}")]
    Format(#[from] ron::Error),
    /// The folder could not be made.
    #[error("{} cannot be made: {source}", folder.display())]
    Folder {
        /// The folder.
        folder: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The file could not be replaced.
    #[error(transparent)]
    Save(#[from] SaveError),
}

impl SettingsFile {
    /// The settings in `folder`, which need not exist yet. Tests give a folder of their own.
    pub fn in_folder(folder: impl Into<PathBuf>) -> Self {
        Self {
            folder: folder.into(),
        }
    }

    /// The settings of this user; `None` where there is no home folder.
    pub fn of_user() -> Option<Self> {
        let folders = directories::ProjectDirs::from("", "", "Tresse")?;
        Some(Self::in_folder(folders.config_dir()))
    }

    /// The path of the file.
    pub fn path(&self) -> PathBuf {
        self.folder.join(FILE)
    }

    /// Reads the settings. Never fails: what cannot be read is the defaults, and told.
    pub fn read(&self) -> (Settings, Found) {
        let path = self.path();
        match read_document(&path) {
            Ok((text, _)) => match Settings::parse(&text) {
                Ok(settings) => (settings, Found::Settings),
                Err(_not_our_format) => (Settings::default(), self.set_aside(&path)),
            },
            Err(ReadError::Missing { .. }) => (Settings::default(), Found::Nothing),
            Err(
                ReadError::Utf16 { .. }
                | ReadError::NotText { .. }
                | ReadError::NotUtf8 { .. }
                | ReadError::TooLarge { .. },
            ) => (Settings::default(), self.set_aside(&path)),
            Err(error @ (ReadError::NotAFile { .. } | ReadError::Refused { .. } | ReadError::Io { .. })) => {
                (Settings::default(), Found::Unreadable(error))
            }
        }
    }

    fn set_aside(&self, path: &Path) -> Found {
        let bad = self.folder.join(BAD);
        match RealFs.rename(path, &bad) {
            Ok(()) => Found::Damaged(bad),
            Err(source) => Found::Unreadable(ReadError::Refused {
                path: path.to_path_buf(),
                source,
            }),
        }
    }

    /// Saves the settings: the whole old or the whole new ones are there afterwards.
    pub fn save(&self, settings: &Settings) -> Result<(), SettingsError> {
        let text = settings.write()?;
        RealFs
            .create_folder(&self.folder)
            .map_err(|source| SettingsError::Folder {
                folder: self.folder.clone(),
                source,
            })?;
        let options = SaveOptions {
            expected: Expected::Anything,
            backup: Backup::None,
            replace_read_only: false,
            access: Access::Private,
        };
        write_document(&self.path(), text.as_bytes(), &options)?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(settings: &Settings) -> String {
        settings.write().expect("settings in words")
    }

    fn full() -> Settings {
        let mut settings = Settings {
            lang: Some(Lang::En),
            theme: ThemeChoice::Dark,
            window: Some(WindowPlace {
                position: Some((-1280.0, 24.5)),
                size: (1280.0, 720.0),
                maximized: true,
            }),
            view: Some("cohort".to_owned()),
            policies: Some(PathBuf::from("/home/zoé/référentiels")),
            author: "Zoé « Z » Œuvrard\n".to_owned(),
            ..Settings::default()
        };
        settings.set_zoom(125);
        settings.set_fold("module-steps", true);
        settings.set_fold("module-asks", false);
        settings.add_recent(Path::new("/home/zoé/parcours \"caisse\".ron"));
        settings.add_recent(Path::new("C:\\plans\\clea.ron"));
        settings
    }

    #[test]
    fn what_is_written_reads_back() {
        for settings in [Settings::default(), full()] {
            let text = written(&settings);
            assert_eq!(Settings::parse(&text).expect("our own text"), settings, "{text}");
            assert_eq!(written(&Settings::parse(&text).expect("our own text")), text);
        }
    }

    #[test]
    fn what_a_newer_version_wrote_is_kept() {
        let text = r#"{ "theme": "dark", "density": "tight", "panels": {"left": 240, "open": [true, 1.5]}, "note": None }"#;
        let settings = Settings::parse(text).expect("a map");
        assert_eq!(settings.theme, ThemeChoice::Dark);
        let again = Settings::parse(&written(&settings)).expect("our own text");
        assert_eq!(again, settings);
        assert_eq!(again.unknown.len(), 3);
        assert!(
            written(&again).contains("\"density\": \"tight\""),
            "{}",
            written(&again)
        );
    }

    #[test]
    fn a_value_out_of_bounds_costs_only_itself() {
        let text = r#"{
            "lang": "de", "theme": "neon", "zoom": 5000, "recent": 3, "view": ["a"], "author": "Zoé",
            "window": {"width": 10, "height": 720},
        }"#;
        let settings = Settings::parse(text).expect("a map");
        assert_eq!(
            settings,
            Settings {
                author: "Zoé".to_owned(),
                ..Settings::default()
            }
        );
        for wild in [
            "{\"width\": 1e39, \"height\": 700}",
            "{\"width\": NaN, \"height\": 700}",
            "7",
        ] {
            let settings = Settings::parse(&format!("{{\"window\": {wild}}}")).expect("a map");
            assert_eq!(settings.window, None, "{wild}");
        }
        let lost = r#"{"window": {"x": 1e9, "y": 0, "width": 800, "height": 600}}"#;
        let place = Settings::parse(lost).expect("a map").window.expect("a window");
        assert_eq!(place.position, None);
    }

    #[test]
    fn zoom_stays_within_its_bounds() {
        let mut settings = Settings::default();
        assert_eq!(settings.zoom(), 100);
        for (asked, given) in [(0, 80), (80, 80), (130, 130), (999, 200)] {
            settings.set_zoom(asked);
            assert_eq!(settings.zoom(), given);
        }
    }

    #[test]
    fn recent_plans_are_few_and_never_twice() {
        let mut settings = Settings::default();
        for index in 0..20 {
            settings.add_recent(Path::new(&format!("/{index}.ron")));
        }
        settings.add_recent(Path::new("/15.ron"));
        assert_eq!(settings.recent().len(), MAX_RECENT);
        assert_eq!(
            settings.recent()[..2],
            [PathBuf::from("/15.ron"), PathBuf::from("/19.ron")]
        );
        settings.forget_recent(Path::new("/19.ron"));
        assert_eq!(settings.recent()[1], PathBuf::from("/18.ron"));
    }

    #[test]
    fn a_first_start_has_defaults_and_the_next_one_what_was_saved() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = SettingsFile::in_folder(folder.path().join("deep/Tresse"));
        let (settings, found) = file.read();
        assert_eq!(settings, Settings::default());
        assert!(matches!(found, Found::Nothing), "{found:?}");
        file.save(&full()).expect("saved");
        file.save(&full()).expect("saved over");
        let (settings, found) = file.read();
        assert_eq!(settings, full());
        assert!(matches!(found, Found::Settings), "{found:?}");
    }

    #[test]
    fn a_damaged_file_is_set_aside_and_told() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = SettingsFile::in_folder(folder.path());
        for damage in [&b"{ \"theme\": "[..], b"\xff\xfe", b"(theme: 3)", b"", b"[[[[[["] {
            std::fs::File::create(file.path())
                .and_then(|mut it| io::Write::write_all(&mut it, damage))
                .expect("a damaged file");
            let (settings, found) = file.read();
            assert_eq!(settings, Settings::default());
            let Found::Damaged(bad) = found else {
                panic!("{damage:?}: {found:?}")
            };
            assert_eq!(std::fs::read(bad).expect("kept"), damage);
            assert!(!file.path().exists());
            file.save(&full()).expect("the place is free again");
        }
    }

    #[test]
    fn a_folder_in_the_place_of_the_file_is_left_alone() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = SettingsFile::in_folder(folder.path());
        std::fs::create_dir(file.path()).expect("a folder");
        let (settings, found) = file.read();
        assert_eq!(settings, Settings::default());
        assert!(matches!(found, Found::Unreadable(_)), "{found:?}");
        assert!(file.path().is_dir());
        assert!(file.save(&full()).is_err());
    }
}
