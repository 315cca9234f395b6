//! Any bytes give a message, or a valid plan that is written and read back the same.

#![no_main]

use libfuzzer_sys::fuzz_target;
use tresse::storage::{parse, parse_bytes, write};
use tresse::text::{Lang, Text};

thread_local! {
    static TEXT: Text = Text::new(Lang::En);
}

fuzz_target!(|bytes: &[u8]| {
    match parse_bytes(bytes) {
        Ok(loaded) => {
            assert!(loaded.plan.validate().is_empty());
            let text = write(&loaded.plan);
            let again = parse(&text);
            assert_eq!(again.as_ref().map(|it| &it.plan), Ok(&loaded.plan));
            assert_eq!(write(&loaded.plan), text);
        }
        Err(error) => TEXT.with(|text| assert!(!error.say(text).is_empty())),
    }
});
