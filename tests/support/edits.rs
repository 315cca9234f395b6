//! Random edits, for the properties of the history and for fuzzing.

use std::sync::Arc;

use proptest::collection::vec;
use proptest::prelude::*;
use tresse::edit::{
    BlockEdit, Edit, EquipmentEdit, Item, LearnerEdit, ModuleEdit, PlanEdit, StepName, VariantEdit,
    WorkplaceEdit,
};
use tresse::model::{
    AssessmentKind, AssessmentMark, Block, BlockId, Competency, CompetencyId, Equipment, EquipmentId,
    EquipmentKind, EquipmentNeed, Id, Key, Learner, Minutes, Mix, Modality, Module, ModuleId, Needs, Room,
    RoomId, Stock, Support, SupportId, ThirdPlace, ThirdPlaceId, Tutor, TutorId, Variant, VariantId,
    VariantMix, Waiver, Workplace, WorkplaceId,
};

/// Identifiers come from a small set, so that edits often meet.
fn id<I: Id + 'static>() -> impl Strategy<Value = I> + Clone {
    (1_u8..6).prop_map(|number| match I::parse(&format!("{}{number:02}", I::PREFIX)) {
        Ok(id) => id,
        Err(error) => unreachable!("{error}"),
    })
}

fn minutes() -> impl Strategy<Value = Minutes> + Clone {
    // Some are longer than a field may hold: such edits are refused.
    prop_oneof![9 => 0_u32..3000, 1 => any::<u32>()].prop_map(Minutes::new)
}

fn mix() -> impl Strategy<Value = Mix> + Clone {
    [minutes(), minutes(), minutes(), minutes()].prop_map(Mix::new)
}

/// The key of any object.
pub(crate) fn key() -> impl Strategy<Value = Key> {
    prop_oneof![
        Just(Key::Plan),
        id().prop_map(Key::Block),
        id().prop_map(Key::Competency),
        id().prop_map(Key::Module),
        (id(), id()).prop_map(|(module, activity)| Key::Activity(module, activity)),
        id().prop_map(Key::Learner),
        id().prop_map(Key::Equipment),
        id().prop_map(Key::Room),
        id().prop_map(Key::ThirdPlace),
        id().prop_map(Key::Workplace),
        id().prop_map(Key::Trainer),
        id().prop_map(Key::Tutor),
        id().prop_map(Key::Support),
        id().prop_map(Key::Variant),
    ]
}

fn item() -> impl Strategy<Value = Item> {
    prop_oneof![
        (id(), vec(id(), 0..3)).prop_map(|(id, competencies): (BlockId, Vec<CompetencyId>)| {
            let mut block = Block::new(id, "Block");
            for competency in competencies {
                if block.competencies.iter().all(|it| it.id != competency) {
                    block
                        .competencies
                        .push(Arc::new(Competency::new(competency, "Competency")));
                }
            }
            Item::Block(block)
        }),
        (id(), id()).prop_map(|(block, it)| Item::Competency(block, Competency::new(it, "Competency"))),
        (id(), mix(), proptest::option::of(id())).prop_map(|(id, mix, block)| {
            let mut module = Module::new(id, "Module");
            module.mix = mix;
            module.block = block;
            Item::Module(module)
        }),
        (id(), 0_u32..4).prop_map(|(id, headcount)| {
            let mut learner = Learner::new(id);
            learner.headcount = headcount;
            Item::Learner(learner)
        }),
        id().prop_map(|id: VariantId| Item::Variant(Variant::new(id, "Variant"))),
        id().prop_map(|id: EquipmentId| Item::Equipment(Equipment::new(id, "Item", EquipmentKind::Computer))),
        id().prop_map(|id: RoomId| Item::Room(Room::new(id, "Room", 12))),
        id().prop_map(|id: ThirdPlaceId| Item::ThirdPlace(ThirdPlace::new(id, "Place", 4))),
        id().prop_map(|id: WorkplaceId| Item::Workplace(Workplace::new(id, "Workplace"))),
        id().prop_map(|id: TutorId| Item::Tutor(Tutor::new(id, "Tutor"))),
        (id(), vec(id(), 0..2)).prop_map(|(id, modules): (SupportId, Vec<ModuleId>)| {
            let mut support = Support::new(id, "Support", Minutes::hours(2));
            support.modules = modules;
            Item::Support(support)
        }),
    ]
}

