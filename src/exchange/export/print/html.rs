//! HTML: one file without script, that reads on any screen, prints well, and loads nothing from elsewhere.

use std::fmt::Write as _;

use super::{Cx, ExportError, Input, Outline, Printer};
use crate::exchange::export::draw::{self, escaped};
use crate::exchange::export::outline::{Block, Cell, Figure, Row, RowKind, Table};
use crate::exchange::export::palette::Palette;
use crate::model::{Mix, Modality};
use crate::text::Text;

/// Prints HTML.
#[derive(Debug)]
pub(in crate::exchange::export) struct Html;

/// Nothing may be loaded or run; styles stand in the file.
const POLICY: &str =
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

const STYLE: &str = include_str!("../../../../assets/documents/page.css");

impl Printer for Html {
    fn format(&self) -> &'static str {
        "format-html"
    }

    fn extension(&self) -> &'static str {
        "html"
    }

    fn print(&self, outline: &Outline, _: &Input<'_>, cx: &Cx<'_>) -> Result<Vec<u8>, ExportError> {
        let page = Page { text: cx.text };
        let say = |words: &str| page.say(words);
        let title = if outline.title.trim().is_empty() {
            &outline.kind
        } else {
            &outline.title
        };
        let mut out = String::with_capacity(64 * 1024);
        let _ = write!(
            out,
            "<!DOCTYPE html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta name=\"generator\" content=\"Tresse\">\n<title>{title} – {kind}</title>\n<style>\n{colours}{STYLE}</style>\n</head>\n<body>\n",
            lang = outline.lang.code(),
            title = say(title),
            kind = say(&outline.kind),
            colours = colours(),
        );
        let _ = writeln!(
            out,
            "<header>\n<p class=\"kind\">{}</p>\n<h1>{}</h1>",
            say(&outline.kind),
            say(title)
        );
        if !outline.subtitle.is_empty() {
            let _ = writeln!(out, "<p class=\"subtitle\">{}</p>", say(&outline.subtitle));
        }
        if !outline.provider.is_empty() {
            let _ = writeln!(out, "<p class=\"provider\">{}</p>", say(&outline.provider));
        }
        if let Some(warning) = &outline.warning {
            let _ = writeln!(out, "<p class=\"gap\" role=\"note\">{}</p>", say(warning));
        }
        out.push_str("</header>\n<main>\n");
        for part in &outline.parts {
            let name = part.section.name();
            let _ = writeln!(
                out,
                "<section aria-labelledby=\"{name}\">\n<h2 id=\"{name}\">{}</h2>",
                say(&part.heading)
            );
            for block in &part.blocks {
                page.block(block, &mut out);
            }
            out.push_str("</section>\n");
        }
        let date = cx.text.date(outline.date);
        let _ = write!(
            out,
            "</main>\n<footer>\n<p>{}</p>\n</footer>\n</body>\n</html>\n",
            if outline.imprint.is_empty() {
                say(&date)
            } else {
                say(&format!("{} · {date}", outline.imprint))
            }
        );
        Ok(out.into_bytes())
    }
}

/// The colours of the program as variables of the style sheet.
fn colours() -> String {
    let palette = Palette::get();
    let mut out = String::from(":root{");
    for (name, colour) in [
        ("ink", &palette.ink),
        ("muted", &palette.muted),
        ("line", &palette.line),
        ("sunken", &palette.sunken),
        ("accent", &palette.accent.ink),
        ("accent-soft", &palette.accent.soft),
        ("warning", &palette.warning.ink),
        ("warning-soft", &palette.warning.soft),
    ] {
        let _ = write!(out, "--{name}:{colour};");
    }
    for (slot, modality) in Modality::ALL.into_iter().enumerate() {
        let _ = write!(out, "--m{slot}:{};", palette.modality(modality).fill);
    }
    out.push_str("}\n");
    out
}

struct Page<'a> {
    text: &'a Text,
}

