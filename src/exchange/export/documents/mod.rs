//! What stands in each document, as an outline. One file each; the words are messages `doc-…`.

mod content;
mod deroule;
mod evidence;
mod foad;
mod indicators;
mod individual;
mod programme;

use super::outline::{self, Block, Cell, Outline, Part, Row, RowKind, Table};
use super::{Column, Cx, ExportError, Input, Section};
use crate::exchange::words;
use crate::model::{AssistanceSheet, BlockId, DeliverableKind, Key, Mix, Module, Plan, Provider};
use crate::text::Text;

/// A document that trainers, funders, learners or auditors read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Document {
    /// *Programme de formation*: the public sheet.
    Programme,
    /// *Déroulé pédagogique*: the table that a trainer works from.
    Deroule,
    /// *Plan individuel*: the path of one learner or profile.
    Individual,
    /// *Dossier de preuves*: what an auditor may want to see.
    Evidence,
    /// *Notice de formation à distance*, for learners.
    Foad,
}

impl Document {
    const ALL: [Self; 5] = [
        Self::Programme,
        Self::Deroule,
        Self::Individual,
        Self::Evidence,
        Self::Foad,
    ];

    /// The name that the identifiers of its exporters begin with.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Programme => "programme",
            Self::Deroule => "deroule",
            Self::Individual => "individual",
            Self::Evidence => "evidence",
            Self::Foad => "foad",
        }
    }

    /// The key of its word.
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::Programme => "document-programme",
            Self::Deroule => "document-deroule",
            Self::Individual => "document-individual",
            Self::Evidence => "document-evidence",
            Self::Foad => "document-foad",
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
            Self::Individual => individual::SECTIONS,
            Self::Evidence => evidence::SECTIONS,
            Self::Foad => foad::SECTIONS,
        }
    }

    /// The columns of its tables that can be left out.
    pub(super) const fn columns(self) -> &'static [Column] {
        match self {
            Self::Deroule => deroule::COLUMNS,
            Self::Programme | Self::Individual | Self::Evidence | Self::Foad => &[],
        }
    }

    /// Whether it can hold personal data.
    pub(super) const fn may_carry_cohort(self) -> bool {
        match self {
            Self::Individual | Self::Evidence => true,
            Self::Programme | Self::Deroule | Self::Foad => false,
        }
    }

    /// Whether it is about one learner.
    pub(super) const fn is_individual(self) -> bool {
        match self {
            Self::Individual => true,
            Self::Programme | Self::Deroule | Self::Evidence | Self::Foad => false,
        }
    }

    /// Lays it out.
    pub(super) fn outline(self, input: &Input<'_>, cx: &Cx<'_>) -> Result<Outline, ExportError> {
        let mut draft = Draft {
            input,
            issuer: input.issuer(),
            cx,
            parts: Vec::new(),
        };
        match self {
            Self::Programme => programme::lay_out(&mut draft),
            Self::Deroule => deroule::lay_out(&mut draft)?,
            Self::Individual => individual::lay_out(&mut draft)?,
            Self::Evidence => evidence::lay_out(&mut draft)?,
            Self::Foad => foad::lay_out(&mut draft),
        }
        Ok(draft.finish(self))
    }
}

/// An outline in the making.
pub(super) struct Draft<'a> {
    input: &'a Input<'a>,
    issuer: Provider,
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
        let (plan, provider) = (self.input.plan(), self.issuer);
        let text = self.cx.text;
        let certification = plan.certification.as_ref();
        Outline {
            name: document.name(),
            kind: text.get(document.word()).to_owned(),
            title: plan.title.clone(),
            subtitle: certification
                .map(|it| format!("{} {}", it.code, it.title).trim().to_owned())
                .unwrap_or_default(),
            lang: text.lang(),
            date: self.cx.today,
            provider: provider.public_name().to_owned(),
            imprint: imprint(&provider, text),
            warning: (document.may_carry_cohort() && self.input.choice.cohort)
                .then(|| text.get("doc-personal-data").to_owned()),
            parts: self.parts,
        }
    }
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

/// An assistance in lines: who, by what channel, when, within what delay.
fn assistance(draft: &Draft<'_>, sheet: &AssistanceSheet) -> Cell {
    let text = draft.cx.text;
    let mut lines: Vec<String> = [&sheet.who, &sheet.channel, &sheet.hours]
        .into_iter()
        .filter(|it| !it.trim().is_empty())
        .cloned()
        .collect();
    if let Some(delay) = sheet.answer_within {
        let args = [("delay", text.hours(delay.get()).into())];
        lines.push(text.fmt("doc-answer-within", &args));
    }
    Cell::lines(lines)
}

