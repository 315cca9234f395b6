//! Made-up plans of any size: plausible enough to try screens and measure checks on, and the same each time
//! for the same options.

mod cohort;
mod path;
mod random;

use crate::model::{
    Band, BandScope, Certification, Device, Equipment, EquipmentKind, Funder, Id, Items, Minutes, Modality,
    Permille, Plan, Register, Targets,
};
use crate::text::{Lang, Text};

use random::Random;

/// Most objects of one kind that a made-up plan may have.
pub const MOST: u32 = 100_000;

/// What a made-up plan should hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Options {
    /// How many modules; at most [`MOST`].
    pub modules: u32,
    /// How many learners; at most [`MOST`].
    pub learners: u32,
    /// How many equipment items; at most [`MOST`].
    pub items: u32,
    /// Another seed gives another plan.
    pub seed: u64,
    /// The language of titles.
    pub lang: Lang,
}

impl Default for Options {
    /// A typical plan: 40 modules, 15 learners, 12 items.
    fn default() -> Self {
        Self {
            modules: 40,
            learners: 15,
            items: 12,
            seed: 1,
            lang: Lang::default(),
        }
    }
}

/// Makes up a plan.
pub fn generate(options: Options) -> Plan {
    let maker = Maker {
        text: Text::new(options.lang),
        options: Options {
            modules: options.modules.min(MOST),
            learners: options.learners.min(MOST),
            items: options.items.min(MOST),
            ..options
        },
    };
    let mut random = Random::new(options.seed);
    let mut plan = Plan {
        title: maker.title("generate-plan", options.seed),
        certification: Some(Certification {
            register: Register::Rncp,
            code: "RNCP99999".to_owned(),
            title: maker.title("generate-certification", options.seed),
            level: Some(5),
            ..Certification::default()
        }),
        equipment: maker.equipment(&mut random),
        ..Plan::default()
    };
    maker.means(&mut plan, &mut random);
    maker.path(&mut plan, &mut random);
    maker.cohort(&mut plan, &mut random);
    let mix = plan.mix();
    plan.targets = Targets {
        // The longest paths have more hours than a target may name.
        total: Some(mix.total().rounded(Minutes::DAY)).filter(|it| *it <= Minutes::MAX_FIELD),
        tolerance: Permille::percent(5),
        bands: vec![around(BandScope::Remote, mix.remote().share_of(mix.total()))],
    };
    plan.funder = Funder {
        name: maker.title("generate-funder", options.seed),
        device: Device::Prf,
        bands: vec![around(
            BandScope::Modality(Modality::Classroom),
            mix.share(Modality::Classroom),
        )],
        ..Funder::default()
    };
    plan
}

/// A band that a share stands in the middle of.
fn around(scope: BandScope, share: Permille) -> Band {
    Band {
        scope,
        min: Permille(share.0.saturating_sub(100)),
        max: Permille(share.0.saturating_add(100).min(1000)),
    }
}

/// The identifier `PREFIXnumber`.
fn id<I: Id>(number: u32) -> Option<I> {
    I::parse(&format!("{}{number:02}", I::PREFIX)).ok()
}

fn shared<T>(items: impl Iterator<Item = Option<T>>) -> Items<T> {
    items.flatten().map(std::sync::Arc::new).collect()
}

/// Some of a list, each once, in its order: about `chance` of them, out of a hundred.
fn some<T: Clone>(list: &[T], chance: u64, random: &mut Random) -> Vec<T> {
    list.iter().filter(|_| random.chance(chance)).cloned().collect()
}

struct Maker {
    text: Text,
    options: Options,
}

impl Maker {
    fn title(&self, key: &str, number: impl Into<crate::text::Value<'static>>) -> String {
        self.text.fmt(key, &[("number", number.into())])
    }

    /// What every centre has first, then machines and software.
    fn equipment(&self, random: &mut Random) -> Items<Equipment> {
        const FIRST: [EquipmentKind; 6] = [
            EquipmentKind::Computer,
            EquipmentKind::Headset,
            EquipmentKind::Tablet,
            EquipmentKind::Smartphone,
            EquipmentKind::MobileKey,
            EquipmentKind::Webcam,
        ];
        const OTHERS: [EquipmentKind; 3] = [
            EquipmentKind::Machine,
            EquipmentKind::Software,
            EquipmentKind::Other,
        ];
        let learners = self.options.learners;
        shared((1..=self.options.items).map(|number| {
            let kind = match FIRST.get(number as usize - 1) {
                Some(kind) => *kind,
                None => *random.pick(&OTHERS)?,
            };
            let name = self.title(&format!("generate-equipment-{}", kind.name()), number);
            let mut item = Equipment::new(id(number)?, name, kind);
            item.stock = random.between(0, u64::from(learners / 3 + 2));
            Some(item)
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_made_up_plan_has_what_was_asked_and_comes_back_the_same() {
        let options = Options {
            modules: 120,
            learners: 60,
            items: 30,
            seed: 7,
            lang: Lang::En,
        };
        let plan = generate(options);
        assert_eq!(plan.modules.len(), 120);
        assert_eq!(plan.learners.len(), 60);
        assert_eq!(plan.equipment.len(), 30);
        assert_eq!(plan.validate(), []);
        assert!(!plan.mix().total().is_zero());
        assert!(plan.modules.iter().any(|it| !it.activities.is_empty()));
        assert_eq!(plan, generate(options));
        assert_ne!(plan, generate(Options { seed: 8, ..options }));
    }

    #[test]
    fn a_very_large_plan_can_be_read_back() {
        let plan = generate(Options {
            modules: 3_000,
            learners: 10,
            ..Options::default()
        });
        assert!(
            plan.mix().total() > Minutes::MAX_FIELD,
            "longer than a field may say"
        );
        assert_eq!(plan.validate(), []);
        let read = crate::storage::parse(&crate::storage::write(&plan));
        assert_eq!(read.map(|it| it.plan), Ok(plan));
    }

    #[test]
    fn nothing_asked_gives_an_empty_plan() {
        let plan = generate(Options {
            modules: 0,
            learners: 0,
            items: 0,
            ..Options::default()
        });
        assert!(plan.modules.is_empty() && plan.learners.is_empty() && plan.equipment.is_empty());
        assert_eq!(plan.validate(), []);
        let alone = generate(Options {
            modules: 0,
            items: 0,
            ..Options::default()
        });
        assert_eq!(alone.learners.len(), 15);
    }
}
