//! The whole program, from outside.

mod pty;
mod terminal;
