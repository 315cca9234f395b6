//! What a file would change in the plan: accepted or refused one by one, then applied as one step.

use std::ops::Range;
use std::path::PathBuf;
use std::sync::Arc;

use egui::{Checkbox, Label, RichText, Role, ScrollArea, Ui, WidgetInfo, vec2};

use super::{ChooseCompetencies, ChoosePlaces, Dialog, DialogCx, Flow, PasteGroup, buttons};
use crate::app::action::{Action, Actions};
use crate::app::files::import::{self, Contents, Found, Request};
use crate::app::files::register::Reading;
use crate::app::icon::Icon;
use crate::app::theme::{self, Tone};
use crate::app::widgets;
use crate::checks::{Arg, Message};
use crate::edit::StepName;
use crate::exchange::import::{Change, IMPORTERS, Review};
use crate::model::{Key, Plan};
use crate::text::{Text, Value};

/// The height of a line of the list, in points.
const ROW: f32 = 30.0;

/// The dialog.
#[derive(Debug)]
pub struct ImportFile {
    path: PathBuf,
    /// The importer that the person chose, where the file does not tell.
    kind: Option<&'static str>,
    contents: Option<Contents>,
    stage: Stage,
}

#[derive(Debug)]
enum Stage {
    /// Nothing was asked yet.
    New,
    /// A thread looks at the file.
    Looking(Reading<Found>),
    /// Changes to accept or refuse.
    Review(&'static str, Box<Review>),
    /// What stands in the way, and whether another kind may be tried.
    Trouble(String),
}

/// A line of the list.
enum Row {
    Group(usize),
    Change(usize),
}

impl ImportFile {
    /// Looks at the file at `path`.
    pub fn new(path: PathBuf) -> Self {
        Self {
            path,
            kind: None,
            contents: None,
            stage: Stage::New,
        }
    }

    fn name(&self) -> String {
        self.path
            .file_name()
            .map(|it| it.to_string_lossy().into_owned())
            .unwrap_or_default()
    }

    fn look(&mut self, cx: &DialogCx<'_>, ctx: &egui::Context) {
        let plan = cx
            .plan
            .map_or_else(|| Arc::new(Plan::default()), |it| Arc::clone(it.plan));
        let request = Request {
            path: self.path.clone(),
            plan,
            lang: cx.text.lang(),
            today: cx.today,
            kind: self.kind,
        };
        self.stage = match import::look(request, self.contents.clone(), ctx) {
            Some(reading) => Stage::Looking(reading),
            None => Stage::Trouble(cx.text.get("import-no-thread").to_owned()),
        };
    }

    /// Takes in what the thread found; closes when another dialog goes on with it.
    fn listen(&mut self, cx: &DialogCx<'_>, actions: &mut Actions) -> Flow {
        let Stage::Looking(reading) = &self.stage else {
            return Flow::Stay;
        };
        let Some(found) = reading.news().pop() else {
            return Flow::Stay;
        };
        self.stage = match found {
            Found::Changes(kind, review) => Stage::Review(kind, review),
            Found::Learners(group) => {
                if cx.plan.is_none() {
                    actions.push(Action::New);
                }
                actions.push(Action::Dialog(Box::new(PasteGroup::of(*group))));
                return Flow::Close;
            }
            Found::Places(directory) => {
                actions.push(Action::Dialog(Box::new(ChoosePlaces::new(directory))));
                return Flow::Close;
            }
            Found::Competencies(list) => {
                actions.push(Action::Dialog(Box::new(ChooseCompetencies::new(list))));
                return Flow::Close;
            }
            Found::Unknown(contents) => {
                self.contents = Some(contents);
                Stage::Trouble(cx.text.get("import-unrecognised").to_owned())
            }
            Found::Failed(error, contents) => {
                self.contents = contents;
                Stage::Trouble(error.say(cx.text))
            }
            Found::Unreadable(reason) => {
                Stage::Trouble(cx.text.fmt("import-io", &[("reason", reason.into())]))
            }
        };
        Flow::Stay
    }

