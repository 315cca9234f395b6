//! What the list of findings shows: which of them, in which groups, in which order. No egui here.

use std::collections::{BTreeMap, BTreeSet};

use crate::app::derived::Derived;
use crate::checks::{self, Family, Finding, Waived};
use crate::model::{Key, Plan, Severity};
use crate::text::Text;

/// By what findings are put together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(super) enum GroupBy {
    /// By family of checks.
    #[default]
    Family,
    /// By object of the plan, in the order of the plan.
    Place,
    /// By severity, gravest first.
    Severity,
}

impl GroupBy {
    pub(super) const ALL: [Self; 3] = [Self::Family, Self::Place, Self::Severity];
}

/// Severities in the order of lists.
pub(super) const SEVERITIES: [Severity; 3] = [Severity::Error, Severity::Warning, Severity::Hint];

/// Which findings are wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Filters {
    /// Only this family.
    pub(super) family: Option<Family>,
    /// Each severity of [`SEVERITIES`] shown or not.
    pub(super) severities: [bool; 3],
    /// Only places of this kind ([`Key::kind`]).
    pub(super) kind: Option<&'static str>,
    /// Whether waived findings are listed too.
    pub(super) waived: bool,
    /// Words that all have to occur in the finding's own, whatever case and accents.
    pub(super) query: String,
}

impl Default for Filters {
    fn default() -> Self {
        Self {
            family: None,
            severities: [true; 3],
            kind: None,
            waived: false,
            query: String::new(),
        }
    }
}

impl Filters {
    /// Whether something is asked for beyond the usual.
    pub(super) fn is_narrow(&self) -> bool {
        let Self {
            family,
            severities,
            kind,
            waived: _,
            query,
        } = self;
        family.is_some() || kind.is_some() || severities.contains(&false) || !query.trim().is_empty()
    }

    fn keeps(&self, finding: &Finding) -> bool {
        let diagnostic = &finding.diagnostic;
        self.severities[diagnostic.severity as usize]
            && (self.waived || finding.waived != Waived::Yes)
            && self
                .family
                .is_none_or(|family| diagnostic.code.family() == Some(family))
            && self.kind.is_none_or(|kind| diagnostic.place.kind() == kind)
    }
}

/// What a group holds in common.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum GroupKey {
    Family(Option<Family>),
    Place(Key),
    Severity(Severity),
    /// Waivers that no finding answers to any more.
    Orphans,
}

/// A row of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Row {
    /// The head of a group, and how many findings of each severity it holds.
    Group(GroupKey, [usize; 3]),
    /// A finding, by its place in [`Derived::findings`].
    Finding(usize),
    /// A waiver without finding, by its place in the plan.
    Orphan(usize),
}

/// The rows, in order.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Listing {
    pub(super) rows: Vec<Row>,
    /// Findings that the filters keep, folded away or not.
    pub(super) kept: usize,
}

