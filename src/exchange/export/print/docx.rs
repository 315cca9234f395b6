//! DOCX: headings, tables and lists by style, so that a word processor restyles them; rows bear a bookmark, so that
//! an edited copy can be matched with the plan.

use std::io::{Cursor, Read as _, Write as _};

use docx_rs::{
    AlignmentType, BorderType, BreakType, Docx as Builder, Footer, LineSpacing, PageMargin,
    PageOrientationType, Paragraph, Pic, Run, RunFonts, Shading, ShdType, Style, StyleType,
    Table as DocxTable, TableBorder, TableBorderPosition, TableBorders, TableCell, TableLayoutType, TableRow,
    WidthType,
};
use quick_xml::escape::escape;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use super::Printer;
use crate::exchange::document::{BOOKMARK, Print, property};
use crate::exchange::export::outline::{Block, Cell, Drawing, Figure, Outline, RowKind, Table};
use crate::exchange::export::{Cx, ExportError, Input, picture};
use crate::text::Text;

/// Twentieths of a point: A4.
const A4: (u32, u32) = (11_906, 16_838);
/// The margin on every side.
const MARGIN: u32 = 1_020;
/// The widest picture, in twentieths of a point.
const MOST_PICTURE: u32 = 10_480;
/// A table with more columns than this wants a page on its side.
const WIDE: usize = 6;
/// What the header of a table is filled with.
const HEAD: &str = "DDE3EC";
/// What a sum and the heading of rows are filled with.
const SUM: &str = "EEF1F5";

/// The printer.
#[derive(Debug)]
pub(in crate::exchange::export) struct Docx;

impl Printer for Docx {
    fn format(&self) -> &'static str {
        "format-docx"
    }

    fn extension(&self) -> &'static str {
        "docx"
    }

    fn print(&self, outline: &Outline, _input: &Input<'_>, cx: &Cx<'_>) -> Result<Vec<u8>, ExportError> {
        let wide = outline.tables().any(|it| it.columns.len() > WIDE);
        let mut writer = Writer {
            text: cx.text,
            width: if wide { A4.1 } else { A4.0 } - 2 * MARGIN,
            rows: Vec::new(),
            pictures: Vec::new(),
        };
        let mut docx = framed(outline, wide);
        docx = docx.add_paragraph(styled("Title", &outline.title));
        for line in [&outline.subtitle, &outline.provider] {
            if !line.is_empty() {
                docx = docx.add_paragraph(styled("Subtitle", line));
            }
        }
        if let Some(warning) = &outline.warning {
            docx = docx.add_paragraph(styled("Warning", warning));
        }
        let parts = u32::try_from(outline.parts.len()).unwrap_or(1).max(1);
        for (at, part) in (0_u32..).zip(&outline.parts) {
            cx.step(100 + at * 600 / parts)?;
            docx = docx.add_paragraph(styled("Heading1", &part.heading).keep_next(true));
            for block in &part.blocks {
                docx = writer.block(docx, block);
            }
        }
        let mut packed = Cursor::new(Vec::new());
        docx.build().pack(&mut packed).map_err(failed)?;
        cx.step(800)?;
        finished(packed.get_ref(), outline, &writer)
    }
}

fn failed(error: impl std::fmt::Display) -> ExportError {
    ExportError::Format(error.to_string())
}