    /// What stands in the way; another kind may be tried on contents that could be read.
    fn trouble(&mut self, cx: &DialogCx<'_>, ui: &mut Ui) -> Flow {
        let text = cx.text;
        let Stage::Trouble(words) = &self.stage else {
            return Flow::Stay;
        };
        widgets::tone_card(ui, Tone::Danger, |ui| {
            ui.add(Label::new(words.as_str()).wrap());
            ui.add(
                Label::new(RichText::new(text.get("import-nothing-changed")).color(cx.theme.muted)).wrap(),
            );
        });
        let mut chosen = None;
        if self.contents.is_some() {
            ui.add_space(theme::space::M);
            widgets::section(ui, text.get("import-try-as"));
            for importer in IMPORTERS {
                let key = format!("importer-{}", importer.id());
                let note = format!("importer-{}.note", importer.id());
                let response = widgets::quiet_button(ui, Some(Icon::FileText), text.get(&key));
                if response.on_hover_text(text.get(&note)).clicked() {
                    chosen = Some(importer.id());
                }
            }
        }
        if chosen.is_some() {
            self.kind = chosen;
            self.stage = Stage::New;
        }
        match buttons(ui, &[text.get("button-ok")], true) {
            Some(_) => Flow::Close,
            None => Flow::Stay,
        }
    }
}

impl Dialog for ImportFile {
    fn title(&self, text: &Text) -> String {
        let key = match self.stage {
            Stage::Review(..) => "import-review",
            Stage::New | Stage::Looking(_) | Stage::Trouble(_) => "path-import-file",
        };
        text.get(key).to_owned()
    }

    fn width(&self) -> f32 {
        match self.stage {
            Stage::Review(..) => 960.0,
            Stage::New | Stage::Looking(_) | Stage::Trouble(_) => 560.0,
        }
    }

