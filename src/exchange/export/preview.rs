//! What an export looks like before it is written: pages, a picture, or its first lines.

#[cfg(feature = "pdf")]
use super::print;
use super::{Cx, ExportError, Exporter, Input, documents::Document};

/// Lines shown of an export that is text.
const LINES: usize = 120;
/// Characters shown of one line.
const LINE: usize = 240;

/// A picture in pixels, row by row, four bytes each, colours multiplied by their opacity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageImage {
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    /// The bytes.
    pub rgba: Vec<u8>,
}

/// What can be shown of an export.
#[derive(Debug)]
pub enum Preview {
    /// A document, typeset.
    #[cfg(feature = "pdf")]
    Pages(Typeset),
    /// A picture.
    Picture(PageImage),
    /// The first lines.
    Text(String),
    /// Nothing that could be read here.
    Nothing,
}

/// A typeset document, of which pages can be painted one by one.
#[cfg(feature = "pdf")]
#[derive(Debug)]
pub struct Typeset(typst_layout::PagedDocument);

#[cfg(feature = "pdf")]
impl Typeset {
    /// How many pages it has.
    pub fn pages(&self) -> usize {
        self.0.pages().len()
    }

    /// Paints a page so that it is `width` pixels across.
    pub fn page(&self, index: usize, width: u32) -> Option<PageImage> {
        let page = self.0.pages().get(index)?;
        let points = page.frame.width().to_pt();
        let options = typst_render::RenderOptions {
            pixel_per_pt: (f64::from(width.clamp(16, 4096)) / points.max(1.0)).into(),
            render_bleed: false,
        };
        let painted = typst_render::render(page, &options);
        Some(PageImage {
            width: painted.width(),
            height: painted.height(),
            rgba: painted.take(),
        })
    }
}

/// Makes what can be shown of an export.
pub fn preview(exporter: &dyn Exporter, input: &Input<'_>, cx: &Cx<'_>) -> Result<Preview, ExportError> {
    if let Some(document) = Document::of_exporter(exporter.id()) {
        let outline = document.outline(input, cx)?;
        cx.step(100)?;
        #[cfg(feature = "pdf")]
        return Ok(Preview::Pages(Typeset(print::typeset(&outline, input, cx)?)));
        #[cfg(not(feature = "pdf"))]
        return super::print::lines_of(&outline, input, cx).map(|it| Preview::Text(head(&it)));
    }
    if let Some(painted) = super::picture::preview(exporter.id(), input, cx) {
        return painted.map(Preview::Picture);
    }
    if matches!(exporter.extension(), "csv" | "json" | "md" | "xml") {
        let bytes = exporter.export(input, cx)?;
        return Ok(Preview::Text(head(&String::from_utf8_lossy(&bytes))));
    }
    Ok(Preview::Nothing)
}

/// The first lines, none of them endless.
fn head(words: &str) -> String {
    let mut out = String::new();
    for (index, line) in words.trim_start_matches('\u{feff}').lines().enumerate() {
        if index == LINES {
            out.push('…');
            break;
        }
        let shown: String = line.chars().take(LINE).collect();
        out.push_str(&shown);
        if shown.len() < line.len() {
            out.push('…');
        }
        out.push('\n');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_texts_show_their_head() {
        assert_eq!(head("\u{feff}a\nb"), "a\nb\n");
        assert!(head(&"x\n".repeat(500)).ends_with('…'));
        assert_eq!(head(&"x".repeat(500)).chars().count(), LINE + 2);
    }
}
