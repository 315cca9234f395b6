//! The policy as checks read it: typed, with the plan's own changes applied.
//!
//! Reading a policy never fails, so that checks always run: what cannot be used is replaced by the figure
//! that the program ships with, and told in [`Rules::notes`].

mod dates;
mod entries;
mod note;
mod read;
mod words;

use std::collections::BTreeMap;
use std::sync::Arc;

use super::Code;
use crate::model::{
    AgreementItem, Autonomy, AutonomyItem, Band, Cents, CheckRule, Device, DigitalLevel, EquipmentKind,
    FrenchLevel, IndicatorList, InformationItem, Level, Material, Minutes, Modality, Module, Permille, Plan,
    Policy, Provider, ReadingDegree, Severity,
};

pub use dates::{days_of, holds_on, out_of_date, policy_notes};
pub use entries::{Entry, Group, entries};
pub use note::RulesError;
pub use words::{context_words, days_words, entry_name, group_word, source_words, value_words};

/// What a learner does on their own side of a module: the policy's needs depend on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Remote {
    /// Live with a trainer, at a distance.
    Sync,
    /// At the learner's own time, followed by a tutor.
    AsyncTutored,
    /// At the learner's own time, alone.
    Async,
}

impl Remote {
    /// All three.
    pub const ALL: [Self; 3] = [Self::Sync, Self::AsyncTutored, Self::Async];

    /// The name in policy keys: `need.<name>.digital`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Sync => "remote_sync",
            Self::AsyncTutored => "remote_async_tutored",
            Self::Async => "remote_async",
        }
    }

    /// What a modality is in a module; `None` for those that are not remote.
    pub const fn of(modality: Modality, module: &Module) -> Option<Self> {
        match modality {
            Modality::RemoteSync => Some(Self::Sync),
            Modality::RemoteAsync if module.tutored => Some(Self::AsyncTutored),
            Modality::RemoteAsync => Some(Self::Async),
            Modality::Classroom | Modality::Workplace => None,
        }
    }
}

/// A rate under which a connection fails, and one under which it is at the limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct RateNeed {
    /// Under this the activity cannot be followed, kbit/s; 0 asks nothing.
    pub block: u32,
    /// Under this it is at the limit, kbit/s; 0 asks nothing.
    pub warn: u32,
}

/// What remote work asks of a learner by default. The lowest value of a scale asks nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RemoteNeed {
    /// Level of each item of autonomy; house default.
    pub autonomy: Autonomy,
    /// Digital level, on the scale of the CRCN; house default.
    pub digital: DigitalLevel,
    /// Reading degree, on the scale of the ANLCI, for written material; house default.
    pub reading: ReadingDegree,
    /// Level in French (CECRL); house default.
    pub french: FrenchLevel,
    /// Download rate; house default.
    pub down: RateNeed,
    /// Upload rate; house default.
    pub up: RateNeed,
    /// Equipment: for each entry, one item of any of these kinds; house default.
    pub equipment: Vec<Vec<EquipmentKind>>,
}

impl RemoteNeed {
    /// The reading degree asked for by material of a kind: spoken material asks none.
    pub const fn reading_for(&self, material: Material) -> ReadingDegree {
        match material {
            Material::Written => self.reading,
            Material::Oral => ReadingDegree::MIN,
        }
    }
}

/// Hours that a funding device accepts, where it limits them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct HourCaps {
    /// Never more.
    pub most: Option<Minutes>,
    /// More only for certain publics or by agreement.
    pub usual: Option<Minutes>,
    /// Never more when the whole path is at the workplace.
    pub all_workplace: Option<Minutes>,
}

/// What hours cost for comparing dosages, when the plan does not say; house defaults.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UsualCosts {
    /// A trainer's hour.
    pub trainer: Cents,
    /// A room's hour.
    pub room: Cents,
    /// An hour of the platform of live remote work, for the group.
    pub live_platform: Cents,
    /// The tutoring of one learner for an hour of work at their own time.
    pub tutoring: Cents,
}

/// Something that an assistance sheet states.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum SheetItem {
    /// Who helps.
    Who,
    /// How to reach them.
    Channel,
    /// At what times.
    Hours,
    /// Within what delay.
    Answer,
}

