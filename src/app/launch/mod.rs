//! Opens the window where it can be opened.
//!
//! Old drivers, virtual machines and remote desktops refuse one way of drawing and take another. So every
//! adapter of the machine's own graphics interface is tried (Vulkan, Direct3D 12, Metal), then those behind
//! OpenGL, then plain OpenGL without wgpu; processors that only imitate a graphics card come last of each.
//! `TRESSE_BACKEND=vulkan|gl|dx12|metal|glow` forces one.
//!
//! A failure after the window has opened (a lost device, an error of the driver) goes on with the next way
//! too: the window closes, the program's part is told by [`eframe::App::on_exit`], and a new one is asked
//! for. What was not saved then comes back from the recovery file, as after a crash.
//!
//! # Limits
//!
//! - A driver that ends the process (a fault in its own code) cannot be survived from inside. Name another
//!   way in `TRESSE_BACKEND`, or name what to leave out in `TRESSE_SKIP`, a line for each way.
//! - A panic inside the drawing code leaves the event loop in doubt, and a process may have one only. The
//!   program then starts itself again, as a child, with what failed in `TRESSE_SKIP`.
//! - A panic of our own is no reason to try another way: it ends the run and is reported.
//! - A window that opens and stays black tells nobody.

mod attempt;
mod watch;

use std::env;
use std::process::Command;
use std::sync::Arc;

use eframe::{NativeOptions, Renderer, egui_wgpu, wgpu};

pub use attempt::{Backend, Failure, UnknownBackend};

use crate::text::{Text, Value};
use attempt::{Candidate, Stage, choose, stages};
use watch::{Health, Panicked, Watched};

/// Forces one way of drawing.
const FORCE: &str = "TRESSE_BACKEND";
/// Ways of drawing to leave out, one a line, as [`Failure::way`] names them.
const SKIP: &str = "TRESSE_SKIP";

/// What the window should be.
#[derive(Debug, Clone)]
pub struct Options {
    /// Title, sizes, icon and position.
    pub viewport: egui::ViewportBuilder,
    /// Only this way of drawing; `None` tries them all.
    pub backend: Option<Backend>,
    /// Ways already known to fail, as [`Failure::way`] names them.
    pub skip: Vec<String>,
    /// Whether the program may start itself again as a child after a panic in the drawing code.
    pub relaunch: bool,
}

impl Options {
    /// The window `viewport` describes, with what the environment forces or skips.
    ///
    /// # Errors
    /// [`LaunchError::UnknownBackend`] for a `TRESSE_BACKEND` that names none.
    pub fn from_environment(viewport: egui::ViewportBuilder) -> Result<Self, LaunchError> {
        let backend = match env::var(FORCE) {
            Ok(name) if !name.trim().is_empty() => Some(name.parse()?),
            _ => None,
        };
        let skip = env::var(SKIP).unwrap_or_default();
        let skip = skip
            .lines()
            .map(str::trim)
            .filter(|it| !it.is_empty())
            .map(ToOwned::to_owned)
            .collect();
        Ok(Self {
            viewport,
            backend,
            skip,
            relaunch: true,
        })
    }
}

/// Why no window stays open.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LaunchError {
    /// `TRESSE_BACKEND` names no way of drawing.
    #[error(transparent)]
    UnknownBackend(#[from] UnknownBackend),
    /// There is no screen to open a window on.
    #[error("no screen to open a window on: {reason}")]
    NoScreen {
        /// What the system says.
        reason: String,
    },
    /// Every way of drawing failed.
    #[error("no way of drawing works: {}", tried.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))]
    NothingWorks {
        /// All that was tried, in order.
        tried: Vec<Failure>,
    },
    /// The program itself panicked, not the drawing code.
    #[error("the program stopped at {place}: {message}")]
    Panicked {
        /// What it said.
        message: String,
        /// File and line.
        place: String,
    },
    /// The program started itself again, and that run ended badly after telling why.
    #[error("the second start ended with {status}")]
    Child {
        /// Its exit status, as the system words it.
        status: String,
    },
}

impl LaunchError {
    /// The error for a user: what happened, what was tried, what to do.
    pub fn explain(&self, text: &Text) -> String {
        match self {
            Self::UnknownBackend(unknown) => text.fmt(
                "launch-unknown-backend",
                &[
                    ("name", Value::from(&unknown.0)),
                    ("known", text.list(&Backend::NAMES).into()),
                ],
            ),
            Self::NoScreen { reason } => text.fmt("launch-no-screen", &[("reason", reason.into())]),
            Self::NothingWorks { tried } => {
                let mut out = text.get("launch-nothing-works").to_owned();
                for failure in tried {
                    out.push_str("\n• ");
                    out.push_str(&text.fmt(
                        "launch-tried",
                        &[
                            ("way", Value::from(&failure.way)),
                            ("reason", Value::from(&failure.reason)),
                        ],
                    ));
                }
                out.push('\n');
                out.push_str(text.get("launch-advice"));
                out
            }
            Self::Panicked { message, place } => text.fmt(
                "launch-panicked",
                &[("message", message.into()), ("place", place.into())],
            ),
            Self::Child { status } => text.fmt("launch-child", &[("status", status.into())]),
        }
    }

