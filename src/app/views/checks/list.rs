//! The rows of the list: painted by hand, so that tens of thousands cost what is in sight.

use egui::{
    Align2, CornerRadius, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

use super::data::GroupKey;
use crate::app::cx::Cx;
use crate::app::icon::Icon;
use crate::app::palette::kind_word;
use crate::app::theme::{self, Hue, Theme, radius};
use crate::app::words;
use crate::checks::{self, Finding, Waived};
use crate::model::{Key, Severity, Waiver};

/// The height of every row, heads of groups included, so that rows can be found by arithmetic.
pub(super) const ROW: f32 = 46.0;
/// From this width on the place stands at the right of its row.
const WIDE: f32 = 560.0;

/// What was done with a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Touch {
    /// It was clicked.
    Chosen,
    /// Its place was clicked.
    Jump,
}

/// The icon of a severity, which says it without colour.
pub(super) const fn severity_icon(severity: Severity) -> Icon {
    match severity {
        Severity::Error => Icon::Blocked,
        Severity::Warning => Icon::Warning,
        Severity::Hint => Icon::Info,
    }
}

/// The colour of a severity.
pub(super) const fn severity_hue(theme: &Theme, severity: Severity) -> Hue {
    match severity {
        Severity::Error => theme.danger,
        Severity::Warning => theme.warning,
        Severity::Hint => theme.neutral,
    }
}

/// The kind and title of a place: « Module · Caisse ».
pub(super) fn place_words(cx: &Cx<'_>, place: &Key) -> String {
    let kind = cx.text.get(kind_word(place));
    match place {
        Key::Plan => kind.to_owned(),
        other => format!("{kind} · {}", cx.title(other)),
    }
}

/// The words of one line, cut at `width`.
pub(super) fn line(
    ui: &Ui,
    words: &str,
    style: egui::TextStyle,
    ink: egui::Color32,
    width: f32,
) -> std::sync::Arc<egui::Galley> {
    egui::WidgetText::from(egui::RichText::new(words).text_style(style).color(ink)).into_galley(
        ui,
        Some(egui::TextWrapMode::Truncate),
        width.max(8.0),
        theme::body(),
    )
}

pub(super) fn ground(
    ui: &Ui,
    theme: &Theme,
    rect: Rect,
    response: &Response,
    selected: bool,
    keyboard: bool,
) {
    let rounding = CornerRadius::same(radius::M);
    if selected {
        ui.painter().rect_filled(rect, rounding, theme.accent.soft);
        if keyboard {
            let ring = Stroke::new(2.0, theme.accent.ink);
            ui.painter().rect_stroke(rect, rounding, ring, StrokeKind::Inside);
        }
    } else if response.hovered() {
        ui.painter().rect_filled(rect, rounding, theme.hover);
    }
}

/// The head of a group. Clicking folds and unfolds it.
pub(super) fn group_row(
    ui: &mut Ui,
    cx: &Cx<'_>,
    key: &GroupKey,
    counts: [usize; 3],
    open: bool,
    selected: (bool, bool),
) -> bool {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::CLICK);
    let name = group_name(cx, key);
    let total: usize = counts.iter().sum();
    let label = if *key == GroupKey::Orphans {
        name.clone()
    } else {
        cx.text.fmt(
            "checks-group",
            &[("name", name.as_str().into()), ("count", total.into())],
        )
    };
    response.widget_info(|| WidgetInfo {
        selected: Some(open),
        ..WidgetInfo::labeled(Role::Button, true, &label)
    });
    let theme = cx.theme;
    let inner = rect.shrink2(vec2(0.0, 3.0));
    ground(ui, theme, inner, &response, selected.0, selected.1);
    let icon = if open {
        Icon::ChevronDown
    } else {
        Icon::ChevronRight
    };
    let middle = inner.center().y + 2.0;
    ui.painter().text(
        pos2(rect.left() + 16.0, middle),
        Align2::CENTER_CENTER,
        icon.text(),
        theme::body().resolve(ui.style()),
        theme.muted,
    );
    let mut right = rect.right() - 8.0;
    for (severity, count) in [Severity::Hint, Severity::Warning, Severity::Error]
        .into_iter()
        .map(|it| (it, counts[it as usize]))
        .filter(|(_, count)| *count > 0)
    {
        let words = format!(
            "{} {}",
            severity_icon(severity).text(),
            cx.text.integer(i64::try_from(count).unwrap_or(i64::MAX))
        );
        let shown = line(
            ui,
            &words,
            theme::small(),
            severity_hue(theme, severity).ink,
            90.0,
        );
        right -= shown.size().x;
        let at = pos2(right, middle - shown.size().y / 2.0);
        ui.painter().galley(at, shown, theme.ink);
        right -= 14.0;
    }
    let title = line(ui, &name, theme::strong(), theme.ink, right - rect.left() - 32.0);
    let at = pos2(rect.left() + 30.0, middle - title.size().y / 2.0);
    ui.painter().galley(at, title, theme.ink);
    response.clicked()
}

fn group_name(cx: &Cx<'_>, key: &GroupKey) -> String {
    match key {
        GroupKey::Family(Some(family)) => cx.text.get(&format!("family-{}", family.name())).to_owned(),
        GroupKey::Family(None) => cx.text.get("checks-other-family").to_owned(),
        GroupKey::Place(place) => place_words(cx, place),
        GroupKey::Severity(severity) => cx
            .text
            .get(&format!("{}.plural", words::severity(*severity)))
            .to_owned(),
        GroupKey::Orphans => cx.text.get("checks-orphans").to_owned(),
    }
}