impl SheetItem {
    /// All items, in the order of the form.
    pub const ALL: [Self; 4] = [Self::Who, Self::Channel, Self::Hours, Self::Answer];

    /// The name in policy keys: `legal.assistance.<name>`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Who => "who",
            Self::Channel => "channel",
            Self::Hours => "hours",
            Self::Answer => "answer",
        }
    }
}

/// Thresholds and switches of all checks. "House default" means our own judgement: see the policy file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rules {
    /// The policy's identifier.
    pub policy: String,
    /// The computer's own provider, which completes a plan's; nothing unless [`Self::issued_by`] says so.
    pub provider: Provider,
    /// What could not be used of the policy or of the plan's changes, and what holds instead.
    pub notes: Vec<RulesError>,

    /// Needs of remote work live; house default.
    pub remote_sync: RemoteNeed,
    /// Needs of remote work at one's own time with a tutor; house default.
    pub remote_async_tutored: RemoteNeed,
    /// Needs of remote work at one's own time without a tutor; house default.
    pub remote_async: RemoteNeed,
    /// Autonomy asked for at the workplace; house default.
    pub workplace_autonomy: Autonomy,

    /// Largest asynchronous share of a module by weakest item of autonomy, 0 to 3; house default.
    pub dose_async: [Permille; 4],
    /// Largest remote share of the path by weakest item of autonomy, 0 to 3; house default.
    pub dose_remote: [Permille; 4],
    /// Longest asynchronous run without human contact by weakest item of autonomy, 0 to 3; house default.
    pub solitude: [Minutes; 4],
    /// The contact that a fix inserts in a longer run; house default.
    pub solitude_contact: Minutes,
    /// Support time for each [`Self::support_per_remote`] that raises autonomy; house default.
    pub support_minutes: Minutes,
    /// Remote time for which [`Self::support_minutes`] are needed, never zero; house default.
    pub support_per_remote: Minutes,
    /// Levels by which such support raises each item; house default.
    pub support_raise: u8,
    /// From this remote time on support is expected, never zero; house default.
    pub support_remote_from: Minutes,
    /// At most this digital level: digital acculturation comes first; house default.
    pub acculturation_digital: DigitalLevel,
    /// The acculturation time that a fix inserts, never zero; house default.
    pub acculturation_minutes: Minutes,
    /// Each [`Self::acculturation_minutes`] raises the digital level by one, up to this one; house default.
    pub acculturation_up_to: DigitalLevel,
    /// Digital levels that a mediator present in the third place makes up for; house default.
    pub mediator_digital: u8,
    /// From this part of the cohort that cannot follow, the dosage is at fault; house default.
    pub cannot_follow: Permille,
    /// Fewest people of whom half is worth speaking; house default.
    pub cohort_least: u32,
    /// How many work together where an activity is done in teams; house default.
    pub team: u32,

    /// Download rate of a lent mobile key, kbit/s; house default.
    pub mobile_key_down: u32,
    /// Upload rate of a lent mobile key, kbit/s; house default.
    pub mobile_key_up: u32,

    /// Part of a module's largest remote part that a fix brings back in presence; house default.
    pub presence_part: Permille,
    /// Longest remote synchronous time in one day; house default.
    pub screen_day: Minutes,
    /// A wholly remote path has collective synchronous time in each such stretch, never zero; house default.
    pub touchpoint_span: Minutes,
    /// The meeting that a fix inserts in a path without any; house default.
    pub touchpoint_minutes: Minutes,
    /// Whether bands hold for each module too; house default.
    pub bands_each_module: bool,
    /// From this remote share the funding of an apprenticeship is reduced (Code du travail, D. 6332-82-1); nothing
    /// before that was law.
    pub apprenticeship_remote: Option<Permille>,
    /// The delay of answer that a fix writes into an assistance sheet; house default.
    pub assistance_answer: Minutes,
    /// The reflexive phase that a fix inserts after work situations, never zero; house default.
    pub reflexive_minutes: Minutes,
    /// Most learners that one tutor follows in work situations; house default.
    pub tutor_learners: u32,
    /// How far hours may be from a target when the plan names no tolerance; house default.
    pub hours_tolerance: Permille,
    /// The quality reference; one without indicators asks for no evidence.
    pub quality: Arc<IndicatorList>,

    /// Most money that the plan's funding device gives for one hour of one learner, when the plan does not say.
    pub hourly: Option<Cents>,
    /// What hours cost when the plan does not say, for comparing dosages.
    pub costs: UsualCosts,
    /// What an assistance sheet must state (Code du travail, D. 6313-3-1, 1°).
    pub sheet: Vec<SheetItem>,

    bands: BTreeMap<Device, Vec<Band>>,
    caps: BTreeMap<Device, HourCaps>,
    agreement: Vec<AgreementItem>,
    information: Vec<InformationItem>,
    checks: Vec<CheckRule>,
    /// The lowest and the highest number that each entry may be.
    ranges: BTreeMap<String, (i64, i64)>,
}