impl Page<'_> {
    fn say(&self, words: &str) -> String {
        escaped(&self.text.typeset(words))
    }

    fn block(&self, block: &Block, out: &mut String) {
        match block {
            Block::Heading(words) => {
                let _ = writeln!(out, "<h3>{}</h3>", self.say(words));
            }
            Block::Paragraph(words) => {
                let _ = writeln!(out, "<p>{}</p>", self.say(words));
            }
            Block::Gap(words) => {
                let _ = writeln!(out, "<p class=\"gap\">{}</p>", self.say(words));
            }
            Block::List(items) => {
                out.push_str("<ul>\n");
                for item in items {
                    let _ = writeln!(out, "<li>{}</li>", self.say(item));
                }
                out.push_str("</ul>\n");
            }
            Block::Facts(rows) => {
                out.push_str("<dl>\n");
                for (name, cell) in rows {
                    let _ = writeln!(
                        out,
                        "<div><dt>{}</dt><dd>{}</dd></div>",
                        self.say(name),
                        self.cell(cell)
                    );
                }
                out.push_str("</dl>\n");
            }
            Block::Table(table) => self.table(table, out),
            Block::Figure(figure) => self.figure(figure, out),
        }
    }

    fn figure(&self, figure: &Figure, out: &mut String) {
        let svg = draw::svg(&figure.drawing, self.text);
        let _ = writeln!(
            out,
            "<figure><img alt=\"{}\" src=\"data:image/svg+xml,{}\"><figcaption>{}</figcaption></figure>",
            self.say(&figure.alt),
            percent_encoded(&svg),
            self.say(&figure.caption)
        );
    }

    fn table(&self, table: &Table, out: &mut String) {
        let _ = write!(
            out,
            "<div class=\"table\">\n<table>\n<caption>{}</caption>\n<thead>\n<tr>",
            self.say(&table.caption)
        );
        for column in &table.columns {
            let class = if column.figures { " class=\"figure\"" } else { "" };
            let _ = write!(out, "<th scope=\"col\"{class}>{}</th>", self.say(&column.title));
        }
        out.push_str("</tr>\n</thead>\n<tbody>\n");
        for (index, row) in table.rows.iter().enumerate() {
            if row.kind == RowKind::Group && index > 0 {
                out.push_str("</tbody>\n<tbody>\n");
            }
            self.row(table, row, out);
        }
        out.push_str("</tbody>\n</table>\n</div>\n");
    }

    fn row(&self, table: &Table, row: &Row, out: &mut String) {
        out.push_str(match row.kind {
            RowKind::Body => "<tr>",
            RowKind::Group => "<tr class=\"group\">",
            RowKind::Total => "<tr class=\"total\">",
        });
        // The title of a group that has no figures takes the whole width.
        let rest = row.cells.get(1..).unwrap_or_default();
        if row.kind == RowKind::Group && rest.iter().all(|it| *it == Cell::Empty) {
            let words = row.cells.first().map(|it| self.cell(it)).unwrap_or_default();
            let span = row.cells.len();
            let _ = writeln!(out, "<th scope=\"rowgroup\" colspan=\"{span}\">{words}</th></tr>");
            return;
        }
        for (at, cell) in row.cells.iter().enumerate() {
            let figures = table.columns.get(at).is_some_and(|it| it.figures);
            let class = if figures { " class=\"figure\"" } else { "" };
            let words = self.cell(cell);
            if at == 0 && row.kind != RowKind::Body {
                let scope = if row.kind == RowKind::Group {
                    "rowgroup"
                } else {
                    "row"
                };
                let _ = write!(out, "<th scope=\"{scope}\"{class}>{words}</th>");
            } else {
                let _ = write!(out, "<td{class}>{words}</td>");
            }
        }
        out.push_str("</tr>\n");
    }

    fn cell(&self, cell: &Cell) -> String {
        match cell {
            Cell::Mix(mix) => format!(
                "{}<span class=\"parts\">{}</span>",
                bar(mix),
                self.say(&cell.say(self.text))
            ),
            Cell::Lines(lines) => {
                let lines: Vec<String> = lines
                    .iter()
                    .map(|it| format!("<span>{}</span>", self.say(it)))
                    .collect();
                format!("<span class=\"lines\">{}</span>", lines.join(""))
            }
            Cell::Empty
            | Cell::Text(_)
            | Cell::Time(_)
            | Cell::Money(_)
            | Cell::Share(_)
            | Cell::Date(_)
            | Cell::Count(_) => self.say(&cell.say(self.text)),
        }
    }
}

/// A mix as a bar; its words stand beside it.
fn bar(mix: &Mix) -> String {
    let mut out = String::from("<span class=\"bar\" aria-hidden=\"true\">");
    for (slot, share) in mix.shares().into_iter().enumerate() {
        if share.0 > 0 {
            let _ = write!(
                out,
                "<i class=\"m{slot}\" style=\"width:{}.{}%\"></i>",
                share.0 / 10,
                share.0 % 10
            );
        }
    }
    out.push_str("</span>");
    out
}

/// Bytes of a drawing inside an address.
fn percent_encoded(words: &str) -> String {
    let mut out = String::with_capacity(words.len() * 2);
    for byte in words.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.~ /:=;,()'!*@?".contains(&byte) && byte != b'\'' {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}
