//! An open plan: the document, where it stands on disk, and its safety copies.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Instant;

use super::derived::Derived;
use crate::edit::{Document, Edit, EditError};
use crate::model::{Key, Plan, Policy};
use crate::storage::{AutosaveClock, DocumentLock, Fingerprint, Issuer, Policies, Subject};

/// Where a plan stands on disk.
#[derive(Debug, Clone)]
pub struct Home {
    /// The file.
    pub path: PathBuf,
    /// What stood there when it was last read or written; none when another version is to be replaced.
    pub known: Option<Fingerprint>,
}

/// An open plan.
#[derive(Debug)]
pub struct Session {
    document: Document,
    derived: Arc<Derived>,
    policies: Arc<Policies>,
    policy: Arc<Policy>,
    issuer: Arc<Issuer>,
    /// Where it stands on disk; nowhere for a new plan.
    pub home: Option<Home>,
    /// Held while the plan is open, so that another window can tell.
    pub lock: Option<DocumentLock>,
    /// When to write the safety copy.
    pub autosave: AutosaveClock,
    /// What its safety copy is a copy of.
    pub subject: Subject,
    /// Whether the safety copy holds the plan as it stands.
    pub copied: bool,
    /// When it was last saved, for the status bar.
    pub saved_at: Option<Instant>,
    /// Whether a save is under way.
    pub saving: bool,
}

impl Session {
    /// Opens a document under the policy that it follows, among those known.
    pub fn new(document: Document, home: Option<Home>, policies: Arc<Policies>, subject: Subject) -> Self {
        let policy = policies.for_plan(document.plan());
        let derived = Derived::new(document.plan(), &policy);
        Self::with(document, derived, home, policies, subject)
    }

    /// Opens a document of which everything was computed already, under its policy among those known.
    pub fn with(
        document: Document,
        derived: Derived,
        home: Option<Home>,
        policies: Arc<Policies>,
        subject: Subject,
    ) -> Self {
        debug_assert!(derived.is_of(document.plan()));
        let policy = policies.for_plan(document.plan());
        Self {
            document,
            derived: Arc::new(derived),
            policies,
            policy,
            issuer: Arc::default(),
            home,
            lock: None,
            autosave: AutosaveClock::default(),
            subject,
            copied: false,
            saved_at: None,
            saving: false,
        }
    }

    /// The plan as it stands.
    pub fn plan(&self) -> &Arc<Plan> {
        self.document.plan()
    }

    /// What was computed from the plan as it stands.
    pub fn derived(&self) -> &Arc<Derived> {
        &self.derived
    }

    /// The policies that are known.
    pub fn policies(&self) -> &Arc<Policies> {
        &self.policies
    }

    /// The policy in force.
    pub fn policy(&self) -> &Arc<Policy> {
        &self.policy
    }

    /// Takes the policies that are known now; `true` when another one is in force.
    pub fn set_policies(&mut self, policies: Arc<Policies>) -> bool {
        let fresh = policies.for_plan(self.plan());
        self.policies = policies;
        let same = *fresh == *self.policy;
        self.policy = fresh;
        if !same {
            self.derived = Arc::new(self.derive());
        }
        !same
    }

    /// Takes who issues documents on this computer, of whom a plan for catalogues is asked.
    pub fn set_issuer(&mut self, issuer: &Arc<Issuer>) {
        let same = self.derived.rules.provider == issuer.provider;
        self.issuer = Arc::clone(issuer);
        if !same && !self.plan().offer.catalogues.is_empty() {
            self.derived = Arc::new(self.derive());
        }
    }

    fn derive(&self) -> Derived {
        Derived::issued_by(self.document.plan(), &self.policy, &self.issuer.provider)
    }

    /// The document, to read its history.
    pub fn document(&self) -> &Document {
        &self.document
    }

    /// Where the plan stands on disk.
    pub fn path(&self) -> Option<&Path> {
        self.home.as_ref().map(|home| home.path.as_path())
    }

    /// Applies an edit and computes anew what depends on the plan.
    pub fn apply(&mut self, edit: &Edit, now: Instant) -> Result<(), EditError> {
        self.document.apply(edit)?;
        self.refresh(now);
        Ok(())
    }

    /// Ends the open gesture.
    pub fn end_gesture(&mut self) {
        self.document.end_gesture();
    }

    /// Takes back the last step; gives what it changed.
    pub fn undo(&mut self, now: Instant) -> Option<Key> {
        let place = self.document.undo();
        self.refresh(now);
        place
    }

    /// Does again the last undone step; gives what it changed.
    pub fn redo(&mut self, now: Instant) -> Option<Key> {
        let place = self.document.redo();
        self.refresh(now);
        place
    }

    /// Records that `plan` stands on disk.
    pub fn saved(&mut self, plan: &Arc<Plan>, home: Home, now: Instant) {
        self.document.mark_saved(plan);
        self.home = Some(home);
        self.saved_at = Some(now);
        self.saving = false;
        if !self.document.is_modified() {
            self.autosave.reset();
        }
    }

    fn refresh(&mut self, now: Instant) {
        if !self.derived.is_of(self.document.plan()) {
            if self.policy.id != self.document.plan().policy.id {
                self.policy = self.policies.for_plan(self.document.plan());
            }
            let fresh = Arc::new(self.derive());
            forget(std::mem::replace(&mut self.derived, fresh));
            self.autosave.edited(now);
        }
    }
}

/// From so many findings on, to free them takes a part of a frame that is felt.
const MANY: usize = 1_000;

/// Frees what is no longer shown, beside the window where it is much.
fn forget(old: Arc<Derived>) {
    if old.findings.len() >= MANY {
        // Without a thread it is freed here.
        let _ = std::thread::Builder::new()
            .name("forget".to_owned())
            .spawn(move || drop(old));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Provider;

    #[test]
    fn a_plan_judged_for_its_issuer_is_not_judged_again() {
        let mut plan = Plan::default();
        plan.offer.catalogues.push(crate::model::Catalogue::Lheo);
        let named = |name: &str| {
            Arc::new(Issuer {
                provider: Provider {
                    name: name.to_owned(),
                    ..Provider::default()
                },
                ..Issuer::default()
            })
        };
        let (own, other) = (named("Atelier"), named("Fabrique"));
        let document = Document::new(plan);
        let policies = Arc::new(Policies::default());
        let policy = policies.for_plan(document.plan());
        let derived = Derived::issued_by(document.plan(), &policy, &own.provider);
        let mut session = Session::with(document, derived, None, policies, Subject::Unsaved(0));
        let first = Arc::clone(session.derived());
        session.set_issuer(&own);
        assert!(Arc::ptr_eq(session.derived(), &first));
        session.set_issuer(&other);
        assert_eq!(session.derived().rules.provider, other.provider);
    }
}
