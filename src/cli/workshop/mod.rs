//! `kaiken workshop`: a group that rehearses, and whoever leads it.

pub mod plan;
pub mod statement;

use super::failure::Failure;
use super::world::World;
use clap::Subcommand;

/// `kaiken workshop`
#[derive(Debug, Subcommand)]
pub enum WorkshopCommand {
    /// Carry a trainer through the day, from a week before to a month after
    Plan(plan::PlanArgs),
    /// Look an opening statement over: 5W1H, the six elements, words better left out
    Statement(statement::StatementArgs),
}

/// Runs the command.
pub fn run(command: &WorkshopCommand, world: &World) -> Result<u8, Failure> {
    match command {
        WorkshopCommand::Plan(args) => plan::run(args, world),
        WorkshopCommand::Statement(args) => statement::run(args, world),
    }
}
