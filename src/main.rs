//! The thin binary: the command line, and its status.

use std::process::ExitCode;

fn main() -> ExitCode {
    ExitCode::from(kaiken::cli::main())
}
