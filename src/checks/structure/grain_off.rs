//! S08: minutes that are no multiple of the plan's grain.

use crate::checks::{Arg, Check, Code, Diagnostic, Facts, Fix, Message, Safety, title};
use crate::edit::{Edit, ModuleEdit};
use crate::model::{Key, Minutes, Mix, Modality, Severity};

/// See `docs/checks/grain-off.md`.
#[derive(Debug)]
pub(in crate::checks) struct GrainOff;

impl Check for GrainOff {
    fn code(&self) -> Code {
        Code("S08")
    }

    fn name(&self) -> &'static str {
        "grain-off"
    }

    fn severity(&self) -> Severity {
        Severity::Warning
    }

    fn run(&self, facts: &Facts<'_>, out: &mut Vec<Diagnostic>) {
        let grain = facts.plan.grain;
        for module in &facts.plan.modules {
            let parts: Vec<String> = Modality::ALL
                .into_iter()
                .filter(|it| !module.mix.get(*it).on_grain(grain))
                .map(|it| format!("scope-{}", it.name()))
                .collect();
            if parts.is_empty() {
                continue;
            }
            let place = Key::Module(module.id.clone());
            out.push(Diagnostic {
                code: self.code(),
                severity: self.severity(),
                args: vec![
                    ("module", Arg::Title(place.clone())),
                    ("parts", Arg::Words(parts)),
                    ("hours", Arg::Time(module.mix.total())),
                    ("grain", Arg::Time(grain)),
                ],
                place,
            });
        }
    }

    fn fixes(&self, facts: &Facts<'_>, diagnostic: &Diagnostic) -> Vec<Fix> {
        let Key::Module(id) = &diagnostic.place else {
            return Vec::new();
        };
        let Some(module) = facts.plan.module(id) else {
            return Vec::new();
        };
        let mix = rounded(&module.mix, facts.plan.grain);
        if mix.total() > Minutes::MAX_FIELD {
            return Vec::new();
        }
        let vanishes = Modality::ALL
            .into_iter()
            .any(|it| mix.get(it).is_zero() && !module.mix.get(it).is_zero());
        let kept = mix.total() == module.mix.total();
        let safety = if kept && !vanishes && module.activities.is_empty() {
            Safety::Safe
        } else {
            Safety::Review
        };
        vec![Fix::new(
            Message::new(
                "fix-round-to-grain",
                vec![
                    ("grain", Arg::Time(facts.plan.grain)),
                    ("hours", Arg::Time(mix.total())),
                ],
            ),
            safety,
            title(facts.plan, &diagnostic.place),
            vec![Edit::Module(id.clone(), ModuleEdit::Mix(mix))],
        )]
    }
}

/// The mix with all parts on the grain and the nearest total on it: each part loses what is beyond the
/// grain, and those that lost most are given a grain back.
fn rounded(mix: &Mix, grain: Minutes) -> Mix {
    let total = mix.total().rounded(grain).max(grain);
    let mut parts = Modality::ALL.map(|it| (it, mix.get(it).floored(grain), mix.get(it)));
    let floor: Minutes = parts.iter().map(|it| it.1).sum();
    let mut missing = total.minus(floor).get() / grain.get().max(1);
    // A part that would vanish comes first, then what is furthest from its floor.
    parts.sort_by_key(|(modality, floor, exact)| {
        let vanishes = floor.is_zero() && !exact.is_zero();
        (!vanishes, std::cmp::Reverse(exact.minus(*floor)), *modality)
    });
    let mut next = Mix::default();
    for (modality, floor, exact) in parts {
        let up = missing > 0 && exact > floor;
        missing -= u32::from(up);
        next = next.with(modality, if up { floor.plus(grain) } else { floor });
    }
    next
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mix(parts: [u32; 4]) -> Mix {
        Mix::new(parts.map(Minutes::new))
    }

    #[test]
    fn rounding_keeps_a_total_on_the_grain_and_spares_small_parts() {
        let grain = Minutes::new(30);
        assert_eq!(rounded(&mix([100, 80, 0, 0]), grain), mix([90, 90, 0, 0]));
        assert_eq!(rounded(&mix([10, 50, 0, 0]), grain), mix([30, 30, 0, 0]));
        assert_eq!(rounded(&mix([100, 0, 0, 0]), grain), mix([90, 0, 0, 0]));
        assert_eq!(rounded(&mix([7, 0, 0, 0]), grain), mix([30, 0, 0, 0]));
        assert_eq!(rounded(&mix([20, 20, 20, 0]), grain), mix([30, 30, 0, 0]));
    }
}
