//! The loop: waits for something to happen, lets the app take it, draws what
//! has changed. While nothing happens it does not run at all; it looks at the
//! clock only while a screen has set a deadline.

use std::io;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};

use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};
use ratatui::layout::Size;
use signal_hook::consts::{SIGCONT, SIGTSTP};

use super::app::{App, Ending, Input};
use super::clock::{Clock, SteadyClock};
use super::input;
use super::terminal::{Guard, TerminalError};

/// What the loop draws on.
pub trait Surface {
    /// The window's size.
    ///
    /// # Errors
    /// When the terminal does not tell.
    fn size(&self) -> io::Result<Size>;

    /// Shows the app as it is.
    ///
    /// # Errors
    /// When the terminal cannot be written to.
    fn draw(&mut self, app: &App) -> io::Result<()>;

    /// Sleeps until the shell continues the program.
    ///
    /// # Errors
    /// When the terminal cannot be taken again.
    fn suspend(&mut self) -> io::Result<()>;

    /// Takes the terminal anew after somebody else may have used it.
    ///
    /// # Errors
    /// When the terminal cannot be taken again.
    fn retake(&mut self) -> io::Result<()>;

    /// Takes it that nothing drawn so far is on the screen any more. A window
    /// that was small for a moment has lost its contents, even if it has its
    /// old size again by the time anyone looks.
    fn forget(&mut self);
}

/// Runs an app on this process's terminal until it ends. The terminal is given
/// back before this returns.
///
/// # Errors
/// Without a terminal, or when it cannot be taken. A terminal that goes away
/// later is an ending, not an error.
pub fn run(app: &mut App) -> Result<Ending, TerminalError> {
    let mut guard = Guard::enter()?;
    let (sender, receiver) = mpsc::channel();
    input::listen(&sender)?;
    Ok(drive(app, &mut guard, &receiver, &SteadyClock::start()))
}

/// The loop itself, on any surface and clock.
pub fn drive(
    app: &mut App,
    surface: &mut impl Surface,
    inputs: &Receiver<Input>,
    clock: &impl Clock,
) -> Ending {
    loop {
        if show(app, surface).is_err() {
            app.handle(Input::Gone, clock.now());
        }
        if let Some(ending) = app.ending() {
            return ending;
        }
        let mut next = Some(wait(app, inputs, clock));
        // Everything that has piled up is taken before one frame is drawn.
        while let Some(input) = next {
            if take(app, surface, input, clock).is_err() {
                app.handle(Input::Gone, clock.now());
            }
            if let Some(ending) = app.ending() {
                return ending;
            }
            next = inputs.try_recv().ok();
        }
    }
}

fn show(app: &mut App, surface: &mut impl Surface) -> io::Result<()> {
    if app.take_dirty() {
        app.resize(surface.size()?);
        surface.draw(app)?;
        app.take_dirty();
    }
    Ok(())
}

fn wait(app: &App, inputs: &Receiver<Input>, clock: &impl Clock) -> Input {
    match app.wait(clock.now()) {
        None => inputs.recv().unwrap_or(Input::Gone),
        Some(time) => match inputs.recv_timeout(time) {
            Ok(input) => input,
            Err(RecvTimeoutError::Timeout) => Input::Tick,
            Err(RecvTimeoutError::Disconnected) => Input::Gone,
        },
    }
}

/// Lets the app take an input; sleeping and waking are the surface's.
fn take(
    app: &mut App,
    surface: &mut impl Surface,
    input: Input,
    clock: &impl Clock,
) -> io::Result<()> {
    let sleep = match &input {
        Input::Key(event) => is_suspend(event),
        Input::Signal(signal) => *signal == SIGTSTP,
        _ => false,
    };
    if sleep {
        app.sleep(clock.now());
        surface.suspend()?;
        app.wake(clock.now());
    } else if input == Input::Signal(SIGCONT) {
        surface.retake()?;
        app.handle(Input::Resized, clock.now());
    } else {
        if input == Input::Resized {
            surface.forget();
        }
        app.handle(input, clock.now());
    }
    Ok(())
}

fn is_suspend(event: &KeyEvent) -> bool {
    event.code == KeyCode::Char('z')
        && event.modifiers == KeyModifiers::CONTROL
        && event.kind == KeyEventKind::Press
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::clock::ManualClock;
    use crate::tui::screen::{Cmd, Host, Msg};
    use crate::tui::screens::settings::SettingsScreen;
    use crate::tui::settings::Settings;

    struct Nobody;

    impl Host for Nobody {
        fn run(&mut self, _: Cmd) -> Option<Msg> {
            None
        }
    }

    /// Counts what is done to it.
    #[derive(Default)]
    struct Counter {
        drawn: usize,
        slept: usize,
        retaken: usize,
        forgotten: usize,
        broken: bool,
    }

    impl Surface for Counter {
        fn size(&self) -> io::Result<Size> {
            Ok(Size::new(80, 24))
        }
        fn draw(&mut self, _: &App) -> io::Result<()> {
            self.drawn += 1;
            if self.broken {
                return Err(io::ErrorKind::BrokenPipe.into());
            }
            Ok(())
        }
        fn suspend(&mut self) -> io::Result<()> {
            self.slept += 1;
            Ok(())
        }
        fn retake(&mut self) -> io::Result<()> {
            self.retaken += 1;
            Ok(())
        }
        fn forget(&mut self) {
            self.forgotten += 1;
        }
    }

    fn key(code: KeyCode, modifiers: KeyModifiers) -> Input {
        Input::Key(KeyEvent::new(code, modifiers))
    }

    fn play(inputs: Vec<Input>, surface: &mut Counter) -> Ending {
        let mut app = App::new(
            SettingsScreen::default(),
            Settings::default(),
            false,
            Nobody,
        );
        let (sender, receiver) = mpsc::channel();
        for input in inputs {
            sender.send(input).unwrap();
        }
        drop(sender);
        drive(&mut app, surface, &receiver, &ManualClock::default())
    }

    #[test]
    fn a_flood_of_input_is_drawn_once() {
        let mut surface = Counter::default();
        let down = key(KeyCode::Down, KeyModifiers::NONE);
        assert_eq!(play(vec![down; 500], &mut surface), Ending::Gone);
        assert_eq!(surface.drawn, 2, "at the start and after the flood");
    }

    #[test]
    fn a_key_without_meaning_draws_nothing() {
        let mut surface = Counter::default();
        play(vec![key(KeyCode::F(7), KeyModifiers::NONE)], &mut surface);
        assert_eq!(surface.drawn, 1);
    }

    #[test]
    fn ctrl_z_sleeps_and_continuing_draws_anew() {
        let mut surface = Counter::default();
        let sleep = key(KeyCode::Char('z'), KeyModifiers::CONTROL);
        play(vec![sleep, Input::Signal(SIGCONT)], &mut surface);
        assert_eq!((surface.slept, surface.retaken, surface.drawn), (1, 1, 2));
    }

    #[test]
    fn a_window_with_its_old_size_again_is_still_drawn_anew() {
        let mut surface = Counter::default();
        play(vec![Input::Resized], &mut surface);
        assert_eq!((surface.forgotten, surface.drawn), (1, 2));
    }

    #[test]
    fn signals_and_a_terminal_that_fails_end_it() {
        let mut surface = Counter::default();
        assert_eq!(
            play(vec![Input::Signal(15)], &mut surface),
            Ending::Signal(15)
        );
        surface.broken = true;
        assert_eq!(play(vec![], &mut surface), Ending::Gone);
    }
}
