//! Why one learner cannot follow one module, or only just, with the numbers compared.

use super::cohort::{Case, Cohort, CrowdId};
use super::cohort_levels::{Levels, Under};
use super::cohort_need::{Clause, LinkNeed, folded};
use super::cohort_people::Person;
use super::follow::Reason;
use crate::checks::{Arg, Message, Rules};
use crate::model::{AutonomyItem, EquipmentKind, FrenchLevel, Key, Modality, Module, Permille, Plan};

/// One thing that stands against a learner in a module.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Why {
    /// What it is about.
    pub reason: Reason,
    /// Whether a need is not met; otherwise it is at the limit.
    pub unmet: bool,
    /// A sentence `why-…` with the numbers.
    pub message: Message,
}

/// The word of an item of autonomy.
const fn item_word(item: AutonomyItem) -> &'static str {
    match item {
        AutonomyItem::Technique => "autonomy-technique",
        AutonomyItem::Information => "autonomy-information",
        AutonomyItem::Organisation => "autonomy-organisation",
        AutonomyItem::Social => "autonomy-social",
        AutonomyItem::Cognitive => "autonomy-cognitive",
        AutonomyItem::Metacognitive => "autonomy-metacognitive",
        AutonomyItem::Motivation => "autonomy-motivation",
    }
}

/// The word of a kind of equipment.
const fn kind_word(kind: EquipmentKind) -> &'static str {
    match kind {
        EquipmentKind::Computer => "equipment-computer",
        EquipmentKind::Tablet => "equipment-tablet",
        EquipmentKind::Smartphone => "equipment-smartphone",
        EquipmentKind::Headset => "equipment-headset",
        EquipmentKind::Webcam => "equipment-webcam",
        EquipmentKind::MobileKey => "equipment-mobile-key",
        EquipmentKind::Software => "equipment-software",
        EquipmentKind::Machine => "equipment-machine",
        EquipmentKind::Other => "equipment-other",
    }
}

fn number(value: u8) -> Arg {
    Arg::Number(value.into())
}

fn share(mix: &crate::model::Mix, modality: Modality) -> Permille {
    mix.get(modality).share_of(mix.total())
}

impl Cohort {
    /// Why the learner at this position cannot follow the module at this position, or only just: needs not
    /// met first. Empty when they can follow at ease, and for a module without remote or workplace part.
    pub fn why(&self, plan: &Plan, rules: &Rules, learner: usize, module: usize) -> Vec<Why> {
        let (Some(case), Some(asked)) = (self.case(learner, module), plan.modules.get(module)) else {
            return Vec::new();
        };
        let mut out = Vec::new();
        if case.mix.remote().is_zero() && case.mix.get(Modality::Workplace).is_zero() {
            return out;
        }
        self.why_levels(case, learner, &mut out);
        self.why_dose(case, rules, learner, &mut out);
        self.why_kit(case, plan, learner, &mut out);
        self.why_link(case, rules, asked, learner, &mut out);
        if !case.mix.remote().is_zero() && self.holds(self.unquiet, learner) {
            out.push(Why {
                reason: Reason::QuietPlace,
                unmet: false,
                message: Message::new("why-quiet-place", Vec::new()),
            });
        }
        self.why_work(case, plan, learner, &mut out);
        out.sort_by_key(|why| !why.unmet);
        out
    }

    fn why_levels(&self, case: &Case, learner: usize, out: &mut Vec<Why>) {
        let (Some(group), Some(person)) = (self.levels.get(case.level), self.people.get(learner)) else {
            return;
        };
        let here = self.effective(learner, &group.key);
        let remote = group.key.sync.or(group.key.own_time);
        let under = here.under(remote);
        if self.holds(group.autonomy, learner) {
            let workplace = group.key.workplace;
            for (levels, need, key) in [
                (here, remote, "why-autonomy"),
                (person.bare, workplace, "why-autonomy-workplace"),
            ] {
                out.extend(autonomy(levels, need, levels.under(need), key));
            }
        }
        if self.holds(group.digital, learner) {
            let args = vec![
                ("level", number(here.digital())),
                ("need", number(remote.digital())),
            ];
            out.push(Why {
                reason: Reason::Digital,
                unmet: true,
                message: Message::new("why-digital", args),
            });
        }
        if under.reading() {
            let args = vec![
                ("level", number(here.reading())),
                ("need", number(remote.reading())),
            ];
            out.push(Why {
                reason: Reason::Comprehension,
                unmet: false,
                message: Message::new("why-reading", args),
            });
        }
        if under.french() {
            let name = |rank: u8| Arg::Text(FrenchLevel::of_rank(rank.into()).name().to_owned());
            let args = vec![("level", name(here.french())), ("need", name(remote.french()))];
            out.push(Why {
                reason: Reason::Comprehension,
                unmet: false,
                message: Message::new("why-french", args),
            });
        }
        if self.holds(group.helped, learner) {
            out.push(Why {
                reason: Reason::Autonomy,
                unmet: false,
                message: Message::new("why-helped", Vec::new()),
            });
        }
    }

