//! Files beside the plan: policies of one's own, copies to be shared.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::App;
use super::jobs::{PolicyReadError, Purpose};
use super::theme::Tone;
use crate::checks::{Arg, Message};
use crate::edit::{Edit, PlanEdit};
use crate::model::{Policy, PolicyRef};
use crate::storage::{self, Policies, SaveError};

/// What is to be written once its place is known.
#[derive(Debug)]
pub(super) struct Outgoing {
    purpose: Purpose,
    text: String,
    /// The name proposed for the file.
    name: String,
}

impl App {
    /// Keeps a text until the user has said where to write it.
    pub(super) fn ask_where(&mut self, purpose: Purpose, text: String, name: String) {
        self.outgoing = Some(Outgoing { purpose, text, name });
        self.ask_path(purpose);
    }

    /// The name proposed for what is to be written.
    pub(super) fn outgoing_name(&self, purpose: Purpose) -> Option<String> {
        let outgoing = self.outgoing.as_ref().filter(|it| it.purpose == purpose)?;
        Some(outgoing.name.clone())
    }

    /// Writes what was kept, now that its place is known.
    pub(super) fn put_outgoing(&mut self, purpose: Purpose, path: &Path) {
        // The open plan is never written over by a copy of itself.
        let own = self.session.as_ref().and_then(|it| it.path());
        if own.is_some_and(|own| own == path) {
            self.tell(Tone::Danger, &Message::new("share-over-itself", Vec::new()));
            return;
        }
        if let Some(outgoing) = self.outgoing.take().filter(|it| it.purpose == purpose) {
            self.jobs.put(purpose, path.to_owned(), outgoing.text, false);
        }
    }

    /// Writes a policy among the user's own, and follows it.
    pub(super) fn keep_policy(&mut self, policy: &Policy) {
        let path = self.policies_folder().join(format!("{}.ron", policy.id));
        self.follow = Some(policy.id.clone());
        let text = storage::write_policy(policy);
        self.jobs.put(Purpose::SavePolicy, path, text, true);
    }

    /// Something was written beside the plan, or not.
    pub(super) fn put_done(&mut self, purpose: Purpose, path: &Path, result: Result<bool, SaveError>) {
        match result {
            Err(error) => {
                self.follow = None;
                let reason = error.message(&self.text);
                self.say_failure("put-failed", path, reason);
            }
            Ok(_) if purpose == Purpose::SavePolicy => {
                self.tell_path("policy-kept", path);
                self.jobs.policies(self.policies_folder());
            }
            Ok(_) => self.tell_path("share-done", path),
        }
    }

    fn tell_path(&mut self, key: &'static str, path: &Path) {
        let path = Arg::Text(path.display().to_string());
        self.tell(Tone::Ok, &Message::new(key, vec![("path", path)]));
    }

    /// A policy was read from a file: it joins the user's own, and the plan follows it.
    pub(super) fn policy_read(&mut self, path: &Path, result: Result<(Policy, String), PolicyReadError>) {
        let (policy, source) = match result {
            Ok(read) => read,
            Err(error) => {
                let reason = error.message(&self.text);
                return self.say_failure("open-failed", path, reason);
            }
        };
        let known = self.policies.find(&policy.id);
        if known.is_some_and(|it| it.path.is_none()) {
            // Shipped ones stay as they are: a file with the same name is another policy.
            let reason = self
                .text
                .fmt("policy-own-name", &[("policy", policy.id.as_str().into())]);
            return self.say_failure("open-failed", path, reason);
        }
        let folder = self.policies_folder();
        self.follow = Some(policy.id.clone());
        if path.parent() == Some(&folder) {
            self.jobs.policies(folder);
        } else {
            let own = known.and_then(|it| it.path.clone());
            let to = own.unwrap_or_else(|| folder.join(format!("{}.ron", policy.id)));
            self.jobs.put(Purpose::SavePolicy, to, source, true);
        }
    }

    /// The policies of the folder are known.
    pub(super) fn policies_found(&mut self, policies: Policies) {
        self.policies = Arc::new(policies);
        let policies = Arc::clone(&self.policies);
        if let Some(session) = &mut self.session
            && session.set_policies(policies)
        {
            // Views keep what they computed from the plan, which has not changed.
            self.views = super::views::all();
        }
        if let Some(id) = self.follow.take().filter(|id| self.policies.find(id).is_some()) {
            let followed = self.session.as_ref().map(|it| it.plan().policy.clone());
            let wanted = PolicyRef::to(id);
            if followed.is_some_and(|it| it != wanted) {
                self.edit(&Edit::Plan(PlanEdit::Policy(wanted)));
            }
        }
    }

    /// Looks for the user's own policies elsewhere from now on.
    pub(super) fn set_policies_folder(&mut self, folder: PathBuf) {
        self.settings.policies = Some(folder.clone());
        self.keep_settings();
        self.jobs.policies(folder);
    }
}
