//! Work that may take longer than a frame: reading, writing, asking for a path. Each runs on a thread of its
//! own and reports through a channel; the window wakes up when it does.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::{Duration, Instant};

use super::action::SaveChoice;
use super::derived::Derived;
use super::exports::{Running, Trouble, Work};
use super::session::Home;
use crate::edit::Document;
use crate::model::{Plan, Policy};
use crate::storage::{
    self, Expected, Fingerprint, InPlaceError, Issuer, Loaded, Note, Policies, SaveError, SaveOptions,
};
use crate::text::Text;

/// What a path is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// A plan to open.
    Open,
    /// Where to save the plan.
    Save,
    /// Where to save a copy that differs from the plan.
    Copy,
    /// A France compétences export.
    Import,
    /// Where to save a copy to be shared.
    Share,
    /// A policy to follow.
    OpenPolicy,
    /// Where to save a policy.
    SavePolicy,
    /// The folder of the user's own policies.
    PolicyFolder,
    /// Where to write an export, whose files have this extension.
    Export(&'static str),
    /// A file with changes of the plan.
    ImportFile,
}

impl Purpose {
    /// The message that titles the question.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Open => "path-open",
            Self::Save => "path-save",
            Self::Copy => "path-copy",
            Self::Import => "path-import",
            Self::Share => "path-share",
            Self::OpenPolicy => "path-open-policy",
            Self::SavePolicy => "path-save-policy",
            Self::PolicyFolder => "path-policy-folder",
            Self::Export(_) => "path-export",
            Self::ImportFile => "path-import-file",
        }
    }

    /// The message on the button that goes on.
    pub const fn button(self) -> &'static str {
        match self {
            Self::Open | Self::OpenPolicy => "button-open",
            Self::Save | Self::Copy | Self::Share | Self::SavePolicy => "button-save",
            Self::PolicyFolder => "button-choose",
            Self::Import | Self::ImportFile => "button-import",
            Self::Export(_) => "button-export",
        }
    }

    /// The message that says why a path cannot serve.
    pub const fn unfit(self) -> &'static str {
        match self {
            Self::Open | Self::OpenPolicy | Self::ImportFile => "path-not-a-file",
            Self::Import => "path-not-an-export",
            Self::Save | Self::Copy | Self::Share | Self::SavePolicy | Self::Export(_) => "path-no-folder",
            Self::PolicyFolder => "path-not-a-folder",
        }
    }

    /// Whether a folder may be what is asked for: an export may be several files side by side.
    pub const fn takes_folder(self) -> bool {
        match self {
            Self::Open
            | Self::Save
            | Self::Copy
            | Self::Share
            | Self::OpenPolicy
            | Self::SavePolicy
            | Self::ImportFile
            | Self::Export(_) => false,
            Self::Import | Self::PolicyFolder => true,
        }
    }

    /// Extensions of the files that serve.
    pub fn extensions(self) -> Vec<&'static str> {
        match self {
            Self::Open | Self::Save | Self::Copy | Self::Share | Self::OpenPolicy | Self::SavePolicy => {
                vec!["ron"]
            }
            Self::Import => vec!["xml", "csv"],
            Self::PolicyFolder => Vec::new(),
            Self::Export(extension) => vec![extension],
            Self::ImportFile => {
                let mut all = crate::exchange::import::extensions();
                // A register of certifications is known by what stands in it.
                all.push("xml");
                all
            }
        }
    }

    /// Whether the path is one to write to.
    pub const fn writes(self) -> bool {
        match self {
            Self::Save | Self::Copy | Self::Share | Self::SavePolicy | Self::Export(_) => true,
            Self::Open | Self::Import | Self::OpenPolicy | Self::PolicyFolder | Self::ImportFile => false,
        }
    }
}

/// Why a path is asked for in the window itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoDialog {
    /// The desktop answered no dialog.
    NoAnswer,
    /// Dialogs of the desktop are switched off.
    SwitchedOff,
    /// The name chosen, with the extension of plans, is that of another plan.
    Taken,
}

/// The end of a job.
#[derive(Debug)]
pub enum Done {
    /// A plan was read.
    Read {
        /// From where.
        path: PathBuf,
        /// The plan and what belongs to it, or why not.
        result: Result<Box<Opened>, OpenError>,
    },
    /// A plan was written.
    Written {
        /// What was written.
        plan: Arc<Plan>,
        /// Where.
        path: PathBuf,
        /// How it ended.
        result: Result<WrittenTo, WriteError>,
    },
    /// A copy was written, or not; the open plan has nothing to do with it.
    Copied {
        /// Where.
        path: PathBuf,
        /// How it ended.
        result: Result<(), WriteError>,
    },
    /// A path was chosen, or not.
    Picked(Purpose, Option<PathBuf>),
    /// No dialog could be shown.
    NoDialog(Purpose, NoDialog),
    /// A safety copy was written, or not.
    SafetyCopy(bool),
    /// The policies that are known.
    Policies(Policies),
    /// A policy was read.
    PolicyRead {
        /// From where.
        path: PathBuf,
        /// The policy with its text, or why not.
        result: Result<(Policy, String), PolicyReadError>,
    },
    /// Something beside the plan was written.
    Put {
        /// What it was written for.
        purpose: Purpose,
        /// Where.
        path: PathBuf,
        /// How it ended: whether a power cut might still bring the old version back.
        result: Result<bool, SaveError>,
    },
    /// An export was written, or not.
    Exported {
        /// Where to.
        path: PathBuf,
        /// Whether it surely reached the disk, or why it was not written.
        result: Result<bool, Trouble>,
    },
}

