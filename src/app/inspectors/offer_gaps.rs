//! What a catalogue of training still asks for: each item leads to where it is entered.

use egui::{Label, RichText, Ui};

use crate::app::action::{Action, Actions};
use crate::app::cx::Cx;
use crate::app::dialogs::ProviderForm;
use crate::app::view::ViewId;
use crate::app::widgets::{link_button, remember_fold, seek};
use crate::model::{Catalogue, Key, OfferItem, Provider};

/// Where an item is entered.
enum Way {
    /// A field of the plan's form, under the part that holds it.
    Field(&'static str, &'static str),
    /// The details of the provider.
    Provider,
    /// A view.
    View(ViewId),
    /// An object.
    Object(Key),
}

/// Draws what lacks.
pub(in crate::app) fn ui(cx: &Cx<'_>, catalogue: Catalogue, ui: &mut Ui, actions: &mut Actions) {
    let name = cx.text.get(match catalogue {
        Catalogue::Lheo => "catalogue-lheo",
        Catalogue::Edof => "catalogue-edof",
    });
    let provider = cx.plan.provider.completed_by(&cx.issuer.provider);
    let missing = cx.plan.offer_gaps(&provider, catalogue);
    let args = [("catalogue", name.into()), ("count", missing.len().into())];
    let (key, colour) = if missing.is_empty() {
        ("offer-complete", cx.theme.muted)
    } else {
        ("offer-gaps", cx.theme.warning.ink)
    };
    let words = RichText::new(cx.text.fmt(key, &args)).color(colour);
    ui.add(Label::new(words).wrap());
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for item in missing {
            if link_button(ui, cx.text.get(item.key())).clicked() {
                go(cx, way(cx, &provider, catalogue, item), ui, actions);
            }
        }
    });
}

fn go(cx: &Cx<'_>, way: Way, ui: &Ui, actions: &mut Actions) {
    match way {
        Way::Field(part, field) => {
            remember_fold(ui.ctx(), part, true);
            seek(ui.ctx(), cx.text.get(field));
            actions.push(Action::InspectPlan);
        }
        Way::Provider => {
            let own = &cx.plan.provider;
            let form = if own.is_empty() {
                ProviderForm::new(cx.issuer)
            } else {
                ProviderForm::of_plan(own, cx.issuer)
            };
            actions.push(Action::Dialog(Box::new(form)));
        }
        Way::View(view) => actions.push(Action::Show(view)),
        Way::Object(key) => actions.push(Action::Jump(key)),
    }
}

fn way(cx: &Cx<'_>, provider: &Provider, catalogue: Catalogue, item: OfferItem) -> Way {
    let plan = cx.plan;
    // The form of the offer stands there once a catalogue is wanted.
    let offer = |field| {
        let field = match catalogue {
            _ if !plan.offer.catalogues.is_empty() => field,
            Catalogue::Lheo => "offer-for-lheo",
            Catalogue::Edof => "offer-for-edof",
        };
        Way::Field("plan-offer", field)
    };
    match item {
        OfferItem::Title => Way::Field("plan-about", "form-title"),
        OfferItem::Dates if plan.starts.is_none() => Way::Field("plan-about", "plan-starts"),
        OfferItem::Dates => Way::Field("plan-about", "plan-ends"),
        OfferItem::Objective => Way::Field("plan-legal", "legal-objective"),
        OfferItem::Results => Way::Field("plan-legal", "legal-sanction"),
        // Where there is none yet, its part has a button in the place of fields.
        OfferItem::Certification if plan.certification.is_none() => {
            Way::Field("plan-certification", "plan-certification")
        }
        OfferItem::Certification => Way::Field("plan-certification", "plan-code"),
        OfferItem::BlockCodes => plan
            .blocks
            .iter()
            .find(|it| it.certifying && it.code.trim().is_empty())
            .map_or(Way::View(ViewId::Blocks), |it| {
                Way::Object(Key::Block(it.id.clone()))
            }),
        OfferItem::Content | OfferItem::Hours => Way::View(ViewId::Path),
        OfferItem::Address if provider.postal().is_whole() => offer("offer-street"),
        OfferItem::Provider
        | OfferItem::Siret
        | OfferItem::ActivityNumber
        | OfferItem::Address
        | OfferItem::Contact => Way::Provider,
        OfferItem::Formacodes => offer("offer-formacodes"),
        OfferItem::Publics => offer("offer-publics"),
        OfferItem::Form => offer("offer-form"),
        OfferItem::Aim => offer("offer-aim"),
        OfferItem::EntryLevel => offer("offer-entry-level"),
        OfferItem::LevelRequired => offer("offer-level-required"),
        OfferItem::Rhythm => offer("offer-rhythm"),
        OfferItem::Conditions => offer("offer-conditions"),
        OfferItem::Access => offer("offer-access"),
        OfferItem::Aid => offer("offer-aid"),
        OfferItem::Admission => offer("offer-admission"),
        OfferItem::Pace => offer("offer-pace"),
        OfferItem::Price if plan.offer.price.is_some() => offer("offer-vat"),
        OfferItem::Price => offer("offer-price"),
    }
}