    fn ui(&mut self, cx: &DialogCx<'_>, ui: &mut Ui, actions: &mut Actions) -> Flow {
        if matches!(self.stage, Stage::New) {
            self.look(cx, ui.ctx());
        }
        if self.listen(cx, actions) == Flow::Close {
            return Flow::Close;
        }
        let name = self.name();
        let path = self.path.display().to_string();
        if !matches!(self.stage, Stage::Review(..)) {
            file_name(ui, &name, &path);
        }
        match &mut self.stage {
            Stage::New => Flow::Stay,
            Stage::Looking(reading) => {
                let words = cx.text.get("import-looking");
                let (read, total) = reading.progress();
                let share = if total == 0 || read == total {
                    widgets::Progress::Unknown
                } else {
                    #[expect(clippy::cast_precision_loss, reason = "a share for the eye")]
                    let share = read as f32 / total as f32;
                    widgets::Progress::Share(share)
                };
                if widgets::progress(ui, words, share, cx.text.get("button-cancel")) {
                    return Flow::Close;
                }
                Flow::Stay
            }
            Stage::Trouble(_) => self.trouble(cx, ui),
            Stage::Review(kind, review) => reviewed(kind, review, (&name, &path), cx, ui, actions),
        }
    }
}

fn file_name(ui: &mut Ui, name: &str, path: &str) {
    ui.add(Label::new(RichText::new(name).text_style(theme::strong())).truncate())
        .on_hover_text(path);
}

/// Draws the review; closes when it is accepted or given up.
fn reviewed(
    kind: &str,
    review: &mut Review,
    (name, path): (&str, &str),
    cx: &DialogCx<'_>,
    ui: &mut Ui,
    actions: &mut Actions,
) -> Flow {
    let text = cx.text;
    if widgets::is_low(ui.ctx()) {
        // All but the answers scrolls: there is no room for a list of its own.
        ScrollArea::vertical()
            .id_salt("import-review")
            .max_height(widgets::dialog_room(ui, 0.0, 0.0))
            .auto_shrink([false, true])
            .show(ui, |ui| {
                head(kind, review, (name, path), cx, ui);
                told(review, cx, ui);
                list(review, cx, ui, None);
            });
    } else {
        head(kind, review, (name, path), cx, ui);
        let height = ui.ctx().content_rect().height() * 0.22;
        ScrollArea::vertical()
            .id_salt("import-notes")
            .max_height(height)
            .auto_shrink([false, true])
            .show(ui, |ui| told(review, cx, ui));
        list(review, cx, ui, Some(120.0));
    }
    let accepted = review.accepted();
    let apply = text.fmt("import-apply", &[("count", accepted.into())]);
    let labels = [text.get("button-cancel"), apply.as_str()];
    match buttons(ui, &labels, accepted > 0) {
        None => Flow::Stay,
        Some(0) => Flow::Close,
        Some(_) => {
            if cx.plan.is_none() {
                actions.push(Action::New);
            }
            if let Some(step) = review.step(StepName::new("step-import-file", name)) {
                actions.push(Action::EndGesture);
                actions.edit(step);
                let count = i64::try_from(accepted).unwrap_or(i64::MAX);
                let done = Message::new("import-applied", vec![("count", Arg::Number(count))]);
                actions.push(Action::Tell(Tone::Ok, done));
            }
            Flow::Close
        }
    }
}

/// The file, what it was taken for, how much it would change.
fn head(kind: &str, review: &mut Review, (name, path): (&str, &str), cx: &DialogCx<'_>, ui: &mut Ui) {
    let text = cx.text;
    let all = review.changes().len();
    file_name(ui, name, path);
    ui.horizontal_wrapped(|ui| {
        let key = format!("importer-{kind}");
        widgets::chip_with_icon(ui, Some(Icon::FileText), text.get(&key), Tone::Neutral);
        let words = text.fmt("import-changes", &[("count", all.into())]);
        widgets::chip_with_icon(ui, Some(Icon::Sliders), &words, Tone::Accent);
        if all > 1 {
            if widgets::link_button(ui, text.get("import-accept-all")).clicked() {
                review.set_all(true);
            }
            if widgets::link_button(ui, text.get("import-refuse-all")).clicked() {
                review.set_all(false);
            }
        }
    });
}

/// Notes, and what was not understood.
fn told(review: &Review, cx: &DialogCx<'_>, ui: &mut Ui) {
    let text = cx.text;
    if !review.notes().is_empty() {
        widgets::tone_card(ui, Tone::Warning, |ui| {
            for note in review.notes() {
                ui.add(Label::new(RichText::new(note.say(text)).small()).wrap());
            }
        });
    }
    if !review.unknown().is_empty() {
        widgets::tone_card(ui, Tone::Neutral, |ui| {
            ui.label(RichText::new(text.get("import-unknown-parts")).small().strong());
            for note in review.unknown() {
                ui.add(Label::new(RichText::new(note.say(text)).small()).wrap());
            }
        });
    }
}

/// The changes under their objects, scrolled by themselves in the room that is left, of so much at least, or else by
/// what stands around; only the lines in sight are drawn.
fn list(review: &mut Review, cx: &DialogCx<'_>, ui: &mut Ui, least: Option<f32>) {
    ui.add_space(theme::space::S);
    if review.changes().is_empty() {
        ui.label(RichText::new(cx.text.get("import-no-change")).color(cx.theme.muted));
        return;
    }
    let mut rows = Vec::with_capacity(review.changes().len() + review.groups().len());
    for (at, group) in review.groups().iter().enumerate() {
        rows.push(Row::Group(at));
        rows.extend(group.changes.iter().map(|it| Row::Change(*it)));
    }
    let mut asked: Vec<(usize, bool)> = Vec::new();
    let columns = Columns::of(ui.available_width() - 12.0);
    columns.head(cx, ui);
    // Rows stand close: counted with the air that other things have, the last ones would be cut off.
    ui.spacing_mut().item_spacing.y = 0.0;
    let mut lines = |ui: &mut Ui, range: Range<usize>| {
        for row in rows.get(range).unwrap_or_default() {
            match row {
                Row::Group(at) => group_row(review, *at, cx, ui, &mut asked),
                Row::Change(at) => change_row(review, *at, &columns, cx, ui, &mut asked),
            }
        }
    };
    if let Some(least) = least {
        ScrollArea::vertical()
            .id_salt("import-changes")
            .max_height(widgets::dialog_room(ui, 0.0, least))
            .auto_shrink([false, true])
            .show_rows(ui, ROW, rows.len(), lines);
    } else {
        let seen = in_sight(ui, rows.len());
        let (above, below) = (seen.start, rows.len() - seen.end);
        #[expect(clippy::cast_precision_loss, reason = "lines of a list")]
        let tall = |lines: usize| lines as f32 * ROW;
        ui.add_space(tall(above));
        lines(ui, seen);
        ui.add_space(tall(below));
    }
    for (at, accepted) in asked {
        review.set(at, accepted);
    }
}

/// Which of so many lines from the cursor on are in sight.
fn in_sight(ui: &Ui, lines: usize) -> Range<usize> {
    let (top, clip) = (ui.cursor().top(), ui.clip_rect());
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "bounded by the lines that there are"
    )]
    let at = |y: f32| (((y - top) / ROW).max(0.0) as usize).min(lines);
    at(clip.top())..(at(clip.bottom()) + 1).min(lines)
}

/// The widths of the columns.
struct Columns {
    tick: f32,
    what: f32,
    value: f32,
}

