//! The conference on screens.
//!
//! - [`app`]: the model: a stack of screens; input in, steps done, view out.
//! - [`screen`]: what a screen is, knows and may ask for.
//! - [`screens`]: the screens themselves.
//! - [`widgets`]: the pieces they are made of.
//! - [`action`], [`key`], [`keymap`]: the one table behind keys, footer and help.
//! - [`theme`], [`settings`], [`text`], [`clock`]: looks, wishes, columns, time.
//! - [`host`], [`overview`]: the store and the files behind the screens, and what
//!   they hold; [`usher`]: what is behind the room of a workshop.
//! - [`terminal`], [`input`], [`run`]: the edge: modes, signals, the loop.
//!
//! A key goes to the screen on top, through its keymap, as an action to its
//! update; the step that comes back opens, closes, quits or has the host do
//! something. Views never change anything.

pub mod action;
pub mod app;
pub mod clock;
#[cfg(test)]
pub mod harness;
pub mod host;
pub mod input;
pub mod key;
pub mod keymap;
pub mod overview;
pub mod run;
pub mod screen;
pub mod screens;
pub mod settings;
pub mod terminal;
pub mod text;
pub mod theme;
pub mod usher;
pub mod widgets;
