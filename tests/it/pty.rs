//! Runs a program in a real terminal: sees what it shows, presses keys, sends
//! signals, and looks at the terminal it leaves behind.

use std::io::{Read, Write};
use std::num::NonZero;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system};

/// How long to wait for what must come; far longer than it takes.
const PATIENCE: Duration = Duration::from_secs(20);

/// A program in a terminal.
pub struct Pty {
    /// None once the terminal has been closed under the program.
    master: Option<Box<dyn MasterPty + Send>>,
    writer: Option<Box<dyn Write + Send>>,
    child: Box<dyn Child + Send + Sync>,
    output: Receiver<Vec<u8>>,
    /// Asks the reading thread to let go of the terminal.
    leaving: Arc<AtomicBool>,
    reading: Option<JoinHandle<()>>,
    screen: vt100::Parser,
    bytes: Vec<u8>,
}

fn size(columns: u16, rows: u16) -> PtySize {
    PtySize {
        rows,
        cols: columns,
        ..PtySize::default()
    }
}

fn cells(count: u16) -> NonZero<u16> {
    NonZero::new(count).unwrap_or(NonZero::<u16>::MIN)
}

impl Pty {
    /// Starts kaiken in a terminal of a size, with no environment but a few
    /// harmless variables and these.
    pub fn kaiken(args: &[&str], env: &[(&str, &str)], columns: u16, rows: u16) -> Pty {
        Pty::start(
            env!("CARGO_BIN_EXE_kaiken").as_ref(),
            args,
            env,
            (columns, rows),
        )
    }

    /// Starts any program likewise.
    pub fn start(
        program: &Path,
        args: &[&str],
        env: &[(&str, &str)],
        (columns, rows): (u16, u16),
    ) -> Pty {
        let pair = native_pty_system().openpty(size(columns, rows)).unwrap();
        let mut command = CommandBuilder::new(program);
        command.args(args);
        command.env_clear();
        command.env("PATH", "/usr/bin:/bin");
        command.env("TERM", "xterm-256color");
        // Nobody's sessions and settings.
        let nobody = std::env::temp_dir().join("kaiken-of-nobody");
        command.env("KAIKEN_DATA_DIR", nobody);
        for (name, value) in env {
            command.env(name, value);
        }
        let child = pair.slave.spawn_command(command).unwrap();
        let mut reader = pair.master.try_clone_reader().unwrap();
        let (sender, output) = channel();
        let leaving = Arc::new(AtomicBool::new(false));
        let left = Arc::clone(&leaving);
        let reading = thread::spawn(move || {
            let mut buffer = [0; 4096];
            while let Ok(count) = reader.read(&mut buffer) {
                let done = count == 0 || left.load(Ordering::SeqCst);
                if done || sender.send(buffer[..count].to_vec()).is_err() {
                    return;
                }
            }
        });
        Pty {
            writer: Some(pair.master.take_writer().unwrap()),
            master: Some(pair.master),
            child,
            output,
            leaving,
            reading: Some(reading),
            screen: vt100::Parser::new(cells(rows), cells(columns), 0),
            bytes: Vec::new(),
        }
    }

    /// Waits until the screen shows a text.
    pub fn wait_for(&mut self, text: &str) -> &mut Pty {
        let end = Instant::now() + PATIENCE;
        while !self.screen.screen().contents().contains(text) {
            let left = end.saturating_duration_since(Instant::now());
            match self.output.recv_timeout(left) {
                Ok(bytes) => self.take(&bytes),
                Err(why) => panic!(
                    "waited for {text:?} ({why}); the screen shows:\n{}",
                    self.screen.screen().contents()
                ),
            }
        }
        self
    }

    fn take(&mut self, bytes: &[u8]) {
        self.screen.process(bytes);
        self.bytes.extend_from_slice(bytes);
    }

    /// Types bytes.
    pub fn send(&mut self, keys: &str) -> &mut Pty {
        let writer = self.writer.as_mut().unwrap();
        writer.write_all(keys.as_bytes()).unwrap();
        writer.flush().unwrap();
        self
    }

    /// Sends a signal by its name, `TERM`.
    pub fn signal(&mut self, name: &str) -> &mut Pty {
        let id = self.child.process_id().unwrap().to_string();
        let done = std::process::Command::new("kill")
            .args(["-s", name, &id])
            .status();
        assert!(done.unwrap().success());
        self
    }

    /// Waits until the program has been stopped, as by Ctrl-Z.
    pub fn wait_stopped(&mut self) -> &mut Pty {
        let stat = format!("/proc/{}/stat", self.child.process_id().unwrap());
        let end = Instant::now() + PATIENCE;
        loop {
            let state = std::fs::read_to_string(&stat).unwrap();
            let state = state.rsplit(") ").next().unwrap();
            if state.starts_with('T') {
                return self;
            }
            assert!(Instant::now() < end, "not stopped: {state}");
            thread::sleep(Duration::from_millis(5));
        }
    }

    /// Gives the window another size.
    pub fn resize(&mut self, columns: u16, rows: u16) -> &mut Pty {
        let master = self.master.as_ref().unwrap();
        master.resize(size(columns, rows)).unwrap();
        self.screen
            .screen_mut()
            .set_size(cells(rows), cells(columns));
        self
    }

    /// Takes the terminal away from under the program.
    pub fn hang_up(&mut self) -> &mut Pty {
        // The reading thread waits for output, and the help page makes some.
        self.leaving.store(true, Ordering::SeqCst);
        self.send("?");
        self.reading.take().unwrap().join().unwrap();
        self.writer = None;
        self.master = None;
        self
    }

    /// Waits for the program's end and everything it still writes.
    pub fn wait_exit(&mut self) -> ExitStatus {
        let end = Instant::now() + PATIENCE;
        let status = loop {
            self.drain();
            if let Some(status) = self.child.try_wait().unwrap() {
                break status;
            }
            assert!(Instant::now() < end, "the program does not end");
            thread::sleep(Duration::from_millis(5));
        };
        thread::sleep(Duration::from_millis(50));
        self.drain();
        status
    }

    /// Takes what has been written so far.
    pub fn drain(&mut self) {
        loop {
            match self.output.recv_timeout(Duration::ZERO) {
                Ok(bytes) => self.take(&bytes),
                Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => return,
            }
        }
    }

    /// Every byte the program has written.
    pub fn written(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    /// Forgets the bytes written so far, so that [`Pty::written`] tells what
    /// comes after.
    pub fn forget(&mut self) -> &mut Pty {
        self.drain();
        self.bytes.clear();
        self
    }

    /// Whether the terminal is in the modes programs find it in: its own screen,
    /// a visible cursor, no pasting or mouse modes, lines with echo.
    pub fn assert_restored(&self) {
        let screen = self.screen.screen();
        assert!(!screen.alternate_screen(), "still in the alternate screen");
        assert!(!screen.hide_cursor(), "the cursor is hidden");
        assert!(!screen.bracketed_paste(), "pasting is bracketed");
        assert_eq!(
            screen.mouse_protocol_mode(),
            vt100::MouseProtocolMode::None,
            "the mouse is caught"
        );
        assert!(self.is_cooked(), "the terminal is raw");
    }

    /// Whether the terminal reads lines and echoes them.
    pub fn is_cooked(&self) -> bool {
        let master = self.master.as_ref().unwrap();
        let modes = format!("{:?}", master.get_termios().unwrap());
        modes.contains("ICANON") && modes.contains("ECHO")
    }
}

impl Drop for Pty {
    fn drop(&mut self) {
        let _ = self.child.kill();
    }
}
