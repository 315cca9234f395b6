//! The offer: what catalogues of training ask for, and what of it is missing.

use egui::{Label, RichText, Ui};

use super::{pen, provider};
use crate::app::action::{Action, Actions};
use crate::app::cx::Cx;
use crate::app::theme;
use crate::app::widgets::fields::{self, SeveralWords, parsed, several};
use crate::edit::{Edit, PlanEdit};
use crate::model::{Admission, Aim, Catalogue, CourseForm, Offer, Pace, Permille};
use crate::text::parse_percent;

/// Publics that courses are usually for, codes of the Formacode thesaurus.
const PUBLICS: [&str; 11] = [
    "80006", "80005", "81024", "82044", "82045", "82027", "82029", "81020", "81019", "81050", "83056",
];

/// An edit of the offer.
fn set(own: &Offer, change: impl FnOnce(&mut Offer)) -> Edit {
    let mut next = own.clone();
    change(&mut next);
    Edit::Plan(PlanEdit::Offer(next))
}

/// Draws the form; its fields stand there once a catalogue is wanted.
pub(super) fn ui(cx: &Cx<'_>, ui: &mut Ui, actions: &mut Actions) {
    let own = &cx.plan.offer;
    for (catalogue, key) in [
        (Catalogue::Lheo, "offer-for-lheo"),
        (Catalogue::Edof, "offer-for-edof"),
    ] {
        let wanted = own.catalogues.contains(&catalogue);
        fields::toggle(ui, cx.text.get(key), wanted, actions, |on| {
            set(own, |it| {
                it.catalogues.retain(|it| *it != catalogue);
                if on {
                    it.catalogues.push(catalogue);
                }
            })
        });
    }
    if own.catalogues.is_empty() {
        let words = RichText::new(cx.text.get("offer-off")).color(cx.theme.muted);
        ui.add(Label::new(words).wrap());
        return;
    }
    for catalogue in &own.catalogues {
        super::offer_gaps::ui(cx, *catalogue, ui, actions);
    }
    section(cx, "offer-provider", ui);
    provider::ui(cx, ui, actions);
    section(cx, "offer-site", ui);
    site(cx, ui, actions);
    section(cx, "offer-course", ui);
    course(cx, ui, actions);
}

fn section(cx: &Cx<'_>, key: &'static str, ui: &mut Ui) {
    ui.add_space(theme::space::S);
    ui.label(RichText::new(cx.text.get(key)).text_style(theme::strong()));
}

