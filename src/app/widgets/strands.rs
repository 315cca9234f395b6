//! How a braid is drawn wherever it is: four strands, each with the colour and the pattern of its modality.

use egui::epaint::Mesh;
use egui::{Color32, Rect, Shape, Stroke, pos2};

use crate::app::theme::{Theme, mixed};
use crate::exchange::export::braid::Braid;
use crate::model::Modality;

/// The ribbon: four strands with their patterns, in the colours of the modalities.
pub fn strands(theme: &Theme, braid: &Braid, rect: Rect) -> Vec<Shape> {
    let edges = braid.edges();
    #[expect(clippy::cast_precision_loss, reason = "a few hundred")]
    let x_of = |index: usize| rect.left() + rect.width() * index as f32 / (edges.len().max(2) - 1) as f32;
    let y_of = |part: f32| rect.top() + rect.height() * part;
    let mut shapes = Vec::new();
    for (slot, modality) in Modality::ALL.into_iter().enumerate() {
        let hue = theme.modality(modality);
        let side = |edge: &[f32; 5], at: usize| edge.get(at).copied().unwrap_or(1.0);
        let mut mesh = Mesh::default();
        for (index, edge) in edges.iter().enumerate() {
            let x = x_of(index);
            mesh.colored_vertex(pos2(x, y_of(side(edge, slot))), hue.fill);
            mesh.colored_vertex(pos2(x, y_of(side(edge, slot + 1))), hue.fill);
            if index > 0 {
                let Ok(last) = u32::try_from(index * 2 + 1) else {
                    break;
                };
                mesh.add_triangle(last - 3, last - 2, last - 1);
                mesh.add_triangle(last - 2, last - 1, last);
            }
        }
        shapes.push(Shape::mesh(mesh));
        let ink = mixed(hue.fill, hue.on, 0.28);
        pattern(&edges, slot, modality, rect, ink, &mut shapes);
    }
    // A thin line between strands keeps them apart for every eye.
    for slot in 1..4 {
        let points = edges
            .iter()
            .enumerate()
            .map(|(index, edge)| pos2(x_of(index), y_of(edge.get(slot).copied().unwrap_or(1.0))))
            .collect();
        shapes.push(Shape::line(points, Stroke::new(1.0, theme.card)));
    }
    shapes
}

/// The pattern of a modality, cut to its strand: as on the bars.
fn pattern(
    edges: &[[f32; 5]],
    slot: usize,
    modality: Modality,
    rect: Rect,
    ink: Color32,
    shapes: &mut Vec<Shape>,
) {
    let bounds = |x: f32| -> Option<(f32, f32)> {
        let part = ((x - rect.left()) / rect.width().max(1.0)).clamp(0.0, 1.0);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            clippy::cast_precision_loss,
            reason = "an index"
        )]
        let index = (part * (edges.len().max(1) - 1) as f32).round() as usize;
        let edge = edges.get(index)?;
        let y = |at: usize| rect.top() + rect.height() * edge.get(at).copied().unwrap_or(1.0);
        let (top, bottom) = (y(slot) + 1.0, y(slot + 1) - 1.0);
        (bottom - top > 2.0).then_some((top, bottom))
    };
    let stroke = Stroke::new(1.0, ink);
    let step = match modality {
        Modality::Classroom => return,
        Modality::RemoteSync => 7.0,
        Modality::RemoteAsync => 8.0,
        Modality::Workplace => 6.0,
    };
    let mut x = rect.left() + step / 2.0;
    while x < rect.right() {
        if let Some((top, bottom)) = bounds(x) {
            match modality {
                Modality::Classroom => {}
                Modality::Workplace => {
                    shapes.push(Shape::line_segment([pos2(x, top), pos2(x, bottom)], stroke));
                }
                Modality::RemoteAsync => {
                    let mut y = top + 3.0;
                    while y < bottom - 1.0 {
                        shapes.push(Shape::circle_filled(pos2(x, y), 0.9, ink));
                        y += 6.0;
                    }
                }
                Modality::RemoteSync => {
                    // Short slanted strokes, so that none leaves a strand that bends.
                    let mut y = bottom - 1.0;
                    while y > top + 4.0 {
                        let line = [pos2(x - 2.0, y), pos2(x + 2.0, y - 4.0)];
                        shapes.push(Shape::line_segment(line, stroke));
                        y -= 7.0;
                    }
                }
            }
        }
        x += step;
    }
}