    fn why_dose(&self, case: &Case, rules: &Rules, learner: usize, out: &mut Vec<Why>) {
        let (Some(group), Some(person)) = (self.doses.get(case.dose), self.people.get(learner)) else {
            return;
        };
        let (over, exact) = (self.holds(group.over, learner), self.holds(group.exact, learner));
        if !over && !exact {
            return;
        }
        let level = self.dose_level(case, person, learner);
        let limit = limit(rules, level);
        let args = vec![
            ("share", Arg::Share(share(&case.mix, Modality::RemoteAsync))),
            ("max", Arg::Share(limit)),
            ("level", number(level)),
        ];
        out.push(Why {
            reason: Reason::Dose,
            unmet: over,
            message: Message::new(if over { "why-dose" } else { "why-dose-exact" }, args),
        });
    }

    /// The weakest item of a learner, with what raises it where a case is met.
    fn dose_level(&self, case: &Case, person: &Person, learner: usize) -> u8 {
        self.levels.get(case.level).map_or(person.weakest[0], |group| {
            self.effective(learner, &group.key).weakest()
        })
    }

    /// The asynchronous share of a module that the autonomy of a learner bears.
    pub(in crate::checks) fn dose_limit(&self, rules: &Rules, learner: usize, module: usize) -> Permille {
        match (self.case(learner, module), self.people.get(learner)) {
            (Some(case), Some(person)) => limit(rules, self.dose_level(case, person, learner)),
            (None, _) | (_, None) => Permille::ALL,
        }
    }

    fn why_kit(&self, case: &Case, plan: &Plan, learner: usize, out: &mut Vec<Why>) {
        let (Some(group), Some(person)) = (self.kits.get(case.kit), self.people.get(learner)) else {
            return;
        };
        let lacking = self.holds(group.lacking, learner);
        if !lacking && !self.holds(group.pending, learner) {
            return;
        }
        let kind_of = |item: usize| plan.equipment.get(item).map(|it| it.kind);
        let (mut kinds, mut items) = (Vec::new(), Vec::new());
        let missing = group
            .clauses
            .iter()
            .filter_map(|at| self.assignment.clauses.get(*at))
            .filter(|clause| {
                !person
                    .items
                    .iter()
                    .any(|item| kind_of(*item).is_some_and(|kind| clause.accepts(*item, kind)))
            });
        for clause in missing {
            match clause {
                Clause::Kinds(any) => {
                    let word = any.first().map_or("equipment-other", |kind| kind_word(*kind));
                    if !kinds.iter().any(|it| it == word) {
                        kinds.push(word.to_owned());
                    }
                }
                Clause::Item(at) => {
                    if let Some(item) = plan.equipment.get(*at) {
                        items.push(Key::Equipment(item.id.clone()));
                    }
                }
            }
        }
        let (by_kind, by_item) = if lacking {
            ("why-equipment", "why-equipment-item")
        } else {
            ("why-equipment-pending", "why-equipment-item-pending")
        };
        let mut push = |message| {
            out.push(Why {
                reason: Reason::Equipment,
                unmet: lacking,
                message,
            });
        };
        if !kinds.is_empty() {
            push(Message::new(by_kind, vec![("kinds", Arg::Words(kinds))]));
        }
        if !items.is_empty() {
            push(Message::new(by_item, vec![("items", Arg::Titles(items))]));
        }
    }

