//! From the entries of a policy to typed thresholds.
//!
//! The last argument of each reading is what holds when a policy leaves the entry out: the figure of the
//! policy that comes with the program, as a test makes sure.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::dates::last_day;
use super::{HourCaps, RateNeed, Remote, RemoteNeed, Rules, RulesError, SheetItem, UsualCosts};
use crate::checks::CHECKS;
use crate::model::{
    AgreementItem, Autonomy, AutonomyItem, Band, BandScope, Cents, CheckRule, Device, DigitalLevel,
    EquipmentKind, FrenchLevel, InformationItem, Level, Minutes, Permille, Plan, Policy, PolicyEquipment,
    Provider, ReadingDegree,
};

/// Most kbit/s that an entry may ask for: 10 Gbit/s.
const MOST_KBPS: i64 = 10_000_000;

/// A need of a level on each autonomy item.
type Levels = [u8; 7];

struct Reader<'a> {
    policy: &'a str,
    shipped: BTreeMap<&'a str, i64>,
    changed: BTreeMap<&'a str, i64>,
    /// What the law asks only after the plan has ended.
    later: BTreeSet<&'a str>,
    ranges: BTreeMap<String, (i64, i64)>,
    notes: Vec<RulesError>,
}

impl Reader<'_> {
    fn optional(&mut self, key: &str, least: i64, most: i64) -> Option<i64> {
        self.ranges.insert(key.to_owned(), (least, most));
        for source in [self.changed.get(key), self.shipped.get(key)] {
            match source.copied() {
                Some(value) if (least..=most).contains(&value) => return Some(value),
                Some(value) => self.notes.push(RulesError::OutOfRange {
                    key: key.to_owned(),
                    value,
                    least,
                    most,
                }),
                None => {}
            }
        }
        None
    }

    fn number(&mut self, key: &str, least: i64, most: i64, otherwise: i64) -> i64 {
        let missing = !self.changed.contains_key(key) && !self.shipped.contains_key(key);
        if missing {
            self.notes.push(RulesError::Missing {
                policy: self.policy.to_owned(),
                key: key.to_owned(),
            });
        }
        self.optional(key, least, most).unwrap_or(otherwise)
    }

    fn small(&mut self, key: &str, least: u8, most: u8, otherwise: u8) -> u8 {
        let value = self.number(key, least.into(), most.into(), otherwise.into());
        u8::try_from(value).unwrap_or(otherwise)
    }

    fn minutes(&mut self, key: &str, least: u32, otherwise: u32) -> Minutes {
        let most = Minutes::MAX_FIELD.get();
        let value = self.number(key, least.into(), most.into(), otherwise.into());
        Minutes::new(u32::try_from(value).unwrap_or(otherwise))
    }

    fn count(&mut self, key: &str, least: u32, otherwise: u32) -> u32 {
        let value = self.number(
            key,
            least.into(),
            crate::model::MAX_HEADCOUNT.into(),
            otherwise.into(),
        );
        u32::try_from(value).unwrap_or(otherwise)
    }

    fn optional_minutes(&mut self, key: &str) -> Option<Minutes> {
        let most = Minutes::MAX_FIELD.get().into();
        let value = self.law(key, |it, key| it.optional(key, 0, most))??;
        u32::try_from(value).ok().map(Minutes::new)
    }

    /// What the law sets, from the day that it does.
    fn law<T>(&mut self, key: &str, read: impl FnOnce(&mut Self, &str) -> T) -> Option<T> {
        let value = read(self, key);
        (self.changed.contains_key(key) || !self.later.contains(key)).then_some(value)
    }

    fn flag(&mut self, key: &str, otherwise: bool) -> bool {
        self.number(key, 0, 1, otherwise.into()) == 1
    }

    fn legal(&mut self, key: &str) -> bool {
        self.law(key, |it, key| it.flag(key, true)).unwrap_or(false)
    }

    fn cents(&mut self, key: &str, otherwise: u64) -> Cents {
        let most = i64::try_from(Cents::MAX_FIELD.get()).unwrap_or(i64::MAX);
        let value = self.number(key, 0, most, i64::try_from(otherwise).unwrap_or(most));
        Cents::new(u64::try_from(value).unwrap_or(otherwise))
    }

    fn optional_cents(&mut self, key: &str) -> Option<Cents> {
        let most = i64::try_from(Cents::MAX_FIELD.get()).unwrap_or(i64::MAX);
        let value = self.law(key, |it, key| it.optional(key, 0, most))??;
        u64::try_from(value).ok().map(Cents::new)
    }

    fn optional_share(&mut self, key: &str) -> Option<Permille> {
        let value = self.law(key, |it, key| it.optional(key, 0, 1000))??;
        u32::try_from(value).ok().map(Permille)
    }

    fn permille(&mut self, key: &str, otherwise: u32) -> Permille {
        let value = self.number(key, 0, 1000, otherwise.into());
        Permille(u32::try_from(value).unwrap_or(otherwise))
    }

    fn kbps(&mut self, key: &str, otherwise: u32) -> u32 {
        let value = self.number(key, 0, MOST_KBPS, otherwise.into());
        u32::try_from(value).unwrap_or(otherwise)
    }

    fn autonomy(&mut self, context: &str, otherwise: Levels) -> Autonomy {
        let mut autonomy = Autonomy::uniform(Level::MIN);
        for (item, level) in AutonomyItem::ALL.into_iter().zip(otherwise) {
            let key = format!("need.{context}.autonomy.{}", item.name());
            let level = self.small(&key, Level::MIN.get(), Level::MAX.get(), level);
            autonomy = autonomy.with(item, Level::clamped(level.into()));
        }
        autonomy
    }

    fn rates(&mut self, context: &str, way: &str, otherwise: (u32, u32)) -> RateNeed {
        RateNeed {
            block: self.kbps(&format!("need.{context}.{way}.block"), otherwise.0),
            warn: self.kbps(&format!("need.{context}.{way}.warn"), otherwise.1),
        }
    }

    fn remote(&mut self, remote: Remote, equipment: &[PolicyEquipment], otherwise: &Otherwise) -> RemoteNeed {
        let context = remote.name();
        let entry = |name: &str| format!("need.{context}.{name}");
        let own: Vec<Vec<EquipmentKind>> = equipment
            .iter()
            .filter(|it| it.context == context && !it.any_of.is_empty())
            .map(|it| it.any_of.clone())
            .collect();
        let digital = self.small(
            &entry("digital"),
            DigitalLevel::MIN.get(),
            DigitalLevel::MAX.get(),
            otherwise.digital,
        );
        let reading = self.small(
            &entry("reading"),
            ReadingDegree::MIN.get(),
            ReadingDegree::MAX.get(),
            otherwise.reading,
        );
        let french = self.small(
            &entry("french"),
            FrenchLevel::A1.rank(),
            FrenchLevel::C2.rank(),
            otherwise.french.rank(),
        );
        RemoteNeed {
            autonomy: self.autonomy(context, otherwise.autonomy),
            digital: DigitalLevel::clamped(digital.into()),
            reading: ReadingDegree::clamped(reading.into()),
            french: FrenchLevel::of_rank(french.into()),
            down: self.rates(context, "down", otherwise.down),
            up: self.rates(context, "up", otherwise.up),
            equipment: own,
        }
    }

    fn levels<T>(&mut self, key: &str, otherwise: [u32; 4], read: fn(&mut Self, &str, u32) -> T) -> [T; 4] {
        let mut level = 0;
        otherwise.map(|value| {
            let entry = format!("{key}.level{level}");
            level += 1;
            read(self, &entry, value)
        })
    }
}

