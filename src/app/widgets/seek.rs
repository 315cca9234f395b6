//! A field that is sought by its name: it comes into sight and takes the keyboard when it is drawn.

use egui::{Align, Context, Id, Response};

/// How many passes a sought field may take to be drawn: its part has to open first.
const SOUGHT_FOR: u64 = 10;

fn sought() -> Id {
    Id::unique("field-sought")
}

/// Brings the field of a name into sight and gives it the keyboard, once it is drawn.
pub fn seek(ctx: &Context, words: &str) {
    let until = ctx.cumulative_pass_nr() + SOUGHT_FOR;
    ctx.data_mut(|data| data.insert_temp(sought(), (words.to_owned(), until)));
    ctx.request_repaint();
}

/// Gives the keyboard to a field that is sought by its name.
pub fn found(response: &Response, words: &str) {
    let ctx = &response.ctx;
    let Some((wanted, until)) = ctx.data(|data| data.get_temp::<(String, u64)>(sought())) else {
        return;
    };
    if wanted == words && ctx.cumulative_pass_nr() <= until {
        ctx.data_mut(|data| data.remove_temp::<(String, u64)>(sought()));
        response.request_focus();
        response.scroll_to_me(Some(Align::Center));
    }
}
