//! The evidence map: each indicator of the quality reference, what of the plan supports it, what is to be completed.

use egui::{
    Align, CentralPanel, Frame, Label, Layout, Margin, Panel, RichText, Role, ScrollArea, Sense, Ui,
    WidgetInfo, vec2,
};

use super::list;
use crate::app::action::{Action, Actions};
use crate::app::cx::Cx;
use crate::app::icon::Icon;
use crate::app::theme::{self, Hue};
use crate::app::widgets::{self, fields};
use crate::checks::{Concern, Evidence, EvidenceHeld, IndicatorStanding, element_word, in_lang};
use crate::edit::{Edit, PlanEdit};
use crate::model::{EvidenceElement, Indicator, IndicatorList, Key, QualityChange};

/// From this width on the detail stands beside the list.
const WIDE: f32 = 640.0;
/// Where the view is lower than this, an indicator and the list take turns.
const LOW: f32 = 280.0;
/// Room for how an indicator stands, at most: "sans objet pour ce parcours" whole.
const STATE: f32 = 230.0;
/// How many objects are named before the rest is counted.
const NAMED: usize = 8;

fn source(cx: &Cx<'_>, ui: &mut Ui, reference: &IndicatorList) {
    let lang = cx.text.lang();
    let words = format!(
        "{} · {}",
        in_lang(lang, &reference.title),
        in_lang(lang, &reference.source)
    );
    ui.add(Label::new(RichText::new(words).small().color(cx.theme.muted)).wrap());
}

/// Which indicators are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Shown {
    #[default]
    All,
    Only(Concern),
}

impl Shown {
    const ALL: [(Self, &'static str); 3] = [
        (Self::All, "map-all"),
        (Self::Only(Concern::ToComplete), "map-to-complete"),
        (Self::Only(Concern::Ready), "map-ready"),
    ];

    const fn keeps(self, concern: Concern) -> bool {
        match self {
            Self::All => true,
            Self::Only(wanted) => wanted as u8 == concern as u8,
        }
    }
}

/// The state of the map: the indicator that is looked at.
#[derive(Debug, Default)]
pub(super) struct EvidenceMap {
    shown: Shown,
    chosen: Option<u8>,
    /// The chosen row is still to be brought into sight.
    reveal: bool,
}

impl EvidenceMap {
    /// Looks at an indicator.
    pub(super) const fn choose(&mut self, number: u8) {
        self.chosen = Some(number);
        self.shown = Shown::All;
        self.reveal = true;
    }

    pub(super) fn ui(&mut self, cx: &Cx<'_>, ui: &mut Ui, actions: &mut Actions) {
        let reference = &cx.derived.rules.quality;
        if reference.indicators.is_empty() {
            let shown = widgets::EmptyState {
                icon: Icon::Info,
                title: cx.text.get("map-none"),
                sentence: cx.text.get("evidence-none"),
                actions: &[],
            };
            let _ = shown.show(ui);
            return;
        }
        let evidence = cx.derived.evidence();
        let low = ui.available_height() < LOW;
        let chosen = self
            .chosen
            .and_then(|number| evidence.indicators.iter().find(|it| it.number == number));
        if let Some(standing) = chosen
            && low
            && ui.available_width() < WIDE
        {
            CentralPanel::default()
                .frame(Frame::new())
                .show(ui, |ui| self.detail_card(cx, ui, reference, standing, actions));
            return;
        }
        self.head(cx, ui, &evidence);
        if !low {
            source(cx, ui, reference);
        }
        ui.add_space(4.0);
        if let Some(standing) = chosen {
            self.detail(cx, ui, reference, standing, actions);
        }
        CentralPanel::default()
            .frame(widgets::card_frame(cx.theme).inner_margin(Margin::symmetric(4, 4)))
            .show(ui, |ui| self.list(cx, ui, reference, &evidence, low));
    }

