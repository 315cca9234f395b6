//! Any edits: a refused one changes nothing, the plan stays valid, its file reads back the same, undoing all gives the
//! first plan, doing all again the last.

#![no_main]

#[path = "../../tests/support/edits.rs"]
mod edits;

use std::sync::Arc;

use libfuzzer_sys::fuzz_target;
use proptest::collection::vec;
use proptest::prelude::any;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use tresse::edit::Document;
use tresse::model::Plan;
use tresse::storage::{parse, write};

/// More than the strategies draw for the longest list of edits, in bytes.
const ROOM: usize = 1 << 16;

/// The bytes, and others made of them once they are used up: dice that pass bytes through show zeros for ever then, and
/// what is drawn again until it fits would be drawn without end.
fn dice(bytes: &[u8]) -> Vec<u8> {
    let mix = |state: u64, byte: &u8| (state ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
    let mut state = bytes.iter().fold(0xcbf2_9ce4_8422_2325, mix) | 1;
    let mut all = bytes.to_vec();
    for _ in 0..ROOM / 8 {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        all.extend(state.to_le_bytes());
    }
    all
}

fuzz_target!(|bytes: &[u8]| {
    // The bytes are the dice: the strategies of the tests make edits of them.
    let dice = TestRng::from_seed(RngAlgorithm::PassThrough, &dice(bytes));
    let mut runner = TestRunner::new_with_rng(Config::default(), dice);
    let Ok(tree) = vec((edits::edit(), any::<bool>()), 1..40).new_tree(&mut runner) else {
        return;
    };
    let mut document = Document::new(Plan::default());
    for (edit, ends) in tree.current() {
        let before = Arc::clone(document.plan());
        if document.apply(&edit).is_err() {
            assert!(Arc::ptr_eq(&before, document.plan()));
        }
        assert!(document.plan().validate().is_empty());
        if ends {
            document.end_gesture();
        }
    }
    let last = Arc::clone(document.plan());
    assert_eq!(parse(&write(&last)).map(|it| it.plan).as_ref(), Ok(&*last));
    while document.undo().is_some() {}
    assert_eq!(**document.plan(), Plan::default());
    while document.redo().is_some() {}
    assert_eq!(*document.plan(), last);
});
