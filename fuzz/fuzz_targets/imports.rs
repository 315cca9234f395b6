//! Any bytes, read as any kind of file, give proposals that a plan can take, or a message.

#![no_main]

use std::sync::Arc;

use libfuzzer_sys::fuzz_target;
use tresse::edit::{Document, StepName};
use tresse::exchange::import::{IMPORTERS, ImportCx, Query, Review};
use tresse::model::Plan;
use tresse::text::{Lang, Text};

thread_local! {
    static TEXT: Text = Text::new(Lang::En);
}

fuzz_target!(|bytes: &[u8]| {
    // The first byte chooses the kind, so that one corpus serves all readers.
    let Some((kind, rest)) = bytes.split_first() else {
        return;
    };
    let importer = IMPORTERS[usize::from(*kind) % IMPORTERS.len()];
    let plan = Plan::default();
    TEXT.with(|text| {
        let query = Query {
            search: "a".to_owned(),
            ..Query::default()
        };
        let cx = ImportCx {
            plan: &plan,
            text,
            today: chrono::NaiveDate::MIN,
            name: "x",
            query: &query,
            stopped: &|| false,
        };
        match importer.import(rest, &cx) {
            Ok(imported) => {
                let review = Review::new(Arc::new(plan.clone()), imported, text);
                let mut document = Document::new(plan.clone());
                if let Some(step) = review.step(StepName::new("step-import-file", "x")) {
                    document.apply(&step).expect("what is proposed can be taken");
                }
                assert!(document.plan().validate().is_empty());
            }
            Err(error) => assert!(!error.say(text).is_empty()),
        }
    });
});