    fn head(&mut self, cx: &Cx<'_>, ui: &mut Ui, evidence: &Evidence) {
        let text = cx.text;
        ui.horizontal_wrapped(|ui| {
            let choices = Shown::ALL.map(|(shown, key)| {
                let count = match shown {
                    Shown::All => evidence.indicators.len(),
                    Shown::Only(concern) => evidence.count(concern),
                };
                let words = text.fmt(key, &[("count", count.into())]);
                (shown, words)
            });
            let choices: Vec<(Shown, &str)> = choices
                .iter()
                .map(|(shown, words)| (*shown, words.as_str()))
                .collect();
            widgets::segmented(ui, text.get("map-filter"), &mut self.shown, &choices);
        });
    }

    /// The rows; where the view is low, the source moves away with them.
    fn list(&mut self, cx: &Cx<'_>, ui: &mut Ui, reference: &IndicatorList, evidence: &Evidence, low: bool) {
        ScrollArea::vertical()
            .id_salt("indicators")
            .auto_shrink([false, false])
            .show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                if low {
                    source(cx, ui, reference);
                }
                let mut criterion = 0;
                for standing in evidence
                    .indicators
                    .iter()
                    .filter(|it| self.shown.keeps(it.concern))
                {
                    let Some(indicator) = reference.indicator(standing.number) else {
                        continue;
                    };
                    if indicator.criterion != criterion {
                        criterion = indicator.criterion;
                        ui.add_space(6.0);
                        widgets::section(ui, &criterion_words(cx, reference, criterion));
                    }
                    if self.row(cx, ui, indicator, standing) {
                        self.chosen = Some(standing.number);
                    }
                }
            });
        self.reveal = false;
    }

    fn row(&self, cx: &Cx<'_>, ui: &mut Ui, indicator: &Indicator, standing: &IndicatorStanding) -> bool {
        let theme = cx.theme;
        let selected = self.chosen == Some(standing.number);
        let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 34.0), Sense::CLICK);
        let (icon, hue, word) = concern_look(cx, standing.concern);
        let said = in_lang(cx.text.lang(), &indicator.said);
        let number = cx.text.fmt(
            "evidence-indicator",
            &[("number", i64::from(standing.number).into())],
        );
        let label = format!("{number} {word} · {said}");
        response.widget_info(|| WidgetInfo::labeled(Role::ListBoxOption, true, &label));
        ui.ctx()
            .accesskit_node_builder(response.id, |node| node.set_selected(selected));
        if selected && self.reveal {
            response.scroll_to_me(Some(Align::Center));
        }
        list::ground(ui, theme, rect, &response, selected, response.has_focus());
        let faded = matches!(standing.concern, Concern::Elsewhere | Concern::Organisation);
        let ink = if faded { theme.muted } else { theme.ink };
        let middle = rect.center().y;
        let put = |ui: &Ui, left: f32, words: &str, style: egui::TextStyle, ink, width: f32| {
            let galley = list::line(ui, words, style, ink, width);
            let size = galley.size();
            ui.painter()
                .galley(egui::pos2(left, middle - size.y / 2.0), galley, ink);
            size.x
        };
        let short = standing.number.to_string();
        put(ui, rect.left() + 10.0, &short, theme::mono(), theme.muted, 24.0);
        let state = format!("{} {word}", icon.text());
        let wide = list::line(ui, &state, theme::small(), hue.ink, STATE).size().x;
        put(
            ui,
            rect.right() - 10.0 - wide,
            &state,
            theme::small(),
            hue.ink,
            STATE,
        );
        let room = rect.width() - 40.0 - wide - 24.0;
        put(ui, rect.left() + 38.0, said, theme::body(), ink, room);
        response.on_hover_text(said).clicked()
    }

    fn detail(
        &mut self,
        cx: &Cx<'_>,
        ui: &mut Ui,
        reference: &IndicatorList,
        standing: &IndicatorStanding,
        actions: &mut Actions,
    ) {
        let (width, height) = (ui.available_width(), ui.available_height());
        let beside = width >= WIDE;
        let panel = if beside {
            Panel::right("indicator")
                .default_size(width * 0.48)
                .size_range(260.0..=(width * 0.7))
        } else {
            Panel::bottom("indicator-under")
                .default_size(height * 0.55)
                .size_range(90.0..=(height * 0.75).max(96.0))
        };
        let margin = if beside {
            Margin {
                left: 8,
                ..Margin::ZERO
            }
        } else {
            Margin {
                top: 8,
                ..Margin::ZERO
            }
        };
        panel
            .resizable(true)
            .show_separator_line(false)
            .frame(Frame::new().inner_margin(margin))
            .show(ui, |ui| {
                self.detail_card(cx, ui, reference, standing, actions);
            });
    }

    fn detail_card(
        &mut self,
        cx: &Cx<'_>,
        ui: &mut Ui,
        reference: &IndicatorList,
        standing: &IndicatorStanding,
        actions: &mut Actions,
    ) {
        let Some(indicator) = reference.indicator(standing.number) else {
            return;
        };
        widgets::card_frame(cx.theme).show(ui, |ui| {
            ui.take_available_space();
            ScrollArea::vertical()
                .id_salt(("indicator", standing.number))
                .auto_shrink([false, false])
                .show(ui, |ui| {
                    if self.detail_head(cx, ui, reference, indicator, standing, actions) {
                        self.chosen = None;
                    }
                    for held in &standing.elements {
                        element(cx, ui, held, actions);
                    }
                    ui.add_space(8.0);
                    let note = RichText::new(cx.text.get("map-note"))
                        .small()
                        .color(cx.theme.muted);
                    ui.add(Label::new(note).wrap());
                });
        });
    }

    /// Gives whether the detail is closed.
    fn detail_head(
        &self,
        cx: &Cx<'_>,
        ui: &mut Ui,
        reference: &IndicatorList,
        indicator: &Indicator,
        standing: &IndicatorStanding,
        actions: &mut Actions,
    ) -> bool {
        let text = cx.text;
        let mut closed = false;
        let (icon, hue, word) = concern_look(cx, standing.concern);
        ui.horizontal(|ui| {
            let number = text.fmt(
                "evidence-indicator",
                &[("number", i64::from(standing.number).into())],
            );
            widgets::heading(ui, &number);
            ui.label(RichText::new(format!("{} {word}", icon.text())).color(hue.ink));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                closed = widgets::icon_button(ui, Icon::Close, text.get("map-close")).clicked();
            });
        });
        ui.add(Label::new(in_lang(text.lang(), &indicator.said)).wrap());
        let criterion = criterion_words(cx, reference, indicator.criterion);
        let change = match indicator.change {
            QualityChange::Same => String::new(),
            QualityChange::Modified => format!(" · {}", text.get("map-modified")),
            QualityChange::New => format!(" · {}", text.get("map-new")),
        };
        let under = RichText::new(format!("{criterion}{change}"))
            .small()
            .color(cx.theme.muted);
        ui.add(Label::new(under).wrap());
        let why = match standing.concern {
            Concern::Elsewhere => Some("map-elsewhere-note"),
            Concern::Organisation => Some("map-organisation-note"),
            Concern::Ready | Concern::ToComplete => None,
        };
        if let Some(key) = why {
            ui.add_space(6.0);
            ui.add(Label::new(text.get(key)).wrap());
        }
        // What subcontracting there is can only be said by the plan.
        if standing.concern == Concern::Elsewhere
            && indicator.elements.contains(&EvidenceElement::Subcontracting)
        {
            let name = sentence(text.get("evidence-subcontracting"));
            typed(cx, ui, EvidenceElement::Subcontracting, &name, actions);
        }
        closed
    }
}

