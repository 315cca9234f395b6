//! The command line, as its user types it.

use std::ffi::OsString;

use tresse::cli::{Cx, Request, request, run};
use tresse::text::{Lang, Text};

/// What a command in English says, with its exit code.
pub(crate) fn tresse(words: &[&str]) -> (u8, String) {
    let words: Vec<OsString> = ["tresse"].iter().chain(words).map(Into::into).collect();
    let text = Text::new(Lang::En);
    let Request::Run(name, arguments) = request(&words, &text) else {
        panic!("not understood");
    };
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let today = chrono::NaiveDate::from_ymd_opt(2026, 11, 2).unwrap();
    let mut cx = Cx {
        text: &text,
        out: &mut out,
        err: &mut err,
        today,
    };
    let code = run(&name, &arguments, &mut cx);
    (code, String::from_utf8(out).unwrap())
}