/// The page, the styles and the footer.
fn framed(outline: &Outline, wide: bool) -> Builder {
    let font = || RunFonts::new().ascii("Calibri").hi_ansi("Calibri").cs("Calibri");
    let margin = i32::try_from(MARGIN).unwrap_or(1_020);
    let page = PageMargin {
        top: margin,
        left: margin,
        bottom: margin,
        right: margin,
        header: 510,
        footer: 510,
        gutter: 0,
    };
    let heading = |level: usize, size: usize| {
        Style::new(format!("Heading{level}"), StyleType::Paragraph)
            .name(format!("heading {level}"))
            .based_on("Normal")
            .next("Normal")
            .q_format(true)
            .size(size)
            .bold()
            .color("1F3A5F")
            .outline_lvl(level - 1)
            .line_spacing(LineSpacing::new().before(240).after(80))
    };
    let plain = |id: &str, name: &str| {
        Style::new(id, StyleType::Paragraph)
            .name(name)
            .based_on("Normal")
            .q_format(true)
    };
    let borders = [
        TableBorderPosition::Top,
        TableBorderPosition::Left,
        TableBorderPosition::Bottom,
        TableBorderPosition::Right,
        TableBorderPosition::InsideH,
        TableBorderPosition::InsideV,
    ]
    .into_iter()
    .fold(TableBorders::new(), |borders, position| {
        let border = TableBorder::new(position).color("B8C0CC").size(4);
        borders.set(border.border_type(BorderType::Single))
    });
    let mut docx = Builder::new()
        .default_fonts(font())
        .default_size(20)
        .page_margin(page)
        .add_style(
            Style::new("Normal", StyleType::Paragraph)
                .name("Normal")
                .q_format(true)
                .line_spacing(LineSpacing::new().after(60)),
        )
        .add_style(
            Style::new("Title", StyleType::Paragraph)
                .name("Title")
                .based_on("Normal")
                .next("Normal")
                .q_format(true)
                .size(40)
                .bold()
                .color("1F3A5F"),
        )
        .add_style(plain("Subtitle", "Subtitle").size(24).color("5A6472"))
        .add_style(heading(1, 32))
        .add_style(heading(2, 26))
        .add_style(heading(3, 22))
        .add_style(plain("ListParagraph", "List Paragraph").indent(Some(360), None, None, None))
        .add_style(plain("Warning", "Warning").bold().color("9A3412"))
        .add_style(plain("Gap", "Gap").italic().color("9A3412"))
        .add_style(plain("Caption", "caption").italic().color("5A6472"))
        .add_style(plain("TableText", "Table Text").size(18))
        .add_style(
            Style::new("TresseTable", StyleType::Table)
                .name("Tresse Table")
                .set_borders(borders),
        );
    docx = if wide {
        docx.page_size(A4.1, A4.0)
            .page_orient(PageOrientationType::Landscape)
    } else {
        docx.page_size(A4.0, A4.1)
    };
    let imprint = Paragraph::new()
        .style("Caption")
        .add_run(Run::new().add_text(line(&outline.imprint)).size(16));
    let page = Paragraph::new()
        .style("Caption")
        .align(AlignmentType::Right)
        .add_page_num(docx_rs::PageNum::new());
    docx.footer(Footer::new().add_paragraph(imprint).add_paragraph(page))
}

fn styled(style: &str, words: &str) -> Paragraph {
    Paragraph::new().style(style).add_run(run(words))
}

/// Words, with their line ends.
fn run(words: &str) -> Run {
    let mut run = Run::new();
    for (at, line) in words.split('\n').enumerate() {
        if at > 0 {
            run = run.add_break(BreakType::TextWrapping);
        }
        run = run.add_text(self::line(line));
    }
    run
}

/// What XML can hold.
fn line(words: &str) -> String {
    words
        .chars()
        .filter(|it| !it.is_control() || *it == '\t')
        .collect()
}

struct Writer<'a> {
    text: &'a Text,
    /// The room between the margins.
    width: u32,
    /// What was printed in the rows that can come back.
    rows: Vec<Print>,
    /// What each picture shows, in words.
    pictures: Vec<String>,
}

