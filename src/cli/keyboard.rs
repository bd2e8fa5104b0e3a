//! Lines from somebody at a keyboard. Ctrl-C ends them as the end of the input does,
//! so that what is going on can be left properly: with the clock where it stands.

use rustix::event::{PollFd, PollFlags, poll};
use signal_hook::consts::SIGINT;
use signal_hook::low_level::pipe;
use std::io::{self, BufRead, BufReader, Read, StdinLock};
use std::os::unix::net::UnixStream;

/// Standard input, until Ctrl-C.
pub struct Keyboard {
    lines: BufReader<StdinLock<'static>>,
    /// There is something to read once Ctrl-C was pressed.
    stop: UnixStream,
    stopped: bool,
}

impl Keyboard {
    /// Listens. From now on Ctrl-C does not end the program but its input.
    ///
    /// # Errors
    /// The signal cannot be caught.
    pub fn listen() -> io::Result<Keyboard> {
        let (stop, signal) = UnixStream::pair()?;
        pipe::register(SIGINT, signal)?;
        Ok(Keyboard {
            lines: BufReader::new(io::stdin().lock()),
            stop,
            stopped: false,
        })
    }

    /// Whether Ctrl-C was pressed.
    pub fn is_stopped(&self) -> bool {
        self.stopped
    }

    /// Waits until there is a line to read, or its end.
    fn wait(&mut self) -> io::Result<()> {
        let stdin = io::stdin();
        loop {
            let mut fds = [
                PollFd::new(&self.stop, PollFlags::IN),
                PollFd::new(&stdin, PollFlags::IN),
            ];
            match poll(&mut fds, None) {
                Ok(_) => {}
                Err(rustix::io::Errno::INTR) => continue,
                Err(error) => return Err(error.into()),
            }
            let [stop, line] = fds.map(|it| !it.revents().is_empty());
            if stop || line {
                self.stopped = stop;
                return Ok(());
            }
        }
    }
}

impl Read for Keyboard {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = self.fill_buf()?.read(into)?;
        self.consume(read);
        Ok(read)
    }
}

impl BufRead for Keyboard {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if !self.stopped && self.lines.buffer().is_empty() {
            self.wait()?;
        }
        match self.stopped {
            true => Ok(&[]),
            false => self.lines.fill_buf(),
        }
    }

    fn consume(&mut self, read: usize) {
        self.lines.consume(read);
    }
}
