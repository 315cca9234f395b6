//! The evidence map in words: each indicator of the quality reference that a plan can support, the elements that
//! support it quoted, and what is to be completed.

use std::collections::BTreeMap;

use super::evidence::{agreement, assessed, capital, group, handed, information, row_of, table};
use super::{Block, Cell, Draft};
use crate::checks::{
    Concern, EvidenceHeld, IndicatorStanding, element_word, evidence, in_lang, names, title,
};
use crate::exchange::export::outline::{Row, say_mix};
use crate::exchange::words;
use crate::model::{
    Activity, AgreementItem, Cents, EvidenceElement, InformationItem, Key, Modality, Module, ModuleId, find,
};

/// An element of more lines is quoted once; further indicators that lean on it say where.
const SHORT: usize = 3;

/// Lays out the map; nothing where the policy names no reference.
pub(super) fn lay_out(draft: &Draft<'_>, blocks: &mut Vec<Block>) {
    let text = draft.cx.text;
    let reference = &draft.input.facts.rules.quality;
    let found = evidence(draft.input.facts);
    let mut quoter = Quoter {
        draft,
        quoted: BTreeMap::new(),
    };
    let mut rows = Vec::new();
    for standing in &found.indicators {
        if matches!(standing.concern, Concern::Elsewhere | Concern::Organisation) {
            continue;
        }
        let said = reference
            .indicator(standing.number)
            .map_or("", |it| in_lang(text.lang(), &it.said));
        let number = i64::from(standing.number);
        rows.push(group(
            text.fmt(
                "doc-indicator",
                &[
                    (
                        "indicator",
                        text.fmt("evidence-indicator", &[("number", number.into())])
                            .into(),
                    ),
                    ("standing", text.get(concern(standing.concern)).to_owned().into()),
                    ("said", said.into()),
                ],
            ),
        ));
        rows.extend(standing.elements.iter().map(|held| quoter.row(standing, held)));
    }
    if rows.is_empty() {
        return;
    }
    let source = in_lang(text.lang(), &reference.source);
    let of = in_lang(text.lang(), &reference.title);
    let intro = [
        ("reference", of.into()),
        ("source", source.into()),
        ("ready", found.count(Concern::Ready).into()),
        ("missing", found.count(Concern::ToComplete).into()),
    ];
    blocks.push(Block::Paragraph(text.fmt("doc-indicators-note", &intro)));
    blocks.push(table(draft, "doc-indicators", rows));
    let others: Vec<(String, Cell)> = [Concern::Elsewhere, Concern::Organisation]
        .into_iter()
        .map(|it| {
            let of = found.indicators.iter().filter(|one| one.concern == it);
            let numbers: Vec<String> = of.map(|one| one.number.to_string()).collect();
            (capital(text.get(concern(it))), Cell::text(numbers.join(", ")))
        })
        .collect();
    blocks.extend(super::facts(others));
}

const fn concern(concern: Concern) -> &'static str {
    match concern {
        Concern::ToComplete => "concern-to-complete",
        Concern::Ready => "concern-ready",
        Concern::Elsewhere => "concern-elsewhere",
        Concern::Organisation => "concern-organisation",
    }
}

/// Quotes elements, long ones once.
struct Quoter<'d, 'a> {
    draft: &'d Draft<'a>,
    /// The indicator beside which each long element is quoted.
    quoted: BTreeMap<EvidenceElement, u8>,
}

impl Quoter<'_, '_> {
    fn row(&mut self, standing: &IndicatorStanding, held: &EvidenceHeld) -> Row {
        let text = self.draft.cx.text;
        let asked = capital(text.get(&element_word(held.element)));
        let concerned = if held.ready() {
            Concern::Ready
        } else {
            Concern::ToComplete
        };
        let lines = if let Some(number) = self.quoted.get(&held.element) {
            vec![text.fmt("doc-see-indicator", &[("number", i64::from(*number).into())])]
        } else {
            let lines = self.lines(held);
            if lines.len() > SHORT {
                self.quoted.insert(held.element, standing.number);
            }
            lines
        };
        row_of(asked, text.get(concern(concerned)), lines)
    }

