//! What happens to the interface, from three threads into one channel: keys,
//! signals, and the terminal's end. All three only wait; none asks again and
//! again.

use std::io;
use std::sync::mpsc::Sender;
use std::thread;

use ratatui::crossterm::event::{self, Event};
use rustix::event::{PollFd, PollFlags, poll};
use rustix::io::Errno;
use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP};
use signal_hook::iterator::Signals;
use signal_hook::low_level::emulate_default_handler;

use super::app::Input;

/// Starts listening. The threads end with the process, or when nobody listens
/// to them any more.
///
/// # Errors
/// When the system grants no thread or no signal handler.
pub fn listen(sender: &Sender<Input>) -> io::Result<()> {
    let signals = Signals::new([SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP, SIGCONT])?;
    spawn("signals", sender, move |to| pass_signals(signals, to))?;
    spawn("hang-up", sender, wait_for_hangup)?;
    spawn("keys", sender, read_keys)
}

fn spawn(
    name: &str,
    sender: &Sender<Input>,
    work: impl FnOnce(&Sender<Input>) + Send + 'static,
) -> io::Result<()> {
    let sender = Gone(sender.clone());
    thread::Builder::new()
        .name(name.to_owned())
        .spawn(move || work(&sender.0))
        .map(|_| ())
}

/// Tells that nothing more will come, however the thread ends.
struct Gone(Sender<Input>);

impl Drop for Gone {
    fn drop(&mut self) {
        let _ = self.0.send(Input::Gone);
    }
}

fn pass_signals(mut signals: Signals, to: &Sender<Input>) {
    let mut asked = false;
    for signal in signals.forever() {
        let ends = !matches!(signal, SIGTSTP | SIGCONT);
        if to.send(Input::Signal(signal)).is_err() {
            return;
        }
        // Whoever asks twice is not being heard: the second signal does what it
        // does to any program.
        if ends && asked {
            super::terminal::restore();
            let _ = emulate_default_handler(signal);
        }
        asked |= ends;
    }
}

/// Waits until the other end of the terminal is closed. Reading would not tell:
/// the key reader takes a closed terminal for one without keys.
fn wait_for_hangup(_: &Sender<Input>) {
    let stdin = io::stdin();
    loop {
        // Hang-up and error are always reported, whatever is asked for.
        let mut ends = [PollFd::new(&stdin, PollFlags::empty())];
        match poll(&mut ends, None) {
            Err(Errno::INTR) => {}
            _ => return,
        }
    }
}

fn read_keys(to: &Sender<Input>) {
    while let Ok(event) = event::read() {
        let input = match event {
            Event::Key(key) => Input::Key(key),
            Event::Paste(text) => Input::Paste(text),
            Event::Resize(..) => Input::Resized,
            Event::FocusGained | Event::FocusLost | Event::Mouse(_) => continue,
        };
        if to.send(input).is_err() {
            return;
        }
    }
}
