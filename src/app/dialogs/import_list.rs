//! The fiches of a register, as they are read: looked for by number and words, one chosen.

use std::path::PathBuf;

use egui::{
    CornerRadius, Key as KeyboardKey, Label, Modifiers, Rect, RichText, Role, ScrollArea, Sense, Ui,
    WidgetInfo, pos2, vec2,
};

use super::DialogCx;
use crate::app::files::register::{self, Listed, Reading};
use crate::app::theme;
use crate::app::widgets::{self, Progress};
use crate::exchange::import::rncp::{FicheNumber, FicheSummary, RncpError, Scan, search};

const ROW: f32 = 40.0;

/// The list of a register.
#[derive(Debug)]
pub(super) struct List {
    path: PathBuf,
    reading: Option<Reading<Listed>>,
    end: Option<Result<Scan, RncpError>>,
    fiches: Vec<FicheSummary>,
    query: String,
    only_active: bool,
    /// What was searched last, and among how many fiches.
    searched: Option<(String, bool, usize)>,
    found: Vec<FicheSummary>,
    chosen: usize,
    asked_focus: bool,
    scroll_to_chosen: bool,
    offset: f32,
}

impl List {
    pub(super) fn new(path: PathBuf, ctx: &egui::Context) -> Self {
        Self {
            reading: register::list(path.clone(), ctx),
            path,
            end: None,
            fiches: Vec::new(),
            query: String::new(),
            only_active: true,
            searched: None,
            found: Vec::new(),
            chosen: 0,
            asked_focus: false,
            scroll_to_chosen: false,
            offset: 0.0,
        }
    }

    pub(super) const fn path(&self) -> &PathBuf {
        &self.path
    }

    /// Takes in what the reading told.
    fn listen(&mut self) {
        let Some(reading) = &self.reading else { return };
        for news in reading.news() {
            match news {
                Listed::Some(more) => self.fiches.extend(more),
                Listed::End(end) => self.end = Some(end),
            }
        }
        if self.end.is_some() {
            self.reading = None;
        }
    }

    /// Searches anew when the question changed, or when many more fiches came; a short list at once.
    fn search(&mut self) {
        let asked = (&self.query, self.only_active);
        let due = self.searched.as_ref().is_none_or(|(query, active, among)| {
            let grown = self.fiches.len() - (*among).min(self.fiches.len());
            asked != (query, *active) || grown > (*among / 4).max(500) || (self.end.is_some() && grown > 0)
        });
        if !due {
            return;
        }
        let chosen = self.found.get(self.chosen).map(|it| it.number);
        let all = search(&self.fiches, &self.query);
        // Ended fiches are hidden only while something else is left to show.
        let some_active = all.iter().any(|it| it.active != Some(false));
        self.found = all
            .into_iter()
            .filter(|it| !self.only_active || !some_active || it.active != Some(false))
            .cloned()
            .collect();
        let same_question = self
            .searched
            .as_ref()
            .is_some_and(|(query, active, _)| asked == (query, *active));
        self.chosen = chosen
            .filter(|_| same_question)
            .and_then(|number| self.found.iter().position(|it| it.number == number))
            .unwrap_or(0);
        self.searched = Some((self.query.clone(), self.only_active, self.fiches.len()));
    }

    /// The chosen fiche.
    pub(super) fn chosen(&self) -> Option<&FicheSummary> {
        self.found.get(self.chosen)
    }

    /// Draws the list; gives the fiche to open when one is asked for by a double click or by Enter.
    pub(super) fn ui(&mut self, cx: &DialogCx<'_>, ui: &mut Ui) -> Option<FicheNumber> {
        self.listen();
        let text = cx.text;
        // A low window has more use for the room.
        if !widgets::is_low(ui.ctx()) {
            let file = self.path.display().to_string();
            ui.add(Label::new(RichText::new(&file).small().color(cx.theme.muted)).truncate())
                .on_hover_text(&file);
        }
        if let Some(reading) = &self.reading {
            let (words, share) = progress_words(cx, reading.progress());
            if widgets::progress(ui, &words, share, text.get("import-stop")) {
                reading.stop();
            }
        }
        self.problems(cx, ui);
        self.search();
        let mut open = None;
        let field = widgets::search_field(
            ui,
            &mut self.query,
            text.get("import-search"),
            text.get("checks-search-clear"),
        );
        if !self.asked_focus {
            field.request_focus();
            self.asked_focus = true;
        }
        if field.has_focus() || field.lost_focus() {
            let last = self.found.len().saturating_sub(1);
            let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
            let before = self.chosen;
            if pressed(KeyboardKey::ArrowDown) {
                self.chosen = (self.chosen + 1).min(last);
            }
            if pressed(KeyboardKey::ArrowUp) {
                self.chosen = self.chosen.saturating_sub(1);
            }
            if pressed(KeyboardKey::PageDown) {
                self.chosen = (self.chosen + 8).min(last);
            }
            if pressed(KeyboardKey::PageUp) {
                self.chosen = self.chosen.saturating_sub(8);
            }
            self.scroll_to_chosen |= self.chosen != before;
        }
        if field.lost_focus() && ui.input(|input| input.key_pressed(KeyboardKey::Enter)) {
            open = self.chosen().map(|it| it.number);
        }
        ui.horizontal_wrapped(|ui| {
            ui.checkbox(&mut self.only_active, text.get("import-only-active"));
            let count = text.fmt(
                "import-count",
                &[
                    ("count", self.found.len().into()),
                    ("all", self.fiches.len().into()),
                ],
            );
            ui.label(RichText::new(count).small().color(cx.theme.muted));
        });
        let height = widgets::dialog_room(ui, 0.0, 80.0);
        self.rows(cx, ui, height, &mut open);
        open
    }

