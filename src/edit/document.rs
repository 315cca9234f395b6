//! A plan with its named history and its saved mark.
//!
//! The history is a line, not a tree: a new edit after an undo drops what was undone. It keeps at most
//! [`HISTORY_LIMIT`] steps. Steps hold whole plans, whose items are shared, so a step costs a few pointers.

use std::sync::Arc;

use super::{Edit, EditError, MergeKey, StepName};
use crate::model::{Key, Plan};

/// How many steps can be undone.
pub const HISTORY_LIMIT: usize = 500;

/// One step of the history.
#[derive(Debug, Clone)]
pub struct Step {
    before: Arc<Plan>,
    after: Arc<Plan>,
    /// The step's name.
    pub name: StepName,
    /// What it changed, to show it when it is undone.
    pub place: Key,
}

/// The only way to change a plan.
#[derive(Debug, Clone)]
pub struct Document {
    plan: Arc<Plan>,
    done: Vec<Step>,
    undone: Vec<Step>,
    open_gesture: Option<MergeKey>,
    saved: Option<Arc<Plan>>,
}

impl Document {
    /// A document on a plan that stands on disk like this: not modified.
    pub fn new(plan: Plan) -> Self {
        let plan = Arc::new(plan);
        Self {
            saved: Some(Arc::clone(&plan)),
            plan,
            done: Vec::new(),
            undone: Vec::new(),
            open_gesture: None,
        }
    }

    /// A document on a plan that stands nowhere on disk, such as a recovered one: modified from the start.
    pub fn unsaved(plan: Plan) -> Self {
        Self {
            saved: None,
            ..Self::new(plan)
        }
    }

    /// The plan as it stands.
    pub fn plan(&self) -> &Arc<Plan> {
        &self.plan
    }

    /// Applies an edit as one step, or melts it into the open gesture when it sets the same field.
    /// An edit that changes nothing makes no step. A refused edit leaves all as it was.
    pub fn apply(&mut self, edit: &Edit) -> Result<(), EditError> {
        let next = edit.applied_to(&self.plan)?;
        if next == *self.plan {
            return Ok(());
        }
        debug_assert!(
            next.validate().is_empty(),
            "{edit:?} breaks {:?}",
            next.validate()
        );
        let next = Arc::new(next);
        let key = edit.merge_key();
        self.undone.clear();
        match self.done.last_mut() {
            Some(step) if key.is_some() && key == self.open_gesture => step.after = Arc::clone(&next),
            _ => self.done.push(Step {
                before: Arc::clone(&self.plan),
                after: Arc::clone(&next),
                name: edit.name(&self.plan),
                place: edit.place(),
            }),
        }
        if self.done.len() > HISTORY_LIMIT {
            self.done.remove(0);
        }
        self.open_gesture = key;
        self.plan = next;
        Ok(())
    }

    /// Ends the open gesture: the next edit makes its own step even if it sets the same field.
    pub fn end_gesture(&mut self) {
        self.open_gesture = None;
    }

    /// Takes back the last step; gives what it changed, or `None` when there is nothing to undo.
    pub fn undo(&mut self) -> Option<Key> {
        self.end_gesture();
        let step = self.done.pop()?;
        self.plan = Arc::clone(&step.before);
        let place = step.place.clone();
        self.undone.push(step);
        Some(place)
    }

    /// Does again the last undone step; gives what it changed.
    pub fn redo(&mut self) -> Option<Key> {
        self.end_gesture();
        let step = self.undone.pop()?;
        self.plan = Arc::clone(&step.after);
        let place = step.place.clone();
        self.done.push(step);
        Some(place)
    }

    /// The name of the step that [`Self::undo`] would take back.
    pub fn undo_name(&self) -> Option<&StepName> {
        self.done.last().map(|step| &step.name)
    }

    /// The name of the step that [`Self::redo`] would do again.
    pub fn redo_name(&self) -> Option<&StepName> {
        self.undone.last().map(|step| &step.name)
    }

    /// Steps that can be undone, latest last.
    pub fn history(&self) -> &[Step] {
        &self.done
    }

