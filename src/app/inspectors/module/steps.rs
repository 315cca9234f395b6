//! The activities of a module: a row each; a click shows the activity.

use egui::{Label, RichText, Sense, Ui, vec2};

use crate::app::action::{Action, Actions};
use crate::app::cx::Cx;
use crate::app::icon::Icon;
use crate::app::theme;
use crate::app::widgets::fields::named;
use crate::app::widgets::mix_paint::mark;
use crate::app::widgets::{button, icon_button};
use crate::app::words;
use crate::edit::{Edit, Item, ModuleEdit, next_id};
use crate::model::{Activity, Key, Minutes, Mix, Modality, Module};

/// Draws the list.
pub(super) fn ui(cx: &Cx<'_>, module: &Module, ui: &mut Ui, actions: &mut Actions) {
    let text = cx.text;
    if module.activities.is_empty() {
        let words = RichText::new(text.get("module-no-step")).color(cx.theme.muted);
        ui.add(Label::new(words).wrap());
    }
    for (index, activity) in module.activities.iter().enumerate() {
        row(cx, module, activity, index, ui, actions);
    }
    let filled = filled(module);
    if !module.activities.is_empty() {
        let words = text.fmt(
            "module-steps-fill",
            &[
                ("filled", text.hours(filled.total().get()).into()),
                ("hours", text.hours(module.mix.total().get()).into()),
            ],
        );
        ui.label(RichText::new(words).small().color(cx.theme.muted));
    }
    ui.horizontal_wrapped(|ui| {
        if button(ui, Some(Icon::Plus), text.get("module-add-step")).clicked() {
            add(cx, module, &filled, actions);
        }
        if !module.activities.is_empty()
            && filled != module.mix
            && button(ui, None, text.get("module-mix-from-steps"))
                .on_hover_text(text.get("module-mix-from-steps.note"))
                .clicked()
        {
            actions.edit(Edit::Module(module.id.clone(), ModuleEdit::Mix(filled)));
            actions.push(Action::EndGesture);
        }
    });
}

/// The minutes per modality that the activities take.
fn filled(module: &Module) -> Mix {
    module.activities.iter().fold(Mix::default(), |mix, it| {
        mix.with(it.modality, mix.get(it.modality).plus(it.duration))
    })
}

fn row(cx: &Cx<'_>, module: &Module, activity: &Activity, index: usize, ui: &mut Ui, actions: &mut Actions) {
    let text = cx.text;
    let key = Key::Activity(module.id.clone(), activity.id.clone());
    let title = cx.title(&key);
    let last = module.activities.len().saturating_sub(1);
    ui.push_id(("step", index), |ui| {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 2.0;
            let room = (ui.available_width() - 3.0 * 30.0).max(60.0);
            summary(cx, activity, &key, &title, room, ui, actions);
            let words = |key: &str| text.fmt(key, &[("title", title.as_str().into())]);
            ui.add_enabled_ui(index > 0, |ui| {
                if icon_button(ui, Icon::ArrowUp, &words("module-step-up")).clicked() {
                    actions.edit(Edit::Move(key.clone(), index.saturating_sub(1)));
                }
            });
            ui.add_enabled_ui(index < last, |ui| {
                if icon_button(ui, Icon::ArrowDown, &words("module-step-down")).clicked() {
                    actions.edit(Edit::Move(key.clone(), index + 1));
                }
            });
            if icon_button(ui, Icon::Trash, &words("module-step-remove")).clicked() {
                actions.edit(Edit::Remove(key.clone()));
            }
        });
    });
}

/// Title, duration and place of an activity, as a button that shows it.
fn summary(
    cx: &Cx<'_>,
    activity: &Activity,
    key: &Key,
    title: &str,
    room: f32,
    ui: &mut Ui,
    actions: &mut Actions,
) {
    let text = cx.text;
    let (rect, response) = ui.allocate_exact_size(vec2(room, 38.0), Sense::click());
    let told = format!(
        "{} · {}",
        text.hours(activity.duration.get()),
        text.get(words::modality(activity.modality))
    );
    named(&response, egui::Role::Button, &format!("{title} · {told}"));
    let painter = ui.painter();
    if response.hovered() || response.has_focus() {
        painter.rect_filled(rect, 6.0, cx.theme.hover);
    }
    if response.has_focus() {
        let ring = egui::Stroke::new(2.0, cx.theme.accent.ink);
        painter.rect_stroke(rect, 6.0, ring, egui::StrokeKind::Inside);
    }
    let line = |words: &str, style, colour| {
        let words = RichText::new(words).text_style(style).color(colour);
        egui::WidgetText::from(words).into_galley(
            ui,
            Some(egui::TextWrapMode::Truncate),
            room - 24.0,
            egui::FontSelection::Default,
        )
    };
    let at = rect.left_center() + vec2(9.0, 0.0);
    mark(painter, at, activity.modality, cx.theme);
    let first = line(title, theme::body(), cx.theme.ink);
    let second = line(&told, theme::small(), cx.theme.muted);
    painter.galley(rect.min + vec2(20.0, 2.0), first, cx.theme.ink);
    painter.galley(rect.min + vec2(20.0, 20.0), second, cx.theme.ink);
    if response.on_hover_text(title).clicked() {
        actions.push(Action::Select(key.clone()));
    }
}

/// Adds an activity that takes what the mix has left, of the modality with the most of it.
fn add(cx: &Cx<'_>, module: &Module, filled: &Mix, actions: &mut Actions) {
    let left = |modality: Modality| module.mix.get(modality).minus(filled.get(modality));
    let modality = Modality::ALL
        .into_iter()
        .rev()
        .max_by_key(|it| left(*it))
        .unwrap_or(Modality::Classroom);
    let time = left(modality);
    let duration = if time.is_zero() {
        Minutes::hours(1)
    } else {
        time.min(Minutes::HALF_DAY)
    };
    let title = cx.text.get("module-new-step");
    let activity = Activity::new(next_id(&module.activities), title, modality, duration);
    let key = Key::Activity(module.id.clone(), activity.id.clone());
    actions.edit(Edit::Add(Item::Activity(module.id.clone(), activity), None));
    actions.push(Action::Select(key));
}
