//! Widgets: each takes its words as parameters and gives back a value or a [`egui::Response`].
//!
//! Each can be found by name, by a screen reader as by a test. Only [`fields`], which edit a plan, know of
//! actions.

mod button;
mod card;
mod chip;
mod dialog;
mod empty_state;
pub mod fields;
mod fold;
mod hours_field;
mod level_dots;
mod line;
pub mod matrix;
mod menu;
mod mix_bar;
mod mix_editor;
pub mod mix_paint;
mod progress;
mod search_field;
mod seek;
mod segmented;
mod stat_tile;
pub mod strands;
mod toast;

pub use button::{button, danger_button, icon_button, link_button, primary_button, quiet_button};
pub use card::{card, card_frame, field_row, heading, section, selected_card_frame, tone_card};
pub use chip::{chip, chip_with_icon, removable_chip, tone_icon};
pub use dialog::{Shown, answers, dialog, dialog_room, is_low};
pub use empty_state::EmptyState;
pub use fold::fold;
pub(in crate::app) use fold::{remember as remember_fold, take_changes as take_folds};
pub use hours_field::{HoursField, HoursResponse};
pub use level_dots::level_dots;
pub use line::{line_of, paint_line};
pub use menu::menu_rows;
pub use mix_bar::{MixChange, mix_bar};
pub use mix_editor::{Total, mix_editor, mix_heading};
pub use progress::{Progress, progress};
pub use search_field::search_field;
pub use seek::{found, seek};
pub use segmented::segmented;
pub use stat_tile::StatTile;
pub use toast::Toasts;
