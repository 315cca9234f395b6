//! The window: everything that draws, and the only layer that knows egui.

pub mod fonts;
pub mod icon;
pub mod launch;
pub mod settings;
pub mod theme;
