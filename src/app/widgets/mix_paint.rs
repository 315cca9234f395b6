//! How mixes are drawn wherever they are: each modality by a colour, a pattern and a mark of its own, so
//! that no eye depends on the colour.

use egui::{Color32, CornerRadius, FontId, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, pos2, vec2};

use crate::app::theme::{Theme, mixed, radius};
use crate::model::{Mix, Modality};

/// The part of the bar that a modality takes, from 0 to 1 at both ends.
fn spans(mix: &Mix) -> [(Modality, f32, f32); 4] {
    let total = f64::from(mix.total().get()).max(1.0);
    let mut from = 0.0;
    Modality::ALL.map(|modality| {
        let to = from + f64::from(mix.get(modality).get()) / total;
        let span = (modality, from, to);
        from = to;
        #[expect(clippy::cast_possible_truncation, reason = "a place on the screen")]
        let (start, end) = (span.1 as f32, span.2 as f32);
        (modality, start, end)
    })
}

/// Draws a mix as a bar. `label` gives the words of a part, longest first; the first that fits is written.
/// An empty mix shows as an empty trough.
pub fn mix_bar_painted(
    painter: &Painter,
    rect: Rect,
    mix: &Mix,
    theme: &Theme,
    font: Option<&FontId>,
    label: impl Fn(Modality) -> Vec<String>,
) {
    let corner = radius::S;
    if mix.total().is_zero() {
        painter.rect(
            rect,
            corner,
            theme.sunken,
            Stroke::new(1.0, theme.line),
            StrokeKind::Inside,
        );
        return;
    }
    for (modality, from, to) in spans(mix) {
        if to <= from {
            continue;
        }
        let part = Rect::from_min_max(
            pos2(rect.left() + rect.width() * from, rect.top()),
            pos2(rect.left() + rect.width() * to, rect.bottom()),
        );
        let round = |yes: bool| if yes { corner } else { 0 };
        let (first, last) = (round(from <= 0.0), round(to >= 0.9999));
        let corners = CornerRadius {
            nw: first,
            sw: first,
            ne: last,
            se: last,
        };
        let hue = theme.modality(modality);
        painter.rect_filled(part, corners, hue.fill);
        pattern(painter, part, modality, mixed(hue.fill, hue.on, PATTERN));
        let Some(font) = font else { continue };
        for words in label(modality) {
            let galley = painter.layout_no_wrap(words, font.clone(), hue.on);
            if galley.size().x + 12.0 <= part.width() {
                // The pattern must not run through the words.
                let under = Rect::from_center_size(part.center(), galley.size() + vec2(6.0, 0.0));
                painter.rect_filled(under, 2.0, hue.fill);
                painter.galley(under.min + vec2(3.0, 0.0), galley, hue.on);
                break;
            }
        }
    }
}

/// How much of the words' colour a pattern takes.
const PATTERN: f32 = 0.28;

/// Fills a rectangle with the pattern of a modality: none for the classroom, slanted lines for what is live
/// at a distance, dots for what is at one's own time, upright lines for the workplace.
pub fn pattern(painter: &Painter, rect: Rect, modality: Modality, colour: Color32) {
    let clip = painter.clip_rect().intersect(rect);
    if !clip.is_positive() {
        return;
    }
    let painter = painter.with_clip_rect(clip);
    let stroke = Stroke::new(1.0, colour);
    let mut shapes = Vec::new();
    match modality {
        Modality::Classroom => {}
        Modality::RemoteSync => {
            let mut x = rect.left() - rect.height();
            while x < rect.right() {
                let from = pos2(x, rect.bottom());
                let to = pos2(x + rect.height(), rect.top());
                shapes.push(Shape::line_segment([from, to], stroke));
                x += 7.0;
            }
        }
        Modality::RemoteAsync => {
            let mut x = rect.left() + 4.0;
            while x < rect.right() {
                let mut y = rect.top() + 3.0;
                while y < rect.bottom() {
                    shapes.push(Shape::circle_filled(pos2(x, y), 0.9, colour));
                    y += 5.0;
                }
                x += 6.0;
            }
        }
        Modality::Workplace => {
            let mut x = rect.left() + 4.0;
            while x < rect.right() {
                let line = [pos2(x, rect.top()), pos2(x, rect.bottom())];
                shapes.push(Shape::line_segment(line, stroke));
                x += 6.0;
            }
        }
    }
    painter.extend(shapes);
}

/// Draws the mark of a modality, for legends: a disc, a square on its tip, a triangle, a square.
pub fn mark(painter: &Painter, at: Pos2, modality: Modality, theme: &Theme) {
    let fill = theme.modality(modality).fill;
    let none = Stroke::NONE;
    match modality {
        Modality::Classroom => {
            painter.circle_filled(at, 4.5, fill);
        }
        Modality::RemoteSync => {
            let tips = [vec2(0.0, -5.5), vec2(5.5, 0.0), vec2(0.0, 5.5), vec2(-5.5, 0.0)];
            let points = tips.map(|it| at + it).to_vec();
            painter.add(Shape::convex_polygon(points, fill, none));
        }
        Modality::RemoteAsync => {
            let tips = [vec2(0.0, -5.0), vec2(5.0, 4.0), vec2(-5.0, 4.0)];
            let points = tips.map(|it| at + it).to_vec();
            painter.add(Shape::convex_polygon(points, fill, none));
        }
        Modality::Workplace => {
            painter.rect_filled(Rect::from_center_size(at, vec2(8.0, 8.0)), 1.0, fill);
        }
    }
}

/// A line of a legend: mark and word, as one label that goes to the next line as a whole.
pub fn legend(ui: &mut egui::Ui, theme: &Theme, modality: Modality, word: &str) -> egui::Response {
    let font = crate::app::theme::small().resolve(ui.style());
    let galley = ui.painter().layout_no_wrap(word.to_owned(), font, theme.muted);
    let size = vec2(galley.size().x + 16.0, galley.size().y.max(16.0));
    let (rect, response) = ui.allocate_exact_size(size, egui::Sense::hover());
    mark(ui.painter(), rect.left_center() + vec2(6.0, 0.0), modality, theme);
    let at = rect.left_center() + vec2(16.0, -galley.size().y / 2.0);
    ui.painter().galley(at, galley, theme.muted);
    crate::app::widgets::fields::named(&response, egui::Role::Label, word);
    response
}

/// A small label's font, for words inside bars.
pub fn bar_font(ui: &egui::Ui) -> FontId {
    FontId::new(12.0, crate::app::theme::strong().resolve(ui.style()).family)
}
