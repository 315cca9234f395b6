//! *Contrôles*: all findings, grouped and filtered, each with its reason and its ways out.

mod bar;
mod data;
mod detail;
mod evidence;
mod list;
mod policy;
mod safe;

use std::collections::BTreeSet;
use std::sync::Arc;

use egui::{
    CentralPanel, EventFilter, Frame, Key as KeyboardKey, Margin, Modifiers, Panel, Role, ScrollArea, Sense,
    Ui, WidgetInfo,
};

use crate::app::action::{Action, Actions};
use crate::app::cx::Cx;
use crate::app::icon::Icon;
use crate::app::view::{View, ViewId};
use crate::app::widgets;
use crate::checks::{CHECKS, Diagnostic, Finding};
use crate::model::{Key, Plan};
use crate::text::Lang;

use data::{Counts, Filters, GroupBy, GroupKey, Listing, Row};
use detail::Details;
use evidence::EvidenceMap;
use list::Touch;
use safe::SafeCount;

/// How many findings are put into words in one frame while the user searches.
const WORDS_PER_FRAME: usize = 1500;

/// Frames until the list and the detail have found their sizes.
const SETTLED: u8 = 3;

/// What the view shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Page {
    /// The findings.
    #[default]
    Findings,
    /// The evidence map.
    Evidence,
}

/// The view *Contrôles*.
#[derive(Debug, Default)]
pub(super) struct ChecksView {
    page: Page,
    map: EvidenceMap,
    by: GroupBy,
    filters: Filters,
    /// Whether the filters stand open where they are folded away to leave the list its room.
    filtering: bool,
    folded: BTreeSet<GroupKey>,
    /// The plan and language that all that follows was computed from.
    of: Option<(Arc<Plan>, Lang)>,
    counts: Counts,
    /// Folded words of findings, from the first one on; made only when something is searched.
    words: Vec<String>,
    /// What the listing was made from, besides the plan.
    asked: Option<(GroupBy, Filters, BTreeSet<GroupKey>, usize)>,
    listing: Listing,
    /// The selected row.
    selected: Option<usize>,
    /// What stands in the selected row, to find it again when rows change.
    chosen: Option<Chosen>,
    /// Frames for which the selected row is still to be brought into sight: the detail that opens under the list
    /// takes room from it a frame later.
    scroll_to_selected: u8,
    details: Details,
    safe: SafeCount,
}

/// What a row is about.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Chosen {
    Finding(Diagnostic),
    Waiver(String, Key),
    Group(GroupKey),
}

impl View for ChecksView {
    fn id(&self) -> ViewId {
        ViewId::Checks
    }

    fn ui(&mut self, cx: &Cx<'_>, ui: &mut Ui, actions: &mut Actions) {
        self.refresh(cx, ui);
        self.bar(cx, ui, actions);
        ui.add_space(4.0);
        if self.page == Page::Evidence {
            self.map.ui(cx, ui, actions);
            return;
        }
        policy::notes(cx, ui, actions);
        if cx.derived.findings.is_empty() && self.counts.waived == 0 {
            nothing_wrong(cx, ui);
            return;
        }
        let room = ui.available_height();
        let shows_detail = self
            .selected_row()
            .is_some_and(|row| !matches!(row, Row::Group(..)));
        if shows_detail {
            let most = (room * 0.6).max(96.0);
            let usual = 244.0_f32.min(room * 0.5).max(90.0);
            Panel::bottom("finding")
                .resizable(true)
                .default_size(usual)
                .size_range(80.0..=most)
                .show_separator_line(false)
                .frame(Frame::new().inner_margin(Margin {
                    top: 8,
                    ..Margin::ZERO
                }))
                .show(ui, |ui| {
                    widgets::card_frame(cx.theme).show(ui, |ui| {
                        ui.take_available_space();
                        self.detail(cx, ui, actions);
                    });
                });
        }
        CentralPanel::default()
            .frame(widgets::card_frame(cx.theme).inner_margin(Margin::symmetric(4, 4)))
            .show(ui, |ui| self.list(cx, ui, actions));
    }
}