    fn problems(&self, cx: &DialogCx<'_>, ui: &mut Ui) {
        let warn = |ui: &mut Ui, words: &str| {
            let line = format!("{}  {words}", crate::app::icon::Icon::Warning.text());
            ui.add(Label::new(RichText::new(line).color(cx.theme.warning.ink)).wrap());
        };
        match &self.end {
            Some(Err(error)) => warn(ui, &error.say(cx.text)),
            Some(Ok(scan)) => {
                if let Some(first) = scan.unreadable.first() {
                    let words = cx.text.fmt(
                        "import-unreadable",
                        &[
                            ("count", scan.unreadable.len().into()),
                            ("first", first.say(cx.text).into()),
                        ],
                    );
                    warn(ui, &words);
                }
            }
            None if self.reading.is_none() => warn(ui, cx.text.get("import-no-thread")),
            None => {}
        }
    }

    fn rows(&mut self, cx: &DialogCx<'_>, ui: &mut Ui, height: f32, open: &mut Option<FicheNumber>) {
        if self.found.is_empty() {
            if self.end.is_some() {
                ui.label(RichText::new(cx.text.get("import-nothing")).color(cx.theme.muted));
            }
            ui.add_space(height.min(80.0));
            return;
        }
        ui.spacing_mut().item_spacing.y = 0.0;
        let mut area = ScrollArea::vertical()
            .id_salt("fiches")
            .max_height(height)
            .min_scrolled_height(height)
            .auto_shrink([false, true]);
        if std::mem::take(&mut self.scroll_to_chosen) {
            #[expect(clippy::cast_precision_loss, reason = "a row's place on screen")]
            let top = self.chosen as f32 * ROW;
            if top < self.offset {
                area = area.vertical_scroll_offset(top);
            } else if top + ROW > self.offset + height {
                area = area.vertical_scroll_offset(top + ROW - height);
            }
        }
        let shown = area.show_rows(ui, ROW, self.found.len(), |ui, range| {
            for index in range {
                let Some(fiche) = self.found.get(index) else {
                    continue;
                };
                let response = row(cx, ui, fiche, index == self.chosen);
                if response.clicked() {
                    self.chosen = index;
                }
                if response.double_clicked() {
                    *open = Some(fiche.number);
                }
            }
        });
        self.offset = shown.state.clamped_offset().y;
    }
}

/// How far a reading is, in words and as a share.
pub(super) fn progress_words(cx: &DialogCx<'_>, (read, total): (u64, u64)) -> (String, Progress) {
    let mb = |bytes: u64| usize::try_from(bytes / 1_000_000).unwrap_or(usize::MAX);
    if total == 0 {
        let words = cx.text.fmt("import-reading", &[("read", mb(read).into())]);
        return (words, Progress::Unknown);
    }
    let words = cx.text.fmt(
        "import-reading-of",
        &[("read", mb(read).into()), ("total", mb(total).into())],
    );
    #[expect(clippy::cast_precision_loss, reason = "a share shown as a bar")]
    let share = read as f32 / total as f32;
    (words, Progress::Share(share))
}

fn row(cx: &DialogCx<'_>, ui: &mut Ui, fiche: &FicheSummary, chosen: bool) -> egui::Response {
    let theme = cx.theme;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::CLICK);
    let number = fiche.number.to_string();
    let label = format!("{number} {}", fiche.title);
    response.widget_info(|| WidgetInfo::labeled(Role::ListBoxOption, true, &label));
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_selected(chosen));
    if chosen {
        ui.painter()
            .rect_filled(rect, CornerRadius::same(theme::radius::M), theme.accent.soft);
    } else if response.hovered() {
        ui.painter()
            .rect_filled(rect, CornerRadius::same(theme::radius::M), theme.hover);
    }
    let put = |ui: &Ui, at: Rect, words: &str, style: egui::TextStyle, ink: egui::Color32| {
        let galley = egui::WidgetText::from(RichText::new(words).text_style(style).color(ink)).into_galley(
            ui,
            Some(egui::TextWrapMode::Truncate),
            at.width().max(8.0),
            theme::body(),
        );
        let top = at.center().y - galley.size().y / 2.0;
        ui.painter().galley(pos2(at.left(), top), galley, ink);
    };
    let band = |from: f32, to: f32, top: f32| {
        Rect::from_min_max(
            pos2(rect.left() + from, rect.top() + top),
            pos2(rect.left() + to, rect.top() + top + 18.0),
        )
    };
    let width = rect.width();
    let ink = if fiche.active == Some(false) {
        theme.muted
    } else {
        theme.ink
    };
    put(ui, band(10.0, 110.0, 2.0), &number, theme::mono(), theme.muted);
    put(
        ui,
        band(112.0, width - 10.0, 2.0),
        &fiche.title,
        theme::body(),
        ink,
    );
    let mut facts = Vec::new();
    if let Some(level) = fiche.level {
        facts.push(
            cx.text
                .fmt("import-level", &[("level", usize::from(level).into())]),
        );
    }
    if fiche.blocks > 0 {
        facts.push(cx.text.fmt("import-blocks", &[("count", fiche.blocks.into())]));
    }
    if let Some(end) = fiche.end {
        let key = if end < cx.today {
            "import-ended"
        } else {
            "import-until"
        };
        facts.push(cx.text.fmt(key, &[("date", cx.text.date_short(end).into())]));
    }
    if fiche.active == Some(false) {
        facts.push(cx.text.get("import-inactive").to_owned());
    }
    put(
        ui,
        band(112.0, width - 10.0, 20.0),
        &facts.join(" · "),
        theme::small(),
        theme.muted,
    );
    response
}
