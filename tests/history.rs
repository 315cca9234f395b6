//! Random edits keep the plan's invariants, and the history gives back every plan exactly.

#[path = "support/edits.rs"]
mod edits;

use std::sync::Arc;

use edits::{edit, key};
use proptest::collection::vec;
use proptest::prelude::*;
use tresse::edit::{Document, Edit};
use tresse::model::{Key, Plan};

/// No reference to the object is left anywhere in the plan.
fn mentions(plan: &Plan, key: &Key) -> bool {
    // A plan's debug text names every identifier; objects of other kinds have other prefixes.
    let wanted = key.id();
    let text = format!("{plan:?}");
    text.split(|c: char| !c.is_alphanumeric())
        .any(|word| word == wanted)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn undoing_and_redoing_gives_back_every_plan(edits in vec((edit(), any::<bool>()), 1..40)) {
        let mut document = Document::new(Plan::default());
        for (edit, ends) in &edits {
            let before = Arc::clone(document.plan());
            if document.apply(edit).is_err() {
                prop_assert!(Arc::ptr_eq(&before, document.plan()), "a refused edit changes nothing");
            }
            prop_assert_eq!(document.plan().validate(), Vec::new());
            if *ends {
                document.end_gesture();
            }
        }
        let last = Arc::clone(document.plan());
        let steps = document.history().len();
        let mut plans = vec![Arc::clone(&last)];
        while document.undo().is_some() {
            plans.push(Arc::clone(document.plan()));
        }
        prop_assert_eq!(plans.len(), steps + 1);
        prop_assert_eq!(&**document.plan(), &Plan::default());
        prop_assert!(!document.is_modified());
        for plan in plans.iter().rev().skip(1) {
            prop_assert!(document.redo().is_some());
            prop_assert_eq!(document.plan(), plan);
        }
        prop_assert!(document.redo().is_none());
        prop_assert_eq!(document.plan(), &last);
    }

    #[test]
    fn removing_leaves_no_trace(edits in vec(edit(), 1..40), key in key()) {
        let mut document = Document::new(Plan::default());
        for edit in &edits {
            let _ = document.apply(edit);
        }
        if document.apply(&Edit::Remove(key.clone())).is_ok() && !matches!(key, Key::Activity(..)) {
            prop_assert!(!mentions(document.plan(), &key), "{key} is still named in {:#?}", document.plan());
        }
    }

    #[test]
    fn renaming_changes_nothing_but_the_name(edits in vec(edit(), 1..40), key in key()) {
        let mut document = Document::new(Plan::default());
        for edit in &edits {
            let _ = document.apply(edit);
        }
        let before = document.plan().validate();
        let there = Edit::Rename(key.clone(), "Other".to_owned());
        let old = Arc::clone(document.plan());
        if document.apply(&there).is_ok() && !matches!(key, Key::Activity(..)) {
            prop_assert!(!mentions(document.plan(), &key));
            let renamed = format!("{}:Other", key.kind());
            let back = Edit::Rename(Key::parse(&renamed).unwrap(), key.id());
            document.apply(&back).unwrap();
            prop_assert_eq!(document.plan(), &old);
        }
        prop_assert_eq!(document.plan().validate(), before);
    }
}
