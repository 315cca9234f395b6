//! Plans that are broken in many ways at once, to try fixes where no page thought of them.

use std::sync::Arc;

use tresse::exchange::generate::{Options, generate};
use tresse::model::{
    AssessmentKind, AssessmentMark, Band, BandScope, CompetencyId, Device, Id as _, Minutes, Mix, Modality,
    ModuleId, Nature, Permille, Plan, Purpose,
};
use tresse::text::Lang;

/// Numbers from a seed (xorshift).
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % end
    }

    fn small(&mut self, end: u64) -> u32 {
        u32::try_from(self.below(end)).expect("small")
    }

    fn one_in(&mut self, count: u64) -> bool {
        self.below(count) == 0
    }
}

/// A plan broken in another way for each seed.
pub(crate) fn broken(seed: u64) -> Plan {
    let mut dice = Dice(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
    let mut plan = generate(Options {
        modules: 4 + dice.small(14),
        learners: dice.small(5),
        items: 6,
        seed,
        lang: Lang::En,
    });
    let ids: Vec<CompetencyId> = plan.competencies().map(|(_, it)| it.id.clone()).collect();
    let count = plan.modules.len() as u64;
    for module in &mut plan.modules {
        let module = Arc::make_mut(module);
        if dice.one_in(3) {
            let step = if dice.one_in(2) { 1 } else { 30 };
            module.mix = Mix::new([0; 4].map(|_| Minutes::new(dice.small(600 / u64::from(step)) * step)));
        }
        if dice.one_in(4) {
            let remote = module.mix.total();
            module.mix = Mix::only(Modality::RemoteAsync, remote);
        }
        if dice.one_in(8) {
            module.mix = Mix::default();
        }
        if dice.one_in(3) {
            let number = dice.below(count + 2) + 1;
            module
                .prerequisites
                .push(ModuleId::parse(&format!("M{number:02}")).expect("an id"));
        }
        if dice.one_in(3) && !ids.is_empty() {
            let at = dice.below(ids.len() as u64);
            module
                .trains
                .push(ids[usize::try_from(at).expect("small")].clone());
        }
        if dice.one_in(6) {
            module.trains.clear();
            module.assesses.clear();
        }
        if dice.one_in(5) {
            module.trains.push(CompetencyId::parse("C999").expect("an id"));
        }
        if dice.one_in(4) && !ids.is_empty() {
            let at = usize::try_from(dice.below(ids.len() as u64)).expect("small");
            let kind = AssessmentKind::ALL[usize::try_from(dice.below(4)).expect("small")];
            module.assesses.push(AssessmentMark {
                competency: ids[at].clone(),
                kind,
            });
        }
        if dice.one_in(5) {
            module.purpose = Purpose::Training;
        }
        for activity in &mut module.activities {
            let activity = Arc::make_mut(activity);
            if dice.one_in(4) {
                activity.duration = Minutes::new(dice.small(900));
            }
            if dice.one_in(4) {
                activity.modality = Modality::RemoteSync;
            }
        }
    }
    if dice.one_in(3) {
        for module in &mut plan.modules {
            let mix = Arc::make_mut(module);
            let remote = mix.mix.total();
            mix.mix = Mix::only(Modality::RemoteAsync, remote);
        }
    }
    for block in &mut plan.blocks {
        let block = Arc::make_mut(block);
        if dice.one_in(3) {
            "RNCP99999BC01".clone_into(&mut block.code);
        }
        if dice.one_in(2) {
            block.target = Some(Minutes::hours(dice.small(60)));
        }
        for competency in &mut block.competencies {
            let competency = Arc::make_mut(competency);
            competency.nature = Nature::ALL[usize::try_from(dice.below(4)).expect("small")];
            if dice.one_in(3) {
                "C1".clone_into(&mut competency.source_code);
            }
        }
    }
    let band = |dice: &mut Dice| {
        let min = dice.small(800);
        Band {
            scope: BandScope::ALL[usize::try_from(dice.below(5)).expect("small")],
            min: Permille(min),
            max: Permille(min + dice.small(200)),
        }
    };
    plan.targets.bands = vec![band(&mut dice)];
    plan.funder.bands = vec![band(&mut dice)];
    plan.funder.device = Device::ALL[usize::try_from(dice.below(11)).expect("small")];
    plan.targets.total = Some(Minutes::hours(dice.small(200)));
    if dice.one_in(3) {
        plan.funder.cap = Some(Minutes::hours(dice.small(100)));
    }
    plan
}
