//! A policy of one's own, made of the one that the plan follows with the plan's changes.

use chrono::NaiveDate;
use egui::{Label, RichText, TextEdit, Ui};

use super::super::{Dialog, DialogCx, Flow};
use crate::app::action::{Action, Actions};
use crate::app::cx::Cx;
use crate::app::icon::Icon;
use crate::app::jobs::Purpose;
use crate::app::theme::Tone;
use crate::app::widgets::fields::{Pen, bare_date, label};
use crate::app::widgets::{answers, button};
use crate::model::{HOUSE_DEFAULT, Policy, Said};
use crate::storage;
use crate::text::{Text, fold};

/// Asks for a title and an identifier.
#[derive(Debug)]
pub struct KeepPolicyForm {
    title: String,
    id: String,
    from: Option<NaiveDate>,
    until: Option<NaiveDate>,
    focused: bool,
}

/// An identifier made of a title: small letters and digits, the rest as dashes.
fn id_of(title: &str) -> String {
    let mut id = String::new();
    for c in fold(title).chars() {
        if c.is_ascii_alphanumeric() {
            id.push(c);
        } else if !id.ends_with('-') && !id.is_empty() {
            id.push('-');
        }
    }
    id.trim_end_matches('-').chars().take(40).collect()
}

fn is_id(id: &str) -> bool {
    !id.is_empty() && id.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
}

impl KeepPolicyForm {
    /// Starts from what the plan follows.
    pub fn new(cx: &Cx<'_>, text: &Text) -> Self {
        let funder = cx.plan.funder.name.trim();
        let by = if funder.is_empty() {
            cx.plan.provider.public_name().trim()
        } else {
            funder
        };
        let title = if by.is_empty() {
            text.get("policy-keep-title").to_owned()
        } else {
            by.to_owned()
        };
        Self {
            id: id_of(&title),
            title,
            from: cx.policy.from,
            until: cx.policy.until,
            focused: false,
        }
    }

    fn made(&self, cx: &DialogCx<'_>, plan: &Cx<'_>) -> Policy {
        let shipped = cx.policies.origin_of(plan.policy);
        let source = cx
            .text
            .fmt("policy-keep-source", &[("title", self.title.as_str().into())]);
        let changes = &plan.plan.policy;
        let mut made = plan
            .policy
            .with_changes(changes, &shipped, &source, Some(cx.today));
        debug_assert!(source != HOUSE_DEFAULT, "our judgement is only our own");
        self.id.clone_into(&mut made.id);
        made.title = Said::plain(self.title.as_str());
        made.base = Some(shipped.id.clone());
        (made.from, made.until) = (self.from, self.until);
        made
    }
}

impl Dialog for KeepPolicyForm {
    fn title(&self, text: &Text) -> String {
        text.get("policy-keep-heading").to_owned()
    }

    fn width(&self) -> f32 {
        560.0
    }

    fn ui(&mut self, cx: &DialogCx<'_>, ui: &mut Ui, actions: &mut Actions) -> Flow {
        let Some(plan) = cx.plan else { return Flow::Close };
        let text = cx.text;
        let pen = Pen {
            theme: cx.theme,
            text,
        };
        let note = RichText::new(text.get("policy-keep-note")).color(cx.theme.muted);
        ui.add(Label::new(note).wrap());
        let caption = label(ui, pen, text.get("form-title"));
        let field = ui
            .add(TextEdit::singleline(&mut self.title).desired_width(f32::INFINITY))
            .labelled_by(caption.id);
        if !self.focused {
            field.request_focus();
            self.focused = true;
        }
        if field.changed() {
            self.id = id_of(&self.title);
        }
        let caption = label(ui, pen, text.get("policy-keep-id"));
        ui.add(TextEdit::singleline(&mut self.id).desired_width(f32::INFINITY))
            .labelled_by(caption.id);
        for (key, day) in [
            ("policy-keep-from", &mut self.from),
            ("policy-keep-until", &mut self.until),
        ] {
            label(ui, pen, text.get(key));
            if let (_, Some(typed)) = bare_date(ui, pen, text.get(key), *day, 160.0) {
                *day = typed;
            }
        }
        let known = cx.policies.find(&self.id);
        let shipped = known.is_some_and(|it| it.path.is_none());
        let problem = if shipped {
            Some("policy-keep-shipped")
        } else if !is_id(&self.id) {
            Some("policy-keep-bad-id")
        } else {
            known.map(|_| "policy-keep-replaces")
        };
        if let Some(key) = problem {
            let words = format!("{} {}", Icon::Warning.text(), text.get(key));
            ui.label(RichText::new(words).color(cx.theme.warning.ink));
        }
        let ready = is_id(&self.id) && !shipped && !self.title.trim().is_empty();
        ui.add_space(8.0);
        let elsewhere = ui
            .add_enabled_ui(ready, |ui| {
                button(ui, Some(Icon::Export), text.get("policy-keep-elsewhere"))
            })
            .inner;
        if elsewhere.clicked() {
            let text = storage::write_policy(&self.made(cx, &plan));
            let name = format!("{}.ron", self.id);
            actions.push(Action::Put(Purpose::SavePolicy, text, name));
            return Flow::Close;
        }
        let labels = [text.get("button-cancel"), text.get("policy-keep-here")];
        match answers(ui, &labels, Tone::Accent, ready) {
            None => Flow::Stay,
            Some(0) => Flow::Close,
            Some(_) => {
                let made = self.made(cx, &plan);
                actions.push(Action::KeepPolicy(Box::new(made)));
                Flow::Close
            }
        }
    }
}
