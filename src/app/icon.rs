//! The icons of the program: glyphs of a small font made from Lucide (see `assets/fonts/README.md`).
//!
//! An icon alone tells nothing to a screen reader: give the control a name, as
//! [`icon_button`](crate::app::widgets::icon_button) does.

use egui::{FontFamily, FontId, RichText};

/// One row an icon: its name here, its name in Lucide, its code point in the font. The script that makes
/// the font reads these rows, and stops if a code point is not the one of the package.
macro_rules! icons {
    ($($name:ident = $lucide:literal @ $glyph:literal,)*) => {
        /// An icon of the program.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Icon {
            $(
                #[doc = concat!("Lucide's `", $lucide, "`.")]
                $name,
            )*
        }

        impl Icon {
            /// Every icon.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The glyph, as text: it may stand inside other words, since every family of fonts falls
            /// back on the icons.
            pub const fn text(self) -> &'static str {
                match self {
                    $(Self::$name => concat!($glyph),)*
                }
            }

            /// The glyph.
            pub const fn glyph(self) -> char {
                match self {
                    $(Self::$name => $glyph,)*
                }
            }

            /// Its name in Lucide.
            pub const fn lucide(self) -> &'static str {
                match self {
                    $(Self::$name => $lucide,)*
                }
            }
        }
    };
}

