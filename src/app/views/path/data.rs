//! What the view shows, computed once per plan: lanes with their cards, bands, coverage, the braid.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::app::derived::Derived;
use crate::checks::{BandOwner, Coverage, Following};
use crate::exchange::export::braid::Braid;
use crate::model::{
    Band, BandScope, BlockId, CompetencyId, Key, Minutes, Mix, Modality, Module, ModuleId, Permille, Plan,
    Severity,
};

/// A module on its lane.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Card {
    pub(super) id: ModuleId,
    pub(super) title: String,
    pub(super) mix: Mix,
    /// Competencies trained or assessed, by their short names.
    pub(super) competencies: Vec<String>,
    pub(super) errors: usize,
    pub(super) warnings: usize,
}

/// A lane: a block, or the modules outside all blocks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Lane {
    pub(super) block: Option<BlockId>,
    pub(super) code: String,
    pub(super) title: String,
    /// The title, with the code where another lane bears the same title.
    pub(super) name: String,
    pub(super) competencies: usize,
    /// Occasions of assessment that its modules hold.
    pub(super) assessments: usize,
    pub(super) held: Minutes,
    pub(super) target: Option<Minutes>,
    pub(super) errors: usize,
    pub(super) cards: Vec<Card>,
}

/// A band under the mix of the path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct BandRow {
    pub(super) owner: BandOwner,
    pub(super) scope: BandScope,
    pub(super) min: Permille,
    pub(super) max: Permille,
    pub(super) share: Permille,
    /// Under the band, inside it (equal) or over it.
    pub(super) standing: Ordering,
    /// Where the band stands on the bar: where the part of its scope may end (or, for the last part, start).
    pub(super) from: Permille,
    pub(super) to: Permille,
}

/// Everything that the view shows of a plan.
#[derive(Debug)]
pub(super) struct Board {
    plan: Arc<Plan>,
    pub(super) lanes: Vec<Lane>,
    pub(super) bands: Vec<BandRow>,
    pub(super) braid: Braid,
    /// Competencies of the certification that are both trained and assessed, and all of them.
    pub(super) covered: (usize, usize),
    /// Competencies that are not trained or not assessed.
    pub(super) uncovered: BTreeSet<CompetencyId>,
    /// What each competency is called: its short name, with its identifier where another has the same one.
    pub(super) codes: BTreeMap<CompetencyId, String>,
    /// Items lent, and items that the centre can lend.
    pub(super) loans: (u64, u64),
    /// Who can follow the whole path.
    pub(super) following: Following,
}

impl Board {
    pub(super) fn of(plan: &Arc<Plan>, derived: &Derived) -> Self {
        let names = short_names(plan);
        let mut lanes: Vec<Lane> = plan
            .blocks
            .iter()
            .map(|block| Lane {
                block: Some(block.id.clone()),
                code: block.code.clone(),
                title: plan.title_of(&Key::Block(block.id.clone())).unwrap_or_default(),
                name: String::new(),
                competencies: block.competencies.len(),
                assessments: 0,
                held: Minutes::ZERO,
                target: block.target,
                errors: derived.count_at(&Key::Block(block.id.clone()), Severity::Error),
                cards: Vec::new(),
            })
            .collect();
        lanes.push(Lane {
            block: None,
            code: String::new(),
            title: String::new(),
            name: String::new(),
            competencies: 0,
            assessments: 0,
            held: Minutes::ZERO,
            target: None,
            errors: 0,
            cards: Vec::new(),
        });
        tell_apart(&mut lanes);
        let outside = lanes.len() - 1;
        let at: BTreeMap<&BlockId, usize> = plan
            .blocks
            .iter()
            .enumerate()
            .map(|(at, it)| (&it.id, at))
            .collect();
        for module in &plan.modules {
            let home = module.block.as_ref().and_then(|id| at.get(id)).copied();
            let Some(lane) = lanes.get_mut(home.unwrap_or(outside)) else {
                continue;
            };
            lane.held = lane.held.plus(module.mix.total());
            lane.assessments += assessments(module);
            lane.cards.push(card(plan, derived, module, &names));
        }
        let (covered, uncovered) = coverage(plan);
        Self {
            plan: Arc::clone(plan),
            lanes,
            bands: bands(plan, derived),
            braid: Braid::of(plan),
            covered,
            uncovered,
            codes: codes(&names),
            loans: loans(plan),
            following: derived.cohort.following(),
        }
    }

    /// Whether this was computed from exactly this plan.
    pub(super) fn is_of(&self, plan: &Arc<Plan>) -> bool {
        Arc::ptr_eq(&self.plan, plan)
    }

    /// The lane and the place in it where a module stands.
    pub(super) fn find(&self, id: &ModuleId) -> Option<(usize, usize)> {
        self.lanes.iter().enumerate().find_map(|(lane, it)| {
            let place = it.cards.iter().position(|card| card.id == *id)?;
            Some((lane, place))
        })
    }

    /// The card of a module.
    pub(super) fn card(&self, lane: usize, place: usize) -> Option<&Card> {
        self.lanes.get(lane)?.cards.get(place)
    }
}