/// Why a policy could not be opened.
#[derive(Debug, thiserror::Error)]
pub enum PolicyReadError {
    /// The file could not be read.
    #[error(transparent)]
    Read(#[from] storage::ReadError),
    /// The file is no policy.
    #[error(transparent)]
    Policy(#[from] storage::PolicyError),
}

impl PolicyReadError {
    /// The error in the language of `text`.
    pub fn message(&self, text: &Text) -> String {
        match self {
            Self::Read(error) => error.message(text),
            Self::Policy(error) => error.say(text),
        }
    }
}

/// A plan that was read, with all that the window computes from it.
#[derive(Debug)]
pub struct Opened {
    /// The plan.
    pub document: Document,
    /// What was computed from it.
    pub derived: Derived,
    /// What was mended while reading.
    pub notes: Vec<Note>,
    /// What stood there.
    pub known: Fingerprint,
    /// The policies that were known.
    pub policies: Arc<Policies>,
}

/// Where a plan was written, and what to tell.
#[derive(Debug)]
pub struct WrittenTo {
    /// Where it stands now.
    pub home: Home,
    /// Whether a power cut might still bring the old version back.
    pub not_durable: bool,
}

/// Why a plan could not be opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The file could not be read.
    #[error(transparent)]
    Read(#[from] storage::ReadError),
    /// The file is no plan.
    #[error(transparent)]
    Load(#[from] storage::LoadError),
}

/// Why a plan could not be written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// The file is what it was.
    #[error(transparent)]
    Save(#[from] SaveError),
    /// Writing over the file itself failed.
    #[error(transparent)]
    InPlace(#[from] InPlaceError),
    /// The text written does not read back as the plan: a fault of this program; nothing was written.
    #[error("the plan does not read back as it was written")]
    Unfaithful,
}

impl WriteError {
    /// The error in the language of `text`.
    pub fn message(&self, text: &Text) -> String {
        match self {
            Self::Save(error) => error.message(text),
            Self::InPlace(error) => error.message(text),
            Self::Unfaithful => text.get("save-unfaithful").to_owned(),
        }
    }
}

/// Jobs under way.
#[derive(Debug)]
pub struct Jobs {
    sender: Sender<Done>,
    receiver: Receiver<Done>,
    ctx: egui::Context,
    running: usize,
}

/// A desktop dialog that closes this fast was never seen by anyone.
const UNSEEN: Duration = Duration::from_millis(250);

impl Jobs {
    /// No job yet.
    pub fn new(ctx: egui::Context) -> Self {
        let (sender, receiver) = channel();
        Self {
            sender,
            receiver,
            ctx,
            running: 0,
        }
    }

    /// Whether something is under way.
    pub fn busy(&self) -> bool {
        self.running > 0
    }

    /// Jobs that ended since the last call.
    pub fn finished(&mut self) -> Vec<Done> {
        let done: Vec<Done> = self.receiver.try_iter().collect();
        self.running = self.running.saturating_sub(done.len());
        done
    }

    /// Waits for the next job to end; `None` when none is under way. For tests and for leaving the program.
    pub fn wait(&mut self) -> Option<Done> {
        if self.running == 0 {
            return None;
        }
        let done = self.receiver.recv_timeout(Duration::from_mins(1)).ok();
        self.running = self.running.saturating_sub(1);
        done
    }

    fn start(&mut self, name: &str, work: impl FnOnce() -> Done + Send + 'static) {
        let sender = self.sender.clone();
        let ctx = self.ctx.clone();
        let job = move || {
            // The window may be gone: then nobody is left to tell.
            let _ = sender.send(work());
            ctx.request_repaint();
        };
        if std::thread::Builder::new()
            .name(name.to_owned())
            .spawn(job)
            .is_ok()
        {
            self.running += 1;
        }
    }

    /// Reads a plan, and judges it by its policy: on a plan of ten megabytes that takes longer than a frame too.
    pub fn read(&mut self, path: PathBuf, policies: Arc<Policies>, issuer: Arc<Issuer>) {
        self.start("read", move || {
            let result = read(&path, policies, &issuer).map(Box::new);
            Done::Read { path, result }
        });
    }

    /// Writes a plan at `path`. `known` is what the caller believes stands there.
    pub fn write(
        &mut self,
        plan: Arc<Plan>,
        path: PathBuf,
        expected: Expected,
        choice: SaveChoice,
        safety: PathBuf,
    ) {
        self.start("write", move || {
            let result = write(&plan, &path, expected, choice, &safety);
            Done::Written { plan, path, result }
        });
    }

    /// Writes a copy of a plan; what stands at `path` is replaced, and kept beside it.
    pub fn write_copy(&mut self, plan: Arc<Plan>, path: PathBuf) {
        self.start("copy", move || {
            // The dialog has asked whether what stands there may be replaced.
            let (expected, choice) = (Expected::Anything, SaveChoice::default());
            let result = write(&plan, &path, expected, choice, std::path::Path::new("")).map(|_| ());
            Done::Copied { path, result }
        });
    }

    /// Exports a plan.
    pub fn export(&mut self, work: Work, running: Running) {
        let ctx = self.ctx.clone();
        self.start("export", move || {
            let result = work.write(&running.path, running.control(), &ctx);
            Done::Exported {
                path: running.path,
                result,
            }
        });
    }

    /// Runs a job that only says whether it went well.
    pub fn safety_copy(&mut self, work: impl FnOnce() -> bool + Send + 'static) {
        self.start("safety copy", move || Done::SafetyCopy(work()));
    }

    /// Looks for policies in a folder.
    pub fn policies(&mut self, folder: PathBuf) {
        self.start("policies", move || Done::Policies(Policies::with_folder(&folder)));
    }

    /// Reads a policy.
    pub fn read_policy(&mut self, path: PathBuf) {
        self.start("read", move || {
            let result = read_policy(&path);
            Done::PolicyRead { path, result }
        });
    }

    /// Writes something beside the plan, in the place of what stands there; its folder is made when asked.
    pub fn put(&mut self, purpose: Purpose, path: PathBuf, text: String, make_folder: bool) {
        self.start("write", move || {
            if make_folder && let Some(folder) = path.parent() {
                // Writing tells when there is no folder.
                let _ = storage::Fs::create_folder(&storage::RealFs, folder);
            }
            let saved = storage::write_document(&path, text.as_bytes(), &SaveOptions::replacing());
            let result = saved.map(|it| it.warning.is_some());
            Done::Put {
                purpose,
                path,
                result,
            }
        });
    }

    /// Asks for a path with the desktop's own dialog.
    pub fn pick(&mut self, purpose: Purpose, title: String, suggested: String) {
        self.start("dialog", move || {
            let asked = Instant::now();
            let dialog = rfd::FileDialog::new().set_title(title);
            let picked = match purpose {
                Purpose::Open | Purpose::OpenPolicy => dialog.add_filter("RON", &["ron"]).pick_file(),
                Purpose::Save | Purpose::Copy | Purpose::Share | Purpose::SavePolicy => dialog
                    .add_filter("RON", &["ron"])
                    .set_file_name(suggested)
                    .save_file(),
                Purpose::Import | Purpose::ImportFile => {
                    let extensions = purpose.extensions();
                    let names = extensions.join(", ").to_uppercase();
                    dialog.add_filter(names, &extensions).pick_file()
                }
                Purpose::PolicyFolder => dialog.pick_folder(),
                Purpose::Export(extension) => dialog
                    .add_filter(extension.to_uppercase(), &[extension])
                    .set_file_name(suggested)
                    .save_file(),
            };
            match picked {
                None if asked.elapsed() < UNSEEN => Done::NoDialog(purpose, NoDialog::NoAnswer),
                picked => Done::Picked(purpose, picked),
            }
        });
    }

    /// Says at once that no dialog is shown.
    pub fn no_dialog(&mut self, purpose: Purpose, why: NoDialog) {
        if self.sender.send(Done::NoDialog(purpose, why)).is_ok() {
            self.running += 1;
        }
    }
}

fn read(path: &std::path::Path, policies: Arc<Policies>, issuer: &Issuer) -> Result<Opened, OpenError> {
    let (text, known) = storage::read_document(path)?;
    let Loaded { plan, notes } = storage::parse(&text)?;
    let document = Document::new(plan);
    let policy = policies.for_plan(document.plan());
    let derived = Derived::issued_by(document.plan(), &policy, &issuer.provider);
    Ok(Opened {
        document,
        derived,
        notes,
        known,
        policies,
    })
}

fn read_policy(path: &std::path::Path) -> Result<(Policy, String), PolicyReadError> {
    let (text, _) = storage::read_document(path)?;
    Ok((storage::parse_policy(&text)?, text))
}

fn write(
    plan: &Arc<Plan>,
    path: &std::path::Path,
    expected: Expected,
    choice: SaveChoice,
    safety: &std::path::Path,
) -> Result<WrittenTo, WriteError> {
    let text = storage::write(plan);
    if storage::parse(&text)
        .ok()
        .is_none_or(|loaded| loaded.plan != **plan)
    {
        return Err(WriteError::Unfaithful);
    }
    let mut options = SaveOptions::replacing();
    options.expected = if choice.changed {
        Expected::Anything
    } else {
        expected
    };
    options.replace_read_only = choice.read_only;
    let saved = if choice.in_place {
        storage::write_document_in_place(path, text.as_bytes(), &options, safety)?
    } else {
        storage::write_document(path, text.as_bytes(), &options)?
    };
    let home = Home {
        path: path.to_owned(),
        known: Some(saved.fingerprint),
    };
    Ok(WrittenTo {
        home,
        not_durable: saved.warning.is_some(),
    })
}
