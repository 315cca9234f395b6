//! What a module asks of learners at a distance and at work, in a few chips: its own needs, or else the
//! policy's for its remote parts.

use std::collections::BTreeSet;

use egui::{Label, RichText, Ui};

use super::remote_parts;
use crate::app::cx::Cx;
use crate::app::theme::Tone;
use crate::app::widgets::chip;
use crate::app::words;
use crate::model::{
    Autonomy, AutonomyItem, DigitalLevel, EquipmentKind, FrenchLevel, Key, Level, Modality, Module,
    ReadingDegree,
};

/// What the remote parts of a module ask; the strongest of its parts where they differ.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Asked {
    pub(super) autonomy: Autonomy,
    pub(super) digital: DigitalLevel,
    pub(super) reading: ReadingDegree,
    pub(super) french: FrenchLevel,
    pub(super) down: u32,
    pub(super) up: u32,
    /// For each entry, one item of any of these kinds.
    pub(super) equipment: BTreeSet<Vec<EquipmentKind>>,
}

/// What the policy asks of a module; `None` when nothing of it is remote.
pub(super) fn by_default(cx: &Cx<'_>, module: &Module) -> Option<Asked> {
    let needs: Vec<_> = remote_parts(module)
        .into_iter()
        .map(|part| cx.derived.rules.need(part))
        .collect();
    let first = needs.first()?;
    let mut asked = Asked {
        autonomy: first.autonomy,
        digital: first.digital,
        reading: first.reading_for(module.material),
        french: first.french,
        down: 0,
        up: 0,
        equipment: BTreeSet::new(),
    };
    for need in needs {
        for item in AutonomyItem::ALL {
            let level = asked.autonomy.get(item).max(need.autonomy.get(item));
            asked.autonomy = asked.autonomy.with(item, level);
        }
        asked.digital = asked.digital.max(need.digital);
        asked.reading = asked.reading.max(need.reading_for(module.material));
        asked.french = asked.french.max(need.french);
        asked.down = asked.down.max(need.down.warn.max(need.down.block));
        asked.up = asked.up.max(need.up.warn.max(need.up.block));
        asked.equipment.extend(need.equipment.iter().cloned());
    }
    // A computer will do wherever a computer or a tablet is asked for.
    let all = asked.equipment.clone();
    asked.equipment.retain(|kinds| {
        !all.iter()
            .any(|other| other.len() < kinds.len() && other.iter().all(|it| kinds.contains(it)))
    });
    Some(asked)
}

/// Autonomy in a few words: one level, or the span of the seven items.
pub(super) fn autonomy_words(cx: &Cx<'_>, autonomy: &Autonomy) -> String {
    let levels = autonomy.levels();
    let least = levels.iter().copied().min().unwrap_or(Level::MIN);
    let most = levels.iter().copied().max().unwrap_or(Level::MIN);
    if least == most {
        cx.text
            .fmt("needs-autonomy-same", &[("level", i64::from(most.get()).into())])
    } else {
        cx.text.fmt(
            "needs-autonomy-span",
            &[
                ("least", i64::from(least.get()).into()),
                ("most", i64::from(most.get()).into()),
            ],
        )
    }
}

/// Kinds of which one will do: “Ordinateur ou tablette”.
pub(super) fn kinds_words(cx: &Cx<'_>, kinds: &[EquipmentKind]) -> String {
    let mut names = kinds
        .iter()
        .map(|kind| cx.text.get(words::equipment_kind(*kind)).to_owned());
    let Some(first) = names.next() else {
        return String::new();
    };
    names.fold(first, |all, name| {
        cx.text.fmt(
            "needs-either",
            &[("first", all.into()), ("second", name.to_lowercase().into())],
        )
    })
}

/// Draws the chips.
pub(super) fn ui(cx: &Cx<'_>, module: &Module, ui: &mut Ui) {
    let words = words(cx, module);
    if words.is_empty() {
        let none = RichText::new(cx.text.get("module-asks-nothing")).color(cx.theme.muted);
        ui.add(Label::new(none).wrap());
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(6.0, 6.0);
        ui.spacing_mut().interact_size.y = 22.0;
        for (words, why) in words {
            chip(ui, &words, Tone::Neutral).on_hover_text(why);
        }
    });
}

/// The chips: words, and what they mean in full.
fn words(cx: &Cx<'_>, module: &Module) -> Vec<(String, String)> {
    let text = cx.text;
    let needs = &module.needs;
    let mut chips = Vec::new();
    let from = |own: bool| {
        text.get(if own { "needs-own" } else { "needs-by-default" })
            .to_owned()
    };
    if let Some(asked) = by_default(cx, module) {
        let level = |key: &str, level: u8| text.fmt(key, &[("level", i64::from(level).into())]);
        let autonomy = needs.autonomy.unwrap_or(asked.autonomy);
        chips.push((
            text.fmt(
                "needs-chip-autonomy",
                &[("level", autonomy_words(cx, &autonomy).into())],
            ),
            from(needs.autonomy.is_some()),
        ));
        let digital = needs.digital.unwrap_or(asked.digital);
        if digital > DigitalLevel::MIN {
            chips.push((
                level("needs-chip-digital", digital.get()),
                from(needs.digital.is_some()),
            ));
        }
        let reading = needs.reading.unwrap_or(asked.reading);
        if reading > ReadingDegree::MIN {
            chips.push((
                level("needs-chip-reading", reading.get()),
                from(needs.reading.is_some()),
            ));
        }
        let french = needs.french.unwrap_or(asked.french);
        if french > FrenchLevel::A1 {
            let words = text.fmt("needs-chip-french", &[("level", french.name().into())]);
            chips.push((words, from(needs.french.is_some())));
        }
        for kinds in &asked.equipment {
            chips.push((kinds_words(cx, kinds), from(false)));
        }
        let (down, up) = (
            needs.down_kbps.unwrap_or(asked.down),
            needs.up_kbps.unwrap_or(asked.up),
        );
        if down > 0 {
            let words = text.mbit(down);
            let why = text.fmt(
                "needs-rates",
                &[("down", words.as_str().into()), ("up", text.mbit(up).into())],
            );
            chips.push((words, why));
        }
    }
    for need in &needs.equipment {
        let item = cx.title(&Key::Equipment(need.item.clone()));
        let place = text.get(words::modality(need.modality));
        chips.push((item, place.to_owned()));
    }
    if !module.mix.get(Modality::Workplace).is_zero() {
        for situation in &needs.situations {
            chips.push((situation.clone(), text.get("needs-situations").to_owned()));
        }
    }
    chips
}
