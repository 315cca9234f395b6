//! Watches a window: the adapter it got, a device lost under it, a panic that ends it.

use std::panic::{self, AssertUnwindSafe, PanicHookInfo};
use std::sync::{Arc, Mutex, Once, PoisonError};

use eframe::{egui_wgpu, glow, wgpu};

/// What is known of the attempt in hand. Drivers tell of a lost device from threads of their own.
#[derive(Debug, Default)]
pub(super) struct Health {
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    way: Option<String>,
    none_left: bool,
    lost: Option<String>,
}

impl Health {
    fn with<R>(&self, change: impl FnOnce(&mut State) -> R) -> R {
        // Nothing is left half changed by a panic while the lock is held.
        change(&mut self.state.lock().unwrap_or_else(PoisonError::into_inner))
    }

    pub(super) fn set_way(&self, way: String) {
        self.with(|it| it.way = Some(way));
    }

    pub(super) fn way(&self) -> Option<String> {
        self.with(|it| it.way.clone())
    }

    pub(super) fn set_none_left(&self) {
        self.with(|it| it.none_left = true);
    }

    pub(super) fn none_left(&self) -> bool {
        self.with(|it| it.none_left)
    }

    /// Why the device is lost, if it is. The first reason counts: the others follow from it.
    pub(super) fn lost(&self) -> Option<String> {
        self.with(|it| it.lost.clone())
    }

    fn set_lost(&self, reason: String) {
        self.with(|it| it.lost.get_or_insert(reason).len());
    }

    /// Has the driver's errors told here, where they would otherwise be a panic.
    pub(super) fn watch(self: &Arc<Self>, state: &egui_wgpu::RenderState, context: &egui::Context) {
        let (health, woken) = (Arc::clone(self), context.clone());
        state.device.set_device_lost_callback(move |reason, message| {
            health.set_lost(format!("{reason:?}: {message}"));
            woken.request_repaint();
        });
        let (health, woken) = (Arc::clone(self), context.clone());
        let handler: Arc<dyn wgpu::UncapturedErrorHandler> = Arc::new(move |error: wgpu::Error| {
            health.set_lost(error.to_string());
            woken.request_repaint();
        });
        state.device.on_uncaptured_error(handler);
    }
}

/// The program's part of the window, until its device is lost: from then on the window only closes.
pub(super) struct Watched<'f> {
    inner: Box<dyn eframe::App + 'f>,
    health: Arc<Health>,
}

impl<'f> Watched<'f> {
    pub(super) fn new(inner: Box<dyn eframe::App + 'f>, health: Arc<Health>) -> Self {
        Self { inner, health }
    }
}

impl eframe::App for Watched<'_> {
    fn logic(&mut self, ctx: &egui::Context, frame: &mut eframe::Frame) {
        if self.health.lost().is_some() {
            // The program is not asked: it cannot show its question about unsaved work any more.
            ctx.send_viewport_cmd(egui::ViewportCommand::Close);
        } else {
            self.inner.logic(ctx, frame);
        }
    }

    fn ui(&mut self, ui: &mut egui::Ui, frame: &mut eframe::Frame) {
        if self.health.lost().is_none() {
            self.inner.ui(ui, frame);
        }
    }

    fn save(&mut self, storage: &mut dyn eframe::Storage) {
        self.inner.save(storage);
    }

    fn on_exit(&mut self, gl: Option<&glow::Context>) {
        self.inner.on_exit(gl);
    }

    fn auto_save_interval(&self) -> std::time::Duration {
        self.inner.auto_save_interval()
    }

    fn clear_color(&self, visuals: &egui::Visuals) -> [f32; 4] {
        self.inner.clear_color(visuals)
    }

    fn persist_egui_memory(&self) -> bool {
        self.inner.persist_egui_memory()
    }

    fn raw_input_hook(&mut self, ctx: &egui::Context, raw_input: &mut egui::RawInput) {
        self.inner.raw_input_hook(ctx, raw_input);
    }
}

