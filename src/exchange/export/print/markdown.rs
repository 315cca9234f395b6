//! Markdown (`CommonMark` with the tables of GitHub), for wikis and version control.

use super::{Cx, ExportError, Input, Outline, Printer};
use crate::exchange::export::outline::{Block, Cell, Drawing, RowKind, Table, say_mix};
use crate::text::Text;

/// Prints Markdown.
#[derive(Debug)]
pub(in crate::exchange::export) struct Markdown;

impl Printer for Markdown {
    fn format(&self) -> &'static str {
        "format-md"
    }

    fn extension(&self) -> &'static str {
        "md"
    }

    fn print(&self, outline: &Outline, _: &Input<'_>, cx: &Cx<'_>) -> Result<Vec<u8>, ExportError> {
        let text = cx.text;
        let mut out = format!("# {}\n\n", escaped(&outline.title));
        let head = [
            outline.kind.clone(),
            outline.subtitle.clone(),
            outline.provider.clone(),
            text.date(outline.date),
        ];
        let head: Vec<String> = head
            .iter()
            .filter(|it| !it.trim().is_empty())
            .map(|it| escaped(it))
            .collect();
        out.push_str(&format!("{}\n", head.join(" · ")));
        if let Some(warning) = &outline.warning {
            out.push_str(&format!("\n> **{}**\n", escaped(warning)));
        }
        for part in &outline.parts {
            out.push_str(&format!("\n## {}\n", escaped(&part.heading)));
            for block in &part.blocks {
                out.push('\n');
                print(block, text, &mut out);
            }
        }
        if !outline.imprint.is_empty() {
            out.push_str(&format!("\n---\n\n{}\n", escaped(&outline.imprint)));
        }
        Ok(out.into_bytes())
    }
}

fn print(block: &Block, text: &Text, out: &mut String) {
    match block {
        Block::Heading(words) => out.push_str(&format!("### {}\n", escaped(words))),
        Block::Paragraph(words) => out.push_str(&format!("{}\n", escaped(words))),
        Block::Gap(words) => out.push_str(&format!("> {}\n", escaped(words))),
        Block::List(items) => {
            for item in items {
                out.push_str(&format!("- {}\n", escaped(item)));
            }
        }
        Block::Facts(rows) => {
            for (name, cell) in rows {
                let value = said(cell, text, " ; ");
                let line = text.said_of(&format!("**{}**", escaped(name)), &value);
                out.push_str(&format!("- {line}\n"));
            }
        }
        Block::Table(table) => print_table(table, text, out),
        Block::Figure(figure) => {
            match &figure.drawing {
                Drawing::Mixes(bars) => {
                    for (label, mix) in bars {
                        out.push_str(&format!("- {} – {}\n", escaped(label), say_mix(mix, text)));
                    }
                }
                Drawing::Braid(_) => out.push_str(&format!("{}\n", escaped(&figure.alt))),
            }
            out.push_str(&format!("\n*{}*\n", escaped(&figure.caption)));
        }
    }
}

fn print_table(table: &Table, text: &Text, out: &mut String) {
    let line = |cells: &[String]| format!("| {} |\n", cells.join(" | "));
    let titles: Vec<String> = table.columns.iter().map(|it| escaped(&it.title)).collect();
    out.push_str(&line(&titles));
    let rules: Vec<String> = table
        .columns
        .iter()
        .map(|it| if it.figures { "---:" } else { "---" }.to_owned())
        .collect();
    out.push_str(&line(&rules));
    for row in &table.rows {
        let cells: Vec<String> = row
            .cells
            .iter()
            .map(|cell| {
                let words = said(cell, text, "<br>");
                let strong = row.kind != RowKind::Body && !words.is_empty();
                if strong { format!("**{words}**") } else { words }
            })
            .collect();
        out.push_str(&line(&cells));
    }
}

/// A value on one line.
fn said(cell: &Cell, text: &Text, between: &str) -> String {
    let lines: Vec<String> = cell.say(text).lines().map(escaped).collect();
    lines.join(between)
}

/// Words as Markdown shows them: marks lose their meaning, a line stays a line.
fn escaped(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for (at, sign) in words.trim().char_indices() {
        match sign {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '&' | '~' => {
                out.push('\\');
                out.push(sign);
            }
            '#' | '+' | '-' | '=' if at == 0 => {
                out.push('\\');
                out.push(sign);
            }
            '\n' | '\r' => out.push(' '),
            _ => out.push(sign),
        }
    }
    // `1. ` at the head of a line would begin a numbered list.
    let digits = out.chars().take_while(char::is_ascii_digit).count();
    if digits > 0 && out.get(digits..=digits).is_some_and(|it| it == "." || it == ")") {
        out.insert(digits, '\\');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn marks_of_markdown_lose_their_meaning() {
        for (words, expected) in [
            ("a * b_c", "a \\* b\\_c"),
            ("# not a heading", "\\# not a heading"),
            ("- not a list", "\\- not a list"),
            ("12. not a list", "12\\. not a list"),
            ("<script>", "\\<script\\>"),
            ("a | b", "a \\| b"),
            ("two\nlines", "two lines"),
            ("C# et l’été", "C# et l’été"),
        ] {
            assert_eq!(escaped(words), expected);
        }
    }
}
