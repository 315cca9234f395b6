//! The whole program without a window: a plan opened from a file, drawn frame by frame.

// Each test binary is compiled with the whole module and uses a part of it.
#![allow(dead_code, reason = "each test binary uses a part")]
#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    clippy::field_reassign_with_default,
    reason = "a test may stop at what it made itself"
)]

use std::path::Path;
use std::sync::Arc;

use egui_kittest::Harness;
use tresse::app::action::Action;
use tresse::app::view::ViewId;
use tresse::app::{App, Environment};
use tresse::model::Plan;
use tresse::text::Lang;

/// The program under test, with the folder that it lives in.
pub(crate) struct Program {
    app: Option<App>,
    folder: tempfile::TempDir,
    lang: Lang,
    theme: egui::Theme,
    plan: Plan,
    view: ViewId,
}

fn environment(folder: &Path, lang: Lang) -> Environment {
    Environment {
        config_folder: folder.join("config"),
        state_folder: folder.join("state"),
        documents_folder: folder.to_owned(),
        locales: lang.code().to_owned(),
        native_dialogs: false,
        today: || chrono::NaiveDate::from_ymd_opt(2027, 1, 12).unwrap_or_default(),
    }
}

impl Program {
    /// The program with a plan open in a view.
    pub(crate) fn open(plan: &Plan, view: ViewId, lang: Lang) -> Harness<'static, Self> {
        Self::staged(plan, view, lang, egui::Theme::Light, egui::vec2(1280.0, 720.0))
    }

    /// The same in a theme and a size.
    pub(crate) fn staged(
        plan: &Plan,
        view: ViewId,
        lang: Lang,
        theme: egui::Theme,
        size: egui::Vec2,
    ) -> Harness<'static, Self> {
        let program = Self {
            app: None,
            folder: tempfile::tempdir().unwrap(),
            lang,
            theme,
            plan: plan.clone(),
            view,
        };
        let mut harness = Harness::builder()
            .with_size(size)
            .with_theme(theme)
            .with_os(egui::os::OperatingSystem::Nix)
            .with_max_steps(24)
            .build_ui_state(|ui, program: &mut Self| program.frame(ui), program);
        harness.run();
        harness
    }

    fn frame(&mut self, ui: &mut egui::Ui) {
        if self.app.is_none() {
            let ctx = ui.ctx().clone();
            let path = self.folder.path().join("plan.ron");
            std::fs::write(&path, tresse::storage::write(&self.plan)).unwrap();
            let mut app = App::new(&ctx, environment(self.folder.path(), self.lang), Some(path));
            ctx.set_theme(self.theme);
            app.settle();
            app.ask(Action::Show(self.view));
            self.app = Some(app);
            // The fonts are there from the next frame on.
            ctx.request_repaint();
            return;
        }
        let ctx = ui.ctx().clone();
        if let Some(app) = &mut self.app {
            app.before_frame(&ctx);
            app.frame(ui);
        }
    }

    /// The program.
    pub(crate) fn app(&mut self) -> &mut App {
        self.app.as_mut().unwrap()
    }

    /// The plan as it stands.
    pub(crate) fn plan(&self) -> &Arc<Plan> {
        self.app.as_ref().and_then(App::plan).unwrap()
    }

    /// The folder that the program lives in.
    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Puts a file into that folder, as a user does beside the program.
    pub(crate) fn put(&self, name: &str, text: &str) {
        let path = self.folder.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }

    /// What stands in the file of settings.
    pub(crate) fn settings_text(&self) -> String {
        std::fs::read_to_string(self.folder.path().join("config/settings.ron")).unwrap_or_default()
    }

    /// Ends the program; the next frame starts it anew, with nothing in memory.
    pub(crate) fn start_again(&mut self, ctx: &egui::Context) {
        self.app = None;
        ctx.memory_mut(|memory| memory.data.clear());
        ctx.request_repaint();
    }
}
