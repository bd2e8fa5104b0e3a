//! The whole program, from outside.

#![allow(clippy::unwrap_used, reason = "helpers of tests fail as tests do")]

mod assess;
mod built_in;
mod cli;
mod found;
mod guide;
mod killed;
mod pty;
mod readme;
mod room;
mod serve;
mod terminal;
mod whole_way;
