//! A fiche under review: what it says, its blocks, their competencies as they were split, to be mended and taken.

use egui::{Label, RichText, Role, ScrollArea, TextEdit, Ui};

use super::import_review::{Change, Review, byte_of, doubtful, nature_of};
use super::{DialogCx, buttons};
use crate::app::icon::Icon;
use crate::app::theme::{self, Tone};
use crate::app::widgets;
use crate::app::widgets::fields::{drop_mark, named};
use crate::app::words;
use crate::edit::Edit;
use crate::exchange::import::rncp::{Doubt, Fiche, FicheBlock, SplitCompetency, block_name, import_step};
use crate::model::{Nature, Plan};

/// The screen of a review.
#[derive(Debug)]
pub(super) struct ReviewScreen {
    review: Review,
    /// Blocks whose lists are folded away.
    folded: Vec<bool>,
    only_doubtful: bool,
    /// Block, competency and character where the caret was last.
    caret: Option<(usize, usize, usize)>,
}

/// How a review ends.
#[derive(Debug)]
pub(super) enum Ended {
    /// Back to the list.
    Back,
    /// Take this step into the plan; so many blocks and competencies.
    Take(Edit, usize, usize),
}

impl ReviewScreen {
    pub(super) fn new(fiche: Fiche) -> Self {
        let blocks = fiche.blocks.len();
        Self {
            review: Review::new(fiche),
            folded: (0..blocks).map(|index| index > 0).collect(),
            only_doubtful: false,
            caret: None,
        }
    }

    pub(super) const fn fiche(&self) -> &Fiche {
        self.review.fiche()
    }

    /// Draws it.
    pub(super) fn ui(&mut self, cx: &DialogCx<'_>, ui: &mut Ui) -> Option<Ended> {
        // The line above the answers that sums up.
        const SUM: f32 = 30.0;
        let low = widgets::is_low(ui.ctx());
        if !low {
            self.head(cx, ui);
        }
        let mut changes = Vec::new();
        ScrollArea::vertical()
            .id_salt("blocks")
            .max_height(widgets::dialog_room(ui, SUM, 0.0))
            .auto_shrink([false, true])
            .show(ui, |ui| {
                if low {
                    self.head(cx, ui);
                }
                self.notes(cx, ui);
                for index in 0..self.folded.len() {
                    self.block(cx, ui, index, &mut changes);
                }
            });
        for (block, change) in changes {
            self.review.change(block, change);
        }
        self.foot(cx, ui)
    }

    fn head(&mut self, cx: &DialogCx<'_>, ui: &mut Ui) {
        let text = cx.text;
        let fiche = self.review.fiche();
        ui.horizontal_wrapped(|ui| {
            ui.label(
                RichText::new(fiche.number.to_string())
                    .text_style(theme::mono())
                    .color(cx.theme.muted),
            );
            ui.add(Label::new(RichText::new(&fiche.title).text_style(theme::heading())).wrap());
        });
        let mut facts = Vec::new();
        if let Some(level) = fiche.level {
            facts.push(text.fmt("import-level", &[("level", usize::from(level).into())]));
        }
        let certifiers: Vec<&str> = fiche
            .certifiers
            .iter()
            .filter(|it| it.active != Some(false) && !it.name.is_empty())
            .map(|it| it.name.as_str())
            .collect();
        if !certifiers.is_empty() {
            facts.push(crate::checks::names(text, &certifiers));
        }
        if let Some(end) = fiche.dates.end {
            let key = if end < cx.today {
                "import-ended"
            } else {
                "import-until"
            };
            facts.push(text.fmt(key, &[("date", text.date(end).into())]));
        }
        ui.add(Label::new(RichText::new(facts.join(" · ")).color(cx.theme.muted)).wrap());
        let doubts: usize = self
            .review
            .blocks()
            .filter(|(_, take)| *take)
            .map(|(block, _)| doubtful(&block.competencies))
            .sum();
        if doubts > 0 || self.only_doubtful {
            let words = text.fmt("import-only-doubtful", &[("count", doubts.into())]);
            ui.checkbox(&mut self.only_doubtful, words);
        } else {
            let words = format!("{} {}", Icon::Done.text(), text.get("import-no-doubt"));
            ui.label(RichText::new(words).small().color(cx.theme.ok.ink));
        }
    }

    /// What the reader and the conversion have to say.
    fn notes(&mut self, cx: &DialogCx<'_>, ui: &mut Ui) {
        let empty = Plan::default();
        let plan: &Plan = cx.plan.map_or(&empty, |it| it.plan);
        let notes: Vec<String> = self
            .review
            .preview(plan, cx.today, cx.text)
            .imported
            .notes
            .iter()
            .map(|it| it.say(cx.text))
            .collect();
        if notes.is_empty() {
            return;
        }
        widgets::tone_card(ui, Tone::Warning, |ui| {
            for note in notes {
                ui.add(Label::new(RichText::new(note).small()).wrap());
            }
        });
    }