fn criterion_words(cx: &Cx<'_>, reference: &IndicatorList, number: u8) -> String {
    let said = reference
        .criteria
        .iter()
        .find(|it| it.number == number)
        .map_or("", |it| in_lang(cx.text.lang(), &it.said));
    cx.text.fmt(
        "map-criterion",
        &[("number", i64::from(number).into()), ("said", said.into())],
    )
}

fn concern_look<'a>(cx: &Cx<'a>, concern: Concern) -> (Icon, Hue, &'a str) {
    let (icon, hue, key) = match concern {
        Concern::ToComplete => (Icon::Pencil, cx.theme.warning, "concern-to-complete"),
        Concern::Ready => (Icon::Done, cx.theme.ok, "concern-ready"),
        Concern::Elsewhere => (Icon::Minus, cx.theme.neutral, "concern-elsewhere"),
        Concern::Organisation => (Icon::Building, cx.theme.neutral, "concern-organisation"),
    };
    (icon, hue, cx.text.get(key))
}

/// An element: its name, and what holds it or where it is to be completed.
fn element(cx: &Cx<'_>, ui: &mut Ui, held: &EvidenceHeld, actions: &mut Actions) {
    let text = cx.text;
    ui.add_space(8.0);
    let concern = if held.ready() {
        Concern::Ready
    } else {
        Concern::ToComplete
    };
    let (icon, hue, word) = concern_look(cx, concern);
    let name = sentence(text.get(&element_word(held.element)));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        ui.label(icon.rich(14.0).color(hue.ink));
        ui.label(RichText::new(&name).text_style(theme::strong()));
        ui.label(RichText::new(word).small().color(hue.ink));
        // What the plan itself holds needs no line of its own.
        if held.by == [Key::Plan] {
            link(cx, ui, held, &Key::Plan, actions);
        }
    });
    if cx.plan.quality.get(held.element).is_some() {
        typed(cx, ui, held.element, &name, actions);
        return;
    }
    links(cx, ui, held, &held.gaps, "map-complete-in", actions);
    links(cx, ui, held, &held.by, "map-held-by", actions);
}

