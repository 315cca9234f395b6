//! From the entries of a policy to typed thresholds.
//!
//! The last argument of each reading is what holds when a policy leaves the entry out: the figure of the
//! policy that comes with the program, as a test makes sure.

use std::collections::{BTreeMap, BTreeSet};

use super::{HourCaps, RateNeed, Remote, RemoteNeed, Rules, RulesError};
use crate::checks::CHECKS;
use crate::model::{
    Autonomy, AutonomyItem, Device, DigitalLevel, EquipmentKind, FrenchLevel, Level, Minutes, Permille, Plan,
    Policy, ReadingDegree,
};

/// Most kbit/s that an entry may ask for: 10 Gbit/s.
const MOST_KBPS: i64 = 10_000_000;

/// A need of a level on each autonomy item.
type Levels = [u8; 7];

struct Reader<'a> {
    policy: &'a str,
    shipped: BTreeMap<&'a str, i64>,
    changed: BTreeMap<&'a str, i64>,
    read: BTreeSet<String>,
    notes: Vec<RulesError>,
}

impl Reader<'_> {
    fn optional(&mut self, key: &str, least: i64, most: i64) -> Option<i64> {
        self.read.insert(key.to_owned());
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
        let value = self.optional(key, 0, Minutes::MAX_FIELD.get().into())?;
        u32::try_from(value).ok().map(Minutes::new)
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

    fn remote(&mut self, remote: Remote, equipment: &Policy, otherwise: &Otherwise) -> RemoteNeed {
        let context = remote.name();
        let entry = |name: &str| format!("need.{context}.{name}");
        let own: Vec<Vec<EquipmentKind>> = equipment
            .equipment
            .iter()
            .filter(|it| it.context == context)
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

pub(super) fn rules(plan: &Plan, policy: &Policy) -> Rules {
    let mut reader = Reader {
        policy: &policy.id,
        shipped: policy
            .entries
            .iter()
            .map(|it| (it.key.as_str(), it.value))
            .collect(),
        changed: plan
            .policy
            .overrides
            .iter()
            .map(|it| (it.key.as_str(), it.value))
            .collect(),
        read: BTreeSet::new(),
        notes: Vec::new(),
    };
    if plan.policy.id != policy.id {
        reader.notes.push(RulesError::OtherPolicy {
            wanted: plan.policy.id.clone(),
            used: policy.id.clone(),
        });
    }
    let it = &mut reader;
    let mut rules = Rules {
        policy: policy.id.clone(),
        notes: Vec::new(),
        remote_sync: it.remote(Remote::Sync, policy, &SYNC),
        remote_async_tutored: it.remote(Remote::AsyncTutored, policy, &ASYNC_TUTORED),
        remote_async: it.remote(Remote::Async, policy, &ASYNC),
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
        bands_each_module: it.number("bands.each_module", 0, 1, 0) == 1,
        apprenticeship_remote: it.permille("apprenticeship.remote", 800),
        assistance_answer: it.minutes("assistance.answer", 1, 1440),
        reflexive_minutes: it.minutes("reflexive.minutes", 1, 60),
        tutor_learners: it.count("tutor.learners", 1, 4),
        hours_tolerance: it.permille("hours.tolerance", 50),
        bands: policy
            .devices
            .iter()
            .map(|rule| (rule.device, rule.bands.clone()))
            .collect(),
        caps: caps(it, policy),
        checks: policy.checks.clone(),
    };
    notes_on_unused(it, policy);
    rules.notes = reader.notes;
    rules
}

fn caps(it: &mut Reader<'_>, policy: &Policy) -> BTreeMap<Device, HourCaps> {
    Device::ALL
        .iter()
        .map(|device| {
            let name = device.name();
            let most = policy.devices.iter().find(|rule| rule.device == *device);
            let caps = HourCaps {
                most: most.and_then(|rule| rule.cap),
                usual: it.optional_minutes(&format!("cap.{name}.usual")),
                all_workplace: it.optional_minutes(&format!("cap.{name}.all_workplace")),
            };
            (*device, caps)
        })
        .collect()
}

fn notes_on_unused(it: &mut Reader<'_>, policy: &Policy) {
    let unknown: BTreeSet<&str> = it
        .shipped
        .keys()
        .chain(it.changed.keys())
        .copied()
        .filter(|key| !it.read.contains(*key))
        .collect();
    it.notes.extend(
        unknown
            .into_iter()
            .map(|key| RulesError::Unknown { key: key.to_owned() }),
    );
    it.notes.extend(
        policy
            .checks
            .iter()
            .filter(|rule| CHECKS.iter().all(|check| check.code().0 != rule.code))
            .map(|rule| RulesError::UnknownCheck {
                code: rule.code.clone(),
            }),
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
