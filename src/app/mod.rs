//! The window: it shows a plan, and turns what the user does into [`Action`]s.
//!
//! A frame goes: keys and finished jobs → views draw and push actions → `dispatch` carries them out → what
//! depends on the plan is computed anew if the plan changed. Views read through [`cx::Cx`] and never change
//! anything themselves.

pub mod action;
pub mod background;
pub mod command;
mod copies;
pub mod cx;
pub mod derived;
pub mod dialogs;
mod dispatch;
mod dispatch_exports;
mod dispatch_files;
mod dispatch_jobs;
mod dispatch_recovery;
mod dispatch_side;
pub mod exports;
pub mod files;
mod fix_all;
pub mod fonts;
mod frame;
pub mod icon;
pub mod inspectors;
pub mod jobs;
pub mod launch;
mod leaving;
mod palette;
pub mod session;
pub mod settings;
mod start;
pub mod theme;
pub mod view;
pub mod views;
mod ways_out;
pub mod widgets;

pub use crate::exchange::words;

use std::path::PathBuf;
use std::sync::Arc;
use std::time::SystemTime;

use chrono::NaiveDate;

use action::{Action, Actions};
use cx::Cx;
use dialogs::{Dialog, DialogCx, Flow};
use jobs::Jobs;
use palette::Palette;
use session::Session;
use settings::{Settings, SettingsFile, WindowPlace};
use theme::{Theme, Tone};
use view::{View, ViewId};

use crate::checks::{Arg, Message};
use crate::model::{Key, Plan};
use crate::storage::{Emergency, Entry, Issuer, Policies, Recovery};
use crate::text::{Lang, Text};

/// What the window takes from the outside world, so that tests can bring their own.
#[derive(Debug, Clone)]
pub struct Environment {
    /// Where settings are kept.
    pub config_folder: PathBuf,
    /// Where safety copies of unsaved work are kept.
    pub state_folder: PathBuf,
    /// Where plans are looked for first.
    pub documents_folder: PathBuf,
    /// Languages that the desktop prefers.
    pub locales: String,
    /// Whether the desktop's own file dialogs are used.
    pub native_dialogs: bool,
    /// The date of the day.
    pub today: fn() -> NaiveDate,
}

impl Environment {
    /// The real one. Folders that the system does not name are made in the temporary folder.
    #[expect(clippy::disallowed_methods, reason = "the window reads the clock")]
    pub fn real() -> Self {
        let fallback = || std::env::temp_dir().join("tresse");
        let documents = directories::UserDirs::new()
            .map(|user| user.document_dir().unwrap_or_else(|| user.home_dir()).to_owned());
        Self {
            config_folder: directories::ProjectDirs::from("", "", "Tresse")
                .map_or_else(fallback, |folders| folders.config_dir().to_owned()),
            state_folder: crate::storage::default_recovery_folder().unwrap_or_else(fallback),
            documents_folder: documents.unwrap_or_default(),
            locales: desktop_locales(),
            native_dialogs: std::env::var_os("TRESSE_PATH_FIELD").is_none(),
            today: || chrono::Local::now().date_naive(),
        }
    }
}

impl Environment {
    /// The window to open: where it stood last, or of a size that fits ordinary laptops.
    pub fn viewport(&self) -> egui::ViewportBuilder {
        let (settings, _) = SettingsFile::in_folder(self.config_folder.clone()).read();
        let mut viewport = egui::ViewportBuilder::default()
            .with_title("Tresse")
            .with_app_id("tresse")
            .with_drag_and_drop(true)
            .with_min_inner_size([640.0, 400.0])
            .with_inner_size([1280.0, 760.0]);
        if let Some(place) = settings.window {
            viewport = viewport
                .with_inner_size([place.size.0, place.size.1])
                .with_maximized(place.maximized);
            if let Some((x, y)) = place.position {
                viewport = viewport.with_position([x, y]);
            }
        }
        viewport
    }
}