    /// Shows the error in a message box of the system, for programs started by a double click.
    ///
    /// Where there is none (no screen, no desktop portal), nothing happens: print [`Self::explain`] too.
    pub fn show(&self, text: &Text) {
        if matches!(self, Self::NoScreen { .. } | Self::Child { .. }) {
            return;
        }
        rfd::MessageDialog::new()
            .set_level(rfd::MessageLevel::Error)
            .set_title(text.get("launch-title"))
            .set_description(self.explain(text))
            .show();
    }
}

/// What the program's part learns of how its window came to be.
#[derive(Debug, Clone, Copy)]
pub struct Start<'a> {
    /// The ways that failed before this one, first to last. Not empty after a failure of a window that had
    /// been open: the place to tell the user, and to bring back what was not saved.
    pub failed: &'a [Failure],
}

/// Opens the window and stays until it is closed. `factory` makes the program's part; it is called again
/// each time another way of drawing is tried.
///
/// Call it from the main thread.
///
/// # Errors
/// See [`LaunchError`]; the caller tells it to the user ([`LaunchError::explain`], [`LaunchError::show`]).
pub fn open<'f, F>(options: &Options, factory: F) -> Result<(), LaunchError>
where
    F: Fn(&eframe::CreationContext<'_>, Start<'_>) -> Box<dyn eframe::App + 'f>,
{
    let mut failed: Vec<Failure> = Vec::new();
    for stage in stages(options.backend) {
        loop {
            let mut skip: Vec<String> = options
                .skip
                .iter()
                .chain(failed.iter().map(|it| &it.way))
                .cloned()
                .collect();
            if stage == Stage::Glow && skip.iter().any(|it| it == attempt::GLOW) {
                break;
            }
            let health = Arc::new(Health::default());
            match run(options, stage, &skip, &health, &failed, &factory) {
                Ended::Closed => return Ok(()),
                Ended::NoneLeft { reason } => {
                    // An empty stage is told only when it is the first to fail: it explains the rest.
                    if failed.is_empty() || options.backend.is_some() {
                        failed.push(Failure {
                            way: stage.name(),
                            reason,
                        });
                    }
                    break;
                }
                Ended::NoScreen { .. } if options.relaunch && watch::x11_is_left() => {
                    return relaunch(&skip, &failed, Without::Wayland);
                }
                Ended::NoScreen { reason } => return Err(LaunchError::NoScreen { reason }),
                Ended::Failed(failure) => {
                    let hopeless = stage.is_hopeless_after(&failure.way, &skip);
                    failed.push(failure);
                    if hopeless {
                        break;
                    }
                }
                Ended::Panicked { way, panicked } if panicked.in_drawing_code() => {
                    let hopeless = stage.is_hopeless_after(&way, &skip);
                    failed.push(Failure {
                        way: way.clone(),
                        reason: panicked.message,
                    });
                    if options.relaunch && !skip.contains(&way) {
                        skip.push(way);
                        return relaunch(&skip, &failed, Without::Nothing);
                    }
                    if hopeless {
                        break;
                    }
                }
                Ended::Panicked { panicked, .. } => {
                    return Err(LaunchError::Panicked {
                        message: panicked.message,
                        place: panicked.place,
                    });
                }
            }
        }
    }
    Err(LaunchError::NothingWorks { tried: failed })
}

/// How one attempt ended.
enum Ended {
    /// The user closed the window.
    Closed,
    /// No adapter of this stage is left to try.
    NoneLeft { reason: String },
    /// Not a matter of drawing: no attempt will do.
    NoScreen { reason: String },
    /// On to the next way.
    Failed(Failure),
    /// Something panicked while this way was in use.
    Panicked { way: String, panicked: Panicked },
}

fn run<'f, F>(
    options: &Options,
    stage: Stage,
    skip: &[String],
    health: &Arc<Health>,
    failed: &[Failure],
    factory: &F,
) -> Ended
where
    F: Fn(&eframe::CreationContext<'_>, Start<'_>) -> Box<dyn eframe::App + 'f>,
{
    let native = native_options(options, stage, skip, health);
    let title = options.viewport.title.clone().unwrap_or_default();
    let create: eframe::AppCreator<'_> = Box::new(|context| {
        if let Some(state) = &context.wgpu_render_state {
            health.watch(state, &context.egui_ctx);
        }
        Ok(Box::new(Watched::new(
            factory(context, Start { failed }),
            Arc::clone(health),
        )))
    });
    let result = watch::catch(|| eframe::run_native(&title, native, create));
    let way = health.way().unwrap_or_else(|| stage.name());
    match result {
        Err(panicked) => Ended::Panicked { way, panicked },
        Ok(Err(error)) => match error {
            eframe::Error::WinitEventLoop(error) => Ended::NoScreen {
                reason: in_short(&error.to_string()),
            },
            error if health.none_left() => Ended::NoneLeft {
                reason: error.to_string(),
            },
            error => Ended::Failed(Failure {
                way,
                reason: error.to_string(),
            }),
        },
        Ok(Ok(())) => match health.lost() {
            Some(reason) => Ended::Failed(Failure { way, reason }),
            None => Ended::Closed,
        },
    }
}

