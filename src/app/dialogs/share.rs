//! A copy of the plan to be shared: what is taken out of it is told before it is written.

use std::sync::Arc;

use egui::{Label, RichText, Ui};

use super::{Dialog, DialogCx, Flow, buttons};
use crate::app::action::{Action, Actions};
use crate::app::background::Background;
use crate::app::cx::Cx;
use crate::app::dispatch_files::file_name;
use crate::app::icon::Icon;
use crate::app::jobs::Purpose;
use crate::app::leaving;
use crate::app::theme::{self, space};
use crate::edit::share::{Group, Shared, shared};
use crate::model::Plan;
use crate::storage;
use crate::text::Text;

/// Shows what a copy of the open plan would be without, and writes it.
#[derive(Debug, Default)]
pub struct ShareForm {
    keep: bool,
    made: Option<Made>,
}

/// The copy, and what it was made from.
#[derive(Debug)]
struct Made {
    plan: Arc<Plan>,
    keep: bool,
    copy: Background<Copy>,
}

/// The copy, and what the checks that stand guard say of it.
#[derive(Debug)]
struct Copy {
    shared: Shared,
    warnings: Vec<String>,
}

impl ShareForm {
    fn make(&mut self, cx: &Cx<'_>, ui: &Ui) -> Background<Copy> {
        let plan = cx.plan;
        let keep = self.keep;
        let same = |it: &&Made| it.keep == keep && Arc::ptr_eq(&it.plan, plan);
        if let Some(made) = self.made.as_ref().filter(same) {
            return made.copy.clone();
        }
        let group = if keep { Group::Profiles } else { Group::Removed };
        let from = Arc::clone(plan);
        let (lang, policy) = (cx.text.lang(), Arc::clone(cx.policy));
        let copy = Background::start(ui.ctx(), "share", move || {
            let shared = shared(&from, group, &Text::new(lang));
            let warnings = leaving::warnings(&shared.plan, &policy, lang);
            Copy { shared, warnings }
        });
        self.made = Some(Made {
            plan: Arc::clone(plan),
            keep,
            copy: copy.clone(),
        });
        copy
    }
}

impl Dialog for ShareForm {
    fn title(&self, text: &Text) -> String {
        text.get("share-title").to_owned()
    }

    fn width(&self) -> f32 {
        600.0
    }

    fn ui(&mut self, cx: &DialogCx<'_>, ui: &mut Ui, actions: &mut Actions) -> Flow {
        let Some(plan) = cx.plan else { return Flow::Close };
        let text = cx.text;
        let muted = |words: &str| Label::new(RichText::new(words).color(cx.theme.muted)).wrap();
        ui.add(muted(text.get("share-promise")));
        ui.add_space(space::S);
        ui.checkbox(&mut self.keep, text.get("share-keep"));
        let copy = self.make(&plan, ui);
        ui.indent("keep", |ui| {
            ui.add(muted(text.get("share-keep.note")));
            if let Some(copy) = copy.get().filter(|_| self.keep) {
                ui.label(text.fmt(
                    "share-profiles",
                    &[
                        ("profiles", copy.shared.plan.learners.len().into()),
                        ("people", copy.shared.plan.headcount().into()),
                    ],
                ));
            }
        });
        ui.add_space(space::S);
        ui.label(RichText::new(text.get("share-removes")).text_style(theme::strong()));
        match copy.get() {
            None => {
                ui.spinner();
            }
            Some(copy) if copy.shared.removed.is_empty() => {
                ui.add(muted(text.get("share-removes-nothing")));
            }
            Some(copy) => {
                for (what, count) in &copy.shared.removed {
                    let words = text.fmt(&format!("share-{}", what.name()), &[("count", (*count).into())]);
                    ui.add(Label::new(format!("{}  {words}", Icon::Close.text())).wrap());
                }
            }
        }
        for warning in copy.get().iter().flat_map(|it| it.warnings.iter().take(5)) {
            let words = format!("{} {warning}", Icon::Warning.text());
            ui.add(Label::new(RichText::new(words).color(cx.theme.warning.ink)).wrap());
        }
        ui.add_space(space::S);
        ui.label(RichText::new(text.get("share-stays")).text_style(theme::strong()));
        ui.add(muted(text.get("share-stays-list")));
        let labels = [text.get("button-cancel"), text.get("share-save")];
        match (buttons(ui, &labels, copy.get().is_some()), copy.get()) {
            (None, _) | (Some(1), None) => Flow::Stay,
            (Some(1), Some(copy)) => {
                let plan = &copy.shared.plan;
                let title = plan.title.as_str();
                let name = text.fmt("share-name", &[("title", title.into())]);
                actions.push(Action::Put(
                    Purpose::Share,
                    storage::write(plan),
                    file_name(&name),
                ));
                Flow::Close
            }
            (Some(_), _) => Flow::Close,
        }
    }
}
