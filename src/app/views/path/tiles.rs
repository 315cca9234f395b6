//! The tiles above the path: its mix with the bands that hold for it, and what the program found.

use std::cmp::Ordering;

use egui::{Rect, RichText, Role, Sense, Ui, pos2, vec2};

use super::data::{BandRow, Board};
use crate::app::action::{Action, Actions};
use crate::app::cx::Cx;
use crate::app::icon::Icon;
use crate::app::theme::{self, Tone, space};
use crate::app::view::ViewId;
use crate::app::widgets::card_frame;
use crate::app::widgets::fields::named;
use crate::app::widgets::mix_paint::{bar_font, legend, mix_bar_painted};
use crate::app::words;
use crate::checks::BandOwner;
use crate::model::{Modality, Permille};

/// A figure that leads to a view.
struct Figure {
    label: String,
    figure: String,
    note: String,
    tone: Tone,
    goal: ViewId,
}

/// With less room than this beside the figures, the mix stands above them.
const MIX: f32 = 340.0;
const FIGURE: f32 = 136.0;

/// Draws the tiles.
pub(super) fn ui(cx: &Cx<'_>, board: &Board, ui: &mut Ui, actions: &mut Actions) {
    let figures = figures(cx, board);
    let width = ui.available_width();
    let gap = space::M;
    #[expect(clippy::cast_precision_loss, reason = "three at most")]
    let count = figures.len() as f32;
    ui.spacing_mut().item_spacing = vec2(gap, gap);
    let aside = (FIGURE + gap) * count;
    if width >= aside + MIX || figures.is_empty() {
        ui.horizontal_top(|ui| {
            let height = ui
                .allocate_ui_with_layout(
                    vec2(width - aside, 0.0),
                    egui::Layout::top_down(egui::Align::Min),
                    |ui| mix_tile(cx, board, ui),
                )
                .inner;
            for figure in &figures {
                tile(cx, figure, vec2(FIGURE, height), ui, actions);
            }
        });
    } else {
        mix_tile(cx, board, ui);
        ui.horizontal_wrapped(|ui| {
            let wide = ((width + gap) / count - gap).floor().max(FIGURE - 20.0);
            for figure in &figures {
                tile(cx, figure, vec2(wide, 84.0), ui, actions);
            }
        });
    }
}

fn figures(cx: &Cx<'_>, board: &Board) -> Vec<Figure> {
    let text = cx.text;
    let mut figures = Vec::new();
    let of =
        |some: u64, all: u64| text.fmt("path-some-of-all", &[("some", some.into()), ("all", all.into())]);
    let following = board.following;
    if following.people > 0 && !cx.plan.modules.is_empty() {
        let lost = following.people.saturating_sub(following.follow_all);
        let limit = following.follow_all.saturating_sub(following.at_ease);
        let (note, tone) = if lost > 0 {
            (
                text.fmt("path-follow-lost", &[("count", lost.into())]),
                Tone::Danger,
            )
        } else if limit > 0 {
            (
                text.fmt("path-follow-limit", &[("count", limit.into())]),
                Tone::Warning,
            )
        } else {
            (text.get("path-follow-all").to_owned(), Tone::Ok)
        };
        figures.push(Figure {
            label: text.get("path-follow").to_owned(),
            figure: of(following.follow_all.into(), following.people.into()),
            note,
            tone,
            goal: ViewId::Public,
        });
    }
    let (covered, all) = board.covered;
    if all > 0 {
        let missing = all - covered;
        let (note, tone) = if missing > 0 {
            (
                text.fmt("path-covered-missing", &[("count", missing.into())]),
                Tone::Warning,
            )
        } else {
            (text.get("path-covered-all").to_owned(), Tone::Ok)
        };
        figures.push(Figure {
            label: text.get("path-covered").to_owned(),
            figure: of(whole(covered), whole(all)),
            note,
            tone,
            goal: ViewId::Blocks,
        });
    }
    let (lent, stock) = board.loans;
    if stock > 0 {
        let (note, tone) = match lent.cmp(&stock) {
            Ordering::Greater => (text.get("path-loans-over").to_owned(), Tone::Danger),
            Ordering::Equal => (text.get("path-loans-none-left").to_owned(), Tone::Warning),
            Ordering::Less => (
                text.fmt("path-loans-left", &[("count", (stock - lent).into())]),
                Tone::Neutral,
            ),
        };
        figures.push(Figure {
            label: text.get("path-loans").to_owned(),
            figure: of(lent, stock),
            note,
            tone,
            goal: ViewId::Means,
        });
    }
    figures
}

