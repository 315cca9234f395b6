//! The costs of a run: rates to fill in at the left, what they make at the right; each figure opens on the sums
//! that made it.

mod picture;

use std::sync::Arc;

use egui::{Label, Rect, RichText, Role, ScrollArea, Ui, pos2, vec2};

use crate::app::action::{Action, Actions};
use crate::app::cx::Cx;
use crate::app::icon::Icon;
use crate::app::theme::{self, Tone};
use crate::app::widgets::fields::{Pen, named, number, optional_hours, optional_money};
use crate::app::widgets::{self, StatTile};
use crate::cost::{Costing, Kind, Term};
use crate::edit::{Edit, PlanEdit};
use crate::model::{BlockId, Cents, Costs, Funder, Key, MAX_HEADCOUNT, Modality, Plan};

/// Narrower than this, the form stands above the figures.
const WIDE: f32 = 640.0;
/// Width of the form beside the figures.
const FORM: f32 = 260.0;
/// Narrower than this, the tiles stand one above the other.
const TILES: f32 = 420.0;
/// Sums shown of one figure at most.
const SUMS: usize = 200;

/// What the panel shows, and which figure is open.
#[derive(Debug, Default)]
pub(super) struct CostsPanel {
    /// Whether it takes the place of the lists.
    pub(super) shown: bool,
    of: Option<Arc<Plan>>,
    costing: Option<Costing>,
    open: Option<Part>,
}

/// A part of the cost that can be opened on its sums.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Part {
    Total,
    PerLearner,
    PerHour,
    Kind(Kind),
    Modality(Option<Modality>),
    Block(Option<BlockId>),
    /// A modality inside a block.
    Cell(Option<BlockId>, Option<Modality>),
}

impl Part {
    fn holds(&self, term: &Term) -> bool {
        match self {
            Self::Total | Self::PerLearner | Self::PerHour => false,
            Self::Kind(kind) => term.kind == *kind,
            Self::Modality(modality) => term.modality == *modality,
            Self::Block(block) => term.block == *block,
            Self::Cell(block, modality) => term.block == *block && term.modality == *modality,
        }
    }
}

fn money(cx: &Cx<'_>, amount: Cents) -> String {
    cx.text.money(i64::try_from(amount.get()).unwrap_or(i64::MAX))
}

