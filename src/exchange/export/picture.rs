//! The braid and the mixes of the blocks as pictures: SVG, and PNG painted from it.

use std::sync::{Arc, OnceLock};

use resvg::{tiny_skia, usvg};

use super::braid::Braid;
use super::documents::mixes;
use super::outline::Drawing;
use super::{Cx, ExportError, Exporter, Input, PageImage, draw};
use crate::text::Text;

/// What is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Subject {
    /// The share of each modality along the hours of the path.
    Braid,
    /// The mix of each block and of the whole path.
    Mixes,
}

impl Subject {
    fn drawing(self, input: &Input<'_>, cx: &Cx<'_>) -> Drawing {
        match self {
            Self::Braid => Drawing::Braid(Braid::of(input.plan())),
            Self::Mixes => Drawing::Mixes(mixes(input.plan(), cx.text)),
        }
    }
}

/// A picture in a format.
#[derive(Debug)]
pub(super) struct Picture {
    /// The identifier of the exporter.
    pub(super) id: &'static str,
    /// What is drawn.
    pub(super) subject: Subject,
    /// Whether it is painted in pixels.
    pub(super) painted: bool,
}

/// How many pixels a point of the drawing has: 2,000 across, sharp on a projector.
const SCALE: f32 = 4.0;

impl Exporter for Picture {
    fn id(&self) -> &'static str {
        self.id
    }

    fn document(&self) -> &'static str {
        match self.subject {
            Subject::Braid => "document-braid",
            Subject::Mixes => "document-mixes",
        }
    }

    fn format(&self) -> &'static str {
        if self.painted { "format-png" } else { "format-svg" }
    }

    fn extension(&self) -> &'static str {
        if self.painted { "png" } else { "svg" }
    }

    fn export(&self, input: &Input<'_>, cx: &Cx<'_>) -> Result<Vec<u8>, ExportError> {
        cx.step(0)?;
        let drawing = self.subject.drawing(input, cx);
        let svg = draw::svg(&drawing, cx.text);
        cx.step(200)?;
        if self.painted {
            png(&svg)
        } else {
            Ok(svg.into_bytes())
        }
    }
}

/// The fonts of the program: pictures look the same on every machine.
fn fonts() -> Arc<usvg::fontdb::Database> {
    static FONTS: OnceLock<Arc<usvg::fontdb::Database>> = OnceLock::new();
    Arc::clone(FONTS.get_or_init(|| {
        let mut fonts = usvg::fontdb::Database::new();
        fonts.load_font_data(include_bytes!("../../../assets/fonts/Inter-Regular.ttf").to_vec());
        fonts.load_font_data(include_bytes!("../../../assets/fonts/Inter-SemiBold.ttf").to_vec());
        Arc::new(fonts)
    }))
}

/// The picture that an exporter of this table makes, painted; `None` for other exporters.
pub(super) fn preview(id: &str, input: &Input<'_>, cx: &Cx<'_>) -> Option<Result<PageImage, ExportError>> {
    let subject = match id.rsplit_once('-')?.0 {
        "braid" => Subject::Braid,
        "mixes" => Subject::Mixes,
        _ => return None,
    };
    let drawing = subject.drawing(input, cx);
    Some(
        painted(&draw::svg(&drawing, cx.text), SCALE).map(|paper| PageImage {
            width: paper.width(),
            height: paper.height(),
            rgba: paper.take(),
        }),
    )
}

/// Paints a drawing on white paper, as a PNG.
fn png(svg: &str) -> Result<Vec<u8>, ExportError> {
    encoded(&painted(svg, SCALE)?)
}

fn encoded(paper: &tiny_skia::Pixmap) -> Result<Vec<u8>, ExportError> {
    paper
        .encode_png()
        .map_err(|error| ExportError::Format(error.to_string()))
}

/// A drawing as a PNG for a document, with its width and height in pixels.
pub(super) fn embedded(drawing: &Drawing, text: &Text) -> Result<(Vec<u8>, u32, u32), ExportError> {
    // Two hundred dots an inch: sharp on paper, and no heavy file.
    const SCALE: f32 = 200.0 / 72.0;
    let paper = painted(&draw::svg(drawing, text), SCALE)?;
    Ok((encoded(&paper)?, paper.width(), paper.height()))
}

/// Paints a drawing on white paper; `scale` pixels for each of its points.
fn painted(svg: &str, scale: f32) -> Result<tiny_skia::Pixmap, ExportError> {
    let options = usvg::Options {
        font_family: "Inter".to_owned(),
        fontdb: fonts(),
        ..usvg::Options::default()
    };
    let failed = |reason: String| ExportError::Format(reason);
    let tree = usvg::Tree::from_str(svg, &options).map_err(|error| failed(error.to_string()))?;
    let margin = 12.0;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a few thousand pixels"
    )]
    let pixels = |points: f32| ((points + 2.0 * margin) * scale).ceil() as u32;
    let (width, height) = (pixels(tree.size().width()), pixels(tree.size().height()));
    let mut paper =
        tiny_skia::Pixmap::new(width, height).ok_or_else(|| failed(format!("{width} × {height}")))?;
    paper.fill(tiny_skia::Color::WHITE);
    let place = tiny_skia::Transform::from_scale(scale, scale).pre_translate(margin, margin);
    resvg::render(&tree, place, &mut paper.as_mut());
    Ok(paper)
}
