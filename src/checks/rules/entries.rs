//! The numbers of a policy as a list to show: what holds, what the plan changed, what the policy says, what the
//! program ships with.

use std::collections::BTreeSet;

use super::Rules;
use crate::model::{BandScope, Plan, Policy, PolicyEntry, PolicyOverride, Unit};

/// What entries are about, in the order of lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// Needs of live remote work.
    RemoteSync,
    /// Needs of tutored work at one's own time.
    RemoteAsyncTutored,
    /// Needs of work at one's own time without a tutor.
    RemoteAsync,
    /// Needs at the workplace.
    Workplace,
    /// Dose limits by autonomy.
    Dose,
    /// Support and acculturation.
    Support,
    /// The group and its rhythm.
    Rhythm,
    /// Hours, bands and caps.
    Hours,
    /// What the law asks to be stated.
    Legal,
    /// What means cost and give.
    Means,
    /// What no check reads.
    Unknown,
}

impl Group {
    /// The group of a key.
    fn of(key: &str) -> Self {
        const STARTS: [(&str, Group); 26] = [
            ("need.remote_sync.", Group::RemoteSync),
            ("need.remote_async_tutored.", Group::RemoteAsyncTutored),
            ("need.remote_async.", Group::RemoteAsync),
            ("need.workplace.", Group::Workplace),
            ("dose.", Group::Dose),
            ("solitude.", Group::Dose),
            ("support.", Group::Support),
            ("acculturation.", Group::Support),
            ("mediator.", Group::Support),
            ("assistance.", Group::Support),
            ("cohort.", Group::Rhythm),
            ("group.", Group::Rhythm),
            ("presence.", Group::Rhythm),
            ("screen.", Group::Rhythm),
            ("touchpoint.", Group::Rhythm),
            ("reflexive.", Group::Rhythm),
            ("hours.", Group::Hours),
            ("bands.", Group::Hours),
            ("band.", Group::Hours),
            ("cap.", Group::Hours),
            ("hourly.", Group::Hours),
            ("apprenticeship.", Group::Hours),
            ("legal.", Group::Legal),
            ("rate.", Group::Means),
            ("cost.", Group::Means),
            ("tutor.", Group::Means),
        ];
        STARTS
            .iter()
            .find(|(start, _)| key.starts_with(start))
            .map_or(Self::Unknown, |(_, group)| *group)
    }
}

/// One number of a policy, as it stands for a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Dotted name.
    pub key: String,
    /// What it is about.
    pub group: Group,
    /// What it counts.
    pub unit: Unit,
    /// What the plan changed.
    pub own: Option<PolicyOverride>,
    /// What the policy that the plan follows says.
    pub policy: Option<PolicyEntry>,
    /// What the shipped policy says.
    pub shipped: Option<PolicyEntry>,
    /// The lowest and the highest number that it may be; nothing when no check reads it.
    pub range: Option<(i64, i64)>,
}

impl Entry {
    /// The number that holds: the plan's, the policy's, or the shipped one; nothing where nobody sets a limit.
    pub fn value(&self) -> Option<i64> {
        let own = self.own.as_ref().map(|it| it.value);
        own.or_else(|| self.default_value())
    }

    /// The number that holds when the plan changes nothing.
    pub fn default_value(&self) -> Option<i64> {
        self.policy.as_ref().or(self.shipped.as_ref()).map(|it| it.value)
    }

    /// Whether the plan has another number than the policy that it follows.
    pub fn is_changed(&self) -> bool {
        self.own
            .as_ref()
            .is_some_and(|it| Some(it.value) != self.default_value())
    }

    /// Whether the number that holds is another than the shipped one.
    pub fn differs_from_shipped(&self) -> bool {
        self.value() != self.shipped.as_ref().map(|it| it.value)
    }
}

