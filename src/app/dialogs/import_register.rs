//! Importing a certification: a register is read and searched, a fiche taken out of it, reviewed, and brought into
//! the plan as one step.

use std::path::PathBuf;

use egui::{Label, RichText, Ui};

use super::import_fiche::{Ended, ReviewScreen};
use super::import_list::{List, progress_words};
use super::{Dialog, DialogCx, Flow, buttons};
use crate::app::action::{Action, Actions};
use crate::app::files::register::{self, Reading};
use crate::app::theme::Tone;
use crate::app::view::ViewId;
use crate::app::widgets;
use crate::checks::{Arg, Message};
use crate::exchange::import::rncp::{Fiche, FicheNumber, RncpError};
use crate::text::Text;

/// The dialog.
#[derive(Debug)]
pub struct ImportRegister {
    list: List,
    fetching: Option<(FicheNumber, Reading<Result<Option<Fiche>, RncpError>>)>,
    trouble: Option<String>,
    review: Option<ReviewScreen>,
    /// Whether the review is shown; it is kept while the list is looked at again.
    reviewing: bool,
}

impl ImportRegister {
    /// Begins to read the register at `path`: a file, or the folder of a CSV export.
    pub fn new(path: PathBuf, ctx: &egui::Context) -> Self {
        Self {
            list: List::new(path, ctx),
            fetching: None,
            trouble: None,
            review: None,
            reviewing: false,
        }
    }

    fn fetch(&mut self, cx: &DialogCx<'_>, number: FicheNumber, ctx: &egui::Context) {
        self.trouble = None;
        if self.review.as_ref().is_some_and(|it| it.fiche().number == number) {
            // What was mended is not lost by looking at the list again.
            self.reviewing = true;
            return;
        }
        match register::fetch(self.list.path().clone(), number, ctx) {
            Some(reading) => self.fetching = Some((number, reading)),
            None => self.trouble = Some(cx.text.get("import-no-thread").to_owned()),
        }
    }

    fn listen(&mut self, cx: &DialogCx<'_>) {
        let Some((number, reading)) = &self.fetching else {
            return;
        };
        let Some(end) = reading.news().pop() else { return };
        let number = *number;
        self.fetching = None;
        match end {
            Ok(Some(fiche)) => {
                self.review = Some(ReviewScreen::new(fiche));
                self.reviewing = true;
            }
            Ok(None) => {
                let words = cx
                    .text
                    .fmt("import-gone", &[("number", number.to_string().into())]);
                self.trouble = Some(words);
            }
            Err(RncpError::Cancelled) => {}
            Err(error) => self.trouble = Some(error.say(cx.text)),
        }
    }
}

impl Dialog for ImportRegister {
    fn title(&self, text: &Text) -> String {
        let key = if self.reviewing {
            "import-review"
        } else {
            "path-import"
        };
        text.get(key).to_owned()
    }

    fn width(&self) -> f32 {
        960.0
    }

    fn escape(&mut self) -> Flow {
        if self.fetching.take().is_some() {
            return Flow::Stay;
        }
        if std::mem::take(&mut self.reviewing) {
            return Flow::Stay;
        }
        Flow::Close
    }

    fn ui(&mut self, cx: &DialogCx<'_>, ui: &mut Ui, actions: &mut Actions) -> Flow {
        self.listen(cx);
        if self.reviewing
            && let Some(review) = &mut self.review
        {
            return match review.ui(cx, ui) {
                None => Flow::Stay,
                Some(Ended::Back) => {
                    self.reviewing = false;
                    Flow::Stay
                }
                Some(Ended::Take(edit, blocks, competencies)) => {
                    if cx.plan.is_none() {
                        actions.push(Action::New);
                    }
                    actions.push(Action::EndGesture);
                    actions.edit(edit);
                    actions.push(Action::Show(ViewId::Blocks));
                    let count = |it: usize| Arg::Number(i64::try_from(it).unwrap_or(i64::MAX));
                    let done = Message::new(
                        "import-done",
                        vec![
                            ("fiche", Arg::Text(review.fiche().number.to_string())),
                            ("blocks", count(blocks)),
                            ("competencies", count(competencies)),
                        ],
                    );
                    actions.push(Action::Tell(Tone::Ok, done));
                    Flow::Close
                }
            };
        }
        if let Some((number, reading)) = &self.fetching {
            let name = number.to_string();
            ui.label(cx.text.fmt("import-fetching", &[("number", name.into())]));
            let (words, share) = progress_words(cx, reading.progress());
            if widgets::progress(ui, &words, share, cx.text.get("button-cancel")) {
                self.fetching = None;
            }
            return Flow::Stay;
        }
        let asked = self.list.ui(cx, ui);
        if let Some(trouble) = &self.trouble {
            ui.add(Label::new(RichText::new(trouble).color(cx.theme.danger.ink)).wrap());
        }
        let chosen = self.list.chosen().map(|it| it.number);
        let labels = [cx.text.get("button-cancel"), cx.text.get("import-open")];
        let pressed = buttons(ui, &labels, chosen.is_some());
        if pressed == Some(0) {
            return Flow::Close;
        }
        let number = asked.or(chosen.filter(|_| pressed == Some(1)));
        if let Some(number) = number {
            self.fetch(cx, number, ui.ctx());
        }
        Flow::Stay
    }
}
