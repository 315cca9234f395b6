//! What *Blocs* shows: rows of blocks and competencies, columns of modules, marks where they cross.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{AssessmentKind, BlockId, CompetencyId, Minutes, ModuleId, Nature, Plan};

/// What a module does for a competency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Mark {
    /// Whether the module trains it.
    pub(super) trained: bool,
    /// How the module assesses it, if it does.
    pub(super) assessed: Option<AssessmentKind>,
}

/// A row of the matrix.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Row {
    /// A block, above its competencies.
    Block(BlockRow),
    /// A competency.
    Competency(CompetencyRow),
}

/// A block and how far it is covered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct BlockRow {
    pub(super) id: BlockId,
    pub(super) code: String,
    pub(super) title: String,
    pub(super) certifying: bool,
    /// Time of the modules in its lane.
    pub(super) planned: Minutes,
    pub(super) target: Option<Minutes>,
    pub(super) competencies: usize,
    pub(super) gaps: Gaps,
}

/// A competency and how far it is covered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct CompetencyRow {
    pub(super) id: CompetencyId,
    pub(super) block: BlockId,
    pub(super) code: String,
    pub(super) title: String,
    pub(super) nature: Nature,
    /// No module trains it, though its block is certified.
    pub(super) untrained: bool,
    /// No module assesses it after training, though its block is certified.
    pub(super) unassessed: bool,
    /// Its position among all competencies.
    at: usize,
}

/// A module.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Column {
    pub(super) id: ModuleId,
    pub(super) title: String,
    pub(super) block: Option<BlockId>,
    pub(super) time: Minutes,
}

/// How many competencies are not covered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Gaps {
    pub(super) untrained: usize,
    pub(super) unassessed: usize,
}

/// The matrix of one plan.
#[derive(Debug, Default)]
pub(super) struct Table {
    pub(super) rows: Vec<Row>,
    pub(super) columns: Vec<Column>,
    /// For each competency, the columns where it has a mark.
    marks: Vec<BTreeMap<usize, Mark>>,
    pub(super) competencies: usize,
    pub(super) gaps: Gaps,
}

/// Which rows are shown.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Filter {
    /// Words that must occur in the competency or its code.
    pub(super) words: String,
    /// Only what is not covered.
    pub(super) uncovered: bool,
    /// Blocks whose competencies are put away.
    pub(super) folded: BTreeSet<BlockId>,
}

impl Table {
    /// The matrix of a plan.
    pub(super) fn of(plan: &Plan) -> Self {
        let mut at: BTreeMap<&CompetencyId, usize> = BTreeMap::new();
        for (_, competency) in plan.competencies() {
            let next = at.len();
            at.entry(&competency.id).or_insert(next);
        }
        let mut marks: Vec<BTreeMap<usize, Mark>> = vec![BTreeMap::new(); at.len()];
        let mut columns = Vec::new();
        for (column, module) in plan.modules.iter().enumerate() {
            let mut mark = |id: &CompetencyId, set: &dyn Fn(&mut Mark)| {
                if let Some(row) = at.get(id).and_then(|it| marks.get_mut(*it)) {
                    set(row.entry(column).or_default());
                }
            };
            for id in &module.trains {
                mark(id, &|it| it.trained = true);
            }
            for assessed in &module.assesses {
                mark(&assessed.competency, &|it| it.assessed = Some(assessed.kind));
            }
            columns.push(Column {
                id: module.id.clone(),
                title: module.title.clone(),
                block: module.block.clone(),
                time: module.mix.total(),
            });
        }
        let mut table = Self {
            columns,
            competencies: at.len(),
            ..Self::default()
        };
        for block in &plan.blocks {
            let mut gaps = Gaps::default();
            let mut rows = Vec::new();
            for competency in &block.competencies {
                let at = at.get(&competency.id).copied().unwrap_or_default();
                let row = marks.get(at);
                let trained = row.is_some_and(|it| it.values().any(|mark| mark.trained));
                let assessed = row.is_some_and(|it| it.values().any(|mark| counts(mark.assessed)));
                let untrained = block.certifying && !trained;
                let unassessed = block.certifying && !assessed;
                gaps.untrained += usize::from(untrained);
                gaps.unassessed += usize::from(unassessed);
                rows.push(Row::Competency(CompetencyRow {
                    id: competency.id.clone(),
                    block: block.id.clone(),
                    code: competency.source_code.clone(),
                    title: competency.title.clone(),
                    nature: competency.nature,
                    untrained,
                    unassessed,
                    at,
                }));
            }
            let planned = plan
                .lane(Some(&block.id))
                .fold(Minutes::ZERO, |sum, module| sum.plus(module.mix.total()));
            table.rows.push(Row::Block(BlockRow {
                id: block.id.clone(),
                code: block.code.clone(),
                title: block.title.clone(),
                certifying: block.certifying,
                planned,
                target: block.target,
                competencies: block.competencies.len(),
                gaps,
            }));
            table.rows.append(&mut rows);
            table.gaps.untrained += gaps.untrained;
            table.gaps.unassessed += gaps.unassessed;
        }
        table.marks = marks;
        table
    }

    /// The mark of a competency in a column.
    pub(super) fn mark(&self, row: &CompetencyRow, column: usize) -> Mark {
        self.marks
            .get(row.at)
            .and_then(|it| it.get(&column))
            .copied()
            .unwrap_or_default()
    }

    /// The columns that train a competency.
    pub(super) fn trained_in(&self, row: &CompetencyRow) -> usize {
        self.marks
            .get(row.at)
            .map_or(0, |it| it.values().filter(|mark| mark.trained).count())
    }