/// Which of the view and the inspector is in sight.
#[derive(Debug)]
struct Panes {
    /// Whether the inspector stands beside the view.
    inspector_open: bool,
    /// In a narrow window the inspector stands in the place of the view.
    inspector_over: bool,
    /// Whether the window was too narrow for both at the last frame.
    narrow: bool,
}

impl Default for Panes {
    fn default() -> Self {
        Self {
            inspector_open: true,
            inspector_over: false,
            narrow: false,
        }
    }
}

/// The window's state.
#[derive(Debug)]
pub struct App {
    environment: Environment,
    settings: Settings,
    settings_file: SettingsFile,
    text: Text,
    policies: Arc<Policies>,
    /// The policy that the plan is to follow once it is known.
    follow: Option<String>,
    /// What waits for its place to be known.
    outgoing: Option<dispatch_side::Outgoing>,
    session: Option<Session>,
    views: Vec<Box<dyn View>>,
    view: ViewId,
    selection: Option<Key>,
    panes: Panes,
    palette: Palette,
    dialogs: Vec<Box<dyn Dialog>>,
    toasts: widgets::Toasts<()>,
    jobs: Jobs,
    recovery: Option<Arc<Recovery>>,
    emergency: Option<Arc<Emergency>>,
    /// Unsaved work found at start.
    pending: Vec<Entry>,
    /// The safety copy that the open plan was recovered from, until it has a successor.
    recovered: Option<Entry>,
    /// Numbers plans that were never saved.
    unsaved_count: u32,
    /// What to do once the save under way has gone well.
    after_save: Option<Action>,
    /// A copy whose place is being asked for.
    copy: Option<Arc<Plan>>,
    /// The plan being read.
    opening: Option<PathBuf>,
    leaving: bool,
    /// Who issues documents.
    issuer: Arc<Issuer>,
    /// What is exported once it is known where to.
    asked_export: Option<exports::Request>,
    /// The export under way.
    exporting: Option<exports::Running>,
    /// The search for all safe fixes under way.
    fixing: Option<fix_all::Fixing>,
    window_title: String,
    ctx: egui::Context,
}

impl App {
    /// A window with its settings; opens `plan` if one is given.
    pub fn new(ctx: &egui::Context, environment: Environment, plan: Option<PathBuf>) -> Self {
        fonts::install(ctx);
        theme::install(ctx);
        let settings_file = SettingsFile::in_folder(environment.config_folder.clone());
        let (settings, _found) = settings_file.read();
        ctx.set_theme(settings.theme.preference());
        ctx.set_zoom_factor(zoom_factor(settings.zoom()));
        for (name, open) in settings.folds() {
            widgets::remember_fold(ctx, name, open);
        }
        let lang = settings
            .lang
            .or_else(|| Lang::from_locales(&environment.locales))
            .unwrap_or(Lang::Fr);
        let text = Text::for_screen(lang);
        let now = moment();
        let recovery = Recovery::open(&environment.state_folder, now).ok().map(Arc::new);
        let pending = recovery
            .as_ref()
            .and_then(|it| it.list().ok())
            .unwrap_or_default()
            .entries;
        let emergency = recovery
            .as_ref()
            .map(|it| Arc::new(Emergency::new(Arc::clone(it))));
        let issuer = crate::storage::read_issuer(&crate::storage::issuer_path(&environment.config_folder));
        let issuer_trouble = issuer.as_ref().err().map(|it| it.message(&text));
        let mut app = Self {
            text,
            policies: Arc::default(),
            follow: None,
            outgoing: None,
            session: None,
            views: views::all(),
            view: settings
                .view
                .as_deref()
                .and_then(ViewId::named)
                .unwrap_or(ViewId::Path),
            selection: None,
            panes: Panes::default(),
            palette: Palette::default(),
            dialogs: Vec::new(),
            toasts: widgets::Toasts::default(),
            jobs: Jobs::new(ctx.clone()),
            recovery,
            emergency,
            pending,
            recovered: None,
            unsaved_count: 0,
            after_save: None,
            copy: None,
            opening: None,
            leaving: false,
            issuer: Arc::new(issuer.unwrap_or_default()),
            asked_export: None,
            exporting: None,
            fixing: None,
            window_title: String::new(),
            ctx: ctx.clone(),
            environment,
            settings,
            settings_file,
        };
        if app.recovery.is_none() {
            app.tell(Tone::Warning, &Message::new("recovery-unavailable", Vec::new()));
        }
        app.jobs.policies(app.policies_folder());
        if let Some(words) = issuer_trouble {
            app.toasts.push(Tone::Warning, words);
        }
        if let Some(path) = plan {
            app.read(path);
        }
        app
    }