    fn why_link(&self, case: &Case, rules: &Rules, module: &Module, learner: usize, out: &mut Vec<Why>) {
        let (Some(group), Some(person)) = (self.links.get(case.link), self.people.get(learner)) else {
            return;
        };
        let mut say = |id: CrowdId, unmet: bool, key: &str, warn: bool| {
            if !self.holds(id, learner) {
                return;
            }
            let need = LinkNeed::of(rules, module, &case.mix);
            let (need, best) = (if warn { need.warn } else { need.block }, person.best_link());
            let args = vec![
                ("down", Arg::Rate(best.down_kbps)),
                ("up", Arg::Rate(best.up_kbps)),
                ("need-down", Arg::Rate(need.down_kbps)),
                ("need-up", Arg::Rate(need.up_kbps)),
            ];
            let none = best.down_kbps == 0;
            let message = match (none, key) {
                (true, "why-connection") => Message::new("why-no-connection", args),
                (_, key) => Message::new(key, args),
            };
            out.push(Why {
                reason: Reason::Connection,
                unmet,
                message,
            });
        };
        say(group.blocked, true, "why-connection", false);
        say(group.weak, false, "why-connection-weak", true);
        say(group.pending, false, "why-connection-pending", false);
    }

    fn why_work(&self, case: &Case, plan: &Plan, learner: usize, out: &mut Vec<Why>) {
        let Some(group) = case.work.and_then(|at| self.works.get(at)) else {
            return;
        };
        if !self.holds(group.lacking, learner) {
            return;
        }
        let place = self
            .people
            .get(learner)
            .and_then(|it| it.workplace)
            .and_then(|at| plan.workplaces.get(at));
        let message = match place {
            None => Message::new("why-no-workplace", Vec::new()),
            Some(place) => {
                let situations: Vec<String> = group
                    .key
                    .situations
                    .iter()
                    .filter(|asked| !place.situations.iter().any(|own| folded(own) == **asked))
                    .cloned()
                    .collect();
                let items: Vec<Key> = group
                    .key
                    .items
                    .iter()
                    .filter_map(|at| plan.equipment.get(*at))
                    .filter(|item| !place.equipment.contains(&item.id))
                    .map(|item| Key::Equipment(item.id.clone()))
                    .collect();
                let key = Key::Workplace(place.id.clone());
                if situations.is_empty() {
                    let args = vec![("place", Arg::Title(key)), ("items", Arg::Titles(items))];
                    Message::new("why-workplace-equipment", args)
                } else {
                    let args = vec![
                        ("place", Arg::Title(key)),
                        ("situations", Arg::Text(situations.join(", "))),
                    ];
                    Message::new("why-workplace-situation", args)
                }
            }
        };
        out.push(Why {
            reason: Reason::Workplace,
            unmet: true,
            message,
        });
    }
}

fn limit(rules: &Rules, level: u8) -> Permille {
    let limits = rules.dose_async;
    limits.get(usize::from(level)).copied().unwrap_or(Permille::ALL)
}

/// The items of autonomy under a need, worst first: one sentence for those at the lowest level.
fn autonomy(levels: Levels, need: Levels, under: Under, key: &str) -> Option<Why> {
    let failing: Vec<AutonomyItem> = AutonomyItem::ALL
        .into_iter()
        .filter(|item| under.item(*item))
        .collect();
    let worst = failing.iter().max_by_key(|item| {
        let (level, need) = (levels.autonomy(**item), need.autonomy(**item));
        (need - level, std::cmp::Reverse(level))
    })?;
    let (level, asked) = (levels.autonomy(*worst), need.autonomy(*worst));
    let alike: Vec<String> = failing
        .iter()
        .filter(|item| levels.autonomy(**item) == level && need.autonomy(**item) == asked)
        .map(|item| item_word(*item).to_owned())
        .collect();
    let words = if alike.len() == AutonomyItem::ALL.len() {
        vec!["autonomy-all-items".to_owned()]
    } else {
        alike
    };
    Some(Why {
        reason: Reason::Autonomy,
        unmet: true,
        message: Message::new(
            key,
            vec![
                ("items", Arg::Words(words)),
                ("level", number(level)),
                ("need", number(asked)),
            ],
        ),
    })
}
