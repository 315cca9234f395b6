//! How long the window takes on one processor, without a screen: a frame of each view at rest, while scrolling and
//! right after an edit; and an edit with its fresh diagnostics.
//!
//! `cargo bench --bench window`. A frame here is everything up to the triangles that the graphics card gets.

#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a measure that cannot be made stops, and writes the plan that it opens"
)]

use std::fmt;
use std::path::Path;
use std::sync::Arc;

use divan::{Bencher, black_box};
use egui::{Context, Event, MouseWheelSource, MouseWheelUnit, RawInput, Rect, TouchPhase, pos2, vec2};
use tresse::app::action::Action;
use tresse::app::view::ViewId;
use tresse::app::{App, Environment};
use tresse::edit::{Edit, ModuleEdit};
use tresse::exchange::generate::{Options, generate};
use tresse::model::{Key, Minutes, Mix, Modality, Plan};
use tresse::storage::write;
use tresse::text::Lang;

/// As in the program.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() {
    divan::main();
}

/// Modules, learners, items.
const SIZES: [(u32, u32, u32); 2] = [(40, 15, 12), (1000, 1000, 200)];

fn plan((modules, learners, items): (u32, u32, u32)) -> Plan {
    generate(Options {
        modules,
        learners,
        items,
        seed: 1,
        lang: Lang::Fr,
    })
}

/// A view of a plan of some size.
#[derive(Debug, Clone, Copy)]
struct Case {
    size: (u32, u32, u32),
    view: ViewId,
}

impl fmt::Display for Case {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}, {} × {}", self.view.name(), self.size.0, self.size.1)
    }
}

fn cases() -> Vec<Case> {
    SIZES
        .into_iter()
        .flat_map(|size| ViewId::ALL.map(|view| Case { size, view }))
        .collect()
}

/// The whole program over an open plan, drawn frame by frame.
struct Window {
    ctx: Context,
    app: App,
    frames: u32,
    _folder: tempfile::TempDir,
}

impl Window {
    fn open(case: Case) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("plan.ron");
        let plan = plan(case.size);
        std::fs::write(&path, write(&plan)).unwrap();
        let ctx = Context::default();
        let mut app = App::new(&ctx, environment(folder.path()), Some(path));
        app.settle();
        app.ask(Action::Show(case.view));
        // Something in the middle is selected, as while working: the inspector has the most to show.
        let middle = &plan.modules[plan.modules.len() / 2];
        let someone = &plan.learners[plan.learners.len() / 2];
        app.ask(Action::Select(match case.view {
            ViewId::Public => Key::Learner(someone.id.clone()),
            _ => Key::Module(middle.id.clone()),
        }));
        let mut window = Self {
            ctx,
            app,
            frames: 0,
            _folder: folder,
        };
        for _ in 0..20 {
            window.frame(Vec::new());
        }
        window
    }

    fn frame(&mut self, events: Vec<Event>) -> usize {
        self.frames += 1;
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(pos2(0.0, 0.0), vec2(1280.0, 720.0))),
            time: Some(f64::from(self.frames) / 60.0),
            events,
            ..RawInput::default()
        };
        let app = &mut self.app;
        let mut output = self.ctx.run_ui(input, |ui| {
            let ctx = ui.ctx().clone();
            app.before_frame(&ctx);
            app.frame(ui);
        });
        output.textures_delta.clear();
        let shapes = std::mem::take(&mut output.shapes);
        self.ctx.tessellate(shapes, output.pixels_per_point).len()
    }

    /// A turn of the wheel over the middle of the view, down and up in turns.
    fn wheel(&self) -> Vec<Event> {
        let down = if (self.frames / 40).is_multiple_of(2) {
            -60.0
        } else {
            60.0
        };
        vec![
            Event::PointerMoved(pos2(500.0, 450.0)),
            Event::MouseWheel {
                unit: MouseWheelUnit::Point,
                delta: vec2(0.0, down),
                phase: TouchPhase::Move,
                source: MouseWheelSource::Wheel,
                modifiers: egui::Modifiers::NONE,
            },
        ]
    }

    fn edit(&mut self) {
        let plan = Arc::clone(self.app.plan().unwrap());
        self.app.ask(Action::Edit(moved(&plan)));
        self.app.ask(Action::EndGesture);
    }
}

fn environment(folder: &Path) -> Environment {
    Environment {
        config_folder: folder.join("config"),
        state_folder: folder.join("state"),
        documents_folder: folder.to_owned(),
        locales: "fr".to_owned(),
        native_dialogs: false,
        today: || chrono::NaiveDate::from_ymd_opt(2027, 1, 12).unwrap_or_default(),
    }
}

/// Half an hour more in the classroom of the module in the middle, or back to nothing after a day.
fn moved(plan: &Plan) -> Edit {
    let module = &plan.modules[plan.modules.len() / 2];
    let classroom = module.mix.get(Modality::Classroom).plus(Minutes::new(30));
    let classroom = if classroom > Minutes::DAY {
        Minutes::ZERO
    } else {
        classroom
    };
    let parts = Modality::ALL.map(|it| match it {
        Modality::Classroom => classroom,
        _ => module.mix.get(it),
    });
    Edit::Module(module.id.clone(), ModuleEdit::Mix(Mix::new(parts)))
}

#[divan::bench(args = cases())]
fn at_rest(bencher: Bencher<'_, '_>, case: Case) {
    let mut window = Window::open(case);
    bencher.bench_local(|| window.frame(black_box(Vec::new())));
}

#[divan::bench(args = cases())]
fn scrolling(bencher: Bencher<'_, '_>, case: Case) {
    let mut window = Window::open(case);
    bencher.bench_local(|| {
        let events = window.wheel();
        window.frame(black_box(events))
    });
}

/// The first frame that shows an edit: what the view computes from the plan is computed anew.
#[divan::bench(args = cases())]
fn after_an_edit(bencher: Bencher<'_, '_>, case: Case) {
    let window = std::cell::RefCell::new(Window::open(case));
    bencher
        .with_inputs(|| window.borrow_mut().edit())
        .bench_local_values(|()| window.borrow_mut().frame(Vec::new()));
}

/// From an edit to its diagnostics, without drawing.
#[divan::bench(args = SIZES)]
fn edit_to_diagnostics(bencher: Bencher<'_, '_>, size: (u32, u32, u32)) {
    let view = ViewId::Path;
    let mut window = Window::open(Case { size, view });
    bencher.bench_local(|| {
        window.edit();
        window.app.session().unwrap().derived().findings.len()
    });
}
