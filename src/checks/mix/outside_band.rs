//! M03: a share of the path or of a module outside the funder's band or the designer's.

use std::cmp::Ordering;

use crate::checks::moves::{convert, spread};
use crate::checks::proof::Added;
use crate::checks::{Arg, Check, Code, Diagnostic, Facts, Fix, Message, Rules, Safety, title};
use crate::edit::Edit;
use crate::model::{Band, BandScope, Key, Minutes, Mix, Modality, Module, Nature, Plan, Severity};

/// See `docs/checks/outside-band.md`.
#[derive(Debug)]
pub(in crate::checks) struct OutsideBand;

impl Check for OutsideBand {
    fn code(&self) -> Code {
        Code("M03")
    }

    fn name(&self) -> &'static str {
        "outside-band"
    }

    fn severity(&self) -> Severity {
        Severity::Error
    }

    fn thresholds(&self) -> &'static [&'static str] {
        &["bands.each_module", "band.*"]
    }

    fn run(&self, facts: &Facts<'_>, out: &mut Vec<Diagnostic>) {
        let bands = bands(facts);
        if bands.is_empty() {
            return;
        }
        let mut look = |place: &dyn Fn() -> Key, mix: &Mix| {
            for (owner, band) in &bands {
                if let Some(excess) = Excess::of(band, mix, facts.plan.grain) {
                    out.push(excess.diagnostic(self.code(), *owner, place(), mix));
                }
            }
        };
        look(&|| Key::Plan, &facts.mix);
        if facts.rules.bands_each_module {
            for module in &facts.plan.modules {
                look(&|| Key::Module(module.id.clone()), &module.mix);
            }
        }
    }

    fn fixes(&self, facts: &Facts<'_>, diagnostic: &Diagnostic) -> Vec<Fix> {
        let only = match &diagnostic.place {
            Key::Module(id) => facts.plan.module(id),
            _ => None,
        };
        let mix = only.map_or(facts.mix, |module| module.mix);
        let found = bands(facts).into_iter().find_map(|(owner, band)| {
            let excess = Excess::of(&band, &mix, facts.plan.grain)?;
            let same = excess
                .diagnostic(self.code(), owner, diagnostic.place.clone(), &mix)
                .args
                == diagnostic.args;
            same.then_some(excess)
        });
        let Some(excess) = found else {
            return Vec::new();
        };
        let ways = directions(facts, &mix, &excess).into_iter();
        let fixes = ways.flat_map(|way| {
            // Modules that have such hours already stand ready for more of them.
            [false, true].map(|ready| fix(facts, diagnostic, only, &mix, &excess, way, ready))
        });
        Added::new(facts).first(fixes.flatten()).into_iter().collect()
    }

    fn safe_fix(&self, _: &Facts<'_>, _: &Diagnostic) -> Option<Fix> {
        None
    }
}

/// Whose band it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum BandOwner {
    /// The funder of the plan.
    Funder,
    /// The funding device, by the policy.
    Device,
    /// The designer.
    Designer,
}

impl BandOwner {
    /// The name used in JSON and message keys.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Funder => "funder",
            Self::Device => "device",
            Self::Designer => "designer",
        }
    }

    const fn severity(self) -> Severity {
        match self {
            Self::Funder | Self::Device => Severity::Error,
            Self::Designer => Severity::Warning,
        }
    }
}

/// All bands that hold: the funder's, those of its device for the parts that it leaves open, the designer's.
fn bands(facts: &Facts<'_>) -> Vec<(BandOwner, Band)> {
    bands_of(facts.plan, facts.rules, &facts.mix)
}

fn bands_of(plan: &Plan, rules: &Rules, mix: &Mix) -> Vec<(BandOwner, Band)> {
    let funder = &plan.funder;
    let own = funder.bands.iter().map(|band| (BandOwner::Funder, *band));
    // The device's band limits the workplace inside a mixed path; one wholly at work has a cap of hours
    // of its own instead.
    let all_work = mix.get(Modality::Workplace) == mix.total();
    let device = rules
        .device_bands(funder.device)
        .iter()
        .filter(|band| !all_work && funder.bands.iter().all(|own| own.scope != band.scope))
        .map(|band| (BandOwner::Device, *band));
    let designer = plan.targets.bands.iter().map(|band| (BandOwner::Designer, *band));
    own.chain(device).chain(designer).collect()
}