    /// What holds the element, line by line, then what lacks it.
    fn lines(&self, held: &EvidenceHeld) -> Vec<String> {
        let (draft, text) = (self.draft, self.draft.cx.text);
        let told =
            |key: &&Key| draft.input.choice.cohort || !matches!(key, Key::Learner(_) | Key::Variant(_));
        let mut lines: Vec<String> = held
            .by
            .iter()
            .filter(told)
            .flat_map(|key| {
                self.quote(held.element, key)
                    .lines()
                    .map(str::to_owned)
                    .collect::<Vec<_>>()
            })
            .filter(|it| !it.trim().is_empty())
            .collect();
        // Who the learners are stays out unless they are asked for; how many there are is evidence too.
        let kept_back = held.by.iter().filter(|it| !told(it)).count();
        if kept_back > 0 {
            lines.push(text.fmt("doc-people-counted", &[("count", kept_back.into())]));
        }
        let gaps: Vec<String> = held
            .gaps
            .iter()
            .filter(|it| **it != Key::Plan)
            .filter(told)
            .map(|it| title(draft.plan(), it))
            .collect();
        if !gaps.is_empty() {
            let args = [("names", names(text, &gaps).into())];
            lines.push(text.fmt("doc-to-complete-in", &args));
        }
        lines
    }

    fn quote(&self, element: EvidenceElement, key: &Key) -> String {
        let (draft, plan) = (self.draft, self.draft.plan());
        let own = match key {
            Key::Plan => return self.of_plan(element),
            Key::Module(id) => plan.module(id).map(|it| self.of_module(element, it)),
            Key::Block(id) => plan.block(id).map(|it| it.assessment.clone()),
            Key::Competency(id) => Some(self.of_competency(element, id)),
            Key::Workplace(id) => find(&plan.workplaces, id).map(|it| match element {
                EvidenceElement::Tutors => {
                    let tutor = it.tutor.clone().map(Key::Tutor);
                    tutor.and_then(|it| plan.title_of(&it)).unwrap_or_default()
                }
                EvidenceElement::Situations => it.situations.join(", "),
                _ => it.town.clone(),
            }),
            Key::Support(id) => find(&plan.supports, id).map(|it| draft.say(words::support_kind(it.kind))),
            Key::Trainer(id) => find(&plan.trainers, id).map(|it| it.field.clone()),
            _ => None,
        };
        self.fact(
            title(plan, key),
            own.unwrap_or_default().trim().replace('\n', ", "),
        )
    }

    fn fact(&self, name: String, value: String) -> String {
        if value.is_empty() {
            return name;
        }
        self.draft.cx.text.said_of(&name, &value)
    }

