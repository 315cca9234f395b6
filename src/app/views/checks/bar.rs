//! Above the list: the counts, all safe fixes at once, groups and filters.

use egui::{Align, ComboBox, Layout, Response, RichText, Role, ScrollArea, Ui, WidgetInfo};

use super::data::{Filters, GroupBy, SEVERITIES};
use super::list::{severity_hue, severity_icon};
use super::{ChecksView, Page};
use crate::app::action::{Action, Actions};
use crate::app::cx::Cx;
use crate::app::icon::Icon;
use crate::app::theme;
use crate::app::view::ViewId;
use crate::app::widgets;
use crate::app::widgets::fields::drop_mark;
use crate::app::words;
use crate::checks::Family;

/// From this width on the buttons stand beside the title.
const WIDE: f32 = 700.0;
/// Where the view is lower than this, the filters are folded away and buttons are icons: the list needs the room.
const LOW: f32 = 400.0;
/// What is left to the list while the filters stand open over it.
const LEFT: f32 = 72.0;

/// A button with its words, or with its icon alone.
fn short_button(ui: &mut Ui, short: bool, icon: Icon, words: &str) -> Response {
    if short {
        widgets::icon_button(ui, icon, words)
    } else {
        widgets::button(ui, Some(icon), words)
    }
}

fn rehearse(cx: &Cx<'_>, short: bool, ui: &mut Ui, actions: &mut Actions) {
    let rehearse = short_button(ui, short, Icon::Clock, cx.text.get("rehearse-title"));
    if rehearse.on_hover_text(cx.text.get("rehearse-note")).clicked() {
        let report = crate::app::dialogs::RehearsalReport::default();
        actions.push(Action::Dialog(Box::new(report)));
    }
}

fn policy(cx: &Cx<'_>, short: bool, ui: &mut Ui, actions: &mut Actions) {
    let policy = short_button(ui, short, Icon::Settings, cx.text.get("policy-button"));
    if policy.on_hover_text(cx.text.get("policy-title")).clicked() {
        let policy = crate::app::dialogs::PolicyDialog::default();
        actions.push(Action::Dialog(Box::new(policy)));
    }
}

