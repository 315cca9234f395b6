//! Pictures of the window, on a machine with a Vulkan driver (Mesa's software one, lavapipe, is the one that
//! the references are made with): `cargo test --features snapshots --test pictures`.
//!
//! The views are compared with `tests/snapshots/window`; `UPDATE_SNAPSHOTS=1` makes these anew. All other
//! screens, dialogs and sizes are drawn only to be looked at: see [`the_gallery`].

#![cfg(feature = "snapshots")]
#![expect(
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a picture that cannot be made stops the test"
)]

mod support;

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::time::Duration;

use chrono::NaiveDate;
use egui::accesskit::Role;
use egui::{Key as KeyboardKey, Theme, Vec2, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use egui_kittest::{Harness, SnapshotError, SnapshotOptions};
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use support::window::Stage;
use tresse::app::action::Action;
use tresse::app::settings::ThemeChoice;
use tresse::app::view::ViewId;
use tresse::app::{App, Environment};
use tresse::checks::Safety;
use tresse::edit::{Edit, Item, LearnerEdit, PlanEdit, StepName};
use tresse::model::{
    Autonomy, Band, BandScope, Id as _, Key, LearnerId, Level, Minutes, Mix, Modality, ModuleId, Permille,
    Variant, VariantId, VariantMix,
};
use tresse::text::{Lang, Text};

const COMMERCE: &str = "employe-commercial-hybride";
const PROBLEMS: &str = "plan-a-problemes";
const NOTHING: &str = "";

const LAPTOP: Vec2 = vec2(1280.0, 720.0);
const DESKTOP: Vec2 = vec2(1920.0, 1080.0);

fn environment(folder: &Path, lang: Lang) -> Environment {
    Environment {
        config_folder: folder.join("config"),
        state_folder: folder.join("state"),
        documents_folder: folder.join("Documents"),
        locales: lang.code().to_owned(),
        native_dialogs: false,
        today: || NaiveDate::from_ymd_opt(2026, 11, 22).expect("a date"),
    }
}

/// What is done before the picture is taken.
#[derive(Clone, Copy)]
enum Do {
    /// Asks for something, as a key or a button would.
    Ask(fn(&App) -> Action),
    /// Selects an object by its key.
    Select(&'static str),
    /// Clicks what has a role and the words of a message.
    Click(Role, &'static str),
    /// Clicks the first row of a list whose name holds these words.
    Row(&'static str),
    /// Types into a field named by a message.
    Type(&'static str, &'static str),
    /// Presses a key.
    Press(KeyboardKey),
    /// Draws until a message is said by something, or no longer is.
    Wait(&'static str, bool),
    /// Scrolls what is in the middle down, in points.
    Scroll(f32),
}

use Do::{Ask, Click, Press, Row, Scroll, Select, Type, Wait};

/// What a picture shows: a plan, a view, and what was done there.
struct Scene {
    name: &'static str,
    /// An example, or nothing for the start screen.
    plan: &'static str,
    view: ViewId,
    steps: &'static [Do],
}

const fn scene(name: &'static str, plan: &'static str, view: ViewId, steps: &'static [Do]) -> Scene {
    Scene {
        name,
        plan,
        view,
        steps,
    }
}

/// The views, whose pictures are compared with references.
const VIEWS: [Scene; 7] = [
    scene("start", NOTHING, ViewId::Path, &[]),
    scene("path", COMMERCE, ViewId::Path, &[Select("module:M08")]),
    scene("blocks", COMMERCE, ViewId::Blocks, &[Select("competency:C05")]),
    scene("public", COMMERCE, ViewId::Public, &[Select("learner:S07")]),
    scene("means", COMMERCE, ViewId::Means, &[Select("equipment:E01")]),
    scene("dosage", COMMERCE, ViewId::Dosage, &[]),
    scene("checks", PROBLEMS, ViewId::Checks, &[]),
];

const BLANK: Do = Ask(|_| Action::New);
const EVIDENCE: Do = Click(Role::RadioButton, "checks-page-evidence");

/// Everything else that a user may see.
const OTHERS: &[Scene] = &[
    scene("path-plan", COMMERCE, ViewId::Path, &[]),
    scene("path-problems", PROBLEMS, ViewId::Path, &[Select("module:M06")]),
    scene(
        "path-library",
        COMMERCE,
        ViewId::Path,
        &[Click(Role::Button, "path-library")],
    ),
    scene("path-blank", NOTHING, ViewId::Path, &[BLANK]),
    scene(
        "path-blank-library",
        NOTHING,
        ViewId::Path,
        &[BLANK, Click(Role::Button, "path-empty.library")],
    ),
    scene("blocks-blank", NOTHING, ViewId::Blocks, &[BLANK]),
    scene("public-blank", NOTHING, ViewId::Public, &[BLANK]),
    scene("means-blank", NOTHING, ViewId::Means, &[BLANK]),
    scene("checks-blank", NOTHING, ViewId::Checks, &[BLANK]),
    scene(
        "blocks-problems",
        PROBLEMS,
        ViewId::Blocks,
        &[Select("block:B02")],
    ),
    scene(
        "public-problems",
        PROBLEMS,
        ViewId::Public,
        &[Select("learner:S02")],
    ),
    scene(
        "public-entry",
        COMMERCE,
        ViewId::Public,
        &[Click(Role::RadioButton, "public-mode-entry")],
    ),
    scene(
        "documents",
        COMMERCE,
        ViewId::Documents,
        &[Wait("documents-preview-busy", false)],
    ),
    scene(
        "documents-individual",
        COMMERCE,
        ViewId::Documents,
        &[
            Click(Role::Button, "document-individual"),
            Click(Role::CheckBox, "documents-cohort"),
            Wait("documents-preview-busy", false),
        ],
    ),
    scene(
        "documents-steps",
        COMMERCE,
        ViewId::Documents,
        &[
            Click(Role::Button, "document-steps"),
            Wait("documents-preview-busy", false),
        ],
    ),
    scene(
        "documents-provider",
        COMMERCE,
        ViewId::Documents,
        &[Click(Role::Button, "documents-provider")],
    ),
    scene("checks-clean", COMMERCE, ViewId::Checks, &[]),
    scene("checks-explained", PROBLEMS, ViewId::Checks, &[Row("A02 ")]),
    scene("checks-evidence", COMMERCE, ViewId::Checks, &[EVIDENCE]),
    scene(
        "checks-evidence-objects",
        COMMERCE,
        ViewId::Checks,
        &[EVIDENCE, Row(" 9 ")],
    ),
    scene(
        "checks-evidence-statements",
        COMMERCE,
        ViewId::Checks,
        &[EVIDENCE, Row(" 12 ")],
    ),
    scene(
        "means-rooms",
        COMMERCE,
        ViewId::Means,
        &[Click(Role::Tab, "means-list-rooms")],
    ),
    scene(
        "means-trainers",
        COMMERCE,
        ViewId::Means,
        &[Click(Role::Tab, "means-list-trainers")],
    ),
    scene(
        "means-supports",
        COMMERCE,
        ViewId::Means,
        &[Click(Role::Tab, "means-list-supports")],
    ),
    scene(
        "means-workplaces",
        COMMERCE,
        ViewId::Means,
        &[Click(Role::Tab, "means-list-workplaces")],
    ),
    scene(
        "means-tutors",
        COMMERCE,
        ViewId::Means,
        &[Click(Role::Tab, "means-list-tutors")],
    ),
    scene(
        "means-third-places",
        COMMERCE,
        ViewId::Means,
        &[Click(Role::Tab, "means-list-third-places")],
    ),
    scene(
        "means-blank-rooms",
        NOTHING,
        ViewId::Means,
        &[BLANK, Click(Role::Tab, "means-list-rooms")],
    ),
    scene(
        "means-blank-trainers",
        NOTHING,
        ViewId::Means,
        &[BLANK, Click(Role::Tab, "means-list-trainers")],
    ),
    scene(
        "means-blank-supports",
        NOTHING,
        ViewId::Means,
        &[BLANK, Click(Role::Tab, "means-list-supports")],
    ),
    scene(
        "means-blank-workplaces",
        NOTHING,
        ViewId::Means,
        &[BLANK, Click(Role::Tab, "means-list-workplaces")],
    ),
    scene(
        "means-blank-tutors",
        NOTHING,
        ViewId::Means,
        &[BLANK, Click(Role::Tab, "means-list-tutors")],
    ),
    scene(
        "means-blank-third-places",
        NOTHING,
        ViewId::Means,
        &[BLANK, Click(Role::Tab, "means-list-third-places")],
    ),
    scene("inspect-block", COMMERCE, ViewId::Path, &[Select("block:B01")]),
    scene(
        "inspect-competency",
        PROBLEMS,
        ViewId::Blocks,
        &[Select("competency:C04")],
    ),
    scene(
        "inspect-activity",
        PROBLEMS,
        ViewId::Path,
        &[Select("activity:M05/A01")],
    ),
    scene(
        "inspect-module-problems",
        PROBLEMS,
        ViewId::Path,
        &[Select("module:M04")],
    ),
    scene(
        "inspect-learner-problems",
        PROBLEMS,
        ViewId::Public,
        &[Select("learner:S01")],
    ),
    scene(
        "inspect-variant",
        COMMERCE,
        ViewId::Path,
        &[Ask(|_| Action::Edit(variant())), Select("variant:V01")],
    ),
    scene(
        "inspect-equipment",
        PROBLEMS,
        ViewId::Means,
        &[Select("equipment:E01")],
    ),
    scene("inspect-room", COMMERCE, ViewId::Means, &[Select("room:R02")]),
    scene(
        "inspect-trainer",
        COMMERCE,
        ViewId::Means,
        &[Select("trainer:F01")],
    ),
    scene(
        "inspect-support",
        COMMERCE,
        ViewId::Means,
        &[Select("support:AC01")],
    ),
    scene(
        "inspect-workplace",
        COMMERCE,
        ViewId::Means,
        &[Select("workplace:W01")],
    ),
    scene("inspect-tutor", COMMERCE, ViewId::Means, &[Select("tutor:TU01")]),
    scene(
        "inspect-third-place",
        COMMERCE,
        ViewId::Means,
        &[Select("third-place:T01")],
    ),
    scene(
        "choose-places",
        COMMERCE,
        ViewId::Means,
        &[
            Ask(|_| Action::ImportFile(PathBuf::from("tests/fixtures/directories/places.csv"))),
            Wait("places-title", true),
            Type("places-near", "Roubaix"),
        ],
    ),
    scene(
        "choose-places-nowhere",
        COMMERCE,
        ViewId::Means,
        &[
            Ask(|_| Action::ImportFile(PathBuf::from("tests/fixtures/directories/places.csv"))),
            Wait("places-title", true),
            Type("places-near", "Nulle-Part"),
        ],
    ),
    scene(
        "choose-competencies",
        COMMERCE,
        ViewId::Blocks,
        &[
            Ask(|_| Action::ImportFile(PathBuf::from("tests/fixtures/directories/skills_fr.csv"))),
            Wait("competencies-search", true),
            Type("competencies-search", "appr"),
        ],
    ),
    scene(
        "inspect-offer",
        COMMERCE,
        ViewId::Path,
        &[
            Click(Role::Button, "plan-offer"),
            Click(Role::CheckBox, "offer-for-lheo"),
        ],
    ),
    scene("palette", COMMERCE, ViewId::Path, &[Ask(|_| Action::Palette)]),
    scene("shortcuts", COMMERCE, ViewId::Path, &[Ask(|_| Action::Shortcuts)]),
    scene(
        "menu-file",
        COMMERCE,
        ViewId::Path,
        &[Click(Role::Button, "menu-file")],
    ),
    scene(
        "menu-appearance",
        COMMERCE,
        ViewId::Path,
        &[Click(Role::Button, "menu-appearance")],
    ),
    scene(
        "paste",
        COMMERCE,
        ViewId::Public,
        &[
            Click(Role::Button, "public-paste"),
            Type(
                "paste-field",
                "alias\tautonomie\tnumérique\tfrançais\tappareil\tconnexion\nS20\t2\t3\tB1\tordinateur\tfibre\n\
                 S21\t1\t1\tA2\taucun\taucune\nS22\tbeaucoup\t4\tB2\ttablette\t4G\n",
            ),
        ],
    ),
    scene(
        "paste-empty",
        COMMERCE,
        ViewId::Public,
        &[Click(Role::Button, "public-paste")],
    ),
    scene("import-list", NOTHING, ViewId::Path, &[IMPORT, LISTED]),
    scene(
        "import-review",
        NOTHING,
        ViewId::Path,
        &[
            IMPORT,
            LISTED,
            Type("import-search", "40344"),
            Click(Role::Button, "import-open"),
            Wait("import-review", true),
        ],
    ),
    scene("path-field-open", NOTHING, ViewId::Path, &[Ask(|_| Action::Open)]),
    scene(
        "path-field-save",
        COMMERCE,
        ViewId::Path,
        &[Ask(|_| Action::SaveAs)],
    ),
    scene(
        "unsaved",
        COMMERCE,
        ViewId::Path,
        &[Ask(|_| Action::Edit(variant())), Ask(|_| Action::Close)],
    ),
    scene("policy", PROBLEMS, ViewId::Checks, &[POLICY]),
    scene(
        "policy-changed",
        PROBLEMS,
        ViewId::Checks,
        &[
            Ask(changed_policy),
            POLICY,
            Click(Role::CheckBox, "policy-only-changed"),
        ],
    ),
    scene(
        "policy-out-of-date",
        PROBLEMS,
        ViewId::Checks,
        &[Ask(old_policy), Type("checks-search", "A0")],
    ),
    scene("policy-old", PROBLEMS, ViewId::Checks, &[Ask(old_policy), POLICY]),
    scene(
        "policy-checks",
        PROBLEMS,
        ViewId::Checks,
        &[
            Ask(changed_policy),
            POLICY,
            Click(Role::RadioButton, "policy-tab-checks"),
        ],
    ),
    scene(
        "policy-equipment",
        PROBLEMS,
        ViewId::Checks,
        &[
            Ask(changed_policy),
            POLICY,
            Click(Role::RadioButton, "policy-tab-equipment"),
        ],
    ),
    scene(
        "policy-keep",
        COMMERCE,
        ViewId::Checks,
        &[POLICY, Click(Role::Button, "policy-keep")],
    ),
    scene(
        "share",
        COMMERCE,
        ViewId::Path,
        &[
            Ask(|_| Action::Dialog(Box::<tresse::app::dialogs::ShareForm>::default())),
            Wait("share-removes-nothing", false),
            Click(Role::CheckBox, "share-keep"),
        ],
    ),
    scene(
        "rehearsal",
        COMMERCE,
        ViewId::Checks,
        &[Click(Role::Button, "rehearse-title")],
    ),
    scene(
        "costs",
        COMMERCE,
        ViewId::Means,
        &[Ask(costed), Click(Role::Tab, "cost-tab")],
    ),
    scene(
        "costs-blank",
        NOTHING,
        ViewId::Means,
        &[BLANK, Click(Role::Tab, "cost-tab")],
    ),
    scene("waiver", PROBLEMS, ViewId::Checks, &[Ask(first_waiver)]),
    scene("fix-preview", PROBLEMS, ViewId::Checks, &[Ask(first_review)]),
    scene(
        "undo-name",
        COMMERCE,
        ViewId::Path,
        &[
            Select("module:M08"),
            Ask(|_| Action::Edit(Edit::Remove(module("M07")))),
        ],
    ),
    scene(
        "focus-path",
        COMMERCE,
        ViewId::Path,
        &[Select("module:M04"), TAB, TAB, TAB, TAB],
    ),
    scene("dosage-blank", NOTHING, ViewId::Dosage, &[BLANK]),
    scene("dosage-asked", COMMERCE, ViewId::Dosage, &[]),
    scene(
        "dosage-found",
        COMMERCE,
        ViewId::Dosage,
        &[RED, PROPOSE, PROPOSED],
    ),
    scene(
        "dosage-below",
        COMMERCE,
        ViewId::Dosage,
        &[RED, PROPOSE, PROPOSED, Scroll(420.0)],
    ),
    scene(
        "dosage-curve",
        COMMERCE,
        ViewId::Dosage,
        &[RED, PROPOSE, PROPOSED, Scroll(1200.0)],
    ),
    scene(
        "dosage-conflict",
        COMMERCE,
        ViewId::Dosage,
        &[
            RED,
            Ask(|app| Action::Edit(contradiction(app))),
            PROPOSE,
            PROPOSED,
        ],
    ),
    scene(
        "dosage-locks",
        COMMERCE,
        ViewId::Dosage,
        &[RED, Click(Role::Button, "dosage-locks")],
    ),
    scene("dosage-problems", PROBLEMS, ViewId::Dosage, &[PROPOSE, PROPOSED]),
    scene(
        "dosage-keep-variant",
        COMMERCE,
        ViewId::Dosage,
        &[RED, PROPOSE, PROPOSED, Click(Role::Button, "dosage-keep-variant")],
    ),
    scene(
        "unreadable",
        NOTHING,
        ViewId::Path,
        &[Ask(|_| {
            Action::OpenPath(PathBuf::from("tests/fixtures/rncp/README.md"))
        })],
    ),
];

const TAB: Do = Press(KeyboardKey::Tab);
const IMPORT: Do = Ask(|_| Action::ImportPath(PathBuf::from("tests/fixtures/rncp/rncp_v4_1.xml")));
const LISTED: Do = Wait("import-stop", false);
const RED: Do = Ask(|app| Action::Edit(weakened(app)));
const PROPOSE: Do = Ask(|_| Action::Propose(None));
const PROPOSED: Do = Wait("dosage-stop", false);

/// The plan without its support, and some learners of little autonomy: not all of them can follow.
fn weakened(app: &App) -> Edit {
    let plan = app.plan().expect("a plan");
    let supports = plan
        .supports
        .iter()
        .map(|it| Edit::Remove(Key::Support(it.id.clone())));
    let weak = Autonomy::uniform(Level::clamped(1));
    let learners = plan.learners.iter().take(4);
    let levels = learners.map(|it| Edit::Learner(it.id.clone(), LearnerEdit::Autonomy(weak)));
    Edit::Batch(
        StepName::new("step-fix-all", ""),
        supports.chain(levels).collect(),
    )
}

/// A funder who wants more presence than the designer allows.
fn contradiction(app: &App) -> Edit {
    let plan = app.plan().expect("a plan");
    let band = |min, max| Band {
        scope: BandScope::Modality(Modality::Classroom),
        min: Permille::percent(min),
        max: Permille::percent(max),
    };
    let (mut funder, mut targets) = (plan.funder.clone(), plan.targets.clone());
    funder.bands = vec![band(60, 100)];
    targets.bands = vec![band(0, 50)];
    let edits = vec![
        Edit::Plan(PlanEdit::Funder(funder)),
        Edit::Plan(PlanEdit::Targets(targets)),
    ];
    Edit::Batch(StepName::new("step-fix-all", ""), edits)
}

fn module(id: &str) -> Key {
    Key::Module(ModuleId::parse(id).expect("an identifier"))
}

/// A variant for one learner of the commercial example.
fn variant() -> Edit {
    let mut variant = Variant::new(VariantId::parse("V01").expect("an identifier"), "Parcours de S07");
    variant.learners = vec![LearnerId::parse("S07").expect("an identifier")];
    variant.mixes = vec![VariantMix {
        module: ModuleId::parse("M08").expect("an identifier"),
        mix: Mix::new([
            Minutes::hours(42),
            Minutes::ZERO,
            Minutes::hours(14),
            Minutes::hours(7),
        ]),
    }];
    Edit::Add(Item::Variant(variant), None)
}

const POLICY: Do = Click(Role::Button, "policy-button");

fn set_policy(policy: tresse::model::PolicyRef) -> Action {
    Action::Edit(Edit::Plan(PlanEdit::Policy(policy)))
}

fn old_policy(_: &App) -> Action {
    set_policy(tresse::model::PolicyRef::to("fr-2019"))
}

/// Some thresholds, a check and equipment of the plan's own.
fn changed_policy(app: &App) -> Action {
    let plan = app.plan().expect("a plan");
    let mut policy = plan
        .policy
        .with_value("screen.day", Some(240))
        .with_value("dose.async.level1", Some(350))
        .with_value("need.remote_sync.french", Some(3))
        .with_value("legal.agreement.price", Some(0))
        .with_equipment(
            "remote_sync",
            Some(vec![vec![tresse::model::EquipmentKind::Computer]]),
        )
        .with_check(
            "A02",
            Some(tresse::model::CheckRule {
                code: "A02".to_owned(),
                severity: None,
                enabled: false,
            }),
        );
    if let Some(first) = policy.overrides.first_mut() {
        "Accord du 3 mars 2027".clone_into(&mut first.source);
    }
    set_policy(policy)
}

/// Rates for all kinds of hours.
fn costed(app: &App) -> Action {
    let mut costs = app.plan().expect("a plan").costs.clone();
    let euros = |it| Some(tresse::model::Cents::euros(it));
    costs.classroom = euros(45);
    costs.remote_sync = euros(50);
    costs.remote_async = euros(3);
    costs.workplace = euros(2);
    costs.support = euros(30);
    costs.platform = euros(19);
    costs.engineering = Some(Minutes::hours(120));
    costs.engineering_rate = euros(41);
    costs.runs = 4;
    Action::Edit(Edit::Plan(PlanEdit::Costs(costs)))
}

fn first_waiver(app: &App) -> Action {
    let derived = app.session().expect("a plan").derived();
    let finding = derived.findings.first().expect("a finding");
    Action::AskWaiver(Box::new(finding.diagnostic.clone()))
}

fn first_review(app: &App) -> Action {
    let derived = app.session().expect("a plan").derived();
    let facts = derived.facts(Lang::Fr);
    derived
        .findings
        .iter()
        .find_map(|finding| {
            let fix = tresse::checks::fixes(&facts, &finding.diagnostic)
                .into_iter()
                .find(|fix| fix.safety == Safety::Review)?;
            Some(Action::Review(
                Box::new(finding.diagnostic.clone()),
                Box::new(fix),
            ))
        })
        .expect("a fix to be reviewed")
}

/// How a scene is drawn.
#[derive(Clone, Copy)]
struct Look {
    lang: Lang,
    theme: Theme,
    /// In pixels.
    size: Vec2,
    zoom: f32,
}

impl Look {
    fn name(self, scene: &Scene) -> String {
        let shade = if self.theme == Theme::Dark {
            "dark"
        } else {
            "light"
        };
        let mut name = format!("{}-{}-{shade}", scene.name, self.lang.code());
        if self.size == DESKTOP {
            name.push_str("-wide");
        }
        if self.zoom < 1.0 {
            name.push_str("-small");
        } else if self.zoom > 1.0 {
            name.push_str("-large");
        }
        name
    }
}

/// Brings the window to where the scene is, and hands it over.
fn drawn(scene: &Scene, look: Look, take: impl FnOnce(&mut Harness<'_, Option<App>>)) {
    let folder = tempfile::tempdir().expect("a folder");
    // What is seen of a folder must not change from run to run.
    let shown = std::env::temp_dir().join(format!("tresse-{}", look.name(scene)));
    let _ = std::fs::remove_dir_all(&shown);
    std::fs::create_dir_all(shown.join("Documents")).expect("a folder");
    let plan = (scene.plan != NOTHING).then(|| {
        let plan = shown.join("Documents").join(format!("{}.ron", scene.plan));
        std::fs::copy(format!("examples/{}.ron", scene.plan), &plan).expect("an example");
        plan
    });
    let dark = look.theme == Theme::Dark;
    let stage = Stage::new(look.lang)
        .theme(look.theme)
        .size(look.size.x, look.size.y)
        .zoom(look.zoom);
    let mut harness = stage.with_state(None::<App>, |ui, _text, state| {
        let app = state.get_or_insert_with(|| {
            let mut environment = environment(folder.path(), look.lang);
            environment.documents_folder = shown.join("Documents");
            let mut app = App::new(ui.ctx(), environment, plan.clone());
            // A caret that comes and goes would make two pictures of one screen.
            ui.ctx()
                .all_styles_mut(|style| style.visuals.text_cursor.blink = false);
            app.settle();
            app.ask(Action::SetTheme(if dark {
                ThemeChoice::Dark
            } else {
                ThemeChoice::Light
            }));
            app
        });
        app.before_frame(&ui.ctx().clone());
        app.frame(ui);
    });
    harness.run_steps(2);
    let text = Text::for_screen(look.lang);
    // A view is chosen before the steps when there is a plan, after a plan is made otherwise.
    let mut show_after = plan.is_none().then_some(scene.view);
    if plan.is_some() {
        ask(&mut harness, Action::Show(scene.view));
    }
    for step in scene.steps {
        perform(&mut harness, &text, step);
        if let Some(view) = show_after
            && harness
                .state()
                .as_ref()
                .is_some_and(|app| app.session().is_some())
        {
            ask(&mut harness, Action::Show(view));
            show_after = None;
        }
    }
    harness.run_steps(8);
    take(&mut harness);
    drop(harness);
    let _ = std::fs::remove_dir_all(&shown);
}

fn ask(harness: &mut Harness<'_, Option<App>>, action: Action) {
    let app = harness.state_mut().as_mut().expect("the program");
    app.ask(action);
    app.settle();
    harness.run_steps(4);
}

fn perform(harness: &mut Harness<'_, Option<App>>, text: &Text, step: &Do) {
    match *step {
        Ask(action) => {
            let action = action(harness.state().as_ref().expect("the program"));
            if matches!(action, Action::ImportPath(_)) {
                harness.state_mut().as_mut().expect("the program").ask(action);
                harness.step();
            } else {
                ask(harness, action);
            }
        }
        Select(key) => {
            let key = Key::parse(key).expect("a key");
            // No jump: the page stays at its top, as it opens.
            ask(harness, Action::Select(key));
        }
        Click(role, key) => {
            harness.get_by_role_and_label(role, text.get(key)).click();
            harness.run_steps(4);
        }
        Row(holding) => {
            let rows = harness.query_all_by_role(Role::ListBoxOption);
            let named = |it: &egui_kittest::Node<'_>| {
                let label = it.accesskit_node().label().unwrap_or_default();
                label.contains(holding)
            };
            let row = rows.into_iter().find(named).expect("a row");
            row.click();
            harness.run_steps(6);
        }
        Type(key, words) => {
            let field = |it: &Harness<'_, Option<App>>| {
                it.query_all_by_label(text.get(key)).next().map(|it| it.focus())
            };
            field(harness).expect("a field");
            harness.run_steps(2);
            harness.event(egui::Event::Text(words.to_owned()));
            harness.run_steps(4);
        }
        Press(key) => {
            harness.key_press(key);
            harness.run_steps(2);
        }
        Wait(key, there) => {
            for _ in 0..2_000 {
                harness.step();
                if harness.query_all_by_label(text.get(key)).next().is_some() == there {
                    return;
                }
                std::thread::sleep(Duration::from_millis(5));
            }
            panic!("waited in vain for {key}");
        }
        Scroll(down) => {
            let middle = harness.ctx.content_rect().center();
            harness.hover_at(middle);
            harness.run_steps(2);
            harness.event(egui::Event::MouseWheel {
                source: egui::MouseWheelSource::Wheel,
                unit: egui::MouseWheelUnit::Point,
                delta: vec2(0.0, -down),
                modifiers: egui::Modifiers::NONE,
                phase: egui::TouchPhase::Move,
            });
            harness.run_steps(30);
        }
    }
}

/// Writes a reference that was just made anew as small as it gets without losing a pixel.
fn squeeze(name: &str) {
    if std::env::var_os("UPDATE_SNAPSHOTS").is_none() {
        return;
    }
    let path = format!("tests/snapshots/window/{name}.png");
    let picture = image::open(&path).expect("a reference").to_rgb8();
    let smallest = [
        FilterType::NoFilter,
        FilterType::Sub,
        FilterType::Up,
        FilterType::Adaptive,
    ]
    .into_iter()
    .map(|filter| {
        let mut file = Vec::new();
        let encoder = PngEncoder::new_with_quality(&mut file, CompressionType::Best, filter);
        picture.write_with_encoder(encoder).expect("a picture");
        file
    })
    .min_by_key(Vec::len)
    .expect("a way to write it");
    if std::fs::metadata(&path).is_ok_and(|it| it.len() > smallest.len() as u64) {
        std::fs::write(&path, smallest).expect("a file");
    }
}

/// Where two pictures differ, as a rectangle of pixels.
fn place_of_difference(name: &str) -> Option<String> {
    let read = |suffix: &str| {
        let path = format!("tests/snapshots/window/{name}{suffix}.png");
        Some(image::open(path).ok()?.to_rgba8())
    };
    let (old, new) = (read("")?, read(".new")?);
    let mut place: Option<(u32, u32, u32, u32)> = None;
    for (x, y, pixel) in new.enumerate_pixels() {
        let same = old
            .get_pixel_checked(x, y)
            .is_some_and(|was| was.0.iter().zip(pixel.0).all(|(was, is)| was.abs_diff(is) < 12));
        if !same {
            let (left, top, right, bottom) = place.unwrap_or((x, y, x, y));
            place = Some((left.min(x), top.min(y), right.max(x), bottom.max(y)));
        }
    }
    let (left, top, right, bottom) = place?;
    Some(format!("x {left} to {right}, y {top} to {bottom}"))
}

#[test]
fn every_view_in_both_themes_and_languages() {
    let mut report = String::new();
    for scene in &VIEWS {
        for lang in Lang::ALL.iter().copied() {
            for theme in [Theme::Light, Theme::Dark] {
                for size in [LAPTOP, DESKTOP] {
                    // The wide pictures differ by layout alone: one of each theme and language is enough.
                    if size == DESKTOP && (lang == Lang::Fr) == (theme == Theme::Dark) {
                        continue;
                    }
                    let look = Look {
                        lang,
                        theme,
                        size,
                        zoom: 1.0,
                    };
                    compare(scene, look, &mut report);
                }
            }
        }
    }
    assert!(
        report.is_empty(),
        "these pictures changed (look at the .diff.png beside each; UPDATE_SNAPSHOTS=1 takes the new ones):\n{report}"
    );
}

fn compare(scene: &Scene, look: Look, report: &mut String) {
    // Another version of the software driver may shade the edges of letters a little differently.
    let options = SnapshotOptions::new()
        .output_path("tests/snapshots/window")
        .threshold(2.0)
        .max_failed_pixels(400_usize);
    let name = look.name(scene);
    drawn(scene, look, |harness| {
        match harness.try_snapshot_options(&name, &options) {
            Ok(()) => squeeze(&name),
            Err(error @ SnapshotError::Diff { .. }) => {
                let place = place_of_difference(&name).unwrap_or_default();
                let _ = writeln!(report, "{error}\n  {place}");
            }
            Err(error) => {
                let _ = writeln!(report, "{error}");
            }
        }
    });
}

/// Draws all screens into `target/pictures`, to be looked at: `TRESSE_PICTURES` names those wanted by a part
/// of their name, such as `inspect` or `-en-dark`. Run with `-- --ignored the_gallery`.
#[test]
#[ignore = "draws some hundreds of pictures to be looked at"]
fn the_gallery() {
    let wanted = std::env::var("TRESSE_PICTURES").unwrap_or_default();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/pictures");
    std::fs::create_dir_all(&folder).expect("a folder");
    for scene in VIEWS.iter().chain(OTHERS) {
        for lang in Lang::ALL.iter().copied() {
            for theme in [Theme::Light, Theme::Dark] {
                for (size, zoom) in [(LAPTOP, 1.0), (DESKTOP, 1.0), (LAPTOP, 2.0), (LAPTOP, 0.8)] {
                    let look = Look {
                        lang,
                        theme,
                        size,
                        zoom,
                    };
                    let name = format!("{}.", look.name(scene));
                    if !wanted
                        .split(',')
                        .any(|part| part.split('+').all(|it| name.contains(it)))
                    {
                        continue;
                    }
                    drawn(scene, look, |harness| {
                        let image = harness.render().expect("a picture");
                        image.save(folder.join(format!("{name}png"))).expect("a file");
                    });
                }
            }
        }
    }
}
