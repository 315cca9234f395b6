//! The manual page of a check, which is also its fixture.

use std::path::Path;

/// A fenced block that means something to the tests.
#[derive(Debug)]
pub(crate) enum Block {
    /// `ron plan`: a plan in which the check fires.
    Plan(String),
    /// `diagnostics`: what it says of the plan before.
    Diagnostics(String),
    /// `ron fixed`: the plan before after the first fix of its first diagnostic that has one.
    Fixed(String),
    /// `ron quiet`: a near miss in which it does not fire.
    Quiet(String),
}

impl Block {
    fn new(info: &str, text: String) -> Option<Self> {
        Some(match info {
            "ron plan" => Self::Plan(text),
            "diagnostics" => Self::Diagnostics(text),
            "ron fixed" => Self::Fixed(text),
            "ron quiet" => Self::Quiet(text),
            _ => return None,
        })
    }

    const fn info(&self) -> &'static str {
        match self {
            Self::Plan(_) => "ron plan",
            Self::Diagnostics(_) => "diagnostics",
            Self::Fixed(_) => "ron fixed",
            Self::Quiet(_) => "ron quiet",
        }
    }

    fn text(&self) -> &str {
        match self {
            Self::Plan(text) | Self::Diagnostics(text) | Self::Fixed(text) | Self::Quiet(text) => text,
        }
    }
}

#[derive(Debug)]
enum Part {
    Prose(String),
    Block(Block),
}

/// A page, cut into prose and blocks.
#[derive(Debug)]
pub(crate) struct Page {
    /// Where it stands, for messages.
    pub(crate) name: String,
    parts: Vec<Part>,
}

impl Page {
    /// Cuts a page.
    pub(crate) fn parse(text: &str, name: &str) -> Self {
        let mut parts = Vec::new();
        let mut prose = String::new();
        let mut lines = text.lines();
        while let Some(line) = lines.next() {
            let Some(info) = line.strip_prefix("```") else {
                prose += line;
                prose.push('\n');
                continue;
            };
            let mut inside = String::new();
            for line in lines.by_ref().take_while(|line| *line != "```") {
                inside += line;
                inside.push('\n');
            }
            let block =
                Block::new(info, inside).unwrap_or_else(|| panic!("{name}: a block cannot be `{info}`"));
            parts.push(Part::Prose(std::mem::take(&mut prose)));
            parts.push(Part::Block(block));
        }
        parts.push(Part::Prose(prose));
        Self {
            name: name.to_owned(),
            parts,
        }
    }

    /// The blocks, in order.
    pub(crate) fn blocks_mut(&mut self) -> impl Iterator<Item = &mut Block> {
        self.parts.iter_mut().filter_map(|part| match part {
            Part::Block(block) => Some(block),
            Part::Prose(_) => None,
        })
    }

    /// The texts of all plans as written, but not of fixed ones.
    pub(crate) fn plans(&self) -> impl Iterator<Item = &str> {
        self.parts.iter().filter_map(|part| match part {
            Part::Block(Block::Plan(text) | Block::Quiet(text)) => Some(text.as_str()),
            Part::Block(Block::Diagnostics(_) | Block::Fixed(_)) | Part::Prose(_) => None,
        })
    }

    /// Writes the page back.
    #[expect(clippy::disallowed_methods, reason = "pages are sources, not plans")]
    pub(crate) fn save(&self, path: &Path) {
        let mut text = String::new();
        for part in &self.parts {
            match part {
                Part::Prose(prose) => text += prose,
                Part::Block(block) => {
                    text.extend(["```", block.info(), "\n", block.text(), "```\n"]);
                }
            }
        }
        std::fs::write(path, text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    }
}
