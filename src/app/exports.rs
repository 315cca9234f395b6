//! Exports of the open plan: what is asked for, the work on a thread of its own, how far it is, how it ended.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

use chrono::NaiveDate;

use crate::checks::{self, Facts, Rules};
use crate::exchange::export::{self, Choice, Cx, ExportError, Exporter, Input, UserTemplate};
use crate::model::Plan;
use crate::storage::{self, Issuer, IssuerError, SaveError, SaveOptions};
use crate::text::{Lang, Text};

/// What is to be exported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// The identifier of the exporter.
    pub exporter: &'static str,
    /// The language of what it prints.
    pub lang: Lang,
    /// What it prints.
    pub choice: Choice,
}

impl Request {
    /// The exporter.
    pub fn exporter(&self) -> Option<&'static dyn Exporter> {
        export::exporter(self.exporter)
    }
}

/// Why nothing was exported.
#[derive(Debug, thiserror::Error)]
pub enum Trouble {
    /// The exporter could not print it.
    #[error(transparent)]
    Export(#[from] ExportError),
    /// The logo or the templates could not be read.
    #[error(transparent)]
    Issuer(#[from] IssuerError),
    /// The file could not be written.
    #[error(transparent)]
    Save(#[from] SaveError),
}

impl Trouble {
    /// The error in the language of `text`.
    pub fn message(&self, text: &Text) -> String {
        match self {
            Self::Export(error) => error.message(text),
            Self::Issuer(error) => error.message(text),
            Self::Save(error) => error.message(text),
        }
    }
}

/// An export under way, as the window sees it. Letting go of it does not stop it.
#[derive(Debug, Clone)]
pub struct Running {
    /// What is exported.
    pub request: Request,
    /// Where to.
    pub path: PathBuf,
    control: Control,
}

/// How a thread is told to stop, and tells how far it is.
#[derive(Debug, Clone, Default)]
pub struct Control {
    stop: Arc<AtomicBool>,
    done: Arc<AtomicU32>,
}

impl Control {
    /// Ends the work as soon as it can.
    pub fn stop(&self) {
        self.stop.store(true, Ordering::Relaxed);
    }

    /// The part that is done, from 0 to 1.
    pub fn share(&self) -> f32 {
        let thousandths = u16::try_from(self.done.load(Ordering::Relaxed)).unwrap_or(1000);
        f32::from(thousandths.min(1000)) / 1000.0
    }

    fn tell(&self, thousandths: u32, ctx: &egui::Context) -> bool {
        if self.done.swap(thousandths, Ordering::Relaxed) != thousandths {
            ctx.request_repaint();
        }
        !self.stop.load(Ordering::Relaxed)
    }
}

impl Running {
    /// An export that is about to start.
    pub fn new(request: Request, path: PathBuf) -> Self {
        Self {
            request,
            path,
            control: Control::default(),
        }
    }

    /// How it is stopped and watched.
    pub const fn control(&self) -> &Control {
        &self.control
    }
}

/// Everything that a thread needs to print.
#[derive(Debug, Clone)]
pub struct Work {
    /// The plan.
    pub plan: Arc<Plan>,
    /// The thresholds in force.
    pub rules: Rules,
    /// Who issues the document.
    pub issuer: Arc<Issuer>,
    /// The date on it.
    pub today: NaiveDate,
    /// What is asked for.
    pub request: Request,
}

impl Work {
    /// Lends what an exporter reads; the logo and the templates are read from the disk first.
    pub fn with_input<T>(
        &self,
        control: &Control,
        ctx: &egui::Context,
        print: impl FnOnce(&dyn Exporter, &Input<'_>, &Cx<'_>) -> Result<T, ExportError>,
    ) -> Result<T, Trouble> {
        let exporter = self
            .request
            .exporter()
            .ok_or_else(|| ExportError::Format(self.request.exporter.to_owned()))?;
        let logo = self.issuer.logo.as_deref().map(storage::read_logo).transpose()?;
        let templates: Vec<UserTemplate> = match &self.issuer.templates {
            None => Vec::new(),
            Some(folder) => storage::read_templates(folder)?
                .into_iter()
                .map(|(name, bytes)| UserTemplate { name, bytes })
                .collect(),
        };
        let text = Text::new(self.request.lang);
        let facts = Facts::new(&self.plan, &self.rules);
        let findings = checks::run(&facts);
        let progress = |thousandths: u32| control.tell(thousandths, ctx);
        let input = Input {
            facts: &facts,
            findings: &findings,
            provider: &self.issuer.provider,
            logo: logo.as_deref(),
            choice: &self.request.choice,
            templates: &templates,
        };
        let cx = Cx {
            text: &text,
            today: self.today,
            progress: &progress,
        };
        Ok(print(exporter, &input, &cx)?)
    }

    /// Exports to a file, which is replaced whole or not at all. `true` when it surely reached the disk.
    pub fn write(&self, path: &Path, control: &Control, ctx: &egui::Context) -> Result<bool, Trouble> {
        let bytes = self.with_input(control, ctx, |exporter, input, cx| exporter.export(input, cx))?;
        let saved = storage::write_document(path, &bytes, &SaveOptions::replacing())?;
        Ok(saved.warning.is_none())
    }
}
