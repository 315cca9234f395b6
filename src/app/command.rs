//! Commands: one row each feeds the menus, the palette, the shortcuts and the list of shortcuts.

use egui::{Key as KeyboardKey, KeyboardShortcut, Modifiers};

use super::action::Action;
use super::settings::ThemeChoice;
use super::view::ViewId;
use crate::text::{Lang, Text};

/// What a command may look at to tell whether it can run.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
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
    "import-file", keys(COMMAND_SHIFT, KeyboardKey::I), false, always, Action::AskImportFile;
    "save", keys(Modifiers::COMMAND, KeyboardKey::S), false, open, Action::Save;
    "save-as", keys(COMMAND_SHIFT, KeyboardKey::S), false, open, Action::SaveAs;
    "share", None, false, open, Action::Dialog(Box::new(super::dialogs::ShareForm::default()));
    "close", keys(Modifiers::COMMAND, KeyboardKey::W), false, open, Action::Close;
    "quit", keys(Modifiers::COMMAND, KeyboardKey::Q), false, always, Action::Quit;
    "undo", keys(Modifiers::COMMAND, KeyboardKey::Z), true, |now| now.can_undo, Action::Undo;
    "redo", keys(Modifiers::COMMAND, KeyboardKey::Y), true, |now| now.can_redo, Action::Redo;
    "palette", keys(Modifiers::COMMAND, KeyboardKey::K), false, always, Action::Palette;
    "fix-all", keys(COMMAND_SHIFT, KeyboardKey::F), false, open, Action::FixAllSafe;
    "policy", None, false, open, Action::Dialog(Box::new(super::dialogs::PolicyDialog::default()));
    "rehearse", None, false, open, Action::Dialog(Box::new(super::dialogs::RehearsalReport::default()));
    "view-path", keys(Modifiers::COMMAND, KeyboardKey::Num1), false, open, Action::Show(ViewId::Path);
    "view-blocks", keys(Modifiers::COMMAND, KeyboardKey::Num2), false, open, Action::Show(ViewId::Blocks);
    "view-public", keys(Modifiers::COMMAND, KeyboardKey::Num3), false, open, Action::Show(ViewId::Public);
    "view-means", keys(Modifiers::COMMAND, KeyboardKey::Num4), false, open, Action::Show(ViewId::Means);
    "view-dosage", keys(Modifiers::COMMAND, KeyboardKey::Num5), false, open, Action::Show(ViewId::Dosage);
    "view-checks", keys(Modifiers::COMMAND, KeyboardKey::Num6), false, open, Action::Show(ViewId::Checks);
    "view-documents", keys(Modifiers::COMMAND, KeyboardKey::Num7), false, open, Action::Show(ViewId::Documents);
    "propose-dosage", keys(COMMAND_SHIFT, KeyboardKey::D), false, open, Action::Propose(None);
    "inspector", keys(Modifiers::NONE, KeyboardKey::F4), false, open, Action::ToggleInspector;
    "zoom-in", keys(Modifiers::COMMAND, KeyboardKey::Plus), false, always, Action::ZoomStep(true);
    "zoom-out", keys(Modifiers::COMMAND, KeyboardKey::Minus), false, always, Action::ZoomStep(false);
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

/// How keys are written where the user's language is spoken: on French keyboards Shift is Maj.
pub fn keys_in_words(ctx: &egui::Context, text: &Text, keys: &KeyboardShortcut) -> String {
    ctx.format_shortcut(keys).replace("Shift", text.get("key-shift"))
}

/// The commands whose keys were pressed, taking the keys from everything else.
pub fn pressed(ctx: &egui::Context, now: Circumstances) -> Vec<Action> {
    let typing = ctx.text_edit_focused();
    let mut rows: Vec<&Command> = COMMANDS.iter().filter(|it| it.shortcut.is_some()).collect();
    // Longer combinations first, or Ctrl+S would swallow Ctrl+Shift+S; figures before all, since other signs stand on
    // their keys on some keyboards.
    rows.sort_by_key(|it| {
        it.shortcut
            .map(|keys| (!is_figure(keys.logical_key), !keys.modifiers.shift))
    });
    let mut actions = Vec::new();
    for command in rows {
        let Some(shortcut) = command.shortcut else {
            continue;
        };
        if (typing && command.yields_to_text) || !(command.enabled)(now) {
            continue;
        }
        if ctx.input_mut(|input| consume_figure(input, &shortcut) || input.consume_shortcut(&shortcut)) {
            actions.push((command.action)());
        }
    }
    // On many keyboards the plus sign is the equals sign with Shift.
    let larger = KeyboardShortcut::new(Modifiers::COMMAND, KeyboardKey::Equals);
    if ctx.input_mut(|input| input.consume_shortcut(&larger)) {
        actions.push(Action::ZoomStep(true));
    }
    let redo = KeyboardShortcut::new(COMMAND_SHIFT, KeyboardKey::Z);
    if !typing && now.can_redo && ctx.input_mut(|input| input.consume_shortcut(&redo)) {
        actions.push(Action::Redo);
    }
    actions
}

const fn is_figure(key: KeyboardKey) -> bool {
    matches!(
        key,
        KeyboardKey::Num0
            | KeyboardKey::Num1
            | KeyboardKey::Num2
            | KeyboardKey::Num3
            | KeyboardKey::Num4
            | KeyboardKey::Num5
            | KeyboardKey::Num6
            | KeyboardKey::Num7
            | KeyboardKey::Num8
            | KeyboardKey::Num9
    )
}

/// Takes the keys of a figure by where its key stands: on a French keyboard the figures need Shift, and Ctrl with the
/// key of 6 is told as Ctrl+-.
fn consume_figure(input: &mut egui::InputState, shortcut: &KeyboardShortcut) -> bool {
    if !is_figure(shortcut.logical_key) {
        return false;
    }
    let at = input.events.iter().position(|event| {
        matches!(event, egui::Event::Key { physical_key: Some(key), pressed: true, modifiers, .. }
            if *key == shortcut.logical_key && modifiers.matches_logically(shortcut.modifiers))
    });
    if let Some(at) = at {
        input.events.remove(at);
    }
    at.is_some()
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
                assert!(Text::new(lang).has(&key), "{lang}: {key}");
            }
        }
    }

    #[test]
    fn figures_work_on_a_french_keyboard() {
        let ctx = egui::Context::default();
        let press = |key, physical_key| egui::RawInput {
            events: vec![egui::Event::Key {
                key,
                physical_key: Some(physical_key),
                pressed: true,
                repeat: false,
                modifiers: Modifiers::COMMAND,
            }],
            ..egui::RawInput::default()
        };
        let open = Circumstances {
            open: true,
            ..Circumstances::default()
        };
        let asked = |key, physical| {
            let mut found = Vec::new();
            let mut shown = ctx.run_ui(press(key, physical), |ui| found = pressed(ui.ctx(), open));
            shown.textures_delta.clear();
            format!("{found:?}")
        };
        // The key of 6 gives a minus sign, that of 4 an apostrophe.
        assert_eq!(asked(KeyboardKey::Minus, KeyboardKey::Num6), "[Show(Checks)]");
        assert_eq!(asked(KeyboardKey::Quote, KeyboardKey::Num4), "[Show(Means)]");
        assert_eq!(asked(KeyboardKey::Num6, KeyboardKey::Num6), "[Show(Checks)]");
        assert_eq!(asked(KeyboardKey::Minus, KeyboardKey::Minus), "[ZoomStep(false)]");
    }
}