    /// Where the user's own policies stand: the folder chosen, or one beside the settings.
    fn policies_folder(&self) -> PathBuf {
        let chosen = self.settings.policies.clone();
        chosen.unwrap_or_else(|| self.environment.config_folder.join("policies"))
    }

    /// The open plan.
    pub fn plan(&self) -> Option<&Arc<Plan>> {
        self.session.as_ref().map(Session::plan)
    }

    /// The open plan and what belongs to it.
    pub fn session(&self) -> Option<&Session> {
        self.session.as_ref()
    }

    /// The selected object.
    pub fn selection(&self) -> Option<&Key> {
        self.selection.as_ref()
    }

    /// From now on a panic of the program first writes the latest safety copy once more.
    pub fn guard_against_panics(&self) {
        let Some(emergency) = self.emergency.clone() else {
            return;
        };
        let before = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            // Nothing better can be done with a failure here.
            let _ = emergency.write();
            before(panic);
        }));
    }

    /// Asks for something, as a key or a button would.
    pub fn ask(&mut self, action: Action) {
        self.carry_out(action);
    }

    /// Waits until all jobs under way have ended and takes in what they bring. For tests.
    pub fn settle(&mut self) {
        while let Some(done) = self.jobs.wait() {
            self.finish(done);
        }
    }

    /// What happens between frames: jobs that ended, keys, files dropped, closing, safety copies.
    pub fn before_frame(&mut self, ctx: &egui::Context) {
        self.finish_jobs();
        self.finish_fix_all();
        let closing = ctx.input(|input| input.viewport().close_requested());
        if closing && !self.leaving {
            let modified = self
                .session
                .as_ref()
                .is_some_and(|it| it.document().is_modified());
            if modified {
                ctx.send_viewport_cmd(egui::ViewportCommand::CancelClose);
                if self.dialogs.is_empty() {
                    self.carry_out(Action::Quit);
                }
            } else {
                self.carry_out(Action::Quit);
            }
        }
        let dropped = ctx.input(|input| input.raw.dropped_files.first().map(|file| file.path().to_owned()));
        if let Some(path) = dropped {
            self.bring_in(path);
        }
        if self.dialogs.is_empty() {
            for action in command::pressed(ctx, self.circumstances()) {
                self.carry_out(action);
            }
        }
        self.autosave();
        self.note_placement(ctx);
        self.set_title(ctx);
    }

    /// Draws one frame and carries out what it asks for.
    pub fn frame(&mut self, ui: &mut egui::Ui) {
        let mut actions = Actions::default();
        if self.session.is_some() {
            self.plan_window(ui, &mut actions);
        } else {
            self.start_screen(ui, &mut actions);
        }
        let ctx = ui.ctx().clone();
        let now = self.circumstances();
        let plan = self.session.as_ref().map(|it| Arc::clone(it.plan()));
        self.palette
            .ui(&ctx, &self.text, plan.as_ref(), now, &mut actions);
        self.draw_dialogs(&ctx, &mut actions);
        self.toasts.show(&ctx, self.text.get("toast-close"));
        self.note_folds();
        let asked = actions.take();
        if !asked.is_empty() {
            self.dispatch(asked);
            ctx.request_repaint();
        }
    }

    fn draw_dialogs(&mut self, ctx: &egui::Context, actions: &mut Actions) {
        let theme = Theme::of(ctx);
        let today = (self.environment.today)();
        // Only the topmost answers; those below wait.
        let Some(mut dialog) = self.dialogs.pop() else {
            return;
        };
        let level = self.dialogs.len();
        let plan = self.session.as_ref().map(|session| Cx {
            plan: session.plan(),
            derived: session.derived(),
            selection: self.selection.as_ref(),
            text: &self.text,
            theme,
            path: session.path(),
            today,
            policy: session.policy(),
            issuer: &self.issuer,
            exporting: self.exporting.as_ref(),
        });
        let folder = self.policies_folder();
        let cx = DialogCx {
            plan,
            text: &self.text,
            theme,
            today,
            policies: &self.policies,
            policies_folder: &folder,
            columns: self.settings.columns(),
        };
        match dialogs::show(dialog.as_mut(), level, &cx, ctx, actions) {
            Flow::Stay => self.dialogs.insert(level, dialog),
            Flow::Close => ctx.request_repaint(),
        }
    }

    /// Keeps what was folded or unfolded in this frame.
    fn note_folds(&mut self) {
        let changes = widgets::take_folds(&self.ctx);
        if changes.is_empty() {
            return;
        }
        for (name, open) in changes {
            self.settings.set_fold(name, open);
        }
        self.keep_settings();
    }

    fn keep_settings(&mut self) {
        let stored = self.settings_file.save(&self.settings);
        if let Err(error) = stored {
            let reason = Arg::Text(error.to_string());
            self.tell(
                Tone::Warning,
                &Message::new("settings-not-kept", vec![("reason", reason)]),
            );
        }
    }

    fn note_placement(&mut self, ctx: &egui::Context) {
        let seen = ctx.input(|input| {
            let viewport = input.viewport();
            let (outer, inner) = (viewport.outer_rect?, viewport.inner_rect?);
            let maximized = viewport.maximized.unwrap_or(false);
            Some((outer, inner, maximized, viewport.minimized.unwrap_or(false)))
        });
        if let Some((outer, inner, maximized, false)) = seen {
            let fresh = WindowPlace {
                position: Some((outer.min.x, outer.min.y)),
                size: (inner.width(), inner.height()),
                maximized,
            };
            // A window that fills the screen goes back to where it stood before.
            self.settings.window = match self.settings.window {
                Some(old) if maximized => Some(WindowPlace { maximized, ..old }),
                Some(_) | None => Some(fresh),
            };
        }
    }

    fn set_title(&mut self, ctx: &egui::Context) {
        let title = match &self.session {
            Some(session) => {
                let mark = if session.document().is_modified() {
                    "• "
                } else {
                    ""
                };
                format!("{mark}{} – Tresse", session.plan().title)
            }
            None => "Tresse".to_owned(),
        };
        if self.window_title != title {
            ctx.send_viewport_cmd(egui::ViewportCommand::Title(title.clone()));
            self.window_title = title;
        }
    }
}

impl eframe::App for App {
    fn logic(&mut self, ctx: &egui::Context, _frame: &mut eframe::Frame) {
        self.before_frame(ctx);
    }

    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        self.frame(ui);
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        // Nobody is left to be told.
        let _ = self.settings_file.save(&self.settings);
    }
}

/// The moment, for file dates and safety copies.
#[expect(clippy::disallowed_methods, reason = "the window reads the clock")]
fn moment() -> SystemTime {
    SystemTime::now()
}

fn zoom_factor(percent: u16) -> f32 {
    f32::from(percent) / 100.0
}

/// The languages that the desktop prefers, first ones first.
fn desktop_locales() -> String {
    let names = ["LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"];
    let values: Vec<String> = names.iter().filter_map(|name| std::env::var(name).ok()).collect();
    values.join(":")
}