impl ChecksView {
    /// Computes anew what depends on the plan, the language, the filters.
    fn refresh(&mut self, cx: &Cx<'_>, ui: &Ui) {
        let lang = cx.text.lang();
        let same = self
            .of
            .as_ref()
            .is_some_and(|(plan, own)| Arc::ptr_eq(plan, cx.plan) && *own == lang);
        if !same {
            self.of = Some((Arc::clone(cx.plan), lang));
            self.counts = data::counts(cx.plan, cx.derived);
            self.words.clear();
            self.asked = None;
        }
        if !self.filters.query.trim().is_empty() && self.words.len() < cx.derived.findings.len() {
            let from = self.words.len();
            let fresh = cx.derived.findings.iter().skip(from).take(WORDS_PER_FRAME);
            self.words
                .extend(fresh.map(|it| data::words_of(cx.text, cx.plan, it)));
            ui.ctx().request_repaint();
        }
        let asked = (
            self.by,
            self.filters.clone(),
            self.folded.clone(),
            self.words.len(),
        );
        if self.asked.as_ref() != Some(&asked) {
            self.listing = data::listing(
                cx.plan,
                cx.derived,
                &self.filters,
                self.by,
                &self.folded,
                &self.words,
            );
            self.asked = Some(asked);
            self.find_again(cx);
        }
    }

    /// After the rows changed: the row of what was selected, or else the one that took its place.
    fn find_again(&mut self, cx: &Cx<'_>) {
        let Some(chosen) = &self.chosen else {
            self.selected = None;
            return;
        };
        let rows = &self.listing.rows;
        let at = rows
            .iter()
            .position(|row| self.stands_for(cx, row).as_ref() == Some(chosen))
            .or_else(|| {
                // The same check at the same place with other numbers is the same worry.
                let Chosen::Finding(old) = chosen else { return None };
                rows.iter().position(|row| {
                    matches!(self.stands_for(cx, row), Some(Chosen::Finding(new))
                        if new.code == old.code && new.place == old.place)
                })
            });
        let next = at.or_else(|| {
            let last = rows.len().checked_sub(1)?;
            let from = self.selected?.min(last);
            let is_finding = |index: &usize| matches!(rows.get(*index), Some(Row::Finding(_)));
            (from..=last)
                .find(is_finding)
                .or_else(|| (0..from).rev().find(is_finding))
        });
        self.selected = next;
        self.chosen = next
            .and_then(|index| self.listing.rows.get(index))
            .and_then(|row| self.stands_for(cx, row));
        self.scroll_to_selected = if next.is_some() { SETTLED } else { 0 };
    }

    fn stands_for(&self, cx: &Cx<'_>, row: &Row) -> Option<Chosen> {
        match row {
            Row::Group(key, _) => Some(Chosen::Group(key.clone())),
            Row::Finding(index) => cx
                .derived
                .findings
                .get(*index)
                .map(|it| Chosen::Finding(it.diagnostic.clone())),
            Row::Orphan(index) => cx
                .plan
                .waivers
                .get(*index)
                .map(|it| Chosen::Waiver(it.code.clone(), it.place.clone())),
        }
    }

    fn selected_row(&self) -> Option<&Row> {
        self.listing.rows.get(self.selected?)
    }