impl Columns {
    fn of(width: f32) -> Self {
        let tick = 52.0;
        let rest = (width - tick).max(200.0);
        Self {
            tick,
            what: rest * 0.40,
            value: rest * 0.30,
        }
    }

    fn head(&self, cx: &DialogCx<'_>, ui: &mut Ui) {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            ui.add_space(self.tick + self.what);
            for key in ["fix-before", "fix-after"] {
                let words = RichText::new(cx.text.get(key)).small().color(cx.theme.muted);
                cell(ui, self.value, Label::new(words).truncate(), None);
            }
        });
    }
}

fn cell(ui: &mut Ui, width: f32, label: Label, whole: Option<&str>) {
    const GAP: f32 = 10.0;
    ui.allocate_ui_with_layout(
        vec2(width - GAP, ROW),
        egui::Layout::left_to_right(egui::Align::Center),
        |ui| {
            ui.set_width(width - GAP);
            let response = ui.add(label);
            if let Some(whole) = whole.filter(|it| it.chars().count() > 20) {
                response.on_hover_text(whole);
            }
        },
    );
    ui.add_space(GAP);
}

fn group_row(review: &Review, at: usize, cx: &DialogCx<'_>, ui: &mut Ui, asked: &mut Vec<(usize, bool)>) {
    let Some(group) = review.groups().get(at) else {
        return;
    };
    let of = |index: &&usize| review.changes().get(**index).is_some_and(Change::accepted);
    let accepted = group.changes.iter().filter(of).count();
    let all = accepted == group.changes.len();
    let title = match &group.key {
        Key::Plan => cx.text.get("import-group-plan").to_owned(),
        _ => group.title.clone(),
    };
    ui.horizontal(|ui| {
        ui.set_height(ROW);
        let mut ticked = all;
        let tick = ui.add(Checkbox::without_text(&mut ticked).indeterminate(accepted > 0 && !all));
        let args = [("title", Value::from(title.as_str()))];
        let words = cx.text.fmt("import-accept-group", &args);
        tick.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, all, &words));
        if tick.clicked() {
            asked.extend(group.changes.iter().map(|it| (*it, !all)));
        }
        let args = [("done", accepted.into()), ("all", group.changes.len().into())];
        let count = cx.text.fmt("import-accepted-of", &args);
        ui.add(Label::new(RichText::new(&title).text_style(theme::strong())).truncate())
            .on_hover_text(&title);
        ui.label(RichText::new(count).small().color(cx.theme.muted));
    });
}

fn change_row(
    review: &Review,
    at: usize,
    columns: &Columns,
    cx: &DialogCx<'_>,
    ui: &mut Ui,
    asked: &mut Vec<(usize, bool)>,
) {
    let Some(change) = review.changes().get(at) else {
        return;
    };
    let (ink, muted) = if change.accepted() {
        (cx.theme.ink, cx.theme.muted)
    } else {
        (cx.theme.muted, cx.theme.muted)
    };
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.set_height(ROW);
        ui.add_space(24.0);
        let mut ticked = change.accepted();
        ui.allocate_ui_with_layout(
            vec2(columns.tick - 24.0, ROW),
            egui::Layout::left_to_right(egui::Align::Center),
            |ui| {
                ui.set_width(columns.tick - 24.0);
                let tick = ui.add(Checkbox::without_text(&mut ticked));
                let args = [
                    ("what", Value::from(change.what.as_str())),
                    ("before", change.before.as_str().into()),
                    ("after", change.after.as_str().into()),
                ];
                let words = cx.text.fmt("import-accept", &args);
                tick.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, change.accepted(), &words));
                if tick.clicked() {
                    asked.push((at, ticked));
                }
            },
        );
        let what = RichText::new(&change.what).color(ink);
        cell(ui, columns.what, Label::new(what).truncate(), Some(&change.what));
        let before = one_line(&change.before);
        let before = RichText::new(before).color(muted).strikethrough();
        cell(
            ui,
            columns.value,
            Label::new(before).truncate(),
            Some(&change.before),
        );
        let mut after = RichText::new(one_line(&change.after)).color(ink);
        if change.accepted() {
            after = after.strong();
        } else {
            after = after.strikethrough();
        }
        cell(
            ui,
            columns.value,
            Label::new(after).truncate(),
            Some(&change.after),
        );
    });
}

/// The first words of a text, on one line: the rest comes under the pointer.
fn one_line(words: &str) -> String {
    let line: String = words.chars().take(160).collect();
    line.replace(['\n', '\r'], " ")
}
