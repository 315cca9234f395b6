//! The one way in which the tests make a window: our fonts, our themes, a language, a size.

// Each test binary is compiled with the whole module and uses a part of it.
#![allow(dead_code, reason = "each test binary uses a part")]

use std::rc::Rc;

use egui::{CentralPanel, Frame, Ui, UiBuilder, Vec2, vec2};
use egui_kittest::{Harness, HarnessBuilder};
use tresse::app::theme::Theme;
use tresse::app::{fonts, theme};
use tresse::text::{Lang, Text};

/// A window to be made. Both sizes of the project's pictures are 1280×720 and 1920×1080 points.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Stage {
    pub(crate) lang: Lang,
    pub(crate) theme: egui::Theme,
    pub(crate) size: Vec2,
    /// Pixels for a point: 1.0 is a zoom of 100 %.
    pub(crate) zoom: f32,
}

impl Stage {
    /// A window of 1280×720 in daylight.
    pub(crate) const fn new(lang: Lang) -> Self {
        Self {
            lang,
            theme: egui::Theme::Light,
            size: vec2(1280.0, 720.0),
            zoom: 1.0,
        }
    }

    pub(crate) const fn dark(self) -> Self {
        Self {
            theme: egui::Theme::Dark,
            ..self
        }
    }

    pub(crate) const fn theme(self, theme: egui::Theme) -> Self {
        Self { theme, ..self }
    }

    pub(crate) const fn size(self, width: f32, height: f32) -> Self {
        Self {
            size: vec2(width, height),
            ..self
        }
    }

    /// The size in pixels stays; there is less room, as with the program's own zoom.
    pub(crate) fn zoom(self, zoom: f32) -> Self {
        Self {
            zoom,
            size: self.size / zoom,
            ..self
        }
    }

    fn builder<S>(self) -> HarnessBuilder<S> {
        let theme = self.theme;
        Harness::<S>::builder()
            .with_size(self.size)
            .with_pixels_per_point(self.zoom)
            .with_theme(theme)
            .with_os(egui::os::OperatingSystem::Nix)
            .with_context_setup(move |context| {
                fonts::install(context);
                theme::install(context);
                context.set_theme(theme);
            })
    }

    /// A window whose whole is drawn by `app`, which keeps what it needs in `state`.
    #[track_caller]
    pub(crate) fn with_state<'a, S: 'a>(
        self,
        state: S,
        mut app: impl FnMut(&mut Ui, &Text, &mut S) + 'a,
    ) -> Harness<'a, S> {
        let text = Rc::new(Text::for_screen(self.lang));
        self.builder().build_ui_state(
            move |ui, state| {
                // The harness leaves a margin around what it shows; a window has none.
                let whole = ui.ctx().content_rect();
                let mut root = ui.new_child(UiBuilder::new().max_rect(whole));
                root.set_clip_rect(whole);
                app(&mut root, &text, state);
            },
            state,
        )
    }

    /// A window with one padded page, for widgets.
    #[track_caller]
    pub(crate) fn page<'a, S: 'a>(
        self,
        state: S,
        mut app: impl FnMut(&mut Ui, &Text, &mut S) + 'a,
    ) -> Harness<'a, S> {
        self.with_state(state, move |ui, text, state| {
            let fill = Theme::of(ui.ctx()).page;
            let frame = Frame::new().fill(fill).inner_margin(16);
            CentralPanel::default()
                .frame(frame)
                .show(ui, |ui| app(ui, text, state));
        })
    }
}
