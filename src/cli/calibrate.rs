//! `kaiken calibrate`: rating written answers whose ratings are known.

use super::args::Calibrate;
use super::failure::{DONE, Failure};
use super::interface;
use super::print;
use super::world::{World, fresh_seed};
use crate::plain as lines;
use crate::tui::screen::Msg;
use crate::workshop::calibrate::Calibration;
use std::io::Write;

/// Runs the command.
pub fn run(args: &Calibrate, world: &World) -> Result<u8, Failure> {
    let plain = args.plain || world.accessible;
    interface::needs_terminal(plain, world)?;
    let seed = args.seed.unwrap_or_else(fresh_seed);
    let mut calibration = Calibration::new(seed, args.count.map(usize::from));
    if !plain {
        return interface::run(world, true, Some(Msg::Calibrate(Box::new(calibration))));
    }
    let mut out = print::stdout();
    print::with(world, |input, options, _| {
        lines::calibrate(&mut calibration, input, &mut out, options)
    })?;
    out.flush()?;
    Ok(DONE)
}
