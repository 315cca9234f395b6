//! One line of words painted where it is wanted, cut with an ellipsis where it does not fit.

use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{Color32, Pos2, TextStyle, Ui, pos2};

/// A line of at most `width` points, to be laid out.
pub fn line_of(ui: &Ui, words: &str, style: TextStyle, ink: Color32, width: f32) -> LayoutJob {
    let format = TextFormat::simple(style.resolve(ui.style()), ink);
    let mut job = LayoutJob::single_section(words.to_owned(), format);
    job.wrap = TextWrapping::truncate_at_width(width.max(8.0));
    job
}

/// Paints a line whose left end, at half its height, is `at`; gives its width.
pub fn paint_line(ui: &Ui, at: Pos2, words: &str, style: TextStyle, ink: Color32, width: f32) -> f32 {
    let job = line_of(ui, words, style, ink, width);
    let galley = ui.painter().layout_job(job);
    let used = galley.size().x;
    let corner = pos2(at.x, at.y - galley.size().y / 2.0);
    ui.painter().galley(corner, galley, ink);
    used
}
