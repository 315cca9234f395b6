//! Third places out of a directory: what is near a commune, ticked, and added to the plan as one step.

use std::collections::BTreeSet;

use egui::{Checkbox, DragValue, Label, RichText, Role, ScrollArea, Ui, WidgetInfo, vec2};

use super::{Dialog, DialogCx, Flow, buttons};
use crate::app::action::{Action, Actions};
use crate::app::theme::{self, Tone};
use crate::app::view::ViewId;
use crate::app::widgets;
use crate::checks::{Arg, Message};
use crate::exchange::import::places::{NearError, Place, PlaceDirectory, USUAL_KM, add_places, places_step};
use crate::model::Plan;
use crate::text::Text;

/// The height of a line, in points.
const ROW: f32 = 44.0;

/// Most lines that are shown: nobody reads more.
const MOST: usize = 500;

/// The dialog.
#[derive(Debug)]
pub struct ChoosePlaces {
    directory: Box<PlaceDirectory>,
    from: String,
    km: u32,
    useful: bool,
    chosen: BTreeSet<usize>,
    /// What the search found: places of the directory with metres; anew when the search changes.
    found: Option<Result<Vec<(usize, Option<u32>)>, NearError>>,
}

impl ChoosePlaces {
    /// Searches this directory.
    pub fn new(directory: Box<PlaceDirectory>) -> Self {
        Self {
            directory,
            from: String::new(),
            km: USUAL_KM,
            useful: true,
            chosen: BTreeSet::new(),
            found: None,
        }
    }

    fn search(&mut self, plan: &Plan) {
        if self.found.is_some() {
            return;
        }
        let found = if self.from.trim().is_empty() {
            Ok(self.directory.filtered("", MOST))
        } else {
            self.directory
                .locate(&self.from, plan)
                .map(|from| self.directory.nearest(from, self.km, MOST, self.useful))
        };
        self.found = Some(found.map(|found| found.iter().map(|it| (it.at, it.metres)).collect()));
    }

    fn form(&mut self, cx: &DialogCx<'_>, ui: &mut Ui) {
        let text = cx.text;
        ui.horizontal(|ui| {
            let width = (ui.available_width() - 150.0).max(160.0);
            ui.allocate_ui(vec2(width, ui.spacing().interact_size.y), |ui| {
                let (hint, clear) = (text.get("places-near"), text.get("search-clear"));
                if widgets::search_field(ui, &mut self.from, hint, clear).changed() {
                    self.found = None;
                }
            });
            let caption = ui.label(text.get("places-within"));
            let km = ui
                .add(DragValue::new(&mut self.km).range(1..=200).suffix(" km"))
                .labelled_by(caption.id);
            if km.changed() {
                self.found = None;
            }
        });
        if ui.checkbox(&mut self.useful, text.get("places-useful")).changed() {
            self.found = None;
        }
    }

    fn list(&mut self, cx: &DialogCx<'_>, plan: &Plan, ui: &mut Ui, height: f32) {
        let text = cx.text;
        let found = match &self.found {
            None => return,
            Some(Err(error)) => {
                let words = error.note().say(text);
                ui.add(Label::new(RichText::new(words).color(cx.theme.warning.ink)).wrap());
                ui.add_space((height - 20.0).max(0.0));
                return;
            }
            Some(Ok(found)) => found,
        };
        let args = [
            ("shown", found.len().into()),
            ("all", self.directory.places().len().into()),
        ];
        let words = text.fmt("places-found", &args);
        ui.label(RichText::new(words).small().color(cx.theme.muted));
        let (directory, chosen) = (&self.directory, &mut self.chosen);
        ScrollArea::vertical()
            .id_salt("places")
            .max_height(height)
            .min_scrolled_height(height)
            .auto_shrink([false, false])
            .show_rows(ui, ROW, found.len(), |ui, range| {
                for (at, metres) in found.get(range).unwrap_or_default() {
                    if let Some(place) = directory.places().get(*at) {
                        row(cx, plan, place, *at, *metres, chosen, ui);
                    }
                }
            });
    }
}