/// What a limit of a funding device counts, for those that no policy need set.
fn limits(device: &str) -> Vec<(String, Unit)> {
    let mut found = vec![
        (format!("cap.{device}.most"), Unit::Minutes),
        (format!("cap.{device}.usual"), Unit::Minutes),
        (format!("cap.{device}.all_workplace"), Unit::Minutes),
        (format!("hourly.{device}"), Unit::Cents),
    ];
    for scope in BandScope::ALL {
        for side in ["min", "max"] {
            found.push((format!("band.{device}.{}.{side}", scope.name()), Unit::Permille));
        }
    }
    found
}

/// All numbers of the policy that a plan follows, by group.
///
/// These are the numbers that it, the shipped policy or the plan sets, and the limits that the plan's funding
/// device may have; within a group in the order of the shipped policy.
pub fn entries(plan: &Plan, policy: &Policy, shipped: &Policy, rules: &Rules) -> Vec<Entry> {
    let mut seen = BTreeSet::new();
    let funder = plan.funder.name.as_str();
    let limits = limits(plan.funder.device.name());
    let keys = shipped
        .entries
        .iter()
        .chain(&policy.entries)
        .map(|it| (it.key.as_str(), it.unit))
        .chain(limits.iter().map(|(key, unit)| (key.as_str(), *unit)))
        .chain(
            plan.policy
                .overrides
                .iter()
                .map(|it| (it.key.as_str(), Unit::Count)),
        );
    let mut found: Vec<Entry> = keys
        .filter(|(key, _)| seen.insert(*key))
        .map(|(key, unit)| {
            let range = rules.range(key);
            Entry {
                key: key.to_owned(),
                group: range.map_or(Group::Unknown, |_| Group::of(key)),
                unit,
                own: plan.policy.overrides.iter().find(|it| it.key == key).cloned(),
                policy: policy.entry(key, funder).cloned(),
                shipped: shipped.entry(key, funder).cloned(),
                range,
            }
        })
        .collect();
    found.sort_by_key(|it| it.group);
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Said;
    use crate::model::{Device, PolicyEntry};

    fn entry(key: &str, value: i64, funder: &str) -> PolicyEntry {
        PolicyEntry {
            key: key.to_owned(),
            value,
            unit: Unit::Minutes,
            source: Said::plain("s"),
            since: None,
            funder: funder.to_owned(),
        }
    }

    #[test]
    fn what_holds_is_the_plans_then_the_policys_then_the_shipped_number() {
        let shipped = Policy {
            entries: vec![entry("screen.day", 300, ""), entry("touchpoint.span", 2100, "")],
            ..Policy::default()
        };
        let policy = Policy {
            entries: vec![
                entry("screen.day", 240, ""),
                entry("screen.day", 180, "Région"),
                entry("no.such", 1, ""),
            ],
            ..Policy::default()
        };
        let mut plan = Plan::default();
        plan.funder.device = Device::Poei;
        let listed = |plan: &Plan| {
            let rules = Rules::for_plan(plan, &policy);
            entries(plan, &policy, &shipped, &rules)
        };
        let of = |list: &[Entry], key: &str| list.iter().find(|it| it.key == key).unwrap().clone();
        let list = listed(&plan);
        let day = of(&list, "screen.day");
        assert_eq!(
            (day.value(), day.is_changed(), day.differs_from_shipped()),
            (Some(240), false, true)
        );
        assert_eq!(of(&list, "touchpoint.span").value(), Some(2100));
        assert_eq!(of(&list, "no.such").group, Group::Unknown);
        assert_eq!(
            of(&list, "cap.poei.most").value(),
            None,
            "a limit that nobody sets"
        );
        assert!(list.iter().all(|it| it.key != "cap.prf.most"));
        plan.funder.name = " RÉGION ".to_owned();
        assert_eq!(of(&listed(&plan), "screen.day").value(), Some(180));
        plan.policy = plan.policy.with_value("screen.day", Some(120));
        let day = of(&listed(&plan), "screen.day");
        assert_eq!((day.value(), day.is_changed()), (Some(120), true));
        plan.policy = plan.policy.with_value("screen.day", None);
        assert!(!of(&listed(&plan), "screen.day").is_changed());
    }
}
