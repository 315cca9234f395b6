//! The one place where actions are carried out. What concerns files is in `dispatch_files`, jobs that ended in
//! `dispatch_jobs`, safety copies in `dispatch_recovery`.

use std::time::Instant;

use super::App;
use super::action::Action;
use super::dialogs::{FixPreview, ShortcutList, WaiverForm};
use super::theme::Tone;
use super::view::ViewId;
use crate::checks::{Arg, Message, Safety};
use crate::edit::Edit;
use crate::model::Key;

impl App {
    /// Carries out the requests of one frame, in order.
    pub(super) fn dispatch(&mut self, actions: Vec<Action>) {
        for action in actions {
            self.carry_out(action);
        }
    }

    pub(super) fn carry_out(&mut self, action: Action) {
        match action {
            Action::Edit(edit) => self.edit(&edit),
            Action::EndGesture => {
                if let Some(session) = &mut self.session {
                    session.end_gesture();
                }
            }
            Action::Undo => self.step(true),
            Action::Redo => self.step(false),
            Action::Select(key) => self.selection = Some(key),
            Action::Unselect => self.selection = None,
            Action::InspectPlan => {
                self.selection = None;
                if self.panes.narrow {
                    self.panes.inspector_over = true;
                } else {
                    self.panes.inspector_open = true;
                }
            }
            Action::Show(view) => self.show(view),
            Action::Jump(key) => self.jump(key),
            Action::New
            | Action::NewFromTemplate(_)
            | Action::EnterCopy(_)
            | Action::SaveCopy(_)
            | Action::Open
            | Action::OpenPath(_)
            | Action::Save
            | Action::SaveAs
            | Action::SaveTo(..)
            | Action::Close
            | Action::Quit
            | Action::Discard(_)
            | Action::SaveThen(_)
            | Action::Picked(..)
            | Action::AskPath(_)
            | Action::Put(..)
            | Action::KeepPolicy(_)
            | Action::Import
            | Action::ImportPath(_)
            | Action::AskImportFile
            | Action::ImportFile(_)
            | Action::Recover(_)
            | Action::ForgetRecovery(_)
            | Action::ForgetRecent(_) => self.carry_out_file(action),
            Action::Export(request) => self.ask_export(*request),
            Action::StopExport => self.stop_export(),
            Action::SetIssuer(issuer) => self.set_issuer(*issuer),
            Action::Review(diagnostic, fix) => match fix.safety {
                Safety::Safe => self.edit(&fix.edit),
                Safety::Review => self.dialogs.push(Box::new(FixPreview::new(*diagnostic, *fix))),
            },
            Action::Apply(fix) => self.edit(&fix.edit),
            Action::Propose(modules) => {
                for view in &mut self.views {
                    view.propose(modules.as_ref());
                }
                self.show(ViewId::Dosage);
            }
            Action::FixAllSafe => self.fix_all_safe(),
            Action::AskWaiver(diagnostic) => {
                let author = self
                    .session
                    .as_ref()
                    .map(|it| it.plan().author.clone())
                    .unwrap_or_default();
                self.dialogs.push(Box::new(WaiverForm::new(*diagnostic, author)));
            }
            Action::Dialog(dialog) => self.dialogs.push(dialog),
            Action::Palette => self.palette.open(),
            Action::Shortcuts => self.dialogs.push(Box::new(ShortcutList)),
            Action::ToggleInspector if self.panes.narrow => {
                self.panes.inspector_over = !self.panes.inspector_over;
            }
            Action::ToggleInspector => self.panes.inspector_open = !self.panes.inspector_open,
            Action::SetLang(lang) => {
                self.settings.lang = Some(lang);
                self.text = crate::text::Text::for_screen(lang);
                self.keep_settings();
            }
            Action::SetTheme(theme) => {
                self.settings.theme = theme;
                self.ctx.set_theme(theme.preference());
                self.keep_settings();
            }
            Action::SetZoom(percent) => {
                self.settings.set_zoom(percent);
                self.ctx.set_zoom_factor(super::zoom_factor(self.settings.zoom()));
                self.keep_settings();
            }
            Action::ZoomStep(larger) => {
                let percent = zoom_step(self.settings.zoom(), larger);
                self.carry_out(Action::SetZoom(percent));
            }
            Action::RememberColumns(columns) => {
                self.settings.remember_columns(columns);
                self.keep_settings();
            }
            Action::Tell(tone, message) => self.tell(tone, &message),
        }
    }

    /// Applies an edit; one that is refused is told and changes nothing.
    pub(super) fn edit(&mut self, edit: &Edit) {
        let Some(session) = &mut self.session else { return };
        session.copied = false;
        if let Err(error) = session.apply(edit, Instant::now()) {
            let message = Message::new("edit-refused", vec![("reason", Arg::Text(error.to_string()))]);
            self.tell(Tone::Danger, &message);
        }
        self.drop_lost_selection();
    }

    fn step(&mut self, back: bool) {
        let Some(session) = &mut self.session else { return };
        let now = Instant::now();
        let place = if back {
            session.undo(now)
        } else {
            session.redo(now)
        };
        self.drop_lost_selection();
        if let (Some(place), Some(session)) = (place, &self.session)
            && place != Key::Plan
            && session.plan().contains(&place)
        {
            self.selection = Some(place.clone());
            self.reveal(&place);
        }
    }

    fn drop_lost_selection(&mut self) {
        if let (Some(key), Some(session)) = (&self.selection, &self.session)
            && !session.plan().contains(key)
        {
            self.selection = None;
        }
    }

    fn show(&mut self, view: ViewId) {
        self.panes.inspector_over = false;
        self.view = view;
        self.settings.view = Some(view.name().to_owned());
        self.keep_settings();
    }

    fn jump(&mut self, key: Key) {
        self.show(ViewId::home(&key));
        self.reveal(&key);
        self.panes.inspector_open = true;
        self.selection = Some(key);
    }

    fn reveal(&mut self, key: &Key) {
        for view in &mut self.views {
            view.reveal(key);
        }
    }

    /// Says something in passing.
    pub(super) fn tell(&mut self, tone: Tone, message: &Message) {
        let words = match &self.session {
            Some(session) => crate::checks::label(&self.text, session.plan(), message),
            None => crate::checks::label(&self.text, &crate::model::Plan::default(), message),
        };
        self.toasts.push(tone, words);
    }
}

/// The next larger or smaller zoom, in percent; the same at the ends.
fn zoom_step(percent: u16, larger: bool) -> u16 {
    const STEPS: [u16; 8] = [80, 90, 100, 110, 125, 150, 175, 200];
    let next = if larger {
        STEPS.into_iter().find(|it| *it > percent)
    } else {
        STEPS.into_iter().rev().find(|it| *it < percent)
    };
    next.unwrap_or(percent)
}

#[cfg(test)]
mod tests {
    use super::zoom_step;

    #[test]
    fn zoom_goes_by_steps_and_stops_at_the_ends() {
        assert_eq!(zoom_step(100, true), 110);
        assert_eq!(zoom_step(100, false), 90);
        assert_eq!(zoom_step(120, true), 125);
        assert_eq!(zoom_step(200, true), 200);
        assert_eq!(zoom_step(80, false), 80);
    }
}
