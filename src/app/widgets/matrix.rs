//! A large table of small cells: its first column and its header stay in place, and only what is in sight is
//! drawn, in both directions.

use std::ops::Range;

use egui::{Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};

/// The sizes of a table.
#[derive(Debug, Clone, Copy)]
pub struct Matrix {
    /// How many rows.
    pub rows: usize,
    /// Height of each row, points.
    pub row_height: f32,
    /// How many columns, without the frozen one.
    pub columns: usize,
    /// Width of each column, points.
    pub column_width: f32,
    /// Width of the frozen column.
    pub side_width: f32,
    /// Height of the frozen header.
    pub header_height: f32,
}

/// A part of the table to be drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Behind a row, over the width in sight.
    Row(usize),
    /// A cell: its row and its column.
    Cell(usize, usize),
    /// The frozen cell at the start of a row.
    Side(usize),
    /// The frozen cell above a column.
    Header(usize),
    /// Where the frozen column and the header cross.
    Corner,
}

/// What the table should bring into sight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Reveal {
    /// A row.
    pub row: Option<usize>,
    /// A column.
    pub column: Option<usize>,
}

impl Matrix {
    /// Draws what is in sight: rows first, then cells, then what is frozen, above them. `kept` is a cell that
    /// is drawn even out of sight, so that it keeps the keyboard.
    pub fn show(
        &self,
        ui: &mut Ui,
        id: &str,
        reveal: Reveal,
        kept: Option<(usize, usize)>,
        mut draw: impl FnMut(&mut Ui, Part, Rect),
    ) {
        let size = vec2(
            self.side_width + as_float(self.columns) * self.column_width,
            self.header_height + as_float(self.rows) * self.row_height,
        );
        ScrollArea::both()
            .id_salt(id)
            .auto_shrink([false, true])
            .animated(false)
            .show_viewport(ui, |ui, viewport| {
                ui.set_min_size(size);
                let origin = ui.min_rect().min;
                let seen = Rect::from_min_size(
                    origin + viewport.min.to_vec2(),
                    viewport.size().min(ui.clip_rect().size()),
                );
                let seen = seen.intersect(Rect::from_min_size(origin, size));
                let split = pos2(seen.left() + self.side_width, seen.top() + self.header_height);
                let first = pos2(origin.x + self.side_width, origin.y + self.header_height);
                let rows = range(
                    split.y - first.y,
                    seen.bottom() - first.y,
                    self.row_height,
                    self.rows,
                );
                let columns = range(
                    split.x - first.x,
                    seen.right() - first.x,
                    self.column_width,
                    self.columns,
                );
                let top = |row: usize| first.y + as_float(row) * self.row_height;
                let left = |column: usize| first.x + as_float(column) * self.column_width;
                let cell = |row: usize, column: usize| {
                    Rect::from_min_size(
                        pos2(left(column), top(row)),
                        vec2(self.column_width, self.row_height),
                    )
                };
                if reveal != Reveal::default() {
                    self.scroll(ui, reveal, seen, &cell);
                }
                region(
                    ui,
                    Rect::from_min_max(pos2(seen.left(), split.y), seen.max),
                    |ui| {
                        for row in rows.clone() {
                            let rect = Rect::from_min_max(
                                pos2(seen.left(), top(row)),
                                pos2(seen.right(), top(row) + self.row_height),
                            );
                            draw(ui, Part::Row(row), rect);
                        }
                    },
                );
                region(ui, Rect::from_min_max(split, seen.max), |ui| {
                    for row in rows.clone() {
                        for column in columns.clone() {
                            draw(ui, Part::Cell(row, column), cell(row, column));
                        }
                    }
                    if let Some((row, column)) = kept
                        && row < self.rows
                        && column < self.columns
                        && !(rows.contains(&row) && columns.contains(&column))
                    {
                        draw(ui, Part::Cell(row, column), cell(row, column));
                    }
                });
                region(
                    ui,
                    Rect::from_min_max(pos2(split.x, seen.top()), pos2(seen.right(), split.y)),
                    |ui| {
                        for column in columns.clone() {
                            let at = pos2(left(column), seen.top());
                            let rect = Rect::from_min_size(at, vec2(self.column_width, self.header_height));
                            draw(ui, Part::Header(column), rect);
                        }
                    },
                );
                region(
                    ui,
                    Rect::from_min_max(pos2(seen.left(), split.y), pos2(split.x, seen.bottom())),
                    |ui| {
                        for row in rows.clone() {
                            let at = pos2(seen.left(), top(row));
                            let rect = Rect::from_min_size(at, vec2(self.side_width, self.row_height));
                            draw(ui, Part::Side(row), rect);
                        }
                    },
                );
                let corner = Rect::from_min_max(seen.min, split);
                region(ui, corner, |ui| draw(ui, Part::Corner, corner));
            });
    }

    /// Scrolls so that a row, a column or a cell stands beside what is frozen, not behind it.
    fn scroll(&self, ui: &Ui, reveal: Reveal, seen: Rect, cell: &impl Fn(usize, usize) -> Rect) {
        let rect = cell(reveal.row.unwrap_or(0), reveal.column.unwrap_or(0));
        let mut wanted = Rect::from_min_max(
            pos2(rect.left() - self.side_width, rect.top() - self.header_height),
            rect.max,
        );
        if reveal.row.is_none() {
            (wanted.min.y, wanted.max.y) = (seen.top(), seen.bottom());
        }
        if reveal.column.is_none() {
            (wanted.min.x, wanted.max.x) = (seen.left(), seen.right());
        }
        ui.scroll_to_rect_animation(wanted, None, egui::style::ScrollAnimation::none());
    }
}

/// Draws in a part of the table, clipped to it.
fn region(ui: &mut Ui, rect: Rect, draw: impl FnOnce(&mut Ui)) {
    if !rect.is_positive() {
        return;
    }
    let mut child = ui.new_child(UiBuilder::new().max_rect(rect));
    child.set_clip_rect(rect.intersect(ui.clip_rect()));
    draw(&mut child);
}

/// The positions that a stretch from `from` to `to` touches.
fn range(from: f32, to: f32, step: f32, count: usize) -> Range<usize> {
    let at = |length: f32| {
        let steps = (length / step).max(0.0);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "at least zero, and cut to the count"
        )]
        let steps = steps as usize;
        steps
    };
    let first = at(from).min(count);
    let last = if to <= 0.0 { first } else { (at(to) + 1).min(count) };
    first..last.max(first)
}

fn as_float(count: usize) -> f32 {
    #[expect(clippy::cast_precision_loss, reason = "points on a screen")]
    let float = count as f32;
    float
}

#[cfg(test)]
mod tests {
    use super::range;

    #[test]
    fn only_what_is_in_sight_is_drawn() {
        assert_eq!(range(0.0, 100.0, 40.0, 1000), 0..3);
        assert_eq!(range(85.0, 100.0, 40.0, 1000), 2..3);
        assert_eq!(range(0.0, 100.0, 40.0, 2), 0..2);
        assert_eq!(range(400.0, 500.0, 40.0, 2), 2..2);
        assert_eq!(range(0.0, -10.0, 40.0, 5), 0..0);
    }
}
