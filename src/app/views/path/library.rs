//! The library drawer: what the certification asks for, and ready modules. Each row is added by a click, by
//! Enter, or carried to its place.

use egui::{Label, RichText, ScrollArea, Sense, Ui, vec2};

use super::PathView;
use super::data::Board;
use super::gestures::{self, Carried};
use super::shelf::READY;
use crate::app::action::Actions;
use crate::app::cx::Cx;
use crate::app::icon::Icon;
use crate::app::inspectors::pen;
use crate::app::theme::{self, space};
use crate::app::widgets::fields::named;
use crate::app::widgets::mix_paint::mix_bar_painted;
use crate::app::widgets::{fold, icon_button, search_field};
use crate::model::{Block, BlockId, Competency, Id as _, Key, ModuleId};

/// The drawer's own state.
#[derive(Debug, Default)]
pub(super) struct Library {
    pub(super) open: bool,
    query: String,
    closed: std::collections::BTreeSet<BlockId>,
}

/// Draws the drawer.
pub(super) fn ui(view: &mut PathView, cx: &Cx<'_>, board: &Board, ui: &mut Ui, actions: &mut Actions) {
    let text = cx.text;
    ui.horizontal(|ui| {
        let close = icon_button(ui, Icon::PanelLeft, text.get("path-library-close"));
        if close.clicked() {
            view.library.open = false;
        }
        ui.label(RichText::new(text.get("path-library")).text_style(theme::heading()));
    });
    search_field(
        ui,
        &mut view.library.query,
        text.get("path-library-search"),
        text.get("path-library-clear"),
    );
    ui.label(
        RichText::new(text.get("path-library-hint"))
            .text_style(theme::small())
            .color(cx.theme.muted),
    );
    ScrollArea::vertical()
        .id_salt("path-library-rows")
        .auto_shrink([false, false])
        .show(ui, |ui| {
            ui.set_max_width(ui.available_width() - space::S);
            fold(
                ui,
                pen(cx),
                "library-certification",
                text.get("path-library-certification"),
                true,
                |ui| certification(view, cx, board, ui, actions),
            );
            fold(
                ui,
                pen(cx),
                "library-ready",
                text.get("path-library-ready"),
                true,
                |ui| ready(view, cx, board, ui, actions),
            );
        });
}

fn matches(query: &str, words: &str) -> bool {
    let words = words.to_lowercase();
    query
        .to_lowercase()
        .split_whitespace()
        .all(|it| words.contains(it))
}

fn certification(view: &mut PathView, cx: &Cx<'_>, board: &Board, ui: &mut Ui, actions: &mut Actions) {
    let text = cx.text;
    let query = view.library.query.clone();
    let mut shown = false;
    for block in cx.plan.blocks.iter().filter(|it| !it.competencies.is_empty()) {
        let rows: Vec<&Competency> = block
            .competencies
            .iter()
            .map(AsRef::as_ref)
            .filter(|it| matches(&query, &format!("{} {} {}", it.id, it.source_code, it.title)))
            .collect();
        if rows.is_empty() {
            continue;
        }
        shown = true;
        let missing = block
            .competencies
            .iter()
            .filter(|it| board.uncovered.contains(&it.id))
            .count();
        let open = !view.library.closed.contains(&block.id) || !query.is_empty();
        let lane = board.lanes.iter().find(|it| it.block.as_ref() == Some(&block.id));
        let name = lane.map_or(block.title.as_str(), |it| it.name.as_str());
        if block_row(cx, block, name, missing, open, ui) {
            let closed = &mut view.library.closed;
            if !closed.remove(&block.id) {
                closed.insert(block.id.clone());
            }
        }
        if open {
            for competency in rows {
                competency_row(view, cx, board, block, competency, ui, actions);
            }
        }
    }
    if !shown {
        let words = if query.is_empty() {
            "path-library-no-certification"
        } else {
            "path-library-nothing"
        };
        ui.add(Label::new(RichText::new(text.get(words)).color(cx.theme.muted)).wrap());
        if query.is_empty()
            && crate::app::widgets::button(ui, Some(Icon::Import), text.get("path-empty.import")).clicked()
        {
            actions.push(crate::app::action::Action::Import);
        }
    }
}

/// The row of a block: `true` when it is folded or unfolded.
fn block_row(cx: &Cx<'_>, block: &Block, name: &str, missing: usize, open: bool, ui: &mut Ui) -> bool {
    let title = if block.title.trim().is_empty() {
        block.id.as_str()
    } else {
        block.title.as_str()
    };
    let icon = if open {
        Icon::ChevronDown
    } else {
        Icon::ChevronRight
    };
    let words = format!("{} {title}", icon.text());
    let button = egui::Button::new(RichText::new(words).text_style(theme::strong()))
        .frame_when_inactive(false)
        .truncate()
        .min_size(vec2(ui.available_width(), 24.0));
    let response = ui.add(button).on_hover_text(title);
    let part = cx.text.fmt("path-library-block", &[("title", name.into())]);
    named(&response, egui::Role::Button, &part);
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_expanded(open));
    if missing > 0 {
        let words = cx.text.fmt("path-library-missing", &[("count", missing.into())]);
        let words = format!("{} {words}", Icon::Warning.text());
        ui.label(
            RichText::new(words)
                .text_style(theme::small())
                .color(cx.theme.warning.ink),
        );
    }
    response.clicked()
}

