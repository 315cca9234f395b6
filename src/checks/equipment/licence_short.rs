//! E08: more people at a time on a program than it has seats.

use std::collections::BTreeMap;

use super::room_short::{group, half_groups};
use crate::checks::proof::Proof;
use crate::checks::{Arg, Check, Code, Diagnostic, Facts, Fix, Message, Safety, title};
use crate::edit::{Edit, EquipmentEdit};
use crate::model::{Equipment, EquipmentId, EquipmentKind, Key, Modality, Module, Room, RoomId, Severity};

/// See `docs/checks/licence-short.md`.
#[derive(Debug)]
pub(in crate::checks) struct LicenceShort;

impl Check for LicenceShort {
    fn code(&self) -> Code {
        Code("E08")
    }

    fn name(&self) -> &'static str {
        "licence-short"
    }

    fn severity(&self) -> Severity {
        Severity::Warning
    }

    fn thresholds(&self) -> &'static [&'static str] {
        &["group.team"]
    }

    fn run(&self, facts: &Facts<'_>, out: &mut Vec<Diagnostic>) {
        for short in shortages(facts) {
            let place = Key::Equipment(short.item.id.clone());
            out.push(Diagnostic {
                code: self.code(),
                severity: self.severity(),
                args: vec![
                    ("item", Arg::Title(place.clone())),
                    ("module", Arg::Title(Key::Module(short.module.id.clone()))),
                    ("users", Arg::Number(short.users.into())),
                    ("seats", Arg::Number(short.seats.into())),
                    ("others", Arg::Number(short.others)),
                ],
                place,
            });
        }
    }

    fn fixes(&self, facts: &Facts<'_>, diagnostic: &Diagnostic) -> Vec<Fix> {
        let found = shortages(facts);
        let Some(short) = found
            .iter()
            .find(|it| Key::Equipment(it.item.id.clone()) == diagnostic.place)
        else {
            return Vec::new();
        };
        let proof = Proof::new(facts, diagnostic);
        let halves = half_groups(facts, short.module, &diagnostic.place);
        [proof.first(halves), proof.first([buy(facts, short)])]
            .into_iter()
            .flatten()
            .collect()
    }

    fn safe_fix(&self, _: &Facts<'_>, _: &Diagnostic) -> Option<Fix> {
        None
    }
}

/// A program with too few seats: the module that lacks most of them.
struct Short<'f> {
    item: &'f Equipment,
    module: &'f Module,
    users: u32,
    seats: u32,
    /// Other modules that lack seats too.
    others: i64,
}

/// In the order of the equipment list. At a distance each learner holds a seat of their own, lent for the path:
/// E01 and E02 count those; here stand the moments when a group sits down together.
fn shortages<'f>(facts: &'f Facts<'_>) -> Vec<Short<'f>> {
    let software: BTreeMap<&EquipmentId, &Equipment> = facts
        .plan
        .equipment
        .iter()
        .filter(|it| it.kind == EquipmentKind::Software)
        .map(|it| (&it.id, it.as_ref()))
        .collect();
    if software.is_empty() {
        return Vec::new();
    }
    let rooms: BTreeMap<&RoomId, &Room> = facts.plan.rooms.iter().map(|it| (&it.id, it.as_ref())).collect();
    let mut worst: BTreeMap<&EquipmentId, Short<'f>> = BTreeMap::new();
    for (at, module) in facts.plan.modules.iter().enumerate() {
        let mut needs = module
            .needs
            .equipment
            .iter()
            .filter(|it| it.modality == Modality::Classroom)
            .filter_map(|need| Some((need, *software.get(&need.item)?)))
            .peekable();
        if needs.peek().is_none() || module.mix.get(Modality::Classroom).is_zero() {
            continue;
        }
        let people = group(facts, at, module);
        let room = module.room.as_ref().and_then(|id| rooms.get(id));
        for (need, item) in needs {
            let users = people.div_ceil(need.shared_by.max(1));
            let installed = room.map_or(0, |room| {
                let rows = room.equipment.iter().filter(|it| it.item == item.id);
                rows.fold(0, |sum: u32, it| sum.saturating_add(it.quantity))
            });
            let seats = item.stock.saturating_add(installed);
            if users <= seats {
                continue;
            }
            let new = Short {
                item,
                module,
                users,
                seats,
                others: 0,
            };
            match worst.get_mut(&item.id) {
                None => {
                    worst.insert(&item.id, new);
                }
                Some(old) => {
                    let others = old.others + 1;
                    if users - seats > old.users - old.seats {
                        *old = new;
                    }
                    old.others = others;
                }
            }
        }
    }
    let items = facts.plan.equipment.iter();
    items.filter_map(|it| worst.remove(&it.id)).collect()
}

/// Takes the seats that are short, and says what they cost.
fn buy(facts: &Facts<'_>, short: &Short<'_>) -> Fix {
    let more = short.users - short.seats;
    let place = Key::Equipment(short.item.id.clone());
    let cost = short.item.unit_cost;
    let label = Message::new(
        "fix-take-seats",
        vec![
            ("item", Arg::Title(place.clone())),
            ("count", Arg::Number(more.into())),
            ("cost", Arg::Money(cost.times(more.into()))),
            (
                "priced",
                Arg::Text(if cost.get() > 0 { "yes" } else { "no" }.to_owned()),
            ),
        ],
    );
    let edit = Edit::Equipment(
        short.item.id.clone(),
        EquipmentEdit::Stock(short.item.stock.saturating_add(more)),
    );
    Fix::new(label, Safety::Review, title(facts.plan, &place), vec![edit])
}
