//! Competencies out of a framework: searched, ticked, and added to a block of the plan as one step.

use std::collections::BTreeMap;

use egui::{Checkbox, Label, RichText, Role, ScrollArea, Ui, WidgetInfo};

use super::{Dialog, DialogCx, Flow, buttons};
use crate::app::action::{Action, Actions};
use crate::app::theme::{self, Tone};
use crate::app::view::ViewId;
use crate::app::widgets::{self, fields};
use crate::checks::{Arg, Message};
use crate::exchange::import::competencies::{CompetencyList, Listed, add_competencies, competencies_step};
use crate::exchange::words;
use crate::model::{BlockId, Plan};
use crate::text::Text;

/// The height of a line, in points.
const ROW: f32 = 26.0;

/// Most lines that are shown: a search narrows what is too much.
const MOST: usize = 200;

/// The dialog.
#[derive(Debug)]
pub struct ChooseCompetencies {
    list: Box<CompetencyList>,
    search: String,
    block: Option<BlockId>,
    /// What is ticked, by wording: it stays ticked while the search changes.
    chosen: BTreeMap<String, Listed>,
}

impl ChooseCompetencies {
    /// Searches this list.
    pub fn new(list: Box<CompetencyList>) -> Self {
        Self {
            list,
            search: String::new(),
            block: None,
            chosen: BTreeMap::new(),
        }
    }

    fn rows(&mut self, cx: &DialogCx<'_>, ui: &mut Ui, height: f32) {
        let text = cx.text;
        let found = self.list.search(&self.search, MOST + 1);
        let args = [
            ("shown", found.len().min(MOST).into()),
            ("all", self.list.len().into()),
        ];
        let words = text.fmt("competencies-found", &args);
        ui.label(RichText::new(words).small().color(cx.theme.muted));
        let shown = found.get(..found.len().min(MOST)).unwrap_or_default();
        let chosen = &mut self.chosen;
        ScrollArea::vertical()
            .id_salt("competencies")
            .max_height(height)
            .min_scrolled_height(height)
            .auto_shrink([false, false])
            .show_rows(ui, ROW, shown.len(), |ui, range| {
                for it in shown.get(range).unwrap_or_default() {
                    row(cx, it, chosen, ui);
                }
            });
    }

    /// Where what is chosen goes.
    fn target(&mut self, cx: &DialogCx<'_>, plan: &Plan, ui: &mut Ui) {
        let text = cx.text;
        let args = [("title", self.list.framework().into())];
        let fresh = text.fmt("competencies-new-block", &args);
        let mut options: Vec<(Option<BlockId>, String)> = vec![(None, fresh)];
        options.extend(plan.blocks.iter().map(|it| {
            let title = if it.title.trim().is_empty() {
                it.id.to_string()
            } else {
                it.title.clone()
            };
            (Some(it.id.clone()), title)
        }));
        ui.label(text.get("competencies-into"));
        let (_, picked) = fields::pick(ui, text.get("competencies-into"), &self.block, &options);
        if let Some(block) = picked {
            self.block = block;
        }
    }
}

fn row(cx: &DialogCx<'_>, it: &Listed, chosen: &mut BTreeMap<String, Listed>, ui: &mut Ui) {
    let mut ticked = chosen.contains_key(&it.title);
    ui.horizontal(|ui| {
        ui.set_height(ROW - 2.0);
        let tick = ui.add(Checkbox::without_text(&mut ticked));
        tick.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, ticked, &it.title));
        let nature = cx.text.get(words::nature(it.nature));
        let room = ui.available_width() - 140.0;
        ui.allocate_ui(egui::vec2(room, ROW - 4.0), |ui| {
            ui.set_width(room);
            ui.add(Label::new(RichText::new(&it.title).text_style(theme::body())).truncate())
                .on_hover_text(&it.title);
        });
        ui.label(RichText::new(nature).small().color(cx.theme.muted));
        if tick.clicked() {
            if ticked {
                chosen.insert(it.title.clone(), it.clone());
            } else {
                chosen.remove(&it.title);
            }
        }
    });
}

impl Dialog for ChooseCompetencies {
    fn title(&self, text: &Text) -> String {
        let args = [("framework", self.list.framework().into())];
        text.fmt("competencies-title", &args)
    }

    fn width(&self) -> f32 {
        760.0
    }

    fn ui(&mut self, cx: &DialogCx<'_>, ui: &mut Ui, actions: &mut Actions) -> Flow {
        let empty = Plan::default();
        let plan: &Plan = cx.plan.map_or(&empty, |it| it.plan);
        let (hint, clear) = (cx.text.get("competencies-search"), cx.text.get("search-clear"));
        widgets::search_field(ui, &mut self.search, hint, clear);
        self.rows(cx, ui, widgets::dialog_room(ui, 80.0, 120.0).min(400.0));
        self.target(cx, plan, ui);
        let count = self.chosen.len();
        let add = cx.text.fmt("competencies-add", &[("count", count.into())]);
        match buttons(ui, &[cx.text.get("button-cancel"), &add], count > 0) {
            None => Flow::Stay,
            Some(0) => Flow::Close,
            Some(_) => {
                let chosen: Vec<&Listed> = self.chosen.values().collect();
                let framework = self.list.framework();
                let imported = add_competencies(plan, &chosen, self.block.as_ref(), framework);
                if cx.plan.is_none() {
                    actions.push(Action::New);
                }
                let step = imported.step(competencies_step(framework));
                let message = if let Some(step) = step {
                    actions.push(Action::EndGesture);
                    actions.edit(step);
                    actions.push(Action::Show(ViewId::Blocks));
                    "competencies-added"
                } else {
                    "competencies-nothing-new"
                };
                let count = i64::try_from(count).unwrap_or(i64::MAX);
                let done = Message::new(message, vec![("count", Arg::Number(count))]);
                actions.push(Action::Tell(Tone::Ok, done));
                Flow::Close
            }
        }
    }
}
