//! Drawings as SVG: the braid and mix bars. Pages embed them as vectors, pictures are painted from them.
//!
//! A modality is told by its colour, by a pattern and by its name: none of them alone.

use std::fmt::Write as _;

use super::braid::Braid;
use super::outline::Drawing;
use super::palette::Palette;
use crate::exchange::words;
use crate::model::{Mix, Modality};
use crate::text::Text;

/// The width of a drawing, in points.
pub(super) const WIDTH: f32 = 500.0;
const BRAID: f32 = 84.0;
const AXIS: f32 = 16.0;
/// The height of a row of the legend.
const LEGEND: f32 = 14.0;
const ROW: f32 = 30.0;
const BAR: f32 = 12.0;
const SMALL: f32 = 8.0;

/// A drawing as a whole SVG document.
pub(super) fn svg(drawing: &Drawing, text: &Text) -> String {
    let (body, height) = match drawing {
        Drawing::Braid(braid) => braid_body(braid, text),
        Drawing::Mixes(bars) => mixes_body(bars, text),
    };
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {height}\" width=\"{WIDTH}\" \
         height=\"{height}\" font-family=\"Inter, 'Segoe UI', 'DejaVu Sans', sans-serif\">"
    );
    out.push_str(&patterns());
    out.push_str(&body);
    out.push_str("</svg>\n");
    out
}

/// Words as text of XML; what XML cannot hold is left out.
pub(super) fn escaped(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for sign in words.chars() {
        match sign {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\t' | '\n' | '\r' => out.push(sign),
            it if it.is_control() || it == '\u{fffe}' || it == '\u{ffff}' => {}
            it => out.push(it),
        }
    }
    out
}

const fn pattern_id(modality: Modality) -> &'static str {
    match modality {
        Modality::Classroom => "m0",
        Modality::RemoteSync => "m1",
        Modality::RemoteAsync => "m2",
        Modality::Workplace => "m3",
    }
}

/// The patterns that lie over the colours: slanted strokes, dots, upright strokes, as in the window. They have no
/// ground of their own, for the seams of tiles would show.
fn patterns() -> String {
    let palette = Palette::get();
    let mut out = String::from("<defs>");
    for modality in Modality::ALL {
        let on = &palette.modality(modality).on;
        let (size, mark) = match modality {
            Modality::Classroom => continue,
            Modality::RemoteSync => (
                7,
                format!(
                    "<path d=\"M1.5 5.5l4-4\" stroke=\"{on}\" stroke-opacity=\".45\" stroke-width=\"1\"/>"
                ),
            ),
            Modality::RemoteAsync => (
                6,
                format!("<circle cx=\"3\" cy=\"3\" r=\".9\" fill=\"{on}\" fill-opacity=\".5\"/>"),
            ),
            Modality::Workplace => (
                6,
                format!("<path d=\"M3 0v6\" stroke=\"{on}\" stroke-opacity=\".4\" stroke-width=\"1\"/>"),
            ),
        };
        let _ = write!(
            out,
            "<pattern id=\"{}\" width=\"{size}\" height=\"{size}\" patternUnits=\"userSpaceOnUse\">{mark}</pattern>",
            pattern_id(modality),
        );
    }
    out.push_str("</defs>");
    out
}

/// A shape in the colour of a modality, and once more with its pattern. `shape` is the element up to its end.
fn filled(shape: &str, modality: Modality) -> String {
    let colour = &Palette::get().modality(modality).fill;
    let mut out = format!("<{shape} fill=\"{colour}\"/>");
    if modality != Modality::Classroom {
        let _ = write!(out, "<{shape} fill=\"url(#{})\"/>", pattern_id(modality));
    }
    out
}

fn words_at(x: f32, y: f32, anchor: &str, colour: &str, words: &str) -> String {
    format!(
        "<text x=\"{x:.1}\" y=\"{y:.1}\" font-size=\"{SMALL}\" text-anchor=\"{anchor}\" fill=\"{colour}\">{}</text>",
        escaped(words)
    )
}

/// The height of a legend: two modalities in a row, and a little air.
fn legend_height(mix: &Mix) -> f32 {
    let parts = mix.parts().into_iter().filter(|it| !it.is_zero()).count();
    if parts > 2 {
        LEGEND * 2.0 + 6.0
    } else {
        LEGEND + 6.0
    }
}

/// A square of each modality that occurs, with its name and its hours.
fn legend(mix: &Mix, y: f32, text: &Text) -> String {
    let palette = Palette::get();
    let mut out = String::new();
    let mut place = 0_u8;
    for (modality, share) in Modality::ALL.into_iter().zip(mix.shares()) {
        let minutes = mix.get(modality);
        if minutes.is_zero() {
            continue;
        }
        let words = format!(
            "{} · {} · {}",
            text.get(words::modality(modality)),
            text.hours(minutes.get()),
            text.percent(share.0.into())
        );
        // Two in a row: French names are long.
        let (x, y) = (
            f32::from(place % 2) * WIDTH / 2.0,
            y + f32::from(place / 2) * LEGEND,
        );
        let shape = format!(
            "rect x=\"{x:.1}\" y=\"{:.1}\" width=\"9\" height=\"9\" rx=\"2\"",
            y + 4.0
        );
        out.push_str(&filled(&shape, modality));
        out.push_str(&words_at(x + 13.0, y + 11.5, "start", &palette.muted, &words));
        place += 1;
    }
    out
}

