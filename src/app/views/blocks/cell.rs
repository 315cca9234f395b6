//! A cell of the matrix of *Blocs*: whether a competency is trained and assessed in a module.

use egui::{
    Align2, EventFilter, Id, Key as KeyboardKey, Modifiers, Popup, PopupCloseBehavior, Rect, Response, Role,
    Sense, SetOpenCommand, Stroke, StrokeKind, Ui, pos2, vec2,
};

use super::data::{CompetencyRow, Mark};
use crate::app::cx::Cx;
use crate::app::icon::Icon;
use crate::app::theme::{self, mixed};
use crate::app::words;
use crate::model::{AssessmentKind, CompetencyId, ModuleId};

/// The side of a mark.
pub(super) const MARK: f32 = 20.0;

/// What the keys and the pointer ask of the focused cell.
pub(super) enum Ask {
    Cycle,
    Train,
    Assess,
    Kind(Option<AssessmentKind>),
    Move(isize, isize),
}

pub(super) fn cell_id(competency: &CompetencyId, module: &ModuleId) -> Id {
    Id::unique(("blocks-cell", competency, module))
}

/// Where a cell stands, and what is in it.
pub(super) struct Place<'a> {
    pub(super) row: &'a CompetencyRow,
    pub(super) module: &'a ModuleId,
    pub(super) title: &'a str,
    pub(super) mark: Mark,
    /// Whether the Tab key comes here.
    pub(super) entry: bool,
}

fn mark_words(cx: &Cx<'_>, mark: Mark) -> String {
    let text = cx.text;
    match (mark.trained, mark.assessed) {
        (false, None) => text.get("mark-nothing").to_owned(),
        (true, None) => text.get("mark-trained").to_owned(),
        (trained, Some(kind)) => {
            let kind = text.get(words::assessment(kind));
            let key = if trained { "mark-both" } else { "mark-assessed" };
            text.fmt(key, &[("kind", kind.into())])
        }
    }
}

pub(super) fn cell(cx: &Cx<'_>, ui: &mut Ui, rect: Rect, place: &Place<'_>) -> Option<Ask> {
    let text = cx.text;
    let id = cell_id(&place.row.id, place.module);
    let mut asked = None;
    let focused = ui.memory(|memory| memory.has_focus(id));
    let mut open = None;
    if focused {
        ui.memory_mut(|memory| {
            memory.set_focus_lock_filter(
                id,
                EventFilter {
                    horizontal_arrows: true,
                    vertical_arrows: true,
                    ..EventFilter::default()
                },
            );
        });
        ui.input_mut(|input| {
            let mut key = |key| input.consume_key(Modifiers::NONE, key);
            if key(KeyboardKey::ArrowRight) {
                asked = Some(Ask::Move(0, 1));
            } else if key(KeyboardKey::ArrowLeft) {
                asked = Some(Ask::Move(0, -1));
            } else if key(KeyboardKey::ArrowDown) {
                asked = Some(Ask::Move(1, 0));
            } else if key(KeyboardKey::ArrowUp) {
                asked = Some(Ask::Move(-1, 0));
            } else if key(KeyboardKey::T) || key(KeyboardKey::F) {
                asked = Some(Ask::Train);
            } else if key(KeyboardKey::E) {
                asked = Some(Ask::Assess);
            } else if key(KeyboardKey::M) || input.consume_key(Modifiers::SHIFT, KeyboardKey::E) {
                open = Some(SetOpenCommand::Toggle);
            }
        });
    }
    let sense = if place.entry { Sense::click() } else { Sense::CLICK };
    let response = ui.interact(rect, id, sense);
    response.widget_info(|| {
        let name = text.fmt(
            "blocks-cell",
            &[
                ("competency", place.row.title.as_str().into()),
                ("module", place.title.into()),
                ("mark", mark_words(cx, place.mark).into()),
            ],
        );
        egui::WidgetInfo::labeled(Role::Button, true, name)
    });
    if response.clicked() {
        asked = Some(Ask::Cycle);
    }
    if response.secondary_clicked() {
        open = Some(SetOpenCommand::Bool(true));
    }
    paint_cell(cx, ui, rect, place.mark, &response, focused);
    let popup = Popup::default_response_id(&response);
    if open.is_some() || Popup::is_id_open(ui.ctx(), popup) {
        Popup::menu(&response)
            .open_memory(open)
            .close_behavior(PopupCloseBehavior::CloseOnClick)
            .accessible_name(text.get("blocks-kinds"))
            .show(|ui| {
                for kind in AssessmentKind::ALL {
                    let chosen = place.mark.assessed == Some(*kind);
                    if ui
                        .selectable_label(chosen, text.get(words::assessment(*kind)))
                        .clicked()
                    {
                        asked = Some(Ask::Kind(Some(*kind)));
                    }
                }
                if ui
                    .selectable_label(place.mark.assessed.is_none(), text.get("mark-not-assessed"))
                    .clicked()
                {
                    asked = Some(Ask::Kind(None));
                }
            });
    } else if response.hovered() {
        response.on_hover_ui(|ui| {
            ui.label(egui::RichText::new(&place.row.title).strong());
            ui.label(format!("{} · {}", place.module, place.title));
            ui.label(mark_words(cx, place.mark));
            ui.label(
                egui::RichText::new(text.get("blocks-keys"))
                    .small()
                    .color(cx.theme.muted),
            );
        });
    }
    asked
}

