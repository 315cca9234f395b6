//! Views: what fills the middle of the window, one file each.

use std::collections::BTreeSet;

use egui::Ui;

use super::action::Actions;
use super::cx::Cx;
use super::icon::Icon;
use crate::model::{Key, ModuleId};

/// The views of the rail, in its order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ViewId {
    /// *Parcours*: lanes, modules, mixes.
    Path,
    /// *Blocs*: certification, competency × module matrix.
    Blocks,
    /// *Public*: learners, who can follow.
    Public,
    /// *Moyens*: equipment, rooms, trainers, support, places.
    Means,
    /// *Dosage*: proposals for another dosage.
    Dosage,
    /// *Contrôles*: all findings.
    Checks,
    /// *Documents*: what leaves the plan.
    Documents,
}

impl ViewId {
    /// All views, in the order of the rail.
    pub const ALL: [Self; 7] = [
        Self::Path,
        Self::Blocks,
        Self::Public,
        Self::Means,
        Self::Dosage,
        Self::Checks,
        Self::Documents,
    ];

    /// The name used in settings and message keys `view-…`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Path => "path",
            Self::Blocks => "blocks",
            Self::Public => "public",
            Self::Means => "means",
            Self::Dosage => "dosage",
            Self::Checks => "checks",
            Self::Documents => "documents",
        }
    }

    /// The key of its title.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Path => "view-path",
            Self::Blocks => "view-blocks",
            Self::Public => "view-public",
            Self::Means => "view-means",
            Self::Dosage => "view-dosage",
            Self::Checks => "view-checks",
            Self::Documents => "view-documents",
        }
    }

    /// Its picture on the rail.
    pub const fn icon(self) -> Icon {
        match self {
            Self::Path => Icon::Strands,
            Self::Blocks => Icon::Blocks,
            Self::Public => Icon::Users,
            Self::Means => Icon::Laptop,
            Self::Dosage => Icon::Sliders,
            Self::Checks => Icon::Checked,
            Self::Documents => Icon::FileText,
        }
    }

    /// The view of a name, as remembered in settings.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|view| view.name() == name)
    }

    /// The view where an object is edited.
    pub const fn home(key: &Key) -> Self {
        match key {
            Key::Plan | Key::Module(_) | Key::Activity(..) | Key::Variant(_) => Self::Path,
            Key::Block(_) | Key::Competency(_) => Self::Blocks,
            Key::Learner(_) => Self::Public,
            Key::Equipment(_)
            | Key::Room(_)
            | Key::ThirdPlace(_)
            | Key::Workplace(_)
            | Key::Trainer(_)
            | Key::Tutor(_)
            | Key::Support(_) => Self::Means,
        }
    }
}

/// A view: it reads the plan, draws, and asks for actions. It keeps only the state of its own screen.
pub trait View: std::fmt::Debug {
    /// Which one it is.
    fn id(&self) -> ViewId;

    /// Draws it in the middle of the window.
    fn ui(&mut self, cx: &Cx<'_>, ui: &mut Ui, actions: &mut Actions);

    /// Brings an object into sight at the next frame.
    fn reveal(&mut self, _key: &Key) {}

    /// Looks for a dosage of these modules, or of the whole path.
    fn propose(&mut self, _modules: Option<&BTreeSet<ModuleId>>) {}
}
