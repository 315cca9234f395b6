//! What stands in each document, as an outline. One file each; the words are messages `doc-…`.

mod deroule;
mod programme;

use super::outline::{Block, Cell, Outline, Part};
use super::{Column, Cx, ExportError, Input, Section};
use crate::model::{BlockId, Mix, Plan, Provider};
use crate::text::Text;

/// A document that trainers, funders, learners or auditors read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Document {
    /// *Programme de formation*: the public sheet.
    Programme,
    /// *Déroulé pédagogique*: the table that a trainer works from.
    Deroule,
}

impl Document {
    const ALL: [Self; 2] = [Self::Programme, Self::Deroule];

    /// The name that the identifiers of its exporters begin with.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Programme => "programme",
            Self::Deroule => "deroule",
        }
    }

    /// The key of its word.
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::Programme => "document-programme",
            Self::Deroule => "document-deroule",
        }
    }

    /// The document that an exporter prints.
    pub(super) fn of_exporter(id: &str) -> Option<Self> {
        let (name, _) = id.rsplit_once('-')?;
        Self::ALL.into_iter().find(|it| it.name() == name)
    }

    /// The sections that it may have.
    pub(super) const fn sections(self) -> &'static [Section] {
        match self {
            Self::Programme => programme::SECTIONS,
            Self::Deroule => deroule::SECTIONS,
        }
    }

    /// The columns of its tables that can be left out.
    pub(super) const fn columns(self) -> &'static [Column] {
        match self {
            Self::Programme => &[],
            Self::Deroule => deroule::COLUMNS,
        }
    }

    /// Whether it can hold personal data.
    pub(super) const fn may_carry_cohort(self) -> bool {
        match self {
            Self::Programme | Self::Deroule => false,
        }
    }

    /// Whether it is about one learner.
    pub(super) const fn is_individual(self) -> bool {
        match self {
            Self::Programme | Self::Deroule => false,
        }
    }

    /// Lays it out.
    pub(super) fn outline(self, input: &Input<'_>, cx: &Cx<'_>) -> Result<Outline, ExportError> {
        let mut draft = Draft {
            input,
            cx,
            parts: Vec::new(),
        };
        match self {
            Self::Programme => programme::lay_out(&mut draft),
            Self::Deroule => deroule::lay_out(&mut draft)?,
        }
        Ok(draft.finish(self))
    }
}

/// An outline in the making.
pub(super) struct Draft<'a> {
    input: &'a Input<'a>,
    cx: &'a Cx<'a>,
    parts: Vec<Part>,
}

impl<'a> Draft<'a> {
    const fn plan(&self) -> &'a Plan {
        self.input.plan()
    }

    fn say(&self, key: &str) -> String {
        self.cx.text.get(key).to_owned()
    }

    /// Adds a section with what `fill` puts into it, unless it is left out or stays empty.
    fn part(&mut self, section: Section, fill: impl FnOnce(&Self, &mut Vec<Block>)) {
        if !self.input.choice.has(section) {
            return;
        }
        let mut blocks = Vec::new();
        fill(self, &mut blocks);
        if !blocks.is_empty() {
            self.parts.push(Part {
                section,
                heading: self.say(section.word()),
                blocks,
            });
        }
    }

    /// Words of the plan, each line a paragraph; a gap where there are none.
    fn said(&self, words: &str, gap: &str, blocks: &mut Vec<Block>) {
        if words.trim().is_empty() {
            blocks.push(Block::Gap(self.say(gap)));
        } else {
            paragraphs(words, blocks);
        }
    }

    fn finish(self, document: Document) -> Outline {
        let (plan, provider) = (self.input.plan(), self.input.provider);
        let text = self.cx.text;
        let certification = plan.certification.as_ref();
        Outline {
            kind: text.get(document.word()).to_owned(),
            title: plan.title.clone(),
            subtitle: certification
                .map(|it| format!("{} {}", it.code, it.title).trim().to_owned())
                .unwrap_or_default(),
            lang: text.lang(),
            date: self.cx.today,
            provider: provider_name(plan, provider),
            imprint: imprint(provider, text),
            warning: (document.may_carry_cohort() && self.input.choice.cohort)
                .then(|| text.get("doc-personal-data").to_owned()),
            parts: self.parts,
        }
    }
}

/// The provider's name: as the computer knows it, or else as the plan says.
fn provider_name(plan: &Plan, provider: &Provider) -> String {
    [&provider.name, &provider.legal_name, &plan.provider]
        .into_iter()
        .find(|it| !it.trim().is_empty())
        .cloned()
        .unwrap_or_default()
}

/// The provider in one line: name, address, registration numbers.
fn imprint(provider: &Provider, text: &Text) -> String {
    let mut parts: Vec<String> = Vec::new();
    let mut add = |words: String| {
        if !words.trim().is_empty() {
            parts.push(words.trim().to_owned());
        }
    };
    add(provider.legal_name.clone());
    add(provider.address.join(", "));
    add(format!("{} {}", provider.postcode, provider.town));
    if !provider.siret.is_empty() {
        add(text.fmt("doc-siret", &[("number", provider.siret.as_str().into())]));
    }
    if !provider.declaration.is_empty() {
        let args = [
            ("number", provider.declaration.as_str().into()),
            ("region", provider.region.as_str().into()),
        ];
        let key = if provider.region.is_empty() {
            "doc-declaration"
        } else {
            "doc-declaration-region"
        };
        add(text.fmt(key, &args));
    }
    parts.join(" · ")
}

/// Words of the plan, each line a paragraph.
fn paragraphs(words: &str, blocks: &mut Vec<Block>) {
    blocks.extend(
        words
            .lines()
            .map(str::trim)
            .filter(|it| !it.is_empty())
            .map(|it| Block::Paragraph(it.to_owned())),
    );
}

/// Names and values, without those that are empty.
fn facts(rows: Vec<(String, Cell)>) -> Option<Block> {
    let rows: Vec<_> = rows
        .into_iter()
        .filter(|(_, cell)| *cell != Cell::Empty)
        .collect();
    (!rows.is_empty()).then_some(Block::Facts(rows))
}

/// The mix of each block that has hours, with its title, and of the whole path.
pub(super) fn mixes(plan: &Plan, text: &Text) -> Vec<(String, Mix)> {
    let sum = |block: &BlockId| {
        plan.lane(Some(block))
            .fold(Mix::default(), |sum, it| sum.plus(&it.mix))
    };
    let mut bars: Vec<(String, Mix)> = plan
        .blocks
        .iter()
        .map(|block| (block.title.clone(), sum(&block.id)))
        .filter(|(_, mix)| !mix.total().is_zero())
        .collect();
    bars.push((text.get("doc-whole-path").to_owned(), plan.mix()));
    bars
}