    fn block(&mut self, cx: &DialogCx<'_>, ui: &mut Ui, index: usize, changes: &mut Vec<(usize, Change)>) {
        let text = cx.text;
        let Some((block, taken)) = self.review.blocks().nth(index) else {
            return;
        };
        let block = block.clone();
        let doubts = doubtful(&block.competencies);
        if self.only_doubtful && doubts == 0 {
            return;
        }
        let name = block_name(&block).to_owned();
        let mut take = taken;
        widgets::card(ui, |ui| {
            ui.horizontal(|ui| {
                let folded = self.folded.get(index).copied().unwrap_or_default();
                let (icon, key) = if folded {
                    (Icon::ChevronRight, "import-unfold")
                } else {
                    (Icon::ChevronDown, "import-fold")
                };
                let fold = text.fmt(key, &[("block", name.as_str().into())]);
                if widgets::icon_button(ui, icon, &fold).clicked()
                    && let Some(own) = self.folded.get_mut(index)
                {
                    *own = !folded;
                }
                let tick = ui.checkbox(&mut take, "");
                let words = text.fmt("import-take", &[("block", name.as_str().into())]);
                tick.widget_info(|| egui::WidgetInfo::selected(Role::CheckBox, true, take, &words));
                ui.vertical(|ui| {
                    ui.spacing_mut().item_spacing.y = 2.0;
                    ui.horizontal_wrapped(|ui| {
                        ui.label(
                            RichText::new(&block.code)
                                .text_style(theme::mono())
                                .color(cx.theme.muted),
                        );
                        let count = block.competencies.iter().filter(|it| it.is_competency()).count();
                        let words = text.fmt("import-competencies", &[("count", count.into())]);
                        ui.label(RichText::new(words).small().color(cx.theme.muted));
                        if doubts > 0 {
                            let words = text.fmt("import-doubts", &[("count", doubts.into())]);
                            widgets::chip_with_icon(ui, Some(Icon::Warning), &words, Tone::Warning);
                        }
                    });
                    ui.add(Label::new(RichText::new(&block.title).text_style(theme::strong())).wrap());
                });
            });
            let open = self.only_doubtful || !self.folded.get(index).copied().unwrap_or_default();
            if open && take {
                for (at, competency) in block.competencies.iter().enumerate() {
                    if self.only_doubtful && competency.doubts.is_empty() {
                        continue;
                    }
                    ui.push_id((index, at), |ui| {
                        self.competency(cx, ui, (index, at), &block, competency, changes);
                    });
                }
                if block.competencies.is_empty() {
                    ui.label(RichText::new(text.get("import-no-competency")).color(cx.theme.muted));
                }
                if !block.competencies_text.is_empty()
                    && widgets::quiet_button(ui, Some(Icon::Refresh), text.get("import-again")).clicked()
                {
                    changes.push((index, Change::Again));
                }
            }
        });
        if take != taken {
            self.review.take(index, take);
        }
    }

    fn competency(
        &mut self,
        cx: &DialogCx<'_>,
        ui: &mut Ui,
        (index, at): (usize, usize),
        block: &FicheBlock,
        competency: &SplitCompetency,
        changes: &mut Vec<(usize, Change)>,
    ) {
        const SIDE: f32 = 292.0;
        let text = cx.text;
        let taken = competency.is_competency();
        let number = at + 1;
        let named_of = |key: &str| {
            text.fmt(
                key,
                &[("number", number.into()), ("block", block_name(block).into())],
            )
        };
        let wide = ui.available_width() > 620.0;
        let field_width = ui.available_width() - if wide { SIDE + 80.0 } else { 70.0 };
        ui.horizontal_top(|ui| {
            let code = competency.code.clone().unwrap_or_else(|| format!("{number}"));
            ui.allocate_ui(egui::vec2(62.0, 24.0), |ui| {
                ui.set_width(62.0);
                ui.add(
                    Label::new(
                        RichText::new(&code)
                            .text_style(theme::mono())
                            .color(cx.theme.muted),
                    )
                    .truncate(),
                )
                .on_hover_text(&code);
            });
            let mut typed = competency.text.clone();
            let ink = if taken { cx.theme.ink } else { cx.theme.muted };
            let shown = TextEdit::multiline(&mut typed)
                .id_salt("wording")
                .desired_rows(1)
                .text_color(ink)
                .desired_width(field_width.max(120.0))
                .show(ui);
            let response = shown.response.response;
            named(&response, Role::MultilineTextInput, &named_of("import-wording"));
            if response.has_focus()
                && let Some(range) = shown.cursor_range
            {
                self.caret = Some((index, at, range.primary.index.0));
            }
            if response.changed() {
                // A wording is one line: a break pasted or typed becomes a space.
                let typed = typed.replace(['\n', '\r'], " ");
                changes.push((index, Change::Text(at, typed)));
            }
            if wide {
                self.tools(cx, ui, (index, at), competency, &named_of, changes);
            }
        });
        if !wide {
            ui.horizontal_wrapped(|ui| self.tools(cx, ui, (index, at), competency, &named_of, changes));
        }
        self.doubts(cx, ui, (index, at), competency, &named_of, changes);
    }