/// A place: a tick, its name and distance, then its commune and services.
fn row(
    cx: &DialogCx<'_>,
    plan: &Plan,
    place: &Place,
    at: usize,
    metres: Option<u32>,
    chosen: &mut BTreeSet<usize>,
    ui: &mut Ui,
) {
    let text = cx.text;
    let known = plan.third_places.iter().any(|it| place.is(it));
    ui.horizontal(|ui| {
        ui.set_height(ROW - 4.0);
        let mut ticked = known || chosen.contains(&at);
        let args = [
            ("name", place.name.as_str().into()),
            ("town", place.town.as_str().into()),
        ];
        let words = text.fmt("places-choose", &args);
        let tick = ui.add_enabled(!known, Checkbox::without_text(&mut ticked));
        tick.widget_info(|| WidgetInfo::selected(Role::CheckBox, !known, ticked, &words));
        if tick.clicked() {
            if ticked {
                chosen.insert(at);
            } else {
                chosen.remove(&at);
            }
        }
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 1.0;
            let name = RichText::new(&place.name).text_style(theme::strong());
            ui.horizontal(|ui| {
                let far = metres.map(|it| text.km(it));
                let room = ui.available_width() - 90.0;
                ui.allocate_ui(vec2(room, 18.0), |ui| {
                    ui.set_width(room);
                    ui.add(Label::new(name).truncate()).on_hover_text(&place.name);
                });
                if let Some(far) = far {
                    ui.label(RichText::new(far).strong());
                }
            });
            let mut about = vec![
                format!("{} {}", place.listing.postcode, place.town)
                    .trim()
                    .to_owned(),
            ];
            if known {
                about.push(text.get("places-known-already").to_owned());
            }
            if place.mediator {
                about.push(text.get("places-mediator").to_owned());
            }
            about.extend(place.listing.services.iter().cloned());
            let about = about.join(" · ");
            let words = RichText::new(&about).small().color(cx.theme.muted);
            ui.add(Label::new(words).truncate()).on_hover_text(about);
        });
    });
}

impl Dialog for ChoosePlaces {
    fn title(&self, text: &Text) -> String {
        text.get("places-title").to_owned()
    }

    fn width(&self) -> f32 {
        760.0
    }

    fn ui(&mut self, cx: &DialogCx<'_>, ui: &mut Ui, actions: &mut Actions) -> Flow {
        let empty = Plan::default();
        let plan: &Plan = cx.plan.map_or(&empty, |it| it.plan);
        ui.add(Label::new(RichText::new(cx.text.get("places-hint")).color(cx.theme.muted)).wrap());
        self.form(cx, ui);
        self.search(plan);
        self.list(cx, plan, ui, widgets::dialog_room(ui, 0.0, 120.0).min(420.0));
        let count = self.chosen.len();
        let add = cx.text.fmt("places-add", &[("count", count.into())]);
        match buttons(ui, &[cx.text.get("button-cancel"), &add], count > 0) {
            None => Flow::Stay,
            Some(0) => Flow::Close,
            Some(_) => {
                let chosen: Vec<&Place> = self
                    .chosen
                    .iter()
                    .filter_map(|at| self.directory.places().get(*at))
                    .collect();
                let imported = add_places(plan, &chosen);
                let added = imported.edits.len();
                if cx.plan.is_none() {
                    actions.push(Action::New);
                }
                if let Some(step) = imported.step(places_step(added)) {
                    actions.push(Action::EndGesture);
                    actions.edit(step);
                    actions.push(Action::Show(ViewId::Means));
                    let count = i64::try_from(added).unwrap_or(i64::MAX);
                    let done = Message::new("places-added", vec![("count", Arg::Number(count))]);
                    actions.push(Action::Tell(Tone::Ok, done));
                }
                Flow::Close
            }
        }
    }
}