/// The bands that hold for a path of this mix, each with how the path stands to it: under, inside (equal)
/// or over. The check reports the path where this does not say equal.
pub fn path_bands(plan: &Plan, rules: &Rules, mix: &Mix) -> Vec<(BandOwner, Band, Ordering)> {
    bands_of(plan, rules, mix)
        .into_iter()
        .map(|(owner, band)| {
            let standing = match Excess::of(&band, mix, plan.grain) {
                None => Ordering::Equal,
                Some(excess) if excess.over => Ordering::Greater,
                Some(_) => Ordering::Less,
            };
            (owner, band, standing)
        })
        .collect()
}

/// How far a part of a mix is from its band.
#[derive(Debug)]
struct Excess {
    band: Band,
    /// Too much rather than too little.
    over: bool,
    /// What must leave the part, or join it.
    minutes: Minutes,
}

impl Excess {
    /// `None` when the part is inside its band. A band so narrow that no multiple of the grain meets it is
    /// widened to the nearest ones: nobody can plan 2 h 06 by half-hours.
    fn of(band: &Band, mix: &Mix, grain: Minutes) -> Option<Self> {
        let total = mix.total();
        if total.is_zero() {
            return None;
        }
        let (mut low, mut high) = (ceiled_part(band.min.0, total), band.max.of(total));
        if low.ceiled(grain) > high {
            (low, high) = (low.floored(grain), high.ceiled(grain));
        }
        let part = band.scope.minutes(mix);
        let (over, minutes) = if part > high {
            (true, part.minus(high))
        } else if part < low {
            (false, low.minus(part))
        } else {
            return None;
        };
        Some(Self {
            band: *band,
            over,
            minutes,
        })
    }

    /// The minutes to move: on the grain, unless that would leave the band on its other side.
    fn on_grain(&self, mix: &Mix, grain: Minutes) -> Minutes {
        let (part, total) = (self.band.scope.minutes(mix), mix.total());
        let rounded = self.minutes.ceiled(grain);
        let lands = if self.over {
            part.minus(rounded) >= ceiled_part(self.band.min.0, total).floored(grain)
        } else {
            part.plus(rounded) <= self.band.max.of(total).ceiled(grain)
        };
        if lands { rounded } else { self.minutes }
    }

    fn diagnostic(&self, code: Code, owner: BandOwner, place: Key, mix: &Mix) -> Diagnostic {
        let part = self.band.scope.minutes(mix);
        Diagnostic {
            code,
            severity: owner.severity(),
            args: vec![
                ("place", Arg::Title(place.clone())),
                ("kind", Arg::Text(place.kind().to_owned())),
                ("part", Arg::Word(format!("scope-{}", self.band.scope.name()))),
                ("owner", Arg::Text(owner.name().to_owned())),
                (
                    "side",
                    Arg::Text(if self.over { "over" } else { "under" }.to_owned()),
                ),
                ("share", Arg::Share(part.share_of(mix.total()))),
                ("bounds", Arg::Text(bounds(&self.band).to_owned())),
                ("min", Arg::Share(self.band.min)),
                ("max", Arg::Share(self.band.max)),
                ("minutes", Arg::Time(self.minutes)),
            ],
            place,
        }
    }
}

/// Which ends of a band say something.
const fn bounds(band: &Band) -> &'static str {
    match (band.min.0, band.max.0) {
        (1.., 1000..) => "min",
        (0, 0..1000) => "max",
        (1.., 0..1000) | (0, 1000..) => "both",
    }
}

/// `share` thousandths of `whole`, rounded up.
fn ceiled_part(share: u32, whole: Minutes) -> Minutes {
    let minutes = (u64::from(whole.get()) * u64::from(share)).div_ceil(1000);
    u32::try_from(minutes).map_or(whole, Minutes::new)
}

const fn inside(scope: BandScope, modality: Modality) -> bool {
    match scope {
        BandScope::Remote => modality.is_remote(),
        BandScope::Modality(own) => own as u8 == modality as u8,
    }
}

/// Moves just enough minutes, from the largest parts first.
fn fix(
    facts: &Facts<'_>,
    diagnostic: &Diagnostic,
    only: Option<&Module>,
    mix: &Mix,
    excess: &Excess,
    (from, to): (Modality, Modality),
    ready: bool,
) -> Option<Fix> {
    let mut modules: Vec<&Module> = only.map_or_else(
        || facts.plan.modules.iter().map(AsRef::as_ref).collect(),
        |module| vec![module],
    );
    if ready {
        modules.retain(|it| !it.mix.get(to).is_zero());
    }
    let parts: Vec<Minutes> = modules
        .iter()
        .map(|module| movable(facts, module, from, to))
        .collect();
    let wanted = excess.on_grain(mix, facts.plan.grain);
    let mut edits: Vec<Edit> = Vec::new();
    let (mut touched, mut moved) = (0_i64, Minutes::ZERO);
    for (module, taken) in modules.into_iter().zip(spread(&parts, wanted, facts.plan.grain)) {
        let edit = convert(module, from, to, taken);
        if !edit.is_empty() {
            touched += 1;
            edits.extend(edit);
            moved = moved.plus(taken);
        }
    }
    if moved < wanted {
        return None;
    }
    let label = Message::new(
        "fix-move-into-band",
        vec![
            ("minutes", Arg::Time(wanted)),
            ("from", Arg::Word(format!("scope-from-{}", from.name()))),
            ("to", Arg::Word(format!("scope-to-{}", to.name()))),
            ("count", Arg::Number(touched)),
        ],
    );
    let subject = title(facts.plan, &diagnostic.place);
    Some(Fix::new(label, Safety::Review, subject, edits))
}

