//! Designs of other programs: UCL's Learning Designer (LDJ) and the Concepteur pédagogique of François Jourde (J-LD).
//!
//! Both are JSON. What is read becomes [`Design`], the same for both; [`propose`] makes changes of it. A field that
//! nothing is read from is named, so that nothing is lost unseen.

mod jld;
mod json;
mod ldj;

use std::collections::BTreeSet;
use std::sync::Arc;

use super::{Fresh, ImportError, Imported, Note};
use crate::edit::{Edit, Item, PlanEdit};
use crate::model::{
    Activity, ActivityId, Agreement, Block, BlockId, Competency, Id as _, Minutes, Mix, Module, Plan,
};
use crate::text::fold;

pub use jld::JldDesign;
pub use ldj::LdjDesign;

/// Most bytes of a design: it is text, and small.
const MOST_BYTES: u64 = 8 << 20;

/// A design, as a plan can take it.
#[derive(Debug, Default)]
struct Design {
    title: String,
    author: String,
    objective: String,
    content: String,
    notes: String,
    outcomes: Vec<String>,
    modules: Vec<Part>,
    /// How many durations were cut to what a plan holds.
    cut: usize,
    unknown: BTreeSet<String>,
}

/// A module of a design: what its hours are, beside its activities.
#[derive(Debug, Default)]
struct Part {
    title: String,
    objective: String,
    notes: String,
    activities: Vec<Activity>,
    /// Hours without an activity.
    rest: Mix,
}

impl Part {
    /// Puts an activity at the end.
    fn push(&mut self, mut activity: Activity) {
        activity.id = ActivityId::next_free(self.activities.last().iter().map(|it| &it.id));
        self.activities.push(activity);
    }

    /// Hours with activities and without.
    fn mix(&self) -> Mix {
        self.activities.iter().fold(self.rest, |mix, it| {
            let sum = mix.get(it.modality).plus(it.duration);
            mix.with(it.modality, sum)
        })
    }
}

/// A duration that a plan can hold; counts what was cut.
fn held(minutes: f64, cut: &mut usize) -> Minutes {
    let most = f64::from(Minutes::MAX_FIELD.get());
    if !minutes.is_finite() || minutes <= 0.0 {
        return Minutes::ZERO;
    }
    if minutes > most {
        *cut += 1;
        return Minutes::MAX_FIELD;
    }
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "between nothing and the most that a plan holds"
    )]
    let whole = minutes.round() as u32;
    Minutes::new(whole)
}

/// The changes that bring a design into a plan: empty fields are filled, modules added. A module whose title stands
/// in the plan already is left out and told; nothing of the plan is replaced.
fn propose(plan: &Plan, mut design: Design, outcomes_title: &str) -> Imported {
    let mut imported = Imported::default();
    let said = |text: &str| !text.trim().is_empty();
    if !said(&plan.title) && said(&design.title) {
        imported
            .edits
            .push(Edit::Plan(PlanEdit::Title(design.title.clone())));
    }
    if !said(&plan.author) && said(&design.author) {
        imported.edits.push(Edit::Plan(PlanEdit::Author(design.author)));
    }
    let mut agreement = plan.agreement.clone();
    if !said(&agreement.objective) && said(&design.objective) {
        agreement.objective = design.objective;
    }
    if !said(&agreement.content) && said(&design.content) {
        agreement.content = design.content;
    }
    if agreement != plan.agreement {
        let agreement: Agreement = agreement;
        imported.edits.push(Edit::Plan(PlanEdit::Agreement(agreement)));
    }
    if !said(&plan.notes) && said(&design.notes) {
        imported.edits.push(Edit::Plan(PlanEdit::Notes(design.notes)));
    }
    outcomes(plan, &design.outcomes, outcomes_title, &mut imported);
    let mut known: BTreeSet<String> = plan.modules.iter().map(|it| fold(it.title.trim())).collect();
    let mut ids = Fresh::beside(plan.modules.iter().map(|it| &it.id));
    let mut there = Vec::new();
    for part in design.modules {
        if said(&part.title) && !known.insert(fold(part.title.trim())) {
            there.push(part.title);
            continue;
        }
        let mut mix = part.mix();
        if mix.total() > Minutes::MAX_FIELD {
            mix = Mix::default();
            design.cut += 1;
        }
        let mut module = Module::new(ids.take(), part.title);
        module.mix = mix;
        module.objective = part.objective;
        module.notes = part.notes;
        module.activities = part.activities.into_iter().map(Arc::new).collect();
        imported.edits.push(Edit::Add(Item::Module(module), None));
    }
    if !there.is_empty() {
        let shown: Vec<String> = there.iter().take(10).cloned().collect();
        imported.notes.push(
            Note::new("design-modules-known")
                .with("count", there.len())
                .with("titles", shown.join(", ")),
        );
    }
    if design.cut > 0 {
        imported
            .notes
            .push(Note::new("design-cut").with("count", design.cut));
    }
    if !design.unknown.is_empty() {
        let names: Vec<String> = design.unknown.into_iter().take(40).collect();
        imported
            .unknown
            .push(Note::new("import-fields-left").with("fields", names.join(", ")));
    }
    imported
}

/// Outcomes as competencies of a block that certifies nothing; those that the plan has stay as they are.
fn outcomes(plan: &Plan, outcomes: &[String], title: &str, imported: &mut Imported) {
    let mut known: BTreeSet<String> = plan.competencies().map(|(_, it)| fold(it.title.trim())).collect();
    let mut ids = Fresh::beside(plan.competencies().map(|(_, it)| &it.id));
    let mut fresh = Vec::new();
    for outcome in outcomes {
        if outcome.trim().is_empty() || !known.insert(fold(outcome.trim())) {
            continue;
        }
        let mut competency = Competency::new(ids.take(), outcome.trim());
        competency.nature = super::rncp::guess_nature(outcome);
        fresh.push(Arc::new(competency));
    }
    if fresh.is_empty() {
        return;
    }
    let id = BlockId::next_free(plan.blocks.iter().map(|it| &it.id));
    let mut block = Block::new(id, title);
    block.certifying = false;
    block.competencies = fresh;
    imported.edits.push(Edit::Add(Item::Block(block), None));
}

/// A file that is no design of that kind.
fn not_known() -> ImportError {
    ImportError::NothingKnown
}

/// Words out of a text that may be HTML.
fn plain(text: &str) -> String {
    if text.contains('<') && text.contains('>') {
        super::competencies::plain_html(text)
    } else {
        text.trim().to_owned()
    }
}
