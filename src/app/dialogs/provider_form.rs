//! The training provider: what its documents bear, for all plans of this computer or for one plan.

use std::path::PathBuf;
use std::sync::Arc;

use egui::{RichText, ScrollArea, TextEdit, Ui};

use super::{Dialog, DialogCx, Flow, buttons};
use crate::app::action::{Action, Actions};
use crate::app::widgets::fields::named;
use crate::edit::{Edit, PlanEdit};
use crate::model::Provider;
use crate::storage::Issuer;
use crate::text::Text;

/// The form of the provider's name, address, numbers, logo and templates.
#[derive(Debug)]
pub struct ProviderForm {
    issuer: Issuer,
    /// The computer's own details, where the form is about one plan.
    usual: Option<Provider>,
    address: String,
    logo: String,
    templates: String,
}

impl ProviderForm {
    /// A form of what is known.
    pub fn new(issuer: &Arc<Issuer>) -> Self {
        let shown = |path: &Option<PathBuf>| {
            path.as_ref()
                .map(|it| it.display().to_string())
                .unwrap_or_default()
        };
        Self {
            address: issuer.provider.address.join("\n"),
            logo: shown(&issuer.logo),
            templates: shown(&issuer.templates),
            issuer: Issuer::clone(issuer),
            usual: None,
        }
    }

    /// A form of the details that hold for one plan only: its own, completed by the computer's.
    pub fn of_plan(own: &Provider, issuer: &Arc<Issuer>) -> Self {
        let whole = Arc::new(Issuer {
            provider: own.completed_by(&issuer.provider),
            ..Issuer::default()
        });
        Self {
            usual: Some(issuer.provider.clone()),
            ..Self::new(&whole)
        }
    }

    fn typed(&self) -> Issuer {
        let path = |typed: &str| {
            let typed = typed.trim();
            (!typed.is_empty()).then(|| crate::app::files::expanded(typed))
        };
        let mut issuer = self.issuer.clone();
        issuer.provider.address = self
            .address
            .lines()
            .map(str::trim)
            .filter(|it| !it.is_empty())
            .map(str::to_owned)
            .collect();
        issuer.logo = path(&self.logo);
        issuer.templates = path(&self.templates);
        issuer
    }
}

fn field(cx: &DialogCx<'_>, ui: &mut Ui, key: &'static str, value: &mut String, rows: usize) {
    let words = cx.text.get(key);
    ui.label(RichText::new(words).small().color(cx.theme.muted));
    let edit = if rows > 1 {
        TextEdit::multiline(value).desired_rows(rows)
    } else {
        TextEdit::singleline(value)
    };
    let response = ui.add(edit.id_salt(key).desired_width(f32::INFINITY));
    named(&response, egui::Role::TextInput, words);
}

impl Dialog for ProviderForm {
    fn title(&self, text: &Text) -> String {
        text.get(if self.usual.is_some() {
            "provider-title-plan"
        } else {
            "provider-title"
        })
        .to_owned()
    }

    fn width(&self) -> f32 {
        560.0
    }

    fn ui(&mut self, cx: &DialogCx<'_>, ui: &mut Ui, actions: &mut Actions) -> Flow {
        let height = (ui.ctx().content_rect().height() - 200.0).max(160.0);
        ScrollArea::vertical()
            .max_height(height)
            .auto_shrink([false, true])
            .show(ui, |ui| {
                let note = if self.usual.is_some() {
                    "provider-note-plan"
                } else {
                    "provider-note"
                };
                let note = RichText::new(cx.text.get(note)).color(cx.theme.muted);
                ui.add(egui::Label::new(note).wrap());
                let it = &mut self.issuer.provider;
                field(cx, ui, "provider-name", &mut it.name, 1);
                field(cx, ui, "provider-legal-name", &mut it.legal_name, 1);
                field(cx, ui, "provider-address", &mut self.address, 2);
                ui.columns(2, |columns| {
                    field(cx, &mut columns[0], "provider-postcode", &mut it.postcode, 1);
                    field(cx, &mut columns[1], "provider-town", &mut it.town, 1);
                    field(cx, &mut columns[0], "provider-phone", &mut it.phone, 1);
                    field(cx, &mut columns[1], "provider-email", &mut it.email, 1);
                    field(
                        cx,
                        &mut columns[0],
                        "provider-contact-first-name",
                        &mut it.contact_first_name,
                        1,
                    );
                    field(
                        cx,
                        &mut columns[1],
                        "provider-contact-name",
                        &mut it.contact_name,
                        1,
                    );
                    field(cx, &mut columns[0], "provider-siret", &mut it.siret, 1);
                    field(
                        cx,
                        &mut columns[1],
                        "provider-declaration",
                        &mut it.declaration,
                        1,
                    );
                });
                field(cx, ui, "provider-region", &mut it.region, 1);
                field(cx, ui, "provider-website", &mut it.website, 1);
                ui.checkbox(&mut it.vat_exempt, cx.text.get("provider-vat"));
                if self.usual.is_none() {
                    field(cx, ui, "provider-logo", &mut self.logo, 1);
                    field(cx, ui, "provider-templates", &mut self.templates, 1);
                }
            });
        let labels = [cx.text.get("button-cancel"), cx.text.get("button-keep")];
        match buttons(ui, &labels, true) {
            None => Flow::Stay,
            Some(0) => Flow::Close,
            Some(_) => {
                let typed = self.typed();
                match &self.usual {
                    None => actions.push(Action::SetIssuer(Box::new(typed))),
                    Some(usual) => {
                        // What is the same as everywhere needs no place in the plan.
                        let own = if typed.provider == *usual {
                            Provider::default()
                        } else {
                            typed.provider
                        };
                        actions.edit(Edit::Plan(PlanEdit::Provider(own)));
                        actions.push(Action::EndGesture);
                    }
                }
                Flow::Close
            }
        }
    }
}
