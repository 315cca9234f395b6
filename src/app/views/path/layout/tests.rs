use super::*;
use crate::app::derived::Derived;
use crate::model::{Block, Id as _, Minutes, Mix, Modality, Module, Plan, Policy};
use std::sync::Arc;

/// Two lanes of a plan; `homes` says of each module in turn in which lane it stands, 0 for none.
fn board(homes: &[usize]) -> (Board, Vec<ModuleId>) {
    let mut plan = Plan::default();
    for name in ["B01", "B02"] {
        let block = Block::new(BlockId::parse(name).unwrap(), name);
        plan.blocks.push(Arc::new(block));
    }
    for (index, home) in homes.iter().enumerate() {
        let id = ModuleId::parse(&format!("M{:02}", index + 1)).unwrap();
        let mut module = Module::new(id, "Accueillir");
        module.block = BlockId::parse(&format!("B{home:02}")).ok().filter(|_| *home > 0);
        module.mix = Mix::only(Modality::Classroom, Minutes::hours(10));
        plan.modules.push(Arc::new(module));
    }
    let order = plan.modules.iter().map(|it| it.id.clone()).collect();
    let plan = Arc::new(plan);
    let derived = Derived::new(&plan, &Policy::default());
    (Board::of(&plan, &derived), order)
}

fn laid(homes: &[usize], width: f32) -> Laid {
    Laid::out(&board(homes).0, &BTreeSet::new(), width)
}

#[test]
fn cards_wrap_and_never_overlap() {
    let laid = laid(&[1, 1, 1, 1, 1, 2, 2, 0], 700.0);
    assert_eq!(laid.lanes.len(), 3);
    let mut bottom = 0.0;
    for lane in &laid.lanes {
        assert!(lane.rect.top() >= bottom, "lanes stand below each other");
        bottom = lane.rect.bottom();
        for (at, card) in lane.cards.iter().enumerate() {
            assert!(lane.rect.contains_rect(*card), "{card:?}");
            for other in &lane.cards[at + 1..] {
                assert!(!card.intersects(*other));
            }
        }
    }
    assert!(
        laid.lanes[0].cards[4].top() > laid.lanes[0].cards[0].top(),
        "a second row"
    );
    assert!(laid.height >= bottom);
}

#[test]
fn longer_modules_have_wider_cards() {
    let (board, _) = board(&[1, 1]);
    let mut lane = board.lanes[0].clone();
    lane.cards[0].mix = Mix::only(Modality::Classroom, Minutes::hours(40));
    let laid = lay(0, &lane, false, pos2(0.0, 0.0), 900.0, 2400);
    assert!(laid.cards[0].width() > laid.cards[1].width());
    assert!(laid.cards[1].width() >= CARD_MIN);
}

#[test]
fn a_narrow_view_keeps_cards_inside() {
    let laid = laid(&[1, 1], 160.0);
    assert!(
        laid.lanes[0]
            .cards
            .iter()
            .all(|it| it.right() <= 160.0 - PADDING + 0.5)
    );
}

#[test]
fn folded_and_needless_lanes_take_little_room() {
    let (board, _) = board(&[1, 1, 1]);
    let open = Laid::out(&board, &BTreeSet::new(), 700.0);
    assert_eq!(
        open.lanes.len(),
        3,
        "what is let go outside all lanes has a place to land"
    );
    assert!(open.lanes[1].empty.is_some());
    let folded = BTreeSet::from([board.lanes[0].block.clone()]);
    let shut = Laid::out(&board, &folded, 700.0);
    assert!(shut.lanes[0].cards.is_empty() && shut.height < open.height);
}

#[test]
fn only_lanes_in_sight_are_looked_at() {
    let laid = laid(&[1, 1, 2, 0], 700.0);
    let second = laid.lanes[1].rect;
    let seen = laid.between(second.top() + 1.0, second.bottom() - 1.0);
    assert_eq!(seen.iter().map(|it| it.lane).collect::<Vec<_>>(), [1]);
    assert!(laid.between(laid.height + 10.0, laid.height + 90.0).is_empty());
    assert_eq!(laid.between(-100.0, 10_000.0).len(), 3);
}

#[test]
fn what_is_let_go_lands_in_the_nearest_gap() {
    let laid = laid(&[1, 1, 1, 2], 900.0);
    let cards = &laid.lanes[0].cards;
    let before = |at: Pos2| laid.landing(at).map(|it| (it.lane, it.before));
    assert_eq!(before(cards[0].left_center() + vec2(4.0, 0.0)), Some((0, 0)));
    assert_eq!(before(cards[0].right_center() - vec2(4.0, 0.0)), Some((0, 1)));
    assert_eq!(before(cards[2].right_center() + vec2(40.0, 0.0)), Some((0, 3)));
    let second = laid.lanes[1].cards[0];
    assert_eq!(before(second.center() - vec2(2.0, 0.0)), Some((1, 0)));
    assert_eq!(laid.landing(second.center()).unwrap().on, Some(0));
    assert_eq!(before(pos2(-80.0, 10.0)), None, "beside the lanes");
    assert_eq!(before(pos2(20.0, laid.height + 80.0)), None, "below them");
}

#[test]
fn a_position_is_counted_without_what_moves() {
    // The path goes M01 M02 M03 M04; lanes hold M01 M03 and M02 M04.
    let (board, order) = board(&[1, 2, 1, 2]);
    let id = |name: &str| ModuleId::parse(name).unwrap();
    // M01 behind M03 stands third of four.
    assert_eq!(position(&board, &order, 0, 2, Some(&id("M01"))), 2);
    // M04 before M02 stands second.
    assert_eq!(position(&board, &order, 1, 0, Some(&id("M04"))), 1);
    // A new module at the end of the first lane comes right behind M03.
    assert_eq!(position(&board, &order, 0, 2, None), 3);
    // A card before itself stays.
    assert_eq!(position(&board, &order, 0, 0, Some(&id("M01"))), 0);
}

#[test]
fn an_empty_lane_keeps_the_order_of_lanes() {
    let (second_empty, order) = board(&[1, 1, 0]);
    assert_eq!(
        position(&second_empty, &order, 1, 0, None),
        2,
        "behind the lane above, before what stands outside"
    );
    let (first_empty, order) = board(&[0, 2, 2]);
    assert_eq!(
        position(&first_empty, &order, 0, 0, None),
        1,
        "before the lane below"
    );
    let (all_empty, order) = board(&[]);
    assert_eq!(position(&all_empty, &order, 1, 0, None), 0);
}

#[test]
fn a_lane_lands_above_or_below_another_one() {
    let laid = laid(&[1, 2, 0], 900.0);
    let at = |lane: usize, down: f32| {
        let rect = laid.lanes[lane].rect;
        let point = pos2(40.0, rect.top() + rect.height() * down);
        laid.between_lanes(point, 2).map(|it| it.before)
    };
    assert_eq!(at(0, 0.2), Some(0));
    assert_eq!(at(0, 0.8), Some(1));
    assert_eq!(at(1, 0.2), Some(1));
    assert_eq!(at(1, 0.8), Some(2));
    assert_eq!(at(2, 0.9), Some(2), "what is outside the blocks stays last");
    assert_eq!(laid.between_lanes(pos2(0.0, 0.0), 0), None);
}