    fn selected_finding<'a>(&self, cx: &Cx<'a>) -> Option<&'a Finding> {
        match self.selected_row()? {
            Row::Finding(index) => cx.derived.findings.get(*index),
            Row::Group(..) | Row::Orphan(_) => None,
        }
    }

    fn select(&mut self, cx: &Cx<'_>, index: usize, actions: &mut Actions) {
        let Some(row) = self.listing.rows.get(index) else {
            return;
        };
        if let Row::Finding(finding) = row
            && let Some(finding) = cx.derived.findings.get(*finding)
        {
            // The inspector shows where the trouble is, so that it can be mended there too.
            actions.push(Action::Select(finding.diagnostic.place.clone()));
        }
        self.chosen = self.stands_for(cx, row);
        self.selected = Some(index);
        self.scroll_to_selected = SETTLED;
    }

    fn fold(&mut self, key: &GroupKey, fold: bool) {
        if fold {
            self.folded.insert(key.clone());
        } else {
            self.folded.remove(key);
        }
    }

    fn list(&mut self, cx: &Cx<'_>, ui: &mut Ui, actions: &mut Actions) {
        if self.listing.rows.is_empty() {
            self.nothing_left(cx, ui);
            return;
        }
        let id = egui::Id::unique("checks-findings");
        let area = ui.available_rect_before_wrap();
        let response = ui.interact(area, id, Sense::FOCUSABLE);
        response.widget_info(|| WidgetInfo::labeled(Role::ListBox, true, cx.text.get("checks-list")));
        ui.memory_mut(|memory| {
            let filter = EventFilter {
                vertical_arrows: true,
                horizontal_arrows: true,
                ..EventFilter::default()
            };
            memory.set_focus_lock_filter(id, filter);
        });
        self.keys(cx, ui, id, actions);
        let keyboard = response.has_focus();
        ui.spacing_mut().item_spacing.y = 0.0;
        let mut scroll = ScrollArea::vertical()
            .id_salt("findings")
            .auto_shrink([false, false]);
        if let (Some(left), Some(selected)) = (self.scroll_to_selected.checked_sub(1), self.selected) {
            self.scroll_to_selected = left;
            ui.ctx().request_repaint();
            scroll = scrolled_to(scroll, ui, id, selected, area.height());
        }
        let mut touched = None;
        let total = self.listing.rows.len();
        let shown = scroll.show_rows(ui, list::ROW, total, |ui, range| {
            for index in range {
                let Some(row) = self.listing.rows.get(index) else {
                    continue;
                };
                let selected = (self.selected == Some(index), keyboard);
                let touch = match row {
                    Row::Group(key, counts) => {
                        let open = !self.folded.contains(key);
                        list::group_row(ui, cx, key, *counts, open, selected).then_some(Touch::Chosen)
                    }
                    Row::Finding(finding) => cx
                        .derived
                        .findings
                        .get(*finding)
                        .and_then(|finding| list::finding_row(ui, cx, finding, selected)),
                    Row::Orphan(waiver) => cx
                        .plan
                        .waivers
                        .get(*waiver)
                        .and_then(|waiver| list::orphan_row(ui, cx, waiver, selected)),
                };
                touched = touch.map(|it| (index, it)).or(touched);
            }
        });
        ui.data_mut(|data| data.insert_temp(id, shown.state.clamped_offset().y));
        if let Some((index, touch)) = touched {
            ui.memory_mut(|memory| memory.request_focus(id));
            let group = match self.listing.rows.get(index) {
                Some(Row::Group(key, _)) => Some(key.clone()),
                Some(Row::Finding(_) | Row::Orphan(_)) | None => None,
            };
            self.select(cx, index, actions);
            if let Some(key) = group {
                let open = !self.folded.contains(&key);
                self.fold(&key, open);
            }
            if touch == Touch::Jump {
                self.jump(cx, actions);
            }
        }
    }

    fn jump(&self, cx: &Cx<'_>, actions: &mut Actions) {
        let place = match self.selected_row() {
            Some(Row::Finding(_)) => self.selected_finding(cx).map(|it| it.diagnostic.place.clone()),
            Some(Row::Orphan(index)) => cx
                .plan
                .waivers
                .get(*index)
                .map(|it| it.place.clone())
                .filter(|place| cx.plan.contains(place)),
            Some(Row::Group(GroupKey::Place(place), _)) => Some(place.clone()),
            Some(Row::Group(..)) | None => None,
        };
        if let Some(place) = place {
            actions.push(Action::Jump(place));
        }
    }

    /// Keys act on the list when it has the keyboard, or when nothing has.
    fn keys(&mut self, cx: &Cx<'_>, ui: &Ui, id: egui::Id, actions: &mut Actions) {
        let ours = ui.memory(|memory| {
            memory.focused().is_none_or(|it| it == id) && memory.allows_interaction(ui.layer_id())
        });
        if !ours || egui::Popup::is_any_open(ui.ctx()) {
            return;
        }
        let times = |key| ui.input_mut(|input| input.count_and_consume_key(Modifiers::NONE, key));
        let pressed = |key| times(key) > 0;
        let last = self.listing.rows.len().saturating_sub(1);
        let page = (ui.available_height() / list::ROW).max(1.0);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a few rows, rounded down"
        )]
        let page = page as usize;
        for (key, step) in [(KeyboardKey::ArrowDown, 1), (KeyboardKey::PageDown, page)] {
            // A key held down may come several times in a frame; the first one only enters the list.
            for _ in 0..times(key) {
                let to = self.selected.map_or(0, |it| it.saturating_add(step));
                self.select(cx, to.min(last), actions);
            }
        }
        for (key, step) in [(KeyboardKey::ArrowUp, 1), (KeyboardKey::PageUp, page)] {
            for _ in 0..times(key) {
                let to = self.selected.map_or(0, |it| it.saturating_sub(step));
                self.select(cx, to, actions);
            }
        }
        for (key, to) in [(KeyboardKey::Home, 0), (KeyboardKey::End, last)] {
            if pressed(key) {
                self.select(cx, to, actions);
            }
        }
        if let Some(Row::Group(key, _)) = self.selected_row().cloned() {
            if pressed(KeyboardKey::ArrowLeft) {
                self.fold(&key, true);
            }
            if pressed(KeyboardKey::ArrowRight) {
                self.fold(&key, false);
            }
            if !matches!(key, GroupKey::Place(_)) && pressed(KeyboardKey::Enter) {
                let open = !self.folded.contains(&key);
                self.fold(&key, open);
            }
        }
        if pressed(KeyboardKey::Enter) {
            self.jump(cx, actions);
        }
        let Some(finding) = self.selected_finding(cx) else {
            return;
        };
        if pressed(KeyboardKey::F)
            && let Some(fix) = self.details.fixes(cx, ui.ctx(), finding).and_then(<[_]>::first)
        {
            actions.push(detail::review(finding, fix));
        }
        if pressed(KeyboardKey::W) {
            actions.push(Action::AskWaiver(Box::new(finding.diagnostic.clone())));
        }
    }

    fn detail(&mut self, cx: &Cx<'_>, ui: &mut Ui, actions: &mut Actions) {
        match self.selected_row() {
            Some(Row::Finding(index)) => {
                if let Some(finding) = cx.derived.findings.get(*index)
                    && let Some(indicator) = self.details.finding(cx, ui, finding, actions)
                {
                    self.map.choose(indicator);
                    self.page = Page::Evidence;
                }
            }
            Some(Row::Orphan(index)) => {
                if let Some(waiver) = cx.plan.waivers.get(*index) {
                    detail::orphan(cx, ui, waiver, actions);
                }
            }
            Some(Row::Group(..)) | None => {}
        }
    }

    /// The filters leave nothing, or everything left is waived.
    fn nothing_left(&mut self, cx: &Cx<'_>, ui: &mut Ui) {
        let narrow = self.filters.is_narrow();
        let (title, sentence, action) = if narrow {
            ("checks-none-match", "checks-none-match.note", "checks-clear")
        } else {
            (
                "checks-all-waived",
                "checks-all-waived.note",
                "checks-show-waived",
            )
        };
        let icon = if narrow { Icon::Filter } else { Icon::Done };
        let shown = widgets::EmptyState {
            icon,
            title: cx.text.get(title),
            sentence: cx.text.get(sentence),
            actions: &[(icon, cx.text.get(action))],
        };
        if shown.show(ui).is_some() {
            if narrow {
                let waived = self.filters.waived;
                self.filters = Filters {
                    waived,
                    ..Filters::default()
                };
            } else {
                self.filters.waived = true;
            }
        }
    }
}

/// Scrolls just as far as the selected row needs to be whole in sight.
fn scrolled_to(scroll: ScrollArea, ui: &Ui, id: egui::Id, row: usize, height: f32) -> ScrollArea {
    let offset: f32 = ui.data(|data| data.get_temp(id)).unwrap_or(0.0);
    #[expect(clippy::cast_precision_loss, reason = "a row's place on screen")]
    let top = row as f32 * list::ROW;
    if top < offset {
        scroll.vertical_scroll_offset(top)
    } else if top + list::ROW > offset + height {
        scroll.vertical_scroll_offset(top + list::ROW - height)
    } else {
        scroll
    }
}

fn nothing_wrong(cx: &Cx<'_>, ui: &mut Ui) {
    let rules = &cx.derived.rules;
    let count = CHECKS.iter().filter(|it| rules.enabled(it.code())).count();
    let sentence = cx.text.fmt(
        "checks-nothing-note",
        &[
            ("count", count.into()),
            ("policy", cx.derived.rules.policy.as_str().into()),
        ],
    );
    let shown = widgets::EmptyState {
        icon: Icon::Done,
        title: cx.text.get("checks-nothing"),
        sentence: &sentence,
        actions: &[],
    };
    let _ = shown.show(ui);
}