fn single() -> impl Strategy<Value = Edit> {
    let module = prop_oneof![
        mix().prop_map(ModuleEdit::Mix),
        vec(id(), 0..3).prop_map(ModuleEdit::Trains),
        vec(id(), 0..3).prop_map(|ids| {
            let kind = AssessmentKind::Summative;
            ModuleEdit::Assesses(
                ids.into_iter()
                    .map(|competency| AssessmentMark { competency, kind })
                    .collect(),
            )
        }),
        vec(id(), 0..3).prop_map(ModuleEdit::Prerequisites),
        id().prop_map(|item| {
            let need = EquipmentNeed {
                item,
                modality: Modality::RemoteSync,
                shared_by: 1,
            };
            ModuleEdit::Needs(Needs {
                equipment: vec![need],
                ..Needs::default()
            })
        }),
        proptest::option::of(id()).prop_map(ModuleEdit::Room),
    ];
    let learner = prop_oneof![
        vec(id(), 0..3).prop_map(LearnerEdit::Loans),
        vec(id(), 0..3).prop_map(LearnerEdit::Acquired),
        proptest::option::of(id()).prop_map(LearnerEdit::ThirdPlace),
        proptest::option::of(id()).prop_map(LearnerEdit::Workplace),
        (0_u32..3).prop_map(LearnerEdit::Headcount),
    ];
    prop_oneof![
        4 => (item(), proptest::option::of(0_usize..8)).prop_map(|(item, at)| Edit::Add(item, at)),
        3 => (id(), module).prop_map(|(id, edit)| Edit::Module(id, edit)),
        2 => (id(), learner).prop_map(|(id, edit)| Edit::Learner(id, edit)),
        1 => (id(), vec(id(), 0..3)).prop_map(|(it, who)| Edit::Variant(it, VariantEdit::Learners(who))),
        1 => (id(), id(), mix()).prop_map(|(it, module, mix)| {
            Edit::Variant(it, VariantEdit::Mixes(vec![VariantMix { module, mix }]))
        }),
        1 => (id(), 0_u32..9).prop_map(|(it, stock)| Edit::Equipment(it, EquipmentEdit::Stock(stock))),
        1 => (id(), proptest::option::of(id())).prop_map(|(it, who)| {
            Edit::Workplace(it, WorkplaceEdit::Tutor(who))
        }),
        1 => (id(), id(), 0_u32..9).prop_map(|(room, item, quantity)| {
            Edit::Room(room, tresse::edit::RoomEdit::Equipment(vec![Stock { item, quantity }]))
        }),
        1 => (id(), any::<bool>()).prop_map(|(it, on)| Edit::Block(it, BlockEdit::Certifying(on))),
        1 => minutes().prop_map(|grain| Edit::Plan(PlanEdit::Grain(grain))),
        2 => key().prop_map(Edit::Remove),
        2 => (key(), 0_usize..8).prop_map(|(key, to)| Edit::Move(key, to)),
        1 => (id(), proptest::option::of(id()), 0_usize..8).prop_map(|(it, lane, to)| Edit::Place(it, lane, to)),
        1 => (id(), id(), 0_usize..8).prop_map(|(it, block, to)| Edit::Regroup(it, block, to)),
        2 => (key(), 1_u8..9).prop_map(|(key, number)| Edit::Rename(key, format!("X{number}"))),
        1 => key().prop_map(|place| Edit::Waive(Waiver {
            code: "A01".to_owned(),
            place,
            reason: "because".to_owned(),
            author: String::new(),
            date: None,
            numbers: String::new(),
        })),
        1 => key().prop_map(|place| Edit::Unwaive("A01".to_owned(), place)),
    ]
}

/// An edit of any kind, or several as one step.
pub(crate) fn edit() -> impl Strategy<Value = Edit> {
    prop_oneof![
        8 => single(),
        1 => vec(single(), 0..4).prop_map(|edits| Edit::Batch(StepName::new("step-test", ""), edits)),
    ]
}
