//! The command line, as its user types it.

#![allow(dead_code, reason = "each test binary uses a part")]

use std::ffi::OsString;

use tresse::cli::{Cx, GOOD, Request, UNUSABLE, request, run};
use tresse::text::{Lang, Text};

/// A command line on a day: the exit code, the result and the problems told.
pub(crate) fn on((year, month, day): (i32, u32, u32), lang: Lang, words: &[&str]) -> (u8, String, String) {
    let text = Text::new(lang);
    let typed: Vec<OsString> = ["tresse"].iter().chain(words).map(Into::into).collect();
    let (name, arguments) = match request(&typed, &text) {
        Request::Run(name, arguments) => (name, arguments),
        Request::Print(words) => return (GOOD, words, String::new()),
        Request::Misused(words) => return (UNUSABLE, String::new(), words),
        Request::Window(plan) => panic!("{words:?} opens the window on {plan:?}"),
    };
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let mut cx = Cx {
        text: &text,
        out: &mut out,
        err: &mut err,
        today: chrono::NaiveDate::from_ymd_opt(year, month, day).unwrap(),
    };
    let code = run(&name, &arguments, &mut cx);
    let utf8 = |bytes| String::from_utf8(bytes).unwrap();
    (code, utf8(out), utf8(err))
}

/// What a command in English says, with its exit code.
pub(crate) fn tresse(words: &[&str]) -> (u8, String) {
    let (code, out, _) = on((2026, 11, 2), Lang::En, words);
    (code, out)
}
