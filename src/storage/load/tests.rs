use super::*;
use crate::model::Id as _;
use crate::model::{AutonomyItem, Learner, LearnerId, Level, Minutes, Mix, Module, ModuleId, Plan};
use crate::storage::write;

fn small() -> Plan {
    let mut module = Module::new(ModuleId::parse("M01").unwrap(), "Accueil « été »\nà deux");
    module.mix = Mix::new([210, 0, 90, 0].map(Minutes::new));
    let mut learner = Learner::new(LearnerId::parse("S01").unwrap());
    learner.autonomy = learner.autonomy.with(AutonomyItem::Social, Level::MIN);
    Plan {
        title: "Un parcours".to_owned(),
        modules: vec![module.into()],
        learners: vec![learner.into()],
        ..Plan::default()
    }
}

#[test]
fn a_written_plan_is_read_as_it_was() {
    let text = write(&small());
    let loaded = parse(&text).unwrap();
    assert_eq!((loaded.plan, loaded.notes), (small(), Vec::new()));
    assert_eq!(write(&parse(&text).unwrap().plan), text);
}