impl Writer<'_> {
    fn block(&mut self, docx: Builder, block: &Block) -> Builder {
        match block {
            Block::Heading(words) => docx.add_paragraph(styled("Heading2", words).keep_next(true)),
            Block::Paragraph(words) => docx.add_paragraph(styled("Normal", words)),
            Block::Gap(words) => docx.add_paragraph(styled("Gap", words)),
            Block::List(items) => items.iter().fold(docx, |docx, item| {
                docx.add_paragraph(styled("ListParagraph", &format!("• {item}")))
            }),
            Block::Facts(facts) => {
                let rows = facts.iter().map(|(name, cell)| {
                    let name = Paragraph::new().style("TableText").add_run(run(name).bold());
                    TableRow::new(vec![
                        self.cell(0, &[1, 3]).add_paragraph(name),
                        self.filled(self.cell(1, &[1, 3]), cell, false),
                    ])
                });
                let table = self.table(rows.collect(), &[1, 3]);
                docx.add_table(table).add_paragraph(Paragraph::new())
            }
            Block::Table(table) => {
                let rows = self.rows(table);
                let weights: Vec<u32> = table.columns.iter().map(|it| it.weight).collect();
                let table = self.table(rows, &weights);
                docx.add_table(table).add_paragraph(Paragraph::new())
            }
            Block::Figure(figure) => {
                let docx = match &figure.drawing {
                    Drawing::Mixes(mixes) => mixes.iter().fold(docx, |docx, (label, mix)| {
                        let mix = Cell::Mix(*mix).say(self.text);
                        docx.add_paragraph(styled("ListParagraph", &format!("{label} · {mix}")))
                    }),
                    Drawing::Braid(_) => docx.add_paragraph(self.picture(figure)),
                };
                if figure.caption.is_empty() {
                    docx
                } else {
                    docx.add_paragraph(styled("Caption", &figure.caption))
                }
            }
        }
    }

    /// A drawing as a picture; its words where it cannot be painted.
    fn picture(&mut self, figure: &Figure) -> Paragraph {
        const EMU_PER_TWIP: u32 = 635;
        let Ok((png, width, height)) = picture::embedded(&figure.drawing, self.text) else {
            return styled("Normal", &figure.alt);
        };
        self.pictures.push(figure.alt.clone());
        let across = self.width.min(MOST_PICTURE) * EMU_PER_TWIP;
        let down = u64::from(across) * u64::from(height) / u64::from(width.max(1));
        let pic = Pic::new_with_dimensions(png, width, height)
            .id(format!("rIdFigure{}", self.pictures.len()))
            .size(across, u32::try_from(down).unwrap_or(across));
        Paragraph::new()
            .style("Normal")
            .keep_next(!figure.caption.is_empty())
            .add_run(Run::new().add_image(pic))
    }

    fn widths(&self, weights: &[u32]) -> Vec<usize> {
        let all = weights.iter().sum::<u32>().max(1);
        let width = |weight: &u32| usize::try_from(self.width * weight / all).unwrap_or(1_000);
        weights.iter().map(width).collect()
    }

    fn cell(&self, at: usize, weights: &[u32]) -> TableCell {
        let width = self.widths(weights).get(at).copied().unwrap_or(1_000);
        TableCell::new().width(width, WidthType::Dxa)
    }

    fn table(&self, rows: Vec<TableRow>, weights: &[u32]) -> DocxTable {
        let width = usize::try_from(self.width).unwrap_or(9_000);
        DocxTable::new(rows)
            .style("TresseTable")
            .layout(TableLayoutType::Fixed)
            .width(width, WidthType::Dxa)
            .set_grid(self.widths(weights))
    }

    fn filled(&self, cell: TableCell, value: &Cell, figures: bool) -> TableCell {
        let mut paragraph = Paragraph::new()
            .style("TableText")
            .add_run(run(&value.say(self.text)));
        if figures {
            paragraph = paragraph.align(AlignmentType::Right);
        }
        cell.add_paragraph(paragraph)
    }

    fn rows(&mut self, table: &Table) -> Vec<TableRow> {
        let weights: Vec<u32> = table.columns.iter().map(|it| it.weight).collect();
        let heads = table.columns.iter().enumerate().map(|(at, column)| {
            let words = Paragraph::new()
                .style("TableText")
                .add_run(run(&column.title).bold());
            shaded(self.cell(at, &weights), HEAD).add_paragraph(words)
        });
        // Only rows that stay whole are headers: see `finished`.
        let mut rows = vec![TableRow::new(heads.collect()).cant_split()];
        for row in &table.rows {
            let mut cells = Vec::with_capacity(row.cells.len());
            for (at, (value, column)) in row.cells.iter().zip(&table.columns).enumerate() {
                let mut cell = self.cell(at, &weights);
                if row.kind != RowKind::Body {
                    cell = shaded(cell, SUM);
                }
                let mut words = run(&value.say(self.text));
                if row.kind != RowKind::Body {
                    words = words.bold();
                }
                let mut paragraph = Paragraph::new().style("TableText");
                if column.figures {
                    paragraph = paragraph.align(AlignmentType::Right);
                }
                let marked = row.key.as_ref().filter(|_| at == 0);
                paragraph = match marked {
                    Some(key) => {
                        let id = self.rows.len() + 1;
                        let cells = table
                            .columns
                            .iter()
                            .zip(&row.cells)
                            .filter_map(|(column, cell)| Some((column.id?, cell.say(self.text))));
                        self.rows.push(Print::new(key.clone(), cells));
                        paragraph
                            .add_bookmark_start(id, format!("{BOOKMARK}{id}"))
                            .add_run(words)
                            .add_bookmark_end(id)
                    }
                    None => paragraph.add_run(words),
                };
                cells.push(cell.add_paragraph(paragraph));
            }
            rows.push(TableRow::new(cells));
        }
        rows
    }
}

