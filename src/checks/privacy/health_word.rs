//! P02: a text about a person that seems to name an illness.

use super::words::health_word;
use crate::checks::content::content;
use crate::checks::{Arg, Check, Code, Diagnostic, Facts, Fix, Message, Safety, title};
use crate::edit::{Edit, LearnerEdit, SupportEdit, VariantEdit};
use crate::model::{Key, Plan, Severity, find};

/// See `docs/checks/health-word.md`.
#[derive(Debug)]
pub(in crate::checks) struct HealthWord;

impl Check for HealthWord {
    fn code(&self) -> Code {
        Code("P02")
    }

    fn name(&self) -> &'static str {
        "health-word"
    }

    fn severity(&self) -> Severity {
        Severity::Warning
    }

    fn run(&self, facts: &Facts<'_>, out: &mut Vec<Diagnostic>) {
        for (place, texts) in told(facts.plan) {
            let Some(word) = texts.into_iter().find_map(health_word) else {
                continue;
            };
            out.push(Diagnostic {
                code: self.code(),
                severity: self.severity(),
                args: vec![
                    ("who", Arg::Title(place.clone())),
                    ("word", Arg::Text(word.to_owned())),
                ],
                place,
            });
        }
    }

    fn fixes(&self, facts: &Facts<'_>, diagnostic: &Diagnostic) -> Vec<Fix> {
        let edits = edits(facts, &diagnostic.place);
        if edits.is_empty() {
            return Vec::new();
        }
        let label = Message::new(
            "fix-say-the-need",
            vec![("who", Arg::Title(diagnostic.place.clone()))],
        );
        // The name that is shown may hold the word: the step keeps the identifier.
        let subject = match &diagnostic.place {
            Key::Learner(id) => id.to_string(),
            other => title(facts.plan, other),
        };
        vec![Fix::new(label, Safety::Review, subject, edits)]
    }

    fn safe_fix(&self, _: &Facts<'_>, _: &Diagnostic) -> Option<Fix> {
        None
    }
}

/// The texts about people: what is said of learners, of the support and the variants made for them, and the
/// reasons to keep a problem. What modules teach is no one's illness.
fn told(plan: &Plan) -> Vec<(Key, Vec<&str>)> {
    let mut all: Vec<(Key, Vec<&str>)> = Vec::new();
    for it in &plan.learners {
        let texts = vec![it.name.as_str(), &it.accommodations, &it.notes];
        if texts.iter().any(|it| !it.is_empty()) {
            all.push((Key::Learner(it.id.clone()), texts));
        }
    }
    for it in &plan.variants {
        all.push((Key::Variant(it.id.clone()), vec![&it.title, &it.notes]));
    }
    for it in &plan.supports {
        all.push((Key::Support(it.id.clone()), vec![&it.title, &it.notes]));
    }
    let reasons: Vec<&str> = plan.waivers.iter().map(|it| it.reason.as_str()).collect();
    all.push((Key::Plan, reasons));
    all
}

/// Puts a need to be completed in place of each text that names an illness.
fn edits(facts: &Facts<'_>, place: &Key) -> Vec<Edit> {
    let plan = facts.plan;
    let need = || content(facts.lang, "content-need", &[]);
    let named = |text: &str| health_word(text).is_some();
    let mut edits = Vec::new();
    match place {
        Key::Learner(id) => {
            let Some(own) = plan.learner(id) else {
                return edits;
            };
            let edit = |edit| Edit::Learner(id.clone(), edit);
            if named(&own.name) {
                edits.push(edit(LearnerEdit::Name(String::new())));
            }
            if named(&own.notes) {
                edits.push(edit(LearnerEdit::Notes(String::new())));
            }
            if named(&own.accommodations) || (!edits.is_empty() && own.accommodations.trim().is_empty()) {
                edits.push(edit(LearnerEdit::Accommodations(need())));
            }
        }
        Key::Variant(id) => {
            if let Some(own) = find(&plan.variants, id) {
                let edit = |edit| Edit::Variant(id.clone(), edit);
                if named(&own.title) {
                    edits.push(edit(VariantEdit::Title(need())));
                }
                if named(&own.notes) {
                    edits.push(edit(VariantEdit::Notes(String::new())));
                }
            }
        }
        Key::Support(id) => {
            if let Some(own) = find(&plan.supports, id) {
                let edit = |edit| Edit::Support(id.clone(), edit);
                if named(&own.title) {
                    edits.push(edit(SupportEdit::Title(need())));
                }
                if named(&own.notes) {
                    edits.push(edit(SupportEdit::Notes(String::new())));
                }
            }
        }
        _ => {
            let marked = plan.waivers.iter().filter(|it| named(&it.reason));
            edits.extend(marked.map(|it| {
                let mut waiver = it.clone();
                waiver.reason = need();
                Edit::Waive(waiver)
            }));
        }
    }
    edits
}
