//! E05: a room too small for the group, or without what its activities need.

use std::collections::BTreeMap;

use crate::checks::proof::Proof;
use crate::checks::{Arg, Check, Code, Diagnostic, Facts, Fix, Message, Safety, title};
use crate::edit::{ActivityEdit, Edit, ModuleEdit};
use crate::model::{EquipmentId, EquipmentKind, Grouping, Key, Modality, Module, Room, RoomId, Severity};

/// See `docs/checks/room-short.md`.
#[derive(Debug)]
pub(in crate::checks) struct RoomShort;

impl Check for RoomShort {
    fn code(&self) -> Code {
        Code("E05")
    }

    fn name(&self) -> &'static str {
        "room-short"
    }

    fn severity(&self) -> Severity {
        Severity::Error
    }

    fn thresholds(&self) -> &'static [&'static str] {
        &["group.team"]
    }

    fn run(&self, facts: &Facts<'_>, out: &mut Vec<Diagnostic>) {
        let rooms: BTreeMap<&RoomId, &Room> =
            facts.plan.rooms.iter().map(|it| (&it.id, it.as_ref())).collect();
        if rooms.is_empty() {
            return;
        }
        let stock = stock(facts);
        for (at, module) in facts.plan.modules.iter().enumerate() {
            let Some(room) = module.room.as_ref().and_then(|id| rooms.get(id)) else {
                continue;
            };
            let group = group(facts, at, module);
            let short = short(module, room, group, &stock);
            let crowded = group > room.capacity;
            if !crowded && short.is_empty() {
                continue;
            }
            let place = Key::Module(module.id.clone());
            let what = match (crowded, short.is_empty()) {
                (true, true) => "seats",
                (false, _) => "items",
                (true, false) => "both",
            };
            let (lacked, needed) = short.first().map_or((0, 0), |it| (it.found, it.needed));
            out.push(Diagnostic {
                code: self.code(),
                severity: self.severity(),
                args: vec![
                    ("module", Arg::Title(place.clone())),
                    ("room", Arg::Title(Key::Room(room.id.clone()))),
                    ("what", Arg::Text(what.to_owned())),
                    ("people", Arg::Number(group.into())),
                    ("capacity", Arg::Number(room.capacity.into())),
                    (
                        "items",
                        Arg::Titles(short.iter().map(|it| Key::Equipment(it.item.clone())).collect()),
                    ),
                    ("found", Arg::Number(lacked.into())),
                    ("needed", Arg::Number(needed.into())),
                ],
                place,
            });
        }
    }

    fn fixes(&self, facts: &Facts<'_>, diagnostic: &Diagnostic) -> Vec<Fix> {
        let other = self.safe_fix(facts, diagnostic);
        let proof = Proof::new(facts, diagnostic);
        [proof.first(other), proof.first(split(facts, diagnostic))]
            .into_iter()
            .flatten()
            .collect()
    }

    fn safe_fix(&self, facts: &Facts<'_>, diagnostic: &Diagnostic) -> Option<Fix> {
        let (at, module) = module_of(facts, diagnostic)?;
        let group = group(facts, at, module);
        let stock = stock(facts);
        let site = module
            .room
            .as_ref()
            .and_then(|id| facts.plan.rooms.iter().find(|it| it.id == *id))
            .map(|it| it.site.as_str());
        // The smallest that does, on the same site: another site is another journey for everybody.
        let room = facts
            .plan
            .rooms
            .iter()
            .filter(|it| Some(it.site.as_str()) == site && Some(&it.id) != module.room.as_ref())
            .filter(|it| it.capacity >= group && short(module, it, group, &stock).is_empty())
            .min_by_key(|it| it.capacity)?;
        let label = Message::new(
            "fix-other-room",
            vec![
                ("module", Arg::Title(diagnostic.place.clone())),
                ("room", Arg::Title(Key::Room(room.id.clone()))),
                ("capacity", Arg::Number(room.capacity.into())),
            ],
        );
        let edit = Edit::Module(module.id.clone(), ModuleEdit::Room(Some(room.id.clone())));
        let subject = title(facts.plan, &diagnostic.place);
        Some(Fix::new(label, Safety::Safe, subject, vec![edit]))
    }
}

