//! Pictures of the whole window, to be looked at: run with `--features snapshots`, on a machine with a Vulkan
//! driver (Mesa's software one is enough). `UPDATE_SNAPSHOTS=1` makes them anew.

#![cfg(feature = "snapshots")]
#![expect(clippy::expect_used, reason = "a picture that cannot be made stops the test")]

mod support;

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use egui::Theme;
use egui_kittest::{SnapshotOptions, SnapshotResults};
use support::window::Stage;
use tresse::app::action::Action;
use tresse::app::settings::ThemeChoice;
use tresse::app::view::ViewId;
use tresse::app::{App, Environment};
use tresse::model::Key;
use tresse::text::Lang;

fn environment(folder: &Path, lang: Lang) -> Environment {
    Environment {
        config_folder: folder.join("config"),
        state_folder: folder.join("state"),
        documents_folder: folder.to_owned(),
        locales: lang.code().to_owned(),
        native_dialogs: false,
        today: || NaiveDate::from_ymd_opt(2026, 11, 22).expect("a date"),
    }
}

/// What a picture shows.
struct Scene {
    name: &'static str,
    view: Option<ViewId>,
    selection: Option<&'static str>,
}

const SCENES: [Scene; 6] = [
    Scene {
        name: "start",
        view: None,
        selection: None,
    },
    Scene {
        name: "path",
        view: Some(ViewId::Path),
        selection: Some("module:M08"),
    },
    Scene {
        name: "blocks",
        view: Some(ViewId::Blocks),
        selection: Some("competency:C05"),
    },
    Scene {
        name: "public",
        view: Some(ViewId::Public),
        selection: Some("learner:S07"),
    },
    Scene {
        name: "means",
        view: Some(ViewId::Means),
        selection: Some("equipment:E01"),
    },
    Scene {
        name: "checks",
        view: Some(ViewId::Checks),
        selection: None,
    },
];

fn picture(scene: &Scene, lang: Lang, theme: Theme, size: (f32, f32), results: &mut SnapshotResults) {
    let folder = tempfile::tempdir().expect("a folder");
    let example = if scene.name == "checks" {
        "plan-a-problemes"
    } else {
        "employe-commercial-hybride"
    };
    let plan = folder.path().join("plan.ron");
    std::fs::copy(PathBuf::from(format!("examples/{example}.ron")), &plan).expect("an example");
    let dark = theme == Theme::Dark;
    let stage = Stage::new(lang).theme(theme).size(size.0, size.1);
    let mut harness = stage.with_state(None::<App>, |ui, _text, state| {
        let app = state.get_or_insert_with(|| {
            let open = scene.view.map(|_| plan.clone());
            let mut app = App::new(ui.ctx(), environment(folder.path(), lang), open);
            app.settle();
            app.ask(Action::SetTheme(if dark {
                ThemeChoice::Dark
            } else {
                ThemeChoice::Light
            }));
            if let Some(view) = scene.view {
                app.ask(Action::Show(view));
            }
            if let Some(key) = scene.selection.and_then(Key::parse) {
                app.ask(Action::Select(key));
            }
            app
        });
        app.before_frame(&ui.ctx().clone());
        app.frame(ui);
    });
    harness.run_steps(6);
    let shade = if dark { "dark" } else { "light" };
    let wide = if size.0 > 1500.0 { "-wide" } else { "" };
    // Another version of the software driver may shade the edges of letters a little differently.
    let options = SnapshotOptions::new()
        .output_path("tests/snapshots/window")
        .threshold(2.0)
        .failed_pixel_count_threshold(400);
    let name = format!("{}-{}-{shade}{wide}", scene.name, lang.code());
    results.add(harness.try_snapshot_options(&name, &options));
}

#[test]
fn every_view_in_both_themes_and_languages() {
    let mut results = SnapshotResults::new();
    for scene in &SCENES {
        for lang in Lang::ALL.iter().copied() {
            for theme in [Theme::Light, Theme::Dark] {
                picture(scene, lang, theme, (1280.0, 720.0), &mut results);
            }
        }
        picture(scene, Lang::Fr, Theme::Light, (1920.0, 1080.0), &mut results);
    }
}