    /// What the plan itself says.
    fn of_plan(&self, element: EvidenceElement) -> String {
        use EvidenceElement as E;
        let (draft, text, plan) = (self.draft, self.draft.cx.text, self.draft.plan());
        if let Some(own) = plan.quality.get(element) {
            let offered = match element {
                E::Requirements => plan.offer.conditions.as_str(),
                E::Accessibility => &plan.offer.access,
                _ => "",
            };
            return if own.trim().is_empty() { offered } else { own }.to_owned();
        }
        match element {
            E::Aim => agreement(draft, AgreementItem::Objective),
            E::Recognition => agreement(draft, AgreementItem::Sanction),
            E::Period => agreement(draft, AgreementItem::Period),
            E::Price => {
                let prices = [
                    ("doc-price-learner", plan.offer.price),
                    ("doc-price", plan.agreement.price),
                ];
                let said = |(key, price): (&str, Option<Cents>)| {
                    price.map(|it| self.fact(draft.say(key), Cell::Money(it).say(text)))
                };
                let said: Vec<String> = prices.into_iter().filter_map(said).collect();
                said.join(", ")
            }
            E::Contact => information(draft, InformationItem::Contact),
            E::AssessmentMethods => information(draft, InformationItem::Assessment),
            E::Timetable => information(draft, InformationItem::Timetable),
            E::InternalRules => information(draft, InformationItem::InternalRules),
            E::Duration => text.hours(plan.mix().total().get()),
            E::Modes => say_mix(&plan.mix(), text),
            E::Funding => {
                let device = draft.say(words::device(plan.funder.device));
                if plan.funder.name.trim().is_empty() {
                    device
                } else {
                    format!("{}, {device}", plan.funder.name.trim())
                }
            }
            E::Methods if plan.agreement.means.trim().is_empty() => {
                let steps: usize = plan.modules.iter().map(|it| it.activities.len()).sum();
                text.fmt("doc-steps-listed", &[("count", steps.into())])
            }
            E::Methods => plan.agreement.means.clone(),
            E::Certifier => plan
                .certification
                .as_ref()
                .map(|it| it.certifier.clone())
                .unwrap_or_default(),
            E::CertificationConditions => plan
                .certification
                .as_ref()
                .map(|it| it.notes.clone())
                .unwrap_or_default(),
            E::PedagogicalReferent => plan.referents.pedagogical.clone(),
            E::DisabilityReferent => plan.referents.disability.clone(),
            // Held by objects, or statements, read above.
            _ => plan.title.clone(),
        }
    }

    fn of_module(&self, element: EvidenceElement, module: &Module) -> String {
        use EvidenceElement as E;
        let (draft, plan) = (self.draft, self.draft.plan());
        let steps = |wanted: &dyn Fn(&Activity) -> bool| {
            let of = module.activities.iter().filter(|it| wanted(it));
            let said = of.map(|it| {
                let hours = draft.cx.text.hours(it.duration.get());
                if it.title.trim().is_empty() {
                    hours
                } else {
                    format!("{} ({hours})", it.title.trim())
                }
            });
            said.collect::<Vec<_>>().join(", ")
        };
        match element {
            E::ModuleObjectives => module.objective.clone(),
            E::ObjectivesAssessed | E::Positioning | E::AssessmentPlan => assessed(draft, module),
            E::Contents => steps(&|_| true),
            E::RemoteWork => steps(&|it| it.modality.is_remote()),
            E::FollowUp => handed(draft, module).join(", "),
            E::Missions => {
                let own = module.needs.situations.join(", ");
                if own.is_empty() {
                    steps(&|it| it.modality == Modality::Workplace)
                } else {
                    own
                }
            }
            E::Places => {
                let room = module.room.clone().map(Key::Room);
                room.and_then(|it| plan.title_of(&it)).unwrap_or_default()
            }
            E::WhoDoesWhat => {
                let trainers = module.trainers.iter().cloned().map(Key::Trainer);
                let named: Vec<String> = trainers.filter_map(|it| plan.title_of(&it)).collect();
                named.join(", ")
            }
            _ => String::new(),
        }
    }

    /// Where a competency is trained or assessed.
    fn of_competency(&self, element: EvidenceElement, id: &crate::model::CompetencyId) -> String {
        let (draft, plan) = (self.draft, self.draft.plan());
        let Some(covered) = draft.input.facts.coverage.of(id) else {
            return String::new();
        };
        let at: Vec<usize> = match element {
            EvidenceElement::CompetenciesTrained => covered.trained.clone(),
            _ => covered.assessed_after().collect(),
        };
        let mut modules: Vec<&ModuleId> = at
            .iter()
            .filter_map(|it| Some(&plan.modules.get(*it)?.id))
            .collect();
        modules.dedup();
        let modules: Vec<String> = modules.iter().map(ToString::to_string).collect();
        modules.join(", ")
    }
}