/// Lists the findings that the filters keep. `words` holds the folded words of each finding, as far as they are
/// known yet; only those are searched.
pub(super) fn listing(
    plan: &Plan,
    derived: &Derived,
    filters: &Filters,
    by: GroupBy,
    folded: &BTreeSet<GroupKey>,
    words: &[String],
) -> Listing {
    let query = crate::text::fold(&filters.query);
    let wanted: Vec<&str> = query.split_whitespace().collect();
    let kept = |index: usize| {
        let Some(finding) = derived.findings.get(index) else {
            return false;
        };
        filters.keeps(finding)
            && (wanted.is_empty()
                || words
                    .get(index)
                    .is_some_and(|own| wanted.iter().all(|word| own.contains(word))))
    };
    let mut listing = Listing::default();
    let mut add = |key: GroupKey, members: Vec<usize>| {
        if members.is_empty() {
            return;
        }
        let mut counts = [0; 3];
        for finding in members.iter().filter_map(|index| derived.findings.get(*index)) {
            counts[finding.diagnostic.severity as usize] += 1;
        }
        listing.kept += members.len();
        let open = !folded.contains(&key);
        listing.rows.push(Row::Group(key, counts));
        if open {
            listing.rows.extend(members.into_iter().map(Row::Finding));
        }
    };
    let all = 0..derived.findings.len();
    match by {
        GroupBy::Place => {
            let order = order(plan);
            let mut places: Vec<(&Key, &[usize])> = derived.places().collect();
            places.sort_by_key(|(place, _)| (order.get(place).copied().unwrap_or(usize::MAX), *place));
            for (place, indexes) in places {
                let members = indexes.iter().copied().filter(|it| kept(*it)).collect();
                add(GroupKey::Place(place.clone()), members);
            }
        }
        GroupBy::Family | GroupBy::Severity => {
            let mut groups: BTreeMap<GroupKey, Vec<usize>> = BTreeMap::new();
            for index in all.filter(|it| kept(*it)) {
                let Some(finding) = derived.findings.get(index) else {
                    continue;
                };
                let key = match by {
                    GroupBy::Severity => GroupKey::Severity(finding.diagnostic.severity),
                    GroupBy::Family | GroupBy::Place => GroupKey::Family(finding.diagnostic.code.family()),
                };
                groups.entry(key).or_default().push(index);
            }
            for (key, members) in groups {
                add(key, members);
            }
        }
    }
    if filters.waived && !filters.is_narrow() {
        let orphans = orphans(plan, derived);
        if !orphans.is_empty() {
            listing.rows.push(Row::Group(GroupKey::Orphans, [0; 3]));
            if !folded.contains(&GroupKey::Orphans) {
                listing.rows.extend(orphans.into_iter().map(Row::Orphan));
            }
        }
    }
    listing
}

/// The waivers to which no finding answers any more, by their places in the plan.
pub(super) fn orphans(plan: &Plan, derived: &Derived) -> Vec<usize> {
    let answers = |code: &str, place: &Key| derived.at(place).any(|it| it.diagnostic.code.0 == code);
    plan.waivers
        .iter()
        .enumerate()
        .filter(|(_, waiver)| !answers(&waiver.code, &waiver.place))
        .map(|(index, _)| index)
        .collect()
}

/// Where each object stands when the plan is read from top to bottom.
fn order(plan: &Plan) -> BTreeMap<Key, usize> {
    let mut keys = vec![Key::Plan];
    for block in &plan.blocks {
        keys.push(Key::Block(block.id.clone()));
        keys.extend(block.competencies.iter().map(|it| Key::Competency(it.id.clone())));
    }
    for module in &plan.modules {
        keys.push(Key::Module(module.id.clone()));
        let activities = module.activities.iter();
        keys.extend(activities.map(|it| Key::Activity(module.id.clone(), it.id.clone())));
    }
    keys.extend(plan.learners.iter().map(|it| Key::Learner(it.id.clone())));
    keys.extend(plan.variants.iter().map(|it| Key::Variant(it.id.clone())));
    keys.extend(plan.equipment.iter().map(|it| Key::Equipment(it.id.clone())));
    keys.extend(plan.rooms.iter().map(|it| Key::Room(it.id.clone())));
    keys.extend(plan.third_places.iter().map(|it| Key::ThirdPlace(it.id.clone())));
    keys.extend(plan.workplaces.iter().map(|it| Key::Workplace(it.id.clone())));
    keys.extend(plan.trainers.iter().map(|it| Key::Trainer(it.id.clone())));
    keys.extend(plan.tutors.iter().map(|it| Key::Tutor(it.id.clone())));
    keys.extend(plan.supports.iter().map(|it| Key::Support(it.id.clone())));
    keys.into_iter().enumerate().map(|(at, key)| (key, at)).collect()
}

/// How many findings stand under each choice of the filters, waived ones apart.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Counts {
    pub(super) families: BTreeMap<Family, usize>,
    /// Kinds of places with their counts, in the order of kinds.
    pub(super) kinds: Vec<(&'static str, usize)>,
    /// Waived findings and waivers without finding.
    pub(super) waived: usize,
    /// Waivers whose numbers have changed.
    pub(super) stale: usize,
}

