//! What views may read.

use std::path::Path;
use std::sync::Arc;

use chrono::NaiveDate;

use super::derived::Derived;
use super::exports::Running;
use super::theme::Theme;
use crate::model::{Key, Plan, Policy};
use crate::storage::Issuer;
use crate::text::Text;

/// Everything that a view, an inspector or a dialog may read while it draws. Nothing here can be changed:
/// views push [`Action`](super::action::Action)s.
#[derive(Debug, Clone, Copy)]
pub struct Cx<'a> {
    /// The plan as it stands.
    pub plan: &'a Arc<Plan>,
    /// What was computed from it.
    pub derived: &'a Arc<Derived>,
    /// The selected object.
    pub selection: Option<&'a Key>,
    /// The words.
    pub text: &'a Text,
    /// Colours and sizes.
    pub theme: &'static Theme,
    /// Where the plan stands on disk.
    pub path: Option<&'a Path>,
    /// The date of the day.
    pub today: NaiveDate,
    /// The policy in force.
    pub policy: &'a Arc<Policy>,
    /// Who issues documents.
    pub issuer: &'a Arc<Issuer>,
    /// The export under way.
    pub exporting: Option<&'a Running>,
}

impl Cx<'_> {
    /// Whether this object is the selected one.
    pub fn is_selected(&self, key: &Key) -> bool {
        self.selection == Some(key)
    }

    /// The title of an object, or its identifier.
    pub fn title(&self, key: &Key) -> String {
        self.plan.title_of(key).unwrap_or_else(|| key.id())
    }
}
