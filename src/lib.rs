//! Tresse composes multimodal training paths: competency blocks, the mix of classroom, remote and workplace
//! time of each module, the people who follow it, and the checks that tell who cannot and why.
//!
//! The layers, each using only itself and those to its left:
//!
//! ```text
//! text, model  <-  edit, cost  <-  storage, checks  <-  dosage  <-  exchange  <-  cli, app
//! ```
//!
//! `ARCHITECTURE.md` holds the whole line and a test keeps the code to it.

pub mod app;
pub mod checks;
pub mod cli;
pub mod cost;
pub mod dosage;
pub mod edit;
pub mod exchange;
pub mod model;
pub mod storage;
pub mod text;