/// The needs of remote work when a policy leaves them out.
struct Otherwise {
    autonomy: Levels,
    digital: u8,
    reading: u8,
    french: FrenchLevel,
    down: (u32, u32),
    up: (u32, u32),
}

const SYNC: Otherwise = Otherwise {
    autonomy: [1, 0, 0, 0, 0, 0, 0],
    digital: 2,
    reading: 1,
    french: FrenchLevel::A2,
    down: (1000, 2000),
    up: (500, 1000),
};

const ASYNC_TUTORED: Otherwise = Otherwise {
    autonomy: [2, 1, 2, 1, 1, 1, 1],
    digital: 3,
    reading: 3,
    french: FrenchLevel::B1,
    down: (1000, 1000),
    up: (0, 0),
};

const ASYNC: Otherwise = Otherwise {
    autonomy: [2; 7],
    digital: 4,
    reading: 3,
    french: FrenchLevel::B1,
    down: (1000, 1000),
    up: (0, 0),
};

/// What begins so is the law's, or a funder's: it holds from a day on.
const DATED: [&str; 5] = ["apprenticeship.", "band.", "cap.", "hourly.", "legal."];

/// The entries that hold for a plan, a funder's own before those for all.
fn shipped<'a>(plan: &Plan, policy: &'a Policy) -> BTreeMap<&'a str, i64> {
    let all = policy.entries.iter().filter(|it| it.funder.is_empty());
    let mut found: BTreeMap<&str, i64> = BTreeMap::new();
    for entry in all {
        found.entry(&entry.key).or_insert(entry.value);
    }
    let own = policy.entries.iter().filter(|it| it.is_of(&plan.funder.name));
    found.extend(own.map(|it| (it.key.as_str(), it.value)));
    found
}

