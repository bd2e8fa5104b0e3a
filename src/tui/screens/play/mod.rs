//! A conference being played on screens, from the briefing to the debrief.
//!
//! A [`Sitting`] owns the session and shows one [`Scene`] after another: what
//! the last event brought about, in order, then whatever the conference waits
//! for. Scenes never touch the session; they say what comes next, and the
//! sitting alone applies events.

mod leave;
mod next;
mod room;
mod route;
mod scene;
pub mod scenes;
mod sitting;

pub use leave::KEYMAP as LEAVE_KEYMAP;
pub use next::{Coming, coming};
pub use room::papers::KEYMAP as PAPERS;
pub use scene::{Next, Scene};
pub use sitting::Sitting;

#[cfg(test)]
mod tests;
