//! The `tresse` program: arguments, then the window or a command.

use std::path::PathBuf;
use std::process::ExitCode;

use tresse::app::{App, Environment, launch};

fn main() -> ExitCode {
    let plan = std::env::args_os().nth(1).map(PathBuf::from);
    let viewport = egui::ViewportBuilder::default()
        .with_title("Tresse")
        .with_app_id("tresse")
        .with_inner_size([1280.0, 760.0])
        .with_min_inner_size([720.0, 480.0]);
    let Ok(options) = launch::Options::from_environment(viewport) else {
        return ExitCode::from(2);
    };
    let opened = launch::open(&options, |creation, _start| {
        Box::new(App::new(&creation.egui_ctx, Environment::real(), plan.clone()))
    });
    if opened.is_ok() {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(2)
    }
}