impl Rules {
    /// Reads a policy with a plan's changes to it.
    pub fn for_plan(plan: &Plan, policy: &Policy) -> Self {
        read::rules(plan, policy)
    }

    /// The same rules on a computer that knows this provider.
    #[must_use]
    pub fn issued_by(mut self, provider: &Provider) -> Self {
        self.provider.clone_from(provider);
        self
    }

    fn rule(&self, code: Code) -> Option<&CheckRule> {
        self.checks.iter().find(|rule| rule.code == code.0)
    }

    /// Whether a check runs.
    pub fn enabled(&self, code: Code) -> bool {
        self.rule(code).is_none_or(|rule| rule.enabled)
    }

    /// The severity that the policy gives to a check, where it gives one.
    pub fn severity(&self, code: Code) -> Option<Severity> {
        self.rule(code).and_then(|rule| rule.severity)
    }

    /// What one kind of remote work asks by default.
    pub const fn need(&self, remote: Remote) -> &RemoteNeed {
        match remote {
            Remote::Sync => &self.remote_sync,
            Remote::AsyncTutored => &self.remote_async_tutored,
            Remote::Async => &self.remote_async,
        }
    }

    /// The level of one autonomy item asked for by a modality of a module: the module's own need for remote
    /// parts, or else the policy's.
    pub fn autonomy_need(&self, module: &Module, modality: Modality, item: AutonomyItem) -> Level {
        match (Remote::of(modality, module), modality) {
            (Some(remote), _) => module
                .needs
                .autonomy
                .map_or_else(|| self.need(remote).autonomy.get(item), |own| own.get(item)),
            (None, Modality::Workplace) => self.workplace_autonomy.get(item),
            (None, Modality::Classroom | Modality::RemoteSync | Modality::RemoteAsync) => Level::MIN,
        }
    }

    /// Shares that a funding device accepts by its own rules.
    pub fn device_bands(&self, device: Device) -> &[Band] {
        self.bands.get(&device).map_or(&[], Vec::as_slice)
    }

    /// Hours that a funding device accepts by its own rules.
    pub fn device_caps(&self, device: Device) -> HourCaps {
        self.caps.get(&device).copied().unwrap_or_default()
    }

    /// The statements that the training agreement must make, in the order of the article.
    pub fn agreement_items(&self) -> &[AgreementItem] {
        &self.agreement
    }

    /// What learners must be told before they enrol, in the order of the article.
    pub fn information_items(&self) -> &[InformationItem] {
        &self.information
    }

    /// What is missing of the agreement, of what it must state.
    pub fn agreement_gaps(&self, plan: &Plan) -> Vec<AgreementItem> {
        let mut gaps = plan.agreement_gaps();
        gaps.retain(|it| self.agreement.contains(it));
        gaps
    }

    /// What learners are not told, of what they must be.
    pub fn information_gaps(&self, plan: &Plan) -> Vec<InformationItem> {
        let mut gaps = plan.information_gaps();
        gaps.retain(|it| self.information.contains(it));
        gaps
    }

    /// The lowest and the highest number that an entry may be; `None` for one that no check reads.
    pub fn range(&self, key: &str) -> Option<(i64, i64)> {
        self.ranges.get(key).copied()
    }
}