fn whole(count: usize) -> u64 {
    u64::try_from(count).unwrap_or(0)
}

/// A figure, as a button to where it comes from.
fn tile(cx: &Cx<'_>, figure: &Figure, size: egui::Vec2, ui: &mut Ui, actions: &mut Actions) {
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let words = cx
        .text
        .said_of(&figure.label, &format!("{}, {}", figure.figure, figure.note));
    named(&response, Role::Button, &words);
    if ui.is_rect_visible(rect) {
        let theme = cx.theme;
        let edge = if response.has_focus() {
            egui::Stroke::new(2.0, theme.accent.ink)
        } else if response.hovered() {
            egui::Stroke::new(1.0, theme.line_strong)
        } else {
            egui::Stroke::new(1.0, theme.line)
        };
        ui.painter()
            .rect(rect, 10.0, theme.card, edge, egui::StrokeKind::Inside);
        let inside = rect.shrink(12.0);
        let ink = if figure.tone == Tone::Neutral {
            theme.muted
        } else {
            theme.tone(figure.tone).ink
        };
        let line = |words: &str, style: egui::TextStyle, colour| {
            super::lanes::one_line(
                ui,
                RichText::new(words).text_style(style).color(colour),
                inside.width(),
            )
        };
        let painter = ui.painter();
        painter.galley(inside.min, line(&figure.label, theme::small(), theme.muted), ink);
        painter.galley(
            inside.min + vec2(0.0, 18.0),
            line(&figure.figure, theme::figure(), theme.ink),
            ink,
        );
        painter.galley(
            inside.min + vec2(0.0, 50.0),
            line(&figure.note, theme::small(), ink),
            ink,
        );
    }
    if response.on_hover_text(words).clicked() {
        actions.push(Action::Show(figure.goal));
    }
}

/// The mix of the path; gives its height.
fn mix_tile(cx: &Cx<'_>, board: &Board, ui: &mut Ui) -> f32 {
    let text = cx.text;
    let mix = cx.derived.mix;
    let shown = card_frame(cx.theme).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        ui.set_min_height(60.0);
        ui.spacing_mut().item_spacing = vec2(space::M, 4.0);
        ui.spacing_mut().interact_size.y = 16.0;
        ui.horizontal_wrapped(|ui| {
            let title = crate::app::widgets::mix_heading(crate::app::inspectors::pen(cx), mix.total());
            ui.label(
                RichText::new(title)
                    .text_style(theme::small())
                    .color(cx.theme.muted),
            );
            for modality in Modality::ALL {
                legend(ui, cx.theme, modality, text.get(words::modality(modality)));
            }
        });
        let (bar, response) = ui.allocate_exact_size(vec2(ui.available_width(), 24.0), Sense::hover());
        let font = bar_font(ui);
        let shares = mix.shares();
        let part = |modality: Modality| {
            let hours = text.hours(mix.get(modality).get());
            let share = shares
                .get(modality as usize)
                .map(|it| text.percent(i64::from(it.0)))
                .unwrap_or_default();
            (hours, share)
        };
        mix_bar_painted(ui.painter(), bar, &mix, cx.theme, Some(&font), |modality| {
            let (hours, share) = part(modality);
            let short = format!("{hours} · {share}");
            let word = text.get(words::modality(modality));
            vec![format!("{word} {short}"), short, share]
        });
        let told: Vec<String> = Modality::ALL
            .into_iter()
            .map(|modality| {
                let (hours, share) = part(modality);
                text.fmt(
                    "path-part",
                    &[
                        ("modality", text.get(words::modality(modality)).into()),
                        ("hours", hours.into()),
                        ("share", share.into()),
                    ],
                )
            })
            .collect();
        named(&response, Role::Label, &told.join(", "));
        response.on_hover_text(told.join("\n"));
        for band in &board.bands {
            draw_band(cx, band, bar, ui);
        }
    });
    shown.response.rect.height()
}