/// When the course takes place: as the agreement says, or else the plan's dates.
fn period(draft: &Draft<'_>) -> String {
    let (plan, text) = (draft.plan(), draft.cx.text);
    if !plan.agreement.period.trim().is_empty() {
        return plan.agreement.period.clone();
    }
    match (plan.starts, plan.ends) {
        (Some(from), Some(to)) => text.fmt(
            "doc-from-to",
            &[("from", text.date(from).into()), ("to", text.date(to).into())],
        ),
        (Some(day), None) | (None, Some(day)) => text.date(day),
        (None, None) => String::new(),
    }
}

/// The trainers with what they teach.
fn trainer_names(draft: &Draft<'_>) -> Vec<String> {
    let trainers = draft.plan().trainers.iter();
    let names = trainers.map(|it| match (it.name.trim(), it.field.trim()) {
        (name, "") => name.to_owned(),
        ("", field) => field.to_owned(),
        (name, field) => format!("{name} – {field}"),
    });
    names.filter(|it| !it.is_empty()).collect()
}

/// What is handed in, in words.
fn handed_words(draft: &Draft<'_>, title: &str, kind: DeliverableKind) -> String {
    words::handed(draft.cx.text, title, kind).to_owned()
}

/// The planned assessments of some modules, as a table; nothing when there are none.
fn assessments(draft: &Draft<'_>, of: impl Fn(&Module) -> bool, blocks: &mut Vec<Block>) {
    let plan = draft.plan();
    paragraphs(&plan.information.assessment, blocks);
    let mut rows = Vec::new();
    for module in plan.modules.iter().filter(|it| of(it)) {
        let row = |title: &str, kind, moment: Option<&'static str>, modality, criteria: &str| Row {
            kind: RowKind::Body,
            key: Some(Key::Module(module.id.clone())),
            cells: vec![
                Cell::lines(
                    [title, module.title.as_str()]
                        .into_iter()
                        .filter(|it| !it.trim().is_empty())
                        .map(str::to_owned)
                        .collect(),
                ),
                Cell::Text(draft.say(words::assessment(kind))),
                moment.map_or(Cell::Empty, |it| Cell::Text(draft.say(it))),
                Cell::Text(draft.say(words::modality(modality))),
                Cell::text(criteria),
            ],
        };
        rows.extend(plan.assessments_for(module).map(|it| {
            let moment = words::assessment_moment(it.moment);
            row(&it.title, it.kind, Some(moment), it.modality, &it.criteria)
        }));
        rows.extend(module.activities.iter().filter_map(|it| {
            let kind = it.assessment?;
            Some(row(&it.title, kind, None, it.modality, ""))
        }));
    }
    if rows.is_empty() {
        return;
    }
    let mut columns = vec![
        outline::Column::words(draft.say("doc-assessment"), 6),
        outline::Column::words(draft.say("column-kind"), 3),
        outline::Column::words(draft.say("doc-moment"), 2),
        outline::Column::words(draft.say("column-modality"), 4),
        outline::Column::words(draft.say("doc-criteria"), 8),
    ];
    drop_empty_columns(&mut columns, &mut rows);
    blocks.push(Block::Table(Table {
        caption: draft.say("doc-assessments"),
        columns,
        rows,
    }));
}

/// Columns in which no row says anything take room for nothing.
fn drop_empty_columns(columns: &mut Vec<outline::Column>, rows: &mut [Row]) {
    for at in (0..columns.len()).rev() {
        if rows.iter().all(|row| row.cells.get(at) == Some(&Cell::Empty)) {
            columns.remove(at);
            for row in rows.iter_mut() {
                row.cells.remove(at);
            }
        }
    }
}

/// Whom to reach: the provider, and those who answer for what.
fn contacts(draft: &Draft<'_>, blocks: &mut Vec<Block>) {
    let (plan, provider) = (draft.plan(), &draft.issuer);
    let person = format!("{} {}", provider.contact_first_name, provider.contact_name);
    let contact = [person.trim(), plan.information.contact.trim()]
        .into_iter()
        .filter(|it| !it.is_empty())
        .map(str::to_owned)
        .collect();
    let rows = vec![
        (draft.say("doc-contact"), Cell::lines(contact)),
        (draft.say("doc-phone"), Cell::text(provider.phone.as_str())),
        (draft.say("doc-email"), Cell::text(provider.email.as_str())),
        (draft.say("doc-website"), Cell::text(provider.website.as_str())),
        (
            draft.say("doc-referent-pedagogical"),
            Cell::text(plan.referents.pedagogical.as_str()),
        ),
        (
            draft.say("doc-referent-disability"),
            Cell::text(plan.referents.disability.as_str()),
        ),
        (
            draft.say("doc-referent-foad"),
            Cell::text(plan.referents.foad.as_str()),
        ),
        (
            draft.say("doc-rules"),
            Cell::text(plan.information.internal_rules.as_str()),
        ),
    ];
    blocks.extend(facts(rows));
    if blocks.is_empty() {
        blocks.push(Block::Gap(draft.say("doc-gap-contact")));
    }
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
