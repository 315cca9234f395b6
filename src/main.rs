//! The `tresse` program: arguments, then the window or a command.

fn main() {}
