//! Lists to start from: what most centres have, without figures, which are each centre's own.

use crate::edit::{Edit, Item};
use crate::model::{
    Entity as _, Equipment, EquipmentId, EquipmentKind, Id as _, Key, Minutes, Plan, Support, SupportId,
    SupportKind, SupportMoment,
};
use crate::text::Text;

/// Common equipment, by the keys of its names.
const EQUIPMENT: [(&str, EquipmentKind); 9] = [
    ("typical-laptop", EquipmentKind::Computer),
    ("typical-tablet", EquipmentKind::Tablet),
    ("typical-headset", EquipmentKind::Headset),
    ("typical-webcam", EquipmentKind::Webcam),
    ("typical-mobile-key", EquipmentKind::MobileKey),
    ("typical-office-suite", EquipmentKind::Software),
    ("typical-video-classroom", EquipmentKind::Software),
    ("typical-projector", EquipmentKind::Other),
    ("typical-printer", EquipmentKind::Other),
];

/// Support before, during and after, by the keys of its names, with minutes for each learner (house default).
const SUPPORTS: [(&str, SupportKind, SupportMoment, u32); 4] = [
    (
        "typical-onboarding",
        SupportKind::DigitalAssistant,
        SupportMoment::Before,
        60,
    ),
    ("typical-calls", SupportKind::Tutoring, SupportMoment::During, 120),
    (
        "typical-hotline",
        SupportKind::DigitalAssistant,
        SupportMoment::During,
        60,
    ),
    ("typical-review", SupportKind::Referent, SupportMoment::After, 30),
];

/// Edits that add the common equipment that the plan lacks; compared by name.
pub(super) fn equipment(plan: &Plan, text: &Text) -> Vec<Edit> {
    let mut taken: Vec<EquipmentId> = plan.equipment.iter().map(|it| it.id().clone()).collect();
    let mut edits = Vec::new();
    for (key, kind) in EQUIPMENT {
        let name = text.get(key);
        if plan.equipment.iter().any(|it| same(&it.name, name)) {
            continue;
        }
        let id = EquipmentId::next_free(taken.iter());
        taken.push(id.clone());
        edits.push(Edit::Add(Item::Equipment(Equipment::new(id, name, kind)), None));
    }
    edits
}

/// Edits that add the common support that the plan lacks; compared by title.
pub(super) fn supports(plan: &Plan, text: &Text) -> Vec<Edit> {
    let mut taken: Vec<SupportId> = plan.supports.iter().map(|it| it.id().clone()).collect();
    let mut edits = Vec::new();
    for (key, kind, moment, minutes) in SUPPORTS {
        let title = text.get(key);
        if plan.supports.iter().any(|it| same(&it.title, title)) {
            continue;
        }
        let id = SupportId::next_free(taken.iter());
        taken.push(id.clone());
        let mut support = Support::new(id, title, Minutes::new(minutes));
        support.kind = kind;
        support.moment = moment;
        edits.push(Edit::Add(Item::Support(support), None));
    }
    edits
}

/// The object that the first of these edits adds.
pub(super) fn first(edits: &[Edit]) -> Option<Key> {
    edits.first().map(Edit::place)
}

/// The kind that a name speaks of: that of the common item, or of the kind, one of whose words it holds.
/// `3 portables` is a computer because the common one is « PC portable ».
pub(super) fn kind_of(text: &Text, name: &str) -> EquipmentKind {
    let stems = |words: &str| -> Vec<String> {
        crate::text::fold(words)
            .split(|it: char| !it.is_alphanumeric())
            .map(|it| it.trim_end_matches('s').to_owned())
            .filter(|it| it.chars().count() > 2)
            .collect()
    };
    let own = stems(name);
    let holds = |words: &str| stems(words).iter().any(|it| own.contains(it));
    let common = EQUIPMENT
        .iter()
        .find(|(key, _)| holds(text.get(key)))
        .map(|(_, kind)| *kind);
    common
        .or_else(|| {
            EquipmentKind::ALL
                .iter()
                .copied()
                .filter(|kind| *kind != EquipmentKind::Other)
                .find(|kind| holds(text.get(crate::app::words::equipment_kind(*kind))))
        })
        .unwrap_or_default()
}

/// A quick entry: a name, after a quantity if it begins with one. `8 PC portables` is eight of them.
pub(super) fn quick(entry: &str) -> (Option<u32>, &str) {
    let entry = entry.trim();
    let digits = entry.len() - entry.trim_start_matches(|it: char| it.is_ascii_digit()).len();
    let (figure, rest) = entry.split_at(digits);
    let rest_name = rest
        .trim_start_matches([' ', '\u{a0}', '\u{202f}', '×', 'x'])
        .trim_start();
    match figure.parse::<u32>() {
        // `4G` and `3D` are words.
        Ok(count) if !rest_name.is_empty() && rest.starts_with([' ', '\u{a0}', '\u{202f}', '×', 'x']) => {
            (Some(count), rest_name)
        }
        _ => (None, entry),
    }
}

fn same(one: &str, other: &str) -> bool {
    crate::text::fold(one.trim()) == crate::text::fold(other.trim())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::{Document, StepName};
    use crate::text::Lang;

    #[test]
    fn a_typical_list_is_one_step_and_adds_nothing_twice() {
        for lang in Lang::ALL {
            let text = Text::new(*lang);
            let mut document = Document::new(Plan::default());
            let edits = equipment(document.plan(), &text);
            assert_eq!(edits.len(), EQUIPMENT.len());
            document
                .apply(&Edit::Batch(StepName::new("step-typical-equipment", ""), edits))
                .unwrap();
            assert_eq!(document.history().len(), 1);
            assert!(equipment(document.plan(), &text).is_empty());
            let edits = supports(document.plan(), &text);
            assert_eq!(edits.len(), SUPPORTS.len());
            document
                .apply(&Edit::Batch(StepName::new("step-typical-supports", ""), edits))
                .unwrap();
            assert!(supports(document.plan(), &text).is_empty());
        }
    }

    #[test]
    fn names_tell_their_kind() {
        let text = Text::new(Lang::Fr);
        for (name, kind) in [
            ("Portables du centre", EquipmentKind::Computer),
            ("Ordinateur fixe", EquipmentKind::Computer),
            ("CASQUES", EquipmentKind::Headset),
            ("Clé 4G Orange", EquipmentKind::MobileKey),
            ("Tour à bois", EquipmentKind::Other),
        ] {
            assert_eq!(kind_of(&text, name), kind, "{name}");
        }
    }

    #[test]
    fn a_quantity_may_come_first() {
        assert_eq!(quick("8 PC portables"), (Some(8), "PC portables"));
        assert_eq!(quick("3 x casque"), (Some(3), "casque"));
        assert_eq!(quick(" 12×tablette "), (Some(12), "tablette"));
        assert_eq!(quick("4G"), (None, "4G"));
        assert_eq!(quick("3D"), (None, "3D"));
        assert_eq!(quick("42"), (None, "42"));
        assert_eq!(quick("Clé 4G"), (None, "Clé 4G"));
        assert_eq!(quick(""), (None, ""));
    }
}