fn paint_cell(cx: &Cx<'_>, ui: &Ui, rect: Rect, mark: Mark, response: &Response, focused: bool) {
    if !ui.is_rect_visible(rect) {
        return;
    }
    let inner = rect.shrink(2.0);
    if response.hovered() {
        ui.painter().rect_filled(inner, 4.0, cx.theme.hover);
    }
    let edge = mixed(cx.theme.card, cx.theme.line, 0.7);
    ui.painter()
        .vline(rect.right(), rect.y_range(), Stroke::new(1.0, edge));
    let centre = rect.center();
    let both = mark.trained && mark.assessed.is_some();
    let shift = if both { MARK / 2.0 + 2.0 } else { 0.0 };
    if mark.trained {
        paint_mark(cx, ui, pos2(centre.x - shift, centre.y), None);
    }
    if let Some(kind) = mark.assessed {
        paint_mark(cx, ui, pos2(centre.x + shift, centre.y), Some(kind));
    }
    if focused {
        let ring = Stroke::new(2.0, cx.theme.accent.ink);
        ui.painter().rect_stroke(inner, 4.0, ring, StrokeKind::Inside);
    }
}

/// A mark: a tick for training, letters for an assessment of a kind.
fn paint_mark(cx: &Cx<'_>, ui: &Ui, centre: egui::Pos2, kind: Option<AssessmentKind>) {
    let theme = cx.theme;
    let rect = Rect::from_center_size(centre, vec2(MARK, MARK));
    let painter = ui.painter();
    let small = theme::small().resolve(ui.style());
    match kind {
        None => {
            painter.rect_filled(rect, 10.0, theme.accent.soft);
            let icon = egui::FontId::new(13.0, small.family);
            painter.text(
                centre,
                Align2::CENTER_CENTER,
                Icon::Check.text(),
                icon,
                theme.accent.on_soft,
            );
        }
        Some(kind) => {
            let full = kind == AssessmentKind::Certifying;
            let (fill, ink) = if full {
                (theme.ok.fill, theme.ok.on)
            } else {
                (theme.ok.soft, theme.ok.on_soft)
            };
            painter.rect_filled(rect, 4.0, fill);
            let letters = cx.text.get(letters(kind));
            let font = egui::FontId::new(11.0, crate::app::fonts::semibold());
            painter.text(centre, Align2::CENTER_CENTER, letters, font, ink);
        }
    }
}

const fn letters(kind: AssessmentKind) -> &'static str {
    match kind {
        AssessmentKind::Positioning => "assessment-letters-positioning",
        AssessmentKind::Formative => "assessment-letters-formative",
        AssessmentKind::Summative => "assessment-letters-summative",
        AssessmentKind::Certifying => "assessment-letters-certifying",
    }
}

/// A mark in the legend.
pub(super) fn sample(ui: &mut Ui, cx: &Cx<'_>, kind: Option<AssessmentKind>) {
    let (rect, _) = ui.allocate_exact_size(vec2(MARK, MARK), Sense::hover());
    paint_mark(cx, ui, rect.center(), kind);
}
