//! The `tresse` program: arguments, then the window or a command.

use std::io::Write as _;
use std::path::PathBuf;
use std::process::ExitCode;

use tresse::app::{App, Environment, launch};
use tresse::cli::{self, Request};
use tresse::text::Text;

/// Small objects come and go by the hundred thousand when a large plan is checked.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let arguments: Vec<_> = std::env::args_os().collect();
    let environment = Environment::real();
    let text = Text::new(cli::language(&arguments, &environment.locales));
    let (mut out, mut err) = (std::io::stdout().lock(), std::io::stderr().lock());
    let code = match cli::request(&arguments, &text) {
        Request::Window(plan) => {
            drop((out, err));
            return window(environment, &text, plan.as_deref());
        }
        Request::Run(name, arguments) => {
            let today = (environment.today)();
            cli::run(
                &name,
                &arguments,
                &mut cli::Cx {
                    text: &text,
                    out: &mut out,
                    err: &mut err,
                    today,
                },
            )
        }
        Request::Print(words) => {
            let _ = write!(out, "{words}");
            cli::GOOD
        }
        Request::Misused(words) => {
            let _ = writeln!(err, "tresse: {words}");
            cli::UNUSABLE
        }
    };
    let _ = out.flush();
    ExitCode::from(code)
}

fn window(environment: Environment, text: &Text, plan: Option<&std::path::Path>) -> ExitCode {
    let plan: Option<PathBuf> = plan.map(|it| std::path::absolute(it).unwrap_or_else(|_| it.to_owned()));
    let opened = launch::Options::from_environment(environment.viewport()).and_then(|options| {
        launch::open(&options, |creation, _start| {
            let app = App::new(&creation.egui_ctx, environment.clone(), plan.clone());
            app.guard_against_panics();
            Box::new(app)
        })
    });
    match opened {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            let _ = writeln!(std::io::stderr(), "tresse: {}", error.explain(text));
            error.show(text);
            ExitCode::from(cli::UNUSABLE)
        }
    }
}