impl ChecksView {
    pub(super) fn bar(&mut self, cx: &Cx<'_>, ui: &mut Ui, actions: &mut Actions) {
        let text = cx.text;
        let title = RichText::new(text.get(ViewId::Checks.title())).text_style(theme::title());
        let low = ui.available_height() < LOW;
        if ui.available_width() >= WIDE {
            ui.horizontal(|ui| {
                ui.label(title);
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    self.fix_all(cx, ui, actions);
                    rehearse(cx, low, ui, actions);
                    policy(cx, low, ui, actions);
                });
            });
        } else {
            ui.horizontal_wrapped(|ui| {
                ui.label(title);
                policy(cx, low, ui, actions);
                rehearse(cx, low, ui, actions);
                if low {
                    self.fix_all(cx, ui, actions);
                }
            });
            if !low {
                self.fix_all(cx, ui, actions);
            }
        }
        if low {
            ui.horizontal_wrapped(|ui| {
                self.pages(cx, ui);
                if self.page == Page::Findings {
                    self.filter_switch(cx, ui);
                }
            });
            if self.filtering && self.page == Page::Findings {
                ScrollArea::vertical()
                    .id_salt("filters")
                    .max_height((ui.available_height() - LEFT).max(LEFT))
                    .show(ui, |ui| ui.horizontal_wrapped(|ui| self.filter(cx, ui)));
            }
        } else {
            ui.horizontal_wrapped(|ui| {
                self.pages(cx, ui);
                if self.page == Page::Findings {
                    self.filter(cx, ui);
                }
            });
        }
    }

    fn pages(&mut self, cx: &Cx<'_>, ui: &mut Ui) {
        let pages = [
            (Page::Findings, cx.text.get("checks-page-findings")),
            (Page::Evidence, cx.text.get("checks-page-evidence")),
        ];
        widgets::segmented(ui, cx.text.get("checks-page"), &mut self.page, &pages);
    }

    /// Opens the filters, and tells whether they hold anything back while they are folded away.
    fn filter_switch(&mut self, cx: &Cx<'_>, ui: &mut Ui) {
        let key = if self.filters == Filters::default() {
            "checks-filters"
        } else {
            "checks-filters-active"
        };
        let name = cx.text.get(key);
        let words = format!("{} {name}", Icon::Filter.text());
        let response = ui.add(egui::Button::selectable(self.filtering, words));
        response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, self.filtering, name));
        if response.clicked() {
            self.filtering = !self.filtering;
        }
    }

    /// How the list is grouped, and what it shows.
    fn filter(&mut self, cx: &Cx<'_>, ui: &mut Ui) {
        let text = cx.text;
        let choices = GroupBy::ALL.map(|by| {
            let key = match by {
                GroupBy::Family => "checks-by-family",
                GroupBy::Place => "checks-by-place",
                GroupBy::Severity => "checks-by-severity",
            };
            (by, text.get(key))
        });
        widgets::segmented(ui, text.get("checks-group-by"), &mut self.by, &choices);
        self.severities(cx, ui);
        self.families(cx, ui);
        self.kinds(cx, ui);
        if self.counts.waived > 0 || self.filters.waived {
            let words = text.fmt("checks-with-waived", &[("count", self.counts.waived.into())]);
            ui.checkbox(&mut self.filters.waived, words);
        }
        if self.counts.stale > 0 {
            let words = text.fmt("checks-stale-count", &[("count", self.counts.stale.into())]);
            widgets::chip_with_icon(ui, Some(Icon::History), &words, theme::Tone::Warning);
        }
        let room = ui.available_size_before_wrap().x;
        let width = if room >= 160.0 { room.min(280.0) } else { 240.0 };
        ui.allocate_ui(egui::vec2(width, ui.spacing().interact_size.y), |ui| {
            widgets::search_field(
                ui,
                &mut self.filters.query,
                text.get("checks-search"),
                text.get("checks-search-clear"),
            );
        });
    }

    /// All safe fixes at once.
    fn fix_all(&mut self, cx: &Cx<'_>, ui: &mut Ui, actions: &mut Actions) {
        let text = cx.text;
        let safe = self.safe.get(cx, ui.ctx());
        let words = match safe {
            Some(count) if count > 0 => text.fmt("checks-fix-all-count", &[("count", count.into())]),
            Some(_) | None => text.get("checks-fix-all").to_owned(),
        };
        let response = ui
            .add_enabled_ui(safe != Some(0), |ui| {
                widgets::primary_button(ui, Some(Icon::Wand), &words)
            })
            .inner
            .on_hover_text(text.get("checks-fix-all-hint"))
            .on_disabled_hover_text(text.get("fix-all-none"));
        if response.clicked() {
            actions.push(Action::FixAllSafe);
        }
    }

    /// One switch a severity, with its count.
    fn severities(&mut self, cx: &Cx<'_>, ui: &mut Ui) {
        for severity in SEVERITIES {
            let on = self.filters.severities[severity as usize];
            let count = cx.derived.count(severity);
            let name = cx
                .text
                .get(&format!("{}.plural", words::severity(severity)))
                .to_owned();
            let words = format!(
                "{} {name} {}",
                severity_icon(severity).text(),
                cx.text.integer(i64::try_from(count).unwrap_or(i64::MAX))
            );
            let ink = if on {
                severity_hue(cx.theme, severity).ink
            } else {
                cx.theme.muted
            };
            let mut shown = RichText::new(words).color(ink);
            if !on {
                shown = shown.strikethrough();
            }
            let response = ui
                .add(egui::Button::selectable(on, shown))
                .on_hover_text(cx.text.get(if on { "checks-hide" } else { "checks-show" }));
            response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, on, &name));
            if response.clicked()
                && let Some(shown) = self.filters.severities.get_mut(severity as usize)
            {
                *shown = !on;
            }
        }
    }

    fn families(&mut self, cx: &Cx<'_>, ui: &mut Ui) {
        let all = cx.text.get("checks-all-families");
        let mut choices = vec![(None, all.to_owned())];
        for family in Family::ALL {
            if let Some(count) = self.counts.families.get(&family).filter(|count| **count > 0) {
                let key = format!("family-{}", family.name());
                let name = cx.text.get(&key);
                let words = cx.text.fmt(
                    "checks-group",
                    &[("name", name.into()), ("count", (*count).into())],
                );
                choices.push((Some(family), words));
            }
        }
        let name = cx.text.get("checks-family");
        pick(ui, name, &mut self.filters.family, &choices);
    }

    fn kinds(&mut self, cx: &Cx<'_>, ui: &mut Ui) {
        let all = cx.text.get("checks-all-places");
        let mut choices = vec![(None, all.to_owned())];
        for (kind, count) in &self.counts.kinds {
            let key = format!("kind-{kind}");
            let name = cx.text.get(&key);
            let words = cx.text.fmt(
                "checks-group",
                &[("name", name.into()), ("count", (*count).into())],
            );
            choices.push((Some(*kind), words));
        }
        let name = cx.text.get("checks-kind");
        pick(ui, name, &mut self.filters.kind, &choices);
    }
}

/// A list that drops down. What is chosen stays chosen even when nothing stands under it any more.
fn pick<T: Copy + PartialEq>(
    ui: &mut Ui,
    name: &str,
    current: &mut Option<T>,
    choices: &[(Option<T>, String)],
) {
    let shown = choices
        .iter()
        .find(|(value, _)| value == current)
        .or_else(|| choices.first())
        .map_or("", |(_, words)| words.as_str());
    let combo = ComboBox::from_id_salt(name)
        .selected_text(shown)
        .width(168.0)
        .icon(drop_mark)
        .truncate()
        .show_ui(ui, |ui| {
            for (value, words) in choices {
                if ui.selectable_label(value == current, words).clicked() {
                    *current = *value;
                }
            }
        });
    combo.response.widget_info(|| {
        let mut info = WidgetInfo::labeled(Role::ComboBox, true, name);
        info.current_text_value = Some(shown.to_owned());
        info
    });
}