fn competency_row(
    view: &mut PathView,
    cx: &Cx<'_>,
    board: &Board,
    block: &Block,
    competency: &Competency,
    ui: &mut Ui,
    actions: &mut Actions,
) {
    let text = cx.text;
    let uncovered = board.uncovered.contains(&competency.id);
    let name = board
        .codes
        .get(&competency.id)
        .map_or(competency.id.as_str(), String::as_str);
    let chosen = match cx.selection {
        Some(Key::Module(id)) => cx
            .plan
            .module(id)
            .filter(|it| !it.trains.contains(&competency.id)),
        _ => None,
    };
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 2.0;
        let room = ui.available_width() - if chosen.is_some() { 30.0 } else { 0.0 };
        let icon = if uncovered { Icon::Circle } else { Icon::Done };
        let words = format!("{} {name} · {}", icon.text(), competency.title);
        let spoken = if uncovered {
            text.fmt(
                "path-library-uncovered",
                &[("code", name.into()), ("title", competency.title.as_str().into())],
            )
        } else {
            format!("{name} · {}", competency.title)
        };
        let response = row(ui, cx, &words, &spoken, room);
        if response.drag_started() {
            response.dnd_set_drag_payload(Carried::Competency(competency.id.clone()));
        }
        if response.clicked() {
            let lane = board
                .lanes
                .iter()
                .position(|it| it.block.as_ref() == Some(&block.id));
            if let Some(lane) = lane {
                let end = board.lanes.get(lane).map_or(0, |it| it.cards.len());
                let carried = Carried::Competency(competency.id.clone());
                let gesture = gestures::put(cx.plan, board, text, &carried, lane, end, None);
                view.carry_out(gesture, actions);
            }
        }
        response.on_hover_text(&spoken);
        if let Some(module) = chosen {
            join_button(view, cx, name, competency, &module.id, ui, actions);
        }
    });
}

/// The button that adds a competency to what the selected module trains.
fn join_button(
    view: &mut PathView,
    cx: &Cx<'_>,
    name: &str,
    competency: &Competency,
    module: &ModuleId,
    ui: &mut Ui,
    actions: &mut Actions,
) {
    let words = cx.text.fmt(
        "path-library-join",
        &[
            ("code", name.into()),
            ("title", cx.title(&Key::Module(module.clone())).into()),
        ],
    );
    if icon_button(ui, Icon::Link, &words).clicked() {
        view.carry_out(gestures::train(cx.plan, module, &competency.id), actions);
    }
}

fn row(ui: &mut Ui, cx: &Cx<'_>, words: &str, spoken: &str, room: f32) -> egui::Response {
    // A competency may be a whole paragraph: three lines here, all of it under the pointer.
    let font = theme::body().resolve(ui.style());
    let mut job = egui::text::LayoutJob::simple(words.to_owned(), font, cx.theme.ink, room - 12.0);
    job.wrap.max_rows = 3;
    let galley = ui.painter().layout_job(job);
    let height = galley.size().y + 8.0;
    let (rect, response) = ui.allocate_exact_size(vec2(room, height), Sense::click_and_drag());
    named(&response, egui::Role::Button, spoken);
    if ui.is_rect_visible(rect) {
        let fill = if response.hovered() || response.dragged() {
            cx.theme.hover
        } else {
            cx.theme.page
        };
        ui.painter().rect_filled(rect, 6.0, fill);
        if response.has_focus() {
            let ring = egui::Stroke::new(2.0, cx.theme.accent.ink);
            ui.painter()
                .rect_stroke(rect, 6.0, ring, egui::StrokeKind::Inside);
        }
        ui.painter()
            .galley(rect.min + vec2(6.0, 4.0), galley, cx.theme.ink);
    }
    response
}

fn ready(view: &mut PathView, cx: &Cx<'_>, board: &Board, ui: &mut Ui, actions: &mut Actions) {
    let text = cx.text;
    let query = view.library.query.clone();
    for (index, ready) in READY.iter().enumerate() {
        let key = ready.title_key();
        let title = text.get(&key);
        if !matches(&query, title) {
            continue;
        }
        let mix = ready.mix();
        let words = format!("{title} · {}", text.hours(mix.total().get()));
        let response = row(ui, cx, &words, &words, ui.available_width());
        let rect = response.rect;
        let bar = egui::Rect::from_min_max(
            egui::pos2(rect.left() + 6.0, rect.bottom() - 3.0),
            egui::pos2(rect.left() + 96.0, rect.bottom() + 2.0),
        );
        mix_bar_painted(ui.painter(), bar, &mix, cx.theme, None, |_| Vec::new());
        if response.drag_started() {
            response.dnd_set_drag_payload(Carried::Ready(index));
        }
        if response.clicked() {
            let (lane, before) = PathView::entrance(cx, board);
            let carried = Carried::Ready(index);
            let gesture = gestures::put(cx.plan, board, text, &carried, lane, before, None);
            view.carry_out(gesture, actions);
        }
        response.on_hover_text(text.get(&format!("{key}.objective")));
        ui.add_space(2.0);
    }
}