/// A text of the offer: its words, its value, where it stands.
type Line = (&'static str, fn(&mut Offer) -> &mut String);

fn lines(cx: &Cx<'_>, rows: &[Line], ui: &mut Ui, actions: &mut Actions) {
    let own = &cx.plan.offer;
    for (key, field) in rows {
        let mut read = own.clone();
        let value = field(&mut read).clone();
        fields::text(ui, pen(cx), cx.text.get(key), &value, actions, |typed| {
            set(own, |it| *field(it) = typed)
        });
    }
}

fn site(cx: &Cx<'_>, ui: &mut Ui, actions: &mut Actions) {
    let rows: [Line; 3] = [
        ("offer-street", |it| &mut it.site.street),
        ("offer-postcode", |it| &mut it.site.postcode),
        ("offer-town", |it| &mut it.site.town),
    ];
    lines(cx, &rows, ui, actions);
}

fn course(cx: &Cx<'_>, ui: &mut Ui, actions: &mut Actions) {
    let (own, text) = (&cx.plan.offer, cx.text);
    codes(cx, ui, actions);
    words(
        cx,
        "offer-form",
        "course-form-",
        own.form,
        CourseForm::ALL,
        ui,
        actions,
        |it, value| {
            it.form = value;
        },
    );
    words(
        cx,
        "offer-aim",
        "aim-",
        own.aim,
        Aim::ALL,
        ui,
        actions,
        |it, value| it.aim = value,
    );
    let levels: Vec<(Option<u8>, String)> = std::iter::once((None, text.get("offer-unset").to_owned()))
        .chain(std::iter::once((
            Some(0),
            text.get("offer-level-none").to_owned(),
        )))
        .chain((1..=8_u8).map(|it| {
            (
                Some(it),
                text.fmt("offer-level", &[("level", u64::from(it).into())]),
            )
        }))
        .collect();
    fields::choice(
        ui,
        pen(cx),
        text.get("offer-entry-level"),
        &own.entry_level,
        &levels,
        actions,
        |level| set(own, |it| it.entry_level = level),
    );
    yes_or_no(
        cx,
        "offer-level-required",
        own.level_required,
        ui,
        actions,
        |it, value| {
            it.level_required = value;
        },
    );
    yes_or_no(cx, "offer-aid", own.aid, ui, actions, |it, value| it.aid = value);
    fields::toggle(ui, text.get("offer-permanent"), own.permanent, actions, |on| {
        set(own, |it| it.permanent = on)
    });
    let rows: [Line; 3] = [
        ("offer-rhythm", |it| &mut it.rhythm),
        ("offer-conditions", |it| &mut it.conditions),
        ("offer-access", |it| &mut it.access),
    ];
    lines(cx, &rows, ui, actions);
    words(
        cx,
        "offer-admission",
        "admission-",
        own.admission,
        Admission::ALL,
        ui,
        actions,
        |it, value| {
            it.admission = value;
        },
    );
    words(
        cx,
        "offer-pace",
        "pace-",
        own.pace,
        Pace::ALL,
        ui,
        actions,
        |it, value| it.pace = value,
    );
    fields::optional_money(
        ui,
        pen(cx),
        text.get("offer-price"),
        own.price,
        actions,
        |price| set(own, |it| it.price = price),
    );
    vat(cx, ui, actions);
}

fn codes(cx: &Cx<'_>, ui: &mut Ui, actions: &mut Actions) {
    let (own, text) = (&cx.plan.offer, cx.text);
    let shown = own.formacodes.join(" ; ");
    fields::label(ui, pen(cx), text.get("offer-formacodes"));
    let (response, typed) = parsed(
        ui,
        pen(cx),
        text.get("offer-formacodes"),
        &shown,
        f32::INFINITY,
        |typed| {
            Some(
                typed
                    .split([';', ',', ' '])
                    .map(str::trim)
                    .filter(|it| !it.is_empty())
                    .map(str::to_owned)
                    .collect::<Vec<_>>(),
            )
        },
    );
    if let Some(codes) = typed {
        actions.edit(set(own, |it| it.formacodes = codes));
    }
    if response.lost_focus() {
        actions.push(Action::EndGesture);
    }
    let mut options: Vec<(String, String)> = PUBLICS
        .iter()
        .map(|code| ((*code).to_owned(), text.get(&format!("public-{code}")).to_owned()))
        .collect();
    for code in &own.publics {
        if !PUBLICS.contains(&code.as_str()) {
            let words = text.fmt("public-other", &[("code", code.as_str().into())]);
            options.push((code.clone(), words));
        }
    }
    let words = SeveralWords {
        label: text.get("offer-publics"),
        none: text.get("offer-publics-none"),
        add: text.get("offer-publics-add"),
        remove: text.get("offer-publics-remove"),
    };
    if let Some(publics) = several(ui, pen(cx), words, &own.publics, &options) {
        actions.edit(set(own, |it| it.publics = publics));
        actions.push(Action::EndGesture);
    }
}

/// One of the values of an enum, or none yet.
fn words<T: Copy + PartialEq + Named>(
    cx: &Cx<'_>,
    label: &str,
    prefix: &str,
    value: Option<T>,
    all: &[T],
    ui: &mut Ui,
    actions: &mut Actions,
    put: fn(&mut Offer, Option<T>),
) {
    let (own, text) = (&cx.plan.offer, cx.text);
    let options: Vec<(Option<T>, String)> = std::iter::once((None, text.get("offer-unset").to_owned()))
        .chain(
            all.iter()
                .map(|it| (Some(*it), text.get(&format!("{prefix}{}", it.named())).to_owned())),
        )
        .collect();
    fields::choice(
        ui,
        pen(cx),
        text.get(label),
        &value,
        &options,
        actions,
        |chosen| set(own, |it| put(it, chosen)),
    );
}

/// A value with a name for message keys.
trait Named {
    fn named(self) -> &'static str;
}

macro_rules! named {
    ($($type:ty),*) => {$(
        impl Named for $type {
            fn named(self) -> &'static str {
                self.name()
            }
        }
    )*};
}

named!(CourseForm, Aim, Admission, Pace);

fn yes_or_no(
    cx: &Cx<'_>,
    label: &str,
    value: Option<bool>,
    ui: &mut Ui,
    actions: &mut Actions,
    put: fn(&mut Offer, Option<bool>),
) {
    let (own, text) = (&cx.plan.offer, cx.text);
    let options = [
        (None, text.get("offer-unset").to_owned()),
        (Some(true), text.get("offer-yes").to_owned()),
        (Some(false), text.get("offer-no").to_owned()),
    ];
    fields::choice(
        ui,
        pen(cx),
        text.get(label),
        &value,
        &options,
        actions,
        |chosen| set(own, |it| put(it, chosen)),
    );
}

fn vat(cx: &Cx<'_>, ui: &mut Ui, actions: &mut Actions) {
    let (own, text) = (&cx.plan.offer, cx.text);
    let shown = own
        .vat(&cx.plan.provider.completed_by(&cx.issuer.provider))
        .map_or_else(String::new, |it| text.percent_fine(i64::from(it.0)));
    fields::label(ui, pen(cx), text.get("offer-vat"));
    let (response, typed) = parsed(
        ui,
        pen(cx),
        text.get("offer-vat"),
        &shown,
        f32::INFINITY,
        |typed| {
            if typed.trim().is_empty() {
                return Some(None);
            }
            let rate = parse_percent(typed).ok()?;
            (rate <= 1000).then_some(Some(Permille(rate)))
        },
    );
    if let Some(vat) = typed {
        actions.edit(set(own, |it| it.vat = vat));
    }
    if response.lost_focus() {
        actions.push(Action::EndGesture);
    }
}