/// The end of a message of the event loop, without the place in its source that it begins with.
fn in_short(message: &str) -> String {
    message
        .rsplit(": ")
        .next()
        .unwrap_or(message)
        .trim_end_matches('.')
        .to_owned()
}

fn native_options(options: &Options, stage: Stage, skip: &[String], health: &Arc<Health>) -> NativeOptions {
    let mut native = NativeOptions {
        viewport: options.viewport.clone(),
        run_and_return: true,
        persist_window: false,
        ..NativeOptions::default()
    };
    match stage {
        Stage::Glow => {
            health.set_way(attempt::GLOW.to_owned());
            native.renderer = Renderer::Glow;
        }
        Stage::Wgpu(backends) => {
            native.renderer = Renderer::Wgpu;
            if let egui_wgpu::WgpuSetup::CreateNew(setup) = &mut native.wgpu_options.wgpu_setup {
                setup.instance_descriptor.backends = backends;
                let (skip, health) = (skip.to_vec(), Arc::clone(health));
                setup.native_adapter_selector = Some(Arc::new(move |adapters, surface| {
                    pick(adapters, surface, &skip, &health)
                }));
            }
        }
    }
    native
}

/// The best adapter that can draw on `surface` and is not to be skipped.
fn pick(
    adapters: &[wgpu::Adapter],
    surface: Option<&wgpu::Surface<'_>>,
    skip: &[String],
    health: &Health,
) -> Result<wgpu::Adapter, String> {
    let candidates: Vec<Candidate> = adapters
        .iter()
        .map(|adapter| {
            let usable = surface.is_none_or(|it| adapter.is_surface_supported(it));
            Candidate::new(&adapter.get_info(), usable)
        })
        .collect();
    let chosen =
        choose(&candidates, skip).and_then(|index| Some((candidates.get(index)?, adapters.get(index)?)));
    let Some((candidate, adapter)) = chosen else {
        health.set_none_left();
        return Err(attempt::describe(&candidates));
    };
    health.set_way(candidate.way());
    Ok(adapter.clone())
}

/// What a second start leaves out of the environment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Without {
    Nothing,
    /// A Wayland that does not answer hides an X11 that would.
    Wayland,
}

/// Starts the program again with the same arguments, leaving out what failed, and waits for it.
fn relaunch(skip: &[String], failed: &[Failure], without: Without) -> Result<(), LaunchError> {
    let status = env::current_exe().and_then(|program| {
        let mut command = Command::new(program);
        command.args(env::args_os().skip(1)).env(SKIP, skip.join("\n"));
        if without == Without::Wayland {
            command
                .env_remove(watch::WAYLAND)
                .env_remove(watch::WAYLAND_SOCKET);
        }
        command.status()
    });
    match status {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(LaunchError::Child {
            status: status.to_string(),
        }),
        Err(error) => {
            let mut tried = failed.to_vec();
            tried.push(Failure {
                way: "relaunch".to_owned(),
                reason: error.to_string(),
            });
            Err(LaunchError::NothingWorks { tried })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;

    #[test]
    fn the_place_in_a_source_is_left_out() {
        assert_eq!(
            in_short("os error at /x/mod.rs:765: no DISPLAY is set."),
            "no DISPLAY is set"
        );
        assert_eq!(in_short("exit code 1"), "exit code 1");
    }

    #[test]
    fn every_error_is_explained_with_what_it_knows() {
        let tried = vec![
            Failure {
                way: "vulkan: Old Card".to_owned(),
                reason: "device lost".to_owned(),
            },
            Failure {
                way: "glow".to_owned(),
                reason: "OpenGL 1.1".to_owned(),
            },
        ];
        let errors = [
            (
                LaunchError::UnknownBackend(UnknownBackend("gpu".to_owned())),
                vec!["gpu", "vulkan", "glow"],
            ),
            (
                LaunchError::NoScreen {
                    reason: "no DISPLAY".to_owned(),
                },
                vec!["no DISPLAY"],
            ),
            (
                LaunchError::NothingWorks { tried },
                vec!["vulkan: Old Card", "device lost", "OpenGL 1.1", "TRESSE_BACKEND"],
            ),
            (
                LaunchError::Panicked {
                    message: "overflow".to_owned(),
                    place: "mix.rs:12".to_owned(),
                },
                vec!["overflow", "mix.rs:12"],
            ),
            (
                LaunchError::Child {
                    status: "exit status: 3".to_owned(),
                },
                vec!["exit status: 3"],
            ),
        ];
        for lang in Lang::ALL {
            let text = Text::new(*lang);
            for (error, facts) in &errors {
                let told = error.explain(&text);
                for fact in facts {
                    assert!(told.contains(fact), "{lang}: {told:?} lacks {fact:?}");
                }
            }
        }
    }
}
