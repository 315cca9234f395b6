//! Where each competency is trained and assessed.

use std::collections::BTreeMap;

use crate::model::{AssessmentKind, Block, Competency, CompetencyId, Module, Plan};

/// One competency and the modules that deal with it, by their positions in the path.
#[derive(Debug)]
pub struct Covered<'a> {
    /// The block that holds it.
    pub block: &'a Block,
    /// The competency.
    pub competency: &'a Competency,
    /// Modules that train it, in the order of the path.
    pub trained: Vec<usize>,
    /// Modules that assess it and how, positioning included, in the order of the path.
    pub assessed: Vec<(usize, AssessmentKind)>,
}

impl Covered<'_> {
    /// Modules that assess what was learnt: positioning, which comes before, does not count.
    pub fn assessed_after(&self) -> impl Iterator<Item = usize> + '_ {
        self.assessed
            .iter()
            .filter(|(_, kind)| *kind != AssessmentKind::Positioning)
            .map(|(at, _)| *at)
    }
}

/// All competencies of a plan, in the order of blocks, with the modules that deal with them.
///
/// A module that marks no competency as assessed but has an assessing activity assesses what it trains:
/// nobody should have to say twice what a small module makes plain.
#[derive(Debug)]
pub struct Coverage<'a> {
    /// The competencies, in the order of the plan.
    pub list: Vec<Covered<'a>>,
    at: BTreeMap<&'a CompetencyId, usize>,
}

impl<'a> Coverage<'a> {
    /// Reads a plan.
    pub fn new(plan: &'a Plan) -> Self {
        let mut list: Vec<Covered<'a>> = plan
            .competencies()
            .map(|(block, competency)| Covered {
                block,
                competency,
                trained: Vec::new(),
                assessed: Vec::new(),
            })
            .collect();
        let at: BTreeMap<&CompetencyId, usize> = list
            .iter()
            .enumerate()
            .map(|(at, it)| (&it.competency.id, at))
            .collect();
        for (position, module) in plan.modules.iter().enumerate() {
            for id in &module.trains {
                if let Some(covered) = at.get(id).and_then(|at| list.get_mut(*at)) {
                    covered.trained.push(position);
                }
            }
            for (id, kind) in assessed_by(module) {
                if let Some(covered) = at.get(id).and_then(|at| list.get_mut(*at)) {
                    covered.assessed.push((position, kind));
                }
            }
        }
        Self { list, at }
    }

    /// What is known of one competency; `None` when it does not exist.
    pub fn of(&self, id: &CompetencyId) -> Option<&Covered<'a>> {
        self.at.get(id).and_then(|at| self.list.get(*at))
    }
}

/// What a module assesses: its marks or, without any, what it trains as its assessing activities do.
fn assessed_by(module: &Module) -> Vec<(&CompetencyId, AssessmentKind)> {
    if !module.assesses.is_empty() {
        return module
            .assesses
            .iter()
            .map(|mark| (&mark.competency, mark.kind))
            .collect();
    }
    let strongest = module
        .activities
        .iter()
        .filter_map(|activity| activity.assessment)
        .max();
    strongest.map_or_else(Vec::new, |kind| {
        module.trains.iter().map(|id| (id, kind)).collect()
    })
}