fn percent(cx: &Cx<'_>, share: Permille) -> String {
    cx.text.percent(i64::from(share.0))
}

/// A band in words: whose it is, what it asks, and how the path stands to it. The long form tells the share
/// too where it is met.
fn band_words(cx: &Cx<'_>, band: &BandRow, long: bool) -> String {
    let text = cx.text;
    let owner = match band.owner {
        BandOwner::Funder => "path-band-funder",
        BandOwner::Device => "path-band-device",
        BandOwner::Designer => "path-band-designer",
    };
    let standing = match band.standing {
        Ordering::Less => "path-band-under",
        Ordering::Equal => "path-band-inside",
        Ordering::Greater => "path-band-over",
    };
    // “30 % is over 30 %” would tell nothing.
    let told = percent(cx, band.share);
    let alike = [band.min, band.max].into_iter().any(|it| percent(cx, it) == told);
    let share = if band.standing != Ordering::Equal && alike {
        text.percent_fine(i64::from(band.share.0))
    } else {
        told
    };
    let asked = text.fmt(
        owner,
        &[
            ("part", text.get(words::scope(band.scope)).to_lowercase().into()),
            ("min", percent(cx, band.min).into()),
            ("max", percent(cx, band.max).into()),
        ],
    );
    if long || band.standing != Ordering::Equal {
        format!("{asked} · {}", text.fmt(standing, &[("share", share.into())]))
    } else {
        asked
    }
}

/// A band: where its part of the bar may end, and its words beside that.
fn draw_band(cx: &Cx<'_>, band: &BandRow, bar: Rect, ui: &mut Ui) {
    let theme = cx.theme;
    let tone = match (band.standing, band.owner) {
        (Ordering::Equal, _) => Tone::Ok,
        (_, BandOwner::Designer) => Tone::Warning,
        (_, BandOwner::Funder | BandOwner::Device) => Tone::Danger,
    };
    let hue = theme.tone(tone);
    #[expect(clippy::cast_precision_loss, reason = "thousandths")]
    let at = |share: Permille| bar.left() + bar.width() * share.0 as f32 / 1000.0;
    let from = at(band.from).clamp(bar.left(), bar.right() - 2.0);
    let to = at(band.to).clamp(from + 2.0, bar.right());
    let icon = match tone {
        Tone::Ok => Icon::Check,
        Tone::Neutral | Tone::Accent | Tone::Warning | Tone::Danger => Icon::Warning,
    };
    let ink = if tone == Tone::Ok { theme.muted } else { hue.ink };
    let words = format!("{} {}", icon.text(), band_words(cx, band, false));
    let words = RichText::new(words).text_style(theme::small()).color(ink);
    let mut galley = super::lanes::one_line(ui, words.clone(), bar.width());
    if galley.elided {
        // How the path stands is what must not be cut off.
        let wrap = Some(egui::TextWrapMode::Wrap);
        galley = egui::WidgetText::from(words).into_galley(ui, wrap, bar.width(), egui::TextStyle::Small);
    }
    let wide = galley.size().x;
    let gap = 8.0;
    let beside = if to + gap + wide <= bar.right() {
        Some(to + gap)
    } else {
        (from - gap - wide >= bar.left()).then_some(from - gap - wide)
    };
    let height = if beside.is_some() {
        16.0
    } else {
        26.0_f32.max(12.0 + galley.size().y)
    };
    let (strip, response) = ui.allocate_exact_size(vec2(bar.width(), height), Sense::hover());
    let told = band_words(cx, band, true);
    named(&response, Role::Label, &told);
    response.on_hover_text(told);
    let y = strip.top() + 8.0;
    let painter = ui.painter();
    let line = Rect::from_min_max(pos2(from, y - 1.5), pos2(to, y + 1.5));
    painter.rect_filled(line, 1.5, hue.fill);
    for x in [from, to] {
        let tick = [pos2(x, y - 4.0), pos2(x, y + 4.0)];
        painter.line_segment(tick, egui::Stroke::new(2.0, hue.fill));
    }
    let words_at = match beside {
        Some(x) => pos2(x, y - galley.size().y / 2.0),
        None => pos2(
            from.min(bar.right() - wide).max(bar.left()),
            strip.bottom() - galley.size().y + 2.0,
        ),
    };
    painter.galley(words_at, galley, ink);
}
