//! The evidence map: each indicator of the reference, and what of it the plan holds.

use super::elements::{EvidenceHeld, Reader};
use crate::checks::Facts;
use crate::model::{Device, EvidenceElement, Indicator, Modality, QualityAction, QualityCase, Register};

/// How an indicator stands to a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Concern {
    /// Something is to be completed.
    ToComplete,
    /// All that a plan can hold for it is there.
    Ready,
    /// It does not speak of such a path.
    Elsewhere,
    /// Its evidence lies in the organisation, outside of any plan.
    Organisation,
}

impl Concern {
    /// All, in the order of lists.
    pub const ALL: [Self; 4] = [Self::ToComplete, Self::Ready, Self::Elsewhere, Self::Organisation];

    /// The name used in JSON and message keys.
    pub const fn name(self) -> &'static str {
        match self {
            Self::ToComplete => "to-complete",
            Self::Ready => "ready",
            Self::Elsewhere => "elsewhere",
            Self::Organisation => "organisation",
        }
    }
}

/// An indicator and what a plan holds for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IndicatorStanding {
    /// Its number.
    pub number: u8,
    /// How it stands to the plan.
    pub concern: Concern,
    /// Each element, in the order of the reference; those that such a path does not need are left out.
    pub elements: Vec<EvidenceHeld>,
}

impl IndicatorStanding {
    /// The elements that are to be completed.
    pub fn missing(&self) -> impl Iterator<Item = &EvidenceHeld> {
        self.elements.iter().filter(|it| !it.ready())
    }
}

/// What a plan holds for the whole reference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// Each indicator, by number.
    pub indicators: Vec<IndicatorStanding>,
}

impl Evidence {
    /// How many indicators stand so.
    pub fn count(&self, concern: Concern) -> usize {
        self.indicators.iter().filter(|it| it.concern == concern).count()
    }
}

/// Reads from a plan what supports each indicator of the reference of its policy.
pub fn evidence(facts: &Facts<'_>) -> Evidence {
    let mut reader = Reader::new(facts, true);
    let indicators = facts.rules.quality.indicators.iter();
    Evidence {
        indicators: indicators.map(|it| standing(facts, it, &mut reader)).collect(),
    }
}

fn standing(facts: &Facts<'_>, indicator: &Indicator, reader: &mut Reader<'_, '_>) -> IndicatorStanding {
    let mut found = IndicatorStanding {
        number: indicator.number,
        concern: Concern::Organisation,
        elements: Vec::new(),
    };
    if indicator.elements.is_empty() {
        return found;
    }
    found.concern = Concern::Elsewhere;
    if !concerns(facts, indicator) {
        return found;
    }
    found.elements = indicator
        .elements
        .iter()
        .filter_map(|it| reader.read(*it))
        .collect();
    if !found.elements.is_empty() {
        let ready = found.elements.iter().all(EvidenceHeld::ready);
        found.concern = if ready {
            Concern::Ready
        } else {
            Concern::ToComplete
        };
    }
    found
}

/// The indicators that have something to be completed, with what it is.
pub(super) fn incomplete(facts: &Facts<'_>) -> Vec<(u8, Vec<EvidenceElement>)> {
    let mut reader = Reader::new(facts, false);
    let indicators = facts.rules.quality.indicators.iter();
    indicators
        .map(|it| standing(facts, it, &mut reader))
        .filter(|it| it.concern == Concern::ToComplete)
        .map(|it| (it.number, it.missing().map(|held| held.element).collect()))
        .collect()
}

/// Whether an indicator speaks of such a path.
fn concerns(facts: &Facts<'_>, indicator: &Indicator) -> bool {
    let plan = facts.plan;
    let action = match plan.funder.device {
        Device::Apprenticeship => QualityAction::Apprenticeship,
        _ => QualityAction::Training,
    };
    let case = match indicator.when {
        QualityCase::Always => true,
        QualityCase::Certification => plan
            .certification
            .as_ref()
            .is_some_and(|it| matches!(it.register, Register::Rncp | Register::Rs)),
        QualityCase::Alternation => {
            matches!(
                plan.funder.device,
                Device::Apprenticeship | Device::Professionalisation
            )
        }
        QualityCase::Workplace => !facts.mix.get(Modality::Workplace).is_zero(),
        QualityCase::Subcontracting => !plan.quality.subcontracting.trim().is_empty(),
    };
    case && indicator.actions.contains(&action)
}