/// Names the Wayland display.
pub(super) const WAYLAND: &str = "WAYLAND_DISPLAY";
/// Holds an open Wayland connection.
pub(super) const WAYLAND_SOCKET: &str = "WAYLAND_SOCKET";

/// Whether a failed Wayland hides an X11: only then is a second start without Wayland worth it.
pub(super) fn x11_is_left() -> bool {
    let set = |name| std::env::var_os(name).is_some_and(|it| !it.is_empty());
    cfg!(target_os = "linux") && (set(WAYLAND) || set(WAYLAND_SOCKET)) && set("DISPLAY")
}

/// A panic that was caught.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Panicked {
    /// What it said.
    pub(super) message: String,
    /// File and line.
    pub(super) place: String,
}

impl Panicked {
    /// Whether it came from the libraries between us and the driver, rather than from us.
    pub(super) fn in_drawing_code(&self) -> bool {
        const CRATES: [&str; 10] = [
            "wgpu",
            "naga",
            "glow",
            "glutin",
            "ash-",
            "windows-",
            "metal",
            "objc2",
            "gpu-allocator",
            "khronos-egl",
        ];
        // `…/registry/src/HOST/wgpu-hal-30.0.1/src/…`: the folder under the host names the crate.
        let place = self.place.replace('\\', "/");
        let Some((_, rest)) = place.split_once("/registry/src/") else {
            return false;
        };
        let package = rest.split('/').nth(1).unwrap_or_default();
        CRATES.iter().any(|it| package.contains(it))
    }
}

/// The latest panic of the process, kept by our hook.
static LATEST: Mutex<Option<Panicked>> = Mutex::new(None);

/// Runs `work`; a panic in it becomes a value.
pub(super) fn catch<R>(work: impl FnOnce() -> R) -> Result<R, Panicked> {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        let before = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            *LATEST.lock().unwrap_or_else(PoisonError::into_inner) = Some(described(info));
            before(info);
        }));
    });
    // What a panic may leave half done is the window's, and no later attempt uses it.
    panic::catch_unwind(AssertUnwindSafe(work)).map_err(|_payload| {
        LATEST
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .take()
            .unwrap_or_else(|| Panicked {
                message: String::new(),
                place: String::new(),
            })
    })
}

fn described(info: &PanicHookInfo<'_>) -> Panicked {
    let message = info.payload_as_str().unwrap_or_default().to_owned();
    let place = info
        .location()
        .map(|it| format!("{}:{}", it.file(), it.line()))
        .unwrap_or_default();
    Panicked { message, place }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_becomes_a_value_with_its_place() {
        let caught = catch(|| panic!("out of {}", "paint")).unwrap_err();
        assert_eq!(caught.message, "out of paint");
        assert!(caught.place.contains("watch.rs:"), "{}", caught.place);
        assert!(
            !caught.in_drawing_code(),
            "a panic of our own is no matter of drawing"
        );
        assert_eq!(catch(|| 3), Ok(3));
    }

    #[test]
    fn panics_are_told_apart_by_the_crate_they_come_from() {
        let at = |place: &str| {
            Panicked {
                message: String::new(),
                place: place.to_owned(),
            }
            .in_drawing_code()
        };
        assert!(at(
            "/home/x/.cargo/registry/src/index.crates.io-1949/wgpu-30.0.1/src/backend/wgpu_core.rs:9"
        ));
        assert!(at(
            "C:\\u\\.cargo\\registry\\src\\index.crates.io-1949\\egui_glow-0.37.0\\src\\painter.rs:3"
        ));
        assert!(at("/x/registry/src/y/ash-0.38.0/src/lib.rs:1"));
        assert!(!at("/x/registry/src/y/egui-0.37.0/src/context.rs:1"));
        assert!(!at("src/app/mod.rs:12"));
        assert!(!at("/home/wgpu/tresse/src/app/mod.rs:12"));
    }

    #[test]
    fn the_first_reason_of_a_loss_is_kept() {
        let health = Health::default();
        assert_eq!(health.lost(), None);
        health.set_lost("first".to_owned());
        health.set_lost("second".to_owned());
        assert_eq!(health.lost().as_deref(), Some("first"));
    }
}
