//! Where lanes and cards stand: computed once per plan and width, so that a frame looks only at what is in
//! sight.

use std::collections::BTreeSet;

use egui::{Pos2, Rect, pos2, vec2};

use super::data::{Board, Card, Lane};
use crate::model::{BlockId, ModuleId};

/// Between lanes.
pub(super) const LANE_GAP: f32 = 12.0;
/// Inside a lane, around its contents.
pub(super) const PADDING: f32 = 12.0;
/// Between cards.
const CARD_GAP: f32 = 8.0;
/// Height of a card.
pub(super) const CARD: f32 = 76.0;
/// Height of a lane's header on one line, and on two.
const HEADER: f32 = 30.0;
const HEADER_TALL: f32 = 52.0;
/// Height of the words of an empty lane.
const EMPTY: f32 = 36.0;
/// Narrower than this a header takes two lines.
const WIDE: f32 = 620.0;
/// No card is narrower than this.
const CARD_MIN: f32 = 152.0;
/// The widest card that a duration alone makes.
const CARD_MAX: f32 = 300.0;
/// The widest card that a title asks for.
const TITLE_MAX: f32 = 280.0;

/// Where a lane stands; all places are counted from the top left corner of the lanes.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct LaidLane {
    /// Its place among the board's lanes.
    pub(super) lane: usize,
    pub(super) rect: Rect,
    pub(super) header: Rect,
    /// Where its words stand when it has no card.
    pub(super) empty: Option<Rect>,
    pub(super) cards: Vec<Rect>,
}

/// Where everything stands.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Laid {
    pub(super) lanes: Vec<LaidLane>,
    pub(super) height: f32,
}

/// Where something would land.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Landing {
    /// The lane, by its place on the board.
    pub(super) lane: usize,
    /// Before the card at this place of the lane; after the last one when there is none.
    pub(super) before: usize,
    /// The card under the pointer.
    pub(super) on: Option<usize>,
    /// The mark that shows it.
    pub(super) mark: Rect,
}

impl Laid {
    /// Lays a board out over a width. Folded lanes show their header only.
    pub(super) fn out(board: &Board, folded: &BTreeSet<Option<BlockId>>, width: f32) -> Self {
        let longest = board
            .lanes
            .iter()
            .flat_map(|lane| &lane.cards)
            .map(|card| card.mix.total().get())
            .max()
            .unwrap_or(0);
        let mut laid = Self::default();
        for (index, lane) in board.lanes.iter().enumerate() {
            // In a path without blocks the place outside them is all there is; empty, it says nothing.
            if lane.block.is_none() && lane.cards.is_empty() && board.lanes.len() == 1 {
                continue;
            }
            let top = laid.height;
            let it = lay(
                index,
                lane,
                folded.contains(&lane.block),
                pos2(0.0, top),
                width,
                longest,
            );
            laid.height = it.rect.bottom() + LANE_GAP;
            laid.lanes.push(it);
        }
        laid
    }

    /// Where a card stands.
    pub(super) fn card(&self, lane: usize, place: usize) -> Option<Rect> {
        self.lane(lane)?.cards.get(place).copied()
    }

    /// Where a lane stands.
    pub(super) fn lane(&self, lane: usize) -> Option<&LaidLane> {
        self.lanes.iter().find(|it| it.lane == lane)
    }

    /// The lanes that a stretch of heights touches.
    pub(super) fn between(&self, top: f32, bottom: f32) -> &[LaidLane] {
        let from = self.lanes.partition_point(|it| it.rect.bottom() < top);
        let to = self.lanes.partition_point(|it| it.rect.top() <= bottom);
        self.lanes.get(from..to.max(from)).unwrap_or_default()
    }

    /// What lies under a point: the lane, and between which of its cards.
    pub(super) fn landing(&self, at: Pos2) -> Option<Landing> {
        let half = LANE_GAP / 2.0;
        let index = self
            .lanes
            .partition_point(|it| it.rect.bottom() + half < at.y)
            .min(self.lanes.len().checked_sub(1)?);
        let lane = self.lanes.get(index)?;
        if !lane.rect.expand2(vec2(4.0, half)).contains(at) {
            return None;
        }
        let on = lane.cards.iter().position(|card| card.contains(at));
        Some(lane.landing(at, on))
    }
}

/// Where a lane would land.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct LaneLanding {
    /// Before the lane at this place; after the last block when there is none.
    pub(super) before: usize,
    /// The mark that shows it.
    pub(super) mark: Rect,
}

impl Laid {
    /// Between which of the first `blocks` lanes a point lies.
    pub(super) fn between_lanes(&self, at: Pos2, blocks: usize) -> Option<LaneLanding> {
        let lanes = || self.lanes.iter().filter(|it| it.lane < blocks);
        let before = lanes().filter(|it| it.rect.center().y < at.y).count();
        let (y, rect) = match before.checked_sub(1).and_then(|above| lanes().nth(above)) {
            Some(above) => (above.rect.bottom() + LANE_GAP / 2.0, above.rect),
            None => lanes().next().map(|it| (it.rect.top() + 2.0, it.rect))?,
        };
        let mark = Rect::from_center_size(pos2(rect.center().x, y), vec2(rect.width(), 4.0));
        Some(LaneLanding { before, mark })
    }
}