impl CostsPanel {
    /// Draws the panel over the room that is left.
    pub(super) fn ui(&mut self, cx: &Cx<'_>, ui: &mut Ui, actions: &mut Actions) {
        if !self.of.as_ref().is_some_and(|plan| Arc::ptr_eq(plan, cx.plan)) {
            self.of = Some(Arc::clone(cx.plan));
            self.costing = Some(Costing::new(cx.plan));
        }
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            if ui.available_width() < WIDE {
                form(cx, ui, actions);
                self.result(cx, ui, actions);
                return;
            }
            ui.horizontal_top(|ui| {
                ui.allocate_ui(vec2(FORM, 0.0), |ui| {
                    ui.vertical(|ui| {
                        ui.set_width(FORM);
                        form(cx, ui, actions);
                    });
                });
                ui.add_space(16.0);
                ui.vertical(|ui| self.result(cx, ui, actions));
            });
        });
    }

    fn result(&mut self, cx: &Cx<'_>, ui: &mut Ui, actions: &mut Actions) {
        let Some(costing) = self.costing.take() else {
            return;
        };
        if let Some(part) = tiles(cx, &costing, self.open.as_ref(), ui) {
            self.toggle(part);
        }
        self.explain(cx, &costing, ui);
        for missing in costing.missing() {
            let hours = u32::try_from(missing.minutes).unwrap_or(u32::MAX);
            let said = cx.text.fmt(
                "cost-missing",
                &[
                    ("rate", cx.text.get(missing.rate.word()).into()),
                    ("hours", cx.text.hours(hours).into()),
                ],
            );
            let said = format!("{} {said}", Icon::Warning.text());
            ui.add(Label::new(RichText::new(said).color(cx.theme.warning.ink)).wrap());
        }
        if let Some(part) = picture::ui(cx, &costing, self.open.as_ref(), ui) {
            self.toggle(part);
        }
        if let Some(part @ Part::Cell(..)) = &self.open {
            sums(cx, part, &costing, ui, actions);
        }
        let modalities = Modality::ALL.into_iter().map(Some).chain([None]).map(|it| {
            let name = cx.text.get(modality_word(it)).to_owned();
            (Part::Modality(it), name, costing.of_modality(it))
        });
        self.bars(
            cx,
            "cost-by-modality",
            modalities.collect(),
            &costing,
            ui,
            actions,
        );
        let blocks = cx.plan.blocks.iter().map(|it| Some(it.id.clone())).chain([None]);
        let blocks = blocks.map(|id| {
            let name = id.as_ref().map_or_else(
                || cx.text.get("cost-no-block").to_owned(),
                |id| cx.title(&Key::Block(id.clone())),
            );
            let amount = costing.of_block(id.as_ref());
            (Part::Block(id), name, amount)
        });
        self.bars(cx, "cost-by-block", blocks.collect(), &costing, ui, actions);
        let kinds = Kind::ALL.into_iter().map(|it| {
            let name = cx.text.get(it.word()).to_owned();
            (Part::Kind(it), name, costing.of_kind(it))
        });
        self.bars(cx, "cost-by-kind", kinds.collect(), &costing, ui, actions);
        self.costing = Some(costing);
    }

    fn toggle(&mut self, part: Part) {
        self.open = (self.open.as_ref() != Some(&part)).then_some(part);
    }

    /// The sum behind the open tile.
    fn explain(&self, cx: &Cx<'_>, costing: &Costing, ui: &mut Ui) {
        let words = match &self.open {
            Some(Part::Total) => Some(costing.explain_total(cx.text)),
            Some(Part::PerLearner) => costing.explain_per_learner(cx.text),
            Some(Part::PerHour) => costing.explain_per_hour(cx.text),
            Some(Part::Kind(_) | Part::Modality(_) | Part::Block(_) | Part::Cell(..)) | None => None,
        };
        if let Some(words) = words {
            ui.add_space(4.0);
            widgets::card(ui, |ui| ui.add(Label::new(words).wrap()));
        }
    }

    /// A bar a part; a press opens the part on its sums.
    fn bars(
        &mut self,
        cx: &Cx<'_>,
        title: &'static str,
        parts: Vec<(Part, String, Cents)>,
        costing: &Costing,
        ui: &mut Ui,
        actions: &mut Actions,
    ) {
        let most = parts.iter().map(|it| it.2).max().unwrap_or(Cents::ZERO);
        if most == Cents::ZERO {
            return;
        }
        ui.add_space(8.0);
        ui.label(RichText::new(cx.text.get(title)).text_style(theme::heading()));
        for (part, name, amount) in parts.into_iter().filter(|it| it.2 > Cents::ZERO) {
            let open = self.open.as_ref() == Some(&part);
            if bar(cx, &part, &name, (amount, most), open, ui) {
                self.toggle(part.clone());
            }
            if open {
                sums(cx, &part, costing, ui, actions);
            }
        }
    }
}

const fn modality_word(modality: Option<Modality>) -> &'static str {
    match modality {
        Some(Modality::Classroom) => "modality-classroom",
        Some(Modality::RemoteSync) => "modality-remote-sync",
        Some(Modality::RemoteAsync) => "modality-remote-async",
        Some(Modality::Workplace) => "modality-workplace",
        None => "cost-no-modality",
    }
}

