//! The terminal's modes, owned by one guard: raw input, the alternate screen,
//! the hidden cursor, bracketed paste. Whatever happens, they are given back:
//! the guard's drop, the panic hook and the signals share one [`restore`].
//!
//! The terminal is never asked anything, so none can keep us waiting.

use std::any::Any;
use std::io::{self, IsTerminal, Write};
use std::panic;
use std::sync::atomic::{AtomicBool, Ordering};

use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;
use ratatui::crossterm::cursor::{Hide, Show};
use ratatui::crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use ratatui::crossterm::terminal::{
    BeginSynchronizedUpdate, EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen,
    disable_raw_mode, enable_raw_mode,
};
use ratatui::crossterm::{execute, queue};
use ratatui::layout::{Position, Rect, Size};
use signal_hook::consts::SIGTSTP;
use signal_hook::low_level::emulate_default_handler;
use thiserror::Error;

use super::app::App;
use super::run::Surface;
use crate::i18n::{Lang, tui as words};

/// Whether the terminal is in our modes. A terminal is one for the whole
/// process, and a panic hook has nothing else to go by.
static ENTERED: AtomicBool = AtomicBool::new(false);

/// The status to exit with when there is no terminal to use.
pub const NO_TERMINAL: u8 = 2;

/// Why the interface could not be opened or kept open.
#[derive(Debug, Error)]
pub enum TerminalError {
    /// Standard input or output is no terminal, or one that can only print.
    #[error("standard input or output is not a terminal")]
    NotATerminal,
    /// The terminal refused.
    #[error("the terminal cannot be used: {0}")]
    Io(#[from] io::Error),
}

impl TerminalError {
    /// One line for a person, naming the way out.
    #[must_use]
    pub fn message(&self, lang: Lang) -> String {
        match self {
            TerminalError::NotATerminal => words::not_a_terminal(lang).to_owned(),
            TerminalError::Io(why) => words::terminal_failed(lang, &why.to_string()),
        }
    }
}

/// Looks whether there is a terminal that can show screens.
///
/// # Errors
/// Without one at both ends, or where it can move no cursor.
pub fn look() -> Result<(), TerminalError> {
    let dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
    if dumb || !io::stdin().is_terminal() || !io::stdout().is_terminal() {
        return Err(TerminalError::NotATerminal);
    }
    Ok(())
}

/// The terminal in our modes; dropping it gives the terminal back.
pub struct Guard {
    terminal: Terminal<CrosstermBackend<Output>>,
    /// Whether the screen may show something else than was drawn last.
    stale: bool,
}

impl Guard {
    /// Takes the terminal.
    ///
    /// # Errors
    /// Without a terminal at both ends, and when it refuses a mode. Nothing is
    /// written in the first case, everything given back in the second.
    pub fn enter() -> Result<Guard, TerminalError> {
        look()?;
        take_modes()?;
        match Terminal::new(CrosstermBackend::new(Output::default())) {
            Ok(terminal) => Ok(Guard {
                terminal,
                // What a program that was killed left behind is still there.
                stale: true,
            }),
            Err(why) => {
                restore();
                Err(why.into())
            }
        }
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        restore();
    }
}

impl Surface for Guard {
    fn size(&self) -> io::Result<Size> {
        self.terminal.size()
    }

    /// One frame, shown at once where the terminal knows synchronized updates.
    fn draw(&mut self, app: &App) -> io::Result<()> {
        queue!(self.terminal.backend_mut(), BeginSynchronizedUpdate)?;
        if std::mem::take(&mut self.stale) {
            let size = self.terminal.size()?;
            // Resizing clears without asking the terminal for its cursor.
            self.terminal.resize(Rect::from((Position::ORIGIN, size)))?;
        }
        self.terminal.draw(|frame| app.view(frame))?;
        execute!(self.terminal.backend_mut(), EndSynchronizedUpdate)
    }

