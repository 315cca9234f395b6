//! Any edits: a refused one changes nothing, the plan stays valid, its file reads back the same, undoing all gives the
//! first plan, doing all again the last.

#![no_main]

#[path = "../../tests/support/edits.rs"]
mod edits;

use std::sync::Arc;

use libfuzzer_sys::fuzz_target;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use tresse::edit::{Document, Edit};
use tresse::model::Plan;
use tresse::storage::{parse, write};

/// Bytes that make one edit, so that what the fuzzer puts in, takes out or repeats is a whole edit.
const STRIDE: usize = 4;

/// The most edits of one input.
const MOST: usize = 200;

/// The edit that the strategies of the tests draw from these bytes, and whether a gesture ends after it.
///
/// The bytes are the seed and not the dice themselves: dice that run out show zeros for ever, and what is drawn again
/// until it fits would be drawn without end.
fn edit(bytes: &[u8]) -> Option<(Edit, bool)> {
    let mut seed = [0_u8; 32];
    seed.iter_mut().zip(bytes).for_each(|(to, from)| *to = *from);
    let dice = TestRng::from_seed(RngAlgorithm::ChaCha, &seed);
    let mut runner = TestRunner::new_with_rng(Config::default(), dice);
    let tree = edits::edit().new_tree(&mut runner).ok()?;
    Some((tree.current(), bytes.first().is_some_and(|it| it % 2 == 0)))
}

fuzz_target!(|bytes: &[u8]| {
    let mut document = Document::new(Plan::default());
    for (edit, ends) in bytes.chunks(STRIDE).take(MOST).filter_map(edit) {
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