impl LaidLane {
    fn landing(&self, at: Pos2, on: Option<usize>) -> Landing {
        // The row under the point, then the gap nearest to it in that row.
        let row = self
            .cards
            .iter()
            .map(Rect::top)
            .filter(|top| *top <= at.y.max(self.cards.first().map_or(0.0, Rect::top)))
            .fold(f32::NEG_INFINITY, f32::max);
        let in_row = |card: &&Rect| (card.top() - row).abs() < 1.0;
        let passed = self
            .cards
            .iter()
            .filter(|card| card.top() < row - 1.0 || (in_row(card) && card.center().x < at.x))
            .count();
        let height = CARD;
        let mark = match (self.cards.get(passed.wrapping_sub(1)), self.cards.get(passed)) {
            (Some(left), _) if in_row(&left) => pos2(left.right() + CARD_GAP / 2.0, left.center().y),
            (_, Some(right)) => pos2(right.left() - CARD_GAP / 2.0, right.center().y),
            (Some(left), None) => pos2(left.right() + CARD_GAP / 2.0, left.center().y),
            (None, None) => {
                let top = self.empty.map_or(self.rect.bottom(), |it| it.center().y);
                pos2(self.rect.left() + PADDING - CARD_GAP / 2.0, top)
            }
        };
        let height = if self.cards.is_empty() { EMPTY } else { height };
        Landing {
            lane: self.lane,
            before: passed,
            on,
            mark: Rect::from_center_size(mark, vec2(4.0, height)),
        }
    }
}

fn lay(index: usize, lane: &Lane, folded: bool, at: Pos2, width: f32, longest: u32) -> LaidLane {
    let header_height = if width < WIDE { HEADER_TALL } else { HEADER };
    let inner = width - 2.0 * PADDING;
    let header = Rect::from_min_size(at + vec2(PADDING, 6.0), vec2(inner, header_height));
    let mut cards = Vec::new();
    let mut empty = None;
    let mut bottom = header.bottom() + 6.0;
    if !folded {
        let (mut x, mut y) = (header.left(), header.bottom() + 4.0);
        for card in &lane.cards {
            let wide = card_width(card, longest).min(inner);
            if x > header.left() && x + wide > header.right() + 0.5 {
                x = header.left();
                y += CARD + CARD_GAP;
            }
            cards.push(Rect::from_min_size(pos2(x, y), vec2(wide, CARD)));
            x += wide + CARD_GAP;
        }
        if cards.is_empty() {
            empty = Some(Rect::from_min_size(pos2(header.left(), y), vec2(inner, EMPTY)));
            bottom = y + EMPTY + 8.0;
        } else {
            bottom = y + CARD + PADDING;
        }
    }
    LaidLane {
        lane: index,
        rect: Rect::from_min_max(at, pos2(at.x + width, bottom)),
        header,
        empty,
        cards,
    }
}

/// The width of a card: by its duration, yet wide enough for its title and its counts in most cases. Words
/// are measured by their letters: exact measures of a thousand cards would cost too much.
fn card_width(card: &Card, longest: u32) -> f32 {
    #[expect(clippy::cast_precision_loss, reason = "a width")]
    let part = card.mix.total().get() as f32 / longest.max(1) as f32;
    #[expect(clippy::cast_precision_loss, reason = "a handful of letters")]
    let title = (card.title.chars().count() as f32 * 7.6 + 26.0).min(TITLE_MAX);
    let counts = f32::from(u8::from(card.errors > 0)) * 92.0 + f32::from(u8::from(card.warnings > 0)) * 78.0;
    let told = 26.0 + 62.0 + counts;
    (CARD_MIN + (CARD_MAX - CARD_MIN) * part).max(title).max(told)
}

/// Where a module is put so that it stands in a lane before a card: its position in the path, counted
/// without the module itself.
pub(super) fn position(
    board: &Board,
    order: &[ModuleId],
    lane: usize,
    before: usize,
    moved: Option<&ModuleId>,
) -> usize {
    let without = |id: &ModuleId| moved != Some(id);
    let at = |id: &ModuleId| order.iter().filter(|it| without(it)).position(|it| it == id);
    let Some(home) = board.lanes.get(lane) else {
        return order.len();
    };
    // Let go where it already stands in its lane, a module does not move in the path either.
    let stands = |at: usize| home.cards.get(at).is_some_and(|card| moved == Some(&card.id));
    if (stands(before) || before.checked_sub(1).is_some_and(stands))
        && let Some(at) = order.iter().position(|it| moved == Some(it))
    {
        return at;
    }
    let next = home
        .cards
        .get(before..)
        .unwrap_or_default()
        .iter()
        .find(|card| without(&card.id));
    if let Some(next) = next.and_then(|card| at(&card.id)) {
        return next;
    }
    // After the last card of the lane; for an empty lane after those of the lanes above, or else before
    // those of the lanes below. Modules outside all lanes say nothing of the order of lanes.
    let lanes = |range: &mut dyn Iterator<Item = &Lane>, last: bool| {
        range
            .filter(|it| it.block.is_some() || home.block.is_none())
            .find_map(|it| {
                let mut own = it.cards.iter().filter(|card| without(&card.id));
                let card = if last { own.next_back() } else { own.next() };
                card.and_then(|card| at(&card.id))
            })
    };
    let above = board.lanes.get(..=lane).unwrap_or_default();
    let below = board.lanes.get(lane + 1..).unwrap_or_default();
    lanes(&mut above.iter().rev(), true)
        .map(|at| at + 1)
        .or_else(|| lanes(&mut below.iter(), false))
        .unwrap_or_else(|| order.iter().filter(|it| without(it)).count())
}

#[cfg(test)]
mod tests;