    fn tools(
        &self,
        cx: &DialogCx<'_>,
        ui: &mut Ui,
        (index, at): (usize, usize),
        competency: &SplitCompetency,
        named_of: &dyn Fn(&str) -> String,
        changes: &mut Vec<(usize, Change)>,
    ) {
        let text = cx.text;
        if competency.is_competency() {
            let current = nature_of(competency);
            let guessed = competency.nature.is_none();
            let word = |nature| text.get(words::nature(nature)).to_owned();
            let shown = if guessed {
                text.fmt("import-guessed", &[("nature", word(current).into())])
            } else {
                word(current)
            };
            let combo = egui::ComboBox::from_id_salt("nature")
                .width(150.0)
                .icon(drop_mark)
                .selected_text(shown)
                .truncate()
                .show_ui(ui, |ui| {
                    for nature in Nature::ALL {
                        if ui.selectable_label(nature == current, word(nature)).clicked() {
                            changes.push((index, Change::Nature(at, nature)));
                        }
                    }
                });
            named(&combo.response, Role::ComboBox, &named_of("import-nature"));
        } else if widgets::button(ui, Some(Icon::Plus), text.get("import-keep"))
            .on_hover_text(text.get("import-keep-hint"))
            .clicked()
        {
            changes.push((index, Change::Keep(at)));
        }
        let joins = ui.add_enabled_ui(at > 0, |ui| {
            widgets::icon_button(ui, Icon::Merge, &named_of("import-join"))
        });
        if joins.inner.clicked() {
            changes.push((index, Change::Join(at)));
        }
        let caret = self
            .caret
            .filter(|(block, row, _)| (*block, *row) == (index, at))
            .map(|(_, _, caret)| byte_of(&competency.text, caret))
            .filter(|byte| *byte > 0 && *byte < competency.text.len());
        let cuts = ui.add_enabled_ui(caret.is_some(), |ui| {
            widgets::icon_button(ui, Icon::Insert, &named_of("import-cut"))
        });
        if cuts.inner.clicked()
            && let Some(byte) = caret
        {
            changes.push((index, Change::Cut(at, byte)));
        }
        if widgets::icon_button(ui, Icon::Trash, &named_of("import-remove")).clicked() {
            changes.push((index, Change::Remove(at)));
        }
    }

    /// Why a piece deserves a look, and the way out where there is an evident one.
    fn doubts(
        &self,
        cx: &DialogCx<'_>,
        ui: &mut Ui,
        (index, at): (usize, usize),
        competency: &SplitCompetency,
        named_of: &dyn Fn(&str) -> String,
        changes: &mut Vec<(usize, Change)>,
    ) {
        for doubt in &competency.doubts {
            ui.horizontal_wrapped(|ui| {
                ui.add_space(66.0);
                let words = format!("{} {}", Icon::Warning.text(), doubt.say(cx.text));
                ui.label(RichText::new(words).small().color(cx.theme.warning.ink));
                match doubt {
                    Doubt::MaybeTwo { at: byte } => {
                        let (_, second) = competency.text.split_at_checked(*byte).unwrap_or(("", ""));
                        let start: String = second.chars().take(40).collect();
                        let words = cx.text.fmt("import-cut-here", &[("start", start.into())]);
                        if widgets::link_button(ui, &words).clicked() {
                            changes.push((index, Change::Cut(at, *byte)));
                        }
                    }
                    Doubt::NoMark | Doubt::SmallLetter if at > 0 => {
                        let join = widgets::link_button(ui, cx.text.get("import-join-short"));
                        named(&join, Role::Button, &named_of("import-join"));
                        if join.clicked() {
                            changes.push((index, Change::Join(at)));
                        }
                    }
                    Doubt::Joined
                    | Doubt::LeadIn
                    | Doubt::Heading
                    | Doubt::NoMark
                    | Doubt::Parent
                    | Doubt::SmallLetter
                    | Doubt::BrokenWords => {}
                }
            });
        }
    }

    fn foot(&mut self, cx: &DialogCx<'_>, ui: &mut Ui) -> Option<Ended> {
        let text = cx.text;
        let empty = Plan::default();
        let plan: &Plan = cx.plan.map_or(&empty, |it| it.plan);
        let step = import_step(self.review.fiche());
        let preview = self.review.preview(plan, cx.today, text);
        let (blocks, competencies) = (preview.blocks, preview.competencies);
        let edit = preview.imported.step(step);
        ui.add_space(4.0);
        let words = if edit.is_some() {
            text.fmt(
                "import-summary",
                &[("blocks", blocks.into()), ("competencies", competencies.into())],
            )
        } else {
            text.get("import-nothing-new").to_owned()
        };
        ui.label(RichText::new(words).small().color(cx.theme.muted));
        let main = if cx.plan.is_some() {
            "import-add"
        } else {
            "import-create"
        };
        let labels = [text.get("import-back"), text.get(main)];
        match (buttons(ui, &labels, edit.is_some()), edit) {
            (Some(0), _) => Some(Ended::Back),
            (Some(_), Some(edit)) => Some(Ended::Take(edit, blocks, competencies)),
            (Some(_), None) | (None, _) => None,
        }
    }
}