icons! {
    Undo = "undo-2" @ '\u{e2a1}',
    Redo = "redo-2" @ '\u{e2a0}',
    File = "file" @ '\u{e0c0}',
    FilePlus = "file-plus" @ '\u{e0c9}',
    FileText = "file-text" @ '\u{e0cc}',
    FolderOpen = "folder-open" @ '\u{e247}',
    Save = "save" @ '\u{e14d}',
    Import = "download" @ '\u{e0b2}',
    Export = "upload" @ '\u{e19e}',
    Share = "share-2" @ '\u{e156}',
    Plus = "plus" @ '\u{e13d}',
    Minus = "minus" @ '\u{e11c}',
    Trash = "trash-2" @ '\u{e18e}',
    Copy = "copy" @ '\u{e09e}',
    Paste = "clipboard-paste" @ '\u{e3e8}',
    Search = "search" @ '\u{e151}',
    Filter = "funnel" @ '\u{e0dc}',
    Settings = "settings" @ '\u{e154}',
    Sliders = "sliders-horizontal" @ '\u{e29a}',
    Sun = "sun" @ '\u{e178}',
    Moon = "moon" @ '\u{e11e}',
    Languages = "languages" @ '\u{e0fe}',
    Keyboard = "keyboard" @ '\u{e284}',
    ZoomIn = "zoom-in" @ '\u{e1b6}',
    ZoomOut = "zoom-out" @ '\u{e1b7}',
    Maximize = "maximize-2" @ '\u{e113}',
    Help = "circle-question-mark" @ '\u{e082}',
    Info = "info" @ '\u{e0f9}',
    More = "ellipsis" @ '\u{e0b6}',
    ChevronUp = "chevron-up" @ '\u{e070}',
    ChevronDown = "chevron-down" @ '\u{e06d}',
    ChevronLeft = "chevron-left" @ '\u{e06e}',
    ChevronRight = "chevron-right" @ '\u{e06f}',
    ArrowUp = "arrow-up" @ '\u{e04a}',
    ArrowDown = "arrow-down" @ '\u{e042}',
    ArrowLeft = "arrow-left" @ '\u{e048}',
    ArrowRight = "arrow-right" @ '\u{e049}',
    Sort = "arrow-up-down" @ '\u{e37d}',
    Grip = "grip-vertical" @ '\u{e0eb}',
    PanelLeft = "panel-left" @ '\u{e12a}',
    PanelRight = "panel-right" @ '\u{e431}',
    Check = "check" @ '\u{e06c}',
    Close = "x" @ '\u{e1b2}',
    Done = "circle-check" @ '\u{e226}',
    Blocked = "octagon-alert" @ '\u{e127}',
    Warning = "triangle-alert" @ '\u{e193}',
    Dot = "circle-dot" @ '\u{e345}',
    Circle = "circle" @ '\u{e076}',
    Checked = "square-check" @ '\u{e559}',
    Busy = "loader-circle" @ '\u{e10a}',
    Refresh = "refresh-cw" @ '\u{e145}',
    History = "history" @ '\u{e1f5}',
    Star = "star" @ '\u{e176}',
    Flag = "flag" @ '\u{e0d1}',
    Target = "target" @ '\u{e180}',
    Pencil = "pencil" @ '\u{e1f9}',
    Eye = "eye" @ '\u{e0ba}',
    EyeOff = "eye-off" @ '\u{e0bb}',
    Lock = "lock" @ '\u{e10b}',
    Unlock = "lock-open" @ '\u{e10c}',
    Link = "link" @ '\u{e102}',
    ExternalLink = "external-link" @ '\u{e0b9}',
    Users = "users" @ '\u{e1a4}',
    User = "user" @ '\u{e19f}',
    Handshake = "handshake" @ '\u{e5c0}',
    Support = "life-buoy" @ '\u{e101}',
    Monitor = "monitor" @ '\u{e11d}',
    Laptop = "laptop" @ '\u{e1cd}',
    Tablet = "tablet" @ '\u{e17e}',
    Phone = "smartphone" @ '\u{e163}',
    Headphones = "headphones" @ '\u{e0f1}',
    Camera = "video" @ '\u{e1a5}',
    Microphone = "mic" @ '\u{e118}',
    Wifi = "wifi" @ '\u{e1ae}',
    WifiOff = "wifi-off" @ '\u{e1af}',
    Home = "house" @ '\u{e0f5}',
    Place = "map-pin" @ '\u{e111}',
    Building = "building-2" @ '\u{e290}',
    Workplace = "factory" @ '\u{e29f}',
    Briefcase = "briefcase" @ '\u{e062}',
    Room = "door-open" @ '\u{e3d6}',
    Classroom = "presentation" @ '\u{e4ae}',
    Graduation = "graduation-cap" @ '\u{e234}',
    Book = "book-open" @ '\u{e05f}',
    Blocks = "blocks" @ '\u{e4fa}',
    Layers = "layers" @ '\u{e529}',
    Grid = "layout-grid" @ '\u{e0ff}',
    List = "list" @ '\u{e106}',
    Table = "table" @ '\u{e17d}',
    Calendar = "calendar" @ '\u{e063}',
    Clock = "clock" @ '\u{e087}',
    Pie = "chart-pie" @ '\u{e06b}',
    Percent = "percent" @ '\u{e132}',
    Euro = "euro" @ '\u{e0b8}',
    Route = "route" @ '\u{e53e}',
    Strands = "waypoints" @ '\u{e542}',
    Curve = "spline" @ '\u{e38b}',
    Idea = "lightbulb" @ '\u{e1c2}',
    Wand = "wand-sparkles" @ '\u{e357}',
    Scale = "scale" @ '\u{e212}',
    Shield = "shield-check" @ '\u{e1ff}',
    Evidence = "clipboard-check" @ '\u{e219}',
    Package = "package" @ '\u{e129}',
    Key = "key-round" @ '\u{e4a3}',
    Hammer = "hammer" @ '\u{e0ec}',
    Wrench = "wrench" @ '\u{e1b1}',
    Merge = "git-merge" @ '\u{e0e4}',
    Compare = "git-compare" @ '\u{e359}',
    Printer = "printer" @ '\u{e141}',
    Accessibility = "accessibility" @ '\u{e297}',
    Insert = "between-horizontal-start" @ '\u{e592}',
    Puzzle = "puzzle" @ '\u{e29c}',
    LogOut = "log-out" @ '\u{e10e}',
}

impl Icon {
    /// The family that holds the icons alone.
    pub fn family() -> FontFamily {
        FontFamily::Name("icons".into())
    }

    /// The icon at `size` points, to be coloured by the caller or by the control around it.
    pub fn rich(self, size: f32) -> RichText {
        RichText::new(self.text()).font(FontId::new(size, Self::family()))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::app::fonts;

    #[test]
    fn every_icon_has_its_own_glyph_in_the_font() {
        let context = fonts::tests::context();
        let mut glyphs = BTreeSet::new();
        for icon in Icon::ALL {
            assert!(
                fonts::tests::has_glyph(&context, &Icon::family(), icon.glyph()),
                "{icon:?} has no glyph"
            );
            assert!(
                fonts::tests::has_glyph(&context, &FontFamily::Proportional, icon.glyph()),
                "{icon:?}"
            );
            assert_eq!(icon.text().chars().collect::<Vec<_>>(), [icon.glyph()]);
            assert!(glyphs.insert(icon.glyph()), "{icon:?} shares its glyph");
        }
    }

    #[test]
    fn a_glyph_the_font_lacks_is_told() {
        assert!(!fonts::tests::has_glyph(
            &fonts::tests::context(),
            &Icon::family(),
            '\u{e000}'
        ));
    }
}
