//! Commands: one row each feeds the menus, the palette, the shortcuts and the list of shortcuts.

use egui::{Key as KeyboardKey, KeyboardShortcut, Modifiers};

use super::action::Action;
use super::settings::ThemeChoice;
use super::view::ViewId;
use crate::text::Lang;

/// What a command may look at to tell whether it can run.
#[derive(Debug, Clone, Copy, Default)]
pub struct Circumstances {
    /// A plan is open.
    pub open: bool,
    /// There is a step to undo.
    pub can_undo: bool,
    /// There is a step to do again.
    pub can_redo: bool,
}

/// A command of the program.
#[derive(Debug)]
pub struct Command {
    /// Its message is `command-<id>`.
    pub id: &'static str,
    /// Its keys, if it has any.
    pub shortcut: Option<KeyboardShortcut>,
    /// Whether a focused text field keeps these keys for itself.
    pub yields_to_text: bool,
    /// Whether it can run.
    pub enabled: fn(Circumstances) -> bool,
    /// What it asks for.
    pub action: fn() -> Action,
}

const fn keys(modifiers: Modifiers, key: KeyboardKey) -> Option<KeyboardShortcut> {
    Some(KeyboardShortcut::new(modifiers, key))
}

const COMMAND_SHIFT: Modifiers = Modifiers {
    shift: true,
    ..Modifiers::COMMAND
};

const fn always(_: Circumstances) -> bool {
    true
}

const fn open(now: Circumstances) -> bool {
    now.open
}

macro_rules! commands {
    ($($id:literal, $shortcut:expr, $yields:expr, $enabled:expr, $action:expr;)*) => {
        &[$(Command {
            id: $id,
            shortcut: $shortcut,
            yields_to_text: $yields,
            enabled: $enabled,
            action: || $action,
        },)*]
    };
}

/// All commands, in the order of the menus.
pub const COMMANDS: &[Command] = commands! {
    "new", keys(Modifiers::COMMAND, KeyboardKey::N), false, always, Action::New;
    "open", keys(Modifiers::COMMAND, KeyboardKey::O), false, always, Action::Open;
    "import", keys(Modifiers::COMMAND, KeyboardKey::I), false, always, Action::Import;
    "save", keys(Modifiers::COMMAND, KeyboardKey::S), false, open, Action::Save;
    "save-as", keys(COMMAND_SHIFT, KeyboardKey::S), false, open, Action::SaveAs;
    "close", keys(Modifiers::COMMAND, KeyboardKey::W), false, open, Action::Close;
    "quit", keys(Modifiers::COMMAND, KeyboardKey::Q), false, always, Action::Quit;
    "undo", keys(Modifiers::COMMAND, KeyboardKey::Z), true, |now| now.can_undo, Action::Undo;
    "redo", keys(Modifiers::COMMAND, KeyboardKey::Y), true, |now| now.can_redo, Action::Redo;
    "palette", keys(Modifiers::COMMAND, KeyboardKey::K), false, always, Action::Palette;
    "fix-all", keys(COMMAND_SHIFT, KeyboardKey::F), false, open, Action::FixAllSafe;
    "rehearse", None, false, open, Action::Dialog(Box::new(super::dialogs::RehearsalReport::default()));
    "view-path", keys(Modifiers::COMMAND, KeyboardKey::Num1), false, open, Action::Show(ViewId::Path);
    "view-blocks", keys(Modifiers::COMMAND, KeyboardKey::Num2), false, open, Action::Show(ViewId::Blocks);
    "view-public", keys(Modifiers::COMMAND, KeyboardKey::Num3), false, open, Action::Show(ViewId::Public);
    "view-means", keys(Modifiers::COMMAND, KeyboardKey::Num4), false, open, Action::Show(ViewId::Means);
    "view-checks", keys(Modifiers::COMMAND, KeyboardKey::Num5), false, open, Action::Show(ViewId::Checks);
    "view-dosage", keys(Modifiers::COMMAND, KeyboardKey::Num6), false, open, Action::Show(ViewId::Dosage);
    "propose-dosage", keys(COMMAND_SHIFT, KeyboardKey::D), false, open, Action::Propose(None);
    "inspector", keys(Modifiers::NONE, KeyboardKey::F4), false, open, Action::ToggleInspector;
    "zoom-80", None, false, always, Action::SetZoom(80);
    "zoom-100", keys(Modifiers::COMMAND, KeyboardKey::Num0), false, always, Action::SetZoom(100);
    "zoom-125", None, false, always, Action::SetZoom(125);
    "zoom-150", None, false, always, Action::SetZoom(150);
    "zoom-200", None, false, always, Action::SetZoom(200);
    "light", None, false, always, Action::SetTheme(ThemeChoice::Light);
    "dark", None, false, always, Action::SetTheme(ThemeChoice::Dark);
    "system-theme", None, false, always, Action::SetTheme(ThemeChoice::System);
    "french", None, false, always, Action::SetLang(Lang::Fr);
    "english", None, false, always, Action::SetLang(Lang::En);
    "shortcuts", keys(Modifiers::NONE, KeyboardKey::F1), false, always, Action::Shortcuts;
};

/// The command of an identifier.
pub fn command(id: &str) -> Option<&'static Command> {
    COMMANDS.iter().find(|command| command.id == id)
}

/// The commands whose keys were pressed, taking the keys from everything else.
pub fn pressed(ctx: &egui::Context, now: Circumstances) -> Vec<Action> {
    let typing = ctx.text_edit_focused();
    // Longer combinations first, or Ctrl+S would swallow Ctrl+Shift+S.
    let mut rows: Vec<&Command> = COMMANDS.iter().filter(|it| it.shortcut.is_some()).collect();
    rows.sort_by_key(|it| it.shortcut.is_none_or(|keys| !keys.modifiers.shift));
    let mut actions = Vec::new();
    for command in rows {
        let Some(shortcut) = command.shortcut else {
            continue;
        };
        if (typing && command.yields_to_text) || !(command.enabled)(now) {
            continue;
        }
        if ctx.input_mut(|input| input.consume_shortcut(&shortcut)) {
            actions.push((command.action)());
        }
    }
    let redo = KeyboardShortcut::new(COMMAND_SHIFT, KeyboardKey::Z);
    if !typing && now.can_redo && ctx.input_mut(|input| input.consume_shortcut(&redo)) {
        actions.push(Action::Redo);
    }
    actions
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn commands_have_their_own_names_keys_and_words() {
        let mut ids = BTreeSet::new();
        let mut combinations = BTreeSet::new();
        for command in COMMANDS {
            assert!(ids.insert(command.id), "{} stands twice", command.id);
            if let Some(keys) = command.shortcut {
                let shown = format!("{:?} {:?}", keys.modifiers, keys.logical_key);
                assert!(
                    combinations.insert(shown),
                    "{} has the keys of another",
                    command.id
                );
            }
            for lang in Lang::ALL.iter().copied() {
                let key = format!("command-{}", command.id);
                assert!(crate::text::Text::new(lang).has(&key), "{lang}: {key}");
            }
        }
    }
}