/// Links to objects, each one click away.
fn links(
    cx: &Cx<'_>,
    ui: &mut Ui,
    held: &EvidenceHeld,
    keys: &[Key],
    caption: &'static str,
    actions: &mut Actions,
) {
    if keys.is_empty() || (held.ready() && keys == [Key::Plan]) {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(4.0, 0.0);
        ui.label(RichText::new(cx.text.get(caption)).small().color(cx.theme.muted));
        for key in keys.iter().take(NAMED) {
            link(cx, ui, held, key, actions);
        }
        if let Some(others) = keys.len().checked_sub(NAMED).filter(|it| *it > 0) {
            let words = cx.text.fmt("checks-others", &[("count", others.into())]);
            ui.label(RichText::new(words).small().color(cx.theme.muted));
        }
    });
}

/// A link to an object.
fn link(cx: &Cx<'_>, ui: &mut Ui, held: &EvidenceHeld, key: &Key, actions: &mut Actions) {
    ui.spacing_mut().button_padding = vec2(4.0, 1.0);
    let place = list::place_words(cx, key);
    let hint = cx.text.fmt("checks-jump", &[("place", place.as_str().into())]);
    if widgets::link_button(ui, &place).on_hover_text(hint).clicked() {
        if *key == Key::Plan {
            widgets::remember_fold(ui.ctx(), part_of_plan(held.element), true);
        }
        actions.push(Action::Jump(key.clone()));
    }
}

/// The part of the plan's inspector where an element is filled in.
const fn part_of_plan(element: EvidenceElement) -> &'static str {
    match element {
        EvidenceElement::Funding => "plan-funder",
        EvidenceElement::Certifier | EvidenceElement::CertificationConditions => "plan-certification",
        _ => "plan-legal",
    }
}

/// A statement, filled in where it is asked for.
fn typed(cx: &Cx<'_>, ui: &mut Ui, element: EvidenceElement, name: &str, actions: &mut Actions) {
    let Some(value) = cx.plan.quality.get(element) else {
        return;
    };
    let mut words = value.clone();
    let field = egui::TextEdit::multiline(&mut words)
        .id_salt(("statement", element.name()))
        .desired_rows(2)
        .hint_text(
            cx.text
                .get(&format!("evidence-hint-{}", element.name().replace('_', "-"))),
        )
        .desired_width(f32::INFINITY);
    let response = ui.add(field);
    fields::named(&response, Role::MultilineTextInput, name);
    if response.changed() {
        let quality = cx.plan.quality.clone().with(element, words);
        actions.edit(Edit::Plan(PlanEdit::Quality(quality)));
    }
    if response.lost_focus() {
        actions.push(Action::EndGesture);
    }
}

/// Words as they begin a sentence.
fn sentence(words: &str) -> String {
    let mut letters = words.chars();
    letters
        .next()
        .map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