/// The three figures; gives the one that was pressed.
fn tiles(cx: &Cx<'_>, costing: &Costing, open: Option<&Part>, ui: &mut Ui) -> Option<Part> {
    let unknown = || cx.text.get("cost-unknown").to_owned();
    let against = |key: &str, limit: Option<Cents>, over: bool| {
        let Some(limit) = limit else {
            return (String::new(), Tone::Neutral);
        };
        let tone = if over { Tone::Danger } else { Tone::Ok };
        let icon = widgets::tone_icon(tone).text();
        let note = format!("{icon} {} {}", cx.text.get(key), money(cx, limit));
        (note, tone)
    };
    let Funder {
        budget, hourly_cap, ..
    } = &cx.plan.funder;
    let over_budget = budget.is_some_and(|it| costing.total > it);
    // The plan's own cap, or that of its funding device under the policy.
    let hourly_cap = &hourly_cap.or(cx.derived.rules.hourly);
    let over_cap = hourly_cap.is_some_and(|it| costing.is_over_hourly(it));
    let (budget_note, budget_tone) = against("cost-budget", *budget, over_budget);
    let (cap_note, cap_tone) = against("cost-cap", *hourly_cap, over_cap);
    let heads = cx
        .text
        .fmt("cost-factor-people", &[("count", costing.heads.into())]);
    let figures = [
        (
            Part::Total,
            "cost-total",
            money(cx, costing.total),
            budget_note,
            budget_tone,
        ),
        (
            Part::PerLearner,
            "cost-per-learner",
            costing.per_learner().map_or_else(unknown, |it| money(cx, it)),
            format!("÷ {heads}"),
            Tone::Neutral,
        ),
        (
            Part::PerHour,
            "cost-per-hour",
            costing
                .per_learner_hour()
                .map_or_else(unknown, |it| money(cx, it)),
            cap_note,
            cap_tone,
        ),
    ];
    let side_by_side = ui.available_width() >= TILES;
    let width = if side_by_side {
        ((ui.available_width() - 24.0) / 3.0).min(260.0)
    } else {
        ui.available_width()
    };
    let layout = if side_by_side {
        egui::Layout::left_to_right(egui::Align::Min)
    } else {
        egui::Layout::top_down(egui::Align::Min)
    };
    let mut pressed = None;
    let tiles = figures.each_ref().map(|(_, label, figure, note, tone)| StatTile {
        label: cx.text.get(label),
        figure,
        note,
        tone: *tone,
    });
    // Side by side they are as tall as the tallest.
    let height = tiles.iter().map(|it| it.height(ui, width)).fold(0.0, f32::max);
    let height = if side_by_side { height } else { 0.0 };
    ui.with_layout(layout, |ui| {
        ui.spacing_mut().item_spacing = vec2(12.0, 8.0);
        for ((part, label, figure, ..), tile) in figures.iter().zip(&tiles) {
            ui.allocate_ui(vec2(width, 0.0), |ui| {
                ui.set_max_width(width);
                let name = tile.label;
                let shown = tile.show_tall(ui, height);
                let id = ui.scope_id().with(("tile", label));
                let response = ui.interact(shown.rect, id, egui::Sense::click());
                named(&response, Role::Button, &format!("{name}, {figure}"));
                let opened = open == Some(part);
                ui.ctx()
                    .accesskit_node_builder(response.id, |node| node.set_expanded(opened));
                if opened || response.hovered() || response.has_focus() {
                    let ring = egui::Stroke::new(2.0, cx.theme.accent.fill);
                    ui.painter()
                        .rect_stroke(shown.rect, theme::radius::L, ring, egui::StrokeKind::Inside);
                }
                if response.on_hover_text(cx.text.get("cost-open")).clicked() {
                    pressed = Some(part.clone());
                }
            });
        }
    });
    pressed
}

/// One bar with its name and its amount; whether it was pressed.
fn bar(cx: &Cx<'_>, part: &Part, name: &str, amounts: (Cents, Cents), open: bool, ui: &mut Ui) -> bool {
    let (amount, most) = amounts;
    let said = money(cx, amount);
    let height = 30.0;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), egui::Sense::click());
    named(&response, Role::Button, &format!("{name}, {said}"));
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_expanded(open));
    let hue = match part {
        Part::Modality(Some(modality)) => cx.theme.modality(*modality).fill,
        Part::Modality(None) => cx.theme.muted,
        Part::Kind(_) | Part::Block(_) | Part::Cell(..) | Part::Total | Part::PerLearner | Part::PerHour => {
            cx.theme.accent.fill
        }
    };
    let painter = ui.painter_at(rect);
    if response.hovered() || response.has_focus() {
        painter.rect_filled(rect, 4.0, cx.theme.accent.soft);
    }
    #[expect(clippy::cast_precision_loss, reason = "the length of a bar")]
    let share = amount.get() as f32 / most.get().max(1) as f32;
    let track = Rect::from_min_max(
        pos2(rect.left() + 4.0, rect.bottom() - 9.0),
        pos2(rect.right() - 4.0, rect.bottom() - 4.0),
    );
    let filled = Rect::from_min_size(track.min, vec2((track.width() * share).max(2.0), track.height()));
    painter.rect_filled(track, 2.0, cx.theme.line);
    painter.rect_filled(filled, 2.0, hue);
    let font = egui::TextStyle::Body.resolve(ui.style());
    let top = rect.top() + 2.0;
    let amount = painter.layout_no_wrap(said, font.clone(), cx.theme.ink);
    let room = (track.width() - amount.size().x - 12.0).max(20.0);
    let mut job =
        egui::text::LayoutJob::single_section(name.to_owned(), egui::TextFormat::simple(font, cx.theme.ink));
    job.wrap = egui::text::TextWrapping::truncate_at_width(room);
    let title = painter.layout_job(job);
    painter.galley(pos2(track.left(), top), title, cx.theme.ink);
    painter.galley(pos2(track.right() - amount.size().x, top), amount, cx.theme.ink);
    response.on_hover_text(cx.text.get("cost-open")).clicked()
}