/// The entries of law that begin to hold when the plan has ended.
fn later<'a>(plan: &Plan, policy: &'a Policy) -> BTreeSet<&'a str> {
    let Some(last) = last_day(plan) else {
        return BTreeSet::new();
    };
    let entries = policy.entries.iter();
    let dated = entries.filter(|it| DATED.iter().any(|start| it.key.starts_with(start)));
    dated
        .filter(|it| it.since.is_some_and(|since| since > last))
        .map(|it| it.key.as_str())
        .collect()
}

pub(super) fn rules(plan: &Plan, policy: &Policy) -> Rules {
    let mut reader = Reader {
        policy: &policy.id,
        shipped: shipped(plan, policy),
        changed: plan
            .policy
            .overrides
            .iter()
            .map(|it| (it.key.as_str(), it.value))
            .collect(),
        later: later(plan, policy),
        ranges: BTreeMap::new(),
        notes: Vec::new(),
    };
    if plan.policy.id != policy.id {
        reader.notes.push(RulesError::OtherPolicy {
            wanted: plan.policy.id.clone(),
            used: policy.id.clone(),
        });
    }
    let it = &mut reader;
    let equipment = &equipment(plan, policy);
    let mut rules = Rules {
        policy: policy.id.clone(),
        provider: Provider::default(),
        notes: Vec::new(),
        remote_sync: it.remote(Remote::Sync, equipment, &SYNC),
        remote_async_tutored: it.remote(Remote::AsyncTutored, equipment, &ASYNC_TUTORED),
        remote_async: it.remote(Remote::Async, equipment, &ASYNC),
        workplace_autonomy: it.autonomy("workplace", [0, 0, 1, 1, 0, 0, 0]),
        dose_async: it.levels("dose.async", [0, 200, 500, 1000], Reader::permille),
        dose_remote: it.levels("dose.remote", [100, 400, 750, 1000], Reader::permille),
        solitude: it.levels("solitude", [0, 210, 420, 840], |it, key, value| {
            it.minutes(key, 0, value)
        }),
        solitude_contact: it.minutes("solitude.contact", 1, 30),
        support_minutes: it.minutes("support.minutes", 0, 60),
        support_per_remote: it.minutes("support.per_remote", 1, 420),
        support_raise: it.small("support.raise", 0, 3, 1),
        support_remote_from: it.minutes("support.remote_from", 1, 420),
        acculturation_digital: DigitalLevel::clamped(it.small("acculturation.digital", 0, 8, 2).into()),
        acculturation_minutes: it.minutes("acculturation.minutes", 1, 420),
        acculturation_up_to: DigitalLevel::clamped(it.small("acculturation.up_to", 0, 8, 3).into()),
        mediator_digital: it.small("mediator.digital", 0, 8, 2),
        cannot_follow: it.permille("cohort.cannot_follow", 500),
        cohort_least: it.count("cohort.least", 1, 2),
        team: it.count("group.team", 1, 4),
        mobile_key_down: it.kbps("rate.mobile_key.down", 8000),
        mobile_key_up: it.kbps("rate.mobile_key.up", 2000),
        presence_part: it.permille("presence.part", 500),
        screen_day: it.minutes("screen.day", 1, 300),
        touchpoint_span: it.minutes("touchpoint.span", 1, 2100),
        touchpoint_minutes: it.minutes("touchpoint.minutes", 1, 60),
        bands_each_module: it.flag("bands.each_module", false),
        apprenticeship_remote: it.law("apprenticeship.remote", |it, key| it.permille(key, 800)),
        assistance_answer: it.minutes("assistance.answer", 1, 1440),
        reflexive_minutes: it.minutes("reflexive.minutes", 1, 60),
        tutor_learners: it.count("tutor.learners", 1, 4),
        hours_tolerance: it.permille("hours.tolerance", 50),
        hourly: hourly(it, plan),
        costs: UsualCosts {
            trainer: it.cents("cost.trainer", 4_500),
            room: it.cents("cost.room", 1_500),
            live_platform: it.cents("cost.live_platform", 300),
            tutoring: it.cents("cost.tutoring", 300),
        },
        sheet: SheetItem::ALL
            .into_iter()
            .filter(|item| it.legal(&legal_key("assistance", item.name())))
            .collect(),
        bands: bands(it),
        caps: caps(it),
        agreement: AgreementItem::ALL
            .into_iter()
            .filter(|item| it.legal(&legal_key("agreement", item.name())))
            .collect(),
        information: InformationItem::ALL
            .into_iter()
            .filter(|item| it.legal(&legal_key("information", item.name())))
            .collect(),
        checks: checks(plan, policy),
        ranges: BTreeMap::new(),
        quality: Arc::clone(&policy.indicators),
    };
    notes_on_unused(it, plan, policy);
    rules.ranges = std::mem::take(&mut reader.ranges);
    rules.notes = reader.notes;
    rules
}