fn braid_body(braid: &Braid, text: &Text) -> (String, f32) {
    let palette = Palette::get();
    let edges = braid.edges();
    let mut out = String::new();
    #[expect(clippy::cast_precision_loss, reason = "a few hundred")]
    let x_of = |at: usize| WIDTH * at as f32 / (edges.len().max(2) - 1) as f32;
    let y_of = |edge: &[f32; 5], slot: usize| BRAID * edge.get(slot).copied().unwrap_or(1.0);
    for (slot, modality) in Modality::ALL.into_iter().enumerate() {
        if braid.mix.get(modality).is_zero() {
            continue;
        }
        let mut path = String::new();
        for (at, edge) in edges.iter().enumerate() {
            let sign = if at == 0 { 'M' } else { 'L' };
            let _ = write!(path, "{sign}{:.1} {:.2}", x_of(at), y_of(edge, slot));
        }
        for (at, edge) in edges.iter().enumerate().rev() {
            let _ = write!(path, "L{:.1} {:.2}", x_of(at), y_of(edge, slot + 1));
        }
        let shape = format!("path d=\"{path}Z\" stroke=\"#FFFFFF\" stroke-width=\".6\"");
        out.push_str(&filled(&shape, modality));
    }
    let total = braid.total.get();
    for quarter in 0_u8..=4 {
        let x = WIDTH * f32::from(quarter) / 4.0;
        let anchor = match quarter {
            0 => "start",
            4 => "end",
            _ => "middle",
        };
        let minutes = u64::from(total) * u64::from(quarter) / 4;
        // Whole hours: the axis is for orientation.
        let minutes = u32::try_from((minutes + 30) / 60 * 60).unwrap_or(total);
        let minutes = if quarter == 4 { total } else { minutes };
        out.push_str(&words_at(
            x,
            BRAID + 11.0,
            anchor,
            &palette.muted,
            &text.hours(minutes),
        ));
    }
    out.push_str(&legend(&braid.mix, BRAID + AXIS, text));
    (out, BRAID + AXIS + legend_height(&braid.mix))
}

fn mixes_body(bars: &[(String, Mix)], text: &Text) -> (String, f32) {
    let palette = Palette::get();
    let mut out = String::new();
    let mut y = 0.0;
    for (label, mix) in bars {
        out.push_str(&words_at(
            0.0,
            y + 9.0,
            "start",
            &palette.ink,
            &shortened(label, 92),
        ));
        out.push_str(&words_at(
            WIDTH,
            y + 9.0,
            "end",
            &palette.muted,
            &text.hours(mix.total().get()),
        ));
        out.push_str(&bar(mix, y + 13.0));
        y += ROW;
    }
    // The last bar is the whole path.
    let whole = bars.last().map(|(_, mix)| *mix).unwrap_or_default();
    out.push_str(&legend(&whole, y, text));
    (out, y + legend_height(&whole))
}

/// One bar over the whole width.
fn bar(mix: &Mix, y: f32) -> String {
    let mut out = String::new();
    let mut from = 0.0;
    let shares = mix.shares();
    for (modality, share) in Modality::ALL.into_iter().zip(shares) {
        if share.0 == 0 {
            continue;
        }
        #[expect(clippy::cast_precision_loss, reason = "at most a thousand")]
        let width = WIDTH * share.0 as f32 / 1000.0;
        let shape = format!(
            "rect x=\"{from:.1}\" y=\"{y:.1}\" width=\"{:.1}\" height=\"{BAR}\" rx=\"1.5\"",
            (width - 0.8).max(0.4)
        );
        out.push_str(&filled(&shape, modality));
        from += width;
    }
    out
}

/// Words of at most `most` characters, cut at a space where there is one.
pub(super) fn shortened(words: &str, most: usize) -> String {
    if words.chars().count() <= most {
        return words.to_owned();
    }
    let cut: String = words.chars().take(most).collect();
    let end = cut.rfind(' ').filter(|it| *it > most / 2).unwrap_or(cut.len());
    format!("{}…", cut.get(..end).unwrap_or_default().trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Minutes;
    use crate::text::Lang;

    #[test]
    fn words_of_a_plan_cannot_leave_their_place() {
        assert_eq!(escaped("<b a='1'>&\"\u{1}"), "&lt;b a=&#39;1&#39;&gt;&amp;&quot;");
        let mix = Mix::only(Modality::Classroom, Minutes::hours(7));
        let drawn = svg(
            &Drawing::Mixes(vec![("</text><script>".to_owned(), mix)]),
            &Text::new(Lang::Fr),
        );
        assert!(!drawn.contains("<script>"));
    }

    #[test]
    fn long_labels_end_at_a_word() {
        assert_eq!(shortened("court", 10), "court");
        assert_eq!(shortened("un libellé bien trop long", 12), "un libellé…");
    }

    #[test]
    fn a_bar_has_one_part_for_each_modality_that_occurs() {
        let mix =
            Mix::only(Modality::Classroom, Minutes::hours(6)).with(Modality::Workplace, Minutes::hours(2));
        let drawn = bar(&mix, 0.0);
        // The workplace part is drawn twice: its colour, and its pattern over it.
        assert_eq!(drawn.matches("<rect").count(), 3);
        // 6 of 8 hours are three quarters of 500 points.
        assert!(drawn.contains("x=\"375.0\""), "{drawn}");
    }
}