/// From which modality to which: the best way first, then all others.
fn directions(facts: &Facts<'_>, mix: &Mix, excess: &Excess) -> Vec<(Modality, Modality)> {
    let mut ways: Vec<_> = direction(facts, mix, excess).into_iter().collect();
    let leaves = |it: &Modality| inside(excess.band.scope, *it) == excess.over && !mix.get(*it).is_zero();
    let joins = |it: &Modality| {
        inside(excess.band.scope, *it) != excess.over
            && (*it != Modality::Workplace || !mix.get(*it).is_zero())
    };
    for from in Modality::ALL.into_iter().filter(leaves) {
        for to in Modality::ALL.into_iter().filter(joins) {
            if !ways.contains(&(from, to)) {
                ways.push((from, to));
            }
        }
    }
    ways
}

/// The best way from one modality to another: out of the part that has too much, or into the part that has too little.
fn direction(facts: &Facts<'_>, mix: &Mix, excess: &Excess) -> Option<(Modality, Modality)> {
    let scope = excess.band.scope;
    // What a modality may give up or take in before a band of its own is hurt.
    let slack = |modality: Modality, over: bool| -> Minutes {
        bands(facts)
            .iter()
            .filter(|(_, band)| inside(band.scope, modality) && band.scope != scope)
            .map(|(_, band)| {
                let part = band.scope.minutes(mix);
                if over {
                    part.minus(ceiled_part(band.min.0, mix.total()))
                } else {
                    band.max.of(mix.total()).minus(part)
                }
            })
            .min()
            .unwrap_or(Minutes::MAX_FIELD)
    };
    // Live presence first: it asks the least of learners.
    let by_ease = [
        Modality::Classroom,
        Modality::RemoteSync,
        Modality::RemoteAsync,
        Modality::Workplace,
    ];
    let within = |modality: &Modality| inside(scope, *modality);
    let largest = |candidates: &[Modality]| -> Option<Modality> {
        candidates
            .iter()
            .copied()
            .filter(|it| !mix.get(*it).is_zero())
            .max_by_key(|it| (slack(*it, true).min(mix.get(*it)), std::cmp::Reverse(*it)))
    };
    // Hours go to the workplace only where the path has some already: it must exist.
    let open = |it: &Modality| *it != Modality::Workplace || !mix.get(*it).is_zero();
    let (inner, outer): (Vec<_>, Vec<_>) = by_ease.into_iter().partition(within);
    if excess.over {
        let to = outer
            .iter()
            .copied()
            .filter(open)
            .find(|it| slack(*it, false) >= excess.minutes)
            .or_else(|| outer.iter().copied().find(open))?;
        Some((largest(&inner)?, to))
    } else {
        let to = inner
            .iter()
            .copied()
            .filter(open)
            .find(|it| slack(*it, false) >= excess.minutes)
            .or_else(|| inner.iter().copied().find(open))?;
        Some((largest(&outer)?, to))
    }
}

/// What a module can give of a modality: all of it but, where it trains behaviours or gestures and the
/// minutes leave presence, one grain of presence.
fn movable(facts: &Facts<'_>, module: &Module, from: Modality, to: Modality) -> Minutes {
    let part = module.mix.get(from);
    let hands_on = to == Modality::Workplace && module.mix.get(Modality::Workplace).is_zero();
    if hands_on {
        return Minutes::ZERO;
    }
    if from.is_remote() || !to.is_remote() {
        return part;
    }
    let other = if from == Modality::Classroom {
        Modality::Workplace
    } else {
        Modality::Classroom
    };
    let needs_presence = module.mix.get(other).is_zero()
        && module.trains.iter().any(|id| {
            facts
                .coverage
                .of(id)
                .is_some_and(|it| matches!(it.competency.nature, Nature::Behaviour | Nature::Gesture))
        });
    if needs_presence {
        part.minus(facts.plan.grain)
    } else {
        part
    }
}
