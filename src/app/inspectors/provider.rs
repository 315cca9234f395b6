//! Who issues the plan's documents: the provider of the computer, or the plan's own.

use egui::{Label, RichText, Ui};

use crate::app::action::{Action, Actions};
use crate::app::cx::Cx;
use crate::app::dialogs::ProviderForm;
use crate::app::icon::Icon;
use crate::app::theme;
use crate::app::widgets::button;
use crate::edit::{Edit, PlanEdit};
use crate::model::Provider;

/// Names the provider, says whose details hold, and leads to where they are changed.
pub(in crate::app) fn ui(cx: &Cx<'_>, ui: &mut Ui, actions: &mut Actions) {
    let (own, usual, text) = (&cx.plan.provider, &cx.issuer.provider, cx.text);
    let whole = own.completed_by(usual);
    let name = whole.public_name().trim();
    let name = if name.is_empty() {
        RichText::new(text.get("provider-unnamed")).color(cx.theme.muted)
    } else {
        RichText::new(name).text_style(theme::strong())
    };
    ui.add(Label::new(name).wrap());
    let whose = if whole.is_empty() {
        "provider-whose-nobody"
    } else if own.is_empty() {
        "provider-whose-usual"
    } else if usual.is_empty() || own.is_other_than(usual) {
        "provider-whose-plan"
    } else {
        "provider-whose-both"
    };
    let (ink, icon) = if own.is_empty() {
        (cx.theme.muted, Icon::Info)
    } else {
        (cx.theme.accent.ink, Icon::Building)
    };
    let words = RichText::new(format!("{} {}", icon.text(), text.get(whose))).color(ink);
    ui.add(Label::new(words).wrap());
    ui.add_space(theme::space::XS);
    ui.horizontal_wrapped(|ui| {
        if button(ui, Some(Icon::Building), text.get("documents-provider")).clicked() {
            actions.push(Action::Dialog(Box::new(ProviderForm::new(cx.issuer))));
        }
        if button(ui, None, text.get("provider-for-plan")).clicked() {
            let form = ProviderForm::of_plan(own, cx.issuer);
            actions.push(Action::Dialog(Box::new(form)));
        }
        if !own.is_empty() && button(ui, None, text.get("provider-use-usual")).clicked() {
            actions.edit(Edit::Plan(PlanEdit::Provider(Provider::default())));
            actions.push(Action::EndGesture);
        }
    });
}