fn module_of<'f>(facts: &'f Facts<'_>, diagnostic: &Diagnostic) -> Option<(usize, &'f Module)> {
    let Key::Module(id) = &diagnostic.place else {
        return None;
    };
    let at = *facts.module_at.get(id)?;
    Some((at, facts.plan.modules.get(at)?))
}

/// Everything that the centre has of an item, lent or not: what is lent comes along to the classroom. Software is
/// left out: its seats are counted by E08.
fn stock<'f>(facts: &'f Facts<'_>) -> BTreeMap<&'f EquipmentId, u32> {
    let items = facts.plan.equipment.iter();
    items
        .filter(|it| it.kind != EquipmentKind::Software)
        .map(|it| (&it.id, it.stock))
        .collect()
}

/// How many people are in the room at one time. Where activities are planned in the classroom, the largest
/// group of one of them; the whole group where they do not say.
pub(super) fn group(facts: &Facts<'_>, at: usize, module: &Module) -> u32 {
    let cohort = facts.cohort();
    let present = |case: &&crate::checks::facts::Case| !case.mix.get(Modality::Classroom).is_zero();
    let everybody = cohort
        .cases_of(at)
        .iter()
        .filter(present)
        .fold(0, |sum: u32, case| {
            let heads = case
                .who
                .as_ref()
                .map_or(cohort.heads(), |who| cohort.heads_of(who));
            sum.saturating_add(heads)
        });
    let size = |grouping: Grouping| match grouping {
        Grouping::Whole => everybody,
        Grouping::Half => everybody.div_ceil(2),
        Grouping::Teams => everybody.min(facts.rules.team),
        Grouping::Pairs => everybody.min(2),
        Grouping::Individual => everybody.min(1),
    };
    module
        .activities
        .iter()
        .filter(|it| it.modality == Modality::Classroom && !it.duration.is_zero())
        .map(|it| size(it.grouping))
        .max()
        .unwrap_or(everybody)
}

/// An item of which a room has too few.
struct Short {
    item: EquipmentId,
    found: u32,
    needed: u32,
}

fn short(module: &Module, room: &Room, group: u32, stock: &BTreeMap<&EquipmentId, u32>) -> Vec<Short> {
    module
        .needs
        .equipment
        .iter()
        .filter(|it| it.modality == Modality::Classroom)
        .filter_map(|need| {
            let brought = *stock.get(&need.item)?;
            let standing = room
                .equipment
                .iter()
                .filter(|it| it.item == need.item)
                .fold(0, |sum: u32, it| sum.saturating_add(it.quantity));
            let found = standing.saturating_add(brought);
            let needed = group.div_ceil(need.shared_by.max(1));
            (found < needed).then(|| Short {
                item: need.item.clone(),
                found,
                needed,
            })
        })
        .collect()
}

fn split(facts: &Facts<'_>, diagnostic: &Diagnostic) -> Option<Fix> {
    let (_, module) = module_of(facts, diagnostic)?;
    half_groups(facts, module, &diagnostic.place)
}

/// Holds the classroom activities of a module in half-groups.
pub(super) fn half_groups(facts: &Facts<'_>, module: &Module, about: &Key) -> Option<Fix> {
    let edits: Vec<Edit> = module
        .activities
        .iter()
        .filter(|it| it.modality == Modality::Classroom && it.grouping == Grouping::Whole)
        .map(|it| {
            Edit::Activity(
                module.id.clone(),
                it.id.clone(),
                ActivityEdit::Grouping(Grouping::Half),
            )
        })
        .collect();
    let label = Message::new(
        "fix-half-groups",
        vec![
            ("module", Arg::Title(Key::Module(module.id.clone()))),
            (
                "count",
                Arg::Number(i64::try_from(edits.len()).unwrap_or(i64::MAX)),
            ),
        ],
    );
    (!edits.is_empty()).then(|| Fix::new(label, Safety::Review, title(facts.plan, about), edits))
}