/// One finding.
pub(super) fn finding_row(
    ui: &mut Ui,
    cx: &Cx<'_>,
    finding: &Finding,
    selected: (bool, bool),
) -> Option<Touch> {
    let diagnostic = &finding.diagnostic;
    let said = checks::describe(cx.text, cx.plan, diagnostic);
    let place = place_words(cx, &diagnostic.place);
    let severity = cx.text.get(words::severity(diagnostic.severity));
    let label = format!("{severity} {} {} · {place}", diagnostic.code, said.title);
    let state = match finding.waived {
        Waived::No => None,
        Waived::Yes => Some((Icon::Check, "checks-waived", cx.theme.muted)),
        Waived::Stale => Some((Icon::History, "checks-stale", cx.theme.warning.ink)),
    };
    row(
        ui,
        cx,
        Shown {
            label: &label,
            icon: severity_icon(diagnostic.severity),
            hue: severity_hue(cx.theme, diagnostic.severity),
            word: severity,
            code: diagnostic.code.0,
            title: &said.title,
            message: &said.message,
            place: &place,
            state: state.map(|(icon, key, ink)| (icon, cx.text.get(key), ink)),
            faded: finding.waived == Waived::Yes,
        },
        selected,
    )
}

/// A waiver that no finding answers to any more.
pub(super) fn orphan_row(ui: &mut Ui, cx: &Cx<'_>, waiver: &Waiver, selected: (bool, bool)) -> Option<Touch> {
    let place = place_words(cx, &waiver.place);
    let title = cx.text.get("checks-orphan");
    let label = format!("{} {title} · {place}", waiver.code);
    row(
        ui,
        cx,
        Shown {
            label: &label,
            icon: Icon::Check,
            hue: cx.theme.neutral,
            word: cx.text.get("checks-waived"),
            code: &waiver.code,
            title,
            message: &waiver.reason,
            place: &place,
            state: None,
            faded: true,
        },
        selected,
    )
}

/// What a row shows.
struct Shown<'a> {
    label: &'a str,
    icon: Icon,
    hue: Hue,
    word: &'a str,
    code: &'a str,
    title: &'a str,
    message: &'a str,
    place: &'a str,
    state: Option<(Icon, &'a str, egui::Color32)>,
    faded: bool,
}

fn row(ui: &mut Ui, cx: &Cx<'_>, shown: Shown<'_>, selected: (bool, bool)) -> Option<Touch> {
    let theme = cx.theme;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::CLICK);
    response.widget_info(|| WidgetInfo::labeled(Role::ListBoxOption, true, shown.label));
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_selected(selected.0));
    ground(ui, theme, rect, &response, selected.0, selected.1);
    let ink = if shown.faded { theme.muted } else { theme.ink };
    let (first, second) = (rect.top() + 14.0, rect.top() + 32.0);
    let put = |ui: &Ui, left: f32, middle: f32, galley: std::sync::Arc<egui::Galley>| {
        let size = galley.size();
        ui.painter()
            .galley(pos2(left, middle - size.y / 2.0), galley, theme.ink);
        left + size.x
    };
    let wide = rect.width() >= WIDE;
    let mut right = rect.right() - 10.0;
    let mut jumped = false;
    if wide {
        let link = line(
            ui,
            shown.place,
            theme::small(),
            theme.accent.ink,
            rect.width() * 0.3,
        );
        let at = Rect::from_min_size(
            pos2(right - link.size().x, first - 10.0),
            vec2(link.size().x, 20.0),
        );
        let name = cx.text.fmt("checks-jump", &[("place", shown.place.into())]);
        let place = ui
            .interact(at.expand(2.0), response.id.with("place"), Sense::CLICK)
            .on_hover_text(&name)
            .on_hover_cursor(egui::CursorIcon::PointingHand);
        place.widget_info(|| WidgetInfo::labeled(Role::Link, true, &name));
        if place.hovered() {
            let under = Stroke::new(1.0, theme.accent.ink);
            ui.painter().hline(at.x_range(), at.bottom() - 2.0, under);
        }
        jumped = place.clicked();
        right = at.left() - 12.0;
        put(ui, at.left(), first, link);
    }
    if let Some((icon, words, ink)) = shown.state {
        let words = format!("{} {words}", icon.text());
        let state = line(ui, &words, theme::small(), ink, 260.0);
        right -= state.size().x;
        put(ui, right, first, state);
        right -= 12.0;
    }
    let mut left = rect.left() + 10.0;
    let icon = format!("{}  {}", shown.icon.text(), shown.word);
    left = put(
        ui,
        left,
        first,
        line(ui, &icon, theme::small(), shown.hue.ink, 110.0),
    ) + 10.0;
    left = put(
        ui,
        left,
        first,
        line(ui, shown.code, theme::mono(), theme.muted, 60.0),
    ) + 8.0;
    put(
        ui,
        left,
        first,
        line(ui, shown.title, theme::strong(), ink, right - left),
    );
    let below = if wide {
        shown.message.to_owned()
    } else {
        format!("{} · {}", shown.place, shown.message)
    };
    let left = rect.left() + 30.0;
    let message = line(
        ui,
        &below,
        theme::small(),
        theme.muted,
        rect.right() - 10.0 - left,
    );
    let cut = message.elided;
    put(ui, left, second, message);
    ui.painter().hline(
        rect.x_range().shrink(8.0),
        rect.bottom() - 0.5,
        Stroke::new(1.0, theme.line),
    );
    let response = if cut {
        response.on_hover_text(shown.message)
    } else {
        response
    };
    if jumped {
        Some(Touch::Jump)
    } else {
        response.clicked().then_some(Touch::Chosen)
    }
}