    /// The positions of the rows that a filter lets through, in order.
    pub(super) fn visible(&self, filter: &Filter) -> Vec<usize> {
        let words: Vec<String> = crate::text::fold(&filter.words)
            .split_whitespace()
            .map(str::to_owned)
            .collect();
        let narrowed = filter.uncovered || !words.is_empty();
        let mut out: Vec<usize> = Vec::new();
        let mut header = None;
        for (at, row) in self.rows.iter().enumerate() {
            match row {
                Row::Block(_) => {
                    header = Some(at);
                    if !narrowed {
                        out.push(at);
                    }
                }
                Row::Competency(row) => {
                    if !narrowed && filter.folded.contains(&row.block) {
                        continue;
                    }
                    if filter.uncovered && !(row.untrained || row.unassessed) {
                        continue;
                    }
                    let line = crate::text::fold(&format!("{} {} {}", row.id, row.code, row.title));
                    if !words.iter().all(|word| line.contains(word.as_str())) {
                        continue;
                    }
                    if narrowed && let Some(header) = header.take() {
                        out.push(header);
                    }
                    out.push(at);
                }
            }
        }
        out
    }

    /// The row of a competency.
    pub(super) fn row_of(&self, id: &CompetencyId) -> Option<usize> {
        self.rows.iter().position(|row| match row {
            Row::Block(_) => false,
            Row::Competency(row) => row.id == *id,
        })
    }

    /// The row of a block.
    pub(super) fn row_of_block(&self, id: &BlockId) -> Option<usize> {
        self.rows.iter().position(|row| match row {
            Row::Block(row) => row.id == *id,
            Row::Competency(_) => false,
        })
    }

    /// The column of a module.
    pub(super) fn column_of(&self, id: &ModuleId) -> Option<usize> {
        self.columns.iter().position(|it| it.id == *id)
    }
}

/// Whether an assessment shows that a competency was acquired: a positioning comes before training.
pub(super) fn counts(assessed: Option<AssessmentKind>) -> bool {
    match assessed {
        Some(AssessmentKind::Formative | AssessmentKind::Summative | AssessmentKind::Certifying) => true,
        Some(AssessmentKind::Positioning) | None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{AssessmentMark, Block, Competency, Id as _, Mix, Modality, Module};
    use std::sync::Arc;

    fn plan() -> Plan {
        let mut block = Block::new(BlockId::parse("B01").unwrap(), "Vendre");
        for (id, title) in [("C01", "Accueillir"), ("C02", "Encaisser"), ("C03", "Réassortir")] {
            let competency = Competency::new(CompetencyId::parse(id).unwrap(), title);
            block.competencies.push(Arc::new(competency));
        }
        let mut free = Block::new(BlockId::parse("B02").unwrap(), "Accueil");
        free.certifying = false;
        free.competencies.push(Arc::new(Competency::new(
            CompetencyId::parse("C04").unwrap(),
            "Se repérer",
        )));
        let mut module = Module::new(ModuleId::parse("M01").unwrap(), "Caisse");
        module.block = Some(block.id.clone());
        module.mix = Mix::only(Modality::Classroom, Minutes::DAY);
        module.trains = vec![
            CompetencyId::parse("C01").unwrap(),
            CompetencyId::parse("C02").unwrap(),
        ];
        module.assesses = vec![
            AssessmentMark {
                competency: CompetencyId::parse("C01").unwrap(),
                kind: AssessmentKind::Certifying,
            },
            AssessmentMark {
                competency: CompetencyId::parse("C02").unwrap(),
                kind: AssessmentKind::Positioning,
            },
        ];
        Plan {
            blocks: vec![Arc::new(block), Arc::new(free)],
            modules: vec![Arc::new(module)],
            ..Plan::default()
        }
    }

    fn shown(table: &Table, filter: &Filter) -> Vec<String> {
        table
            .visible(filter)
            .into_iter()
            .map(|at| match &table.rows[at] {
                Row::Block(it) => it.id.to_string(),
                Row::Competency(it) => it.id.to_string(),
            })
            .collect()
    }

    #[test]
    fn gaps_are_those_of_certified_blocks() {
        let table = Table::of(&plan());
        assert_eq!(
            table.gaps,
            Gaps {
                untrained: 1,
                unassessed: 2
            },
            "C03 is not trained; C02 is only positioned, C03 not assessed at all"
        );
        let Row::Block(first) = &table.rows[0] else {
            panic!("a block stands first")
        };
        assert_eq!((first.planned, first.competencies), (Minutes::DAY, 3));
        let Row::Competency(last) = &table.rows[5] else {
            panic!("a competency stands last")
        };
        assert!(!last.untrained && !last.unassessed);
    }

    #[test]
    fn marks_stand_where_module_and_competency_cross() {
        let table = Table::of(&plan());
        let Row::Competency(row) = &table.rows[1] else {
            panic!("a competency")
        };
        assert_eq!(
            table.mark(row, 0),
            Mark {
                trained: true,
                assessed: Some(AssessmentKind::Certifying)
            }
        );
        assert_eq!(table.mark(row, 1), Mark::default());
        assert_eq!(table.trained_in(row), 1);
    }

    #[test]
    fn filters_keep_the_block_above_what_they_find() {
        let table = Table::of(&plan());
        assert_eq!(shown(&table, &Filter::default()).len(), 6);
        let uncovered = Filter {
            uncovered: true,
            ..Filter::default()
        };
        assert_eq!(shown(&table, &uncovered), ["B01", "C02", "C03"]);
        let words = Filter {
            words: "REASSORTIR".to_owned(),
            ..Filter::default()
        };
        assert_eq!(shown(&table, &words), ["B01", "C03"]);
        let folded = Filter {
            folded: BTreeSet::from([BlockId::parse("B01").unwrap()]),
            ..Filter::default()
        };
        assert_eq!(shown(&table, &folded), ["B01", "B02", "C04"]);
    }
}