/// Counts the findings of a plan.
pub(super) fn counts(plan: &Plan, derived: &Derived) -> Counts {
    let mut counts = Counts {
        waived: orphans(plan, derived).len(),
        ..Counts::default()
    };
    for finding in &derived.findings {
        match finding.waived {
            Waived::Yes => {
                counts.waived += 1;
                continue;
            }
            Waived::Stale => counts.stale += 1,
            Waived::No => {}
        }
        if let Some(family) = finding.diagnostic.code.family() {
            *counts.families.entry(family).or_default() += 1;
        }
    }
    // Places come sorted, so those of one kind stand together.
    for (place, indexes) in derived.places() {
        let open = indexes
            .iter()
            .filter_map(|index| derived.findings.get(*index))
            .filter(|it| it.waived != Waived::Yes)
            .count();
        match counts.kinds.last_mut() {
            Some((kind, count)) if *kind == place.kind() => *count += open,
            _ if open > 0 => counts.kinds.push((place.kind(), open)),
            _ => {}
        }
    }
    counts
}

/// The words by which a finding is found: code, title, place, message.
pub(super) fn words_of(text: &Text, plan: &Plan, finding: &Finding) -> String {
    let diagnostic = &finding.diagnostic;
    let said = checks::describe(text, plan, diagnostic);
    let place = checks::title(plan, &diagnostic.place);
    let id = diagnostic.place.id();
    crate::text::fold(&format!(
        "{} {} {place} {id} {}",
        diagnostic.code, said.title, said.message
    ))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::checks::Code;
    use crate::model::{Block, BlockId, Competency, CompetencyId, Id as _, Module, ModuleId, Waiver};
    use crate::text::Lang;

    /// One block with two competencies that nothing trains or assesses, and two empty modules, the second
    /// identifier first.
    fn plan() -> Plan {
        let mut plan = Plan::default();
        let mut block = Block::new(BlockId::parse("B01").unwrap(), "Accueil");
        for (id, title) in [("C01", "Accueillir"), ("C02", "Encaisser")] {
            let id = CompetencyId::parse(id).unwrap();
            block.competencies.push(Arc::new(Competency::new(id, title)));
        }
        plan.blocks.push(Arc::new(block));
        for (id, title) in [("M02", "Caisse"), ("M01", "Rayon")] {
            plan.modules
                .push(Arc::new(Module::new(ModuleId::parse(id).unwrap(), title)));
        }
        plan
    }

    fn derived(plan: &Plan) -> Derived {
        Derived::new(&Arc::new(plan.clone()), &crate::storage::default_policy())
    }

    fn list(plan: &Plan, filters: &Filters, by: GroupBy) -> Listing {
        let derived = derived(plan);
        let text = Text::new(Lang::Fr);
        let words: Vec<String> = derived
            .findings
            .iter()
            .map(|it| words_of(&text, plan, it))
            .collect();
        listing(plan, &derived, filters, by, &BTreeSet::new(), &words)
    }

    fn groups(listing: &Listing) -> Vec<GroupKey> {
        let heads = listing.rows.iter().filter_map(|row| match row {
            Row::Group(key, _) => Some(key.clone()),
            Row::Finding(_) | Row::Orphan(_) => None,
        });
        heads.collect()
    }

    #[test]
    fn groups_follow_what_is_asked_for() {
        let plan = plan();
        let by_family = list(&plan, &Filters::default(), GroupBy::Family);
        assert_eq!(
            groups(&by_family),
            [
                GroupKey::Family(Some(Family::Structure)),
                GroupKey::Family(Some(Family::Coverage))
            ]
        );
        let by_severity = groups(&list(&plan, &Filters::default(), GroupBy::Severity));
        assert_eq!(by_severity.first(), Some(&GroupKey::Severity(Severity::Error)));
        assert!(by_severity.is_sorted());
        let places = groups(&list(&plan, &Filters::default(), GroupBy::Place));
        let modules: Vec<_> = places
            .iter()
            .filter_map(|it| match it {
                GroupKey::Place(Key::Module(id)) => Some(id.to_string()),
                _ => None,
            })
            .collect();
        assert_eq!(
            modules,
            ["M02", "M01"],
            "in the order of the path, not of identifiers"
        );
    }

    #[test]
    fn filters_keep_what_they_name() {
        let plan = plan();
        let all = list(&plan, &Filters::default(), GroupBy::Family).kept;
        let only = |filters: Filters| list(&plan, &filters, GroupBy::Family).kept;
        let coverage = only(Filters {
            family: Some(Family::Coverage),
            ..Filters::default()
        });
        let structure = only(Filters {
            family: Some(Family::Structure),
            ..Filters::default()
        });
        assert!(coverage > 0 && structure > 0);
        assert_eq!(coverage + structure, all);
        let errors = only(Filters {
            severities: [true, false, false],
            ..Filters::default()
        });
        let others = only(Filters {
            severities: [false, true, true],
            ..Filters::default()
        });
        assert_eq!(errors + others, all);
        let sought = only(Filters {
            query: "ENCAISSER évalu".to_owned(),
            ..Filters::default()
        });
        assert_eq!(sought, 1, "one competency is not assessed");
        let modules = only(Filters {
            kind: Some("module"),
            ..Filters::default()
        });
        let counted = counts(&plan, &derived(&plan));
        assert!(counted.kinds.contains(&("module", modules)), "{counted:?}");
    }

    #[test]
    fn a_folded_group_keeps_its_head_and_count() {
        let plan = plan();
        let derived = derived(&plan);
        let key = GroupKey::Family(Some(Family::Coverage));
        let folded = BTreeSet::from([key.clone()]);
        let open = list(&plan, &Filters::default(), GroupBy::Family);
        let shut = listing(
            &plan,
            &derived,
            &Filters::default(),
            GroupBy::Family,
            &folded,
            &[],
        );
        assert_eq!(shut.kept, open.kept);
        assert!(shut.rows.len() < open.rows.len());
        assert!(groups(&shut).contains(&key));
    }

    #[test]
    fn waived_findings_hide_until_asked_for_and_orphans_stand_last() {
        let mut plan = plan();
        let before = derived(&plan);
        let first = &before.findings.first().unwrap().diagnostic;
        let waiver = |code: Code, place: &Key, numbers: String| Waiver {
            code: code.0.to_owned(),
            place: place.clone(),
            reason: "Voulu".to_owned(),
            author: String::new(),
            date: None,
            numbers,
        };
        plan.waivers
            .push(waiver(first.code, &first.place, first.numbers()));
        plan.waivers.push(waiver(Code("M05"), &Key::Plan, String::new()));
        let hidden = list(&plan, &Filters::default(), GroupBy::Severity);
        assert_eq!(hidden.kept + 1, before.findings.len());
        let shown = list(
            &plan,
            &Filters {
                waived: true,
                ..Filters::default()
            },
            GroupBy::Severity,
        );
        assert_eq!(shown.kept, before.findings.len());
        assert_eq!(shown.rows.last(), Some(&Row::Orphan(1)));
        assert_eq!(counts(&plan, &derived(&plan)).waived, 2);
    }

    #[test]
    fn a_waiver_of_other_numbers_is_stale_and_still_counts() {
        let mut plan = plan();
        let before = derived(&plan);
        let first = &before.findings.first().unwrap().diagnostic;
        plan.waivers.push(Waiver {
            code: first.code.0.to_owned(),
            place: first.place.clone(),
            reason: "Voulu".to_owned(),
            author: String::new(),
            date: None,
            numbers: "other".to_owned(),
        });
        let counted = counts(&plan, &derived(&plan));
        assert_eq!((counted.stale, counted.waived), (1, 0));
        assert_eq!(
            list(&plan, &Filters::default(), GroupBy::Family).kept,
            before.findings.len()
        );
    }
}