    /// Gives the terminal back, stops the process, and takes the terminal again
    /// when the shell continues it.
    fn suspend(&mut self) -> io::Result<()> {
        restore();
        emulate_default_handler(SIGTSTP)?;
        self.retake()
    }

    /// Sets every mode again, and forgets what was drawn: a shell may have had
    /// the terminal in between.
    fn retake(&mut self) -> io::Result<()> {
        restore();
        self.stale = true;
        take_modes()
    }

    fn forget(&mut self) {
        self.stale = true;
    }
}

fn take_modes() -> io::Result<()> {
    ENTERED.store(true, Ordering::SeqCst);
    enable_raw_mode()
        .and_then(|()| {
            execute!(
                io::stdout(),
                EnterAlternateScreen,
                EnableBracketedPaste,
                Hide
            )
        })
        .inspect_err(|_| restore())
}

/// Gives the terminal back as it was; nothing if it was not taken. Errors have
/// nowhere to go: the terminal itself may be what is gone.
pub fn restore() {
    if ENTERED.swap(false, Ordering::SeqCst) {
        let _ = execute!(
            io::stdout(),
            EndSynchronizedUpdate,
            DisableBracketedPaste,
            LeaveAlternateScreen,
            Show
        );
        let _ = disable_raw_mode();
    }
}

/// Makes a fault of the program give the terminal back first and then say, in
/// the person's language, what happened and that the answers are kept. Those
/// who set `RUST_BACKTRACE` get the usual report as well.
pub fn install_panic_hook(lang: Lang) {
    let usual = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        restore();
        let fault = said(info.payload());
        let place = info.location().map(ToString::to_string).unwrap_or_default();
        // Not eprintln: it panics where standard error is closed.
        let _ = io::stderr().write_all(apology(lang, fault, &place).as_bytes());
        if std::env::var_os("RUST_BACKTRACE").is_some() {
            usual(info);
        }
    }));
}

/// What a fault says of itself.
fn said(payload: &dyn Any) -> &str {
    let text = payload.downcast_ref::<&str>().copied();
    text.or_else(|| payload.downcast_ref::<String>().map(String::as_str))
        .unwrap_or("?")
}

fn apology(lang: Lang, fault: &str, place: &str) -> String {
    let report = match env!("CARGO_PKG_REPOSITORY") {
        "" => words::panic_report(lang).to_owned(),
        address => words::panic_report_at(lang, &format!("{address}/issues")),
    };
    format!(
        "{}\n{}\n{report}\n\n  kaiken {} — {place}: {fault}\n",
        words::panic_sorry(lang),
        words::panic_kept(lang),
        env!("CARGO_PKG_VERSION"),
    )
}

/// Collects a frame and writes it in one go. Once the terminal is given back,
/// or gone, what is left of a frame is dropped instead of spilled over the
/// shell.
#[derive(Default)]
struct Output(Vec<u8>);

impl Write for Output {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        let frame = std::mem::take(&mut self.0);
        if !ENTERED.load(Ordering::SeqCst) {
            return Ok(());
        }
        let mut out = io::stdout().lock();
        out.write_all(&frame)?;
        out.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_apology_is_for_people() {
        for lang in Lang::ALL {
            let said = apology(lang, "index out of bounds", "src/a.rs:1:2");
            assert!(said.contains(words::panic_kept(lang)));
            assert!(said.ends_with("src/a.rs:1:2: index out of bounds\n"));
            assert!(!said.contains("backtrace"));
        }
    }

    #[test]
    fn after_the_terminal_is_given_back_nothing_is_written() {
        let mut output = Output::default();
        output.write_all(b"half a frame").unwrap();
        output.flush().unwrap();
        assert!(output.0.is_empty());
    }

    #[test]
    fn without_a_terminal_the_message_names_the_way_out() {
        for lang in Lang::ALL {
            let said = TerminalError::NotATerminal.message(lang);
            assert!(said.contains("--plain") && !said.contains('\n'));
        }
    }
}