    /// Whether the plan differs from what stands on disk; undoing back to it counts as not modified.
    pub fn is_modified(&self) -> bool {
        !self
            .saved
            .as_ref()
            .is_some_and(|saved| Arc::ptr_eq(saved, &self.plan))
    }

    /// Records that `plan` stands on disk now. It may be older than the current plan when saving ran
    /// beside editing: the document then stays modified.
    pub fn mark_saved(&mut self, plan: &Arc<Plan>) {
        self.saved = Some(Arc::clone(plan));
        self.end_gesture();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::{Item, ModuleEdit, PlanEdit, next_id};
    use crate::model::{Id as _, Minutes, Mix, Modality, Module, ModuleId};

    fn with_module() -> (Document, ModuleId) {
        let mut document = Document::new(Plan::default());
        let id = next_id(&document.plan().modules);
        document
            .apply(&Edit::Add(Item::Module(Module::new(id.clone(), "Caisse")), None))
            .unwrap();
        (document, id)
    }

    fn set_mix(id: &ModuleId, hours: u32) -> Edit {
        Edit::Module(
            id.clone(),
            ModuleEdit::Mix(Mix::only(Modality::Classroom, Minutes::hours(hours))),
        )
    }

    #[test]
    fn a_gesture_is_one_step_and_names_its_subject() {
        let (mut document, id) = with_module();
        for hours in 1..=5 {
            document.apply(&set_mix(&id, hours)).unwrap();
        }
        assert_eq!(document.history().len(), 2);
        assert_eq!(
            document.undo_name(),
            Some(&StepName::new("step-module-mix", "Caisse"))
        );
        document.end_gesture();
        document.apply(&set_mix(&id, 6)).unwrap();
        assert_eq!(document.history().len(), 3);
        document.undo();
        assert_eq!(document.plan().mix().total(), Minutes::hours(5));
        document.undo();
        assert!(document.plan().mix().total().is_zero());
    }

    #[test]
    fn undoing_to_the_saved_state_is_not_modified() {
        let (mut document, id) = with_module();
        assert!(document.is_modified());
        let saved = Arc::clone(document.plan());
        document.mark_saved(&saved);
        assert!(!document.is_modified());
        document.apply(&set_mix(&id, 7)).unwrap();
        assert!(document.is_modified());
        document.undo();
        assert!(!document.is_modified());
        document.redo();
        assert!(document.is_modified());
    }

    #[test]
    fn saving_ends_the_gesture() {
        let (mut document, id) = with_module();
        document.apply(&set_mix(&id, 7)).unwrap();
        let saved = Arc::clone(document.plan());
        document.mark_saved(&saved);
        document.apply(&set_mix(&id, 8)).unwrap();
        document.undo();
        assert!(!document.is_modified(), "one undo must stop at the saved state");
    }

    #[test]
    fn a_refused_or_empty_edit_leaves_no_step() {
        let (mut document, id) = with_module();
        let before = Arc::clone(document.plan());
        let unknown = ModuleId::parse("M99").unwrap();
        assert_eq!(
            document.apply(&set_mix(&unknown, 1)),
            Err(EditError::Missing(Key::Module(unknown.clone())))
        );
        let half = Edit::Batch(
            StepName::new("step-test", ""),
            vec![set_mix(&id, 3), set_mix(&unknown, 3)],
        );
        assert!(document.apply(&half).is_err());
        document
            .apply(&Edit::Plan(PlanEdit::Title(String::new())))
            .unwrap();
        assert!(Arc::ptr_eq(&before, document.plan()));
        assert_eq!(document.history().len(), 1);
    }

    #[test]
    fn the_history_is_bounded() {
        let (mut document, id) = with_module();
        for hours in 0..HISTORY_LIMIT + 10 {
            document.end_gesture();
            document
                .apply(&set_mix(&id, u32::try_from(hours % 7 + 1).unwrap()))
                .unwrap();
        }
        assert_eq!(document.history().len(), HISTORY_LIMIT);
    }
}