fn shaded(cell: TableCell, fill: &str) -> TableCell {
    cell.shading(Shading::new().shd_type(ShdType::Clear).color("auto").fill(fill))
}

/// The archive again, packed tightly: header rows repeat on every page, other rows stay whole, the properties are
/// the document's own and in a fixed order, and no paragraph bears a number of this run of the program.
fn finished(packed: &[u8], outline: &Outline, written: &Writer<'_>) -> Result<Vec<u8>, ExportError> {
    let mut archive = ZipArchive::new(Cursor::new(packed)).map_err(failed)?;
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).map_err(failed)?;
        if part.is_dir() {
            continue;
        }
        let name = part.name().map_err(failed)?.into_owned();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).map_err(failed)?;
        let bytes = match name.as_str() {
            "word/document.xml" => document(&String::from_utf8_lossy(&bytes), &written.pictures).into_bytes(),
            "docProps/core.xml" => core(outline).into_bytes(),
            "docProps/custom.xml" => custom(outline, &written.rows).into_bytes(),
            _ => bytes,
        };
        writer.start_file(name, options).map_err(failed)?;
        writer.write_all(&bytes).map_err(failed)?;
    }
    Ok(writer.finish().map_err(failed)?.into_inner())
}

fn document(xml: &str, pictures: &[String]) -> String {
    let mut xml = xml
        .replace(
            "<w:trPr><w:cantSplit /></w:trPr>",
            "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>",
        )
        .replace("<w:trPr />", "<w:trPr><w:cantSplit/></w:trPr>");
    for (at, words) in pictures.iter().enumerate() {
        let number = at + 1;
        let words = escape(line(words));
        let named = format!("<wp:docPr id=\"{number}\" name=\"{number}\" descr=\"{words}\"/>");
        xml = xml.replacen("<wp:docPr id=\"1\" name=\"Figure\" />", &named, 1);
    }
    let mut out = String::with_capacity(xml.len());
    let mut rest = xml.as_str();
    while let Some(at) = rest.find(" w14:paraId=\"") {
        out.push_str(&rest[..at]);
        let after = &rest[at + " w14:paraId=\"".len()..];
        rest = after.find('"').map_or("", |it| &after[it + 1..]);
    }
    out.push_str(rest);
    out
}

fn core(outline: &Outline) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<cp:coreProperties \
         xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>{}</dc:title><dc:subject>{}</dc:subject>\
         <dc:creator>{}</dc:creator><dc:language>{}</dc:language>\
         <dcterms:created xsi:type=\"dcterms:W3CDTF\">2000-01-01T00:00:00Z</dcterms:created></cp:coreProperties>",
        escape(line(&outline.title)),
        escape(line(&outline.kind)),
        escape(line(&outline.provider)),
        outline.lang.code(),
    )
}

fn custom(outline: &Outline, rows: &[Print]) -> String {
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Properties \
         xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\" \
         xmlns:vt=\"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes\">",
    );
    let language = ("tresse".to_owned(), outline.lang.code().to_owned());
    let rows = rows
        .iter()
        .enumerate()
        .map(|(at, row)| (property(at + 1), row.written()));
    for (id, (name, value)) in (2..).zip(std::iter::once(language).chain(rows)) {
        xml.push_str(&format!(
            "<property fmtid=\"{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}\" pid=\"{id}\" name=\"{name}\">\
             <vt:lpwstr>{}</vt:lpwstr></property>",
            escape(&value)
        ));
    }
    xml.push_str("</Properties>");
    xml
}