/// The sums of a part: a press on one selects what it is for.
fn sums(cx: &Cx<'_>, part: &Part, costing: &Costing, ui: &mut Ui, actions: &mut Actions) {
    let found: Vec<&Term> = costing.terms.iter().filter(|it| part.holds(it)).collect();
    widgets::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        for term in found.iter().take(SUMS) {
            let mut title = cx.title(&term.place);
            if let Some(by) = &term.by {
                title = format!("{title} · {}", cx.title(by));
            }
            let amount = term
                .amount
                .map_or_else(|| cx.text.get("cost-unknown").to_owned(), |it| money(cx, it));
            let words = format!("{title} · {} = {amount}", term.explain(cx.text));
            if widgets::link_button(ui, &words).clicked() {
                actions.push(Action::Select(term.place.clone()));
            }
        }
        if found.len() > SUMS {
            let more = cx
                .text
                .fmt("cost-more", &[("count", (found.len() - SUMS).into())]);
            ui.label(RichText::new(more).color(cx.theme.muted));
        }
    });
}

/// Takes over the policy's usual costs of an hour where the plan has none.
fn usual(cx: &Cx<'_>, ui: &mut Ui, actions: &mut Actions) {
    let usual = cx.derived.rules.costs;
    let costs = &cx.plan.costs;
    let filled = Costs {
        classroom: costs.classroom.or(Some(usual.trainer)),
        remote_sync: costs.remote_sync.or(Some(usual.trainer)),
        remote_async: costs.remote_async.or(Some(usual.tutoring)),
        support: costs.support.or(Some(usual.trainer)),
        ..costs.clone()
    };
    if filled == *costs {
        return;
    }
    ui.add_space(4.0);
    let words = cx.text.fmt(
        "cost-usual-note",
        &[
            ("trainer", money(cx, usual.trainer).into()),
            ("tutoring", money(cx, usual.tutoring).into()),
        ],
    );
    if widgets::button(ui, None, cx.text.get("cost-usual"))
        .on_hover_text(words)
        .clicked()
    {
        actions.edit(Edit::Plan(PlanEdit::Costs(filled)));
        actions.push(Action::EndGesture);
    }
}

/// Where a rate stands among the costs.
type Field = fn(&mut Costs) -> &mut Option<Cents>;

/// The rates, the budget and what is spread.
fn form(cx: &Cx<'_>, ui: &mut Ui, actions: &mut Actions) {
    let pen = Pen {
        theme: cx.theme,
        text: cx.text,
    };
    let (text, costs) = (cx.text, &cx.plan.costs);
    let set = |change: &dyn Fn(&mut Costs)| {
        let mut changed = costs.clone();
        change(&mut changed);
        Edit::Plan(PlanEdit::Costs(changed))
    };
    let rates: [(&str, Option<Cents>, Field); 6] = [
        ("cost-form-classroom", costs.classroom, |it| &mut it.classroom),
        ("cost-form-remote-sync", costs.remote_sync, |it| {
            &mut it.remote_sync
        }),
        ("cost-form-remote-async", costs.remote_async, |it| {
            &mut it.remote_async
        }),
        ("cost-form-workplace", costs.workplace, |it| &mut it.workplace),
        ("cost-form-support", costs.support, |it| &mut it.support),
        ("cost-form-platform", costs.platform, |it| &mut it.platform),
    ];
    ui.label(RichText::new(text.get("cost-form")).text_style(theme::heading()));
    for (key, value, field) in rates {
        optional_money(ui, pen, text.get(key), value, actions, |it| {
            set(&|costs| *field(costs) = it)
        });
    }
    usual(cx, ui, actions);
    number(
        ui,
        pen,
        text.get("cost-form-uses"),
        costs.uses,
        1..=MAX_HEADCOUNT,
        actions,
        |it| set(&|costs| costs.uses = it),
    );
    optional_hours(
        ui,
        pen,
        text.get("cost-form-engineering"),
        costs.engineering,
        actions,
        |it| set(&|costs| costs.engineering = it),
    );
    let rate = costs.engineering_rate;
    optional_money(
        ui,
        pen,
        text.get("cost-form-engineering-rate"),
        rate,
        actions,
        |it| set(&|costs| costs.engineering_rate = it),
    );
    number(
        ui,
        pen,
        text.get("cost-form-runs"),
        costs.runs,
        1..=MAX_HEADCOUNT,
        actions,
        |it| set(&|costs| costs.runs = it),
    );
    let funder = &cx.plan.funder;
    optional_money(
        ui,
        pen,
        text.get("cost-budget"),
        funder.budget,
        actions,
        |budget| {
            Edit::Plan(PlanEdit::Funder(Funder {
                budget,
                ..funder.clone()
            }))
        },
    );
    let cap = funder.hourly_cap;
    optional_money(ui, pen, text.get("cost-cap"), cap, actions, |hourly_cap| {
        Edit::Plan(PlanEdit::Funder(Funder {
            hourly_cap,
            ..funder.clone()
        }))
    });
    let note = RichText::new(text.get("cost-form-note"))
        .small()
        .color(cx.theme.muted);
    ui.add(Label::new(note).wrap());
}