/// The entry that says whether the law asks for an item.
pub(super) fn legal_key(list: &str, item: &str) -> String {
    format!("legal.{list}.{}", item.replace('-', "_"))
}

/// The plan's own equipment for the contexts that it names, the policy's for the others.
fn equipment(plan: &Plan, policy: &Policy) -> Vec<PolicyEquipment> {
    let own = plan.policy.contexts();
    let shipped = policy.equipment.iter().filter(|it| !own.contains(&it.context));
    shipped.chain(&plan.policy.equipment).cloned().collect()
}

/// The plan's own switches before the policy's.
fn checks(plan: &Plan, policy: &Policy) -> Vec<CheckRule> {
    plan.policy.checks.iter().chain(&policy.checks).cloned().collect()
}

/// Every device is read, so that all its entries are known; the plan's own one counts.
fn hourly(it: &mut Reader<'_>, plan: &Plan) -> Option<Cents> {
    let mut found = None;
    for device in Device::ALL {
        let amount = it.optional_cents(&format!("hourly.{}", device.name()));
        if *device == plan.funder.device {
            found = amount;
        }
    }
    found
}

fn bands(it: &mut Reader<'_>) -> BTreeMap<Device, Vec<Band>> {
    let mut found: BTreeMap<Device, Vec<Band>> = BTreeMap::new();
    for device in Device::ALL {
        for scope in BandScope::ALL {
            let key = format!("band.{}.{}", device.name(), scope.name());
            let min = it.optional_share(&format!("{key}.min"));
            let max = it.optional_share(&format!("{key}.max"));
            if min.is_some() || max.is_some() {
                found.entry(*device).or_default().push(Band {
                    scope,
                    min: min.unwrap_or(Permille(0)),
                    max: max.unwrap_or(Permille::ALL),
                });
            }
        }
    }
    found
}

fn caps(it: &mut Reader<'_>) -> BTreeMap<Device, HourCaps> {
    Device::ALL
        .iter()
        .map(|device| {
            let name = device.name();
            let caps = HourCaps {
                most: it.optional_minutes(&format!("cap.{name}.most")),
                usual: it.optional_minutes(&format!("cap.{name}.usual")),
                all_workplace: it.optional_minutes(&format!("cap.{name}.all_workplace")),
            };
            (*device, caps)
        })
        .collect()
}

fn notes_on_unused(it: &mut Reader<'_>, plan: &Plan, policy: &Policy) {
    let unknown: BTreeSet<&str> = it
        .shipped
        .keys()
        .chain(it.changed.keys())
        .copied()
        .filter(|key| !it.ranges.contains_key(*key))
        .collect();
    it.notes.extend(
        unknown
            .into_iter()
            .map(|key| RulesError::Unknown { key: key.to_owned() }),
    );
    it.notes.extend(
        checks(plan, policy)
            .into_iter()
            .filter(|rule| !CHECKS.iter().any(|check| check.named(&rule.code)))
            .map(|rule| RulesError::UnknownCheck { code: rule.code }),
    );
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::PolicyOverride;

    fn with(overrides: &[(&str, i64)], policy: &Policy) -> Rules {
        let mut plan = Plan::default();
        plan.policy.id.clone_from(&policy.id);
        plan.policy.overrides = overrides
            .iter()
            .map(|(key, value)| PolicyOverride {
                key: (*key).to_owned(),
                value: *value,
                source: String::new(),
            })
            .collect();
        Rules::for_plan(&plan, policy)
    }

    #[test]
    fn an_empty_policy_says_each_entry_that_is_missing() {
        let rules = with(&[], &Policy::default());
        assert_eq!(rules.screen_day, Minutes::hours(5));
        assert!(
            rules
                .notes
                .iter()
                .all(|it| matches!(it, RulesError::Missing { .. }))
        );
        assert!(rules.notes.len() > 70);
    }

    #[test]
    fn a_plan_changes_entries_and_is_told_what_it_cannot() {
        let policy = Policy::default();
        let quiet = with(&[], &policy).notes.len();
        let rules = with(
            &[("dose.async.level1", 300), ("screen.day", 0), ("no.such", 4)],
            &policy,
        );
        assert_eq!(rules.dose_async[1], Permille(300));
        assert_eq!(
            rules.screen_day,
            Minutes::hours(5),
            "the program's own figure holds"
        );
        assert!(rules.notes.contains(&RulesError::OutOfRange {
            key: "screen.day".to_owned(),
            value: 0,
            least: 1,
            most: i64::from(Minutes::MAX_FIELD.get()),
        }));
        assert!(rules.notes.contains(&RulesError::Unknown {
            key: "no.such".to_owned()
        }));
        // Two entries are no longer missing; two notes came.
        assert_eq!(rules.notes.len(), quiet);
    }
}