/// The name of each competency on a card: the code of its source, or else its identifier.
fn short_names(plan: &Plan) -> BTreeMap<&CompetencyId, &str> {
    use crate::model::Id as _;
    plan.competencies()
        .map(|(_, it)| {
            let name = if it.source_code.trim().is_empty() {
                it.id.as_str()
            } else {
                it.source_code.as_str()
            };
            (&it.id, name)
        })
        .collect()
}

/// Gives lanes of one title names of their own, for whoever hears them and does not see them.
fn tell_apart(lanes: &mut [Lane]) {
    let mut titles: BTreeMap<String, usize> = BTreeMap::new();
    for lane in lanes.iter() {
        *titles.entry(lane.title.clone()).or_default() += 1;
    }
    for lane in lanes {
        let alone = titles.get(&lane.title).is_none_or(|count| *count == 1);
        lane.name = match &lane.block {
            Some(block) if !alone => format!("{} ({block})", lane.title),
            Some(_) | None => lane.title.clone(),
        };
    }
}

fn codes(names: &BTreeMap<&CompetencyId, &str>) -> BTreeMap<CompetencyId, String> {
    let mut bearers: BTreeMap<&str, usize> = BTreeMap::new();
    for name in names.values() {
        *bearers.entry(name).or_default() += 1;
    }
    names
        .iter()
        .map(|(id, name)| {
            let alone = bearers.get(name).is_none_or(|count| *count == 1);
            let code = if alone {
                (*name).to_owned()
            } else {
                format!("{name} ({id})")
            };
            (CompetencyId::clone(id), code)
        })
        .collect()
}

fn card(plan: &Plan, derived: &Derived, module: &Module, names: &BTreeMap<&CompetencyId, &str>) -> Card {
    let key = Key::Module(module.id.clone());
    let count = |severity| {
        let inside: usize = module
            .activities
            .iter()
            .map(|it| derived.count_at(&Key::Activity(module.id.clone(), it.id.clone()), severity))
            .sum();
        derived.count_at(&key, severity) + inside
    };
    let assessed = module.assesses.iter().map(|it| &it.competency);
    let mut seen = BTreeSet::new();
    let competencies = module
        .trains
        .iter()
        .chain(assessed)
        .filter(|it| seen.insert(*it))
        .filter_map(|it| names.get(it).map(|name| (*name).to_owned()))
        .collect();
    Card {
        title: plan.title_of(&key).unwrap_or_default(),
        mix: module.mix,
        competencies,
        errors: count(Severity::Error),
        warnings: count(Severity::Warning),
        id: module.id.clone(),
    }
}

/// Activities that assess; one for a module that says what it assesses and has no such activity yet.
fn assessments(module: &Module) -> usize {
    let activities = module
        .activities
        .iter()
        .filter(|it| it.assessment.is_some())
        .count();
    activities.max(usize::from(!module.assesses.is_empty()))
}

fn coverage(plan: &Plan) -> ((usize, usize), BTreeSet<CompetencyId>) {
    let coverage = Coverage::new(plan);
    let mut uncovered = BTreeSet::new();
    let (mut covered, mut all) = (0, 0);
    for it in coverage.list.iter().filter(|it| it.block.certifying) {
        all += 1;
        if it.trained.is_empty() || it.assessed_after().next().is_none() {
            uncovered.insert(it.competency.id.clone());
        } else {
            covered += 1;
        }
    }
    ((covered, all), uncovered)
}

fn loans(plan: &Plan) -> (u64, u64) {
    let lent = plan
        .learners
        .iter()
        .map(|it| u64::try_from(it.loans.len()).unwrap_or(0) * u64::from(it.headcount))
        .sum();
    let stock = plan.equipment.iter().map(|it| u64::from(it.stock)).sum();
    (lent, stock)
}

fn bands(plan: &Plan, derived: &Derived) -> Vec<BandRow> {
    let mix = derived.mix;
    if mix.total().is_zero() {
        return Vec::new();
    }
    crate::checks::path_bands(plan, &derived.rules, &mix)
        .into_iter()
        .map(|(owner, band, standing)| band_row(owner, band, standing, &mix))
        .collect()
}

fn band_row(owner: BandOwner, band: Band, standing: Ordering, mix: &Mix) -> BandRow {
    let total = mix.total();
    let share = band.scope.minutes(mix).share_of(total);
    let start: Minutes = Modality::ALL
        .into_iter()
        .take_while(|it| match band.scope {
            BandScope::Modality(wanted) => *it != wanted,
            BandScope::Remote => !it.is_remote(),
        })
        .map(|it| mix.get(it))
        .sum();
    let start = start.share_of(total).0;
    let end = (start + share.0).min(1000);
    // The last part of the bar starts where its band says; so does one whose band would leave the bar.
    let backwards =
        band.scope == BandScope::Modality(Modality::Workplace) || start.saturating_add(band.max.0) > 1000;
    let (from, to) = if backwards {
        (end.saturating_sub(band.max.0), end.saturating_sub(band.min.0))
    } else {
        (start + band.min.0, start + band.max.0)
    };
    BandRow {
        owner,
        scope: band.scope,
        min: band.min,
        max: band.max,
        share,
        standing,
        from: Permille(from),
        to: Permille(to),
    }
}

#[cfg(test)]
mod tests;
